#include "linter/charset/single_byte.hpp"

#include <array>
#include <cstdint>

#include "linter/charset/utf8.hpp"

namespace warmline {
namespace {

constexpr std::array<char16_t, 32> windows_1252_c1{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

char32_t latin9(unsigned char byte) {
    switch (byte) {
        case 0xA4:
            return 0x20AC;
        case 0xA6:
            return 0x0160;
        case 0xA8:
            return 0x0161;
        case 0xB4:
            return 0x017D;
        case 0xB8:
            return 0x017E;
        case 0xBC:
            return 0x0152;
        case 0xBD:
            return 0x0153;
        case 0xBE:
            return 0x0178;
        // C1 controls are never meant; senders that write them mean windows-1252.
        default:
            return windows_1252(byte);
    }
}

template <class Table>
Utf8 from_table(std::string_view bytes, Table character_of) {
    Utf8 out;
    out.bytes.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t plain = next_non_ascii(bytes, i) - i;
        if (plain > 0) {
            out.map.add(static_cast<std::uint32_t>(out.bytes.size()), static_cast<std::uint32_t>(i),
                        static_cast<std::uint32_t>(i + plain), ByteMap::Step::copy);
            out.bytes.append(bytes.substr(i, plain));
            i += plain;
        }
        if (i == bytes.size()) break;
        out.map.add(static_cast<std::uint32_t>(out.bytes.size()), static_cast<std::uint32_t>(i),
                    static_cast<std::uint32_t>(i + 1), ByteMap::Step::atom);
        append_utf8(out.bytes, character_of(static_cast<unsigned char>(bytes[i])));
        ++i;
    }
    return out;
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? windows_1252_c1[byte - 0x80u] : char32_t{byte};
}

bool is_western_writing(unsigned char byte) {
    switch (byte) {
        case 0x80:
        case 0x82:
        case 0x84:
        case 0x85:
        case 0x8A:
        case 0x8C:
        case 0x8E:  // € ‚ „ … Š Œ Ž
        case 0x91:
        case 0x92:
        case 0x93:
        case 0x94:
        case 0x95:
        case 0x96:
        case 0x97:  // ‘ ’ “ ” • – —
        case 0x99:
        case 0x9A:
        case 0x9C:
        case 0x9E:
        case 0x9F:  // ™ š œ ž Ÿ
        case 0xA0:
        case 0xA1:
        case 0xA3:
        case 0xA7:
        case 0xA9:
        case 0xAB:
        case 0xAD:  // NBSP ¡ £ § © « SHY
        case 0xAE:
        case 0xB0:
        case 0xB2:
        case 0xB3:
        case 0xB4:
        case 0xB7:
        case 0xBB:  // ® ° ² ³ ´ · »
        case 0xBC:
        case 0xBD:
        case 0xBE:
        case 0xBF:
            return true;  // ¼ ½ ¾ ¿
        case 0xD7:
        case 0xF7:
            return false;
        default:
            return byte >= 0xC0;
    }
}

bool is_plausibly_western(std::string_view bytes) {
    std::size_t high = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80) continue;
        if (!is_western_writing(byte)) return false;
        ++high;
    }
    // German text has some 2 % of umlauts, a short word such as "Öl" half.
    constexpr std::size_t a_few_words = 16;
    return high * (bytes.size() < a_few_words ? 2 : 3) <= bytes.size() + 1;
}

Utf8 from_windows_1252(std::string_view bytes) {
    return from_table(bytes, windows_1252);
}

Utf8 from_latin9(std::string_view bytes) {
    return from_table(bytes, latin9);
}

}  // namespace warmline
