// Scores the splitter on sentences it was not written for, beside ICU's sentence iterator.
// Prints a table; WARMLINE_SHOW_MISSES=1 in the environment lists the cases that are not wholly
// right.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "linter/text/read_document.hpp"
#include "tests/text/segmentation_set.hpp"

using namespace warmline;
using segmentation::Case;

namespace {

using Boundaries = std::vector<std::size_t>;

Boundaries ours(const Case& test) {
    TextOptions options;
    options.language = test.language;
    const Document document = read_text(test.text, options);
    Boundaries found;
    for (std::size_t i = 1; i < document.sentences.size(); ++i)
        found.push_back(document.sentences[i].range.begin);
    return found;
}

Boundaries icu(const Case& test) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createSentenceInstance(
        test.language == Language::de ? "de" : "en", status));
    REQUIRE(U_SUCCESS(status));
    const auto text = icu::UnicodeString::fromUTF8(test.text);
    iterator->setText(text);
    Boundaries found;
    iterator->first();
    for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE && at < text.length();
         at = iterator->next()) {
        std::string before;
        text.tempSubString(0, at).toUTF8String(before);
        found.push_back(before.size());
    }
    return found;
}

struct Score {
    int cases = 0, whole = 0;
    int right = 0, extra = 0, missed = 0;

    double precision() const { return right + extra == 0 ? 1 : double(right) / (right + extra); }

    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }

    double f1() const {
        return 2 * precision() * recall() / std::max(1e-9, precision() + recall());
    }

    double share_whole() const { return cases == 0 ? 1 : double(whole) / cases; }
};

void show_miss(const Case& test, const Boundaries& found) {
    std::string shown;
    for (std::size_t i = 0; i < test.text.size(); ++i) {
        const bool expected = std::count(test.boundaries.begin(), test.boundaries.end(), i) > 0;
        const bool got = std::count(found.begin(), found.end(), i) > 0;
        if (expected && got) shown += "| ";
        if (expected && !got) shown += "<missed> ";
        if (!expected && got) shown += "<extra> ";
        shown += test.text[i];
    }
    std::printf("  %s\n", shown.c_str());
}

template <class Splitter>
Score score(const std::vector<Case>& cases, Splitter splitter, bool show) {
    Score total;
    for (const Case& test : cases) {
        const Boundaries found = splitter(test);
        int right = 0;
        for (const std::size_t at : found)
            right += std::count(test.boundaries.begin(), test.boundaries.end(), at) > 0;
        total.right += right;
        total.extra += int(found.size()) - right;
        total.missed += int(test.boundaries.size()) - right;
        total.whole += found == test.boundaries;
        ++total.cases;
        if (show && found != test.boundaries) show_miss(test, found);
    }
    return total;
}

void print(const char* set, const char* splitter, const Score& score) {
    std::printf("%-10s %-9s %5d %5d (%5.1f %%)  P %.3f  R %.3f  F1 %.3f\n", set, splitter,
                score.cases, score.whole, 100 * score.share_whole(), score.precision(),
                score.recall(), score.f1());
}

Score judge(const char* set, const std::vector<Case>& cases) {
    const Score mine = score(cases, ours, std::getenv("WARMLINE_SHOW_MISSES") != nullptr);
    const Score theirs = score(cases, icu, false);
    print(set, "warmline", mine);
    print(set, "ICU", theirs);
    CHECK(mine.f1() >= theirs.f1());
    CHECK(mine.share_whole() >= 0.95);
    return mine;
}

}  // namespace

TEST_CASE("sentence boundaries agree with hand-marked ones better than ICU's do") {
    std::printf("set        splitter  cases wholly right\n");
    for (const Language language : {Language::de, Language::en}) {
        const bool german = language == Language::de;
        const std::vector<Case> own = segmentation::own_cases(language);
        REQUIRE(own.size() >= 100);
        judge(german ? "de own" : "en own", own);
        const segmentation::CorpusCases corpus = segmentation::corpus_cases(language);
        if (corpus.missing > 0)
            std::printf("skipped: %d corpus rows, their mails are not there or differ\n",
                        corpus.missing);
        if (!corpus.found.empty()) judge(german ? "de corpus" : "en corpus", corpus.found);
    }
}
