#include "linter/topic/compile/cue_compiler.hpp"

#include <algorithm>
#include <bit>

#include "linter/text/fold.hpp"

namespace warmline::cues {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::uint8_t default_reach = 4;
constexpr std::size_t bucket_count = 4096;

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

/// Puts the words of a class in the place of "@name", which may stand in a group.
std::string with_classes(std::string_view phrase) {
    std::string whole;
    bool grouped = false;
    while (!phrase.empty()) {
        const auto end = phrase.find_first_of(" |()", 1);
        const auto piece = phrase.substr(0, std::min(end, phrase.size()));
        const auto at = piece.find('@');
        if (piece.front() == '(') grouped = true;
        if (piece.front() == ')') grouped = false;
        whole += piece.substr(0, at);
        if (at != std::string_view::npos) {
            auto words = cue_class(piece.substr(at + 1));
            if (grouped) words = words.substr(1, words.size() - 2);
            whole += words;
        }
        phrase.remove_prefix(piece.size());
    }
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

CueCompiler::CueCompiler(std::span<const std::span<const CueGroup>> shelves) {
    for (const auto shelf : shelves)
        for (const auto& group : shelf)
            for_each_piece(group.phrases, ';', [&](std::string_view phrase) {
                for (const auto& one : spread(with_classes(phrase)))
                    add_phrase(group, one);
            });
    index();
}

Tables CueCompiler::tables() const {
    return {spellings_, alternatives_, atoms_,  phrases_, entries_,
            buckets_,   &whole_,       &heads_, &tails_};
}

void CueCompiler::add_phrase(const CueGroup& group, std::string_view phrase) {
    Phrase made{
        group.about, group.flags, group.weight, static_cast<std::uint32_t>(atoms_.size()), 0, 0};
    for_each_piece(phrase, ' ', [&](std::string_view word) { add_atom(word); });
    made.atom_end = static_cast<std::uint32_t>(atoms_.size());
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

void CueCompiler::add_atom(std::string_view word) {
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
        // Classes of words stand in many phrases; they are spelt out once.
        const auto [known, is_new] = spelt_out_.try_emplace(std::string(word));
        if (!is_new) {
            atom.begin = known->second.begin;
            atom.end = known->second.end;
            add(atom);
            return;
        }
        for_each_piece(word, atom.optional && word.front() != '(' ? '|' : '\0',
                       [&](std::string_view way) {
                           for (const auto& spelling : expand(way))
                               add_alternative(spelling);
                       });
        known->second = {atom.begin, static_cast<std::uint32_t>(alternatives_.size())};
    }
    atom.end = static_cast<std::uint32_t>(alternatives_.size());
    add(atom);
}

void CueCompiler::add(Atom atom) {
    for (auto i = atom.begin; i < atom.end; ++i) {
        if (alternatives_[i].form == Form::exact)
            atom.words |= word_bit(alternatives_[i].hash);
        else
            atom.edges = true;
    }
    atoms_.push_back(atom);
}

void CueCompiler::add_alternative(std::string_view spelling) {
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

/// The words the phrase cannot do without besides its anchor, fewest first.
std::vector<std::uint64_t> CueCompiler::needs_of(const Phrase& phrase) const {
    std::vector<std::uint64_t> needs;
    for (auto a = phrase.atom_begin; a < phrase.atom_end; ++a) {
        const auto& atom = atoms_[a];
        if (a != phrase.anchor && atom.kind == Kind::words && !atom.optional && !atom.edges)
            needs.push_back(atom.words);
    }
    std::stable_sort(needs.begin(), needs.end(), [](std::uint64_t one, std::uint64_t two) {
        return std::popcount(one) < std::popcount(two);
    });
    needs.resize(2, ~std::uint64_t{0});
    return needs;
}

void CueCompiler::index() {
    buckets_.assign(bucket_count, 0);
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
        const auto needs = needs_of(phrases_[p]);
        const auto& anchor = atoms_[phrases_[p].anchor];
        for (auto i = anchor.begin; i < anchor.end; ++i) {
            const auto& way = alternatives_[i];
            const auto spelling = std::string_view(spellings_).substr(way.begin, way.length);
            Entry entry{way.hash, needs[0], needs[1], static_cast<std::uint32_t>(p), way.form, 0};
            if (way.form == Form::exact) {
                set_bit(whole_, entry.key);
            } else if (way.form == Form::prefix) {
                set_bit(heads_, entry.key = head_key(spelling));
            } else {
                set_bit(tails_, entry.key = tail_key(spelling));
            }
            auto& bucket = buckets_[bucket_of(entry.key, bucket_count)];
            entry.next = bucket;
            entries_.push_back(entry);
            bucket = static_cast<std::uint32_t>(entries_.size());
        }
    }
}

}  // namespace warmline::cues
