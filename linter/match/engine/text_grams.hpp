/// Which three-byte runs the sentences of a mail hold, so that a search for a piece of text that is
/// not there ends before it begins. A mail holds a few thousand runs, the lists of the rules ask
/// for hundreds of pieces.
///
/// Kept by run: a word of 64 bits tells in which of 64 sentences a run stands, so that one question
/// answers for all of them. In a very long mail neighbours share a bit.
///
/// All of it is about folded text, read once. The plain twin of an HTML body is left out: no rule
/// reads its sentences unless its scope names it; they may hold anything.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "linter/match/compile/text_runs.hpp"
#include "linter/text/document.hpp"

namespace warmline::match {

class TextGrams {
public:
    explicit TextGrams(const Document& document) {
        const auto sentences = static_cast<std::uint32_t>(document.sentences.size());
        while ((sentences >> shared_) > most_groups * group_size)
            ++shared_;
        make_groups(document, group_of(sentences) + 1);
        for (const auto& block : document.blocks)
            block.kind == BlockKind::alternative ? leave_out(block) : read(document, block);
    }

    TextGrams(const TextGrams&) = delete;
    TextGrams& operator=(const TextGrams&) = delete;

    /// Sentences are asked about in groups; a sentence is a bit of its group.
    std::uint32_t group_of(std::uint32_t sentence) const {
        return (sentence >> shared_) / group_size;
    }

    std::uint64_t bit_of(std::uint32_t sentence) const {
        return std::uint64_t{1} << ((sentence >> shared_) % group_size);
    }

    /// The sentences of a group that may hold the piece.
    std::uint64_t sentences_with(const PieceRuns& piece, std::uint32_t group) const {
        if (piece.count == 0) return ~std::uint64_t{0};
        const auto& known = *groups_[group];
        auto found = known.by_run[piece.numbers[0]];
        for (std::size_t i = 1; i < PieceRuns::most; ++i)
            found &= known.by_run[piece.numbers[i]];
        return found | known.unread;
    }

    /// False only when the sentence surely does not hold the piece.
    bool may_hold(const PieceRuns& piece, std::uint32_t sentence) const {
        return (sentences_with(piece, group_of(sentence)) & bit_of(sentence)) != 0;
    }

    /// False only when the block surely does not hold the piece, which may reach from one of its
    /// sentences into the next.
    bool may_hold(const PieceRuns& piece, const Block& block) const {
        if (block.sentence_begin == block.sentence_end) return true;
        return std::all_of(piece.numbers.begin(), piece.numbers.begin() + piece.count,
                           [&](std::uint16_t run) { return stands_in(run, block); });
    }

private:
    static constexpr std::uint32_t group_size = 64;
    static constexpr std::uint32_t most_groups = 64;

    struct Group {
        std::array<std::uint64_t, std::size_t{1} << run_bits> by_run;
        std::uint64_t unread;

        /// A kilobyte at a time: memset stores more than two byte by byte (rep stosb), whose start
        /// costs as much as the whole.
        void clear() {
            constexpr std::size_t piece = 128;
            static_assert((std::size_t{1} << run_bits) % piece == 0);
            for (std::size_t at = 0; at < by_run.size(); at += piece)
                std::memset(by_run.data() + at, 0, piece * sizeof by_run[0]);
            unread = 0;
        }
    };

    /// A group is eight kilobytes: those of the plain twin, which stands last, need none of their
    /// own.
    void make_groups(const Document& document, std::size_t count) {
        static constinit const Group unread_group{{}, ~std::uint64_t{0}};
        std::size_t read = 0;
        for (const auto& block : document.blocks)
            if (block.kind != BlockKind::alternative && block.sentence_begin < block.sentence_end)
                read = std::max<std::size_t>(read, group_of(block.sentence_end - 1) + 1);
        read_ = std::make_unique_for_overwrite<Group[]>(read);
        read_count_ = read;
        groups_.assign(count, &unread_group);
        for (std::size_t i = 0; i < read; ++i) {
            read_[i].clear();
            groups_[i] = &read_[i];
        }
    }

    bool stands_in(std::uint32_t run, const Block& block) const {
        for (auto number = block.sentence_begin; number < block.sentence_end; ++number) {
            const auto& known = *groups_[group_of(number)];
            if (((known.by_run[run] | known.unread) & bit_of(number)) != 0) return true;
        }
        return false;
    }

    void leave_out(const Block& block) {
        for (auto number = block.sentence_begin; number < block.sentence_end; ++number)
            if (const auto group = group_of(number); group < read_count_)
                read_[group].unread |= bit_of(number);
    }

    /// What stands between two sentences counts as the first one's.
    void read(const Document& document, const Block& block) {
        constexpr auto beyond = static_cast<std::uint32_t>(run_size) - 1;
        auto begin = block.range.begin;
        for (auto number = block.sentence_begin; number < block.sentence_end; ++number) {
            const bool last = number + 1 == block.sentence_end;
            const auto next = last ? block.range.end : document.sentences[number + 1].range.begin;
            const auto end = std::min(next + beyond, block.range.end);
            auto& by_run = read_[group_of(number)].by_run;
            const auto bit = bit_of(number);
            each_run(document.folded_of(TextRange{begin, end}),
                     [&](std::uint32_t run) { by_run[run] |= bit; });
            begin = next;
        }
    }

    std::unique_ptr<Group[]> read_;  ///< the groups some sentence of which was read
    std::size_t read_count_ = 0;
    std::vector<const Group*> groups_;  ///< those, and the others
    unsigned shared_ = 0;               ///< 2 to the power of it sentences share a bit
};

}  // namespace warmline::match
