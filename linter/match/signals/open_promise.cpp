#include <algorithm>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/kinds.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// When something is to happen, in whatever words.
constexpr MarkMask moments = mask_of(Mark::date) | mask_of(Mark::day_ahead) |
                             mask_of(Mark::weekday) | mask_of(Mark::time) | mask_of(Mark::percent);
constexpr CueList terms(
    {"heute",        "morgen",         "gestern",      "innerhalb",  "binnen ",   "woche",
     " monat",       " tag ",          " tage",        "stunde",     "minute",    "sofort",
     "jetzt",        "today",          "tomorrow",     "tonight",    "yesterday", "within ",
     " week",        " month",         " day ",        " days",      "hour",      "minute",
     "this morning", "this afternoon", "this evening", "right away", "automat",   " ende ",
     " anfang ",     " mitte ",        "herbst",       "sommer",     "winter",    "fruehjahr",
     "autumn",       "spring",         "summer",       "end of"});

/// Days told in words, for what stands beside a promise.
constexpr CueList near_days({"heute", "uebermorgen", "morgen frueh", "morgen vormittag",
                             "morgen nachmittag", "bis morgen", "today", "tomorrow", "tonight",
                             "this afternoon", "this evening"});

/// What always happens, or not at all, or only in a case, is no promise to this reader.
constexpr CueList no_promises({"jede", "immer", "stets", "regel", "normal", "gewoehnlich",
                               "grundsaetz", "nicht", "sobald", "sollte", "always", "usually",
                               "normally", "never", "n't ", "unless", "wurde", " von herr",
                               " von frau"});
constexpr auto no_promise_words =
    word_set({"alle", "aller", "allen", "kein", "keine", "keinen", "keiner", "wenn", "falls",
              "durch", "every", "each", "all", "not", "no", "none", "if", "once", "when"});

bool holds_no_promise(const Inquiry& inquiry, const Sentence& sentence, std::uint32_t number) {
    const auto begin = inquiry.document.words.begin();
    return stand_in_sentence(inquiry, number, no_promises) ||
           std::any_of(begin + sentence.word_begin, begin + sentence.word_end,
                       [](const Word& word) { return no_promise_words.has(word); });
}

/// Whether the body names a moment anywhere: then the reader can tell when, if only nearly.
bool names_a_moment(const Inquiry& inquiry) {
    bool named = false;
    each_sentence(inquiry.document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      named = named || (sentence.marks & moments) != 0 ||
                              stand_in_sentence(inquiry, number, terms);
                  });
    return named;
}

/// "geprüft", "nachgereicht", "besorgt", "repariert": in small letters at the end of its clause.
bool is_german_participle(const Document& document, const Word& word) {
    // Infinitives, and what is so rather than done.
    static constexpr auto others =
        word_set({"gefallen",  "gehoeren",  "gelingen",  "gelten",     "geniessen",  "gestalten",
                  "gewinnen",  "gewaehren", "genuegen",  "geraten",    "geschehen",  "gedeihen",
                  "gewoehnen", "gesund",    "benoetigt", "gebraucht",  "gewuenscht", "bekannt",
                  "beliebt",   "bestimmt",  "gespannt",  "berechtigt", "begeistert", "gelegt",
                  "verlangt",  "erwartet",  "empfohlen", "genannt"});
    if (word.is(Word::capitalised) || others.has(word)) return false;
    const auto said = document.folded_of(word);
    constexpr std::size_t shortest = 6;
    if (said.size() < shortest || !(said.ends_with("t") || said.ends_with("en"))) return false;
    if (said.ends_with("iert") || said.starts_with("ge")) return true;
    for (const std::string_view prefix :
         {"ange", "abge", "aufge", "ausge", "einge", "nachge", "vorge", "weiterge", "zuge", "umge",
          "mitge", "zurueckge", "durchge", "hinge", "festge", "fertigge", "freige", "bereitge",
          "wiederherge"})
        if (said.starts_with(prefix)) return true;
    // "besorgt", "veranlasst", "erledigt"; infinitives in "-en" begin alike.
    for (const std::string_view prefix : {"be", "ver", "er", "ent", "zer", "ueber", "unter"})
        if (said.starts_with(prefix)) return said.ends_with("t");
    return false;
}

bool is_english_participle(const Document& document, const Word& word) {
    static constexpr auto irregular =
        word_set({"sent", "done", "made", "put", "dealt", "brought", "given", "taken", "found",
                  "drawn", "written", "built", "cut", "paid", "sought", "seen", "told", "chosen"});
    static constexpr auto states =
        word_set({"required", "needed", "affected", "impacted", "expected", "returned", "charged",
                  "delighted", "pleased", "interested", "surprised", "prepared", "based"});
    const auto said = document.folded_of(word);
    return irregular.has(word) || (said.size() > 4 && said.ends_with("ed") && !states.has(word));
}

/// "Ein neues Schloss wird besorgt": who does it is left out, and so is when.
TextRange german_passive(const Document& document, const Sentence& sentence) {
    static constexpr auto auxiliary = word_set({"wird", "werden"});
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        if (!auxiliary.has(document.words[w])) continue;
        for (auto end = w + 1; end < sentence.word_end; ++end) {
            const bool last = end + 1 == sentence.word_end ||
                              document.words[end + 1].is(Word::after_comma) ||
                              document.folded_of(document.words[end + 1]) == "und";
            if (last && is_german_participle(document, document.words[end]))
                return {document.words[w].begin, document.words[end].range().end};
        }
    }
    return {};
}

/// "A padlock is being sourced", "the outcome will be communicated". What will be done to "you" is
/// another matter.
TextRange english_passive(const Document& document, const Sentence& sentence) {
    for (auto w = sentence.word_begin + 1; w + 2 < sentence.word_end; ++w) {
        const auto first = document.folded_of(document.words[w]);
        const auto second = document.folded_of(document.words[w + 1]);
        const bool ahead = (first == "will" || first == "shall") && second == "be";
        const bool under_way = (first == "is" || first == "are") && second == "being";
        if (!ahead && !under_way) continue;
        const auto subject = document.folded_of(document.words[w - 1]);
        if (subject == "you" || subject == "who" || subject == "which" || subject == "that")
            continue;
        if (is_english_participle(document, document.words[w + 2]))
            return {document.words[w].begin, document.words[w + 2].range().end};
    }
    return {};
}

/// "Danach schreiben wir Ihnen", "das Ergebnis teilen wir mit": the verb before its subject tells
/// of what comes later; "hiermit", "anbei" tell of now.
TextRange telling_later(const Document& document, const Sentence& sentence) {
    static constexpr auto verbs =
        word_set({"schreibe", "schreiben", "melde",      "melden",     "teile",    "teilen",
                  "sage",     "sagen",     "gebe",       "geben",      "schicke",  "schicken",
                  "sende",    "senden",    "reiche",     "reichen",    "antworte", "antworten",
                  "liefere",  "liefern",   "informiere", "informieren"});
    static constexpr auto ours = word_set({"ich", "wir"});
    static constexpr auto reader = word_set({"ihnen", "dir", "euch", "sie", "bescheid", "mit"});
    if (contains(document.folded_of(sentence.range),
                 {"hiermit", "anbei", "darum ", "deshalb ", "daher ", "deswegen ", "anhang",
                  "beiliegend", "mit dieser", "gern"}))
        return {};
    for (auto w = sentence.word_begin + 1; w + 2 < sentence.word_end; ++w)
        if (verbs.has(document.words[w]) && ours.has(document.words[w + 1]) &&
            !document.words[w].is(Word::after_comma) && reader.has(document.words[w + 2]))
            return {document.words[w].begin, document.words[w + 2].range().end};
    return {};
}

/// "Die Sache ist in Arbeit. Übermorgen haben Sie sie": the day stands beside it.
bool has_a_near_day(const Inquiry& inquiry, std::uint32_t number) {
    const auto& sentences = inquiry.document.sentences;
    const auto tells = [&](std::uint32_t other) {
        return other < sentences.size() && sentences[other].block == sentences[number].block &&
               stand_in_sentence(inquiry, other, near_days);
    };
    return tells(number + 1) || (number > 0 && tells(number - 1));
}

}  // namespace

void open_promise(Check& check) {
    const auto& inquiry = check.inquiry();
    for (const auto& hit : check.hits(Role::words))
        if (!has_a_near_day(inquiry, hit.sentence)) report_phrase(check, hit);
    if (!inquiry.is(Fact::one_to_one) || names_a_moment(inquiry)) return;
    const auto& document = check.document();
    const auto hits = check.hits(Role::words);
    bool told = false;  // once is enough for a mail in the passive
    const auto tell = [&](TextRange range) {
        told = told || !range.empty();
        check.report(range);
    };
    each_sentence(document, prose_blocks & check.row().scope,
                  [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
                      constexpr MarkMask asking = mask_of(Mark::question) | mask_of(Mark::request);
                      if (told || (sentence.marks & asking) != 0 ||
                          holds_no_promise(inquiry, sentence, number) ||
                          std::any_of(hits.begin(), hits.end(),
                                      [&](const Hit& hit) { return hit.sentence == number; }))
                          return;
                      if (inquiry.language_of(block) == Language::en) {
                          tell(english_passive(document, sentence));
                          return;
                      }
                      const auto passive = german_passive(document, sentence);
                      tell(passive.empty() ? telling_later(document, sentence) : passive);
                  });
}

}  // namespace warmline::match
