#include "linter/history/store_program.hpp"

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace warmline::history {

namespace {

std::vector<std::string> environment_with(const std::string& url) {
    std::vector<std::string> list;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (std::strncmp(*entry, "WARMLINE_STORE=", 15) != 0) list.emplace_back(*entry);
    list.push_back("WARMLINE_STORE=" + url);
    return list;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    list.reserve(words.size() + 1);
    for (auto& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

}  // namespace

Result<int> start_store_program(const std::filesystem::path& program,
                                const std::vector<std::string>& arguments, const std::string& url,
                                const Streams& streams) {
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto variables = environment_with(url);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    const auto give = [&](int descriptor, int as, int flags) {
        if (descriptor >= 0)
            posix_spawn_file_actions_adddup2(&files, descriptor, as);
        else
            posix_spawn_file_actions_addopen(&files, as, "/dev/null", flags, 0);
    };
    give(streams.in, 0, O_RDONLY);
    give(streams.out, 1, O_WRONLY);
    if (!streams.speaks) give(-1, 2, O_WRONLY);
    pid_t child = -1;
    const int error = posix_spawn(&child, program.c_str(), &files, nullptr, pointers(words).data(),
                                  pointers(variables).data());
    posix_spawn_file_actions_destroy(&files);
    if (error == 0) return child;
    return Problem{"no-recorder",
                   std::string("the store's program cannot be started: ") + std::strerror(error),
                   program.empty() ? "warmline-report" : program.string(),
                   "install warmline whole; until then records wait in the spool"};
}

std::optional<int> wait_for_program(int process, std::chrono::milliseconds patience) {
    for (std::chrono::milliseconds waited{0};;) {
        int status = 0;
        const auto got = waitpid(process, &status, WNOHANG);
        if (got == process || (got < 0 && errno == ECHILD)) return status;
        if (waited >= patience) return std::nullopt;
        const std::chrono::milliseconds step(waited < std::chrono::milliseconds(100) ? 2 : 20);
        std::this_thread::sleep_for(step);
        waited += step;
    }
}

}  // namespace warmline::history
