// Short mails in the manner of mails nobody here has seen: call-*.eml must be calls, mail-*.eml
// must not. Half were written before the first tuning, so the table guards against fitting words.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/shown.hpp"
#include "tests/verdict/call_mail.hpp"

using namespace warmline;

TEST_CASE("bad news to one person is a call, routine full of trigger words is not") {
    const std::filesystem::path folder = std::string(WARMLINE_SOURCE_DIR) + "/tests/verdict/unseen";
    int calls = 0, mails = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with(".eml")) continue;
        CAPTURE(name);
        const auto read = decided(file_of(entry.path().string()));
        CAPTURE(read->verdict.gate);
        CHECK(is_call(read->verdict) == name.starts_with("call-"));
        (name.starts_with("call-") ? calls : mails)++;
    }
    CHECK(calls >= 20);
    CHECK(mails >= 20);
}

TEST_CASE("the worked mails, read as real mails with their people, get the verdict of the table") {
    const struct {
        const char* folder;
        Action action;
        bool offer, list;
        double overall, risk;  // what the table says of the mail's quality
    } cases[] = {
        {"01-reklamation-reply", Action::call_then_write, false, false, 55, .45},
        {"02-newsletter-named-sender", Action::send, false, false, 78, .08},
        {"03-delivery-slightly-delayed", Action::revise, true, false, 58, .35},
        {"04-preisanpassung-august", Action::revise, false, true, 60, .40},
        {"05-erste-zahlungserinnerung", Action::send, false, false, 80, .10},
        {"06-zweite-mahnung-inkasso", Action::call_then_write, false, false, 60, .30},
        {"07-security-incident-notice", Action::send, false, true, 80, .25},
        {"08-termin-viertel-drei", Action::revise, false, false, 60, .60},
        {"09-quick-questions-five-rounds", Action::call, false, false, 50, .70},
        {"10-witwe-vertrag-umschreiben", Action::revise, true, false, 65, .20},
        {"11-kuendigung-und-rueckhol", Action::revise, false, false, 80, .20},
        {"12-year-end-thanks", Action::call, false, false, 60, .10},
    };

    for (const auto& [folder, action, offer, list, overall, risk] : cases) {
        CAPTURE_BOUND(folder);
        const auto base = std::string(WARMLINE_SOURCE_DIR) + "/corpus/worked/" + folder;
        const auto people = read_people(file_of(base + "/people.csv"), "people.csv");
        CHECK(people.problems().empty());
        const auto bytes = file_of(base + "/message.eml");
        const auto message = read_message(bytes);
        std::vector<Problem> problems;
        const auto person = person_of(message, people, problems);
        REQUIRE(person);
        const auto read = decided(bytes, &*person, overall, risk);
        CHECK(name_of(read->verdict.action) == name_of(action));
        CHECK(read->verdict.call_offer == offer);
        CHECK(read->verdict.call_list == list);
    }
}

TEST_CASE("a mailing is never called, whatever it says and to whom") {
    for (const auto body : {"Ihre Reklamation ist eine Frechheit, der Fehler lag bei uns.",
                            "Wir beenden die Zusammenarbeit mit Ihnen zum 1. Juli.",
                            "Zum 1. August erhöhen wir die Preise um 20 %."}) {
        CAPTURE(body);
        Recipient person;
        person.tier = Tier::a_plus;
        person.preferred_channel = Channel::phone;
        const auto read = decided(
            "From: Petra Kurz <p@firma.example>\nTo: k@kunde.example\nSubject: Info\n"
            "List-Unsubscribe: <https://x.example/u>\nContent-Type: text/plain; "
            "charset=utf-8\n\nGuten Tag Frau Lang,\n\n" +
                std::string(body) + "\n\nFreundliche Grüße\nPetra Kurz\n",
            &person);
        CHECK_FALSE(is_call(read->verdict));
        CHECK(read->verdict.gate == "mass");
        CHECK(read->verdict.brief.empty());
    }
}

TEST_CASE("nobody is called about a letter that greets many, unless we were told of its reader") {
    const auto gate = [](std::string_view greeting, const Recipient* person,
                         std::string_view news =
                             "zum 1. Januar erhöhen wir den Beitrag von 84 auf "
                             "96 Euro im Jahr. Die Förderung fällt weg.") {
        return decided(
                   "From: Petra Kurz <p@verein.example>\nTo: mitglieder@verein.example\n"
                   "Subject: Ab Januar\nContent-Type: text/plain; charset=utf-8\n\n" +
                       std::string(greeting) + "\n\n" + std::string(news) +
                       "\n\nFreundliche Grüße\nPetra Kurz\n",
                   person)
            ->verdict.gate;
    };
    CHECK(gate("Liebe Mitglieder,", nullptr) == "circular");
    CHECK(gate("Dear residents,", nullptr) == "circular");
    CHECK(gate("Liebe Kolleginnen und Kollegen,", nullptr,
               "der Vorstand schließt den Standort Halle zum 30. Juni. 40 Stellen fallen weg.") ==
          "circular-news");
    CHECK(gate("Liebe Kundinnen und Kunden,", nullptr) == "mass");
    for (const auto one : {"Sehr geehrtes Mitglied,", "Hallo zusammen,", "Guten Tag Frau Lang,"})
        CHECK(gate(one, nullptr).starts_with("floor"));
    Recipient person;
    person.tier = Tier::a;
    CHECK(gate("Liebe Mitglieder,", &person).starts_with("floor"));
}

TEST_CASE("the notice of a breach that touches many goes at once, one to one it is a talk") {
    const auto breach = [](const std::string& sentence) {
        return decided(
            "From: Petra Kurz <p@firma.example>\nTo: Kim Lang <k@kunde.example>\n"
            "Subject: Datenpanne am 4. Mai\nContent-Type: text/plain; charset=utf-8\n\n"
            "Guten Tag Frau Lang,\n\n" +
            sentence + " Ihr Name steht darin.\n\nFreundliche Grüße\nPetra Kurz\n");
    };
    const auto many = breach("Unbefugte haben eine Liste mit 1.912 Namen kopiert.");
    CHECK(many->verdict.action == Action::send);
    CHECK(many->verdict.gate == "statutory");
    CHECK(many->verdict.call_offer);
    CHECK(is_call(breach("Unbefugte hatten Zugriff auf Ihre Daten.")->verdict));
}
