#include "linter/match/engine/lazy_pattern.hpp"

#include <re2/re2.h>

#include "linter/match/compile/pattern_syntax.hpp"

namespace warmline::match {

LazyPattern::LazyPattern() = default;
LazyPattern::~LazyPattern() = default;

void LazyPattern::find_all(std::string_view expression, std::string_view sentence, std::size_t most,
                           std::vector<TextRange>& found) {
    std::call_once(once_, [&] {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(pattern_memory);
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
        const auto& shown =
            groups == 3 && matched[2].data() != nullptr && !matched[2].empty() ? matched[2] : whole;
        const auto begin = static_cast<std::size_t>(shown.data() - text.data());
        if (!shown.empty())
            found.push_back({static_cast<std::uint32_t>(begin),
                             static_cast<std::uint32_t>(begin + shown.size())});
        // The guard behind a match may be the guard before the next one: go on at the match's end.
        const auto end = static_cast<std::size_t>(whole.data() - text.data()) + whole.size();
        from = std::max(end, from + 1);
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80)
            ++from;
    }
}

}  // namespace warmline::match
