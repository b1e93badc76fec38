/// Numbers of cases, orders, invoices as a mail names them.
#pragma once

#include <string_view>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline::match {

/// Four digits or more that are no year: "77120", "4471".
bool is_case_number(std::string_view word);

/// Whether a place is part of a date, sum or phone number.
bool states_a_fact(const Document& document, TextRange place);

/// Words of blocks of `mask` that are case numbers and no part of a date, sum or phone number.
std::vector<TextRange> case_numbers(const Document& document, BlockMask mask);

/// Same length, one or two digits off: "4471" for "4417" is a slip, "4471" beside "9902" two cases.
bool is_slip(std::string_view one, std::string_view other);

}  // namespace warmline::match
