#include "linter/verdict/lift.hpp"

#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/verdict/score.hpp"

using namespace warmline;

namespace {

std::vector<RuleInfo> rules() {
    std::vector<RuleInfo> all(7);
    const Dimension dimensions[] = {
        Dimension::tone,        Dimension::unambiguity,     Dimension::clarity, Dimension::dialogue,
        Dimension::unambiguity, Dimension::personalisation, Dimension::fairness};
    const char* ids[] = {"t/a", "a/b", "c/c", "d/d", "a/e", "p/g", "f/f"};
    const double chances[] = {0, .4, 0, 0, .26, 0, 0};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = ids[i];
        all[i].dimension = dimensions[i];
        all[i].points = 12;
        all[i].cap = 24;
        all[i].question_probability = chances[i];
    }
    all[6].severity = Severity::blocker;
    return all;
}

std::vector<Finding> findings(std::mt19937& dice, std::size_t count, bool blockers) {
    std::vector<Finding> all(count);
    for (auto& finding : all)
        finding.rule = static_cast<std::uint32_t>(dice() % (blockers ? 7 : 6));
    return all;
}

ScoreEvidence thin_evidence() {
    ScoreEvidence evidence;
    evidence.personal = {
        {"salutation", 50, 250, 0}, {"reference", 0, 250, 0}, {"human sender", 60, 200, 0}};
    evidence.words = 80;
    return evidence;
}

}  // namespace

TEST_CASE("each gain is what the score itself gives after the edits, and they lead to the target") {
    std::mt19937 dice(7);
    const auto pack = rules();
    const ScoreModel model;
    for (int round = 0; round < 60; ++round) {
        const auto found = findings(dice, 1 + dice() % 12, round % 3 == 0);
        auto evidence = thin_evidence();
        const auto profile = static_cast<Profile>(round % 4);
        auto assessment = score(found, pack, evidence, profile, model);
        const auto before = assessment.overall;
        find_lifts(assessment, pack, model);
        CHECK(assessment.overall == before);
        Tenths sum = before;
        auto left = found;
        std::set<std::string> named;
        for (const auto& lift : assessment.lifts) {
            CHECK(lift.gain >= 0);
            CHECK(named.insert(lift.rule).second);
            sum += lift.gain;
            std::erase_if(
                left, [&](const Finding& finding) { return pack[finding.rule].id == lift.rule; });
            for (auto& term : evidence.personal)
                if (term.name == lift.rule) term.points = term.possible;
            // Edit by edit, in the order listed: each brings what is said of it.
            CHECK(score(left, pack, evidence, profile, model).overall == sum);
        }
        CHECK(sum == assessment.lifted);
    }
}

TEST_CASE("a mail that is there already needs no lift") {
    const auto pack = rules();
    ScoreEvidence evidence;
    evidence.personal = {{"salutation", 1000, 1000, 0}};
    auto assessment = score({}, pack, evidence, Profile::service);
    find_lifts(assessment, pack, {});
    CHECK(assessment.lifts.empty());
    CHECK(assessment.lifted == assessment.overall);
}
