#include "linter/measure/features/density.hpp"

#include <doctest/doctest.h>

#include "linter/measure/features/features.hpp"
#include "linter/measure/measure.hpp"

using namespace warmline;

namespace {

double figure(Feature feature, const char* text) {
    const Passage passage = read_passage(text, Language::de);
    FeatureVector features;
    read_features(passage, passage.whole(), features);
    return features[static_cast<std::size_t>(feature)];
}

double clarity(const char* text) {
    return measure(text, Language::de).clarity;
}

}  // namespace

TEST_CASE("names, figures and brackets do not count among the plain letters") {
    const double bare = figure(Feature::plain_letters, "Er wohnte in der Stadt.");
    CHECK(figure(Feature::plain_letters, "Er wohnte 1914 in der Stadt (heute Sankt Petersburg).") ==
          doctest::Approx(bare));
    CHECK(figure(Feature::bracket_words, "Er wohnte in der Stadt (heute Sankt Petersburg).") > 0);
    CHECK(figure(Feature::name_words, "Es sprach Martin Luther King.") > 0);
}

TEST_CASE("rare words weigh, common ones do not") {
    CHECK(figure(Feature::root_excess, "Die Adiabatizität determiniert Konvektion.") >
          figure(Feature::root_excess, "Das Wasser ist warm."));
    CHECK(figure(Feature::rarest_three, "Das Wasser ist warm.") <
          figure(Feature::rarest_three, "Die Adiabatizität determiniert Konvektion."));
}

TEST_CASE("what stands between article and noun is an attribute") {
    CHECK(figure(Feature::wide_attributes, "Die schon lange fertig gemeldete Pumpe läuft.") > 0);
    CHECK(figure(Feature::wide_attributes, "Die neue Pumpe läuft.") == 0);
}

TEST_CASE("German mail: plain sentences read as clear, officialese as hard") {
    for (const char* plain : {"Bitte senden Sie das Formular bis Freitag, 12. Juni 2026.",
                              "Ihr Termin ist am Montag um 10 Uhr in Raum 3.",
                              "Wir schicken Ihnen die Pumpe am Freitag.",
                              "Haben Sie noch Fragen? Rufen Sie mich gern an."}) {
        CAPTURE(plain);
        CHECK(clarity(plain) >= 75);
    }
    CHECK(clarity("Die Bewilligung der beantragten Leistungen erfolgt vorbehaltlich der "
                  "abschließenden Prüfung der Anspruchsvoraussetzungen durch den "
                  "Leistungsträger.") < 50);
}

TEST_CASE("two short sentences are no harder than the long one they replace") {
    CHECK(clarity("Ihr Antrag ist unvollständig. Bitte schicken Sie uns noch den Nachweis.") >
          clarity("Da Ihr Antrag, wie unsere Prüfung ergeben hat, unvollständig ist, bitten wir um "
                  "Übersendung des noch fehlenden Nachweises."));
}
