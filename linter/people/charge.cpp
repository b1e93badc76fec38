#include "linter/people/charge.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>

#include "linter/people/anger.hpp"
#include "linter/people/charged_phrases.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr std::uint32_t most_bytes = 8000;  // anger shows early
constexpr std::size_t enough_words = 10;    // for the fitted weights
constexpr double still_charged = .6;        // of what the weights say beside "so grateful"
constexpr double exclamation = .15, capitals = .15;
constexpr std::size_t shouted_letters = 4;

constexpr bool is_gap(char c) {
    return c == ' ' || c == '\n' || c == '>';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Length of `phrase` at the front of `text`, where its blanks stand for any gap; 0 when absent.
std::size_t match(string_view text, string_view phrase) {
    constexpr string_view curled = "\u2019";
    std::size_t at = 0;
    for (const char c : phrase) {
        if (c == '|') return at < text.size() && is_letter(text[at]) ? 0 : at;
        if (c == ' ') {
            if (at >= text.size() || !is_gap(text[at])) return 0;
            while (at < text.size() && is_gap(text[at]))
                ++at;
        } else if (c == '\'' && text.substr(at, curled.size()) == curled) {
            at += curled.size();
        } else if (at >= text.size() || text[at++] != c) {
            return 0;
        }
    }
    return at;
}

/// Phrases by their first three letters, in the order of their list. Blanks are one letter.
class PhraseBook {
public:
    consteval PhraseBook() {
        for (const auto& phrase : charged_phrases)
            ++ends_[key_of(phrase.words) + 1];
        for (std::size_t key = 1; key < ends_.size(); ++key)
            ends_[key] = static_cast<std::uint16_t>(ends_[key] + ends_[key - 1]);
        auto next = ends_;
        for (std::size_t p = 0; p < charged_phrases.size(); ++p)
            order_[next[key_of(charged_phrases[p].words)]++] = static_cast<std::uint16_t>(p);
    }

    /// `text` has three bytes or more.
    std::span<const std::uint16_t> that_begin(string_view text) const {
        const auto key = key_of(text);
        return std::span(order_).subspan(ends_[key], ends_[key + 1] - ends_[key]);
    }

private:
    static constexpr std::size_t bits = 12;

    static constexpr std::size_t key_of(string_view text) {
        std::uint32_t key = 0;
        for (std::size_t i = 0; i < 3; ++i)
            key = key * 37 + static_cast<unsigned char>(is_gap(text[i]) ? ' ' : text[i]);
        return (key * 2654435761u) >> (32 - bits);
    }

    std::array<std::uint16_t, (std::size_t{1} << bits) + 1> ends_{};
    std::array<std::uint16_t, charged_phrases.size()> order_{};
};

constexpr PhraseBook book;

/// The first word that begins there or later.
auto first_word(const Document& document, std::uint32_t at) {
    return std::lower_bound(document.words.begin(), document.words.end(), at,
                            [](const Word& word, std::uint32_t to) { return word.begin < to; });
}

/// "nicht wirklich sauer", "not at all upset", "keine Beschwerde"; "nicht nur" denies nothing.
bool is_denied(const Document& document, std::uint32_t at) {
    static constexpr auto deniers = word_set(
        {"nicht",   "kein",   "keine",  "keinen", "keiner", "keinerlei", "keineswegs", "nie",
         "ohne",    "weder",  "not",    "no",     "never",  "without",   "isnt",       "wasnt",
         "arent",   "dont",   "didnt",  "isn't",  "wasn't", "aren't",    "don't",      "didn't",
         "nothing", "hardly", "nichts", "cannot", "kaum"});
    static constexpr auto fillers = word_set(
        {"mehr",     "wirklich", "allzu",        "so",         "sehr",      "gar",   "ueberhaupt",
         "grosse",   "grossen",  "really",       "at",         "all",       "that",  "too",
         "a",        "an",       "any",          "in",         "the",       "least", "to",
         "be",       "being",    "ein",          "eine",       "einen",     "als",   "wegen",
         "terribly", "overly",   "particularly", "especially", "besonders", "zu"});
    const auto& words = document.words;
    auto word = first_word(document, at);
    for (int step = 0; step < 4 && word != words.begin(); ++step) {
        const auto next = word--;
        const auto end = word->range().end;
        const auto between_end = next == words.end() ? at : std::min(at, next->begin);
        const auto between = document.of(TextRange{end, std::max(end, between_end)});
        if (between.find_first_of(".!?:;") != string_view::npos) return false;
        if (deniers.has(word->hash)) return true;
        if (!fillers.has(word->hash)) return false;
    }
    return false;
}

int count_shouts(const Document& document, TextRange range) {
    int shouts = 0;
    for (auto word = first_word(document, range.begin);
         word != document.words.end() && word->range().end <= range.end; ++word)
        shouts += word->is(Word::all_caps) && word->length >= shouted_letters;
    return shouts;
}

}  // namespace

Charge read_phrases(const Document& document, TextRange range) {
    Charge charge;
    range.end = std::min(range.end, range.begin + most_bytes);
    const auto text = document.folded_of(range);
    double calm = 1, soothed = 1;
    std::array<bool, charged_phrases.size()> heard{};
    constexpr std::size_t shortest = 3;
    for (auto word = first_word(document, range.begin);
         word != document.words.end() && word->begin + shortest <= range.end; ++word) {
        const std::size_t at = word->begin - range.begin;
        for (const auto p : book.that_begin(text.substr(at))) {
            const auto& phrase = charged_phrases[p];
            if (heard[p]) continue;
            const auto length = match(text.substr(at), phrase.words);
            if (length == 0) continue;
            const auto begin = range.begin + static_cast<std::uint32_t>(at);
            if (phrase.sort == ChargeSort::anger && is_denied(document, begin)) continue;
            heard[p] = true;
            if (phrase.sort == ChargeSort::soothing) {
                soothed *= phrase.level;
                continue;
            }
            calm *= 1 - phrase.level;
            charge.threat = charge.threat || phrase.sort == ChargeSort::threat;
            charge.deadline = charge.deadline || phrase.sort == ChargeSort::deadline;
            charge.words.push_back({begin, begin + static_cast<std::uint32_t>(length)});
        }
    }
    const int shouts = count_shouts(document, range);
    const auto marks = std::count(text.begin(), text.end(), '!');
    for (int i = 0; i < std::min<int>(static_cast<int>(marks), 3); ++i)
        calm *= 1 - exclamation;
    if (shouts >= 2) calm *= 1 - capitals;
    charge.level = std::clamp((1 - calm) * soothed, 0.0, 1.0);
    charge.soothed = soothed < 1;
    return charge;
}

Charge read_charge(const Document& document, TextRange range) {
    auto charge = read_phrases(document, range);
    const auto anger = read_anger(document, range, charge);
    if (anger.read < enough_words) return charge;
    // What lies between the chances for and against: nothing at even odds, .7 at six to one.
    const double told = std::max(0.0, std::tanh(anger.odds));
    if (told > 0) charge.sentence = anger.sentence;
    charge.level = std::max(charge.level, charge.soothed ? told * still_charged : told);
    return charge;
}

}  // namespace warmline
