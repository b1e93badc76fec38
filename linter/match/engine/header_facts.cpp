#include <algorithm>

#include "linter/match/engine/address_of_person.hpp"
#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/fact_sources.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

/// Re:, AW:, WG:, Fwd:, Re[4]: in front of a subject; how many there are.
std::size_t count_reply_prefixes(std::string_view subject) {
    std::size_t prefixes = 0;
    const auto folded = fold(subject.substr(0, 200));
    std::string_view rest = folded;
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        std::size_t length = 0;
        for (const std::string_view prefix : {"re", "aw", "wg", "fwd", "fw", "antw", "antwort"})
            if (rest.starts_with(prefix)) length = std::max(length, prefix.size());
        if (length == 0) return prefixes;
        auto after = rest.substr(length);
        std::size_t times = 1;
        if (after.starts_with('[') && after.size() > 2 && after[1] >= '1' && after[1] <= '9') {
            times = static_cast<std::size_t>(after[1] - '0');
            after.remove_prefix(std::min(after.find(']'), after.size() - 1) + 1);
        }
        if (!after.starts_with(':')) return prefixes;
        prefixes += times;
        rest = after.substr(1);
    }
}

void add_sender(const Inquiry& inquiry, FactSet& facts, const Message& message) {
    if (!message.from) return;
    put(facts, Fact::has_headers);
    const auto& from = *message.from;
    const auto& answer = message.reply_to.empty() ? from : message.reply_to.front();
    const bool no_reply = is_no_reply(answer.address);
    put(facts, Fact::no_reply_sender, no_reply);
    put(facts, Fact::reply_works,
        !no_reply && !answer.address.empty() && !has_named(inquiry, facts, "answers_unread"));
    put(facts, Fact::from_person, shows_person(from.name, from.address));
    const auto signer = inquiry.document.of(inquiry.document.sign_off.name);
    put(facts, Fact::person_address,
        is_address_of(answer.address, person_part(from.name)) ||
            is_address_of(answer.address, signer));
    put(facts, Fact::role_mailbox, is_role_mailbox(from.address));
}

void add_recipients(const Inquiry& inquiry, FactSet& facts, const Message& message) {
    const auto all = message.to.size() + message.cc.size() + message.bcc.size();
    put(facts, Fact::several_to, message.to.size() >= 2);
    put(facts, Fact::many_recipients, all > 20 || inquiry.context.mass);
    const auto* known = inquiry.context.recipient;
    const bool named = known != nullptr && !known->name.empty();
    if (message.to.size() == 1) {
        const auto& to = message.to.front();
        const bool person = shows_person(to.name) || named || is_person_address(to.address, "");
        put(facts, Fact::recipient_known, person);
        put(facts, Fact::recipient_role_box, is_role_mailbox(to.address) && !person);
    } else {
        put(facts, Fact::recipient_known, named);
    }
    // Different country domains among those addressed: the clock may differ.
    std::string first;
    for (const auto* list : {&message.to, &message.cc})
        for (const auto& mailbox : *list) {
            const auto domain = domain_part(mailbox.address);
            const auto top = domain.substr(domain.rfind('.') + 1);
            if (top.size() != 2 || top == "eu" || top == "io" || top == "ai") continue;
            if (first.empty()) first = top;
            const bool middle_europe = (first == "de" || first == "at" || first == "ch") &&
                                       (top == "de" || top == "at" || top == "ch");
            put(facts, Fact::several_zones, first != top && !middle_europe);
        }
}

void add_list_headers(FactSet& facts, const Message& message) {
    put(facts, Fact::list_unsubscribe, !message.list_unsubscribe.empty());
    put(facts, Fact::list_unsubscribe_post, !message.list_unsubscribe_post.empty());
    // Bounces and receipts of mail servers often lack the header that says so.
    const bool report = !message.parts.empty() && message.parts[0].type == "multipart/report";
    put(facts, Fact::auto_submitted,
        report || (!message.auto_submitted.empty() && message.auto_submitted != "no"));
    const bool bulk = !message.list_unsubscribe.empty() || !message.list_id.empty() ||
                      message.precedence == "bulk" || message.precedence == "list";
    put(facts, Fact::bulk, bulk);
}

}  // namespace

bool has_named(const Inquiry& inquiry, const FactSet& facts, std::string_view name) {
    for (const auto& row : inquiry.tables.facts)
        if (inquiry.tables.text(row.name) == name) return facts[row.bit];
    return false;
}

void add_header_facts(const Inquiry& inquiry, FactSet& facts) {
    const auto* message = inquiry.document.message;
    if (message == nullptr) return;
    add_sender(inquiry, facts, *message);
    add_recipients(inquiry, facts, *message);
    add_list_headers(facts, *message);
    const auto prefixes = count_reply_prefixes(message->subject);
    put(facts, Fact::reply_prefix, prefixes > 0);
    put(facts, Fact::is_reply, !message->in_reply_to.empty() || !message->references.empty());
    put(facts, Fact::many_rounds, prefixes >= 3 || message->references.size() >= 3);
    for (const auto& attachment : message->attachments)
        put(facts, Fact::has_attachment, !attachment.inlined);
    for (const auto& part : message->parts)
        put(facts, Fact::has_html, part.kind == PartKind::html || part.kind == PartKind::mjml);
}

}  // namespace warmline::match
