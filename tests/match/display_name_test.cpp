#include "linter/match/engine/display_name.hpp"

#include <doctest/doctest.h>

using namespace warmline::match;

TEST_CASE("a sender with a title is a person, a firm is none") {
    for (const char* person :
         {"Petra Kurz", "Dr.in Eva Huber", "Mag.a Eva Huber-Lang", "Dipl.-Ing.in Eva Huber",
          "Petra Müller–Lüdenscheidt", "Jan Roth | Versicherung", "MMag. Eva Huber, BA",
          "Vertrieb, Petra Kurz", "Purchasing, Ed Moran", "Kurz, Petra"})
        CHECK_MESSAGE(shows_person(person), person);
    for (const char* firm :
         {"Ihr Serviceteam", "Stadtwerke Ulm", "service@firma.example", "Praxis Dr.in Huber",
          "Müller–Bau GmbH", "Hop Merchants", "Vertrieb, Zentrale"})
        CHECK_MESSAGE(!shows_person(firm), firm);
}
