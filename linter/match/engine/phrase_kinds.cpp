#include <algorithm>
#include <vector>

#include "linter/match/engine/kinds.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/engine/quoted_speech.hpp"

namespace warmline::match {
namespace {

/// The hits no mark and no word excuses.
std::vector<Hit> open_hits(const Check& check, Role role) {
    std::vector<Hit> open;
    for (const auto& hit : check.hits(role))
        if (!check.excused(hit.sentence)) open.push_back(hit);
    return open;
}

std::string number(std::size_t value) {
    return std::to_string(value);
}

/// "o. g." with the dot of its last letter: a dot is no word, but belongs to a letter that stands
/// for one.
TextRange with_its_dot(const Document& document, const Hit& hit) {
    auto range = hit.range;
    const auto said = document.of(range);
    if (said.size() < 3) return range;
    const char before_last = said[said.size() - 2];
    if (before_last != ' ' && before_last != '.') return range;
    const bool dotted = range.end < document.text.size() && document.text[range.end] == '.';
    if (dotted && said.find('.') != said.npos) ++range.end;
    return range;
}

}  // namespace

void report_phrase(Check& check, const Hit& hit) {
    const auto& document = check.document();
    const bool theirs = hit.sentence < document.sentences.size() &&
                        is_quoted_speech(document, document.sentences[hit.sentence], hit.range);
    if (!theirs) check.report(with_its_dot(document, hit));
}

void report_phrases(Check& check) {
    for (const auto& hit : check.hits(Role::words))
        report_phrase(check, hit);
}

void report_gaps(Check& check) {
    const auto firsts = check.hits(Role::first);
    const auto seconds = check.hits(Role::second);
    const auto within = static_cast<std::uint32_t>(check.row().within);
    for (const auto& one : firsts) {
        // The nearest partner counts; hits are few, so all pairs are looked at.
        const Hit* partner = nullptr;
        std::uint32_t nearest = within + 1;
        for (const auto& two : seconds) {
            if (two.sentence != one.sentence) continue;
            const bool ahead = two.word_begin >= one.word_end;
            const bool behind = two.word_end <= one.word_begin && !check.row().fixed_order;
            if (!ahead && !behind) continue;
            const auto gap = ahead ? two.word_begin - one.word_end : one.word_begin - two.word_end;
            if (gap < nearest) {
                nearest = gap;
                partner = &two;
            }
        }
        if (partner != nullptr)
            check.report({std::min(one.range.begin, partner->range.begin),
                          std::max(one.range.end, partner->range.end)});
    }
}

void report_density(Check& check) {
    const auto open = open_hits(check, Role::words);
    const auto words = count_words(check.document(), check.row().scope);
    const auto fine = check.row().per_100_words * static_cast<double>(words) / 100.0;
    if (open.size() < static_cast<std::size_t>(check.row().at_least) ||
        static_cast<double>(open.size()) <= fine)
        return;
    const auto count = number(open.size()), among = number(words);
    for (const auto& hit : open)
        check.report(hit.range, {{"count", count}, {"words", among}});
}

void report_count(Check& check) {
    const auto open = open_hits(check, Role::words);
    const auto fine = static_cast<std::size_t>(check.row().more_than);
    for (std::size_t i = fine; i < open.size(); ++i)
        check.report(open[i].range, {{"count", number(open.size())}, {"limit", number(fine)}});
}

void report_ratio(Check& check) {
    const auto over = open_hits(check, Role::words);
    const auto under = check.hits(Role::against).size();
    if (over.size() < static_cast<std::size_t>(std::max(1, check.row().at_least))) return;
    if (static_cast<double>(over.size()) <= check.row().above * static_cast<double>(under)) return;
    const auto fine = check.row().per_100_words / 100.0;
    if (fine > 0 &&
        static_cast<double>(over.size()) <=
            fine * static_cast<double>(count_words(check.document(), check.row().scope)))
        return;
    constexpr std::size_t shown = 3;
    for (std::size_t i = 0; i < std::min(shown, over.size()); ++i)
        check.report(over[i].range, {{"count", number(over.size())}, {"against", number(under)}});
}

}  // namespace warmline::match
