/// Where facts come from: the header fields, the body, what is known of the recipient.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

void add_header_facts(const Inquiry& inquiry, FactSet& facts);
void add_body_facts(const Inquiry& inquiry, FactSet& facts);
/// After the facts of headers and lists: what they say of answers counts.
void add_contact_facts(const Inquiry& inquiry, FactSet& facts);
void add_recipient_facts(const Inquiry& inquiry, FactSet& facts);

inline void put(FactSet& facts, Fact fact, bool holds = true) {
    if (holds) facts.set(static_cast<std::size_t>(fact));
}

inline bool has(const FactSet& facts, Fact fact) {
    return facts[static_cast<std::size_t>(fact)];
}

/// A fact packs name themselves ("answers_unread"), or false when no pack does.
bool has_named(const Inquiry& inquiry, const FactSet& facts, std::string_view name);

}  // namespace warmline::match
