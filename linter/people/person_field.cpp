#include "linter/people/person_field.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "linter/people/channel_wish.hpp"
#include "linter/people/heading_key.hpp"
#include "linter/people/person_values.hpp"
#include "linter/people/sheet_damage.hpp"
#include "linter/text/time_zone.hpp"

namespace warmline {

namespace {

using F = PersonField;

template <class Value>
bool assign(Value& target, std::optional<Value> value, std::string& expected,
            std::string_view wanted) {
    if (!value) {
        expected = wanted;
        return false;
    }
    target = *value;
    return true;
}

bool assign_count(std::optional<int>& target, std::string_view text, std::string& expected) {
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end != text.data() + text.size() || count < 0) {
        expected = "a whole number";
        return false;
    }
    target = count;
    return true;
}

bool assign_day(std::optional<DateTime>& target, std::string_view text, std::string& expected) {
    target = read_day(text);
    if (!target) expected = "a day like 2026-03-14 or 14.03.2026";
    return target.has_value();
}

/// A wish that closes the phone stands, whatever else is written; one we cannot read closes it.
bool assign_channel(Channel& target, std::optional<Channel> wish, std::string& expected,
                    std::string_view wanted) {
    if (!closes_phone(target)) target = wish.value_or(Channel::unread);
    if (!wish) expected = wanted;
    return wish.has_value();
}

/// Under "phone allowed", where a yes changes nothing: it is no preference.
std::optional<Channel> leave_to_call(std::string_view text, Channel so_far) {
    if (const auto allowed = read_call_leave(text)) return *allowed ? so_far : Channel::do_not_call;
    const auto wish = read_channel_wish(text);
    return wish && closes_phone(*wish) ? wish : std::nullopt;
}

/// Under "consent to calls". One we cannot read closes the phone until somebody has settled it.
bool assign_consent(Recipient& person, std::string_view text, std::string& expected) {
    if (const auto consent = read_consent(text)) {
        person.phone_consent = *consent;
        return true;
    }
    const auto wish = read_channel_wish(text);
    const auto leave = read_leave_in_words(text);
    if (leave) person.phone_consent = *leave ? Consent::service : Consent::none;
    if (leave && (*leave || !wish || !closes_phone(*wish))) return true;
    return assign_channel(person.preferred_channel, wish, expected, "no, yes or advertising");
}

/// Under "do not call".
std::optional<Channel> ban_on_calls(std::string_view text, Channel so_far) {
    const auto ban = read_call_ban(text);
    if (!ban) return std::nullopt;
    return *ban ? Channel::do_not_call : so_far;
}

/// "Kim Lang <kim.lang@example.com>" and "mailto:…", as address books export them.
std::string_view bare_address(std::string_view text) {
    if (text.starts_with("mailto:")) text.remove_prefix(7);
    const auto open = text.rfind('<'), close = text.rfind('>');
    if (open != std::string_view::npos && close == text.size() - 1 && open < close)
        return text.substr(open + 1, close - open - 1);
    return text;
}

bool assign_address(std::string& target, std::string_view text, std::string& expected) {
    text = bare_address(text);
    const auto at = text.find('@');
    const bool good = at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
                      text.find('@', at + 1) == std::string_view::npos &&
                      text.find_first_of(" \t<>,;") == std::string_view::npos;
    if (!good) {
        expected = "an address like kim.lang@example.com";
        return false;
    }
    target = text;
    return true;
}

/// What lists write where nothing is known: "-", "k. A.", "n/a", "#NV".
bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 6> fillers{"ka",   "na",           "nv",
                                                      "null", "nichtbekannt", "notset"};
    const auto key = key_of(text);
    if (key.empty())
        return text.find_first_not_of(" -.?/\xE2\x80\x93\x94") == std::string_view::npos;
    return std::find(fillers.begin(), fillers.end(), key) != fillers.end();
}

/// Fields that take any text.
bool is_free_text(PersonField field) {
    constexpr std::array free{F::name,  F::first_name, F::last_name, F::title,
                              F::phone, F::owner,      F::note};
    return std::find(free.begin(), free.end(), field) != free.end();
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

void prepend(std::string& name, std::string_view text) {
    name = name.empty() ? std::string(text) : std::string(text) + " " + name;
}

void append(std::string& name, std::string_view text) {
    if (!name.empty()) name += ' ';
    name += text;
}

}  // namespace

bool is_about_calls(PersonField field) {
    constexpr std::array about{F::preferred_channel, F::phone_allowed, F::do_not_call, F::call_wish,
                               F::phone_consent};
    return std::find(about.begin(), about.end(), field) != about.end();
}

bool set_field(Recipient& person, PersonField field, std::string_view text, std::string& expected) {
    if (field == F::phone) person.phone_asked = true;
    // "?" under "nicht anrufen" is a question, not nothing.
    const bool doubted = is_about_calls(field) && field != F::preferred_channel &&
                         text.find('?') != std::string_view::npos;
    if (text.empty() || (says_nothing(text) && !doubted)) return true;
    if (is_free_text(field) && is_sheet_damage(text)) {
        expected = "the value itself";
        return false;
    }
    switch (field) {
        case F::address:
            return assign_address(person.address, text, expected);
        case F::name:
            person.name = text;
            return true;
        case F::first_name:
            prepend(person.name, text);
            return true;
        case F::last_name:
            append(person.name, text);
            return true;
        case F::title:
            person.title = text;
            return true;
        case F::gender:
            return assign(person.gender, read_gender(text), expected, "female, male, diverse");
        case F::language:
            return assign(person.language, read_language(text), expected, "de or en");
        case F::tier:
            return assign(person.tier, read_tier(text), expected, "A+, A, B, C or unknown");
        case F::preferred_channel:
            return assign_channel(person.preferred_channel, read_channel(text), expected,
                                  "mail, phone, mail only or do not call");
        case F::phone_allowed:
            return assign_channel(person.preferred_channel,
                                  leave_to_call(text, person.preferred_channel), expected,
                                  "yes or no");
        case F::do_not_call:
            return assign_channel(person.preferred_channel,
                                  ban_on_calls(text, person.preferred_channel), expected,
                                  "yes or no");
        case F::call_wish:  // the heading is told once, for all rows
            assign_channel(person.preferred_channel, std::nullopt, expected, "");
            return true;
        case F::phone:
            // Of several columns the first that holds a number counts; "-" and "keines" hold none.
            if (person.phone.empty() && has_digit(text)) person.phone = text;
            return true;
        case F::phone_consent:
            return assign_consent(person, text, expected);
        case F::time_zone: {
            auto zone = read_time_zone(text);
            if (!zone) {
                expected = "a zone like Europe/London or UTC+2";
                return false;
            }
            person.time_zone = std::move(*zone);
            return true;
        }
        case F::last_talk:
            return assign_day(person.last_talk, text, expected);
        case F::open_complaint:
        case F::business: {
            const auto truth = read_truth(text);
            if (!truth) {
                expected = "yes or no";
                return false;
            }
            (field == F::business ? person.business : person.open_complaint) = *truth;
            return true;
        }
        case F::customer_since:
            return assign_day(person.customer_since, text, expected);
        case F::mails_last_30_days:
            return assign_count(person.mails_last_30_days, text, expected);
        case F::surveys_last_90_days:
            return assign_count(person.surveys_last_90_days, text, expected);
        case F::unanswered_mails_180_days:
            return assign_count(person.unanswered_mails_180_days, text, expected);
        case F::owner:
            person.owner = text;
            return true;
        case F::note:
            person.note = text;
            return true;
    }
    return true;
}

}  // namespace warmline
