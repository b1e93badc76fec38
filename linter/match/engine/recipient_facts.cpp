#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/fact_sources.hpp"

namespace warmline::match {
namespace {

constexpr int mails_cap = 4;  ///< campaigns in 30 days; score model, freq/over-contact
constexpr std::int64_t long_silence = 300;  ///< days

}  // namespace

void add_recipient_facts(const Inquiry& inquiry, FactSet& facts) {
    const auto* person = inquiry.context.recipient;
    if (person == nullptr) return;
    put(facts, Fact::tier_a, person->tier == Tier::a || person->tier == Tier::a_plus);
    put(facts, Fact::title_known, !person->title.empty());
    put(facts, Fact::gender_unknown,
        person->gender == Gender::diverse || person->gender == Gender::unknown);
    put(facts, Fact::mails_over_cap, person->mails_last_30_days.value_or(0) > mails_cap);
    put(facts, Fact::open_complaint, person->open_complaint.value_or(false));
    put(facts, Fact::no_phone_consent,
        person->phone_consent == Consent::none || person->phone_consent == Consent::service);
    put(facts, Fact::business_recipient, person->business.value_or(false));
    put(facts, Fact::consumer_recipient, !person->business.value_or(true));
    const auto* message = inquiry.document.message;
    if (message == nullptr || !message->date) return;
    const auto today = day_number(*message->date);
    put(facts, Fact::existing_customer,
        person->customer_since && day_number(*person->customer_since) < today);
    put(facts, Fact::last_talk_over_300,
        person->last_talk && today - day_number(*person->last_talk) > long_silence);
}

}  // namespace warmline::match
