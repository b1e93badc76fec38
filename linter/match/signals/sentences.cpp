#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Nouns in -ung and the like that are things or acts one can touch, book or pay.
constexpr auto plain_noun_list = std::to_array<std::string_view>(
    {"rechnung",       "sendung",     "lieferung",      "bestellung",   "zahlung",
     "wohnung",        "zeitung",     "kuendigung",     "versicherung", "station",
     "abteilung",      "heizung",     "leistung",       "einladung",    "meinung",
     "entschuldigung", "erinnerung",  "mahnung",        "buchung",      "schulung",
     "veranstaltung",  "beratung",    "wartung",        "verfuegung",   "bewerbung",
     "ordnung",        "richtung",    "umgebung",       "leitung",      "kleidung",
     "verpackung",     "packung",     "quittung",       "ladung",       "zeichnung",
     "anleitung",      "sitzung",     "tagung",         "uebung",       "bedingung",
     "gesundheit",     "krankheit",   "freiheit",       "sicherheit",   "moeglichkeit",
     "gelegenheit",    "kleinigkeit", "information",    "million",      "aktion",
     "option",         "region",      "version",        "nation",       "position",
     "situation",      "generation",  "person",         "aufnahme",     "ausnahme",
     "teilnahme",      "massnahme",   "strecke",        "beziehung",    "erfahrung",
     "loesung",        "bedeutung",   "wirkung",        "fahrkarte",    "reservierung",
     "registrierung",  "umleitung",   "baugenehmigung", "genehmigung",  "ausbildung",
     "bildung",        "regierung",   "verwaltung",     "sammlung"});

/// Words by their length and first letter, to be found at either end of a longer one.
template <std::size_t Size>
class WordsByLength {
public:
    constexpr explicit WordsByLength(std::array<std::string_view, Size> words) : words_(words) {
        std::sort(words_.begin(), words_.end(), [](std::string_view one, std::string_view other) {
            return one.size() < other.size();
        });
        for (const auto word : words_) {
            ++end_[word.size()];
            letters_[word.size()] |= bit(word.front());
        }
        for (std::size_t length = 1; length < end_.size(); ++length)
            end_[length] += end_[length - 1];
    }

    /// Whether one of the words of that length stands there.
    bool stands_at(std::string_view text, std::size_t at, std::size_t length) const {
        if ((letters_[length] & bit(text[at])) == 0) return false;
        for (auto word = words_.begin() + end_[length - 1]; word != words_.begin() + end_[length];
             ++word)
            if (word->front() == text[at] && *word == text.substr(at, length)) return true;
        return false;
    }

    constexpr std::size_t shortest() const { return words_.front().size(); }

    constexpr std::size_t longest() const { return words_.back().size(); }

private:
    static constexpr std::uint32_t bit(char letter) {
        return std::uint32_t{1} << (static_cast<unsigned char>(letter) & 31);
    }

    std::array<std::string_view, Size> words_;
    std::array<std::ptrdiff_t, 24> end_{};  ///< by length: behind the words so long
    std::array<std::uint32_t, 24> letters_{};
};

constexpr WordsByLength plain_nouns(plain_noun_list);

/// -ung, -heit, -keit, -tion, -nahme and their plurals.
bool has_nominal_ending(std::string_view word) {
    if (word.ends_with("en")) word.remove_suffix(2);
    if (word.empty()) return false;
    switch (word.back()) {
        case 'g':
            return word.ends_with("ung");
        case 't':
            return word.ends_with("heit") || word.ends_with("keit");
        case 'n':
            return word.ends_with("tion");
        case 'e':
            return word.ends_with("nahme");
        case 'm':
            return word.ends_with("nahm");
        default:
            return false;
    }
}

bool is_plain_noun(std::string_view word) {
    const auto longest = std::min(plain_nouns.longest(), word.size());
    for (auto length = plain_nouns.shortest(); length <= longest; ++length) {
        const bool plural = word.size() <= length + 2;
        // "Eingangsrechnung" is a Rechnung too.
        if (plain_nouns.stands_at(word, plural ? 0 : word.size() - length, length)) return true;
    }
    return false;
}

constexpr auto subordinators =
    word_set({"dass",   "weil",  "wenn",    "ob",      "damit",   "obwohl",   "waehrend",
              "sodass", "falls", "sofern",  "nachdem", "bevor",   "indem",    "soweit",
              "sobald", "wobei", "weshalb", "wodurch", "womit",   "worueber", "wofuer",
              "wie",    "wo",    "welche",  "welcher", "welches", "welchen",  "welchem"});
constexpr auto relatives =
    word_set({"der", "die", "das", "den", "dem", "deren", "dessen", "denen", "was", "als"});

/// A clause begins here: a subordinator after a comma, or a relative pronoun after a comma that is
/// followed by no noun ("die …, der" but not "die Rechnung, die Lieferung und").
bool opens_clause(const Document& document, const Sentence& sentence, std::uint32_t w) {
    const auto& word = document.words[w];
    const bool first = w == sentence.word_begin;
    if (!word.is(Word::after_comma) && !first) return false;
    if (subordinators.has(word)) return true;
    if (first || !relatives.has(word)) return false;
    // "die Sie am Montag, als …": the subject behind it tells a pronoun from an article.
    static constexpr auto subjects =
        word_set({"sie", "ich", "wir", "er", "es", "man", "ihr", "du"});
    if (w + 1 < sentence.word_end && !document.words[w + 1].is(Word::after_comma) &&
        subjects.has(document.words[w + 1]))
        return true;
    // A relative clause ends in its verb right before the next comma or the end; a list of nouns
    // ("die Rechnung, die Lieferung und …") has a noun there.
    auto end = w + 1;
    while (end < sentence.word_end && !document.words[end].is(Word::after_comma))
        ++end;
    return end - w >= 3 && !document.words[end - 1].is(Word::capitalised);
}

/// Whether a clause of its own begins at this word: behind ";" or ":", or at ", und".
bool ends_clause(const Document& document, std::uint32_t w) {
    const auto gap =
        document.of(TextRange{document.words[w - 1].range().end, document.words[w].begin});
    static constexpr std::array<std::string_view, 6> marks{";", ": ", " – ", " - ", " — ", "("};
    if (gap != " ")  // as nearly every gap is
        for (const auto mark : marks)
            if (gap.find(mark) != gap.npos) return true;
    const auto folded = document.folded_of(document.words[w]);
    return document.words[w].is(Word::after_comma) &&
           (folded == "und" || folded == "aber" || folded == "doch" || folded == "denn" ||
            folded == "dann" || folded == "deshalb" || folded == "eventuell");
}

/// Whether the word looks like the infinitive or participle that closes a clause.
bool may_close(const Document& document, const Word& word) {
    static constexpr auto no_verbs =
        word_set({"ein", "von", "den", "denn", "nicht", "mit", "seit", "wenn", "dann", "gern",
                  "schon", "noch", "ihnen", "unten", "oben", "sonst", "weit", "hin", "sein"});
    const auto text = document.folded_of(word);
    return !word.is(Word::capitalised) && text.size() >= 4 && !no_verbs.has(word) &&
           (text.ends_with("t") || text.ends_with("n"));
}

/// Longest stretch of words between an auxiliary in second place and the verb that closes it.
std::uint32_t verb_bracket(const Document& document, const Sentence& sentence) {
    std::uint32_t longest = 0;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        if (!modal_words.has(document.words[w])) continue;
        if (w + 1 >= sentence.word_end || document.words[w + 1].is(Word::after_comma)) continue;
        // The bracket closes at the last word of its clause when that is an infinitive or
        // participle: before "; und", ", und" and ":" begins another one.
        auto end = w + 1;
        while (end < sentence.word_end && !ends_clause(document, end) &&
               !(document.words[end].is(Word::after_comma) &&
                 may_close(document, document.words[end - 1])))
            ++end;
        if (may_close(document, document.words[end - 1])) longest = std::max(longest, end - w - 2);
        break;
    }
    return longest;
}

bool is_noun(const Document& document, const Word& word) {
    const auto text = document.of(word);
    const bool address = text == "Sie" || text == "Ihnen" || text.starts_with("Ihr");
    return word.is(Word::capitalised) && !address && word.length > 3;
}

/// Whether two things stand side by side in a sentence, so that a pronoun may mean either or both:
/// "die Rechnung und die Gutschrift", "a term and a price". A thing named alone is what it means.
bool names_two_alike(const Document& document, const Sentence& sentence, bool german) {
    static constexpr auto joints = word_set({"und", "oder", "sowie", "and", "or"});
    static constexpr auto articles = word_set({"the", "a", "an", "your", "our", "its", "their"});
    constexpr std::uint32_t reach = 3;
    for (auto w = sentence.word_begin + 1; w + 1 < sentence.word_end; ++w) {
        const auto& joint = document.words[w];
        if (!joints.has(joint)) continue;
        const auto begin = w - sentence.word_begin > reach ? w - reach : sentence.word_begin;
        const auto end = std::min(sentence.word_end, w + 1 + reach);
        bool one = false, two = false;
        if (german) {
            one = is_noun(document, document.words[w - 1]) && w - 1 > sentence.word_begin;
            for (auto n = w + 1; n < end; ++n)
                two = two || is_noun(document, document.words[n]);
        } else {
            // English nouns show themselves by their article only.
            for (auto n = begin; n < w; ++n)
                one = one || articles.has(document.words[n]);
            two = articles.has(document.words[w + 1]);
        }
        if (one && two && !joint.is(Word::after_comma)) return true;
    }
    return false;
}

}  // namespace

void nominal_style(Check& check) {
    const auto& document = check.document();
    for (const auto& hit : check.hits(Role::words))
        check.report(hit.range);
    each_sentence(
        document, prose_blocks & check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
            constexpr std::size_t many = 3;
            if (check.inquiry().words.of(number).long_capitals < many) return;
            // "Begrüßung und Feststellung der Beschlussfähigkeit": an item of an agenda
            // names its topic and need not say who acts.
            if (block.kind == BlockKind::list_item && !document.of(sentence.range).ends_with('.'))
                return;
            if (check.inquiry().language_of(block) != Language::de) return;
            // Three endings make it worth asking which of them are plain words.
            std::size_t endings = 0;
            const auto is_candidate = [&](const Word& word) {
                constexpr std::uint32_t asked = Word::capitalised | Word::tag;
                const bool noun = (word.flags & asked) == Word::capitalised;
                // One branch: neither half of it can be foretold.
                return (noun & (word.length >= 7)) && has_nominal_ending(document.folded_of(word));
            };
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
                endings += is_candidate(document.words[w]);
            if (endings < many) return;
            std::vector<std::uint64_t> nouns;
            TextRange range;
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                if (!is_candidate(word) || is_plain_noun(document.folded_of(word))) continue;
                if (nouns.empty()) range = word.range();
                if (std::find(nouns.begin(), nouns.end(), word.hash) == nouns.end())
                    nouns.push_back(word.hash);
                range.end = word.range().end;
            }
            if (nouns.size() >= many)
                check.report(range, {{"count", std::to_string(nouns.size())}});
        });
}

void nested_sentence(Check& check) {
    const auto& document = check.document();
    constexpr std::size_t clauses_many = 3;
    constexpr std::uint32_t bracket_long = 12, short_enough = 20, very_short = 14;
    constexpr std::uint32_t commas_of_a_knot = 5;
    // One clause may begin with the sentence, the others behind commas.
    const auto may_be_nested = [&](const Sentence& sentence, std::uint32_t number) {
        // Three clauses of a few words each are held in mind with ease.
        if (sentence.spoken_words <= very_short) return false;
        const auto& held = check.inquiry().words.of(number);
        if (sentence.spoken_words <= short_enough) return held.after_comma >= commas_of_a_knot;
        return held.after_comma + 1u >= clauses_many ||
               (held.holds(SentenceWords::modal) &&
                sentence.word_end - sentence.word_begin > bracket_long);
    };
    each_sentence(
        document, prose_blocks & check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
            if (!may_be_nested(sentence, number)) return;
            if (check.inquiry().language_of(block) != Language::de) return;
            // What a dash, a semicolon or ", und" closes is behind the reader.
            std::size_t clauses = 0, here = 0, taken_up = 0;
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                const bool first = w == sentence.word_begin;
                const bool blank = !first && !word.is(Word::after_comma) &&
                                   word.begin == document.words[w - 1].range().end + 1;
                if (blank) continue;  // as nearly all are
                if (!first && ends_clause(document, w)) here = 0;
                const bool opens = opens_clause(document, sentence, w);
                taken_up += here > 0 && !opens;
                here += opens;
                clauses = std::max(clauses, here);
            }
            // In few words clauses are hard only where one breaks into another, which
            // has to be taken up behind it.
            constexpr std::size_t knots = 2;
            if (sentence.spoken_words <= short_enough && taken_up < knots) return;
            if (clauses >= clauses_many ||
                (clauses == 0 && verb_bracket(document, sentence) > bracket_long))
                check.report(sentence.range,
                             {{"mangel", clauses == 0 ? "hält sein Verb bis zum Ende zurück"
                                                      : "verschachtelt " + std::to_string(clauses) +
                                                            " Nebensätze"},
                              {"fault", clauses == 0 ? "holds its verb back to the end"
                                                     : "nests " + std::to_string(clauses) +
                                                           " subordinate clauses"}});
        });
}

void pronoun_start(Check& check) {
    const auto& document = check.document();
    static constexpr auto pronouns =
        word_set({"dies", "das", "dieses", "diese", "this", "that", "it", "these"});
    static constexpr auto verbs =
        word_set({"war",      "waren",    "ist",       "klaeren", "machen",   "fuehrt",
                  "wird",     "kann",     "bedeutet",  "gilt",    "pruefen",  "haben",
                  "hat",      "sollte",   "muss",      "is",      "was",      "will",
                  "means",    "can",      "should",    "must",    "has",      "needs",
                  "aendert",  "betrifft", "erledigen", "senden",  "schicken", "bekommen",
                  "erhalten", "tauschen", "applies",   "affects", "would",    "could"});
    const Sentence* before = nullptr;
    each_sentence(
        document, prose_blocks & check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t) {
            const auto* previous = before;
            before = &sentence;
            if (previous == nullptr || previous->block != sentence.block) return;
            if (sentence.word_end - sentence.word_begin < 2) return;
            const auto& first = document.words[sentence.word_begin];
            const auto& second = document.words[sentence.word_begin + 1];
            if (!pronouns.has(first) || !verbs.has(second)) return;
            // "Das war stark!": a cheer is about all that was told.
            constexpr std::uint32_t cheer = 4;
            if (sentence.has(Mark::exclamation) && sentence.word_end - sentence.word_begin <= cheer)
                return;
            // "Das war unser Fehler", "It is the only one": names what was just told.
            static constexpr auto copulas = word_set({"war", "waren", "ist", "is", "was"});
            static constexpr auto naming =
                word_set({"unser", "unsere", "mein", "meine", "ihr", "ihre", "ein", "eine", "der",
                          "die", "das", "our", "my", "your", "the", "a", "an"});
            // "Füllen Sie die Karaffe. Das ist billiger": doing so.
            if (copulas.has(second) && previous->has(Mark::request)) return;
            const auto stop = std::min(sentence.word_end, sentence.word_begin + 6);
            for (auto w = sentence.word_begin + 2; copulas.has(second) && w < stop; ++w)
                if (naming.has(document.words[w])) return;
            // "It has been a pleasure to", "It was noted that", "That is why": refers to nothing
            // named before.
            static constexpr auto leads_on =
                word_set({"to", "that", "why", "how", "because", "where", "when", "whether"});
            const bool it = document.folded_of(first) == "it" || copulas.has(second);
            const auto far = std::min(sentence.word_end, sentence.word_begin + 8);
            for (auto w = sentence.word_begin + 2; it && w < far; ++w)
                if (leads_on.has(document.words[w])) return;
            const bool german = check.inquiry().language_of(block) == Language::de;
            if (names_two_alike(document, *previous, german)) check.report(first.range(), {}, 0.7F);
        });
}

}  // namespace warmline::match
