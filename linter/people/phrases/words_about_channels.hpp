/// The words of wishes about phone and mail, as lists state them under a heading such as "Kanal".
#pragma once

#include <cstdint>

#include "linter/people/phrases/phrase.hpp"

namespace warmline::words_about_channels {

/// `no` speaks of what follows ("kein Telefon"), `refused` of what went before ("Anrufe
/// unerwünscht").
enum class Tells : std::uint8_t {
    other,
    filler,
    please,
    joins,
    breaks,
    no,
    refused,
    only,
    rather,
    any,
    phone,
    mail
};

inline constexpr auto words = std::to_array<WordsOfKind<Tells>>({
    {Tells::no,
     "no|not|never|kein|keine|keinen|keinem|keiner|keinerlei|nicht|nie|niemals|ohne|without|"
     "dont|stop"},
    {Tells::refused,
     "nein|unerwuenscht|unwanted|verboten|untersagt|abgelehnt|widersprochen|widerspruch|verbot|"
     "sperre|gesperrt|out|optout|refused|declined|ungern|avoid|vermeiden|verweigert|widerrufen|"
     "entzogen|denied|withdrawn|revoked|objected|blocked"},
    {Tells::only, "nur|only|ausschliesslich|solely|exclusively|just|lediglich"},
    {Tells::rather,
     "bevorzugt*|prefer|prefers|preferred|preferably|lieber|gern|gerne|am|liebsten|besser|"
     "better|wunsch|wuenscht|best"},
    {Tells::any, "praeferenz|preference|preferences|wahl|angabe|angaben|vorliebe|kanal|channel"},
    {Tells::phone,
     "phone*|telephon*|telefon*|tel|call|calls|calling|called|caller|anruf*|ruf|rufe|rufen|ruft|"
     "angerufen|anzurufen|fernmuendlich|mobil|mobile|mobilfunk|mobiltelefon|handy|handynummer|"
     "cell|cellphone|ring"},
    {Tells::mail,
     "mail|mails|email|emails|schriftlich*|written|writing|write|schreiben|post|postalisch|"
     "brief*|letter|letters|sms|whatsapp|messenger|fax|chat|text|texts|portal"},
    {Tells::please, "bitte|please"},
    {Tells::joins, "oder|or|und|and|sowie|auch|also|too"},
    {Tells::breaks, "sondern|aber|but|instead|stattdessen"},
    {Tells::filler,
     "per|via|by|mit|with|ueber|using|use|in|im|on|auf|an|the|me|mich|mir|uns|us|sie|ihn|she|he|"
     "him|her|kunde|customer|wants|will|moechte|would|like|likes|to|zu|von|from|do|be|is|ist|"
     "werden|wird|opt|kontakt|contact|kontaktieren|kommunikation|communication|kontaktaufnahme|"
     "erreichbar|reachable|ein|eine|einen"},
});

/// "Erteilt am 3.5.", "yes, by mail": leave, and what may stand beside it.
inline constexpr WordChoice leave =
    "ja|yes|erteilt|granted|given|gegeben|vorhanden|liegt|ok|okay|erlaubt|allowed";
inline constexpr WordChoice beside_leave =
    "am|on|seit|since|vom|von|vor|per|via|by|mail|schriftlich|written|in|bitte|please";

/// "Anrufverbot", "Telefonsperre": a word for the phone that refuses it, too.
inline constexpr WordChoice refusing_compounds = "*verbot*|*sperr*";

}  // namespace warmline::words_about_channels
