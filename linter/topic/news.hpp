/// What a mail does to its reader, read from families of words and how they stand together.
///
/// Topics are found by what their sentences say; calm bad news is said in a thousand ways. So this
/// counts, sentence by sentence, what ends, is denied, broken, wrong, late, dearer or less, whether
/// the reader is meant, whether somebody decided and knows that it hurts, and takes off what makes
/// it harmless: the reader's own wish, a thing already put right, gladness, a trifle.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "linter/people/thread.hpp"
#include "linter/text/document.hpp"
#include "linter/topic/cue.hpp"

namespace warmline {

/// Which families one of the writer's sentences holds, a bit each from `About::harm_end` on.
struct SentenceFamilies {
    std::uint32_t sentence = 0;
    std::uint16_t families = 0;
};

struct News {
    double harm = 0;    ///< points of the writer's own sentences, strongest first
    double theirs = 0;  ///< points of the customer's last words
    double ease = 0;    ///< points of what makes it harmless
    bool told = false;  ///< one sentence both does harm and speaks of or to the reader
    std::array<double, news_count> family{};  ///< points by family, from `About::harm_end` on
    std::vector<TextRange> evidence;          ///< the words of the strongest sentences
    std::vector<SentenceFamilies> sentences;  ///< those of the writer that hold any, in text order

    double of(About about) const { return family[index_of(about) - about_count]; }

    /// How bad the news is: from about 1.5 on a person should say it.
    double points() const;
};

News read_news(const Document& document, const Thread& thread);

}  // namespace warmline
