#include "linter/base/german_json_fault.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace warmline {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto places = std::to_array<Pair>({{"value", "einem Wert"},
                                             {"array", "einer Liste"},
                                             {"object", "einem Objekt"},
                                             {"object key", "dem Namen eines Feldes"},
                                             {"object separator", "einem Feld"}});

constexpr auto tokens = std::to_array<Pair>({
    {"true literal", "true"},
    {"false literal", "false"},
    {"null literal", "null"},
    {"string literal", "ein Text in Anführungszeichen"},
    {"number literal", "eine Zahl"},
    {"end of input", "das Ende der Datei"},
    {"'[', '{', or a literal", "„[“, „{“ oder ein Wert"},
    {"unknown token", "ein unbekanntes Zeichen"},
});

constexpr auto faults = std::to_array<Pair>({
    {"invalid literal", "so beginnt kein Wert"},
    {"invalid string: missing closing quote", "dem Text fehlt das schließende Anführungszeichen"},
    {"invalid string: control character",
     "im Text steht ein Steuerzeichen oder ein Zeilenende (\\n schreiben)"},
    {"invalid string: forbidden character after backslash",
     "im Text steht hinter \\ ein Zeichen, das dort nicht sein darf"},
    {"invalid string: ill-formed UTF-8", "der Text ist kein gültiges UTF-8"},
    {"invalid string: '\\u' must be followed by 4 hex digits",
     "im Text stehen hinter \\u keine vier Hexadezimalziffern"},
    {"invalid string: surrogate", "im Text steht ein halbes Zeichen (\\uD800 bis \\uDFFF)"},
    {"invalid number", "der Zahl fehlt eine Ziffer"},
    {"invalid comment", "der Kommentar ist nicht richtig begonnen oder nicht beendet"},
    {"invalid BOM", "die Datei beginnt mit einer falschen Kennung (BOM)"},
});

/// The second of the pair whose first begins `text` (or is all of it), "" when none does.
template <std::size_t n>
std::string_view twin(const std::array<Pair, n>& pairs, std::string_view text, bool whole) {
    const auto known = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return whole ? text == pair.first : text.starts_with(pair.first);
    });
    return known == pairs.end() ? std::string_view() : known->second;
}

/// "'}'" → "„}“"
std::string token(std::string_view english) {
    if (english.size() == 3 && english.front() == '\'')
        return "„" + std::string(english.substr(1, 1)) + "“";
    return std::string(twin(tokens, english, true));
}

bool take(std::string_view& text, std::string_view beginning) {
    if (!text.starts_with(beginning)) return false;
    text.remove_prefix(beginning.size());
    return true;
}

}  // namespace

std::string german_json_fault(std::string_view english) {
    constexpr std::string_view expected = ", expected ",
                               read = ", last read: ", unexpected = "unexpected ";
    if (!take(english, "syntax error while parsing ")) return {};
    const auto dash = english.find(" - ");
    if (dash == english.npos) return {};
    const auto place = twin(places, english.substr(0, dash), true);
    english.remove_prefix(dash + 3);
    std::string wanted, last;
    if (const auto at = english.rfind(expected); at != english.npos)
        if (wanted = token(english.substr(at + expected.size())); !wanted.empty())
            english = english.substr(0, at);
    if (const auto at = english.find(read); at != english.npos) {
        last = english.substr(at + read.size());
        english = english.substr(0, at);
    }
    const auto what = take(english, unexpected) ? token(english) + " steht an falscher Stelle"
                                                : std::string(twin(faults, english, false));
    if (place.empty() || what.empty()) return {};
    return "JSON-Fehler in " + std::string(place) + ": " + what +
           (last.empty() ? "" : ", zuletzt gelesen " + last) +
           (wanted.empty() ? "" : ", erwartet wird " + wanted);
}

}  // namespace warmline
