/// Phrases as the tables of this folder write them, and whether words say one of them.
///
/// A phrase is words in their order, one blank between them, as `fold` writes them ("fuer"):
///   hoert|hoere   one word or the other     anruf*   any ending     *anruf   any beginning
///   *anruf*       anywhere in a word        …        up to four words, none behind a comma
/// "hoert|hoere … schlecht|nichts" is said by "hört leider sehr schlecht". A table is an array of
/// phrases, so a new phrase is one row; a row that breaks the notation does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace warmline {

/// Words said one after the other, none of them empty, as `split_words` writes them.
using Words = std::vector<std::string>;
using WordRun = std::span<const std::string>;

/// Stands in a run as a word where one was written: no gap reaches over it.
inline constexpr std::string_view comma = ",";

/// Takes what stands before the mark, and the mark with it.
constexpr std::string_view take_part(std::string_view& text, char mark) {
    const auto part = text.substr(0, text.find(mark));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

/// One word, or others that would do as well: "telefon*|anruf".
class WordChoice {
public:
    consteval WordChoice(const char* ways)  // NOLINT: a row of a table is its text
        : WordChoice(std::string_view(ways)) {}

    consteval explicit WordChoice(std::string_view ways) : ways_(ways) {
        if (ways.empty() || ways.back() == '|' || ways.find(' ') != ways.npos) throw "no one word";
        for (auto rest = ways; !rest.empty();) {
            const auto way = take_part(rest, '|');
            if (way.empty() || way == "*") throw "a way to say the word is missing";
            first_letters_ |= way.front() == '*' ? ~0u : bit_of(way.front());
        }
    }

    bool has(std::string_view word) const {
        return (first_letters_ & bit_of(word.front())) != 0 && is_one_of(word, ways_);
    }

    static bool is_one_of(std::string_view word, std::string_view ways);

private:
    static constexpr std::uint32_t bit_of(char letter) {
        return letter >= 'a' && letter <= 'z' ? 1u << (letter - 'a') : 1u << 31;
    }

    std::string_view ways_;
    std::uint32_t first_letters_ = 0;  ///< by them most words of a text rule out most rows
};

class Phrase {
public:
    consteval Phrase(const char* words)  // NOLINT: a row of a table is its text
        : Phrase(std::string_view(words)) {}

    /// The word behind the phrase where it stands at `at`.
    std::optional<std::size_t> end_at(WordRun words, std::size_t at) const {
        return first_.has(words[at]) ? end_of(words, at + 1, rest_) : std::nullopt;
    }

    /// Whether one of its words is on the list, whichever way the phrase is said.
    template <class List>
    constexpr bool always_holds_one_of(const List& list) const {
        for (auto rest = words_; !rest.empty();) {
            bool listed = true;
            for (auto ways = take_part(rest, ' '); !ways.empty();)
                listed = list.has(take_part(ways, '|')) && listed;
            if (listed) return true;
        }
        return false;
    }

private:
    static constexpr std::string_view gap = "…";

    consteval explicit Phrase(std::string_view words)
        : words_(words), first_(words.substr(0, words.find(' '))), rest_(words) {
        take_part(rest_, ' ');
        auto before = gap;
        for (auto rest = words; !rest.empty();) {
            const auto word = take_part(rest, ' ');
            WordChoice{word};
            if (word == gap && before == gap) throw "a gap lies between words";
            before = word;
        }
        if (before == gap || words.back() == ' ') throw "a phrase ends with a word";
    }

    static std::optional<std::size_t> end_of(WordRun words, std::size_t at,
                                             std::string_view phrase);

    std::string_view words_;
    WordChoice first_;
    std::string_view rest_;
};

/// Whether `holds(begin, end)` for the words of some phrase of the table.
template <class Holds>
bool says_where(WordRun words, std::span<const Phrase> table, const Holds& holds) {
    for (std::size_t at = 0; at < words.size(); ++at)
        for (const auto& phrase : table)
            if (const auto end = phrase.end_at(words, at))
                if (holds(at, *end)) return true;
    return false;
}

/// Whether the words say some phrase of the table.
inline bool says(WordRun words, std::span<const Phrase> table) {
    return says_where(words, table, [](std::size_t, std::size_t) { return true; });
}

/// Words that tell the same.
template <class Kind>
struct WordsOfKind {
    Kind kind;
    WordChoice words;
};

/// The kind of the first row that has the word.
template <class Kind, std::size_t N>
std::optional<Kind> kind_of(std::string_view word, const std::array<WordsOfKind<Kind>, N>& rows) {
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.words.has(word); });
    return row == rows.end() ? std::nullopt : std::optional(row->kind);
}

}  // namespace warmline
