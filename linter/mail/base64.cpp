#include "linter/mail/base64.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "linter/mail/ascii.hpp"

namespace warmline {
namespace {

constexpr std::uint8_t foreign = 0xFF;

constexpr std::array<std::uint8_t, 256> sextets = [] {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<std::uint8_t, 256> table{};
    table.fill(foreign);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return table;
}();

std::uint8_t sextet(char c) {
    return sextets[static_cast<unsigned char>(c)];
}

/// One table per place in the group of four, the bits already where they go: three ORs and one test
/// make three bytes, in memory order on little-endian machines. A foreign character sets the top
/// byte.
constexpr std::uint32_t foreign_bits = 0xFF000000u;

constexpr std::uint32_t placed(std::uint32_t bits, unsigned place) {
    // byte 0 = aaaaaabb, byte 1 = bbbbcccc, byte 2 = ccdddddd
    switch (place) {
        case 0:
            return bits << 2;
        case 1:
            return bits >> 4 | (bits & 15) << 12;
        case 2:
            return (bits >> 2) << 8 | (bits & 3) << 22;
        default:
            return bits << 16;
    }
}

constexpr std::array<std::array<std::uint32_t, 256>, 4> tables = [] {
    std::array<std::array<std::uint32_t, 256>, 4> out{};
    for (unsigned place = 0; place < 4; ++place)
        for (unsigned c = 0; c < 256; ++c)
            out[place][c] = sextets[c] == foreign ? foreign_bits : placed(sextets[c], place);
    return out;
}();

std::uint32_t group_at(const char* p) {
    return tables[0][static_cast<unsigned char>(p[0])] |
           tables[1][static_cast<unsigned char>(p[1])] |
           tables[2][static_cast<unsigned char>(p[2])] |
           tables[3][static_cast<unsigned char>(p[3])];
}

/// Writes four bytes, of which three count.
void write_whole(char* out, std::uint32_t group) {
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(out, &group, sizeof group);
    } else {
        for (unsigned i = 0; i < 3; ++i)
            out[i] = static_cast<char>(group >> (8 * i));
    }
}

char* write_part(char* out, std::uint32_t group, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i)
        *out++ = static_cast<char>(group >> (8 * i));
    return out;
}

/// Whether the line after padding goes on with base64: nothing foreign in its first characters.
bool goes_on(std::string_view rest) {
    constexpr std::size_t enough = 64;
    while (!rest.empty() && (ascii::is_space(rest.front()) || rest.front() == '='))
        rest.remove_prefix(1);
    rest = rest.substr(0, enough);
    for (const char c : rest) {
        if (c == '\r' || c == '\n' || c == '=') break;
        if (sextet(c) == foreign) return false;
    }
    return !rest.empty();
}

}  // namespace

Decoded decode_base64(std::string_view source, std::uint32_t origin, std::size_t limit) {
    Decoded out;
    // Three bytes from four; more source than that can only be line ends and junk.
    const std::size_t most = std::min(limit, source.size() / 4 * 3 + 3);
    out.bytes.resize(most + 4);
    char* const begin = out.bytes.data();
    char* const full = begin + most;
    char* to = begin;
    const auto out_at = [&] { return static_cast<std::uint32_t>(to - begin); };
    const auto source_at = [&](std::size_t i) { return origin + static_cast<std::uint32_t>(i); };

    std::size_t i = 0;
    while (i < source.size() && to < full) {
        const std::size_t run_begin = i;
        const std::uint32_t run_out = out_at();
        while (i + 4 <= source.size() && to < full) {
            const std::uint32_t group = group_at(source.data() + i);
            if (group >= foreign_bits) break;
            write_whole(to, group);
            to += 3;
            i += 4;
        }
        if (i > run_begin)
            out.map.add(run_out, source_at(run_begin), source_at(i), ByteMap::Step::base64);
        if (to >= full) break;

        // A group with a line end, padding or junk in it, read character by character.
        while (i < source.size() && ascii::is_space(source[i]))
            ++i;
        if (i + 4 <= source.size() && group_at(source.data() + i) < foreign_bits) continue;
        std::uint32_t group = 0;
        std::size_t count = 0, first = i, last = i;
        bool padded = false;
        for (; i < source.size() && count < 4; ++i) {
            const std::uint8_t bits = sextet(source[i]);
            if (bits == foreign) {
                padded = source[i] == '=' && count > 0;
                if (padded) break;
                if (!ascii::is_space(source[i]) && source[i] != '=')
                    out.fault = std::min(out.fault, source_at(i));
                continue;
            }
            if (count == 0) first = i;
            last = i;
            group |= placed(bits, static_cast<unsigned>(count));
            ++count;
        }
        if (count >= 2) {
            const std::uint32_t at = out_at();
            to = write_part(to, group, count - 1);
            out.map.add(at, source_at(first), source_at(last + 1), ByteMap::Step::atom);
        }
        if (padded && !goes_on(source.substr(i))) break;
    }
    out.bytes.resize(std::min(static_cast<std::size_t>(to - begin), limit));
    return out;
}

}  // namespace warmline
