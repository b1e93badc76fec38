#include "linter/text/css_rules.hpp"

#include <algorithm>

#include "linter/text/css_style.hpp"
#include "linter/text/find_any.hpp"

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

/// Past the block whose "{" is at `p`, inner blocks included.
const char* after_block(const char* p, const char* end) {
    std::size_t depth = 0;
    for (; (p = find_any(p, end, '{', '}', '{', '}')) != end; ++p) {
        if (*p == '{')
            ++depth;
        else if (--depth == 0)
            return p + 1;
    }
    return end;
}

}  // namespace

void HiddenNames::read_rule(std::string_view selectors, std::string_view declarations) {
    if (selectors.find_first_of(".#") == std::string_view::npos) return;
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
    const char* const begin = css.data();
    const char* const end = begin + css.size();
    const auto found = [&](std::string_view mark, const char* from) {
        const std::size_t at = css.find(mark, static_cast<std::size_t>(from - begin));
        return at == std::string_view::npos ? end : begin + at + mark.size();
    };
    const auto text = [](const char* from, const char* to) {
        return std::string_view{from, static_cast<std::size_t>(to - from)};
    };
    const char* selectors = begin;
    const char* p = begin;
    while ((p = find_any(p, end, '{', '/', '@', '<')) != end) {
        const std::string_view here = text(p, end).substr(0, 4);
        if (*p == '{') {
            const char* const close = found("}", p);
            const char* const last = close[-1] == '}' ? close - 1 : close;
            read_rule(text(selectors, p), text(p + 1, std::max(last, p + 1)));
            selectors = p = close;
        } else if (here.starts_with("/*")) {
            selectors = p = found("*/", p + 2);
        } else if (*p == '@') {
            p = find_any(p, end, '{', ';', '{', ';');
            if (p == end) return;
            selectors = p = *p == ';' ? p + 1 : after_block(p, end);
        } else if (here == "<!--") {
            selectors = p = p + here.size();
        } else {
            ++p;
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
