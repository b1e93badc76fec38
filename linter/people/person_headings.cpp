#include <algorithm>
#include <array>
#include <vector>

#include "linter/people/heading_key.hpp"
#include "linter/people/person_field.hpp"

namespace warmline {

namespace {

struct Headings {
    PersonField field;
    std::string_view keys;  ///< as `key_of` writes them
};

using F = PersonField;
constexpr auto headings = std::to_array<Headings>({
    {F::address,
     "address email emailadresse emailaddress mail mailadresse adresse empfaenger "
     "recipient email1 emailprivat emailgeschaeftlich primaryemail"},
    {F::name,
     "name fullname vollername kunde kundenname kontakt contact customer "
     "ansprechpartner kontaktname contactname anzeigename displayname kontaktperson"},
    {F::first_name, "vorname firstname givenname"},
    {F::last_name, "nachname familienname lastname surname familyname zuname"},
    {F::title, "title titel akademischertitel"},
    {F::gender, "gender geschlecht anrede salutation"},
    {F::language, "language sprache"},
    {F::tier,
     "tier kundenwert kundenklasse klasse wertklasse stufe segment abc abcklasse "
     "abckunde kundenstatus kundenstufe kundensegment kategorie kundenkategorie "
     "customertier customervalue accounttier category class rating value"},
    {F::preferred_channel,
     "preferredchannel channel kanal bevorzugterkanal kontaktweg bevorzugterkontaktweg "
     "wunschkanal"},
    {F::phone,
     "phone telefon telefonnummer tel phonenumber rufnummer mobil mobile handy "
     "durchwahl telephone telefonnr telnr telno phoneno telefongeschaeftlich telefondienstlich "
     "telefonbuero "
     "telefonprivat handynummer mobiltelefon mobilnummer businessphone mobilephone "
     "workphone cellphone"},
    {F::phone_consent,
     "phoneconsent consent telefoneinwilligung einwilligung einwilligungtelefon "
     "calloptin optintelefon telefonoptin einwilligunganruf "
     "werbeeinwilligungtelefon phoneoptin callconsent telefonwerbung werbungtelefon "
     "telefonmarketing telemarketing werbeanrufe"},
    {F::phone_allowed,
     "phoneallowed callallowed callsallowed allowphone allowcalls phonepermission callpermission "
     "maywecall maycall canwecall oktocall okaytocall telefonerlaubt anruferlaubt anruferlaubnis "
     "telefonerlaubnis anruferwuenscht anrufgewuenscht anrufok telefonok anrufmoeglich "
     "telefonfreigabe anruffreigabe phonecalls telefonanrufe anrufen telefonisch "
     "kontakterlaubt kontaktaufnahmeerlaubt contactallowed maycontact maywecontact"},
    {F::do_not_call,
     "dnc dncflag dnclist donotcall donotphone donotphonecall donotcontact dontcall dontphone "
     "nocall nocalls nophone nophonecalls callstop callblock phoneoptout calloptout optoutphone "
     "optoutcall optouttelefon telefonoptout nichtanrufen bittenichtanrufen keinanruf keineanrufe "
     "keintelefon telefonsperre anrufsperre anrufverbot telefonverbot telefongesperrt "
     "anrufgesperrt sperretelefon rufsperre sperre gesperrt sperrvermerk sperrkennzeichen "
     "werbesperre kontaktsperre nichtkontaktieren keinkontakt robinsonliste"},
    {F::time_zone, "timezone zeitzone tz ianatimezone ortszeit localtimezone"},
    {F::last_talk,
     "lasttalk lastcall lastcontact letztesgespraech letzterkontakt "
     "letztertelefonkontakt letztesgespraecham letzteranruf letztestelefonat "
     "letztergespraechstermin zuletztgesprochen lastconversation lastspokento"},
    {F::open_complaint,
     "opencomplaint complaintopen offenereklamation offenebeschwerde reklamation "
     "reklamationoffen beschwerdeoffen beschwerde complaint"},
    {F::business,
     "b2b business b2bb2c geschaeftskunde firmenkunde kundenart kundentyp customertype"},
    {F::customer_since, "customersince kundeseit since seit"},
    {F::mails_last_30_days,
     "mailslast30days mails30days mails30 mails30tage mailsletzte30tage "
     "mailsindenletzten30tagen mailsinthelast30days"},
    {F::surveys_last_90_days,
     "surveyslast90days surveys90days umfragenletzte90tage umfragen90tage"},
    {F::unanswered_mails_180_days,
     "unansweredmails180days unansweredmails unbeantwortetemails180tage "
     "unbeantwortetemails"},
    {F::owner,
     "owner betreuer betreuerin kundenbetreuer kundenbetreuerin kundenbetreuung "
     "kundenberater accountowner keyaccountmanager ansprechpartnerintern responsible "
     "accountmanager zustaendig verantwortlich"},
    {F::note, "note notes notiz notizen bemerkung kommentar hinweis"},
});

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
        if (any_word(known.keys, [&](std::string_view word) { return word == key; }))
            return known.field;
    return field_about_calls(heading);
}

std::string_view nearest_heading(std::string_view heading) {
    const auto key = key_of(heading);
    if (key.size() > 40) return {};
    std::size_t best = std::min<std::size_t>(3, key.size() / 2);  // "DNC" is no "abc"
    std::string_view nearest;
    for (const auto& known : headings)
        any_word(known.keys, [&](std::string_view word) {
            if (const auto away = distance(key, word); away < best) {
                best = away;
                nearest = name_of(known.field);
            }
            return false;
        });
    return nearest;
}

}  // namespace warmline
