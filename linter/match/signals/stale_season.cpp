// Wishes for a feast or a year that is over when the mail goes out, or far off.
#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// 2026 of "2026"; 0 for anything else.
int year_in(std::string_view word) {
    const bool year =
        word.size() == 4 && word.starts_with("20") && is_digit(word[2]) && is_digit(word[3]);
    return year ? 2000 + (word[2] - '0') * 10 + (word[3] - '0') : 0;
}

/// Wishes belong to a season; a month or two around it nobody minds.
bool is_out_of_season(std::string_view wish, int month) {
    if (contains(wish, {"sommer"})) return month >= 10 || month <= 3;
    if (contains(wish, {"pfingst", "whitsun"})) return month >= 8 || month <= 2;
    if (contains(wish, {"oster", "easter"})) return month >= 6 || month < 2;
    return month >= 3 && month <= 8;
}

/// "Schöne Sommerferien" are remembered and sold as well; only who wishes them is late.
bool must_be_wished(std::string_view wish) {
    return contains(wish, {"sommer", "pfingst"});
}

bool wishes(std::string_view sentence) {
    return contains(sentence, {"wir wuenschen", "wuenschen wir", "ich wuensche", "wuensche ich",
                               "wuenschen ihnen", "wuenscht ihnen", "wuenscht euch", "wuenscht dir",
                               "wuenschen euch", "wuenschen dir"});
}

/// The year a wish for the new one names, at once or as "ins Jahr 2027", "for 2027"; 0 when the
/// hit is no such wish or names none.
int year_wished(const Document& document, const Sentence& sentence, TextRange wish) {
    const auto folded = document.folded_of(wish);
    const auto text = document.folded_of(sentence.range);
    const bool year_itself = folded.starts_with("ein ");
    const bool new_year =
        contains(folded, {"neues jahr", "rutsch", "neujahr", "guets neus", "prosit"}) ||
        folded.starts_with("happy new year") ||
        (folded == "new year" && contains(text, {"wish", "happy", "healthy"}));
    if (!new_year && !(year_itself && wishes(text))) return 0;
    static constexpr auto between =
        word_set({"ins", "in", "das", "neue", "jahr", "nach", "into", "for", "fuer"});
    auto word = word_behind(document, sentence, wish.end);
    while (!year_itself && word < sentence.word_end && between.has(document.words[word]))
        ++word;
    if (word >= sentence.word_end || document.words[word].is(Word::after_comma)) return 0;
    const auto year = document.of(document.words[word]);
    const auto end = document.words[word].range().end;
    // "2026/27", "2026–2027": the turn of the year.
    const bool turn = end < sentence.range.end &&
                      contains(document.of(TextRange{end, end + 1}), {"/", "-", "\xE2"});
    return turn ? 0 : year_in(year);
}

bool names_a_year(const Document& document, const Sentence& sentence) {
    return std::any_of(
        document.words.begin() + sentence.word_begin, document.words.begin() + sentence.word_end,
        [&](const Word& word) { return word.length == 4 && document.of(word).starts_with("20"); });
}

}  // namespace

void season_stale(Check& check) {
    const auto* message = check.message();
    if (message == nullptr || !message->date) return;
    const auto& document = check.document();
    const int year = message->date->year, month = message->date->month;
    constexpr int autumn = 9;
    for (const auto& hit : check.hits(Role::words)) {
        const auto& sentence = document.sentences[hit.sentence];
        // From autumn on one wishes for the year to come.
        const int coming = month >= autumn ? year + 1 : year;
        const int wished = year_wished(document, sentence, hit.range);
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto text = document.of(document.words[w]);
            const int named = year_in(text);
            if (named == 0) continue;
            // "seit 2008" tells how long, not which Christmas.
            const auto before =
                w > sentence.word_begin ? document.folded_of(document.words[w - 1]) : "";
            if (before == "seit" || before == "since") continue;
            const TextRange place{std::min(hit.range.begin, document.words[w].begin),
                                  std::max(hit.range.end, document.words[w].range().end)};
            const bool fine = named == year || (named == year + 1 && month >= autumn) ||
                              (named == year - 1 && month <= 1);
            const std::string words(text);
            if (named == wished && wished == coming - 1 && hit.range.begin == place.begin)
                check.report(
                    place,
                    {{"mangel", "wünscht für " + words + "; es kommt " + std::to_string(coming)},
                     {"fault",
                      "wishes for " + words + "; what comes is " + std::to_string(coming)}});
            else if (!fine)
                check.report(place, {{"mangel", "nennt " + words + "; das ist vorbei"},
                                     {"fault", "names " + words + ", which is over"}});
        }
    }
    for (const auto& hit : check.hits(Role::against)) {
        const auto& sentence = document.sentences[hit.sentence];
        const auto wish = document.folded_of(hit.range);
        if (!is_out_of_season(wish, month) || names_a_year(document, sentence) ||
            (must_be_wished(wish) && !wishes(document.folded_of(sentence.range))))
            continue;
        const auto words = [&](Language language) {
            return date_words(year, month, message->date->day, language);
        };
        check.report(hit.range, {{"mangel", "passt nicht zu einer Mail vom " + words(Language::de)},
                                 {"fault", "does not suit a mail of " + words(Language::en)}});
    }
}

}  // namespace warmline::match
