#include <doctest/doctest.h>

#include "linter/history/record_line.hpp"
#include "tests/history/linted.hpp"

namespace warmline::history {

namespace {

const std::string headers =
    "From: Petra Kurz <petra.kurz@firma.example>\n"
    "To: Kim Lang <kim.lang@example.org>, info@example.org\n"
    "Subject: Ihre Rechnung 4711\n"
    "Date: Tue, 9 Jun 2026 10:12:00 +0200\n"
    "Message-ID: <a1@firma.example>\n";
const std::string text =
    "Guten Tag Frau Lang,\n\nwir melden uns zeitnah bei Ihnen. Die Lösung finden Sie in unserem "
    "Hilfebereich.\n\nFreundliche Grüße\nPetra Kurz\nDurchwahl 030 23125-012\n";

}  // namespace

TEST_CASE("a record holds neither text nor names nor addresses") {
    const auto line = to_line(record_of(mail(headers, text)));
    for (const std::string secret :
         {"Petra", "Kurz", "Lang", "kim", "firma", "example", "4711", "Rechnung", "zeitnah",
          "Hilfebereich", "030", "a1@", "welcome"})
        CHECK_MESSAGE(line.find(secret) == std::string::npos, secret);
}

TEST_CASE("a record tells what reports ask for") {
    const auto record = record_of(mail(headers, text), groups_of({{"firma.example", "Firma"}}));
    CHECK(record.sender_group == "Firma");
    CHECK(record.reach == 2);
    CHECK(record.recipients.size() == 2);
    CHECK(record.sent_at == 1780992720);  // date -u -d '2026-06-09 08:12' +%s
    CHECK(record.sent_day == 20613);      // 9 June 2026
    CHECK(record.assessed_at == test_now);
    CHECK(record.human);
    CHECK_FALSE(record.no_reply);
    CHECK(record.self_service == 1);
    CHECK_FALSE(record.shared_sender);
    const auto vague =
        std::find_if(record.rules.begin(), record.rules.end(),
                     [](const RuleCount& one) { return one.rule == "amb/vague-time"; });
    REQUIRE(vague != record.rules.end());
    CHECK(vague->hits == 1);
    CHECK(vague->points > 0);
    CHECK(vague->question_percent > 0);
}

TEST_CASE("a record and its line say the same") {
    for (const auto& one : {record_of(mail(headers, text)), AssessmentRecord{}}) {
        const auto line = to_line(one);
        CHECK(line.back() == '\n');
        CHECK(line.find('\n') == line.size() - 1);
        const auto back = from_line(line);
        REQUIRE(back);
        CHECK(*back == one);
    }
}

TEST_CASE("damaged lines are told apart from records") {
    const auto whole = to_line(record_of(mail(headers, text)));
    for (const auto& line :
         {std::string(), std::string("{}"), std::string("[]"), std::string("{\"mail\":\"seven\"}"),
          whole.substr(0, whole.size() / 2), std::string("{\"v\":2,") + whole.substr(7)})
        CHECK_FALSE(from_line(line));
}

TEST_CASE("a mail without a Date, or with one that lies ahead, was sent when it was assessed") {
    const auto dated = [](const std::string& date) {
        return record_of(mail("From: a@example.org\nTo: b@example.org\n" + date, "Guten Tag.\n"))
            .sent_at;
    };
    CHECK(dated("") == test_now);
    CHECK(dated("Date: Tue, 9 Jun 2099 10:12:00 +0200\n") == test_now);
    CHECK(dated("Date: nonsense\n") == test_now);
    CHECK(dated("Date: Thu, 1 Jan 1970 00:00:10 +0000\n") == 10);
}

TEST_CASE("a mail counts once however often it is linted, and copies count each") {
    const auto one = record_of(mail(headers, text));
    const auto again = record_of(mail(headers, text), {}, InputKind::mail, test_now + 60);
    CHECK(one.mail == again.mail);
    auto other_reader = headers;
    other_reader.replace(other_reader.find("kim.lang"), 3, "pia");
    CHECK(record_of(mail(other_reader, text)).mail != one.mail);
    const auto without_id = headers.substr(0, headers.find("Message-ID"));
    CHECK_FALSE(one.draft);
    // What has no message id is a draft, and its versions are one mail.
    CHECK(record_of(mail(without_id, text)).draft);
    CHECK(record_of(mail(without_id, text)).mail == record_of(mail(without_id, text + "x")).mail);
    for (const auto& [from, to] : {std::pair{"Rechnung 4711", "Rechnung 4712"},
                                   {"9 Jun", "8 Jun"},
                                   {"kim.lang", "pia.lang"},
                                   {"petra.kurz", "anna.kurz"}}) {
        auto other = without_id;
        other.replace(other.find(from), std::string_view(from).size(), to);
        CHECK(record_of(mail(without_id, text)).mail != record_of(mail(other, text)).mail);
    }
}

TEST_CASE("the envelope overrules the header fields") {
    auto record = record_of(mail(headers, text));
    const auto groups = groups_of({{"*", "Everybody"}});
    address(record,
            {.message_id = "b2",
             .sender = "ann@b.example",
             .recipients = {"x@c.example", "<X@c.example>", ""},
             .sent_at = 1000},
            {.key = test_key(), .groups = groups, .now = 2000});
    CHECK(record.sender == test_key().of_person("ANN@b.example"));
    CHECK(record.sender_group == "Everybody");
    CHECK(record.reach == 1);
    CHECK(record.recipients == std::vector{test_key().of_person("x@c.example")});
    CHECK(record.sent_at == 1000);
    CHECK(record.assessed_at == 2000);
}

TEST_CASE("of a flood of recipients the reach stays exact and the list ends") {
    Envelope envelope{.message_id = "m", .sender = "a@b.example"};
    for (std::size_t i = 0; i < most_recipients + 5; ++i)
        envelope.recipients.push_back("r" + std::to_string(i) + "@c.example");
    AssessmentRecord record;
    address(record, envelope, {.key = test_key(), .groups = {}, .now = 1});
    CHECK(record.reach == static_cast<int>(most_recipients) + 5);
    CHECK(record.recipients.size() == most_recipients);
}

}  // namespace warmline::history
