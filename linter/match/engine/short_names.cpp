#include "linter/match/engine/short_names.hpp"

#include <algorithm>
#include <array>

#include "linter/match/engine/usual_short_names.hpp"
#include "linter/text/lexicon.hpp"

namespace warmline::match {
namespace {

/// Whether `word` is one of the words parted by blanks.
bool is_among(std::string_view word, std::string_view list) {
    for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

bool is_usual(std::string_view used, std::string_view full) {
    for (std::string_view rest = usual_short_names; !rest.empty();) {
        const auto family = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(family.size() + 1, rest.size()));
        const auto colon = family.find(':');
        if (colon != family.npos && is_among(full, family.substr(0, colon)) &&
            is_among(used, family.substr(colon + 1)))
            return true;
    }
    return false;
}

/// "Jan" and "Jana", "Christian" and "Christiane": a man's name and a woman's.
bool is_other_gender(std::string_view ending) {
    constexpr std::array<std::string_view, 6> endings{"a", "e", "ia", "ina", "ine", "ette"};
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

bool is_short_for(std::string_view used, std::string_view full) {
    if (used.size() < 2 || full.size() < 3 || used == full) return false;
    if (is_usual(used, full)) return true;
    if (used.size() < 3 || used.size() > full.size()) return false;
    if (full.starts_with(used)) return !is_other_gender(full.substr(used.size()));
    if (full.ends_with(used)) return true;
    // "Andy", "Wolfi", "Katie", "Nico": a pet ending on the first syllable.
    for (const std::string_view ending : {"ie", "y", "i", "o", "s"})
        if (used.ends_with(ending) && used.size() - ending.size() >= 3 &&
            full.starts_with(used.substr(0, used.size() - ending.size())))
            return true;
    return false;
}

std::string without_umlaut_e(std::string_view folded) {
    std::string plain;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        plain += folded[i];
        const bool umlaut = folded[i] == 'a' || folded[i] == 'o' || folded[i] == 'u';
        if (umlaut && i + 1 < folded.size() && folded[i + 1] == 'e') ++i;
    }
    return plain;
}

bool may_be_short_for(std::string_view used, std::string_view full) {
    constexpr std::size_t telling = 2, telling_within = 3;  // letters
    const auto is_common_name = [&] {
        return (look_up(used).classes & word_class::first_name) != 0;
    };
    for (const std::string_view ending : {"erl", "li", "ie", "y", "i"}) {
        if (!used.ends_with(ending)) continue;
        const auto stem = without_umlaut_e(used.substr(0, used.size() - ending.size()));
        if (stem.size() < telling) continue;
        const auto name = without_umlaut_e(full);
        const bool begins_so = std::string_view(name).substr(0, telling) == stem.substr(0, telling);
        const bool holds_it = stem.size() >= telling_within && name.find(stem) != name.npos;
        if (begins_so || holds_it) return !is_common_name();
    }
    return false;
}

}  // namespace warmline::match
