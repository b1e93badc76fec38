#include "linter/match/clashes/day_part.hpp"

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {

DayPlace place_of(const Document& document, const Value& value) {
    DayPlace place;
    const auto* sentence = sentence_of(document, value);
    if (value.kind == ValueKind::amount || sentence == nullptr) return place;
    static constexpr auto origins = word_set({"vom", "of", "dated", "seit", "since"});
    static constexpr auto terms =
        word_set({"bis", "by", "until", "till", "before", "vor", "spaetestens", "through"});
    static constexpr auto starts = word_set({"ab", "from", "starting", "after", "nach"});
    std::uint32_t word = sentence->word_begin;
    while (word < sentence->word_end && document.words[word].range().end <= value.range.begin)
        ++word;
    // "bis zum 12. Juni", "by Friday 12 June": an article or a weekday may stand between.
    constexpr std::uint32_t reach = 3;
    for (auto back = word; back > sentence->word_begin && back + reach > word;) {
        const auto& before = document.words[--back];
        if (origins.has(before)) return {Part::origin, back};
        if (terms.has(before)) return {Part::term, back};
        if (starts.has(before)) return {Part::start, back};
        const auto folded = document.folded_of(before);
        const bool between = weekday_of(folded) >= 0 || folded == "zum" || folded == "den" ||
                             folded == "dem" || folded == "the" || folded == "on";
        if (!between) break;
    }
    return place;
}

}  // namespace warmline::match
