/// A fixed list of folded words, asked about by hash: most words end at one bit test.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "linter/text/document.hpp"
#include "linter/text/fold.hpp"

namespace warmline {

/// Made at compile time from words as `fold` writes them ("fuer", not "für").
template <std::size_t Size>
class WordSet {
public:
    consteval explicit WordSet(const std::array<std::string_view, Size>& words) {
        for (std::size_t i = 0; i < Size; ++i) {
            hashes_[i] = word_hash(words[i]);
            filter_[(hashes_[i] >> 6) % filter_.size()] |= bit(hashes_[i]);
        }
        std::sort(hashes_.begin(), hashes_.end());
    }

    constexpr bool has(std::uint64_t hash) const {
        return (filter_[(hash >> 6) % filter_.size()] & bit(hash)) != 0 &&
               std::binary_search(hashes_.begin(), hashes_.end(), hash);
    }

    /// Sorted; a word written twice is here twice.
    constexpr const std::array<std::uint64_t, Size>& hashes() const { return hashes_; }

    constexpr bool has(const Word& word) const { return has(word.hash); }

    constexpr bool has(std::string_view folded) const { return has(word_hash(folded)); }

private:
    static constexpr std::uint64_t bit(std::uint64_t hash) {
        return std::uint64_t{1} << (hash & 63);
    }

    std::array<std::uint64_t, Size> hashes_{};
    std::array<std::uint64_t, 16> filter_{};
};

/// `word_set({"du", "dir"})`
template <std::size_t Size>
consteval WordSet<Size> word_set(const std::string_view (&words)[Size]) {
    std::array<std::string_view, Size> list;
    std::copy(words, words + Size, list.begin());
    return WordSet<Size>(list);
}

}  // namespace warmline
