#include "linter/charset/to_utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "linter/charset/charset_name.hpp"
#include "linter/charset/converter.hpp"
#include "linter/charset/single_byte.hpp"
#include "linter/charset/utf8.hpp"

namespace warmline {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

Utf8 named(Utf8 out, std::string_view charset, bool repaired) {
    out.used_charset = charset;
    out.repaired = out.repaired || repaired;
    return out;
}

/// All offsets of the input moved by what stood before `bytes` (a byte order mark).
Utf8 identity_from(std::string_view bytes, std::size_t skipped) {
    Utf8 out;
    out.identity = skipped == 0;
    out.bytes = bytes.substr(skipped);
    if (skipped > 0)
        out.map.add(0, static_cast<std::uint32_t>(skipped),
                    static_cast<std::uint32_t>(bytes.size()), ByteMap::Step::copy);
    return out;
}

/// UTF-8 with faults: a single high byte that is a letter in windows-1252 is that letter (two
/// sources were pasted together), anything else is U+FFFD.
Utf8 mend_utf8(std::string_view bytes, std::size_t skipped) {
    Utf8 out;
    out.bytes.reserve(bytes.size() + 16);
    for (std::size_t i = skipped; i < bytes.size();) {
        const std::string_view rest = bytes.substr(i);
        const auto at = static_cast<std::uint32_t>(out.bytes.size());
        const auto source = static_cast<std::uint32_t>(i);
        std::size_t length = next_non_ascii(rest, 0);
        if (length == 0) length = utf8_length(rest);
        if (length > 0) {
            out.bytes.append(rest.substr(0, length));
            out.map.add(at, source, static_cast<std::uint32_t>(i + length), ByteMap::Step::copy);
            i += length;
            continue;
        }
        length = utf8_fault_length(rest);
        const auto byte = static_cast<unsigned char>(rest[0]);
        const bool ends_text = length == rest.size() && byte >= 0xC2 && byte <= 0xF4;
        const bool letter = length == 1 && !ends_text && is_western_writing(byte);
        append_utf8(out.bytes, letter ? windows_1252(byte) : U'\uFFFD');
        out.map.add(at, source, static_cast<std::uint32_t>(i + length), ByteMap::Step::atom);
        i += length;
    }
    return out;
}

/// Text in UTF-16 without a mark shows itself by zeros in every other byte.
std::optional<std::string_view> utf16_by_zeros(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 512);
    if (head.size() < 4 || head.find('\0') == std::string_view::npos) return std::nullopt;
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1u : 0u;
    const std::size_t pairs = head.size() / 2;
    if (zeros[1] * 2 >= pairs && zeros[0] * 8 <= pairs) return "utf-16le";
    if (zeros[0] * 2 >= pairs && zeros[1] * 8 <= pairs) return "utf-16be";
    return std::nullopt;
}

struct Mark {
    std::string_view charset;
    std::size_t size = 0;
};

Mark byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) return {"utf-8", 3};
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) && bytes.size() % 4 == 0)
        return {"utf-32le", 4};
    if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return {"utf-32be", 4};
    if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", 2};
    if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", 2};
    return {};
}

/// Whether the first `mark` bytes are kept by the converter as U+FEFF, which we drop.
Utf8 convert_after_mark(std::string_view bytes, Mark mark, bool repaired) {
    std::optional<Utf8> out = convert(bytes.substr(mark.size), std::string(mark.charset));
    if (!out) return named(mend_utf8(bytes, 0), "utf-8", true);
    Utf8 moved = named(std::move(*out), mark.charset, repaired);
    moved.map = moved.map.shifted(static_cast<std::uint32_t>(mark.size));
    return moved;
}

/// Bytes that claim to be UTF-8, or claim nothing and hold UTF-8.
Utf8 read_utf8(std::string_view bytes, std::size_t mark, const Utf8Scan& scan, bool repaired) {
    if (scan.faults == 0) return named(identity_from(bytes, mark), "utf-8", repaired);
    if (scan.sequences == 0 && mark == 0 && is_plausibly_western(bytes))
        return named(from_windows_1252(bytes), "windows-1252", true);
    return named(mend_utf8(bytes, mark), "utf-8", true);
}

/// How many well-formed characters make UTF-8 certain under another label: one is proof against
/// Western text ("Ã¼" is never meant), other scripts could produce a pair by chance.
std::size_t proof_of_utf8(CharsetFamily family) {
    return family == CharsetFamily::ascii_superset ? 4 : 1;
}

Utf8 read_labelled(std::string_view bytes, const CharsetName& label) {
    const Utf8Scan scan = scan_utf8(bytes);
    const bool ascii = scan.sequences == 0 && scan.faults == 0;
    switch (label.family) {
        case CharsetFamily::none:
        case CharsetFamily::utf8:
            return read_utf8(bytes, 0, scan, false);
        case CharsetFamily::western:
        case CharsetFamily::latin9:
        case CharsetFamily::ascii_superset:
            if (ascii) return named(identity_from(bytes, 0), label.name, false);
            if (scan.faults == 0 && scan.sequences >= proof_of_utf8(label.family))
                return named(identity_from(bytes, 0), "utf-8", true);
            if (label.family == CharsetFamily::western)
                return named(from_windows_1252(bytes), label.name, false);
            if (label.family == CharsetFamily::latin9)
                return named(from_latin9(bytes), label.name, false);
            break;
        case CharsetFamily::utf16:
            // Without a mark and without a zero it is 8-bit text under a wrong label.
            if (scan.faults == 0 && bytes.substr(0, 512).find('\0') == std::string_view::npos)
                return named(identity_from(bytes, 0), "utf-8", true);
            // RFC 2781 says big-endian when nothing is stated.
            return convert_after_mark(bytes, {utf16_by_zeros(bytes).value_or("utf-16be"), 0},
                                      false);
        case CharsetFamily::other:
            break;
    }
    if (std::optional<Utf8> out = convert(bytes, label.name))
        return named(std::move(*out), label.name, false);
    Utf8 guessed = read_utf8(bytes, 0, scan, !ascii);
    guessed.unknown_label = true;
    return guessed;
}

}  // namespace

Utf8 to_utf8(std::string_view bytes, std::string_view label) {
    const CharsetName name = charset_name(label);
    if (const Mark mark = byte_order_mark(bytes); mark.size > 0) {
        const bool disagrees =
            name.family != CharsetFamily::none && !mark.charset.starts_with(name.name);
        if (mark.charset == "utf-8")
            return read_utf8(bytes, mark.size, scan_utf8(bytes), disagrees);
        return convert_after_mark(bytes, mark, disagrees);
    }
    if (name.family != CharsetFamily::utf16 && name.family != CharsetFamily::other)
        if (const auto order = utf16_by_zeros(bytes))
            return convert_after_mark(bytes, {*order, 0}, name.family != CharsetFamily::none);
    return read_labelled(bytes, name);
}

bool is_utf8(std::string_view bytes, std::string_view label) {
    if (bytes.starts_with(utf8_mark) || utf16_by_zeros(bytes)) return false;
    const CharsetFamily family = charset_name(label).family;
    if (family == CharsetFamily::utf16 || family == CharsetFamily::other) return false;
    const Utf8Scan scan = scan_utf8(bytes);
    if (scan.faults > 0) return false;
    return family == CharsetFamily::none || family == CharsetFamily::utf8 || scan.sequences == 0 ||
           scan.sequences >= proof_of_utf8(family);
}

Utf8 take_to_utf8(std::string bytes, std::string_view label) {
    // The two labels of most mail, valid as they stand: keep the buffer.
    const CharsetFamily family = charset_name(label).family;
    const bool may_stay = family == CharsetFamily::utf8 || family == CharsetFamily::none;
    if (may_stay && is_utf8(bytes, label))
        return {.bytes = std::move(bytes),
                .map = {},
                .identity = true,
                .used_charset = "utf-8",
                .unknown_label = false,
                .repaired = false};
    return to_utf8(bytes, label);
}

}  // namespace warmline
