// Stops after words: abbreviations, initials, chains of letters ("z. B.", "p.m."), units.
#include <algorithm>
#include <array>

#include "linter/text/stop_words.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {
namespace {

using namespace word_class;

bool is_roman(std::string_view word) {
    return word.size() <= 5 && word.find_first_not_of("IVX") == std::string_view::npos;
}

/// "Bspw", "Mrd": letters no one can pronounce are an abbreviation, unless all are capitals (PDF,
/// KG).
bool lacks_vowel(std::string_view word) {
    if (word.size() < 2 || word.size() > 5) return false;
    bool lower = false;
    for (const char c : word) {
        const Sign sign = sign_of(c);
        if (sign != Sign::letter && sign != Sign::upper) return false;
        lower |= sign == Sign::letter;
        if (std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos) return false;
    }
    return lower;
}

/// How a chain of single letters treats its last stop.
enum class Chain { none, binds, may_end, ends_list };

Chain chain_of(const StopContext& context, std::uint32_t word) {
    // Up to five letters back: "u. v. m.", "i. d. R.", "p.m.".
    std::array<char, 5> letters{};
    std::size_t count = 0;
    std::uint32_t at = word;
    while (count < letters.size() && is_one_letter(context, at)) {
        // "o. Ä.": two bytes that fold to "ae"; the first stands for the letter.
        letters[count++] = context.folded[context.scan.words[at].begin];
        if (!has_word_before(context, at)) break;
        const std::string_view gap = gap_before(context, at);
        if (gap != "." && gap != ". " && gap != ".\xC2\xA0" && gap != ".\xE2\x80\xAF") break;
        --at;
    }
    if (count < 2) return Chain::none;
    std::array<char, 5> spelled{};
    std::reverse_copy(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(count),
                      spelled.begin());
    const std::string_view chain(spelled.data(), count);
    constexpr std::array<std::string_view, 5> list_ends{"uvm", "uam", "usw", "uae", "uva"};
    constexpr std::array<std::string_view, 33> ends{
        "ua", "oa", "so", "su",  "am", "pm", "us", "uk", "usa", "ev", "ek",
        "ag", "kg", "ug", "ad",  "bc", "eu", "ba", "ma", "md",  "dc", "dj",
        "dm", "lj", "vj", "aao", "ps", "pa", "iv", "ia", "nv",  "bv", "phd"};
    const bool umlaut =
        static_cast<unsigned char>(context.text[context.scan.words[word].begin]) >= 0x80;
    if (std::find(list_ends.begin(), list_ends.end(), chain) != list_ends.end() ||
        (chain == "ua" && umlaut))
        return Chain::ends_list;
    return std::find(ends.begin(), ends.end(), chain) != ends.end() ? Chain::may_end : Chain::binds;
}

/// "i. A.", "z. B.": a single letter whose neighbour is one, too.
bool next_is_letter(const StopContext& context, const Next& next) {
    if (next.word == no_word || !is_one_letter(context, next.word)) return false;
    const Word& word = context.scan.words[next.word];
    const std::uint32_t end = word.begin + word.length;
    return end < context.text.size() && context.text[end] == '.';
}

/// "at 7 p.m. Anna Lee is coming": names and what they do begin a sentence; "5 p.m. Eastern" does
/// not.
bool names_begin(const StopContext& context, const Next& next) {
    if (!next.upper() || next.word == no_word) return false;
    constexpr std::uint32_t most_names = 4;
    for (auto word = next.word + 1;
         word < context.scan.words.size() && word <= next.word + most_names; ++word) {
        const Word& here = context.scan.words[word];
        if (here.begin >= context.space.range.end) return false;
        if (here.is(Word::capitalised)) continue;
        const std::string_view verb = folded_of(context, word);
        return verb == "is" || verb == "are" || verb == "was" || verb == "were" || verb == "will" ||
               verb == "has" || verb == "have" || verb == "can";
    }
    return false;
}

bool letter_ends(const StopContext& context, std::uint32_t word, const Next& next) {
    if (next_is_letter(context, next)) return false;
    switch (chain_of(context, word)) {
        case Chain::binds:
            return false;
        case Chain::ends_list:
            return next.starter || next.upper();
        case Chain::may_end:
            return next.starter || (folded_of(context, word) == "m" && names_begin(context, next));
        case Chain::none:
            break;
    }
    return next.starter;
}

/// "Is that a no? No. 5 boxes left.": an answer, not an abbreviation.
bool answers(const StopContext& context, std::uint32_t word) {
    if (has_word_before(context, word)) return false;
    const std::uint32_t end =
        skip_blanks_back(context.text, context.scan.words[word].begin, context.space.range.begin);
    return end > context.space.range.begin && context.text[end - 1] == '?';
}

bool soft_ends(const StopContext& context, std::uint32_t word, const Next& next) {
    const WordClass classes = context.scan.entry(word).classes;
    // "so." and "mar." in small letters are words, not days and months.
    if ((classes & (month | short_weekday)) != 0 && !context.scan.words[word].is(Word::capitalised))
        return true;
    if ((classes & (month | short_weekday)) != 0) return next.sign != Sign::digit && next.starter;
    if ((classes & list_end) != 0) return next.starter || next.upper();
    if (context.scan.words[word].is(Word::all_caps)) return next.starter || next.upper();
    return next.starter;
}

}  // namespace

bool is_one_letter(const StopContext& context, std::uint32_t word) {
    const Word& found = context.scan.words[word];
    if ((found.flags & (Word::has_digit | Word::tag | Word::address)) != 0) return false;
    return found.length == glyph_at(context.text, found.begin).size;
}

bool word_ends(const StopContext& context, std::uint32_t word, const Next& next) {
    const WordClass classes = context.scan.entry(word).classes;
    if ((classes & abbreviation) != 0) return false;
    if (is_one_letter(context, word)) return letter_ends(context, word, next);
    if ((classes & before_number) != 0 && next.sign == Sign::digit) return answers(context, word);
    // "12,5 cm.", "20 kg.": a unit behind a figure is a whole word.
    const bool measured =
        has_word_before(context, word) && context.scan.words[word - 1].is(Word::number);
    if ((classes & unit) != 0 && measured) return next.starter || next.upper();
    if ((classes & soft_abbreviation) != 0) return soft_ends(context, word, next);
    const std::string_view folded = folded_of(context, word);
    if (folded.size() > 3 && folded.ends_with("str")) return next.starter || next.upper();
    // "Hotel.", "Zettel." are whole words.
    static constexpr auto numbers_to_dial =
        word_set({"mobiltel", "diensttel", "buerotel", "privattel", "handytel", "nottel"});
    if (folded.size() > 3 && (folded.ends_with("nr") || numbers_to_dial.has(folded)))
        return next.starter;
    if (is_roman(text_of(context, word))) return next.starter;
    if (lacks_vowel(text_of(context, word)) && (classes & company_form) == 0) return next.starter;
    return true;
}

}  // namespace warmline
