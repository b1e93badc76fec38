#include "linter/match/engine/scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>

namespace warmline::match {
namespace {

/// A hash table of the block, its filter first. Both are powers of two long.
struct Probe {
    const std::uint64_t* filter;
    const Slot* slots;
    std::size_t filter_mask, slot_mask;

    Probe(const Tables& tables, const Lookup& lookup)
        : filter(tables.rows<std::uint64_t>(lookup.filter).data()),
          slots(tables.rows<Slot>(lookup.slots).data()),
          filter_mask(lookup.filter.count - 1),
          slot_mask(lookup.slots.count - 1) {}

    /// Postings of the key, or none. The usual word ends at the first line.
    RowRange operator()(std::uint64_t key) const {
        const auto place = spread(key);
        if (((filter[(place >> 6) & filter_mask] >> (place & 63)) & 1) == 0) return {};
        for (auto slot = (place >> 12) & slot_mask; slots[slot].postings.count != 0;
             slot = (slot + 1) & slot_mask)
            if (slots[slot].key == key) return slots[slot].postings;
        return {};
    }
};

class Scanner {
public:
    explicit Scanner(Inquiry& inquiry)
        : inquiry_(inquiry),
          tables_(inquiry.tables),
          document_(inquiry.document),
          whole_(tables_, tables_.header->whole),
          prefix_(tables_, tables_.header->prefix),
          suffix_(tables_, tables_.header->suffix) {}

    void run() {
        for (const auto& block : document_.blocks) {
            const auto kind = mask_of(block.kind);
            if ((tables_.header->scopes & kind) == 0) continue;
            language_ = inquiry_.language_of(block);
            auto language = static_cast<std::uint8_t>(1u << static_cast<unsigned>(language_));
            // A sender's address has no language: rules of both read it.
            if (block.kind == BlockKind::from || block.kind == BlockKind::reply_to) language = 0;
            place_ = place_bits(kind, language);
            for (sentence_ = block.sentence_begin; sentence_ < block.sentence_end; ++sentence_)
                scan_sentence(document_.sentences[sentence_]);
        }
    }

private:
    void scan_sentence(const Sentence& sentence) {
        begin_ = sentence.word_begin;
        end_ = sentence.word_end;
        const Word* const words = document_.words.data();
        const char* const folded = document_.folded.data();
        for (auto at = begin_; at < end_; ++at) {
            const auto& word = words[at];
            if (word.is(Word::tag)) continue;
            if (const auto range = whole_(word.hash); range.count > 0) try_postings(range, at);
            if (word.length < 4) continue;
            const char* letters = folded + word.begin;
            if (const auto range = prefix_(four_letters(letters)); range.count > 0)
                try_postings(range, at);
            if (const auto range = suffix_(four_letters(letters + word.length - 4));
                range.count > 0)
                try_postings(range, at);
        }
    }

    /// The bit of a word beside an anchor; none beyond the sentence (below 0 wraps).
    std::uint32_t bit_at(std::uint32_t at) const {
        return at >= begin_ && at < end_ ? word_bit(document_.words[at].hash) : 0;
    }

    /// One posting in four passes, and which one nobody can foretell: all that speaks against it is
    /// asked at once, so that there is one branch to guess wrong.
    void try_postings(RowRange range, std::uint32_t at) {
        const std::array<std::uint32_t, 3> beside{bit_at(at - 1), ~0u, bit_at(at + 1)};
        const auto* const active = inquiry_.active.data();
        for (const auto& posting : tables_.postings.subspan(range.begin, range.count)) {
            const std::uint32_t fitting = posting.beside_words & beside.data()[posting.beside + 1];
            const std::uint32_t against = (posting.unfit & place_) | (active[posting.rule] - 1u) |
                                          std::uint32_t{fitting == 0};
            if (against == 0) verify(tables_.sequences[posting.sequence], at);
        }
    }

    /// Half of what comes here is one word, found by its hash: nothing more to ask.
    void verify(const SequenceRow& sequence, std::uint32_t at) {
        const auto steps = tables_.steps.subspan(sequence.steps.begin, sequence.steps.count);
        if (!sequence.anchor_is_words && !fits(steps[sequence.anchor], at)) return;
        if (steps.size() == 1)
            add_hit(sequence, at, at);
        else
            verify_phrase(sequence, steps, at);
    }

    void verify_phrase(const SequenceRow& sequence, std::span<const StepRow> steps,
                       std::uint32_t at) {
        steps_ = steps;
        std::uint32_t first = at, last = at;
        if (backward(sequence.anchor, at, first) && forward(sequence.anchor, at, last))
            add_hit(sequence, first, last);
    }

    void add_hit(const SequenceRow& sequence, std::uint32_t first, std::uint32_t last) {
        if (sequence.at_start && first != begin_) return;
        if (sequence.at_end && last + 1 != end_) return;
        inquiry_.hits.push_back(
            {.range = {document_.words[first].begin, document_.words[last].range().end},
             .sentence = sentence_,
             .word_begin = first,
             .word_end = last + 1,
             .rule = sequence.rule,
             .role = sequence.role,
             .language = language_});
    }

    /// Whether the steps after `step`, which stands at word `at`, follow; nearest words first.
    /// Recursion is bounded by the words of a phrase, its breadth by the gaps, which are few.
    bool forward(std::size_t step, std::uint32_t at, std::uint32_t& last) {
        if (step + 1 == steps_.size()) {
            last = at;
            return true;
        }
        const auto& next = steps_[step + 1];
        for (std::uint32_t gap = 0; gap <= next.gap(); ++gap) {
            const auto place = at + 1 + gap;
            if (place >= end_) return false;
            if (fits(next, place) && forward(step + 1, place, last)) return true;
        }
        return false;
    }

    bool backward(std::size_t step, std::uint32_t at, std::uint32_t& first) {
        if (step == 0) {
            first = at;
            return true;
        }
        for (std::uint32_t gap = 0; gap <= steps_[step].gap(); ++gap) {
            if (at < begin_ + 1 + gap) return false;
            const auto place = at - 1 - gap;
            if (fits(steps_[step - 1], place) && backward(step - 1, place, first)) return true;
        }
        return false;
    }

    bool fits(const StepRow& step, std::uint32_t at) const {
        const auto& word = document_.words[at];
        return (step.words & word_bit(word.hash)) != 0 && takes(step, word);
    }

    bool takes(const StepRow& step, const Word& word) const {
        for (const auto& atom : tables_.atoms_of(step)) {
            switch (atom.kind) {
                case Atom::Kind::any:
                    return true;
                case Atom::Kind::word:
                    if (atom.hash == word.hash && !word.is(Word::tag)) return true;
                    break;
                case Atom::Kind::exact:
                    if (document_.of(word) == tables_.text(atom.text())) return true;
                    break;
                case Atom::Kind::prefix:
                    if (document_.folded_of(word).starts_with(tables_.text(atom.text())))
                        return true;
                    break;
                case Atom::Kind::suffix:
                    if (document_.folded_of(word).ends_with(tables_.text(atom.text()))) return true;
                    break;
            }
        }
        return false;
    }

    Inquiry& inquiry_;
    const Tables& tables_;
    const Document& document_;
    Probe whole_, prefix_, suffix_;
    std::span<const StepRow> steps_;
    std::uint32_t place_ = 0;  ///< `place_bits` of the block
    Language language_ = Language::other;
    std::uint32_t sentence_ = 0, begin_ = 0, end_ = 0;
};

bool comes_before(const Hit& one, const Hit& other) {
    if (one.role != other.role) return one.role < other.role;
    return one.range.begin != other.range.begin ? one.range.begin < other.range.begin
                                                : one.range.end > other.range.end;
}

/// By rule, role and place, the longer first. Hits come in text order: dealt out to their rules,
/// most are in order.
void sort(std::vector<Hit>& hits, std::size_t rules) {
    std::vector<std::uint32_t> ends(rules + 1);  // where a rule's hits begin, then where they end
    for (const auto& hit : hits)
        ++ends[hit.rule + std::size_t{1}];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<Hit> dealt(hits.size());
    for (const auto& hit : hits)
        dealt[ends[hit.rule]++] = hit;
    for (auto begin = dealt.begin(); begin != dealt.end();) {
        const auto end = dealt.begin() + ends[begin->rule];
        if (!std::is_sorted(begin, end, comes_before)) std::sort(begin, end, comes_before);
        begin = end;
    }
    hits = std::move(dealt);
}

/// Of hits of one list that overlap the longest stays.
void keep_longest(std::vector<Hit>& hits) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        auto& last = hits[kept == 0 ? 0 : kept - 1];
        const bool rival = kept > 0 && last.rule == hits[i].rule && last.role == hits[i].role &&
                           last.range.overlaps(hits[i].range);
        if (!rival)
            hits[kept++] = hits[i];
        else if (hits[i].range.size() > last.range.size())
            last = hits[i];
    }
    hits.resize(kept);
}

}  // namespace

void scan_words(Inquiry& inquiry) {
    inquiry.hits.reserve(256);
    Scanner(inquiry).run();
    sort(inquiry.hits, inquiry.tables.rules.size());
    keep_longest(inquiry.hits);
}

}  // namespace warmline::match
