#include "linter/text/part_text.hpp"

#include <algorithm>
#include <utility>

#include "linter/charset/to_nfc.hpp"
#include "linter/charset/to_utf8.hpp"
#include "linter/mail/decode_transfer.hpp"

namespace warmline {
namespace {

constexpr bool is_charset_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':' || c == '.' || c == '+';
}

}  // namespace

std::string_view meta_charset(std::string_view html) {
    // The HTML standard looks at the first 1024 bytes; mail puts comments before it.
    html = html.substr(0, 2048);
    std::size_t meta = 0;
    while ((meta = html.find("<meta", meta)) != std::string_view::npos) {
        const std::string_view tag = html.substr(meta, html.find('>', meta) - meta);
        ++meta;
        std::size_t at = tag.find("charset=");
        if (at == std::string_view::npos) continue;
        at += 8;
        while (at < tag.size() && (tag[at] == '"' || tag[at] == '\'' || tag[at] == ' '))
            ++at;
        std::size_t end = at;
        while (end < tag.size() && is_charset_character(tag[end]))
            ++end;
        return tag.substr(at, end - at);
    }
    return {};
}

PartText to_text(std::string bytes, std::string_view charset, OriginChain chain) {
    PartText result;
    result.chain = std::move(chain);
    const auto came_through = [&](ByteMap map) {
        result.chain.insert(result.chain.begin(), std::make_shared<const ByteMap>(std::move(map)));
    };
    Utf8 utf8 = take_to_utf8(std::move(bytes), charset);
    if (!utf8.identity) came_through(std::move(utf8.map));
    result.made = std::move(utf8.bytes);
    result.unknown_charset = utf8.unknown_label;
    if (!is_nfc(result.made)) {
        Normalised normal = to_nfc(result.made);
        if (!normal.identity) came_through(std::move(normal.map));
        result.made = std::move(normal.text);
    }
    return result;
}

PartText read_part(const Message& message, const Part& part, std::size_t limit) {
    const bool names_itself = part.kind == PartKind::html && part.charset.empty();
    if (part.encoding == TransferEncoding::identity && !names_itself) {
        const std::string_view body = part.body.of(message.bytes);
        if (body.size() <= limit && is_utf8(body, part.charset) && is_nfc(body)) {
            ByteMap map;
            map.add(0, part.body.begin, part.body.end, ByteMap::Step::copy);
            PartText result;
            result.borrowed = body;
            result.chain = {std::make_shared<const ByteMap>(std::move(map))};
            return result;
        }
    }
    Decoded decoded = decode_transfer(message, part, limit + 1);
    const bool cut = decoded.bytes.size() > limit;
    const auto fault = decoded.fault;
    if (cut) decoded.bytes.resize(limit);
    const std::string charset{names_itself ? meta_charset(decoded.bytes)
                                           : std::string_view{part.charset}};
    PartText result = to_text(std::move(decoded.bytes), charset,
                              {std::make_shared<const ByteMap>(std::move(decoded.map))});
    result.cut = cut;
    result.fault = fault;
    return result;
}

}  // namespace warmline
