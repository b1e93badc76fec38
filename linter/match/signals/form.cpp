#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask footer_blocks =
    body_blocks | mask_of(BlockKind::sign_off) | mask_of(BlockKind::signature) |
    mask_of(BlockKind::legal_footer) | mask_of(BlockKind::preheader);

/// A finding about what the foot of a mail lacks stands at its last sentence.
void report_foot(Check& check, Values values = {}) {
    const auto& document = check.document();
    if (const auto* last = last_sentence(document, footer_blocks))
        check.report(last->range, std::move(values));
    else
        check.report_mail(std::move(values));
}

bool any_block(const Document& document, BlockMask mask,
               std::initializer_list<std::string_view> words) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return is_in(block, mask) && contains(document.folded_of(block.range), words);
    });
}

/// Headers or the number of readers say so, or the words do and it is no letter, greeted and signed
/// by name.
bool is_advertising_to_many(const Inquiry& inquiry) {
    if (inquiry.is(Fact::bulk) || inquiry.context.mass) return true;
    const auto& document = inquiry.document;
    const bool letter = !document.greeting.name.empty() && document.sign_off.person;
    return inquiry.context.profile == Profile::campaign && !letter;
}

}  // namespace

void unsubscribe_missing(Check& check) {
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    if (inquiry.is(Fact::list_unsubscribe) || inquiry.is(Fact::unsubscribe_link)) return;
    if (!is_advertising_to_many(inquiry)) return;
    for (const auto& tag : document.tags)
        if (contains(fold(document.of(tag.range)),
                     {"unsub", "abmeld", "optout", "opt_out", "austrag"}))
            return;
    if (any_block(document, footer_blocks,
                  {"abmelden", "abbestell", "austragen", "abmeldung", "newsletter kuendigen",
                   "keine weiteren e-mails", "keine e-mails mehr", "unsubscribe", "opt out",
                   "opt-out", "stop receiving", "manage your preferences", "email preferences"}))
        return;
    report_foot(check);
}

void one_click_missing(Check& check) {
    const auto* message = check.message();
    if (message == nullptr || message->list_unsubscribe.empty()) return;
    const auto post = fold(message->list_unsubscribe_post);
    const bool one_click = post.find("list-unsubscribe=one-click") != post.npos;
    const bool https = fold(message->list_unsubscribe).find("<https:") != std::string::npos;
    // A list kept by hand asks to leave by mail. What a list program sends bears its marks, and it
    // is such senders that mailbox providers expect the one click of.
    const auto& document = check.document();
    const auto& links = document.links;
    const bool web_link = std::any_of(links.begin(), links.end(), [](const LinkFact& link) {
        return link.target.starts_with("http") &&
               contains(fold(link.target), {"unsub", "abmeld", "abbestell", "austrag", "optout",
                                            "opt-out", "/ab", "/leave", "/stop"});
    });
    const bool by_hand = !https && !web_link && post.empty() && message->list_id.empty() &&
                         message->precedence.empty();
    if (by_hand || (one_click && https)) return;
    // The header shows nowhere: the way out that does show, or the subject, stands for it.
    for (const auto& link : links)
        if (contains(fold(link.target), {"unsub", "abmeld", "abbestell", "austrag", "optout"}) &&
            !link.range.empty())
            return check.report(link.range);
    const auto* const subject = document.first(BlockKind::subject);
    if (subject != nullptr && !subject->range.empty())
        check.report(subject->range);
    else
        check.report_mail();
}

void imprint_missing(Check& check) {
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    if (document.language != Language::de || inquiry.is(Fact::imprint)) return;
    if (!is_advertising_to_many(inquiry)) return;
    if (any_block(document, footer_blocks, {"impressum", "anbieterkennzeichnung", "offenlegung"}))
        return;
    // Mailchimp's tag prints the sender's name and address, as the law wants them.
    for (const auto& tag : document.tags)
        if (contains(fold(document.of(tag.range)),
                     {"list_address", "list:address", "impressum", "imprint", "companyaddress",
                      "company_address", "member_addr"}))
            return;
    // Provider details in place: a postal address and a way to reach somebody.
    bool postcode = false;
    // The way out of the list is no way to reach somebody.
    bool reach = !document.phones.empty();
    for (const auto& block : document.blocks) {
        if (!is_in(block, footer_blocks)) continue;
        const auto text = document.folded_of(block.range);
        const bool street = contains(text, {"strasse", "str.", "weg ", "platz", "allee", "gasse",
                                            "ring ", "postfach", "damm", "ufer", "markt"});
        for (std::size_t i = 0; i + 5 < text.size() && !postcode; ++i) {
            std::size_t digits = 0;
            while (i + digits < text.size() && text[i + digits] >= '0' && text[i + digits] <= '9')
                ++digits;
            const bool alone = i == 0 || text[i - 1] == ' ' || text[i - 1] == '-' ||
                               text[i - 1] == '\n' || text[i - 1] == ',';
            // "An der Walke 15, 42999 Ulm": a house number stands before the code.
            const auto before = text.substr(0, i);
            const auto house = before.find_last_not_of(" ,\n|\xC2\xB7\xE2\x80\xA2");
            const bool numbered =
                house != before.npos && house + 1 < i &&
                (is_digit(before[house]) || (house > 0 && is_digit(before[house - 1])));
            postcode = alone && (digits == 4 || digits == 5) && text.size() > i + digits &&
                       text[i + digits] == ' ' && (street || numbered);
            i += digits;
        }
        reach = reach || contains(text, {"@", "tel", "fon"});
    }
    if (postcode && reach) return;
    if (postcode)
        report_foot(check, {{"fehlt", "ein Kontakt (E-Mail-Adresse und Telefonnummer)"},
                            {"missing", "a contact (mail address and telephone number)"}});
    else
        report_foot(check, {{"fehlt", "das Impressum"}, {"missing", "provider details"}});
}

}  // namespace warmline::match
