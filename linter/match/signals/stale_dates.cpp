// Days and feasts that are over when the mail goes out, told as if they were to come.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask own_text = body_blocks | mask_of(BlockKind::subject) |
                               mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting);

/// Words that say of a day that it was, wherever they stand in its sentence.
constexpr auto was_words = word_set(
    {"war",       "waren",    "hatte",    "hatten",     "wurde",       "wurden",  "hat",
     "vom",       "seit",     "bestellt", "erhalten",   "besprochen",  "were",    "had",
     "sent",      "received", "dated",    "since",      "stand",       "geboren", "discussed",
     "agreed",    "ordered",  "lief",     "started",    "paid",        "rief",    "schrieb",
     "gewesen",   "faellig",  "gave",     "told",       "asked",       "beendet", "erhielt",
     "erhielten", "bekam",    "entstand", "entstanden", "vorbestellt", "was",     "nachbestellt"});

constexpr auto future_words = std::to_array<std::string_view>(
    {"werden",  "wird ",        "laden wir",       "einlad",      "freuen uns",      "findet",
     "will ",   "join us",      "looking forward", "takes place", "startet",         "beginnt",
     "gilt",    "gueltig",      "valid",           "nur noch",    "melden sie sich", "register",
     "sichern", "sehen uns am", "see you on"});

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

/// "Am 12. November zeigen wir …": no preterite looks like these.
constexpr auto plans = word_set(
    {"zeigen",       "zeige",     "laden",        "lade",    "praesentieren", "stellen", "stelle",
     "veranstalten", "bieten",    "sprechen",     "spreche", "erwarten",      "erwarte", "lesen",
     "begruessen",   "besuchen",  "besuche",      "pruefen", "pruefe",        "messen",  "bauen",
     "reparieren",   "repariere", "installieren", "machen",  "warten",        "warte",   "testen"});

constexpr auto appointments = std::to_array<std::string_view>(
    {"termin", "gespraech", "treffen", "besuch", "besprechung", "sitzung", "schulung", "seminar",
     "workshop", "veranstaltung", "besichtigung", "uebergabe", "webinar", "versammlung", "abend",
     "wartung", "ablesung"});

/// What one goes to, alone or at the end of a compound.
bool is_appointment(std::string_view noun) {
    static constexpr auto english =
        word_set({"appointment", "meeting", "visit", "viewing", "interview", "webinar", "workshop",
                  "seminar", "training", "inspection", "delivery", "service"});
    return english.has(noun) ||
           std::any_of(appointments.begin(), appointments.end(),
                       [&](std::string_view end) { return noun.ends_with(end); });
}

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

/// "Danke" at the end of a request thanks for what is still to be done.
bool thanks_for_something(const Document& document, const Sentence& sentence, std::uint32_t word,
                          TextRange day) {
    if (document.words[word].begin < day.begin) return true;
    static constexpr auto reasons = word_set({"fuer", "dass", "for", "that"});
    constexpr std::uint32_t reach = 3;
    for (auto w = word + 1; w < sentence.word_end && w <= word + reach; ++w)
        if (reasons.has(document.words[w])) return true;
    return false;
}

/// "Sie erhalten bis 30. Oktober": the same word is a verb of the present beside its subject.
bool is_received_now(const Document& document, const Sentence& sentence, std::uint32_t word) {
    static constexpr auto subjects = word_set({"sie", "wir", "ihr", "alle", "kunden"});
    const bool subject = (word > sentence.word_begin && subjects.has(document.words[word - 1])) ||
                         (word + 1 < sentence.word_end && subjects.has(document.words[word + 1]));
    if (!subject) return false;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
        if (auxiliaries.has(document.words[w])) return false;
    return true;
}

/// Whether the sentence around a day tells what was, in words that leave no other reading.
bool says_it_was(const Document& document, const Sentence& sentence, TextRange day) {
    std::string_view before;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        const auto folded = document.folded_of(word);
        const auto follows = [&](std::string_view one, std::string_view other) {
            return before == one && folded == other;
        };
        if (was_words.has(word) && !(folded == "was" && document.language == Language::de) &&
            !(folded == "erhalten" && is_received_now(document, sentence, w)))
            return true;
        if (begins_with_any(folded, {"bedank", "rueckwirk", "retroactiv", "backdat"}) ||
            follows("haben", "wir") || follows("haben", "sie") || follows("habe", "ich") ||
            follows("ich", "habe") || follows("bis", "heute") || follows("have", "not"))
            return true;
        if (begins_with_any(folded, {"danke", "thank"}) &&
            thanks_for_something(document, sentence, w, day))
            return true;
        before = folded;
    }
    return false;
}

/// "Ihr Termin ist am 12. November", "Am 12. November zeigen wir": what is planned for a day whose
/// first word is that one, the first behind it another.
bool plans_a_day(const Document& document, const Sentence& sentence, std::uint32_t first,
                 std::uint32_t behind) {
    static constexpr auto on = word_set({"am", "on"});
    static constexpr auto copulas = word_set({"ist", "is", "sind", "are"});
    static constexpr auto we = word_set({"wir", "ich"});
    const auto& words = document.words;
    if (first == sentence.word_begin || !on.has(words[first - 1])) return false;
    if (first >= sentence.word_begin + 3 && copulas.has(words[first - 2]) &&
        is_appointment(document.folded_of(words[first - 3])))
        return true;
    return behind + 1 < sentence.word_end && plans.has(words[behind]) && we.has(words[behind + 1]);
}

/// "ist am 8. Juni abgegangen", "lieferten wir am 8. Juni", "left on 8 June".
bool tells_the_past(const Document& document, Clause clause) {
    bool auxiliary = false, participle = false, until_now = false;
    std::string_view before;
    for (auto w = clause.begin; w < clause.end; ++w) {
        const auto& word = document.words[w];
        const auto folded = document.folded_of(word);
        // "Alles, was Sie brauchen" is no English "was".
        if (past_verbs.has(word) && !(folded == "was" && document.language == Language::de))
            return true;
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

/// 2026 of "2026"; 0 for anything else.
int year_in(std::string_view word) {
    const bool year =
        word.size() == 4 && word.starts_with("20") && is_digit(word[2]) && is_digit(word[3]);
    return year ? 2000 + (word[2] - '0') * 10 + (word[3] - '0') : 0;
}

/// Wishes belong to a season; a month or two around it nobody minds.
bool is_out_of_season(std::string_view wish, int month) {
    if (contains(wish, {"sommer"})) return month >= 10 || month <= 3;
    if (contains(wish, {"pfingst", "whitsun"})) return month >= 8 || month <= 2;
    if (contains(wish, {"oster", "easter"})) return month >= 6 || month < 2;
    return month >= 3 && month <= 8;
}

/// "Schöne Sommerferien" are remembered and sold as well; only who wishes them is late.
bool must_be_wished(std::string_view wish) {
    return contains(wish, {"sommer", "pfingst"});
}

bool wishes(std::string_view sentence) {
    return contains(sentence, {"wir wuenschen", "wuenschen wir", "ich wuensche", "wuensche ich",
                               "wuenschen ihnen", "wuenscht ihnen", "wuenscht euch", "wuenscht dir",
                               "wuenschen euch", "wuenschen dir"});
}

/// The year a wish for the new one names, at once or as "ins Jahr 2027", "for 2027"; 0 when the
/// hit is no such wish or names none.
int year_wished(const Document& document, const Sentence& sentence, TextRange wish) {
    const auto folded = document.folded_of(wish);
    const auto text = document.folded_of(sentence.range);
    const bool year_itself = folded.starts_with("ein ");
    const bool new_year =
        contains(folded, {"neues jahr", "rutsch", "neujahr", "guets neus", "prosit"}) ||
        folded.starts_with("happy new year") ||
        (folded == "new year" && contains(text, {"wish", "happy", "healthy"}));
    if (!new_year && !(year_itself && wishes(text))) return 0;
    static constexpr auto between =
        word_set({"ins", "in", "das", "neue", "jahr", "nach", "into", "for", "fuer"});
    auto word = word_behind(document, sentence, wish.end);
    while (!year_itself && word < sentence.word_end && between.has(document.words[word]))
        ++word;
    if (word >= sentence.word_end || document.words[word].is(Word::after_comma)) return 0;
    const auto year = document.of(document.words[word]);
    const auto end = document.words[word].range().end;
    // "2026/27", "2026–2027": the turn of the year.
    const bool turn = end < sentence.range.end &&
                      contains(document.of(TextRange{end, end + 1}), {"/", "-", "\xE2"});
    return turn ? 0 : year_in(year);
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
            plans_a_day(document, *sentence, first,
                        word_behind(document, *sentence, date.range.end)) ||
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
        if (event || says_it_was(document, *sentence, place) ||
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
    const int year = message->date->year, month = message->date->month;
    constexpr int autumn = 9;
    for (const auto& hit : check.hits(Role::words)) {
        const auto& sentence = document.sentences[hit.sentence];
        // From autumn on one wishes for the year to come.
        const int coming = month >= autumn ? year + 1 : year;
        const int wished = year_wished(document, sentence, hit.range);
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto text = document.of(document.words[w]);
            const int named = year_in(text);
            if (named == 0) continue;
            // "seit 2008" tells how long, not which Christmas.
            const auto before =
                w > sentence.word_begin ? document.folded_of(document.words[w - 1]) : "";
            if (before == "seit" || before == "since") continue;
            const TextRange place{std::min(hit.range.begin, document.words[w].begin),
                                  std::max(hit.range.end, document.words[w].range().end)};
            const bool fine = named == year || (named == year + 1 && month >= autumn) ||
                              (named == year - 1 && month <= 1);
            const std::string words(text);
            if (named == wished && wished == coming - 1 && hit.range.begin == place.begin)
                check.report(
                    place,
                    {{"mangel", "wünscht für " + words + "; es kommt " + std::to_string(coming)},
                     {"fault",
                      "wishes for " + words + "; what comes is " + std::to_string(coming)}});
            else if (!fine)
                check.report(place, {{"mangel", "nennt " + words + "; das ist vorbei"},
                                     {"fault", "names " + words + ", which is over"}});
        }
    }
    for (const auto& hit : check.hits(Role::against)) {
        const auto& sentence = document.sentences[hit.sentence];
        const auto wish = document.folded_of(hit.range);
        if (!is_out_of_season(wish, month) || names_a_year(document, sentence) ||
            (must_be_wished(wish) && !wishes(document.folded_of(sentence.range))))
            continue;
        const auto words = [&](Language language) {
            return date_words(year, month, message->date->day, language);
        };
        check.report(hit.range, {{"mangel", "passt nicht zu einer Mail vom " + words(Language::de)},
                                 {"fault", "does not suit a mail of " + words(Language::en)}});
    }
}

}  // namespace warmline::match
