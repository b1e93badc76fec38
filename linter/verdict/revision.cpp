#include "linter/verdict/revision.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "linter/verdict/bad_news.hpp"
#include "linter/verdict/brief_facts.hpp"
#include "linter/verdict/call_offer.hpp"

namespace warmline {

namespace {

using std::string;

/// Questions the reader would put, most likely first, until those left are a risk one may take.
void add_questions(std::vector<RevisionStep>& steps, const Assessment& assessment,
                   const ScoreModel& model, bool de) {
    double clear = 1 - in_points(assessment.ambiguity_risk) / 100;
    for (const auto& asked : assessment.questions) {
        if (100 * (1 - clear) <= model.risk_limit) return;
        steps.push_back({"question",
                         (de ? "Beantworten Sie schon in der Mail: „" : "Answer in the mail: “") +
                             asked.question + (de ? "“" : "”"),
                         {}});
        clear /= std::max(0.01, 1 - asked.probability);
    }
}

string quoted_signal(const Document& document, const Classification& classification,
                     std::string_view id, bool de) {
    const auto* signal = classification.signal(id);
    if (signal == nullptr) return {};
    const auto* sentence = document.sentence_at(signal->range.begin);
    const auto words = line_of(document, sentence != nullptr ? sentence->range : signal->range);
    return de ? ": „" + words + "“" : ": “" + words + "”";
}

/// What the call decision itself misses in the mail.
void add_ruled(std::vector<RevisionStep>& steps, const Document& document,
               const Classification& classification, const CallSituation& situation,
               const CallRuling& ruling, bool de) {
    const auto signal = [&](std::string_view id) {
        return quoted_signal(document, classification, id, de);
    };
    if (ruling.gate == "represented" && situation.talk_offered)
        steps.push_back({"talk-offer",
                         (de ? "Streichen Sie das Angebot zu sprechen" : "Drop the offer to talk") +
                             signal("talk_offered"),
                         {}});
    if (ruling.gate == "purpose" && situation.win_back)
        steps.push_back(
            {"win-back",
             (de ? "Streichen Sie das Zurückwerben" : "Drop the win-back") + signal("win_back"),
             {}});
    if (!ruling.call_offer || situation.talk_offered) return;
    const bool shut = situation.no_route, good = situation.good_mail;
    const string advice =
        shut ? (de ? (good ? "Die Mail ist gut, es fehlt nur, wie der Kunde Sie erreicht"
                           : "Schreiben Sie, wie der Kunde Sie erreicht")
                   : (good ? "The mail is good; it only lacks how to reach you"
                           : "Say how to reach you"))
             : (de ? (good ? "Die Mail ist gut, es fehlt nur das Angebot zu sprechen"
                           : "Bieten Sie ein Gespräch an")
                   : (good ? "The mail is good; it only lacks the offer of a talk"
                           : "Offer a call"));
    steps.push_back(
        {shut ? "call-back-offer" : "call-offer", advice, call_offer_sentence(document, shut)});
}

/// The dimension whose score is lowest, when no edit is known that lifts the mail.
RevisionStep weakest(const Assessment& assessment, bool de) {
    std::size_t lowest = 0;
    for (std::size_t d = 1; d < dimension_count; ++d)
        if (assessment.scores[d].score < assessment.scores[lowest].score) lowest = d;
    return {string(name_of(static_cast<Dimension>(lowest))),
            de ? "Beginnen Sie dort, wo die Mail am schwächsten ist"
               : "Start where the mail is weakest",
            {}};
}

}  // namespace

std::vector<RevisionStep> revision_steps(const Document& document,
                                         const Classification& classification,
                                         const Assessment& assessment,
                                         const CallSituation& situation, const CallRuling& ruling,
                                         const ScoreModel& model, Language ui) {
    std::vector<RevisionStep> steps;
    if (ruling.action != Action::revise) return steps;
    steps.reserve(assessment.lifts.size() + 2);
    const bool de = ui == Language::de;
    add_ruled(steps, document, classification, situation, ruling, de);
    for (const auto& lift : assessment.lifts)
        steps.emplace_back().name = lift.rule;
    if (assessment.lifts.empty()) add_questions(steps, assessment, model, de);
    if (steps.empty()) steps.push_back(weakest(assessment, de));
    return steps;
}

}  // namespace warmline
