#include "linter/verdict/brief.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "linter/verdict/brief_words.hpp"
#include "linter/verdict/no_brief.hpp"
#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

std::string complaint_answer() {
    return file_of(std::string(WARMLINE_SOURCE_DIR) +
                   "/corpus/worked/01-reklamation-reply/message.eml");
}

bool any_contains(const std::vector<std::string>& lines, const std::string& words) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a brief holds the case, their words, open questions, who and by when") {
    Recipient person;
    person.name = "Yusuf Karaca";
    person.tier = Tier::a;
    person.owner = "Ina Vogt";
    const auto read = decided(complaint_answer(), &person);
    const auto& brief = read->verdict.brief;
    REQUIRE_FALSE(brief.empty());
    CHECK(brief.name == "Yusuf Karaca");
    CHECK(brief.who.starts_with("Ina Vogt – sonst: wer den Fall kennt"));
    CHECK(any_contains(brief.facts, "Reklamation Getriebe G 220"));
    CHECK(any_contains(brief.facts, "4.000"));
    CHECK(any_contains(brief.their_words, "Frechheit"));
    CHECK(any_contains(brief.their_words, "Wann bekommen wir das neue?"));
    CHECK(brief.ask.size() == 3);
    CHECK(brief.by_when.find("4 Arbeitsstunden") != std::string::npos);
    CHECK(brief.draft.find("Sehr geehrter Herr Karaca") != std::string::npos);
    CHECK(brief.draft.find("danke für das Gespräch heute. Es ging um: Reklamation") !=
          std::string::npos);
    REQUIRE(brief.call_by);
    CHECK(brief.call_by->hour == 13);
    CHECK(brief.minutes == 30);
}

TEST_CASE("the colleague reads the brief in their language, the customer hears theirs") {
    Recipient person;
    person.owner = "Ina Vogt";
    const auto read = decided(complaint_answer(), &person, 55, .4, Language::en);
    const auto& brief = read->verdict.brief;
    CHECK(brief.goal.find("Understand") != std::string::npos);
    CHECK(brief.ask.front() == "Was ist aus Ihrer Sicht passiert?");
    CHECK(brief.reason.starts_with("Ich rufe an"));
    CHECK(brief.who.starts_with("Ina Vogt – otherwise: someone who knows the case"));
}

TEST_CASE("the news is told once, and what will not be done is no promise") {
    const auto read = decided(
        "From: Ann Lee <ann@firm.example>\nTo: Kim Lang <k@kunde.example>\n"
        "Date: Wed, 17 Jun 2026 10:00:00 +0200\nSubject: Your contract\n"
        "Content-Type: text/plain; charset=utf-8\n\nDear Ms Lang,\n\n"
        "After careful review we will end the contract with you on 30 September. We will not be "
        "able to supply you after that. I will send you the figures on Friday.\n\n"
        "Kind regards\nAnn Lee\n",
        nullptr, 80, .3, Language::en);
    // Either sentence tells it; which one weighs more is the fit's to say.
    const auto& reasons = read->verdict.reasons;
    const bool ends = any_contains(
        reasons, "“After careful review we will end the contract with you on 30 September.”");
    const bool stops = any_contains(reasons, "“We will not be able to supply you after that.”");
    CHECK(ends != stops);
    const auto& facts = read->verdict.brief.facts;
    REQUIRE_FALSE(facts.empty());
    CHECK(any_contains(facts, "Promised: I will send you the figures on Friday."));
    CHECK_FALSE(any_contains(facts, "Promised: We will not"));
    for (const auto& line : facts)
        if (line.starts_with("The mail says: "))
            CHECK_FALSE(any_contains(facts, "Promised: " + line.substr(15)));
}

TEST_CASE("without a thread the opening speaks of none, and du stays du") {
    const std::string head =
        "From: Jana Wolters <jana@firm.example>\nTo: Tom Harms <tom@firm.example>\n"
        "Date: Mon, 23 Nov 2026 09:14:00 +0100\nContent-Type: text/plain; charset=utf-8\n";
    const auto ended = decided(head +
                               "Subject: Ihr Vertrag\n\nSehr geehrter Herr Harms,\n\nwir kündigen "
                               "Ihren Rahmenvertrag RV-204 zum 31. Dezember 2026.\n\nViele Grüße\n"
                               "Jana Wolters\n");
    const auto& formal = ended->verdict.brief;
    REQUIRE_FALSE(formal.empty());
    CHECK(formal.reason.find("keine gute Nachricht") != std::string::npos);
    CHECK(formal.who.find("Verlauf") == std::string::npos);
    CHECK(formal.draft.find("Ihr Vertrag") == std::string::npos);
    CHECK(formal.draft.find("verstanden als Sie?") != std::string::npos);
    const auto parted = decided(head +
                                "Subject: Deine Probezeit\n\nHallo Tom,\n\nwir haben uns "
                                "entschieden, das Arbeitsverhältnis nach der Probezeit nicht "
                                "fortzusetzen. Dein letzter Arbeitstag ist der 15. Dezember.\n\n"
                                "Jana\n");
    const auto& familiar = parted->verdict.brief;
    REQUIRE_FALSE(familiar.empty());
    CHECK(familiar.reason.find("sie dir nicht nur schreiben") != std::string::npos);
    CHECK(familiar.ask.front() == "Was bedeutet diese Entscheidung für dich?");
    CHECK(familiar.draft.find("Deine Probezeit") == std::string::npos);
    CHECK(familiar.draft.find("verstanden als du?") != std::string::npos);
    CHECK(familiar.draft.find("Sie") == std::string::npos);
}

TEST_CASE("what is said with du has no Sie in it, for every topic") {
    std::vector<std::string_view> topics{"", "told", "thread"};
    for (const auto& topic : all_topics())
        topics.push_back(topic.id);
    for (const auto topic : topics) {
        CAPTURE(topic);
        const auto words = familiar_words(topic);
        for (const auto said : {words.reason, words.ask_first, words.ask_second, words.ask_third}) {
            CHECK_FALSE(said.empty());
            for (const auto* formal : {"Sie ", "Sie,", "Sie?", "Ihnen", "Ihre"})
                CHECK(said.find(formal) == std::string_view::npos);
        }
    }
}

TEST_CASE("every topic has words for a brief in both languages") {
    for (const auto& topic : all_topics())
        for (const auto language : {Language::de, Language::en}) {
            CAPTURE(topic.id);
            const auto& words = brief_words(topic.id, language);
            CHECK_FALSE(words.reason.empty());
            CHECK_FALSE(words.goal.empty());
            CHECK_FALSE(words.ask_third.empty());
        }
    CHECK(&brief_words("complaint", Language::de) != &brief_words("dispute", Language::de));
    CHECK(&brief_words("comp", Language::de) == &brief_words("", Language::de));
}

TEST_CASE("a fact without a blank in it is cut between characters") {
    auto mail = complaint_answer();
    const auto at = mail.find("Subject: ");
    REQUIRE(at != std::string::npos);
    const auto end = mail.find('\n', at);
    std::string word;
    for (int i = 0; i < 90; ++i)
        word += "aäß";  // 160 bytes fall into a character
    mail.replace(at, end - at, "Subject: " + word);
    Recipient person;
    person.name = "Yusuf Karaca";
    person.tier = Tier::a;
    const auto read = decided(mail, &person);
    REQUIRE_FALSE(read->verdict.brief.empty());
    CHECK(any_contains(read->verdict.brief.facts, "aäß"));
    // Cut inside a character the last one before the ellipsis would be half of "ä" or "ß".
    for (const auto& fact : read->verdict.brief.facts)
        if (fact.find("aäß") != std::string::npos)
            CHECK((fact.ends_with("a …") || fact.ends_with("ä …") || fact.ends_with("ß …")));
}

TEST_CASE(
    "where only its words gave the news away, a brief says the sentence and asks what follows") {
    const auto read = decided(
        "From: Ann Lee <ann@firm.example>\nTo: Kim Lang <k@kunde.example>\n"
        "Date: Wed, 17 Jun 2026 10:00:00 +0200\nSubject: Your car\n"
        "Content-Type: text/plain; charset=utf-8\n\nDear Ms Lang,\n\n"
        "While your car was on the ramp this morning the tailgate hit a beam. The glass is broken "
        "and the frame is bent. You told us that you need it for the wedding on Saturday.\n\n"
        "Kind regards\nAnn Lee\n",
        nullptr, 80, .3, Language::en);
    REQUIRE(is_call(read->verdict));
    REQUIRE(read->classification.heard);
    const auto sentence = std::string(read->document.of(read->classification.tidings.sentence));
    CHECK(read->verdict.brief.reason.find(sentence) != std::string::npos);
    CHECK(any_contains(read->verdict.reasons, sentence));
    CHECK(read->verdict.brief.ask.front().find("your") != std::string::npos);
    CHECK(read->verdict.heard.sentence == sentence);
    // Single words are for the sum, not for the reasons.
    REQUIRE_FALSE(read->verdict.heard.words.empty());
    CHECK_FALSE(any_contains(read->verdict.reasons, "+0."));
}

TEST_CASE("where a call was wanted and no route exists, nobody says that none is needed") {
    Recipient person;
    person.preferred_channel = Channel::mail_only;
    const auto read = decided(complaint_answer(), &person);
    CHECK(read->verdict.brief.empty());
    CHECK(read->verdict.gate == "no-route");
    CHECK(no_brief_words(read->verdict, Language::de).find("nicht angerufen werden") !=
          std::string_view::npos);
    CHECK(no_brief_words({}, Language::de) == "Für diese Mail ist kein Anruf nötig.");
}

TEST_CASE("no brief is written when no call is advised") {
    CHECK(decided("From: a@b.example\nTo: c@d.example\nSubject: Hallo\n\nBis morgen.\n")
              ->verdict.brief.empty());
}

TEST_CASE("the hours of a call are those of the reader's clock, and the zone stands beside them") {
    Recipient person;
    person.tier = Tier::a;
    const auto berlin = decided(complaint_answer(), &person);
    REQUIRE(berlin->verdict.brief.call_by);
    CHECK(berlin->verdict.brief.by_when.find(" Uhr (Ortszeit Berlin)") != std::string::npos);
    person.time_zone = "America/New_York";
    const auto there = decided(complaint_answer(), &person, 80, .3, Language::en);
    const auto& by = there->verdict.brief.call_by;
    REQUIRE(by);
    // The mail is written before New York's office hours: four hours from nine there.
    CHECK(by->hour == 13);
    CHECK(by->zone_minutes == -240);
    CHECK(there->verdict.brief.by_when.find("13:00 (New York time)") != std::string::npos);
}

TEST_CASE("a deadline after the clocks changed keeps the hour people read") {
    const auto read = decided(
        "From: Ann Lee <ann@firm.example>\nTo: Kim Lang <k@kunde.example>\n"
        "Date: Fri, 23 Oct 2026 15:00:00 +0200\nSubject: Ihre Kündigung\n"
        "Content-Type: text/plain; charset=utf-8\n\nSehr geehrte Frau Lang,\n\nwir kündigen Ihren "
        "Vertrag zum 31. Dezember 2026.\n\nFreundliche Grüße\nAnn Lee\n");
    REQUIRE(read->verdict.brief.call_by);
    CHECK(read->verdict.brief.call_by->day >= 26);
    CHECK(read->verdict.brief.call_by->zone_minutes == 60);
}

TEST_CASE("nobody is called against a wish we could not read, or without a number") {
    Recipient person;
    person.tier = Tier::a;
    CHECK(is_call(decided(complaint_answer(), &person)->verdict));
    person.preferred_channel = Channel::unread;
    CHECK(decided(complaint_answer(), &person)->verdict.gate == "no-route");
    person.preferred_channel = Channel::unknown;
    person.note = "bitte nicht anrufen";
    CHECK(decided(complaint_answer(), &person)->verdict.gate == "no-route");
    person.note.clear();
    person.phone_asked = true;
    const auto quiet = decided(complaint_answer(), &person);
    CHECK(quiet->verdict.gate == "no-route");
    CHECK(quiet->verdict.brief.empty());
    person.phone = "030 23125012";
    CHECK(is_call(decided(complaint_answer(), &person)->verdict));
    // Their own mail holds one.
    person.phone.clear();
    auto mail = complaint_answer();
    mail.replace(mail.find("> Y. Karaca"), 11, "> Y. Karaca, Tel. +49 30 23125012");
    CHECK(is_call(decided(mail, &person)->verdict));
}
