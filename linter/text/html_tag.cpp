#include "linter/text/html_tag.hpp"

#include <algorithm>

namespace warmline {
namespace {

enum Class : std::uint8_t { plain, blank, stop, brace };

/// Classes of bytes where attribute names and unquoted values are read.
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

constexpr std::uint64_t key(std::string_view name) {
    std::uint64_t packed = 0;
    for (const char c : name)
        packed = packed << 8 | static_cast<unsigned char>(c | 0x20);
    return packed;
}

Attribute attribute_named(std::string_view name) {
    if (name.size() > 8) return Attribute::other;
    switch (key(name)) {
        case key("style"):
            return Attribute::style;
        case key("class"):
            return Attribute::class_names;
        case key("id"):
            return Attribute::id;
        case key("href"):
            return Attribute::href;
        case key("alt"):
            return Attribute::alt;
        case key("src"):
            return Attribute::src;
        case key("role"):
            return Attribute::role;
        case key("bgcolor"):
            return Attribute::bgcolor;
        case key("border"):
            return Attribute::border;
        case key("lang"):
        case key("xml:lang"):
            return Attribute::lang;
        case key("width"):
            return Attribute::width;
        case key("height"):
            return Attribute::height;
        case key("hidden"):
            return Attribute::hidden;
        case key("size"):
            return Attribute::size;
        case key("charset"):
            return Attribute::charset;
        default:
            return Attribute::other;
    }
}

class Reader {
public:
    Reader(std::string_view html, std::size_t at, TemplateCode& code)
        : html_(html), at_(at), code_(code) {}

    std::size_t at() const { return at_; }

    bool ended() const { return at_ >= html_.size(); }

    char here() const { return html_[at_]; }

    void step() { ++at_; }

    void skip_blanks() {
        while (!ended() && class_of(here()) == blank)
            ++at_;
    }

    /// Over template code if it stands here.
    bool skip_code() {
        if (class_of(here()) != brace) return false;
        const std::size_t end = code_.end_of(at_);
        if (end == at_) return false;
        at_ = end;
        return true;
    }

    std::string_view tag_name() {
        const std::size_t begin = at_;
        while (!ended() && class_of(here()) == plain)
            ++at_;
        return html_.substr(begin, at_ - begin);
    }

    std::string_view name() {
        const std::size_t begin = at_;
        while (!ended() && (class_of(here()) == plain || class_of(here()) == brace))
            ++at_;
        return html_.substr(begin, at_ - begin);
    }

    /// After '='.
    std::string_view value() {
        skip_blanks();
        if (ended()) return {};
        const char quote = here();
        if (quote == '"' || quote == '\'') return quoted(quote);
        const std::size_t begin = at_;
        while (!ended() && class_of(here()) != blank && here() != '>')
            if (!skip_code()) ++at_;
        return html_.substr(begin, at_ - begin);
    }

private:
    std::string_view quoted(char quote) {
        const std::size_t begin = ++at_;
        std::size_t from = begin;
        for (;;) {
            const std::size_t close = std::min(html_.find(quote, from), html_.size());
            // Code that holds the quote itself pushes the end of the value outwards.
            std::size_t beyond = close;
            for (std::size_t i = from; i < close; ++i) {
                if (class_of(html_[i]) != brace) continue;
                const std::size_t end = code_.end_of(i);
                if (end == i) continue;
                i = end - 1;
                beyond = end;
            }
            if (beyond <= close) {
                at_ = std::min(close + 1, html_.size());
                return html_.substr(begin, close - begin);
            }
            from = beyond;
        }
    }

    std::string_view html_;
    std::size_t at_;
    TemplateCode& code_;
};

}  // namespace

Tag read_tag(std::string_view html, std::size_t& at, TemplateCode& code) {
    Tag tag;
    Reader reader(html, at + 1, code);
    if (reader.here() == '/') {
        tag.closing = true;
        reader.step();
    }
    tag.name = reader.tag_name();
    tag.element = element_named(tag.name);
    for (;;) {
        reader.skip_blanks();
        if (reader.ended()) break;
        if (reader.here() == '>') {
            reader.step();
            break;
        }
        if (reader.here() == '/') {
            reader.step();
            tag.self_closing = !reader.ended() && reader.here() == '>';
            continue;
        }
        if (reader.skip_code()) continue;
        const std::string_view name = reader.name();
        reader.skip_blanks();
        if (!reader.ended() && reader.here() == '=') {
            reader.step();
            const std::string_view value = reader.value();
            const Attribute attribute = attribute_named(name);
            if (attribute != Attribute::other) tag.set(attribute, value);
        } else if (name.empty()) {
            reader.step();  // a stray quote
        } else if (const Attribute attribute = attribute_named(name);
                   attribute == Attribute::hidden || attribute == Attribute::alt) {
            tag.set(attribute, {});
        }
    }
    at = reader.at();
    return tag;
}

}  // namespace warmline
