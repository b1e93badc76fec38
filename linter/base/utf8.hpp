/// The few facts about UTF-8 that several rooms need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace warmline {

/// Bytes of the well-formed sequence `text` begins with (1–4), or 0 when it begins with none.
/// Overlong forms, surrogates and values above U+10FFFF are not well-formed (Unicode table 3-7).
constexpr std::size_t utf8_sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned lead = byte(0);
    if (text.empty()) return 0;
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return !overlong && !surrogate && follows(1) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
        return !overlong && !beyond && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

namespace utf8 {

/// Of eight bytes those that continue a sequence.
inline std::size_t continuations_in(std::uint64_t eight) {
    constexpr std::uint64_t ones = 0x0101010101010101ull;
    if ((eight & (ones << 7)) == 0) return 0;
    return (((eight >> 7) & ~(eight >> 6) & ones) * ones) >> 56;
}

/// Eight bytes a step; every word of a mail is counted.
inline std::size_t count_by_eights(std::string_view text) {
    const char* at = text.data();
    std::size_t continuations = 0, left = text.size();
    std::uint64_t eight = 0;
    for (; left >= 8; left -= 8, at += 8) {
        std::memcpy(&eight, at, 8);
        continuations += continuations_in(eight);
    }
    std::uint32_t four = 0;
    std::uint16_t two = 0;
    eight = 0;
    if ((left & 4) != 0) {
        std::memcpy(&four, at, 4);
        at += 4;
    }
    if ((left & 2) != 0) {
        std::memcpy(&two, at, 2);
        at += 2;
    }
    if ((left & 1) != 0) eight = static_cast<unsigned char>(*at);
    eight |= std::uint64_t{four} << 32 | std::uint64_t{two} << 16;
    return text.size() - continuations - continuations_in(eight);
}

}  // namespace utf8

/// Code points in valid UTF-8: bytes that do not continue a sequence.
constexpr std::size_t utf8_count(std::string_view text) {
    if (!std::is_constant_evaluated()) return utf8::count_by_eights(text);
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    return count;
}

/// `text` cut to at most `limit` bytes without splitting a sequence.
constexpr std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0u) == 0x80u)
        --limit;
    return text.substr(0, limit);
}

}  // namespace warmline
