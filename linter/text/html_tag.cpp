#include "linter/text/html_tag.hpp"

#include <bit>
#include <cstring>

#include "linter/text/find_any.hpp"

namespace warmline {
namespace {

enum Class : std::uint8_t { plain, blank, stop, brace };

/// Classes of bytes where names and unquoted values are read.
constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c <= ' '; ++c)
        table[c] = blank;
    for (const char c : {'>', '=', '"', '\'', '/'})
        table[static_cast<unsigned char>(c)] = stop;
    for (const char c : {'{', '%', '<', '*', '['})
        table[static_cast<unsigned char>(c)] = brace;
    return table;
}();

constexpr std::uint8_t class_of(char c) {
    return classes[static_cast<unsigned char>(c)];
}

Attribute attribute_named(std::uint64_t key, std::size_t size) {
    if (size > 8) return Attribute::other;
    switch (key) {
        case key_of("style"):
            return Attribute::style;
        case key_of("class"):
            return Attribute::class_names;
        case key_of("id"):
            return Attribute::id;
        case key_of("href"):
            return Attribute::href;
        case key_of("alt"):
            return Attribute::alt;
        case key_of("src"):
            return Attribute::src;
        case key_of("role"):
            return Attribute::role;
        case key_of("bgcolor"):
            return Attribute::bgcolor;
        case key_of("border"):
            return Attribute::border;
        case key_of("lang"):
        case key_of("xml:lang"):
            return Attribute::lang;
        case key_of("width"):
            return Attribute::width;
        case key_of("height"):
            return Attribute::height;
        case key_of("hidden"):
            return Attribute::hidden;
        case key_of("size"):
            return Attribute::size;
        default:
            return Attribute::other;
    }
}

class Reader {
public:
    Reader(std::string_view html, TemplateCode& code)
        : begin_(html.data()), end_(html.data() + html.size()), code_(code) {}

    /// From the name on; returns where the tag ends.
    const char* read(const char* p, Tag& tag) {
        const char* const name = p;
        std::uint64_t key = 0;
        p = pass_letters(p, key);
        for (; p != end_ && class_of(*p) == plain; ++p)
            key = add_to_key(key, *p);
        tag.name = text(name, p);
        tag.element = element_named(tag.name, key);
        while (p != end_) {
            if (class_of(*p) == blank) {
                ++p;
            } else if (*p == '>') {
                return p + 1;
            } else if (*p == '/') {
                ++p;
                tag.self_closing = p != end_ && *p == '>';
            } else if (const char* const after = after_code(p); after != p) {
                p = after;
            } else {
                p = attribute(p, tag);
            }
        }
        return p;
    }

private:
    static std::string_view text(const char* begin, const char* end) {
        return {begin, static_cast<std::size_t>(end - begin)};
    }

    /// Over up to eight letters, of which names are made, at once; `key` becomes `key_of` them.
    const char* pass_letters(const char* p, std::uint64_t& key) const {
        constexpr std::uint64_t ones = 0x0101010101010101ull, tops = ones << 7;
        if (std::endian::native != std::endian::little || end_ - p < 8) return p;
        std::uint64_t small = 0;
        std::memcpy(&small, p, sizeof small);
        small |= ones * 0x20;
        // The top bit of each byte tells: a byte from 'a' on, none behind 'z', ASCII.
        const std::uint64_t low = small & ~tops;
        const std::uint64_t letters =
            (low + ones * (0x80 - 'a')) & ~(low + ones * (0x7F - 'z')) & ~small & tops;
        const int count = std::countr_one(letters | ~tops) / 8;
        if (count > 0) key = __builtin_bswap64(small << (64 - 8 * count));
        return p + count;
    }

    /// Past the template code that begins at `p`, or `p`.
    const char* after_code(const char* p) {
        if (class_of(*p) != brace) return p;
        return begin_ + code_.end_of(static_cast<std::size_t>(p - begin_));
    }

    const char* attribute(const char* p, Tag& tag) {
        const char* const name = p;
        std::uint64_t key = 0;
        p = pass_letters(p, key);
        for (; p != end_ && (class_of(*p) == plain || class_of(*p) == brace); ++p)
            key = add_to_key(key, *p);
        const auto size = static_cast<std::size_t>(p - name);
        const Attribute attribute = attribute_named(key, size);
        while (p != end_ && class_of(*p) == blank)
            ++p;
        if (p == end_ || *p != '=') {
            if (attribute == Attribute::hidden || attribute == Attribute::alt)
                tag.set(attribute, {});
            return size == 0 && p != end_ ? p + 1 : p;  // a stray quote is passed over
        }
        ++p;
        while (p != end_ && class_of(*p) == blank)
            ++p;
        if (p == end_) return p;
        const bool quoted = *p == '"' || *p == '\'';
        const char* const begin = quoted ? p + 1 : p;
        const char* const end = quoted ? end_of_quoted(begin, *p) : end_of_bare(begin);
        if (attribute != Attribute::other) tag.set(attribute, text(begin, end));
        return quoted && end != end_ ? end + 1 : end;
    }

    /// Quotes inside template code do not end the value.
    const char* end_of_quoted(const char* p, char quote) {
        for (;;) {
            p = find_any(p, end_, quote, '{', '%', '<');
            if (p == end_ || *p == quote) return p;
            const char* const after = after_code(p);
            p = after == p ? p + 1 : after;
        }
    }

    const char* end_of_bare(const char* p) {
        while (p != end_ && class_of(*p) != blank && *p != '>') {
            const char* const after = after_code(p);
            p = after == p ? p + 1 : after;
        }
        return p;
    }

    const char* begin_;
    const char* end_;
    TemplateCode& code_;
};

}  // namespace

Tag read_tag(std::string_view html, std::size_t& at, TemplateCode& code) {
    Tag tag;
    const char* name = html.data() + at + 1;
    tag.closing = *name == '/';
    if (tag.closing) ++name;
    at = static_cast<std::size_t>(Reader(html, code).read(name, tag) - html.data());
    return tag;
}

}  // namespace warmline
