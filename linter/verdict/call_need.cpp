#include "linter/verdict/call_need.hpp"

#include <algorithm>
#include <cmath>

namespace warmline {

namespace {

double emotion_of(const CallFacts& facts, const CallModel& model) {
    return std::clamp(std::max(model.topic(facts.topic).emotion, facts.charge), 0.0, 1.0);
}

double weight_of_rounds(int rounds, const CallModel& model) {
    if (rounds >= 4) return model.rounds_four;
    if (rounds == 3) return model.rounds_three;
    return rounds == 2 ? model.rounds_two : 0;
}

double mail_minutes(const CallFacts& facts, double expected, double escalation,
                    const CallModel& model) {
    const auto& cost = model.cost;
    const double back = expected + cost.per_round * std::max(0, facts.rounds - 1);
    return cost.base + cost.per_question * facts.open_questions +
           back * cost.question_back / (1 - cost.question_again) + cost.escalation * escalation;
}

}  // namespace

std::vector<CallTerm> call_terms(const CallFacts& facts, const CallModel& model) {
    const auto& weight = model.weight;
    const auto topic = model.topic(facts.topic);
    const auto term = [](std::string_view name, double value, double points) {
        const double inside = std::clamp(value, 0.0, 1.0);
        return CallTerm{std::string(name), inside, points * inside};
    };
    return {
        term("sensitivity", topic.sensitivity, weight.sensitivity),
        term("emotion", emotion_of(facts, model), weight.emotion),
        term("equivocality", model.topic_share * topic.equivocality + model.risk_share * facts.risk,
             weight.equivocality),
        term("questions", facts.open_questions / model.questions_full, weight.questions),
        term("rounds", weight_of_rounds(facts.rounds, model), weight.rounds),
        term("value", model.tier(facts.tier).value, weight.value),
        term("gap", facts.gap, weight.gap),
        term("preference", facts.preference, weight.preference),
    };
}

double call_need(const std::vector<CallTerm>& terms) {
    double sum = 0;
    for (const auto& term : terms)
        sum += term.points;
    return std::clamp(sum, 0.0, 100.0);
}

void largest_first(std::vector<CallTerm>& terms) {
    std::stable_sort(terms.begin(), terms.end(),
                     [](const CallTerm& a, const CallTerm& b) { return a.points > b.points; });
}

CostMinutes call_cost(const CallFacts& facts, const CallModel& model) {
    const auto& cost = model.cost;
    const auto topic = model.topic(facts.topic);
    const double escalation = cost.escalation_rate * topic.sensitivity * emotion_of(facts, model);
    const double revised_questions = -std::log1p(-cost.revised_risk / 100);
    const bool record = facts.topic != nullptr && facts.topic->needs_record;

    CostMinutes minutes;
    minutes.mail = mail_minutes(facts, facts.expected_questions, escalation, model);
    minutes.revised = mail_minutes(facts, std::min(facts.expected_questions, revised_questions),
                                   escalation, model);
    minutes.call = cost.preparation + cost.retries + cost.talk +
                   cost.talk_per_question * facts.open_questions +
                   cost.talk_sensitivity * topic.sensitivity + cost.note +
                   (record ? cost.confirmation : 0);
    const double rate = cost.rate_per_hour / 60;
    minutes.mail_money = minutes.mail * rate;
    minutes.revised_money = minutes.revised * rate;
    minutes.call_money = minutes.call * rate;
    return minutes;
}

double talk_gap(double days, Tier tier, const CallModel& model) {
    const double target = model.tier(tier).talk_target_days;
    if (days < 0 || target <= 0) return model.gap_unknown;
    return std::clamp(days / target - model.gap_offset, 0.0, 1.0);
}

}  // namespace warmline
