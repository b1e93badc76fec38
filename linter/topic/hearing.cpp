#include "linter/topic/hearing.hpp"

#include <algorithm>

#include "linter/base/model_number.hpp"

namespace warmline {

namespace {

// The topic is told from the odds on from which the call decision hears bad news.
constexpr double tidings_from = model_number("call/threshold/news");
constexpr double tidings_in_routine =
    tidings_from +
    model_number("call/threshold/news_routine");  // beside an appointment or an order
constexpr double beyond_thanks = .8;              // "danke für die Treue" at the end of a farewell
constexpr double far_beyond_thanks = 1.8;  // … where thanks are all one would have thought of
constexpr double plainly_routine = -.4;    // odds from which cues of bad news are mentions
constexpr std::size_t enough_words = 25;   // … in a mail of some words
constexpr double mention_in_routine = .6;  // a recall in the confirmation of an appointment
constexpr double harm_in_routine = .5;     // points of harm from which routine is none
constexpr double sure_topic = .8;

/// The topic that bad news told without any cue comes nearest to.
About topic_of(const News& news, const Tally& sums) {
    const double wrong = news.of(About::harm_damage) + news.of(About::harm_error);
    const double late = news.of(About::harm_delay);
    const double rest = news.of(About::harm_end) + news.of(About::harm_deny) +
                        news.of(About::harm_cut) + news.of(About::harm_search);
    const double dear = news.of(About::harm_cost);
    if (dear >= std::max(wrong, late) && sums.chance(About::price_increase) >= .25)
        return About::price_increase;
    if (wrong > std::max({late, rest, dear})) return About::quality_failure;
    return late > std::max(rest, dear) ? About::delivery_delay : About::refusal;
}

}  // namespace

void keep_in_routine(Tally& sums, NewsWhenAsked& news, const Tidings& tidings) {
    const bool some = tidings.read >= enough_words;
    const bool routine = some && tidings.odds <= plainly_routine;
    const bool settled = some && tidings.odds <= clearly_routine;
    if (!routine && !is_routine(sums)) return;
    const bool sorry = sums.chance(About::apology) >= topic_from;
    std::vector<About> named;
    const auto name = [&](About about) {
        if (sums.chance(about) > 0) named.push_back(about);
    };
    if (!sorry)
        for (const auto about : {About::complaint, About::quality_failure})
            name(about);
    if (routine)
        for (const auto about : {About::refusal, About::dispute, About::apology})
            name(about);
    if (named.empty() || (!routine && news.get().harm >= harm_in_routine) ||
        (!settled && news.comes_from_them()))
        return;
    for (const auto about : named)
        sums.miss[index_of(about)] = 1 - sums.chance(about) * mention_in_routine;
}

std::optional<About> hear(NewsWhenAsked& news, const Tidings& tidings, Tally& sums, bool receipt) {
    const double thanked = sums.chance(About::thanks);
    const bool thanks = (thanked >= sure_topic && tidings.odds < far_beyond_thanks) ||
                        (thanked >= sure_from && tidings.odds < beyond_thanks);
    const double from = receipt || is_routine(sums) ? tidings_in_routine : tidings_from;
    if (tidings.read == 0 || tidings.odds < from || thanks || sums.chance(About::talk_held) > 0 ||
        sums.chance(About::talk_planned) > 0)
        return std::nullopt;
    for (std::size_t i = 0; i < topic_count; ++i)
        if (all_topics()[i].sensitivity >= .65 && sums.chance(static_cast<About>(i)) >= sure_from)
            return std::nullopt;
    // What a first reminder threatens with is hard to read, and still no news.
    if (sums.statement[index_of(About::dunning)] &&
        sums.chance(About::payment_reminder) >= sure_from)
        return std::nullopt;
    const auto about = topic_of(news.get(), sums);
    const double sureness = std::min(.9, sure_from + (tidings.odds - tidings_from) / 4);
    sums.miss[index_of(about)] = std::min(sums.miss[index_of(about)], 1 - sureness);
    sums.statement[index_of(about)] = sums.weighty[index_of(about)] = true;
    return about;
}

std::vector<TextRange> heard_in(const News& news, const Tidings& tidings) {
    std::vector<TextRange> ranges = news.evidence;
    if (tidings.sentence.size() > 0) ranges.insert(ranges.begin(), tidings.sentence);
    return ranges;
}

}  // namespace warmline
