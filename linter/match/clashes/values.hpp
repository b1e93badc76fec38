/// The values of a stretch of mail that can be compared: days, times, sums.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

enum class ValueKind : std::uint8_t { day, time, amount };

struct Value {
    ValueKind kind = ValueKind::day;
    std::int64_t value = 0;  ///< day number, minutes of the day, cents
    TextRange range;
    std::uint32_t sentence = 0;
};

/// Values in blocks of `mask`, in the order of the facts. Days without a year get the nearest one.
std::vector<Value> values_in(const Check& check, BlockMask mask);

/// Whether two values say the same; a day written without year equals any year's.
bool same(const Value& one, const Value& other);

}  // namespace warmline::match
