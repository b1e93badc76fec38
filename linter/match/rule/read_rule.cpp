#include "linter/match/rule/read_rule.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linter/base/nearest.hpp"
#include "linter/match/rule/apply_packs.hpp"
#include "linter/match/rule/fields.hpp"
#include "linter/match/rule/json_fields.hpp"
#include "linter/match/rule/slots.hpp"
#include "linter/version.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

template <class Enum>
void read_word(const json& object, const char* name, Enum& target) {
    if (const auto value = from_name<Enum>(text_of(object, name))) target = *value;
}

void read_number(const json& object, const char* name, double& target) {
    if (const auto found = object.find(name); found != object.end()) target = found->get<double>();
}

void read_number(const json& object, const char* name, std::optional<double>& target) {
    if (const auto found = object.find(name); found != object.end()) target = found->get<double>();
}

void read_number(const json& object, const char* name, int& target) {
    if (const auto found = object.find(name); found != object.end())
        target = static_cast<int>(found->get<double>());
}

bool read_flag(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::vector<FactTest> fact_tests(const json& object, const char* name) {
    std::vector<FactTest> tests;
    for (auto& text : texts_of(object, name)) {
        const bool negated = text.starts_with('!');
        tests.push_back({negated ? text.substr(1) : std::move(text), !negated});
    }
    return tests;
}

LanguagePart language_part(const json& object) {
    return {.words = texts_of(object, "words"),
            .unless_words = texts_of(object, "unless_words"),
            .first = texts_of(object, "first"),
            .second = texts_of(object, "second"),
            .against = texts_of(object, "against"),
            .anchors = texts_of(object, "anchors"),
            .patterns = texts_of(object, "patterns"),
            .message = text_of(object, "message"),
            .instead = text_of(object, "instead"),
            .asks = text_of(object, "asks")};
}

void read_marks(const json& object, RuleSpec& rule) {
    for (const auto& text : texts_of(object, "unless")) {
        const auto colon = text.find(':');
        const auto mark = from_name<Mark>(std::string_view(text).substr(colon + 1));
        if (!mark) continue;
        (text.starts_with("near:") ? rule.unless_near : rule.unless_sentence) |= mask_of(*mark);
    }
    for (const auto& text : texts_of(object, "trigger"))
        if (const auto mark = from_name<Mark>(text)) rule.trigger |= mask_of(*mark);
}

/// A block without examples only lends its words to readers of reports: the rule does not judge
/// mail in that language. Matters to kinds that need no words.
std::uint8_t languages_of(const json& object) {
    std::uint8_t languages = 0;
    for (std::uint8_t i = 0; i < 2; ++i) {
        const auto* name = i == 0 ? "de" : "en";
        if (object.contains(name) && object[name].contains("flags"))
            languages |= static_cast<std::uint8_t>(1u << i);
    }
    constexpr std::uint8_t both = 3, all = 7;
    return languages == both || languages == 0 || object.contains("flags") ? all : languages;
}

RuleSpec understand(const RuleFile& file) {
    const auto& object = file.json;
    RuleSpec rule;
    rule.id = file.id;
    rule.pack = file.pack;
    rule.file = file.file;
    read_word(object, "kind", rule.kind);
    read_word(object, "dimension", rule.dimension);
    read_word(object, "severity", rule.severity);
    rule.points = points_of(rule.severity);
    read_number(object, "points", rule.points);
    rule.cap = 2 * rule.points;
    read_number(object, "cap", rule.cap);
    read_number(object, "question_probability", rule.question_probability);
    read_number(object, "confidence", rule.confidence);
    for (const auto& name : texts_of(object, "scope"))
        rule.scope |= scope_mask(name);
    if (rule.scope == 0) rule.scope = scope_mask("body");
    if (const auto profiles = texts_of(object, "profiles"); !profiles.empty()) {
        rule.profiles = 0;
        for (const auto& name : profiles)
            if (const auto profile = from_name<Profile>(name))
                rule.profiles |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(*profile));
    }
    if (const auto mode = from_name<Mode>(text_of(object, "mode")))
        rule.modes = static_cast<std::uint8_t>(1u << static_cast<unsigned>(*mode));
    rule.when = fact_tests(object, "when");
    rule.all = fact_tests(object, "all");
    read_marks(object, rule);
    read_word(object, "unless_words_in", rule.unless_words_in);
    rule.density = read_flag(object, "density");
    rule.first_only = read_flag(object, "first_only");
    rule.spares_names = read_flag(object, "spares_names");
    rule.off = read_flag(object, "off");
    rule.since = text_of(object, "since");
    rule.evidence = text_of(object, "evidence");
    rule.source = text_of(object, "source");
    rule.stage = text_of(object, "stage");
    for (std::size_t i = 0; i < 2; ++i) {
        const auto* language = i == 0 ? "de" : "en";
        if (object.contains("summary")) rule.summary[i] = text_of(object["summary"], language);
        if (object.contains("why")) rule.why[i] = text_of(object["why"], language);
        if (object.contains(language)) rule.parts[i] = language_part(object[language]);
    }
    rule.parts[2] = language_part(object);
    read_number(object, "within", rule.within);
    rule.fixed_order = text_of(object, "order") == "fixed";
    read_number(object, "per_100_words", rule.per_100_words);
    read_number(object, "at_least", rule.at_least);
    read_number(object, "more_than", rule.more_than);
    read_number(object, "above", rule.above);
    read_number(object, "below", rule.below);
    read_number(object, "above_major", rule.above_major);
    const auto kind = std::string(name_of(rule.kind));
    rule.check = text_of(object, kind.c_str());
    if (const auto place = text_of(object, "place"); place.starts_with("rule:")) {
        rule.place = Place::rule;
        rule.place_rule = place.substr(5);
    } else {
        read_word(object, "place", rule.place);
    }
    rule.json = file.text;
    rule.languages = languages_of(object);
    return rule;
}

/// What the kinds ask for beyond the table of fields.
class Completeness {
public:
    Completeness(const RuleFile& file, const RuleSpec& rule, Problems& problems)
        : file_(file), rule_(rule), problems_(problems) {}

    bool check() {
        needs_words();
        needs_numbers();
        needs_texts();
        needs_known_slots();
        needs_examples();
        return fine_;
    }

private:
    using List = std::vector<std::string> LanguagePart::*;

    void missing(const std::string& field, const std::string& pointer, std::string remedy) {
        fine_ = false;
        complain(problems_, "rule-missing-field", file_.file, file_.text, pointer,
                 "\"" + field + "\" is missing", std::move(remedy));
    }

    bool any(List list) const {
        return std::any_of(rule_.parts.begin(), rule_.parts.end(),
                           [&](const auto& part) { return !(part.*list).empty(); });
    }

    void need(List list, const char* name) {
        if (!any(list))
            missing(name, "/kind",
                    "a rule of kind " + std::string(name_of(rule_.kind)) + " needs it in de or en");
    }

    void needs_words() {
        switch (rule_.kind) {
            case Kind::phrase:
            case Kind::density:
            case Kind::count:
            case Kind::fact:
                need(&LanguagePart::words, "words");
                break;
            case Kind::gap:
                need(&LanguagePart::first, "first");
                need(&LanguagePart::second, "second");
                break;
            case Kind::ratio:
                need(&LanguagePart::words, "words");
                need(&LanguagePart::against, "against");
                break;
            case Kind::pattern:
                need(&LanguagePart::patterns, "patterns");
                needs_anchors();
                break;
            default:
                break;
        }
    }

    void needs_anchors() {
        if (rule_.trigger != 0 || !rule_.parts[2].anchors.empty()) return;
        for (std::size_t i = 0; i < 3; ++i)
            if (!rule_.parts[i].patterns.empty() && rule_.parts[i].anchors.empty())
                missing("anchors",
                        i == 2   ? "/patterns"
                        : i == 0 ? "/de/patterns"
                                 : "/en/patterns",
                        "name words one of which stands in every match, or a trigger; without them "
                        "the pattern would run on every sentence of every mail");
    }

    void needs_numbers() {
        if (rule_.kind == Kind::density && rule_.per_100_words <= 0)
            missing("per_100_words", "/kind", "how many hits in 100 words are fine?");
        if (rule_.kind == Kind::count && !file_.json.contains("more_than"))
            missing("more_than", "/kind", "how many hits are fine?");
        if (rule_.kind == Kind::ratio && !rule_.above)
            missing("above", "/kind", "from which ratio on is it a finding?");
        if (rule_.kind == Kind::metric && !rule_.above && !rule_.below)
            missing("above", "/kind", "give above or below");
        const bool named = rule_.kind == Kind::metric || rule_.kind == Kind::signal ||
                           rule_.kind == Kind::clash || rule_.kind == Kind::fact;
        if (named && rule_.check.empty()) {
            const auto kind = std::string(name_of(rule_.kind));
            missing(kind, "/kind", "which " + kind + "?");
        }
        if (rule_.kind == Kind::composite && rule_.all.empty())
            missing("all", "/kind", "name the facts that must hold together");
    }

    void needs_texts() {
        if (rule_.kind == Kind::fact) return;
        for (std::size_t i = 0; i < 2; ++i) {
            const std::string language = i == 0 ? "de" : "en";
            if (rule_.summary[i].empty())
                missing("summary." + language, "/summary", "one line for lists");
            if (rule_.why[i].empty()) missing("why." + language, "/why", "what it does to readers");
            if (rule_.parts[i].message.empty())
                missing(language + ".message", "/" + language,
                        "the reader of the report may read either language");
            if (rule_.parts[i].instead.empty())
                missing(language + ".instead", "/" + language, "say what to write instead");
        }
    }

    /// A slot nothing fills would reach the reader as it stands.
    void needs_known_slots() {
        if (rule_.kind == Kind::fact) return;
        const auto known = slots_of(rule_.kind, rule_.check);
        for (std::size_t i = 0; i < rule_.parts.size(); ++i) {
            const std::string language = i == 0 ? "/de" : i == 1 ? "/en" : "";
            const auto& part = rule_.parts[i];
            needs_known_slots(part.message, language + "/message", known);
            needs_known_slots(part.instead, language + "/instead", known);
            needs_known_slots(part.asks, language + "/asks", known);
        }
        const auto cases = file_.json.find("cases");
        if (cases == file_.json.end()) return;
        for (std::size_t i = 0; i < cases->size(); ++i)
            for (const char* language : {"de", "en"})
                for (const char* name : {"message", "instead", "asks"})
                    needs_known_slots(text_of((*cases)[i].value(language, json::object()), name),
                                      "/cases/" + std::to_string(i) + "/" + language + "/" + name,
                                      known);
    }

    void needs_known_slots(const std::string& text, const std::string& pointer,
                           const std::vector<std::string_view>& known) {
        for (const auto slot : slots_in(text)) {
            if (std::find(known.begin(), known.end(), slot) != known.end()) continue;
            fine_ = false;
            std::string list;
            for (const auto name : known)
                list += (list.empty() ? "{" : ", {") + std::string(name) + "}";
            complain(problems_, "rule-unknown-slot", file_.file, file_.text, pointer,
                     "there is no slot \"{" + std::string(slot) + "}\"",
                     "this rule fills in " + list);
        }
    }

    void needs_examples() {
        if (rule_.kind == Kind::fact || rule_.off) return;
        for (const char* name : {"flags", "allows"}) {
            bool there = file_.json.contains(name);
            for (const char* language : {"de", "en"})
                there =
                    there || (file_.json.contains(language) && file_.json[language].contains(name));
            if (!there)
                missing(name, "",
                        "examples are the tests and the page of a rule: add one at least");
        }
    }

    const RuleFile& file_;
    const RuleSpec& rule_;
    Problems& problems_;
    bool fine_ = true;
};

bool has_required(const RuleFile& file, Problems& problems) {
    bool fine = true;
    const bool states_fact = file.json.value("kind", json()) == "fact";
    for (const auto& field : fields(Level::rule)) {
        if (!field.required || file.json.contains(std::string(field.name))) continue;
        if (states_fact && field.name != "kind") continue;
        complain(problems, "rule-missing-field", file.file, file.text, "",
                 "\"" + std::string(field.name) + "\" is missing",
                 "add it: " + std::string(field.meaning));
        fine = false;
    }
    return fine;
}

/// Composites that wait for each other would never speak.
void check_circles(const std::vector<RuleSpec>& rules, const RuleFiles& files, Problems& problems) {
    std::map<std::string_view, std::vector<std::string_view>> asks;
    for (const auto& rule : rules)
        for (const auto& test : rule.all)
            if (test.fact.starts_with("rule:"))
                asks[rule.id].push_back(std::string_view(test.fact).substr(5));
    for (const auto& file : files.rules) {
        std::vector<std::string_view> reached{file.id};
        std::set<std::string_view> known;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            const auto next = asks.find(reached[i]);
            if (next == asks.end()) continue;
            for (const auto id : next->second) {
                if (id == file.id) {
                    complain(problems, "rule-circle", file.file, file.text, "/all",
                             "\"all\" leads back to this rule by way of " + std::string(reached[i]),
                             "ask for a rule that does not wait for this one");
                    i = reached.size();
                    break;
                }
                if (known.insert(id).second) reached.push_back(id);
            }
        }
    }
}

/// Facts a rule asks for must be known: built in, stated by a rule of kind fact, or a topic.
void check_facts(const std::vector<RuleSpec>& rules, const RuleFiles& files, Problems& problems) {
    std::vector<std::string_view> known(known_facts().begin(), known_facts().end());
    std::vector<std::string_view> ids;
    for (const auto& rule : rules) {
        ids.push_back(rule.id);
        if (rule.kind == Kind::fact) known.push_back(rule.check);
    }
    const auto is_in = [](const auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    std::map<std::string_view, const RuleFile*> file_of;
    for (const auto& file : files.rules)
        file_of[file.id] = &file;
    const auto check = [&](const RuleSpec& rule, const FactTest& test, const char* pointer) {
        if (is_in(known, test.fact) || test.fact.starts_with("topic:")) return;
        const auto& file = *file_of.at(rule.id);
        if (test.fact.starts_with("rule:")) {
            const auto id = std::string_view(test.fact).substr(5);
            if (!is_in(ids, id))
                complain(problems, "rule-unknown-rule", file.file, file.text, pointer,
                         "there is no rule \"" + std::string(id) + "\"", suggest(id, ids));
            return;
        }
        complain(problems, "rule-unknown-fact", file.file, file.text, pointer,
                 "there is no fact \"" + test.fact + "\"", suggest(test.fact, known));
    };
    for (const auto& rule : rules) {
        for (const auto& test : rule.when)
            check(rule, test, "/when");
        for (const auto& test : rule.all)
            check(rule, test, "/all");
        if (rule.as_built) continue;
        for (const auto& one : file_of.at(rule.id)->json.value("cases", json::array()))
            for (const auto& test : fact_tests(one, "when"))
                check(rule, test, "/cases");
    }
}

}  // namespace

bool weighs_by_chance(const json& whole, const RuleFile& file, Problems& problems) {
    if (text_of(whole, "dimension") != name_of(Dimension::unambiguity)) return true;
    bool fine = true;
    for (const char* field : {"points", "cap", "density"}) {
        if (!file.json.contains(field)) continue;
        complain(problems, "rule-no-effect", file.file, file.text, "/" + std::string(field),
                 "\"" + std::string(field) + "\" has no effect on a rule of unambiguity",
                 "a hit costs what \"question_probability\" says: change that, from 0 to 1");
        fine = false;
    }
    return fine;
}

std::vector<RuleSpec> read_rules(const RuleFiles& files, Problems& problems) {
    std::vector<RuleSpec> rules;
    rules.reserve(files.rules.size());
    for (const auto& file : files.rules) {
        if (file.built) {
            rules.push_back(file.built->spec);
            continue;
        }
        FieldChecker checker(file.file, file.text, problems);
        bool fine = file.builtin || checker.check(file.json, Level::rule, "");
        fine = fine && has_required(file, problems) && weighs_by_chance(file.json, file, problems);
        if (!fine) continue;
        auto rule = understand(file);
        if (Completeness(file, rule, problems).check()) rules.push_back(std::move(rule));
    }
    check_facts(rules, files, problems);
    check_circles(rules, files, problems);
    apply_packs(files, rules, problems);
    return rules;
}

}  // namespace warmline::match
