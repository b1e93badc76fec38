#include "linter/match/engine/facts.hpp"

#include <algorithm>

#include "linter/match/engine/fact_sources.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

/// Facts that words state: rules of kind "fact".
void add_stated(Inquiry& inquiry, FactSet& facts) {
    for (std::size_t i = 0; i < inquiry.hits.size(); ++i) {
        const auto& hit = inquiry.hits[i];
        const auto& row = inquiry.tables.rules[hit.rule];
        if (row.kind != Kind::fact || hit.role != Role::words || row.function < 0) continue;
        auto end = i;
        while (end < inquiry.hits.size() && inquiry.hits[end].rule == hit.rule)
            ++end;
        const Check check(inquiry, hit.rule, std::span(inquiry.hits).subspan(i, end - i));
        if (!check.excused(hit.sentence)) facts.set(static_cast<std::size_t>(row.function));
    }
}

/// Facts the caller knows, and the topic.
void add_given(const Inquiry& inquiry, FactSet& facts) {
    const auto set = [&](std::string_view name) {
        if (const auto fact = from_name<Fact>(name)) facts.set(static_cast<std::size_t>(*fact));
        for (const auto& row : inquiry.tables.facts)
            if (inquiry.tables.text(row.name) == name) facts.set(row.bit);
    };
    for (const auto name : inquiry.context.facts)
        set(name);
    if (!inquiry.context.topic.empty()) set("topic:" + std::string(inquiry.context.topic));
}

}  // namespace

FactSet collect_facts(Inquiry& inquiry) {
    FactSet facts;
    add_stated(inquiry, facts);
    add_header_facts(inquiry, facts);
    add_body_facts(inquiry, facts);
    add_recipient_facts(inquiry, facts);
    add_given(inquiry, facts);
    return facts;
}

}  // namespace warmline::match
