/// The cases of a rule: other words for a finding of which something holds, as its author wrote
/// them ("cases" of the rule file) and as they lie in the compiled rule.
///
/// Compiled, they stand right behind the text "instead" of each language, so that a rule without
/// cases costs nothing. All views borrow.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/base/vocabulary.hpp"

namespace warmline::match {

/// What people read where a case holds, in one language; "" keeps the rule's own.
struct CaseWords {
    std::string_view message, instead, asks;

    friend bool operator==(const CaseWords&, const CaseWords&) = default;
};

/// Of `RuleCase::text` and `value`: each beginning stands behind a byte that tells its size, from
/// `size_of_none` up, where no sign that parts the lists lies.
inline constexpr char size_of_none = ' ';
inline constexpr std::size_t longest_beginning = 90;  ///< bytes; more of one is not compared

/// A case as it lies in the compiled rule.
struct RuleCase {
    std::string_view when;  ///< facts of the mail that must all hold, one a line; ! negates
    std::string_view
        text;  ///< folded beginnings of words, one of which is underlined; "" asks none
    std::string_view value;  ///< the same, of what the check fills in
    std::string_view words;  ///< `words_of` reads them

    friend bool operator==(const RuleCase&, const RuleCase&) = default;
};

/// The cases of a rule file in one language, compiled; "" when it has none.
std::string compiled_cases(const nlohmann::json& rule, Language language);

/// The case at the beginning of `bytes`, which then begin behind it; false when there is none.
bool read_case(std::string_view& bytes, RuleCase& one);

CaseWords words_of(const RuleCase& one);

/// The cases at the beginning of `bytes`, in the order of the file; whatever follows them is left
/// alone. Empty when there are none.
std::vector<RuleCase> read_cases(std::string_view bytes);

}  // namespace warmline::match
