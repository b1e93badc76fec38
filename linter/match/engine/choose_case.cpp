#include "linter/match/engine/choose_case.hpp"

#include <algorithm>
#include <cstdint>

#include "linter/match/case_words.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

/// Calls `take` for each line; true when all of them were taken.
template <class Take>
bool all_lines(std::string_view lines, Take take) {
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        if (!take(lines.substr(0, end))) return false;
        if (end == lines.npos) break;
        lines.remove_prefix(end + 1);
    }
    return true;
}

/// Of folded text, where letters are those of ASCII but for foreign alphabets.
bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// A bit for each letter a word of the text begins with: most lines end at one test.
class FirstLetters {
public:
    explicit FirstLetters(std::string_view folded) {
        bool inside = false;
        for (const char c : folded) {
            const bool letter = is_letter_or_digit(c);
            if (!inside || !letter) bits_ |= bit_of(c);
            inside = letter;
        }
    }

    bool has(char c) const { return (bits_ & bit_of(c)) != 0; }

private:
    static constexpr std::uint64_t bit_of(char c) { return std::uint64_t{1} << (c & 63); }

    std::uint64_t bits_ = 0;
};

bool begins_a_word(std::string_view beginning, std::string_view folded) {
    for (auto at = folded.find(beginning); at != folded.npos; at = folded.find(beginning, at + 1))
        if (at == 0 || !is_letter_or_digit(folded[at - 1])) return true;
    return false;
}

/// Whether one of the beginnings begins a word of a folded text; none at all ask for none.
bool one_begins_a_word(std::string_view beginnings, std::string_view folded) {
    if (beginnings.empty()) return true;
    const FirstLetters first(folded);
    for (std::size_t at = 0; at < beginnings.size();) {
        const auto size = static_cast<std::size_t>(beginnings[at] - size_of_none);
        const auto one = beginnings.substr(at + 1, size);
        if (!one.empty() && first.has(one.front()) && begins_a_word(one, folded)) return true;
        at += 1 + size;
    }
    return false;
}

bool holds(const Inquiry& inquiry, std::string_view name) {
    constexpr std::string_view topic = "topic:";
    if (name.starts_with(topic)) return inquiry.context.topic == name.substr(topic.size());
    if (const auto fact = from_name<Fact>(name)) return inquiry.is(*fact);
    for (const auto& row : inquiry.tables.facts)
        if (inquiry.tables.text(row.name) == name) return inquiry.facts[row.bit];
    return false;
}

bool facts_hold(const Inquiry& inquiry, std::string_view lines) {
    return all_lines(lines, [&](std::string_view line) {
        const bool negated = line.starts_with('!');
        return holds(inquiry, line.substr(negated ? 1 : 0)) != negated;
    });
}

std::string filled_in(const Finding& finding) {
    std::string all;
    for (const auto& [slot, value] : finding.values)
        all += fold(value) + "\n";
    return all;
}

/// What stands behind the text "instead" of a rule.
std::string_view behind_words(const Tables& tables, const RuleRow& row, Language ui) {
    constexpr std::size_t instead = 3;
    const auto text = row.words[ui == Language::de ? 0 : 1][instead];
    const std::string_view block{tables.block, tables.header->size};
    return block.substr(tables.header->texts + text.begin + text.size);
}

}  // namespace

std::vector<RuleCase> cases_of(const Tables& tables, const RuleRow& row, Language ui) {
    return read_cases(behind_words(tables, row, ui));
}

void choose_case(const Inquiry& inquiry, Finding& finding) {
    auto rest = behind_words(inquiry.tables, inquiry.tables.rules[finding.rule], Language::de);
    std::size_t number = 0;
    for (RuleCase one; read_case(rest, one); ++number) {
        const bool said = one.text.empty() ||
                          one_begins_a_word(one.text, inquiry.document.folded_of(finding.range));
        if (!said || (!one.when.empty() && !facts_hold(inquiry, one.when)) ||
            (!one.value.empty() && !one_begins_a_word(one.value, filled_in(finding))))
            continue;
        finding.values.emplace_back(case_slot, std::to_string(number));
        return;
    }
}

}  // namespace warmline::match
