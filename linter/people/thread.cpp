#include "linter/people/thread.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/people/charge.hpp"
#include "linter/people/quoted_mails.hpp"
#include "linter/people/reply_prefix.hpp"
#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr std::size_t most_questions = 20;
constexpr std::size_t most_own_words = 1500;
constexpr int most_rounds = 50;
constexpr std::size_t content_letters = 5;  // shorter words say little about a question's matter

bool is_own_text(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::list_item ||
           kind == BlockKind::table_cell || kind == BlockKind::heading;
}

/// Closing phrases and headlines that look like questions but wait for no decision.
bool is_stock_question(string_view folded) {
    constexpr std::array<string_view, 12> stock{"haben sie fragen",   "haben sie noch fragen",
                                                "noch fragen",        "fragen?",
                                                "sie haben fragen",   "do you have any questions",
                                                "any questions",      "questions?",
                                                "have any questions", "wussten sie",
                                                "did you know",       "suchen sie etwas"};
    return std::any_of(stock.begin(), stock.end(), [&](string_view phrase) {
        return folded.find(phrase) != string_view::npos;
    });
}

template <std::size_t N>
constexpr auto hashes(const std::array<string_view, N>& words) {
    std::array<std::uint64_t, N> made{};
    for (std::size_t i = 0; i < N; ++i)
        made[i] = word_hash(words[i]);
    return made;
}

constexpr auto telling = hashes(std::to_array<string_view>(
    {"teilen", "mitteilen", "sagen", "wissen", "know", "tell", "confirm", "entscheiden", "decide",
     "bestaetigen", "check", "geben", "nennen"}));
constexpr auto asking =
    hashes(std::to_array<string_view>({"ob", "wann", "welche", "welcher", "welches", "welchen",
                                       "wie", "whether", "which", "when", "how", "where", "what"}));

constexpr auto turning = hashes(std::to_array<string_view>(
    {"can",      "could",  "shall",   "should", "will", "would", "do",     "does",
     "is",       "are",    "who",     "what",   "when", "which", "how",    "koennen",
     "koennten", "sollen", "sollten", "wollen", "wer",  "wann",  "welche", "wie",
     "ist",      "sind",   "soll",    "was",    "wo"}));

template <std::size_t N>
bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, N>& set) {
    return std::find(set.begin(), set.end(), hash) != set.end();
}

/// "Bitte teilen Sie uns mit, ob …": a question without its mark.
bool asks_indirectly(const Document& document, const Sentence& sentence) {
    bool told = false;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto hash = document.words[w].hash;
        if (told && is_one_of(hash, asking)) return true;
        told = told || is_one_of(hash, telling);
    }
    return false;
}

/// ", and can someone check …?": a second question in the same sentence begins here.
bool begins_another(const Document& document, const Sentence& sentence, std::uint32_t word) {
    const auto& words = document.words;
    if (word + 1 >= sentence.word_end || !words[word].is(Word::after_comma)) return false;
    const auto hash = words[word].hash;
    if (hash != word_hash("and") && hash != word_hash("und")) return false;
    return is_one_of(words[word + 1].hash, turning);
}

/// "Kann man es heiß waschen? Ja, bis 80 °C.": asked for the reader and answered in one breath.
bool is_answered_at_once(const Document& document, const Sentence& sentence) {
    const auto& block = document.blocks[sentence.block];
    const auto next = static_cast<std::size_t>(&sentence - document.sentences.data()) + 1;
    if (next >= block.sentence_end) return false;
    if (block.kind == BlockKind::list_item) return true;
    const auto& answer = document.sentences[next];
    if (answer.word_begin == answer.word_end) return false;
    constexpr auto yes_no = hashes(std::to_array<string_view>({"ja", "nein", "yes", "no"}));
    return is_one_of(document.words[answer.word_begin].hash, yes_no);
}

std::vector<TextRange> own_questions(const Document& document) {
    std::vector<TextRange> questions;
    for (const auto& sentence : document.sentences) {
        if (!is_own_text(document.blocks[sentence.block].kind)) continue;
        if (is_answered_at_once(document, sentence)) continue;
        const bool asks = sentence.has(Mark::question) ||
                          (sentence.has(Mark::request) && asks_indirectly(document, sentence));
        if (!asks || is_stock_question(document.folded_of(sentence.range))) continue;
        std::uint32_t begin = sentence.range.begin;
        for (auto w = sentence.word_begin + 1; w < sentence.word_end; ++w) {
            if (!begins_another(document, sentence, w)) continue;
            if (questions.size() < most_questions)
                questions.push_back({begin, document.words[w - 1].range().end});
            begin = document.words[w].begin;
        }
        if (questions.size() < most_questions) questions.push_back({begin, sentence.range.end});
    }
    return questions;
}

/// Whether our text takes up at least half of what the question is about.
bool is_taken_up(const Document& document, const std::vector<Word>& own, const Sentence& question) {
    int content = 0, taken = 0;
    for (auto w = question.word_begin; w < question.word_end; ++w) {
        const auto& word = document.words[w];
        if (word.length < content_letters && !word.is(Word::number)) continue;
        ++content;
        const auto stem = document.folded_of(word).substr(0, content_letters);
        taken += std::any_of(own.begin(), own.end(), [&](const Word& other) {
            return document.folded_of(other).starts_with(stem);
        });
    }
    return content > 0 && taken * 2 >= content;
}

std::vector<Word> own_words(const Document& document) {
    std::vector<Word> words;
    for (const auto& sentence : document.sentences)
        if (is_own_text(document.blocks[sentence.block].kind))
            words.insert(words.end(), document.words.begin() + sentence.word_begin,
                         document.words.begin() + sentence.word_end);
    if (words.size() > most_own_words) words.resize(most_own_words);
    return words;
}

std::vector<ThreadQuestion> their_questions(const Document& document, TextRange range) {
    std::vector<ThreadQuestion> questions;
    const auto own = own_words(document);
    for (const auto& sentence : document.sentences) {
        if (!sentence.has(Mark::question) || !range.contains(sentence.range)) continue;
        if (is_stock_question(document.folded_of(sentence.range))) continue;
        if (questions.size() < most_questions)
            questions.push_back({sentence.range, is_taken_up(document, own, sentence)});
    }
    return questions;
}

/// The most any trace shows: subject prefixes, quoted mails, References.
int count_rounds(const Document& document, std::size_t quoted) {
    int rounds = static_cast<int>(quoted);
    if (document.message != nullptr) {
        const auto& message = *document.message;
        const int answered = message.in_reply_to.empty() ? 0 : 1;
        rounds =
            std::max({rounds, split_subject(message.subject).rounds, answered,
                      static_cast<int>(std::min<std::size_t>(message.references.size(), 100))});
    }
    return std::min(rounds, most_rounds);
}

}  // namespace

int days_between(const DateTime& from, const DateTime& to) {
    // Days since 1970-01-01 of a civil day (Hinnant's algorithm).
    const auto days = [](const DateTime& day) {
        const int y = day.year - (day.month <= 2 ? 1 : 0);
        const int era = (y >= 0 ? y : y - 399) / 400;
        const int year_of_era = y - era * 400;
        const int day_of_year =
            (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
        const int day_of_era =
            year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        return era * 146097 + day_of_era - 719468;
    };
    return days(to) - days(from);
}

Thread read_thread(const Document& document) {
    Thread thread;
    thread.own_questions = own_questions(document);
    thread.mails = split_quoted(document);
    thread.rounds = count_rounds(document, thread.mails.size());
    const auto theirs = std::find_if(thread.mails.begin(), thread.mails.end(),
                                     [](const ThreadMail& mail) { return mail.customer; });
    if (theirs == thread.mails.end()) return thread;
    thread.last_customer = static_cast<int>(theirs - thread.mails.begin());
    thread.their_questions = their_questions(document, theirs->range);
    auto charge = read_charge(document, theirs->range);
    thread.charge = charge.level;
    thread.charged_words = std::move(charge.words);
    thread.charged_sentence = charge.sentence;
    thread.threat = charge.threat;
    thread.deadline = charge.deadline;
    if (theirs->date && document.message != nullptr && document.message->date) {
        const int silent = days_between(*theirs->date, *document.message->date);
        if (silent >= 0) thread.silent_days = silent;
    }
    return thread;
}

}  // namespace warmline
