#include "linter/text/scan.hpp"

#include <algorithm>
#include <array>

#include "linter/text/fold.hpp"
#include "linter/text/word_shape.hpp"

namespace warmline {
namespace {

constexpr std::uint32_t longest_word = 60'000;  // Word::length has 16 bits
constexpr std::uint32_t longest_local_part = 64;
constexpr std::uint32_t longest_address = 320;

constexpr auto url_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x21; c < table.size(); ++c)
        table[c] = true;
    for (const char c : std::string_view("<>\"|{}\\^`"))
        table[static_cast<unsigned char>(c)] = false;
    return table;
}();

bool is_url_byte(char c) {
    return url_bytes[static_cast<unsigned char>(c)];
}

bool is_address_byte(char c) {
    return is_word_sign(sign_of(c)) || c == '.' || c == '_' || c == '-' || c == '+';
}

bool is_scheme(std::string_view word) {
    return word == "http" || word == "https" || word == "ftp" || word == "ftps";
}

constexpr std::uint32_t lower_kind = 1, upper_kind = 2, digit_kind = 4, high_kind = 8;

bool joins_words(std::string_view gap) {
    if (gap.size() == 1)
        return gap[0] == '-' || gap[0] == '\'' || gap[0] == '.' || gap[0] == '&' || gap[0] == '/' ||
               gap[0] == '_' || gap[0] == '@';
    return gap.empty() || gap == "’" || gap == "‑";
}

bool has_two_letters(std::string_view word) {
    int letters = 0;
    for (std::size_t at = 0; at < word.size() && letters < 2; at += glyph_at(word, at).size)
        letters += glyph_at(word, at).sign == Sign::upper;
    return letters >= 2;
}

/// A URL in prose does not own the full stop, comma or bracket that follows it.
std::uint32_t trim_url(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (end > begin) {
        const char last = text[end - 1];
        const bool closes = last == ')' || last == ']';
        const char opener = last == ')' ? '(' : '[';
        if (closes && text.substr(begin, end - begin).find(opener) != std::string_view::npos) break;
        if (!closes && last != '.' && last != ',' && last != ';' && last != ':' && last != '!' &&
            last != '?' && last != '\'' && last != '*')
            break;
        --end;
    }
    return end;
}

}  // namespace

namespace detail {

/// 1 lower, 2 upper, 4 digit; 8 for a longer character; 16 for what ends a word.
constexpr std::array<std::uint8_t, 256> letter_kinds = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (std::size_t i = 0; i < 256; ++i) {
        const Sign sign = signs[i];
        kinds[i] = sign == Sign::letter  ? 1
                   : sign == Sign::upper ? 2
                   : sign == Sign::digit ? 4
                   : sign == Sign::high  ? 8
                                         : 16;
    }
    return kinds;
}();

}  // namespace detail

std::uint32_t word_from(const Scan& scan, std::uint32_t offset) {
    const auto found =
        std::lower_bound(scan.words.begin(), scan.words.end(), offset,
                         [](const Word& word, std::uint32_t at) { return word.begin < at; });
    return static_cast<std::uint32_t>(found - scan.words.begin());
}

WordScanner::WordScanner(std::string_view text, std::string_view folded, Mode mode, Scan& scan)
    : text_(text), folded_(folded), tags_(text, folded, mode), scan_(scan) {}

/// Inlined into the one loop most words go through, where the call would cost as much as the work.
[[gnu::always_inline]] inline void WordScanner::add_word(std::uint32_t begin, std::uint32_t end,
                                                         std::uint32_t flags, std::uint64_t hash,
                                                         std::uint32_t note, bool after_blank) {
    const auto index = static_cast<std::uint32_t>(scan_.words.size());
    // Nearly all words have a blank before them.
    if (!after_blank && index > 0 && joins_last_word(begin)) flags |= Word::continued;
    scan_.words.push_back(
        {begin, static_cast<std::uint16_t>(end - begin), static_cast<std::uint16_t>(flags), hash});
    scan_.entries.push_back(static_cast<std::uint16_t>(note));
    line_.flags |= flags;
    line_.classes |= lexicon_entry(note & lexicon_note::index_bits).classes;
    if ((note & lexicon_note::cue) != 0) scan_.cues.push_back(index);
    pending_ = 0;
}

void WordScanner::push_word(std::uint32_t begin, std::uint32_t end, std::uint32_t flags,
                            std::uint64_t hash, bool umlaut) {
    std::uint32_t note = (flags & (Word::tag | Word::address)) == 0 ? lexicon_find(hash) : 0u;
    if ((flags & Word::has_digit) != 0) push_figure();
    if ((flags & Word::non_latin) != 0) note |= lexicon_note::foreign;
    if (umlaut) note |= Scan::umlaut_bit;
    add_word(begin, end, flags, hash, note, is_after_blank(begin));
}

/// The word about to be added has a digit in it.
void WordScanner::push_figure() {
    scan_.figures.push_back(static_cast<std::uint32_t>(scan_.words.size()));
}

/// Whether what stands between the last word and `begin` makes them one.
bool WordScanner::joins_last_word(std::uint32_t begin) const {
    const std::uint32_t end = scan_.words.back().range().end;
    return joins_words(text_.substr(end, begin - end));
}

bool WordScanner::is_after_blank(std::uint32_t at) const {
    return at == 0 || text_[at - 1] == ' ';
}

/// Words with one blank between them, as long as nothing else comes: up to fifteen letters, ASCII
/// but for German umlauts. Most of all text goes through here.
[[gnu::always_inline]] inline void WordScanner::read_short_words(std::uint32_t end) {
    const char* const text = text_.data();
    const char* const folded = folded_.data();
    const std::size_t size = text_.size();
    std::uint32_t begin = at_;
    bool after_blank = is_after_blank(begin);
    while (size - begin >= WordShape::width) {
        const WordShape shape = word_shape(text + begin, folded + begin);
        if (shape.length - 1 >= WordShape::width - 1) break;
        std::uint32_t at = begin + shape.length;
        if (at > end) break;
        if (sign_of(folded[at]) == Sign::high && is_word_sign(long_glyph_at(text_, at).sign)) break;
        std::uint64_t hash = short_word_hash(folded + begin, shape.length);
        std::uint32_t flags = pending_, umlaut = 0;
        if (shape.is_simple()) {
            flags |= shape.changed & 1;
            static_assert(Word::capitalised == 1);
        } else {
            if (shape.is_capitalised()) flags |= Word::capitalised;
            if (shape.is_all_caps()) flags |= Word::all_caps;
            if (shape.has_umlaut()) umlaut = Scan::umlaut_bit;
            if (shape.has_digit()) {
                flags |= Word::has_digit;
                push_figure();
            }
            if (shape.is_number()) {
                flags |= Word::number;
                at = read_number(at, end);
                hash = word_hash(folded_.substr(begin, at - begin));
            }
        }
        add_word(begin, at, flags, hash, lexicon_find(hash) | umlaut, after_blank);
        begin = at;
        if (at >= end || text[at] != ' ') break;
        ++begin;
        after_blank = true;
    }
    at_ = begin;
}

void WordScanner::read(std::uint32_t begin, std::uint32_t end) {
    at_ = floor_ = begin;
    pending_ = 0;
    line_ = {};
    line_begin_ = static_cast<std::uint32_t>(scan_.words.size());
    while (at_ < end) {
        read_short_words(end);
        if (at_ < end) read_other(end);
    }
    end_line();
    scan_.lines.back().last = true;
}

/// A mark, a blank or a word of another kind.
void WordScanner::read_other(std::uint32_t end) {
    const Glyph glyph = glyph_at(text_, at_);
    if (is_word_sign(glyph.sign)) return read_word(glyph, end);
    read_mark(glyph.sign, glyph.size, end);
    if (at_ < end && text_[at_] == ' ') ++at_;
}

void WordScanner::end_line() {
    if (dropped_) {
        dropped_ = false;
        line_ = {};
        for (std::size_t i = line_begin_; i < scan_.words.size(); ++i) {
            line_.flags |= scan_.words[i].flags;
            line_.classes |= scan_.entry(i).classes;
        }
    }
    line_.end = at_;
    line_.word_end = static_cast<std::uint32_t>(scan_.words.size());
    line_begin_ = line_.word_end;
    scan_.lines.push_back(line_);
    line_ = {};
}

/// Digits and the separators between them: "1.234,50", "14:15", "1\u2019200". `at` stands on a
/// separator.
std::uint32_t WordScanner::read_number(std::uint32_t at, std::uint32_t end) const {
    while (at < end) {
        const char c = text_[at];
        if (is_digit(c) || ((c == '.' || c == ',' || c == ':' || c == '\'') && at + 1 < end &&
                            is_digit(text_[at + 1]))) {
            ++at;
        } else if (c == '\xE2' && at + 3 < end && text_[at + 1] == '\x80' &&
                   text_[at + 2] == '\x99' && is_digit(text_[at + 3])) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

/// Sixteen bytes of a word at most; none near the end of the text. An umlaut is not torn.
[[gnu::always_inline]] inline WordShape WordScanner::front_of_word(std::uint32_t at) const {
    if (text_.size() - at < WordShape::width) return {};
    WordShape shape = word_shape(text_.data() + at, folded_.data() + at);
    constexpr char lead_of_umlauts = '\xC3';
    const bool goes_on = shape.length == WordShape::width;
    if (goes_on && text_[at + WordShape::width - 1] == lead_of_umlauts) --shape.length;
    return shape;
}

/// A word of any length and of any letters; `first` is the one it begins with.
void WordScanner::read_word(Glyph first, std::uint32_t end) {
    const std::uint32_t begin = at_;
    end = std::min(end, begin + longest_word);
    std::uint32_t at = begin;
    std::uint32_t seen = 0;
    bool umlaut = false, non_latin = false;
    while (at < end) {
        const std::uint32_t kind = detail::letter_kinds[static_cast<unsigned char>(text_[at])];
        if (kind < high_kind) {
            const WordShape shape = front_of_word(at);
            if (shape.length == 0 || shape.length > end - at) {
                seen |= kind;
                ++at;
                continue;
            }
            seen |= (shape.has_small() ? lower_kind : 0) | (shape.has_capital() ? upper_kind : 0) |
                    (shape.has_digit() ? digit_kind : 0);
            umlaut |= shape.has_umlaut();
            at += shape.length;
        } else if (kind == high_kind) {
            const Glyph glyph = long_glyph_at(text_, at);
            if (!is_word_sign(glyph.sign) || at + glyph.size > end) break;
            seen |= glyph.sign == Sign::upper ? upper_kind : lower_kind;
            non_latin |= glyph.non_latin;
            umlaut |= folded_[at] > 0;  // ä ö ü ß fold to two ASCII letters
            at += glyph.size;
        } else {
            break;
        }
    }
    if (seen == digit_kind) at = read_number(at, end);
    std::uint32_t flags = pending_;
    if (at > begin && first.sign == Sign::upper) flags |= Word::capitalised;
    if (at == begin) at = std::min(end, begin + 1);  // a letter cut by `end`: step over it
    if ((seen & (lower_kind | upper_kind)) == upper_kind &&
        has_two_letters(text_.substr(begin, at - begin)))
        flags |= Word::all_caps;
    if ((seen & digit_kind) != 0)
        flags |= seen == digit_kind ? Word::has_digit | Word::number : Word::has_digit;
    if (non_latin) flags |= Word::non_latin;
    push_word(begin, at, flags, word_hash(folded_.substr(begin, at - begin)), umlaut);
    at_ = at;
}

[[gnu::always_inline]] inline void WordScanner::push_event(Sign sign, std::uint32_t size) {
    scan_.events.push_back({at_, static_cast<std::uint32_t>(scan_.words.size()), sign,
                            static_cast<std::uint8_t>(size)});
}

void WordScanner::read_mark(Sign sign, std::uint32_t size, std::uint32_t end) {
    switch (sign) {
        case Sign::none:
        case Sign::blank:
            at_ += size;
            return;
        case Sign::open_bracket:
        case Sign::tag_opener:
        case Sign::percent:
        case Sign::asterisk:
        case Sign::quote:
            if (read_tag(end)) return;
            break;
        case Sign::comma:
            if (text_[at_] == ':' && read_url(end)) return;
            pending_ = Word::after_comma;
            break;
        case Sign::stop:
            if (read_url(end)) return;
            break;
        case Sign::dash: {
            const bool spaced = at_ == 0 || is_blank_sign(glyph_before(text_, at_).sign);
            if (spaced) pending_ = Word::after_comma;
            break;
        }
        case Sign::at:
            if (read_email(end)) return;
            break;
        case Sign::line_break:
            push_event(sign, size);
            end_line();
            at_ += size;
            return;
        default:
            break;
    }
    push_event(sign, size);
    at_ += size;
}

bool WordScanner::read_tag(std::uint32_t end) {
    TagFact tag;
    if (!tags_.read(at_, end, tag)) return false;
    scan_.tags.push_back(tag);
    // A long AMPscript block is one word all the same; its length is cut to what a Word can hold.
    const std::uint32_t shown = std::min(tag.range.end, tag.range.begin + longest_word);
    push_word(tag.range.begin, shown, static_cast<std::uint32_t>(pending_ | Word::tag), 0);
    at_ = floor_ = tag.range.end;
    return true;
}

bool WordScanner::read_url(std::uint32_t end) {
    if (scan_.words.empty() || at_ + 2 >= end) return false;
    const Word& last = scan_.words.back();
    // "www" or one of the schemes.
    if (last.length < 3 || last.length > 5) return false;
    if (text_[at_] == '.' ? last.length != 3 : text_[at_ + 1] != '/') return false;
    if (last.begin + last.length != at_ || last.begin < floor_) return false;
    const std::string_view word = folded_.substr(last.begin, last.length);
    const bool scheme =
        text_[at_] == ':' && text_[at_ + 1] == '/' && text_[at_ + 2] == '/' && is_scheme(word);
    const bool www = text_[at_] == '.' && word == "www" && is_word_sign(sign_of(text_[at_ + 1]));
    if (!scheme && !www) return false;
    const std::uint32_t begin = last.begin;
    std::uint32_t stop = at_ + (scheme ? 3 : 1);
    while (stop < end && is_url_byte(text_[stop]))
        ++stop;
    stop = trim_url(text_, begin, std::min(stop, begin + longest_word));
    drop_from(begin);
    scan_.urls.push_back({begin, stop});
    push_word(begin, stop, Word::address, word_hash(folded_.substr(begin, stop - begin)));
    at_ = floor_ = stop;
    return true;
}

bool WordScanner::read_email(std::uint32_t end) {
    std::uint32_t begin = at_;
    while (begin > floor_ && at_ - begin < longest_local_part) {
        const Glyph last = glyph_before(text_, begin);
        if (!is_word_sign(last.sign) && !is_address_byte(text_[begin - 1])) break;
        begin -= last.size;
    }
    while (begin < at_ && (text_[begin] == '.' || text_[begin] == '-'))
        ++begin;
    if (!scan_.words.empty() && scan_.words.back().begin < begin &&
        scan_.words.back().begin + scan_.words.back().length > begin)
        return false;
    std::uint32_t stop = at_ + 1;
    bool dotted = false;
    while (stop < end && stop - begin < longest_address) {
        const Glyph next = glyph_at(text_, stop);
        if (!is_word_sign(next.sign) && !is_address_byte(text_[stop])) break;
        stop += next.size;
    }
    while (stop > at_ + 1 && !is_word_sign(glyph_before(text_, stop).sign))
        --stop;
    for (std::uint32_t i = at_ + 1; i + 1 < stop; ++i)
        dotted |= text_[i] == '.';
    if (begin == at_ || !dotted) return false;
    drop_from(begin);
    scan_.emails.push_back({begin, stop});
    push_word(begin, stop, Word::address, word_hash(folded_.substr(begin, stop - begin)));
    at_ = floor_ = stop;
    return true;
}

void WordScanner::drop_from(std::uint32_t offset) {
    while (!scan_.words.empty() && scan_.words.back().begin >= offset) {
        scan_.words.pop_back();
        scan_.entries.pop_back();
    }
    const auto count = static_cast<std::uint32_t>(scan_.words.size());
    dropped_ = true;
    while (!scan_.events.empty() && scan_.events.back().at >= offset)
        scan_.events.pop_back();
    while (!scan_.figures.empty() && scan_.figures.back() >= count)
        scan_.figures.pop_back();
    while (!scan_.cues.empty() && scan_.cues.back() >= count)
        scan_.cues.pop_back();
}

}  // namespace warmline
