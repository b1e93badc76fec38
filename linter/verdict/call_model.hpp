/// The numbers of the call decision, as rules/model.json sets them (score model D.2–D.5).
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "linter/base/model_number.hpp"
#include "linter/people/recipient.hpp"
#include "linter/topic/classify.hpp"

namespace warmline {

struct CallModel {
    std::string time_zone = "Europe/Berlin";  ///< of the office, as `read_time_zone` writes it

    /// Weights of the eight terms; they sum to 100.
    struct Weights {
        double sensitivity = model_number("call/weight/sensitivity");
        double emotion = model_number("call/weight/emotion");
        double equivocality = model_number("call/weight/equivocality");
        double questions = model_number("call/weight/questions");
        double rounds = model_number("call/weight/rounds");
        double value = model_number("call/weight/value");
        double gap = model_number("call/weight/gap");
        double preference = model_number("call/weight/preference");
    } weight;

    double topic_share = model_number("call/equivocality/topic_share");
    double risk_share = model_number("call/equivocality/risk_share");
    double questions_full = model_number("call/questions_full");
    double rounds_two = model_number("call/rounds/two");
    double rounds_three = model_number("call/rounds/three");
    double rounds_four = model_number("call/rounds/four");
    double gap_offset = model_number("call/gap/offset");
    double gap_unknown = model_number("call/gap/unknown");
    double prefers_phone = model_number("call/preference/phone");
    double prefers_unknown = model_number("call/preference/unknown");
    double prefers_mail = model_number("call/preference/mail");

    struct Thresholds {
        double call = model_number("call/threshold/call");  ///< call need from here on: call
        double weigh =
            model_number("call/threshold/weigh");  ///< from here on: value and cost decide
        double confirm_topic = model_number("call/threshold/confirm_topic");
        double mass = model_number("call/threshold/mass");
        double call_list = model_number("call/threshold/call_list");
        double occasion_gap = model_number("call/threshold/occasion_gap");
        double bad_news = model_number("call/threshold/bad_news");
        double news = model_number("call/threshold/news");
        double news_routine = model_number("call/threshold/news_routine");
        double news_offered = model_number("call/threshold/news_offered");
        double news_valued = model_number("call/threshold/news_valued");
        double ping_pong_rounds = model_number("call/threshold/ping_pong_rounds");
        double ping_pong_questions = model_number("call/threshold/ping_pong_questions");
        double anger = model_number("call/threshold/anger");
        double offer_sensitivity = model_number("call/threshold/offer_sensitivity");
        double anger_with_threat = model_number("call/threshold/anger_with_threat");
        double rise_percent = model_number("call/threshold/rise_percent");
        double rise_least = model_number("call/threshold/rise_least");
        double rise_sum = model_number("call/threshold/rise_sum");
        double large_sum = model_number("call/threshold/large_sum");
    } threshold;

    struct TierNumbers {
        double value = 0;
        double reaction_hours = 0;  ///< working hours; 8 = next working day
        double call_minutes = 0;
        double talk_target_days = 0;  ///< 0: none
    };

    /// In the order of `Tier`.
    std::array<TierNumbers, 5> tiers{{
        {model_number("call/tier/unknown/value"), model_number("call/tier/unknown/reaction_hours"),
         model_number("call/tier/unknown/call_minutes"),
         model_number("call/tier/unknown/talk_target_days")},
        {model_number("call/tier/c/value"), model_number("call/tier/c/reaction_hours"),
         model_number("call/tier/c/call_minutes"), model_number("call/tier/c/talk_target_days")},
        {model_number("call/tier/b/value"), model_number("call/tier/b/reaction_hours"),
         model_number("call/tier/b/call_minutes"), model_number("call/tier/b/talk_target_days")},
        {model_number("call/tier/a/value"), model_number("call/tier/a/reaction_hours"),
         model_number("call/tier/a/call_minutes"), model_number("call/tier/a/talk_target_days")},
        {model_number("call/tier/a_plus/value"), model_number("call/tier/a_plus/reaction_hours"),
         model_number("call/tier/a_plus/call_minutes"),
         model_number("call/tier/a_plus/talk_target_days")},
    }};

    const TierNumbers& tier(Tier tier) const { return tiers[static_cast<std::size_t>(tier)]; }

    struct Cost {  ///< minutes of both sides
        double base = model_number("call/cost/base");
        double per_question = model_number("call/cost/per_question");
        double per_round = model_number("call/cost/per_round");
        double question_back = model_number("call/cost/question_back");
        double question_again = model_number("call/cost/question_again");
        double escalation = model_number("call/cost/escalation");
        double escalation_rate = model_number("call/cost/escalation_rate");
        double revised_risk = model_number("call/cost/revised_risk");
        double preparation = model_number("call/cost/preparation");
        double retries = model_number("call/cost/retries");
        double talk = model_number("call/cost/talk");
        double talk_per_question = model_number("call/cost/talk_per_question");
        double talk_sensitivity = model_number("call/cost/talk_sensitivity");
        double note = model_number("call/cost/note");
        double confirmation = model_number("call/cost/confirmation");
        double rate_per_hour = model_number("call/cost/rate_per_hour");  ///< euro; 0 shows no money
    } cost;

    struct TopicNumbers {
        double sensitivity = 0, equivocality = 0, emotion = 0;
    };

    /// Overridden topic constants, in the order of `all_topics()`; empty = as the topics say.
    std::vector<TopicNumbers> topics;

    TopicNumbers topic(const Topic* topic) const {
        if (topic == nullptr) return {};
        const auto index = static_cast<std::size_t>(topic - all_topics().data());
        if (index < topics.size()) return topics[index];
        return {topic->sensitivity, topic->equivocality, topic->emotion};
    }
};

}  // namespace warmline
