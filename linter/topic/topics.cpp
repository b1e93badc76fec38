#include <algorithm>
#include <array>

#include "linter/base/model_number.hpp"
#include "linter/topic/classify.hpp"
#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// In the order of `About`, so that a cue's topic is an index. Numbers and their
// sources: rules/model.json.
constexpr std::array<Topic, topic_count> topics{{
    {"bereavement", model_number("topic/bereavement/sensitivity"),
     model_number("topic/bereavement/equivocality"), model_number("topic/bereavement/emotion"),
     true, "Trauerfall", "bereavement"},
    {"redundancy", model_number("topic/redundancy/sensitivity"),
     model_number("topic/redundancy/equivocality"), model_number("topic/redundancy/emotion"), true,
     "Trennung", "parting of ways"},
    {"data_breach", model_number("topic/data_breach/sensitivity"),
     model_number("topic/data_breach/equivocality"), model_number("topic/data_breach/emotion"),
     true, "Datenpanne", "data breach"},
    {"complaint", model_number("topic/complaint/sensitivity"),
     model_number("topic/complaint/equivocality"), model_number("topic/complaint/emotion"), true,
     "Antwort auf eine Reklamation", "complaint answer"},
    {"quality_failure", model_number("topic/quality_failure/sensitivity"),
     model_number("topic/quality_failure/equivocality"),
     model_number("topic/quality_failure/emotion"), true, "unser Fehler", "our failure"},
    {"dispute", model_number("topic/dispute/sensitivity"),
     model_number("topic/dispute/equivocality"), model_number("topic/dispute/emotion"), true,
     "strittige Forderung", "dispute"},
    {"account_closing", model_number("topic/account_closing/sensitivity"),
     model_number("topic/account_closing/equivocality"),
     model_number("topic/account_closing/emotion"), true, "Kündigung durch uns",
     "account closing by us"},
    {"apology", model_number("topic/apology/sensitivity"),
     model_number("topic/apology/equivocality"), model_number("topic/apology/emotion"), false,
     "Entschuldigung", "apology"},
    {"price_increase", model_number("topic/price_increase/sensitivity"),
     model_number("topic/price_increase/equivocality"),
     model_number("topic/price_increase/emotion"), true, "Preiserhöhung", "price increase"},
    {"cancellation", model_number("topic/cancellation/sensitivity"),
     model_number("topic/cancellation/equivocality"), model_number("topic/cancellation/emotion"),
     true, "Kündigung durch den Kunden", "cancellation by the customer"},
    {"refusal", model_number("topic/refusal/sensitivity"),
     model_number("topic/refusal/equivocality"), model_number("topic/refusal/emotion"), true,
     "Absage oder schlechte Nachricht", "refusal or bad news"},
    {"contract_change", model_number("topic/contract_change/sensitivity"),
     model_number("topic/contract_change/equivocality"),
     model_number("topic/contract_change/emotion"), true, "Vertragsänderung", "contract change"},
    {"dunning", model_number("topic/dunning/sensitivity"),
     model_number("topic/dunning/equivocality"), model_number("topic/dunning/emotion"), true,
     "weitere Mahnung", "further dunning notice"},
    {"delivery_delay", model_number("topic/delivery_delay/sensitivity"),
     model_number("topic/delivery_delay/equivocality"),
     model_number("topic/delivery_delay/emotion"), true, "Lieferverzug", "delivery delay"},
    {"thanks", model_number("topic/thanks/sensitivity"), model_number("topic/thanks/equivocality"),
     model_number("topic/thanks/emotion"), false, "Dank und Anlass", "thanks and occasion"},
    {"payment_reminder", model_number("topic/payment_reminder/sensitivity"),
     model_number("topic/payment_reminder/equivocality"),
     model_number("topic/payment_reminder/emotion"), false, "erste Zahlungserinnerung",
     "first payment reminder"},
    {"open_questions", model_number("topic/open_questions/sensitivity"),
     model_number("topic/open_questions/equivocality"),
     model_number("topic/open_questions/emotion"), false, "offene Fragen", "open questions"},
    {"appointment", model_number("topic/appointment/sensitivity"),
     model_number("topic/appointment/equivocality"), model_number("topic/appointment/emotion"),
     false, "Termin", "appointment"},
    {"survey", model_number("topic/survey/sensitivity"), model_number("topic/survey/equivocality"),
     model_number("topic/survey/emotion"), false, "Umfrage", "survey"},
    {"newsletter", model_number("topic/newsletter/sensitivity"),
     model_number("topic/newsletter/equivocality"), model_number("topic/newsletter/emotion"), false,
     "Newsletter", "newsletter"},
    {"order", model_number("topic/order/sensitivity"), model_number("topic/order/equivocality"),
     model_number("topic/order/emotion"), false, "Bestellung, Rechnung, Konto",
     "order, invoice, account"},
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

std::optional<Problem> wrong_topic(std::string_view id, std::string where) {
    if (id == no_topic || find_topic(id) != nullptr) return std::nullopt;
    std::string known(no_topic);
    for (const auto& topic : topics)
        known += ", " + std::string(topic.id);
    return Problem{"topic", "there is no topic \"" + std::string(id) + "\"", std::move(where),
                   "use one of " + known};
}

}  // namespace warmline
