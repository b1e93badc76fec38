#include "linter/doors/milter/front/guard.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <deque>

#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linter/doors/milter/front/log.hpp"
#include "linter/doors/milter/front/record.hpp"
#include "linter/doors/milter/pool/brake.hpp"

namespace warmline::gateway {

namespace {

constexpr int ended = 0, refused = 2, hopeless = 1;
constexpr std::size_t most_deaths = 30;  ///< within …
constexpr std::chrono::seconds death_window{10};
/// Of a front, which beats every second: less than a mail server waits for an answer.
constexpr std::chrono::seconds longest_silence{10};
constexpr std::chrono::seconds pause_after_refusal{1};

sigset_t guarded_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR2, SIGCHLD})
        sigaddset(&set, number);
    return set;
}

/// systemd speaks to the process it started; the front answers for it.
void take_on(const char* variable, pid_t guard) {
    const char* value = std::getenv(variable);
    if (value != nullptr && std::atol(value) == guard)
        setenv(variable, std::to_string(getpid()).c_str(), 1);
}

pid_t start(Ledger& ledger, const std::function<int()>& front) {
    const auto guard = getpid();
    // fork() copies the table of descriptors; a copy would die with its owner.
    const auto child = static_cast<pid_t>(
        syscall(SYS_clone, CLONE_FILES | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != guard) _exit(ended);
    take_on("LISTEN_PID", guard);
    take_on("WATCHDOG_PID", guard);
    ledger.take_over();
    std::exit(front());
}

std::string words_for(int status) {
    return WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                               : "exit code " + std::to_string(WEXITSTATUS(status));
}

/// The signal that came, or 0 after `patience`.
int next_signal(std::chrono::seconds patience) {
    const auto set = guarded_signals();
    const timespec time{patience.count(), 0};
    return std::max(sigtimedwait(&set, nullptr, &time), 0);
}

/// One front from birth to death; its wait status.
int live(Ledger& ledger, pid_t front) {
    auto beat = ledger.heartbeat();
    auto heard = Clock::now();
    for (;;) {
        const int number = next_signal(std::chrono::seconds{1});
        int status = 0;
        if (waitpid(front, &status, WNOHANG) == front) return status;
        if (number != 0 && number != SIGCHLD) kill(front, number);
        if (ledger.heartbeat() != beat) {
            beat = ledger.heartbeat();
            heard = Clock::now();
        } else if (Clock::now() - heard > longest_silence) {
            kill(front, SIGKILL);
        }
    }
}

}  // namespace

int guard(Ledger& ledger, const std::function<int()>& front) {
    const auto set = guarded_signals();
    sigprocmask(SIG_BLOCK, &set, nullptr);
    Log log(STDERR_FILENO);
    std::deque<TimePoint> deaths;
    for (bool first = true;; first = false) {
        const auto child = start(ledger, front);
        if (child < 0) return hopeless;
        unsetenv("WARMLINE_SUCCESSOR_OF");  // the first front has spoken to it
        const int status = live(ledger, child);
        const int code = WIFEXITED(status) ? WEXITSTATUS(status) : hopeless;
        if (code == ended || (first && code == refused)) return code;
        if (ledger.leaving()) return hopeless;
        if (code == refused) {
            // The configuration has become worse since the start. Who fixes it finds us waiting.
            log.line(event_line("front-refused", "trying again every second"));
            if (const int told = next_signal(pause_after_refusal);
                told == SIGTERM || told == SIGINT)
                return code;
            continue;
        }
        log.line(event_line("front-died", words_for(status)));
        deaths.push_back(Clock::now());
        while (deaths.front() + death_window < deaths.back())
            deaths.pop_front();
        if (deaths.size() > most_deaths) return hopeless;
    }
}

}  // namespace warmline::gateway
