/// Lines to standard error, where systemd's journal (or a test) reads them.
///
/// Never waits: when nobody reads, lines are counted and dropped. Mail must not stop for a log.
#pragma once

#include <cstdint>
#include <string_view>

namespace warmline::gateway {

class Log {
public:
    explicit Log(int descriptor) : descriptor_(descriptor) {}

    void line(std::string_view text);

    std::uint64_t dropped() const { return dropped_; }

private:
    int descriptor_;
    std::uint64_t dropped_ = 0;
};

}  // namespace warmline::gateway
