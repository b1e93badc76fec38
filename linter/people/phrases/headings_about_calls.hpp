/// The words of headings that say who may be called: no list of whole headings ends.
#pragma once

#include <cstdint>

#include "linter/people/phrases/phrase.hpp"

namespace warmline::headings_about_calls {

/// What a word of a heading speaks of; a filler speaks of nothing.
enum class Tells : std::uint8_t { phone, advertising, no, leave, filler };

inline constexpr const char* phone_words =
    "phone|phones|phoned|phoning|telephone|telephoning|telefon|telefonisch*|telefonat*|"
    "telefonkontakt|telefonnummer|telefonanruf*|tel|call|calls|calling|called|anruf*|angerufen|"
    "anzurufen|rufnummer|mobil|mobile|mobiltelefon|handy|cellphone";
inline constexpr const char* no_stems = "*sperr*|*verbot*|*stop*|*widerspr*|*optout*|*block*";

inline constexpr auto words = std::to_array<WordsOfKind<Tells>>({
    {Tells::phone, phone_words},
    {Tells::no, no_stems},
    {Tells::no,
     "not|never|nicht|kein*|nie|niemals|dont|verbieten|untersag*|unsubscribe*|abgemeldet|"
     "widerruf*|unerwuenscht|unwanted|dnc|refuse*|declin*|prohibit*|forbid*|suppress*|denied"},
    {Tells::leave,
     "allow*|permit*|permission*|erlaub*|zulaess*|zulassen|zugelassen|darf|duerfen|ok|okay|"
     "erwuenscht|gewuenscht|welcome|wanted|optin|consent*|einwillig*|eingewilligt|zustimm*|"
     "zugestimmt|freigabe|freigegeben|moeglich|possible|agree*|accept*"},
    {Tells::advertising, "werb*|marketing|advertising|ads"},
    {Tells::filler,
     "do|does|we|i|he|she|you|us|uns|wir|ich|man|bitte|please|per|by|via|ueber|auf|am|an|zum|zur|"
     "von|vom|for|to|of|with|mit|kontakt|contact|contacted|kontaktieren|customer|kunde|kunden|be|"
     "is|are|ist|sind|sein|werden|wird|the|a|den|die|der|das|status|flag|kennzeichen|liste|list|"
     "has|have|hat|haben|opt|opted|e|mail|only|kontaktaufnahme|kontaktweg|erreichbar|reachable|"
     "ansprache|kundenansprache|outreach"},
});

/// Words that tell it only side by side.
struct Pair {
    Tells tells;
    WordChoice word, next;
    bool next_is_told;  ///< the second word says nothing more
};

inline constexpr auto pairs = std::to_array<Pair>({
    {Tells::no, "no", phone_words, false},
    {Tells::no, "opt|opted", "out", true},
    {Tells::leave, "may|can", "we|i|be|call|contact|phone", false},
    {Tells::leave, "opt|opted", "in", true},
});

/// A compound speaks of the phone, and of leave to call or none: "Telefonwerbesperre". What else it
/// tells stands beside that.
inline constexpr WordChoice phone_stems = "*telefon*|*anruf*|*phone*|*call*";
inline constexpr WordChoice advertising_calls = "werbeanruf*|telefonwerbung";

inline constexpr auto compound_parts = std::to_array<WordsOfKind<Tells>>({
    {Tells::no, no_stems},
    {Tells::leave, "*erlaub*|*einwillig*|*zustimm*|*freigab*|*optin*|*permission*"},
    {Tells::advertising, "*werb*"},
});

}  // namespace warmline::headings_about_calls
