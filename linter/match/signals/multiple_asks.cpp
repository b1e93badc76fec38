#include <string>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/ask_conditions.hpp"
#include "linter/match/signals/asks_of_nothing.hpp"
#include "linter/match/signals/coordinated_asks.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

constexpr std::size_t fine = 2;  // asks that are not lost in running text

struct Ask {
    TextRange range;
    std::uint32_t block;
};

/// Shorter sentences have no room for three asks.
constexpr std::uint32_t roomy = 9;  // words

bool is_roomy(const Document& document, const Sentence& sentence) {
    return sentence.has(Mark::request) && sentence.word_end - sentence.word_begin >= roomy &&
           may_join_three(document, sentence);
}

/// "(1) den Vertrag, (2) die Maße": numbered, if in one line.
bool is_numbered(std::string_view text) {
    return contains(text, {"1) ", "a) ", "1. ", "first, ", "erstens"});
}

}  // namespace

void multiple_asks(Check& check) {
    const auto& document = check.document();
    // Paragraphs keep asks apart, up to a point: three in one get lost, or four in all, in a long
    // mail one more for each page.
    constexpr std::size_t page = 200;
    std::size_t requests = 0, words = 0;
    bool some_roomy = false;
    each_sentence(document, mask_of(BlockKind::paragraph),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      requests += sentence.has(Mark::request);
                      some_roomy = some_roomy || is_roomy(document, sentence);
                      words += sentence.spoken_words;
                  });
    if (requests <= fine && !some_roomy) return;
    const auto fine_apart = 3 + words / page;
    const auto& inquiry = check.inquiry();
    const Cues offer(inquiry, offers);
    const Cues nothing(inquiry, askings_for_nothing);
    std::vector<Ask> asks;     // one a sentence
    std::vector<Ask> crowded;  // the third of one sentence
    std::size_t count = 0;
    each_sentence(document, mask_of(BlockKind::paragraph),
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::request)) return;
                      const auto text = document.folded_of(sentence.range);
                      if (offer.stand_in_sentence(number) ||
                          is_conditional(inquiry, number, text) ||
                          nothing.stand_in_sentence(number) || text.starts_with("dann ") ||
                          is_brought_along(inquiry, number))
                          return;
                      // "Können Sie an dem Tag nicht?" opens a condition.
                      if (sentence.has(Mark::question) && contains(text, {" nicht?"})) return;
                      if (only_for_a_yes(document, sentence, number)) return;
                      asks.push_back({sentence.range, sentence.block});
                      ++count;
                      if (!is_roomy(document, sentence) || is_numbered(text)) return;
                      const auto inside = coordinated_asks(inquiry, number);
                      if (inside.size() <= fine) return;
                      crowded.push_back({{inside[fine], sentence.range.end}, sentence.block});
                      count += inside.size() - 1;
                  });
    const auto report = [&](const Ask& ask) {
        check.report(ask.range, {{"count", std::to_string(count)}});
    };
    for (const auto& ask : crowded)
        report(ask);
    for (std::size_t i = fine; i < asks.size(); ++i)
        if (i >= fine_apart || asks[i - fine].block == asks[i].block) report(asks[i]);
}

}  // namespace warmline::match
