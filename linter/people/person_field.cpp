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
    {"email1", F::address},
    {"emailprivat", F::address},
    {"emailgeschaeftlich", F::address},
    {"primaryemail", F::address},
    {"name", F::name},
    {"fullname", F::name},
    {"vollername", F::name},
    {"kunde", F::name},
    {"kundenname", F::name},
    {"kontakt", F::name},
    {"contact", F::name},
    {"customer", F::name},
    {"ansprechpartner", F::name},
    {"kontaktname", F::name},
    {"contactname", F::name},
    {"anzeigename", F::name},
    {"displayname", F::name},
    {"kontaktperson", F::name},
    {"vorname", F::first_name},
    {"firstname", F::first_name},
    {"givenname", F::first_name},
    {"nachname", F::last_name},
    {"familienname", F::last_name},
    {"lastname", F::last_name},
    {"surname", F::last_name},
    {"familyname", F::last_name},
    {"zuname", F::last_name},
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
    {"abckunde", F::tier},
    {"kundenstatus", F::tier},
    {"kundenstufe", F::tier},
    {"kundensegment", F::tier},
    {"kategorie", F::tier},
    {"kundenkategorie", F::tier},
    {"customertier", F::tier},
    {"customervalue", F::tier},
    {"accounttier", F::tier},
    {"category", F::tier},
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
    {"telefongeschaeftlich", F::phone},
    {"telefondienstlich", F::phone},
    {"telefonbuero", F::phone},
    {"telefonprivat", F::phone},
    {"handynummer", F::phone},
    {"mobiltelefon", F::phone},
    {"mobilnummer", F::phone},
    {"businessphone", F::phone},
    {"mobilephone", F::phone},
    {"workphone", F::phone},
    {"cellphone", F::phone},
    {"phoneconsent", F::phone_consent},
    {"consent", F::phone_consent},
    {"telefoneinwilligung", F::phone_consent},
    {"einwilligung", F::phone_consent},
    {"einwilligungtelefon", F::phone_consent},
    {"anruferlaubnis", F::phone_consent},
    {"calloptin", F::phone_consent},
    {"optintelefon", F::phone_consent},
    {"telefonoptin", F::phone_consent},
    {"einwilligunganruf", F::phone_consent},
    {"werbeeinwilligungtelefon", F::phone_consent},
    {"phoneoptin", F::phone_consent},
    {"callconsent", F::phone_consent},
    {"lasttalk", F::last_talk},
    {"lastcall", F::last_talk},
    {"lastcontact", F::last_talk},
    {"letztesgespraech", F::last_talk},
    {"letzterkontakt", F::last_talk},
    {"letztertelefonkontakt", F::last_talk},
    {"letztesgespraecham", F::last_talk},
    {"letzteranruf", F::last_talk},
    {"letztestelefonat", F::last_talk},
    {"letztergespraechstermin", F::last_talk},
    {"zuletztgesprochen", F::last_talk},
    {"lastconversation", F::last_talk},
    {"lastspokento", F::last_talk},
    {"opencomplaint", F::open_complaint},
    {"complaintopen", F::open_complaint},
    {"offenereklamation", F::open_complaint},
    {"offenebeschwerde", F::open_complaint},
    {"reklamation", F::open_complaint},
    {"reklamationoffen", F::open_complaint},
    {"beschwerdeoffen", F::open_complaint},
    {"beschwerde", F::open_complaint},
    {"complaint", F::open_complaint},
    {"b2b", F::business},
    {"business", F::business},
    {"b2bb2c", F::business},
    {"geschaeftskunde", F::business},
    {"firmenkunde", F::business},
    {"kundenart", F::business},
    {"kundentyp", F::business},
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
    {"kundenbetreuerin", F::owner},
    {"kundenbetreuung", F::owner},
    {"kundenberater", F::owner},
    {"accountowner", F::owner},
    {"keyaccountmanager", F::owner},
    {"ansprechpartnerintern", F::owner},
    {"responsible", F::owner},
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
    {"a+kunde", Tier::a_plus},  {"topkunde", Tier::a_plus},
    {"akunde", Tier::a},        {"bkunde", Tier::b},
    {"ckunde", Tier::c},        {"keyaccount", Tier::a},
    {"grosskunde", Tier::a},    {"klassea", Tier::a},
    {"klasseb", Tier::b},       {"klassec", Tier::c},
    {"klassea+", Tier::a_plus}, {"stammkunde", Tier::b},
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
    {"pertelefon", Channel::phone},
    {"telefonbevorzugt", Channel::phone},
    {"handy", Channel::phone},
    {"mobil", Channel::phone},
    {"mobile", Channel::phone},
    {"byphone", Channel::phone},
    {"peremail", Channel::mail},
    {"byemail", Channel::mail},
    {"permail", Channel::mail},
    {"nurperemail", Channel::mail_only},
    {"nurpermail", Channel::mail_only},
    {"ausschliesslichemail", Channel::mail_only},
    {"bittenichtanrufen", Channel::do_not_call},
    {"dnc", Channel::do_not_call},
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
    {"nurservice", Consent::service},
    {"serviceonly", Consent::service},
    {"vertrag", Consent::service},
    {"jaservice", Consent::service},
    {"jawerbung", Consent::advertising},
    {"serviceundwerbung", Consent::advertising},
    {"werbungundservice", Consent::advertising},
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
    {"yes", true},
    {"ja", true},
    {"true", true},
    {"1", true},
    {"j", true},
    {"y", true},
    {"x", true},
    {"b2b", true},
    {"firma", true},
    {"geschaeftskunde", true},
    {"business", true},
    {"wahr", true},
    {"no", false},
    {"nein", false},
    {"false", false},
    {"0", false},
    {"n", false},
    {"b2c", false},
    {"privat", false},
    {"privatkunde", false},
    {"consumer", false},
    {"verbraucher", false},
    {"falsch", false},
    {"offen", true},
    {"open", true},
    {"erledigt", false},
    {"geschlossen", false},
    {"closed", false},
    {"keine", false},
    {"none", false},
    {"gewerblich", true},
    {"gewerbe", true},
    {"unternehmen", true},
    {"company", true},
    {"private", false},
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

/// "3. Mai 2024", "3 May 2024", "May 3, 2024", "03-May-24": a month by its first letters.
std::optional<DateTime> read_day_with_month(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "ma",  "jun",
                                                      "jul", "aug", "sep", "o",   "nov", "de"};
    const auto folded = fold(text);
    DateTime day;
    int number = 0;
    std::array<int, 2> numbers{};
    std::array<std::size_t, 2> digits{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < folded.size();) {
        if (folded[at] >= '0' && folded[at] <= '9') {
            const auto [end, error] =
                std::from_chars(folded.data() + at, folded.data() + folded.size(), number);
            if (error != std::errc{} || count == 2) return std::nullopt;
            const auto length = static_cast<std::size_t>(end - folded.data()) - at;
            numbers[count] = number;
            digits[count++] = length;
            at += length;
        } else if (folded[at] >= 'a' && folded[at] <= 'z') {
            auto end = at;
            while (end < folded.size() && folded[end] >= 'a' && folded[end] <= 'z')
                ++end;
            const auto word = std::string_view(folded).substr(at, end - at);
            if (word.starts_with("maer") || word == "mrz") day.month = 3;
            for (std::size_t m = 0; m < months.size() && day.month == 0; ++m)
                if (word.size() >= 3 && word.starts_with(months[m]))
                    day.month = static_cast<int>(m) + 1;
            at = end;
        } else {
            ++at;
        }
    }
    if (day.month == 0 || count != 2) return std::nullopt;
    day.day = numbers[0];
    day.year = digits[1] == 4 ? numbers[1] : digits[1] == 2 ? 2000 + numbers[1] : 0;
    const bool possible = day.day >= 1 && day.day <= 31 && day.year >= 1900 && day.year <= 2200;
    return possible ? std::optional(day) : std::nullopt;
}

/// Excel's count of days since 30 December 1899, which an export without formats leaves.
DateTime day_of_serial(int serial) {
    // Hinnant's algorithm; 25569 is 1970-01-01.
    const int days = serial - 25569 + 719468;
    const int era = days / 146097, of_era = days % 146097;
    const int of_cycle = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int of_year = of_era - (365 * of_cycle + of_cycle / 4 - of_cycle / 100);
    const int shifted = (5 * of_year + 2) / 153;
    DateTime day;
    day.day = of_year - (153 * shifted + 2) / 5 + 1;
    day.month = shifted < 10 ? shifted + 3 : shifted - 9;
    day.year = of_cycle + era * 400 + (day.month <= 2 ? 1 : 0);
    return day;
}

std::optional<DateTime> read_day(std::string_view text) {
    const bool letters = std::any_of(text.begin(), text.end(), [](char c) {
        return c != 'T' && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    });
    // "Mo., 03.05.2024": the weekday tells nothing the figures do not.
    const auto comma = text.find(", ");
    if (letters && comma <= 10 && text.find_first_of("0123456789") > comma)
        return read_day(text.substr(comma + 2));
    if (letters) return read_day_with_month(text);
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
    } else if (count == 1 && digits[0] == 5 && text.size() == 5) {
        return day_of_serial(numbers[0]);
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
    if (text.empty() || (field != F::phone && says_nothing(text))) return true;
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
            // Of several columns the first that holds a number counts.
            if (person.phone.empty()) person.phone = text;
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
