#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "linter/match/rule/fields.hpp"
#include "linter/match/workshop/catalogue.hpp"
#include "linter/match/workshop/explain.hpp"
#include "linter/match/workshop/list_rules.hpp"
#include "linter/match/workshop/new_rule.hpp"
#include "linter/match/workshop/schema.hpp"
#include "linter/match/workshop/test_rules.hpp"
#include "mini_pack.hpp"

using namespace warmline;
using namespace warmline::match;

TEST_CASE("a new rule of every kind loads, and its examples pass") {
    for (std::size_t i = 0; i < all_names<Kind>().size(); ++i) {
        const auto kind = static_cast<Kind>(i);
        INFO(name_of(kind));
        CHECK(new_rule(kind).find("\"kind\": \"" + std::string(name_of(kind)) + "\"") !=
              std::string::npos);
        const MiniPack mini(
            {{"house/pack.json", new_pack("house")}, {"house/new.json", new_rule(kind)}});
        const auto pack = RulePack::load_only(mini.folders());
        INFO((pack ? "" : to_line(pack.problem())));
        REQUIRE(pack);
        for (const auto& result : run_examples(**pack)) {
            INFO(result.why);
            CHECK(result.passed);
        }
    }
}

TEST_CASE("the schema knows every field the loader knows") {
    const auto schema = nlohmann::json::parse(rule_schema());
    for (const auto& field : fields(Level::rule))
        CHECK(schema["properties"].contains(std::string(field.name)));
    for (const auto& field : fields(Level::language))
        CHECK(schema["properties"]["de"]["properties"].contains(std::string(field.name)));
    CHECK(schema["properties"]["de"]["properties"].contains("words+"));
    CHECK(nlohmann::json::parse(pack_schema())["properties"].contains("version"));
}

TEST_CASE("explain tells what, why, instead and shows the examples") {
    const auto pack = RulePack::builtin();
    const auto page = explain_rule(*pack, "amb/vague-time", Language::de);
    REQUIRE(page);
    for (const char* part : {"amb/vague-time", "Warum", "Stattdessen", "Schlägt an", "«"})
        CHECK(page->find(part) != std::string::npos);
    // What tells an example that fires from one that does not may be what is known of the reader.
    const auto consent = explain_rule(*pack, "law/call-consent", Language::de);
    REQUIRE(consent);
    CHECK(consent->find("phone_consent advertising") != std::string::npos);
    // What a pack takes away with "words-" is copied from the whole page.
    const auto whole = explain_rule(*pack, "amb/vague-time", Language::de, Detail::whole);
    REQUIRE(whole);
    CHECK(page->find("de.words:") == std::string::npos);
    CHECK(whole->find("de.words:") != std::string::npos);
    CHECK(whole->find("\"zeitnah(e|en|er|es|em|)\"") != std::string::npos);
    // A slot of "instead" shows what it would say.
    const auto foreign = explain_rule(*pack, "merge/foreign-syntax", Language::en);
    REQUIRE(foreign);
    CHECK(foreign->find("such as {{ first_name") != std::string::npos);
    CHECK(foreign->find("{example}") == std::string::npos);
    const auto bare = explain_rule(*pack, "vague-time", Language::en);
    REQUIRE_FALSE(bare);
    CHECK(bare.problem().remedy == "did you mean \"amb/vague-time\"?");
    const auto wrong = explain_rule(*pack, "amb/vague-tim", Language::en);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.problem().remedy == "did you mean \"amb/vague-time\"?");
}

TEST_CASE("lists filter by pack, dimension, language and severity") {
    const auto pack = RulePack::builtin();
    const auto all = matching_rules(*pack, {});
    RuleFilter filter;
    filter.pack = "amb";
    const auto amb = matching_rules(*pack, filter);
    CHECK(amb.size() > 5);
    CHECK(amb.size() < all.size());
    filter.severity = Severity::blocker;
    for (const auto rule : matching_rules(*pack, filter))
        CHECK(pack->rules()[rule].severity == Severity::blocker);
    for (const auto rule : all)
        CHECK(pack->rules()[rule].kind != "fact");
    CHECK(list_rules(*pack, {}, Language::en).find("amb/vague-time") != std::string::npos);
}

TEST_CASE("the catalogue has a section for every rule and escapes what rules say") {
    const auto pack = RulePack::builtin();
    const auto html = catalogue_html(*pack, Language::de);
    const auto markdown = catalogue_markdown(*pack, Language::en);
    for (const auto rule : matching_rules(*pack, {})) {
        const auto id = std::string(pack->rules()[rule].id);
        CHECK(html.find("<article id=\"" + id + "\"") != std::string::npos);
        CHECK(markdown.find("`" + id + "`") != std::string::npos);
        CHECK(markdown.find("- `" + id + "` ") != std::string::npos);
        CHECK(html.find("<a href=\"#" + id + "\">") != std::string::npos);
    }
    CHECK(html.find("<p>Dear") == std::string::npos);
    CHECK(html.find("http-equiv") == std::string::npos);
    CHECK(html.find("….") == std::string::npos);
    CHECK(html.find(">schwer</span>") != std::string::npos);
    CHECK(html.find("{text}") == std::string::npos);
}

TEST_CASE("rules test finds dead words, overlaps, silent patterns and examples that fail") {
    const auto rule = [](const std::string& words, const std::string& flags) {
        return R"~({"kind": "phrase", "dimension": "clarity", "severity": "minor",
  "summary": {"de": "s", "en": "s"}, "why": {"de": "w", "en": "w"},
  "de": {"message": "m", "instead": "i", "words": [)~" +
               words + R"~(], "flags": [")~" + flags + R"~("], "allows": ["Guten Tag."]},
  "en": {"message": "m", "instead": "i"}})~";
    };
    const MiniPack mini(
        {{"house/pack.json", house_pack},
         {"house/a.json", rule(R"~("zeitnah(e|)", "zeitnah")~", "Das ist «zeitnah».")},
         {"house/b.json", rule(R"~("zeitnahe")~", "Das ist «heute».")}});
    const auto pack = RulePack::load_only(mini.folders());
    REQUIRE(pack);
    const auto report = test_rules(**pack);
    CHECK(report.failed == 1);
    CHECK(report.rules == 2);
    CHECK(report.fired == 1);
    CHECK_FALSE(report.passed());
    const auto text = render(report, Language::en);
    for (const char* part : {"house/b de flags[0]", "\"zeitnah\" is covered by \"zeitnah(e|)\"",
                             "three are wanted", "no example fires this rule"})
        CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("rules test takes a pack for its rules, and names what it does not know") {
    const auto pack = RulePack::builtin();
    const std::vector<std::string> one{"amb/vague-time"}, amb{"amb"}, slip{"amb/vage-time"};
    REQUIRE(named_rules(*pack, one));
    CHECK(*named_rules(*pack, one) == one);
    REQUIRE(named_rules(*pack, amb));
    CHECK(named_rules(*pack, amb)->size() > 20);
    const auto unknown = named_rules(*pack, slip);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.problem().remedy == "did you mean \"amb/vague-time\"?");
}

TEST_CASE("a pattern no anchor of which stands in what it matches is named") {
    const MiniPack mini({{"house/pack.json", house_pack},
                         {"house/a.json",
                          R"~({"kind": "pattern", "dimension": "tone", "severity": "minor",
  "summary": {"de": "s", "en": "s"}, "why": {"de": "w", "en": "w"},
  "de": {"message": "m", "instead": "i", "anchors": ["Tarif"],
    "patterns": ["\\bTarif Blau\\b", "\\bBilligtarif\\b"],
    "flags": ["Der «Tarif Blau» endet.", "Der «Billigtarif» endet."], "allows": ["Alles gut."]},
  "en": {"message": "m", "instead": "i"}})~"}});
    const auto pack = RulePack::load_only(mini.folders());
    REQUIRE(pack);
    const auto report = test_rules(**pack);
    CHECK(report.patterns_fired == 1);
    CHECK(render(report, Language::en)
              .find("no anchor stands in what it matches: \\bBilligtarif\\b") != std::string::npos);
}
