// The hand-marked sentence boundaries of tests/text/segmentation (its README.md is the contract).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "linter/base/vocabulary.hpp"

namespace warmline::segmentation {

struct Case {
    Language language = Language::other;
    std::string text;
    std::vector<std::size_t> boundaries;  ///< byte offsets where a new sentence begins, never 0
};

/// de.txt or en.txt.
std::vector<Case> own_cases(Language language);

struct CorpusCases {
    std::vector<Case> found;
    int missing = 0;  ///< rows whose mail is not there or whose bytes differ
};

/// Rows of corpora.tsv, whose texts lie outside this tree.
CorpusCases corpus_cases(Language language);

}  // namespace warmline::segmentation
