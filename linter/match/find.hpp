/// Document × RulePack → Findings, in text order.
///
/// One pass over the words looks phrases up; structural kinds run after it. The result is sorted by
/// range, then by rule, and the same for the same input. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/match/engine/fact.hpp"
#include "linter/match/finding.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/people/recipient.hpp"
#include "linter/people/thread.hpp"

namespace warmline {

struct MatchContext {
    Profile profile = Profile::service;
    Mode mode = Mode::rendered;
    bool mass = false;                     ///< goes to more than 20 people as far as the mail shows
    bool sensitive = false;                ///< topic sensitivity ≥ .65
    std::string_view topic;                ///< id of the first topic ("complaint"), "" when none
    const Recipient* recipient = nullptr;  ///< borrowed; null when nothing is known
    const Thread* thread = nullptr;        ///< borrowed; without it no rule looks at quoted mails
    Limits limits;
    /// Facts from outside the mail (contact history, a recipient list), by name; borrowed.
    std::span<const std::string_view> facts{};
    /// The platform the sender uses ("brevo"), to know foreign merge tags; "" when not configured.
    std::string_view platform{};
    /// Readability of the body, 0–100, when somebody measured it.
    std::optional<double> readability{};
};

/// `facts`, when given, receives what the rules were told about the mail as a whole; `left_out` how
/// many findings lie beyond the limits.
std::vector<Finding> find(const Document& document, const RulePack& pack,
                          const MatchContext& context = {}, match::FactSet* facts = nullptr,
                          std::size_t* left_out = nullptr);

}  // namespace warmline
