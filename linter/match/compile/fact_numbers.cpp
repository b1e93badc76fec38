#include "linter/match/compile/fact_numbers.hpp"

namespace warmline::match {

FactNumbers::FactNumbers() {
    for (std::size_t i = 0; i < fact_count; ++i)
        bits_[std::string(EnumNames<Fact>::values[i])] = static_cast<std::uint32_t>(i);
}

void FactNumbers::go_on_from(const EarlierBlock& block) {
    for (const auto& row : block.rows<FactRow>(block.header().facts))
        bits_[std::string(block.text(row.name))] = row.bit;
}

void FactNumbers::add(const RuleSpec& rule) {
    if (rule.kind == Kind::fact) bit(rule.check);
    for (const auto* tests : {&rule.when, &rule.all})
        for (const auto& test : *tests)
            if (!test.fact.starts_with("rule:")) bit(test.fact);
}

std::uint32_t FactNumbers::bit(const std::string& fact) {
    return bits_.try_emplace(fact, static_cast<std::uint32_t>(bits_.size())).first->second;
}

FactBits FactNumbers::of(const std::vector<FactTest>& tests, bool wanted) {
    FactBits set;
    for (const auto& test : tests) {
        if (test.wanted != wanted || test.fact.starts_with("rule:")) continue;
        if (const auto number = bit(test.fact); number < fact_limit)
            set.bits[number / 64] |= std::uint64_t{1} << (number % 64);
    }
    return set;
}

std::vector<FactRow> FactNumbers::rows(TextPool& texts) const {
    std::vector<FactRow> rows;
    for (const auto& [name, number] : bits_)
        if (number >= fact_count && number < fact_limit) rows.push_back({texts.add(name), number});
    return rows;
}

}  // namespace warmline::match
