// Fallbacks given by conditions around a tag, and the family of bare double braces.
#include <algorithm>
#include <initializer_list>

#include "linter/text/fold.hpp"
#include "linter/text/merge_tags.hpp"
#include "linter/text/signs.hpp"
#include "linter/text/tag_inside.hpp"

namespace warmline {
namespace {

constexpr std::size_t deepest_nesting = 32;

/// A tag within a condition and the control tag its branch begins with.
struct Within {
    std::size_t tag = 0, branch = 0;
};

struct OpenCondition {
    std::vector<std::size_t> branches;  ///< its control tags: if, elsif …, else
    std::vector<Within> inside;         ///< tags whose emptiness the condition may cover

    bool has_else() const { return branches.size() > 1; }
};

/// The field without its path: "contact.firstname" → "firstname".
std::string_view last_step(std::string_view field) {
    const auto dot = field.find_last_of(".@$");
    return dot == std::string_view::npos ? field : field.substr(dot + 1);
}

bool mentions(std::string_view condition, std::string_view field) {
    const std::string_view name = last_step(field);
    return name.size() >= 2 && condition.find(name) != std::string_view::npos;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// "{% unless first_name %}", "{% if first_name == blank %}": its first branch is for those who
/// have none.
bool asks_for_emptiness(std::string_view folded) {
    return folded.starts_with("{{^") ||
           has_any(folded,
                   {"unless",  "ifnot",   "== blank", "== empty", "==blank", "== ''",    "== \"\"",
                    "==''",    "==\"\"",  "== nil",   "== null",  "== none", "is empty", "is blank",
                    "is null", "isblank", "isempty",  "isnull",   "empty(",  " not ",    "(not ",
                    "if !",    "if(!",    "eq ''",    "eq \"\""});
}

/// Whether a condition that holds says that `field` is there: "first_name or last_name" says it of
/// neither.
bool vouches_for(std::string_view condition, std::string_view field) {
    for (std::string_view rest = condition;;) {
        const auto at = std::min(rest.find(" or "), rest.find("||"));
        if (!mentions(rest.substr(0, at), field)) return false;
        if (at == std::string_view::npos) return true;
        rest.remove_prefix(at + 2);
    }
}

/// A branch without a test of its own: "{% else %}", "<odr:otherwise>"; not "{{else if city}}".
bool is_otherwise(std::string_view folded) {
    return folded.find("otherwise") != std::string_view::npos ||
           (folded.find("else") != std::string_view::npos &&
            !has_any(folded, {"elseif", "else if", "elsif"}));
}

TextRange trimmed(std::string_view text, TextRange range) {
    const std::uint32_t begin = skip_blanks(text, range.begin, range.end);
    return {begin, skip_blanks_back(text, range.end, begin)};
}

bool is_sign_at(std::string_view text, std::size_t at, std::string_view signs) {
    return at < text.size() && signs.find(text[at]) != std::string_view::npos;
}

/// Whether what stays when a condition prints nothing shows that something is missing: "Hallo ,".
bool leaves_hole(std::string_view text, TextRange opens, TextRange closes) {
    const bool apart = opens.begin == 0 || is_sign_at(text, opens.begin - 1, " \n");
    return apart && is_sign_at(text, closes.end, ",.!:;");
}

/// A choice of Optimizely names its test in tags of its own ("<odr:when …>"); one with an
/// "otherwise" was written for those whom the first branch does not fit.
bool is_choice(std::string_view condition) {
    return condition.starts_with("<odr:choose");
}

/// The words between two tags, one after the other in the text.
TextRange words_between(std::string_view text, const TagFact& before, const TagFact& behind) {
    return trimmed(text, {before.range.end, behind.range.begin});
}

void settle(std::string_view text, std::string_view folded, std::vector<TagFact>& tags,
            const OpenCondition& open, std::size_t end) {
    const auto first = open.branches.front(), last = open.branches.back();
    if (!open.has_else() && leaves_hole(text, tags[first].range, tags[end].range)) return;
    const std::string_view condition = tags[first].range.of(text);
    const bool choice = is_choice(condition) && open.has_else();
    const bool for_the_empty = asks_for_emptiness(tags[first].range.of(folded));
    for (const auto& [index, branch] : open.inside) {
        TagFact& tag = tags[index];
        const bool otherwise = branch != first && is_otherwise(tags[branch].range.of(folded));
        // Behind a first branch for those without the field, all others are for those who have it.
        const bool left_over = branch != first && for_the_empty && mentions(condition, tag.field);
        const bool covered =
            otherwise ? left_over
                      : choice || left_over || vouches_for(tags[branch].range.of(text), tag.field);
        if (!covered) continue;
        tag.has_fallback = true;
        if (!open.has_else() || !tag.fallback.empty()) continue;
        tag.fallback = left_over ? words_between(text, tags[first], tags[open.branches[1]])
                                 : words_between(text, tags[last], tags[end]);
    }
}

/// The variable a tag gives a value: "{% assign name = customer.first_name | default: "du" %}".
std::string_view variable_of(std::string_view folded_tag) {
    for (const std::string_view opening : {"assign ", "set ", "capture "}) {
        const auto at = folded_tag.find(opening);
        constexpr std::size_t deepest = 4;  // "{%- "
        if (at == std::string_view::npos || at > deepest) continue;
        auto name = folded_tag.substr(at + opening.size());
        name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
        return name.substr(0, name.find_first_of(" =%-\n\t"));
    }
    return {};
}

/// A variable made of words, or of a field with a fallback, is never empty where it is printed.
void cover_assigned(std::string_view folded, std::vector<TagFact>& tags) {
    std::vector<std::string_view> filled;
    for (TagFact& tag : tags) {
        const auto said = tag.range.of(folded);
        if (!tag.control) {
            const auto field = fold(tag.field);
            tag.has_fallback |= std::find(filled.begin(), filled.end(), field) != filled.end();
            continue;
        }
        const auto variable = variable_of(said);
        if (variable.empty()) continue;
        const auto value = said.substr(std::min(said.find('='), said.size()));
        const bool words = value.empty() || has_any(value, {"= '", "= \"", "='", "=\""});
        if (words || tag.has_fallback) filled.push_back(variable);
    }
}

/// What a platform prints itself: "{unsubscribe_text}" among Mautic's tags, "{unsubscribe}" among
/// Copernica's.
bool is_token(std::string_view tag) {
    return tag.find("unsubscribe") != std::string_view::npos ||
           tag.find("webview") != std::string_view::npos ||
           tag.find("webversion") != std::string_view::npos ||
           tag.find("signature") != std::string_view::npos ||
           tag.find("tracking_pixel") != std::string_view::npos;
}

/// Syntax two platforms share goes to the one whose own fields the mail shows: Liquid's "{% if %}"
/// to Braze, single braces to Mautic, Copernica or Optimizely.
void share_syntax(std::string_view folded, std::vector<TagFact>& tags) {
    std::string_view braces;
    bool braze = false, optimizely = false;
    for (const TagFact& tag : tags) {
        braze |= tag.family == "braze";
        optimizely |= tag.family == "optimizely";
        if (tag.family == "mautic" || tag.family == "smarty") braces = tag.family;
    }
    for (TagFact& tag : tags) {
        if (braze && tag.control && tag.family == "liquid") tag.family = "braze";
        if (!braces.empty() && tag.family == "brace" && is_token(tag.range.of(folded)))
            tag.family = braces;
        if (optimizely && tag.family == "brace") tag.family = "optimizely";
    }
}

void resolve_families(std::string_view folded, std::vector<TagFact>& tags) {
    share_syntax(folded, tags);
    int liquid = 0, handlebars = 0;
    for (const TagFact& tag : tags) {
        if (tag.family == "liquid") ++liquid;
        if (tag.family != "curly") continue;
        const std::string_view inside = tag.range.of(folded);
        if (inside.starts_with("{{#") || inside.starts_with("{{/") ||
            inside.starts_with("{{else") || inside.starts_with("{{insert") ||
            inside.starts_with("{{defaultifempty"))
            ++handlebars;
        else if (inside.find('|') != std::string_view::npos)
            ++liquid;
    }
    for (TagFact& tag : tags) {
        if (tag.family != "curly") continue;
        const std::string_view inside = tag.range.of(folded);
        if (inside.starts_with("{{lead.") || inside.starts_with("{{my."))
            tag.family = "marketo";
        else
            tag.family = handlebars > liquid ? "handlebars" : "liquid";
    }
}

/// AMPscript sets a variable in a block and prints it later: a block that tests for emptiness
/// covers it.
void cover_variables(std::string_view folded, std::vector<TagFact>& tags) {
    std::string_view guarded;
    for (TagFact& tag : tags) {
        if (tag.family != "ampscript") continue;
        const std::string_view content = tag.range.of(folded);
        if (tag.control && content.find("empty(") != std::string_view::npos) guarded = content;
        const auto variable = content.find('@');
        if (tag.control || guarded.empty() || variable == std::string_view::npos) continue;
        std::size_t stop = variable + 1;
        while (stop < content.size() &&
               (is_word_sign(sign_of(content[stop])) || content[stop] == '_'))
            ++stop;
        if (guarded.find(content.substr(variable, stop - variable)) != std::string_view::npos)
            tag.has_fallback = true;
    }
}

}  // namespace

void finish_tags(std::string_view text, std::string_view folded, std::vector<TagFact>& tags) {
    if (tags.empty()) return;
    resolve_families(folded, tags);
    cover_variables(folded, tags);
    cover_assigned(folded, tags);
    std::vector<OpenCondition> open;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const ControlStep step =
            tags[i].control ? control_step(tags[i].range.of(folded)) : ControlStep::none;
        if (step == ControlStep::opens) {
            if (open.size() < deepest_nesting) open.push_back({{i}, {}});
        } else if (step == ControlStep::turns) {
            if (!open.empty()) open.back().branches.push_back(i);
        } else if (step == ControlStep::closes) {
            if (open.empty()) continue;
            settle(text, folded, tags, open.back(), i);
            open.pop_back();
        } else if (!tags[i].control) {
            for (OpenCondition& condition : open)
                condition.inside.push_back({i, condition.branches.back()});
        }
    }
    for (const OpenCondition& condition : open) {
        const auto first = condition.branches.front();
        tags[first].malformed = true;
        // One fault: with the end it lacks, the condition would cover its field.
        for (const auto& within : condition.inside)
            tags[within.tag].has_fallback |=
                mentions(tags[first].range.of(text), tags[within.tag].field);
    }
}

}  // namespace warmline
