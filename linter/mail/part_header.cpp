#include "linter/mail/part_header.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "linter/mail/ascii.hpp"
#include "linter/mail/structured_field.hpp"

namespace warmline {
namespace {

/// Text types that hold data for programs rather than sentences for people.
constexpr auto data_types = std::to_array<std::string_view>(
    {"text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/csv", "text/css",
     "text/xml", "text/javascript", "text/rtf", "text/x-amp-html", "text/rfc822-headers",
     "text/x-patch", "text/x-diff", "text/tab-separated-values", "text/x-log"});

/// The labels of RFC 2045 6.1, "8-bit", "8bits", and none: what they say changes nothing.
bool says_identity(std::string_view token) {
    if (token.empty()) return true;
    for (const std::string_view plain : {"7", "8", "bin", "none", "utf", "plain"})
        if (token.starts_with(plain)) return true;
    return false;
}

TransferEncoding encoding_of(std::string_view token) {
    if (token == "base64" || token == "b64" || token == "base-64") return TransferEncoding::base64;
    if (token == "quoted-printable" || token == "quotedprintable" || token == "qp")
        return TransferEncoding::quoted_printable;
    return TransferEncoding::identity;
}

bool is_text_to_read(const Part& part) {
    return part.kind == PartKind::plain || part.kind == PartKind::html ||
           part.kind == PartKind::mjml;
}

PartKind kind_of(const Part& part) {
    const std::string_view type = part.type;
    if (type.starts_with("multipart/")) return PartKind::container;
    if (type == "message/rfc822" || type == "message/global" || type == "message/news")
        // Encoding a message is forbidden (RFC 2046 5.2.1); its lines are not in our bytes then.
        return part.encoding == TransferEncoding::identity ? PartKind::message
                                                           : PartKind::attachment;
    if (type == "text/html" || type == "application/xhtml+xml") return PartKind::html;
    if (type == "text/mjml") return PartKind::mjml;
    if (std::find(data_types.begin(), data_types.end(), type) != data_types.end())
        return PartKind::attachment;
    // RFC 2045 5.2: what names no type is plain text.
    if (type.find('/') == std::string_view::npos || type.starts_with("text/"))
        return PartKind::plain;
    return PartKind::attachment;
}

}  // namespace

bool describe_part(std::string_view bytes, std::span<const Field> fields, Part& part) {
    bool known_encoding = true;
    bool has_type = false, has_disposition = false, has_encoding = false;
    std::string name;
    for (const Field& field : fields) {
        // "Content-Type", "Content-Disposition", "Content-Transfer-Encoding", "Content-ID"
        if (!ascii::begins_with(field.name, "content-")) continue;
        const std::string_view what = field.name.substr(8);
        const std::string_view value = field.value.of(bytes);
        if (!has_type && ascii::equals(what, "type")) {
            const StructuredField type = parse_content_type(value);
            has_type = !type.token.empty();
            part.type = type.token;
            part.charset = ascii::lowered(type.parameter("charset"));
            part.boundary = type.parameter("boundary");
            part.flowed = ascii::equals(type.parameter("format"), "flowed");
            part.delsp = ascii::equals(type.parameter("delsp"), "yes");
            name = type.parameter("name");
        } else if (!has_disposition && ascii::equals(what, "disposition")) {
            has_disposition = true;
            const StructuredField disposition = parse_content_disposition(value);
            part.disposition = disposition.token;
            part.filename = disposition.parameter("filename");
        } else if (!has_encoding && ascii::equals(what, "transfer-encoding")) {
            has_encoding = true;
            const auto token = parse_token(value);
            part.encoding = encoding_of(token);
            known_encoding = part.encoding != TransferEncoding::identity || says_identity(token);
        } else if (part.content_id.empty() && ascii::equals(what, "id")) {
            std::string id = without_comments(value);
            if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
            part.content_id = std::move(id);
        }
    }
    if (part.filename.empty()) part.filename = std::move(name);
    // RFC 2183 2.8: an unknown disposition is to be taken as "attachment".
    if (!part.disposition.empty() && part.disposition != "inline") part.disposition = "attachment";
    part.kind = kind_of(part);
    return known_encoding;
}

PartKind kind_in_place(const Part& part, const Part* parent, bool first_child) {
    if (!is_text_to_read(part)) return part.kind;
    const bool alternative = parent != nullptr && parent->type == "multipart/alternative";
    if (alternative) return part.kind;
    if (part.disposition == "attachment") return PartKind::attachment;
    const bool in_body_place =
        parent == nullptr || first_child || parent->kind == PartKind::message;
    return part.filename.empty() || in_body_place ? part.kind : PartKind::attachment;
}

}  // namespace warmline
