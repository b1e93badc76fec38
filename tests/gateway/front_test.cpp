#include <csignal>

#include <doctest/doctest.h>
#include <sys/wait.h>

#include "linter/doors/milter/front/keeper.hpp"
#include "linter/doors/milter/front/notables.hpp"
#include "linter/doors/milter/front/notifier.hpp"

using namespace warmline;
using namespace warmline::gateway;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> shell(const std::string& script) {
    return {"/bin/sh", "-c", script, "sh"};
}

template <class Condition>
bool comes_true(EventLoop& loop, Condition condition) {
    for (const auto end = Clock::now() + 5s; Clock::now() < end && !condition();)
        loop.run_once(20);
    return condition();
}

}  // namespace

TEST_CASE("one thing that goes wrong is a line a minute, with what was left out") {
    Pace pace;
    const auto now = Clock::now();
    CHECK(pace.admit("one", now) == "one");
    CHECK_FALSE(pace.admit("two", now + 1s));
    CHECK_FALSE(pace.admit("three", now + 59s));
    CHECK(pace.admit("four", now + 61s) == "four (and 2 before it)");
}

TEST_CASE("no number of refusals hides a held mail") {
    Notables notables;
    MailRecord held, refused, passed;
    held.decision.step = Step::hold;
    refused.decision.step = Step::reject;
    held.queue_id = "first";
    notables.note(held);
    notables.note(passed);
    for (int i = 0; i < 1000; ++i)
        notables.note(refused);
    held.queue_id = "last";
    notables.note(held);
    auto all = notables.all();
    CHECK(all.size() == 2 + Notables::most_others);
    CHECK(all.front()->queue_id == "last");
    CHECK(all[1]->decision.step == Step::reject);
    CHECK(all.back()->queue_id == "first");
    for (int i = 0; i < 1000; ++i)
        notables.note(held);
    CHECK(notables.all().size() == Notables::most_held + Notables::most_others);
}

TEST_CASE("records of which the keeping process does not say that they are kept are lost") {
    EventLoop loop;
    std::vector<std::string> said;
    const auto hear = [&](const std::string& what) { said.push_back(what); };
    const KeptMail mail{"{}", "<1@x>", {"a@example.com"}};
    // Takes three lines, keeps one, knows that it lost another, dies.
    Keeper keeper(loop, shell("read a; echo 1 0 >&0; read b; read c; echo 1 1 >&0"), hear);
    for (int i = 0; i < 3; ++i)
        keeper.keep(mail);
    CHECK(keeper.handed_over() == 3);
    CHECK(comes_true(loop, [&] { return keeper.kept() == 1 && keeper.lost() == 2; }));
    REQUIRE(said.size() == 1);
    CHECK(said[0] == "1 record of mails lost: the process that keeps them has ended");
    keeper.keep(mail);  // nobody is there for some seconds
    CHECK(keeper.lost() == 3);
    CHECK(said.size() == 1);
}

TEST_CASE("a keeping process that is to leave is heard to its end") {
    EventLoop loop;
    Keeper keeper(loop, shell("n=0; while read a; do n=$((n+1)); done; sleep 0.1; echo $n 0 >&0"),
                  nullptr);
    for (int i = 0; i < 50; ++i)
        keeper.keep({"{}", "", {}});
    keeper.begin_anew();
    CHECK(comes_true(loop, [&] { return keeper.kept() == 50; }));
    CHECK(keeper.lost() == 0);
}

TEST_CASE("a notice that fails is told with the queue id and why, not to whom") {
    EventLoop loop;
    std::vector<std::string> said;
    Notifier notifier(loop, [&](const std::string& what) { said.push_back(what); });
    const auto send = [&](const std::string& script, const std::string& to) {
        notifier.send({.command = shell(script)}, "4ABC", to, "From: x\r\n\r\ntext\r\n");
    };
    const auto reap = [&] {
        int status = 0;
        if (const int child = waitpid(-1, &status, WNOHANG); child > 0)
            notifier.reaped(child, status);
    };
    send("cat >/dev/null; exit 67", "anna@corp.example");
    send("cat >/dev/null", "anna@corp.example");
    CHECK(comes_true(loop, [&] {
        reap();
        return notifier.failed() == 1 && notifier.sent() == 1;
    }));
    REQUIRE(said.size() == 1);
    CHECK(said[0] == "4ABC: its author was not told: exit code 67 of notice.command");
    send("", "no address");
    CHECK(notifier.failed() == 2);
    CHECK(said.size() == 1);  // within the minute
}

namespace {

std::string unbase64(std::string_view text) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned value = 0, bits = 0;
    for (const char letter : text) {
        const auto at = letters.find(letter);
        if (at == std::string_view::npos) continue;
        value = value << 6 | static_cast<unsigned>(at);
        if ((bits += 6) >= 8) bytes += static_cast<char>(value >> (bits -= 8));
    }
    return bytes;
}

}  // namespace

TEST_CASE("a notice names the mail, why it waits and what can be done") {
    Config config;
    config.ui = Language::de;
    config.help_url = "https://h.example";
    Notice notice;
    notice.to = "anna@corp.example";
    notice.subject =
        "Ihr Angebot: größer, schöner und, wie wir hoffen, für lange\r\nBcc: x@example.net";
    notice.brief = "Deshalb wartet sie:\n- Anhang fehlt\n";
    notice.date = " Mon, 1 Jun 2026 09:00:00 +0200";
    notice.recipients = {"a@x.example", "b@x.example", "c@x.example",
                         "d@x.example", "e@x.example", "f@x.example"};
    notice.record.recipients = 40;
    notice.record.queue_id = "4ABC";
    notice.record.decision = {Step::hold, Step::hold, {"mime/attachment-missing"}};
    const Secret secret;
    const auto mail = notice_mail(config, notice, secret);
    const auto end = mail.find("\r\n\r\n");
    const auto header = mail.substr(0, end + 2), text = unbase64(mail.substr(end + 4));
    CHECK(header.starts_with("From: postmaster@corp.example\r\nTo: anna@corp.example\r\n"));
    CHECK(header.find("\r\nDate: ") != std::string::npos);
    CHECK(header.find("@corp.example>\r\nAuto-Submitted") != std::string::npos);
    CHECK(header.find("Bcc") == std::string::npos);
    CHECK(header.find("\r\nSubject: =?utf-8?B?SWhyZSBNYWlsIHdhcnRldDog") != std::string::npos);
    for (const std::string said :
         {"  Betreff: Ihr Angebot: größer",
          "  An: a@x.example, b@x.example, c@x.example, d@x.example, "
          "e@x.example und weitere: 35\n",
          "  Datum: Mon, 1 Jun 2026 09:00:00 +0200\n", "  Nummer: 4ABC\n",
          "  Regeln: mime/attachment-missing\n", "an postmaster@corp.example; dort",
          "- Hilfe: https://h.example\n", "\n\nDeshalb wartet sie:\n"})
        CHECK_MESSAGE(text.find(said) != std::string::npos, said << " in " << text);
    notice.record.decision.rules.clear();
    notice.record.result.action = Action::call;
    config.ui = Language::en;
    config.notice.from = "mail-team@corp.example";
    const auto other = notice_mail(config, notice, secret);
    CHECK(other.starts_with("From: mail-team@corp.example\r\n"));
    CHECK(unbase64(other.substr(other.find("\r\n\r\n")))
              .find("  Reason: A call is better here than this mail.\n") != std::string::npos);
}

TEST_CASE("our notices are known by their stamp, and only on the way to their author") {
    const Secret secret, other;
    Notice notice;
    notice.to = "anna@corp.example";
    const auto mail = notice_mail(Config{}, notice, secret);
    const auto begin = mail.find("Message-ID:") + 11, end = mail.find('>', begin) + 1;
    const auto id = mail.substr(begin, end - begin);
    const auto to = [](std::vector<std::string> readers) {
        milter::Envelope envelope;
        envelope.recipient_count = readers.size();
        envelope.recipients = std::move(readers);
        return envelope;
    };
    CHECK(is_notice(id, to({"Anna@corp.example"}), secret));
    CHECK_FALSE(is_notice(id, to({"anna@corp.example"}), other));
    CHECK_FALSE(is_notice(id, to({"b@example.com"}), secret));
    CHECK_FALSE(is_notice(id, to({"anna@corp.example", "b@example.com"}), secret));
    CHECK_FALSE(is_notice(id, to({}), secret));
    auto many = to({"anna@corp.example"});
    many.recipient_count = 2;
    CHECK_FALSE(is_notice(id, many, secret));
    for (const std::string forged : {"", " ", "<>", "<a@x>", "<a.@x>", "<.>", "a.b", "<a"})
        CHECK_FALSE_MESSAGE(is_notice(forged, to({"anna@corp.example"}), secret), forged);
    auto changed = id;
    changed[2] = changed[2] == '0' ? '1' : '0';
    CHECK_FALSE(is_notice(changed, to({"anna@corp.example"}), secret));
}
