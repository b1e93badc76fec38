#include "linter/text/css_style.hpp"

#include <array>
#include <cstddef>

#include "linter/text/find_any.hpp"

namespace warmline {
namespace {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool is_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// `known` is lower case.
bool is(std::string_view text, std::string_view known) {
    if (text.size() != known.size()) return false;
    if (text == known) return true;  // hardly anyone writes capitals
    for (std::size_t i = 0; i < text.size(); ++i)
        if (lower(text[i]) != known[i]) return false;
    return true;
}

bool begins(std::string_view text, std::string_view known) {
    return is(text.substr(0, known.size()), known);
}

/// A length as thousandths of its unit, and the unit; `is_number` false for words.
struct Length {
    bool is_number = false;
    int thousandths = 0;
    std::string_view unit;
};

Length read_length(std::string_view value) {
    Length length;
    int scale = 1000;
    bool point = false;
    std::size_t i = 0;
    for (; i < value.size() && i < 9; ++i) {
        const char c = value[i];
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            length.is_number = true;
            if (point) scale /= 10;
            length.thousandths = point ? length.thousandths + (c - '0') * scale
                                       : length.thousandths * 10 + (c - '0') * 1000;
        } else {
            break;
        }
        if (length.thousandths > 10'000'000) break;
    }
    length.unit = value.substr(i);
    return length;
}

bool is_nothing(std::string_view value) {
    const Length length = read_length(value);
    return length.is_number && length.thousandths == 0;
}

TypeSize type_size(std::string_view value) {
    const Length length = read_length(value);
    if (!length.is_number)
        return is(value, "x-small") || is(value, "xx-small") ? TypeSize::tiny : TypeSize::readable;
    if (length.thousandths == 0) return TypeSize::vanished;
    const bool points = begins(length.unit, "pt");
    if (!points && !begins(length.unit, "px")) return TypeSize::readable;
    if (length.thousandths <= 1000) return TypeSize::vanished;
    return length.thousandths <= (points ? 8000 : 10'999) ? TypeSize::tiny : TypeSize::readable;
}

/// Whether a padding or border shorthand holds any number but zero.
bool has_extent(std::string_view value) {
    for (const char c : value)
        if (c >= '1' && c <= '9') return true;
    return false;
}

/// One spelling for the ways to write white and black, so that equal colours compare equal.
std::string_view colour_name(std::string_view value) {
    if (is(value, "#fff") || is(value, "#ffffff") || is(value, "white")) return "white";
    if (is(value, "#000") || is(value, "#000000") || is(value, "black")) return "black";
    return value;
}

bool same_colour(std::string_view a, std::string_view b) {
    a = colour_name(a);
    b = colour_name(b);
    if (a.empty() || a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

/// The declarations as they are read, one at a time; the last one of a property wins unless an
/// earlier one was important.
class Reader {
public:
    void declare(std::string_view name, std::string_view value, bool important);

    StyleFacts finish() {
        facts_.hidden =
            invisible_ || transparent_ || no_height_ || (flat_ && clipped_) || display_none_;
        facts_.camouflage = same_colour(colour_, background_);
        return facts_;
    }

private:
    void declare_display(std::string_view value, bool important) {
        if (display_important_ && !important) return;
        display_important_ = important;
        display_none_ = is(value, "none");
        facts_.shown = !display_none_;
        facts_.inline_block = is(value, "inline-block");
    }

    void declare_background(std::string_view value) {
        facts_.background = !value.empty() && !is(value, "none") && !is(value, "transparent") &&
                            !is(value, "inherit") && !is(value, "initial");
        background_ = value;
    }

    void declare_font(std::string_view value) {
        // font: italic bold 12px/30px Georgia: the size is the first number with a unit or 0.
        for (std::size_t i = 0; i < value.size(); ++i) {
            const bool starts = i == 0 || value[i - 1] == ' ';
            if (!starts || value[i] < '0' || value[i] > '9') continue;
            const Length length = read_length(value.substr(i));
            if (length.thousandths != 0 && (length.unit.empty() || length.unit[0] == ' ')) continue;
            facts_.type = type_size(value.substr(i));
            return;
        }
    }

    StyleFacts facts_;
    std::string_view colour_, background_;
    bool display_none_ = false, display_important_ = false;
    bool invisible_ = false, transparent_ = false, no_height_ = false, flat_ = false,
         clipped_ = false;
};

void Reader::declare(std::string_view name, std::string_view value, bool important) {
    switch (lower(name[0])) {
        case 'd':
            if (is(name, "display")) declare_display(value, important);
            break;
        case 'v':
            if (is(name, "visibility")) invisible_ = is(value, "hidden") || is(value, "collapse");
            break;
        case 'o':
            if (is(name, "opacity")) transparent_ = is_nothing(value);
            if (is(name, "overflow")) clipped_ = is(value, "hidden");
            break;
        case 'm':
            if (is(name, "max-height")) no_height_ = is_nothing(value);
            if (is(name, "margin"))
                facts_.no_margin = read_length(value).is_number && !has_extent(value);
            break;
        case 'h':
            if (is(name, "height")) flat_ = is_nothing(value);
            break;
        case 'f':
            if (is(name, "font-size")) facts_.type = type_size(value);
            if (is(name, "font")) declare_font(value);
            break;
        case 'c':
            if (is(name, "color")) {
                facts_.colour = true;
                colour_ = value;
            }
            break;
        case 'b':
            if (is(name, "background-color") || is(name, "background")) {
                declare_background(value);
            } else if (begins(name, "border")) {
                const bool collapse = is(name, "border-collapse") || is(name, "border-spacing");
                if (!collapse && has_extent(value)) facts_.border = true;
            }
            break;
        case 'p':
            if (begins(name, "padding") && has_extent(value)) facts_.padding = true;
            break;
        default:
            break;
    }
}

constexpr auto interesting = [] {
    std::array<bool, 256> first{};
    for (const char c : {'d', 'v', 'o', 'm', 'h', 'f', 'c', 'b', 'p'}) {
        first[static_cast<unsigned char>(c)] = true;
        first[static_cast<unsigned char>(c - 0x20)] = true;
    }
    return first;
}();

}  // namespace

StyleFacts read_style(std::string_view declarations) {
    Reader reader;
    const auto text = [](const char* from, const char* to) {
        return std::string_view{from, static_cast<std::size_t>(to - from)};
    };
    const char* p = declarations.data();
    const char* const end = p + declarations.size();
    const bool marked = find_byte(p, end, '!') != end;
    while (p != end) {
        while (p != end && is_blank(*p))
            ++p;
        const char* const stop = find_byte(p, end, ';');
        const bool known = p != stop && interesting[static_cast<unsigned char>(*p)];
        if (const char* const colon = known ? find_byte(p, stop, ':') : stop; colon != stop) {
            std::string_view value = trimmed(text(colon + 1, stop));
            bool important = false;
            if (const std::size_t bang = marked ? value.rfind('!') : std::string_view::npos;
                bang != std::string_view::npos)
                important = begins(value.substr(bang), "!important");
            if (important) value = trimmed(value.substr(0, value.rfind('!')));
            const std::string_view name = trimmed(text(p, colon));
            if (!name.empty()) reader.declare(name, value, important);
        }
        p = stop == end ? end : stop + 1;
    }
    return reader.finish();
}

StyleFacts KnownStyles::read(std::string_view declarations) {
    if (declarations.empty()) return {};
    // Enough to keep the styles of one template apart.
    const std::size_t middle = static_cast<unsigned char>(declarations[declarations.size() / 2]);
    Known& known = known_[(declarations.size() + middle * 5) % known_.size()];
    if (known.declarations != declarations) known = {declarations, read_style(declarations)};
    return known.facts;
}

}  // namespace warmline
