#include "linter/measure/syllables.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

#include "linter/measure/syllable_lists.hpp"

namespace warmline {
namespace {

constexpr std::size_t longest_word = 96;  ///< letters looked at; longer runs are no words

constexpr char plain_letter(unsigned lead, unsigned trail) {
    if (lead != 0xC3) return '*';
    const unsigned c = 0xC0 + (trail & 0x3Fu);
    const unsigned low = c >= 0xE0 || c == 0xDF ? c : c + 0x20;
    if (low == 0xE4) return 'A';
    if (low == 0xF6) return 'O';
    if (low == 0xFC) return 'U';
    if (low == 0xDF) return 's';
    if (low >= 0xE0 && low <= 0xE6) return 'a';
    if (low == 0xE7) return 'c';
    if (low >= 0xE8 && low <= 0xEB) return 'e';
    if (low >= 0xEC && low <= 0xEF) return 'i';
    if (low == 0xF1) return 'n';
    if (low >= 0xF2 && low <= 0xF8) return 'o';
    if (low >= 0xF9 && low <= 0xFB) return 'u';
    return low == 0xFD || low == 0xFF ? 'y' : '*';
}

constexpr auto vowels = [] {
    std::array<bool, 256> table{};
    for (const char vowel : std::string_view("aeiouyAOU"))
        table[static_cast<unsigned char>(vowel)] = true;
    return table;
}();

constexpr bool is_vowel(char c) {
    return vowels[static_cast<unsigned char>(c)];
}

constexpr std::size_t letter_codes = 32;  ///< a–z from 1 on, then the umlauts and '*'; 0 for none

constexpr std::uint8_t code_of(char letter) {
    if (letter >= 'a' && letter <= 'z') return static_cast<std::uint8_t>(letter - 'a' + 1);
    return letter == 'A' ? 27 : letter == 'O' ? 28 : letter == 'U' ? 29 : 30;
}

/// Letters of ASCII in lower case with their codes; 0 for what is silent.
struct Letter {
    char lower = 0;
    std::uint8_t code = 0;
};

constexpr auto ascii_letters = [] {
    std::array<Letter, 256> table{};
    for (char c = 'a'; c <= 'z'; ++c)
        table[static_cast<unsigned char>(c)] =
            table[static_cast<unsigned char>(c - 32)] = {c, code_of(c)};
    return table;
}();

/// Counts groups of vowels letter by letter: what a letter adds depends on the few kinds of letter
/// that may stand before it.
struct GroupSteps {
    static constexpr std::size_t most_states = 10;

    /// By state and letter: where the rows of the next state begin, plus one where a group does.
    std::array<std::uint16_t, most_states * letter_codes> next{};

    constexpr void set(std::size_t state, char letter, std::size_t to, bool counts) {
        next[state * letter_codes + code_of(letter)] =
            static_cast<std::uint16_t>(to * letter_codes + (counts ? 1 : 0));
    }
};

/// The three-letter runs by which a correction is noticed.
class Runs {
public:
    constexpr void add(std::size_t run) { bits_[run >> 5] |= 1u << (run & 31); }

    /// The bit itself is the lowest one.
    std::uint32_t at(std::size_t run) const { return bits_[run >> 5] >> (run & 31); }

private:
    std::array<std::uint32_t, letter_codes * letter_codes * letter_codes / 32> bits_{};
};

/// One byte per letter: a–z, and A, O, U for ä, ö, ü. Accents are dropped, other letters become
/// '*'.
struct Letters {
    std::array<char, longest_word> bytes;
    std::size_t size = 0;
    int groups = 0;
    bool may_correct = false;  ///< some run is one of a correction

    std::string_view view() const { return {bytes.data(), size}; }
};

Letters letters_of(std::string_view word, const GroupSteps& steps, const Runs& runs) {
    Letters out;
    constexpr std::size_t all_runs = letter_codes * letter_codes * letter_codes - 1;
    std::size_t state = 0, run = 0, size = 0;
    std::uint32_t seen = 0;
    int groups = 0;
    const auto add = [&](Letter letter) {
        out.bytes[size++] = letter.lower;
        run = (run << 5 | letter.code) & all_runs;
        seen |= runs.at(run);
        const auto step = steps.next[state | letter.code];
        groups += step & 1;
        state = step & 0x1E0u;
    };
    for (std::size_t i = 0; i < word.size() && size < longest_word; ++i) {
        // Digits, apostrophes, marks and letters beyond Cyrillic are silent.
        const auto c = static_cast<unsigned char>(word[i]);
        if (const auto letter = ascii_letters[c]; letter.lower != 0) {
            add(letter);
        } else if (c >= 0xC2 && c <= 0xDF && i + 1 < word.size()) {
            const char plain = plain_letter(c, static_cast<unsigned char>(word[i + 1]));
            add({plain, code_of(plain)});
        }
    }
    // Parts of two letters are noticed together with what follows them, which may be the end.
    seen |= runs.at((run << 5) & all_runs);
    out.size = size;
    out.groups = groups;
    out.may_correct = (seen & 1u) != 0;
    return out;
}

constexpr std::size_t letter_count = 26;

/// Umlauts are no letters here: no correction begins with one, nor has one in second place.
constexpr std::size_t letter_index(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : letter_count;
}

constexpr auto letter_indices = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = static_cast<std::uint8_t>(letter_index(static_cast<char>(c)));
    return table;
}();

/// Corrections by the first two letters of their part, so that most places of a word meet none.
template <std::size_t Size>
class Corrections {
public:
    constexpr explicit Corrections(std::array<Correction, Size> list) : list_(list) {
        std::sort(list_.begin(), list_.end(),
                  [](const Correction& a, const Correction& b) { return a.part < b.part; });
        for (std::size_t i = Size; i-- > 0;) {
            const auto letter = letter_index(list_[i].part[0]);
            const auto second = letter_index(list_[i].part[1]);
            first_[pair_of(letter, second)] = static_cast<std::uint16_t>(i);
            seconds_[letter] |= 1u << second;
        }
        for (std::size_t pair = pair_count; pair-- > 0;)
            if (first_[pair] == Size) first_[pair] = first_[pair + 1];
    }

    /// Sum of all corrections whose part occurs in `word`, each occurrence counted.
    int in(std::string_view word) const {
        int sum = 0;
        std::size_t next = letter_indices[static_cast<unsigned char>(word[0])];
        for (std::size_t at = 0; at + 1 < word.size(); ++at) {
            const std::size_t letter = next;
            next = letter_indices[static_cast<unsigned char>(word[at + 1])];
            if (((seconds_[letter] >> next) & 1u) == 0) continue;
            const auto pair = pair_of(letter, next);
            for (std::size_t i = first_[pair]; i < first_[pair + 1]; ++i)
                if (begins(word.substr(at), list_[i].part)) sum += list_[i].syllables;
        }
        return sum;
    }

    /// One run of every part, of those letters that are said least.
    constexpr Runs runs() const {
        Runs out;
        for (const auto& correction : list_) {
            const auto part = correction.part;
            std::size_t best = 0, rarest = 0;
            for (std::size_t at = 0; at + 2 < part.size(); ++at) {
                std::size_t rare = 1;
                for (const char letter : part.substr(at, 3))
                    rare += std::string_view("enirstadhulcgmobwfkzvpAUOjyxq*").find(letter);
                if (rare > rarest) {
                    rarest = rare;
                    best = at;
                }
            }
            const std::size_t two = code_of(part[best]) * letter_codes + code_of(part[best + 1]);
            if (part.size() > 2)
                out.add(two * letter_codes + code_of(part[best + 2]));
            else
                for (std::size_t third = 0; third < letter_codes; ++third)
                    out.add(two * letter_codes + third);
        }
        return out;
    }

    /// Every part has a vowel that counts, so a word of consonants needs no correction.
    constexpr bool all_have_vowels() const {
        return std::all_of(list_.begin(), list_.end(), [](const Correction& correction) {
            return correction.part.find_first_of("aeioAO") != std::string_view::npos ||
                   (correction.part.find('u') != std::string_view::npos &&
                    correction.part.find("qu") == std::string_view::npos);
        });
    }

private:
    static constexpr std::size_t pair_count = letter_count * letter_count;

    static constexpr std::size_t pair_of(std::size_t letter, std::size_t second) {
        return letter * letter_count + second;
    }

    /// They agree in two letters already.
    static bool begins(std::string_view word, std::string_view part) {
        if (part.size() > word.size()) return false;
        for (std::size_t i = 2; i < part.size(); ++i)
            if (part[i] != word[i]) return false;
        return true;
    }

    static constexpr std::array<std::uint16_t, pair_count + 1> all_after() {
        std::array<std::uint16_t, pair_count + 1> out{};
        out.fill(Size);
        return out;
    }

    std::array<Correction, Size> list_;
    std::array<std::uint16_t, pair_count + 1> first_ = all_after();  ///< by pair of letters
    std::array<std::uint32_t, letter_count + 1> seconds_{};
};

/// Whole words with their syllables. Their first two letters and length decide most questions.
template <std::size_t Size>
class WholeWords {
public:
    constexpr explicit WholeWords(std::array<Correction, Size> list) : list_(list) {
        std::sort(list_.begin(), list_.end(),
                  [](const Correction& a, const Correction& b) { return a.part < b.part; });
        for (const auto& entry : list_)
            lengths_[key(entry.part)] |= 1u << entry.part.size();
    }

    int count_or(std::string_view word, int otherwise) const {
        if (word.size() >= 32 || ((lengths_[key(word)] >> word.size()) & 1u) == 0) return otherwise;
        const auto at = std::lower_bound(
            list_.begin(), list_.end(), word,
            [](const Correction& entry, std::string_view w) { return entry.part < w; });
        return at == list_.end() || at->part != word ? otherwise : at->syllables;
    }

private:
    static constexpr std::size_t key(std::string_view word) {
        const auto second = word.size() > 1 ? letter_index(word[1]) : letter_count;
        return (letter_index(word[0]) * 27 + second) % 256;
    }

    std::array<Correction, Size> list_;
    std::array<std::uint32_t, 256> lengths_{};
};

// ---- German
// ---------------------------------------------------------------------------------------

/// Two vowel letters that are one sound; second letters by the first.
constexpr bool is_german_pair(char a, char b) {
    switch (a) {
        case 'a':
        case 'e':
        case 'o':
            return b == 'i' || b == 'u' || b == 'y' || b == (a == 'o' ? 'o' : a == 'e' ? 'e' : 'a');
        case 'A':
            return b == 'u';
        case 'i':
            return b == 'e';
        default:
            return false;
    }
}

/// States: 0 the start, 1 nothing to remember, 2 behind "q", 3 behind a "y" that begins the word,
/// then one for each vowel that may have a partner.
constexpr auto german_steps = [] {
    constexpr std::string_view partnered = "aeoAi";
    GroupSteps steps;
    for (std::size_t state = 0; state < 4 + partnered.size(); ++state) {
        const char before = state < 4 ? '*' : partnered[state - 4];
        for (const char letter : std::string_view("abcdefghijklmnopqrstuvwxyzAOU*")) {
            const auto partner = partnered.find(letter);
            const auto own = partner == std::string_view::npos ? std::size_t{1} : 4 + partner;
            if (letter == 'q')
                steps.set(state, letter, 2, false);
            else if (!is_vowel(letter) || (state == 2 && letter == 'u') ||
                     is_german_pair(before, letter))
                steps.set(state, letter, 1, false);
            else if (state == 0 && letter == 'y')
                steps.set(state, letter, 3, true);
            else  // "Yoga": what was counted for the "y" is the vowel's
                steps.set(state, letter, own, state != 3);
        }
    }
    return steps;
}();

/// Where the groups say one syllable too few or too many. Parts are looked for anywhere in the
/// word, so that compounds are covered ("Studienplatz", "Softwareupdate").
constexpr Corrections german_corrections(german_parts);

constexpr WholeWords german_whole(german_words);

// ---- English
// --------------------------------------------------------------------------------------

/// States: 0 the start, 1 nothing to remember, 2 behind "q", 3 inside a group. "y" begins a word as
/// a consonant, "u" follows "q" as one.
constexpr auto english_steps = [] {
    GroupSteps steps;
    for (std::size_t state = 0; state < 4; ++state)
        for (const char letter : std::string_view("abcdefghijklmnopqrstuvwxyzAOU*")) {
            const bool vowel = is_vowel(letter) && !(state == 2 && letter == 'u') &&
                               !(state == 0 && letter == 'y');
            steps.set(state, letter, letter == 'q' ? 2 : vowel ? 3 : 1, vowel && state != 3);
        }
    return steps;
}();

constexpr bool ends_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings)
        if (word.ends_with(ending)) return true;
    return false;
}

constexpr bool is_consonant_at(std::string_view word, std::size_t from_end) {
    return word.size() > from_end && !is_vowel(word[word.size() - 1 - from_end]);
}

/// Silent e, -es and -ed.
int silent_ending(std::string_view word) {
    if (word.size() > 2 && word.ends_with("e") && is_consonant_at(word, 1)) {
        const bool sounded = word.ends_with("le") && is_consonant_at(word, 2);
        return sounded ? 0 : 1;
    }
    if (word.size() > 3 && word.ends_with("es") && is_consonant_at(word, 2)) {
        const bool sounded = ends_any(word, {"ses", "zes", "ches", "shes", "ges", "xes", "ces"}) ||
                             (word.ends_with("les") && is_consonant_at(word, 3));
        return sounded ? 0 : 1;
    }
    if (word.size() > 3 && word.ends_with("ed") && is_consonant_at(word, 2))
        return ends_any(word, {"ted", "ded"}) ? 0 : 1;
    return 0;
}

constexpr Corrections english_corrections(english_parts);

constexpr WholeWords english_whole(english_words);

static_assert(german_corrections.all_have_vowels() && english_corrections.all_have_vowels());

constexpr auto german_runs = german_corrections.runs();
constexpr auto english_runs = english_corrections.runs();

int count_german(const Letters& letters) {
    const auto word = letters.view();
    const int corrections =
        letters.groups > 0 && letters.may_correct ? german_corrections.in(word) : 0;
    return german_whole.count_or(word, letters.groups + corrections);
}

int count_english(const Letters& letters) {
    const auto word = letters.view();
    if (letters.groups == 0) return english_whole.count_or(word, 0);
    const int corrections = letters.may_correct ? english_corrections.in(word) : 0;
    return english_whole.count_or(word, letters.groups - silent_ending(word) + corrections);
}

}  // namespace

int count_syllables(std::string_view word, Language language) {
    const bool german = language == Language::de;
    const Letters letters = german ? letters_of(word, german_steps, german_runs)
                                   : letters_of(word, english_steps, english_runs);
    if (letters.size == 0) return 0;
    return std::max(1, german ? count_german(letters) : count_english(letters));
}

}  // namespace warmline
