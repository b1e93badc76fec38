#include "linter/text/template_code.hpp"

namespace warmline {
namespace {

struct Family {
    std::string_view opener, closer;
    std::size_t longest;  ///< bytes between the marks
    bool one_line = false;
    bool name_first = false;  ///< a letter must follow the opener
};

// The longer opener first. Lengths keep a stray "{{" from swallowing the rest of a mail.
constexpr std::array<Family, 11> all_families{{
    {"{{", "}}", 1000},
    {"{%", "%}", 2000},
    {"{#", "#}", 1000},
    {"{!", "}", 300, true},
    {"%%[", "]%%", 50'000},
    {"%%=", "=%%", 2000},
    {"%%", "%%", 120, true, true},
    {"<%", "%>", 5000},
    {"<<", ">>", 40, true, true},
    {"*|", "|*", 120, true},
    {"[%", "]", 300, true},
}};

constexpr bool is_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

}  // namespace

/// `<odr:when …>` and `</odr:when>` of Optimizely: code written as a tag.
std::size_t TemplateCode::end_of_odr_tag(std::size_t at) const {
    constexpr std::size_t longest = 600;
    const std::size_t name = at + (text_[at + 1] == '/' ? 2 : 1);
    if (name + 4 > text_.size() || text_[name] != 'o' || text_.substr(name, 4) != "odr:") return at;
    const std::size_t close = text_.substr(at, longest).find('>');
    return close == std::string_view::npos ? at : at + close + 1;
}

std::size_t TemplateCode::next_closer(std::size_t family, std::size_t from) {
    Closer& closer = closers_[family];
    if (closer.from <= from && from <= closer.at) return closer.at;
    closer.from = from;
    closer.at = text_.find(all_families[family].closer, from);
    return closer.at;
}

std::size_t TemplateCode::search(std::size_t at) {
    for (std::size_t i = 0; i < families; ++i) {
        const Family& family = all_families[i];
        if (family.opener[0] != text_[at] ||
            text_.compare(at, family.opener.size(), family.opener) != 0)
            continue;
        const std::size_t begin = at + family.opener.size();
        if (family.name_first &&
            (begin >= text_.size() || !is_letter(static_cast<unsigned char>(text_[begin]))))
            continue;
        const std::size_t close = next_closer(i, begin);
        if (close == std::string_view::npos || close == begin || close - begin > family.longest)
            continue;
        const std::string_view inside = text_.substr(begin, close - begin);
        if (family.one_line && inside.find('\n') != std::string_view::npos) continue;
        if (family.opener == "<<" && inside.find('<') != std::string_view::npos) continue;
        std::size_t end = close + family.closer.size();
        // {{{raw}}} and {{${first_name}}} close with three.
        if (i == 0 && end < text_.size() && text_[end] == '}') ++end;
        return end;
    }
    return at;
}

}  // namespace warmline
