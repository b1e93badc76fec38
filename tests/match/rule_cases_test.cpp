/// The cases of a rule say what fits the topic, the words or the lack that was found.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/match/case_words.hpp"
#include "linter/match/find.hpp"
#include "linter/text/read_document.hpp"
#include "mini_pack.hpp"

using namespace warmline;

namespace {

std::string with(const std::string& cases) {
    return rule_with("\"kind\": \"phrase\", \"cases\": [" + cases + "],",
                     R"~("words": ["Preisanpassung", "Umstrukturierung"])~");
}

/// What the first finding says instead.
std::string instead(const std::string& rule, std::string_view text, const std::string& topic = "",
                    Language ui = Language::de) {
    const MiniPack mini({{"house/pack.json", house_pack}, {"house/a.json", rule}});
    const auto pack = RulePack::load_only(mini.folders());
    INFO((pack ? "" : to_line(pack.problem())));
    REQUIRE(pack);
    TextOptions options;
    options.language = Language::de;
    const auto document = read_text(text, options);
    MatchContext context;
    context.topic = topic;
    match::FactSet facts;
    const auto findings = find(document, **pack, context, &facts);
    REQUIRE(!findings.empty());
    const CaseGrounds grounds{document, facts, topic};
    return std::string(words_for(**pack, findings.front(), grounds, ui).instead);
}

const std::string by_words =
    R"~({"text": ["umstrukt"], "de": {"instead": "Stellen"}, "en": {"instead": "jobs"}})~";
const std::string by_topic =
    R"~({"when": ["topic:closing"], "de": {"instead": "Filiale"}, "en": {"instead": "branch"}})~";

std::string problem_of(const std::string& rule) {
    const MiniPack mini({{"house/pack.json", house_pack}, {"house/a.json", rule}});
    const auto pack = RulePack::load_only(mini.folders());
    return pack ? "" : to_line(pack.problem());
}

}  // namespace

TEST_CASE("the first case that holds gives its words, the rule its own where none does") {
    const auto rule = with(by_words + ", " + by_topic);
    CHECK(instead(rule, "Die Umstrukturierung beginnt.") == "Stellen");
    CHECK(instead(rule, "Die Umstrukturierung beginnt.", "", Language::en) == "jobs");
    CHECK(instead(rule, "Die Preisanpassung kommt.") == "i");
    CHECK(instead(rule, "Die Preisanpassung kommt.", "closing") == "Filiale");
    CHECK(instead(rule, "Die Umstrukturierung beginnt.", "closing") == "Stellen");
}

TEST_CASE("a beginning is looked for at the beginning of words") {
    const auto rule =
        with(R"~({"text": ["anpassung"], "de": {"instead": "x"}, "en": {"instead": "x"}})~");
    CHECK(instead(rule, "Die Preisanpassung kommt.") == "i");
}

TEST_CASE("a case that negates a fact holds where the fact does not") {
    const auto rule =
        with(R"~({"when": ["!topic:closing"], "de": {"instead": "x"}, "en": {"instead": "x"}})~");
    CHECK(instead(rule, "Die Preisanpassung kommt.") == "x");
    CHECK(instead(rule, "Die Preisanpassung kommt.", "closing") == "i");
}

TEST_CASE("a pack goes on from the built-in rules with their cases, and may replace them") {
    const auto word_of_care = [](const std::vector<std::filesystem::path>& folders) {
        const auto pack = RulePack::load(folders);
        REQUIRE(pack);
        const auto rule = (*pack)->find("amb/price-basis");
        REQUIRE(rule >= 0);
        std::vector<std::string> said;  // the words live as long as the pack
        for (const auto& words :
             words_of_cases(**pack, static_cast<std::size_t>(rule), Language::en))
            said.emplace_back(words.instead);
        return said;
    };
    const MiniPack other({{"house/pack.json", house_pack}, {"house/a.json", with(by_words)}});
    const auto built = word_of_care({}), beside = word_of_care(other.folders());
    REQUIRE(built.size() > 1);
    CHECK(beside == built);
    const MiniPack own(
        {{"house/pack.json", house_pack},
         {"house/b.json", R"~({"extends": "amb/price-basis", "cases": [)~" + by_topic + "]}"}});
    REQUIRE(word_of_care(own.folders()).size() == 1);
    CHECK(word_of_care(own.folders()).front() == "branch");
}

TEST_CASE("what a case lacks or mistypes is named with its place") {
    const struct {
        std::string cases, says;
    } wrong[] = {
        {R"~({"de": {"instead": "x"}, "en": {"instead": "x"}})~", "says nothing of when it holds"},
        {R"~({"text": ["x"], "de": {"instead": "x"}})~", "no texts in one language"},
        {R"~({"text": ["x"], "de": {"insted": "x"}, "en": {"instead": "x"}})~",
         "did you mean \"instead\"?"},
        {R"~({"when": ["has_atachment"], "de": {"instead": "x"}, "en": {"instead": "x"}})~",
         "did you mean \"has_attachment\"?"},
        {R"~({"text": ["x"], "de": {"instead": "{wort}"}, "en": {"instead": "x"}})~",
         "there is no slot \"{wort}\""},
        {R"~("x")~", "is not an object"},
    };

    for (const auto& [cases, says] : wrong) {
        const auto problem = problem_of(with(cases));
        INFO(problem);
        INFO(cases);
        CHECK(problem.find(says) != std::string::npos);
    }
}
