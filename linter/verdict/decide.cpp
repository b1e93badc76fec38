#include "linter/verdict/decide.hpp"

#include "linter/verdict/brief.hpp"
#include "linter/verdict/call_reasons.hpp"
#include "linter/verdict/call_situation.hpp"
#include "linter/verdict/revision.hpp"

namespace warmline {

Verdict decide(const Document& document, const Classification& classification,
               const Assessment& assessment, const Thread& thread, const Recipient* recipient,
               const CallModel& call, const ScoreModel& score, Language ui) {
    auto situation = read_situation(document, classification, assessment, thread, recipient, call);
    situation.good_mail = in_points(as_shown(assessment.overall)) >= score.target &&
                          in_points(as_shown(assessment.ambiguity_risk)) <= score.risk_limit &&
                          !assessment.blocked;
    const auto ruling = rule_on(situation, call);
    const auto value = value_in_mail(document, classification, call);

    Verdict verdict;
    verdict.action = ruling.action;
    verdict.call_offer = ruling.call_offer && !situation.talk_offered;
    verdict.call_list = ruling.call_list;
    verdict.gate = ruling.gate;
    verdict.terms = call_terms(situation.facts, call);
    verdict.call_need = call_need(verdict.terms);
    largest_first(verdict.terms);
    verdict.cost = situation.cost;
    verdict.confirm_topic =
        !classification.topics.empty() && situation.topic_confidence < call.threshold.confirm_topic;
    verdict.reasons =
        call_reasons(document, classification, situation, ruling, thread, recipient, value, ui);
    verdict.steps =
        revision_steps(document, classification, assessment, situation, ruling, score, ui);
    verdict.heard = heard_words(document, classification.tidings, ruling);
    if (verdict.action >= Action::call) {
        situation.told = told_sentences(document, thread, classification);
        verdict.brief = make_brief(document, classification, situation, verdict.action, thread,
                                   recipient, call, ui);
    }
    return verdict;
}

CallBrief brief_for(Action action, const Document& document, const Classification& classification,
                    const Assessment& assessment, const Thread& thread, const Recipient* recipient,
                    const CallModel& call, Language ui) {
    auto situation = read_situation(document, classification, assessment, thread, recipient, call);
    situation.told = told_sentences(document, thread, classification);
    return make_brief(document, classification, situation, action, thread, recipient, call, ui);
}

}  // namespace warmline
