// Hard news in one or two plain sentences: too few words for the fitted weights, so cues hear them.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

std::string letter(std::string_view greeting, std::string_view body) {
    return "From: Eva Weiss <eva.weiss@haus.example>\nTo: kurz@post.example\nDate: Mon, 08 Jun "
           "2026 "
           "10:00:00 +0200\nSubject: Nachricht\nContent-Type: text/plain; charset=utf-8\n\n" +
           std::string(greeting) + ",\n\n" + std::string(body) + "\n\nEva Weiss\n";
}

constexpr std::string_view german = "Guten Tag Frau Kurz", english = "Dear Ms Reed";

}  // namespace

TEST_CASE("a death is told in a call, and its brief does not begin with condolences") {
    for (const auto body :
         {"Ihr Vater ist heute Nacht um 3 Uhr in unserem Heim gestorben. Schwester Anna war bei "
          "ihm.",
          "Ihre Schwester ist gestern Abend nach kurzer Krankheit friedlich eingeschlafen.",
          "Ihr Hund hat die Narkose nicht überlebt. Wir konnten ihn nicht mehr wiederbeleben."}) {
        CAPTURE(body);
        const auto mail = decided(letter(german, body));
        CHECK(mail->verdict.action == Action::call_then_write);
        CHECK(mail->verdict.gate == "floor-death-told");
        CHECK(mail->verdict.brief.reason.find("Beileid") == std::string::npos);
    }
    for (const auto body : {"Your father died last night.",
                            "We could not save her. Your cat died during the operation."}) {
        CAPTURE(body);
        CHECK(decided(letter(english, body))->verdict.gate == "floor-death-told");
    }
    // Whoever lost somebody and knows it gets a letter with condolences, as before.
    const auto knows = decided(
        letter(german, "mein Beileid zum Tod Ihres Mannes. Der Vertrag läuft auf Sie weiter."));
    CHECK(knows->verdict.gate != "floor-death-told");
}

TEST_CASE("illness, accidents and operations put off are told in a call") {
    for (const auto body : {"Ihr Befund ist da: Wir haben einen bösartigen Tumor gefunden.",
                            "Ihre Mutter ist gestürzt und liegt im Krankenhaus.",
                            "Emil ist auf dem Schulhof gestürzt und hat sich den Arm gebrochen.",
                            "Ihre Hüftoperation am 12. Juni müssen wir verschieben."}) {
        CAPTURE(body);
        CHECK(is_call(decided(letter(german, body))->verdict));
    }
    for (const auto body :
         {"Your biopsy shows cancer.", "The scan shows a tumour in the left lung.",
          "Your daughter fell in the playground and broke her arm.",
          "We have to postpone your operation on 12 June."}) {
        CAPTURE(body);
        CHECK(is_call(decided(letter(english, body))->verdict));
    }
}

TEST_CASE("a line or two of routine calls nobody, a line of hard news does") {
    for (const auto body :
         {"wir melden uns zeitnah bei Ihnen.", "wir prüfen Ihren Antrag und melden uns.",
          "Wir sind Ihr kompetenter Partner.", "Das Formular liegt uns noch nicht vor.",
          "Ihre Sendung konnte nicht zugestellt werden, weil niemand zu Hause war.",
          "Frau Roth ist nicht mehr im Unternehmen. Ihr neuer Ansprechpartner ist Herr Lutz."}) {
        CAPTURE(body);
        CHECK_FALSE(is_call(decided(letter(german, body))->verdict));
    }
    for (const auto body : {"We will check your application and be in touch.",
                            "We cannot send invoices by fax.", "We do not have the form yet."}) {
        CAPTURE(body);
        CHECK_FALSE(is_call(decided(letter(english, body))->verdict));
    }
    for (const auto body : {"Ihr Kredit wird nicht verlängert.", "Ihre Stelle wird gestrichen.",
                            "die Hochzeitstorte ist beim Transport zerstört worden."}) {
        CAPTURE(body);
        CHECK(is_call(decided(letter(german, body))->verdict));
    }
    for (const auto body :
         {"Your loan will not be renewed.", "Your wedding cake was destroyed in transit.",
          "We cannot finish the house by March."}) {
        CAPTURE(body);
        CHECK(is_call(decided(letter(english, body))->verdict));
    }
}

TEST_CASE("the same words about nobody's life call nobody") {
    for (const auto body : {"Ihr Befund ist da: kein Tumor, alles unauffällig.",
                            "Ihre Spende hilft Kindern mit Krebs. Danke für 50 Euro.",
                            "Ihr Mann hat am 12. Juni um 9 Uhr einen Termin im Krankenhaus.",
                            "am 12. Juni zeigen wir das Haus, in dem Kleist gestorben ist."}) {
        CAPTURE(body);
        CHECK_FALSE(is_call(decided(letter(german, body))->verdict));
    }
    for (const auto body :
         {"Your battery died? Bring it in and we will replace it for free.",
          "The talk on skin cancer is on 12 June at 7 pm in the library.",
          "Good news: the scan shows no sign of cancer.",
          "Your husband has an appointment at the hospital on 12 June at 9 am.",
          "For your daughter's trip on 12 June the consent form is still missing.",
          "Your appointment at the hospital is on 12 June at 9 am."}) {
        CAPTURE(body);
        CHECK_FALSE(is_call(decided(letter(english, body))->verdict));
    }
}

TEST_CASE("words that calm a diagnosis do not calm a refusal") {
    for (const auto body :
         {"I am afraid we have to turn down your research grant; ring me back on 555 0123.",
          "Unfortunately our charity cannot accept your application for the benefit day."})
        CHECK(is_call(decided(letter(english, body))->verdict));
    CHECK(is_call(
        decided(letter(german,
                       "leider müssen wir Ihren Antrag auf Vorsorge ablehnen. Danach sind wir "
                       "wieder da."))
            ->verdict));
}
