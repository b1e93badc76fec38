/// What the service counts, as Prometheus reads it. Never words of a mail, addresses or paths.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "linter/verdict/assessment.hpp"

namespace warmline::http {

/// Thread-safe.
class Metrics {
public:
    void count_mail(Action action, std::chrono::nanoseconds took);

    /// `route` is one of ours, never what a client wrote.
    void count_answer(const std::string& route, int status);

    /// Prometheus text exposition format 0.0.4.
    std::string text() const;

private:
    static constexpr std::array<double, 9> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                  0.025,  0.1,   0.5,    2.5};

    std::array<std::atomic<std::uint64_t>, bounds.size()> within_{};
    std::atomic<std::uint64_t> mails_{0}, nanoseconds_{0};
    std::array<std::atomic<std::uint64_t>, 4> actions_{};
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::uint64_t> answers_;
};

}  // namespace warmline::http
