#include <algorithm>
#include <string_view>

#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/fact_sources.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/engine/takes_leave.hpp"

namespace warmline::match {
namespace {

void add_greeting(const Document& document, FactSet& facts) {
    const auto& greeting = document.greeting;
    put(facts, Fact::has_greeting, !greeting.range.empty());
    put(facts, Fact::greeting_generic, greeting.generic);
    put(facts, Fact::greeting_named, !greeting.name.empty());
    put(facts, Fact::greeting_formal, greeting.formal);
    const auto words = document.folded_of(greeting.range);
    const bool casual_word = words.starts_with("hi ") || words.starts_with("hi,") ||
                             words.starts_with("hey") || words.starts_with("moin") ||
                             words.starts_with("servus") || words.starts_with("hallo") ||
                             words.starts_with("lieber ") || words.starts_with("liebe ") ||
                             words.starts_with("dear ") || words.starts_with("hello");
    const bool addressed = words.find("herr") != words.npos || words.find("frau") != words.npos ||
                           words.find("mr") != words.npos || words.find("ms ") != words.npos ||
                           words.find("mrs") != words.npos;
    const bool clipped = words.starts_with("hi") || words.starts_with("hey") ||
                         words.starts_with("moin") || words.starts_with("servus");
    const bool first_name = name_words(document.of(greeting.name)).size() == 1 && !addressed;
    put(facts, Fact::greeting_casual, !greeting.formal && casual_word && (clipped || first_name));
    put(facts, Fact::greeting_has_title, names_title(words));
}

void add_sign_off(const Document& document, FactSet& facts) {
    put(facts, Fact::has_sign_off,
        !document.sign_off.closing.empty() || document.first(BlockKind::sign_off) != nullptr ||
            takes_leave(document));
    put(facts, Fact::sign_off_person, document.sign_off.person);
    const auto* message = document.message;
    if (message == nullptr || !message->from) return;
    put(facts, Fact::house_signs,
        !shows_known_person(message->from->name, message->from->address) &&
            (document.first(BlockKind::signature) != nullptr ||
             document.first(BlockKind::legal_footer) != nullptr));
}

void add_sentences(const Document& document, FactSet& facts) {
    constexpr MarkMask day =
        mask_of(Mark::day_ahead) | mask_of(Mark::weekday) | mask_of(Mark::time);
    for (const auto& block : document.blocks) {
        if (block.kind == BlockKind::quoted) put(facts, Fact::has_quote);
        if (block.kind == BlockKind::alternative) put(facts, Fact::has_alternative);
        if (!is_in(block, body_blocks)) continue;
        for (auto i = block.sentence_begin; i < block.sentence_end; ++i) {
            const auto& sentence = document.sentences[i];
            put(facts, Fact::has_question, sentence.has(Mark::question));
            if (!sentence.has(Mark::request)) continue;
            put(facts, Fact::has_request);
            const bool next =
                i + 1 < document.sentences.size() && (document.sentences[i + 1].marks & day) != 0;
            put(facts, Fact::has_deadline, (sentence.marks & day) != 0 || next);
        }
    }
}

bool mentions(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// Links say in their targets what their words may hide; the last ones first, footers do that.
void add_links(const Document& document, FactSet& facts) {
    for (auto link = document.links.rbegin(); link != document.links.rend(); ++link) {
        if (!has(facts, Fact::has_action_link))
            put(facts, Fact::has_action_link,
                lies_in(document, link->range, body_blocks) && !link->target.empty() &&
                    !link->target.starts_with("mailto:"));
        if (!has(facts, Fact::unsubscribe_link))
            put(facts, Fact::unsubscribe_link,
                mentions(link->target, {"nsubscri", "abmeld", "abbestell", "optout", "opt-out",
                                        "austrag", "UNSUB"}));
        if (!has(facts, Fact::imprint))
            put(facts, Fact::imprint,
                mentions(link->target, {"mpressum", "imprint", "legal-notice"}));
    }
}

/// A number of four digits or more that is no year, with its letters: "4711", "RE-2026-118".
bool is_case_number(std::string_view word) {
    constexpr std::size_t longest = 64;  // beyond, it is a key, a link or coded text
    if (word.size() > longest) return false;
    std::size_t digits = 0;
    for (const char c : word)
        digits += c >= '0' && c <= '9';
    if (digits < 4) return false;
    return !(word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
}

void add_case_reference(const Document& document, FactSet& facts) {
    constexpr BlockMask where = body_blocks | mask_of(BlockKind::subject);
    const auto any = [&](const auto& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](const auto& fact) { return lies_in(document, fact.range, where); });
    };
    bool there = has(facts, Fact::has_quote) || any(document.dates) || any(document.amounts);
    // "Bestellnummer: {{ order.orderNumber }}" has its number once it is sent.
    constexpr MarkMask telling =
        mask_of(Mark::number) | mask_of(Mark::date) | mask_of(Mark::amount);
    for (const auto& tag : document.tags) {
        if (tag.sentence >= document.sentences.size() || !lies_in(document, tag.range, where))
            continue;
        there = there || (document.sentences[tag.sentence].marks & telling) != 0;
    }
    for (const auto& block : document.blocks) {
        if (there) break;
        if (!is_in(block, where)) continue;
        for (auto i = block.sentence_begin; i < block.sentence_end && !there; ++i) {
            const auto& sentence = document.sentences[i];
            if (!sentence.has(Mark::digit) && !sentence.has(Mark::number)) continue;
            for (auto w = sentence.word_begin; w < sentence.word_end && !there; ++w)
                there = document.words[w].is(Word::has_digit) &&
                        is_case_number(document.of(document.words[w]));
        }
    }
    put(facts, Fact::case_reference, there);
}

}  // namespace

void add_body_facts(const Inquiry& inquiry, FactSet& facts) {
    const auto& document = inquiry.document;
    add_greeting(document, facts);
    add_sign_off(document, facts);
    add_sentences(document, facts);
    add_links(document, facts);
    put(facts, Fact::bulk, has(facts, Fact::unsubscribe_link));
    add_contact_facts(inquiry, facts);
    add_case_reference(document, facts);
    put(facts, Fact::known_language, document.language != Language::other);
    put(facts, Fact::whole_mail,
        has(facts, Fact::has_headers) || has(facts, Fact::has_greeting) ||
            has(facts, Fact::has_sign_off));
    put(facts, Fact::one_to_one,
        !has(facts, Fact::bulk) && !has(facts, Fact::many_recipients) && !inquiry.context.mass);
    // A mail that names its days may speak roughly of what is far off.
    constexpr std::ptrdiff_t days = 2;
    put(facts, Fact::names_days,
        std::count_if(document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
            return date.told && stands_in(document, date, body_blocks);
        }) >= days);
    put(facts, Fact::is_short, count_words(document, body_blocks) < 40);
    if (!has(facts, Fact::formal) && !has(facts, Fact::informal))
        put(facts, Fact::formal, document.greeting.formal);
    put(facts, inquiry.context.mode == Mode::templated ? Fact::templated : Fact::rendered);
    put(facts, Fact::sensitive, inquiry.context.sensitive);
}

}  // namespace warmline::match
