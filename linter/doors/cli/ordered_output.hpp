/// Pieces of a report that are made in any order and written in the order of the input.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "reports/renderer.hpp"

namespace warmline::cli {

/// What became of one message.
struct Piece {
    std::string text;
    std::optional<MailSummary> summary;
    std::optional<Problem> problem;  ///< why it could not be linted
    bool configuration = false;      ///< the problem is one of settings, not of the mail
    bool fails = false;
    std::string threshold;  ///< the --fail-on it fails
};

/// Thread-safe. `write` is called for each piece in order of (file, index), one call at a time.
class OrderedOutput {
public:
    explicit OrderedOutput(std::function<void(Piece)> write) : write_(std::move(write)) {}

    /// `last`: no more pieces come from this file.
    void add(std::size_t file, std::size_t index, bool last, Piece piece) {
        const std::lock_guard lock(mutex_);
        waiting_.emplace(std::pair(file, index), std::pair(last, std::move(piece)));
        for (auto next = waiting_.find(expected_); next != waiting_.end();
             next = waiting_.find(expected_)) {
            expected_ = next->second.first ? std::pair(next->first.first + 1, std::size_t{0})
                                           : std::pair(next->first.first, next->first.second + 1);
            auto ready = std::move(next->second.second);
            waiting_.erase(next);
            write_(std::move(ready));
        }
    }

private:
    std::mutex mutex_;
    std::function<void(Piece)> write_;
    std::pair<std::size_t, std::size_t> expected_{0, 0};
    std::map<std::pair<std::size_t, std::size_t>, std::pair<bool, Piece>> waiting_;
};

}  // namespace warmline::cli
