#include "linter/campaign/template_tags.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "linter/campaign/merge_reader.hpp"
#include "linter/people/heading_key.hpp"
#include "linter/text/target_tags.hpp"

namespace warmline {

namespace {

class Kept {
public:
    void add(std::string_view text, const TagFact& tag) {
        if (tag.control || tag.malformed || tag.range.size() == 0) return;
        std::string written(tag.range.of(text));
        if (!known_.insert(written).second) return;
        tags_.push_back(
            {std::move(written), std::string(tag.field), std::string(tag.fallback.of(text))});
    }

    std::vector<TemplateTag> tags() && { return std::move(tags_); }

private:
    std::vector<TemplateTag> tags_;
    std::set<std::string> known_;
};

/// Whether a condition names the column.
bool asks_about(const Document& document, const PeopleColumn& column) {
    return std::any_of(document.tags.begin(), document.tags.end(), [&](const TagFact& tag) {
        return tag.control && key_of(document.of(tag.range)).find(column.key) != std::string::npos;
    });
}

}  // namespace

std::vector<TemplateTag> tags_of(const Document& document) {
    Kept kept;
    for (const auto& tag : document.tags)
        kept.add(document.text, tag);
    for (const auto& link : document.links)
        for (const auto& tag : tags_in_target(link.target))
            kept.add(link.target, tag);
    return std::move(kept).tags();
}

bool is_platforms(std::string_view field) {
    // As they begin or end in the platforms' manuals; "*|LIST:COMPANY|*" and "*|MC:SUBJECT|*" are
    // about the list and the mailing.
    constexpr std::array<std::string_view, 2> whole{"list", "mc"};
    constexpr std::array<std::string_view, 24> parts{
        "unsub",         "abmeld",      "optout",           "webversion",         "webview",
        "onlineversion", "browser",     "archiv",           "preferenc",          "profilecenter",
        "updateprofile", "viewemail",   "forward",          "subscriptioncenter", "listaddress",
        "listcompany",   "mirror",      "sender",           "currentyear",        "memberbusname",
        "memberaddr",    "sitesetting", "organizationname", "organizationfull"};
    const auto key = key_of(field);
    return std::find(whole.begin(), whole.end(), key) != whole.end() ||
           std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return key.find(part) != std::string::npos; });
}

std::vector<const PeopleColumn*> unused_columns(const Document& document,
                                                const PeopleList& people) {
    const auto tags = tags_of(document);
    std::vector<const PeopleColumn*> unused;
    for (const auto& column : people.columns()) {
        if (column.field || column.key.empty() || asks_about(document, column)) continue;
        const bool printed = std::any_of(tags.begin(), tags.end(), [&](const TemplateTag& tag) {
            return column_of(tag.field, people) == &column;
        });
        if (!printed) unused.push_back(&column);
    }
    return unused;
}

}  // namespace warmline
