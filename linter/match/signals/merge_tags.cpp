#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

bool is_read(const Check& check, const TagFact& tag) {
    return !lies_in(check.document(), tag.range,
                    mask_of(BlockKind::quoted) | mask_of(BlockKind::alternative));
}

/// The family most tags of the mail belong to; "" on a tie.
std::string_view leading_family(const Document& document) {
    std::map<std::string_view, int> count;
    for (const auto& tag : document.tags)
        if (!tag.malformed && tag.family != "unknown") ++count[tag.family];
    std::string_view best;
    int most = 0;
    bool tie = false;
    for (const auto& [family, number] : count) {
        tie = number == most;
        if (number <= most) continue;
        most = number;
        best = family;
        tie = false;
    }
    return tie ? std::string_view() : best;
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
            check.report(tag.range, {{"field", std::string(tag.field)}});
}

void merge_bad_fallback(Check& check) {
    const auto& document = check.document();
    for (const auto& tag : document.tags) {
        if (tag.fallback.empty() || !is_read(check, tag)) continue;
        const auto fallback = document.of(tag.fallback);
        // A merge tag is one word to the scan, so the rule's words are compared here.
        if (check.lists(fallback)) check.report(tag.range, {{"fallback", std::string(fallback)}});
    }
}

void merge_foreign(Check& check) {
    const auto& document = check.document();
    std::string_view expected = check.inquiry().context.platform;
    if (expected.empty()) expected = leading_family(document);
    if (expected.empty()) return;
    for (const auto& tag : document.tags)
        if (tag.family != expected && tag.family != "unknown" && !tag.malformed &&
            is_read(check, tag))
            check.report(tag.range, {{"family", std::string(tag.family)},
                                     {"expected", std::string(expected)}});
}

void merge_malformed(Check& check) {
    for (const auto& tag : check.document().tags)
        if (tag.malformed && is_read(check, tag)) check.report(tag.range);
}

}  // namespace warmline::match
