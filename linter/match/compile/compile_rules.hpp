/// Rules → the block of rows the engine matches with.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/rule/rule_file.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

struct CompileOptions {
    bool check_patterns = true;
    std::span<const SourceText> sources;  ///< kept in the block for explain and extends
    /// A finished block to go on from. The rules that are `as_built` stand first and in its order,
    /// the place of any other rule of it is taken by the one that changes it.
    std::string_view earlier{};
};

/// Problems name the rule's file; `files` gives the lines. The block is aligned for its rows when
/// its memory is aligned to 16 bytes, as that of std::string and of the binary's section is.
std::string compile_rules(const std::vector<RuleSpec>& rules, const RuleFiles& files,
                          const CompileOptions& options, Problems& problems);

}  // namespace warmline::match
