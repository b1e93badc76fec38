#include "linter/doors/milter/front/program.hpp"

#include <csignal>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace warmline::gateway {

namespace {

[[noreturn]] void become(const std::vector<std::string>& words, int input) {
    for (int number = 1; number < SIGRTMIN; ++number)
        signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(input, STDIN_FILENO);
    if (const int nowhere = open("/dev/null", O_WRONLY); nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
    close_range(3, ~0u, 0);
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (const auto& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    execv(argv[0], argv.data());
    _exit(127);
}

std::optional<Started> start_with(const std::vector<std::string>& words, Descriptor ours,
                                  const Descriptor& theirs) {
    const auto child = fork();
    if (child == 0) become(words, theirs.get());
    if (child < 0) return std::nullopt;
    set_nonblocking(ours.get());
    return Started{child, std::move(ours)};
}

}  // namespace

std::optional<Started> start_program(const std::vector<std::string>& words) {
    int ends[2];
    if (words.empty() || pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    const Descriptor reading(ends[0]);
    return start_with(words, Descriptor(ends[1]), reading);
}

std::optional<Started> start_companion(const std::vector<std::string>& words) {
    auto ends = socket_pair(SOCK_STREAM);
    if (words.empty() || !ends) return std::nullopt;
    return start_with(words, std::move(ends->first), ends->second);
}

}  // namespace warmline::gateway
