#include "linter/match/engine/address_of_person.hpp"

#include <algorithm>
#include <string>

#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/text/lexicon.hpp"

namespace warmline::match {

bool is_person_address(std::string_view address, std::string_view name) {
    const auto local = local_part(address);
    if (local.empty() || is_no_reply(address) || is_role_mailbox(address)) return false;
    for (const auto& word : name_words(name))
        if (word.size() >= 3 && local.find(word) != local.npos) return true;
    const auto separator = local.find_first_of("._");
    if (separator == local.npos || separator == 0) return false;
    const auto letters = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
        });
    };
    const auto last = std::string_view(local).substr(separator + 1);
    return letters(std::string_view(local).substr(0, separator)) && last.size() >= 3 &&
           letters(last.substr(0, last.find_first_of("._")));
}

bool is_address_of(std::string_view address, std::string_view name) {
    if (is_person_address(address, name)) return true;
    const auto local = local_part(address);
    if (local.size() < 2 || is_no_reply(address) || is_role_mailbox(address)) return false;
    const auto known = look_up(local).classes;
    if ((known & word_class::first_name) != 0) return true;
    // "ar@" of the Accounts Receivable is nobody.
    if (!shows_person(name)) return false;
    std::string initials;
    for (const auto& word : name_words(name)) {
        initials += word.front();
        if (local.size() >= 3 && word.find(local) != word.npos) return true;
    }
    return initials.size() >= 2 && local == initials;
}

}  // namespace warmline::match
