#include "linter/doors/milter/pool/fork_server.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <map>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linter/base/heap.hpp"
#include "linter/doors/milter/pool/worker.hpp"

namespace warmline::gateway {

namespace {

constexpr int kept = 3;  ///< the one descriptor a child keeps beside the standard three

std::string message(char letter, std::uint32_t slot, int number = 0) {
    std::string bytes(1 + sizeof slot + sizeof number, letter);
    std::memcpy(bytes.data() + 1, &slot, sizeof slot);
    std::memcpy(bytes.data() + 1 + sizeof slot, &number, sizeof number);
    return bytes;
}

/// Leaves a child with `channel` as descriptor 3 and nothing else of ours.
void keep_only(int channel) {
    if (channel != kept) dup2(channel, kept);
    fcntl(kept, F_SETFD, FD_CLOEXEC);
    close_range(kept + 1, ~0u, 0);
    const Descriptor nowhere(open("/dev/null", O_RDWR | O_CLOEXEC));
    if (nowhere) dup2(nowhere.get(), STDIN_FILENO);
}

void restore_signals() {
    for (int number = 1; number < SIGRTMIN; ++number)
        signal(number, SIG_DFL);  // refused for KILL and STOP, which is fine
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void become_worker(int channel, const Lint& lint, const WorkerLimits& limits) {
    restore_signals();
    prctl(PR_SET_NAME, "warmline-worker");
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    keep_only(channel);
    if (can_be_sandboxed())  // a sanitizer's report is worth its descriptor
        for (const int standard : {STDOUT_FILENO, STDERR_FILENO})
            dup2(STDIN_FILENO, standard);
    run_worker(kept, lint, limits);
}

class Server {
public:
    Server(Lint lint, const WorkerLimits& limits) : lint_(std::move(lint)), limits_(limits) {}

    [[noreturn]] void run() {
        sigset_t children;
        sigemptyset(&children);
        sigaddset(&children, SIGCHLD);
        sigprocmask(SIG_BLOCK, &children, nullptr);
        const Descriptor deaths(signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK));
        for (;;) {
            pollfd waiting[]{{kept, POLLIN, 0}, {deaths.get(), POLLIN, 0}};
            poll(waiting, 2, -1);
            if (waiting[1].revents) {
                signalfd_siginfo ignored;
                while (read(deaths.get(), &ignored, sizeof ignored) > 0) {
                }
                bury();
            }
            if (waiting[0].revents && !obey()) _exit(0);
        }
    }

private:
    bool obey() {
        const auto received = receive_message(kept);
        if (!received || received->bytes.size() < 1 + sizeof(std::uint32_t)) return false;
        std::uint32_t slot = 0;
        std::memcpy(&slot, received->bytes.data() + 1, sizeof slot);
        if (received->bytes[0] == 'W' && received->passed) bear(slot, received->passed.get());
        // Not yet buried, so the number still names this worker and nobody else.
        if (received->bytes[0] == 'K' && workers_.contains(slot)) kill(workers_[slot], SIGKILL);
        return true;
    }

    void bear(std::uint32_t slot, int channel) {
        const auto child = fork();
        if (child == 0) become_worker(channel, lint_, limits_);
        if (child < 0) {
            send_message(kept, message('X', slot, 0));
            return;
        }
        workers_[slot] = child;
        send_message(kept, message('P', slot, child));
    }

    void bury() {
        int status = 0;
        for (pid_t child; (child = waitpid(-1, &status, WNOHANG)) > 0;)
            for (auto worker = workers_.begin(); worker != workers_.end(); ++worker)
                if (worker->second == child) {
                    send_message(kept, message('X', worker->first, status));
                    workers_.erase(worker);
                    break;
                }
    }

    Lint lint_;
    WorkerLimits limits_;
    std::map<std::uint32_t, pid_t> workers_;
};

/// A worker that cannot lint the trial mail would die on every mail: better known now.
std::optional<Problem> try_out(const Prepared& prepared, const WorkerLimits& limits) {
    constexpr int patience = 20'000;  // milliseconds; a loaded machine at boot is slow
    auto ends = socket_pair(SOCK_STREAM);
    if (!ends) return ends.problem();
    const auto child = fork();
    if (child == 0) become_worker(ends->second.get(), prepared.lint, limits);
    ends->second.reset();
    const auto request = frame_of(LintRequest{1, true, prepared.trial});
    const auto sent = send(ends->first.get(), request.data(), request.size(), MSG_NOSIGNAL);
    pollfd waiting{ends->first.get(), POLLIN, 0};
    std::string answer(longest_result, '\0');
    ssize_t got = 0;
    if (sent == static_cast<ssize_t>(request.size()) && poll(&waiting, 1, patience) == 1)
        got = read(ends->first.get(), answer.data(), answer.size());
    kill(child, got > 0 ? SIGTERM : SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (got > 0) return std::nullopt;
    if (WIFEXITED(status) && WEXITSTATUS(status) == worker_unsafe)
        return Problem{"sandbox", "a worker cannot lock itself in", "",
                       "allow it the system calls seccomp and prlimit64 (SystemCallFilter= of the "
                       "unit) and check the kernel's seccomp support"};
    return Problem{"trial",
                   WIFEXITED(status) ? "the trial mail ended the worker with exit code " +
                                           std::to_string(WEXITSTATUS(status))
                                     : "the trial mail ended the worker with signal " +
                                           std::to_string(WTERMSIG(status)),
                   "", "raise limits.worker_memory, or report it with your rules"};
}

std::string joined(char letter, std::initializer_list<std::string_view> texts) {
    std::string bytes(1, letter);
    for (const auto text : texts) {
        bytes += text.substr(0, longest_message / 8);
        bytes += '\0';
    }
    return bytes;
}

Result<Prepared> prepare_safely(const Prepare& prepare) {
    try {
        return prepare();
    } catch (const std::exception& error) {
        return Problem{"internal", error.what(), "", "this is a fault of ours; please report it"};
    }
}

[[noreturn]] void become_server(int channel, const Prepare& prepare, const WorkerLimits& limits) {
    restore_signals();
    keep_freed_memory();      // the front, whose settings we have, gives it back
    signal(SIGINT, SIG_IGN);  // Ctrl-C is the front's business
    prctl(PR_SET_NAME, "warmline-rules");
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    keep_only(channel);
    const auto give_up = [](const Problem& problem) {
        send_message(kept,
                     joined('E', {problem.code, problem.what, problem.where, problem.remedy}));
        _exit(1);
    };
    auto prepared = prepare_safely(prepare);
    if (!prepared) give_up(prepared.problem());
    if (const auto problem = try_out(*prepared, limits)) give_up(*problem);
    for (const auto& [rule, words] : prepared->rules)
        send_message(kept, joined('I', {rule, words}));
    send_message(kept, message('R', 0));
    Server(std::move(prepared->lint), limits).run();
}

std::vector<std::string> split(std::string_view bytes) {
    std::vector<std::string> texts;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\0'), bytes.size());
        texts.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return texts;
}

ServerNews read_news(std::string_view bytes) {
    const auto letter = bytes[0];
    ServerNews news;
    if (letter == 'I' || letter == 'E') {
        auto texts = split(bytes.substr(1));
        texts.resize(4);
        if (letter == 'I') return {.kind = ServerNews::Kind::rule, .rule = {texts[0], texts[1]}};
        return {.kind = ServerNews::Kind::failed,
                .problem = {texts[0], texts[1], texts[2], texts[3]}};
    }
    if (bytes.size() >= 1 + sizeof news.slot + sizeof news.number) {
        std::memcpy(&news.slot, bytes.data() + 1, sizeof news.slot);
        std::memcpy(&news.number, bytes.data() + 1 + sizeof news.slot, sizeof news.number);
    }
    news.kind = letter == 'P'   ? ServerNews::Kind::born
                : letter == 'X' ? ServerNews::Kind::died
                                : ServerNews::Kind::ready;
    return news;
}

}  // namespace

Result<ForkServer> ForkServer::start(const Prepare& prepare, const WorkerLimits& limits) {
    auto ends = socket_pair(SOCK_SEQPACKET);
    if (!ends) return ends.problem();
    const auto child = fork();
    if (child < 0)
        return Problem{"fork", std::strerror(errno), "", "raise the service's limit of tasks"};
    if (child == 0) become_server(ends->second.get(), prepare, limits);
    set_nonblocking(ends->first.get());
    return ForkServer(std::move(ends->first), child);
}

bool ForkServer::ask_for_worker(std::uint32_t slot, int workers_end) {
    return send_message(channel_.get(), message('W', slot), workers_end);
}

bool ForkServer::ask_to_kill(std::uint32_t slot) {
    return send_message(channel_.get(), message('K', slot));
}

std::vector<ServerNews> ForkServer::news(bool& gone) {
    std::vector<ServerNews> all;
    while (auto received = receive_message(channel_.get())) {
        if (received->bytes.empty()) {
            gone = true;
            break;
        }
        all.push_back(read_news(received->bytes));
    }
    return all;
}

}  // namespace warmline::gateway
