#include "linter/doors/milter/pool/pool.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/pool/worker.hpp"

using namespace warmline;
using namespace warmline::gateway;
using namespace std::chrono_literals;

namespace {

/// A lint function that does what the mail says, as a hostile mail might make a real one do.
LintResult obey(const LintRequest& request) {
    const auto& mail = request.bytes;
    if (mail.starts_with("crash")) std::abort();
    if (mail.starts_with("hang"))
        for (volatile bool on = true; on;) {
        }
    if (mail.starts_with("throw")) throw std::runtime_error("odd");
    if (mail.starts_with("open")) ::open("/etc/passwd", O_RDONLY);
    if (mail.starts_with("socket")) ::socket(AF_INET, SOCK_STREAM, 0);
    if (mail.starts_with("exec")) ::execl("/bin/true", "true", nullptr);
    if (mail.starts_with("fork") && ::fork() == 0) ::_exit(0);
    if (mail.starts_with("kill")) ::kill(1, 0);
    if (mail.starts_with("code")) {
        [[maybe_unused]] const void* never =
            ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    }
    if (mail.starts_with("memory")) std::vector<char>(2ull << 30, 'x');
    LintResult result;
    result.overall = static_cast<Tenths>(mail.size() % 1000);
    result.hits = {{"test/rule", Severity::minor, 1}};
    return result;
}

Result<Prepared> prepare() {
    return Prepared{obey, {{"test/rule", "words for people"}}, "trial"};
}

struct Bench {
    EventLoop loop;
    std::vector<PoolNote> notes;
    Pool pool{loop, [this](const PoolNote& note) { notes.push_back(note); }};
    PoolOptions options;

    Bench() { options.deadline = 20s; }  // never reached by accident on a busy machine

    std::optional<Problem> start(Prepare how = prepare) {
        std::optional<Problem> problem;
        bool ready = false;
        pool.adopt(std::move(how), options, [&](const auto& told) {
            problem = told;
            ready = true;
        });
        run_until([&] { return ready; });
        return problem;
    }

    template <class Condition>
    bool run_until(Condition condition, std::chrono::milliseconds patience = 20s) {
        const auto end = Clock::now() + patience;
        while (!condition() && Clock::now() < end) {
            loop.run_once(5);
            pool.tick();
        }
        return condition();
    }

    Outcome ask(const std::string& mail) {
        std::optional<Outcome> outcome;
        pool.submit({0, false, mail}, [&](const Outcome& told) { outcome = told; });
        run_until([&] { return outcome.has_value(); });
        return outcome.value_or(Outcome{Failure::stopped, {}});
    }
};

}  // namespace

TEST_CASE("a worker lints mail after mail, small and large") {
    Bench bench;
    REQUIRE_FALSE(bench.start());
    CHECK(bench.pool.rule_words().at("test/rule") == "words for people");
    for (const std::size_t size : {0u, 1u, 70'000u, 10'000'000u}) {
        const auto outcome = bench.ask(std::string(size, 'x'));
        CHECK(outcome.failure == Failure::none);
        CHECK(outcome.result.overall == static_cast<Tenths>(size % 1000));
    }
    CHECK(bench.pool.stats().linted == 4);
}

TEST_CASE("a mail that kills its worker costs its own verdict and nobody else's") {
    for (const auto& mail : {"crash", "throw"}) {
        CAPTURE(mail);
        Bench bench;
        REQUIRE_FALSE(bench.start());
        CHECK(bench.ask(mail).failure == Failure::crashed);
        CHECK(bench.ask("harmless").failure == Failure::none);
        const auto deaths = bench.pool.stats().deaths;
        CHECK(deaths == 2);  // tried twice, then known
        CHECK(bench.ask(mail).failure == Failure::poisoned);
        CHECK(bench.pool.stats().deaths == deaths);
    }
}

TEST_CASE("the sandbox kills what reaches for files, sockets, programs, processes or code") {
    if (!can_be_sandboxed()) {
        MESSAGE("skipped: sanitizer builds have no sandbox");
        return;
    }
    for (const auto& mail : {"open", "socket", "exec", "fork", "kill", "code", "memory"}) {
        CAPTURE(mail);
        Bench bench;
        REQUIRE_FALSE(bench.start());
        CHECK(bench.ask(mail).failure == Failure::crashed);
        CHECK(bench.ask("harmless").failure == Failure::none);
    }
}

TEST_CASE("an endless loop is answered at the deadline") {
    Bench bench;
    bench.options.deadline = 1s;
    REQUIRE_FALSE(bench.start());
    const auto began = Clock::now();
    CHECK(bench.ask("hang").failure == Failure::timed_out);
    const auto took = Clock::now() - began;
    CHECK(took >= 1s);
    CHECK(took < 2s);  // a busy test machine; tests/gateway/faults.py measures it
    CHECK(bench.ask("harmless").failure == Failure::none);
    CHECK(bench.ask("hang").failure == Failure::timed_out);
    CHECK(bench.ask("hang").failure == Failure::poisoned);
}

TEST_CASE("a worker killed from outside costs no verdict") {
    Bench bench;
    bench.options.workers = 1;
    REQUIRE_FALSE(bench.start());
    for (int round = 0; round < 10; ++round) {
        REQUIRE(bench.run_until([&] { return bench.pool.worker_processes().size() == 1; }));
        std::optional<Outcome> outcome;
        bench.pool.submit({0, false, std::string(5'000'000, 'x')},
                          [&](const Outcome& told) { outcome = told; });
        ::kill(bench.pool.worker_processes()[0], SIGKILL);
        CHECK(bench.run_until([&] { return outcome.has_value(); }));
        CHECK(outcome->failure == Failure::none);
    }
    CHECK(bench.pool.stats().retried > 0);
    CHECK(bench.pool.stats().lost == 0);
}

TEST_CASE("beyond the bound the answer comes at once") {
    Bench bench;
    bench.options.max_inflight = 3;
    bench.options.deadline = 400ms;
    REQUIRE_FALSE(bench.start());
    std::vector<Failure> answers;
    for (int i = 0; i < 5; ++i)
        bench.pool.submit({0, false, "hang " + std::to_string(i)},
                          [&](const Outcome& told) { answers.push_back(told.failure); });
    CHECK(answers == std::vector{Failure::overloaded, Failure::overloaded});
    CHECK(bench.run_until([&] { return answers.size() == 5; }));

    Bench small;
    small.options.max_bytes = 1000;
    REQUIRE_FALSE(small.start());
    CHECK(small.ask(std::string(1001, 'x')).failure == Failure::overloaded);
    CHECK(small.ask(std::string(900, 'x')).failure == Failure::none);
}

TEST_CASE("many lost verdicts in a row pull the brake") {
    Bench bench;
    bench.options.brake = {.losses = 3, .window = 60s, .pause = 2s};
    REQUIRE_FALSE(bench.start());
    for (int i = 0; i < 4; ++i)
        CHECK(bench.ask("crash " + std::to_string(i)).failure == Failure::crashed);
    CHECK(bench.ask("harmless").failure == Failure::braked);
    CHECK(std::count_if(bench.notes.begin(), bench.notes.end(), [](const auto& note) {
              return note.kind == PoolNote::Kind::brake_pulled;
          }) == 1);
    std::this_thread::sleep_for(2010ms);
    CHECK(bench.ask("harmless").failure == Failure::none);
}

TEST_CASE("a cancelled question is never answered") {
    Bench bench;
    bench.options.deadline = 1s;
    REQUIRE_FALSE(bench.start());
    bool answered = false;
    const auto first = bench.pool.submit({0, false, "hang"}, [&](const auto&) { answered = true; });
    bench.pool.cancel(first);
    CHECK(bench.ask("harmless").failure == Failure::none);
    bench.run_until([] { return false; }, 1200ms);
    CHECK_FALSE(answered);
    CHECK(bench.pool.stats().busy == 0);
}

TEST_CASE("a generation that cannot get ready leaves the old one at work") {
    Bench bench;
    REQUIRE_FALSE(bench.start());
    const auto problem = bench.start([]() -> Result<Prepared> {
        return Problem{"config-key", "unknown key \"moed\"", "gateway.json:4",
                       "did you mean mode?"};
    });
    REQUIRE(problem);
    CHECK(*problem ==
          Problem{"config-key", "unknown key \"moed\"", "gateway.json:4", "did you mean mode?"});
    CHECK(bench.ask("harmless").failure == Failure::none);

    const auto deadly = bench.start([]() -> Result<Prepared> {
        return Prepared{obey, {}, "crash"};
    });
    REQUIRE(deadly);
    CHECK(deadly->code == "trial");
    CHECK(deadly->what == "the trial mail ended the worker with signal 6");

    const auto dying = bench.start([]() -> Result<Prepared> { _exit(1); });
    REQUIRE(dying);
    CHECK(dying->code == "rules-died");
    CHECK(bench.ask("harmless").failure == Failure::none);
    CHECK(bench.pool.stats().generation == 1);
}

TEST_CASE("a reload under way loses no mail") {
    Bench bench;
    REQUIRE_FALSE(bench.start());
    int answered = 0, failed = 0, ready = 0;
    for (int reload = 0; reload < 5; ++reload) {
        for (int i = 0; i < 20; ++i)
            bench.pool.submit({0, false, std::string(100'000, 'x')}, [&](const Outcome& told) {
                ++answered;
                failed += told.failure != Failure::none;
            });
        bench.pool.adopt(prepare, bench.options, [&](const auto& problem) { ready += !problem; });
        bench.run_until([&] { return ready == reload + 1; });
    }
    CHECK(bench.run_until([&] { return answered == 100; }));
    CHECK(failed == 0);
    CHECK(bench.pool.stats().generation == 6);
}

TEST_CASE("a worker that has served its share makes room for a fresh one") {
    Bench bench;
    bench.options.workers = 1;
    bench.options.mails_per_worker = 3;
    REQUIRE_FALSE(bench.start());
    for (int i = 0; i < 10; ++i)
        CHECK(bench.ask("harmless").failure == Failure::none);
    CHECK(bench.pool.stats().deaths == 0);
    CHECK(bench.pool.stats().retried == 0);
}
