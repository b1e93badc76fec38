/// Briefs as a head of customer service reads them: who, by when, whose words, what to leave alone.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "linter/people/working_time.hpp"
#include "linter/verdict/brief_avoid.hpp"
#include "linter/verdict/brief_words.hpp"
#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

struct Letter {
    std::string date, subject, ours, theirs, sign_off = "Ina Vogt";
};

std::string mail(const Letter& letter) {
    return "From: Ina Vogt <ina.vogt@firma.example>\nTo: Kim Lang <kim@kunde.example>\nDate: " +
           letter.date + "\nSubject: " + letter.subject +
           "\nIn-Reply-To: <1@kunde.example>\nContent-Type: text/plain; charset=utf-8\n\n" +
           letter.ours + "\n" + letter.sign_off +
           "\n\nOn 16 November 2026 at 08:15, Kim Lang wrote:\n" + letter.theirs;
}

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

bool any_holds(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return holds(line, words); });
}

const Letter burning{
    "Mon, 16 Nov 2026 15:20:00 +0100", "AW: Akku PowerPack",
    "Sehr geehrte Frau Lang,\n\nvielen Dank für Ihre Nachricht. Wir bedauern Ihre Beschwerde über "
    "den Akku. Bitte schicken Sie ihn an unsere Werkstatt.\n\nFreundliche Grüße",
    "> Guten Tag Frau Vogt,\n> danke für die schnelle Lieferung, das Rad fährt sich wunderbar.\n"
    "> Gestern hat der Akku angefangen zu qualmen, dann stand er in Flammen.\n"
    "> Meine Tochter hat sich an der Hand verbrannt.\n> Das ist eine Frechheit.\n> Kim Lang\n"};

}  // namespace

TEST_CASE("where somebody was hurt, somebody in charge calls at once and asks about the people") {
    const auto read = decided(mail(burning));
    const auto& brief = read->verdict.brief;
    REQUIRE_FALSE(brief.empty());
    CHECK(brief.who.starts_with("Die Leitung selbst"));
    CHECK(holds(brief.who, "Ina Vogt bereitet das Gespräch vor"));
    CHECK(brief.by_when.starts_with("Sofort"));
    REQUIRE(brief.call_by);
    CHECK(brief.call_by->day == 16);
    CHECK(brief.call_by->hour == 16);
    CHECK(holds(brief.reason, "wie es Ihnen allen geht"));
    CHECK(any_holds(brief.their_words, "in Flammen"));
    CHECK(any_holds(brief.their_words, "verbrannt"));
    CHECK_FALSE(any_holds(brief.their_words, "wunderbar"));
    CHECK_FALSE(any_holds(brief.their_words, "Guten Tag"));
    CHECK(any_holds(brief.avoid, "Einschicken"));
    CHECK(brief.avoid.size() == 6);
}

TEST_CASE("who signs as somebody in charge calls in person") {
    auto letter = burning;
    letter.sign_off = "Ina Vogt\nGeschäftsführerin";
    CHECK(decided(mail(letter))->verdict.brief.who.starts_with("Ina Vogt, mit einer Fachperson"));
    letter.sign_off = "Ina Vogt\nGeschäftsführer: Roland Maier";
    CHECK(decided(mail(letter))->verdict.brief.who.starts_with("Die Leitung selbst"));
}

TEST_CASE("a lawyer and a regulator want somebody in charge, and no promise out of hand") {
    const auto read =
        decided(mail({"Mon, 16 Nov 2026 10:05:00 +0000", "Re: Claim UM-88214",
                      "Dear Ms Lang,\n\nWe have reviewed your complaint. Our decision has not "
                      "changed and we "
                      "must refuse your claim.\n\nKind regards",
                      "> Dear Ina,\n> Thank you for coming back to me so promptly, I do appreciate "
                      "it.\n> I have "
                      "sent you the photographs three times.\n> This is unacceptable. If it is not "
                      "settled I "
                      "will go to the Ombudsman and my solicitor will write to you.\n> Kim\n"}),
                nullptr, 80, .3, Language::en);
    const auto& brief = read->verdict.brief;
    REQUIRE_FALSE(brief.empty());
    CHECK(brief.who.starts_with("A senior manager in person, after a word with the legal"));
    CHECK(any_holds(brief.their_words, "Ombudsman"));
    CHECK_FALSE(any_holds(brief.their_words, "promptly"));
    CHECK(any_holds(brief.avoid, "Answering threats"));
    CHECK(brief.avoid.size() == 6);
}

TEST_CASE("a visit tomorrow morning is called off today") {
    const auto read = decided(mail(
        {"Mon, 16 Nov 2026 14:05:00 +0100", "AW: Heizung",
         "Sehr geehrte Frau Lang,\n\nleider müssen wir den Termin morgen um 9:00 Uhr absagen. Ihre "
         "Beschwerde haben wir weitergegeben.\n\nFreundliche Grüße",
         "> Guten Tag,\n> wir haben seit Samstag keine Heizung, und niemand meldet sich. Das ist "
         "eine Frechheit!\n> Kim Lang\n"}));
    const auto& brief = read->verdict.brief;
    REQUIRE_FALSE(brief.empty());
    CHECK(brief.by_when.starts_with(
        "Rechtzeitig vor dem genannten Termin (Dienstag, 17. November 2026, 9:00 Uhr), also bis "
        "Montag, 16. November 2026, 17:00 Uhr"));
    REQUIRE(brief.call_from);
    CHECK(brief.call_from->day == 16);
    CHECK(holds(brief.reason, "einen Termin nicht halten"));
}

TEST_CASE("a dispute that opens with an admission admits first and then goes through the rest") {
    Letter letter{
        "Mon, 16 Nov 2026 10:15:00 +0100", "AW: Rechnung 2026-1187",
        "Sehr geehrte Frau Lang,\n\nSie haben recht: Die Anfahrt haben wir Ihnen doppelt "
        "berechnet, "
        "das war unser Fehler. An den 14 Arbeitsstunden halten wir aber fest.\n\nFreundliche Grüße",
        "> Guten Tag,\n> Ihre Rechnung 2026-1187 bestreite ich. Zweimal Anfahrt, das ist ein Witz. "
        "Ich zahle keinen Cent.\n> Kim Lang\n"};
    const auto partly = decided(mail(letter));
    REQUIRE_FALSE(partly->verdict.brief.empty());
    CHECK(holds(partly->verdict.brief.reason, "in einem Punkt recht"));
    CHECK(partly->verdict.brief.goal.starts_with("Zuerst den eigenen Fehler"));
    CHECK(any_holds(partly->verdict.brief.avoid, "„Aber“ gleich nach dem Eingeständnis"));
    letter.ours =
        "Sehr geehrte Frau Lang,\n\nSie haben recht: Die Anfahrt haben wir Ihnen doppelt "
        "berechnet, "
        "das war unser Fehler. Wir schreiben Ihnen eine neue Rechnung.\n\nFreundliche Grüße";
    const auto whole = decided(mail(letter));
    REQUIRE_FALSE(whole->verdict.brief.empty());
    CHECK(holds(whole->verdict.brief.reason, "weil Sie recht haben"));
    letter.ours =
        "Sehr geehrte Frau Lang,\n\nwir haben Ihren Einwand gegen die Rechnung geprüft. Alle "
        "Positionen sind korrekt abgerechnet.\n\nFreundliche Grüße";
    const auto none = decided(mail(letter));
    REQUIRE_FALSE(none->verdict.brief.empty());
    CHECK_FALSE(holds(none->verdict.brief.reason, "recht haben"));
}

TEST_CASE("what a colleague is said to have done is not for that colleague to ring about") {
    const auto read = decided(mail(
        {"Mon, 16 Nov 2026 13:50:00 +0100", "AW: Unterricht von Lea",
         "Sehr geehrte Frau Lang,\n\nIhre Beschwerde tut uns leid. Bitte sprechen Sie noch einmal "
         "mit Herrn Klee.\n\nFreundliche Grüße",
         "> Guten Tag,\n> Sie haben wirklich ein schönes Angebot.\n> Herr Klee hat meine Tochter "
         "vor "
         "der Gruppe angeschrien, das ist unverschämt. Seitdem weint sie abends.\n> Kim Lang\n"}));
    const auto& brief = read->verdict.brief;
    REQUIRE_FALSE(brief.empty());
    CHECK(holds(brief.who, "nicht wer an dem Vorfall beteiligt war"));
    CHECK(any_holds(brief.their_words, "angeschrien"));
    CHECK(any_holds(brief.their_words, "weint sie abends"));
    CHECK_FALSE(any_holds(brief.their_words, "schönes Angebot"));
}

TEST_CASE("matters that are no topic have words of their own, with du as well as with Sie") {
    constexpr auto matters =
        std::to_array<std::string_view>({"injury", "danger", "recall", "harm_told", "conduct",
                                         "partly", "admitted", "difference", "called_off"});
    for (const auto matter : matters) {
        CAPTURE(matter);
        CHECK(has_brief_words(matter));
        const auto words = familiar_words(matter);
        for (const auto said : {words.reason, words.ask_first, words.ask_second, words.ask_third})
            for (const auto* formal : {"Sie ", "Sie,", "Sie?", "Ihnen", "Ihre"})
                CHECK(said.find(formal) == std::string_view::npos);
        for (const auto ui : {Language::de, Language::en})
            for (const bool law : {false, true}) {
                const auto lines = avoid_lines(matter, law, ui);
                CHECK(lines.size() == 6);
                CHECK(std::none_of(lines.begin(), lines.end(),
                                   [](const auto& line) { return line.empty(); }));
            }
    }
    CHECK(avoid_lines("bereavement", false, Language::de) !=
          avoid_lines("price_increase", false, Language::de));
}
