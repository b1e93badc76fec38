/// What a sentence announces that a mail should hold: "über diesen Link", "with the code below".
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

enum class Announced : std::uint8_t {
    link,
    button,
    code,
    number,
    part,
    way,
    contact,
    offer,
    detail
};

/// What the folded words of a hit announce.
Announced announced_by(std::string_view words);

/// What is missing then, in both languages, as values of a finding.
Values name_of(Announced thing);

}  // namespace warmline::match
