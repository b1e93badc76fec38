/// The numbers of rules/model.json, known at compile time by their path.
///
/// `model_number("call/weight/value")` is 14; a path the file does not have does not compile.
#pragma once

#include <span>
#include <string_view>

namespace warmline {

struct ModelNumber {
    std::string_view path;
    double value;
};

inline constexpr ModelNumber model_numbers[] = {
#include "warmline_model_numbers.inc"
};

consteval double model_number(std::string_view path) {
    for (const auto& number : model_numbers)
        if (number.path == path) return number.value;
    throw "rules/model.json has no number of that path";
}

}  // namespace warmline
