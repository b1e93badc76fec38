/// Keeps the log readable when one thing goes wrong again and again: a line a minute, with the
/// number of those left out.
///
///     if (const auto text = pace_.admit("exit code 1", std::chrono::steady_clock::now()))
///     log_(*text);
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace warmline {

class Pace {
public:
    /// Nullopt: not now.
    std::optional<std::string> admit(std::string what, std::chrono::steady_clock::time_point now) {
        if (now < next_) {
            ++left_out_;
            return std::nullopt;
        }
        next_ = now + std::chrono::minutes(1);
        if (left_out_ > 0) what += " (and " + std::to_string(left_out_) + " before it)";
        left_out_ = 0;
        return what;
    }

private:
    std::chrono::steady_clock::time_point next_{};
    std::uint64_t left_out_ = 0;
};

}  // namespace warmline
