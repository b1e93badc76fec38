#include "linter/text/characters.hpp"

namespace warmline {
namespace {

Sight sight_of(std::uint32_t c) {
    switch (c) {
        case 0x00A0:
        case 0x1680:
        case 0x202F:
        case 0x205F:
        case 0x3000:
            return Sight::blank;
        case 0x2028:
        case 0x2029:
            return Sight::line;
        case 0x00AD:  // soft hyphen
        case 0x034F:  // combining grapheme joiner, filler of preview texts
        case 0x061C:
        case 0x115F:
        case 0x1160:
        case 0x180E:
        case 0x3164:
        case 0x2800:  // blank braille, filler of preview texts
        case 0xFEFF:
        case 0xFFFC:
            return Sight::unseen;
        default:
            break;
    }
    if (c >= 0x2000 && c <= 0x200A) return Sight::blank;
    if (c >= 0x200B && c <= 0x200F) return Sight::unseen;
    if (c >= 0x202A && c <= 0x202E) return Sight::unseen;
    if (c >= 0x2060 && c <= 0x206F) return Sight::unseen;
    return Sight::seen;
}

}  // namespace

Character look_at(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        const bool line = lead == '\n' || lead == '\r';
        return {line ? Sight::line : lead <= ' ' || lead == 0x7F ? Sight::blank : Sight::seen, 1};
    }
    if (lead < 0xE0) return {sight_of((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    if (lead < 0xF0) {
        return {sight_of((lead & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    }
    return {Sight::seen, 4};
}

bool joins_emoji(std::string_view text, std::size_t at) {
    constexpr std::string_view joiner = "\xE2\x80\x8D";
    constexpr std::string_view variation = "\xEF\xB8\x8F";
    if (text.compare(at, joiner.size(), joiner) != 0) return false;
    const std::string_view before = text.substr(0, at);
    const bool after_picture =
        before.ends_with(variation) ||
        (before.size() >= 4 && static_cast<unsigned char>(before[before.size() - 4]) >= 0xF0);
    const std::size_t next = at + joiner.size();
    return after_picture && next < text.size() && static_cast<unsigned char>(text[next]) >= 0xE2;
}

}  // namespace warmline
