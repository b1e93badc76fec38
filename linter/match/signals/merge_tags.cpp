#include <algorithm>
#include <array>
#include <string>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/merge_platforms.hpp"

namespace warmline::match {
namespace {

bool is_read(const Check& check, const TagFact& tag) {
    return !lies_in(check.document(), tag.range,
                    mask_of(BlockKind::quoted) | mask_of(BlockKind::alternative));
}

/// How a field with a fallback is written in the syntax of `tag`.
std::string example_for(const Document& document, const TagFact& tag) {
    return std::string(syntax_of(tag.family, document.of(tag.range)).example);
}

}  // namespace

void merge_unresolved(Check& check) {
    const auto& document = check.document();
    for (const auto& tag : document.tags)
        if (is_read(check, tag)) check.report(tag.range, {{"family", std::string(tag.family)}});
    for (const auto& link : document.links) {
        constexpr std::array<std::string_view, 4> openings{"{{", "*|", "%%", "{%"};
        const bool tag = std::any_of(openings.begin(), openings.end(), [&](auto opening) {
            return link.target.find(opening) != link.target.npos;
        });
        if (tag) check.report(link.range, {{"family", "link"}});
    }
}

void merge_no_fallback(Check& check) {
    for (const auto& tag : check.document().tags)
        if (tag.name_like && !tag.has_fallback && !tag.control && !tag.malformed &&
            is_read(check, tag))
            check.report(tag.range, {{"field", std::string(tag.field)},
                                     {"example", example_for(check.document(), tag)}});
}

void merge_bad_fallback(Check& check) {
    const auto& document = check.document();
    for (const auto& tag : document.tags) {
        // A malformed tag has its own finding, and what is read of its fallback is not to be
        // trusted.
        if (tag.fallback.empty() || tag.malformed || !is_read(check, tag)) continue;
        const auto fallback = document.of(tag.fallback);
        // A merge tag is one word to the scan, so the rule's words are compared here.
        if (check.lists(fallback)) check.report(tag.range, {{"fallback", std::string(fallback)}});
    }
}

void merge_malformed(Check& check) {
    for (const auto& tag : check.document().tags)
        if (tag.malformed && is_read(check, tag))
            check.report(tag.range, {{"example", example_for(check.document(), tag)}});
}

}  // namespace warmline::match
