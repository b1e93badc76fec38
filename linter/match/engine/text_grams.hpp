/// Which three-byte runs a mail and its sentences hold, so that a search for a piece of text that
/// is not there ends before it begins. A mail holds a few thousand runs, the lists of the rules ask
/// for hundreds of pieces.
///
/// What is known of sentences lies by run: a word of 64 bits tells in which of 64 sentences a run
/// stands, so that one question answers for all of them. In a very long mail neighbours share a
/// bit.
///
/// All of it is about folded text, read once. The plain twin of an HTML body is left out: no rule
/// reads its sentences unless its scope names it; they may hold anything.
#pragma once

#include <algorithm>
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
    explicit TextGrams(const Document& document) {
        const auto sentences = document.sentences.size();
        while ((sentences >> shared_) > most_groups * group_size)
            ++shared_;
        groups_.resize((sentences >> shared_) / group_size + 1);
        for (const auto& block : document.blocks)
            block.kind == BlockKind::alternative ? leave_out(block) : read(document, block);
    }

    /// False only when the mail surely does not hold the piece.
    bool may_hold(const PieceRuns& piece) const {
        for (std::size_t i = 0; i < piece.count; ++i)
            if (((held_[piece.numbers[i] / 64] >> (piece.numbers[i] % 64)) & 1) == 0) return false;
        return true;
    }

    /// Sentences are asked about in groups; a sentence is a bit of its group.
    std::uint32_t group_of(std::uint32_t sentence) const {
        return (sentence >> shared_) / group_size;
    }

    std::uint64_t bit_of(std::uint32_t sentence) const {
        return std::uint64_t{1} << ((sentence >> shared_) % group_size);
    }

    /// The sentences of a group that may hold the piece.
    std::uint64_t sentences_with(const PieceRuns& piece, std::uint32_t group) const {
        const auto& known = groups_[group];
        auto found = ~std::uint64_t{0};
        for (std::size_t i = 0; i < piece.count; ++i)
            found &= known.by_run[row_of(piece.numbers[i])];
        return found | known.unread;
    }

    /// False only when the sentence surely does not hold the piece.
    bool may_hold(const PieceRuns& piece, std::uint32_t sentence) const {
        return (sentences_with(piece, group_of(sentence)) & bit_of(sentence)) != 0;
    }

private:
    static constexpr std::uint32_t group_size = 64;
    static constexpr std::uint32_t most_groups = 64;
    static constexpr unsigned row_bits = 10;  ///< runs share rows: a sentence sets one in twelve

    struct Group {
        std::array<std::uint64_t, std::size_t{1} << row_bits> by_run{};
        std::uint64_t unread = 0;
    };

    static std::size_t row_of(std::uint32_t run) { return run >> (run_bits - row_bits); }

    void leave_out(const Block& block) {
        for (auto number = block.sentence_begin; number < block.sentence_end; ++number)
            groups_[group_of(number)].unread |= bit_of(number);
    }

    /// What stands between two sentences counts as the first one's.
    void read(const Document& document, const Block& block) {
        constexpr auto beyond = static_cast<std::uint32_t>(run_size) - 1;
        auto begin = block.range.begin;
        auto sentence = block.sentence_begin;
        for (; sentence + 1 < block.sentence_end; ++sentence) {
            const auto next = document.sentences[sentence + 1].range.begin;
            read(document.folded_of(TextRange{begin, std::min(next + beyond, block.range.end)}),
                 sentence);
            begin = next;
        }
        read(document.folded_of(TextRange{begin, block.range.end}), sentence);
    }

    void read(std::string_view folded, std::uint32_t sentence) {
        auto& by_run = groups_[group_of(sentence)].by_run;
        const auto bit = bit_of(sentence);
        each_run(folded, [&](std::uint32_t run) {
            held_[run / 64] |= std::uint64_t{1} << (run % 64);
            by_run[row_of(run)] |= bit;
        });
    }

    std::array<std::uint64_t, (1u << run_bits) / 64> held_{};  ///< by run, of the whole mail
    std::vector<Group> groups_;
    unsigned shared_ = 0;  ///< 2 to the power of it sentences share a bit
};

}  // namespace warmline::match
