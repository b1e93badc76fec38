#include "linter/match/signals/day_tense.hpp"

#include <algorithm>
#include <array>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

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

}  // namespace

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

bool describes_a_thing(const Document& document, const Sentence& sentence, TextRange day) {
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (word.begin < day.end) continue;
        return !word.is(Word::capitalised) && is_participle(document.folded_of(word), true) &&
               document.words[w + 1].is(Word::capitalised);
    }
    return false;
}

}  // namespace warmline::match
