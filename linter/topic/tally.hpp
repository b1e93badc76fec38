/// How sure the words of a mail make us of each topic and fact.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "linter/topic/price_step.hpp"
#include "linter/topic/weigh.hpp"

namespace warmline {

inline constexpr double topic_from = .5;  ///< a guess below is noise
/// Of a grave topic beside good news, in an enquiry or a survey.
inline constexpr double harmless_share = .45;
inline constexpr double sure_from = .6;  ///< D.2: below, a person confirms

inline bool is_topic(const Evidence& evidence) {
    return index_of(evidence.about) < topic_count;
}

/// 1 − Π(1 − w): several weak words together are a strong one.
struct Tally {
    std::array<double, about_count> miss{};
    std::array<bool, about_count> statement{}, weighty{};

    Tally() { miss.fill(1); }

    void add(const Evidence& evidence, double weight) {
        miss[index_of(evidence.about)] *= 1 - std::min(weight, .95);
    }

    double chance(About about) const { return 1 - miss[index_of(about)]; }
};

/// Counts each phrase fully once; quoted and own words count separately. In a mailing the mention
/// of a sensitive topic counts little.
Tally tally(const std::vector<Evidence>& all, bool mailing);

/// The weight of the strongest evidence in the mail's own words, 0 without one.
double strongest(const std::vector<Evidence>& all, About about);

/// "Ihre Reklamation vom 8. Juni" in the mail's own words, and not in a question, a case that may
/// come or talk about complaints: the mail answers a complaint, however calmly.
bool names_their_complaint(const std::vector<Evidence>& all);

/// Surely about a date, a first reminder or an order.
bool is_routine(const Tally& sums);

/// What one topic's words mean when another topic stands beside them.
void reconcile(Tally& sums, const std::vector<Evidence>& all);

/// What the figures say outweighs what the words around them suggest.
void add_price_step(Tally& sums, const PriceStep& step);

}  // namespace warmline
