/// The merge tags of a template as they are written, those in the targets of its links with them,
/// and who fills them: the list of people or the platform that sends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/people/read_people.hpp"
#include "linter/text/document.hpp"

namespace warmline {

struct TemplateTag {
    std::string written;   ///< "{{ contact.preis_alt }}"
    std::string field;     ///< "contact.preis_alt"
    std::string fallback;  ///< its words, "" without one
};

/// Each way of writing once, in the order of the text, links last. Conditions and broken tags are
/// left out.
std::vector<TemplateTag> tags_of(const Document& document);

/// What the sending platform fills in itself, whatever the list holds: the link to unsubscribe, the
/// page in the browser, the sender's address.
bool is_platforms(std::string_view field);

/// Columns that neither the template nor we have a use for.
std::vector<const PeopleColumn*> unused_columns(const Document& document, const PeopleList& people);

}  // namespace warmline
