#include "linter/doors/milter/front/log.hpp"

#include <string>

#include <poll.h>
#include <unistd.h>

namespace warmline::gateway {

namespace {

/// A pipe that can take anything can take this much in one piece.
constexpr std::size_t longest_line = 4095;

}  // namespace

void Log::line(std::string_view text) {
    std::string whole(text.substr(0, longest_line));
    whole += '\n';
    pollfd ready{descriptor_, POLLOUT, 0};
    if (poll(&ready, 1, 0) != 1 || (ready.revents & POLLOUT) == 0 ||
        write(descriptor_, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
        ++dropped_;
}

}  // namespace warmline::gateway
