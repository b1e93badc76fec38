#include <algorithm>

#include "linter/base/utf8.hpp"
#include "linter/match/engine/fact.hpp"
#include "linter/match/metrics/bound.hpp"
#include "linter/match/metrics/metrics.hpp"

namespace warmline::match {
namespace {

/// What a phone shows of a subject, with the few characters it gives or takes.
constexpr std::size_t shown = 48;
/// What a wide screen shows: beyond it a well-begun subject is cut, too.
constexpr std::size_t shown_at_most = 100;

constexpr std::string_view spaced_marks[] = {"– ", "— ", "- ", "| ", "· ", "+ "};
constexpr std::string_view closing_marks = ":,;?!.";

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "1. Mai", not "for £96. You may".
bool is_ordinal(std::string_view subject, std::size_t stop) {
    auto begin = stop;
    while (begin > 0 && is_digit(subject[begin - 1]))
        --begin;
    return stop - begin >= 1 && stop - begin <= 2 && begin > 0 && subject[begin - 1] == ' ';
}

/// Where the first thing the subject says ends: "Ihr Strompreis steigt ab 1. Mai:", "What went
/// wrong on Monday, …". A mark behind a figure ("1. Mai") or right at the start ("Re:") ends
/// nothing.
std::size_t first_unit(std::string_view subject) {
    constexpr std::size_t shortest = 10;
    for (auto i = shortest; i < subject.size(); ++i) {
        const auto rest = subject.substr(i);
        if (subject[i - 1] == ' ')
            for (const auto mark : spaced_marks)
                if (rest.starts_with(mark)) return i;
        if (rest.front() == '(' || rest.front() == '[') return i;
        const bool closes = closing_marks.find(rest.front()) != closing_marks.npos &&
                            (rest.size() == 1 || rest[1] == ' ');
        if (closes && !(rest.front() == '.' && is_ordinal(subject, i))) return i;
    }
    return subject.size();
}

}  // namespace

void subject_chars(Check& check) {
    const auto& document = check.document();
    const auto* subject = document.first(BlockKind::subject);
    // The subject of an answer is the other side's.
    if (subject == nullptr || check.inquiry().is(Fact::is_reply)) return;
    const auto text = document.of(subject->range);
    auto characters = utf8_count(text);
    // The reader sees what a merge tag becomes; a name or number has about ten characters.
    constexpr std::size_t filled = 10;
    for (const auto& tag : document.tags)
        if (subject->range.contains(tag.range) && tag.range.size() > filled)
            characters -= std::min<std::size_t>(characters, tag.range.size() - filled);
    if (!is_beyond(check.row(), static_cast<double>(characters))) return;
    const bool told_at_once = utf8_count(text.substr(0, first_unit(text))) <= shown;
    if (!told_at_once || characters > shown_at_most)
        report_value(check, subject->range, static_cast<double>(characters));
}

}  // namespace warmline::match
