/// All we know about one mail after linting it: what reports are made from.
///
/// Owns the Message and the Document made from it; borrows the raw bytes (`Message::bytes`) and the
/// rule pack, which the caller keeps alive. Movable; immutable once made.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/match/case_words.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/people/recipient.hpp"
#include "linter/text/document.hpp"
#include "linter/topic/classify.hpp"
#include "linter/verdict/assessment.hpp"

namespace warmline {

/// Where a mail came from, for people and for positions in the file.
struct Origin {
    std::string path;              ///< as given or found; "-" for standard input
    std::uint32_t index = 0;       ///< of the mail in its file, from 0
    std::uint64_t offset = 0;      ///< byte of the file where the mail begins
    std::uint32_t first_line = 1;  ///< line of the file where the mail begins
};

/// A finding that a baseline holds: it counts in every score, only nobody is told of it again.
struct KnownFinding {
    Finding finding;
    Tenths risk_share = 0;  ///< its part of R

    friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

struct Checked {
    Origin origin;
    std::unique_ptr<const Message> message;
    Document document;  ///< borrows `message`
    Classification classification;
    match::FactSet facts;  ///< that rules saw
    Assessment assessment;
    std::vector<KnownFinding> known;     ///< counted in the assessment, but not told again
    std::optional<Recipient> recipient;  ///< what was known of the reader
    std::vector<Problem> problems;       ///< of all rooms, in order
    std::shared_ptr<const RulePack> pack;

    const RuleInfo& rule_of(const Finding& finding) const { return pack->rules()[finding.rule]; }

    CaseGrounds case_grounds() const { return {document, facts, assessment.topic}; }

    /// Of the rule, unless this hit is worse than the rule's usual one.
    Severity severity_of(const Finding& finding) const {
        const auto usual = rule_of(finding).severity;
        return finding.raised ? std::max(usual, Severity::major) : usual;
    }
};

}  // namespace warmline
