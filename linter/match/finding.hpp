/// One place in a mail that a rule speaks about.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/base/range.hpp"
#include "linter/base/vocabulary.hpp"

namespace warmline {

/// `range` lies within `Document::text` and is never empty. `rule` is an index into the rules of
/// the `RulePack` that found it. Words for people come from the rule; `values` fill its `{name}`
/// slots ("{expected}" → "Dienstag").
struct Finding {
    std::uint32_t rule = 0;
    TextRange range;
    Language language = Language::other;  ///< of the block: which `asks` to use
    float confidence = 1;                 ///< 0–1
    double points = 0;                    ///< filled by the verdict room; what this hit costs
    bool raised = false;  ///< this hit is major though its rule is milder (a sentence far too long)
    std::vector<std::pair<std::string, std::string>> values;

    friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace warmline
