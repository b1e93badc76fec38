/// Check functions by index; the names with the same index are in checks.hpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// A check under the name rules call it by.
struct NamedCheck {
    std::string_view name;
    CheckFunction run;
};

/// nullptr when the index is none of ours.
CheckFunction signal_at(std::size_t index);
CheckFunction clash_at(std::size_t index);
CheckFunction metric_at(std::size_t index);

}  // namespace warmline::match
