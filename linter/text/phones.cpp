// Phone numbers by shape: an international or area prefix, or a word that announces one.
#include <algorithm>

#include "linter/text/facts.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t longest_phone = 32;  // bytes

/// Words that say the figure is some other number.
bool is_other_number(std::string_view folded) {
    constexpr auto words = word_set(
        {"nr",           "nummer",  "number",  "no",     "rechnung", "invoice", "order",
         "bestellung",   "auftrag", "vertrag", "ticket", "hrb",      "hra",     "iban",
         "konto",        "blz",     "artikel", "art",    "id",       "case",    "aktenzeichen",
         "steuernummer", "ref",     "code",    "pin",    "isbn"});
    if (words.has(folded)) return true;
    return (folded.ends_with("nummer") || folded.ends_with("number") || folded.ends_with("nr")) &&
           !folded.starts_with("telefon") && !folded.starts_with("ruf") &&
           !folded.starts_with("fax") && !folded.starts_with("mobil") &&
           !folded.starts_with("handy");
}

bool is_clock_or_money(std::string_view figure) {
    return std::any_of(figure.begin(), figure.end(),
                       [](char c) { return c == ':' || c == ',' || c == '\''; });
}

struct Shape {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t digits = 0, groups = 0;
    std::uint32_t widths[8]{};
    bool plus = false, bracket = false;
};

Shape shape_at(const FactSpace& space, std::uint32_t figure) {
    Shape shape;
    shape.begin = space.word(figure).begin;
    const std::string_view text = space.text;
    std::uint32_t begin = shape.begin;
    if (begin > space.range.begin && text[begin - 1] == '(') {
        --begin;
        shape.bracket = true;
    }
    if (begin > space.range.begin && text[begin - 1] == '+') {
        --begin;
        shape.plus = true;
        if (begin > space.range.begin && text[begin - 1] == '(') {
            --begin;
            shape.bracket = true;
        }
    }
    const std::uint32_t limit = std::min(space.range.end, shape.begin + longest_phone);
    std::uint32_t at = shape.begin;
    bool in_group = false;
    int gap = 0;
    while (at < limit) {
        const char c = text[at];
        if (is_digit(c)) {
            if (!in_group) {
                ++shape.groups;
                in_group = true;
            }
            ++shape.digits;
            if (shape.groups <= 8) ++shape.widths[shape.groups - 1];
            ++at;
            shape.end = at;
            gap = 0;
            continue;
        }
        in_group = false;
        if (c == '(' && text.substr(at, 3) != "(0)") break;  // "… (8:00–20:00)"
        if (c == ' ' || c == '-' || c == '/' || c == '(' || c == ')' || c == '.') {
            ++at;
        } else if (glyph_at(text, at).sign == Sign::dash ||
                   glyph_at(text, at).sign == Sign::blank) {
            at += glyph_at(text, at).size;
        } else {
            break;
        }
        if (++gap > 3) break;
    }
    shape.begin = begin;
    // A clock time or an amount right behind the number is not its last group.
    for (std::uint32_t word = figure + 1; space.has(word) && space.word(word).begin < shape.end;
         ++word)
        if (is_clock_or_money(space.text_of(word))) {
            shape.end = space.end_of(word - 1);
            break;
        }
    return shape;
}

bool follows_label(const FactSpace& space, std::uint32_t figure, std::uint32_t begin) {
    for (std::uint32_t back = 1; back <= 3 && figure >= space.word_begin + back; ++back) {
        const std::uint32_t word = figure - back;
        if (!space.is(word, phone_label)) continue;
        if (space.word(word).length > 1) return true;
        const std::string_view gap = space.between(space.end_of(word), begin);
        return gap.starts_with(':') || gap.starts_with('.');
    }
    return false;
}

/// "Call or text Marlys at 555-0153": a number of one's own town, told by what is done with it.
bool is_local_number(const FactSpace& space, std::uint32_t figure, const Shape& shape) {
    if (shape.groups != 2 || shape.widths[0] != 3 || shape.widths[1] != 4) return false;
    static constexpr auto calling = word_set(
        {"call", "calls", "calling", "text", "ring", "phone", "dial", "cell", "reach", "number"});
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 1; back <= reach && figure >= space.word_begin + back; ++back)
        if (calling.has(space.folded_of(figure - back))) return true;
    return false;
}

}  // namespace

bool read_phone(const FactSpace& space, std::uint32_t figure, PhoneFact& phone,
                std::uint32_t& next) {
    const std::string_view text = space.text_of(figure);
    if (!space.word(figure).is(Word::number)) return false;
    if (is_clock_or_money(text)) return false;
    // A prefix, a bracket, a label or the American shape must announce a number.
    const char before =
        space.word(figure).begin > 0 ? space.text[space.word(figure).begin - 1] : ' ';
    if (text[0] != '0' && before != '+' && before != '(' && text.size() != 3 &&
        !follows_label(space, figure, space.word(figure).begin))
        return false;
    const Shape shape = shape_at(space, figure);
    if (shape.digits < 5 || shape.digits > 15) return false;
    const bool label = follows_label(space, figure, shape.begin);
    const bool zero = text[0] == '0';
    const bool american =
        shape.groups == 3 && shape.widths[0] == 3 && shape.widths[1] == 3 && shape.widths[2] == 4;
    bool plausible = false;
    if (shape.plus)
        plausible = shape.digits >= 7;
    else if (zero)
        plausible = shape.digits >= 7 && (shape.groups >= 2 || shape.digits >= 9 || label);
    else if (american)
        plausible = true;
    // "Wählen Sie meine Nummer: 05331 990-41": one's own number is dialled.
    const auto own = [&] {
        static constexpr auto ours =
            word_set({"meine", "meiner", "unsere", "unserer", "my", "our"});
        return zero && figure > space.word_begin + 1 && ours.has(space.word(figure - 2));
    };
    const auto other = [&] {
        return !own() && figure > space.word_begin && !label &&
               is_other_number(space.folded_of(figure - 1));
    };
    plausible = (plausible && !other()) || is_local_number(space, figure, shape) ||
                (label && shape.digits >= 5 && shape.widths[0] != 4 + shape.digits);
    // "2026 2027" after a label such as "Büro" is no phone number; a lone year neither.
    if (!plausible || (label && !zero && !shape.plus && shape.groups == 1 && shape.digits < 5))
        return false;
    phone.range = {shape.begin, shape.end};
    next = figure;
    while (space.has(next) && space.word(next).begin < shape.end)
        ++next;
    return true;
}

bool read_iban(const FactSpace& space, std::uint32_t figure, std::uint32_t& next) {
    const std::string_view word = space.text_of(figure);
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (word.size() < 4 || !upper(word[0]) || !upper(word[1]) || !is_digit(word[2]) ||
        !is_digit(word[3]))
        return false;
    std::uint32_t at = figure + 1;
    std::size_t bytes = word.size();
    while (space.has(at) && space.word(at).is(Word::has_digit) && space.gap_before(at) == " " &&
           bytes < 34) {
        bytes += space.word(at).length;
        ++at;
    }
    if (bytes < 15) return false;
    next = at;
    return true;
}

}  // namespace warmline
