#include "linter/topic/cue_book.hpp"

namespace warmline {

using namespace cues;

const CueBook& CueBook::builtin() {
    static const CueBook book(cues::builtin);
    return book;
}

const CueBook& CueBook::facts() {
    static const CueBook book(cues::facts);
    return book;
}

const CueBook& CueBook::news() {
    static const CueBook book(cues::news);
    return book;
}

const CueBook& CueBook::stakes() {
    static const CueBook book(cues::stakes);
    return book;
}

namespace {

/// False only when a word is surely not what the atom takes; ends most comparisons.
bool may_be(const Word& word, const Atom& atom) {
    return (atom.words & word_bit(word.hash)) != 0 || atom.edges || atom.kind == Kind::any;
}

/// Whether an atom behind a gap can stand at some of the words only.
bool is_sure(const Atom& atom) {
    return atom.kind == Kind::words && !atom.optional;
}

}  // namespace

bool CueBook::is(const Window& window, std::uint32_t word, const Atom& atom) const {
    if (atom.kind == Kind::any) return true;
    const auto& candidate = window.document.words[word];
    const auto text = window.document.folded_of(candidate);
    for (auto i = atom.begin; i < atom.end; ++i) {
        const auto& way = tables_.alternatives[i];
        if (way.form == Form::exact) {
            if (way.hash == candidate.hash) return true;
            continue;
        }
        const auto spelling = tables_.spellings.substr(way.begin, way.length);
        if (way.form == Form::prefix ? text.starts_with(spelling) : text.ends_with(spelling))
            return true;
    }
    return false;
}

/// Matches atoms [atom, end) from `word` on; the answer is the word after the last one used.
/// Depth is bounded by the atoms of one phrase, breadth by the reach of its gaps.
std::optional<std::uint32_t> CueBook::forward(const Window& window, std::uint32_t word,
                                              std::size_t atom, std::size_t end) const {
    if (atom == end) return word;
    const auto& wanted = tables_.atoms[atom];
    if (wanted.kind == Kind::gap) {
        const auto* next = atom + 1 < end ? &tables_.atoms[atom + 1] : nullptr;
        if (next != nullptr && !is_sure(*next)) next = nullptr;
        for (std::uint32_t skip = 0; skip <= wanted.reach && word + skip < window.end; ++skip) {
            if (next != nullptr && !may_be(window.document.words[word + skip], *next)) continue;
            if (const auto done = forward(window, word + skip, atom + 1, end)) return done;
        }
        return std::nullopt;
    }
    if (word < window.end && may_be(window.document.words[word], wanted) &&
        is(window, word, wanted))
        if (const auto done = forward(window, word + 1, atom + 1, end)) return done;
    return wanted.optional ? forward(window, word, atom + 1, end) : std::nullopt;
}

/// The same towards the beginning: matches atoms [begin, atom) ending before `word`.
std::optional<std::uint32_t> CueBook::backward(const Window& window, std::uint32_t word,
                                               std::size_t atom, std::size_t begin) const {
    if (atom == begin) return word;
    const auto& wanted = tables_.atoms[atom - 1];
    if (wanted.kind == Kind::gap) {
        const auto* next = atom - 1 > begin ? &tables_.atoms[atom - 2] : nullptr;
        if (next != nullptr && !is_sure(*next)) next = nullptr;
        for (std::uint32_t skip = 0; skip <= wanted.reach && skip <= word - window.begin; ++skip) {
            // The atom before the gap is to be the word before the one reached.
            if (next != nullptr && (word - skip == window.begin ||
                                    !may_be(window.document.words[word - skip - 1], *next)))
                continue;
            if (const auto done = backward(window, word - skip, atom - 1, begin)) return done;
        }
        return std::nullopt;
    }
    if (word > window.begin && may_be(window.document.words[word - 1], wanted) &&
        is(window, word - 1, wanted))
        if (const auto done = backward(window, word - 1, atom - 1, begin)) return done;
    return wanted.optional ? backward(window, word, atom - 1, begin) : std::nullopt;
}

void CueBook::try_bucket(const Window& window, std::uint32_t word, std::uint64_t key, Form form,
                         std::vector<CueHit>& hits) const {
    for (auto e = tables_.buckets[bucket_of(key, tables_.buckets.size())]; e != 0;
         e = tables_.entries[e - 1u].next) {
        const auto& entry = tables_.entries[e - 1u];
        if (entry.key != key || entry.form != form) continue;
        if ((entry.needs & window.words) == 0 || (entry.needs_too & window.words) == 0) continue;
        const auto& phrase = tables_.phrases[entry.phrase];
        // A whole word was found by its hash; an edge is known by four letters only.
        if (form != Form::exact && !is(window, word, tables_.atoms[phrase.anchor])) continue;
        const auto first = backward(window, word, phrase.anchor, phrase.atom_begin);
        if (!first) continue;
        const auto past =
            forward(window, word + 1, phrase.anchor + std::size_t{1}, phrase.atom_end);
        if (past) hits.push_back({entry.phrase, *first, *past - 1});
    }
}

void CueBook::find_in(const Document& document, const Sentence& sentence,
                      std::vector<CueHit>& hits) const {
    Window window{document, sentence.word_begin, sentence.word_end};
    for (auto w = window.begin; w < window.end; ++w)
        window.words |= word_bit(document.words[w].hash);
    for (auto w = window.begin; w < window.end; ++w) {
        const auto& word = document.words[w];
        if (has_bit(*tables_.whole, word.hash)) try_bucket(window, w, word.hash, Form::exact, hits);
        if (word.length < 6) continue;
        const auto text = document.folded_of(word);
        if (const auto head = head_key(text); has_bit(*tables_.heads, head))
            try_bucket(window, w, head, Form::prefix, hits);
        if (const auto tail = tail_key(text); has_bit(*tables_.tails, tail))
            try_bucket(window, w, tail, Form::suffix, hits);
    }
}

}  // namespace warmline
