#include <string>

#include <doctest/doctest.h>

#include "linter/match/engine/tables.hpp"
#include "linter/match/rule_pack.hpp"
#include "mini_pack.hpp"

using namespace warmline;

namespace {

std::string problem_of(const std::vector<std::pair<std::string, std::string>>& files,
                       bool with_builtin = false) {
    const MiniPack mini(files);
    const auto folders = mini.folders();
    const auto pack = with_builtin ? RulePack::load(folders) : RulePack::load_only(folders);
    return pack ? "" : to_line(pack.problem());
}

bool says(const std::string& problem, std::initializer_list<std::string> parts) {
    for (const auto& part : parts) {
        INFO(problem);
        INFO(part);
        CHECK(problem.find(part) != std::string::npos);
    }
    return true;
}

std::string phrase_rule(const std::string& word) {
    return rule_with(R"~("kind": "phrase",)~", R"~("words": [")~" + word + "\"]");
}

}  // namespace

TEST_CASE("a wrong field is named with file, line and the nearest known field") {
    says(
        problem_of({{"house/a.json", "{\n  \"kind\": \"phrase\",\n  \"serverity\": \"minor\"\n}"}}),
        {"house/a.json:3", "serverity", "did you mean \"severity\"?"});
    says(problem_of(
             {{"house/a.json", rule_with(R"~("kind": "phrasse",)~", R"~("words": ["Haus"])~")}}),
         {"a.json:2", "phrasse", "did you mean \"phrase\"?"});
    says(problem_of({{"house/a.json", rule_with(R"~("kind": "phrase", "when": ["has_atachment"],)~",
                                                R"~("words": ["Haus"])~")}}),
         {"has_atachment", "did you mean \"has_attachment\"?"});
    says(problem_of({{"house/a.json", rule_with(R"~("kind": "signal", "signal": "du_sie_mixx",)~",
                                                R"~("words": [])~")}}),
         {"du_sie_mixx", "did you mean \"du_sie_mix\"?"});
}

TEST_CASE("a slot nothing fills is refused, with those there are") {
    const auto with_message = [](std::string rule, const std::string& message) {
        rule.replace(rule.find("\"m\""), 3, "\"" + message + "\"");
        return rule;
    };
    const auto phrase = phrase_rule("Haus");
    says(problem_of({{"house/a.json", with_message(phrase, "„{wort}“ steht da.")}}),
         {"a.json:3", "there is no slot \"{wort}\"", "this rule fills in {text}"});
    const auto count = rule_with(R"~("kind": "count", "more_than": 1,)~", R"~("words": ["Haus"])~");
    says(problem_of({{"house/a.json", with_message(count, "{zahl}")}}),
         {"{text}, {count}, {limit}"});
    // Tags somebody cites are no slots.
    for (const char* fine :
         {"{text}", "{{ name }}", "{{name}}", "{% if x %}", "{$name}", "{ a b }"}) {
        INFO(fine);
        CHECK(problem_of({{"house/a.json", with_message(phrase, fine)}}) == "");
    }
}

TEST_CASE("a word to take away that is not there is answered with the nearest") {
    const auto problem = problem_of(
        {{"house/a.json", R"~({"extends": "amb/vague-time", "de": {"words-": ["zeitnäh"]}})~"}},
        true);
    says(problem, {"\"zeitnäh\" is not in \"words\""});
    CHECK(problem.find("zeitn") < problem.find("schnellstens"));
}

TEST_CASE("all errors of all files come at once") {
    const auto problem =
        problem_of({{"house/a.json", rule_with(R"~("kind": "phrase", "one": 1,)~",
                                               R"~("words": ["20 %"], "two": 2)~")},
                    {"house/b.json", "{ not json"},
                    {"house/c.json", phrase_rule("(a|b")}});
    says(problem, {"\"one\"", "\"two\"", "b.json:1", "c.json:3", "(a|b"});
}

TEST_CASE("broken files are errors with a remedy and never a crash") {
    const std::string deep(10'000, '[');
    says(problem_of({{"house/a.json", deep}}), {"a.json:1", "nested more than 32 deep"});
    says(problem_of({{"house/a.json", std::string("{\"kind\": ") + deep}}), {"a.json:1"});
    says(problem_of({{"house/a.json", "[]"}}), {"does not hold a JSON object"});
    says(problem_of({{"house/a.json", ""}}), {"a.json:1"});
    says(problem_of({{"house/a.json", std::string(2u << 20, ' ')}}), {"bytes", "one rule"});
    says(problem_of({{"house/a.json", "{\"kind\": \"phrase\", \"kind\": \"gap\"}"}}),
         {"\"kind\" is given twice"});
    says(problem_of({{"house/a.json", "{\n\"points\": 1e400}"}}),
         {"a.json:2", "a number is too large: 1e400"});
    says(problem_of({{"house/Ä.json", "{}"}}), {"no rule name"});
    says(problem_of({{"house/a.json", phrase_rule("\xFF\xFE")}}), {"a.json"});
    const std::vector<std::filesystem::path> nowhere{"/nowhere/at/all"};
    CHECK_FALSE(RulePack::load_only(nowhere));
}

TEST_CASE("patterns need an anchor and must be understood") {
    says(problem_of(
             {{"house/a.json", rule_with(R"~("kind": "pattern",)~", R"~("patterns": ["a+"])~")}}),
         {"\"anchors\" is missing", "every sentence of every mail"});
    says(problem_of(
             {{"house/a.json", rule_with(R"~("kind": "pattern",)~",
                                         R"~("patterns": ["(?<=a)b"], "anchors": ["Haus"])~")}}),
         {"is not understood", "no look-around"});
    says(problem_of(
             {{"house/a.json", rule_with(R"~("kind": "pattern",)~",
                                         R"~("patterns": ["Haus[a-z"], "anchors": ["Haus"])~")}}),
         {"is not understood", "missing ]"});
    says(problem_of({{"house/a.json",
                      rule_with(R"~("kind": "pattern",)~",
                                R"~("patterns": ["(a{1000}){1000}"], "anchors": ["Haus"])~")}}),
         {"is not understood"});
}

TEST_CASE("empty examples are an error") {
    auto text = phrase_rule("Haus");
    text.replace(text.find(R"~(["f"])~"), 5, "[]");
    says(problem_of({{"house/a.json", text}}), {"de.flags", "no example"});
}

TEST_CASE("user rules extend, switch off and re-weigh built-in ones under their own id") {
    const MiniPack mini(
        {{"house/pack.json", house_pack},
         {"house/time.json",
          R"~({"extends": "amb/vague-time", "severity": "minor", "de": {"words+": ["irgendwann mal"]}})~"},
         {"house/no.json", R"~({"extends": "amb/hedge", "off": true})~"},
         {"house/own.json", phrase_rule("Blockchain")}});
    const auto folders = mini.folders();
    const auto pack = RulePack::load(folders);
    REQUIRE(pack);
    const auto& rules = (*pack)->rules();
    const auto changed = (*pack)->find("amb/vague-time");
    REQUIRE(changed >= 0);
    CHECK(rules[static_cast<std::size_t>(changed)].severity == Severity::minor);
    CHECK((*pack)->find("house/own") >= 0);
    CHECK((*pack)->find("house/time") == -1);
    CHECK((*pack)->find("amb/hedge") >= 0);
    CHECK(rules.size() == RulePack::builtin()->rules().size() + 1);
}

TEST_CASE("extensions that lead nowhere or in a circle are named") {
    says(problem_of({{"house/a.json", R"~({"extends": "house/b"})~"},
                     {"house/b.json", R"~({"extends": "house/a"})~"}}),
         {"circle", "house/a", "house/b"});
    says(problem_of({{"house/a.json", R"~({"extends": "amb/vague-tim"})~"}}, true),
         {"amb/vague-tim", "did you mean \"amb/vague-time\"?"});
    says(problem_of({{"house/a.json",
                      R"~({"extends": "amb/vague-time", "de": {"words-": ["zeitnahh"]}})~"}},
                    true),
         {"zeitnahh", "is not in \"words\""});
}

TEST_CASE("an id that is there already must say what it wants") {
    says(problem_of({{"amb/vague-time.json", phrase_rule("Haus")}}, true),
         {"already there", "\"extends\"", "\"replaces\": true"});
    auto text = phrase_rule("Haus");
    text.insert(1, "\"replaces\": true, ");
    CHECK(problem_of({{"amb/vague-time.json", text}}, true).empty());
}

TEST_CASE("configuration switches rules and whole packs off without loading anything") {
    const RuleOverride changes[] = {{.id = "amb/vague-time", .off = true, .severity = -1},
                                    {.id = "tone", .off = false, .severity = 0}};
    const auto pack = RulePack::load({}, changes);
    REQUIRE(pack);
    for (const auto& rule : (*pack)->rules())
        if (rule.pack == "tone") CHECK(rule.severity == Severity::info);
    const RuleOverride unknown[] = {{.id = "amb/vague-tim", .off = true, .severity = -1}};
    const auto wrong = RulePack::load({}, unknown);
    REQUIRE_FALSE(wrong);
    CHECK(to_line(wrong.problem()).find("amb/vague-time") != std::string::npos);
}

TEST_CASE("the same rules give the same block, byte for byte") {
    const MiniPack mini(
        {{"house/a.json", phrase_rule("Haus")},
         {"house/b.json", rule_with(R"~("kind": "pattern", "trigger": ["exclamation"],)~",
                                    R"~("patterns": ["!+"])~")}});
    const auto once = RulePack::load(mini.folders());
    const auto again = RulePack::load(mini.folders());
    REQUIRE(once);
    REQUIRE(again);
    CHECK(!(*once)->tables().owned.empty());
    CHECK((*once)->tables().owned == (*again)->tables().owned);
}
