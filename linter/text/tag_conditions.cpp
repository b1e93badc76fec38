// Fallbacks given by conditions around a tag, and the family of bare double braces.
#include <algorithm>

#include "linter/text/merge_tags.hpp"
#include "linter/text/signs.hpp"
#include "linter/text/tag_inside.hpp"

namespace warmline {
namespace {

constexpr std::size_t deepest_nesting = 32;

struct OpenCondition {
    std::size_t tag = 0;
    std::size_t turn = 0;             ///< index of its else tag, 0 when none yet
    std::vector<std::size_t> inside;  ///< tags whose emptiness the condition may cover
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

void settle(std::string_view text, std::vector<TagFact>& tags, const OpenCondition& open,
            std::size_t end) {
    const std::string_view condition = tags[open.tag].range.of(text);
    if (open.turn == 0 && leaves_hole(text, tags[open.tag].range, tags[end].range)) return;
    for (const std::size_t index : open.inside) {
        TagFact& tag = tags[index];
        if (!mentions(condition, tag.field) && !(is_choice(condition) && open.turn != 0)) continue;
        tag.has_fallback = true;
        if (open.turn != 0 && tag.fallback.empty())
            tag.fallback = trimmed(text, {tags[open.turn].range.end, tags[end].range.begin});
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
    std::vector<OpenCondition> open;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const ControlStep step =
            tags[i].control ? control_step(tags[i].range.of(folded)) : ControlStep::none;
        if (step == ControlStep::opens) {
            if (open.size() < deepest_nesting) open.push_back({i, 0, {}});
        } else if (step == ControlStep::turns) {
            if (!open.empty()) open.back().turn = i;
        } else if (step == ControlStep::closes) {
            if (open.empty()) continue;
            settle(text, tags, open.back(), i);
            open.pop_back();
        } else if (!tags[i].control) {
            for (OpenCondition& condition : open)
                condition.inside.push_back(i);
        }
    }
    for (const OpenCondition& condition : open) {
        tags[condition.tag].malformed = true;
        // One fault: with the end it lacks, the condition would cover its field.
        for (const std::size_t index : condition.inside)
            tags[index].has_fallback |=
                mentions(tags[condition.tag].range.of(text), tags[index].field);
    }
}

}  // namespace warmline
