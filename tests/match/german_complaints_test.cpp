/// What is wrong with a rule is told in the language of the person who wrote it.
#include <doctest/doctest.h>

#include "linter/base/german_problem.hpp"
#include "linter/match/compile/pattern_syntax.hpp"
#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/rule/fields.hpp"
#include "mini_pack.hpp"
#include "tests/shown.hpp"

using namespace warmline;
using namespace warmline::match;

TEST_CASE("every fault of a phrase is told in German") {
    const struct {
        const char *phrase, *german;
    } cases[] = {
        {"x)",
         "die Wendung „x)“ hat ein schließendes ) ohne öffnendes; schließen Sie, was Sie "
         "öffnen"},
        {"(a|b", "die Wendung „(a|b“ hat eine ( ohne ); schließen Sie die Klammer"},
        {"[a", "die Wendung „[a“ hat eine [ ohne ]; schließen Sie die Klammer"},
        {"a|b",
         "die Wendung „a|b“ hat ein | außerhalb von Klammern; schreiben Sie (a|b) oder "
         "zwei Wendungen"},
        {"((((((((((a))))))))))",
         "die Wendung „((((((((((a))))))))))“ hat zu tief verschachtelte Klammern; schreiben Sie "
         "die Möglichkeiten als eigene Wendungen"},
        {"20 %",
         "die Wendung „20 %“ enthält %, das zu keinem Wort gehört; Wendungen finden nur "
         "Wörter; für Zeichen schreiben Sie ein Muster"},
        {"20 €",
         "die Wendung „20 €“ enthält €, das zu keinem Wort gehört; Wendungen finden nur "
         "Wörter; für Zeichen schreiben Sie ein Muster"},
        {"a …30 b",
         "die Wendung „a …30 b“ hat eine Lücke von 30 Wörtern; möglich sind 1 bis 20 "
         "Wörter"},
        {"=", "die Wendung „=“ hat ein = oder * ohne Buchstaben; schreiben Sie es an ein Wort"},
        {"=Haus*", "die Wendung „=Haus*“ hat = und * an einem Wort; wählen Sie eines davon"},
        {"*Haus*",
         "die Wendung „*Haus*“ hat auf beiden Seiten eines Wortes ein *; lassen Sie "
         "eines weg, oder schreiben Sie ein Muster"},
        {"ab*",
         "die Wendung „ab*“ hat ein * neben weniger als vier Buchstaben; schreiben Sie "
         "mehr von dem Wort"},
        {"[a]",
         "die Wendung „[a]“ kann auch für gar kein Wort stehen; lassen Sie ein Wort "
         "stehen, das da sein muss"},
        {"_",
         "die Wendung „_“ hat kein Wort, nur _; lassen Sie wenigstens ein Wort stehen, das "
         "da sein muss"},
        {"… Haus",
         "die Wendung „… Haus“ beginnt oder endet mit …; beginnen und enden Sie mit "
         "einem Wort"},
        {"a b c d e f g h i j k l m n o p q r s t u v w x y",
         "die Wendung „a b c d e f g h i j k l m n o p q r s t u v w x y“ hat mehr als 24 Wörter; "
         "kürzen Sie sie"},
        {"[a] [b] [c] [d] [e] [f] [g] [h] [i] [j]",
         "die Wendung „[a] [b] [c] [d] [e] [f] [g] [h] [i] [j]“ steht für mehr als 512 "
         "Wortfolgen; schreiben Sie sie als mehrere Wendungen"},
        {"(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b)",
         "die Wendung „(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b)“ steht für mehr "
         "als 512 Formen; schreiben Sie sie als mehrere Wendungen"},
    };

    for (const auto& [phrase, german] : cases) {
        const auto read = read_phrase(phrase);
        CAPTURE_BOUND(phrase);
        REQUIRE(!read);
        CHECK(to_line(read.problem(), Language::de) == german);
    }
}

TEST_CASE("every fault RE2 finds in a pattern is told in German") {
    const struct {
        const char *pattern, *fault;
    } cases[] = {
        {"(?<=a)b", "(?< kennt RE2 nicht"},
        {"[a", "es fehlt ein ] in [a)"},
        {"(a", "es fehlt eine ) in ((a)"},
        {"a)", "eine ) zu viel in (a))"},
        {"a**", "Wiederholung einer Wiederholung: **"},
        {"*a", "vor * steht nichts, was sich wiederholen ließe"},
        {"a{2000}", "die Zahl der Wiederholungen ist zu groß: {2000}"},
        {"\\q", "unbekannte Maskierung \\q"},
        {"[z-a]", "unbekannter oder verkehrter Zeichenbereich z-a"},
        {"(?P<n", "ungültiger Gruppenname: (?P<n)"},
        {"(?-i)\\pL{1000}", "es würde übersetzt zu groß"},
    };

    for (const auto& [pattern, fault] : cases) {
        const auto read = read_pattern(pattern, true);
        CAPTURE_BOUND(pattern);
        REQUIRE(!read);
        const auto german = in_german(read.problem());
        CHECK(german.what ==
              "das Muster „" + std::string(pattern) + "“ ist nicht zu verstehen: " + fault);
        CHECK(german.remedy == "Muster folgen RE2: ohne Umschau und Rückverweise");
    }
}

TEST_CASE("what a field is for is told in German") {
    for (const auto level : {Level::rule, Level::language, Level::one_case, Level::case_words,
                             Level::example, Level::pack})
        for (const auto& field : fields(level)) {
            const Problem english{"", "", "", std::string(field.meaning)};
            CHECK_MESSAGE(in_german(english).remedy != field.meaning, field.meaning);
        }
}

namespace {

void check_is_german(const Result<std::shared_ptr<const RulePack>>& pack) {
    REQUIRE_FALSE(pack);
    const auto german = to_line(pack.problem(), Language::de);
    INFO(german);
    for (const char* english : {" the ", " is ", " are ", " not ", " write ", " did ", " known",
                                " missing", " give ", " which ", " there ", " say ", " one "})
        CHECK_MESSAGE(german.find(english) == std::string::npos, english);
}

}  // namespace

TEST_CASE("packs full of faults are refused without an English word") {
    const MiniPack mini(
        {{"house/a.json",
          R"~({"kind": "phrase", "dimension": 3, "severity": "hi", "scope": ["bdy"], "serverity": 1,
               "summary": "s", "why": {"de": "w", "fr": "w"}, "unless": ["x"], "cap": 900,
               "off": 1, "de": {"words": [5, ""], "message": 7, "flags": ["«a"], "allows": []},
               "en": []})~"},
         {"house/b.json", rule_with(R"~("kind": "pattern",)~", R"~("patterns": ["a+"])~")},
         {"house/c.json", rule_with(R"~("kind": "density",)~", R"~("words": ["a"])~")},
         {"house/d.json", rule_with(R"~("kind": "composite",)~", R"~("asks": "?")~")},
         {"house/e.json", rule_with(R"~("kind": "signal",)~", R"~("asks": "?")~")},
         {"house/f.json", rule_with(R"~("kind": "gap",)~", R"~("words": ["a"])~")},
         {"house/g.json", R"~({"kind": "phrase", "kind": "gap"})~"},
         {"house/h.json", "{\"a\": " + std::string(40, '[')},
         {"house/i.json", R"~({"kind": "phrase"})~"},
         {"house/j.json", "{\"cap\": 1e400}"},
         {"house/k.json",
          rule_with(R"~("kind": "phrase",)~", R"~("words": ["a"], "asks": "{wer}")~")}});
    const MiniPack idle(
        {{"house/pack.json", R"~({"minimum_engine": "neu"})~"},
         {"house/a.json", R"~({"extends": "amb/vague-time", "severity": "minor", "cap": 3})~"},
         {"house/b.json", R"~({"extends": "amb/vague-time", "severity": "info"})~"},
         {"house/f.json", R"~({"extends": "amb/clock", "de": {"words-": ["nichts"]}})~"},
         {"house/c.json/d.txt", "a folder with the name of a rule"},
         {"other/e.json",
          rule_with(R"~("kind": "phrase",)~", R"~("words": ["a"], "flags": [""])~")}});
    const MiniPack empty({{"house/notes.txt", "no rules"}, {"house/list.txt", ""}});
    for (const auto& pack : {RulePack::load_only(mini.folders()), RulePack::load(idle.folders()),
                             RulePack::load(empty.folders())})
        check_is_german(pack);
}
