#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/case_numbers.hpp"
#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/far_slips.hpp"
#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/clashes/subject_days.hpp"
#include "linter/match/clashes/subject_figures.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

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

/// One meets, and doors open, before the hour the subject names.
bool is_hour_before(const Document& document, const Value& named, const Value& told) {
    if (named.kind != ValueKind::time || told.value >= named.value) return false;
    const auto* sentence = sentence_of(document, told);
    return sentence != nullptr && contains(document.folded_of(sentence->range),
                                           {"treffen", "treffpunkt", "einlass", "we meet", "doors",
                                            "meet at", "boarding"});
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

/// "Vom 20. bis 23. November", "20-23 November": the end of a stay, not a day by itself.
bool ends_a_stay(const Document& document, const Value& day) {
    const auto* sentence = sentence_of(document, day);
    if (day.kind != ValueKind::day || sentence == nullptr) return false;
    auto before = document.folded_of(TextRange{sentence->range.begin, day.range.begin});
    const auto drop_blanks = [&before] {
        while (!before.empty() && before.back() == ' ')
            before.remove_suffix(1);
    };
    drop_blanks();
    bool joined = false;
    for (const std::string_view joint : {"bis zum", "bis", "-", "–", "to"})
        if (!joined && before.ends_with(joint)) {
            before.remove_suffix(joint.size());
            joined = true;
        }
    drop_blanks();
    if (!before.empty() && before.back() == '.') before.remove_suffix(1);
    return joined && !before.empty() && before.back() >= '0' && before.back() <= '9';
}

/// "39 statt 42 Euro", "£39 instead of £42", "up from £39": what was so far.
bool is_old_sum(const Document& document, const Value& named) {
    const auto* sentence = sentence_of(document, named);
    if (named.kind != ValueKind::amount || sentence == nullptr) return false;
    const auto at = word_behind(document, *sentence, named.range.begin);
    if (at == sentence->word_begin) return false;
    static constexpr auto cues = word_set({"statt", "anstatt", "bisher", "bislang"});
    static constexpr auto links = word_set({"of", "from"});
    static constexpr auto before = word_set({"instead", "up", "down"});
    const auto& last = document.words[at - 1];
    return cues.has(last) || (links.has(last) && at >= sentence->word_begin + 2 &&
                              before.has(document.words[at - 2]));
}

/// "Von 39 auf 42 Euro": the first sum stands there without its currency.
bool is_figure_of_subject(const Document& document, const Value& named, const Value& told) {
    const auto* sentence = sentence_of(document, named);
    if (told.kind != ValueKind::amount || sentence == nullptr) return false;
    const auto figure_in = [&](const Word& word) {
        const auto figure = document.of(word);
        return word.is(Word::has_digit) && document.of(told.range).starts_with(figure) &&
               told.range.size() > figure.size() && document.of(told.range)[figure.size()] == ' ' &&
               !named.range.overlaps(word.range());
    };
    return std::any_of(document.words.begin() + sentence->word_begin,
                       document.words.begin() + sentence->word_end, figure_in);
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
        if (equal || told_in_short(document, named) || is_old_sum(document, named)) continue;
        const Value* any = nullptr;
        const Value* other = nullptr;
        bool several = false;
        for (const auto& told : body) {
            if (told.kind != named.kind) continue;
            if (ends_a_stay(document, named) != ends_a_stay(document, told)) continue;
            const auto there = place_of(document, told);
            if ((there.part == Part::origin) != (place.part == Part::origin)) continue;
            several = several || (any != nullptr && !same(*any, told));
            any = &told;
            if (there.part != place.part) continue;
            if (place.part == Part::origin && !same_thing(document, place.cue, there.cue)) continue;
            other = &told;
        }
        if (other == nullptr || several || is_hour_before(document, named, *other) ||
            is_figure_of_subject(document, named, *other) ||
            !(may_be_a_slip(named, *other) || is_far_slip(check, subject, body, named, *other)))
            continue;
        check.report(other->range, {{"other", std::string(document.of(named.range))}});
        return;
    }
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
    const auto& document = check.document();
    const auto* subject = document.first(BlockKind::subject);
    if (subject == nullptr) return;
    // Few subjects name anything to compare.
    MarkMask marks = 0;
    for (auto s = subject->sentence_begin; s < subject->sentence_end; ++s)
        marks |= document.sentences[s].marks;
    const auto names = [&](Mark mark) { return (marks & mask_of(mark)) != 0; };
    if (names(Mark::date) || names(Mark::time) || names(Mark::amount)) compare_values(check);
    if (names(Mark::number)) compare_numbers(check);
    if (names(Mark::percent)) compare_shares(check);
    if (names(Mark::date) || names(Mark::weekday)) compare_weekdays(check);
    if (names(Mark::time)) compare_lengths(check);
    if (names(Mark::date)) compare_spans(check);
    compare_names(check, *subject);
    compare_company(check, *subject);
}

}  // namespace warmline::match
