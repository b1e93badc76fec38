/// What holds for a whole mail: computed once, asked by `when` of every rule.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Facts of headers, structure, recipient and, from rules of kind "fact", of the words.
/// Needs `inquiry.hits`.
FactSet collect_facts(Inquiry& inquiry);

}  // namespace warmline::match
