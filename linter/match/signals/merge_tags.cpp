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

/// Whether filters of this template are called like functions, as Twig does: `|upper()`,
/// `|date("d.m.Y")`.
bool calls_filters(const Document& document) {
    return std::any_of(document.tags.begin(), document.tags.end(), [&](const TagFact& tag) {
        const auto text = document.of(tag.range);
        const auto filter = text.find('|');
        if (!text.starts_with("{{") || filter == text.npos) return false;
        const auto name = text.find_first_not_of(" \n\t", filter + 1);
        const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", name);
        return end != text.npos && end > name && text[end] == '(';
    });
}

/// The field itself with a fallback: a tag of curly brackets with the filter its kind knows, else
/// the example of its syntax; where that knows no fallback, a greeting that needs no name.
std::string with_fallback(const Document& document, const TagFact& tag) {
    const auto text = document.of(tag.range);
    if (tag.family == "curly" || tag.family == "liquid") {
        const auto end = text.find_last_not_of(" }\n\t");
        if (text.starts_with("{{") && text.ends_with("}}") && end != text.npos && end > 1)
            return std::string(text.substr(0, end + 1)) +
                   (calls_filters(document) ? "|default('…')" : "|default:'…'") +
                   std::string(text.substr(end + 1));
    }
    auto example = example_for(document, tag);
    if (example.find("…") != example.npos) return example;
    return document.language == Language::de ? "Guten Tag" : "Hello";
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
                                     {"example", with_fallback(check.document(), tag)}});
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
