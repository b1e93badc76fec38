#include "linter/match/compile/pattern_syntax.hpp"

#include <algorithm>

#include <re2/re2.h>

#include "linter/match/compile/bytewise.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

std::size_t character_size(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(size, text.size() - at);
}

bool is_counted(std::string_view pattern, std::size_t at) {
    return at < pattern.size() &&
           std::string_view("*+?{").find(pattern[at]) != std::string_view::npos;
}

/// Rewrites a pattern for folded text. Characters of several bytes become groups, and classes with
/// such characters alternatives, so that RE2 can read bytes.
class Folding {
public:
    explicit Folding(std::string_view pattern) : pattern_(pattern) {}

    std::string run() {
        while (at_ < pattern_.size()) {
            const char c = pattern_[at_];
            if (c == '\\')
                escape();
            else if (c == '[')
                character_class();
            else if (c == '(' && pattern_.substr(at_).starts_with("(?"))
                group_head();
            else if (c == ' ')
                blank();
            else
                letter();
        }
        return std::move(out_);
    }

private:
    void escape() {
        const auto size = at_ + 1 < pattern_.size() ? 1 + character_size(pattern_, at_ + 1) : 1;
        out_ += pattern_.substr(at_, size);
        at_ += size;
    }

    void group_head() {
        // "(?:", "(?i:", "(?P<name>": as they stand
        const auto end = pattern_.find_first_of(":)>", at_);
        const auto stop = end == pattern_.npos ? pattern_.size() : end + 1;
        out_ += pattern_.substr(at_, stop - at_);
        at_ = stop;
    }

    void blank() {
        ++at_;
        out_ += is_counted(pattern_, at_) ? "\\s" : "\\s+";
    }

    void letter() {
        const auto size = character_size(pattern_, at_);
        const auto folded = fold(pattern_.substr(at_, size));
        at_ += size;
        out_ += size > 1 && is_counted(pattern_, at_) ? "(?:" + folded + ")" : folded;
    }

    void character_class() {
        const auto begin = at_++;
        std::string single;
        std::vector<std::string> wide;
        const bool negated = at_ < pattern_.size() && pattern_[at_] == '^';
        if (negated) ++at_;
        for (bool first = true; at_ < pattern_.size() && (first || pattern_[at_] != ']');
             first = false) {
            if (pattern_[at_] == '\\' && at_ + 1 < pattern_.size()) {
                single += pattern_.substr(at_, 2);
                at_ += 2;
            } else if (pattern_[at_] == '[' && pattern_.substr(at_).starts_with("[:")) {
                const auto end = pattern_.find(":]", at_);
                const auto stop = end == pattern_.npos ? pattern_.size() : end + 2;
                single += pattern_.substr(at_, stop - at_);
                at_ = stop;
            } else {
                const auto size = character_size(pattern_, at_);
                const auto folded = fold(pattern_.substr(at_, size));
                if (size == 1)
                    single += folded;
                else
                    wide.push_back(folded);
                at_ += size;
            }
        }
        if (at_ >= pattern_.size()) {
            out_ += "[" + single;  // RE2 says that it is not closed
            return;
        }
        ++at_;
        if (negated) {
            // "anything but ä" has no byte form; such a class keeps its plain characters.
            out_ += single.empty() ? "." : "[^" + single + "]";
            return;
        }
        if (wide.empty()) {
            out_ +=
                "[" + (single.empty() ? std::string(pattern_.substr(begin + 1, 1)) : single) + "]";
            return;
        }
        out_ += "(?:";
        if (!single.empty()) out_ += "[" + single + "]|";
        for (std::size_t i = 0; i < wide.size(); ++i)
            out_ += (i > 0 ? "|" : "") + wide[i];
        out_ += ")";
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    std::string out_;
};

bool starts_in_edge(std::string_view pattern) {
    return pattern.starts_with("\\b") || pattern.starts_with("(\\b") ||
           pattern.starts_with("(?:\\b");
}

bool ends_in_edge(std::string_view pattern) {
    while (pattern.ends_with(")"))
        pattern.remove_suffix(1);
    // "\\\\b" is an escaped backslash and a b.
    return pattern.ends_with("\\b") && !pattern.ends_with("\\\\b");
}

std::string refusal(const Pattern& pattern) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(pattern_memory);
    if (pattern.bytes) options.set_encoding(RE2::Options::EncodingLatin1);
    const RE2 compiled(pattern.expression, options);
    return compiled.ok() ? "" : compiled.error();
}

}  // namespace

Result<Pattern> read_pattern(std::string_view written, bool check) {
    const auto wrong = [&](const std::string& what, std::string remedy) {
        return Problem{"rule-pattern", "the pattern \"" + std::string(written) + "\" " + what, "",
                       std::move(remedy)};
    };
    if (written.size() > pattern_limit)
        return wrong("is longer than " + std::to_string(pattern_limit) + " bytes", "split it");
    Pattern pattern;
    auto body = written;
    if (body.starts_with("(?i)")) body.remove_prefix(4);
    pattern.as_written = body.find("(?-i") != body.npos;
    pattern.left_edge = starts_in_edge(body.starts_with("(?-i)") ? body.substr(5) : body);
    pattern.right_edge = ends_in_edge(body);
    if (pattern.as_written) {
        const bool whole = body.starts_with("(?-i)");
        if (whole) body.remove_prefix(5);
        const auto by_bytes = whole ? bytewise(body) : std::nullopt;
        pattern.bytes = by_bytes.has_value();
        pattern.expression = std::string(whole ? "" : "(?i)") + "(" +
                             (by_bytes ? *by_bytes : std::string(body)) + ")";
        if (whole) pattern.literals = required_literals(Folding(body).run());
    } else {
        pattern.bytes = body.find("\\p") == body.npos && body.find("\\P") == body.npos;
        const auto folded = Folding(body).run();
        pattern.expression = "(" + folded + ")";
        pattern.literals = required_literals(folded);
    }
    if (check)
        if (const auto fault = refusal(pattern); !fault.empty())
            return wrong("is not understood: " + fault,
                         "patterns follow RE2: no look-around, no back references");
    return pattern;
}

}  // namespace warmline::match
