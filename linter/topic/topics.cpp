#include <algorithm>
#include <array>

#include "linter/topic/classify.hpp"
#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// In the order of `About`, so that a cue's topic is an index. Source: README.md, "The 21 topics".
constexpr std::array<Topic, topic_count> topics{{
    {"bereavement", 1.0, .3, 1.0, true, "Trauerfall", "bereavement"},
    {"redundancy", 1.0, .5, .8, true, "Trennung", "parting of ways"},
    {"data_breach", .90, .5, .6, true, "Datenpanne", "data breach"},
    {"complaint", .90, .6, .6, true, "Antwort auf eine Reklamation", "complaint answer"},
    {"quality_failure", .85, .5, .5, true, "unser Fehler", "our failure"},
    {"dispute", .85, .8, .5, true, "strittige Forderung", "dispute"},
    {"account_closing", .85, .4, .5, true, "Kündigung durch uns", "account closing by us"},
    {"apology", .80, .4, .4, false, "Entschuldigung", "apology"},
    {"price_increase", .75, .4, .4, true, "Preiserhöhung", "price increase"},
    {"cancellation", .75, .4, .4, true, "Kündigung durch den Kunden",
     "cancellation by the customer"},
    {"refusal", .75, .5, .5, true, "Absage", "refusal"},
    {"contract_change", .70, .6, .3, true, "Vertragsänderung", "contract change"},
    {"dunning", .65, .5, .4, true, "weitere Mahnung", "further dunning notice"},
    {"delivery_delay", .50, .3, .3, true, "Lieferverzug", "delivery delay"},
    {"thanks", .40, .1, .2, false, "Dank und Anlass", "thanks and occasion"},
    {"payment_reminder", .35, .2, .2, false, "erste Zahlungserinnerung", "first payment reminder"},
    {"open_questions", .30, .7, .2, false, "offene Fragen", "open questions"},
    {"appointment", .20, .3, 0, false, "Termin", "appointment"},
    {"survey", .15, .1, 0, false, "Umfrage", "survey"},
    {"newsletter", .10, .1, 0, false, "Newsletter", "newsletter"},
    {"order", .05, .1, 0, false, "Bestellung, Rechnung, Konto", "order, invoice, account"},
}};

}  // namespace

std::span<const Topic> all_topics() {
    return topics;
}

const Topic* find_topic(std::string_view id) {
    const auto found = std::find_if(topics.begin(), topics.end(),
                                    [&](const Topic& topic) { return topic.id == id; });
    return found == topics.end() ? nullptr : &*found;
}

}  // namespace warmline
