#include "linter/doors/milter/wire/session.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace warmline::milter;
using namespace std::string_literals;

namespace {

/// What Postfix 3.7 offers.
const auto postfix_offer = "\0\0\0\6\0\0\1\xFF\0\x1F\xFF\xFF"s;

/// A mail server in miniature: sends packets, collects reply letters.
struct Server {
    Session session{MailLimits{.bytes = 1000, .recipients = 3}};
    Interest interest = Interest::whole;
    std::string replies{};
    Mail mail{};

    Event send(char code, const std::string& data = "") {
        std::string out;
        const auto event = session.take({code, data}, out);
        if (event == Event::mail_begins) session.begin(interest, out);
        if (event == Event::mail_complete) mail = session.take_mail();
        note(out);
        return event;
    }

    void answer(const Answer& answer) {
        std::string out;
        session.answer(answer, out);
        note(out);
    }

    void note(const std::string& out) {
        PacketReader reader;
        reader.feed(out);
        while (const auto packet = reader.next())
            replies += packet->code;
    }

    std::string take_replies() { return std::exchange(replies, ""); }
};

void send_short_mail(Server& server, const std::string& subject) {
    server.send('D', "M{auth_authen}\0anna@corp.example\0"s);
    server.send('M', "<anna@corp.example>\0"s);
    server.send('R', "<b@example.com>\0"s);
    server.send('L', "Subject\0 "s + subject + "\0"s);
    server.send('B', "hello\r\n");
    server.send('D', "Ei\0004F2\0"s);
    server.send('E', "");
}

}  // namespace

TEST_CASE("we ask for adding, changing and holding, and for nothing that could lose a mail") {
    Server server;
    std::string out;
    server.session.take({'O', postfix_offer}, out);
    CHECK(server.session.agreement() == Agreement{6, 0x131, 0x1FB3C2});
    CHECK(out.find("{auth_authen} {daemon_name} {client_addr}") != std::string::npos);
}

TEST_CASE("a mail is put together as it will travel") {
    Server server;
    server.send('O', postfix_offer);
    server.send('C', "mail.example\0004\x30\x39"s + "192.0.2.7\0"s);
    send_short_mail(server, "long\n\tline");
    CHECK(server.mail.bytes == "Subject: long\r\n\tline\r\n\r\nhello\r\n");
    CHECK(server.mail.header_bytes == server.mail.bytes.find("hello"));
    CHECK(server.mail.envelope.author == "anna@corp.example");
    CHECK(server.mail.envelope.sender == "anna@corp.example");
    CHECK(server.mail.envelope.client_address == "192.0.2.7");
    CHECK(server.mail.envelope.queue_id == "4F2");
    CHECK(server.mail.envelope.recipients == std::vector<std::string>{"b@example.com"});
    CHECK(server.take_replies() == "Oc");
    server.answer({});
    CHECK(server.take_replies() == "a");
}

TEST_CASE("many mails pass through one connection without leaving traces") {
    Server server;
    server.send('O', postfix_offer);
    send_short_mail(server, "first");
    server.answer({});
    server.send('M', "<>\0"s);
    server.send('L', "X-Warmline-Score\0 9\0"s);
    server.send('A');
    server.send('M', "other@example.org\0"s);
    server.send('E', "all in one");
    CHECK(server.mail.bytes == "\r\nall in one");
    CHECK(server.mail.envelope.author.empty());
    CHECK(server.mail.envelope.sender == "other@example.org");
    CHECK(server.mail.envelope.queue_id.empty());
    CHECK(server.mail.facts.ours.empty());
}

TEST_CASE("mail out of scope is let go at MAIL") {
    Server server{.interest = Interest::none};
    server.send('O', postfix_offer);
    CHECK(server.send('M', "<a@b>\0"s) == Event::mail_begins);
    CHECK(server.take_replies() == "Oa");
    CHECK_FALSE(server.session.in_mail());
    CHECK(server.send('M', "<a@b>\0"s) == Event::mail_begins);
}

TEST_CASE("an old server that knows no quiet steps gets an answer to each stage") {
    Server server;
    server.send('O', "\0\0\0\2\0\0\0\x3F\0\0\0\x7F"s);
    server.send('C', "x\0U"s);
    server.send('H', "x\0"s);
    server.send('M', "<a@b>\0"s);
    server.send('R', "<c@d>\0"s);
    server.send('L', "Subject\0hi\0"s);
    server.send('N');
    server.send('B', "text");
    CHECK(server.take_replies() == "Occccccc");
    server.send('E');
    CHECK(server.mail.bytes == "Subject: hi\r\n\r\ntext");
    server.answer({.kind = Answer::Kind::hold, .text = "why"});
    CHECK(server.take_replies() == "qa");
}

TEST_CASE("beyond the limits the size is counted and nothing is kept") {
    Server server;
    server.send('O', postfix_offer);
    server.send('M', "<a@b>\0"s);
    for (int i = 0; i < 5; ++i)
        server.send('R', "<c@d>\0"s);
    server.send('B', std::string(900, 'x'));
    server.send('B', std::string(98, 'x'));
    server.send('E');
    CHECK_FALSE(server.mail.too_big);
    CHECK(server.mail.bytes.size() == 1000);
    CHECK(server.mail.envelope.recipients.size() == 3);
    CHECK(server.mail.envelope.recipient_count == 5);
    server.answer({});
    server.send('M', "<a@b>\0"s);
    server.send('B', std::string(999, 'x'));
    server.send('E');
    CHECK(server.mail.too_big);
    CHECK(server.mail.bytes.empty());
    CHECK(server.mail.size == 1001);
}

TEST_CASE("what breaks the order of the protocol ends the connection") {
    Server stranger;
    CHECK(stranger.send('M', "<a@b>\0"s) == Event::failed);
    Server twice;
    twice.send('O', postfix_offer);
    CHECK(twice.send('O', postfix_offer) == Event::failed);
    Server impatient;
    impatient.send('O', postfix_offer);
    send_short_mail(impatient, "x");
    CHECK(impatient.send('M', "<a@b>\0"s) == Event::failed);
    Server ancient;
    CHECK(ancient.send('O', "\0\0\0\1\0\0\0\0\0\0\0\0"s) == Event::failed);
}

TEST_CASE("a client that leaves while we decide takes its question back") {
    Server server;
    server.send('O', postfix_offer);
    send_short_mail(server, "x");
    CHECK(server.send('A') == Event::cancelled);
    server.take_replies();
    server.answer({.kind = Answer::Kind::reject, .text = "late"});
    CHECK(server.take_replies() == "");
    send_short_mail(server, "next");
    CHECK(server.mail.bytes.starts_with("Subject: next"));
}

TEST_CASE("a connection can be handed to the next client without a new handshake") {
    Server server;
    server.send('O', postfix_offer);
    server.send('C', "mail.example\0004\x30\x39"s + "192.0.2.7\0"s);
    send_short_mail(server, "x");
    server.answer({});
    CHECK(server.send('K') == Event::nothing);
    server.send('C', "local\0U"s);
    send_short_mail(server, "y");
    CHECK(server.mail.envelope.client_address.empty());
}

TEST_CASE("headers tell the kind of mail by name and first word") {
    struct Case {
        std::string name, value;
        bool HeaderFacts::*fact;
        bool expected;
    };

    const std::vector<Case> cases{
        {"Auto-Submitted", " auto-replied", &HeaderFacts::automatic, true},
        {"auto-submitted", " NO", &HeaderFacts::automatic, false},
        {"Auto-Submitted", " no (really)", &HeaderFacts::automatic, false},
        {"Auto-Submitted ", " auto-replied", &HeaderFacts::automatic, true},
        {"List-ID", " <x.example>", &HeaderFacts::list, true},
        {"List-ID\t", " <x.example>", &HeaderFacts::claims, true},
        {"precedence", " bulk", &HeaderFacts::claims, true},
        {"x-warmline-tier", " C", &HeaderFacts::claims, true},
        {"X-Warmline-Ignore", " a: b", &HeaderFacts::claims, false},
        {"List-Unsubscribe", " <https://x.example>", &HeaderFacts::claims, false},
        {"Content-Type", " multipart/Report; report-type=x", &HeaderFacts::report, true},
        {"Content-Type", "\r\n\tmultipart/encrypted;x", &HeaderFacts::encrypted, true},
        {"Content-Type", " application/pkcs7-mime", &HeaderFacts::encrypted, true},
        {"Content-Type", " multipart/mixed", &HeaderFacts::encrypted, false},
        {"X-Content-Type", " multipart/report", &HeaderFacts::report, false},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name + one.value);
        HeaderFacts facts;
        note_header(facts, one.name, one.value);
        CHECK(facts.*one.fact == one.expected);
    }
}

TEST_CASE("every X-Warmline header a sender wrote is removed, last occurrence first") {
    Server server;
    server.send('O', postfix_offer);
    server.send('M', "<a@b>\0"s);
    for (const auto& name : {"X-Warmline-Score", "x-warmline-score", "X-WARMLINE-Other"})
        server.send('L', name + "\0 0\0"s);
    server.send('E');
    std::string out;
    server.session.answer({.removals = server.mail.facts.ours}, out);
    std::string seen;
    PacketReader reader;
    reader.feed(out);
    while (const auto packet = reader.next()) {
        seen += packet->code;
        if (packet->code == 'm')
            seen += std::to_string(read_number(packet->data)) + std::string(packet->data.substr(4));
    }
    CHECK(seen == "m1X-WARMLINE-Other\0\0m2x-warmline-score\0\0m1X-Warmline-Score\0\0a"s);
}
