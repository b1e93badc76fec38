#include "linter/match/signals/coordinated_asks.hpp"

#include <optional>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/ask_verbs.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr auto joins = word_set({"und", "sowie", "and"});
/// What may stand between a comma or an "und" and the command.
constexpr auto openers = word_set({"und", "sowie", "bitte", "dann", "auch", "zudem", "ausserdem",
                                   "and", "please", "then", "also", "kindly", "just"});
/// What opens a question to be answered.
constexpr auto question_words =
    word_set({"ob",    "wann",  "wer",    "wen",     "wem",     "wie",     "was",     "wo",
              "wohin", "warum", "welche", "welchen", "welcher", "welches", "welchem", "whether",
              "when",  "who",   "how",    "which",   "what",    "where",   "why"});
/// The thing of the ask before.
constexpr auto same_thing =
    word_set({"es", "ihn", "diese", "diesen", "dieses", "alles", "beides", "beide", "it", "them",
              "this", "these", "those", "everything", "both", "all"});
constexpr auto to_us = word_set({"mir", "uns", "me", "us"});
/// What follows an English verb that is no noun: "order the filter", not "the order form".
constexpr auto objects =
    word_set({"the",  "your", "our",  "my",    "a",   "an", "any", "which", "who",  "whether",
              "that", "what", "when", "where", "how", "in", "out", "on",    "back", "by"});
constexpr auto modals = word_set({"could", "can", "would", "will"});

class Reader {
public:
    Reader(const Inquiry& inquiry, const Sentence& sentence)
        : document_(inquiry.document),
          sentence_(sentence),
          german_(inquiry.language_of(block_of(inquiry.document, sentence)) != Language::en) {}

    std::vector<std::uint32_t> read() {
        for (auto w = sentence_.word_begin; w < sentence_.word_end; ++w) {
            note_subject(w);
            if (opens_question(w)) {
                read_question(w);
            } else if (is_ask(w)) {
                asks_.push_back(at(w).begin);
                series_ = 0;
            } else if (!asks_.empty() && at(w).is(Word::after_comma) &&
                       !at(w).is(Word::has_digit) && !joins.has(at(w))) {
                ++series_;
            }
        }
        return std::move(asks_);
    }

private:
    const Word& at(std::uint32_t w) const { return document_.words[w]; }

    bool has(std::uint32_t w) const { return w >= sentence_.word_begin && w < sentence_.word_end; }

    std::string_view folded(std::uint32_t w) const {
        return has(w) ? document_.folded_of(at(w)) : std::string_view{};
    }

    bool is_sie(std::uint32_t w) const { return folded(w) == "sie" && at(w).is(Word::capitalised); }

    /// "Sign page 3, and we send the card and confirm the date": what we do is no ask.
    void note_subject(std::uint32_t w) {
        const auto word = folded(w);
        if (word == "wir" || word == "ich" || word == "we" || word == "i")
            ours_ = true;
        else if (is_sie(w) || word == "du" || word == "you" || word == "please" || word == "bitte")
            ours_ = false;
    }

    bool clause_starts(std::uint32_t w) const {
        return w == sentence_.word_begin || at(w).is(Word::after_comma) || openers.has(at(w - 1));
    }

    bool clause_ends(std::uint32_t w) const {
        return !has(w + 1) || at(w + 1).is(Word::after_comma) || joins.has(at(w + 1));
    }

    /// "Unterschreiben Sie es", "return it": the object stands one or two words behind the verb.
    bool is_same_thing(std::uint32_t w) const {
        if (has(w) && to_us.has(at(w))) ++w;
        return has(w) && (same_thing.has(at(w)) || (german_ && folded(w) == "sie" && !is_sie(w)));
    }

    bool is_german_ask(std::uint32_t w) {
        const auto word = folded(w);
        if (is_sie(w + 1)) {
            if (!clause_starts(w) || !is_deed(word, true)) return false;
            commanded_ = true;
            return !is_same_thing(w + 2);
        }
        if (at(w).is(Word::capitalised) && w != sentence_.word_begin) return false;
        if (word.ends_with("en") || word.ends_with("ern"))
            // Behind a command or "ob" it ends a clause of its own: "die Griffe, die Sie brauchen".
            return clause_ends(w) && !ours_ && !commanded_ && !question_ && is_deed(word, true) &&
                   !is_same_thing(w - 1);
        return clause_starts(w) && is_familiar_command(word) && has(w + 1) && !clause_ends(w) &&
               !is_same_thing(w + 1);
    }

    bool is_english_ask(std::uint32_t w) const {
        if (!has(w + 1) || clause_ends(w) || !is_deed(folded(w), false)) return false;
        const bool asked =
            w > sentence_.word_begin + 1 && folded(w - 1) == "you" && modals.has(at(w - 2));
        if (!clause_starts(w) && !asked && folded(w - 1) != "mind") return false;
        if (is_same_thing(w + 1)) return false;
        const bool ours = to_us.has(at(w + 1));
        return ours || (!ours_ && (objects.has(at(w + 1)) || at(w + 1).is(Word::has_digit)));
    }

    bool is_ask(std::uint32_t w) { return german_ ? is_german_ask(w) : is_english_ask(w); }

    /// "Wann Sie da sind"; "wie besprochen" opens none.
    bool opens_question(std::uint32_t w) const {
        static constexpr auto said =
            word_set({"besprochen", "vereinbart", "gewohnt", "gewuenscht", "angekuendigt", "immer",
                      "ueblich", "bisher", "oben", "schon"});
        return question_words.has(at(w)) &&
               !(folded(w) == "wie" && has(w + 1) && said.has(at(w + 1)));
    }

    /// "wann Sie da sind und ob der Lift fährt" are two; "wann und wo" is one. "Den Vertrag, die
    /// Maße und ob der Lift fährt" is a series that ends in a question.
    void read_question(std::uint32_t w) {
        constexpr std::uint32_t clause = 3;  // words
        const bool joined = w > sentence_.word_begin && joins.has(at(w - 1));
        const bool again =
            question_ && w - *question_ >= clause && (joined || at(w).is(Word::after_comma));
        if (!asks_.empty() && (again || (joined && !question_))) {
            if (!question_) asks_.insert(asks_.end(), series_, at(w).begin);
            asks_.push_back(at(w).begin);
        }
        question_ = w;
        series_ = 0;
    }

    const Document& document_;
    const Sentence& sentence_;
    bool german_;
    bool ours_ = false;
    bool commanded_ = false;                 ///< "schicken Sie" stood before
    std::size_t series_ = 0;                 ///< parts between commas since the last ask
    std::optional<std::uint32_t> question_;  ///< the last word that opened a question
    std::vector<std::uint32_t> asks_;
};

}  // namespace

bool may_join_three(const Document& document, const Sentence& sentence) {
    constexpr std::size_t enough = 2;
    std::size_t commas = 0;
    for (auto w = sentence.word_begin; w < sentence.word_end && commas < enough; ++w)
        commas += document.words[w].is(Word::after_comma);
    if (commas != 1) return commas >= enough;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
        if (joins.has(document.words[w])) return true;
    return false;
}

std::vector<std::uint32_t> coordinated_asks(const Inquiry& inquiry, std::uint32_t sentence) {
    return Reader(inquiry, inquiry.document.sentences[sentence]).read();
}

}  // namespace warmline::match
