#include "linter/text/class_hints.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace warmline {
namespace {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// `word` is lower case.
bool stands(std::string_view names, std::size_t at, std::string_view word) {
    if (names.size() - at < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower(names[at + i]) != word[i]) return false;
    return true;
}

/// "cta" as a word of its own, as in "cta", "main-cta", "heroCta"; not in "dictation".
bool stands_alone(std::string_view names, std::size_t at, std::string_view word) {
    const bool begins = at == 0 || !is_lower(names[at - 1]) || !is_lower(names[at]);
    const std::size_t end = at + word.size();
    return begins && (end == names.size() || !is_lower(names[end]));
}

constexpr auto first_letters = [] {
    std::array<bool, 256> table{};
    for (const char c : {'p', 'f', 'b', 'c', 'g', 'm', 'y', 'd'}) {
        table[static_cast<unsigned char>(c)] = true;
        table[static_cast<unsigned char>(c - 0x20)] = true;
    }
    return table;
}();

}  // namespace

ClassHints read_class_hints(std::string_view names) {
    ClassHints hints;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (!first_letters[static_cast<unsigned char>(names[at])]) continue;
        switch (lower(names[at])) {
            case 'p':
                if (stands(names, at, "preheader") || stands(names, at, "previewtext") ||
                    stands(names, at, "preview-text") || stands(names, at, "preview_text"))
                    hints.preheader = true;
                break;
            case 'f':
                if (stands(names, at, "footer")) hints.footer = true;
                break;
            case 'b':
                if (stands(names, at, "btn") || stands(names, at, "button")) hints.button = true;
                break;
            case 'c':
                if (stands(names, at, "cta") && stands_alone(names, at, "cta")) hints.button = true;
                break;
            case 'g':
                if (stands(names, at, "gmail_quote")) hints.quote = true;
                break;
            case 'm':
                if (stands(names, at, "msonormal")) hints.no_margin = true;
                if (stands(names, at, "moz-cite-prefix")) hints.quote = true;
                break;
            case 'y':
                if (stands(names, at, "yahoo_quoted")) hints.quote = true;
                break;
            default:
                break;
        }
    }
    return hints;
}

}  // namespace warmline
