#include "linter/history/sender_groups.hpp"

#include <algorithm>
#include <array>

#include "linter/history/pseudonym.hpp"

namespace warmline::history {

namespace {

/// `*` stands for any run of characters. Linear: after a star only the last one is retried.
bool fits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool fits_address(std::string_view pattern, std::string_view address) {
    if (fits(pattern, address)) return true;
    if (pattern.starts_with('@')) pattern.remove_prefix(1);
    if (pattern.find('@') != std::string_view::npos) return false;
    const auto domain = address.substr(address.rfind('@') + 1);
    return fits(pattern, domain) || (domain.size() > pattern.size() && domain.ends_with(pattern) &&
                                     domain[domain.size() - pattern.size() - 1] == '.');
}

std::size_t letters(std::string_view pattern) {
    return pattern.size() -
           static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '*'));
}

/// Local parts, or beginnings of them before a separator, that name a role (RFC 2142 and what
/// German and English companies use).
constexpr std::array<std::string_view, 44> roles{
    "abuse",         "accounts",  "anfrage",      "bestellung",    "bewerbung",    "billing",
    "buchhaltung",   "contact",   "customercare", "donotreply",    "einkauf",      "hallo",
    "hello",         "help",      "helpdesk",     "hilfe",         "hr",           "info",
    "jobs",          "karriere",  "kontakt",      "kundenservice", "kundendienst", "mail",
    "mailer-daemon", "marketing", "news",         "newsletter",    "no-reply",     "noreply",
    "office",        "orders",    "personal",     "post",          "postmaster",   "rechnung",
    "reply",         "sales",     "service",      "shop",          "support",      "team",
    "vertrieb",      "webmaster"};

}  // namespace

SenderGroups::SenderGroups(const std::map<std::string, std::string>& group_of_pattern) {
    for (const auto& [pattern, group] : group_of_pattern)
        group_of_pattern_[normal_address(pattern)] = group;
}

std::string SenderGroups::of(std::string_view address) const {
    const auto normal = normal_address(address);
    if (normal.empty()) return {};
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& entry : group_of_pattern_)
        if (fits_address(entry.first, normal) &&
            (best == nullptr || letters(entry.first) > letters(best->first)))
            best = &entry;
    return best == nullptr ? std::string{} : best->second;
}

bool is_shared_mailbox(std::string_view address) {
    const auto normal = normal_address(address);
    const auto local = std::string_view(normal).substr(0, normal.find('@'));
    return std::any_of(roles.begin(), roles.end(), [&](std::string_view role) {
        return local.starts_with(role) && (local.size() == role.size() ||
                                           local[role.size()] == '-' || local[role.size()] == '.' ||
                                           local[role.size()] == '_' || local[role.size()] == '+');
    });
}

}  // namespace warmline::history
