/// What could not be done, and a value or that.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace warmline {

/// Something a person should know: what happened, where, and what to try.
/// `code` is a stable word for machines ("limit-depth", "unknown-key").
struct Problem {
    std::string code;
    std::string what;
    std::string where;
    std::string remedy;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// One line for people: "where: what; remedy".
inline std::string to_line(const Problem& problem) {
    std::string line = problem.where;
    if (!line.empty()) line += ": ";
    line += problem.what;
    if (!problem.remedy.empty()) line += "; " + problem.remedy;
    return line;
}

/// A `T`, or the `Problem` that kept us from having one. Check before you take.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}  // NOLINT: a value is a result

    Result(Problem problem) : state_(std::move(problem)) {}  // NOLINT: so is a problem

    explicit operator bool() const { return std::holds_alternative<T>(state_); }

    T& value() {
        assert(*this);
        return std::get<T>(state_);
    }

    const T& value() const {
        assert(*this);
        return std::get<T>(state_);
    }

    T& operator*() { return value(); }

    const T& operator*() const { return value(); }

    T* operator->() { return &value(); }

    const T* operator->() const { return &value(); }

    const Problem& problem() const { return std::get<Problem>(state_); }

private:
    std::variant<T, Problem> state_;
};

}  // namespace warmline
