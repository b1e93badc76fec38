#include "linter/text/html_entities.hpp"

#include <algorithm>

namespace warmline {
namespace {

constexpr std::string_view all_entities =
#include "linter/text/html_entities.inc"
    ;

constexpr std::size_t longest_name = 31;  // CounterClockwiseContourIntegral

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_alnum(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char low = static_cast<char>(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

void append(Entity& entity, std::uint32_t c) {
    const auto put = [&](std::uint32_t byte) {
        entity.bytes[entity.size++] = static_cast<char>(byte);
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

/// What browsers show for a numeric reference.
std::uint32_t mend(std::uint32_t c) {
    constexpr std::array<std::uint16_t, 32> windows_1252{
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (c >= 0x80 && c <= 0x9F) return windows_1252[c - 0x80];
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return 0xFFFD;
    return c;
}

Entity read_number(std::string_view text) {
    constexpr std::size_t most_digits = 12;
    const bool hex = text.size() > 2 && (text[2] | 0x20) == 'x';
    const std::size_t begin = hex ? 3 : 2;
    std::size_t at = begin;
    std::uint32_t value = 0;
    for (; at < text.size() && at < begin + most_digits; ++at) {
        const int digit = hex ? hex_value(text[at]) : is_digit(text[at]) ? text[at] - '0' : -1;
        if (digit < 0) break;
        value = std::min<std::uint32_t>(value * (hex ? 16u : 10u) + static_cast<unsigned>(digit),
                                        0x110000);
    }
    Entity entity;
    if (at == begin) return entity;
    append(entity, mend(value));
    if (at < text.size() && text[at] == ';') ++at;
    entity.source_size = static_cast<std::uint8_t>(at);
    return entity;
}

/// The names German and English mail is full of, without a search.
std::uint32_t common_character(std::string_view name) {
    if (name.size() > 6) return 0;
    const auto key = [](std::string_view word) {
        std::uint64_t packed = 0;
        for (const char c : word)
            packed = packed << 8 | static_cast<unsigned char>(c);
        return packed;
    };
    switch (key(name)) {
        case key("nbsp"):
            return 0xA0;
        case key("amp"):
            return '&';
        case key("auml"):
            return 0xE4;
        case key("ouml"):
            return 0xF6;
        case key("uuml"):
            return 0xFC;
        case key("Auml"):
            return 0xC4;
        case key("Ouml"):
            return 0xD6;
        case key("Uuml"):
            return 0xDC;
        case key("szlig"):
            return 0xDF;
        case key("zwnj"):
            return 0x200C;
        case key("shy"):
            return 0xAD;
        case key("quot"):
            return '"';
        case key("lt"):
            return '<';
        case key("gt"):
            return '>';
        case key("euro"):
            return 0x20AC;
        case key("ndash"):
            return 0x2013;
        case key("hellip"):
            return 0x2026;
        case key("bdquo"):
            return 0x201E;
        case key("ldquo"):
            return 0x201C;
        case key("rdquo"):
            return 0x201D;
        case key("rsquo"):
            return 0x2019;
        case key("copy"):
            return 0xA9;
        default:
            return 0;
    }
}

constexpr bool ends_name(char c) {
    return c == '!' || c == '=';
}

/// <0, 0 or >0 as `name` stands before, at or behind the entry that begins at `at`.
constexpr int compare(std::string_view name, std::size_t at) {
    for (const char c : name) {
        const char known = all_entities[at++];
        if (ends_name(known)) return 1;
        if (c != known)
            return static_cast<unsigned char>(c) < static_cast<unsigned char>(known) ? -1 : 1;
    }
    return ends_name(all_entities[at]) ? 0 : -1;
}

/// The entry of `name` from its mark on ("!fc "), or "".
std::string_view look_up(std::string_view name) {
    std::size_t low = 0, high = all_entities.size() - 1;  // both at a blank
    while (low < high) {
        std::size_t begin = low + (high - low) / 2;
        while (begin > low && all_entities[begin] != ' ')
            --begin;
        const int order = compare(name, begin + 1);
        if (order == 0) return all_entities.substr(begin + 1 + name.size());
        if (order < 0) {
            high = begin;
        } else {
            low = begin + 1;
            while (all_entities[low] != ' ')
                ++low;
        }
    }
    return {};
}

/// Where the entries begin that may stand without a semicolon.
constexpr std::size_t names_without_mark = 106;

constexpr auto without_mark = [] {
    std::array<std::uint16_t, names_without_mark> begins{};
    std::size_t count = 0, begin = 0;
    for (std::size_t at = 0; at < all_entities.size(); ++at) {
        if (all_entities[at] == ' ') begin = at + 1;
        if (all_entities[at] == '!') begins[count++] = static_cast<std::uint16_t>(begin);
    }
    return begins;
}();

/// The longest entry `name` begins with, among those that need no semicolon.
std::string_view look_up_prefix(std::string_view name) {
    const auto behind =
        std::partition_point(without_mark.begin(), without_mark.end(),
                             [&](std::uint16_t begin) { return all_entities[begin] <= name[0]; });
    // Sorted, so that a longer name stands behind the shorter one it begins with.
    for (auto at = behind; at != without_mark.begin();) {
        const std::string_view entry = all_entities.substr(*--at);
        if (entry[0] != name[0]) break;
        std::size_t size = 1;
        while (size < name.size() && name[size] == entry[size])
            ++size;
        if (entry[size] == '!') return entry.substr(0, entry.find(' ') + 1);
    }
    return {};
}

void append_entry(Entity& entity, std::string_view entry) {
    std::uint32_t value = 0;
    for (const char c : entry.substr(1)) {
        if (const int digit = hex_value(c); digit >= 0) {
            value = value * 16 + static_cast<unsigned>(digit);
            continue;
        }
        append(entity, value);
        value = 0;
        if (c == ' ') return;
    }
}

}  // namespace

Entity read_entity(std::string_view text, bool in_attribute) {
    Entity entity;
    if (text.size() < 3) return entity;
    if (text[1] == '#') return read_number(text);
    std::size_t length = 1;
    while (length < text.size() && length <= longest_name + 1 && is_alnum(text[length]))
        ++length;
    const std::string_view name = text.substr(1, length - 1);
    if (name.empty()) return entity;
    if (length < text.size() && text[length] == ';') {
        entity.source_size = static_cast<std::uint8_t>(length + 1);
        if (const std::uint32_t common = common_character(name)) {
            append(entity, common);
            return entity;
        }
        if (const std::string_view entry = look_up(name); !entry.empty()) {
            append_entry(entity, entry);
            return entity;
        }
    }
    const std::string_view entry = look_up_prefix(name);
    if (entry.empty()) return {};
    const std::size_t size = entry.find('!');
    const char next = size + 1 < text.size() ? text[size + 1] : ' ';
    if (in_attribute && (next == '=' || is_alnum(next))) return {};
    append_entry(entity, entry.substr(size));
    entity.source_size = static_cast<std::uint8_t>(size + 1);
    return entity;
}

std::string attribute_text(std::string_view value) {
    const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!value.empty() && blank(value.front()))
        value.remove_prefix(1);
    while (!value.empty() && blank(value.back()))
        value.remove_suffix(1);
    std::string text;
    text.reserve(value.size());
    for (;;) {
        const std::size_t amp = value.find('&');
        text.append(value.substr(0, amp));
        if (amp == std::string_view::npos) return text;
        value.remove_prefix(amp);
        const Entity entity = read_entity(value, true);
        if (entity.size == 0) {
            text += '&';
            value.remove_prefix(1);
        } else {
            text.append(entity.text());
            value.remove_prefix(entity.source_size);
        }
    }
}

}  // namespace warmline
