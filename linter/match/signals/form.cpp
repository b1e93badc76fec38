#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

bool contains(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

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

}  // namespace

void unsubscribe_missing(Check& check) {
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    if (inquiry.is(Fact::list_unsubscribe) || inquiry.is(Fact::unsubscribe_link)) return;
    const bool campaign = inquiry.context.profile == Profile::campaign;
    if (!inquiry.is(Fact::bulk) && !inquiry.context.mass && !campaign) return;
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
    if (!one_click || !https) check.report_mail();
}

void imprint_missing(Check& check) {
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    if (document.language != Language::de || inquiry.is(Fact::imprint)) return;
    const bool campaign = inquiry.context.profile == Profile::campaign;
    if (!inquiry.is(Fact::bulk) && !inquiry.context.mass && !campaign) return;
    if (any_block(document, footer_blocks, {"impressum", "anbieterkennzeichnung", "offenlegung"}))
        return;
    // Provider details in place: a postal address and a way to reach somebody.
    bool postcode = false, reach = false;
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
            postcode = alone && (digits == 4 || digits == 5) && text.size() > i + digits &&
                       text[i + digits] == ' ' && street;
            i += digits;
        }
        reach = reach || contains(text, {"@", "tel", "fon"});
    }
    if (!(postcode && reach)) report_foot(check);
}

void sensitive_data(Check& check) {
    const auto& document = check.document();
    each_sentence(
        document, check.row().scope, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            const auto folded = document.folded_of(sentence.range);
            const auto text = document.of(sentence.range);
            const auto place = [&](std::size_t begin, std::size_t end) {
                return TextRange{sentence.range.begin + static_cast<std::uint32_t>(begin),
                                 sentence.range.begin + static_cast<std::uint32_t>(end)};
            };
            for (const std::string_view cue : {"passwort", "kennwort", "password", "pin", "tan"}) {
                const auto at = folded.find(cue);
                if (at == folded.npos || (at > 0 && folded[at - 1] != ' ' && folded[at - 1] != '('))
                    continue;
                auto after = at + cue.size();
                while (after < folded.size() && folded[after] == ' ')
                    ++after;
                const bool named = folded.substr(after).starts_with("lautet") ||
                                   folded.substr(after).starts_with("is ");
                if (after >= folded.size() || (folded[after] != ':' && !named)) continue;
                after += named ? (folded.substr(after).starts_with("lautet") ? 6 : 2) : 1;
                while (after < text.size() && (text[after] == ' ' || text[after] == ':'))
                    ++after;
                auto end = after;
                bool digit = false, letter = false;
                while (end < text.size() && text[end] != ' ' && text[end] != '\n') {
                    digit = digit || (text[end] >= '0' && text[end] <= '9');
                    letter = letter || ((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z');
                    ++end;
                }
                while (end > after &&
                       std::string_view(".,;)").find(text[end - 1]) != std::string_view::npos)
                    --end;
                if (digit && end - after >= 4)
                    check.report(place(after, end), {{"kind", letter ? "Passwort" : "PIN"}});
            }
            if (!sentence.has(Mark::digit) && !sentence.has(Mark::number)) return;
            // Runs of digits and blanks: IBANs and card numbers.
            for (std::size_t i = 0; i < text.size(); ++i) {
                const bool upper = text[i] >= 'A' && text[i] <= 'Z';
                const bool digit = text[i] >= '0' && text[i] <= '9';
                const bool edge =
                    i == 0 || !((text[i - 1] >= '0' && text[i - 1] <= '9') ||
                                ((text[i - 1] | 0x20) >= 'a' && (text[i - 1] | 0x20) <= 'z'));
                if (!edge || (!upper && !digit)) continue;
                std::string compact;
                std::size_t end = i;
                while (end < text.size() && compact.size() < 34) {
                    const char c = text[end];
                    if ((c >= '0' && c <= '9') || (end < i + 2 && c >= 'A' && c <= 'Z'))
                        compact += c;
                    else if (c != ' ' || end + 1 >= text.size() || text[end + 1] < '0' ||
                             text[end + 1] > '9')
                        break;
                    ++end;
                }
                const bool iban = compact.size() >= 18 && compact[0] >= 'A' && compact[1] >= 'A';
                const bool sender_account =
                    contains(folded, {"unser", "bankverbindung", "ueberweis", "konto der",
                                      "our account", "transfer", "empfaenger", "glaeubiger"});
                if (iban && !sender_account) check.report(place(i, end), {{"kind", "IBAN"}});
                if (digit && compact.size() == 16) {
                    int sum = 0;
                    for (std::size_t k = 0; k < 16; ++k) {
                        int figure = compact[k] - '0';
                        if (k % 2 == 0) figure = figure * 2 > 9 ? figure * 2 - 9 : figure * 2;
                        sum += figure;
                    }
                    const bool german = document.language == Language::de;
                    if (sum % 10 == 0)
                        check.report(place(i, end),
                                     {{"kind", german ? "Kartennummer" : "card number"}});
                }
                i = std::max(i, end == i ? i : end - 1);
            }
        });
}

}  // namespace warmline::match
