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
constexpr double exclamation = .15, capitals = .15;
constexpr std::size_t shouted_letters = 4;

bool is_gap(char c) {
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

constexpr std::size_t letters = 32;

/// A place for the first two letters.
constexpr std::size_t pair_of(char first, char second) {
    return static_cast<unsigned char>(first) % letters * letters +
           static_cast<unsigned char>(second) % letters;
}

constexpr std::size_t pair_of(const ChargedPhrase& phrase) {
    return pair_of(phrase.words[0], phrase.words[1]);
}

/// Phrases by their first two letters, in the order of their list.
template <std::size_t Count>
class PhraseBook {
public:
    consteval explicit PhraseBook(const std::array<ChargedPhrase, Count>& list) {
        for (const auto& phrase : list)
            ++ends_[pair_of(phrase) + 1];
        for (std::size_t pair = 1; pair < ends_.size(); ++pair)
            ends_[pair] = static_cast<std::uint16_t>(ends_[pair] + ends_[pair - 1]);
        auto next = ends_;
        for (std::size_t p = 0; p < Count; ++p)
            order_[next[pair_of(list[p])]++] = static_cast<std::uint16_t>(p);
    }

    std::span<const std::uint16_t> that_begin(char first, char second) const {
        const auto pair = pair_of(first, second);
        return std::span(order_).subspan(ends_[pair], ends_[pair + 1] - ends_[pair]);
    }

private:
    std::array<std::uint16_t, letters * letters + 1> ends_{};
    std::array<std::uint16_t, Count> order_{};
};

constexpr PhraseBook charged_book(charged_phrases);
constexpr PhraseBook soothing_book(soothing_phrases);

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
    auto word = std::lower_bound(words.begin(), words.end(), at,
                                 [](const Word& one, std::uint32_t to) { return one.begin < to; });
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
    const auto before = [](const Word& word, std::uint32_t at) { return word.begin < at; };
    const auto& words = document.words;
    int shouts = 0;
    for (auto word = std::lower_bound(words.begin(), words.end(), range.begin, before);
         word != words.end() && word->range().end <= range.end; ++word)
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
    std::array<bool, soothing_phrases.size()> eased{};
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!is_letter(text[at]) || (at > 0 && is_letter(text[at - 1]))) continue;
        for (const auto p : soothing_book.that_begin(text[at], text[at + 1])) {
            if (eased[p] || match(text.substr(at), soothing_phrases[p].words) == 0) continue;
            eased[p] = true;
            soothed *= soothing_phrases[p].level;
        }
        for (const auto p : charged_book.that_begin(text[at], text[at + 1])) {
            const auto& phrase = charged_phrases[p];
            if (heard[p]) continue;
            const auto length = match(text.substr(at), phrase.words);
            if (length == 0) continue;
            const auto begin = range.begin + static_cast<std::uint32_t>(at);
            if (phrase.sort == ChargeSort::anger && is_denied(document, begin)) continue;
            heard[p] = true;
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
    charge.level = std::max(charge.level, told);
    return charge;
}

}  // namespace warmline
