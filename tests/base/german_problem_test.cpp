#include "linter/base/german_problem.hpp"

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("problems are told in German with their own words kept") {
    const struct {
        Problem english;
        const char* german;
    } cases[] = {
        {{"too-large", "is larger than 50 MB", "big.eml",
          "raise the limit, or lint it without its attachments"},
         "big.eml: ist größer als 50 MB; erhöhen Sie die Grenze, oder prüfen Sie die Mail ohne "
         "Anhänge"},
        {{"rule-unknown-field", "there is no field \"wrods\"", "house/a.json:3",
          "did you mean \"words\"?"},
         "house/a.json:3: das Feld „wrods“ gibt es nicht; meinten Sie „words“?"},
        {{"rule-json",
          "syntax error while parsing object - unexpected '}', expected string literal",
          "house/a.json:2", "look for a missing comma, quote or bracket just before this place"},
         "house/a.json:2: JSON-Fehler in einem Objekt: „}“ steht an falscher Stelle, erwartet wird "
         "ein Text in Anführungszeichen; suchen Sie kurz vor dieser Stelle ein fehlendes Komma, "
         "Anführungszeichen oder eine Klammer"},
        {{"config-syntax",
          "syntax error while parsing value - invalid literal, last read: '\"a\": yes'",
          ".warmline.json:1", "a setting file is one JSON object; comments are allowed"},
         ".warmline.json:1: JSON-Fehler in einem Wert: so beginnt kein Wert, zuletzt gelesen "
         "'\"a\": yes'; eine Einstellungsdatei ist ein JSON-Objekt; Kommentare sind erlaubt"},
        {{"rule-duplicate", "the rule amb/x is already there (a.json)", "b.json", ""},
         "b.json: die Regel amb/x gibt es schon (a.json)"},
    };

    for (const auto& [english, german] : cases)
        CHECK(to_line(english, Language::de) == german);
}

TEST_CASE("several problems in one text are told line by line") {
    const Problem joined{"rule-pack",
                         "a.json:1: \"kind\" is missing; split it\nb.json:7: the text is empty; "
                         "write a phrase or remove it",
                         "", ""};
    CHECK(in_german(joined).what ==
          "a.json:1: „kind“ fehlt; teilen Sie ihn\nb.json:7: der Text ist leer; schreiben Sie "
          "eine Wendung, oder entfernen Sie ihn");
}

TEST_CASE("what has no German yet, and English itself, stay as they are") {
    const Problem strange{"new", "something nobody translated", "here", "look"};
    CHECK(to_line(strange, Language::de) == to_line(strange));
    const Problem known{"no-such-file", "there is no such file or folder", "", ""};
    CHECK(to_line(known, Language::en) == "there is no such file or folder");
}
