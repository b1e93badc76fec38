/// Merge tags the sending platform does not read: they reach the reader as they stand.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/merge_platforms.hpp"
#include "linter/text/tag_doubt.hpp"
#include "linter/text/target_tags.hpp"

namespace warmline::match {
namespace {

/// A set of platforms: bit i is merge_platforms()[i].
using Platforms = std::uint64_t;

struct Written {
    TextRange place;  ///< the tag, or the words of the link whose target holds it
    std::string text;
    const MergeSyntax* syntax;
    Platforms readers;
};

/// What Account Engagement still writes between percent signs beside its "{{Recipient.…}}".
bool is_account_engagements(std::string_view tag) {
    constexpr std::array<std::string_view, 4> kept{"unsubscribe", "view_online", "preference",
                                                   "account_address"};
    return std::any_of(kept.begin(), kept.end(), [&](std::string_view name) {
        return tag.find(name) != std::string_view::npos;
    });
}

/// With `all`, what a platform reads of older templates as well.
Platforms readers_of(const MergeSyntax& syntax, std::string_view tag, bool all) {
    Platforms readers = 0;
    const auto platforms = merge_platforms();
    for (std::size_t i = 0; i < platforms.size(); ++i) {
        const bool kept_only = syntax.id == "ampscript" && platforms[i].syntaxes[0] != syntax.id;
        if (platforms[i].reads(syntax.id) && (all || !kept_only || is_account_engagements(tag)))
            readers |= Platforms{1} << i;
    }
    return readers;
}

/// In the order of the text; what is quoted, broken, shown as code or may be prose is left out.
std::vector<Written> tags_of(const Document& document, bool platform_known) {
    constexpr auto unread = mask_of(BlockKind::quoted) | mask_of(BlockKind::alternative);
    std::vector<Written> tags;
    const auto add = [&](const TagFact& tag, std::string_view text, TextRange place) {
        if (tag.family == "unknown" || tag.malformed || may_be_prose(tag)) return;
        const auto written = tag.range.of(text);
        const auto& syntax = syntax_of(tag.family, written);
        tags.push_back(
            {place, std::string(written), &syntax, readers_of(syntax, written, platform_known)});
    };
    for (const auto& tag : document.tags)
        if (!lies_in(document, tag.range, unread) && !is_code_sample(document, tag.range))
            add(tag, document.text, tag.range);
    for (const auto& link : document.links) {
        if (link.raw || lies_in(document, link.range, unread)) continue;  // raw: in the text
        for (const auto& tag : tags_in_target(link.target))
            add(tag, link.target, link.range);
    }
    std::stable_sort(tags.begin(), tags.end(), [](const Written& a, const Written& b) {
        return a.place.begin < b.place.begin;
    });
    return tags;
}

/// The platforms that read most of the tags; of equals those that read what comes first.
Platforms likely_platforms(const std::vector<Written>& tags) {
    std::vector<std::size_t> read(merge_platforms().size());
    for (const auto& tag : tags)
        for (std::size_t i = 0; i < read.size(); ++i)
            read[i] += (tag.readers >> i) & 1;
    const auto most = *std::max_element(read.begin(), read.end());
    Platforms likely = 0;
    for (std::size_t i = 0; i < read.size(); ++i)
        if (read[i] == most) likely |= Platforms{1} << i;
    for (const auto& tag : tags)
        if ((likely & tag.readers) != 0) likely &= tag.readers;
    return likely;
}

/// The syntax most tags have that these platforms read.
const MergeSyntax* usual_syntax(const std::vector<Written>& tags, Platforms platforms) {
    std::vector<std::pair<const MergeSyntax*, std::size_t>> counts;  // a handful
    for (const auto& tag : tags) {
        if ((tag.readers & platforms) == 0) continue;
        const auto known = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto& one) { return one.first == tag.syntax; });
        if (known == counts.end())
            counts.emplace_back(tag.syntax, 1);
        else
            ++known->second;
    }
    const auto usual =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return usual == counts.end() ? nullptr : usual->first;
}

}  // namespace

void merge_foreign(Check& check) {
    const auto& document = check.document();
    if (document.tags.empty() && document.links.empty()) return;
    const auto* platform = merge_platform(check.inquiry().context.platform);
    const auto tags = tags_of(document, platform != nullptr);
    if (tags.empty()) return;
    const auto ours = platform != nullptr ? Platforms{1} << (platform - merge_platforms().data())
                                          : likely_platforms(tags);
    const auto* expected =
        platform != nullptr ? &merge_syntax(platform->syntaxes.front()) : usual_syntax(tags, ours);
    if (expected == nullptr) return;
    for (const auto& tag : tags)
        if ((tag.readers & ours) == 0)
            check.report(tag.place, {{"written", tag.text},
                                     {"family", std::string(tag.syntax->shown)},
                                     {"expected", std::string(expected->shown)},
                                     {"example", std::string(expected->example)}});
}

}  // namespace warmline::match
