/// One line on stderr during long runs on a terminal: how far, how fast, how long yet.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace warmline::cli {

/// Called from one thread at a time. Silent for the first second and off a terminal.
class Progress {
public:
    enum class Counts { files, recipients };

    /// `all` there are of what counts.
    Progress(std::size_t all, bool shown, bool german, Counts counts = Counts::files);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// `done` are the files or recipients that are done with this one.
    void mail_done(std::size_t done);

private:
    void draw();

    using Clock = std::chrono::steady_clock;

    std::size_t all_;
    bool shown_;
    bool german_;
    Counts counts_;
    Clock::time_point began_ = Clock::now();
    Clock::time_point drawn_ = began_;
    std::size_t mails_ = 0;
    std::size_t done_ = 0;
    bool on_screen_ = false;
};

}  // namespace warmline::cli
