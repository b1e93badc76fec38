#include "linter/match/clashes/subject_figures.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask subject_block = mask_of(BlockKind::subject);

/// A whole number of the text with the unit behind it.
struct Figure {
    int value = 0;
    TextRange range;
    std::uint32_t sentence = 0;
};

/// Figures in blocks of `mask` that one of `units` follows.
std::vector<Figure> figures_with(const Document& document, BlockMask mask,
                                 std::initializer_list<std::string_view> units) {
    std::vector<Figure> figures;
    each_sentence(document, mask, [&](const Block&, const Sentence& sentence, std::uint32_t n) {
        const auto text = document.folded_of(sentence.range);
        for (std::size_t at = 0; at < text.size();) {
            const auto end = figure_end(text, at);
            constexpr std::size_t most_digits = 3;
            if (end == at || end - at > most_digits) {
                at = std::max(end, at + 1);
                continue;
            }
            auto behind = end;
            while (behind < text.size() &&
                   (text[behind] == ' ' || text[behind] == '\xC2' || text[behind] == '\xA0'))
                ++behind;
            for (const auto unit : units)
                if (text.substr(behind).starts_with(unit)) {
                    int value = 0;
                    for (const char c : text.substr(at, end - at))
                        if (is_digit(c)) value = value * 10 + (c - '0');
                    const auto begin = sentence.range.begin;
                    figures.push_back({value,
                                       {begin + static_cast<std::uint32_t>(at),
                                        begin + static_cast<std::uint32_t>(behind + unit.size())},
                                       n});
                    break;
                }
            at = end;
        }
    });
    return figures;
}

/// The one figure all the others repeat, nullptr when there are several or none.
const Figure* only_one(const std::vector<Figure>& figures) {
    const bool several = std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
        return figure.value != figures.front().value;
    });
    return figures.empty() || several ? nullptr : &figures.front();
}

/// "20 % auf alles", "15% off": what the buyer is spared.
bool is_a_discount(const Document& document, const Figure& figure) {
    const auto& sentence = document.sentences[figure.sentence];
    const auto behind = document.folded_of(TextRange{figure.range.end, sentence.range.end});
    for (const std::string_view word : {" auf ", " off", " rabatt", " nachlass", " discount",
                                        " guenstiger", " sparen", "-rabatt", " reduz"})
        if (behind.starts_with(word)) return true;
    return false;
}

/// Minutes from the first time of the subject to the second, over midnight when need be.
std::optional<int> length_of_subject(const Document& document, TextRange& range) {
    std::vector<const TimeFact*> times;
    for (const auto& time : document.times)
        if (stands_in(document, time, subject_block)) times.push_back(&time);
    if (times.size() != 2) return std::nullopt;
    const auto minutes = [](const TimeFact& time) { return time.hour * 60 + time.minute; };
    constexpr int day = 24 * 60;
    range = {times[0]->range.begin, times[1]->range.end};
    return (minutes(*times[1]) - minutes(*times[0]) + day) % day;
}

}  // namespace

void compare_shares(Check& check) {
    const auto& document = check.document();
    const auto subject =
        figures_with(document, subject_block, {"%", "prozent", "percent", "per cent"});
    const auto* named = only_one(subject);
    if (named == nullptr) return;
    const auto body = figures_with(document, body_blocks, {"%", "prozent", "percent", "per cent"});
    const auto* told = only_one(body);
    if (told == nullptr || told->value == named->value || !is_a_discount(document, *named) ||
        !is_a_discount(document, *told))
        return;
    check.report(told->range, {{"other", std::string(document.of(named->range))}});
}

void compare_lengths(Check& check) {
    const auto& document = check.document();
    TextRange place;
    const auto minutes = length_of_subject(document, place);
    if (!minutes) return;
    static constexpr CueList lasting({"dauer", "downtime", "ausfall", "rechnen", "takes", "take ",
                                      "last", "outage", "nicht erreichbar", "unavailable"});
    const auto told = figures_with(document, body_blocks, {"stunden", "hours", "hrs", "std"});
    const auto* length = only_one(told);
    constexpr int hour = 60;
    if (length == nullptr || length->value * hour == *minutes ||
        !stand_in_sentence(check.inquiry(), length->sentence, lasting))
        return;
    check.report(length->range, {{"other", std::string(document.of(place))}});
}

}  // namespace warmline::match
