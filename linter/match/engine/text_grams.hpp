/// Which three-byte runs a text holds, so that a search for a piece of text that is not there ends
/// before it begins. A mail holds a few thousand of them, the lists of the rules ask for hundreds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace warmline::match {

class TextGrams {
public:
    explicit TextGrams(std::string_view text) {
        const char* const data = text.data();
        // Four bytes are read and three are used: one step costs a load, a product and a store.
        for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
            std::uint32_t four;
            std::memcpy(&four, data + i, 4);
            held_[place_of(four)] = 1;
        }
        if (text.size() >= size) held_[place_of(three(data + text.size() - size))] = 1;
    }

    /// False only when the text surely does not hold `piece`.
    bool may_hold(std::string_view piece) const {
        for (std::size_t i = 0; i + size <= piece.size(); ++i)
            if (held_[place_of(three(piece.data() + i))] == 0) return false;
        return true;
    }

private:
    static constexpr std::size_t size = 3;
    static constexpr unsigned bits = 14;

    static std::uint32_t three(const char* at) {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, at, size);
        return bytes;
    }

    /// Knuth's multiplicative hashing; shifting out the fourth byte leaves the first three.
    static std::uint32_t place_of(std::uint32_t bytes) {
        return ((bytes << 8) * 2654435761u) >> (32 - bits);
    }

    std::array<std::uint8_t, 1u << bits> held_{};
};

/// Those of a list of pieces the text may hold at all, to be looked for in its sentences.
template <std::size_t Size>
class Pieces {
public:
    Pieces(const TextGrams& grams, const std::string_view (&all)[Size]) {
        for (const auto piece : all)
            if (grams.may_hold(piece)) kept_[count_++] = piece;
    }

    bool stand_in(std::string_view text) const {
        for (const auto piece : *this)
            if (text.find(piece) != text.npos) return true;
        return false;
    }

    const std::string_view* begin() const { return kept_.data(); }

    const std::string_view* end() const { return kept_.data() + count_; }

private:
    std::array<std::string_view, Size> kept_{};
    std::size_t count_ = 0;
};

}  // namespace warmline::match
