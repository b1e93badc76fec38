#include "linter/match/engine/choose_case.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

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

/// The words of a folded text, each with all that follows it: what a beginning is held against.
class WordStarts {
public:
    explicit WordStarts(std::string_view folded) {
        for (std::size_t at = 0; at < folded.size() && count_ < starts_.size(); ++at) {
            if (at > 0 && is_letter_or_digit(folded[at - 1])) continue;
            starts_[count_++] = folded.substr(at);
            letters_ |= bit_of(folded[at]);
        }
    }

    bool has(std::string_view beginning) const {
        if ((letters_ & bit_of(beginning.front())) == 0) return false;
        for (std::size_t i = 0; i < count_; ++i)
            if (starts_[i].front() == beginning.front() && starts_[i].starts_with(beginning))
                return true;
        return false;
    }

private:
    static constexpr std::uint64_t bit_of(char c) { return std::uint64_t{1} << (c & 63); }

    std::array<std::string_view, 24> starts_;
    std::size_t count_ = 0;
    std::uint64_t letters_ = 0;  ///< what words begin with: most beginnings end at one test
};

/// Whether one of the beginnings begins a word of a folded text; none at all ask for none.
bool one_begins_a_word(std::string_view beginnings, std::string_view folded) {
    if (beginnings.empty()) return true;
    const WordStarts words(folded);
    const char* at = beginnings.data();
    for (const char* const end = at + beginnings.size(); at < end;) {
        const auto size = static_cast<std::size_t>(*at - size_of_none);
        if (words.has({at + 1, size})) return true;
        at += 1 + size;
    }
    return false;
}

bool holds(const Tables& tables, const CaseGrounds& grounds, std::string_view name) {
    constexpr std::string_view topic = "topic:";
    if (name.starts_with(topic)) return grounds.topic == name.substr(topic.size());
    if (const auto fact = from_name<Fact>(name))
        return grounds.facts[static_cast<std::size_t>(*fact)];
    for (const auto& row : tables.facts)
        if (tables.text(row.name) == name) return grounds.facts[row.bit];
    return false;
}

bool facts_hold(const Tables& tables, const CaseGrounds& grounds, std::string_view lines) {
    return all_lines(lines, [&](std::string_view line) {
        const bool negated = line.starts_with('!');
        return holds(tables, grounds, line.substr(negated ? 1 : 0)) != negated;
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

std::optional<std::size_t> choose_case(const Tables& tables, const Finding& finding,
                                       const CaseGrounds& grounds) {
    auto rest = behind_words(tables, tables.rules[finding.rule], Language::de);
    std::size_t number = 0;
    for (RuleCase one; read_case(rest, one); ++number) {
        const bool said = one.text.empty() ||
                          one_begins_a_word(one.text, grounds.document.folded_of(finding.range));
        if (!said || (!one.when.empty() && !facts_hold(tables, grounds, one.when)) ||
            (!one.value.empty() && !one_begins_a_word(one.value, filled_in(finding))))
            continue;
        return number;
    }
    return std::nullopt;
}

}  // namespace warmline::match
