#include "linter/text/signs.hpp"

namespace warmline {
namespace {

using Byte = unsigned char;

Byte byte_at(std::string_view text, std::size_t at) {
    return static_cast<Byte>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

/// U+0080–U+07FF. Upper-case letters are those German and English mail can hold, plus Greek and
/// Cyrillic capitals; the rest of the scripts counts as caseless.
Sign two_byte_sign(std::uint32_t code) {
    if (code < 0xC0) {
        switch (code) {
            case 0xA0:
                return Sign::blank;
            case 0xA1:
            case 0xBF:
                return Sign::none;
            case 0xA2:
            case 0xA3:
            case 0xA4:
            case 0xA5:
                return Sign::currency;
            case 0xAB:
            case 0xBB:
                return Sign::quote;
            case 0xB4:
                return Sign::apostrophe;
            case 0xB7:
                return Sign::bullet;
            case 0xAA:
            case 0xAD:
            case 0xB5:
            case 0xBA:
                return Sign::letter;
            default:
                return Sign::none;
        }
    }
    if (code == 0xD7 || code == 0xF7) return Sign::none;
    if (code < 0xDF) return Sign::upper;
    if (code < 0x100) return Sign::letter;
    if (code < 0x180) {
        const bool odd_is_upper = (code >= 0x139 && code <= 0x148) || code >= 0x179;
        if (code == 0x178) return Sign::upper;
        return ((code & 1) != 0) == odd_is_upper ? Sign::upper : Sign::letter;
    }
    // Vietnamese, Romanian and their like: capitals stand on even places.
    if (code >= 0x1DE && code < 0x234) return (code & 1) == 0 ? Sign::upper : Sign::letter;
    if (code == 0x1A0 || code == 0x1AF) return Sign::upper;
    if ((code >= 0x391 && code <= 0x3AB) || (code >= 0x400 && code <= 0x42F)) return Sign::upper;
    return Sign::letter;
}

Sign three_byte_sign(std::uint32_t code) {
    if (code >= 0x1E00 && code < 0x1F00) return (code & 1) == 0 ? Sign::upper : Sign::letter;
    if (code < 0x2000) return Sign::letter;
    if (code <= 0x200A || code == 0x202F || code == 0x205F) return Sign::blank;
    switch (code) {
        case 0x200B:
        case 0x200C:
        case 0x200D:
        case 0x2060:
        case 0xFEFF:
            return Sign::blank;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return Sign::dash;
        case 0x2018:
        case 0x201A:
        case 0x201B:
        case 0x2039:
        case 0x203A:
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
            return Sign::quote;
        case 0x2019:
            return Sign::apostrophe;
        case 0x2022:
        case 0x2023:
        case 0x2043:
        case 0x25AA:
        case 0x25AB:
        case 0x25B6:
        case 0x25BA:
        case 0x25CF:
        case 0x25E6:
        case 0x2713:
        case 0x2714:
        case 0x2192:
        case 0x27A4:
            return Sign::bullet;
        case 0x2026:
            return Sign::ellipsis;
        case 0x203C:
            return Sign::exclamation;
        case 0x2047:
        case 0x2048:
        case 0x2049:
            return Sign::question;
        default:
            break;
    }
    if (code >= 0x20A0 && code <= 0x20BF) return Sign::currency;
    if ((code >= 0x2600 && code <= 0x27BF) || (code >= 0x2B05 && code <= 0x2B55))
        return Sign::emoji;
    if (code < 0x2C00) return Sign::none;
    if (code == 0x3000) return Sign::blank;
    if (code >= 0x3001 && code <= 0x303F) return Sign::none;
    if (code >= 0xE000 && code <= 0xF8FF) return Sign::none;
    if (code >= 0xFE00 && code <= 0xFE0F) return Sign::none;
    if (code >= 0xFF00 && code <= 0xFF0F) return Sign::none;
    if (code >= 0xFFF0) return Sign::none;
    return Sign::letter;
}

}  // namespace

Glyph long_glyph_at(std::string_view text, std::size_t at) {
    const Byte first = byte_at(text, at);
    if (first >= 0xC2 && first < 0xE0 && continues(text, at + 1)) {
        const std::uint32_t code = (first & 0x1Fu) << 6 | (byte_at(text, at + 1) & 0x3Fu);
        return {two_byte_sign(code), 2, code >= 0x370};
    }
    if (first >= 0xE0 && first < 0xF0 && continues(text, at + 1) && continues(text, at + 2)) {
        const std::uint32_t code = (first & 0x0Fu) << 12 | (byte_at(text, at + 1) & 0x3Fu) << 6 |
                                   (byte_at(text, at + 2) & 0x3Fu);
        return {three_byte_sign(code), 3, code < 0x1E00 || code >= 0x2C00};
    }
    if (first >= 0xF0 && first < 0xF5 && continues(text, at + 1) && continues(text, at + 2) &&
        continues(text, at + 3)) {
        const std::uint32_t code = (first & 0x07u) << 18 | (byte_at(text, at + 1) & 0x3Fu) << 12 |
                                   (byte_at(text, at + 2) & 0x3Fu) << 6 |
                                   (byte_at(text, at + 3) & 0x3Fu);
        if (code >= 0x1F000 && code <= 0x1FAFF) return {Sign::emoji, 4, false};
        if (code >= 0x20000 && code <= 0x3FFFF) return {Sign::letter, 4, true};
        return {Sign::none, 4, false};
    }
    return {Sign::none, 1, false};
}

Glyph long_glyph_before(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (byte_at(text, begin) & 0xC0) == 0x80)
        --begin;
    const Glyph found = glyph_at(text, begin);
    return begin + found.size == at ? found : Glyph{};
}

}  // namespace warmline
