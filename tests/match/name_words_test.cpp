#include "linter/match/engine/name_words.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline::match;

TEST_CASE("a name is its words without titles, forms of address and marks") {
    const struct {
        const char* name;
        std::vector<std::string> words;
    } cases[] = {
        {"Dr. Petra Kurz-Lang", {"petra", "kurz", "lang"}},
        {"Petra Müller–Lüdenscheidt", {"petra", "mueller", "luedenscheidt"}},
        {"Dr.in Eva Huber", {"eva", "huber"}},
        {"Mag.a Eva Huber", {"eva", "huber"}},
        {"DI (FH) Franz Huber", {"franz", "huber"}},
        {"Univ.-Prof. DDr. Franz Huber", {"franz", "huber"}},
        {"Dipl.-Ing.in Eva Huber, MSc", {"eva", "huber"}},
        {"Herr Ingenieur Huber", {"huber"}},
        {"Jan Novotný", {"jan", "novotny"}},
        {"Yi in Lee", {"yi", "in", "lee"}},  // no title before it
    };

    for (const auto& [name, words] : cases) {
        CAPTURE_BOUND(name);
        CHECK(name_words(name) == words);
    }
}

TEST_CASE("a greeting says titles before the name, not degrees behind it") {
    for (const char* said :
         {"Sehr geehrte Frau Dr. Weiß,", "Frau Dr.in Huber", "Herr Ing. Huber", "Herr DI Huber",
          "Herr Magister Huber", "Frau Mag.a Huber", "Dear Professor Reed", "Prof. Dr."})
        CHECK_MESSAGE(names_title(said), said);
    for (const char* none : {"Sehr geehrte Frau Huber,", "MSc", "BA", "Dear Ms Reed", "Herr", ""})
        CHECK_MESSAGE(!names_title(none), none);
}
