// Stops after figures: ordinals ("am 3. Mai"), dates ("12.06."), enumerators ("1. Öffnen …").
#include "linter/text/facts.hpp"
#include "linter/text/stop_words.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t enumerator_reach = 300;  // bytes in which "2." must follow "1."

/// "12.06." at the end of what is known: the stop belongs to the date. "2.0." is a version.
bool is_short_date(std::string_view word) {
    std::size_t day_digits = 0, month_digits = 0;
    const int day = leading_number(word, 2, day_digits);
    if (day < 1 || day > 31 || day_digits >= word.size() || word[day_digits] != '.') return false;
    const int month_number = leading_number(word.substr(day_digits + 1), 2, month_digits);
    return month_number >= 1 && month_number <= 12 && day_digits + 1 + month_digits == word.size();
}

/// "Raum 4.12", "Version 2.1": a noun before it makes the figure a number, not a day.
bool counts_a_noun(const StopContext& context, std::uint32_t number) {
    return has_word_before(context, number) &&
           context.scan.words[number - 1].is(Word::capitalised) &&
           gap_before(context, number) == " " &&
           !context.scan.is(number - 1, weekday | short_weekday | takes_ordinal | polite);
}

/// "So geht es: 1. Sie …", "Wir bieten 1. Beratung, 2. Montage": a list within the sentence.
bool is_enumerator(const StopContext& context, std::uint32_t number) {
    const std::string_view digits = text_of(context, number);
    if (digits.size() > 2 || !has_word_before(context, number)) return false;
    const std::string_view gap = gap_before(context, number);
    if (gap.find(':') != std::string_view::npos) return true;
    if (digits == "1" && !counts_a_noun(context, number)) {
        const std::uint32_t end =
            std::min(context.space.range.end, context.run_end + enumerator_reach);
        return context.text.substr(context.run_end, end - context.run_end).find(" 2. ") !=
               std::string_view::npos;
    }
    // "…, 2. Montage": only when a "1." stands in the same sentence.
    const std::string_view sentence =
        context.text.substr(context.sentence_begin, context.run_begin - context.sentence_begin);
    return digits.size() == 1 && sentence.find(" 1. ") != std::string_view::npos;
}

/// "am 3. Platz", "die 2. Mahnung": a German number with a stop that counts.
bool is_ordinal(const StopContext& context, std::uint32_t number, const Next& next) {
    const Word& word = context.scan.words[number];
    if (word.length > 2) return false;
    if (next.word != no_word && context.scan.is(next.word, month)) return true;
    if (context.space.language == Language::en) return false;
    const bool ordinal_word = has_word_before(context, number) &&
                              context.scan.is(number - 1, takes_ordinal | weekday | short_weekday);
    // "am 6. Ihr neues Gerät" goes on, "am 6. Sie erhalten" does not.
    if (next.starter)
        return ordinal_word && context.scan.is(next.word, polite) &&
               text_of(context, next.word) != "Sie";
    if (!has_word_before(context, number) || ordinal_word) return true;
    const Word& before = context.scan.words[number - 1];
    const std::string_view gap = gap_before(context, number);
    if (gap == ".-" || gap == "-" || gap == "\xE2\x80\x93" || gap == ".\xE2\x80\x93" ||
        gap == ". \xE2\x80\x93 ")
        return before.is(Word::has_digit);  // "1.–3. Platz"
    return gap == " " && !before.is(Word::capitalised) && !before.is(Word::has_digit) &&
           before.length <= 4 && context.scan.is(number - 1, german);
}

}  // namespace

bool number_ends(const StopContext& context, std::uint32_t number, const Next& next) {
    const Word& word = context.scan.words[number];
    const bool german_dates = context.space.language != Language::en;
    if (!has_word_before(context, number) && word.length <= 3) {
        // "1. Öffnen Sie …": an enumerator belongs to the sentence it opens.
        return false;
    }
    const bool short_date =
        german_dates && is_short_date(text_of(context, number)) && !counts_a_noun(context, number);
    if (next.sign == Sign::digit) {
        if (word.length <= 2 && german_dates && !counts_a_noun(context, number))
            return false;  // "12. 6. 2026"
        return !short_date || (next.word != no_word && is_short_date(text_of(context, next.word)));
    }
    if (is_enumerator(context, number) || is_ordinal(context, number, next)) return false;
    if (short_date) {
        if (next.quoted) return false;  // "12.06. (Freitag)"
        // "bis 12.06. Ihre Unterlagen" goes on; "bis 12.06. Danach …" does not.
        return next.starter &&
               (!context.scan.is(next.word, polite) || text_of(context, next.word) == "Sie");
    }
    return true;
}

}  // namespace warmline
