/// What single characters of UTF-8 text are, for the word pass: one table look-up per byte, and a
/// few comparisons for the rest. Independent of any locale.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace warmline {

/// What a byte, or the character it begins, means for the word pass.
enum class Sign : std::uint8_t {
    none,  ///< nothing anyone asks about
    blank,
    letter,  ///< lower-case or caseless
    upper,
    digit,
    high,  ///< first byte of a longer character: ask `sign_at`
    line_break,
    stop,  ///< "."
    question,
    exclamation,
    ellipsis,
    comma,  ///< also semicolon, colon
    dash,   ///< hyphen or dash
    slash,
    open_bracket,
    close_bracket,
    quote,
    apostrophe,
    asterisk,
    underscore,  ///< of a blank to fill in: "__.__.2026"
    percent,
    at,
    currency,
    emoji,
    bullet,
    tag_opener,  ///< "<", "$" and others that only begin merge tags
};
inline constexpr std::size_t sign_count = static_cast<std::size_t>(Sign::tag_opener) + 1;

namespace detail {

constexpr std::array<Sign, 256> make_signs() {
    std::array<Sign, 256> signs{};
    for (int c = 'a'; c <= 'z'; ++c)
        signs[static_cast<std::size_t>(c)] = Sign::letter;
    for (int c = 'A'; c <= 'Z'; ++c)
        signs[static_cast<std::size_t>(c)] = Sign::upper;
    for (int c = '0'; c <= '9'; ++c)
        signs[static_cast<std::size_t>(c)] = Sign::digit;
    for (int c = 0x80; c <= 0xFF; ++c)
        signs[static_cast<std::size_t>(c)] = Sign::high;
    const auto put = [&signs](std::string_view bytes, Sign sign) {
        for (const char c : bytes)
            signs[static_cast<unsigned char>(c)] = sign;
    };
    put(" \t\r\f\v", Sign::blank);
    put("\n", Sign::line_break);
    put(".", Sign::stop);
    put("?", Sign::question);
    put("!", Sign::exclamation);
    put(",;:", Sign::comma);
    put("-", Sign::dash);
    put("/", Sign::slash);
    put("([{", Sign::open_bracket);
    put(")]}", Sign::close_bracket);
    put("\"", Sign::quote);
    put("'`", Sign::apostrophe);
    put("*", Sign::asterisk);
    put("_", Sign::underscore);
    put("%", Sign::percent);
    put("@", Sign::at);
    put("$<", Sign::tag_opener);
    return signs;
}

inline constexpr std::array<Sign, 256> signs = make_signs();

}  // namespace detail

inline Sign sign_of(char byte) {
    return detail::signs[static_cast<unsigned char>(byte)];
}

/// A character, its place and what it is.
struct Glyph {
    Sign sign = Sign::none;
    std::uint8_t size = 1;
    bool non_latin = false;
};

/// `glyph_at` for a byte that is not ASCII.
Glyph long_glyph_at(std::string_view text, std::size_t at);

/// The character at `text[at]`; `at` must be inside the text. Broken UTF-8 reads as `none`, one
/// byte.
inline Glyph glyph_at(std::string_view text, std::size_t at) {
    const Sign sign = sign_of(text[at]);
    return sign == Sign::high ? long_glyph_at(text, at) : Glyph{sign, 1, false};
}

Glyph long_glyph_before(std::string_view text, std::size_t at);

/// The sign of the character that ends right before `at`, `none` at the beginning.
inline Glyph glyph_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    const Sign sign = sign_of(text[at - 1]);
    return sign == Sign::high ? long_glyph_before(text, at) : Glyph{sign, 1, false};
}

inline bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

inline bool is_word_sign(Sign sign) {
    return sign == Sign::letter || sign == Sign::upper || sign == Sign::digit;
}

inline bool is_blank_sign(Sign sign) {
    return sign == Sign::blank || sign == Sign::line_break;
}

/// The first offset in [at, end) that does not hold a blank (line breaks count as blanks).
inline std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end) {
        const Glyph next = glyph_at(text, at);
        if (!is_blank_sign(next.sign)) return at;
        at += next.size;
    }
    return end;
}

/// The end of [begin, at) without the blanks before `at`.
inline std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t at,
                                      std::uint32_t begin) {
    while (at > begin) {
        const Glyph last = glyph_before(text, at);
        if (!is_blank_sign(last.sign)) return at;
        at -= last.size;
    }
    return begin;
}

}  // namespace warmline
