#include "linter/verdict/model_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

using Numbers = std::vector<std::pair<std::string, double*>>;

constexpr std::size_t deepest = 8;

void add_score(ScoreModel& m, Numbers& all) {
    for (std::size_t p = 0; p < profile_count; ++p)
        for (std::size_t d = 0; d < dimension_count; ++d)
            all.emplace_back("score/overall/weights/" +
                                 std::string(name_of(static_cast<Profile>(p))) + "/" +
                                 std::string(name_of(static_cast<Dimension>(d))),
                             &m.weights[p][d]);
    const std::pair<const char*, double*> list[] = {
        {"overall/weakest_share", &m.weakest_share},
        {"overall/blocker_cap", &m.blocker_cap},
        {"overall/target", &m.target},
        {"overall/risk_limit", &m.risk_limit},
        {"clarity/readability_share", &m.readability_share},
        {"clarity/readability_words", &m.readability_words},
        {"clarity/readability_sentences", &m.readability_sentences},
        {"density/words", &m.density_words},
        {"density/least", &m.density_least},
        {"density/most", &m.density_most},
        {"sensitive_from", &m.sensitive_from},
        {"personal/salutation_name", &m.personal.salutation_name},
        {"personal/salutation_role", &m.personal.salutation_role},
        {"personal/salutation_formal", &m.personal.salutation_formal},
        {"personal/reference_one", &m.personal.reference_one},
        {"personal/reference_two", &m.personal.reference_two},
        {"personal/reference_more", &m.personal.reference_more},
        {"personal/from_person", &m.personal.from_person},
        {"personal/sign_off_person", &m.personal.sign_off_person},
        {"personal/direct_contact", &m.personal.direct_contact},
        {"personal/reply_works", &m.personal.reply_works},
        {"personal/reader_orientation", &m.personal.reader_orientation},
        {"personal/reason", &m.personal.reason},
        {"personal/orientation_full", &m.personal.orientation_full},
        {"personal/orientation_none", &m.personal.orientation_none},
    };
    for (const auto& [path, number] : list)
        all.emplace_back("score/" + std::string(path), number);
}

void add_call(CallModel& m, Numbers& all) {
    const std::pair<const char*, double*> list[] = {
        {"weight/sensitivity", &m.weight.sensitivity},
        {"weight/emotion", &m.weight.emotion},
        {"weight/equivocality", &m.weight.equivocality},
        {"weight/questions", &m.weight.questions},
        {"weight/rounds", &m.weight.rounds},
        {"weight/value", &m.weight.value},
        {"weight/gap", &m.weight.gap},
        {"weight/preference", &m.weight.preference},
        {"equivocality/topic_share", &m.topic_share},
        {"equivocality/risk_share", &m.risk_share},
        {"questions_full", &m.questions_full},
        {"rounds/two", &m.rounds_two},
        {"rounds/three", &m.rounds_three},
        {"rounds/four", &m.rounds_four},
        {"gap/offset", &m.gap_offset},
        {"gap/unknown", &m.gap_unknown},
        {"preference/phone", &m.prefers_phone},
        {"preference/unknown", &m.prefers_unknown},
        {"preference/mail", &m.prefers_mail},
        {"threshold/call", &m.threshold.call},
        {"threshold/weigh", &m.threshold.weigh},
        {"threshold/confirm_topic", &m.threshold.confirm_topic},
        {"threshold/mass", &m.threshold.mass},
        {"threshold/call_list", &m.threshold.call_list},
        {"threshold/occasion_gap", &m.threshold.occasion_gap},
        {"threshold/bad_news", &m.threshold.bad_news},
        {"threshold/news", &m.threshold.news},
        {"threshold/news_routine", &m.threshold.news_routine},
        {"threshold/news_offered", &m.threshold.news_offered},
        {"threshold/news_valued", &m.threshold.news_valued},
        {"threshold/ping_pong_rounds", &m.threshold.ping_pong_rounds},
        {"threshold/ping_pong_questions", &m.threshold.ping_pong_questions},
        {"threshold/anger", &m.threshold.anger},
        {"threshold/anger_with_threat", &m.threshold.anger_with_threat},
        {"threshold/offer_sensitivity", &m.threshold.offer_sensitivity},
        {"threshold/rise_percent", &m.threshold.rise_percent},
        {"threshold/rise_least", &m.threshold.rise_least},
        {"threshold/rise_sum", &m.threshold.rise_sum},
        {"threshold/large_sum", &m.threshold.large_sum},
        {"cost/base", &m.cost.base},
        {"cost/per_question", &m.cost.per_question},
        {"cost/per_round", &m.cost.per_round},
        {"cost/question_back", &m.cost.question_back},
        {"cost/question_again", &m.cost.question_again},
        {"cost/escalation", &m.cost.escalation},
        {"cost/escalation_rate", &m.cost.escalation_rate},
        {"cost/revised_risk", &m.cost.revised_risk},
        {"cost/preparation", &m.cost.preparation},
        {"cost/retries", &m.cost.retries},
        {"cost/talk", &m.cost.talk},
        {"cost/talk_per_question", &m.cost.talk_per_question},
        {"cost/talk_sensitivity", &m.cost.talk_sensitivity},
        {"cost/note", &m.cost.note},
        {"cost/confirmation", &m.cost.confirmation},
        {"cost/rate_per_hour", &m.cost.rate_per_hour},
    };
    for (const auto& [path, number] : list)
        all.emplace_back("call/" + std::string(path), number);
    constexpr std::string_view tiers[] = {"unknown", "c", "b", "a", "a_plus"};
    for (std::size_t t = 0; t < m.tiers.size(); ++t) {
        const auto path = "call/tier/" + std::string(tiers[t]);
        all.emplace_back(path + "/value", &m.tiers[t].value);
        all.emplace_back(path + "/reaction_hours", &m.tiers[t].reaction_hours);
        all.emplace_back(path + "/call_minutes", &m.tiers[t].call_minutes);
        all.emplace_back(path + "/talk_target_days", &m.tiers[t].talk_target_days);
    }
    for (std::size_t t = 0; t < m.topics.size(); ++t) {
        const auto path = "topic/" + std::string(all_topics()[t].id);
        all.emplace_back(path + "/sensitivity", &m.topics[t].sensitivity);
        all.emplace_back(path + "/equivocality", &m.topics[t].equivocality);
        all.emplace_back(path + "/emotion", &m.topics[t].emotion);
    }
}

/// The topics' own numbers, written out so that they can be changed one by one.
void unfold_topics(CallModel& call) {
    if (!call.topics.empty()) return;
    for (const auto& topic : all_topics())
        call.topics.push_back({topic.sensitivity, topic.equivocality, topic.emotion});
}

Numbers numbers_of(ScoreModel& score, CallModel& call) {
    unfold_topics(call);
    Numbers all;
    add_score(score, all);
    add_call(call, all);
    return all;
}

/// Which known path shares most of its end with a wrong one.
std::string nearest(const Numbers& all, std::string_view wrong) {
    std::string best;
    std::size_t most = 2;
    for (const auto& [path, number] : all) {
        std::size_t same = 0;
        while (same < std::min(path.size(), wrong.size()) &&
               path[path.size() - 1 - same] == wrong[wrong.size() - 1 - same])
            ++same;
        const auto begin = static_cast<std::size_t>(
            std::mismatch(path.begin(), path.end(), wrong.begin(), wrong.end()).first -
            path.begin());
        if (same + begin > most) {
            most = same + begin;
            best = path;
        }
    }
    return best;
}

struct Applier {
    const Numbers& all;
    std::string_view where;
    std::vector<Problem> problems;

    void complain(std::string code, std::string what, std::string remedy) {
        problems.push_back(
            {std::move(code), std::move(what), std::string(where), std::move(remedy)});
    }

    void set(const std::string& path, const nlohmann::json& value) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const auto& known) { return known.first == path; });
        if (found == all.end()) {
            const auto near = nearest(all, path);
            return complain("unknown-key", "model has no number \"" + path + "\"",
                            near.empty() ? "" : "did you mean \"" + near + "\"?");
        }
        const double number = value.get<double>();
        if (!std::isfinite(number) || number < 0 || number > 1e9)
            return complain("bad-value", "\"" + path + "\" is out of bounds",
                            "give a number from 0 on");
        *found->second = number;
    }

    void walk(const nlohmann::json& object, const std::string& path, std::size_t depth) {
        if (object.is_number()) return set(path, object);
        if (!object.is_object() || depth > deepest)
            return complain("bad-value", "\"" + path + "\" is not a number",
                            "write for example 30");
        if (object.contains("value") && object["value"].is_number()) {
            const bool leaf = std::any_of(all.begin(), all.end(),
                                          [&](const auto& known) { return known.first == path; });
            if (leaf) return set(path, object["value"]);
        }
        for (const auto& [key, inner] : object.items()) {
            if (path.empty() && key == "about") continue;
            walk(inner, path.empty() ? key : path + "/" + key, depth + 1);
        }
    }
};

}  // namespace

void for_each_number(ScoreModel& score, CallModel& call,
                     const std::function<void(std::string_view, double&)>& visit) {
    for (const auto& [path, number] : numbers_of(score, call))
        visit(path, *number);
}

std::vector<Problem> apply_numbers(const nlohmann::json& object, std::string_view where,
                                   ScoreModel& score, CallModel& call) {
    const auto all = numbers_of(score, call);
    Applier applier{all, where, {}};
    applier.walk(object, "", 0);
    return std::move(applier.problems);
}

std::vector<Problem> read_numbers(std::string_view text, std::string_view where, ScoreModel& score,
                                  CallModel& call) {
    const auto json = nlohmann::json::parse(text, nullptr, false, true);
    if (json.is_discarded())
        return {{"bad-json", "this is no JSON", std::string(where),
                 "check commas and quotes; rules/model.json shows the form"}};
    if (!json.is_object())
        return {{"bad-value", "the numbers stand in a JSON object", std::string(where),
                 "write for example {\"call\": {\"cost\": {\"rate_per_hour\": 48}}}"}};
    return apply_numbers(json, where, score, call);
}

}  // namespace warmline
