#include "linter/base/json_writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

#include "linter/base/utf8.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace warmline {

namespace {

/// 1 for bytes that can be copied as they are: printable ASCII apart from '"' and '\\'.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\' && c != 0x7F;
    return plain;
}();

/// How many bytes can be copied as they are before one needs care.
std::size_t plain_run(std::string_view text) {
    const auto size = text.size();
    std::size_t at = 0;
#if defined(__SSE2__)
    // Of sixteen bytes those that need care; bytes beyond ASCII are negative.
    const auto special = [](__m128i bytes) {
        const auto quotes = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                         _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
        const auto others = _mm_or_si128(_mm_cmpgt_epi8(_mm_set1_epi8(' '), bytes),
                                         _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(quotes, others)));
    };
    const auto special_at = [&](std::size_t place) {
        return special(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + place)));
    };
    constexpr std::size_t step = 16;
    for (; at + step <= size; at += step)
        if (const auto found = special_at(at); found != 0)
            return at + static_cast<std::size_t>(std::countr_zero(found));
    if (size >= step) {  // what is left, with bytes before it that are plain
        const auto found = special_at(size - step);
        return found == 0 ? size : size - step + static_cast<std::size_t>(std::countr_zero(found));
    }
    constexpr std::size_t half = step / 2;
    if (size >= half) {
        const auto eight_at = [&](std::size_t place) {
            return special(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(text.data() + place))) &
                   0xFFu;
        };
        const auto found = eight_at(0) | eight_at(size - half) << (size - half);
        return found == 0 ? size : static_cast<std::size_t>(std::countr_zero(found));
    }
#endif
    while (at < size && plain_bytes[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
}

/// How many bytes can be copied as they are, characters beyond ASCII among them.
std::size_t copied_run(std::string_view text) {
    std::size_t at = plain_run(text);
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) break;
        // Umlauts first: they are most of what is no ASCII.
        const bool two = c >= 0xC2 && c <= 0xDF && at + 1 < text.size() &&
                         (static_cast<unsigned char>(text[at + 1]) & 0xC0u) == 0x80u;
        const auto length = two ? std::size_t{2} : utf8_sequence_length(text.substr(at));
        if (length == 0) break;
        at += length;
        at += plain_run(text.substr(at));
    }
    return at;
}

}  // namespace

void JsonWriter::put_given_name(std::string_view key) {
    separate();
    quote(key);
    put(':');
}

void JsonWriter::write_integer(std::int64_t value) {
    constexpr std::size_t most = 20;
    char* const begin = room_for(most);
    used_ += static_cast<std::size_t>(std::to_chars(begin, begin + most, value).ptr - begin);
    value_ends();
}

void JsonWriter::write(double value) {
    const double thousandths = std::round(value * 1000);
    constexpr double exact = 1e15;  // beyond, a double no longer holds every thousandth
    if (std::abs(thousandths) < exact) {
        write_thousandths(static_cast<std::int64_t>(thousandths));
    } else if (!std::isfinite(thousandths)) {
        put("null");
    } else {
        constexpr std::size_t most = 512;
        char* const begin = room_for(most);
        used_ += static_cast<std::size_t>(
            std::to_chars(begin, begin + most, thousandths / 1000, std::chars_format::fixed).ptr -
            begin);
    }
    value_ends();
}

/// The shortest form, without the detour over the general conversion of doubles.
void JsonWriter::write_thousandths(std::int64_t value) {
    constexpr std::size_t most = 32;
    char* const begin = room_for(most);
    char* end = begin;
    if (value < 0) *end++ = '-';
    const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
    const auto digit = [](std::uint64_t one) { return static_cast<char>('0' + one); };
    if (const auto whole = size / 1000; whole < 10)
        *end++ = digit(whole);
    else
        end = std::to_chars(end, begin + most, whole).ptr;
    if (const auto rest = size % 1000; rest != 0) {
        *end++ = '.';
        *end++ = digit(rest / 100);
        if (rest % 100 != 0) *end++ = digit(rest / 10 % 10);
        if (rest % 10 != 0) *end++ = digit(rest % 10);
    }
    used_ += static_cast<std::size_t>(end - begin);
}

void JsonWriter::quote(std::string_view text) {
    const auto run = copied_run(text);
    constexpr std::size_t most = 200;
    if (run < text.size() || run > most) return quote_with_escapes(text, run);
    char* end = room_for(most + 2);
    *end++ = '"';
    end = std::copy(text.begin(), text.end(), end);
    *end = '"';
    used_ += run + 2;
}

/// `run`: bytes at the beginning that can be copied as they are.
void JsonWriter::quote_with_escapes(std::string_view text, std::size_t run) {
    put('"');
    for (std::size_t at = 0;;) {
        append(text.substr(at, run));
        at += run;
        if (at == text.size()) break;
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80)
            put_escape(c);
        else
            put("\xEF\xBF\xBD");
        run = copied_run(text.substr(++at));
    }
    put('"');
}

void JsonWriter::put_escape(unsigned char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"':
            return put("\\\"");
        case '\\':
            return put("\\\\");
        case '\n':
            return put("\\n");
        case '\t':
            return put("\\t");
        case '\r':
            return put("\\r");
        default:
            put("\\u00");
            put(hex[c >> 4]);
            put(hex[c & 15]);
    }
}

void JsonWriter::append(std::string_view text) {
    if (used_ + text.size() > buffer_.size()) flush();
    if (text.size() > buffer_.size()) {
        out_ += text;
    } else {
        std::memcpy(buffer_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
}

}  // namespace warmline
