#include "linter/history/recorder.hpp"

#include <csignal>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linter/history/record_line.hpp"
#include "linter/history/store_program.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t most_unspooled_bytes = 16u << 20;

/// An unnamed file with these bytes, read from its start; -1 when there is no room.
int as_input(const std::string& text) {
    const int file = open("/dev/shm", O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    if (write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        lseek(file, 0, SEEK_SET) != 0) {
        close(file);
        return -1;
    }
    return file;
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

/// The disk may have room again.
void Recorder::spool_what_waits() {
    std::size_t begin = 0;
    for (auto end = unspooled_.find('\n'); end != std::string::npos;
         end = unspooled_.find('\n', begin)) {
        const auto line = std::string_view(unspooled_).substr(begin, end + 1 - begin);
        if (auto problem = spool_.add(line)) {
            note(std::move(*problem));
            break;
        }
        --unspooled_lines_;
        begin = end + 1;
    }
    unspooled_.erase(0, begin);
}

RecorderCount Recorder::count() {
    const std::lock_guard lock(mutex_);
    return {end_.added, end_.added - end_.lost - unspooled_lines_, end_.lost};
}

void Recorder::push() {
    const std::lock_guard lock(mutex_);
    giving_up_ = false;
    spool_what_waits();
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
    const bool hand_over = last && !unspooled_.empty();
    const int input = hand_over ? as_input(unspooled_) : -1;
    if (hand_over && input < 0) {
        giving_up_ = true;
        note({"no-recorder", "no room for what the spool did not take", "/dev/shm",
              "make room on the disk of the spool"});
        return;
    }
    const auto child =
        start_store_program(options_.program,
                            {"record", "--spool", options_.spool.string(), "--patience",
                             std::to_string(options_.lock_patience.count())},
                            options_.url, {.in = input, .speaks = last});
    if (input >= 0) close(input);
    if (child) {
        program_ = *child;
        return;
    }
    giving_up_ = true;
    note(child.problem());
}

/// True when no program is running any more.
bool Recorder::reap(bool wait) {
    auto ended = wait_for_program(program_, wait ? options_.patience : std::chrono::seconds(0));
    if (!ended && !wait) return false;
    if (!ended) {
        kill(program_, SIGKILL);  // nothing is lost: its files stay until they are stored
        ended = 0;
        waitpid(program_, &*ended, 0);
        const bool sqlite = options_.url.starts_with("sqlite:");
        note({"store-slow", "the store does not answer", "",
              sqlite ? "the records wait in the spool"
                     : "look at the database server; the records wait in the spool"});
    }
    const int status = *ended;
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
    spool_what_waits();
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
