/// One line on stderr during long runs on a terminal: how far, how fast, how long yet.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace warmline::cli {

/// Called from one thread at a time. Silent for the first second and off a terminal.
class Progress {
public:
    Progress(std::size_t files, bool shown, bool german);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void mail_done(std::size_t files_done);

private:
    void draw();

    using Clock = std::chrono::steady_clock;

    std::size_t files_;
    bool shown_;
    bool german_;
    Clock::time_point began_ = Clock::now();
    Clock::time_point drawn_ = began_;
    std::size_t mails_ = 0;
    std::size_t files_done_ = 0;
    bool on_screen_ = false;
};

}  // namespace warmline::cli
