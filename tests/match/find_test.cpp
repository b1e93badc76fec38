#include "linter/match/find.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"
#include "mini_pack.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

std::vector<std::string> found_by(const std::string& rule, std::string_view text,
                                  const MatchContext& context = {}) {
    const MiniPack mini({{"house/pack.json", house_pack}, {"house/a.json", rule}});
    const auto pack = RulePack::load_only(mini.folders());
    INFO((pack ? "" : to_line(pack.problem())));
    REQUIRE(pack);
    TextOptions options;
    options.language = Language::de;
    const auto document = read_text(text, options);
    std::vector<std::string> words;
    for (const auto& finding : find(document, **pack, context))
        words.emplace_back(document.of(finding.range));
    return words;
}

std::string phrases(const std::string& words, const std::string& shared = "") {
    return rule_with("\"kind\": \"phrase\", " + shared, "\"words\": [" + words + "]");
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("phrases are found on whole words, in any case and spelling, inside one sentence") {
    const struct {
        std::string words, text;
        Words found;
    } cases[] = {
        {R"~("in Kürze")~", "Wir melden uns IN KUERZE.", {"IN KUERZE"}},
        {R"~("in Kürze")~", "Er kommt herein. Kürze ist gut.", {}},
        {R"~("zeitnah(e|)")~", "Eine zeitnahe, gute Antwort, zeitnah.", {"zeitnahe", "zeitnah"}},
        {R"~("Maße")~", "Die Masse und die Maße.", {"Masse", "Maße"}},
        {R"~("kundenzentriert*")~",
         "Kundenzentrierte und kundenzentriert.",
         {"Kundenzentrierte", "kundenzentriert"}},
        {R"~("*anpassung")~", "Die Preisanpassung und Anpassung.", {"Preisanpassung", "Anpassung"}},
        {R"~("stehen … zur Verfügung")~",
         "Wir stehen Ihnen gern zur Verfügung.",
         {"stehen Ihnen gern zur Verfügung"}},
        {R"~("stehen …2 zur Verfügung")~", "Wir stehen Ihnen immer sehr gern zur Verfügung.", {}},
        {R"~("=LG")~", "Das LG und das lg tagen heute.", {"LG"}},
        {R"~("^leider")~", "Leider nein. Es ist leider so.", {"Leider"}},
        {R"~("gerne$")~", "Gerne kommen wir gerne.", {"gerne"}},
        {R"~("bis _ Uhr")~", "Bis zwölf Uhr, bis Uhr.", {"Bis zwölf Uhr"}},
        {R"~("sehr gut", "sehr gut gemacht", "gut")~",
         "Das ist sehr gut gemacht.",
         {"sehr gut gemacht"}},
        {R"~("stehen gern zur")~", "Wir stehen, gern\nzur Hand.", {"stehen, gern\nzur"}},
    };

    for (const auto& [words, text, found] : cases) {
        CAPTURE_BOUND(words);
        CAPTURE_BOUND(text);
        CHECK(found_by(phrases(words), text) == found);
    }
}

TEST_CASE("marks and words near a hit excuse it") {
    const auto by_mark = phrases(R"~("zeitnah")~", R"~("unless": ["sentence:date"],)~");
    CHECK(found_by(by_mark, "Wir liefern zeitnah, am 12. Juni 2026.").empty());
    CHECK(found_by(by_mark, "Wir liefern zeitnah. Am 12. Juni 2026 ist Fest.").size() == 1);
    const auto near = phrases(R"~("zeitnah")~", R"~("unless": ["near:date"],)~");
    CHECK(found_by(near, "Wir liefern zeitnah. Am 12. Juni 2026 ist es so weit.").empty());
    const auto ahead = phrases(R"~("zeitnah")~", R"~("unless": ["near:day_ahead"],)~");
    CHECK(found_by(ahead, "Wir liefern zeitnah. Am 12. Juni 2026 ist es so weit.").empty());
    CHECK(found_by(ahead, "Danke für Ihren Brief vom 3. Mai. Wir liefern zeitnah.").size() == 1);
    const auto by_words = rule_with(R"~("kind": "phrase",)~",
                                    R"~("words": ["zeitnah"], "unless_words": ["spätestens"])~");
    CHECK(found_by(by_words, "Zeitnah, spätestens morgen.").empty());
    CHECK(found_by(by_words, "Zeitnah. Spätestens morgen.").size() == 1);
    const auto anywhere = rule_with(R"~("kind": "phrase", "unless_words_in": "mail",)~",
                                    R"~("words": ["zeitnah"], "unless_words": ["spätestens"])~");
    CHECK(found_by(anywhere, "Zeitnah.\n\nEin Absatz.\n\nSpätestens morgen.").empty());
}

TEST_CASE("a gap joins two words in either order unless it is fixed") {
    const auto any = rule_with(R"~("kind": "gap", "within": 3,)~",
                               R"~("first": ["bitten"], "second": ["Verständnis"])~");
    CHECK(found_by(any, "Wir bitten um Ihr Verständnis.") == Words{"bitten um Ihr Verständnis"});
    CHECK(found_by(any, "Um Verständnis bitten wir.") == Words{"Verständnis bitten"});
    CHECK(found_by(any, "Wir bitten dich und auch alle um Verständnis.").empty());
    const auto fixed = rule_with(R"~("kind": "gap", "order": "fixed",)~",
                                 R"~("first": ["bitten"], "second": ["Verständnis"])~");
    CHECK(found_by(fixed, "Um Verständnis bitten wir.").empty());
}

TEST_CASE("patterns see umlauts as letters and every blank as a blank") {
    const struct {
        std::string pattern, text;
        Words found;
    } cases[] = {
        {R"~(\\büber\\b)~", "Über uns, darüber, überall, über", {"Über", "über"}},
        {R"~(\\bgung\\b)~", "Verfügung gung", {"gung"}},
        {R"~(\\bgun\\b)~", "gunü gun", {"gun"}},
        {R"~(\\bnur noch \\d+\\b)~", "Nur\u00a0noch  3 Haus", {"Nur\u00a0noch  3"}},
        {R"~(haus (rot|blau)\\b)~", "Haus blau", {"blau"}},
        {R"~((?-i)\\bHaus\\b)~", "HAUS Haus", {"Haus"}},
        {R"~(\\ba\\b|\\bb\\b)~", "a b a", {"a", "b", "a"}},
    };

    for (const auto& [pattern, text, found] : cases) {
        CAPTURE_BOUND(pattern);
        CAPTURE_BOUND(text);
        const auto rule =
            rule_with(R"~("kind": "pattern",)~",
                      R"~("anchors": ["Haus", "über", "gung", "gun", "a"], "patterns": [")~" +
                          pattern + "\"]");
        CHECK(found_by(rule, text) == found);
    }
    const auto triggered =
        rule_with(R"~("kind": "pattern", "trigger": ["exclamation"],)~", R"~("patterns": ["!+"])~");
    CHECK(found_by(triggered, "Ja!! Nein.") == Words{"!!"});
}

TEST_CASE("density, count and ratio fire only beyond their bounds") {
    const auto density = rule_with(R"~("kind": "density", "per_100_words": 20, "at_least": 2,)~",
                                   R"~("words": ["gern"])~");
    CHECK(found_by(density, "Gern und gern.").size() == 2);
    CHECK(found_by(density, "Gern sagen wir das.").empty());
    CHECK(found_by(density, "Gern wird hier von vielen Leuten im Haus ein Wort wie gern gesagt.")
              .empty());
    const auto count = rule_with(R"~("kind": "count", "more_than": 1,)~", R"~("words": ["nur"])~");
    CHECK(found_by(count, "Nur eins, nur zwei, nur drei.").size() == 2);
    CHECK(found_by(count, "Nur eins.").empty());
    const auto ratio = rule_with(R"~("kind": "ratio", "above": 1.5, "at_least": 2,)~",
                                 R"~("words": ["wir"], "against": ["Sie"])~");
    CHECK(found_by(ratio, "Wir tun und wir machen für Sie.").size() == 2);
    CHECK(found_by(ratio, "Wir tun und wir machen für Sie, was Sie wünschen.").empty());
}

TEST_CASE("profiles, modes and facts decide whether a rule runs at all") {
    MatchContext campaign;
    campaign.profile = Profile::campaign;
    const auto rule = phrases(R"~("gern")~", R"~("profiles": ["campaign"],)~");
    CHECK(found_by(rule, "Gern.").empty());
    CHECK(found_by(rule, "Gern.", campaign).size() == 1);
    const auto templated = phrases(R"~("gern")~", R"~("mode": "template",)~");
    CHECK(found_by(templated, "Gern.").empty());
    MatchContext complaint;
    complaint.topic = "complaint";
    const auto topical = phrases(R"~("gern")~", R"~("when": ["topic:complaint"],)~");
    CHECK(found_by(topical, "Gern.").empty());
    CHECK(found_by(topical, "Gern.", complaint).size() == 1);
    const std::string_view given[] = {"survey_recent"};
    MatchContext outside;
    outside.facts = given;
    const auto asked = phrases(R"~("gern")~", R"~("when": ["survey_recent"],)~");
    CHECK(found_by(asked, "Gern.").empty());
    CHECK(found_by(asked, "Gern.", outside).size() == 1);
}

TEST_CASE("rules of kind fact state what other rules ask for") {
    const MiniPack mini(
        {{"house/pack.json", house_pack},
         {"house/spoken.json",
          R"~({"kind": "fact", "fact": "speaks_of_rain", "de": {"words": ["Regen"]}})~"},
         {"house/a.json", phrases(R"~("Schirm")~", R"~("when": ["speaks_of_rain"],)~")}});
    const auto pack = RulePack::load_only(mini.folders());
    REQUIRE(pack);
    TextOptions options;
    options.language = Language::de;
    CHECK(find(read_text("Der Schirm ist da.", options), **pack).empty());
    CHECK(find(read_text("Der Schirm ist da. Es gibt Regen.", options), **pack).size() == 1);
}

TEST_CASE("the same text gives the same findings, in text order") {
    const auto pack = RulePack::builtin();
    REQUIRE(pack);
    const auto document = read_text(
        "Sehr geehrte Damen und Herren,\n\nanbei erhalten Sie zeitnah die Unterlagen. Gerne stehen "
        "wir Ihnen jederzeit zur Verfügung! Bitte antworten Sie schnellstmöglich.");
    const auto once = find(document, *pack);
    CHECK(once == find(document, *pack));
    CHECK_FALSE(once.empty());
    for (std::size_t i = 1; i < once.size(); ++i)
        CHECK(once[i - 1].range.begin <= once[i].range.begin);
}

TEST_CASE("findings stay within the limits") {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "gern ";
    MatchContext context;
    context.limits.findings_per_rule = 7;
    CHECK(found_by(phrases(R"~("gern")~"), text, context).size() == 7);
    context.limits.findings = 3;
    CHECK(found_by(phrases(R"~("gern")~"), text, context).size() == 3);
}
