// Days and feasts that are over when the mail goes out, told as if they were to come.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask own_text = body_blocks | mask_of(BlockKind::subject) |
                               mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting);

constexpr CueList past({"war ",       "waren",      "hatte",  "wurde",   "haben wir", "habe ich",
                        "haben sie",  " hat ",      "vom ",   "seit ",   "bestellt",  "erhalten",
                        "besprochen", "was ",       "were",   "had ",    "sent ",     "received",
                        "dated",      "since",      "stand ", "geboren", "discussed", "agreed",
                        "ordered",    "bedank",     "danke",  "thank",   "bis heute", "lief ",
                        "started",    "paid",       "rief",   "schrieb", "gewesen",   "have not",
                        "faellig",    "ich habe",   "gave ",  "told ",   "asked ",    "beendet",
                        "rueckwirk",  "retroactiv", "backdat"});

constexpr auto future_words = std::to_array<std::string_view>(
    {"werden", "wird ", "laden wir", "einlad", "freuen uns", "findet", "will ", "join us",
     "looking forward", "takes place", "startet", "beginnt", "gilt", "gueltig", "valid", "nur noch",
     "melden sie sich", "register", "sichern"});

/// What is done on a day or not at all: said in the present, its day is still to come.
constexpr auto acts_on_a_day = word_set(
    {"liefern",   "liefert",   "liefere",   "kommen",     "kommt",   "komme",     "enden",
     "endet",     "beginnt",   "beginnen",  "starten",    "startet", "oeffnet",   "oeffnen",
     "eroeffnen", "eroeffnet", "schliesst", "schliessen", "trifft",  "treffen",   "holen",
     "holt",      "hole",      "bringen",   "bringt",     "bringe",  "montieren", "montiert",
     "feiern",    "feiert",    "schicken",  "schickt",    "schicke", "tauschen",  "tauscht",
     "laeuft",    "ends",      "starts",    "begins",     "opens",   "closes",    "expires",
     "arrives",   "comes",     "deliver",   "delivers",   "collect", "collects"});

/// "Unser Gespräch am 3. Mai", "your visit on 3 May": the day belongs to what is long over.
constexpr auto what_was = word_set(
    {"gespraech", "telefonat", "besuch",  "termin",   "treffen",     "anruf",   "ausfall",
     "unfall",    "schaden",   "vorfall", "kauf",     "einkauf",     "messe",   "seminar",
     "sturm",     "workshop",  "feier",   "call",     "visit",       "meeting", "talk",
     "purchase",  "accident",  "storm",   "incident", "appointment", "failure", "conversation"});

constexpr auto past_verbs = word_set(
    {"war",       "waren",  "wurde", "wurden", "hatte", "hatten", "kam",     "kamen",   "ging",
     "gingen",    "gab",    "lief",  "liefen", "fiel",  "stand",  "begann",  "rief",    "schrieb",
     "schrieben", "trafen", "traf",  "fand",   "nahm",  "nahmen", "brachte", "brach",   "was",
     "were",      "had",    "left",  "sent",   "came",  "went",   "got",     "wrote",   "told",
     "gave",      "began",  "paid",  "met",    "took",  "bought", "said",    "spoke",   "rang",
     "broke",     "fell",   "found", "held",   "ran",   "saw",    "lost",    "brought", "kept",
     "heard",     "did",    "made"});
/// "Wir haben das Angebot bis 31. Mai verlängert": done before, but it reaches to the day.
constexpr auto reaches_out = word_set(
    {"verlaengert", "verschoben", "angesetzt", "geplant", "eingeladen", "befristet", "vorgesehen"});
/// The English perfect takes no past day: "we have extended the offer until 31 May".
constexpr auto perfect = word_set({"have", "has", "ve"});
constexpr auto auxiliaries =
    word_set({"ist", "sind", "bin", "hat", "haben", "habe", "habt", "hast", "seid"});
constexpr auto no_preterites = word_set(
    {"bitte",    "heute",    "moechte",  "moechten",  "koennte", "koennten", "sollte",    "sollten",
     "muesste",  "muessten", "duerfte",  "duerften",  "haette",  "haetten",  "letzte",    "letzten",
     "erste",    "ersten",   "zweite",   "zweiten",   "dritten", "naechste", "naechsten", "gute",
     "guten",    "beste",    "besten",   "leisten",   "halten",  "erhalten", "bieten",    "bitten",
     "arbeiten", "warten",   "starten",  "mitten",    "unten",   "leiten",   "testen",    "kosten",
     "melden",   "erwarten", "beachten", "vertreten", "treten"});

bool begins_with_any(std::string_view word, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](auto s) { return word.starts_with(s); });
}

/// "geliefert", "abgegangen", "bezahlt", "verschickt", and with its ending "gelieferte".
bool is_participle(std::string_view word, bool declined) {
    if (declined) {
        for (const std::string_view ending : {"en", "er", "es", "em", "e"})
            if (word.ends_with(ending)) {
                word.remove_suffix(ending.size());
                break;
            }
    }
    constexpr std::size_t shortest = 5;
    if (word.size() < shortest || !(word.ends_with('t') || word.ends_with("en"))) return false;
    if (begins_with_any(word, {"ge", "be", "ver", "er", "ent", "zer", "emp"})) return true;
    for (const std::string_view prefix :
         {"ab",  "an",  "auf", "aus", "ein", "zu",    "mit", "vor",   "nach",  "zurueck",
          "los", "weg", "her", "hin", "bei", "durch", "um",  "unter", "ueber", "fest"})
        if (word.starts_with(prefix) &&
            begins_with_any(word.substr(prefix.size()), {"ge", "be", "ver", "zuge"}))
            return true;
    return false;
}

struct Clause {
    std::uint32_t begin = 0, end = 0;  ///< words
};

/// The part of the sentence around a day that "und", "and" or a sign sets apart from the rest.
Clause clause_around(const Document& document, const Sentence& sentence, TextRange day) {
    const auto& words = document.words;
    const auto joins = [&](std::uint32_t w) {
        const auto folded = document.folded_of(words[w]);
        return folded == "und" || folded == "and";
    };
    Clause clause{sentence.word_begin, sentence.word_end};
    auto first = sentence.word_begin;
    while (first < sentence.word_end && words[first].begin < day.begin)
        ++first;
    auto last = first;
    while (last < sentence.word_end && words[last].begin < day.end)
        ++last;
    for (auto w = first; w > sentence.word_begin; --w) {
        if (joins(w - 1)) {
            clause.begin = w;
            break;
        }
        if (w < first && words[w].is(Word::after_comma)) {
            clause.begin = w;
            break;
        }
    }
    // The comma behind a day closes "Freitag, 8. Juni," and parts nothing.
    const bool closed = last < sentence.word_end &&
                        document.of(TextRange{day.end, words[last].begin}).starts_with(',');
    for (auto w = last; w < sentence.word_end; ++w)
        if (joins(w) || (words[w].is(Word::after_comma) && !(w == last && closed))) {
            clause.end = w;
            break;
        }
    return clause;
}

/// "ist am 8. Juni abgegangen", "lieferten wir am 8. Juni", "left on 8 June".
bool tells_the_past(const Document& document, Clause clause) {
    bool auxiliary = false, participle = false, until_now = false;
    std::string_view before;
    for (auto w = clause.begin; w < clause.end; ++w) {
        const auto& word = document.words[w];
        const auto folded = document.folded_of(word);
        if (past_verbs.has(word)) return true;
        auxiliary = auxiliary || auxiliaries.has(word);
        const bool small = !word.is(Word::capitalised);
        until_now = until_now || perfect.has(word);
        participle = participle || (small && before != "zu" && !reaches_out.has(word) &&
                                    is_participle(folded, false));
        constexpr std::size_t shortest = 5;
        if (small && folded.size() >= shortest && !no_preterites.has(word) &&
            (folded.ends_with("te") || folded.ends_with("ten")) && !is_participle(folded, true))
            return true;
        // "Are invited", "the signed form" and "need" tell nothing that was done.
        static constexpr auto before_no_verb =
            word_set({"be", "is", "are", "re", "the", "a", "an", "your", "our", "my", "this"});
        static constexpr auto no_verbs = word_set(
            {"need", "indeed", "hundred", "red", "proceed", "exceed", "feed", "speed", "bed"});
        if (small && !until_now && folded.ends_with("ed") && !no_verbs.has(word) &&
            !before_no_verb.has(before) && !before.ends_with("'re"))
            return true;
        before = folded;
    }
    return auxiliary && participle;
}

bool speaks_of_the_future(std::string_view text) {
    return std::any_of(future_words.begin(), future_words.end(),
                       [&](auto piece) { return text.find(piece) != text.npos; });
}

bool tells_the_future(const Document& document, Clause clause, std::uint32_t lead) {
    if (clause.begin >= clause.end) return false;
    const TextRange range{document.words[clause.begin].begin,
                          document.words[clause.end - 1].range().end};
    // A blank behind the last word too, for pieces that end in one.
    const auto text = std::string(document.folded_of(range)) + ' ';
    if (speaks_of_the_future(text)) return true;
    static constexpr auto on_a_day = word_set({"am", "on", "den", "the"});
    if (lead >= clause.end ||
        !(on_a_day.has(document.words[lead]) || acts_on_a_day.has(document.words[lead])))
        return false;
    for (auto w = clause.begin; w < clause.end; ++w) {
        const auto& word = document.words[w];
        if (acts_on_a_day.has(word) &&
            (!word.is(Word::capitalised) || word.is(Word::sentence_start)))
            return true;
    }
    return false;
}

/// "Die am 1. Juni gelieferte Pumpe": the day belongs to the word behind it.
bool describes_a_thing(const Document& document, const Sentence& sentence, TextRange day) {
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (word.begin < day.end) continue;
        return !word.is(Word::capitalised) && is_participle(document.folded_of(word), true) &&
               document.words[w + 1].is(Word::capitalised);
    }
    return false;
}

/// Wishes belong to a season; a month or two around it nobody minds.
bool is_out_of_season(std::string_view wish, int month) {
    const bool easter = contains(wish, {"oster", "easter"});
    return easter ? month >= 6 || month < 2 : month >= 3 && month <= 8;
}

/// "1 November 2025 to 31 October 2026": the time a bill is about.
bool ends_a_span(const Document& document, std::uint32_t start, std::int64_t day,
                 const DateTime& sent) {
    constexpr std::uint32_t cue = 12;  // " bis zum "
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& other) {
        const auto from = day_of(other, sent);
        return other.range.end < start && start - other.range.end <= cue && from && *from < day;
    });
}

bool names_a_day_to_come(const Document& document, const Sentence& sentence, const DateTime& sent) {
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& other) {
        const auto then = sentence.range.contains(other.range) ? day_of(other, sent) : std::nullopt;
        return then && *then >= day_number(sent);
    });
}

bool names_a_year(const Document& document, const Sentence& sentence) {
    return std::any_of(
        document.words.begin() + sentence.word_begin, document.words.begin() + sentence.word_end,
        [&](const Word& word) { return word.length == 4 && document.of(word).starts_with("20"); });
}

}  // namespace

void stale_date(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    if (check.message() == nullptr || !check.message()->date) return;
    const auto when = check.message()->date;
    const auto today = day_number(*when);
    for (const auto& date : document.dates) {
        if (date.ambiguous_order || !stands_in(document, date, own_text)) continue;
        const auto day = day_of(date, when);
        // Without a year a date of last week and one of next year look alike: only weeks count.
        constexpr std::int64_t nearest_guess = 60;
        if (!day || *day >= today || (date.year == 0 && today - *day > nearest_guess)) continue;
        const auto* sentence = sentence_of(document, date);
        if (sentence == nullptr) continue;
        const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
        const auto start = date.weekday_range.empty()
                               ? date.range.begin
                               : std::min(date.range.begin, date.weekday_range.begin);
        std::uint32_t first = sentence->word_begin;
        while (first < sentence->word_end && document.words[first].begin < start)
            ++first;
        const auto before = first > sentence->word_begin
                                ? document.folded_of(document.words[first - 1])
                                : std::string_view{};
        // "Your instruction of 8 June" names a letter; what began on a day may go on.
        static constexpr auto long_since = word_set({"vom", "of", "ab", "from", "seit", "since"});
        if (long_since.has(before)) continue;
        const bool deadline = !ends_a_span(document, start, *day, *when) &&
                              (before == "bis" || before == "zum" || before == "until" ||
                               before == "by" || before == "till");
        const TextRange place{start, date.range.end};
        const auto clause = clause_around(document, *sentence, place);
        const bool future =
            tells_the_future(document, clause,
                             first > sentence->word_begin ? first - 1 : clause.end) ||
            (!names_a_day_to_come(document, *sentence, *when) &&
             (sentence->has(Mark::request) ||
              speaks_of_the_future(document.folded_of(sentence->range))));
        if (!deadline && !future) continue;
        const bool event = first >= sentence->word_begin + 2 &&
                           what_was.has(document.words[first - 2]) && !deadline;
        // "Bitte zahlen Sie bis 12. Mai": a term that is set tells no past, whatever stands beside.
        const bool sets_a_term = deadline && sentence->has(Mark::request);
        if (event || stand_in_sentence(inquiry, number, past) ||
            (!sets_a_term && tells_the_past(document, clause)) ||
            describes_a_thing(document, *sentence, place))
            continue;
        check.report(date.range, {{"date", std::string(document.of(date.range))}});
    }
}

void season_stale(Check& check) {
    const auto* message = check.message();
    if (message == nullptr || !message->date) return;
    const auto& document = check.document();
    // New-year wishes of December speak of the year to come.
    const int year = message->date->year, month = message->date->month;
    for (const auto& hit : check.hits(Role::words)) {
        const auto& sentence = document.sentences[hit.sentence];
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto text = document.of(document.words[w]);
            if (text.size() != 4 || !text.starts_with("20")) continue;
            // "seit 2008" tells how long, not which Christmas.
            const auto before =
                w > sentence.word_begin ? document.folded_of(document.words[w - 1]) : "";
            if (before == "seit" || before == "since") continue;
            const int named = 2000 + (text[2] - '0') * 10 + (text[3] - '0');
            const bool fine = named == year || (named == year + 1 && month >= 9) ||
                              (named == year - 1 && month <= 1);
            if (!fine)
                check.report({std::min(hit.range.begin, document.words[w].begin),
                              std::max(hit.range.end, document.words[w].range().end)},
                             {{"mangel", "nennt " + std::string(text) + "; das ist vorbei"},
                              {"fault", "names " + std::string(text) + ", which is over"}});
        }
    }
    for (const auto& hit : check.hits(Role::against)) {
        if (!is_out_of_season(document.folded_of(hit.range), month) ||
            names_a_year(document, document.sentences[hit.sentence]))
            continue;
        const auto words = [&](Language language) {
            return date_words(year, month, message->date->day, language);
        };
        check.report(hit.range, {{"mangel", "passt nicht zu einer Mail vom " + words(Language::de)},
                                 {"fault", "does not suit a mail of " + words(Language::en)}});
    }
}

}  // namespace warmline::match
