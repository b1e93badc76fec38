#include "linter/measure/passage.hpp"

#include <algorithm>
#include <array>

#include "linter/base/utf8.hpp"
#include "linter/measure/word_table.hpp"
#include "linter/text/fold.hpp"

namespace warmline {
namespace {

enum class Kind : std::uint8_t { blank, letter, digit, mark, emoji, nothing };

struct Character {
    char32_t point = 0;
    std::uint8_t length = 1;
    Kind kind = Kind::mark;
    bool upper = false;
};

constexpr bool is_emoji(char32_t c) {
    return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) ||
           (c >= 0x1F1E6 && c <= 0x1F1FF);
}

constexpr bool is_blank(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x85 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

constexpr bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFE0F || c == 0xFE0E ||
           c == 0xFEFF || c == 0x2060;
}

/// Beyond ASCII everything that is no known punctuation or symbol block counts as a letter.
constexpr bool is_far_letter(char32_t c) {
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    if (c >= 0x2000 && c <= 0x2BFF) return false;
    if (c >= 0x3000 && c <= 0x303F) return false;
    if (c >= 0xE000 && c <= 0xF8FF) return false;
    if (c >= 0xFF00 && c <= 0xFF0F) return false;
    return c < 0x1F000;
}

constexpr bool is_far_upper(char32_t c) {
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
    if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
    if (c >= 0x14A && c <= 0x177) return c % 2 == 0;
    if (c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D || c == 0x1E9E) return true;
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

Character character_at(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text[0]);
    Character out{.point = byte};
    if (byte < 0x80) {
        const bool lower = byte >= 'a' && byte <= 'z';
        out.upper = byte >= 'A' && byte <= 'Z';
        if (lower || out.upper)
            out.kind = Kind::letter;
        else if (byte >= '0' && byte <= '9')
            out.kind = Kind::digit;
        else if (byte == ' ' || (byte >= 9 && byte <= 13))
            out.kind = Kind::blank;
        return out;
    }
    out.length = static_cast<std::uint8_t>(std::max<std::size_t>(1, utf8_sequence_length(text)));
    if (out.length == 1) return out;
    char32_t point = out.length == 2 ? byte & 0x1Fu : out.length == 3 ? byte & 0x0Fu : byte & 7u;
    for (std::size_t i = 1; i < out.length; ++i)
        point = (point << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    out.point = point;
    if (is_blank(point))
        out.kind = Kind::blank;
    else if (is_invisible(point))
        out.kind = Kind::nothing;
    else if (is_emoji(point))
        out.kind = Kind::emoji;
    else if (is_far_letter(point))
        out.kind = Kind::letter;
    out.upper = out.kind == Kind::letter && is_far_upper(point);
    return out;
}

std::string straighten_apostrophes(std::string_view text) {
    constexpr std::string_view curly = "\u2019";
    std::string out;
    out.reserve(text.size());
    for (std::size_t from = 0;;) {
        const std::size_t at = text.find(curly, from);
        out.append(text.substr(from, at - from));
        if (at == std::string_view::npos) return out;
        out.push_back('\'');
        from = at + curly.size();
    }
}

/// Words before a full stop that does not end a sentence.
bool is_abbreviation(std::string_view folded) {
    static constexpr auto known = std::to_array<std::string_view>(
        {"abs",  "apr", "art", "aug", "bspw", "bzw", "ca",  "co",  "dec",  "dez", "dr",  "etc",
         "evtl", "feb", "fr",  "geb", "gest", "ggf", "hr",  "inc", "inkl", "jan", "jul", "jun",
         "ltd",  "max", "min", "mio", "mr",   "mrd", "mrs", "ms",  "nov",  "nr",  "oct", "okt",
         "prof", "sep", "sog", "st",  "str",  "tel", "usw", "vgl", "vs",   "zzgl"});
    return std::binary_search(known.begin(), known.end(), folded);
}

constexpr bool ends_sentence(std::string_view mark) {
    return mark == "." || mark == "!" || mark == "?" || mark == "\u2026";
}

/// `word` with at most `most` of a letter that stands three times or more; empty when none does.
std::string unstretched(std::string_view word, std::size_t most) {
    std::string out;
    bool found = false;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t length = character_at(word.substr(at)).length;
        const std::string_view letter = word.substr(at, length);
        std::size_t times = 0;
        for (; word.substr(at, length) == letter; at += length)
            ++times;
        found = found || times > 2;
        for (std::size_t i = 0; i < (times > 2 ? most : times); ++i)
            out.append(letter);
    }
    return found ? out : std::string();
}

class Cutter {
public:
    Cutter(std::string_view text, Language language) {
        out_.language = language == Language::de ? Language::de : Language::en;
        out_.text = straighten_apostrophes(text);
        out_.folded = fold(out_.text);
        out_.tokens.reserve(out_.text.size() / 5 + 4);
    }

    Passage cut() && {
        const std::string_view all = out_.text;
        for (std::size_t at = 0; at < all.size();) {
            const Character c = character_at(all.substr(at));
            if (c.kind == Kind::letter || c.kind == Kind::digit) {
                at = take_word(at);
            } else {
                if (c.kind == Kind::mark || c.kind == Kind::emoji)
                    take_mark(at, c);
                else if (c.kind == Kind::blank)
                    note_blank(c);
                at += c.length;
            }
        }
        split_sentences();
        return std::move(out_);
    }

private:
    std::size_t take_word(std::size_t begin) {
        const std::string_view all = out_.text;
        Token token{.begin = static_cast<std::uint32_t>(begin), .flags = Token::word};
        std::size_t at = begin, uppers = 0, letters = 0;
        while (at < all.size()) {
            const Character c = character_at(all.substr(at));
            if (c.kind == Kind::letter) {
                if (token.letters == 0 && c.upper) token.flags |= Token::capital;
                ++letters;
                uppers += c.upper;
            } else if (c.kind == Kind::digit) {
                if (token.letters == 0) token.flags |= Token::digit_first;
                token.flags |= Token::has_digit;
            } else if (c.point == '\'' && at + 1 < all.size() && is_letter_at(at + 1)) {
                token.flags |= Token::apostrophe;
            } else if (c.kind != Kind::nothing) {
                break;
            }
            if (token.letters < 60000) ++token.letters;
            at += c.length;
        }
        if (letters >= 2 && uppers == letters) token.flags |= Token::all_caps;
        token.length = static_cast<std::uint32_t>(at - begin);
        add(token);
        return at;
    }

    bool is_letter_at(std::size_t at) const {
        return character_at(std::string_view(out_.text).substr(at)).kind == Kind::letter;
    }

    void take_mark(std::size_t begin, const Character& c) {
        Token token{.begin = static_cast<std::uint32_t>(begin), .length = c.length, .letters = 1};
        if (c.kind == Kind::emoji) token.flags |= Token::emoji;
        add(token);
    }

    void note_blank(const Character& c) {
        blank_ = true;
        lines_ += c.point == '\n';
    }

    void add(Token token) {
        const std::string_view folded = out_.folded_of(token);
        token.hash = word_hash(token.is(Token::digit_first) ? "0" : folded);
        if (token.is(Token::word)) {
            const WordFacts facts = facts_of_word(token, folded);
            token.classes = facts.classes;
            token.spoken = facts.spoken;
            token.written = facts.written;
            token.root = root_band(folded, facts, out_.language);
            token.syllables = static_cast<std::uint8_t>(
                std::min(255, syllables_of(out_.of(token), token.hash, out_.language)));
        }
        if (lines_ > 0) token.flags |= Token::new_line;
        gaps_.push_back(static_cast<std::uint8_t>((blank_ ? 1 : 0) | (std::min(lines_, 3) << 1)));
        out_.tokens.push_back(token);
        blank_ = false;
        lines_ = 0;
    }

    /// "süüüß" is looked up as "süß", "tolllll" as "toll".
    WordFacts facts_of_word(const Token& token, std::string_view folded) const {
        WordFacts facts = facts_of(token.hash, out_.language);
        facts.classes |= stem_classes(folded, out_.language);
        if (facts.classes != 0 || facts.spoken != rare_band || facts.written != rare_band)
            return facts;
        for (const std::size_t most : {std::size_t{2}, std::size_t{1}}) {
            const std::string plain = unstretched(out_.of(token), most);
            if (plain.empty()) break;
            const std::string plain_folded = fold(plain);
            facts = facts_of(word_hash(plain_folded), out_.language);
            facts.classes |= stem_classes(plain_folded, out_.language);
            if (facts.classes != 0 || facts.spoken != rare_band) break;
        }
        return facts;
    }

    bool blank_before(std::size_t i) const { return (gaps_[i] & 1) != 0; }

    int lines_before(std::size_t i) const { return gaps_[i] >> 1; }

    /// Whether a sentence ends behind token `i`.
    bool is_end(std::size_t i) const {
        const Token& token = out_.tokens[i];
        const std::string_view mark = token.is(Token::word) ? "" : out_.of(token);
        if (i + 1 == out_.tokens.size()) return true;
        const Token& next = out_.tokens[i + 1];
        if (lines_before(i + 1) >= 2) return true;
        if (lines_before(i + 1) == 1 && (mark == "," || mark == ":" || ends_sentence(mark)))
            return true;
        if (!ends_sentence(mark) || !blank_before(i + 1)) return false;
        const bool opens = !next.is(Token::word) || next.is(Token::capital) ||
                           (next.is(Token::digit_first) && mark != ".");
        if (!opens) return false;
        if (mark != "." || i == 0) return true;
        const Token& previous = out_.tokens[i - 1];
        const bool ordinal = previous.is(Token::digit_first) && previous.letters < 3;
        const bool initial = previous.is(Token::word) && previous.letters == 1;
        return !ordinal && !initial && !is_abbreviation(out_.folded_of(previous));
    }

    void split_sentences() {
        const auto count = static_cast<std::uint32_t>(out_.tokens.size());
        std::uint32_t begin = 0;
        bool words = false;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (out_.tokens[i].is(Token::word)) {
                if (!words) out_.tokens[i].flags |= Token::sentence_start;
                words = true;
            }
            if (words && is_end(i)) {
                out_.sentences.push_back({begin, i + 1});
                begin = i + 1;
                words = false;
            }
        }
        if (begin == count) return;
        if (out_.sentences.empty())
            out_.sentences.push_back({begin, count});
        else
            out_.sentences.back().end = count;
    }

    Passage out_;
    std::vector<std::uint8_t> gaps_;
    bool blank_ = false;
    int lines_ = 0;
};

}  // namespace

Passage read_passage(std::string_view text, Language language) {
    return Cutter(text, language).cut();
}

}  // namespace warmline
