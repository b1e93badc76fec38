#include "linter/history/recorder.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "linter/history/record_line.hpp"

extern char** environ;

namespace warmline::history {

namespace {

constexpr std::size_t most_unspooled_bytes = 16u << 20;

/// The URL travels in the environment: command lines are public, and it may hold a password.
std::vector<std::string> environment_with(const std::string& url) {
    std::vector<std::string> list;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (std::strncmp(*entry, "WARMLINE_STORE=", 15) != 0) list.emplace_back(*entry);
    list.push_back("WARMLINE_STORE=" + url);
    return list;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (auto& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

/// An unnamed file with these bytes, read from its start; /dev/null when there are none.
int as_input(const std::string& text) {
    if (text.empty()) return open("/dev/null", O_RDONLY | O_CLOEXEC);
    const int file = open("/dev/shm", O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    if (write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        lseek(file, 0, SEEK_SET) != 0) {
        close(file);
        return -1;
    }
    return file;
}

void rest(long milliseconds) {
    const timespec span{0, milliseconds * 1'000'000};
    nanosleep(&span, nullptr);
}

}  // namespace

Recorder::Recorder(RecorderOptions options)
    : options_(std::move(options)),
      spool_(spool_folder(options_.spool, options_.url), options_.most_spool_bytes) {}

Recorder::~Recorder() {
    if (program_ > 0) reap(true);
}

void Recorder::add(const AssessmentRecord& record) {
    add_line(to_line(record));
}

void Recorder::add_line(std::string_view line) {
    const std::lock_guard lock(mutex_);
    ++end_.added;
    keep(line);
    if (++since_push_ >= options_.batch && !giving_up_) begin_round(false);
}

void Recorder::keep(std::string_view line) {
    auto problem = spool_.add(line);
    if (!problem) return;
    note(std::move(*problem));
    if (unspooled_.size() + line.size() > most_unspooled_bytes) {
        ++end_.lost;
        return;
    }
    unspooled_ += line;
    ++unspooled_lines_;
}

void Recorder::push() {
    const std::lock_guard lock(mutex_);
    giving_up_ = false;
    begin_round(false);
}

std::optional<Problem> Recorder::take_problem() {
    const std::lock_guard lock(mutex_);
    return std::exchange(unread_problem_, std::nullopt);
}

void Recorder::note(Problem problem) {
    if (!problem_) problem_ = problem;
    if (!unread_problem_) unread_problem_ = std::move(problem);
}

void Recorder::begin_round(bool last) {
    if (program_ > 0 && !reap(false)) return;
    since_push_ = 0;
    if (auto problem = spool_.seal()) note(std::move(*problem));
    std::vector<std::string> words{options_.program.string(), "record", "--spool",
                                   options_.spool.string()};
    auto variables = environment_with(options_.url);
    const int input = as_input(last ? unspooled_ : std::string());
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    if (!last) posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int error = posix_spawn(&child, options_.program.c_str(), &files, nullptr,
                                  pointers(words).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&files);
    if (input >= 0) close(input);
    if (error == 0) {
        program_ = child;
        return;
    }
    giving_up_ = true;
    note({"no-recorder",
          std::string("the store's program cannot be started: ") + std::strerror(error),
          options_.program.empty() ? "warmline-report" : options_.program.string(),
          "install warmline whole; until then records wait in the spool"});
}

/// True when no program is running any more.
bool Recorder::reap(bool wait) {
    int status = 0;
    for (std::chrono::milliseconds waited{0};;) {
        const auto got = waitpid(program_, &status, WNOHANG);
        if (got == program_ || (got < 0 && errno == ECHILD)) break;
        if (!wait) return false;
        if (waited >= options_.patience) {
            kill(program_, SIGKILL);  // nothing is lost: its files stay until they are stored
            waitpid(program_, &status, 0);
            note({"store-slow", "the store does not answer", "",
                  "look at the database server; the records wait in the spool"});
            break;
        }
        const long step = waited < std::chrono::milliseconds(100) ? 2 : 20;
        rest(step);
        waited += std::chrono::milliseconds(step);
    }
    program_ = -1;
    end_.stored = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (end_.stored) return true;
    giving_up_ = true;
    if (WIFSIGNALED(status))
        note({"store-crash",
              "the program that stores records was ended by signal " +
                  std::to_string(WTERMSIG(status)),
              options_.program.string(), "the records wait in the spool"});
    else
        note({"store", "the store took no records", "", "the records wait in the spool"});
    return true;
}

RecorderEnd Recorder::finish() {
    const std::lock_guard lock(mutex_);
    if (program_ > 0) reap(true);
    if (end_.added > 0 || !end_.stored) {
        begin_round(true);
        if (program_ > 0)
            reap(true);
        else
            end_.stored = false;
    }
    if (unspooled_lines_ > 0 && !end_.stored) end_.lost += unspooled_lines_;
    unspooled_.clear();
    unspooled_lines_ = 0;
    end_.problem = problem_;
    return end_;
}

}  // namespace warmline::history
