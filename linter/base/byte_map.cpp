#include "linter/base/byte_map.hpp"

#include <algorithm>

namespace warmline {

SourceRange ByteMap::piece_at(std::uint32_t out) const {
    if (runs_.empty()) return {out, out + 1};
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), out,
                         [](std::uint32_t at, const Run& run) { return at < run.out; });
    if (after == runs_.begin()) return {runs_.front().source, runs_.front().source};
    const Run& run = *(after - 1);
    if (run.step == Step::atom) return {run.source, run.source_end};
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
    for (Run& run : moved.runs_) {
        run.source += by;
        run.source_end += by;
    }
    return moved;
}

}  // namespace warmline
