/// A template and what is known of one reader → the mail they would get.
///
/// Decides the conditions about what a list of people holds (conditions.hpp) and fills the tags
/// that stand for it, in the text and in the targets of links: a column of that name, else what is
/// known of the person (name, first and last name, title, address). Other tags and conditions stay
/// as they are; each field is named once.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/campaign/merge_reader.hpp"
#include "linter/campaign/template_tags.hpp"

namespace warmline {

struct Merged {
    std::string bytes;                   ///< the template with its known tags filled
    std::vector<std::string> empty;      ///< fields this reader has no value for and no fallback
    std::vector<std::string> unknown;    ///< fields neither the list nor the platform fills
    std::vector<std::string> platforms;  ///< fields the sending platform fills
    std::vector<std::string> damaged;    ///< fields filled with "#NV", "4,9E+11" and their like
};

/// `tags` are those of the document that was read from `bytes`.
Merged merge(std::string_view bytes, std::span<const TemplateTag> tags, const MergeReader& reader);

Merged merge(std::string_view bytes, const Document& document, const MergeReader& reader);

}  // namespace warmline
