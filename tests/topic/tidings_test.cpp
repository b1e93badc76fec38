#include "linter/topic/tidings.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/people/thread.hpp"
#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

struct Letter {
    std::string bytes;
    Message message;
    Document document;
    News news;
    Tidings tidings;
};

std::unique_ptr<Letter> letter(const std::string& subject, const std::string& body) {
    auto made = std::make_unique<Letter>();
    made->bytes =
        "From: Petra Kurz <p@firma.example>\nTo: Kim Lang <k@kunde.example>\nSubject: " + subject +
        "\nContent-Type: text/plain; charset=utf-8\n\n" + body;
    made->message = read_message(made->bytes);
    made->document = read_document(made->message);
    made->news = read_news(made->document, read_thread(made->document));
    made->tidings = read_tidings(made->document, made->news, read_price_step(made->document));
    return made;
}

const std::string bad =
    "Guten Tag Frau Lang,\n\nnach der Prüfung mussten wir uns entscheiden, den Betrieb in Ulm "
    "nicht "
    "mehr weiterzuführen. Ich weiß, dass Sie fest mit uns gerechnet haben.\n\n"
    "Freundliche Grüße\nPetra Kurz\n";
const std::string routine =
    "Guten Tag Frau Lang,\n\nanbei die Rechnung. Der Termin am Dienstag um 10 Uhr passt, bitte "
    "bringen Sie den Ausweis mit.\n\nFreundliche Grüße\nPetra Kurz\n";

}  // namespace

TEST_CASE("words that tell somebody something weigh more than words that arrange it") {
    const auto told = letter("Unser Standort", bad), arranged = letter("Dienstag", routine);
    CHECK(told->tidings.odds > 0);
    CHECK(arranged->tidings.odds < 0);
    REQUIRE_FALSE(told->tidings.words.empty());
    CHECK(told->document.of(told->tidings.sentence).find("Ulm") != std::string::npos);
    for (std::size_t i = 1; i < told->tidings.words.size(); ++i)
        CHECK(told->tidings.words[i - 1].points >= told->tidings.words[i].points);
}

TEST_CASE("the sentence that does harm is quoted as the news, not one of thanks or of reasons") {
    const auto said = [](const std::string& body) {
        const auto read = letter("Claim and price list", body);
        return std::string(read->document.of(read->tidings.sentence));
    };
    CHECK(said("Your claim has been declined.\n\nThe decision was made in accordance with our "
               "policy terms. No payment will be made.\n\nClaims Team\n")
              .find("accordance") == std::string::npos);
    CHECK(said("Sehr geehrter Herr Kurz,\n\nwir müssen unsere Konditionen leider etwas "
               "optimieren. Die Erhöhung beträgt 6 %.\n\nFür Ihr Verständnis bedanken wir uns im "
               "Voraus und wünschen frohe Weihnachten und ein gutes neues Jahr 2025.\n")
              .find("Weihnachten") == std::string::npos);
}

TEST_CASE("rounds in the subject, the greeting and the name below are not read") {
    const auto plain = letter("Unser Standort", bad);
    CHECK(letter("AW: Re: WG: Unser Standort", bad)->tidings.odds == plain->tidings.odds);
    CHECK(plain->tidings.read == letter("Unser Standort", bad)->tidings.read);
    const auto terms =
        tidings_terms(plain->document, plain->news, read_price_step(plain->document));
    for (const auto& term : terms) {
        CHECK(term.find("lang") == std::string::npos);
        CHECK(term.find("petra") == std::string::npos);
    }
}

TEST_CASE("a circular tells one reader less than a letter") {
    auto circular = bad;
    circular.replace(circular.find("Guten Tag Frau Lang"), 19, "Liebe Mitglieder");
    CHECK(letter("Unser Standort", circular)->tidings.odds <
          letter("Unser Standort", bad)->tidings.odds);
}

TEST_CASE("a mail of nothing tells nothing") {
    const auto empty = letter("", "");
    CHECK(empty->tidings.odds == 0);
    CHECK(empty->tidings.words.empty());
}

TEST_CASE("what a sentence does is a term of its own, whatever words it uses") {
    const auto terms_of = [](const std::string& body) {
        const auto read = letter("Unser Vertrag", "Guten Tag Frau Lang,\n\n" + body +
                                                      "\n\nFreundliche Grüße\nPetra Kurz\n");
        return tidings_terms(read->document, read->news, read_price_step(read->document));
    };
    const auto has = [](const std::vector<std::string>& terms, const std::string& term) {
        return std::find(terms.begin(), terms.end(), term) != terms.end();
    };
    CHECK(has(terms_of("Ihr Vertrag endet am 30. Juni 2026."), "t:end date"));
    CHECK(has(terms_of("Die Miete betrug bisher 780 Euro, ab Oktober sind es 912 Euro."),
              "t:dearer"));
    CHECK(has(terms_of("Eiche kostet 14 Prozent mehr als Buche."), "t:compared"));
    CHECK_FALSE(has(terms_of("Eiche kostet 14 Prozent mehr als Buche."), "t:dearer"));
    CHECK_FALSE(has(terms_of("Das sind 14 Prozent mehr als bisher."), "t:compared"));
    CHECK_FALSE(has(terms_of("Falls der Vertrag endet, melden Sie sich."), "t:end"));
}
