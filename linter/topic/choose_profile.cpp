#include "linter/topic/choose_profile.hpp"

namespace warmline {

ProfileChoice choose_profile(const Structure& structure, const Tally& sums, bool mass,
                             const ClassifyOptions& options) {
    const double receipt = sums.chance(About::receipt);
    const double promo = sums.chance(About::newsletter);
    const bool machine =
        structure.auto_submitted || structure.no_reply || sums.chance(About::automatic) >= .8;
    const bool list = structure.list_unsubscribe || structure.list_id || structure.bulk;
    if (structure.reply && !list && !machine) return {Profile::service, .9, "reply"};
    if (receipt >= .8 && !structure.list_id && promo < .9 && !structure.reply)
        return {Profile::transactional, machine ? .95 : .8, "receipt-words"};
    if (structure.auto_submitted && !list) return {Profile::transactional, .8, "auto-submitted"};
    if (structure.list_unsubscribe) return {Profile::campaign, .95, "list-unsubscribe"};
    if (structure.list_id) return {Profile::campaign, .9, "list-id"};
    if (structure.bulk) return {Profile::campaign, .9, "precedence"};
    if (mass) return {Profile::campaign, .85, "many-recipients"};
    if (structure.unsubscribe_words && !structure.reply)
        return {Profile::campaign, .85, "unsubscribe-link"};
    if (promo >= .8 && !structure.personal && !structure.reply)
        return {Profile::campaign, .7, "promotional-words"};
    if (options.from_template && promo >= .5) return {Profile::campaign, .6, "template"};
    if (receipt >= .6 && machine) return {Profile::transactional, .8, "receipt-words"};
    if (structure.no_reply) return {Profile::transactional, .7, "no-reply"};
    if (structure.personal) return {Profile::service, .8, "personal"};
    return {Profile::service, .5, "default"};
}

}  // namespace warmline
