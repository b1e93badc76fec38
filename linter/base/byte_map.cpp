#include "linter/base/byte_map.hpp"

#include <algorithm>
#include <cstring>

namespace warmline {
namespace {

bool is_hex_digit(char c) {
    const char low = static_cast<char>(c | 0x20);
    return (c >= '0' && c <= '9') || (low >= 'a' && low <= 'f');
}

}  // namespace

SourceRange ByteMap::piece_of_quoted(const Run& run, std::uint32_t piece) const {
    const char* const begin = quoted_ + (run.source - quoted_origin_);
    const char* const end = begin + (run.source_end - run.source);
    const auto source_at = [&](const char* p) {
        return run.source + static_cast<std::uint32_t>(p - begin);
    };
    const char* p = begin;
    while (p < end) {
        const auto* const found =
            static_cast<const char*>(std::memchr(p, '=', static_cast<std::size_t>(end - p)));
        const auto copied = static_cast<std::uint32_t>((found == nullptr ? end : found) - p);
        if (piece < copied) return {source_at(p) + piece, source_at(p) + piece + 1};
        piece -= copied;
        p += copied;
        if (p == end) break;
        const bool escape = end - p >= 3 && is_hex_digit(p[1]) && is_hex_digit(p[2]);
        const std::uint32_t width = escape ? 3 : 1;
        if (piece == 0) return {source_at(p), source_at(p) + width};
        --piece;
        p += width;
    }
    return {run.source_end, run.source_end};
}

SourceRange ByteMap::piece_at(std::uint32_t out) const {
    if (runs_.empty()) return {out, out + 1};
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), out,
                         [](std::uint32_t at, const Run& run) { return at < run.out; });
    if (after == runs_.begin()) return {runs_.front().source, runs_.front().source};
    const Run& run = *(after - 1);
    if (run.step == Step::atom) return {run.source, run.source_end};
    if (run.step == Step::quoted) return piece_of_quoted(run, out - run.out);
    const std::uint32_t piece = (out - run.out) / yield_of(run.step);
    const std::uint32_t width = width_of(run.step);
    // 64 bit, since an offset far past the end must not wrap around into the run.
    const std::uint64_t begin = run.source + std::uint64_t{piece} * width;
    if (begin >= run.source_end) return {run.source_end, run.source_end};
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::min<std::uint64_t>(begin + width, run.source_end))};
}

ByteMap ByteMap::shifted(std::uint32_t by) const {
    ByteMap moved = *this;
    moved.quoted_origin_ += by;
    for (Run& run : moved.runs_) {
        run.source += by;
        run.source_end += by;
    }
    return moved;
}

}  // namespace warmline
