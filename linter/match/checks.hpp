/// Names of the checks that are code: what a rule of kind signal, clash or metric may call.
/// The functions behind them stand in signals/, clashes/ and metrics/; the index of a name is the
/// index of its function.
#pragma once

#include <span>
#include <string_view>

namespace warmline::match {

std::span<const std::string_view> signal_names();
std::span<const std::string_view> clash_names();
std::span<const std::string_view> metric_names();

}  // namespace warmline::match
