#include "linter/text/css_rules.hpp"

#include <algorithm>

#include "linter/text/css_style.hpp"

namespace warmline {
namespace {

constexpr std::size_t most_names = 64;

constexpr bool is_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

constexpr bool is_name_character(char c) {
    const auto low = static_cast<unsigned char>(c | 0x20);
    return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           low >= 0x80;
}

std::uint64_t hash_of(char kind, std::string_view name) {
    std::uint64_t hash = 14695981039346656037ull ^ static_cast<unsigned char>(kind);
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Past a comment that begins at `at`; an open one goes to the end.
std::size_t after_comment(std::string_view css, std::size_t at) {
    const std::size_t end = css.find("*/", at + 2);
    return end == std::string_view::npos ? css.size() : end + 2;
}

/// Past the block whose "{" is at `at`, inner blocks included.
std::size_t after_block(std::string_view css, std::size_t at) {
    std::size_t depth = 0;
    for (; at < css.size(); ++at) {
        if (css[at] == '{') ++depth;
        if (css[at] == '}' && --depth == 0) return at + 1;
    }
    return css.size();
}

}  // namespace

void HiddenNames::read_rule(std::string_view selectors, std::string_view declarations) {
    const StyleFacts facts = read_style(declarations);
    const bool hides = facts.hidden || facts.type == TypeSize::vanished;
    if (!hides && !facts.shown) return;
    while (!selectors.empty()) {
        const std::size_t comma = selectors.find(',');
        std::string_view one = trimmed(selectors.substr(0, comma));
        selectors.remove_prefix(comma == std::string_view::npos ? selectors.size() : comma + 1);
        const std::size_t mark = one.find_first_of(".#");
        if (mark == std::string_view::npos) continue;
        const std::string_view name = one.substr(mark + 1);
        const auto plain = [](std::string_view word) {
            return std::all_of(word.begin(), word.end(), is_name_character);
        };
        if (name.empty() || !plain(name) || !plain(one.substr(0, mark))) continue;
        const std::uint64_t hash = hash_of(one[mark], name);
        const auto known = std::find(names_.begin(), names_.end(), hash);
        if (hides && known == names_.end() && names_.size() < most_names) names_.push_back(hash);
        if (!hides && known != names_.end()) names_.erase(known);
    }
}

void HiddenNames::read(std::string_view css) {
    std::size_t at = 0;
    std::size_t selector = 0;
    while (at < css.size()) {
        const std::size_t stop = css.find_first_of("{}/@;<", at);
        if (stop == std::string_view::npos) return;
        at = stop + 1;
        switch (css[stop]) {
            case '/':
                if (at < css.size() && css[at] == '*') selector = at = after_comment(css, stop);
                break;
            case '@': {
                const std::size_t end = css.find_first_of("{;", at);
                if (end == std::string_view::npos) return;
                selector = at = css[end] == ';' ? end + 1 : after_block(css, end);
                break;
            }
            case '{': {
                const std::size_t end = std::min(css.find('}', at), css.size());
                read_rule(css.substr(selector, stop - selector), css.substr(at, end - at));
                selector = at = std::min(end + 1, css.size());
                break;
            }
            case '<':  // "<!--" and "-->" around rules
                if (css.substr(at, 3) == "!--") selector = at = at + 3;
                break;
            default:
                selector = at;
        }
    }
}

bool HiddenNames::hides_class(std::string_view classes) const {
    while (!names_.empty() && !classes.empty()) {
        std::size_t length = 0;
        while (length < classes.size() && !is_blank(classes[length]))
            ++length;
        if (length > 0 && std::find(names_.begin(), names_.end(),
                                    hash_of('.', classes.substr(0, length))) != names_.end())
            return true;
        classes.remove_prefix(std::min(length + 1, classes.size()));
    }
    return false;
}

bool HiddenNames::hides_id(std::string_view id) const {
    return !names_.empty() &&
           std::find(names_.begin(), names_.end(), hash_of('#', trimmed(id))) != names_.end();
}

}  // namespace warmline
