#include "linter/verdict/call_ruling.hpp"

namespace warmline {

namespace {

bool is(const CallSituation& situation, std::string_view topic) {
    return situation.facts.topic != nullptr && situation.facts.topic->id == topic;
}

/// A tier nobody told us counts as B between two people.
Tier judged_tier(Tier tier) {
    return tier == Tier::unknown ? Tier::b : tier;
}

bool is_top(Tier tier) {
    return tier >= Tier::a;
}

/// Win-back and offers are advertising: consumers must have agreed before, other market
/// participants must at least be presumed to (§ 7 (2) no. 1 UWG).
bool may_advertise(const CallSituation& situation) {
    return situation.consent == Consent::advertising || situation.business.value_or(false);
}

bool is_advertising(const CallSituation& situation) {
    return is(situation, "cancellation") || is(situation, "newsletter") || is(situation, "survey");
}

Action call_class(const CallSituation& situation) {
    const auto* topic = situation.facts.topic;
    return topic != nullptr && topic->needs_record ? Action::call_then_write : Action::call;
}

/// The floor that asks for a call whatever the need, "" when none does.
std::string_view floor_of(const CallSituation& situation, const CallModel& model) {
    const auto tier = judged_tier(situation.facts.tier);
    if (situation.grave) return "floor-complaint";
    if (situation.key_matter && is_top(tier)) return "floor-key-customer";
    if (situation.bad_news) return "floor-bad-news";
    if (situation.angry) return "floor-anger";
    if (situation.ping_pong) return "floor-ping-pong";
    if (is(situation, "thanks") && is_top(situation.facts.tier) &&
        situation.facts.gap >= model.threshold.occasion_gap)
        return "floor-occasion";
    if (is(situation, "thanks") && situation.talk_deferred) return "floor-occasion";
    return {};
}

CallRuling mailing(const CallSituation& situation, const CallModel& model, Action mail) {
    // Not this mail but its A and A+ readers: called first when the matter is worth a talk.
    auto top = situation.facts;
    if (!is_top(top.tier)) top.tier = Tier::a;
    const double need = call_need(call_terms(top, model));
    return {mail, false, need >= model.threshold.call_list, "mass"};
}

/// Colleagues and members are not called one by one; they can be gathered.
CallRuling letter_to_many(const CallSituation& situation, const CallModel& model, Action mail) {
    const bool weighs = situation.need >= model.threshold.weigh;
    return {mail, false, false, weighs ? "circular-news" : "circular"};
}

CallRuling after_death(const CallSituation& situation, Action mail) {
    if (situation.death_told && !situation.no_route)
        return {Action::call_then_write, false, false, "floor-death-told"};
    const bool known = situation.known_contact && situation.facts.tier >= Tier::b;
    if (known && !situation.no_route)
        return {call_class(situation), false, false, "floor-bereavement"};
    // A good mail that offers the talk itself has done what we would ask for.
    const bool offer = !situation.represented && !situation.talk_offered;
    return {offer ? Action::revise : mail, !situation.represented, false, "bereavement"};
}

/// What need, floors and tier would do if every route were open.
CallRuling open_ruling(const CallSituation& situation, const CallModel& model, Action mail) {
    const auto tier = judged_tier(situation.facts.tier);
    const auto floor = floor_of(situation, model);
    if (situation.need >= model.threshold.call) return {call_class(situation), false, false, ""};
    // What would be revised is the missing offer; where it stands, the mail may go.
    const Action offering = situation.talk_offered ? mail : Action::revise;
    if (!floor.empty() && tier == Tier::c && floor != "floor-ping-pong")
        return {offering, true, false, floor};
    if (!floor.empty()) return {call_class(situation), false, false, floor};
    if (situation.need < model.threshold.weigh) return {mail, false, false, ""};
    if (is_top(tier)) return {call_class(situation), false, false, "value"};
    if (tier != Tier::c && situation.cost.revised >= situation.cost.call)
        return {call_class(situation), false, false, "cost"};
    return {offering, true, false, "cost"};
}

bool is_call(Action action) {
    return action >= Action::call;
}

}  // namespace

CallRuling rule_on(const CallSituation& situation, const CallModel& model) {
    const Action mail = situation.good_mail ? Action::send : Action::revise;
    if (situation.mass) return mailing(situation, model, mail);
    if (situation.community) return letter_to_many(situation, model, mail);

    const auto open = open_ruling(situation, model, mail);
    const bool wanted = is_call(open.action) || open.call_offer;
    // Writing is all there is to do, unless the mail offers the talk that must not be.
    if (situation.represented && wanted)
        return {situation.talk_offered ? Action::revise : mail, false, false, "represented"};
    // The notice of Art. 34 GDPR waits for nobody; calls to important customers come on top.
    if (situation.statutory && !situation.angry)
        return {mail, wanted && !situation.no_route, false, "statutory"};
    if (situation.as_wished && is(situation, "cancellation"))
        return {mail, false, false, "as-wished"};
    // A fee held against a sick traveller is our matter, even where they cancelled.
    const bool advertises =
        is_advertising(situation) && (situation.win_back || !situation.bad_news);
    if (advertises && !may_advertise(situation) && (wanted || situation.win_back))
        return {situation.win_back ? Action::revise : mail, false, false, "purpose"};
    if (situation.automatic && wanted) return {mail, open.call_offer, false, "automatic"};
    if (situation.talk_settled && wanted) return {mail, false, false, "talk-settled"};
    if (is(situation, "bereavement")) return after_death(situation, mail);
    const bool offer_worth = wanted || (model.topic(situation.facts.topic).sensitivity >=
                                            model.threshold.offer_sensitivity &&
                                        situation.facts.tier >= Tier::b);
    if (situation.no_route && offer_worth)
        return {wanted && !situation.talk_offered ? Action::revise : mail, true, false, "no-route"};
    return open;
}

}  // namespace warmline
