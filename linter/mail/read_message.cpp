#include "linter/mail/read_message.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "linter/mail/addresses.hpp"
#include "linter/mail/ascii.hpp"
#include "linter/mail/attachments.hpp"
#include "linter/mail/date_field.hpp"
#include "linter/mail/encoded_words.hpp"
#include "linter/mail/fields.hpp"
#include "linter/mail/header_block.hpp"
#include "linter/mail/problem_list.hpp"
#include "linter/mail/split_parts.hpp"
#include "linter/mail/structured_field.hpp"

namespace warmline {
namespace {

/// "<id@host>" → "id@host"; without brackets the first word.
std::string_view take_message_id(std::string_view& text) {
    const auto open = text.find('<');
    if (open == std::string_view::npos) {
        const std::string_view word = ascii::trimmed(text);
        text = {};
        return word.substr(0, word.find_first_of(" \t\r\n,"));
    }
    const auto close = text.find('>', open);
    if (close == std::string_view::npos) {
        const std::string_view word = ascii::trimmed(text.substr(open + 1));
        text = {};
        return word;
    }
    const std::string_view id = text.substr(open + 1, close - open - 1);
    text.remove_prefix(close + 1);
    return ascii::trimmed(id);
}

std::string message_id_of(std::string_view value) {
    return std::string(take_message_id(value));
}

std::vector<std::string> message_ids_of(std::string_view value) {
    std::vector<std::string> ids;
    while (!ascii::trimmed(value).empty()) {
        const std::string_view id = take_message_id(value);
        if (!id.empty()) ids.emplace_back(id);
    }
    return ids;
}

std::string unfolded(std::string_view value) {
    std::string out;
    for (const char c : ascii::trimmed(value)) {
        if (c == '\r' || c == '\n') continue;
        out += c == '\t' ? ' ' : c;
    }
    return out;
}

class FieldReader {
public:
    FieldReader(Message& message, const Limits& limits, ProblemList& problems)
        : message_(message), limits_(limits), problems_(problems) {}

    void read() {
        for (const Field& field : message_.fields) {
            // Cheap test first: most fields of a mail are Received, DKIM and X- fields.
            if (field.name.empty() || ascii::begins_with(field.name, "x-")) continue;
            take(field);
        }
        check_words("Subject", message_.subject);
        if (message_.from) check_words("From", message_.from->name);
    }

private:
    std::string_view raw(const Field& field) const { return field.value.of(message_.bytes); }

    /// An encoded word that never ends is read as it stands: "=?utf-8?Q?Gr=C3=BC".
    void check_words(std::string_view name, std::string_view decoded) {
        for (auto at = decoded.find("=?"); at != decoded.npos; at = decoded.find("=?", at + 2)) {
            const auto mark = decoded.find('?', at + 2);
            if (mark == decoded.npos || mark + 2 >= decoded.size()) return;
            const char encoding = ascii::lower(decoded[mark + 1]);
            const auto charset = decoded.substr(at + 2, mark - at - 2);
            if (decoded[mark + 2] != '?' || (encoding != 'q' && encoding != 'b') ||
                charset.empty() || charset.find(' ') != charset.npos)
                continue;
            const Field* field = find_field(message_.fields, name);
            problems_.add("broken-encoded-word", field == nullptr ? 0 : field->range.begin,
                          "an encoded word in a header does not end",
                          "it is read as it stands; end it with \"?=\"");
            return;
        }
    }

    std::vector<Mailbox> addresses(const Field& field) {
        std::vector<Mailbox> out = parse_addresses(message_.bytes, field.value, limits_.addresses);
        if (out.size() >= limits_.addresses)
            problems_.add(
                "limit-addresses", field.range.begin,
                "an address list has more than " + std::to_string(limits_.addresses) + " entries",
                "the rest of the list is not read");
        return out;
    }

    void take_list(const Field& field, std::vector<Mailbox>& list) {
        // A second To field is against RFC 5322 but its people are recipients all the same.
        std::vector<Mailbox> more = addresses(field);
        if (list.empty())
            list = std::move(more);
        else
            list.insert(list.end(), more.begin(), more.end());
        if (list.size() > limits_.addresses) list.resize(limits_.addresses);
    }

    void take_one(const Field& field, std::optional<Mailbox>& one) {
        if (one) return;
        std::vector<Mailbox> list = addresses(field);
        if (list.empty()) return;
        // Broken lists: prefer the first entry that has an address.
        const auto best = std::find_if(list.begin(), list.end(), [](const Mailbox& mailbox) {
            return !mailbox.address.empty();
        });
        one = best == list.end() ? std::move(list.front()) : std::move(*best);
    }

    void take_text(const Field& field, std::string& text) {
        if (text.empty()) text = decode_header_text(raw(field));
    }

    void take_raw(const Field& field, std::string& text) {
        if (text.empty()) text = unfolded(raw(field));
    }

    void take_word(const Field& field, std::string& word) {
        if (word.empty()) word = parse_token(raw(field));
    }

    void take(const Field& field) {
        const auto is = [&](std::string_view name) { return ascii::equals(field.name, name); };
        Message& m = message_;
        switch (field.name.size()) {
            case 2:
                if (is("to")) take_list(field, m.to);
                if (is("cc")) take_list(field, m.cc);
                break;
            case 3:
                if (is("bcc")) take_list(field, m.bcc);
                break;
            case 4:
                if (is("from")) take_one(field, m.from);
                if (is("date") && !m.date) m.date = parse_date(raw(field));
                break;
            case 6:
                if (is("sender")) take_one(field, m.sender);
                break;
            case 7:
                if (is("subject")) take_text(field, m.subject);
                if (is("list-id")) take_text(field, m.list_id);
                break;
            case 8:
                if (is("reply-to")) take_list(field, m.reply_to);
                break;
            case 10:
                if (is("message-id") && m.message_id.empty())
                    m.message_id = message_id_of(raw(field));
                if (is("references") && m.references.empty())
                    m.references = message_ids_of(raw(field));
                if (is("precedence")) take_word(field, m.precedence);
                break;
            case 11:
                if (is("in-reply-to") && m.in_reply_to.empty())
                    m.in_reply_to = message_id_of(raw(field));
                break;
            case 14:
                if (is("auto-submitted")) take_word(field, m.auto_submitted);
                break;
            case 16:
                if (is("list-unsubscribe")) take_raw(field, m.list_unsubscribe);
                if (is("content-language")) take_raw(field, m.content_language);
                break;
            case 21:
                if (is("list-unsubscribe-post")) take_raw(field, m.list_unsubscribe_post);
                break;
            default:
                break;
        }
    }

    Message& message_;
    const Limits& limits_;
    ProblemList& problems_;
};

std::string_view within_limit(std::string_view bytes, const Limits& limits) {
    // Offsets have 32 bits.
    return bytes.substr(0, std::min<std::size_t>(limits.bytes, UINT32_MAX - 16));
}

/// A mail without a word to read is told, or its silence would look like praise.
void report_silence(const Message& message, ProblemList& problems) {
    bool encrypted = false;
    for (const Part& part : message.parts) {
        if (part.kind == PartKind::plain || part.kind == PartKind::html ||
            part.kind == PartKind::mjml)
            return;
        encrypted = encrypted || part.type == "multipart/encrypted" ||
                    part.type == "application/pkcs7-mime" ||
                    part.type == "application/x-pkcs7-mime";
    }
    const std::size_t at = message.parts.front().header.begin;
    if (encrypted)
        problems.add("encrypted", at, "the text of the mail is encrypted",
                     "lint it before it is encrypted");
    else
        problems.add("no-text", at, "the mail holds no text to read",
                     "put the words into the mail itself");
}

void report_cut(std::string_view bytes, const Message& message, ProblemList& problems) {
    if (message.bytes.size() == bytes.size()) return;
    problems.add("limit-bytes", message.bytes.size(),
                 "the mail is longer than " + std::to_string(message.bytes.size()) + " bytes",
                 "the rest is not read");
}

}  // namespace

Message read_message(std::string_view bytes, const Limits& limits) {
    Message message;
    message.bytes = within_limit(bytes, limits);
    ProblemList problems(message.bytes);
    report_cut(bytes, message, problems);
    split_parts(message, limits, problems);
    FieldReader(message, limits, problems).read();
    message.attachments = attachments_of(message);
    report_silence(message, problems);
    message.problems = problems.take();
    return message;
}

Message read_template(std::string_view bytes, PartKind kind, const Limits& limits) {
    Message message;
    message.bytes = within_limit(bytes, limits);
    ProblemList problems(message.bytes);
    report_cut(bytes, message, problems);

    const auto size = static_cast<std::uint32_t>(message.bytes.size());
    Part part;
    part.kind = kind;
    part.body = {0, size};
    part.type = kind == PartKind::html   ? "text/html"
                : kind == PartKind::mjml ? "text/mjml"
                                         : "text/plain";
    const char line_end = line_end_of(message.bytes);
    const std::uint32_t begin = header_begin(message.bytes, line_end);
    if (ascii::begins_with(message.bytes.substr(begin), "subject:")) {
        const std::uint32_t next = next_line(message.bytes, begin, line_end);
        const std::string_view line = ascii::trimmed(message.bytes.substr(begin, next - begin));
        const auto end = begin + static_cast<std::uint32_t>(line.size());
        message.fields.push_back({message.bytes.substr(begin, 7), {begin, end}, {begin + 8, end}});
        message.subject = decode_header_text(message.fields.front().value.of(message.bytes));
        part.header = {begin, end};
        part.body.begin = next;
    }
    message.parts.push_back(std::move(part));
    message.problems = problems.take();
    return message;
}

bool looks_like_mail(std::string_view bytes) {
    // Enough for the trace fields of a few servers.
    constexpr std::size_t head = std::size_t{16} * 1024;
    bytes = bytes.substr(0, head);
    const char line_end = line_end_of(bytes);
    const std::uint32_t begin = header_begin(bytes, line_end);
    std::vector<Field> fields;
    read_header_block(bytes, begin, line_end, {}, fields);
    // A text template may begin with "Subject:", a note with "An: alle"; two fields that mail
    // programs write make a mail.
    const auto known = std::count_if(fields.begin(), fields.end(),
                                     [](const Field& field) { return is_mail_field(field.name); });
    const bool typical = std::any_of(fields.begin(), fields.end(), [](const Field& field) {
        for (const std::string_view name :
             {"from", "received", "return-path", "mime-version", "message-id", "content-type"})
            if (ascii::equals(field.name, name)) return true;
        return false;
    });
    return known >= 2 || typical;
}

}  // namespace warmline
