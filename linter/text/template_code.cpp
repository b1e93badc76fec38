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

/// `<odr:when …>` and `</odr:when>` of Optimizely: code written as a tag.
std::size_t end_of_odr_tag(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, 600);
    const bool opens = rest.starts_with("<odr:") || rest.starts_with("</odr:");
    if (!opens) return at;
    const std::size_t close = rest.find('>');
    return close == std::string_view::npos ? at : at + close + 1;
}

}  // namespace

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
        if (text_.compare(at, family.opener.size(), family.opener) != 0) continue;
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
    return text_[at] == '<' ? end_of_odr_tag(text_, at) : at;
}

}  // namespace warmline
