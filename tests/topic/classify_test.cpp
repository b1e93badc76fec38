#include "linter/topic/classify.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

struct Read {
    std::string bytes;
    Message message;
    Document document;
    Classification is;
};

std::unique_ptr<Read> mail(std::string bytes) {
    auto read = std::make_unique<Read>();
    read->bytes = std::move(bytes);
    read->message = read_message(read->bytes);
    read->document = read_document(read->message);
    read->is = classify(read->document, read_thread(read->document));
    return read;
}

/// From one person to another.
std::unique_ptr<Read> letter(std::string_view subject, std::string_view body,
                             std::string_view headers = "", std::string_view below = "") {
    return mail(
        "From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\n"
        "Date: Mon, 01 Jun 2026 10:00:00 +0200\nSubject: " +
        std::string(subject) + "\n" + std::string(headers) +
        "Content-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\n" + std::string(body) +
        "\n\nFreundliche Grüße\nPetra Kurz\n" + std::string(below));
}

std::string lead(const Classification& is) {
    return is.topic() == nullptr || is.topics.front().confidence < .6 ? ""
                                                                      : std::string(is.topic()->id);
}

bool talk_was_held(const Classification& is) {
    return is.signal("talk_held") != nullptr;
}

std::vector<std::string> lines_of(const std::string& name) {
    std::ifstream file(std::string(WARMLINE_SOURCE_DIR) + "/tests/topic/" + name);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

bool hears_bad_news(const Classification& is) {
    return std::any_of(is.topics.begin(), is.topics.end(), [](const TopicGuess& guess) {
        return guess.topic->sensitivity >= .65 && guess.confidence >= .6 && guess.statement;
    });
}

}  // namespace

TEST_CASE("each topic is read from a plain sentence of its own") {
    const struct {
        std::string_view topic, subject, body;
    } cases[] = {
        {"bereavement", "Vertrag 88", "Zum Tod Ihres Mannes sprechen wir Ihnen unser Beileid aus."},
        {"redundancy", "Your role", "Your position will be made redundant at the end of June."},
        {"redundancy", "Neuordnung", "Zum 30. Juni setzen wir 40 Mitarbeiter frei."},
        {"redundancy", "Changes in June", "We are cutting 40 jobs in the warehouse by 30 June."},
        {"data_breach", "Information", "Unbefugte hatten Zugriff auf Ihre Daten."},
        {"data_breach", "Am Samstag",
         "Jemand hat unser Kundensystem gehackt. Ihre Bankdaten wurden kopiert."},
        {"data_breach", "What happened on Saturday",
         "Somebody got into our customer system and the bank details of your shop were copied."},
        {"complaint", "Ihre Reklamation", "Wir haben Ihre Reklamation vom 3. Mai erhalten."},
        {"quality_failure", "Lieferung", "Wir haben Ihnen die falsche Ware geliefert."},
        {"dispute", "Rechnung 12", "Ihren Widerspruch gegen die Rechnung 12 haben wir geprüft."},
        {"account_closing", "Ihr Konto", "Wir werden Ihr Konto zum 1. Juli schließen."},
        {"apology", "Gestern", "Ich möchte mich aufrichtig entschuldigen."},
        {"price_increase", "Ab August", "Zum 1. August erhöhen wir den Preis der Wartung."},
        {"cancellation", "Ihre Kündigung", "Ihre Kündigung ist bei uns eingegangen."},
        {"refusal", "Ihr Antrag", "Ihr Antrag wurde nicht bewilligt."},
        {"contract_change", "AGB",
         "Wir ändern zum 1. Juli unsere AGB: Änderung der AGB im Anhang."},
        {"dunning", "Rechnung 12", "Dies ist die letzte Mahnung, danach folgt ein Inkassobüro."},
        {"delivery_delay", "Lieferung", "Die Lieferung verzögert sich um eine Woche."},
        {"thanks", "Frohe Weihnachten", "Wir danken Ihnen für das Vertrauen in diesem Jahr."},
        {"payment_reminder", "Zahlungserinnerung", "Die Rechnung 12 ist noch offen."},
        {"payment_reminder", "Ihr Konto", "Ihr Kundenkonto weist einen Rückstand auf."},
        {"appointment", "Ihr Termin", "Ihr Termin ist am Dienstag um 10 Uhr."},
    };

    for (const auto& [topic, subject, body] : cases) {
        CAPTURE_BOUND(topic);
        const auto read = letter(subject, body);
        CHECK(lead(read->is) == topic);
        CHECK_FALSE(read->is.topics.front().evidence.empty());
    }
}

TEST_CASE("a mail that names the reader's complaint is sensitive, however calm it is") {
    const struct {
        std::string_view subject, body;
    } cases[] = {
        {"Ihre Reklamation 4711",
         "es tut uns leid, dass die Pumpe P200 defekt bei Ihnen ankam. Ihre Reklamation vom 8. "
         "Juni "
         "haben wir geprüft. Sie erhalten am Donnerstag, 11. Juni 2026, eine neue."},
        {"Ihre Beschwerde 4711",
         "Ihre Beschwerde vom 8. Juni haben wir geprüft. Sie erhalten am Donnerstag eine neue "
         "Pumpe. Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? Stimmen Sie hier ab."},
        {"Neue Pumpe am Donnerstag",
         "zu Ihrer Beanstandung vom 8. Juni: Die neue Pumpe kommt am Donnerstag um 10 Uhr zu Ihnen "
         "und wird gleich eingebaut. Der Monteur nimmt die alte mit."},
        {"Your complaint 4711",
         "I am sorry that pump P200 arrived faulty. We have checked your complaint of 8 June. You "
         "will get a new one on Thursday 11 June 2026."},
    };

    for (const auto& [subject, body] : cases) {
        CAPTURE_BOUND(subject);
        const auto read = letter(subject, body);
        REQUIRE(read->is.topic() != nullptr);
        CHECK(read->is.topic()->id == "complaint");
        CHECK(read->is.profile == Profile::sensitive);
    }
}

TEST_CASE("complaints that are none of the reader's do not make a mail sensitive") {
    const struct {
        std::string_view subject, body;
    } cases[] = {
        {"Lieferung 12",
         "Falls Sie Ihre Reklamation einmal einreichen möchten: Das Formular liegt bei."},
        {"Ihr Termin am 12. Juni",
         "wenn Ihre Beschwerden im Knie bis dahin nachlassen, kommen Sie trotzdem zum Termin."},
        {"Ihre Meinung ist gefragt: Umfrage",
         "wie zufrieden waren Sie mit der Antwort auf Ihre Reklamation? Die Umfrage dauert zwei "
         "Minuten."},
        {"Ihr Rasenmäher", "Ihr defektes Gerät steht bei uns und ist bis Freitag repariert."},
    };

    for (const auto& [subject, body] : cases) {
        CAPTURE_BOUND(subject);
        CHECK(letter(subject, body)->is.profile == Profile::service);
    }
}

TEST_CASE("what a first reminder threatens with makes no further notice of it") {
    const struct {
        std::string_view topic, subject, body;
    } cases[] = {
        {"payment_reminder", "Zahlungserinnerung Rechnung 4711",
         "die Rechnung 4711 ist noch offen. Bitte überweisen Sie bis Freitag, sonst beauftragen "
         "wir "
         "ein Inkassounternehmen."},
        {"payment_reminder", "Freundliche Erinnerung",
         "die Rechnung 4711 ist noch nicht bezahlt. Andernfalls übergeben wir die Forderung an ein "
         "Inkassobüro."},
        {"payment_reminder", "Invoice 4711 overdue",
         "our records show that invoice 4711 is overdue. Please pay by Friday, or we will hand the "
         "account to a debt collection agency."},
        {"dunning", "2. Zahlungserinnerung Rechnung 4711",
         "die Rechnung 4711 ist noch offen. Sonst beauftragen wir ein Inkassounternehmen."},
        {"dunning", "Rechnung 4711",
         "trotz unserer Erinnerung vom 3. Mai ist die Rechnung noch offen. Sonst geht sie an ein "
         "Inkassobüro."},
        {"dunning", "Invoice 4711: final notice",
         "invoice 4711 is still overdue. Otherwise a debt collection agency takes over."},
    };

    for (const auto& [topic, subject, body] : cases) {
        CAPTURE_BOUND(subject);
        CHECK(lead(letter(subject, body)->is) == topic);
    }
}

TEST_CASE("calm bad news is heard without a single loud word") {
    const auto lines = lines_of("bad_news.txt");
    REQUIRE(lines.size() >= 60);
    for (const auto& line : lines) {
        CAPTURE(line);
        CHECK(hears_bad_news(letter("Guten Morgen", line)->is));
    }
}

TEST_CASE("routine sentences full of the same words are no bad news") {
    const auto lines = lines_of("routine.txt");
    REQUIRE(lines.size() >= 60);
    for (const auto& line : lines) {
        CAPTURE(line);
        CHECK_FALSE(hears_bad_news(letter("Guten Morgen", line)->is));
    }
}

TEST_CASE("a price that rises is heard in any order of the words, one that stays is not") {
    for (const auto* text :
         {"ab dem 1. Januar 2027 steigen unsere Preise für Korpusteile um 14 %.",
          "zum 1. Januar ziehen unsere Preise um 14 % an.",
          "zum 1. Januar gehen unsere Preise um 14 % hoch.",
          "zum 1. Januar heben wir die Preise für Korpusteile um 14 % an.",
          "unsere Korpusteile verteuern sich zum 1. Januar um 14 %.",
          "künftig kostet der Korpus ab Januar 14 % mehr.",
          "der Korpus kostet ab Januar rund 14 % mehr als bisher.",
          "wir passen unser Preismodell an, dein Abo verändert sich auf 13,99.",
          "our prices go up by 14% from January.", "the cabinet will cost 14% more from January.",
          "from January the cabinet costs 14 per cent more."}) {
        CAPTURE(text);
        CHECK(lead(letter("Korpusteile 2027", text)->is) == "price_increase");
    }
    for (const auto* text :
         {"unsere Preise bleiben 2027 gleich.",
          "ab dem 1. Januar steigen unsere Preise nicht um 14 %.",
          "der Korpus kostet ab Januar nicht 14 % mehr, sondern gleich viel.",
          "die Eiche kostet ab Werk 14 % mehr als die Birke.",
          "our prices stay the same from January.", "the new price for the atlas is 32 euros.",
          "an early repayment charge of 2% will be applied.",
          "here is the new price list you asked for."}) {
        CAPTURE(text);
        CHECK(lead(letter("Korpusteile 2027", text)->is) != "price_increase");
    }
}

TEST_CASE("a threat with a solicitor is no representation, a solicitor who acts is one") {
    const auto represented = [](const std::string& text) {
        const auto read = letter("Late delivery", "The rest arrives on Friday 5 June.",
                                 "In-Reply-To: <a@kunde.example>\n",
                                 "\nOn Mon, 1 Jun 2026 at 08:00, Kim Lang <k.lang@kunde.example> "
                                 "wrote:\n> " +
                                     text + "\n");
        return read->is.signal("lawyer") != nullptr;
    };
    CHECK_FALSE(represented("The doors are here on Friday or you will hear from my solicitor."));
    CHECK_FALSE(represented("Otherwise I will pass this to my lawyer."));
    CHECK_FALSE(represented("We pay the fees of your solicitor up to 2,500 pounds."));
    CHECK_FALSE(represented("Die Kosten Ihrer Anwältin übernehmen wir bis 2.500 Euro."));
    CHECK(represented("Wir haben das Schreiben Ihrer Anwältin erhalten."));
    CHECK(represented("My solicitor has asked me to send all letters to her office."));
    CHECK(represented("Please address all further letters to our solicitors."));
}

TEST_CASE("a complaint told as settled is none") {
    CHECK(lead(letter("Reklamation erledigt",
                      "der Kratzer ist poliert, der Tisch steht wieder bei Ihnen im Laden. Danke, "
                      "dass Sie so schnell Bescheid gesagt haben.")
                   ->is) == "");
    CHECK(lead(letter("Complaint settled",
                      "the scratch has been polished and the table is back in your shop. Thank you "
                      "for telling us so quickly.")
                   ->is) == "");
    CHECK(lead(letter("Ihre Reklamation",
                      "Sie haben zu Recht reklamiert: Der Tisch hat einen Kratzer, und das tut uns "
                      "leid.")
                   ->is) != "");
}

TEST_CASE("a denied, supposed or discussed complaint is none") {
    for (const auto body :
         {"Es gab keine Beschwerden.", "Falls Sie eine Beschwerde haben, schreiben Sie mir.",
          "Für Reklamationen ist Frau Lenz da.", "Bei Reklamationen rufen Sie an.",
          "Unser Leitfaden zum Umgang mit Beschwerden liegt bei."}) {
        CAPTURE(body);
        CHECK(letter("Hallo", body)->is.guess("complaint") == nullptr);
    }
}

TEST_CASE("the customer's complaint in the quote makes the mail a complaint answer") {
    const auto read = letter("AW: Gerät", "Danke für Ihre Nachricht, wir melden uns.",
                             "In-Reply-To: <1@kunde.example>\n",
                             "\nAm 30.05.2026 um 10:00 schrieb Kim Lang <k.lang@kunde.example>:\n"
                             "> Das Gerät ist schon wieder defekt, ich bin wirklich enttäuscht!\n");
    CHECK(lead(read->is) == "complaint");
    CHECK(read->is.profile == Profile::sensitive);
}

TEST_CASE("our own words in the quote are not the customer's") {
    const auto read =
        letter("AW: Termin", "Passt, bis Dienstag um 10 Uhr.", "In-Reply-To: <1@kunde.example>\n",
               "\nAm 30.05.2026 um 10:00 schrieb Petra Kurz <petra.kurz@firma.example>:\n"
               "> Ist das Gerät immer noch defekt oder war jemand enttäuscht?\n");
    CHECK(read->is.guess("complaint") == nullptr);
}

TEST_CASE("a footer names topics without being about them") {
    const auto read =
        letter("Ihre Bestellung", "Ihre Bestellung ist unterwegs.", "",
               "\n-- \nFirma GmbH, Abteilung Reklamation und Beschwerde, Amtsgericht Ulm HRB 1\n");
    CHECK(read->is.guess("complaint") == nullptr);
}

TEST_CASE("profiles follow headers first and words where headers are silent") {
    const struct {
        std::string_view headers, subject, body;
        Profile profile;
        bool mass;
    } cases[] = {
        {"List-Unsubscribe: <https://x.example/u>\n", "Neues im Mai",
         "Jetzt entdecken: Rabatt auf alles.", Profile::campaign, true},
        {"", "Bestellbestätigung 77", "Vielen Dank für Ihre Bestellung vom 1. Juni.",
         Profile::transactional, false},
        {"Auto-Submitted: auto-generated\n", "Ihr Bestätigungscode",
         "Der Bestätigungscode lautet 1234.", Profile::transactional, false},
        {"In-Reply-To: <1@x.example>\n", "AW: Angebot", "Ja, das geht am Dienstag.",
         Profile::service, false},
        {"", "Ihr Antrag", "Ihr Antrag wurde nicht bewilligt.", Profile::sensitive, false},
        {"X-Campaign-Recipients: 3400\n", "Frühling", "Der Garten ist offen.", Profile::campaign,
         true},
    };

    for (const auto& [headers, subject, body, profile, mass] : cases) {
        CAPTURE_BOUND(subject);
        const auto read = letter(subject, body, headers);
        CHECK(name_of(read->is.profile) == name_of(profile));
        CHECK(read->is.mass == mass);
        CHECK_FALSE(read->is.profile_reason.empty());
    }
}

TEST_CASE("a profile that is given is used") {
    const auto read = letter("Ihr Antrag", "Ihr Antrag wurde nicht bewilligt.");
    ClassifyOptions options;
    options.profile_given = true;
    options.profile = Profile::campaign;
    const auto is = classify(read->document, read_thread(read->document), options);
    CHECK(is.profile == Profile::campaign);
    CHECK(is.profile_reason == "given");
}

TEST_CASE("a topic that a person names leads alone") {
    const auto read =
        letter("Ihre Reklamation", "Ihre Beschwerde haben wir erhalten und melden uns.");
    REQUIRE(read->is.topic() != nullptr);
    CHECK(read->is.topic()->id == "complaint");
    ClassifyOptions options;
    options.topic = "appointment";
    const auto is = classify(read->document, read_thread(read->document), options);
    REQUIRE(is.topics.size() == 1);
    CHECK(is.topics.front().topic->id == "appointment");
    CHECK(is.topics.front().confidence == 1);
    CHECK(is.profile != Profile::sensitive);
    options.topic = no_topic;
    CHECK(classify(read->document, read_thread(read->document), options).topics.empty());
    CHECK(wrong_topic("apointment", "X-Warmline-Topic").has_value());
    CHECK_FALSE(wrong_topic("refusal", "").has_value());
}

TEST_CASE("classifying is the same every time and bounded on a hostile mail") {
    std::string body;
    for (int i = 0; i < 20'000; ++i)
        body += "Ihre Reklamation, leider nicht, Preiserhöhung. ";
    const auto read = letter("Reklamation", body);
    CHECK(read->is.topics.size() <= all_topics().size());
    const auto again = classify(read->document, read_thread(read->document));
    REQUIRE(again.topics.size() == read->is.topics.size());
    for (std::size_t i = 0; i < again.topics.size(); ++i)
        CHECK(again.topics[i].confidence == read->is.topics[i].confidence);
}

TEST_CASE("an empty mail has no topic and the default profile") {
    const auto read = mail("\n\n");
    CHECK(read->is.topics.empty());
    CHECK(read->is.profile == Profile::service);
}

TEST_CASE("a talk settles only the news that was told in it") {
    const auto held = [](std::string_view body) {
        return talk_was_held(letter("Rahmenvertrag", body)->is);
    };
    CHECK(held("danke für das offene Gespräch gestern. Der Vertrag endet wie besprochen im Mai."));
    CHECK(held("wie gestern telefonisch besprochen endet der Vertrag im Mai."));
    CHECK_FALSE(held("danke für das offene Gespräch im Frühjahr. Der Vertrag endet im Mai."));
    CHECK_FALSE(
        held("danke für das offene Gespräch. Inzwischen haben wir uns für einen anderen "
             "Lieferanten entschieden."));
    const auto held_en = [](std::string_view body) {
        return talk_was_held(letter("Frame contract", "Dear Ms Lang, " + std::string(body))->is);
    };
    CHECK(
        held_en("thank you for the conversation yesterday. As agreed the contract ends in May, "
                "and the tools go back to your works."));
    CHECK_FALSE(
        held_en("thank you for the conversation. Since we spoke the board has decided not "
                "to renew the contract, and the tools go back to your works."));
    CHECK_FALSE(
        held_en("thank you for your time and for all that you have done for us. The "
                "contract ends in May, and the tools go back to your works."));
}

TEST_CASE("a rise is read from what it comes to and from lines that set old above new") {
    const auto step = [](std::string_view body) {
        return letter("Mehlkontrakt", body)->is.price_step;
    };
    const auto sum = step("In Summe sind das bei Ihren Mengen rund 9.600 Euro mehr im Jahr.");
    REQUIRE(sum);
    CHECK(sum->hurts());
    CHECK(sum->sum == doctest::Approx(9600));
    CHECK_FALSE(step("Sie bekommen damit rund 900 Euro mehr im Jahr."));
    CHECK_FALSE(step("Sie zahlen damit nicht 900 Euro mehr im Jahr."));
    const auto lines = step(
        "Für Ihre Praxis sieht das so aus:\n\nbisher: 390 € monatlich, Termine inklusive\n"
        "künftig: 11 Plätze à 54 € = 594 € monatlich, zuzüglich 85 € für den Server");
    REQUIRE(lines);
    CHECK(lines->share == doctest::Approx(594. / 390 - 1));
    CHECK(lines->by_time);
    CHECK_FALSE(step("bisher: 390 € monatlich\nkünftig: 390 € monatlich, wie immer"));
}

TEST_CASE("a price proposed on an agenda has not risen") {
    const auto agenda = [](std::string_view item) {
        return lead(letter("Einladung zur Versammlung",
                           "hier die Tagesordnung:\n\n1. Bericht der Kasse\n2. " +
                               std::string(item) + "\n3. Verschiedenes")
                        ->is);
    };
    CHECK(agenda("Beitrag ab 2027: Vorschlag 96 statt 84 Euro im Jahr") == "");
    CHECK(agenda("Beitrag ab 2027: 96 statt 84 Euro im Jahr") == "price_increase");
}

TEST_CASE("thanks for years do not hide a farewell, nor does the turn of the year bring thanks") {
    const auto farewell = letter(
        "Agenturlandschaft 2027",
        "im Zuge der Bündelung wird Ihr Bestand zum 1. April dorthin überführt. Das mit Ihnen "
        "bestehende Agenturverhältnis findet zum 31. März seinen Abschluss, eine Verlängerung ist "
        "nicht vorgesehen. Wir bedanken uns für 24 Jahre Zusammenarbeit und Treue.");
    CHECK(hears_bad_news(farewell->is));
    CHECK(lead(letter("Wartung", "zum Jahreswechsel kommt der Techniker am 4. Januar.")->is) == "");
}
