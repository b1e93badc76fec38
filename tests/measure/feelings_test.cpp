#include "linter/measure/features/feelings.hpp"

#include <doctest/doctest.h>

#include "linter/measure/features/features.hpp"
#include "linter/measure/measure.hpp"

using namespace warmline;

namespace {

double figure(Feature feature, const char* text, Language language = Language::de) {
    const Passage passage = read_passage(text, language);
    FeatureVector features;
    read_features(passage, passage.whole(), features);
    return features[static_cast<std::size_t>(feature)];
}

double warmth(const char* text) {
    return measure(text, Language::de).warmth;
}

double complaint(const char* text) {
    return measure(text, Language::de).complaint;
}

}  // namespace

TEST_CASE("a warm word to the reader is told from one about one's own things") {
    CHECK(figure(Feature::cheer_to_you, "Du bist super!") == 1);
    CHECK(figure(Feature::cheer_of_self, "Ich liebe Schlafanzüge.") == 1);
    CHECK(figure(Feature::cheer_to_you, "Ich liebe Schlafanzüge.") == 0);
    CHECK(figure(Feature::cheer_to_you, "You are wonderful!", Language::en) == 1);
    CHECK(figure(Feature::undone_cheer, "Das war nicht schön.") == 1);
    CHECK(warmth("Du bist super, danke für deine Hilfe!") >
          warmth("Ich brauche morgens 10 Minuten im Bad."));
}

TEST_CASE("stretched words and stems are known") {
    CHECK(figure(Feature::has_cheer, "Das ist sooo süüüüß!") == 1);
    CHECK(figure(Feature::has_cheer, "tolllll") == 1);
    CHECK(figure(Feature::has_grievance, "Verspätungsalarm am Morgen") == 1);
    CHECK(figure(Feature::has_grievance, "Verspaetungen ohne Ende") == 1);
    CHECK(figure(Feature::has_grievance, "Die Lieferung kommt am Freitag.") == 0);
}

TEST_CASE("faces count by what they say") {
    CHECK(figure(Feature::has_heart, "Danke ❤") == 1);
    CHECK(figure(Feature::thumbs, "Danke 👍👍") > figure(Feature::thumbs, "Danke 👍"));
    CHECK(figure(Feature::frowns, "Schon wieder :(") > 0);
    CHECK(figure(Feature::smiles, "Bis morgen ;-)") > 0);
}

TEST_CASE("German mail: praise is warm, a grievance complains, a plain sentence does neither") {
    CHECK(warmth("Herzlichen Glückwunsch zum Jubiläum, wir freuen uns sehr für Sie!") >= 0.5);
    CHECK(complaint("Der Zug ist schon wieder ausgefallen, das ist eine Zumutung!") >= 0.5);
    CHECK(complaint("Wir haben schon dreimal gefragt, und niemand antwortet. Unverschämt!") >= 0.5);
    CHECK(complaint("Leider müssen wir den Kurs am Mittwoch absagen.") < 0.5);
    for (const char* plain :
         {"Bitte senden Sie das Formular bis Freitag, 12. Juni 2026.",
          "Die Rechnung liegt dieser Mail bei.", "Ihr Termin ist am Montag um 10 Uhr in Raum 3."}) {
        CAPTURE(plain);
        CHECK(complaint(plain) < 0.5);
        CHECK(warmth(plain) < 0.5);
    }
}
