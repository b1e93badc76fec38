#include "linter/verdict/bad_news.hpp"

#include <algorithm>

#include "linter/verdict/written_figures.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr double courtesy = -.4;       // odds of news from which an apology is a courtesy
constexpr double harm_beside = .3;     // points of harm that make a plain "I apologise" matter
constexpr double besides_price = .65;  // points of harm in a price letter that are not the price

bool is_personal(const Document& document) {
    return !document.greeting.name.empty() && document.sign_off.person;
}

/// A rise that hurts: by its share or by the sums it speaks of. A few euros a month are a letter.
bool is_large_rise(const Document& document, const Classification& classification,
                   const CallModel& model) {
    const auto& step = classification.price_step;
    // Four more a year are a tenth of a subscription and still no matter for a talk; and where both
    // prices are told, other shares in the mail are not this reader's.
    if (step && !step->granted && step->sum > 0) {
        const bool small = step->by_time && step->sum < model.threshold.rise_least;
        return (!small && step->share * 100 >= model.threshold.rise_percent) ||
               largest_sum(document) >= model.threshold.rise_sum;
    }
    if (step && !step->granted && step->share * 100 >= model.threshold.rise_percent) return true;
    return largest_percent(document) >= model.threshold.rise_percent ||
           largest_sum(document) >= model.threshold.rise_sum;
}

/// The words are those of bad news. Prices, dunning and occasions have measures of their own; what
/// a price letter takes away besides money is news as elsewhere.
bool tells_bad_news(const Document& document, const Thread& thread,
                    const Classification& classification, Tier tier, const CallModel& model) {
    const auto* topic = classification.topic();
    const auto is = [&](string_view id) { return topic != nullptr && topic->id == id; };
    if (is("dunning") || is("payment_reminder") || is("thanks")) return false;
    // A person said that it is about nothing of weight.
    if (classification.topic_given && classification.sensitivity() < heavy) return false;
    if (is("price_increase")) {
        const auto news = news_of(document, thread, classification);
        double points = news.points();
        for (const auto about : {About::harm_cost, About::harm_decide, About::harm_admit})
            points -= news.of(about);
        if (points < besides_price) return false;
    }
    double from = model.threshold.news;
    const bool routine = sure_guess(classification, "appointment", sure) != nullptr ||
                         sure_guess(classification, "order", sure) != nullptr;
    if ((is("appointment") || is("order")) && routine)
        from += model.threshold.news_routine;
    else if (tier >= Tier::a)
        from -= model.threshold.news_valued;
    if (has_signal(classification, "talk_offered", false)) from += model.threshold.news_offered;
    return classification.tidings.read > 0 && classification.tidings.odds >= from;
}

}  // namespace

const TopicGuess* sure_guess(const Classification& classification, string_view id, double from) {
    const auto* guess = classification.guess(id);
    return guess != nullptr && guess->confidence >= from ? guess : nullptr;
}

bool has_signal(const Classification& classification, string_view id, bool quoted_counts) {
    return std::any_of(classification.signals.begin(), classification.signals.end(),
                       [&](const MailSignal& signal) {
                           return signal.id == id && (quoted_counts || !signal.quoted);
                       });
}

bool is_bad_news(const Document& document, const Thread& thread,
                 const Classification& classification, Tier tier, const CallModel& model) {
    if (tells_bad_news(document, thread, classification, tier, model)) return true;
    const double from = model.threshold.bad_news;
    const auto does = [&](string_view id) {
        const auto* guess = sure_guess(classification, id, from);
        return guess != nullptr && guess->statement;
    };
    if (does("redundancy") || does("account_closing") || does("data_breach")) return true;
    const bool valued = tier >= Tier::a;
    const bool personal = is_personal(document);
    const bool weighs = valued || has_signal(classification, "stakes", false) ||
                        largest_sum(document) >= model.threshold.large_sum / 10;
    const auto* refusal = classification.guess("refusal");
    if (does("refusal") && (weighs || refusal->weighty)) return true;
    if (does("price_increase") && (valued || is_large_rise(document, classification, model)))
        return true;
    if (does("contract_change") && (valued || (personal && weighs))) return true;
    const auto* apology = sure_guess(classification, "apology", model.threshold.confirm_topic);
    if (apology == nullptr || !apology->statement || classification.tidings.odds <= courtesy)
        return false;
    // Beside words of harm a plain "I apologise" matters; without them it must be sure.
    return apology->confidence >= sure ||
           (!has_signal(classification, "repaired", false) &&
            news_of(document, thread, classification).harm >= harm_beside);
}

}  // namespace warmline
