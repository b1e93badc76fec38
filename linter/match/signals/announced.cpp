#include <algorithm>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/announced_thing.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

bool has_body_link(const Document& document) {
    return std::any_of(document.links.begin(), document.links.end(), [&](const LinkFact& link) {
        return stands_in(document, link, body_blocks);
    });
}

/// Whether a link stands where it is announced: in the block before, there, or in the next two. In
/// plain text an address is a link wherever it stands.
bool has_link_near(const Document& document, std::uint32_t sentence) {
    if (!document.from_html) return has_body_link(document);
    constexpr std::ptrdiff_t behind = 2;
    const std::ptrdiff_t here = document.sentences[sentence].block;
    return std::any_of(document.links.begin(), document.links.end(), [&](const LinkFact& link) {
        const auto* block = block_at(document, link.range.begin);
        if (block == nullptr || !is_in(*block, body_blocks)) return false;
        const auto there = block - document.blocks.data();
        return there + 1 >= here && there <= here + behind;
    });
}

/// Whether a word is one of the days, sums or numbers to ring.
template <class Facts>
bool is_told(const Facts& facts, TextRange word) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const auto& fact) { return fact.range.overlaps(word); });
}

/// "GARTEN24", "4711-99", "SOMMER": a word of capitals or digits that is no day, sum or number to
/// ring.
bool has_code(const Document& document) {
    constexpr std::size_t shortest = 4;
    return std::any_of(document.words.begin(), document.words.end(), [&](const Word& word) {
        const auto text = document.of(word);
        if (text.size() < shortest || !lies_in(document, word.range(), body_blocks)) return false;
        const bool code = std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
        return code && !is_told(document.dates, word.range()) &&
               !is_told(document.amounts, word.range()) && !is_told(document.phones, word.range());
    });
}

/// Whether a list, a table, a blank to fill in or a line with a colon stands behind the sentence.
bool has_part_below(const Document& document, std::uint32_t sentence) {
    constexpr BlockMask parts = mask_of(BlockKind::list_item) | mask_of(BlockKind::table_cell) |
                                mask_of(BlockKind::button) | mask_of(BlockKind::heading);
    const auto end = document.sentences[sentence].range.end;
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        if (block.range.end <= end || !is_in(block, body_blocks)) return false;
        const auto rest = document.of(TextRange{std::max(block.range.begin, end), block.range.end});
        return is_in(block, parts) || contains(rest, {":", "__", "..", "\t"});
    });
}

/// "Mit folgendem Code: sommer-regen"
bool tells_behind_a_colon(const Document& document, std::uint32_t sentence) {
    const auto said = document.of(document.sentences[sentence].range);
    const auto colon = said.find(": ");
    return colon != said.npos && colon + 2 < said.size();
}

/// "4711-99", "DE02 …", "Sommer2026!": a word with figures, or something behind a colon.
bool tells_a_detail(const Document& document, std::uint32_t sentence) {
    constexpr std::size_t shortest = 3;
    if (tells_behind_a_colon(document, sentence)) return true;
    return std::any_of(document.words.begin(), document.words.end(), [&](const Word& word) {
        return word.is(Word::has_digit) && word.length >= shortest &&
               lies_in(document, word.range(), body_blocks) &&
               !is_told(document.dates, word.range()) && !is_told(document.amounts, word.range());
    });
}

/// What an offer is made of: a sum or a share of one.
bool tells_an_offer(const Document& document) {
    constexpr MarkMask told = mask_of(Mark::amount) | mask_of(Mark::percent);
    return std::any_of(document.sentences.begin(), document.sentences.end(),
                       [](const Sentence& sentence) { return (sentence.marks & told) != 0; });
}

/// An address to write to, besides the sender's own.
bool names_an_address(const Document& document) {
    constexpr BlockMask headers = mask_of(BlockKind::from) | mask_of(BlockKind::reply_to);
    return std::any_of(document.emails.begin(), document.emails.end(), [&](const EmailFact& email) {
        return !stands_in(document, email, headers);
    });
}

bool is_there(const Check& check, Announced thing, std::uint32_t sentence) {
    const auto& document = check.document();
    switch (thing) {
        case Announced::link:
            return has_link_near(document, sentence);
        case Announced::button:
            return has_body_link(document) || !document.phones.empty() ||
                   names_an_address(document);
        case Announced::code:
            return has_code(document) || has_body_link(document) ||
                   tells_behind_a_colon(document, sentence);
        case Announced::number:
            return check.inquiry().is(Fact::has_phone) || !document.phones.empty() ||
                   check.inquiry().is(Fact::has_quote);
        case Announced::way:
            return check.inquiry().is(Fact::has_phone) || check.inquiry().is(Fact::within_reach) ||
                   !document.phones.empty() || !document.links.empty() ||
                   check.inquiry().is(Fact::has_quote);
        case Announced::contact:
            return check.inquiry().is(Fact::reply_works) || !document.phones.empty() ||
                   names_an_address(document) || !document.links.empty();
        case Announced::offer:
            return has_body_link(document) || tells_an_offer(document);
        case Announced::part:
            return has_part_below(document, sentence) || has_body_link(document);
        case Announced::detail:
            return tells_a_detail(document, sentence) || has_part_below(document, sentence) ||
                   !document.links.empty() || names_an_address(document) ||
                   !document.phones.empty();
    }
    return true;
}

/// What travels another way is not missed here.
constexpr CueList other_ways({"per post",     "per sms",      "by post",    "by text",
                              "in the post",  "brief",        "letter",     "separate",
                              "gesondert",    "karte",        "card",       "app",
                              "portal",       "konto",        "account",    "erhalten sie",
                              "schicken wir", "we will send", "we'll send", "will receive",
                              "will be sent", "sie bekommen"});

}  // namespace

void announced_missing(Check& check) {
    const auto& document = check.document();
    // A picture may show the code or the list the text only names, a file may hold it.
    const auto* message = check.message();
    const bool shown =
        !document.images.empty() || (message != nullptr && !message->attachments.empty());
    unsigned told = 0;  // one finding for each thing
    for (const auto& hit : check.hits(Role::words)) {
        const auto thing = announced_by(document.folded_of(hit.range));
        const auto bit = 1U << static_cast<unsigned>(thing);
        if ((told & bit) != 0) continue;
        if (shown && (thing == Announced::code || thing == Announced::part ||
                      thing == Announced::offer || thing == Announced::detail))
            continue;
        // The account itself is announced, not the page to see it in.
        const bool account = contains(document.folded_of(hit.range), {"konto", "account"});
        const bool elsewhere =
            (thing == Announced::link || thing == Announced::code || thing == Announced::detail) &&
            !account && stand_in_sentence(check.inquiry(), hit.sentence, other_ways);
        if (elsewhere || is_there(check, thing, hit.sentence)) continue;
        told |= bit;
        check.report(hit.range, name_of(thing));
    }
}

}  // namespace warmline::match
