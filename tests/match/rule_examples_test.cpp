#include <doctest/doctest.h>

#include "linter/match/workshop/run_examples.hpp"

using namespace warmline;

TEST_CASE("every built-in rule fires on what it flags and stays quiet on what it allows") {
    const auto pack = RulePack::builtin();
    REQUIRE(pack);
    const auto results = match::run_examples(*pack);
    CHECK(results.size() > pack->rules().size());
    for (const auto& result : results) {
        INFO(result.name);
        INFO(result.why);
        CHECK(result.passed);
    }
}
