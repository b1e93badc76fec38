/// What a day or a time is to the matter a sentence speaks of.
#pragma once

#include "linter/match/clashes/values.hpp"

namespace warmline::match {

/// A day a thing dates from, or one it is due by, contradicts none on which it happens.
enum class Part : std::uint8_t { itself, origin, term, start };

struct DayPlace {
    Part part = Part::itself;
    std::uint32_t cue = 0;  ///< the word that says so, into Document::words
};

DayPlace place_of(const Document& document, const Value& value);

}  // namespace warmline::match
