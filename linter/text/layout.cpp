#include "linter/text/layout.hpp"

#include <algorithm>
#include <utility>

#include "linter/text/choose_body.hpp"
#include "linter/text/header_text.hpp"
#include "linter/text/html_layout.hpp"
#include "linter/text/part_text.hpp"
#include "linter/text/plain_layout.hpp"
#include "linter/text/raw_links.hpp"

namespace warmline {
namespace {

bool is_html(const Part& part) {
    return part.kind == PartKind::html || part.kind == PartKind::mjml;
}

class LayoutMaker {
public:
    LayoutMaker(const Message& message, const TextOptions& options)
        : message_(message), left_(options.limits.text_bytes) {}

    Layout make() {
        const Body body = choose_body(message_);
        if (!body.shown.empty()) {
            layout_.body_part = body.shown.front().part;
            layout_.from_html = is_html(part_of(body.shown.front()));
        }
        add_header("From", Role::from);
        add_header("Reply-To", Role::reply_to);
        add_header("Subject", Role::subject);
        for (const PlacedPart& placed : body.shown)
            add_part(placed);
        for (const PlacedPart& placed : body.twins)
            add_part(placed);
        for (const PlacedPart& placed : body.attached) {
            if (part_of(placed).kind == PartKind::message)
                add_attached_header(placed);
            else
                add_part(placed);
        }
        layout_.links = with_raw_links(layout_.text, std::move(layout_.links));
        return std::move(layout_);
    }

private:
    const Part& part_of(const PlacedPart& placed) const {
        return message_.parts[static_cast<std::size_t>(placed.part)];
    }

    void add_header(std::string_view name, Role role) {
        const Field* const field = message_.field(name);
        if (field == nullptr) return;
        has_subject_ |= role == Role::subject;
        Paragraph like;
        like.role = role;
        lay_out_header(message_.bytes, field->value, like, layout_);
    }

    void add_attached_header(const PlacedPart& placed) {
        const auto child = static_cast<std::size_t>(placed.part) + 1;
        if (child >= message_.parts.size() || message_.parts[child].parent != placed.part) return;
        Paragraph like;
        like.quote_depth = static_cast<std::uint8_t>(std::min(placed.quote_depth + 1, 255));
        like.part = static_cast<std::int16_t>(placed.part);
        like.gap_before = true;
        for (const std::string_view name : {"From", "Subject"}) {
            const SourceRange line = find_field(message_.bytes, message_.parts[child].header, name);
            if (line.empty()) continue;
            lay_out_header(message_.bytes, line, like, layout_);
            like.gap_before = false;
        }
    }

    /// Once each: a broken mail tends to be broken in one way many times.
    void tell(std::string_view code, std::uint32_t place, std::string what, std::string remedy) {
        auto& told = layout_.problems;
        if (std::any_of(told.begin(), told.end(),
                        [&](const Problem& problem) { return problem.code == code; }))
            return;
        const auto before = message_.bytes.substr(0, place);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        told.push_back({std::string(code), std::move(what), "line " + std::to_string(line),
                        std::move(remedy)});
    }

    void tell_faults(const Part& part, const PartText& read) {
        if (read.unknown_charset) {
            const auto type = find_field(message_.bytes, part.header, "Content-Type");
            tell("unknown-charset", type.empty() ? part.body.begin : type.begin,
                 part.charset.empty() ? "the HTML names a charset nobody knows"
                                      : "nobody knows the charset \"" + part.charset + "\"",
                 "the text is read as UTF-8 or windows-1252; name one of them");
        }
        if (read.fault == Decoded::sound) return;
        if (part.encoding == TransferEncoding::base64)
            tell("broken-base64", read.fault, "something in the base64 is none",
                 "it is passed over, and words may be lost; encode the part anew");
        else
            tell("broken-quoted-printable", read.fault,
                 "a \"=\" in quoted-printable begins no character",
                 "it is read as it stands; write it as =3D");
    }

    void add_part(const PlacedPart& placed) {
        const Part& part = part_of(placed);
        PartText read = read_part(message_, part, left_);
        const std::string_view text = read.text();
        left_ -= std::min(left_, text.size());
        tell_faults(part, read);
        if (read.cut && !told_cut_) {
            told_cut_ = true;
            layout_.problems.push_back({"limit-text-bytes",
                                        "the text is longer than the limit; the rest is not read",
                                        "", "raise text_bytes to read it"});
        }
        // Half of HTML or more is markup.
        layout_.text.reserve(layout_.text.size() + (is_html(part) ? text.size() / 2 : text.size()));
        if (is_html(part)) {
            const bool title = !has_subject_ && message_.fields.empty();
            lay_out_html(text, placed, std::move(read.chain), {.title_is_subject = title}, layout_);
        } else {
            lay_out_plain(text, placed, std::move(read.chain),
                          {.flowed = part.flowed, .delsp = part.delsp}, layout_);
        }
    }

    const Message& message_;
    std::size_t left_;
    bool told_cut_ = false;
    bool has_subject_ = false;
    Layout layout_;
};

}  // namespace

Layout lay_out(const Message& message, const TextOptions& options) {
    return LayoutMaker(message, options).make();
}

}  // namespace warmline
