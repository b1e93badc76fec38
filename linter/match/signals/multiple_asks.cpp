#include <string>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/ask_conditions.hpp"
#include "linter/match/signals/asks_of_nothing.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {

void multiple_asks(Check& check) {
    const auto& document = check.document();

    struct Ask {
        TextRange range;
        std::uint32_t block;
    };

    // Paragraphs keep asks apart, up to a point: three in one get lost, or four in all, in a long
    // mail one more for each page.
    constexpr std::size_t fine = 2, page = 200;
    std::size_t requests = 0, words = 0;
    each_sentence(document, mask_of(BlockKind::paragraph),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      requests += sentence.has(Mark::request);
                      words += sentence.spoken_words;
                  });
    if (requests <= fine) return;
    const auto fine_apart = 3 + words / page;
    const auto& inquiry = check.inquiry();
    const Cues offer(inquiry, offers);
    const Cues nothing(inquiry, askings_for_nothing);
    std::vector<Ask> asks;
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
                      if (!only_for_a_yes(document, sentence, number))
                          asks.push_back({sentence.range, sentence.block});
                  });
    for (std::size_t i = fine; i < asks.size(); ++i)
        if (i >= fine_apart || asks[i - fine].block == asks[i].block)
            check.report(asks[i].range, {{"count", std::to_string(asks.size())}});
}

}  // namespace warmline::match
