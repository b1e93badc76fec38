#include "linter/match/engine/lazy_pattern.hpp"

#include <algorithm>

#include <re2/re2.h>

#include "linter/match/compile/pattern_syntax.hpp"
#include "linter/match/compile/phrase_syntax.hpp"

namespace warmline::match {
namespace {

/// RE2's \\b takes a letter beyond ASCII for no letter; the edges of a match are looked at again.
bool adjoins_letter(std::string_view sentence, std::size_t begin, std::size_t end,
                    LazyPattern::Manner manner) {
    if (manner.left_edge && begin > 0) {
        auto before = begin - 1;
        while (before > 0 && (static_cast<unsigned char>(sentence[before]) & 0xC0) == 0x80)
            --before;
        std::size_t size = 1;
        if (before + 1 < begin && is_word_character(sentence.substr(before), size)) return true;
    }
    if (!manner.right_edge || end >= sentence.size()) return false;
    std::size_t size = 1;
    return static_cast<unsigned char>(sentence[end]) >= 0x80 &&
           is_word_character(sentence.substr(end), size);
}

}  // namespace

LazyPattern::LazyPattern() = default;
LazyPattern::~LazyPattern() = default;

void LazyPattern::find_all(std::string_view expression, Manner manner, std::string_view sentence,
                           std::size_t most, std::vector<TextRange>& found) {
    std::call_once(once_, [&] {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(pattern_memory);
        if (manner.bytes) options.set_encoding(RE2::Options::EncodingLatin1);
        compiled_ =
            std::make_unique<RE2>(re2::StringPiece(expression.data(), expression.size()), options);
    });
    if (!compiled_->ok()) return;
    const re2::StringPiece text(sentence.data(), sentence.size());
    const int groups = compiled_->NumberOfCapturingGroups() >= 2 ? 3 : 2;
    re2::StringPiece matched[3];
    std::size_t from = 0;
    while (most-- > 0 && from <= text.size() &&
           compiled_->Match(text, from, text.size(), RE2::UNANCHORED, matched, groups)) {
        const auto& whole = matched[1];
        const auto begin = static_cast<std::size_t>(whole.data() - text.data());
        const auto end = begin + whole.size();
        const bool cut = adjoins_letter(sentence, begin, end, manner);
        const auto& shown =
            groups == 3 && matched[2].data() != nullptr && !matched[2].empty() ? matched[2] : whole;
        if (!cut && !shown.empty()) {
            const auto at = static_cast<std::uint32_t>(shown.data() - text.data());
            found.push_back({at, at + static_cast<std::uint32_t>(shown.size())});
        }
        from = cut ? begin + 1 : std::max(end, begin + 1);
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80)
            ++from;
    }
}

}  // namespace warmline::match
