#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/subject_days.hpp"
#include "linter/match/clashes/subject_figures.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// What a day or time is to the matter. A day a thing dates from, or one it is due by, contradicts
/// none on which it happens.
enum class Part : std::uint8_t { itself, origin, term, start };

struct Place {
    Part part = Part::itself;
    std::uint32_t cue = 0;  ///< the word that says so, into Document::words
};

Place place_of(const Document& document, const Value& value) {
    Place place;
    const auto* sentence = sentence_of(document, value);
    if (value.kind == ValueKind::amount || sentence == nullptr) return place;
    static constexpr auto origins = word_set({"vom", "of", "dated", "seit", "since"});
    static constexpr auto terms =
        word_set({"bis", "by", "until", "till", "before", "vor", "spaetestens", "through"});
    static constexpr auto starts = word_set({"ab", "from", "starting", "after", "nach"});
    std::uint32_t word = sentence->word_begin;
    while (word < sentence->word_end && document.words[word].range().end <= value.range.begin)
        ++word;
    // "bis zum 12. Juni", "by Friday 12 June": an article or a weekday may stand between.
    constexpr std::uint32_t reach = 3;
    for (auto back = word; back > sentence->word_begin && back + reach > word;) {
        const auto& before = document.words[--back];
        if (origins.has(before)) return {Part::origin, back};
        if (terms.has(before)) return {Part::term, back};
        if (starts.has(before)) return {Part::start, back};
        const auto folded = document.folded_of(before);
        const bool between = weekday_of(folded) >= 0 || folded == "zum" || folded == "den" ||
                             folded == "dem" || folded == "the" || folded == "on";
        if (!between) break;
    }
    return place;
}

/// "Rechnung 77120 vom …" and "die Rechnung vom …" are one thing, "Wertstellung vom …" another.
bool same_thing(const Document& document, std::uint32_t one, std::uint32_t other) {
    constexpr std::uint32_t reach = 2;
    const auto stems_before = [&](std::uint32_t cue) {
        std::vector<std::string_view> stems;
        for (auto w = cue > reach ? cue - reach : 0; w < cue; ++w)
            if (document.words[w].length > reach)
                stems.push_back(rough_stem(document.folded_of(document.words[w])));
        return stems;
    };
    const auto theirs = stems_before(other);
    for (const auto stem : stems_before(one))
        if (std::find(theirs.begin(), theirs.end(), stem) != theirs.end()) return true;
    return false;
}

/// A slip stays near. Twice the sum, or another season, is another matter.
bool may_be_a_slip(const Value& named, const Value& told) {
    const auto apart = std::abs(named.value - told.value);
    constexpr std::int64_t days = 31, minutes = 180;
    switch (named.kind) {
        case ValueKind::day:
            return apart <= days;
        case ValueKind::time:
            return apart <= minutes;
        case ValueKind::amount:
            return apart * 2 < std::max(named.value, told.value);
    }
    return false;
}

/// "Am Donnerstag", "on the 12th": the day of the subject told in short.
bool told_in_short(const Document& document, const Value& named) {
    if (named.kind != ValueKind::day) return false;
    const DateFact* day = nullptr;
    for (const auto& date : document.dates)
        if (date.range == named.range) day = &date;
    if (day == nullptr) return false;
    bool told = false;
    each_sentence(
        document, body_blocks, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto folded = document.folded_of(document.words[w]);
                if (!document.words[w].is(Word::has_digit)) continue;
                const auto number = std::to_string(day->day);
                if (!folded.starts_with(number)) continue;
                const auto rest = folded.substr(number.size());
                const bool in_date = std::any_of(
                    document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
                        return date.range.overlaps(document.words[w].range());
                    });
                told = told || (!in_date && (rest.empty() || rest == "." || rest == "th" ||
                                             rest == "st" || rest == "nd" || rest == "rd"));
            }
        });
    return told;
}

/// One different value contradicts; several may each have a reason of their own.
void compare_values(Check& check) {
    const auto& document = check.document();
    const auto subject = values_in(check, mask_of(BlockKind::subject));
    if (subject.empty()) return;
    const auto body = values_in(check, body_blocks);
    for (const auto& named : subject) {
        const auto place = place_of(document, named);
        const bool equal = std::any_of(subject.begin(), subject.end(), [&](const Value& value) {
            return value.kind == named.kind &&
                   std::any_of(body.begin(), body.end(),
                               [&](const Value& told) { return same(value, told); });
        });
        if (equal || told_in_short(document, named)) continue;
        const Value* any = nullptr;
        const Value* other = nullptr;
        bool several = false;
        for (const auto& told : body) {
            if (told.kind != named.kind) continue;
            const auto there = place_of(document, told);
            if ((there.part == Part::origin) != (place.part == Part::origin)) continue;
            several = several || (any != nullptr && !same(*any, told));
            any = &told;
            if (there.part != place.part) continue;
            if (place.part == Part::origin && !same_thing(document, place.cue, there.cue)) continue;
            other = &told;
        }
        if (other == nullptr || several || !may_be_a_slip(named, *other)) continue;
        check.report(other->range, {{"other", std::string(document.of(named.range))}});
        return;
    }
}

/// Four digits or more that are no year: "77120", "4471".
bool is_number(std::string_view word) {
    const bool digits =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && word.size() >= 4 && word.size() <= 12 &&
           !(word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
}

/// Words of blocks of `mask` that are case numbers and no part of a date, sum or phone number.
std::vector<TextRange> case_numbers(const Document& document, BlockMask mask) {
    const auto overlaps = [](const auto& facts, TextRange range) {
        return std::any_of(facts.begin(), facts.end(),
                           [&](const auto& fact) { return fact.range.overlaps(range); });
    };
    std::vector<TextRange> numbers;
    each_sentence(document, mask, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        if (!sentence.has(Mark::digit)) return;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto range = document.words[w].range();
            if (document.words[w].is(Word::has_digit) && is_number(document.of(range)) &&
                !overlaps(document.dates, range) && !overlaps(document.amounts, range) &&
                !overlaps(document.phones, range))
                numbers.push_back(range);
        }
    });
    return numbers;
}

/// Same length, one or two digits off: "4471" for "4417" is a slip, "4471" beside "9902" two cases.
bool is_slip(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        different += one[i] != other[i];
    return different == 1 || different == 2;
}

void compare_numbers(Check& check) {
    const auto& document = check.document();
    const auto subject = case_numbers(document, mask_of(BlockKind::subject));
    if (subject.empty()) return;
    const auto body = case_numbers(document, body_blocks);
    for (const auto named : subject) {
        const auto number = document.of(named);
        const auto repeats = [&](TextRange told) { return document.of(told) == number; };
        if (std::any_of(body.begin(), body.end(), repeats)) continue;
        for (const auto told : body)
            if (is_slip(number, document.of(told))) {
                check.report(told, {{"other", std::string(number)}});
                return;
            }
    }
}

}  // namespace

void subject_body(Check& check) {
    compare_values(check);
    compare_numbers(check);
    compare_shares(check);
    compare_weekdays(check);
    compare_lengths(check);
    compare_spans(check);
}

}  // namespace warmline::match
