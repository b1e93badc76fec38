#include "linter/doors/milter/front/program.hpp"

#include <csignal>

#include <fcntl.h>
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
    for (const auto& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    execv(argv[0], argv.data());
    _exit(127);
}

}  // namespace

std::optional<Started> start_program(const std::vector<std::string>& words) {
    int ends[2];
    if (words.empty() || pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const auto child = fork();
    if (child == 0) become(words, reading.get());
    if (child < 0) return std::nullopt;
    set_nonblocking(writing.get());
    return Started{child, std::move(writing)};
}

}  // namespace warmline::gateway
