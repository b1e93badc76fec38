#include "linter/doors/http/service/request.hpp"

#include <doctest/doctest.h>

#include "linter/doors/http/service/service.hpp"
#include "reports/suggestion.hpp"
#include "tests/shown.hpp"

using namespace warmline;
using namespace warmline::http;

TEST_CASE("a text with a subject becomes a mail; a template stays as it is") {
    const auto mail =
        read_json_request(R"({"text":"Guten Tag","subject":"Rech\nnung","to":"a@b.example"})");
    REQUIRE(mail);
    CHECK(mail->mail ==
          "To: a@b.example\r\nSubject: Rech nung\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; "
          "charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGuten Tag");
    const auto page = read_json_request(R"({"html":"<p>x</p>","mode":"template","ui":"de"})");
    REQUIRE(page);
    CHECK(page->mail == "<p>x</p>");
    CHECK(page->kind == InputKind::html_template);
    CHECK(page->choices.ui == Language::de);
}

TEST_CASE("a wrong body is told by its key and what is known") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"[1]", "no JSON object"},
        {"{", "not JSON"},
        {"{}", "one of"},
        {R"({"text":"a","html":"b"})", "one of"},
        {R"({"text":"a","profil":"b"})", "profile"},
        {R"({"text":"a","profile":"b"})", "campaign, service, sensitive, transactional"},
        {R"({"text":"a","topic":"weather"})", "use one of none, bereavement"},
        {R"({"text":1})", "no text"},
        {R"({"text":"a","people":[1]})", "no object"},
        {"{\"text\":" + std::string(5000, '[') + "}", "too deep"},
    };
    for (const auto& [body, expected] : pairs) {
        const auto read = read_json_request(body);
        const auto begin = body.substr(0, 60);
        CAPTURE(begin);
        REQUIRE(!read);
        CHECK(to_line(read.problem()).find(expected) != std::string::npos);
    }
}

TEST_CASE("people given as objects are known while the mail is judged") {
    const auto service = Service::start({});
    REQUIRE(service);
    const auto request = read_json_request(
        R"({"text":"Guten Tag,\n\nwir kündigen den Vertrag.","to":"kim@example.org","subject":"Kündigung",)"
        R"("people":[{"address":"kim@example.org","name":"Kim \"K\" Lang","tier":"A+"}]})");
    REQUIRE(request);
    REQUIRE(request->people);
    CHECK(*request->people ==
          "\"address\",\"name\",\"tier\"\n\"kim@example.org\",\"Kim \"\"K\"\" Lang\",\"A+\"\n");
    CHECK((*service)->lint(*request).status == 200);
}

TEST_CASE("people of whom nobody can be used are refused with the reason") {
    const auto service = Service::start({});
    REQUIRE(service);
    const std::pair<std::string_view, std::string_view> refused[] = {
        {R"("nonsense")", "no column holds the address"},
        {R"([{"adress":"kim@example.org","tier":"A"}])", "no column holds the address"},
        {R"("address,tier\n")", "nobody stands under the heading row"},
        {R"([{"address":"kim","tier":"A"}])", "is no address"},
    };
    for (const auto& [people, reason] : refused) {
        CAPTURE_BOUND(people);
        const auto request =
            read_json_request(R"({"text":"x","people":)" + std::string(people) + "}");
        REQUIRE(request);
        for (const auto action : {&Service::lint, &Service::report, &Service::brief,
                                  &Service::fragment, &Service::open}) {
            const auto reply = ((**service).*action)(*request);
            CHECK(reply.status == 422);
            CHECK(reply.body.find(reason) != std::string::npos);
        }
    }
    for (const std::string_view none : {R"("")", "[]"}) {
        const auto request =
            read_json_request(R"({"text":"x","people":)" + std::string(none) + "}");
        REQUIRE(request);
        CHECK((*service)->lint(*request).status == 200);
    }
}

TEST_CASE("what cannot be read of people is a problem of the answer, once") {
    const auto service = Service::start({});
    REQUIRE(service);
    const auto request = read_json_request(
        R"({"text":"Guten Tag","to":"kim@example.org","people":[{"address":"kim@example.org",)"
        R"("tier":"ZZ","channel":"see contract","shoe":44}]})");
    REQUIRE(request);
    const auto body = (*service)->lint(*request).body;
    for (const std::string_view words :
         {"\\\"ZZ\\\" under \\\"tier\\\" cannot be read", "counts as \\\"do not call\\\"",
          "the column \\\"shoe\\\" is not used"}) {
        CAPTURE(words);
        const auto at = body.find(words);
        CHECK(at != std::string::npos);
        CHECK(body.find(words, at + 1) == std::string::npos);
    }
}

TEST_CASE("a suggested replacement silences the rule that asked for it") {
    const Linter linter(RulePack::builtin(), {});
    const std::string head =
        "From: Petra Kurz <p@firma.example>\r\nTo: Kim Lang <k@example.org>\r\nSubject: Ihre "
        "Rechnung 4711\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"Sehr geehrte Damen und Herren,\n\nIhr Konto ist offen.\n", "salut/generic-formal"},
        {"Guten Tag Frau Lang,\n\nIhr Konto ist offen.\n\nMfG\nPetra Kurz\n",
         "salut/closing-abbrev"},
        {"Guten Tag Frau Lang,\n\nwir schreiben hinsichtlich Ihrer Rechnung 4711.\n",
         "clear/officialese"},
        {"Guten Tag Frau Lang,\n\ndas Update ist umsonst.\n", "amb/homonym"},
        {"Dear Ms Reed,\n\nwe write with regard to your invoice 4711.\n", "clear/officialese"},
        {"Dear Ms Reed,\n\nwe will conduct a review of your account.\n", "clear/nominal-en"},
        {"Dear Ms Reed,\n\na delay is not unlikely.\n", "clear/double-negation"},
        {"Guten Tag Frau Lang,\n\ndie Pumpe ist da!!! Sie ist leise.\n", "tone/exclaim"},
    };
    for (const auto& [text, rule] : pairs) {
        CAPTURE_BOUND(text);
        const auto mail = head + text;
        const auto before = linter.lint(mail, InputKind::mail, {});
        bool tried = false;
        for (const auto& finding : before.assessment.findings) {
            if (before.rule_of(finding).id != rule) continue;
            const auto better = replacement(before, finding);
            REQUIRE(better);
            auto fixed = mail;
            const std::string marked(before.document.of(finding.range));
            fixed.replace(fixed.find(marked, head.size()), marked.size(), *better);
            const auto after = linter.lint(fixed, InputKind::mail, {});
            for (const auto& left : after.assessment.findings)
                CHECK(after.rule_of(left).id != rule);
            tried = true;
            break;
        }
        CHECK(tried);
    }
}
