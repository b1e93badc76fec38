/// The bits of facts: those of the engine first, then what rules state or ask for, in the order
/// rules name them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/text_pool.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

class FactNumbers {
public:
    FactNumbers();

    /// Facts keep the bits they have in a block.
    void go_on_from(const EarlierBlock& block);

    void add(const RuleSpec& rule);

    /// How many facts there are; more than `fact_limit` have no room.
    std::size_t size() const { return bits_.size(); }

    std::uint32_t bit(const std::string& fact);

    /// The facts of `tests` that are to hold, or those that are not to; rules are no facts.
    FactBits of(const std::vector<FactTest>& tests, bool wanted);

    /// Those the engine does not know by itself.
    std::vector<FactRow> rows(TextPool& texts) const;

private:
    std::map<std::string, std::uint32_t> bits_;
};

}  // namespace warmline::match
