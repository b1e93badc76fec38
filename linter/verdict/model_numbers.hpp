/// Overriding numbers of the models from a configuration, by the paths of rules/model.json.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "linter/base/result.hpp"
#include "linter/verdict/call_model.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

/// Visits every number that may be overridden, with its path ("call/cost/base").
void for_each_number(ScoreModel& score, CallModel& call,
                     const std::function<void(std::string_view path, double& number)>& visit);

/// Sets what `object` states: nested as in rules/model.json, a leaf being a number or
/// {"value": number, …}. Unknown paths, other types and numbers out of bounds are returned as
/// problems, the rest is set. `where` names the configuration file.
std::vector<Problem> apply_numbers(const nlohmann::json& object, std::string_view where,
                                   ScoreModel& score, CallModel& call);

/// The same from the text of a JSON file (comments allowed). Empty when all of it was understood;
/// otherwise numbers that could be read are set.
std::vector<Problem> read_numbers(std::string_view text, std::string_view where, ScoreModel& score,
                                  CallModel& call);

}  // namespace warmline
