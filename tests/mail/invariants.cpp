#include "invariants.hpp"

#include <algorithm>
#include <vector>

#include "linter/charset/to_nfc.hpp"
#include "linter/charset/to_utf8.hpp"
#include "linter/charset/utf8.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/encoded_words.hpp"
#include "linter/mail/fields.hpp"
#include "linter/mail/read_message.hpp"

namespace warmline {
namespace {

bool is_utf8(std::string_view text) {
    return scan_utf8(text).faults == 0;
}

bool inside(SourceRange range, std::size_t size) {
    return range.begin <= range.end && range.end <= size;
}

std::string fields_promise(std::string_view bytes, const std::vector<Field>& fields,
                           const Limits& limits) {
    if (fields.size() > limits.headers) return "no more fields than the limit";
    std::uint32_t last = 0;
    for (const Field& field : fields) {
        if (!inside(field.range, bytes.size()) || !field.range.contains(field.value))
            return "fields lie in the mail";
        if (field.range.begin < last) return "fields are in order";
        if (field.value.size() > limits.header_line) return "no field longer than the limit";
        if (field.name.empty()) return "fields have names";
        if (!is_utf8(decode_header_text(field.value.of(bytes)))) return "values are UTF-8";
        last = field.range.end;
    }
    return {};
}

/// Pieces of a map in order and inside the body they came from.
std::string map_promise(const ByteMap& map, std::size_t size, SourceRange whole) {
    std::uint32_t last = whole.begin;
    for (std::size_t i = 0; i < size; i += 1 + size / 200) {
        const SourceRange piece = map.piece_at(static_cast<std::uint32_t>(i));
        if (piece.empty() || !whole.contains(piece)) return "maps point into their source";
        if (piece.begin < last) return "maps go forward";
        last = piece.begin;
    }
    return {};
}

std::string text_promise(const Message& message, const Part& part, const Limits& limits) {
    const Decoded decoded = decode_transfer(message, part, limits.text_bytes);
    if (decoded.bytes.size() > limits.text_bytes) return "no more text than the limit";
    if (std::string broken = map_promise(decoded.map, decoded.bytes.size(), part.body);
        !broken.empty())
        return broken;
    const auto size = static_cast<std::uint32_t>(decoded.bytes.size());
    const Utf8 text = to_utf8(decoded.bytes, part.charset);
    if (!is_utf8(text.bytes)) return "text is UTF-8";
    if (!text.identity)
        if (std::string broken = map_promise(text.map, text.bytes.size(), {0, size});
            !broken.empty())
            return "charset: " + broken;
    const Normalised normal = to_nfc(text.bytes);
    if (!is_nfc(normal.text)) return "normalised text is normal";
    if (!normal.identity)
        if (std::string broken = map_promise(normal.map, normal.text.size(),
                                             {0, static_cast<std::uint32_t>(text.bytes.size())});
            !broken.empty())
            return "NFC: " + broken;
    return {};
}

std::string part_promise(const Message& message, std::size_t index, const Limits& limits) {
    const Part& part = message.parts[index];
    const std::size_t size = message.bytes.size();
    if (!inside(part.header, size) || !inside(part.body, size)) return "parts lie in the mail";
    if (part.header.end > part.body.begin) return "bodies follow their headers";
    if (static_cast<std::size_t>(part.depth) > limits.depth) return "no deeper than the limit";
    for (const std::string_view text :
         {std::string_view(part.filename), std::string_view(part.charset)})
        if (!is_utf8(text)) return "parameters are UTF-8";
    if (part.boundary.size() > limits.boundary) return "no boundary longer than the limit";
    if (index == 0) return part.parent == -1 && part.depth == 0 ? "" : "the first part is the root";
    if (part.parent < 0 || static_cast<std::size_t>(part.parent) >= index)
        return "parents come first";
    const Part& parent = message.parts[static_cast<std::size_t>(part.parent)];
    if (parent.depth + 1 != part.depth) return "depth counts parents";
    if (parent.kind != PartKind::container && parent.kind != PartKind::message)
        return "leaves have no children";
    if (part.header.begin < parent.body.begin || part.body.end > parent.body.end)
        return "children lie in parents";
    for (std::size_t before = index; before-- > 1;) {
        if (message.parts[before].parent != part.parent) continue;
        if (message.parts[before].body.end > part.header.begin) return "parts do not overlap";
        break;
    }
    return {};
}

}  // namespace

std::string broken_promise(std::string_view bytes, const Limits& limits) {
    const Message message = read_message(bytes, limits);
    if (message.bytes.size() > limits.bytes) return "no more bytes than the limit";
    if (message.parts.empty()) return "every mail has a part";
    if (message.parts.size() > limits.parts + 1) return "no more parts than the limit and the rest";
    if (std::string broken = fields_promise(message.bytes, message.fields, limits); !broken.empty())
        return broken;
    std::size_t expensive = 0;
    for (std::size_t i = 0; i < message.parts.size(); ++i) {
        if (std::string broken = part_promise(message, i, limits); !broken.empty()) return broken;
        const Part& part = message.parts[i];
        if (part.parent >= 0 &&
            message.parts[static_cast<std::size_t>(part.parent)].kind == PartKind::message)
            if (std::string broken = fields_promise(
                    message.bytes, fields_of(message.bytes, part.header, limits), limits);
                !broken.empty())
                return broken;
        if (part.kind == PartKind::container || part.kind == PartKind::message || ++expensive > 100)
            continue;
        if (std::string broken = text_promise(message, part, limits); !broken.empty())
            return broken;
    }
    for (const auto* list : {&message.to, &message.cc, &message.bcc, &message.reply_to}) {
        if (list->size() > limits.addresses) return "no more addresses than the limit";
        for (const Mailbox& mailbox : *list)
            if (!is_utf8(mailbox.name) || !inside(mailbox.range, message.bytes.size()))
                return "mailboxes have names in UTF-8 and a place";
    }
    for (const Attachment& attachment : message.attachments)
        if (!is_utf8(attachment.name)) return "attachments have names in UTF-8";
    if (!is_utf8(message.subject) || !is_utf8(message.list_id)) return "subjects are UTF-8";
    for (const Problem& problem : message.problems)
        if (problem.code.empty() || problem.what.empty() || problem.remedy.empty() ||
            problem.where.empty())
            return "problems say what, where and what to try";
    return {};
}

}  // namespace warmline
