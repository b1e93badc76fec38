/// Problems of one message, each kind once: a broken mail tends to be broken in one way many times.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/base/range.hpp"
#include "linter/base/result.hpp"

namespace warmline {

class ProblemList {
public:
    explicit ProblemList(std::string_view bytes) : bytes_(bytes) {}

    /// `offset` is where in the message; people get the line.
    void add(std::string_view code, std::size_t offset, std::string what, std::string remedy) {
        if (has(code)) return;
        problems_.push_back({std::string(code), std::move(what),
                             "line " + std::to_string(line_of(offset)), std::move(remedy)});
    }

    bool has(std::string_view code) const {
        return std::any_of(problems_.begin(), problems_.end(),
                           [&](const Problem& problem) { return problem.code == code; });
    }

    std::vector<Problem> take() { return std::move(problems_); }

private:
    std::size_t line_of(std::size_t offset) const {
        const std::string_view before = bytes_.substr(0, offset);
        return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    }

    std::string_view bytes_;
    std::vector<Problem> problems_;
};

}  // namespace warmline
