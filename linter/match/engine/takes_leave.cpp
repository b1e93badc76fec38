#include "linter/match/engine/takes_leave.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

constexpr std::uint32_t longest_wish = 9, longest_day = 5;  // words

constexpr std::array<std::string_view, 58> wishes{
    "schoene ",        "schoenes ",       "schoenen ",      "einen schoenen ", "eine schoene ",
    "ein schoenes ",   "gute ",           "guten ",         "gutes ",          "viel ",
    "alles gute",      "auf wiedersehen", "auf bald",       "wir freuen uns",  "ich freue mich",
    "freuen sie sich", "wir sehen uns",   "wir hoeren uns", "kommen sie gut",  "komm gut",
    "geniessen sie",   "geniess ",        "danke",          "vielen dank",     "herzlichen dank",
    "lassen sie es",   "lass es dir",     "bleiben sie ",   "bleib ",          "frohe ",
    "froehliche ",     "mach's gut",      "see you",        "see ya",          "enjoy ",
    "have a ",         "have fun",        "take care",      "thanks",          "thank you",
    "many thanks",     "happy ",          "good luck",      "best of luck",    "safe ",
    "all the best",    "speak soon",      "talk soon",      "look forward",    "looking forward",
    "we look forward", "i look forward",  "hope to see",    "we hope to see",  "merry ",
    "sleep well",      "travel well",     "goodbye"};

/// "Bis Samstag!", "Until Tuesday then."
constexpr std::array<std::string_view, 3> days{"bis ", "until ", "till "};

}  // namespace

bool takes_leave(const Document& document) {
    const auto* last = last_sentence(document, prose_blocks);
    if (last == nullptr || last->has(Mark::question)) return false;
    const auto words = last->word_end - last->word_begin;
    const auto said = document.folded_of(last->range);
    if (words > longest_wish || said.find(':') != said.npos) return false;
    const auto begins = [&](std::string_view start) { return said.starts_with(start); };
    return std::any_of(wishes.begin(), wishes.end(), begins) ||
           (words <= longest_day && std::any_of(days.begin(), days.end(), begins));
}

}  // namespace warmline::match
