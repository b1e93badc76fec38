#include <algorithm>
#include <string_view>

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/ask_conditions.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

bool says_we(const Inquiry& inquiry, std::uint32_t number) {
    return inquiry.words.of(number).holds(SentenceWords::we);
}

/// Whether another sentence gives the same day with its hour. A subject may be brief: the text that
/// names its day again is read for itself.
bool told_elsewhere(const Document& document, const Sentence& here, TextRange day) {
    const DateFact* meant = nullptr;
    for (const auto& date : document.dates)
        if (date.range.overlaps(day)) meant = &date;
    const bool subject = block_of(document, here).kind == BlockKind::subject;
    return meant != nullptr &&
           std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
               const auto* sentence = document.sentence_at(date.range.begin);
               return date.day == meant->day && date.month == meant->month && sentence != nullptr &&
                      sentence != &here && (sentence->has(Mark::time) || subject);
           });
}

/// "by Wednesday 16th", "by Wednesday the 14th": the weekday has its date.
bool has_its_number(const Document& document, const Sentence& sentence, std::uint32_t weekday) {
    auto next = weekday + 1;
    if (next < sentence.word_end && document.folded_of(document.words[next]) == "the") ++next;
    return next < sentence.word_end && document.words[next].is(Word::has_digit);
}

/// "…, das Ticket bleibt bis Freitag offen", "…, I'll hold it till Sunday": the clause the day
/// stands in says what happens at our end.
bool is_our_own(const Document& document, const Sentence& sentence, std::uint32_t day) {
    static constexpr auto ours =
        word_set({"ich", "wir", "uns", "bleibt", "bleiben", "liegt", "liegen", "i", "we", "stays",
                  "stay", "remains", "remain"});
    static constexpr auto asks =
        word_set({"bitte", "bitten", "brauche", "brauchen", "benoetige", "benoetigen", "erwarte",
                  "erwarten", "erbitte", "erbitten", "need", "ask", "expect", "require"});
    auto begin = day;
    while (begin > sentence.word_begin && !document.words[begin].is(Word::after_comma))
        --begin;
    bool own = false;
    for (auto w = begin; w < day; ++w) {
        if (asks.has(document.words[w])) return false;
        own = own || ours.has(document.words[w]);
    }
    return own && begin > sentence.word_begin;
}

/// Whether it matters to the day and hour that a deadline holds: money, rights, contracts. "Sagen
/// Sie mir bis Freitag, 12. Juni, Bescheid" is clear enough among people.
constexpr CueList strict_matters({"deadline", "frist",     "zahl",    "ueberweis", "kuendig",
                                  "widersp",  "einspruch", "gueltig", "gilt",      "abgabe",
                                  "angebot",  "antrag",    "bewerb",  "urkunde",   "pay",
                                  "transfer", " due ",     "valid",   "expire",    "offer",
                                  "appeal",   "object",    "applica", "tender",    "cancel"});

/// What the reader only says: nobody asks whether it was posted or received.
constexpr CueList mere_answers({"bescheid",
                                "melden",
                                "meldet",
                                "melde dich",
                                "sagen sie",
                                "sag mir",
                                "sagst du",
                                "antwort",
                                "rufen sie",
                                "ruf ",
                                "anruf",
                                "bestaetig",
                                "schreiben sie mir",
                                "schreib mir",
                                "zusage",
                                "waehlen",
                                "let me know",
                                "let us know",
                                "tell me",
                                "tell us",
                                "ring ",
                                "call ",
                                "text ",
                                "reply",
                                "answer",
                                "say ",
                                "confirm",
                                "rsvp",
                                "choose",
                                "decision",
                                "decide",
                                "entscheid",
                                "drop me a line"});

}  // namespace

void deadline_edge(Check& check) {
    static constexpr CueList hours(
        {"einschliesslich",   "inklusive",   "inclusive",    "ende des tages",
         "eingang",           "end of day",  "midnight",     "mitternacht",
         "eingehend",         "received by", "bei uns sein", "reach us",
         "dienstschluss",     "feierabend",  "noon",         "mittag",
         "close of business", "abends",      "frueh",        "morning",
         "evening",           "es zaehlt",   "poststempel",  "postmark",
         "noch bis",          "taeglich",    "jeden ",       " offen.",
         "meeting",           "besprechung", "im urlaub",    "on leave",
         "out of office",     "ausser haus"});
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    const auto inspect = [&](const Sentence& sentence, std::uint32_t number, TextRange day) {
        const auto text = document.folded_of(sentence.range);
        if (sentence.has(Mark::time) || stand_in_sentence(inquiry, number, hours) ||
            told_elsewhere(document, sentence, day))
            return;
        // "If it has not come by Monday, call me": the day stands in the condition.
        const auto comma = document.of(sentence.range).find(", ", day.end - sentence.range.begin);
        if (is_conditional(inquiry, number, text) && !text.starts_with("sollte") &&
            comma != text.npos)
            return;
        const auto begin = cue_begin(document, sentence, day.begin);
        // "Bis Montag, ich freu mich": a farewell.
        if (begin == sentence.range.begin && !sentence.has(Mark::request) &&
            document.of(sentence.range).substr(day.end - sentence.range.begin).starts_with(','))
            return;
        // Of money it counts when it arrives, not at which hour it is sent.
        static constexpr CueList payments({"ueberweis", " zahl", "bezahl", "begleich", "einzahl",
                                           "transfer", " pay ", "pay us", "payment", "settle "});
        if (begin == day.begin) return;
        if (stand_in_sentence(inquiry, number, payments))
            check.report({begin, day.end}, {{"art", "Zahlung"}, {"kind", "payment"}});
        else
            check.report({begin, day.end}, {{"art", "Frist"}, {"kind", "deadline"}});
    };
    each_sentence(document, check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::date) && !sentence.has(Mark::weekday)) return;
                      // "Das Büro ist bis Freitag geschlossen" sets nobody a deadline, and a day we
                      // set ourselves is a promise, to the hour or not.
                      if (!sentence.has(Mark::request) && !says_we(inquiry, number)) return;
                      static constexpr CueList set_terms({"frist", "deadline"});
                      const bool sets_term = sentence.has(Mark::request) ||
                                             stand_in_sentence(inquiry, number, set_terms);
                      bool dated_day = false;
                      for (const auto& date : document.dates)
                          if (sentence.range.contains(date.range)) {
                              dated_day = true;
                              if (!sets_term || !stand_in_sentence(inquiry, number, strict_matters))
                                  continue;
                              inspect(sentence, number,
                                      {date.weekday_range.empty()
                                           ? date.range.begin
                                           : std::min(date.range.begin, date.weekday_range.begin),
                                       date.range.end});
                          }
                      if (dated_day) return;
                      // An answer may come at any hour of its day.
                      if (stand_in_sentence(inquiry, number, mere_answers) ||
                          (!sets_term && !stand_in_sentence(inquiry, number, strict_matters)))
                          return;
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                          const auto day = document.words[w].range();
                          if (weekday_of(document.folded_of(day)) >= 0 &&
                              !has_its_number(document, sentence, w) &&
                              !is_our_own(document, sentence, w))
                              inspect(sentence, number, day);
                      }
                  });
}

}  // namespace warmline::match
