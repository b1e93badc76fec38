#include "linter/match/clashes/two_days.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

using std::string_view;

/// Old and new days, days to choose from, things that take several days or come again: then two
/// days are meant.
bool means_two_days(string_view text) {
    return contains(text, {"verschob",    "verschieb",
                           "verleg",      "umgebucht",
                           "ersatz",      "statt ",
                           "sondern",     "ausfall",
                           "faellt",      "entfaell",
                           "absag",       "abgesagt",
                           "geschlossen", "alternativ",
                           "vorschlag",   "auswahl",
                           "welche",      "zwei tage",
                           "zweitaegig",  "2 tage",
                           "drei tage",   "mehrere tage",
                           "jeden ",      "jede woche",
                           "termine",     "treffen wir uns wieder",
                           "wiederhol",   "korrigier",
                           "irrtuemlich", "moved",
                           "resched",     "instead",
                           "postpon",     "cancel",
                           "new date",    "rather than",
                           "either",      "which day",
                           "two days",    "three days",
                           "both days",   "every ",
                           "each week",   "appointments",
                           "closed on",   "correct",
                           "by mistake",  "brought forward",
                           "seminar",     "schulung",
                           "workshop",    "lehrgang",
                           " kurs",       "tagung",
                           "konferenz",   "messe",
                           "reise",       "training",
                           "course",      "conference",
                           "festival",    "trip",
                           "overnight"});
}

/// What takes place, comes or is booked for one day.
bool tells_appointment(string_view text) {
    return contains(
        text,
        {"termin",       "gespraech",   "treffen",    "besuch",      "sitzung",     "veranstaltung",
         "besichtigung", "uebergabe",   "fuehrung",   "versammlung", "wartung",     "operation",
         "tisch",        "abholung",    "umzug",      "liefer",      "ablese",      "impfung",
         "feier",        "pruefung",    "abnahme",    "findet ",     " kommt ",     "ich komme ",
         "wir kommen ",  "gebucht",     "reserviert", "eingetragen", "appointment", "meeting",
         "visit",        "interview",   "viewing",    "test is",     "operation",   "surgery",
         "deliver",      "collection",  "your move",  "table",       "handover",    "service",
         "party",        "takes place", "booked",     "will come ",  "is set for"});
}

/// The two meet: said of the same appointment from either side.
bool tells_meeting(string_view text) {
    return contains(text, {"sehen wir uns", "wir sehen uns", "treffen wir uns", "wir treffen uns",
                           "treffpunkt", "freue mich", "freuen uns", "erwarten sie", "erwarten wir",
                           "erwarte sie", "begruessen", "empfangen", "see you ", "we meet ",
                           "meet you", "meeting you", "look forward", "expect you", "welcom"});
}

/// What reader or writer do on the day itself; done earlier it may be getting ready.
bool tells_the_day(string_view text) {
    return contains(text, {"zu hause",
                           "jemand da",
                           "nicht da sind",
                           "kommen sie",
                           "melden sie sich",
                           "bringen sie",
                           "stellen sie",
                           "nuechtern",
                           "vor ihrer tuer",
                           "vor der ankunft",
                           "at home",
                           "somebody is in",
                           "someone is in",
                           "are in on",
                           "come in",
                           "please come",
                           "report to",
                           "please bring",
                           "put the",
                           "put out",
                           "at your door",
                           "before he arrives",
                           "before she arrives",
                           "before they arrive",
                           "do not eat"});
}

/// What may be said of the meeting without naming another one: who, where, what to bring. Any word
/// besides, and the sentence may speak of a matter of its own.
constexpr auto plain_words = word_set({"wir",         "uns",
                                       "sie",         "ihnen",
                                       "ihr",         "ihre",
                                       "ihren",       "ihrem",
                                       "ihrer",       "ich",
                                       "mich",        "mir",
                                       "dich",        "dir",
                                       "du",          "euch",
                                       "es",          "der",
                                       "die",         "das",
                                       "den",         "dem",
                                       "ein",         "eine",
                                       "einen",       "einem",
                                       "einer",       "am",
                                       "an",          "um",
                                       "uhr",         "in",
                                       "im",          "ins",
                                       "vor",         "auf",
                                       "bei",         "zu",
                                       "unser",       "unsere",
                                       "unserem",     "unserer",
                                       "dann",        "bitte",
                                       "gern",        "herzlich",
                                       "schon",       "daran",
                                       "darauf",      "sehr",
                                       "puenktlich",  "frueh",
                                       "morgens",     "vormittags",
                                       "nachmittags", "abends",
                                       "sehen",       "sehe",
                                       "treffen",     "treffe",
                                       "treffpunkt",  "ist",
                                       "sind",        "sein",
                                       "seien",       "freue",
                                       "freuen",      "erwarten",
                                       "erwarte",     "begruessen",
                                       "empfangen",   "kennenzulernen",
                                       "kennen",      "lernen",
                                       "kommen",      "melden",
                                       "sich",        "bringen",
                                       "mit",         "stellen",
                                       "legen",       "geben",
                                       "sorgen",      "dafuer",
                                       "dass",        "jemand",
                                       "hause",       "da",
                                       "nicht",       "falls",
                                       "wenn",        "nuechtern",
                                       "praxis",      "station",
                                       "buero",       "empfang",
                                       "eingang",     "haus",
                                       "saal",        "gemeindesaal",
                                       "werkstatt",   "laden",
                                       "tuer",        "parkplatz",
                                       "rathaus",     "strasse",
                                       "fahrer",      "ruft",
                                       "halbe",       "stunde",
                                       "ankunft",     "wagen",
                                       "steht",       "alle",
                                       "schluessel",  "ausweis",
                                       "unterlagen",  "versichertenkarte",
                                       "frau",        "herr",
                                       "herrn",       "we",
                                       "us",          "you",
                                       "your",        "i",
                                       "me",          "my",
                                       "our",         "the",
                                       "a",           "an",
                                       "it",          "is",
                                       "are",         "be",
                                       "will",        "to",
                                       "at",          "on",
                                       "of",          "outside",
                                       "o",           "clock",
                                       "pm",          "noon",
                                       "see",         "meet",
                                       "meeting",     "forward",
                                       "look",        "looking",
                                       "welcome",     "welcoming",
                                       "seeing",      "expect",
                                       "please",      "make",
                                       "sure",        "that",
                                       "somebody",    "someone",
                                       "home",        "if",
                                       "not",         "leave",
                                       "key",         "keys",
                                       "with",        "ms",
                                       "mr",          "mrs",
                                       "dr",          "bring",
                                       "all",         "papers",
                                       "passport",    "come",
                                       "do",          "eat",
                                       "before",      "report",
                                       "ward",        "put",
                                       "out",         "driver",
                                       "van",         "ring",
                                       "call",        "half",
                                       "hour",        "arrives",
                                       "arrive",      "he",
                                       "she",         "they",
                                       "door",        "office",
                                       "house",       "village",
                                       "hall",        "reception",
                                       "entrance",    "surgery",
                                       "practice",    "garage",
                                       "shop"});

/// "in Ulm", "Frau Nolte": a name says no more than where and whom.
bool is_name(const Document& document, std::uint32_t word, std::uint32_t first) {
    static constexpr auto before =
        word_set({"in", "frau", "herr", "herrn", "ms", "mr", "mrs", "dr"});
    return word > first && document.words[word].is(Word::capitalised) &&
           before.has(document.words[word - 1]);
}

/// Every word is plain, part of a day or an hour, or said of the appointment already.
bool tells_nothing_else(const Document& document, const Sentence& sentence, string_view known) {
    const auto tells_when = [&](const Word& word) {
        const auto holds = [&](const auto& facts) {
            return std::any_of(facts.begin(), facts.end(),
                               [&](const auto& fact) { return fact.range.overlaps(word.range()); });
        };
        return weekday_of(document.folded_of(word)) >= 0 || holds(document.dates) ||
               holds(document.times);
    };
    constexpr std::size_t telling = 5;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        const auto folded = document.folded_of(word);
        if (plain_words.has(word) || word.is(Word::has_digit) || tells_when(word) ||
            (folded.size() >= telling && known.find(folded) != known.npos) ||
            is_name(document, w, sentence.word_begin))
            continue;
        return false;
    }
    return true;
}

struct Told {
    const Value* day = nullptr;
    const Sentence* sentence = nullptr;
};

/// The only value of its sentence that is a day, and no term, start or date of a letter.
bool stands_alone(const Document& document, const std::vector<Value>& values, const Value& day) {
    return place_of(document, day).part == Part::itself &&
           std::count_if(values.begin(), values.end(), [&](const Value& other) {
               return other.kind == ValueKind::day && other.sentence == day.sentence;
           }) == 1;
}

/// Days of one week, or the same day of two months, are slips; others may be two meetings.
bool lie_close(std::int64_t one, std::int64_t two) {
    constexpr std::int64_t week = 7;
    const auto apart = one > two ? one - two : two - one;
    return apart <= week || (apart >= 28 && apart <= 31);
}

}  // namespace

bool compare_days(Check& check, const std::vector<Value>& values) {
    // Cheap refusals first: mailings tell many days, and most mails fewer than two.
    if (check.inquiry().is(Fact::bulk) ||
        std::none_of(values.begin(), values.end(), [&](const Value& value) {
            return value.kind == ValueKind::day && !same(value, values.front());
        }))
        return false;
    const auto& document = check.document();
    const auto* message = check.message();
    Told told, echo;
    for (const auto& value : values) {
        if (value.kind != ValueKind::day || value.sentence >= document.sentences.size()) continue;
        const auto part = place_of(document, value).part;
        if (part == Part::term || part == Part::origin) continue;
        if (message != nullptr && message->date && value.value < day_number(*message->date))
            continue;
        if (!stands_alone(document, values, value)) return false;
        const auto& sentence = document.sentences[value.sentence];
        const auto text = document.folded_of(sentence.range);
        const bool echoes = told.day != nullptr && !same(*told.day, value);
        if (echoes && echo.day != nullptr && !same(*echo.day, value)) return false;
        // The first day must be told as an appointment, the other one as that day.
        if (told.day == nullptr) {
            if (!tells_appointment(text)) return false;
            told = {&value, &sentence};
        } else if (echoes) {
            const bool meets = tells_meeting(text);
            const bool comes = value.value > told.day->value && tells_the_day(text);
            if (!meets && !comes) return false;
            echo = {&value, &sentence};
        } else if (echo.day != nullptr) {
            return false;  // told, echoed and told again: two matters in turn
        }
    }
    if (echo.day == nullptr || !lie_close(told.day->value, echo.day->value)) return false;
    const auto whole =
        document.folded_of(TextRange{0, static_cast<std::uint32_t>(document.text.size())});
    auto known = std::string(document.folded_of(told.sentence->range));
    if (const auto* subject = first_sentence(document, mask_of(BlockKind::subject)))
        known += std::string(" ") + std::string(document.folded_of(subject->range));
    if (means_two_days(whole) || !tells_nothing_else(document, *echo.sentence, known) ||
        speaks_of_change(check.inquiry(), told.day->sentence) ||
        speaks_of_change(check.inquiry(), echo.day->sentence))
        return false;
    constexpr float fairly_sure = .9F;
    check.report(echo.day->range, {{"other", std::string(document.of(told.day->range))}},
                 fairly_sure);
    return true;
}

}  // namespace warmline::match
