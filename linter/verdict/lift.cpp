#include "linter/verdict/lift.hpp"

#include <algorithm>
#include <cmath>

#include "linter/verdict/score.hpp"

namespace warmline {

namespace {

constexpr std::size_t most_lifts = 8;

/// The score as sums that an edit changes, so that trying one costs a few additions.
struct Sums {
    std::array<Tenths, dimension_count> raw{};  // without the floor at zero
    double log_clear = 0;                       // Σ ln(1 − p·c)
    Tenths clear = 0;                           // the score that makes
    std::size_t blockers = 0;
};

struct Edit {
    std::string name;
    std::size_t hits = 0;
    Dimension dimension = Dimension::personalisation;
    Tenths back = 0;       // points the dimension gets back
    double log_clear = 0;  // what the edit takes out of the sum
    std::size_t blockers = 0;
};

constexpr std::size_t index_of(Dimension dimension) {
    return static_cast<std::size_t>(dimension);
}

Tenths clear_of(double log_clear) {
    return 1000 - static_cast<Tenths>(std::lround(-1000 * std::expm1(log_clear)));
}

Tenths overall_of_sums(const Sums& sums, Profile profile, const ScoreModel& model) {
    std::array<Tenths, dimension_count> scores{};
    for (std::size_t d = 0; d < dimension_count; ++d)
        scores[d] = std::max(0, sums.raw[d]);
    scores[index_of(Dimension::unambiguity)] = sums.clear;
    return overall_of(scores, profile, sums.blockers > 0, model);
}

double log_of(const Finding& finding, const RuleInfo& rule) {
    const double chance =
        std::clamp(rule.question_probability * static_cast<double>(finding.confidence), 0.0, 0.99);
    return std::log1p(-chance);
}

Sums sums_of(const Assessment& assessment, std::span<const RuleInfo> rules) {
    Sums sums;
    for (std::size_t d = 0; d < dimension_count; ++d)
        for (const auto& term : assessment.scores[d].terms)
            if (term.name != "floor") sums.raw[d] += term.points;
    for (const auto& finding : assessment.findings) {
        const auto& rule = rules[finding.rule];
        sums.log_clear += log_of(finding, rule);
        sums.blockers += rule.severity == Severity::blocker ? 1 : 0;
    }
    sums.clear = clear_of(sums.log_clear);
    return sums;
}

std::vector<Edit> possible_edits(const Assessment& assessment, std::span<const RuleInfo> rules) {
    std::vector<Edit> edits;
    std::vector<std::uint32_t> owners;  // rule of each edit, to gather findings
    for (const auto& finding : assessment.findings) {
        auto at = std::find(owners.begin(), owners.end(), finding.rule);
        if (at == owners.end()) {
            owners.push_back(finding.rule);
            const auto& rule = rules[finding.rule];
            edits.push_back({std::string(rule.id), 0, rule.dimension, 0, 0, 0});
            at = owners.end() - 1;
        }
        auto& edit = edits[static_cast<std::size_t>(at - owners.begin())];
        ++edit.hits;
        edit.log_clear += log_of(finding, rules[finding.rule]);
        edit.blockers += rules[finding.rule].severity == Severity::blocker ? 1 : 0;
    }
    for (auto& edit : edits)
        if (edit.dimension != Dimension::unambiguity)
            for (const auto& term : assessment.score(edit.dimension).terms)
                if (term.name == edit.name) edit.back -= term.points;
    for (const auto& term : assessment.score(Dimension::personalisation).terms)
        if (term.possible > term.points)
            edits.push_back(
                {term.name, 0, Dimension::personalisation, term.possible - term.points, 0, 0});
    return edits;
}

Sums after(Sums sums, const Edit& edit) {
    sums.raw[index_of(edit.dimension)] += edit.back;
    sums.blockers -= edit.blockers;
    if (edit.log_clear == 0) return sums;
    sums.log_clear = std::min(0.0, sums.log_clear - edit.log_clear);
    sums.clear = clear_of(sums.log_clear);
    return sums;
}

}  // namespace

void find_lifts(Assessment& assessment, std::span<const RuleInfo> rules, const ScoreModel& model) {
    assessment.lifts.clear();
    assessment.lifted = assessment.overall;
    const auto target = static_cast<Tenths>(std::lround(model.target * 10));
    if (as_shown(assessment.overall) >= target) return;
    auto sums = sums_of(assessment, rules);
    auto edits = possible_edits(assessment, rules);
    while (as_shown(assessment.lifted) < target && assessment.lifts.size() < most_lifts &&
           !edits.empty()) {
        const auto gain = [&](const Edit& edit) {
            return overall_of_sums(after(sums, edit), assessment.profile, model);
        };
        auto best = edits.begin();
        Tenths reached = gain(*best);
        for (auto edit = edits.begin() + 1; edit != edits.end(); ++edit)
            if (const Tenths now = gain(*edit); now > reached) {
                reached = now;
                best = edit;
            }
        // While two blockers hold the score down, mending one gains nothing yet but is needed.
        const bool unblocks = best->blockers > 0;
        if (reached <= assessment.lifted && !unblocks) {
            best = std::find_if(edits.begin(), edits.end(),
                                [](const Edit& edit) { return edit.blockers > 0; });
            if (best == edits.end()) return;
            reached = gain(*best);
        }
        assessment.lifts.push_back({best->name, reached - assessment.lifted, best->hits});
        sums = after(sums, *best);
        assessment.lifted = reached;
        edits.erase(best);
    }
}

}  // namespace warmline
