#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// A legal form as a word of its own in the signature, with what the law asks of it.
struct LegalForm {
    std::string_view word;
    bool directors;  ///< must name managing directors or the board
};

constexpr LegalForm forms[] = {{"gmbh", true}, {"mbh", true}, {"ug", true},  {"AG", true},
                               {"SE", true},   {"eG", true},  {"kg", false}, {"ohg", false}};

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
                if (word != candidate.word) continue;
                form = &candidate;
                place = sentence.range;
            }
        }
    });
    if (form == nullptr) return;
    std::string text;
    for (const auto& block : document.blocks)
        if (is_in(block, where)) text += std::string(document.folded_of(block.range)) + "\n";
    // Switzerland asks for the firm as registered only (Art. 954a OR), Austria for no directors
    // (§ 14 UGB).
    if (contains(text, {"che-"}) || document.text.find("Gr\xC3\xBCsse") != std::string::npos)
        return;
    const bool austrian = contains(text, {"fn ", "firmenbuch", "atu"});
    // GmbH & Co. KG: the managing company's directors need not be named as such, but usually are.
    const bool registered =
        contains(text, {"hrb", "hra", "handelsregister", "amtsgericht", "registergericht", "ag ",
                        "fn ", "firmenbuch", "che-", "gnr"}) &&
        contains(text, {"hrb", "hra", "fn ", "che-", "gnr", "hr b", "hr a"});
    const bool seat = contains(text, {"sitz", "amtsgericht", "registergericht", "firmensitz",
                                      "strasse", "str.", "platz", "weg ", "allee"});
    const bool led = contains(text, {"geschaeftsfuehr", "vorstand", "vorsitz", "gf:", "gf ", "ceo",
                                     "direktor", "inhaber"});
    std::string missing;
    const auto add = [&](std::string_view what) {
        (missing += missing.empty() ? "" : ", ") += what;
    };
    if (!seat) add("Sitz");
    if (!registered) add("Registergericht und -nummer");
    if (form->directors && !led && !austrian) add("Geschäftsführung");
    if (!missing.empty()) check.report(place, {{"missing", missing}});
}

}  // namespace warmline::match
