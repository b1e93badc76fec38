#include "linter/mail/attachments.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace warmline {
namespace {

/// Parts for programs; mail readers show none of them as a file.
constexpr auto unseen_types = std::to_array<std::string_view>(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
     "application/pgp-encrypted", "text/x-amp-html", "text/rfc822-headers",
     "message/delivery-status", "message/disposition-notification", "message/feedback-report"});

std::uint64_t decoded_size(std::string_view body, TransferEncoding encoding) {
    if (encoding != TransferEncoding::base64 || body.empty()) return body.size();
    // Encoders write lines of one length, so the first line tells how much of the body is line
    // ends.
    const auto newline = body.find('\n');
    std::uint64_t characters = body.size();
    if (newline != std::string_view::npos && newline > 0) {
        const std::size_t ending = body[newline - 1] == '\r' ? 2 : 1;
        const std::size_t line = newline + 1;
        characters = body.size() / line * (line - ending);
        const std::size_t rest = body.size() % line;
        characters += rest;
        if (rest >= ending && body.ends_with('\n')) characters -= ending;
    }
    const std::size_t padding = std::min<std::size_t>(
        2, static_cast<std::size_t>(std::count(
               body.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(6, body.size())),
               body.end(), '=')));
    const std::uint64_t bytes = characters / 4 * 3;
    return bytes > padding ? bytes - padding : 0;
}

bool is_inlined(const Part& part, const Part* parent) {
    const bool image = part.type.starts_with("image/");
    const bool related = parent != nullptr && parent->type == "multipart/related";
    if (part.disposition == "attachment") return related && !part.content_id.empty() && image;
    return related || (image && (!part.content_id.empty() || part.disposition == "inline"));
}

}  // namespace

std::vector<Attachment> attachments_of(const Message& message) {
    std::vector<Attachment> out;
    for (std::size_t i = 0; i < message.parts.size(); ++i) {
        const Part& part = message.parts[i];
        if (part.kind != PartKind::attachment && part.kind != PartKind::message) continue;
        if (std::find(unseen_types.begin(), unseen_types.end(), part.type) != unseen_types.end())
            continue;
        const Part* parent =
            part.parent < 0 ? nullptr : &message.parts[static_cast<std::size_t>(part.parent)];
        // The calendar twin of an invitation is the mail itself, not a file beside it.
        const bool twin =
            parent != nullptr && parent->type == "multipart/alternative" && part.filename.empty();
        if (twin) continue;
        out.push_back({.name = part.filename,
                       .type = part.type,
                       .size = decoded_size(part.body.of(message.bytes), part.encoding),
                       .inlined = is_inlined(part, parent),
                       .part = static_cast<int>(i)});
    }
    return out;
}

}  // namespace warmline
