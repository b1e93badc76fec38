#include "linter/people/person_values.hpp"

#include <array>

#include "linter/people/channel_wish.hpp"
#include "linter/people/heading_key.hpp"

namespace warmline {

namespace {

template <class Value>
struct Spellings {
    Value value;
    std::string_view keys;  ///< as `key_of` writes them
};

template <class Value, std::size_t N>
std::optional<Value> look_up(const std::array<Spellings<Value>, N>& table, std::string_view text) {
    const auto key = key_of(text);
    for (const auto& [value, keys] : table)
        if (any_word(keys, [&](std::string_view word) { return word == key; })) return value;
    return std::nullopt;
}

constexpr auto tiers = std::to_array<Spellings<Tier>>({
    {Tier::a_plus,
     "a+ aplus aa a++ sehrhoch veryhigh platin platinum a+kunde topkunde klassea+ vip"},
    {Tier::a, "akunde keyaccount grosskunde klassea a hoch high gold"},
    {Tier::b, "bkunde klasseb stammkunde b mittel middle medium silber silver"},
    {Tier::c, "ckunde klassec c basis base low niedrig bronze d"},
    {Tier::unknown, "unknown unbekannt"},
});

constexpr auto channels = std::to_array<Spellings<Channel>>({
    {Channel::mail, "mail email schriftlich brief post letter peremail byemail permail"},
    {Channel::phone,
     "phone telefon anruf call tel telephone telefonisch pertelefon telefonbevorzugt "
     "handy mobil mobile byphone"},
    {Channel::mail_only,
     "nurperemail nurpermail ausschliesslichemail mailonly nurmail nuremail "
     "nurschriftlich emailonly onlymail writtenonly"},
    {Channel::do_not_call,
     "bittenichtanrufen dnc donotcall nichtanrufen keinanruf keineanrufe nocalls "
     "nophone anrufverbot"},
    {Channel::unknown, "unknown unbekannt egal any both beides"},
});

constexpr auto consents = std::to_array<Spellings<Consent>>({
    {Consent::none, "none no nein keine false 0 n widerrufen"},
    {Consent::service, "service yes ja true 1 j y x nurservice serviceonly vertrag jaservice"},
    {Consent::advertising,
     "jawerbung serviceundwerbung werbungundservice advertising werbung marketing ads "
     "all alles"},
    {Consent::unknown, "unknown unbekannt"},
});

constexpr auto genders = std::to_array<Spellings<Gender>>({
    {Gender::female, "female f w weiblich frau ms mrs miss"},
    {Gender::male, "male m maennlich herr mr"},
    {Gender::diverse, "diverse divers d x mx nonbinary"},
    {Gender::unknown, "unknown unbekannt"},
});

constexpr auto languages = std::to_array<Spellings<Language>>({
    {Language::de, "de dede deat dech deutsch german"},
    {Language::en, "en engb enus englisch english"},
});

constexpr auto truths = std::to_array<Spellings<bool>>({
    {true,
     "yes ja true 1 j y x b2b firma geschaeftskunde business wahr offen open "
     "gewerblich gewerbe unternehmen company"},
    {false,
     "no nein false 0 n b2c privat privatkunde consumer verbraucher falsch erledigt "
     "geschlossen closed keine none private"},
});

/// Of columns whose heading is a question; systems write their own words for a ticked box.
constexpr auto ticks = std::to_array<Spellings<bool>>({
    {true, "yes ja true 1 j y x wahr on set aktiv active gesetzt \u2713 \u2714 \u2611"},
    {false, "no nein false 0 n falsch none keine off inaktiv inactive \u2610 \u2717 \u2718"},
});

/// The same words mean the same under either heading.
constexpr auto bans = std::to_array<Spellings<bool>>({
    {true,
     "donotallow notallowed nichtzulassen nichterlaubt verboten gesperrt blocked optout optedout "
     "donotcall dnc nichtanrufen bittenichtanrufen widerrufen widersprochen abgelehnt denied"},
    {false,
     "allow allowed zulassen erlaubt zugelassen optin optedin ok okay erwuenscht gewuenscht "
     "maycall frei freigegeben granted"},
});

}  // namespace

std::optional<Tier> read_tier(std::string_view text) {
    return look_up(tiers, text);
}

std::optional<Channel> read_channel(std::string_view text) {
    if (const auto known = look_up(channels, text)) return known;
    return read_channel_wish(text);
}

std::optional<Consent> read_consent(std::string_view text) {
    return look_up(consents, text);
}

std::optional<Gender> read_gender(std::string_view text) {
    return look_up(genders, text);
}

std::optional<Language> read_language(std::string_view text) {
    return look_up(languages, text);
}

std::optional<bool> read_truth(std::string_view text) {
    return look_up(truths, text);
}

std::optional<bool> read_call_ban(std::string_view text) {
    if (const auto ban = look_up(bans, text)) return ban;
    return look_up(ticks, text);
}

std::optional<bool> read_call_leave(std::string_view text) {
    if (const auto ban = look_up(bans, text)) return !*ban;
    return look_up(ticks, text);
}

}  // namespace warmline
