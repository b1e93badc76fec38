#include "linter/campaign/merge.hpp"

#include <algorithm>

#include "linter/campaign/conditions.hpp"
#include "linter/campaign/merge_field.hpp"
#include "linter/people/sheet_damage.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

void replace_all(string& text, string_view what, string_view by) {
    for (auto at = text.find(what); at != string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

void note(std::vector<string>& names, string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

/// Nothing when neither a column nor the person can have it.
std::optional<string> value_for(string_view field, const MergeReader& reader) {
    if (const auto cell = reader.cell(field)) return string(*cell);
    const auto known = merge_field_of(field);
    if (!known || !is_printed(*known)) return std::nullopt;
    return value_of(*known, reader.person());
}

}  // namespace

Merged merge(string_view bytes, std::span<const TemplateTag> tags, const MergeReader& reader) {
    Merged merged;
    merged.bytes = decide_conditions(bytes, reader);
    for (const auto& tag : tags) {
        // Not in the branch this reader gets.
        if (merged.bytes.find(tag.written) == string::npos) continue;
        auto value = value_for(tag.field, reader);
        if (!value) {
            note(is_platforms(tag.field) ? merged.platforms : merged.unknown, tag.field);
            continue;
        }
        if (value->empty()) value = tag.fallback;
        if (value->empty()) note(merged.empty, tag.field);
        if (is_sheet_damage(*value)) note(merged.damaged, tag.field);
        replace_all(merged.bytes, tag.written, *value);
    }
    return merged;
}

Merged merge(string_view bytes, const Document& document, const MergeReader& reader) {
    return merge(bytes, tags_of(document), reader);
}

}  // namespace warmline
