#include "linter/text/full_stop.hpp"

#include <algorithm>
#include <array>

#include "linter/text/facts.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t none = 0xFFFFFFFF;

/// What begins after the blanks.
struct Next {
    Sign sign = Sign::none;
    std::uint32_t word = none;  ///< index of the word that begins there (after quotes and brackets)
    bool quoted = false;        ///< an opening quote or bracket stands before it
};

Next next_of(const StopContext& context) {
    Next next;
    std::uint32_t at = context.next;
    const std::uint32_t end = context.space.range.end;
    for (int i = 0; i < 3 && at < end; ++i) {
        const Glyph glyph = glyph_at(context.text, at);
        next.sign = glyph.sign;
        if (glyph.sign != Sign::quote && glyph.sign != Sign::open_bracket &&
            glyph.sign != Sign::apostrophe)
            break;
        next.quoted = true;
        at += glyph.size;
    }
    if (at >= end) return next;
    const std::uint32_t word = word_from(context.scan, at);
    if (word < context.scan.words.size() && context.scan.words[word].begin == at) next.word = word;
    return next;
}

std::string_view text_of(const StopContext& context, std::uint32_t word) {
    const Word& found = context.scan.words[word];
    return context.text.substr(found.begin, found.length);
}

/// The word that ends right where the stop begins, `none` when there is a gap.
std::uint32_t word_before(const StopContext& context, std::uint32_t at) {
    const std::uint32_t after = word_from(context.scan, at);
    if (after == 0) return none;
    const Word& word = context.scan.words[after - 1];
    return word.begin + word.length == at && word.begin >= context.space.range.begin ? after - 1
                                                                                     : none;
}

bool is_one_letter(const StopContext& context, std::uint32_t word) {
    const Word& found = context.scan.words[word];
    if ((found.flags & (Word::has_digit | Word::tag | Word::address)) != 0) return false;
    return found.length == glyph_at(context.text, found.begin).size;
}

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

bool next_is_upper(const Next& next) {
    return next.sign == Sign::upper;
}

bool next_is_starter(const StopContext& context, const Next& next) {
    if (next.word == none) return false;
    const Word& word = context.scan.words[next.word];
    if (word.is(Word::tag) || next.quoted) return true;
    return word.is(Word::capitalised) &&
           context.scan.is(next.word, starter | greeting | imperative);
}

/// How a chain of single letters ("z. B.", "u.a.", "a.m.") treats its last stop.
enum class Chain { no_chain, binds, may_end };

Chain chain_of(const StopContext& context, std::uint32_t word) {
    // Up to five letters back: "u. v. m.", "i. d. R.", "p.m.".
    std::array<char, 5> letters{};
    std::size_t count = 0;
    std::uint32_t at = word;
    while (count < letters.size() && is_one_letter(context, at)) {
        // "o. Ä.": two bytes that fold to "ae"; the first stands for the letter.
        letters[count++] = context.folded[context.scan.words[at].begin];
        if (at == 0 || context.scan.words[at].begin <= context.sentence_begin) break;
        const std::uint32_t end_before =
            context.scan.words[at - 1].begin + context.scan.words[at - 1].length;
        const std::string_view gap =
            context.text.substr(end_before, context.scan.words[at].begin - end_before);
        if (gap != "." && gap != ". " && gap != ".\xC2\xA0" && gap != ".\xE2\x80\xAF") break;
        --at;
    }
    if (count == 0) return Chain::no_chain;
    std::array<char, 5> spelled{};
    for (std::size_t i = 0; i < count; ++i)
        spelled[i] = letters[count - 1 - i];
    const std::string_view chain(spelled.data(), count);
    constexpr std::array<std::string_view, 6> binding{"sog", "ca", "vs", "pa", "zw", "va"};
    constexpr std::array<std::string_view, 32> ending{
        "ua",  "uam", "uvm", "usw", "oa", "so", "su",  "am",  "pm", "us",  "uk",
        "usa", "ev",  "ek",  "ag",  "kg", "ug", "ad",  "bc",  "eu", "ba",  "ma",
        "md",  "dc",  "dj",  "dm",  "lj", "vj", "aao", "uae", "ps", "kgaa"};
    if (std::find(ending.begin(), ending.end(), chain) != ending.end()) return Chain::may_end;
    if (count >= 2 || std::find(binding.begin(), binding.end(), chain) != binding.end())
        return Chain::binds;
    return Chain::no_chain;
}

/// "i. A.", "z. B.": a single letter whose neighbour is one, too.
bool next_is_letter(const StopContext& context, const Next& next) {
    if (next.word == none || !is_one_letter(context, next.word)) return false;
    const std::uint32_t end =
        context.scan.words[next.word].begin + context.scan.words[next.word].length;
    return end < context.text.size() && context.text[end] == '.';
}

/// "Hauptstr.", "Rechnungsnr.": compounds of an abbreviation.
bool ends_like_abbreviation(std::string_view folded) {
    return folded.size() > 3 &&
           (folded.ends_with("str") || folded.ends_with("nr") || folded.ends_with("tel"));
}

/// "am 3. Platz", "die 2. Mahnung": a German number with a stop that counts.
bool is_ordinal(const StopContext& context, std::uint32_t number, const Next& next) {
    const Word& word = context.scan.words[number];
    if (word.length > 2) return false;
    if (next.word != none && context.scan.is(next.word, month)) return true;
    if (context.space.language == Language::en) return false;
    if (next_is_starter(context, next)) return false;
    if (number == 0 || context.scan.words[number - 1].begin < context.sentence_begin) return true;
    if (context.scan.is(number - 1, takes_ordinal | weekday | short_weekday)) return true;
    const Word& before = context.scan.words[number - 1];
    const std::uint32_t before_end = before.begin + before.length;
    const std::string_view gap = context.text.substr(before_end, word.begin - before_end);
    if (gap.find_first_of(".-") != std::string_view::npos ||
        gap.find("\xE2\x80\x93") != std::string_view::npos)
        return before.is(Word::has_digit);  // "1.–3. Platz"
    return !before.is(Word::capitalised) && !before.is(Word::has_digit) && before.length <= 4 &&
           context.scan.is(number - 1, german);
}

/// "12.06." at the end of what is known: the stop belongs to the date. "2.0." is a version.
bool is_short_date(std::string_view word) {
    std::size_t day_digits = 0, month_digits = 0;
    const int day = leading_number(word, 2, day_digits);
    if (day < 1 || day > 31 || day_digits >= word.size() || word[day_digits] != '.') return false;
    const int month_number = leading_number(word.substr(day_digits + 1), 2, month_digits);
    return month_number >= 1 && month_number <= 12 && day_digits + 1 + month_digits == word.size();
}

bool number_ends(const StopContext& context, std::uint32_t number, const Next& next) {
    const Word& word = context.scan.words[number];
    const std::uint32_t begin = skip_blanks(context.text, context.sentence_begin, context.next);
    if (word.begin == begin && word.length <= 3) return false;  // "1. Öffnen Sie …"
    if (next.sign == Sign::digit) {
        if (word.length <= 2 && context.space.language != Language::en)
            return false;  // "12. 6. 2026"
        return !is_short_date(text_of(context, number));
    }
    if (is_ordinal(context, number, next)) return false;
    if (is_short_date(text_of(context, number)) && context.space.language != Language::en) {
        if (!next_is_starter(context, next)) return false;
        // "bis 12.06. Ihre Unterlagen" goes on; "bis 12.06. Danach …" does not.
        return !context.scan.is(next.word, polite) || text_of(context, next.word) == "Sie";
    }
    return true;
}

bool abbreviation_ends(const StopContext& context, std::uint32_t word, const Next& next) {
    const WordClass classes = context.scan.entry(word).classes;
    const Word& found = context.scan.words[word];
    if ((classes & abbreviation) != 0) return false;
    if (is_one_letter(context, word)) {
        if (next_is_letter(context, next)) return false;
        const Chain chain = chain_of(context, word);
        if (chain == Chain::binds) return false;
        return next_is_starter(context, next);
    }
    if ((classes & before_number) != 0 && (next.sign == Sign::digit)) return false;
    if ((classes & (month | short_weekday)) != 0 && (classes & soft_abbreviation) != 0)
        return next.sign != Sign::digit && next_is_starter(context, next);
    if ((classes & soft_abbreviation) != 0) {
        if (found.is(Word::all_caps)) return next_is_upper(next) || next_is_starter(context, next);
        if (next_is_starter(context, next)) return true;
        // English does not capitalise nouns: "etc. Customers …" is a new sentence.
        return context.space.language == Language::en &&
               (classes & (english | company_form)) == 0 && next_is_upper(next) &&
               text_of(context, word) == "etc";
    }
    if (ends_like_abbreviation(found.range().of(context.folded)))
        return next_is_starter(context, next);
    if (is_roman(text_of(context, word))) return next_is_starter(context, next);
    if (lacks_vowel(text_of(context, word)) && (classes & company_form) == 0)
        return next_is_starter(context, next);
    return true;
}

bool full_stop_ends(const StopContext& context, const Next& next) {
    const std::uint32_t word = word_before(context, context.run_begin);
    if (word == none) return true;  // after a bracket, quote or percent sign
    const Word& found = context.scan.words[word];
    if (found.is(Word::number)) return number_ends(context, word, next);
    if ((found.flags & (Word::tag | Word::address | Word::has_digit)) != 0) return true;
    return abbreviation_ends(context, word, next);
}

/// A mail written in small letters throughout ends its sentences all the same.
bool writes_small(const StopContext& context) {
    const std::uint32_t begin = skip_blanks(context.text, context.space.range.begin, context.next);
    return glyph_at(context.text, begin).sign == Sign::letter;
}

}  // namespace

bool begins_after_stop(std::string_view text, std::uint32_t begin, std::uint32_t at) {
    return skip_blanks(text, begin, at) >= at;
}

bool follows_colon(std::string_view text, std::uint32_t begin, std::uint32_t at) {
    const std::uint32_t end = skip_blanks_back(text, at, begin);
    return end <= begin || text[end - 1] == ':' || text[end - 1] == ',';
}

bool is_missing_blank(const StopContext& context) {
    if (context.kind != StopKind::full_stop && context.kind != StopKind::strong) return false;
    const std::uint32_t word = word_before(context, context.run_begin);
    const std::uint32_t next = word_from(context.scan, context.run_end);
    if (word == none || next >= context.scan.words.size()) return false;
    const Word& before = context.scan.words[word];
    const Word& after = context.scan.words[next];
    return after.begin == context.run_end && before.length > 2 && after.is(Word::capitalised) &&
           !after.is(Word::all_caps) &&
           (before.flags & (Word::capitalised | Word::has_digit | Word::address)) == 0 &&
           context.scan.is(next, starter);
}

bool ends_sentence(const StopContext& context) {
    const Next next = next_of(context);
    if (context.kind == StopKind::smiley) return next_is_starter(context, next);
    if (context.kind == StopKind::strong) {
        if (next.sign == Sign::letter)
            return !context.closed_quote && next.word != none && !context.scan.is(next.word, wrote);
        if (context.quote_inside && context.space.language != Language::en)
            return next_is_starter(context, next);
        return next.sign != Sign::comma && next.sign != Sign::dash;
    }
    if (next.sign == Sign::letter) {
        if (context.kind != StopKind::full_stop || !writes_small(context)) return false;
        const std::uint32_t word = word_before(context, context.run_begin);
        if (word == none || context.closed_quote) return false;
        return !context.scan.is(word, abbreviation | soft_abbreviation | before_number) &&
               !context.scan.words[word].is(Word::number) && !is_one_letter(context, word) &&
               context.scan.words[word].length > 3;
    }
    if (next.sign == Sign::comma || next.sign == Sign::close_bracket) return false;
    if (context.kind == StopKind::ellipsis) {
        const bool glued = word_before(context, context.run_begin) != none;
        return next_is_starter(context, next) || (glued && next_is_upper(next));
    }
    if (next.sign == Sign::dash && next.word == none) {
        // "Text. – Text" ends; "Str. - Ecke" does not, which the abbreviation knows.
        return full_stop_ends(context, next);
    }
    if (context.quote_inside && !next_is_starter(context, next) &&
        context.space.language != Language::en)
        return full_stop_ends(context, next);
    return full_stop_ends(context, next);
}

}  // namespace warmline
