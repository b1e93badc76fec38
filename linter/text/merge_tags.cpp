#include "linter/text/merge_tags.hpp"

#include <algorithm>

#include "linter/text/signs.hpp"
#include "linter/text/tag_inside.hpp"

namespace warmline {
namespace {

enum Closer : std::size_t {
    double_brace,
    liquid_end,
    star_end,
    ampscript_end,
    double_percent,
    angle_end,
    double_bracket,
    double_dollar,
    guillemet_end,
    double_angle,
    brace,
    bracket,
    single_dollar
};

constexpr std::array<std::string_view, 13> closer_marks{
    "}}", "%}", "|*", "]%%", "%%", "%>", "]]", "$$", "\xC2\xBB", ">>", "}", "]", "$"};

bool is_name_byte(char c) {
    const Sign sign = sign_of(c);
    return is_word_sign(sign) || sign == Sign::high || c == '_' || c == '.' || c == '-';
}

bool is_identifier(std::string_view word, std::string_view also = {}) {
    if (word.empty() || is_digit(word[0])) return false;
    return std::all_of(word.begin(), word.end(), [also](char c) {
        return is_name_byte(c) || also.find(c) != std::string_view::npos;
    });
}

bool is_upper_identifier(std::string_view word) {
    bool letter = false;
    for (const char c : word) {
        if (sign_of(c) == Sign::upper)
            letter = true;
        else if (!is_digit(c) && c != '_' && c != '-' && c != '.')
            return false;
    }
    return letter && word.size() >= 3;
}

bool is_hex_byte(std::string_view word) {
    const auto hex = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'F'); };
    return word.size() == 2 && hex(word[0]) && hex(word[1]);
}

/// "%TEMP%", "%USERNAME%\Documents": where a computer keeps its files.
bool is_on_a_computer(std::string_view name, std::string_view rest) {
    static constexpr std::array<std::string_view, 16> variables{
        "TEMP",         "TMP",        "APPDATA",     "LOCALAPPDATA", "USERPROFILE", "PROGRAMFILES",
        "PROGRAMDATA",  "WINDIR",     "SYSTEMROOT",  "SYSTEMDRIVE",  "HOMEPATH",    "HOMEDRIVE",
        "COMPUTERNAME", "USERDOMAIN", "LOGONSERVER", "ONEDRIVE"};
    return rest.starts_with('\\') ||
           std::find(variables.begin(), variables.end(), name) != variables.end();
}

}  // namespace

TagReader::TagReader(std::string_view text, std::string_view folded, Mode mode)
    : text_(text), folded_(folded), mode_(mode) {}

std::size_t TagReader::next(std::size_t closer, std::uint32_t from) {
    if (!known_[closer] || closers_[closer] < from) {
        closers_[closer] = text_.find(closer_marks[closer], from);
        known_[closer] = true;
    }
    return closers_[closer];
}

bool TagReader::inner(std::size_t closer, std::uint32_t begin, std::uint32_t end,
                      std::uint32_t longest, std::uint32_t& close) {
    const std::size_t found = next(closer, begin);
    if (found == std::string_view::npos || found > begin + longest ||
        found + closer_marks[closer].size() > end)
        return false;
    close = static_cast<std::uint32_t>(found);
    return true;
}

bool TagReader::starts(std::uint32_t at, std::uint32_t end, std::string_view what) const {
    return end - at >= what.size() && text_.substr(at, what.size()) == what;
}

void TagReader::fill(TagFact& tag, std::string_view family, std::uint32_t begin, std::uint32_t end,
                     std::uint32_t inner_begin, std::uint32_t inner_end) {
    tag.range = {begin, end};
    tag.family = family;
    read_tag_inside(text_, folded_, {inner_begin, inner_end}, tag);
}

bool TagReader::read(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    if (end - at < 3) return false;
    tag = {};
    switch (text_[at]) {
        case '{':
            return text_[at + 1] == '{' ? read_double_brace(at, end, tag)
                                        : read_brace(at, end, tag);
        case '%':
            return read_percent(at, end, tag);
        case '*':
            return read_star(at, end, tag);
        case '[':
            return read_bracket(at, end, tag);
        case '<':
            return read_angle(at, end, tag);
        case '$':
            return read_dollar(at, end, tag);
        case '\xC2':
            return read_guillemet(at, end, tag);
        default:
            return false;
    }
}

bool TagReader::read_double_brace(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    const bool closed = inner(double_brace, at + 2, end, 200, close) &&
                        text_.substr(at + 2, close - at - 2).find("{{") == std::string_view::npos;
    if (closed) {
        std::uint32_t stop = close + 2;
        while (stop < end && text_[stop] == '}' && stop - close < 4)
            ++stop;
        const bool braze = text_.substr(at, close - at).find("${") != std::string_view::npos;
        fill(tag, braze ? "braze" : "curly", at, stop, at + 2, close);
        // "{{{ name }}" lacks a brace, "{{ }}" its field.
        const auto inside = text_.substr(at + 2, close - at - 2);
        tag.malformed |= (inside.starts_with('{') && stop - close < 3) ||
                         inside.find_first_not_of(" \t\n") == std::string_view::npos;
        return true;
    }
    // "{{ name }" and "{{ name": a tag someone broke, when an identifier follows.
    std::uint32_t name = at + 2;
    while (name < end && text_[name] == ' ')
        ++name;
    std::uint32_t stop = name;
    while (stop < end && is_name_byte(text_[stop]))
        ++stop;
    while (stop > name && (text_[stop - 1] == '.' || text_[stop - 1] == '-'))
        --stop;
    if (stop == name) return false;
    const std::uint32_t name_end = stop;
    std::uint32_t brace_at = stop;
    while (brace_at < end && text_[brace_at] == ' ')
        ++brace_at;
    if (brace_at < end && text_[brace_at] == '}') stop = brace_at + 1;
    fill(tag, "curly", at, stop, name, name_end);
    tag.malformed = true;
    return true;
}

bool TagReader::read_brace(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    if (starts(at, end, "{%")) {
        if (!inner(liquid_end, at + 2, end, 400, close)) return false;
        if (text_[at + 2] == '=') {
            fill(tag, "marketo", at, close + 2, at + 3, close);
        } else {
            fill(tag, "liquid", at, close + 2, at + 2, close);
            tag.control = true;
        }
        return true;
    }
    if (!inner(brace, at + 1, end, 140, close)) return false;
    const std::string_view content = text_.substr(at + 1, close - at - 1);
    const std::string_view lower = folded_.substr(at + 1, close - at - 1);
    if (content.find('\n') != std::string_view::npos || content.empty()) return false;
    const bool doubled = close + 1 < end && text_[close + 1] == '}';
    // "{custom_attribute.${x}}}": one of Braze's opening braces is lost.
    if (const auto dollar = content.find("${"); dollar != std::string_view::npos && dollar > 0 &&
                                                is_identifier(content.substr(0, dollar)) &&
                                                is_identifier(content.substr(dollar + 2))) {
        std::uint32_t stop = close + 1;
        if (std::uint32_t outer = 0; inner(double_brace, close, end, 80, outer)) stop = outer + 2;
        while (stop < end && text_[stop] == '}')
            ++stop;
        fill(tag, "braze", at, stop, at + 1, close);
        tag.malformed = true;
        return true;
    }
    if (content[0] == '!' && content.size() > 1 && is_name_byte(content[1])) {
        fill(tag, "salesforce", at, close + 1, at + 2, close);
        return true;
    }
    if (content[0] == '$' && is_identifier(content.substr(1, content.find('|') - 1))) {
        fill(tag, "smarty", at, close + 1, at + 2, close);
        return true;
    }
    if (const auto equals = lower.find("field=");
        equals != std::string_view::npos && equals > 0 && is_identifier(lower.substr(0, equals))) {
        fill(tag, "mautic", at, close + 1, at + 1 + static_cast<std::uint32_t>(equals) + 6, close);
        return true;
    }
    if (lower.starts_with("if ") || lower.starts_with("elseif ") || lower == "else" ||
        lower == "/if") {
        if (lower.find('$') == std::string_view::npos && mode_ == Mode::rendered &&
            lower.starts_with("if "))
            return false;
        fill(tag, "smarty", at, close + 1, at + 1, close);
        tag.control = true;
        return true;
    }
    const std::string_view name = content.substr(0, content.find('|'));
    const bool known = is_field_name(lower.substr(0, name.size()));
    const bool plausible =
        is_identifier(name) && (mode_ == Mode::templated || is_upper_identifier(name) ||
                                name.find('_') != std::string_view::npos);
    if (!(known && is_identifier(name, " ")) && !plausible) return false;
    fill(tag, doubled ? "curly" : "brace", at, close + (doubled ? 2 : 1), at + 1, close);
    tag.malformed |= doubled;
    return true;
}

bool TagReader::read_percent(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    if (starts(at, end, "%%[")) {
        if (!inner(ampscript_end, at + 3, end, 20'000, close)) return false;
        fill(tag, "ampscript", at, close + 3, at + 3, close);
        tag.control = true;
        return true;
    }
    if (starts(at, end, "%%")) {
        const bool expression = text_[at + 2] == '=';
        const std::uint32_t begin = at + (expression ? 3u : 2u);
        if (inner(double_percent, begin, end, 120, close) && close > begin) {
            const std::uint32_t inside_end = text_[close - 1] == '=' ? close - 1 : close;
            const std::string_view content = text_.substr(begin, inside_end - begin);
            if (content.find('\n') == std::string_view::npos &&
                (expression || is_identifier(content, " "))) {
                fill(tag, "ampscript", at, close + 2, begin, inside_end);
                return true;
            }
        }
        std::uint32_t stop = begin;
        while (stop < end && is_name_byte(text_[stop]))
            ++stop;
        if (stop == begin || stop >= end || text_[stop] != '%') return false;
        fill(tag, "ampscript", at, stop + 1, begin, stop);
        tag.malformed = true;
        return true;
    }
    if (starts(at, end, "%{")) {
        if (!inner(brace, at + 2, end, 80, close)) return false;
        fill(tag, "optimizely", at, close + 1, at + 2, close);
        return true;
    }
    std::uint32_t stop = at + 1;
    if (text_[stop] == '/') ++stop;
    while (stop < end && stop - at < 32 &&
           (sign_of(text_[stop]) == Sign::upper || is_digit(text_[stop]) || text_[stop] == '_' ||
            text_[stop] == '-'))
        ++stop;
    if (stop >= end || stop == at + 1) return false;
    const std::string_view name = text_.substr(at + 1, stop - at - 1);
    if (name == "IF" && text_[stop] == ' ') {
        while (stop < end && stop - at < 120 && text_[stop] != '%' && text_[stop] != '\n')
            ++stop;
        if (stop >= end || text_[stop] != '%') return false;
    } else if (text_[stop] != '%' || is_digit(name[0]) || name.size() < 2 || is_hex_byte(name)) {
        return false;
    }
    if (is_on_a_computer(name, text_.substr(stop + 1, 1))) return false;
    fill(tag, "activecampaign", at, stop + 1, at + 1, stop);
    tag.control |= name == "IF" || name == "ELSE" || name == "/IF";
    return true;
}

bool TagReader::read_half_star(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    if (sign_of(text_[at + 1]) != Sign::upper) return false;
    std::uint32_t stop = at + 1;
    while (stop < end &&
           (sign_of(text_[stop]) == Sign::upper || is_digit(text_[stop]) || text_[stop] == '_'))
        ++stop;
    if (!starts(stop, end, "|*") || !is_upper_identifier(text_.substr(at + 1, stop - at - 1)))
        return false;
    fill(tag, "mailchimp", at, stop + 2, at + 1, stop);
    tag.malformed = true;
    return true;
}

bool TagReader::read_star(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    if (text_[at + 1] != '|') return read_half_star(at, end, tag);
    std::uint32_t stop = at + 2;
    while (stop < end && stop - at < 80 && text_[stop] != '|' && text_[stop] != '*' &&
           text_[stop] != '\n')
        ++stop;
    const std::string_view name = text_.substr(at + 2, stop - at - 2);
    if (name.empty() || sign_of(name[0]) == Sign::blank) return false;
    const bool closed = starts(stop, end, "|*");
    if (!closed) {
        // "*|FNAME*" and "*|FNAME|": only a field in capitals is surely meant as a tag.
        std::uint32_t name_end = at + 2;
        while (name_end < stop &&
               (sign_of(text_[name_end]) == Sign::upper || text_[name_end] == '_'))
            ++name_end;
        if (name_end - at < 5) return false;
        const bool half = name_end < end && (text_[name_end] == '|' || text_[name_end] == '*');
        fill(tag, "mailchimp", at, name_end + (half ? 1 : 0), at + 2, name_end);
        tag.malformed = true;
        return true;
    }
    fill(tag, "mailchimp", at, stop + 2, at + 2, stop);
    return true;
}

bool TagReader::read_bracket(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    if (text_[at + 1] == '[') {
        if (!inner(bracket, at + 2, end, 60, close) || close == at + 2) return false;
        const bool closed = close + 1 < end && text_[close + 1] == ']';
        if (!is_identifier(text_.substr(at + 2, close - at - 2), " |:")) return false;
        if (!closed && !is_field_name(folded_.substr(at + 2, close - at - 2))) return false;
        fill(tag, "mailxpert", at, close + (closed ? 2 : 1), at + 2, close);
        tag.malformed |= !closed;
        return true;
    }
    if (text_[at + 1] == '%') {
        if (!inner(bracket, at + 2, end, 120, close)) return false;
        fill(tag, "inxmail", at, close + 1, at + 2, close);
        tag.control = true;
        return true;
    }
    if (!inner(bracket, at + 1, end, 80, close)) return false;
    const std::string_view content = text_.substr(at + 1, close - at - 1);
    const std::string_view name = content.substr(0, content.find(','));
    if (name.size() < 2 || name.size() > 30 || !is_identifier(name, " ")) return false;
    const std::string_view lower = folded_.substr(at + 1, name.size());
    const bool option =
        name.size() < content.size() && has_tag_option(folded_.substr(at + 1, content.size()));
    if (name.size() < content.size() && !option) return false;
    const bool one_word = name.find(' ') == std::string_view::npos;
    const bool prose =
        lower == "sic" || lower == "anm" || lower == "red" || lower == "cid" || lower == "image";
    const bool plausible =
        mode_ == Mode::templated && one_word && !prose && sign_of(name[0]) == Sign::upper;
    if (!option && !is_field_name(lower) && !plausible) return false;
    fill(tag, "inxmail", at, close + 1, at + 1, close);
    return true;
}

bool TagReader::read_angle(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    if (text_[at + 1] == '%') {
        if (!inner(angle_end, at + 2, end, 200, close)) return false;
        fill(tag, "mapp", at, close + 2, at + 2, close);
        return true;
    }
    if (starts(at, end, "<odr:") || starts(at, end, "</odr:")) {
        const std::size_t found = text_.substr(0, end).find('>', at);
        if (found == std::string_view::npos || found - at > 200) return false;
        const auto stop = static_cast<std::uint32_t>(found);
        fill(tag, "optimizely", at, stop + 1, at + 1, stop);
        tag.control = true;
        return true;
    }
    if (text_[at + 1] == '<') {
        if (!inner(double_angle, at + 2, end, 40, close)) return false;
        const std::string_view name = text_.substr(at + 2, close - at - 2);
        if (!is_identifier(name, " ")) return false;
        fill(tag, "word", at, close + 2, at + 2, close);
        return true;
    }
    return false;
}

bool TagReader::read_guillemet(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    if (!starts(at, end, "\xC2\xAB") || !inner(guillemet_end, at + 2, end, 40, close)) return false;
    const std::string_view name = text_.substr(at + 2, close - at - 2);
    if (!is_identifier(name) || !is_field_name(folded_.substr(at + 2, close - at - 2)))
        return false;
    fill(tag, "word", at, close + 2, at + 2, close);
    return true;
}

bool TagReader::read_dollar(std::uint32_t at, std::uint32_t end, TagFact& tag) {
    std::uint32_t close = 0;
    if (text_[at + 1] == '$') {
        if (!inner(double_dollar, at + 2, end, 80, close)) return false;
        const std::string_view name = text_.substr(at + 2, close - at - 2);
        if (!is_identifier(name, "$ ")) return false;
        fill(tag, "backclick", at, close + 2, at + 2, close);
        return true;
    }
    if (text_[at + 1] == '{') {
        if (!inner(brace, at + 2, end, 80, close) ||
            !is_identifier(text_.substr(at + 2, close - at - 2), "!()? \"'"))
            return false;
        fill(tag, "dollar_brace", at, close + 1, at + 2, close);
        return true;
    }
    // "$Vorname$" of Emarsys; prices have their dollars before figures.
    if (inner(single_dollar, at + 1, end, 40, close)) {
        const std::string_view name = text_.substr(at + 1, close - at - 1);
        if (is_identifier(name) && is_field_name(folded_.substr(at + 1, close - at - 1))) {
            fill(tag, "emarsys", at, close + 1, at + 1, close);
            return true;
        }
    }
    std::uint32_t stop = at + 1;
    bool underscore = false;
    const auto letters = sign_of(text_[at + 1]);  // small in promio.connect, capitals in scripts
    if (letters != Sign::letter && letters != Sign::upper) return false;
    while (stop < end && (sign_of(text_[stop]) == letters || text_[stop] == '_')) {
        underscore |= text_[stop] == '_';
        ++stop;
    }
    if (!underscore || text_[stop - 1] == '_') return false;
    fill(tag, letters == Sign::upper ? "unknown" : "promio", at, stop, at + 1, stop);
    return true;
}

}  // namespace warmline
