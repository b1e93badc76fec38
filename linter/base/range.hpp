/// Half-open byte ranges whose type says which space they count in.
///
/// `TextRange` counts bytes of `Document::text` (decoded UTF-8); `SourceRange` counts bytes of the
/// message as received. They never convert silently: `OriginMap` is the only bridge.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warmline {

template <class Space>
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }

    constexpr bool empty() const { return begin == end; }

    constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }

    constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }

    constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }

    /// The bytes of `whole` this range speaks about; a range past the end is cut.
    constexpr std::string_view of(std::string_view whole) const {
        const auto from = std::min<std::size_t>(begin, whole.size());
        const auto to = std::clamp<std::size_t>(end, from, whole.size());
        return whole.substr(from, to - from);
    }

    friend constexpr auto operator<=>(const Range&, const Range&) = default;
};

using TextRange = Range<struct TextSpace>;
using SourceRange = Range<struct SourceSpace>;

}  // namespace warmline
