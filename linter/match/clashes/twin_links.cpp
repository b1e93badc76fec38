#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/twin.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/hosts.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

bool leads_to_the_web(const LinkFact& link) {
    return link.target.starts_with("http") || link.target.starts_with("www.");
}

/// Hosts and paths that pass a click on, or show one mail: nobody writes them by hand.
bool is_a_relay(std::string_view target) {
    static constexpr auto first_labels = word_set(
        {"click", "clicks",  "link", "links",      "lnk",   "track",    "tracking", "trk",
         "trck",  "t",       "r",    "e",          "go",    "url",      "email",    "mail",
         "mails", "mailing", "news", "newsletter", "nl",    "view",     "online",   "elink",
         "cts",   "ct",      "em",   "redirect",   "deref", "mailings", "response"});
    const auto host = host_of(target);
    if (host.find('.') != host.rfind('.') && first_labels.has(host.substr(0, host.find('.'))))
        return true;
    if (contains(host,
                 {"mailchi",  "list-manage", "sendgrid",  "awstrack",  "hubspot",     "sendib",
                  "sibforms", "cleverreach", "rapidmail", "mailjet",   "exacttarget", "bit.ly",
                  "lnkd.in",  "tinyurl",     "goo.gl",    "t.co",      "mailing",     "newsletter",
                  "brevo",    "klaviyo",     "campaign",  "safelinks", "track",       "click"}))
        return true;
    // A query or a segment of letters and digits mixed at random stands for one reader.
    if (target.find('?') != target.npos) return true;
    constexpr std::size_t token = 12;
    std::size_t length = 0, digits = 0;
    for (const char c : target.substr(std::min(target.find("://"), target.size() - 1) + 1)) {
        if (c == '/' || c == '-' || c == '.') {
            length = digits = 0;
            continue;
        }
        ++length;
        digits += c >= '0' && c <= '9';
        if (length >= token && digits >= 2) return true;
    }
    return false;
}

/// "firma.de" and "firma-shop.com" are one house.
bool is_one_house(std::string_view one, std::string_view other) {
    const auto name = [](std::string_view domain) { return domain.substr(0, domain.find('.')); };
    const auto first = name(one), second = name(other);
    constexpr std::size_t telling = 4;
    const auto shorter = std::min(first.size(), second.size());
    return first == second ||
           (shorter >= telling &&
            (first.find(second) != first.npos || second.find(first) != second.npos ||
             first.substr(0, telling + 1) == second.substr(0, telling + 1)));
}

struct Goal {
    std::string domain, host;
    TextRange place;
};

/// A paragraph of the twin about the mail itself: how to see it elsewhere, how to leave the list.
bool is_about_the_mail(std::string_view folded) {
    return contains(
        folded, {"browser", "webversion", "online", "html", "abmeld", "abbestell", "unsubscribe",
                 "preferences", "einstellungen", "impressum", "imprint", "datenschutz", "privacy",
                 "facebook", "instagram", "linkedin", "folgen", "follow"});
}

/// What the links of one side lead to, once each.
void add(std::vector<Goal>& goals, const LinkFact& link) {
    auto host = host_of(link.target);
    std::string domain(registrable(host));
    if (std::none_of(goals.begin(), goals.end(),
                     [&](const Goal& goal) { return goal.domain == domain; }))
        goals.push_back({std::move(domain), std::move(host), link.range});
}

bool has_house(const std::vector<Goal>& goals, const Goal& wanted) {
    return std::any_of(goals.begin(), goals.end(),
                       [&](const Goal& goal) { return is_one_house(goal.domain, wanted.domain); });
}

/// Whether every link of the HTML's body leads to a host some link of the twin leads to. Both give
/// them in the same order as a rule.
bool are_at_home(const Document& document, const Twin& twin) {
    const auto& links = document.links;
    const auto twins = std::find_if(links.begin(), links.end(),
                                    [&](const LinkFact& link) { return twin.holds(link.range); });
    if (twins == links.end()) return true;
    auto next = twins;
    for (auto link = links.begin(); link != twins; ++link) {
        if (next != links.end() && next->target == link->target) {
            ++next;
            continue;
        }
        const auto host = host_in(link->target);
        const auto shared = [&](const LinkFact& other) { return host_in(other.target) == host; };
        auto at = std::find_if(next, links.end(), shared);
        if (at == links.end()) at = std::find_if(twins, next, shared);
        if (at != next || (next != links.end() && shared(*next))) {
            next = at + 1;
            continue;
        }
        if (!link->image && leads_to_the_web(*link) && stands_in(document, *link, body_blocks))
            return false;
    }
    return true;
}

}  // namespace

void compare_links(Check& check, const Twin& twin) {
    const auto& document = check.document();
    if (are_at_home(document, twin)) return;
    std::vector<Goal> html, plain, all_html, all_plain;
    for (const auto& link : document.links) {
        if (!leads_to_the_web(link)) continue;
        const auto* block = block_at(document, link.range.begin);
        if (block == nullptr) continue;
        const bool plain_side = block->kind == BlockKind::alternative;
        if (plain_side)
            add(all_plain, link);
        else if (is_in(*block, shown_blocks))
            add(all_html, link);
        if (is_a_relay(link.target)) continue;
        if (plain_side && !is_about_the_mail(document.folded_of(block->range)))
            add(plain, link);
        else if (!plain_side && !link.image && is_in(*block, body_blocks))
            add(html, link);
    }
    std::erase_if(html, [&](const Goal& goal) { return has_house(all_plain, goal); });
    std::erase_if(plain, [&](const Goal& goal) { return has_house(all_html, goal); });
    // Several without a partner on a side: the twin leaves out, or gathers, whole paragraphs.
    if (html.size() != 1 || plain.size() != 1) return;
    // A link that shows one address and leads to another is told by mime/broken-link.
    if (document.folded_of(html.front().place).find(plain.front().host) != std::string_view::npos)
        return;
    report_twin(check, html.front().place, plain.front().host, "link", html.front().host);
}

}  // namespace warmline::match
