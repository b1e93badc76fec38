#include "linter/match/compile/phrase_syntax.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/text/read_document.hpp"
#include "tests/shown.hpp"

using namespace warmline;
using namespace warmline::match;

namespace {

std::string written(const Sequence& sequence) {
    std::string text = sequence.at_start ? "^" : "";
    for (const auto& step : sequence.steps) {
        if (!text.empty() && text != "^") text += ' ';
        if (step.gap > 0) text += "…" + std::to_string(step.gap) + " ";
        for (std::size_t i = 0; i < step.atoms.size(); ++i) {
            const auto& atom = step.atoms[i];
            if (i > 0) text += '|';
            if (atom.kind == Atom::Kind::exact) text += '=';
            if (atom.kind == Atom::Kind::suffix) text += '*';
            text += atom.kind == Atom::Kind::any ? "_" : atom.text;
            if (atom.kind == Atom::Kind::prefix) text += '*';
        }
    }
    return text + (sequence.at_end ? "$" : "");
}

}  // namespace

TEST_CASE("a phrase stands for the sequences of words its brackets spell out") {
    const struct {
        std::string phrase;
        std::vector<std::string> sequences;
    } cases[] = {
        {"in Kürze", {"in kuerze"}},
        {"zuständig(e|er|)", {"zustaendig|zustaendige|zustaendiger"}},
        {"(sehr|ganz) gern(e|)", {"ganz|sehr gern|gerne"}},
        {"[recht] herzlich", {"herzlich", "recht herzlich"}},
        {"kundenzentriert*", {"kundenzentriert*"}},
        {"*anpassung(en|)", {"*anpassung|*anpassungen"}},
        {"stehen … zur Verfügung", {"stehen …4 zur verfuegung"}},
        {"stehen …7 Verfügung", {"stehen …7 verfuegung"}},
        {"=LG", {"=LG"}},
        {"bis _ Uhr", {"bis _ uhr"}},
        {"^leider", {"^leider"}},
        {"gerne$", {"gerne$"}},
        {"(so bald wie möglich|asap)", {"asap", "so bald wie moeglich"}},
        {"E-Mail", {"e mail"}},
        {"Online-(Seminar|Event)", {"online event|seminar"}},
        {"z. B.", {"z b"}},
        {"Straße", {"strasse"}},
    };

    for (const auto& [phrase, expected] : cases) {
        CAPTURE_BOUND(phrase);
        const auto sequences = read_phrase(phrase);
        REQUIRE(sequences);
        std::vector<std::string> found;
        for (const auto& sequence : *sequences)
            found.push_back(written(sequence));
        std::sort(found.begin(), found.end());
        CHECK(found == expected);
    }
}

TEST_CASE("a phrase that cannot work says why and quotes itself") {
    const std::pair<std::string, std::string> cases[] = {
        {"20 %", "%"},
        {"(a|b", "not closed"},
        {"a|b", "outside of brackets"},
        {"abc*", "fewer than four letters"},
        {"*", "without letters"},
        {"*passung*", "both sides"},
        {"… Haus", "begins or ends"},
        {"Haus …", "begins or ends"},
        {"_", "only _"},
        {"[Haus]", "no word at all"},
        {"a …99 b", "gap of 99"},
        {"", "no word at all"},
    };
    for (const auto& [phrase, why] : cases) {
        CAPTURE_BOUND(phrase);
        const auto sequences = read_phrase(phrase);
        REQUIRE_FALSE(sequences);
        CHECK(sequences.problem().what.find(why) != std::string::npos);
        CHECK(sequences.problem().what.find(phrase) != std::string::npos);
    }
}

TEST_CASE("many alternatives stay few sequences, and too many orders of words are refused") {
    const auto endings = read_phrase("(a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f) x");
    REQUIRE(endings);
    CHECK(endings->size() == 1);
    const auto optionals = read_phrase("[a] [b] [c] [d] [e] [f] [g] [h] [i] [j] [k] haus");
    REQUIRE_FALSE(optionals);
    CHECK(optionals.problem().what.find("512") != std::string::npos);
}

TEST_CASE("phrases and documents agree on what a word is") {
    const std::string texts[] = {"Grüße aus Ägypten", "café naïve Łódź", "z. B. E-Mail",
                                 "don't say it's",    "§ 7 UWG",         "„Gänsefüße“ – Straße",
                                 "Nr. 5 und 6"};
    for (const auto& text : texts) {
        INFO(text);
        const auto document = read_text(text);
        const auto sequences = read_phrase(text);
        REQUIRE(sequences);
        REQUIRE(sequences->size() == 1);
        const auto& steps = sequences->front().steps;
        REQUIRE(steps.size() == document.words.size());
        for (std::size_t i = 0; i < steps.size(); ++i)
            CHECK(steps[i].atoms.front().text == document.folded_of(document.words[i]));
    }
}
