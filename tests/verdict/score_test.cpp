#include "linter/verdict/score.hpp"

#include <numeric>
#include <random>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

namespace {

RuleInfo rule(std::string_view id, Dimension dimension, Severity severity, double p = 0) {
    RuleInfo info;
    info.id = id;
    info.dimension = dimension;
    info.severity = severity;
    info.points = points_of(severity);
    info.cap = 2 * info.points;
    info.question_probability = p;
    info.de.asks = "Bis wann genau?";
    return info;
}

const std::vector<RuleInfo> rules{
    rule("amb/vague-time", Dimension::unambiguity, Severity::major, 0.30),
    rule("tone/blame", Dimension::tone, Severity::major),
    rule("clear/long-sentence", Dimension::clarity, Severity::minor),
    rule("merge/unresolved", Dimension::personalisation, Severity::blocker),
    rule("amb/hedge", Dimension::unambiguity, Severity::minor, 0.10),
};

Finding hit(std::uint32_t rule, std::uint32_t at = 0) {
    Finding finding;
    finding.rule = rule;
    finding.range = {at, at + 4};
    finding.language = Language::de;
    return finding;
}

ScoreEvidence evidence(double readability = -1) {
    return {.personal = {{"salutation", 250, 250, 0}, {"reference", 750, 750, 0}},
            .readability = readability,
            .words = 150};
}

Tenths sum_of_terms(const DimensionScore& dimension) {
    return std::accumulate(dimension.terms.begin(), dimension.terms.end(), 0,
                           [](Tenths sum, const ScoreTerm& term) { return sum + term.points; });
}

}  // namespace

TEST_CASE("a mail without findings keeps every point") {
    const auto assessment = score({}, rules, evidence(), Profile::service);
    for (const auto& dimension : assessment.scores)
        CHECK(dimension.score == 1000);
    CHECK(assessment.overall == 1000);
    CHECK(assessment.ambiguity_risk == 0);
}

TEST_CASE("the n-th hit of a rule costs 1/n of its points, up to the cap of two hits' worth") {
    const std::vector<std::pair<int, Tenths>> costs{{1, 120}, {2, 180}, {3, 220}, {9, 240}};
    for (const auto& [hits, cost] : costs) {
        CAPTURE_BOUND(hits);
        const auto assessment = score(std::vector<Finding>(static_cast<std::size_t>(hits), hit(1)),
                                      rules, evidence(), Profile::service);
        CHECK(assessment.score(Dimension::tone).score == 1000 - cost);
    }
}

TEST_CASE("a hit raised to major costs what a major one does, and never less than its rule") {
    auto plain = hit(2), raised = hit(2, 9);
    raised.raised = true;
    CHECK(score({plain}, rules, evidence(), Profile::service).score(Dimension::clarity).score ==
          950);
    CHECK(score({raised}, rules, evidence(), Profile::service).score(Dimension::clarity).score ==
          880);
    CHECK(score({plain, raised}, rules, evidence(), Profile::service)
              .score(Dimension::clarity)
              .score == 890);
    auto blocker = hit(3);
    blocker.raised = true;
    CHECK(score({blocker}, rules, evidence(), Profile::service)
              .score(Dimension::personalisation)
              .score == 600);
}

TEST_CASE("ambiguity risk is the chance that at least one question comes back") {
    // 1 − (1 − .3)(1 − .3)(1 − .1) = .559
    const auto assessment =
        score({hit(0), hit(0, 9), hit(4, 20)}, rules, evidence(), Profile::service);
    CHECK(assessment.ambiguity_risk == 559);
    CHECK(assessment.score(Dimension::unambiguity).score == 1000 - 559);
    CHECK(assessment.expected_questions == doctest::Approx(0.7));
}

TEST_CASE("risk shares add up to the risk to the tenth") {
    const auto assessment =
        score({hit(0), hit(0, 9), hit(4, 20)}, rules, evidence(), Profile::service);
    CHECK(std::accumulate(assessment.risk_shares.begin(), assessment.risk_shares.end(), 0) ==
          assessment.ambiguity_risk);
}

TEST_CASE("findings that raise the same question make one question more likely") {
    const auto assessment = score({hit(0), hit(0, 9)}, rules, evidence(), Profile::service);
    REQUIRE(assessment.questions.size() == 1);
    CHECK(assessment.questions[0].question == "Bis wann genau?");
    CHECK(assessment.questions[0].probability == doctest::Approx(0.51));
}

TEST_CASE("readability takes half of clarity and findings the other half") {
    const auto assessment = score({hit(2)}, rules, evidence(60), Profile::service);
    CHECK(assessment.score(Dimension::clarity).score == 1000 - 200 - 25);
    CHECK(assessment.score(Dimension::clarity).measured);
    const auto unmeasured = score({hit(2)}, rules, evidence(-1), Profile::service);
    CHECK(unmeasured.score(Dimension::clarity).score == 1000 - 50);
    CHECK_FALSE(unmeasured.score(Dimension::clarity).measured);
}

TEST_CASE("a blocker caps the overall score at 40") {
    const auto assessment = score({hit(3)}, rules, evidence(), Profile::campaign);
    CHECK(assessment.blocked);
    CHECK(assessment.overall == 400);
}

TEST_CASE("the weakest dimension drags the overall score") {
    const ScoreModel model;
    std::array<Tenths, dimension_count> scores{1000, 1000, 1000, 0, 1000, 1000};
    // 0.7 · (1000 − 0.15 · 1000) + 0.3 · 0
    CHECK(overall_of(scores, Profile::service, false, model) == 595);
}

TEST_CASE("the weights of every profile sum to one") {
    for (const auto& row : ScoreModel{}.weights)
        CHECK(std::accumulate(row.begin(), row.end(), 0.0) == doctest::Approx(1));
}

TEST_CASE("shown terms add up to the score, and no added finding raises any score") {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::uint32_t> any_rule(0, 4);
    for (int round = 0; round < 300; ++round) {
        std::vector<Finding> findings;
        Assessment before = score(findings, rules, evidence(50), Profile::service);
        for (int i = 0; i < 12; ++i) {
            findings.push_back(hit(any_rule(random), static_cast<std::uint32_t>(i) * 10));
            const auto after = score(findings, rules, evidence(50), Profile::service);
            for (std::size_t d = 0; d < dimension_count; ++d) {
                CHECK(sum_of_terms(after.scores[d]) == after.scores[d].score);
                CHECK(after.scores[d].score <= before.scores[d].score);
            }
            CHECK(after.overall <= before.overall);
            CHECK(after.ambiguity_risk >= before.ambiguity_risk);
            before = after;
        }
    }
}
