#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

bool is_part_of_code(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' ||
           c == '-' || c == '.' || c == ',' || c == ':';
}

/// Groups of three behind the other language's separator: "1,500" and "1,250.00" in German,
/// "1.500" and "1.250,00" in English. One comma or point with other than three digits is open.
bool is_foreign(std::string_view figure, Language language) {
    const char group = language == Language::de ? ',' : '.';
    const char decimal = language == Language::de ? '.' : ',';
    const auto first = figure.find(group);
    if (first == figure.npos || first == 0 || first > 3 || figure[0] == '0') return false;
    auto rest = figure.substr(first);
    while (rest.size() >= 4 && rest[0] == group && is_digit(rest[1]) && is_digit(rest[2]) &&
           is_digit(rest[3])) {
        rest.remove_prefix(4);
    }
    if (rest.empty()) return true;
    if (rest[0] != decimal || rest.size() > 3) return false;
    return rest.find(group) == rest.npos && rest.find(decimal, 1) == rest.npos;
}

/// Whether any figure of the text can be foreign: a digit, the group sign, three digits.
bool may_hold_foreign(std::string_view text, Language language) {
    const char group = language == Language::de ? ',' : '.';
    for (auto at = text.find(group); at != text.npos; at = text.find(group, at + 1))
        if (at > 0 && is_digit(text[at - 1]) && at + 3 < text.size() && is_digit(text[at + 1]) &&
            is_digit(text[at + 2]) && is_digit(text[at + 3]))
            return true;
    return false;
}

/// "5.625%", "0.125 percent": a rate has decimals, thousands of percent there are none.
bool is_rate(std::string_view rest) {
    while (!rest.empty() && (rest[0] == ' ' || rest[0] == '\xC2' || rest[0] == '\xA0'))
        rest.remove_prefix(1);
    return rest.starts_with('%') || rest.starts_with("percent") || rest.starts_with("per cent") ||
           rest.starts_with("Prozent");
}

/// "Version 1.500", "clause 2.100": the number of a part, whose point divides no figure.
bool numbers_a_part(std::string_view before) {
    while (!before.empty() && (before.back() == ' ' || before.back() == '.'))
        before.remove_suffix(1);
    const auto blank = before.find_last_of(" \n(");
    const auto word = fold(blank == before.npos ? before : before.substr(blank + 1));
    static constexpr auto parts =
        word_set({"version", "release",   "build",  "firmware",      "v",
                  "ver",     "section",   "clause", "chapter",       "paragraph",
                  "article", "abschnitt", "ziffer", "kapitel",       "paragraf",
                  "artikel", "nr",        "no",     "artikelnummer", "bestellnummer"});
    return parts.has(word);
}

std::string swapped(std::string_view figure) {
    std::string better(figure);
    for (auto& c : better)
        c = c == '.' ? ',' : c == ',' ? '.' : c;
    return better;
}

}  // namespace

void decimal_format(Check& check) {
    const auto& document = check.document();
    each_sentence(
        document, check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t) {
            if (!sentence.has(Mark::number) && !sentence.has(Mark::digit) &&
                !sentence.has(Mark::amount))
                return;
            const auto language = check.inquiry().language_of(block);
            if (language == Language::other) return;
            const auto text = document.of(sentence.range);
            if (!may_hold_foreign(text, language)) return;
            for (std::size_t i = 0; i < text.size();) {
                if (!is_digit(text[i])) {
                    ++i;
                    continue;
                }
                const auto end = figure_end(text, i);
                const auto figure = text.substr(i, end - i);
                const bool alone = i == 0 || !is_part_of_code(text[i - 1]);
                const bool ends = end >= text.size() || !is_part_of_code(text[end]);
                if (alone && ends && is_foreign(figure, language) && !is_rate(text.substr(end)) &&
                    !numbers_a_part(text.substr(0, i))) {
                    const TextRange range{sentence.range.begin + static_cast<std::uint32_t>(i),
                                          sentence.range.begin + static_cast<std::uint32_t>(end)};
                    const bool phone =
                        std::any_of(document.phones.begin(), document.phones.end(),
                                    [&](const auto& fact) { return fact.range.overlaps(range); });
                    if (!phone) check.report(range, {{"better", swapped(figure)}});
                }
                i = end;
            }
        });
}

}  // namespace warmline::match
