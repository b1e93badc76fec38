#include "linter/topic/cue_book.hpp"

#include <algorithm>
#include <cstring>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::uint8_t default_reach = 4;
constexpr std::size_t edge_bytes = 4;  // prefixes and suffixes are looked up by four bytes
constexpr std::size_t bucket_count = 4096;

std::uint64_t edge_key(std::string_view edge) {
    std::uint32_t four = 0;
    std::memcpy(&four, edge.data(), edge_bytes);
    return four * 0x9E3779B97F4A7C15ull;
}

std::uint64_t head_key(std::string_view word) {
    return edge_key(word.substr(0, edge_bytes));
}

std::uint64_t tail_key(std::string_view word) {
    return edge_key(word.substr(word.size() - edge_bytes));
}

template <std::size_t N>
void set_bit(std::array<std::uint64_t, N>& bits, std::uint64_t key) {
    bits[(key >> 40) % N] |= 1ull << (key >> 58);
}

template <std::size_t N>
bool has_bit(const std::array<std::uint64_t, N>& bits, std::uint64_t key) {
    return (bits[(key >> 40) % N] >> (key >> 58)) & 1u;
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

template <class Visit>
void for_each_piece(std::string_view text, char separator, Visit visit) {
    while (!text.empty()) {
        const auto at = std::min(text.find(separator), text.size());
        if (const auto piece = trim(text.substr(0, at)); !piece.empty()) visit(piece);
        text.remove_prefix(std::min(at + 1, text.size()));
    }
}

/// "apologi(s|z)e(d|)" → apologise, apologised, apologize, apologized.
std::vector<std::string> expand(std::string_view pattern) {
    const auto open = pattern.find('(');
    if (open == std::string_view::npos) return {std::string(pattern)};
    const auto close = std::min(pattern.find(')', open), pattern.size() - 1);
    const auto rest = expand(pattern.substr(close + 1));
    std::vector<std::string> all;
    auto inside = pattern.substr(open + 1, close - open - 1);
    for (bool more = true; more;) {
        const auto bar = inside.find('|');
        more = bar != std::string_view::npos;
        for (const auto& tail : rest)
            all.push_back(std::string(pattern.substr(0, open)) +
                          std::string(inside.substr(0, bar)) + tail);
        if (more) inside.remove_prefix(bar + 1);
    }
    return all;
}

/// Puts the words of a class in the place of "@name".
std::string with_classes(std::string_view phrase) {
    std::string whole;
    for_each_piece(phrase, ' ', [&](std::string_view word) {
        if (!whole.empty()) whole += ' ';
        whole += word.starts_with('@') ? cue_class(word.substr(1)) : word;
    });
    return whole;
}

/// A group whose alternatives have blanks ("(mehr als|über)") makes several phrases.
std::vector<std::string> spread(std::string_view phrase) {
    for (std::size_t open = phrase.find('('); open != std::string_view::npos;
         open = phrase.find('(', open + 1)) {
        const auto close = std::min(phrase.find(')', open), phrase.size() - 1);
        const auto inside = phrase.substr(open + 1, close - open - 1);
        if (inside.find(' ') == std::string_view::npos) continue;
        std::vector<std::string> all;
        for_each_piece(inside, '|', [&](std::string_view way) {
            const auto made = std::string(phrase.substr(0, open)) + std::string(way) +
                              std::string(phrase.substr(close + 1));
            for (auto& one : spread(made))
                all.push_back(std::move(one));
        });
        return all;
    }
    return {std::string(phrase)};
}

}  // namespace

CueBook::CueBook(std::span<const std::span<const CueGroup>> shelves) {
    for (const auto shelf : shelves)
        for (const auto& group : shelf)
            for_each_piece(group.phrases, ';', [&](std::string_view phrase) {
                for (const auto& one : spread(with_classes(phrase)))
                    add_phrase(group, one);
            });
    index();
}

const CueBook& CueBook::builtin() {
    static const CueBook book = [] {
        const std::span<const CueGroup> shelves[] = {german_cues(), english_cues()};
        return CueBook(shelves);
    }();
    return book;
}

void CueBook::add_phrase(const CueGroup& group, std::string_view phrase) {
    Phrase made{
        group.about, group.flags, group.weight, static_cast<std::uint16_t>(atoms_.size()), 0, 0};
    for_each_piece(phrase, ' ', [&](std::string_view word) { add_atom(word); });
    made.atom_end = static_cast<std::uint16_t>(atoms_.size());
    // The longest word is the rarest, so it is the one we look up.
    std::uint32_t longest = 0;
    for (auto a = made.atom_begin; a < made.atom_end; ++a) {
        const auto& atom = atoms_[a];
        if (atom.kind != Kind::words || atom.optional) continue;
        std::uint32_t shortest = ~0u;
        for (auto i = atom.begin; i < atom.end; ++i)
            shortest = std::min(shortest, alternatives_[i].length);
        if (shortest > longest) {
            longest = shortest;
            made.anchor = a;
        }
    }
    phrases_.push_back(made);
}

void CueBook::add_atom(std::string_view word) {
    Atom atom;
    atom.begin = static_cast<std::uint32_t>(alternatives_.size());
    if (word == "_") {
        atom.kind = Kind::any;
    } else if (word.starts_with(ellipsis)) {
        atom.kind = Kind::gap;
        word.remove_prefix(ellipsis.size());
        atom.reach = word.empty() ? default_reach : static_cast<std::uint8_t>(word[0] - '0');
    } else {
        if (word.front() == '[') {
            atom.optional = true;
            word = word.substr(1, word.size() - 2);
        }
        for_each_piece(word, atom.optional && word.front() != '(' ? '|' : '\0',
                       [&](std::string_view way) {
                           for (const auto& spelling : expand(way))
                               add_alternative(spelling);
                       });
    }
    atom.end = static_cast<std::uint32_t>(alternatives_.size());
    atoms_.push_back(atom);
}

void CueBook::add_alternative(std::string_view spelling) {
    Alternative made;
    if (spelling.ends_with('*')) {
        made.form = Form::prefix;
        spelling.remove_suffix(1);
    } else if (spelling.starts_with('*')) {
        made.form = Form::suffix;
        spelling.remove_prefix(1);
    }
    const auto folded = fold(spelling);
    made.hash = word_hash(folded);
    made.begin = static_cast<std::uint32_t>(spellings_.size());
    made.length = static_cast<std::uint32_t>(folded.size());
    spellings_ += folded;
    alternatives_.push_back(made);
}

void CueBook::index() {
    buckets_.assign(bucket_count, 0);
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
        const auto& anchor = atoms_[phrases_[p].anchor];
        for (auto i = anchor.begin; i < anchor.end; ++i) {
            const auto& way = alternatives_[i];
            const auto spelling = std::string_view(spellings_).substr(way.begin, way.length);
            Entry entry{way.hash, static_cast<std::uint16_t>(p), way.form, 0};
            if (way.form == Form::exact) {
                set_bit(whole_, entry.key);
            } else if (way.form == Form::prefix) {
                set_bit(heads_, entry.key = head_key(spelling));
            } else {
                set_bit(tails_, entry.key = tail_key(spelling));
            }
            auto& bucket = buckets_[(entry.key >> 20) % bucket_count];
            entry.next = bucket;
            entries_.push_back(entry);
            bucket = static_cast<std::uint16_t>(entries_.size());
        }
    }
}

bool CueBook::is(const Window& window, std::uint32_t word, const Atom& atom) const {
    if (atom.kind == Kind::any) return true;
    const auto& candidate = window.document.words[word];
    const auto text = window.document.folded_of(candidate);
    for (auto i = atom.begin; i < atom.end; ++i) {
        const auto& way = alternatives_[i];
        const auto spelling = std::string_view(spellings_).substr(way.begin, way.length);
        if (way.form == Form::exact    ? way.hash == candidate.hash && text == spelling
            : way.form == Form::prefix ? text.starts_with(spelling)
                                       : text.ends_with(spelling))
            return true;
    }
    return false;
}

/// Matches atoms [atom, end) from `word` on; the answer is the word after the last one used.
/// Depth is bounded by the atoms of one phrase, breadth by the reach of its gaps.
std::optional<std::uint32_t> CueBook::forward(const Window& window, std::uint32_t word,
                                              std::size_t atom, std::size_t end) const {
    if (atom == end) return word;
    const auto& wanted = atoms_[atom];
    if (wanted.kind == Kind::gap) {
        for (std::uint32_t skip = 0; skip <= wanted.reach && word + skip < window.end; ++skip)
            if (const auto done = forward(window, word + skip, atom + 1, end)) return done;
        return std::nullopt;
    }
    if (word < window.end && is(window, word, wanted))
        if (const auto done = forward(window, word + 1, atom + 1, end)) return done;
    return wanted.optional ? forward(window, word, atom + 1, end) : std::nullopt;
}

/// The same towards the beginning: matches atoms [begin, atom) ending before `word`.
std::optional<std::uint32_t> CueBook::backward(const Window& window, std::uint32_t word,
                                               std::size_t atom, std::size_t begin) const {
    if (atom == begin) return word;
    const auto& wanted = atoms_[atom - 1];
    if (wanted.kind == Kind::gap) {
        for (std::uint32_t skip = 0; skip <= wanted.reach && skip <= word - window.begin; ++skip)
            if (const auto done = backward(window, word - skip, atom - 1, begin)) return done;
        return std::nullopt;
    }
    if (word > window.begin && is(window, word - 1, wanted))
        if (const auto done = backward(window, word - 1, atom - 1, begin)) return done;
    return wanted.optional ? backward(window, word, atom - 1, begin) : std::nullopt;
}

void CueBook::try_bucket(const Window& window, std::uint32_t word, std::uint64_t key, Form form,
                         std::vector<CueHit>& hits) const {
    for (auto e = buckets_[(key >> 20) % bucket_count]; e != 0; e = entries_[e - 1u].next) {
        const auto& entry = entries_[e - 1u];
        if (entry.key != key || entry.form != form) continue;
        const auto& phrase = phrases_[entry.phrase];
        if (!is(window, word, atoms_[phrase.anchor])) continue;
        const auto first = backward(window, word, phrase.anchor, phrase.atom_begin);
        if (!first) continue;
        const auto past =
            forward(window, word + 1, phrase.anchor + std::size_t{1}, phrase.atom_end);
        if (past) hits.push_back({entry.phrase, *first, *past - 1});
    }
}

void CueBook::find_in(const Document& document, const Sentence& sentence,
                      std::vector<CueHit>& hits) const {
    const Window window{document, sentence.word_begin, sentence.word_end};
    for (auto w = window.begin; w < window.end; ++w) {
        const auto& word = document.words[w];
        if (has_bit(whole_, word.hash)) try_bucket(window, w, word.hash, Form::exact, hits);
        if (word.length < 6) continue;
        const auto text = document.folded_of(word);
        if (const auto head = head_key(text); has_bit(heads_, head))
            try_bucket(window, w, head, Form::prefix, hits);
        if (const auto tail = tail_key(text); has_bit(tails_, tail))
            try_bucket(window, w, tail, Form::suffix, hits);
    }
}

}  // namespace warmline
