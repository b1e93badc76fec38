/// Keeps the log readable when one thing goes wrong again and again: a line a minute, with the
/// number of those left out.
///
///     if (const auto text = pace_.admit("exit code 1", Clock::now())) log_(*text);
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "linter/doors/milter/pool/brake.hpp"

namespace warmline::gateway {

class Pace {
public:
    /// Nullopt: not now.
    std::optional<std::string> admit(std::string what, TimePoint now) {
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
    TimePoint next_{};
    std::uint64_t left_out_ = 0;
};

}  // namespace warmline::gateway
