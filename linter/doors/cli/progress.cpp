#include "linter/doors/cli/progress.hpp"

#include <cstdio>

namespace warmline::cli {

namespace {

constexpr auto quiet_time = std::chrono::seconds(1);
constexpr auto between_draws = std::chrono::milliseconds(200);

}  // namespace

Progress::Progress(std::size_t files, bool shown, bool german)
    : files_(files), shown_(shown), german_(german) {}

Progress::~Progress() {
    if (on_screen_) std::fputs("\r\x1b[K", stderr);
}

void Progress::mail_done(std::size_t files_done) {
    ++mails_;
    files_done_ = files_done;
    if (!shown_) return;
    const auto now = Clock::now();
    if (now - began_ < quiet_time || now - drawn_ < between_draws) return;
    drawn_ = now;
    draw();
}

void Progress::draw() {
    const double seconds = std::chrono::duration<double>(drawn_ - began_).count();
    const double rate = static_cast<double>(mails_) / seconds;
    const double share =
        files_ == 0 ? 1 : static_cast<double>(files_done_) / static_cast<double>(files_);
    const double left = share > 0 ? seconds * (1 - share) / share : 0;
    std::fprintf(stderr,
                 german_ ? "\r\x1b[K%zu von %zu Dateien · %.0f Mails/s · noch %.0f s"
                         : "\r\x1b[K%zu of %zu files · %.0f mails/s · %.0f s left",
                 files_done_, files_, rate, left);
    std::fflush(stderr);
    on_screen_ = true;
}

}  // namespace warmline::cli
