#include "linter/match/signals/question_kinds.hpp"

#include <algorithm>

#include "linter/match/engine/contains.hpp"
#include "linter/match/signals/reply_words.hpp"

namespace warmline::match {
namespace {

/// "Und was kostet es?" asks what "Was kostet es?" does.
std::string_view without_and(std::string_view question) {
    for (const std::string_view word : {"und ", "and ", "also "})
        if (question.starts_with(word)) question.remove_prefix(word.size());
    return question;
}

/// Words that answer "when" without a day; how precisely is another rule's question.
constexpr CueList times_told(
    {"sofort",     "heute",      "morgen",    "gestern",  "woche",       "monat",     "tagen",
     "stunde",     "jederzeit",  "immer",     "sobald",   "schon",       "bereits",   "unterwegs",
     "nach ",      "noch nicht", "termin",    "today",    "tomorrow",    "yesterday", "week",
     "month",      "days",       "hour",      "any time", "anytime",     "as soon",   "already",
     "on its way", "not yet",    "once ",     "after ",   "appointment", "kein ",     "nicht ",
     " not ",      "n't ",       "januar",    "februar",  "maerz",       "april",     "juni",
     "juli",       "august",     "september", "oktober",  "november",    "dezember",  "january",
     "february",   "march",      "june",      "july",     "october",     "december",  "fruehjahr",
     "sommer",     "herbst",     "winter",    "spring",   "summer",      "autumn",    "jahr",
     "quartal",    "kw ",        "hat zeit",  "naechst",  "ausgebucht",  " year",     "quarter",
     "end of",     "whenever",   " now",      " full",    "bald"});

/// Words that answer "how much" without a sum.
constexpr CueList prices_told(
    {"kosten",    "kostet",     "preis",         "gratis",    "umsonst",        "enthalten",
     "inklusive", "angebot",    "garantie",      "versicher", "uebernehm",      "geht auf",
     "zahlen",    "bezahl",     "euro",          "rabatt",    "prozent",        "kulanz",
     "rechnung",  "cost",       "price",         "for free",  "free of",        "is free",
     "are free",  "charge",     "included",      "quote",     "on us",          "on the house",
     "insur",     "warranty",   "guarantee",     " pay",      "nothing to pay", "no fee",
     "estimate",  "discount",   "schaetz",       "guenstig",  "cheap",          "invoice",
     "leider",    "nicht mehr", "unfortunately", "no longer", "not available",  "pound",
     "dollar",    "franken"});

constexpr CueList reasons(
    {"weil ",      "wegen ",   "der grund",   "aus dem grund", "grund:",    "grund ist",
     "grund war",  "gruende",  "denn ",       "liegt an",      "liegt dar", "lag an",
     "lag dar",    "naemlich", "da wir ",     "da die ",       "da der ",   "da das ",
     "da ihr",     "aufgrund", "deshalb",     "daher ",        "darum ",    "dadurch",
     "ursache",    "zustande", "fehler",      "versehen",      "vergessen", "uebersehen",
     "verwechsel", "defekt",   "kaputt",      "ausgefall",     "ausfall",   "krank",
     "engpass",    "streik",   "stau ",       "because",       "due to",    "reason",
     "owing to",   "caused",   "that is why", "that's why",    "as we ",    "mistake",
     "error",      "forgot",   "overlooked",  "mixed up",      "broke",     "fault",
     "failed",     "strike",   "shortage",    "went wrong",    " ill ",     "misread"});

/// Words that tell how long it lasts or how far it reaches.
constexpr CueList spans_told({"minute",  "stunde",     " tage",       "woche",      "monat",
                              " jahr",   "bis ",       "ab zum",      "ablauf",     "laeuft ",
                              "dauer",   "unbegrenzt", "unbefristet", "immer",      "lebenslang",
                              "solange", "hour",       " day",        " week",      "month",
                              " year",   "until",      "till ",       "expire",     "lasts",
                              "forever", "unlimited",  "no limit",    "as long as", "lifetime",
                              "ende ",   "end of",     "quartal",     "quarter"});

/// Numbers in words.
constexpr CueList numbers_told(
    {" zwei",   " drei",  " vier",  " fuenf",  " sechs",  " sieben",  " acht",       " neun",
     " zehn",   " elf",   "zwoelf", "hundert", "dutzend", " alle",    " kein",       " ein ",
     " einen ", " beide", " mehr",  " two",    " three",  " four",    " five",       " six",
     " seven",  " eight", " nine",  " ten",    " eleven", "twelve",   "hundred",     "dozen",
     " all ",   " no ",   " none",  " one ",   " both",   " as many", " any number", "so viele"});

/// Words of which one answers for the other.
constexpr CueList by_net({"onlin", "internet", "webs", "portal", "homepage"});
constexpr CueList for_cars({"park", "stellpl", "garage", "einstellplatz"});
constexpr CueList animals({"hund", "katze", "tier", "dog", "cat ", "pet", "animal", "vierbein"});

}  // namespace

bool asks_a_deed(const Document& document, const Sentence& sentence) {
    if (sentence.word_end - sentence.word_begin < 3) return false;
    if (contains(document.folded_of(sentence.range),
                 {"tell ", "let me know", "let us know", "explain", "confirm", "sagen", "mitteilen",
                  "erklaer", "verraten", "wissen", "bescheid", "bestaetigen"}))
        return false;
    const auto verb = document.folded_of(document.words[sentence.word_begin]);
    const auto whom = document.folded_of(document.words[sentence.word_begin + 1]);
    for (const std::string_view asking : {"could", "can", "would", "will"})
        if (verb == asking) return whom == "you";
    for (const std::string_view asking :
         {"koennen", "koennten", "wuerden", "kannst", "koenntest", "wuerdest"})
        if (verb == asking) return whom == "sie" || whom == "du";
    return false;
}

bool asks_when(std::string_view question) {
    question = without_and(question);
    if (begins_with_any(question, {"wann ", "bis wann ", "ab wann ", "by when "})) return true;
    constexpr std::string_view when = "when ";
    if (!question.starts_with(when)) return false;
    question.remove_prefix(when.size());
    // "When I ring, who answers?" asks for no day.
    return begins_with_any(
        question, {"will ", "do ", "does ", "did ", "can ", "could ", "is ", "are ", "would ",
                   "shall ", "should ", "may ", "has ", "have ", "was ", "were ", "exactly "});
}

bool asks_the_price(std::string_view question) {
    return contains(question,
                    {"was kostet", "was kosten", "wie teuer", "wie viel kost", "wieviel kost",
                     "was wuerde das kosten", "how much is", "how much are", "what is the price",
                     "what's the price", "what is the cost", "what do you charge"}) ||
           (contains(question, {"how much d", "how much w", "what does", "what do ", "what would",
                                "what will"}) &&
            contains(question, {" cost", " charge", " pay", " owe"}));
}

bool asks_why(std::string_view question) {
    return begins_with_any(without_and(question),
                           {"warum ", "wieso ", "weshalb ", "why ", "how come ", "woran liegt"});
}

bool asks_how_long(std::string_view question) {
    return begins_with_any(without_and(question), {"wie lange ", "for how long ", "how long "});
}

bool asks_how_many(std::string_view question) {
    return begins_with_any(without_and(question), {"wie viele ", "wieviele ", "how many "});
}

bool asks_how_much(std::string_view question) {
    return contains(question, {"kostet", "kosten", "wie teuer", "preis", "schulde", " owe",
                               "how much", "what does it cost", "the cost", "the price", "charge"});
}

bool tells_the_price(const Check& check) {
    const auto& document = check.document();
    return (document.message != nullptr && !document.message->attachments.empty()) ||
           std::any_of(
               document.links.begin(), document.links.end(),
               [&](const auto& link) { return lies_in(document, link.range, body_blocks); }) ||
           says(check.inquiry(), prices_told);
}

bool asks_for_an_account(std::string_view question, std::size_t content) {
    return content <= 1 &&
           begins_with_any(question,
                           {"what happened", "what went wrong", "how could th", "how can th",
                            "was ist passiert", "was ist geschehen", "was ist da", "was ist los",
                            "wie kann das", "wie konnte das"});
}

bool tells_when(const Inquiry& inquiry) {
    return says(inquiry, times_told);
}

bool tells_why(const Inquiry& inquiry) {
    return says(inquiry, reasons);
}

bool tells_how_long(const Inquiry& inquiry) {
    return says(inquiry, spans_told);
}

bool tells_the_same(const Inquiry& inquiry, std::string_view stem) {
    const auto both = [&](const auto& list) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (stem.starts_with(list.text(i))) return says(inquiry, list);
        return false;
    };
    return both(by_net) || both(for_cars) || both(animals);
}

bool tells_how_many(const Inquiry& inquiry) {
    const auto& document = inquiry.document;
    constexpr MarkMask counted = mask_of(Mark::number) | mask_of(Mark::count);
    return std::any_of(document.sentences.begin(), document.sentences.end(),
                       [&](const Sentence& sentence) {
                           return (sentence.marks & counted) != 0 &&
                                  is_in(block_of(document, sentence), body_blocks);
                       }) ||
           says(inquiry, numbers_told);
}

}  // namespace warmline::match
