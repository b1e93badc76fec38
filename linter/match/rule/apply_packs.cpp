#include "linter/match/rule/apply_packs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "linter/base/nearest.hpp"
#include "linter/match/rule/fields.hpp"
#include "linter/match/rule/json_fields.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/match/rule/read_rule.hpp"
#include "linter/version.hpp"

namespace warmline::match {
namespace {

/// Whether `text` is written as versions are: "0.1.0", "1".
bool is_version(std::string_view text) {
    bool digit = false;
    for (const char c : text) {
        const bool dot = c == '.';
        if (!dot && (c < '0' || c > '9')) return false;
        if (dot && !digit) return false;
        digit = !dot;
    }
    return digit;
}

/// What a pack must say of itself, and in a way that can be compared.
bool is_complete(const PackFile& pack, Problems& problems) {
    bool fine = true;
    for (const auto& field : fields(Level::pack)) {
        if (!field.required || pack.json.contains(std::string(field.name))) continue;
        complain(problems, "rule-missing-field", pack.file, pack.text, "",
                 "\"" + std::string(field.name) + "\" is missing",
                 "add it: " + std::string(field.meaning));
        fine = false;
    }
    const auto wanted = text_of(pack.json, "minimum_engine");
    if (pack.json.contains("minimum_engine") && !is_version(wanted)) {
        complain(problems, "pack-engine", pack.file, pack.text, "/minimum_engine",
                 "\"" + wanted + "\" is no version of warmline",
                 "write numbers and dots, such as \"" + std::string(version) + "\"");
        fine = false;
    }
    return fine;
}

/// "0.10.1" is newer than "0.9".
bool is_newer(std::string_view one, std::string_view other) {
    const auto next = [](std::string_view& rest) {
        int value = 0;
        std::size_t i = 0;
        for (; i < rest.size() && rest[i] != '.'; ++i)
            if (rest[i] >= '0' && rest[i] <= '9' && value < 1'000'000)
                value = value * 10 + (rest[i] - '0');
        rest.remove_prefix(std::min(rest.size(), i + 1));
        return value;
    };
    while (!one.empty() || !other.empty()) {
        const int a = next(one), b = next(other);
        if (a != b) return a > b;
    }
    return false;
}

}  // namespace

void apply_packs(const RuleFiles& files, std::vector<RuleSpec>& rules, Problems& problems) {
    std::vector<std::string_view> known;
    known.reserve(rules.size() + files.packs.size());
    for (const auto& rule : rules)
        known.push_back(rule.id);
    for (const auto& pack : files.packs)
        known.push_back(pack.name);
    for (const auto& pack : files.packs) {
        FieldChecker checker(pack.file, pack.text, problems);
        if (!checker.check(pack.json, Level::pack, "") || !is_complete(pack, problems)) continue;
        if (const auto wanted = text_of(pack.json, "minimum_engine"); is_newer(wanted, version)) {
            complain(problems, "pack-engine", pack.file, pack.text, "/minimum_engine",
                     "the pack needs warmline " + wanted + ", this is " + std::string(version),
                     "update warmline, or use an older version of the pack");
            continue;
        }
        for (auto& rule : rules)
            if (rule.pack == pack.name && pack.json.contains("cap"))
                rule.cap = std::min(rule.cap, pack.json["cap"].get<double>());
        for (const auto& name : texts_of(pack.json, "off")) {
            bool found = false;
            for (auto& rule : rules)
                if (rule.id == name || rule.pack == name) found = rule.off = true;
            if (!found)
                complain(problems, "pack-unknown-rule", pack.file, pack.text, "/off",
                         "there is no rule or pack \"" + name + "\"", suggest(name, known));
        }
        if (!pack.json.contains("severity")) continue;
        for (const auto& [id, value] : pack.json["severity"].items()) {
            const auto severity =
                value.is_string() ? from_name<Severity>(value.get<std::string>()) : std::nullopt;
            const auto rule =
                std::find_if(rules.begin(), rules.end(),
                             [&, wanted = id](const auto& r) { return r.id == wanted; });
            if (rule == rules.end() || !severity) {
                complain(problems, "pack-unknown-rule", pack.file, pack.text, "/severity/" + id,
                         "\"" + id + "\" with " + value.dump() + " is no rule with a severity",
                         rule == rules.end() ? suggest(id, known)
                                             : "write info, minor, major or blocker");
                continue;
            }
            rule->severity = severity.value();
            rule->points = points_of(rule->severity);
            rule->cap = 2 * rule->points;
        }
    }
}

}  // namespace warmline::match
