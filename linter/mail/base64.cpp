#include "linter/mail/base64.hpp"

#include <algorithm>
#include <array>

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

/// One table per place in the group of four, already shifted: three ORs and one test make three
/// bytes. A foreign character sets the top byte.
constexpr std::array<std::array<std::uint32_t, 256>, 4> shifted = [] {
    std::array<std::array<std::uint32_t, 256>, 4> tables{};
    for (unsigned place = 0; place < 4; ++place)
        for (unsigned c = 0; c < 256; ++c)
            tables[place][c] =
                sextets[c] == foreign ? 0xFF000000u : std::uint32_t{sextets[c]} << (18 - 6 * place);
    return tables;
}();

std::uint32_t group_at(const char* p) {
    return shifted[0][static_cast<unsigned char>(p[0])] |
           shifted[1][static_cast<unsigned char>(p[1])] |
           shifted[2][static_cast<unsigned char>(p[2])] |
           shifted[3][static_cast<unsigned char>(p[3])];
}

char* write_group(char* out, std::uint32_t group, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i)
        *out++ = static_cast<char>(group >> (16 - 8 * i));
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
    out.bytes.resize(most + 3);
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
            if ((group >> 24) != 0) break;
            to[0] = static_cast<char>(group >> 16);
            to[1] = static_cast<char>(group >> 8);
            to[2] = static_cast<char>(group);
            to += 3;
            i += 4;
        }
        if (i > run_begin)
            out.map.add(run_out, source_at(run_begin), source_at(i), ByteMap::Step::base64);
        if (to >= full) break;

        // A group with a line end, padding or junk in it, read character by character.
        while (i < source.size() && ascii::is_space(source[i]))
            ++i;
        if (i + 4 <= source.size() && (group_at(source.data() + i) >> 24) == 0) continue;
        std::uint32_t group = 0;
        std::size_t count = 0, first = i, last = i;
        bool padded = false;
        for (; i < source.size() && count < 4; ++i) {
            const std::uint8_t bits = sextet(source[i]);
            if (bits == foreign) {
                padded = source[i] == '=' && count > 0;
                if (padded) break;
                continue;
            }
            if (count == 0) first = i;
            last = i;
            group |= std::uint32_t{bits} << (18 - 6 * count);
            ++count;
        }
        if (count >= 2) {
            const std::uint32_t at = out_at();
            to = write_group(to, group, count - 1);
            out.map.add(at, source_at(first), source_at(last + 1), ByteMap::Step::atom);
        }
        if (padded && !goes_on(source.substr(i))) break;
    }
    out.bytes.resize(std::min(static_cast<std::size_t>(to - begin), limit));
    return out;
}

}  // namespace warmline
