#include "linter/match/metrics/passive.hpp"

#include <algorithm>
#include <string_view>

#include "linter/match/engine/places.hpp"
#include "linter/match/metrics/bound.hpp"
#include "linter/match/metrics/metrics.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// English participles without -ed that business mail uses in the passive.
constexpr auto irregular = word_set(
    {"sent",    "made", "done",       "taken",     "given", "paid",      "shown",  "written",
     "sold",    "kept", "held",       "brought",   "built", "chosen",    "drawn",  "found",
     "known",   "left", "lost",       "met",       "put",   "read",      "seen",   "set",
     "shipped", "told", "understood", "withdrawn", "cut",   "forgotten", "broken", "driven",
     "laid",    "led",  "meant",      "said",      "spent", "bought"});
/// German words that look like participles and are none.
constexpr auto no_participles =
    word_set({"gut",       "gebiet",         "gebot",    "geraet",     "gewicht",
              "gericht",   "gehalt",         "gesicht",  "geschaeft",  "gern",
              "gegen",     "gestern",        "genau",    "genug",      "gesamt",
              "gerecht",   "geeignet",       "gebeten",  "gelegen",    "gerade",
              "gewesen",   "geworden",       "gespannt", "bereit",     "berechtigt",
              "bekannt",   "verantwortlich", "vielen",   "zufrieden",  "verschieden",
              "seiten",    "minuten",        "zeiten",   "daten",      "kosten",
              "arbeiten",  "unten",          "heute",    "ersten",     "letzten",
              "naechsten", "besten",         "weit",     "zeit",       "nicht",
              "recht",     "echt",           "leicht",   "vielleicht", "seit",
              "mit",       "sofort",         "dort"});

/// eingereicht, abgebucht, zurückgesendet: ge after a separable prefix.
bool has_separable_prefix(std::string_view word) {
    constexpr std::size_t shortest_prefix = 2;
    if (word.find("ge", shortest_prefix) == word.npos) return false;  // as in most words
    for (const std::string_view prefix :
         {"ab",      "an",     "auf",  "aus",     "bei",      "durch",  "ein",  "fest",
          "fort",    "her",    "hin",  "los",     "mit",      "nach",   "um",   "unter",
          "vor",     "weiter", "zu",   "zurueck", "zusammen", "bereit", "frei", "dar",
          "bekannt", "sicher", "teil", "statt",   "gut",      "hoch"})
        if (word.size() > prefix.size() + 5 && word.starts_with(prefix) &&
            word.substr(prefix.size()).starts_with("ge"))
            return true;
    return false;
}

bool is_german_participle(std::string_view word, bool capital) {
    if (capital || word.size() < 6) return false;
    const bool ending = word.ends_with("t") || word.ends_with("en");
    if (!ending || no_participles.has(word)) return false;
    if (word.starts_with("ge")) return true;
    if (has_separable_prefix(word)) return true;
    // verarbeitet, entschieden, bezahlt: no ge at all; infinitives in -en look the same, so only -t
    // and the common strong ones count
    for (const std::string_view prefix :
         {"be", "ver", "er", "ent", "zer", "miss", "ueber", "unter"})
        if (word.starts_with(prefix) && word.size() > prefix.size() + 3 && word.ends_with("t"))
            return true;
    if (word.ends_with("iert")) return true;
    return word == "entschieden" || word == "beschlossen" || word == "vergessen" ||
           word == "uebernommen" || word == "verschoben" || word == "erhoben" ||
           word == "unterschrieben" || word == "abgeschlossen" || word == "verloren" ||
           word == "uebertragen" || word == "empfangen" || word == "beschrieben";
}

bool is_english_participle(std::string_view word) {
    return (word.size() > 4 && word.ends_with("ed") && word != "need" && word != "indeed" &&
            word != "speed" && word != "interested" && word != "pleased" && word != "excited" &&
            word != "delighted" && word != "united" && word != "limited" && word != "committed" &&
            word != "dedicated" && word != "involved" && word != "concerned" && word != "closed" &&
            word != "worried" && word != "based" && word != "located" && word != "required") ||
           irregular.has(word);
}

/// "Your return is almost done", "if the invoice is lost": how a thing is, not what somebody does
/// to it.
bool tells_a_state(const Document& document, const Sentence& sentence, const Word& be,
                   std::uint32_t participle) {
    static constexpr auto states = word_set({"done", "lost", "left", "finished", "broken"});
    static constexpr auto now = word_set({"is", "are"});
    return now.has(be) && states.has(document.words[participle]) &&
           (participle + 1 >= sentence.word_end ||
            document.folded_of(document.words[participle + 1]) != "by");
}

}  // namespace

TextRange passive_of(const Document& document, const Sentence& sentence, Language language) {
    constexpr std::uint32_t english_reach = 4, german_reach = 25;
    for (auto i = sentence.word_begin; i < sentence.word_end; ++i) {
        const auto& word = document.words[i];
        const bool german = language == Language::de && werden_words.has(word);
        if (!german && !(language == Language::en && be_words.has(word))) continue;
        const auto end =
            std::min(sentence.word_end, i + 1 + (german ? german_reach : english_reach));
        for (auto k = i + 1; k < end; ++k) {
            const auto& other = document.words[k];
            if (german && other.is(Word::after_comma) && k > i + 1) break;
            const auto folded = document.folded_of(other);
            // "that is not what we said": another clause with a subject of its own.
            static constexpr auto clause_words =
                word_set({"what", "who", "that", "which", "why", "how", "because", "where", "when",
                          "we", "you", "they", "i"});
            if (!german && clause_words.has(folded)) break;
            // "was meant to end" intends, nobody acts.
            if (!german && folded == "meant" && k + 1 < sentence.word_end &&
                document.folded_of(document.words[k + 1]) == "to")
                break;
            if (!german && tells_a_state(document, sentence, word, k)) continue;
            if (german ? is_german_participle(folded, other.is(Word::capitalised))
                       : is_english_participle(folded))
                return {document.words[i].begin, other.range().end};
        }
        // "dass der Antrag geprüft wird": the participle stands right before
        if (german && i > sentence.word_begin) {
            const auto& before = document.words[i - 1];
            if (is_german_participle(document.folded_of(before), before.is(Word::capitalised)))
                return {before.begin, document.words[i].range().end};
        }
    }
    return {};
}

void passive_share(Check& check) {
    const auto& document = check.document();
    std::vector<TextRange> passives;
    std::size_t sentences = 0, persons = 0;
    bool hidden = false;
    each_sentence(
        document, prose_blocks & check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
            if (sentence.word_end - sentence.word_begin < 3) return;
            ++sentences;
            const auto& held = check.inquiry().words.of(number);
            const auto language = check.inquiry().language_of(block);
            if (!held.holds(language == Language::de ? SentenceWords::werden : SentenceWords::be)) {
                persons += held.holds(SentenceWords::we);
                return;
            }
            const auto range = passive_of(document, sentence, language);
            if (range.empty()) {
                persons += held.holds(SentenceWords::we);
                return;
            }
            passives.push_back(range);
            const auto before = document.folded_of(TextRange{sentence.range.begin, range.begin});
            hidden = hidden || before.ends_with("it ") || before.ends_with("it has ") ||
                     before.ends_with("it had ") || before.ends_with("es ") ||
                     document.folded_of(range).find(" es ") != std::string_view::npos;
        });
    // Where somebody says "I" or "we" more often, the reader knows who acts; not who has decided
    // where "it has been decided".
    if (persons > passives.size() && !hidden) return;
    if (sentences < 3 || passives.size() < 2) return;
    const auto share =
        100.0 * static_cast<double>(passives.size()) / static_cast<double>(sentences);
    for (const auto range : passives)
        report_value(check, range, share);
}

}  // namespace warmline::match
