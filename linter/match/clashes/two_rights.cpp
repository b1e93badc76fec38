#include "linter/match/clashes/two_rights.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr int days_a_week = 7, days_a_month = 30, days_a_year = 360;

/// The days of one unit of time, 0 for any other word.
int unit_of(const Word& word) {
    static constexpr auto days = word_set({"tag", "tage", "tagen", "day", "days"});
    static constexpr auto weeks = word_set({"woche", "wochen", "week", "weeks"});
    static constexpr auto months = word_set({"monat", "monate", "monaten", "month", "months"});
    static constexpr auto years = word_set({"jahr", "jahre", "jahren", "year", "years"});
    if (days.has(word)) return 1;
    if (weeks.has(word)) return days_a_week;
    if (months.has(word)) return days_a_month;
    return years.has(word) ? days_a_year : 0;
}

bool is_right(std::string_view folded) {
    static constexpr auto german = std::to_array<std::string_view>(
        {"gaberecht", "rufsrecht", "tauschrecht", "trittsrecht", "garantie", "gewaehrleistung",
         "probezeit", "kuendigungsfrist", "widerrufsfrist", "rueckgabefrist", "laufzeit"});
    return std::any_of(german.begin(), german.end(),
                       [&](std::string_view end) { return folded.ends_with(end); });
}

/// "Return period", "notice period", "warranty": the first word of the name.
bool is_right(const Document& document, std::uint32_t word, std::uint32_t end) {
    static constexpr auto alone = word_set({"warranty", "guarantee"});
    static constexpr auto first =
        word_set({"return", "returns", "notice", "trial", "cancellation"});
    if (alone.has(document.words[word]) || is_right(document.folded_of(document.words[word])))
        return true;
    return word + 1 < end && first.has(document.words[word]) &&
           document.folded_of(document.words[word + 1]) == "period";
}

struct Right {
    std::uint64_t name = 0;
    int days = 0;
    TextRange range;
    std::uint32_t sentence = 0;
};

/// What parts one such right from another: whose, of what, under what condition.
bool is_told_apart(const Document& document, const Sentence& sentence) {
    return contains(
        document.folded_of(sentence.range),
        {" fuer ",  " auf ",  " bei ",  " mit ", " for ", " on ",       " with ",    " if ",
         "wenn ",   "falls ", "nicht",  "sonst", " not ", "gesetzlich", "statutory", "mindest",
         "hoechst", "least",  " most ", "oder",  " or ",  "erst",       "danach"});
}

/// The right a length belongs to: "14 Tage Rückgaberecht", "das Rückgaberecht beträgt 30 Tage".
std::optional<std::uint64_t> right_of(const Document& document, const Sentence& sentence,
                                      std::uint32_t figure) {
    static constexpr auto links = word_set({"betraegt", "ist", "laeuft", "gilt", "dauert", "von",
                                            "is", "of", "lasts", "runs", "your", "period"});
    const auto behind = figure + 2;
    // "Stammkunden haben 5 Jahre Garantie": others than the reader.
    static constexpr auto ours =
        word_set({"sie", "ihnen", "ihr", "ihre", "du", "wir", "you", "we"});
    const bool of_reader = std::any_of(document.words.begin() + sentence.word_begin,
                                       document.words.begin() + sentence.word_end,
                                       [](const Word& word) { return ours.has(word); });
    if (of_reader && behind < sentence.word_end && is_right(document, behind, sentence.word_end))
        return document.words[behind].hash;
    auto before = figure;
    while (before > sentence.word_begin && links.has(document.words[before - 1]))
        --before;
    if (before == figure || before == sentence.word_begin ||
        !is_right(document, before - 1, sentence.word_end))
        return std::nullopt;
    return document.words[before - 1].hash;
}

void read_rights(const Inquiry& inquiry, const Sentence& sentence, std::uint32_t number,
                 std::vector<Right>& rights) {
    const auto& document = inquiry.document;
    constexpr std::uint16_t most_digits = 3;
    const auto* const words = document.words.data();
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        const auto& word = words[w];
        if (!word.is(Word::has_digit) || word.length > most_digits) continue;
        const auto unit = unit_of(words[w + 1]);
        const auto figure = document.of(word);
        if (unit == 0 || !std::all_of(figure.begin(), figure.end(), is_digit)) continue;
        const auto name = right_of(document, sentence, w);
        if (!name || is_told_apart(document, sentence) || speaks_of_change(inquiry, number))
            continue;
        int value = 0;
        for (const char c : figure)
            value = value * 10 + (c - '0');
        rights.push_back({*name, value * unit, {word.begin, words[w + 1].range().end}, number});
    }
}

}  // namespace

void compare_lengths_of_rights(Check& check) {
    const auto& document = check.document();
    std::vector<Right> rights;
    std::uint32_t number = 0;
    constexpr std::size_t most = 1'000;
    for (const auto& sentence : document.sentences) {
        if (rights.size() >= most) break;
        if (sentence.has(Mark::count) && is_in(block_of(document, sentence), prose_blocks))
            read_rights(check.inquiry(), sentence, number, rights);
        ++number;
    }
    for (std::size_t i = 1; i < rights.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& one = rights[j];
            const auto& two = rights[i];
            if (one.name != two.name || one.days == two.days || one.sentence == two.sentence)
                continue;
            check.report(two.range, {{"other", std::string(document.of(one.range))}});
            return;
        }
}

}  // namespace warmline::match
