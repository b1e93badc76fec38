#include <algorithm>

#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr MarkMask moments = mask_of(Mark::date) | mask_of(Mark::weekday) | mask_of(Mark::time);

constexpr CueList near_days({"heute", "morgen", "today", "tomorrow", "tonight", "this afternoon",
                             "this evening"});

constexpr MarkMask sums = mask_of(Mark::amount) | mask_of(Mark::percent);

/// What somebody has to pay.
constexpr CueList prices({"kost", "preis", "zahl", "ueberweis", "gebuehr", "berechn", "beitrag",
                          "honorar", "rechnung", "cost", "price", "pay", "charge", " fee", "bill",
                          "invoice"});

/// An estimate that names its limit, or when the sum is known.
constexpr CueList limits(
    {"hoechstens", "maximal", "nicht mehr als", "bis zu",    "kostenvoranschlag",
     "schaetz",    "genau",   "fest",           "exakt",     "je nach",
     "statt",      "at most", "no more than",   "maximum",   "up to",
     "estimate",   "exact",   "fixed",          "depending", "instead of",
     "quote"});

/// What makes a bare imperative a request, an invitation or a step of one's own way.
constexpr CueList softeners({"bitte",  "gern",    "einfach", "damit",    "dann",    "wenn",
                             "falls",  "weil",    "moecht",  "koennen",  "dank",    "please",
                             "if ",    "so that", "then",    "when",     "because", "just ",
                             "simply", "thank",   "you can", "we'll",    "we will", "i'll",
                             "i will", "once ",   "kindly",  "feel free"});

/// The sum right behind a word, empty when there is none.
TextRange sum_behind(const Document& document, TextRange word) {
    for (const auto& amount : document.amounts)
        if (amount.range.begin >= word.end &&
            document.of(TextRange{word.end, amount.range.begin}).find_first_not_of(" .\n") ==
                std::string_view::npos)
            return amount.range;
    return {};
}

/// Things that only the talk itself would tell.
constexpr auto unnamed_things =
    word_set({"unterlagen", "dokumente",   "papiere",     "sachen",     "dinge",
              "punkte",     "aenderungen", "angaben",     "daten",      "informationen",
              "vorgehen",   "loesung",     "konditionen", "ware",       "waren",
              "artikel",    "teile",       "auftrag",     "bestellung", "arbeiten",
              "betrag",     "summe",       "rest",        "zahlung",    "preis",
              "termin",     "zeitpunkt",   "ort",         "menge",      "schritte",
              "formular",   "rechnung",    "documents",   "papers",     "paperwork",
              "things",     "items",       "changes",     "details",    "information",
              "data",       "goods",       "order",       "payment",    "part",
              "share",      "form",        "input",       "files",      "team",
              "side",       "end"});

/// "Bringen Sie wie besprochen Ihre Blutwerte mit": the request itself says what was agreed. A
/// thing that is the reader's own and has a name, not "Ihre Unterlagen".
bool wants_a_named_thing(const Document& document, const Sentence& sentence) {
    static constexpr auto yours = word_set({"ihr", "ihre", "ihren", "ihrem", "ihres", "dein",
                                            "deine", "deinen", "deinem", "eure", "euren", "your"});
    if (!sentence.has(Mark::request)) return false;
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        if (!yours.has(document.words[w])) continue;
        const auto& thing = document.words[w + 1];
        if (thing.length >= 4 && !unnamed_things.has(thing)) return true;
    }
    return false;
}

/// How many words of the sentence beside the hit say something.
std::size_t words_beside(const Document& document, const Sentence& sentence, const Hit& hit) {
    const auto words = content_words(document, sentence);
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(),
        [&](const auto& word) { return word.word < hit.word_begin || word.word >= hit.word_end; }));
}

}  // namespace

void bare_reference(Check& check) {
    const auto& document = check.document();
    for (const auto& hit : check.hits(Role::against))
        check.report(hit.range);
    for (const auto& hit : check.hits(Role::words)) {
        const auto& sentence = document.sentences[hit.sentence];
        constexpr std::size_t told = 4;
        const bool stated = (sentence.marks & (moments | mask_of(Mark::amount))) != 0 ||
                            words_beside(document, sentence, hit) >= told ||
                            wants_a_named_thing(document, sentence);
        if (!stated || sentence.has(Mark::question)) check.report(hit.range);
    }
}

void loose_amount(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    for (const auto& hit : check.hits(Role::words))
        if ((document.sentences[hit.sentence].marks & sums) == 0) check.report(hit.range);
    // "Die Reparatur kostet ca. 200 €" leaves open what is to be paid; "dauert etwa zwei Stunden"
    // and "spart rund 200 €" are as exact as one can honestly be.
    for (const auto& hit : check.hits(Role::against)) {
        if (!document.sentences[hit.sentence].has(Mark::amount)) continue;
        const auto sum = sum_behind(document, hit.range);
        if (sum.empty() || !stand_in_sentence(inquiry, hit.sentence, prices)) continue;
        const bool limited =
            stand_in_sentence(inquiry, hit.sentence, limits) ||
            (hit.sentence > 0 && stand_in_sentence(inquiry, hit.sentence - 1, limits)) ||
            (hit.sentence + 1 < document.sentences.size() &&
             stand_in_sentence(inquiry, hit.sentence + 1, limits));
        if (!limited) check.report({hit.range.begin, sum.end});
    }
}

void orders(Check& check) {
    const auto& document = check.document();
    for (const auto& hit : check.hits(Role::words))
        check.report(hit.range);
    // One bare imperative may be a step, a friendly push or a heading; two in a row that say
    // neither please nor why are orders.
    const auto bare = check.hits(Role::against);
    for (std::size_t i = 1; i < bare.size(); ++i) {
        const auto first = bare[i - 1].sentence, second = bare[i].sentence;
        const auto block = document.sentences[second].block;
        if (document.sentences[first].block != block || second != first + 1) continue;
        const auto& place = document.blocks[block];
        const auto begin = first > place.sentence_begin ? first - 1 : first;
        const auto end = std::min(second + 2, place.sentence_end);
        bool softened = false;
        for (auto s = begin; s < end && !softened; ++s)
            softened = document.sentences[s].has(Mark::question) ||
                       stand_in_sentence(check.inquiry(), s, softeners);
        if (softened) continue;
        check.report(bare[i - 1].range);
        return;
    }
}

void loose_promise(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    // "Bringen Sie wenn möglich …", "klappt es, wenn möglich, am Montag?": asked, not promised.
    for (const auto& hit : check.hits(Role::words))
        if ((document.sentences[hit.sentence].marks &
             (mask_of(Mark::request) | mask_of(Mark::question))) == 0)
            check.report(hit.range, {}, 1, true);
    // An honest estimate with its day, and somebody to ask: the reader can plan.
    const bool reachable = inquiry.is(Fact::within_reach) || inquiry.is(Fact::has_phone);
    for (const auto& hit : check.hits(Role::against)) {
        constexpr MarkMask moments_ahead = mask_of(Mark::day_ahead) | mask_of(Mark::weekday) |
                                           mask_of(Mark::time) | mask_of(Mark::amount);
        const bool told = (document.sentences[hit.sentence].marks & moments_ahead) != 0 ||
                          stand_in_sentence(inquiry, hit.sentence, near_days);
        if (!told || !reachable) check.report(hit.range, {}, 1, !told);
    }
}

}  // namespace warmline::match
