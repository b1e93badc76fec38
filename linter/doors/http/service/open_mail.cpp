#include "linter/doors/http/service/open_mail.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "linter/base/json_writer.hpp"
#include "linter/base/limits.hpp"
#include "linter/base/utf8.hpp"
#include "linter/charset/to_utf8.hpp"
#include "linter/mail/ascii.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/header_block.hpp"
#include "linter/text/choose_body.hpp"

namespace warmline::http {

namespace {

constexpr std::size_t longest_body = 1u << 20;

std::string mailbox(const std::string& name, const std::string& address) {
    if (name.empty()) return address;
    return address.empty() ? name : "\"" + name + "\" <" + address + ">";
}

std::string receivers(const Message& message) {
    std::string all;
    for (const auto& box : message.to)
        all += (all.empty() ? "" : ", ") + mailbox(box.name, box.address);
    return all;
}

const Part* edited_part(const Checked& checked) {
    const int index = checked.document.body_part;
    return index < 0 ? nullptr : &checked.message->parts[static_cast<std::size_t>(index)];
}

struct Body {
    std::string text;
    bool whole = true;
};

Body body_of(const Message& message, const Part* part) {
    if (part == nullptr) return {};
    const auto decoded = decode_transfer(message, *part, longest_body + 1);
    const auto text = to_utf8(decoded.bytes, part->charset);
    const auto prefix = utf8_prefix(text.bytes, longest_body);
    return {std::string(prefix), prefix.size() == text.bytes.size()};
}

/// A signature over the part, or around it.
bool is_signed(const Message& message, const Part& part) {
    for (const auto* at = &part; at->parent >= 0;) {
        at = &message.parts[static_cast<std::size_t>(at->parent)];
        if (at->type == "multipart/signed" || at->type == "multipart/encrypted") return true;
    }
    return false;
}

std::string_view why_fixed(const Message& message, const Part* part, const Body& body) {
    if (part == nullptr) return "no-text";
    if (is_signed(message, *part)) return "signed";
    return body.whole ? "" : "long";
}

/// What the header of the part says once its text is UTF-8.
std::string content_type(const Part& part, bool html) {
    std::string type = part.type.empty() ? (html ? "text/html" : "text/plain") : part.type;
    type += "; charset=utf-8";
    if (part.flowed) type += "; format=flowed";
    if (part.delsp) type += "; delsp=yes";
    return type;
}

void write_place(JsonWriter& json, std::string_view key, SourceRange range) {
    json.array(key, [&] {
        json.element(range.begin);
        json.element(range.end);
    });
}

void write_fields(JsonWriter& json, const Message& message) {
    json.object("fields", [&] {
        for (const std::string_view name : {"Subject", "From", "To"})
            if (const auto* field = message.field(name)) write_place(json, name, field->range);
    });
    json.array("seals", [&] {
        constexpr std::array<std::string_view, 4> seals{
            "dkim-signature", "arc-seal", "arc-message-signature", "arc-authentication-results"};
        for (const auto& field : message.fields)
            if (std::any_of(seals.begin(), seals.end(),
                            [&](std::string_view name) { return ascii::equals(field.name, name); }))
                json.array([&] {
                    json.element(field.range.begin);
                    json.element(field.range.end);
                });
    });
}

void write_part(JsonWriter& json, const Message& message, const Part& part) {
    std::vector<Field> fields;
    const auto end = line_end_of(message.bytes);
    read_header_block(message.bytes.substr(0, part.header.end), part.header.begin, end, Limits{},
                      fields);
    const auto place = [&](std::string_view key, std::string_view name) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& one) {
            return ascii::equals(one.name, name);
        });
        if (field != fields.end()) write_place(json, key, field->range);
    };
    place("type", "content-type");
    place("encoding", "content-transfer-encoding");
    json.field("part", part.header.begin);
    json.field("bare", part.body.begin == part.header.begin);  // no header and no blank line
    write_place(json, "body", part.body);
}

}  // namespace

std::string open_mail_json(const Checked& checked, const OpenedFile& file) {
    const auto& message = *checked.message;
    const bool is_template = file.kind != InputKind::mail;
    const auto* part = edited_part(checked);
    const auto body = is_template ? Body{to_utf8(file.bytes, {}).bytes} : body_of(message, part);
    const bool html =
        is_template ? file.kind != InputKind::text_template : checked.document.from_html;
    std::string out;
    JsonWriter json(out);
    json.object([&] {
        json.field("subject", is_template ? std::string() : message.subject);
        json.field("from", message.from ? mailbox(message.from->name, message.from->address)
                                        : std::string());
        json.field("to", receivers(message));
        json.field("kind", html ? "html" : "text");
        json.field("body", body.text);
        json.field("mails", file.mails);
        json.field("template", is_template && html);
        if (is_template) return;
        json.object("source", [&] {
            json.field("begin", file.begin);
            json.field("end", file.begin + file.bytes.size());
            json.field("fixed", why_fixed(message, part, body));
            json.field("twin", !choose_body(message).twins.empty());
            json.field("mime", message.field("MIME-Version") != nullptr);
            json.field("head", message.parts.front().header.begin);
            write_fields(json, message);
            if (part == nullptr) return;
            write_part(json, message, *part);
            json.field("content_type", content_type(*part, html));
        });
    });
    return out + "\n";
}

}  // namespace warmline::http
