#include "linter/people/anger.hpp"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "linter/people/charge.hpp"
#include "linter/people/thread.hpp"
#include "tests/people/read_mail.hpp"

using namespace warmline;

namespace {

/// A calm answer of ours above what the customer wrote.
std::unique_ptr<ReadMail> answer_to(const std::string& message,
                                    const std::string& to = "k.lang@kunde.example",
                                    const std::string& subject = "AW: Anfrage") {
    std::string quote = "> ";
    std::size_t column = 0;
    for (const char c : message) {
        const bool full = c == ' ' && column >= 70;
        quote += full ? std::string("\n> ") : std::string(1, c);
        column = full ? 0 : column + 1;
    }
    return read_mail("From: Petra Kurz <petra.kurz@firma.example>\nTo: <" + to +
                     ">\nDate: Mon, 08 Jun 2026 10:00:00 +0200\nSubject: " + subject +
                     "\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag,\n\nkommt am "
                     "Dienstag.\n\nGruß\nPetra Kurz\n\nAm 05.06.2026 um 09:12 schrieb Kim Lang "
                     "<k.lang@kunde.example>:\n" +
                     quote + "\n");
}

double charge_of(const std::string& message) {
    return answer_to(message)->thread.charge;
}

struct Count {
    int all = 0, surely = 0;
};

Count count(const std::string& name) {
    std::ifstream in(std::string(WARMLINE_SOURCE_DIR) + "/tests/people/customers/" + name);
    Count found;
    for (std::string line; std::getline(in, line);) {
        ++found.all;
        found.surely += charge_of(line.substr(line.find('\t') + 1)) >= .7;
    }
    return found;
}

}  // namespace

TEST_CASE("anger is heard in what people tell, not only in angry words") {
    for (const std::string angry :
         {"Der Monteur war jetzt viermal da, viermal mit dem falschen Teil. Meine Mutter sitzt "
          "seit "
          "drei Wochen im Mantel im Wohnzimmer. Wie lange soll das noch so gehen?",
          "Bravo. Ganz große Leistung. Drei Termine, drei Mal umsonst Urlaub genommen, und jetzt "
          "kommt von Ihnen ein Textbaustein.",
          "I have rung you nine times. Nine. Each time somebody promises to call back, and nobody "
          "ever has. I want the name of the person who is responsible for this."})
        CHECK_MESSAGE(charge_of(angry) >= .7, angry);
}

TEST_CASE("trouble told calmly is no anger, nor is anger denied, over or about others") {
    for (const std::string calm :
         {"Bei der Lieferung fehlte ein Karton, könnten Sie den bitte noch nachschicken? Es eilt "
          "nicht, bis Ende des Monats reicht es völlig.",
          "Ich bin überhaupt nicht verärgert, bitte verstehen Sie das nicht falsch. Ich wollte nur "
          "wissen, ob der Termin am Mittwoch noch steht.",
          "Ich war erst ganz schön sauer, aber jetzt ist alles bestens. Vielen Dank für die "
          "schnelle Hilfe von Herrn Roth!",
          "The hinge on the left door came off when I unpacked it. Could you send me a new one "
          "please? Order number is 5512, no rush at all.",
          "Mittwoch geht. Um wie viel Uhr? Und bei Ihnen oder bei uns?"})
        CHECK_MESSAGE(charge_of(calm) < .5, calm);
}

TEST_CASE("a denied word weighs nothing, whatever stands between") {
    const auto level = [](const std::string& text) {
        const auto read = answer_to(text);
        return read_phrases(read->document, read->thread.customers_last()->range).level;
    };
    CHECK(level("Ich bin enttäuscht von dem Gerät.") > 0);
    CHECK(level("Ich bin nicht wirklich enttäuscht von dem Gerät.") == 0);
    CHECK(level("Das ist keine Beschwerde, nur eine Frage.") == 0);
    CHECK(level("I am not at all upset about it.") == 0);
    CHECK(level("Das ist nicht nur ärgerlich, das ist teuer.") > 0);
    CHECK(level("I don’t understand why it does not work.") > 0);  // curled as people type it
}

TEST_CASE("a stranger's anger, handed on to a colleague, is not the reader's") {
    const std::string angry =
        "Das ist eine Frechheit! Ich bin stinksauer und warte seit drei Wochen auf eine Antwort.";
    CHECK(answer_to(angry)->thread.charge >= .7);
    CHECK(answer_to(angry, "mehmet@firma.example", "WG: Anfrage")->thread.charge == 0);
}

TEST_CASE("messages by a writer no weight was fitted on") {
    // 140 each, half of the angry ones without an angry word on purpose, most of the calm ones
    // about something that went wrong or with an angry word in a harmless sense. Lists alone hear 7
    // and 1.
    const auto angry = count("angry.tsv"), calm = count("calm.tsv");
    MESSAGE("angry ", angry.surely, " of ", angry.all, " heard, calm ", calm.surely, " of ",
            calm.all, " taken for angry");
    REQUIRE(angry.all == 140);
    REQUIRE(calm.all == 140);
    CHECK(angry.surely >= 95);
    CHECK(calm.surely <= 12);
}

TEST_CASE("the sentence that says most of it is told") {
    const auto read = answer_to(
        "Guten Tag, es geht um Auftrag 4711. Zum dritten Mal steht ein Monteur hier, und zum "
        "dritten Mal passt nichts. Die Nummer steht oben.");
    const auto range = read->thread.customers_last()->range;
    const auto anger = read_anger(read->document, range, read_phrases(read->document, range));
    CHECK(anger.odds > 0);
    CHECK(read->document.of(anger.sentence).starts_with("Zum dritten Mal"));
    CHECK(read->thread.charged_sentence == anger.sentence);
}
