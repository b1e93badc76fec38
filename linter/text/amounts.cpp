// Money: "49 €", "EUR 1.234,50", "$1,234.50", "CHF 1'200.–".
#include <algorithm>
#include <limits>

#include "linter/text/facts.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t words_beside = 6;

/// Currency value (lexicon) of the sign at the beginning of `text`, 0 when there is none.
std::int32_t sign_currency(std::string_view text) {
    if (text.starts_with("\xE2\x82\xAC")) return 1;
    if (text.starts_with('$')) return 2;
    if (text.starts_with("\xC2\xA3")) return 3;
    if (text.starts_with("\xC2\xA5")) return 5;
    return 0;
}

std::int32_t last_sign_currency(std::string_view text) {
    if (text.ends_with("\xE2\x82\xAC")) return 1;
    if (text.ends_with('$')) return 2;
    if (text.ends_with("\xC2\xA3")) return 3;
    if (text.ends_with("\xC2\xA5")) return 5;
    return 0;
}

std::string_view without_blanks(std::string_view gap) {
    while (!gap.empty()) {
        const Glyph glyph = glyph_at(gap, 0);
        if (!is_blank_sign(glyph.sign)) break;
        gap.remove_prefix(glyph.size);
    }
    return gap;
}

std::string_view without_blanks_behind(std::string_view gap) {
    while (!gap.empty()) {
        const Glyph glyph = glyph_before(gap, gap.size());
        if (!is_blank_sign(glyph.sign)) break;
        gap.remove_suffix(glyph.size);
    }
    return gap;
}

/// Bytes of the ",–" or ".-" that stands for no cents at the beginning of `gap`, or 0.
std::size_t dash_instead_of_cents(std::string_view gap) {
    if (gap.size() < 2 || (gap[0] != ',' && gap[0] != '.')) return 0;
    const std::string_view dash = gap.substr(1);
    if (dash.starts_with("--")) return 3;
    if (dash.starts_with('-')) return 2;
    return dash.starts_with("\xE2\x80\x93") || dash.starts_with("\xE2\x80\x94") ? 4 : 0;
}

/// Whether a currency sign could stand in the gap.
bool may_hold_sign(std::string_view gap) {
    constexpr std::size_t longest = 8;
    return gap.size() > longest || std::any_of(gap.begin(), gap.end(), [](char c) {
               return c == '$' || static_cast<unsigned char>(c) >= 0x80;
           });
}

/// A quick look, since most figures are no money.
bool may_be_amount(const FactSpace& space, std::uint32_t figure) {
    return !space.word(figure).is(Word::number) || space.is(figure - 1, currency) ||
           space.is(figure + 1, currency | multiplier) || may_hold_sign(space.gap_before(figure)) ||
           may_hold_sign(space.gap_after(figure));
}

struct Figure {
    std::int64_t cents = 0;
    std::size_t used = 0;
    bool ambiguous = false;
    bool valid = false;
};

/// Reads "1.234,50", "1,234.50", "1'200", "49". The last separator with one or two digits behind it
/// is the decimal mark; a lone one with three digits groups thousands, whichever language expects
/// it.
Figure figure_of(std::string_view word, Language language) {
    Figure figure;
    std::size_t last_separator = std::string_view::npos;
    std::size_t separators = 0;
    std::size_t end = 0;
    for (; end < word.size(); ++end) {
        const char c = word[end];
        if (is_digit(c)) continue;
        if (c == '.' || c == ',' || c == '\'' || static_cast<unsigned char>(c) >= 0x80) {
            if (c == '.' || c == ',' || c == '\'') {
                last_separator = end;
                ++separators;
            }
            continue;
        }
        break;
    }
    figure.used = end;
    const std::size_t behind =
        last_separator == std::string_view::npos ? 0 : end - last_separator - 1;
    const bool decimal =
        last_separator != std::string_view::npos && behind <= 2 && word[last_separator] != '\'';
    if (last_separator != std::string_view::npos && behind > 3) return figure;
    if (separators == 1 && behind == 3) {
        const char mark = word[last_separator];
        figure.ambiguous =
            (mark == '.' && language == Language::en) || (mark == ',' && language == Language::de);
    }
    constexpr std::int64_t most =
        std::numeric_limits<std::int64_t>::max() / 1'000'000'000'000 / 100;
    std::int64_t whole = 0;
    std::int64_t fraction = 0;
    std::size_t places = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (!is_digit(word[i])) continue;
        if (decimal && i > last_separator) {
            fraction = fraction * 10 + (word[i] - '0');
            ++places;
        } else {
            whole = whole * 10 + (word[i] - '0');
            if (whole > most * 1000) return figure;
        }
    }
    if (places == 1) fraction *= 10;
    figure.cents = whole * 100 + fraction;
    figure.valid = true;
    return figure;
}

void look_beside(const FactSpace& space, std::uint32_t first, std::uint32_t last,
                 AmountFact& amount) {
    const std::uint32_t begin = first > space.word_begin + 3 ? first - 3 : space.word_begin;
    for (std::uint32_t word = begin; word < first; ++word) {
        if (space.is(word, tax)) amount.tax = true;
        if (space.is(word, period)) amount.period = true;
    }
    for (std::uint32_t word = last + 1; word < space.word_end && word <= last + words_beside;
         ++word) {
        if (space.word(word).is(Word::number) && space.is(word + 1, currency))
            break;  // the next amount's words
        if (space.is(word, tax)) amount.tax = true;
        if (space.is(word, period)) amount.period = true;
        if (space.folded_of(word) == "a" && space.is(word + 1, period)) amount.period = true;
    }
}

}  // namespace

bool read_amount(const FactSpace& space, std::uint32_t figure_word, AmountFact& amount,
                 std::uint32_t& next) {
    amount = {};
    if (!may_be_amount(space, figure_word)) return false;
    const Word& word = space.word(figure_word);
    const std::string_view text = space.text_of(figure_word);
    const Figure figure = figure_of(text, space.language);
    if (!figure.valid || figure.used == 0) return false;
    amount.range = word.range();
    amount.ambiguous_separator = figure.ambiguous;
    std::uint32_t last = figure_word, first = figure_word;
    std::int32_t found = 0;
    std::int64_t factor = 1;
    // Before: "€ 49", "EUR 49", "$49"
    // A currency at the end of the line above belongs to the figure there.
    const std::string_view before = without_blanks_behind(space.gap_before(figure_word));
    const bool same_line =
        space.gap_before(figure_word).substr(before.size()).find('\n') == std::string_view::npos;
    found = same_line ? last_sign_currency(before) : 0;
    if (found != 0) {
        amount.range.begin =
            space.word(figure_word).begin -
            static_cast<std::uint32_t>(space.gap_before(figure_word).size() - before.size() +
                                       (found == 1   ? 3u
                                        : found == 2 ? 1u
                                                     : 2u));
    } else if (same_line && before.empty() && space.is(figure_word - 1, currency) &&
               figure_word > space.word_begin && space.word(figure_word - 1).is(Word::all_caps)) {
        found = space.scan.entry(figure_word - 1).value;
        first = figure_word - 1;
        amount.range.begin = space.word(first).begin;
    }
    // Letters in the same word: "49EUR", "20k"
    const std::string_view rest = space.folded_of(figure_word).substr(figure.used);
    if (!rest.empty()) {
        constexpr std::size_t longest_unit = 24;  // "milliarden" has 10
        if (rest.size() > longest_unit) return false;
        const LexiconEntry& entry = look_up(rest);
        if (found == 0 && (entry.classes & currency) != 0)
            found = entry.value;
        else if (found != 0 && (entry.classes & multiplier) != 0)
            factor = entry.value;
        else
            return false;
    }
    // After: ",–", ".-", "Mio.", then the currency
    std::uint32_t at = word.begin + word.length;
    std::string_view after = space.gap_after(last);
    const std::size_t dash = dash_instead_of_cents(after);
    after.remove_prefix(dash);
    at += static_cast<std::uint32_t>(dash);
    if (found != 0) amount.range.end = at;
    if (rest.empty() && without_blanks(after).empty() && space.is(last + 1, multiplier) &&
        !space.is(last + 1, currency)) {
        const bool single = space.word(last + 1).length == 1 && !after.empty();
        if (!single) {
            factor = space.scan.entry(last + 1).value;
            ++last;
            at = space.end_of(last);
            after = space.gap_after(last);
            if (after.starts_with('.')) after.remove_prefix(1);
            if (found != 0) amount.range.end = at;
        }
    }
    if (found == 0) {
        const std::string_view tail = without_blanks(after);
        found = sign_currency(tail);
        if (found != 0) {
            amount.range.end =
                static_cast<std::uint32_t>(tail.data() - space.text.data()) + (found == 1   ? 3u
                                                                               : found == 2 ? 1u
                                                                                            : 2u);
        } else if (tail.empty() && space.is(last + 1, currency)) {
            // "fr" and "m" are too short to mean money without capitals or a capital first letter.
            const Word& unit = space.word(last + 1);
            const std::int32_t value = space.scan.entry(last + 1).value;
            if (unit.length <= 2 && space.folded_of(last + 1) != "ct") return false;
            found = value;
            ++last;
            amount.range.end = space.end_of(last);
        }
    }
    if (found == 0) return false;
    amount.currency = currency_code(found);
    if (amount.currency.empty()) return false;
    amount.cents = found < 0 ? figure.cents / 100 : figure.cents * factor;
    look_beside(space, first, last, amount);
    next = last + 1;
    return true;
}

bool is_percent(const FactSpace& space, std::uint32_t figure) {
    const std::string_view after = without_blanks(space.gap_after(figure));
    if (after.starts_with('%')) return true;
    if (!after.empty() || !space.has(figure + 1)) return false;
    const std::string_view word = space.folded_of(figure + 1);
    return word == "prozent" || word == "percent" || word == "pct" || word == "prozentpunkte" ||
           (word == "per" && space.has(figure + 2) && space.folded_of(figure + 2) == "cent");
}

}  // namespace warmline
