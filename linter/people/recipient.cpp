#include "linter/people/recipient.hpp"

namespace warmline {

namespace {

void fill(std::string& text, const std::string& other) {
    if (text.empty()) text = other;
}

template <class Value>
void fill(std::optional<Value>& value, const std::optional<Value>& other) {
    if (!value) value = other;
}

template <class Enum>
void fill(Enum& value, Enum other, Enum unknown) {
    if (value == unknown) value = other;
}

}  // namespace

void fill_unknown(Recipient& person, const Recipient& also) {
    fill(person.address, also.address);
    fill(person.name, also.name);
    fill(person.title, also.title);
    fill(person.gender, also.gender, Gender::unknown);
    fill(person.language, also.language, Language::other);
    fill(person.tier, also.tier, Tier::unknown);
    fill(person.preferred_channel, also.preferred_channel, Channel::unknown);
    fill(person.phone, also.phone);
    person.phone_asked = person.phone_asked || also.phone_asked;
    fill(person.phone_consent, also.phone_consent, Consent::unknown);
    fill(person.time_zone, also.time_zone);
    fill(person.last_talk, also.last_talk);
    fill(person.open_complaint, also.open_complaint);
    fill(person.business, also.business);
    fill(person.customer_since, also.customer_since);
    fill(person.mails_last_30_days, also.mails_last_30_days);
    fill(person.surveys_last_90_days, also.surveys_last_90_days);
    fill(person.unanswered_mails_180_days, also.unanswered_mails_180_days);
    fill(person.owner, also.owner);
    fill(person.note, also.note);
}

bool closes_phone(Channel channel) {
    return channel == Channel::mail_only || channel == Channel::do_not_call ||
           channel == Channel::unread;
}

}  // namespace warmline
