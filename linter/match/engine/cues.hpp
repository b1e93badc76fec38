/// Looking for any of a fixed list of text pieces in many sentences of a mail.
///
/// The list is made when warmline is built, with the runs its pieces hold; which sentences may hold
/// one of them is found out for many at a time, when the first of these is asked about.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "linter/base/find_piece.hpp"
#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// `static constexpr CueList refusals({"leider", "unable to"});`, folded.
template <std::size_t Size>
class CueList {
public:
    consteval explicit CueList(const std::string_view (&texts)[Size]) {
        for (std::size_t i = 0; i < Size; ++i) {
            texts_[i] = texts[i];
            runs_[i] = PieceRuns::of(texts[i]);
        }
    }

    static constexpr std::size_t size() { return Size; }

    std::string_view text(std::size_t i) const { return texts_[i]; }

    const PieceRuns& runs(std::size_t i) const { return runs_[i]; }

private:
    std::array<std::string_view, Size> texts_{};
    std::array<PieceRuns, Size> runs_{};
};

/// The pieces of a list in the sentences of a mail. Borrows both; the list has static storage.
template <std::size_t Size>
class Cues {
public:
    Cues(const Inquiry& inquiry, const CueList<Size>& list)
        : document_(inquiry.document), grams_(inquiry.grams), list_(list) {}

    bool stand_in_sentence(std::uint32_t number) const {
        return any_in_sentence(number, [](std::string_view, std::size_t) { return true; });
    }

    /// Calls `accept(piece, at)` for the pieces the sentence holds, in the order of the list, with
    /// the offset of their first place in it, until it returns true.
    template <class Accept>
    bool any_in_sentence(std::uint32_t number, Accept accept) const {
        if (!may_stand_in_sentence(number)) return false;
        const auto text = document_.folded_of(document_.sentences[number].range);
        for (std::size_t i = 0; i < Size; ++i) {
            if (!grams_.may_hold(list_.runs(i), number)) continue;
            const auto piece = list_.text(i);
            const auto at = find_piece(text, piece);
            if (at != std::string_view::npos && accept(piece, at)) return true;
        }
        return false;
    }

    bool stand_in(const Block& block) const {
        const auto text = document_.folded_of(block.range);
        for (std::size_t i = 0; i < Size; ++i)
            if (grams_.may_hold(list_.runs(i), block) &&
                find_piece(text, list_.text(i)) != std::string_view::npos)
                return true;
        return false;
    }

private:
    bool may_stand_in_sentence(std::uint32_t number) const {
        if (const auto group = grams_.group_of(number); group != group_) {
            group_ = group;
            sentences_ = 0;
            for (std::size_t i = 0; i < Size; ++i)
                sentences_ |= grams_.sentences_with(list_.runs(i), group);
        }
        return (sentences_ & grams_.bit_of(number)) != 0;
    }

    const Document& document_;
    const TextGrams& grams_;
    const CueList<Size>& list_;
    mutable std::uint32_t group_ = ~0u;    ///< the group asked about last
    mutable std::uint64_t sentences_ = 0;  ///< those of it that may hold a piece
};

/// Whether a sentence holds any piece of a list, where few sentences are asked.
template <std::size_t Size>
bool stand_in_sentence(const Inquiry& inquiry, std::uint32_t number, const CueList<Size>& list) {
    const auto text = inquiry.document.folded_of(inquiry.document.sentences[number].range);
    for (std::size_t i = 0; i < Size; ++i)
        if (inquiry.grams.may_hold(list.runs(i), number) &&
            find_piece(text, list.text(i)) != text.npos)
            return true;
    return false;
}

}  // namespace warmline::match
