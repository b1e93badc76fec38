#include "linter/topic/tally.hpp"

#include "linter/topic/classify.hpp"

namespace warmline {

namespace {

constexpr double mention_in_mailing = .25;  // a newsletter about complaints is no complaint
constexpr double repeated = .3;             // what the same phrase proves the second time
constexpr double told_by_figures = .85;     // "2,95 statt 2,40 Euro" is a price increase
constexpr double named_outright = .84;      // "Ihre Reklamation"; "Ihr defektes Gerät" is less

/// Whether some word says that this is not the first reminder: "2. Mahnung", "trotz unserer
/// Erinnerung"; "sonst folgt ein Inkassobüro" does not.
bool reminds_again(const std::vector<Evidence>& all) {
    return std::any_of(all.begin(), all.end(), [](const Evidence& evidence) {
        return evidence.about == About::dunning && !evidence.threat && !evidence.quoted &&
               evidence.weight >= sure_from;
    });
}

}  // namespace

Tally tally(const std::vector<Evidence>& all, bool mailing) {
    Tally sums;
    std::vector<std::uint32_t> seen;
    seen.reserve(all.size());
    for (const auto& evidence : all) {
        double weight = evidence.weight;
        const auto index = index_of(evidence.about);
        if (is_topic(evidence) && !evidence.statement && mailing &&
            all_topics()[index].sensitivity >= .5)
            weight *= mention_in_mailing;
        const auto key = evidence.phrase * 2u + (evidence.quoted ? 1u : 0u);
        if (std::find(seen.begin(), seen.end(), key) != seen.end())
            weight *= repeated;
        else
            seen.push_back(key);
        sums.add(evidence, weight);
        if (evidence.statement && weight >= .4) sums.statement[index] = true;
        if (evidence.weighty && weight >= .4) sums.weighty[index] = true;
    }
    return sums;
}

double strongest(const std::vector<Evidence>& all, About about) {
    double best = 0;
    for (const auto& evidence : all)
        if (evidence.about == about && !evidence.quoted) best = std::max(best, evidence.weight);
    return best;
}

bool names_their_complaint(const std::vector<Evidence>& all) {
    return std::any_of(all.begin(), all.end(), [](const Evidence& evidence) {
        return evidence.about == About::complaint && evidence.readers && !evidence.quoted &&
               evidence.weight >= named_outright;
    });
}

bool is_routine(const Tally& sums) {
    return sums.chance(About::appointment) >= .8 || sums.chance(About::payment_reminder) >= .6 ||
           sums.chance(About::order) >= .8;
}

void reconcile(Tally& sums, const std::vector<Evidence>& all) {
    const auto scale = [&](About about, double factor) {
        sums.miss[index_of(about)] = 1 - sums.chance(about) * factor;
    };
    // The reader asked for the end: it is their cancellation, not our closing.
    if (strongest(all, About::wish) > 0) {
        if (sums.chance(About::account_closing) >= topic_from)
            sums.miss[index_of(About::cancellation)] *= .3;
        scale(About::account_closing, .3);
        scale(About::redundancy, .5);
        // "What you have overpaid" in the confirmation of a cancellation.
        if (sums.chance(About::cancellation) >= .8) scale(About::quality_failure, .5);
    }
    if (sums.chance(About::cancellation) >= .8 && sums.chance(About::account_closing) < .9)
        scale(About::account_closing, .5);
    if (sums.chance(About::cancellation) >= .8) scale(About::redundancy, .5);
    // What a first reminder threatens with makes no second of it.
    if (sums.chance(About::payment_reminder) >= sure_from && !reminds_again(all))
        scale(About::dunning, .5);
    // "leider noch kein Zahlungseingang" is a reminder; a second notice is no first one.
    if (sums.chance(About::dunning) >= .8) scale(About::payment_reminder, .5);
    // A date that does not suit, an article that is out: a "leider" without weight is no refusal.
    if (is_routine(sums) && !sums.weighty[index_of(About::refusal)]) scale(About::refusal, .5);
    // A slip put right in the same mail needs no talk unless the words say it hurt.
    if (strongest(all, About::repaired) > 0) scale(About::quality_failure, .65);
    // Praise and thanks after a settled matter name it without reopening it.
    if (strongest(all, About::resolved) > 0) scale(About::complaint, .55);
    // Who asks for an offer names faults and notice periods as terms.
    const bool complained = std::any_of(all.begin(), all.end(), [](const Evidence& evidence) {
        return evidence.quoted && evidence.about == About::complaint;
    });
    const bool harmless =
        !complained && (strongest(all, About::good_news) > 0 || strongest(all, About::enquiry) > 0);
    if (!harmless) return;
    for (const auto about : {About::complaint, About::quality_failure, About::dispute,
                             About::refusal, About::price_increase, About::cancellation})
        scale(about, harmless_share);
}

void add_price_step(Tally& sums, const PriceStep& step) {
    const auto about = step.granted ? About::contract_change : About::price_increase;
    if (step.hurts()) {
        sums.miss[index_of(about)] *= 1 - told_by_figures;
        sums.statement[index_of(about)] = true;
    } else {
        sums.miss[index_of(about)] = 1;
    }
}

}  // namespace warmline
