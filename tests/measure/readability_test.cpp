#include "linter/measure/readability.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace warmline;

namespace {

constexpr double hundredth = 0.0051;

ReadabilityCounts german_example() {
    return {.words = 120,
            .sentences = 8,
            .lettered = 120,
            .syllables = 216,
            .three_syllables = 24,
            .one_syllable = 54,
            .over_six = 42};
}

ReadabilityCounts english_example() {
    return {.words = 120,
            .sentences = 8,
            .lettered = 120,
            .syllables = 180,
            .three_syllables = 15,
            .complex = 15,
            .letters = 560,
            .unfamiliar = 100.0 * 22 / 120};
}

#define CHECK_NEAR(actual, expected) CHECK(std::abs((actual) - (expected)) <= hundredth)

}  // namespace

TEST_CASE("the German formulas give the published figures for known counts") {
    const ReadabilityCounts counts = german_example();
    CHECK_NEAR(amstad(counts), 59.70);
    CHECK_NEAR(wstf1(counts), 8.571);
    CHECK_NEAR(wstf2(counts), 8.564);
    CHECK_NEAR(wstf3(counts), 7.669);
    CHECK_NEAR(wstf4(counts), 7.779);
    CHECK_NEAR(lix(counts), 50.0);
    CHECK_NEAR(qu(counts), 7.487);
    CHECK_NEAR(fdk(counts), 30.0);
    CHECK(readability(counts, Language::de) == doctest::Approx(70.3).epsilon(0.001));
}

TEST_CASE("the English formulas give the published figures for known counts") {
    const ReadabilityCounts counts = english_example();
    CHECK_NEAR(flesch(counts), 64.71);
    CHECK_NEAR(flesch_kincaid(counts), 7.96);
    CHECK_NEAR(smog(counts), 10.95);
    CHECK_NEAR(gunning_fog(counts), 11.0);
    CHECK_NEAR(coleman_liau(counts), 9.67);
    CHECK_NEAR(dale_chall(counts), 7.28);
    CHECK_NEAR(dale_chall_1995(counts), 36.23);
    CHECK(readability(counts, Language::en) == doctest::Approx(80.5).epsilon(0.001));
}

TEST_CASE("a children's song is counted as its source counts it") {
    const Passage song = read_passage(
        "Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.",
        Language::de);
    const ReadabilityCounts counts = count_for(song);
    CHECK(counts.words == 14);
    CHECK(counts.sentences == 1);
    CHECK(counts.syllables == 22);
    CHECK_NEAR(wstf1(counts), 3.77);
    CHECK_NEAR(lix(counts), 42.57);
}

TEST_CASE("a figure is a word but has no syllables") {
    const ReadabilityCounts counts =
        count_for(read_passage("Wir liefern 40 Stück am 12. Juni.", Language::de));
    CHECK(counts.words == 7);
    CHECK(counts.lettered == 5);
    CHECK(counts.syllables == 7);
}

TEST_CASE("a text without words has no readability") {
    const ReadabilityCounts counts = count_for(read_passage("… – 12 / 7", Language::en));
    CHECK(readability_figures(counts, Language::en).empty());
    CHECK(readability_figures(count_for(read_passage("", Language::de)), Language::de).empty());
}
