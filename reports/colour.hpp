/// ANSI colours, or none: everything is readable without them.
#pragma once

#include <string>
#include <string_view>

#include "linter/verdict/assessment.hpp"

namespace warmline {

class Colour {
public:
    explicit Colour(bool on) : on_(on) {}

    std::string bold(std::string_view text) const { return set("1", text); }

    std::string faint(std::string_view text) const { return set("2", text); }

    std::string severity(Severity severity, std::string_view text) const {
        constexpr std::array<std::string_view, 4> codes{"36", "33", "35", "1;31"};
        return set(codes[static_cast<std::size_t>(severity)], text);
    }

    std::string band(Band band, std::string_view text) const {
        constexpr std::array<std::string_view, 5> codes{"1;31", "31", "33", "32", "1;32"};
        return set(codes[static_cast<std::size_t>(band)], text);
    }

private:
    std::string set(std::string_view code, std::string_view text) const {
        if (!on_ || text.empty()) return std::string(text);
        return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
    }

    bool on_;
};

}  // namespace warmline
