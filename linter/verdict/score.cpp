#include "linter/verdict/score.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace warmline {

namespace {

Tenths to_tenths(double points) {
    return static_cast<Tenths>(std::lround(points * 10));
}

/// Finding indices ordered by rule, and within a rule in text order: the groups of equal rules.
std::vector<std::size_t> grouped_by_rule(const std::vector<Finding>& findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return findings[a].rule < findings[b].rule;
    });
    return order;
}

template <class Visit>
void for_each_rule(const std::vector<Finding>& findings, std::span<const std::size_t> order,
                   Visit visit) {
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && findings[order[to]].rule == findings[order[from]].rule)
            ++to;
        visit(findings[order[from]].rule, order.subspan(from, to - from));
        from = to;
    }
}

/// Density rules weigh less in long mails, and what clarity loses to findings is the share that
/// readability leaves.
double factor_of(const RuleInfo& rule, const ScoreEvidence& evidence, const ScoreModel& model) {
    double factor = 1;
    if (rule.density)
        factor = std::clamp(model.density_words / std::max(evidence.words, 1), model.density_least,
                            model.density_most);
    if (rule.dimension == Dimension::clarity && evidence.readability >= 0)
        factor *= 1 - model.readability_share;
    return factor;
}

/// A hit that is major though its rule is milder costs what a major one does.
double cost_of(const RuleInfo& rule, const Finding& finding) {
    return finding.raised ? std::max(rule.points, points_of(Severity::major)) : rule.points;
}

/// B.2: the n-th hit costs severity · confidence / n, until the cap is used up. Rounded per hit, so
/// that what is shown per finding adds up.
Tenths deduct(const RuleInfo& rule, std::span<const std::size_t> hits, double factor,
              std::vector<Finding>& findings) {
    const bool raised = std::any_of(hits.begin(), hits.end(),
                                    [&](std::size_t hit) { return findings[hit].raised; });
    const double most = raised ? std::max(rule.cap, 2 * points_of(Severity::major)) : rule.cap;
    const Tenths cap = to_tenths(most * factor);
    Tenths spent = 0;
    int n = 0;
    for (const auto i : hits) {
        const double points =
            cost_of(rule, findings[i]) * static_cast<double>(findings[i].confidence) * factor / ++n;
        const Tenths cost = std::min(to_tenths(points), cap - spent);
        findings[i].points = in_points(cost);
        spent += cost;
    }
    return spent;
}

void deduct_all(Assessment& assessment, std::span<const std::size_t> order,
                std::span<const RuleInfo> rules, const ScoreEvidence& evidence,
                const ScoreModel& model) {
    auto& findings = assessment.findings;
    for_each_rule(findings, order, [&](std::uint32_t index, std::span<const std::size_t> hits) {
        const auto& rule = rules[index];
        if (rule.dimension == Dimension::unambiguity) return;  // acts through the risk alone
        const Tenths cost = deduct(rule, hits, factor_of(rule, evidence, model), findings);
        assessment.score(rule.dimension)
            .terms.push_back({std::string(rule.id), -cost, 0, static_cast<int>(hits.size())});
    });
}

/// Chance that this finding makes a reader ask back.
double chance(const Finding& finding, const RuleInfo& rule) {
    return std::clamp(rule.question_probability * static_cast<double>(finding.confidence), 0.0,
                      0.99);
}

/// Splits R over the findings by −ln(1 − p·c), so that the shares shown add up to R exactly.
void share_risk(Assessment& assessment, std::span<const RuleInfo> rules, double weight_left) {
    Tenths left = assessment.ambiguity_risk;
    assessment.risk_shares.assign(assessment.findings.size(), 0);
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const double p = chance(assessment.findings[i], rules[assessment.findings[i].rule]);
        if (p <= 0) continue;
        const double weight = -std::log1p(-p);
        const bool last = weight_left - weight < 1e-9;
        const Tenths share =
            last ? left : static_cast<Tenths>(std::lround(left * weight / weight_left));
        assessment.risk_shares[i] = share;
        left -= share;
        weight_left -= weight;
    }
}

/// B.3: R = 1 − Π(1 − p·c); unambiguity is what remains.
void judge_risk(Assessment& assessment, std::span<const std::size_t> order,
                std::span<const RuleInfo> rules) {
    double log_clear = 0;
    for (const auto& finding : assessment.findings) {
        const double p = chance(finding, rules[finding.rule]);
        if (p <= 0) continue;
        assessment.expected_questions += p;
        log_clear += std::log1p(-p);
    }
    assessment.ambiguity_risk = to_tenths(-100 * std::expm1(log_clear));
    share_risk(assessment, rules, -log_clear);
    auto& terms = assessment.score(Dimension::unambiguity).terms;
    for_each_rule(
        assessment.findings, order, [&](std::uint32_t index, std::span<const std::size_t> hits) {
            Tenths sum = 0;
            for (const auto i : hits) {
                sum += assessment.risk_shares[i];
                if (rules[index].dimension == Dimension::unambiguity)
                    assessment.findings[i].points = in_points(assessment.risk_shares[i]);
            }
            if (sum > 0)
                terms.push_back(
                    {std::string(rules[index].id), -sum, 0, static_cast<int>(hits.size())});
        });
}

/// Sums the terms; what would fall below zero is shown as a term of its own.
Tenths close(DimensionScore& dimension) {
    Tenths sum = 0;
    for (const auto& term : dimension.terms)
        sum += term.points;
    if (sum < 0) {
        dimension.terms.push_back({"floor", -sum, 0, 0});
        sum = 0;
    }
    return dimension.score = sum;
}

/// One entry per question; several findings that raise the same question make it more likely.
void expect_questions(Assessment& assessment, std::span<const RuleInfo> rules) {
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const auto& finding = assessment.findings[i];
        const auto asks = rules[finding.rule].words(finding.language).asks;
        const double p = chance(finding, rules[finding.rule]);
        if (p <= 0 || asks.empty()) continue;
        const auto same =
            std::find_if(assessment.questions.begin(), assessment.questions.end(),
                         [&](const ExpectedQuestion& known) { return known.question == asks; });
        if (same == assessment.questions.end())
            assessment.questions.push_back({std::string(asks), p, i});
        else
            same->probability = 1 - (1 - same->probability) * (1 - p);
    }
    std::stable_sort(assessment.questions.begin(), assessment.questions.end(),
                     [](const auto& a, const auto& b) { return a.probability > b.probability; });
}

void start_terms(Assessment& assessment, const ScoreEvidence& evidence, const ScoreModel& model) {
    constexpr std::size_t usual_terms = 12;
    for (std::size_t d = 0; d < dimension_count; ++d) {
        assessment.scores[d].terms.reserve(usual_terms);
        if (static_cast<Dimension>(d) != Dimension::personalisation)
            assessment.scores[d].terms.push_back({"start", 1000, 0, 0});
    }
    auto& personal = assessment.score(Dimension::personalisation).terms;
    personal.insert(personal.end(), evidence.personal.begin(), evidence.personal.end());
    auto& clarity = assessment.score(Dimension::clarity);
    clarity.measured = evidence.readability >= 0;
    if (clarity.measured) {
        const double lost = model.readability_share * (100 - std::min(evidence.readability, 100.0));
        clarity.terms.push_back({"readability", -to_tenths(lost), 0, 0});
    }
}

}  // namespace

Tenths overall_of(const std::array<Tenths, dimension_count>& scores, Profile profile, bool blocked,
                  const ScoreModel& model) {
    const auto& weights = model.weights[static_cast<std::size_t>(profile)];
    const double mean = std::inner_product(scores.begin(), scores.end(), weights.begin(), 0.0);
    const double weakest = *std::min_element(scores.begin(), scores.end());
    const auto overall = static_cast<Tenths>(
        std::lround((1 - model.weakest_share) * mean + model.weakest_share * weakest));
    return blocked ? std::min(overall, to_tenths(model.blocker_cap)) : overall;
}

Assessment score(std::vector<Finding> findings, std::span<const RuleInfo> rules,
                 const ScoreEvidence& evidence, Profile profile, const ScoreModel& model) {
    Assessment assessment;
    assessment.profile = profile;
    assessment.findings = std::move(findings);
    start_terms(assessment, evidence, model);
    const auto order = grouped_by_rule(assessment.findings);
    deduct_all(assessment, order, rules, evidence, model);
    judge_risk(assessment, order, rules);
    std::array<Tenths, dimension_count> scores{};
    for (std::size_t d = 0; d < dimension_count; ++d)
        scores[d] = close(assessment.scores[d]);
    assessment.blocked = std::any_of(
        assessment.findings.begin(), assessment.findings.end(),
        [&](const Finding& finding) { return rules[finding.rule].severity == Severity::blocker; });
    assessment.overall = overall_of(scores, profile, assessment.blocked, model);
    expect_questions(assessment, rules);
    return assessment;
}

}  // namespace warmline
