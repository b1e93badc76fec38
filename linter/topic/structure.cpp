#include "linter/topic/structure.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/people/reply_prefix.hpp"

namespace warmline {

namespace {

using std::string_view;

bool contains(string_view text, string_view piece) {
    return text.find(piece) != string_view::npos;
}

bool is_no_reply(string_view address) {
    std::string local(address.substr(0, address.find('@')));
    std::erase_if(local, [](char c) { return c == '-' || c == '_' || c == '.'; });
    std::transform(local.begin(), local.end(), local.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    constexpr std::array<string_view, 8> names{"noreply",      "donotreply", "nichtantworten",
                                               "keineantwort", "noresponse", "bounce",
                                               "mailerdaemon", "postmaster"};
    return std::any_of(names.begin(), names.end(),
                       [&](string_view name) { return contains(local, name); });
}

/// The number of a campaign header, 0 when absent or odd.
long stated_recipients(const Message& message) {
    for (const auto name : {"X-Warmline-Recipients", "X-Campaign-Recipients"}) {
        long number = 0;
        for (const char c : message.value(name)) {
            if (c < '0' || c > '9') continue;
            number = std::min(number * 10 + (c - '0'), 1'000'000'000L);
        }
        if (number > 0) return number;
    }
    return 0;
}

bool offers_to_leave(const Document& document) {
    constexpr std::array<string_view, 8> words{
        "unsubscribe", "abmelden", "abbestellen", "austragen",
        "abmeldelink", "opt out",  "opt-out",     "newsletter-abmeldung"};
    const auto says = [&](TextRange range) {
        const auto text = document.folded_of(range);
        return std::any_of(words.begin(), words.end(),
                           [&](string_view word) { return contains(text, word); });
    };
    for (const auto& block : document.blocks)
        if (block.kind == BlockKind::legal_footer && says(block.range)) return true;
    return std::any_of(document.links.begin(), document.links.end(), [&](const LinkFact& link) {
        return says(link.range) || contains(link.target, "unsubscribe") ||
               contains(link.target, "abmelden");
    });
}

string_view domain_of(string_view address) {
    const auto at = address.rfind('@');
    return at == string_view::npos ? string_view{} : address.substr(at + 1);
}

/// Colleagues share the domain of their house; users of a mail provider share only the provider,
/// and example.com stands for any house.
bool is_shared(string_view domain) {
    constexpr std::array<string_view, 26> providers{
        "gmail.com",   "googlemail.com", "gmx.de",      "gmx.net",     "gmx.at",
        "gmx.ch",      "web.de",         "t-online.de", "freenet.de",  "posteo.de",
        "mailbox.org", "outlook.com",    "outlook.de",  "hotmail.com", "hotmail.de",
        "yahoo.com",   "yahoo.de",       "icloud.com",  "me.com",      "aol.com",
        "proton.me",   "protonmail.com", "bluewin.ch",  "example.com", "example.org",
        "example.net"};
    return domain.starts_with("example.") ||
           std::find(providers.begin(), providers.end(), domain) != providers.end();
}

bool is_internal(const Message& message) {
    if (!message.from || message.to.empty()) return false;
    const auto house = domain_of(message.from->address);
    if (house.empty() || is_shared(house)) return false;
    const auto inside = [&](const auto& boxes) {
        return std::all_of(boxes.begin(), boxes.end(),
                           [&](const auto& box) { return domain_of(box.address) == house; });
    };
    return inside(message.to) && inside(message.cc);
}

bool has_quote(const Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(),
                       [](const Block& block) { return block.kind == BlockKind::quoted; });
}

}  // namespace

Structure read_structure(const Document& document) {
    Structure found;
    found.unsubscribe_words = offers_to_leave(document);
    found.personal = !document.greeting.name.empty() && document.sign_off.person;
    if (document.message == nullptr) return found;
    const auto& message = *document.message;
    found.list_unsubscribe = !message.list_unsubscribe.empty();
    found.list_id = !message.list_id.empty();
    found.bulk = message.precedence == "bulk" || message.precedence == "list";
    found.auto_submitted = !message.auto_submitted.empty() && message.auto_submitted != "no";
    found.internal = is_internal(message);
    found.no_reply = message.from && is_no_reply(message.from->address);
    for (const auto& box : message.reply_to)
        found.no_reply = found.no_reply || is_no_reply(box.address);
    found.reply = !message.in_reply_to.empty() || !message.references.empty() ||
                  split_subject(message.subject).rounds > 0 || has_quote(document);
    found.recipients =
        std::max(static_cast<long>(message.to.size() + message.cc.size() + message.bcc.size()),
                 stated_recipients(message));
    return found;
}

}  // namespace warmline
