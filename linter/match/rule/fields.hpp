/// Every field a rule file may have, in one table: the loader, the JSON Schema, the skeleton of a
/// new rule and the nearest-name hints all come from here.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

enum class Shape : std::uint8_t {
    text,
    number,
    flag,
    one_of,          ///< a word of `choices`
    some_of,         ///< a list of words of `choices`
    texts,           ///< a list of texts, or one text
    fact_tests,      ///< "has_attachment", "!bulk"
    mark_tests,      ///< "sentence:date", "near:time"
    both_languages,  ///< {"de": …, "en": …}
    language_part,
    cases,
    case_words,
    examples,
    object,
};

enum class Level : std::uint8_t { rule, language, one_case, case_words, example, pack };

struct Field {
    std::string_view name;
    Level level = Level::rule;
    Shape shape = Shape::text;
    double least = 0, most = 0;  ///< of a number; equal means unbounded
    std::span<const std::string_view> choices{};
    std::string_view meaning{};  ///< one English sentence, shown by editors
    bool required = false;       ///< for a rule that extends nothing
    bool list_edits = false;     ///< "name+" and "name-" are allowed where a rule extends another
};

/// All fields of a level in the order people should write them.
std::span<const Field> fields(Level level);

const Field* find_field(Level level, std::string_view name);

std::vector<std::string_view> field_names(Level level);

/// Block kinds and the groups of them that a scope may name.
std::span<const std::string_view> scope_names();
BlockMask scope_mask(std::string_view name);

/// Names of the C++ checks and facts, for messages and the schema.
std::span<const std::string_view> known_facts();

}  // namespace warmline::match
