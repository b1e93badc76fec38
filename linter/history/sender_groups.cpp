#include "linter/history/sender_groups.hpp"

#include <algorithm>

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

/// Local parts that name a role (RFC 2142 and what German and English companies use).
constexpr std::string_view roles =
    "abuse accounts anfrage bestellung bewerbung billing buchhaltung contact customercare "
    "donotreply einkauf hallo hello help helpdesk hilfe hr info jobs karriere kontakt "
    "kundenservice kundendienst mail mailer-daemon marketing news newsletter no-reply noreply "
    "office orders personal post postmaster rechnung reply sales service shop support team "
    "vertrieb webmaster";

/// What follows a role without making it a person: departments, countries and places, machines.
/// "vertrieb.mueller" is somebody; a word that is not here is taken for a name.
constexpr std::string_view of_roles =
    "abteilung dept department zentrale zentral central innendienst aussendienst kundenbetreuung "
    "kunden customer customers customercare privatkunden geschaeftskunden geschaftskunden business "
    "b2b b2c gross export import inland ausland intern international extern global presse press "
    "media online web digital technik technical tech it edv entwicklung dev logistik logistics "
    "lager versand shipping retoure retouren returns reklamation complaints garantie warranty "
    "vertrag vertraege contracts recht legal datenschutz privacy security qualitaet quality "
    "finance finanzen accounting mahnung mahnwesen inkasso invoice invoices rechnungen order "
    "bestellungen events event termine booking buchung schulung training partner haendler dealer "
    "de at ch li lu fr it es pt nl be dk se no fi pl cz uk gb ie us ca au eu en dach emea apac "
    "deutschland germany oesterreich austria schweiz switzerland europe europa nord sued sud west "
    "ost mitte north south east nordost nordwest suedost suedwest berlin hamburg muenchen munchen "
    "munich koeln koln cologne frankfurt stuttgart duesseldorf dusseldorf leipzig dresden hannover "
    "nuernberg nurnberg bremen essen dortmund bonn mannheim karlsruhe wien vienna graz linz "
    "salzburg zuerich zurich basel bern genf london paris test prod bot system auto automatic "
    "daemon bounce bounces";

bool is_word_of(std::string_view list, std::string_view word) {
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = std::min(list.find(' ', begin), list.size());
        if (list.substr(begin, end - begin) == word) return true;
        begin = end + 1;
    }
    return false;
}

std::string_view without_digits(std::string_view word) {
    while (!word.empty() && word.back() >= '0' && word.back() <= '9')
        word.remove_suffix(1);
    return word;
}

/// "service", "info2", "no-reply": the length of the longest role in front, 0 without one.
std::size_t role_length(std::string_view local) {
    constexpr std::string_view separators = "-._";
    for (auto end = local.size(); end > 0; end = local.find_last_of(separators, end - 1)) {
        const auto front = local.substr(0, end);
        if (is_word_of(roles, without_digits(front))) return end;
        if (local.find_last_of(separators, end - 1) == std::string_view::npos) break;
    }
    return 0;
}

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
    auto local = std::string_view(normal).substr(0, normal.find('@'));
    local = local.substr(0, local.find('+'));
    const auto role = role_length(local);
    if (role == 0) return false;
    for (auto begin = role + 1; begin < local.size();) {
        const auto end = std::min(local.find_first_of("-._", begin), local.size());
        const auto word = without_digits(local.substr(begin, end - begin));
        if (!word.empty() && !is_word_of(roles, word) && !is_word_of(of_roles, word)) return false;
        begin = end + 1;
    }
    return true;
}

}  // namespace warmline::history
