/// What we know of the person a mail goes to. Missing data is unknown, never zero.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "linter/base/vocabulary.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

enum class Tier : std::uint8_t { unknown, c, b, a, a_plus };

template <>
struct EnumNames<Tier> {
    static constexpr std::array<std::string_view, 5> values{"unknown", "C", "B", "A", "A+"};
};

/// `unread`: a wish stands there that we could not read; nobody is called against it.
enum class Channel : std::uint8_t { unknown, mail, phone, mail_only, do_not_call, unread };

template <>
struct EnumNames<Channel> {
    static constexpr std::array<std::string_view, 6> values{"unknown",   "mail",        "phone",
                                                            "mail_only", "do_not_call", "unread"};
};

enum class Consent : std::uint8_t { unknown, none, service, advertising };

template <>
struct EnumNames<Consent> {
    static constexpr std::array<std::string_view, 4> values{"unknown", "none", "service",
                                                            "advertising"};
};

enum class Gender : std::uint8_t { unknown, female, male, diverse };

template <>
struct EnumNames<Gender> {
    static constexpr std::array<std::string_view, 4> values{"unknown", "female", "male", "diverse"};
};

struct Recipient {
    std::string address;
    std::string name;   ///< "Petra Kurz"
    std::string title;  ///< "Dr."
    Gender gender = Gender::unknown;
    bool gender_asked = false;  ///< the source has a field for it, be it empty: nobody may guess
    Language language = Language::other;  ///< `other` = unknown
    Tier tier = Tier::unknown;
    Channel preferred_channel = Channel::unknown;
    std::string phone;
    bool phone_asked = false;  ///< the source has a field for it: an empty one means no number
    Consent phone_consent = Consent::unknown;
    std::string time_zone;  ///< as `read_time_zone` writes it; "" = that of the office
    std::optional<DateTime> last_talk;
    std::optional<bool> open_complaint;
    std::optional<bool> business;  ///< B2B
    std::optional<DateTime> customer_since;
    std::optional<int> mails_last_30_days;    ///< from the history: campaigns only
    std::optional<int> surveys_last_90_days;  ///< sent to this person
    /// Mails of 180 days as long as nothing came back, 0 once something did.
    std::optional<int> unanswered_mails_180_days;
    std::string owner;  ///< who looks after this customer
    std::string note;

    friend bool operator==(const Recipient&, const Recipient&) = default;
};

/// Takes from `also` what `person` leaves unknown; what is known there stays.
void fill_unknown(Recipient& person, const Recipient& also);

/// Whether the channel, of whatever source, keeps us from calling.
bool closes_phone(Channel channel);

}  // namespace warmline
