#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "linter/base/find_piece.hpp"
#include "linter/match/clashes/case_numbers.hpp"
#include "linter/match/clashes/figures_with.hpp"
#include "linter/match/clashes/twin.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr std::size_t days = 7;
constexpr std::array<std::string_view, 2 * days> weekdays{
    "montag", "dienstag", "mittwoch",  "donnerstag", "freitag", "samstag",  "sonntag",
    "monday", "tuesday",  "wednesday", "thursday",   "friday",  "saturday", "sunday"};

constexpr auto weekday_words =
    word_set({"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
              "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

/// A weekday without its date that the twin does not name, while it names another one.
void compare_weekday(Check& check, const Twin& twin, const Word& word) {
    const auto& document = check.document();
    const auto folded = document.folded_of(word);
    if (twin.says(folded)) return;
    const auto named = std::find(weekdays.begin(), weekdays.end(), folded);
    const bool german = named - weekdays.begin() < static_cast<std::ptrdiff_t>(days);
    for (std::size_t day = 0; day < days; ++day) {
        const auto other = weekdays[german ? day : day + days];
        if (!twin.says(other) || stands_in_blocks(document, other, shown_blocks)) continue;
        report_twin(check, word.range(),
                    weekday_name(static_cast<int>(day), german ? Language::de : Language::en),
                    "weekday");
        return;
    }
}

/// What of a code stands before its number: the "RE-" of "RE-114820", nothing before "77120".
std::string_view code_before(std::string_view text, std::size_t number) {
    auto begin = number;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n')
        --begin;
    return text.substr(begin, number - begin);
}

/// A case number that the twin writes with a digit or two changed.
void compare_number(Check& check, const Twin& twin, const Word& word) {
    const auto& document = check.document();
    const auto number = document.of(word);
    if (!is_case_number(number) || twin.says(number, Mark::number) ||
        states_a_fact(document, word.range()))
        return;
    const auto text = document.of(twin.range());
    const auto here = code_before(document.text, word.begin);
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        at = std::min(text.find_first_not_of("0123456789", at), text.size());
        const auto digits = text.substr(begin, at - begin);
        const bool alone =
            code_before(text, begin) == here &&
            (at == text.size() || std::string_view(" ,.;:!?)\n").find(text[at]) != text.npos);
        if (!alone || !is_case_number(digits) || !is_slip(number, digits)) continue;
        const auto shown = case_numbers(document, shown_blocks);
        if (std::any_of(shown.begin(), shown.end(),
                        [&](TextRange place) { return document.of(place) == digits; }))
            continue;
        report_twin(check, word.range(), digits, "number");
        return;
    }
}

/// A share the twin does not name, while it names one the HTML does not.
void compare_shares(Check& check) {
    const auto& document = check.document();
    const auto html = shares_in(document, shown_blocks);
    const auto plain = shares_in(document, twin_block);
    const auto stranger_in = [](const std::vector<Figure>& list, const Figure& figure) {
        return std::none_of(list.begin(), list.end(),
                            [&](const Figure& other) { return other.value == figure.value; });
    };
    for (const auto& here : html)
        for (const auto& there : plain)
            if (stranger_in(plain, here) && stranger_in(html, there)) {
                report_twin(check, here.range, document.of(there.range), "percent");
                return;
            }
}

/// "Frau Huber", "Mr Roth" from a form of address on; empty when no name stands behind it.
std::string_view person_at(std::string_view text, std::size_t at) {
    const auto blank = text.find(' ', at);
    if (blank == text.npos || blank + 1 >= text.size()) return {};
    auto end = blank + 1;
    const auto is_letter = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    while (end < text.size() && is_letter(text[end]))
        ++end;
    constexpr std::size_t shortest = 3;
    const char first = text[blank + 1];
    const bool name = end - blank > shortest &&
                      ((first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80);
    return name ? text.substr(at, end - at) : std::string_view();
}

/// Somebody the twin names and the HTML does not.
std::string_view stranger_in_twin(const Document& document, std::string_view text) {
    static constexpr std::array<std::string_view, 6> titles{"Frau ", "Herr ", "Herrn ",
                                                            "Mr ",   "Ms ",   "Mrs "};
    const auto is_shown = [&](std::string_view name) {
        return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
            return is_in(block, shown_blocks) &&
                   find_piece(document.of(block.range), name) != std::string_view::npos;
        });
    };
    for (const auto title : titles)
        for (std::size_t at = 0; at < text.size(); at += title.size()) {
            const auto found = find_piece(text.substr(at), title);
            if (found == text.npos) break;
            at += found;
            const auto person = person_at(text, at);
            if (!person.empty() && !is_shown(person.substr(title.size()))) return person;
        }
    return {};
}

/// "Herr Roth kommt am Dienstag" where the twin names another one instead.
void compare_person(Check& check, const Twin& twin, const Word& title) {
    static constexpr auto titles = word_set({"frau", "herr", "herrn", "mr", "ms", "mrs"});
    if (!titles.has(title)) return;
    const auto& document = check.document();
    const auto person = person_at(document.text, title.begin);
    if (person.empty()) return;
    const auto plain = document.of(twin.range());
    if (find_piece(plain, person.substr(person.find(' ') + 1)) != plain.npos) return;
    const auto there = stranger_in_twin(document, plain);
    if (!there.empty())
        report_twin(check, {title.begin, title.begin + static_cast<std::uint32_t>(person.size())},
                    there, "name");
}

}  // namespace

void compare_details(Check& check, const Twin& twin) {
    const auto& document = check.document();
    constexpr MarkMask asked = mask_of(Mark::weekday) | mask_of(Mark::percent) |
                               mask_of(Mark::number) | mask_of(Mark::date) | mask_of(Mark::time);
    std::vector<Figure> shares;
    const auto* const words = document.words.data();
    for (std::uint32_t number = 0; number < twin.first_sentence(); ++number) {
        const auto& sentence = document.sentences[number];
        if ((sentence.marks & asked) == 0 || !is_in(block_of(document, sentence), body_blocks))
            continue;
        if (sentence.has(Mark::percent)) add_shares(document, number, shares);
        const bool weekday = sentence.has(Mark::weekday);
        const bool dated = weekday || sentence.has(Mark::date) || sentence.has(Mark::time);
        if (!dated && !sentence.has(Mark::number)) continue;
        constexpr std::uint16_t shortest = 4;  // of a case number
        constexpr std::uint16_t longest = 5;   // of "Herrn"
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto& word = words[w];
            if (dated && word.length <= longest && word.is(Word::capitalised))
                compare_person(check, twin, word);
            if (word.length < shortest) continue;
            if (word.is(Word::has_digit) && sentence.has(Mark::number))
                compare_number(check, twin, word);
            else if (weekday && weekday_words.has(word))
                compare_weekday(check, twin, word);
        }
    }
    const auto is_said = [&](const Figure& share) {
        return twin.says(document.folded_of(share.range), Mark::percent);
    };
    if (!std::all_of(shares.begin(), shares.end(), is_said)) compare_shares(check);
}

}  // namespace warmline::match
