#include "linter/match/rule/extend.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linter/base/nearest.hpp"
#include "linter/match/rule/fields.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/match/rule/read_rule.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

/// A list field as a list, also where the author wrote a single text.
json as_list(const json& value) {
    return value.is_array() ? value : json::array({value});
}

bool edits_lists(Level level, std::string_view name) {
    const auto* field = find_field(level, name);
    return field != nullptr && field->list_edits;
}

/// Who set which field of which rule ("amb/vague-time/severity"), and to what.
struct Setting {
    const RuleFile* by;
    json value;
};

using Settings = std::map<std::string, Setting>;

class Merge {
public:
    Merge(const RuleFile& change, std::string root, Settings& set, Problems& problems)
        : change_(change), root_(std::move(root)), set_(set), problems_(problems) {}

    void into(json& base) const { merge(base, change_.json, "", Level::rule); }

private:
    void merge(json& base, const json& change, const std::string& pointer, Level level) const {
        for (const auto& [key, value] : change.items()) {
            const auto place = pointer + "/" + key;
            if (level == Level::rule && (key == "extends" || key == "replaces")) continue;
            const auto name = key.substr(0, key.size() - 1);
            if (key.size() > 1 && key.back() == '+' && edits_lists(level, name)) {
                auto& list = base[name] = base.contains(name) ? as_list(base[name]) : json::array();
                for (const auto& item : as_list(value))
                    list.push_back(item);
            } else if (key.size() > 1 && key.back() == '-' && edits_lists(level, name)) {
                take_away(base, name, value, place);
            } else if (level == Level::rule && (key == "de" || key == "en") && value.is_object()) {
                auto& part = base[key];
                if (!part.is_object()) part = json::object();
                merge(part, value, place, Level::language);
            } else {
                set(place, value);
                base[key] = value;
            }
        }
    }

    /// Of packs the later one wins; within one pack there is no later, only a slip.
    void set(const std::string& place, const json& value) const {
        const auto [there, first] = set_.try_emplace(root_ + place, Setting{&change_, value});
        const auto& other = there->second;
        if (!first && other.by->pack == change_.pack && other.value != value)
            complain(problems_, "extends-clash", change_.file, change_.text, place,
                     "\"" + place.substr(1) + "\" of " + root_ + " is set by " + other.by->file +
                         " as well",
                     "set it in one of the two files");
        there->second = {&change_, value};
    }

    void take_away(json& base, const std::string& name, const json& value,
                   const std::string& place) const {
        auto list = base.contains(name) ? as_list(base[name]) : json::array();
        for (const auto& item : as_list(value)) {
            const auto found = std::find(list.begin(), list.end(), item);
            if (found != list.end()) {
                list.erase(found);
                continue;
            }
            std::vector<std::string_view> known;
            for (const auto& there : list)
                if (there.is_string()) known.push_back(there.get_ref<const std::string&>());
            const auto word = item.is_string() ? item.get<std::string>() : item.dump();
            complain(problems_, "extends-missing-word", change_.file, change_.text, place,
                     "\"" + word + "\" is not in \"" + name + "\" of that rule",
                     known.empty() ? "that list is empty; see warmline explain " + root_
                                   : suggest(word, known));
        }
        base[name] = std::move(list);
    }

    const RuleFile& change_;
    std::string root_;
    Settings& set_;
    Problems& problems_;
};

/// Reads the text of a rule that was compiled already, now that it changes.
void read_built(RuleFile& rule) {
    if (!rule.built) return;
    rule.text = std::string(rule.built->text);
    rule.json = *parse_json(rule.text);
    rule.built = nullptr;
}

std::string target_of(const RuleFile& file) {
    const auto found = file.json.find("extends");
    return found != file.json.end() && found->is_string() ? found->get<std::string>()
                                                          : std::string();
}

bool replaces(const RuleFile& file) {
    const auto found = file.json.find("replaces");
    return found != file.json.end() && found->is_boolean() && found->get<bool>();
}

/// Follows extensions of extensions to the rule at their root; "" when there is none.
std::string root_of(const RuleFile& file, const std::map<std::string, const RuleFile*>& changes,
                    const std::map<std::string, std::size_t>& rules, Problems& problems) {
    std::set<std::string> seen{file.id};
    std::string trail = file.id;
    auto target = target_of(file);
    // A change may carry the id of the rule it changes: amb/vague-time of a user pack extends
    // itself.
    while (!rules.contains(target)) {
        const auto next = changes.find(target);
        trail += " → " + target;
        if (next == changes.end()) {
            std::vector<std::string_view> known;
            known.reserve(rules.size());
            for (const auto& [id, place] : rules)
                known.push_back(id);
            complain(problems, "extends-unknown", file.file, file.text, "/extends",
                     "extends \"" + target + "\", which no pack has", suggest(target, known));
            return "";
        }
        if (!seen.insert(target).second) {
            complain(problems, "extends-cycle", file.file, file.text, "/extends",
                     "rules extend each other in a circle: " + trail,
                     "let one of them name a rule that extends nothing");
            return "";
        }
        target = target_of(*next->second);
    }
    return target;
}

}  // namespace

void resolve_extensions(RuleFiles& files, Problems& problems) {
    std::vector<RuleFile> rules;
    rules.reserve(files.rules.size());
    std::map<std::string, std::size_t> index;
    std::map<std::string, const RuleFile*> changes;
    std::vector<const RuleFile*> in_order;
    for (auto& file : files.rules) {
        if (file.json.contains("extends")) {
            if (!file.json["extends"].is_string()) {
                complain(problems, "rule-type", file.file, file.text, "/extends",
                         "\"extends\" is not a text", "write the id of a rule: \"amb/vague-time\"");
                continue;
            }
            FieldChecker checker(file.file, file.text, problems);
            if (!checker.check(file.json, Level::rule, "", true)) continue;
            changes[file.id] = &file;
            in_order.push_back(&file);
        } else if (const auto there = index.find(file.id); there == index.end()) {
            index[file.id] = rules.size();
            rules.push_back(std::move(file));
        } else if (replaces(file)) {
            rules[there->second] = std::move(file);
        } else {
            complain(
                problems, "rule-duplicate", file.file, file.text, "",
                "the rule " + file.id + " is already there (" + rules[there->second].file + ")",
                "to change it write \"extends\": \"" + file.id +
                    "\", to stand in for it write \"replaces\": true");
        }
    }
    Settings set;
    for (const auto* change : in_order) {
        const auto root = root_of(*change, changes, index, problems);
        if (root.empty()) continue;
        auto& rule = rules[index[root]];
        read_built(rule);
        Merge(*change, root, set, problems).into(rule.json);
        if (!weighs_by_chance(rule.json, *change, problems))
            for (const char* field : {"points", "cap", "density"})
                rule.json.erase(field);  // told already
        rule.builtin = false;
        rule.text = rule.json.dump(2, ' ', false, json::error_handler_t::replace);
        rule.file += " as changed by " + change->file;
    }
    files.rules = std::move(rules);
}

}  // namespace warmline::match
