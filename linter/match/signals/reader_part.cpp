#include "linter/match/signals/reader_part.hpp"

#include <algorithm>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr auto may_words =
    word_set({"koennen",  "koennten", "kannst",   "koenntest", "duerfen",  "duerften", "darfst",
              "muessen",  "muessten", "musst",    "muesstest", "brauchen", "brauchst", "sollten",
              "solltest", "moegen",   "moechten", "can",       "may",      "need",     "needn't",
              "needn",    "should",   "choose",   "pick"});
constexpr auto reader_words = word_set({"du", "dir", "dich", "ihr", "euch", "you", "you'll",
                                        "you'd", "you're", "your", "dein", "deine"});
constexpr auto if_words = word_set({"wenn", "falls", "sofern", "sollte", "sollten", "if", "should",
                                    "unless", "once", "whenever", "until", "before"});

/// "Eine kurze Antwort genügt", "just say yes": an answer is one word away.
constexpr CueList invitations({"antwort genuegt",
                               "antwort reicht",
                               "anruf genuegt",
                               "anruf reicht",
                               "mail genuegt",
                               "mail reicht",
                               "nachricht reicht",
                               "nachricht genuegt",
                               "wort genuegt",
                               "wort reicht",
                               "als antwort",
                               "kurze antwort",
                               "ganz wie sie",
                               "ganz wie du",
                               "liegt bei ihnen",
                               "liegt ganz bei",
                               "ihre entscheidung",
                               "deine entscheidung",
                               "up to you",
                               "your choice",
                               "either way is fine",
                               "either is fine",
                               "reply \"",
                               "reply “",
                               "reply '",
                               "reply ‘",
                               "say the word",
                               "just say",
                               "just reply",
                               "just ring",
                               "just call",
                               "just write",
                               "a word from you",
                               "a line is enough",
                               "word is enough",
                               "ich schlage vor",
                               "ich schlage deshalb vor",
                               "ich schlage daher vor",
                               "ich so verfahren soll",
                               "mein vorschlag",
                               "mein rat",
                               "ich rate ihnen",
                               "i recommend",
                               "i suggest",
                               "my advice",
                               "my recommendation",
                               "shall i go ahead"});
/// "Wenn Sie Fragen haben", "if you need further help", "wenn du nichts tust".
constexpr CueList stock_endings({"frage",
                                 "question",
                                 "anliegen",
                                 "unterstuetzung",
                                 "assistance",
                                 "further information",
                                 "weitere information",
                                 "further help",
                                 "weitere hilfe",
                                 "nichts",
                                 "do nothing",
                                 "take no action",
                                 "don't hear",
                                 "not hear",
                                 "verstaendnis",
                                 "zufrieden",
                                 "you felt",
                                 "you feel",
                                 "you must",
                                 "you need to",
                                 "you should have",
                                 "you may have",
                                 "you can be sure",
                                 "haben sollten",
                                 "you do not",
                                 "you don't",
                                 "you fail",
                                 "koennen sie sicher",
                                 "koennen sie sich verlassen",
                                 "koennen sie vertrauen"});

bool is_reader(const Document& document, std::uint32_t word) {
    if (word >= document.words.size()) return false;
    const auto& said = document.words[word];
    if (reader_words.has(said)) return true;
    const auto folded = document.folded_of(said);
    return (folded == "sie" || folded == "ihnen") && said.is(Word::capitalised);
}

/// "Können Sie", "Sie dürfen", "you can": side by side, a short word between at most.
bool names_a_choice(const Document& document, const Sentence& sentence) {
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (may_words.has(word)) {
            if (w + 1 < sentence.word_end && is_reader(document, w + 1)) return true;
            for (auto before = w > sentence.word_begin + 2 ? w - 2 : sentence.word_begin;
                 before < w; ++before)
                if (is_reader(document, before)) return true;
        }
        constexpr std::uint32_t near = 4;
        if (if_words.has(word))
            for (auto after = w + 1; after < std::min(w + near, sentence.word_end); ++after)
                if (is_reader(document, after)) return true;
    }
    return false;
}

bool leaves_a_choice_in(const Inquiry& inquiry, std::uint32_t number) {
    const auto& document = inquiry.document;
    if (stand_in_sentence(inquiry, number, stock_endings)) return false;
    return stand_in_sentence(inquiry, number, invitations) ||
           names_a_choice(document, document.sentences[number]);
}

constexpr CueList duties({"muess", "musst", "you must", "have to", "should", "solltest",
                          "sollten sie", "need to", "unless", "sofern", "bis zum", "innerhalb"});

}  // namespace

bool leaves_a_choice(const Inquiry& inquiry) {
    bool found = false;
    each_sentence(inquiry.document, body_blocks,
                  [&](const Block&, const Sentence&, std::uint32_t number) {
                      found = found || leaves_a_choice_in(inquiry, number);
                  });
    return found;
}

bool offers_a_choice(const Inquiry& inquiry) {
    bool found = false;
    each_sentence(inquiry.document, body_blocks,
                  [&](const Block&, const Sentence&, std::uint32_t number) {
                      found = found || (!inquiry.document.sentences[number].has(Mark::question) &&
                                        leaves_a_choice_in(inquiry, number) &&
                                        !stand_in_sentence(inquiry, number, duties));
                  });
    return found;
}

bool makes_good(const Inquiry& inquiry) {
    static constexpr CueList amends(
        {"erstatte",      "gutgeschrieben",  "schreiben ihnen", "schreibe ihnen", "gutschrift",
         "ohne aufpreis", "auf unsere kost", "auf meine kost",  "geht auf uns",   "schenke",
         "refund",        "credited",        "free of charge",  "at no charge",   "no extra charge",
         "waive",         "on the house",    "is on us",        "knocked off",    "taken off",
         "alten preis",   "bisherigen prei", "old price",       "current price",  "today's price",
         "erlassen",      "erlasse "});
    bool found = false;
    each_sentence(inquiry.document, body_blocks,
                  [&](const Block&, const Sentence&, std::uint32_t number) {
                      found = found || (inquiry.words.of(number).holds(SentenceWords::we) &&
                                        stand_in_sentence(inquiry, number, amends));
                  });
    return found;
}

bool recalls_a_deed(const Inquiry& inquiry) {
    const auto& document = inquiry.document;
    static constexpr auto have = word_set({"haben", "hatten", "hast", "hattest"});
    static constexpr auto done = word_set(
        {"were", "did",   "had",   "took", "came", "gave", "ran", "made",  "bought", "brought",
         "went", "chose", "wrote", "told", "left", "won",  "met", "built", "sang",   "rode"});
    const auto recalls = [&](const Sentence& sentence, std::uint32_t w) {
        const auto& word = document.words[w];
        const auto folded = document.folded_of(word);
        if (folded == "you" && w + 1 < sentence.word_end) {
            const auto next = document.folded_of(document.words[w + 1]);
            constexpr std::size_t telling = 5;
            return done.has(document.words[w + 1]) ||
                   (next.size() >= telling && next.ends_with("ed") && next != "need");
        }
        if (!have.has(word)) return false;
        const bool reader = (w + 1 < sentence.word_end && is_reader(document, w + 1)) ||
                            (w > sentence.word_begin && is_reader(document, w - 1));
        if (!reader) return false;
        // "… haben Sie bei uns gemietet": a participle further on.
        for (auto later = w + 1; later < sentence.word_end; ++later) {
            const auto verb = document.folded_of(document.words[later]);
            constexpr std::size_t telling = 6;
            if (verb.size() >= telling && !document.words[later].is(Word::capitalised) &&
                (verb.ends_with("iert") ||
                 (verb.starts_with("ge") && (verb.ends_with("t") || verb.ends_with("en")))))
                return true;
        }
        return false;
    };
    bool found = false;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      // "Das hast du noch nie gesehen!" recalls nothing.
                      if (sentence.has(Mark::question) || sentence.has(Mark::exclamation)) return;
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
                          found = found || recalls(sentence, w);
                  });
    return found;
}

}  // namespace warmline::match
