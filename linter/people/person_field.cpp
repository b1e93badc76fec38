#include "linter/people/person_field.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

/// Folded, without blanks and punctuation: "E-Mail-Adresse" → "emailadresse".
std::string key_of(std::string_view text) {
    auto folded = fold(text);
    std::erase_if(folded, [](char c) {
        return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
                 static_cast<unsigned char>(c) >= 0x80);
    });
    return folded;
}

struct Heading {
    std::string_view key;
    PersonField field;
};

using F = PersonField;
constexpr auto headings = std::to_array<Heading>({
    {"address", F::address},
    {"email", F::address},
    {"emailadresse", F::address},
    {"emailaddress", F::address},
    {"mail", F::address},
    {"mailadresse", F::address},
    {"adresse", F::address},
    {"empfaenger", F::address},
    {"recipient", F::address},
    {"name", F::name},
    {"fullname", F::name},
    {"vollername", F::name},
    {"kunde", F::name},
    {"kundenname", F::name},
    {"kontakt", F::name},
    {"contact", F::name},
    {"customer", F::name},
    {"ansprechpartner", F::name},
    {"vorname", F::first_name},
    {"firstname", F::first_name},
    {"givenname", F::first_name},
    {"nachname", F::last_name},
    {"familienname", F::last_name},
    {"lastname", F::last_name},
    {"surname", F::last_name},
    {"title", F::title},
    {"titel", F::title},
    {"akademischertitel", F::title},
    {"gender", F::gender},
    {"geschlecht", F::gender},
    {"anrede", F::gender},
    {"salutation", F::gender},
    {"language", F::language},
    {"sprache", F::language},
    {"tier", F::tier},
    {"kundenwert", F::tier},
    {"kundenklasse", F::tier},
    {"klasse", F::tier},
    {"wertklasse", F::tier},
    {"stufe", F::tier},
    {"segment", F::tier},
    {"abc", F::tier},
    {"abcklasse", F::tier},
    {"class", F::tier},
    {"rating", F::tier},
    {"value", F::tier},
    {"preferredchannel", F::preferred_channel},
    {"channel", F::preferred_channel},
    {"kanal", F::preferred_channel},
    {"bevorzugterkanal", F::preferred_channel},
    {"kontaktweg", F::preferred_channel},
    {"bevorzugterkontaktweg", F::preferred_channel},
    {"wunschkanal", F::preferred_channel},
    {"phone", F::phone},
    {"telefon", F::phone},
    {"telefonnummer", F::phone},
    {"tel", F::phone},
    {"phonenumber", F::phone},
    {"rufnummer", F::phone},
    {"mobil", F::phone},
    {"mobile", F::phone},
    {"handy", F::phone},
    {"durchwahl", F::phone},
    {"telephone", F::phone},
    {"phoneconsent", F::phone_consent},
    {"consent", F::phone_consent},
    {"telefoneinwilligung", F::phone_consent},
    {"einwilligung", F::phone_consent},
    {"einwilligungtelefon", F::phone_consent},
    {"anruferlaubnis", F::phone_consent},
    {"calloptin", F::phone_consent},
    {"optintelefon", F::phone_consent},
    {"lasttalk", F::last_talk},
    {"lastcall", F::last_talk},
    {"lastcontact", F::last_talk},
    {"letztesgespraech", F::last_talk},
    {"letzterkontakt", F::last_talk},
    {"letztertelefonkontakt", F::last_talk},
    {"letztesgespraecham", F::last_talk},
    {"letzteranruf", F::last_talk},
    {"opencomplaint", F::open_complaint},
    {"complaintopen", F::open_complaint},
    {"offenereklamation", F::open_complaint},
    {"offenebeschwerde", F::open_complaint},
    {"reklamation", F::open_complaint},
    {"b2b", F::business},
    {"business", F::business},
    {"b2bb2c", F::business},
    {"geschaeftskunde", F::business},
    {"firmenkunde", F::business},
    {"kundenart", F::business},
    {"customertype", F::business},
    {"customersince", F::customer_since},
    {"kundeseit", F::customer_since},
    {"since", F::customer_since},
    {"seit", F::customer_since},
    {"mailslast30days", F::mails_last_30_days},
    {"mails30days", F::mails_last_30_days},
    {"mails30", F::mails_last_30_days},
    {"mails30tage", F::mails_last_30_days},
    {"mailsletzte30tage", F::mails_last_30_days},
    {"mailsindenletzten30tagen", F::mails_last_30_days},
    {"mailsinthelast30days", F::mails_last_30_days},
    {"surveyslast90days", F::surveys_last_90_days},
    {"surveys90days", F::surveys_last_90_days},
    {"umfragenletzte90tage", F::surveys_last_90_days},
    {"umfragen90tage", F::surveys_last_90_days},
    {"unansweredmails180days", F::unanswered_mails_180_days},
    {"unansweredmails", F::unanswered_mails_180_days},
    {"unbeantwortetemails180tage", F::unanswered_mails_180_days},
    {"unbeantwortetemails", F::unanswered_mails_180_days},
    {"owner", F::owner},
    {"betreuer", F::owner},
    {"betreuerin", F::owner},
    {"kundenbetreuer", F::owner},
    {"accountmanager", F::owner},
    {"zustaendig", F::owner},
    {"verantwortlich", F::owner},
    {"note", F::note},
    {"notes", F::note},
    {"notiz", F::note},
    {"notizen", F::note},
    {"bemerkung", F::note},
    {"kommentar", F::note},
    {"hinweis", F::note},
});

template <class Value>
using Spelling = std::pair<std::string_view, Value>;

template <class Value, std::size_t N>
std::optional<Value> look_up(const std::array<Spelling<Value>, N>& spellings,
                             std::string_view key) {
    for (const auto& [spelling, value] : spellings)
        if (spelling == key) return value;
    return std::nullopt;
}

constexpr auto tiers = std::to_array<Spelling<Tier>>({
    {"a+", Tier::a_plus},       {"aplus", Tier::a_plus},
    {"aa", Tier::a_plus},       {"a++", Tier::a_plus},
    {"sehrhoch", Tier::a_plus}, {"veryhigh", Tier::a_plus},
    {"platin", Tier::a_plus},   {"platinum", Tier::a_plus},
    {"vip", Tier::a_plus},      {"a", Tier::a},
    {"hoch", Tier::a},          {"high", Tier::a},
    {"gold", Tier::a},          {"b", Tier::b},
    {"mittel", Tier::b},        {"middle", Tier::b},
    {"medium", Tier::b},        {"silber", Tier::b},
    {"silver", Tier::b},        {"c", Tier::c},
    {"basis", Tier::c},         {"base", Tier::c},
    {"low", Tier::c},           {"niedrig", Tier::c},
    {"bronze", Tier::c},        {"d", Tier::c},
    {"unknown", Tier::unknown}, {"unbekannt", Tier::unknown},
});
constexpr auto channels = std::to_array<Spelling<Channel>>({
    {"mail", Channel::mail},
    {"email", Channel::mail},
    {"schriftlich", Channel::mail},
    {"brief", Channel::mail},
    {"post", Channel::mail},
    {"letter", Channel::mail},
    {"phone", Channel::phone},
    {"telefon", Channel::phone},
    {"anruf", Channel::phone},
    {"call", Channel::phone},
    {"tel", Channel::phone},
    {"telephone", Channel::phone},
    {"telefonisch", Channel::phone},
    {"mailonly", Channel::mail_only},
    {"nurmail", Channel::mail_only},
    {"nuremail", Channel::mail_only},
    {"nurschriftlich", Channel::mail_only},
    {"emailonly", Channel::mail_only},
    {"onlymail", Channel::mail_only},
    {"writtenonly", Channel::mail_only},
    {"donotcall", Channel::do_not_call},
    {"nichtanrufen", Channel::do_not_call},
    {"keinanruf", Channel::do_not_call},
    {"keineanrufe", Channel::do_not_call},
    {"nocalls", Channel::do_not_call},
    {"nophone", Channel::do_not_call},
    {"anrufverbot", Channel::do_not_call},
    {"unknown", Channel::unknown},
    {"unbekannt", Channel::unknown},
    {"egal", Channel::unknown},
    {"any", Channel::unknown},
    {"both", Channel::unknown},
    {"beides", Channel::unknown},
});
constexpr auto consents = std::to_array<Spelling<Consent>>({
    {"none", Consent::none},
    {"no", Consent::none},
    {"nein", Consent::none},
    {"keine", Consent::none},
    {"false", Consent::none},
    {"0", Consent::none},
    {"n", Consent::none},
    {"widerrufen", Consent::none},
    {"service", Consent::service},
    {"yes", Consent::service},
    {"ja", Consent::service},
    {"true", Consent::service},
    {"1", Consent::service},
    {"j", Consent::service},
    {"y", Consent::service},
    {"x", Consent::service},
    {"advertising", Consent::advertising},
    {"werbung", Consent::advertising},
    {"marketing", Consent::advertising},
    {"ads", Consent::advertising},
    {"all", Consent::advertising},
    {"alles", Consent::advertising},
    {"unknown", Consent::unknown},
    {"unbekannt", Consent::unknown},
});
constexpr auto genders = std::to_array<Spelling<Gender>>({
    {"female", Gender::female},     {"f", Gender::female},
    {"w", Gender::female},          {"weiblich", Gender::female},
    {"frau", Gender::female},       {"ms", Gender::female},
    {"mrs", Gender::female},        {"miss", Gender::female},
    {"male", Gender::male},         {"m", Gender::male},
    {"maennlich", Gender::male},    {"herr", Gender::male},
    {"mr", Gender::male},           {"diverse", Gender::diverse},
    {"divers", Gender::diverse},    {"d", Gender::diverse},
    {"x", Gender::diverse},         {"mx", Gender::diverse},
    {"nonbinary", Gender::diverse}, {"unknown", Gender::unknown},
    {"unbekannt", Gender::unknown},
});
constexpr auto languages = std::to_array<Spelling<Language>>({
    {"de", Language::de},
    {"dede", Language::de},
    {"deat", Language::de},
    {"dech", Language::de},
    {"deutsch", Language::de},
    {"german", Language::de},
    {"en", Language::en},
    {"engb", Language::en},
    {"enus", Language::en},
    {"englisch", Language::en},
    {"english", Language::en},
});
constexpr auto truths = std::to_array<Spelling<bool>>({
    {"yes", true},       {"ja", true},
    {"true", true},      {"1", true},
    {"j", true},         {"y", true},
    {"x", true},         {"b2b", true},
    {"firma", true},     {"geschaeftskunde", true},
    {"business", true},  {"wahr", true},
    {"no", false},       {"nein", false},
    {"false", false},    {"0", false},
    {"n", false},        {"b2c", false},
    {"privat", false},   {"privatkunde", false},
    {"consumer", false}, {"verbraucher", false},
    {"falsch", false},
});

template <class Value, class Spellings>
bool assign(Value& target, const Spellings& spellings, std::string_view text, std::string& expected,
            std::string_view wanted) {
    const auto value = look_up(spellings, key_of(text));
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

bool assign_address(std::string& target, std::string_view text, std::string& expected) {
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

void prepend(std::string& name, std::string_view text) {
    name = name.empty() ? std::string(text) : std::string(text) + " " + name;
}

void append(std::string& name, std::string_view text) {
    if (!name.empty()) name += ' ';
    name += text;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

}  // namespace

std::optional<PersonField> field_of(std::string_view heading) {
    const auto key = key_of(heading);
    for (const auto& known : headings)
        if (known.key == key) return known.field;
    return std::nullopt;
}

std::string_view nearest_heading(std::string_view heading) {
    const auto key = key_of(heading);
    if (key.size() > 40) return {};
    std::size_t best = 3;
    std::string_view nearest;
    for (const auto& known : headings)
        if (const auto away = distance(key, known.key); away < best) {
            best = away;
            nearest = name_of(known.field);
        }
    return nearest;
}

std::optional<DateTime> read_day(std::string_view text) {
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    char separator = 0;
    for (std::size_t at = 0; at < text.size() && count < 3;) {
        const auto* begin = text.data() + at;
        const auto [end, error] = std::from_chars(begin, text.data() + text.size(), numbers[count]);
        if (error != std::errc{} || numbers[count] < 0) return std::nullopt;
        digits[count] = static_cast<std::size_t>(end - begin);
        ++count;
        at = static_cast<std::size_t>(end - text.data());
        if (at >= text.size() || text[at] == 'T' || (count == 3 && text[at] == ' ')) break;
        if (std::string_view("-./").find(text[at]) == std::string_view::npos) return std::nullopt;
        if (separator == 0) separator = text[at];
        ++at;
        while (at < text.size() && text[at] == ' ')
            ++at;
    }
    DateTime day;
    day.month = day.day = 1;
    if (count == 1 && digits[0] == 4) {
        day.year = numbers[0];
    } else if (count == 2 && digits[1] == 4) {
        day.month = numbers[0];
        day.year = numbers[1];
    } else if (count == 3 && digits[0] == 4) {
        day.year = numbers[0];
        day.month = numbers[1];
        day.day = numbers[2];
    } else if (count == 3 && separator == '.' && (digits[2] == 4 || digits[2] == 2)) {
        day.day = numbers[0];
        day.month = numbers[1];
        day.year = digits[2] == 4 ? numbers[2] : 2000 + numbers[2];
    } else {
        return std::nullopt;  // 03/04/2026 has two readings
    }
    const bool possible = day.year >= 1900 && day.year <= 2200 && day.month >= 1 &&
                          day.month <= 12 && day.day >= 1 && day.day <= 31;
    return possible ? std::optional(day) : std::nullopt;
}

bool set_field(Recipient& person, PersonField field, std::string_view text, std::string& expected) {
    if (text.empty()) return true;
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
            return assign(person.gender, genders, text, expected, "female, male, diverse");
        case F::language:
            return assign(person.language, languages, text, expected, "de or en");
        case F::tier:
            return assign(person.tier, tiers, text, expected, "A+, A, B, C or unknown");
        case F::preferred_channel:
            return assign(person.preferred_channel, channels, text, expected,
                          "mail, phone, mail only or do not call");
        case F::phone:
            person.phone = text;
            return true;
        case F::phone_consent:
            return assign(person.phone_consent, consents, text, expected,
                          "none, service or advertising");
        case F::last_talk:
            return assign_day(person.last_talk, text, expected);
        case F::open_complaint:
        case F::business: {
            bool truth = false;
            if (!assign(truth, truths, text, expected, "yes or no")) return false;
            (field == F::business ? person.business : person.open_complaint) = truth;
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
