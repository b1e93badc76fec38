#include "linter/match/clashes/subject_figures.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/figures_with.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask subject_block = mask_of(BlockKind::subject);

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
    const auto subject = shares_in(document, subject_block);
    const auto* named = only_one(subject);
    if (named == nullptr) return;
    const auto body = shares_in(document, body_blocks);
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
