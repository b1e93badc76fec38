/// The platforms that send mails, the merge-tag syntax each of them reads, and how a person would
/// recognise a syntax: "*|…|* (Mailchimp)". Immutable tables, shared by all threads.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace warmline {

/// One way to write merge tags. `id` is a `TagFact::family`, or "curly": a bare "{{ x }}", which
/// many platforms read and which the family of a tag therefore only guesses at.
struct MergeSyntax {
    std::string_view id;
    std::string_view
        shown;  ///< "{{ … }} (Brevo, Klaviyo, HubSpot)"; says the same in all languages
    std::string_view example;  ///< a field, with its fallback where the syntax has one
};

struct MergePlatform {
    std::string_view id;                       ///< as in the settings: "brevo"
    std::array<std::string_view, 4> syntaxes;  ///< "" ends the list

    bool reads(std::string_view syntax) const;
};

std::span<const MergePlatform> merge_platforms();

/// The platform of that id; nullptr when there is none.
const MergePlatform* merge_platform(std::string_view id);

/// The syntax of a tag whose text is `tag`.
const MergeSyntax& syntax_of(std::string_view family, std::string_view tag);

/// The syntax with that id.
const MergeSyntax& merge_syntax(std::string_view id);

}  // namespace warmline
