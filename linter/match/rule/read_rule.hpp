/// Rule file → RuleSpec: every field checked against the table of fields, every error told.
#pragma once

#include <span>
#include <vector>

#include "linter/match/rule/fields.hpp"
#include "linter/match/rule/rule_file.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

/// Reads all rules; those with errors are left out and reported. `files` must be free of
/// extensions. Overrides of pack.json (`off`, `severity`, `cap`) are applied.
std::vector<RuleSpec> read_rules(const RuleFiles& files, Problems& problems);

/// What a rule of unambiguity costs is the chance of a question alone: points, a cap or a scale
/// would be read by nobody. Reports those that the author of `file` wrote for the rule `whole`.
bool weighs_by_chance(const nlohmann::json& whole, const RuleFile& file, Problems& problems);

/// Whether `value` is something the field may hold; complaints name the field by `pointer`.
class FieldChecker {
public:
    FieldChecker(const std::string& file, std::string_view text, Problems& problems)
        : file_(file), text_(text), problems_(problems) {}

    /// Checks an object's keys and values; returns false when something was wrong.
    bool check(const nlohmann::json& object, Level level, const std::string& pointer,
               bool extension = false);

private:
    bool value_ok(const Field& field, const nlohmann::json& value, const std::string& pointer);
    bool cases_ok(const Field& field, const nlohmann::json& value, const std::string& pointer);
    bool words_ok(const Field& field, const nlohmann::json& value, const std::string& pointer);
    bool wrong(const std::string& code, const std::string& pointer, std::string what,
               std::string remedy);

    const std::string& file_;
    std::string_view text_;
    Problems& problems_;
};

}  // namespace warmline::match
