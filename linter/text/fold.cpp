#include "linter/text/fold.hpp"

#include <array>
#include <cstring>

namespace warmline {
namespace {

constexpr std::uint32_t table_begin = 0x80, table_end = 0x500;

/// The lower-case form when UTF-8 writes it in two bytes as well, else `c` itself.
constexpr std::uint32_t lower_two_byte(std::uint32_t c) {
    const auto even_pair = [](std::uint32_t x) { return x | 1u; };
    const auto odd_pair = [](std::uint32_t x) { return x + (x & 1u); };
    if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 0x20;
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if (c == 0x178) return 0xFF;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return odd_pair(c);
    if (c >= 0x100 && c <= 0x177) return even_pair(c);
    if (c == 0x386) return 0x3AC;
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    if (c >= 0x410 && c <= 0x42F) return c + 0x20;
    if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF)) return even_pair(c);
    return c;
}

using Pair = std::array<char, 2>;

constexpr Pair folded_pair(std::uint32_t c) {
    switch (c) {
        case 0xA0:
            return {' ', ' '};
        case 0xC4:
        case 0xE4:
            return {'a', 'e'};
        case 0xD6:
        case 0xF6:
            return {'o', 'e'};
        case 0xDC:
        case 0xFC:
            return {'u', 'e'};
        case 0xDF:
            return {'s', 's'};
        default:
            break;
    }
    const std::uint32_t low = lower_two_byte(c);
    return {static_cast<char>(0xC0 | (low >> 6)), static_cast<char>(0x80 | (low & 0x3F))};
}

constexpr auto pairs = [] {
    std::array<Pair, table_end - table_begin> table{};
    for (std::uint32_t c = table_begin; c < table_end; ++c)
        table[c - table_begin] = folded_pair(c);
    return table;
}();

/// Eight ASCII bytes to lower case at once; every byte is below 0x80.
constexpr std::uint64_t lower_eight(std::uint64_t bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101ull;
    const std::uint64_t at_least_a = bytes + ones * (0x80 - 'A');
    const std::uint64_t above_z = bytes + ones * (0x80 - 'Z' - 1);
    return bytes | (((at_least_a & ~above_z) & (ones * 0x80)) >> 2);
}

}  // namespace

void fold_into(std::string_view text, char* out) {
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end) {
        if (end - p >= 8) {
            std::uint64_t eight;
            std::memcpy(&eight, p, 8);
            const std::uint64_t high = eight & 0x8080808080808080ull;
            // Bytes of a longer character stay put: only the ASCII before it is taken.
            if (high == 0) {
                eight = lower_eight(eight);
                std::memcpy(out, &eight, 8);
                p += 8;
                out += 8;
                continue;
            }
        }
        const auto c = static_cast<unsigned char>(*p);
        if (c < 0x80) {
            *out++ = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
            ++p;
        } else if (c >= 0xC2 && c < 0xD4 && end - p >= 2) {
            const auto code = ((c & 0x1Fu) << 6) | (static_cast<unsigned char>(p[1]) & 0x3Fu);
            std::memcpy(out, pairs[code - table_begin].data(), 2);
            p += 2;
            out += 2;
        } else {
            *out++ = *p++;
        }
    }
}

std::string fold(std::string_view text) {
    std::string folded(text.size(), '\0');
    fold_into(text, folded.data());
    return folded;
}

}  // namespace warmline
