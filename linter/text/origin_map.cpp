#include "linter/text/origin_map.hpp"

#include <algorithm>

namespace warmline {
namespace {

/// Back through the chain: the source of the bytes [begin, end) of the nearest map's output.
/// A piece that is made up (nothing in the source) stays an empty range at its place.
SourceRange walk_back(const std::vector<std::shared_ptr<const ByteMap>>& chain, std::uint32_t begin,
                      std::uint32_t end) {
    for (const auto& map : chain) {
        const SourceRange first = map->piece_at(begin);
        const SourceRange last = end > begin + 1 ? map->piece_at(end - 1) : first;
        const bool nothing = begin == end;
        begin = first.begin;
        // A map may hop back (the alt text of an image in mid-sentence): never answer backwards.
        end = nothing ? begin : std::max(last.end, first.end);
    }
    return {begin, end};
}

}  // namespace

void OriginMap::add(std::uint32_t text_begin, std::uint32_t chain_begin,
                    std::vector<std::shared_ptr<const ByteMap>> chain) {
    stretches_.push_back({text_begin, chain_begin, std::move(chain)});
}

SourceRange OriginMap::source(TextRange range) const {
    const auto stretch_at = [&](std::uint32_t offset) -> const Stretch* {
        const auto after = std::upper_bound(
            stretches_.begin(), stretches_.end(), offset,
            [](std::uint32_t at, const Stretch& stretch) { return at < stretch.text_begin; });
        return after == stretches_.begin() ? nullptr : &*(after - 1);
    };
    const auto back = [&](const Stretch& stretch, std::uint32_t begin, std::uint32_t end) {
        return walk_back(stretch.chain, begin - stretch.text_begin + stretch.chain_begin,
                         end - stretch.text_begin + stretch.chain_begin);
    };
    const Stretch* const first = stretch_at(range.begin);
    if (first == nullptr || first->chain.empty()) return {};
    const Stretch* const last = range.empty() ? first : stretch_at(range.end - 1);
    if (last == first) return back(*first, range.begin, range.end);
    const SourceRange begin = back(*first, range.begin, range.begin + 1);
    const SourceRange end = back(*last, range.end - 1, range.end);
    return {begin.begin, std::max(begin.end, end.end)};
}

}  // namespace warmline
