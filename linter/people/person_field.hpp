/// The facts a list or a header may state about a person, by name, and how their values read.
///
/// One table serves both: CSV headings (German or English, any spelling of blanks and case) and
/// X-Warmline-* headers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "linter/people/recipient.hpp"

namespace warmline {

enum class PersonField : std::uint8_t {
    address,
    name,
    first_name,
    last_name,
    title,
    gender,
    language,
    tier,
    preferred_channel,
    phone,
    phone_consent,
    phone_allowed,  ///< "Telefon erlaubt": no closes the phone
    do_not_call,    ///< "Anrufsperre": yes closes the phone
    call_wish,      ///< about calls, but nobody can tell what a yes means: it closes the phone
    time_zone,
    last_talk,
    open_complaint,
    business,
    customer_since,
    mails_last_30_days,
    surveys_last_90_days,
    unanswered_mails_180_days,
    owner,
    note
};

template <>
struct EnumNames<PersonField> {
    static constexpr std::array<std::string_view, 24> values{"address",
                                                             "name",
                                                             "first_name",
                                                             "last_name",
                                                             "title",
                                                             "gender",
                                                             "language",
                                                             "tier",
                                                             "preferred_channel",
                                                             "phone",
                                                             "phone_consent",
                                                             "phone_allowed",
                                                             "do_not_call",
                                                             "call_wish",
                                                             "time_zone",
                                                             "last_talk",
                                                             "open_complaint",
                                                             "b2b",
                                                             "customer_since",
                                                             "mails_last_30_days",
                                                             "surveys_last_90_days",
                                                             "unanswered_mails_180_days",
                                                             "owner",
                                                             "note"};
};

/// Whether its values say who may be called: one that cannot be read closes the phone.
bool is_about_calls(PersonField field);

/// "E-Mail-Adresse" → address, "Kundenwert" → tier; nothing when the heading is none of ours.
std::optional<PersonField> field_of(std::string_view heading);

/// A heading that says who may or may not be called, in any words: "Darf man anrufen?",
/// "HasOptedOutOfCall", "Werbung per Telefon erlaubt"; nothing when it speaks of something else.
std::optional<PersonField> field_about_calls(std::string_view heading);

/// "Telefonkontakt", "Kontakt per Telefon": a number or a wish, as the values below it say.
bool only_names_the_phone(std::string_view heading);

/// Our heading that looks most like `heading`, "" when none does.
std::string_view nearest_heading(std::string_view heading);

/// Sets the field from its text. An empty text means unknown and changes nothing, but an empty
/// phone number means that there is none. False when the text cannot be read; `expected` then says
/// what would do, and a wish about the phone counts as one against it. Of several wishes about the
/// phone one against it stands.
bool set_field(Recipient& person, PersonField field, std::string_view text, std::string& expected);

/// "2026-03-14", "14.03.2026", "14. 3. 2026", "03/2009", "2009".
std::optional<DateTime> read_day(std::string_view text);

}  // namespace warmline
