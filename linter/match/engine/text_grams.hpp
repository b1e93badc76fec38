/// Which three-byte runs a mail and each of its sentences hold, so that a search for a piece of
/// text that is not there ends before it begins. A mail holds a few thousand runs, the lists of the
/// rules ask for hundreds of pieces.
///
/// All of it is about folded text. The plain twin of an HTML body is left out: no rule reads its
/// sentences unless its scope names it. Not for several threads: sentences are read when first
/// asked for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/match/compile/text_runs.hpp"
#include "linter/text/document.hpp"

namespace warmline::match {

class TextGrams {
public:
    explicit TextGrams(const Document& document) : document_(document) {
        for (const auto& block : document.blocks)
            if (block.kind != BlockKind::alternative)
                each_run(document.folded_of(block.range), [&](std::uint32_t run) {
                    held_[run / 64] |= std::uint64_t{1} << (run % 64);
                });
    }

    /// False only when the mail surely does not hold the piece.
    bool may_hold(const PieceRuns& piece) const {
        for (std::size_t i = 0; i < piece.count; ++i)
            if (((held_[piece.numbers[i] / 64] >> (piece.numbers[i] % 64)) & 1) == 0) return false;
        return true;
    }

    /// The runs of one sentence; a bit may stand for several.
    class Runs {
    public:
        /// False only when the sentence surely does not hold the piece.
        bool may_hold(const PieceRuns& piece) const {
            for (std::size_t i = 0; i < piece.count; ++i)
                if ((bits_[word_of(piece.numbers[i])] & bit_of(piece.numbers[i])) == 0)
                    return false;
            return true;
        }

    private:
        friend class TextGrams;
        static constexpr std::size_t words = 8;  ///< of 64 bits; a sentence sets an eighth of them

        static std::size_t word_of(std::uint32_t run) { return (run >> 6) % words; }

        static std::uint64_t bit_of(std::uint32_t run) { return std::uint64_t{1} << (run & 63); }

        std::array<std::uint64_t, words> bits_{};
    };

    /// Valid until the next call.
    const Runs& runs_of(std::uint32_t sentence) const {
        if (places_.empty()) places_.resize(document_.sentences.size());
        auto& place = places_[sentence];
        if (place == 0) {
            runs_.emplace_back();
            place = static_cast<std::uint32_t>(runs_.size());
            auto& bits = runs_.back().bits_;
            each_run(document_.folded_of(document_.sentences[sentence].range),
                     [&](std::uint32_t run) { bits[Runs::word_of(run)] |= Runs::bit_of(run); });
        }
        return runs_[place - 1];
    }

    /// Whether the sentence holds the piece.
    bool holds(std::uint32_t sentence, const PieceRuns& runs, std::string_view piece) const {
        return runs_of(sentence).may_hold(runs) &&
               document_.folded_of(document_.sentences[sentence].range).find(piece) !=
                   std::string_view::npos;
    }

private:
    const Document& document_;
    std::array<std::uint64_t, (1u << run_bits) / 64> held_{};
    mutable std::vector<std::uint32_t> places_;  ///< by sentence: in `runs_` + 1, 0 when not read
    mutable std::vector<Runs> runs_;
};

/// Those of a list of pieces the mail may hold at all, to be looked for in its sentences.
template <std::size_t Size>
class Pieces {
public:
    struct Piece {
        std::string_view text;
        PieceRuns runs;
    };

    Pieces(const TextGrams& grams, const std::string_view (&all)[Size]) : grams_(grams) {
        for (const auto text : all)
            if (const auto runs = PieceRuns::of(text); grams.may_hold(runs))
                kept_[count_++] = {text, runs};
    }

    bool stand_in_sentence(std::uint32_t number) const {
        for (const auto& piece : *this)
            if (grams_.holds(number, piece.runs, piece.text)) return true;
        return false;
    }

    bool stand_in(std::string_view folded) const {
        for (const auto& piece : *this)
            if (folded.find(piece.text) != folded.npos) return true;
        return false;
    }

    const Piece* begin() const { return kept_.data(); }

    const Piece* end() const { return kept_.data() + count_; }

private:
    const TextGrams& grams_;
    std::array<Piece, Size> kept_{};
    std::size_t count_ = 0;
};

}  // namespace warmline::match
