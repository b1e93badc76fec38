#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/fact_sources.hpp"
#include "linter/match/engine/name_words.hpp"

namespace warmline::match {
namespace {

constexpr int mails_cap = 4;       ///< campaigns in 30 days; DOMAIN C freq/over-contact
constexpr int unanswered_cap = 6;  ///< mails in 180 days; freq/no-dialogue
constexpr std::int64_t dialogue_days = 180;
constexpr std::int64_t long_silence = 300;  ///< days

/// A guess only where a record about the person has a field for the gender and leaves it open; a
/// list without such a column, or what a history counted about an address, says nothing.
bool leaves_gender_open(const Recipient& person) {
    return person.gender == Gender::diverse ||
           (person.gender == Gender::unknown && person.gender_asked);
}

}  // namespace

void add_recipient_facts(const Inquiry& inquiry, FactSet& facts) {
    const auto* person = inquiry.context.recipient;
    if (person == nullptr) return;
    put(facts, Fact::tier_a, person->tier == Tier::a || person->tier == Tier::a_plus);
    put(facts, Fact::title_known, names_title(person->title));
    put(facts, Fact::gender_unknown, leaves_gender_open(*person));
    put(facts, Fact::mails_over_cap, person->mails_last_30_days.value_or(0) > mails_cap);
    put(facts, Fact::survey_recent, person->surveys_last_90_days.value_or(0) > 0);
    put(facts, Fact::open_complaint, person->open_complaint.value_or(false));
    put(facts, Fact::no_phone_consent,
        person->phone_consent == Consent::none || person->phone_consent == Consent::service);
    put(facts, Fact::business_recipient, person->business.value_or(false));
    put(facts, Fact::consumer_recipient, !person->business.value_or(true));
    const auto* message = inquiry.document.message;
    const bool dated = message != nullptr && message->date.has_value();
    const auto today = dated ? day_number(*message->date) : 0;
    const auto since_talk = [&](std::int64_t days) {
        return dated && person->last_talk && today - day_number(*person->last_talk) > days;
    };
    put(facts, Fact::no_dialogue_180,
        person->unanswered_mails_180_days.value_or(0) >= unanswered_cap &&
            (!person->last_talk || since_talk(dialogue_days)));
    put(facts, Fact::last_talk_over_300, since_talk(long_silence));
    put(facts, Fact::existing_customer,
        dated && person->customer_since && day_number(*person->customer_since) < today);
}

}  // namespace warmline::match
