#include "linter/match/engine/lazy_pattern.hpp"

#include <re2/re2.h>

#include "linter/match/compile/pattern_syntax.hpp"

namespace warmline::match {

LazyPattern::LazyPattern() = default;
LazyPattern::~LazyPattern() = default;

std::optional<PatternMatch> LazyPattern::next(std::string_view expression, bool bytes,
                                              std::string_view text, std::size_t from) {
    std::call_once(once_, [&] {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(pattern_memory);
        if (bytes) options.set_encoding(RE2::Options::EncodingLatin1);
        compiled_ =
            std::make_unique<RE2>(re2::StringPiece(expression.data(), expression.size()), options);
    });
    if (!compiled_->ok()) return std::nullopt;
    const re2::StringPiece whole_text(text.data(), text.size());
    const int groups = compiled_->NumberOfCapturingGroups() >= 2 ? 3 : 2;
    re2::StringPiece matched[3];
    if (!compiled_->Match(whole_text, from, text.size(), RE2::UNANCHORED, matched, groups))
        return std::nullopt;
    const auto& whole = matched[1];
    const auto& shown =
        groups == 3 && matched[2].data() != nullptr && !matched[2].empty() ? matched[2] : whole;
    const auto place_of = [&](const re2::StringPiece& piece) {
        return static_cast<std::size_t>(piece.data() - text.data());
    };
    return PatternMatch{place_of(whole), place_of(whole) + whole.size(), place_of(shown),
                        place_of(shown) + shown.size()};
}

}  // namespace warmline::match
