#include "linter/text/tag_inside.hpp"

#include <array>

#include "linter/text/merge_tags.hpp"
#include "linter/text/signs.hpp"

namespace warmline {
namespace {

constexpr std::string_view field_bytes_end = " |([,:\"'}~)=%\n\t";

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (is_blank_sign(sign_of(text.front()))))
        text.remove_prefix(1);
    while (!text.empty() && (is_blank_sign(sign_of(text.back()))))
        text.remove_suffix(1);
    return text;
}

/// The first word of a tag's inside, without the marks that stand before it.
std::string_view first_word(std::string_view inside) {
    const auto begin = inside.find_first_not_of(" \t\n{<[%*|#^&~-$!");
    if (begin == std::string_view::npos) return {};
    inside.remove_prefix(begin);
    return inside.substr(0, inside.find_first_of(" \t\n(:}|%~]>"));
}

bool is_helper(std::string_view word) {
    constexpr std::array<std::string_view, 18> helpers{"insert",
                                                       "defaultifempty",
                                                       "personalization_token",
                                                       "capitalize",
                                                       "upper",
                                                       "lower",
                                                       "propercase",
                                                       "v",
                                                       "iif",
                                                       "attributevalue",
                                                       "blankvalue",
                                                       "ifempty",
                                                       "default",
                                                       "lookup",
                                                       "firstcap",
                                                       "concat",
                                                       "user",
                                                       "trim"};
    for (const std::string_view helper : helpers)
        if (word == helper) return true;
    return false;
}

/// The field's range: after a helper's bracket or blank, else the first word; Marketo fields
/// ("lead.First Name") may hold blanks.
TextRange field_of(std::string_view text, std::string_view folded, TextRange inside) {
    std::uint32_t begin = inside.begin;
    const auto skip = [&](std::string_view bytes) {
        while (begin < inside.end && bytes.find(text[begin]) != std::string_view::npos)
            ++begin;
    };
    skip(" \t\n{$#^&~!%");
    const auto word_end = [&] {
        std::uint32_t end = begin;
        while (end < inside.end && field_bytes_end.find(text[end]) == std::string_view::npos)
            ++end;
        return end;
    };
    std::uint32_t end = word_end();
    for (int step = 0; step < 3 && is_helper(folded.substr(begin, end - begin)) && end < inside.end;
         ++step) {
        begin = end;
        skip(" ([\"'");
        end = word_end();
    }
    const std::string_view name = folded.substr(begin, end - begin);
    if (name.starts_with("lead.") || name.starts_with("company."))
        while (end < inside.end && text[end] != ':' && text[end] != '|' && text[end] != '}')
            ++end;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == ']'))
        --end;
    if (end - begin > 2 && text[begin] == '$' && text[begin + 1] == '{') begin += 2;
    // Klaviyo's "person|lookup:'Vorname'": the field is the one looked up.
    constexpr std::string_view lookup = "lookup:";
    if (const auto at = inside.of(folded).find(lookup); at != std::string_view::npos) {
        begin = inside.begin + static_cast<std::uint32_t>(at + lookup.size());
        skip(" '\"");
        end = word_end();
    }
    return {begin, end};
}

/// Fields the platform makes a whole greeting of, for empty records as well: promio's salutations
/// and what mailXpert's settings put for "[[greeting]]".
bool greets_everybody(std::string_view family, std::string_view folded_field) {
    return (family == "promio" && folded_field.starts_with("salutation")) ||
           (family == "mailxpert" && folded_field == "greeting");
}

/// The words of a fallback that begins at `from`: a quoted string, or the rest.
TextRange fallback_words(std::string_view text, std::uint32_t from, std::uint32_t end) {
    const auto is_one_of = [text](std::uint32_t at, std::string_view bytes) {
        return bytes.find(text[at]) != std::string_view::npos;
    };
    while (from < end && is_one_of(from, " :=(,"))
        ++from;
    if (from < end && is_one_of(from, "'\"")) {
        const std::size_t close = text.substr(0, end).find(text[from], from + 1);
        ++from;
        return {from, close == std::string_view::npos ? from : static_cast<std::uint32_t>(close)};
    }
    while (end > from && is_one_of(end - 1, " )}]'\""))
        --end;
    return {from, end};
}

void read_fallback(std::string_view text, std::string_view folded, TextRange inside, TagFact& tag) {
    constexpr std::array<std::string_view, 7> marks{
        "default", "||", "?:", "ifempty", "fallback", "blankvalue", "personalization_token"};
    const std::string_view lower = folded.substr(inside.begin, inside.size());
    std::size_t found = std::string_view::npos;
    for (const std::string_view mark : marks) {
        const std::size_t at = lower.find(mark);
        if (at == std::string_view::npos) continue;
        found = at + mark.size();
        if (mark == "personalization_token" || mark == "blankvalue" || mark == "ifempty") {
            const std::size_t comma = lower.find_first_of(", ", found + 1);
            if (mark != "ifempty" && lower.find(',', found) == std::string_view::npos) return;
            if (comma != std::string_view::npos)
                found = mark == "ifempty" ? comma : lower.find(',', found) + 1;
        }
        break;
    }
    if (found == std::string_view::npos && tag.family == "mautic") {
        const std::size_t bar = lower.find('|');
        if (bar != std::string_view::npos) found = bar + 1;
    }
    if (found == std::string_view::npos && tag.family == "salesforce") {
        const std::size_t comma = lower.find(',');
        if (comma != std::string_view::npos) found = comma + 1;
    }
    if (found == std::string_view::npos) {
        // The sender cannot go out without the field, or the expression tests for emptiness itself.
        tag.has_fallback = lower.find(",must") != std::string_view::npos ||
                           (lower.find("iif(") != std::string_view::npos &&
                            lower.find("empty(") != std::string_view::npos);
        return;
    }
    tag.fallback =
        fallback_words(text, inside.begin + static_cast<std::uint32_t>(found), inside.end);
    tag.has_fallback = !trimmed(tag.fallback.of(text)).empty();
    if (!tag.has_fallback) tag.fallback = {};
}

/// "default:'du": a quote that begins behind a sign or a blank and never ends.
bool leaves_a_quote_open(std::string_view content) {
    std::size_t at = content.find_first_of("'\"");
    while (at != std::string_view::npos) {
        const bool opens =
            at > 0 && std::string_view(" :=(,|").find(content[at - 1]) != std::string_view::npos;
        if (opens) {
            at = content.find(content[at], at + 1);
            if (at == std::string_view::npos) return true;
        }
        at = content.find_first_of("'\"", at + 1);
    }
    return false;
}

}  // namespace

bool has_tag_option(std::string_view folded_inside) {
    for (const std::string_view option :
         {"default", "prefix", "postfix", "must", "firstcap", "upper", "lower", "fallback"}) {
        const std::size_t comma = folded_inside.find(',');
        if (comma != std::string_view::npos &&
            trimmed(folded_inside.substr(comma + 1)).starts_with(option))
            return true;
    }
    return false;
}

/// Only the choice itself opens and closes; its branches stand within.
ControlStep step_of_choice(std::string_view folded_tag) {
    if (folded_tag.starts_with("<odr:choose")) return ControlStep::opens;
    if (folded_tag.starts_with("<odr:otherwise")) return ControlStep::turns;
    return folded_tag.starts_with("</odr:choose") ? ControlStep::closes : ControlStep::none;
}

ControlStep control_step(std::string_view folded_tag) {
    if (folded_tag.starts_with("<odr:") || folded_tag.starts_with("</odr:"))
        return step_of_choice(folded_tag);
    std::string_view word = first_word(folded_tag);
    if (folded_tag.starts_with("{{^")) return ControlStep::opens;
    // What no opening of ours began.
    if (word == "endcapture" || word == "endcomment" || word == "endraw") return ControlStep::none;
    if (word.starts_with('/') || word.starts_with("end")) return ControlStep::closes;
    if (word.starts_with("else") || word == "elsif" || word == "elif") return ControlStep::turns;
    if (word == "if" || word == "ifnot" || word == "unless" || word == "case" || word == "for" ||
        word == "each" || word == "with" || word == "foreach")
        return ControlStep::opens;
    return ControlStep::none;
}

void read_tag_inside(std::string_view text, std::string_view folded, TextRange inside,
                     TagFact& tag) {
    const TextRange field = field_of(text, folded, inside);
    tag.field = field.of(text);
    tag.name_like = is_name_field(field.of(folded));
    read_fallback(text, folded, inside, tag);
    tag.has_fallback |= greets_everybody(tag.family, field.of(folded));
    const ControlStep step = control_step(tag.range.of(folded));
    const std::string_view content = inside.of(text);
    const bool comment = content.starts_with('!') && tag.family == "curly";
    tag.control |= step != ControlStep::none || comment;
    if (tag.control) tag.name_like = false;
    tag.malformed |= leaves_a_quote_open(content);
    // Curly quotes come from word processors; no template engine reads them as quotes.
    for (const std::string_view quote : {"\u2018", "\u2019", "\u201C", "\u201D", "\u201E"})
        tag.malformed |= content.find(quote) != std::string_view::npos &&
                         content.find_first_of("|:=(") != std::string_view::npos;
}

}  // namespace warmline
