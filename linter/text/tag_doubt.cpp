#include "linter/text/tag_doubt.hpp"

#include <algorithm>
#include <array>

#include "linter/mail/message.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/merge_tags.hpp"

namespace warmline {
namespace {

constexpr std::size_t far = 400;  // bytes; a line may be as long as the mail

bool is_in_backticks(std::string_view text, TextRange tag) {
    const auto from = tag.begin > far ? tag.begin - far : 0;
    auto before = text.substr(from, tag.begin - from);
    before.remove_prefix(before.rfind('\n') + 1);  // npos + 1 is 0
    auto behind = text.substr(tag.end, far);
    behind = behind.substr(0, behind.find('\n'));
    return std::count(before.begin(), before.end(), '`') % 2 == 1 &&
           behind.find('`') != std::string_view::npos;
}

/// Where an element begins last in `markup`, npos when it does not.
std::size_t last_opening(std::string_view markup, std::string_view name) {
    for (auto at = markup.rfind(name); at != markup.npos && at > 0;
         at = markup.rfind(name, at - 1)) {
        const auto behind = at + name.size();
        const bool whole =
            behind < markup.size() && (markup[behind] == '>' || markup[behind] == ' ');
        if (whole && markup[at - 1] == '<') return at;
    }
    return markup.npos;
}

/// Whether the last of these elements that begins before the tag has not ended yet.
bool is_in_code_element(std::string_view bytes, SourceRange tag) {
    constexpr std::array<std::string_view, 5> names{"code", "pre", "kbd", "samp", "tt"};
    if (tag.begin >= tag.end || tag.end > bytes.size()) return false;
    const auto from = tag.begin > far ? tag.begin - far : 0;
    const auto before = fold(bytes.substr(from, tag.begin - from));
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        const auto opens = last_opening(before, name);
        return opens != std::string::npos &&
               before.find("</" + std::string(name), opens) == std::string::npos;
    });
}

}  // namespace

bool may_be_prose(const TagFact& tag) {
    constexpr std::array<std::string_view, 6> in_prose{"brace",  "inxmail",        "word",
                                                       "promio", "activecampaign", "unknown"};
    return std::find(in_prose.begin(), in_prose.end(), tag.family) != in_prose.end() &&
           !tag.control && !tag.has_fallback && !is_field_name(fold(tag.field));
}

bool is_code_sample(const Document& document, TextRange tag) {
    if (is_in_backticks(document.text, tag)) return true;
    return document.from_html && document.message != nullptr &&
           is_in_code_element(document.message->bytes, document.origins.source(tag));
}

}  // namespace warmline
