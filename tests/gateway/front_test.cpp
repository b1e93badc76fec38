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
