/// The facts rules may ask for in `when`, by name. What each one means: rules/README.md and
/// rules/NAMES.md; how each is found out: facts.hpp.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

#include "linter/base/names.hpp"

namespace warmline::match {

enum class Fact : std::uint8_t {
    has_attachment,
    has_html,
    has_alternative,
    no_reply_sender,
    reply_works,
    from_person,
    sign_off_person,
    has_sign_off,
    has_greeting,
    greeting_generic,
    greeting_named,
    direct_contact,
    has_request,
    has_question,
    has_deadline,
    nothing_to_do,
    bulk,
    one_to_one,
    many_recipients,
    is_reply,
    reply_prefix,
    has_quote,
    auto_submitted,
    list_unsubscribe,
    list_unsubscribe_post,
    unsubscribe_link,
    imprint,
    sensitive,
    recipient_known,
    tier_a,
    formal,
    informal,
    is_short,
    rendered,
    templated,
    business_hours,
    has_headers,
    person_address,
    role_mailbox,
    recipient_role_box,
    several_to,
    greeting_formal,
    greeting_casual,
    greeting_has_title,
    title_known,
    gender_unknown,
    existing_customer,
    mails_over_cap,
    open_complaint,
    last_talk_over_300,
    no_phone_consent,
    business_recipient,
    consumer_recipient,
    no_dialogue_180,
    survey_recent,
    answer_late,
    stock_text,
    offer_extended,
    field_sparse,
    several_zones,
    case_reference,
    many_rounds,
    has_action_link,
    has_phone,
    known_language,
    whole_mail,
};
inline constexpr std::size_t fact_count = 66;

/// Facts above `fact_count` are named by the packs themselves: "topic:complaint", or what a rule of
/// kind "fact" states. All of them together fit in one small set.
inline constexpr std::size_t fact_limit = 192;
using FactSet = std::bitset<fact_limit>;

}  // namespace warmline::match

namespace warmline {

template <>
struct EnumNames<match::Fact> {
    static constexpr std::array<std::string_view, match::fact_count> values{"has_attachment",
                                                                            "has_html",
                                                                            "has_alternative",
                                                                            "no_reply_sender",
                                                                            "reply_works",
                                                                            "from_person",
                                                                            "sign_off_person",
                                                                            "has_sign_off",
                                                                            "has_greeting",
                                                                            "greeting_generic",
                                                                            "greeting_named",
                                                                            "direct_contact",
                                                                            "has_request",
                                                                            "has_question",
                                                                            "has_deadline",
                                                                            "nothing_to_do",
                                                                            "bulk",
                                                                            "one_to_one",
                                                                            "many_recipients",
                                                                            "is_reply",
                                                                            "reply_prefix",
                                                                            "has_quote",
                                                                            "auto_submitted",
                                                                            "list_unsubscribe",
                                                                            "list_unsubscribe_post",
                                                                            "unsubscribe_link",
                                                                            "imprint",
                                                                            "sensitive",
                                                                            "recipient_known",
                                                                            "tier_a",
                                                                            "formal",
                                                                            "informal",
                                                                            "short",
                                                                            "rendered",
                                                                            "templated",
                                                                            "business_hours",
                                                                            "has_headers",
                                                                            "person_address",
                                                                            "role_mailbox",
                                                                            "recipient_role_box",
                                                                            "several_to",
                                                                            "greeting_formal",
                                                                            "greeting_casual",
                                                                            "greeting_has_title",
                                                                            "title_known",
                                                                            "gender_unknown",
                                                                            "existing_customer",
                                                                            "mails_over_cap",
                                                                            "open_complaint",
                                                                            "last_talk_over_300",
                                                                            "no_phone_consent",
                                                                            "business_recipient",
                                                                            "consumer_recipient",
                                                                            "no_dialogue_180",
                                                                            "survey_recent",
                                                                            "answer_late",
                                                                            "stock_text",
                                                                            "offer_extended",
                                                                            "field_sparse",
                                                                            "several_zones",
                                                                            "case_reference",
                                                                            "many_rounds",
                                                                            "has_action_link",
                                                                            "has_phone",
                                                                            "known_language",
                                                                            "whole_mail"};
};

}  // namespace warmline
