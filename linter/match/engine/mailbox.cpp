#include "linter/match/engine/mailbox.hpp"

#include "linter/match/engine/words_of_senders.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {

std::string local_part(std::string_view address) {
    return fold(address.substr(0, address.find('@')));
}

std::string domain_part(std::string_view address) {
    const auto at = address.rfind('@');
    return at == address.npos ? "" : fold(address.substr(at + 1));
}

bool is_no_reply(std::string_view address) {
    std::string plain;
    for (const char c : local_part(address))
        if (c != '-' && c != '_' && c != '.') plain += c;
    for (const std::string_view word :
         {"noreply", "noresponse", "donotreply", "dontreply", "donotrespond", "nichtantworten",
          "keineantwort", "nepasrepondre", "unattended", "bittenichtantworten", "nonreply",
          "neantworten"})
        if (plain.find(word) != plain.npos) return true;
    return false;
}

bool is_role_mailbox(std::string_view address) {
    auto local = local_part(address);
    local = local.substr(0, local.find('+'));
    if (sender_roles.has(std::string_view(local))) return true;
    for (const char separator : {'-', '.', '_'}) {
        const auto at = local.find(separator);
        if (at == local.npos) continue;
        if (sender_roles.has(std::string_view(local).substr(0, at)) ||
            sender_roles.has(std::string_view(local).substr(at + 1)))
            return true;
    }
    return false;
}

}  // namespace warmline::match
