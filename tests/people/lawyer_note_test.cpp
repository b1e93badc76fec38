#include "linter/people/lawyer_note.hpp"

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("a note says that a lawyer speaks for the customer") {
    for (const std::string_view note :
         {"Anwaltlich vertreten", "rechtsanwaltlich vertretene Kundin",
          "rechtlich vertreten durch RA Huber", "Kontakt nur über Anwalt", "nur über ihren Anwalt",
          "über Rechtsanwältin Dr. Roth", "Läuft über die Anwältin.",
          "Kanzlei Huber vertritt ihn. Anwaltsbrief vom März", "represented by Shaw LLP",
          "only via her solicitor; via solicitors Reed & Co", "write through lawyer",
          "Her solicitor acts for her"})
        CHECK_MESSAGE(note_names_lawyer(note), note);
}

TEST_CASE("a note that only names a lawyer, or a law, says nothing of the kind") {
    for (const std::string_view note :
         {"", "ist Anwältin", "arbeitet als Rechtsanwalt", "vertritt die Firma im Einkauf",
          "her sister is a lawyer", "acts as treasurer", "über Anfragen freut er sich"})
        CHECK_FALSE_MESSAGE(note_names_lawyer(note), note);
}
