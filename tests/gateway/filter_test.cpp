#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "linter/doors/filter/address.hpp"
#include "linter/doors/filter/opensmtpd_session.hpp"
#include "linter/doors/filter/raw_header.hpp"

using namespace warmline::filter;

TEST_CASE("a header is split into its fields, folded lines and all") {
    const std::string mail = "From x\nA: 1\r\nB:\r\n 2\r\n\t3\r\n\r\nbody: no\r\n";
    const auto header = split_header(mail);
    REQUIRE(header.fields.size() == 2);
    CHECK(header.fields[0].name == "A");
    CHECK(header.fields[0].value == " 1");
    CHECK(header.fields[1].value == "\n 2\n\t3");
    CHECK(mail.substr(header.body_begin) == "body: no\r\n");
    CHECK(split_header("no header at all\n").fields.empty());
    CHECK(split_header("no header at all\n").body_begin == 0);
    CHECK(split_header("A: 1\nno field\n").body_begin == 5);
    CHECK(split_header("").body_begin == 0);
    CHECK(split_header("A: 1").fields.size() == 1);
}

TEST_CASE("a gateway is named by a path or by an address of either family") {
    for (const std::string good : {"unix:/run/x.sock", "inet:127.0.0.1:8895", "inet:[::1]:8895"})
        CHECK_MESSAGE(!wrong_address(good), good);
    for (const std::string bad : {"", "/run/x.sock", "unix:", "inet:localhost:8895",
                                  "inet:127.0.0.1", "inet:127.0.0.1:99999", "inet:127.0.0.1:0",
                                  "inet:::1:8895", "inet6:[::1]:8895", "inet:127.0.0.1:88x"})
        CHECK_MESSAGE(wrong_address(bad), bad);
    CHECK(wrong_address("unix:/" + std::string(200, 'a')));
}

TEST_CASE("header changes touch nothing else") {
    const std::string mail = "X-Warmline-A: 1\nSubject: s\nx-warmline-a: 2\n folded\n\nbody\n";
    Reply reply;
    CHECK(with_header_changes(mail, reply) == mail);
    reply.removals = {{"X-Warmline-A", 2}};
    reply.additions = {{"X-Warmline-Score", " 9"}, {"X-B", "1"}};
    CHECK(with_header_changes(mail, reply) ==
          "X-Warmline-A: 1\nSubject: s\nX-Warmline-Score: 9\nX-B: 1\n\nbody\n");
    reply.removals = {{"X-Warmline-A", 1}, {"X-Warmline-A", 2}};
    reply.additions.clear();
    CHECK(with_header_changes(mail, reply) == "Subject: s\n\nbody\n");
}

TEST_CASE("a header added to a mail without header, body or last line end stands alone") {
    Reply reply;
    reply.additions = {{"X-B", "1"}};
    const std::vector<std::pair<std::string, std::string>> mails{
        {"", "X-B: 1\r\n\r\n"},
        {"A: b", "A: b\r\nX-B: 1\r\n\r\n"},
        {"A: b\n", "A: b\nX-B: 1\n\n"},
        {"\nbody\n", "X-B: 1\n\nbody\n"},
        {"no header\n", "X-B: 1\n\nno header\n"},
        {"A: b\nno field\n", "A: b\nX-B: 1\n\nno field\n"},
    };
    for (const auto& [mail, expected] : mails)
        CHECK(with_header_changes(mail, reply) == expected);
}

namespace {

/// What OpenSMTPD 6.8 says for one submitted mail.
void submit(OpensmtpdSessions& sessions, std::string& out, std::vector<PendingMail>& complete) {
    for (const char* line :
         {"report|0.6|1.1|smtp-in|link-connect|aa|client|pass|192.0.2.7:33174|192.0.2.1:25",
          "report|0.6|1.1|smtp-in|link-auth|aa|anna@corp.example|pass",
          "report|0.6|1.1|smtp-in|tx-begin|aa|deadbeef",
          "report|0.6|1.1|smtp-in|tx-mail|aa|deadbeef|ok|anna@corp.example",
          "report|0.6|1.1|smtp-in|tx-rcpt|aa|deadbeef|ok|b@example.com",
          "report|0.6|1.1|smtp-in|tx-rcpt|aa|deadbeef|permfail|no@example.com",
          "filter|0.6|1.1|smtp-in|data-line|aa|t1|Subject: a|b",
          "filter|0.6|1.1|smtp-in|data-line|aa|t2|", "filter|0.6|1.1|smtp-in|data-line|aa|t3|..dot",
          "filter|0.6|1.1|smtp-in|data-line|aa|t4|."})
        sessions.take(line, out, complete);
}

}  // namespace

TEST_CASE("a mail through OpenSMTPD is asked about whole and goes back line by line") {
    OpensmtpdSessions sessions;
    std::string out;
    std::vector<PendingMail> complete;
    submit(sessions, out, complete);
    CHECK(out.empty());
    REQUIRE(complete.size() == 1);
    const auto& question = complete[0].question;
    CHECK(question.author == "anna@corp.example");
    CHECK(question.client_address == "192.0.2.7");
    CHECK(question.sender == "anna@corp.example");
    CHECK(question.recipients == std::vector<std::string>{"b@example.com"});
    CHECK(complete[0].mail == "Subject: a|b\n\n.dot\n");
    sessions.judged(complete[0], {Reply::Kind::reject, "550 5.7.1 no", {}, {}}, "", out);
    CHECK(out ==
          "filter-dataline|aa|t4|Subject: a|b\nfilter-dataline|aa|t4|\n"
          "filter-dataline|aa|t4|..dot\nfilter-dataline|aa|t4|.\n");
    out.clear();
    sessions.take("filter|0.6|1.1|smtp-in|commit|aa|t5", out, complete);
    CHECK(out == "filter-result|aa|t5|reject|550 5.7.1 no\n");
}

TEST_CASE("a verdict that comes too late changes nothing for the next mail") {
    OpensmtpdSessions sessions;
    std::string out;
    std::vector<PendingMail> complete;
    submit(sessions, out, complete);
    sessions.take("report|0.6|1.1|smtp-in|tx-reset|aa|deadbeef", out, complete);
    sessions.judged(complete[0], {Reply::Kind::reject, "550 5.7.1 no", {}, {}}, "", out);
    out.clear();
    sessions.take("filter|0.6|1.1|smtp-in|commit|aa|t5", out, complete);
    CHECK(out == "filter-result|aa|t5|proceed\n");
}

TEST_CASE("a mail above the bound goes back as it came, unasked") {
    OpensmtpdSessions sessions;
    std::string out;
    std::vector<PendingMail> complete;
    sessions.take("report|0.6|1.1|smtp-in|tx-begin|aa|x", out, complete);
    const std::string line(1000, 'x');
    for (int i = 0; i < 11'000; ++i)
        sessions.take("filter|0.6|1.1|smtp-in|data-line|aa|t|" + line, out, complete);
    sessions.take("filter|0.6|1.1|smtp-in|data-line|aa|t|.", out, complete);
    CHECK(complete.empty());
    CHECK(std::count(out.begin(), out.end(), '\n') == 11'001);
    CHECK(out.ends_with("filter-dataline|aa|t|.\n"));
}

TEST_CASE("lines of another shape are passed over") {
    OpensmtpdSessions sessions;
    std::string out;
    std::vector<PendingMail> complete;
    for (const char* line : {"", "|", "filter", "filter|0.6", "report|0.6|1|smtp-in|link-connect",
                             "report|0.6|1|smtp-in|tx-mail|aa", "config|x|y", "filter|a|b|c|d|e"})
        sessions.take(line, out, complete);
    CHECK(out.empty());
    CHECK(complete.empty());
}
