#include "linter/doors/milter/pool/event_loop.hpp"

#include <csignal>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace warmline::gateway;

TEST_CASE("a loop whose epoll is gone ends its process instead of spinning") {
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);  // the test runner's own handler would speak for the parent
        EventLoop loop;
        // A process that shares the table of descriptors may have closed everything.
        close_range(3, ~0u, 0);
        for (int turn = 0; turn < 3; ++turn)
            loop.run_once(10);
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
}
