/// cold_runs RUNS PROGRAM [ARGUMENT…]: starts a program again and again, its output thrown away,
/// and prints the best and the median time from start to end and the most memory one run held.
///
/// A small program of its own: Linux counts what a process held before exec as the new program's,
/// so one started from Python would seem to need Python's memory.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Run {
    double milliseconds = 0;
    long kilobytes = 0;
};

std::optional<Run> run_once(char** program) {
    posix_spawn_file_actions_t silent;
    posix_spawn_file_actions_init(&silent);
    posix_spawn_file_actions_addopen(&silent, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto began = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int error = posix_spawn(&child, program[0], &silent, nullptr, program, environ);
    posix_spawn_file_actions_destroy(&silent);
    int status = 0;
    rusage used{};
    if (error != 0 || wait4(child, &status, 0, &used) != child) return std::nullopt;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    return Run{took.count(), used.ru_maxrss};
}

}  // namespace

int main(int count, char** words) {
    const int wanted = count > 2 ? std::atoi(words[1]) : 0;
    if (wanted < 1) {
        std::fprintf(stderr, "usage: cold_runs RUNS PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    std::vector<double> times;
    long most = 0;
    for (int i = 0; i < wanted; ++i) {
        const auto run = run_once(words + 2);
        if (!run) {
            std::fprintf(stderr, "cold_runs: %s cannot be run\n", words[2]);
            return 1;
        }
        times.push_back(run->milliseconds);
        most = std::max(most, run->kilobytes);
    }
    std::sort(times.begin(), times.end());
    std::printf("%.1f ms at best, %.1f ms median of %d, at most %.1f MB\n", times.front(),
                times[times.size() / 2], wanted, static_cast<double>(most) / 1024);
    return 0;
}
