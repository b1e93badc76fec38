#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

/// A legal form as a word of its own in the signature, with what the law asks of it.
struct LegalForm {
    std::string_view word;
    bool directors;  ///< must name managing directors or the board
};

constexpr LegalForm forms[] = {{"gmbh", true}, {"mbh", true}, {"ug", true},  {"AG", true},
                               {"SE", true},   {"eG", true},  {"kg", false}, {"ohg", false}};

/// Switzerland asks for the firm as registered only (Art. 954a OR), Austria for no directors (§ 14
/// UGB). The Swiss write no ß: "Grüsse", "Bahnhofstrasse"; and they pay in francs.
bool is_swiss(const Document& document) {
    const std::string_view text = document.text;
    if (text.find("ß") != text.npos) return false;
    for (const std::string_view word : {"Grüsse", "strasse ", "Strasse ", "CHF", "Fr. "})
        if (text.find(word) != text.npos) return true;
    return false;
}

bool is_capital(std::string_view text) {
    return !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || text.starts_with("Ä") ||
                             text.starts_with("Ö") || text.starts_with("Ü"));
}

/// Whether a house number, a comma or the like stands before the postcode: "Am Hafen 3, 89073 Ulm",
/// "GmbH, 89073 Ulm".
bool ends_a_street(const Document& document, std::uint32_t w) {
    const auto gap =
        document.of(TextRange{document.words[w - 1].range().end, document.words[w].begin});
    return gap != " " || document.words[w - 1].is(Word::has_digit);
}

/// A town tells the seat: behind the name ("Kurz GmbH, Ulm", "Kurz GmbH · Ulm"), behind its court
/// ("AG Ulm HRB 1234") or behind a postcode ("89073 Ulm").
bool names_a_town(const Document& document, BlockMask where) {
    bool named = false;
    each_sentence(document, where, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        for (auto w = sentence.word_begin; w + 1 < sentence.word_end && !named; ++w) {
            const auto& word = document.words[w];
            const auto& next = document.words[w + 1];
            if (!is_capital(document.of(next))) continue;
            const auto gap = document.of(TextRange{word.range().end, next.begin});
            const auto text = document.of(word);
            const bool form = std::any_of(std::begin(forms), std::end(forms), [&](const auto& one) {
                return text.size() == one.word.size() && document.folded_of(word) == fold(one.word);
            });
            const bool apart = gap == ", " || gap == " · " || gap == " | " || gap == " - " ||
                               gap == " – " || gap == " • " || gap == " / ";
            named = (form && apart) || (text == "AG" && gap == " " && next.length > 2) ||
                    (word.is(Word::number) && (text.size() == 4 || text.size() == 5) &&
                     gap == " " && (w == sentence.word_begin || ends_a_street(document, w)));
        }
    });
    return named;
}

/// "PR 12 AG Ulm", "Sitz Ulm, AG Ulm": the court (Amtsgericht), where "Berg AG" is a firm.
bool is_a_court(const Document& document, const Sentence& sentence, std::uint32_t w) {
    if (document.of(document.words[w]) != "AG" || w + 1 >= sentence.word_end) return false;
    const auto& next = document.words[w + 1];
    if (document.of(TextRange{document.words[w].range().end, next.begin}) != " " ||
        !is_capital(document.of(next)))
        return false;
    return w == sentence.word_begin || ends_a_street(document, w);
}

}  // namespace

void company_details_missing(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    if (document.language != Language::de || inquiry.is(Fact::is_reply) ||
        inquiry.is(Fact::reply_prefix))
        return;
    constexpr BlockMask where = mask_of(BlockKind::sign_off) | mask_of(BlockKind::signature) |
                                mask_of(BlockKind::legal_footer);
    const LegalForm* form = nullptr;
    TextRange place;
    each_sentence(document, where, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        for (auto w = sentence.word_begin; w < sentence.word_end && form == nullptr; ++w) {
            constexpr std::size_t shortest = 2, longest = 4;
            if (document.words[w].length < shortest || document.words[w].length > longest) continue;
            for (const auto& candidate : forms) {
                // AG, SE and eG are words only as they are written; the others in any case.
                const bool exact = candidate.word[0] <= 'Z' || candidate.word == "eG";
                const auto word =
                    exact ? document.of(document.words[w]) : document.folded_of(document.words[w]);
                if (word != candidate.word || is_a_court(document, sentence, w)) continue;
                form = &candidate;
                place = sentence.range;
            }
        }
    });
    if (form == nullptr) return;
    // The details may stand in a paragraph that does not look like a footer.
    std::string text;
    for (const auto& block : document.blocks)
        if (is_in(block, where | body_blocks))
            text += std::string(document.folded_of(block.range)) + "\n";
    if (contains(text, {"che-"}) || is_swiss(document)) return;
    const bool austrian = contains(text, {"fn ", "firmenbuch", "atu"});
    // GmbH & Co. KG: the managing company's directors need not be named as such, but usually are.
    const bool registered =
        contains(text, {"hrb", "hra", "hr b", "hr a", "handelsregister", "genossenschaftsregister",
                        "partnerschaftsregister", "commercial register", "trade register", "gnr",
                        "fn ", "firmenbuch"});
    const bool seat =
        contains(text, {"sitz", "amtsgericht", "registergericht", "firmensitz", "strasse", "str.",
                        "platz", "weg ", "allee", "registered office"}) ||
        names_a_town(document, where | body_blocks);
    const bool led = contains(text, {"geschaeftsfuehr",
                                     "geschaeftsleit",
                                     "vorstand",
                                     "vorstaend",
                                     "vorsitz",
                                     "gf:",
                                     "gf ",
                                     "gf.",
                                     "gfin",
                                     "ceo",
                                     "direktor",
                                     "inhaber",
                                     "vertreten durch",
                                     "komplementaer",
                                     "managing director",
                                     "managing partner",
                                     "management board",
                                     "board of directors",
                                     "directors:",
                                     "director:"});
    std::string lacks, missing;
    const auto add = [&](std::string_view de, std::string_view en) {
        (lacks += lacks.empty() ? "" : ", ") += de;
        (missing += missing.empty() ? "" : ", ") += en;
    };
    if (!seat) add("Sitz", "registered office");
    if (!registered) add("Registergericht und -nummer", "register court and number");
    if (form->directors && !led && !austrian) add("Geschäftsführung", "directors");
    if (!missing.empty()) check.report(place, {{"fehlt", lacks}, {"missing", missing}});
}

}  // namespace warmline::match
