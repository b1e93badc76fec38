#include "linter/match/compile/bytewise.hpp"

#include <algorithm>

namespace warmline::match {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_counted(std::string_view pattern, std::size_t at) {
    return at < pattern.size() &&
           std::string_view("*+?{").find(pattern[at]) != std::string_view::npos;
}

/// Any character but the ASCII ones of `but`, which is what stands in a class.
std::string any_but(std::string_view but) {
    return "(?:[^" + std::string(but) + "\x80-\xFF]|[\xC2-\xF4][\x80-\xBF]+)";
}

/// Classes and signs that are bytes as well as characters.
bool is_plain_escape(char c) {
    return std::string_view("dswbBnrt").find(c) != std::string_view::npos ||
           std::string_view(".,-+*?()[]{}|^$/\\:").find(c) != std::string_view::npos;
}

class Rewriting {
public:
    explicit Rewriting(std::string_view pattern) : pattern_(pattern) {}

    std::optional<std::string> run() {
        while (at_ < pattern_.size())
            if (!step()) return std::nullopt;
        return std::move(out_);
    }

private:
    bool step() {
        const char c = pattern_[at_];
        if (c == '\\') return escape();
        if (c == '[') return character_class();
        if (c == '(' && pattern_.substr(at_).starts_with("(?") &&
            !pattern_.substr(at_).starts_with("(?:"))
            return false;
        if (static_cast<unsigned char>(c) >= 0x80) return character();
        if (c == '.')
            out_ += any_but("\n");
        else
            out_ += c;
        ++at_;
        return true;
    }

    bool escape() {
        if (at_ + 1 >= pattern_.size() || !is_plain_escape(pattern_[at_ + 1])) return false;
        out_ += pattern_.substr(at_, 2);
        at_ += 2;
        return true;
    }

    bool character_class() {
        const bool negated = pattern_.substr(at_ + 1).starts_with("^");
        const auto begin = at_ + (negated ? 2 : 1);
        auto end = begin;
        while (end < pattern_.size() && (pattern_[end] != ']' || end == begin)) {
            if (pattern_[end] == '[') return false;
            if (pattern_[end] == '\\') {
                if (end + 1 >= pattern_.size() || !is_plain_escape(pattern_[end + 1])) return false;
                ++end;
            }
            ++end;
        }
        if (end >= pattern_.size()) return false;
        const auto inside = pattern_.substr(begin, end - begin);
        if (!is_ascii(inside)) return false;
        out_ += negated ? any_but(inside) : "[" + std::string(inside) + "]";
        at_ = end + 1;
        return true;
    }

    /// One beyond ASCII; a count after it is of the whole character.
    bool character() {
        auto end = at_ + 1;
        while (end < pattern_.size() && (static_cast<unsigned char>(pattern_[end]) & 0xC0) == 0x80)
            ++end;
        const std::string whole(pattern_.substr(at_, end - at_));
        out_ += is_counted(pattern_, end) ? "(?:" + whole + ")" : whole;
        at_ = end;
        return true;
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::optional<std::string> bytewise(std::string_view pattern) {
    return Rewriting(pattern).run();
}

}  // namespace warmline::match
