#include "linter/doors/cli/progress.hpp"

#include <cstdio>

namespace warmline::cli {

namespace {

constexpr auto quiet_time = std::chrono::seconds(1);
constexpr auto between_draws = std::chrono::milliseconds(200);

}  // namespace

Progress::Progress(std::size_t all, bool shown, bool german, Counts counts)
    : all_(all), shown_(shown), german_(german), counts_(counts) {}

Progress::~Progress() {
    if (on_screen_) std::fputs("\r\x1b[K", stderr);
}

void Progress::mail_done(std::size_t done) {
    ++mails_;
    done_ = done;
    if (!shown_) return;
    const auto now = Clock::now();
    if (now - began_ < quiet_time || now - drawn_ < between_draws) return;
    drawn_ = now;
    draw();
}

void Progress::draw() {
    const double seconds = std::chrono::duration<double>(drawn_ - began_).count();
    const double rate = static_cast<double>(mails_) / seconds;
    const double share = all_ == 0 ? 1 : static_cast<double>(done_) / static_cast<double>(all_);
    const double left = share > 0 ? seconds * (1 - share) / share : 0;
    const bool files = counts_ == Counts::files;
    const char* const what =
        files ? (german_ ? "Dateien" : "files") : (german_ ? "Empfängern" : "recipients");
    std::fprintf(stderr,
                 german_ ? "\r\x1b[K%zu von %zu %s · %.0f Mails/s · noch %.0f s"
                         : "\r\x1b[K%zu of %zu %s · %.0f mails/s · %.0f s left",
                 done_, all_, what, rate, left);
    std::fflush(stderr);
    on_screen_ = true;
}

}  // namespace warmline::cli
