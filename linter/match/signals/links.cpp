#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/hosts.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/find_any.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/signs.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask unread =
    mask_of(BlockKind::quoted) | mask_of(BlockKind::alternative) | mask_of(BlockKind::hidden);

std::string_view trim(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Whether the words of a link look like a web address of their own.
std::string shown_host(std::string_view words) {
    words = trim(words);
    if (words.find(' ') != words.npos || words.find('@') != words.npos) return "";
    const bool url =
        words.starts_with("http://") || words.starts_with("https://") || words.starts_with("www.");
    auto host = host_of(words);
    if (host.starts_with("www.")) host.erase(0, 4);
    const auto dot = host.rfind('.');
    if (dot == host.npos || host.size() - dot < 3) return "";
    if (!url && words.find('/') == words.npos) {
        // "info.pdf" and "z.B." are no hosts; a bare domain needs a known end.
        bool known = false;
        for (const std::string_view end : {".de", ".com", ".at", ".ch", ".org", ".net", ".eu",
                                           ".example", ".co.uk", ".uk", ".io", ".info", ".shop"})
            known = known || host.ends_with(end);
        if (!known) return "";
    }
    return host;
}

bool has_merge_tag(std::string_view target) {
    const char* const end = target.data() + target.size();
    const char* at = find_any(target.data(), end, '{', '*', '%', '[');
    for (; at != end; at = find_any(at + 1, end, '{', '*', '%', '[')) {
        const std::string_view rest(at, end);
        if (rest.starts_with("{{") || rest.starts_with("*|") || rest.starts_with("%%") ||
            rest.starts_with("{%") || (rest.starts_with('[') && at == target.data()))
            return true;
    }
    return false;
}

bool is_broken(std::string_view target, std::string_view host) {
    if (target.empty() || target == "#" || target == "http://" || target == "https://") return true;
    const auto is_host = [&](std::string_view wanted) {
        return host.size() == wanted.size() && fold(host) == wanted;
    };
    return is_host("localhost") || host.starts_with("127.") || target.starts_with("file:") ||
           is_host("example.com") || is_host("www.example.com") || target == "javascript:void(0)" ||
           target == "javascript:;" || target.find("TODO") != target.npos ||
           target == "about:blank" || target == "mailto:" || target == "tel:";
}

/// "https:/firm.example", "http//firm.example", "https://https://firm.example": a slip of the hand.
bool is_mistyped(std::string_view target) {
    if (!target.starts_with("http")) return false;
    target.remove_prefix(target.starts_with("https") ? 5 : 4);
    if (target.starts_with("://"))
        return target.starts_with("://http://") || target.starts_with("://https://");
    return target.starts_with(":/") || target.starts_with("//") || target.starts_with(":www.");
}

/// Whether nobody outside the house reaches a host: "192.168.1.20", "staging.firm.local".
bool is_private(std::string_view host) {
    const auto dot = host.rfind('.');
    if (dot == host.npos || dot + 2 > host.size()) return false;
    const char begins = host[dot + 1];
    if (begins != 'l' && begins != 'i' && !is_digit(begins)) return false;
    if (host.starts_with("192.168.") || host.starts_with("10.") || host.starts_with("169.254.") ||
        host.starts_with("172.")) {
        constexpr std::string_view digits = "0123456789.";
        if (host.find_first_not_of(digits) != host.npos) return false;
        if (!host.starts_with("172.")) return true;
        const auto second = host.substr(4, host.find('.', 4) - 4);
        return second.size() == 2 && second >= "16" && second <= "31";
    }
    for (const std::string_view end : {".local", ".localhost", ".internal", ".intranet", ".lan"})
        if (host.ends_with(end)) return true;
    return false;
}

/// Mail within the house may link to what only the house reaches.
bool stays_in_the_house(const Message* message, std::string_view sender) {
    return message != nullptr && !message->to.empty() &&
           std::all_of(message->to.begin(), message->to.end(), [&](const Mailbox& to) {
               return registrable(domain_part(to.address)) == sender;
           });
}

}  // namespace

void broken_link(Check& check) {
    const auto& document = check.document();
    const auto* message = check.message();
    const auto sender = message != nullptr && message->from
                            ? std::string(registrable(domain_part(message->from->address)))
                            : std::string();
    for (const auto& link : document.links) {
        if (stands_in(document, link, unread)) continue;
        const auto target = trim(link.target);
        // A merge tag decides the target later; other checks speak about tags.
        if (has_merge_tag(target)) continue;
        const auto host = host_in(target);
        bool bad = is_broken(target, host) || is_mistyped(target);
        // A URL in plain text is its own target; an anchor may show one and lead to another.
        const bool anchored = !link.raw || target != trim(document.of(link.range));
        // An address the words show is meant: that of a router at home.
        if (!bad && anchored && is_private(host) && target.starts_with("http"))
            bad = document.of(link.range).find(host) == std::string_view::npos &&
                  !stays_in_the_house(message, sender);
        if (!bad && anchored && (target.starts_with("http") || target.starts_with("//"))) {
            if (const auto shown = shown_host(document.of(link.range)); !shown.empty()) {
                const auto real = host_of(target.starts_with("//") ? target.substr(2) : target);
                const auto goal = registrable(real);
                bad = registrable(shown) != goal && (sender.empty() || goal != sender);
            }
        }
        if (!bad) continue;
        const bool nowhere = target.empty() || !anchored;
        check.report(
            link.range,
            {{"target", std::string(target)},
             {"mangel", nowhere ? "führt ins Leere" : "führt nach „" + std::string(target) + "“"},
             {"lack", nowhere ? "leads nowhere" : "leads to “" + std::string(target) + "”"}});
    }
}

/// "This link takes you straight off the list": the link opens a sentence that says what it does.
static bool tells_its_end(const Document& document, const Sentence& sentence,
                          const LinkFact& link) {
    static constexpr auto does = word_set(
        {"takes", "brings", "leads", "opens", "shows", "removes", "lets", "gets", "cancels",
         "stops", "fuehrt", "bringt", "oeffnet", "zeigt", "meldet", "beendet", "loescht", "geht"});
    constexpr std::uint32_t told = 5;
    if (link.range.begin != sentence.range.begin) return false;
    auto w = sentence.word_begin;
    while (w < sentence.word_end && document.words[w].begin < link.range.end)
        ++w;
    return w < sentence.word_end && does.has(document.words[w]) &&
           sentence.word_end - w >= told - 1;
}

void link_text(Check& check) {
    const auto& document = check.document();
    constexpr std::size_t long_url = 40;
    for (const auto& link : document.links) {
        if (link.image || stands_in(document, link, unread)) continue;
        const auto words = document.of(link.range);
        if (link.raw || words.starts_with("http")) {
            if (document.from_html && words.size() > long_url) check.report(link.range);
            continue;
        }
        const auto* sentence = sentence_of(document, link);
        if (sentence == nullptr || tells_its_end(document, *sentence, link)) continue;
        std::size_t inside = 0, listed = 0;
        for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
            if (document.words[w].begin >= link.range.end) break;
            if (!link.range.contains(document.words[w].range())) continue;
            ++inside;
            listed += std::any_of(
                check.hits(Role::words).begin(), check.hits(Role::words).end(),
                [&](const Hit& hit) { return hit.word_begin <= w && w < hit.word_end; });
        }
        if (inside > 0 && inside == listed) check.report(link.range);
    }
}

}  // namespace warmline::match
