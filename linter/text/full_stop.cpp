#include "linter/text/full_stop.hpp"

#include <array>

#include "linter/text/stop_words.hpp"

namespace warmline {
namespace {

using namespace word_class;

/// "iPhone", "eBay": a small letter first, a capital further on.
bool is_camel(const StopContext& context, std::uint32_t word) {
    const std::string_view text = text_of(context, word);
    if (text.size() < 4 || sign_of(text[0]) != Sign::letter) return false;
    return sign_of(text[1]) == Sign::upper || sign_of(text[2]) == Sign::upper;
}

/// "von Weizsäcker spricht", "van Gogh's letters": a name may open a sentence in small letters.
bool opens_with_particle(const StopContext& context, std::uint32_t word) {
    return context.scan.is(word, name_particle) && word + 1 < context.scan.words.size() &&
           context.scan.words[word + 1].is(Word::capitalised);
}

/// "Bringen Sie …", "Damit wir …": a capitalised word before a pronoun is a verb or conjunction.
bool precedes_pronoun(const StopContext& context, std::uint32_t word) {
    if (context.space.language == Language::en || word + 1 >= context.scan.words.size())
        return false;
    if (!context.scan.is(word + 1, pronoun) || gap_before(context, word + 1) != " ") return false;
    return context.scan.words[word + 1].is(Word::capitalised) ==
           (folded_of(context, word + 1) == "sie");
}

bool is_starter(const StopContext& context, const Next& next) {
    const Word& word = context.scan.words[next.word];
    if (word.is(Word::tag) || next.quoted) return true;
    if (!word.is(Word::capitalised)) return false;
    return context.scan.is(next.word, starter | greeting | imperative) ||
           precedes_pronoun(context, next.word);
}

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
    std::uint32_t word = context.word_after;
    while (word < context.scan.words.size() && context.scan.words[word].begin < at)
        ++word;
    if (word >= context.scan.words.size() || context.scan.words[word].begin != at) return next;
    next.word = word;
    next.starter = is_starter(context, next);
    if (next.sign == Sign::letter && is_camel(context, word)) next.sign = Sign::upper;
    return next;
}

/// The word that ends right where the stop begins, `no_word` when there is a gap.
std::uint32_t word_before(const StopContext& context) {
    if (context.word_after == 0) return no_word;
    const Word& word = context.scan.words[context.word_after - 1];
    const bool adjacent =
        word.begin + word.length == context.run_begin && word.begin >= context.space.range.begin;
    return adjacent ? context.word_after - 1 : no_word;
}

bool full_stop_ends(const StopContext& context, const Next& next) {
    const std::uint32_t word = word_before(context);
    if (word == no_word) return true;  // after a bracket, quote or percent sign
    const Word& found = context.scan.words[word];
    if (found.is(Word::number)) return number_ends(context, word, next);
    if ((found.flags & (Word::tag | Word::address | Word::has_digit)) != 0) return true;
    return word_ends(context, word, next);
}

/// Names that end in an exclamation mark.
bool is_shouting_name(const StopContext& context) {
    const std::uint32_t word = word_before(context);
    if (word == no_word) return false;
    const std::string_view name = folded_of(context, word);
    return name == "yahoo" || name == "joomla" || name == "jeopardy";
}

bool strong_ends(const StopContext& context, const Next& next) {
    if (next.sign == Sign::letter) {
        // "Komm!, rief er": with a quote closed, the small letter goes on. Without one, someone
        // writes small.
        if (context.closed_quote || next.word == no_word || context.scan.is(next.word, wrote))
            return false;
        return !is_shouting_name(context);
    }
    if (is_shouting_name(context)) return next.starter;
    if (context.quote_inside && context.space.language != Language::en) return next.starter;
    return next.sign != Sign::comma && next.sign != Sign::dash;
}

/// A mail written in small letters throughout ends its sentences all the same.
bool writes_small(const StopContext& context) {
    const std::uint32_t begin = skip_blanks(context.text, context.space.range.begin, context.next);
    return glyph_at(context.text, begin).sign == Sign::letter;
}

/// A full stop before a small letter ends a sentence only when the word before it is no
/// abbreviation and the mail is written so, or a name such as "von Weizsäcker" follows.
bool ends_before_small(const StopContext& context, const Next& next) {
    const std::uint32_t word = word_before(context);
    if (word == no_word || context.closed_quote || next.word == no_word) return false;
    if (!writes_small(context) && !opens_with_particle(context, next.word)) return false;
    const Word& found = context.scan.words[word];
    return !context.scan.is(word, abbreviation | soft_abbreviation | before_number) &&
           !found.is(Word::number) && found.length > 3;
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
    const std::uint32_t word = word_before(context);
    const std::uint32_t next = context.word_after;
    if (word == no_word || next >= context.scan.words.size()) return false;
    const Word& before = context.scan.words[word];
    const Word& after = context.scan.words[next];
    return after.begin == context.run_end && before.length > 2 && after.is(Word::capitalised) &&
           !after.is(Word::all_caps) &&
           (before.flags & (Word::capitalised | Word::has_digit | Word::address)) == 0 &&
           context.scan.is(next, starter);
}

bool ends_sentence(const StopContext& context) {
    const Next next = next_of(context);
    if (context.kind == StopKind::smiley) return next.starter;
    if (context.kind == StopKind::strong) return strong_ends(context, next);
    if (next.sign == Sign::letter)
        return context.kind == StopKind::full_stop && ends_before_small(context, next);
    if (next.sign == Sign::comma || next.sign == Sign::close_bracket) return false;
    if (context.kind == StopKind::ellipsis)
        return next.starter || (word_before(context) != no_word && next.upper());
    return full_stop_ends(context, next);
}

}  // namespace warmline
