#include "reports/suggestion.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace warmline {

namespace {

/// `words` "" stands for any words the rule marks.
struct Swap {
    std::string_view rule, words, instead;
    Language language = Language::other;
};

constexpr auto de = Language::de, en = Language::en;

constexpr std::array swaps{
    Swap{"salut/closing-abbrev", "", "Freundliche Grüße", de},
    Swap{"salut/closing-abbrev", "", "Kind regards", en},
    Swap{"salut/old-fashioned", "Hochachtungsvoll", "Freundliche Grüße", de},
    Swap{"salut/old-fashioned", "Mit vorzüglicher Hochachtung", "Freundliche Grüße", de},
    Swap{"salut/old-fashioned", "Respectfully yours", "Kind regards", en},
    Swap{"person/fake-thread", "", ""},
    Swap{"amb/emoji", "", ""},
    Swap{"press/confirmshame", "", "Nein danke", de},
    Swap{"press/confirmshame", "", "No thanks", en},
    Swap{"tone/exclaim", "", "."},
    Swap{"clear/officialese", "hinsichtlich", "wegen", de},
    Swap{"clear/officialese", "bezüglich", "wegen", de},
    Swap{"clear/officialese", "betreffs", "wegen", de},
    Swap{"clear/officialese", "in Bezug auf", "zu", de},
    Swap{"clear/officialese", "oben genannten", "", de},
    Swap{"clear/officialese", "fernmündlich", "am Telefon", de},
    Swap{"clear/officialese", "mittels", "mit", de},
    Swap{"clear/officialese", "infolgedessen", "deshalb", de},
    Swap{"clear/officialese", "demzufolge", "deshalb", de},
    Swap{"clear/officialese", "nichtsdestotrotz", "trotzdem", de},
    Swap{"clear/officialese", "nichtsdestoweniger", "trotzdem", de},
    Swap{"clear/officialese", "diesbezüglich", "dazu", de},
    Swap{"clear/officialese", "prior to", "before", en},
    Swap{"clear/officialese", "subsequent to", "after", en},
    Swap{"clear/officialese", "with regard to", "about", en},
    Swap{"clear/officialese", "with respect to", "about", en},
    Swap{"clear/officialese", "with reference to", "about", en},
    Swap{"clear/officialese", "in respect of", "for", en},
    Swap{"clear/officialese", "in the event that", "if", en},
    Swap{"clear/officialese", "due to the fact that", "because", en},
    Swap{"clear/officialese", "owing to the fact that", "because", en},
    Swap{"clear/officialese", "until such time as", "until", en},
    Swap{"clear/officialese", "in lieu of", "instead of", en},
    Swap{"clear/officialese", "by means of", "by", en},
    Swap{"clear/officialese", "pursuant to", "under", en},
    Swap{"clear/officialese", "please be advised that", "", en},
    Swap{"clear/officialese", "utilise", "use", en},
    Swap{"clear/officialese", "utilize", "use", en},
    Swap{"clear/officialese", "henceforth", "from now on", en},
    Swap{"clear/nominal-en", "conduct a review of", "review", en},
    Swap{"clear/nominal-en", "make a decision on", "decide on", en},
    Swap{"clear/nominal-en", "provide confirmation of", "confirm", en},
    Swap{"clear/nominal-en", "make a payment", "pay", en},
    Swap{"clear/double-negation", "nicht unwahrscheinlich", "wahrscheinlich", de},
    Swap{"clear/double-negation", "nicht unwichtig", "wichtig", de},
    Swap{"clear/double-negation", "nicht selten", "oft", de},
    Swap{"clear/double-negation", "not unlikely", "likely", en},
    Swap{"clear/double-negation", "not uncommon", "common", en},
    Swap{"clear/double-negation", "not unusual", "usual", en},
    Swap{"amb/homonym", "umsonst", "kostenlos", de},
    Swap{"amb/bi-period", "biweekly", "every two weeks", en},
    Swap{"amb/bi-period", "bimonthly", "every two months", en},
    Swap{"tone/chat-style", "vllt", "vielleicht", de},
    Swap{"tone/chat-style", "thx", "danke", de},
    Swap{"tone/chat-style", "pls", "bitte", de},
    Swap{"tone/chat-style", "sry", "Entschuldigung", de},
    Swap{"tone/chat-style", "thx", "thank you", en},
    Swap{"tone/chat-style", "pls", "please", en},
    Swap{"tone/chat-style", "sry", "sorry", en},
};

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

char lower(char c) {
    return is_upper(c) ? static_cast<char>(c + 32) : c;
}

bool same_words(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

/// A sentence that began with a capital still does.
std::string in_case_of(std::string_view marked, std::string text) {
    if (marked.empty() || text.empty() || !is_upper(marked.front())) return text;
    if (text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

std::optional<std::string> value_of(const Finding& finding, std::string_view name) {
    for (const auto& [key, value] : finding.values)
        if (key == name) return value;
    return std::nullopt;
}

/// The reader's whole name greets without guessing at anyone's gender.
std::optional<std::string> greeting(const Checked& checked, Language language) {
    const auto& to = checked.message->to;
    if (to.size() != 1 || to.front().name.find(' ') == std::string::npos) return std::nullopt;
    return (language == Language::de ? "Guten Tag " : "Dear ") + to.front().name;
}

}  // namespace

std::optional<std::string> replacement(const Checked& checked, const Finding& finding) {
    if (auto better = value_of(finding, "better")) return better;
    const auto& rule = checked.rule_of(finding);
    if (rule.id == "salut/name-mismatch") return value_of(finding, "expected");
    const auto marked = checked.document.of(finding.range);
    const auto language =
        finding.language == Language::other ? checked.document.language : finding.language;
    if (rule.id == "salut/generic-formal" || rule.id == "salut/generic-customer")
        return greeting(checked, language);
    for (const auto& swap : swaps) {
        if (swap.rule != rule.id) continue;
        if (swap.language != Language::other && swap.language != language) continue;
        if (swap.words.empty()) return std::string(swap.instead);
        if (same_words(swap.words, marked)) return in_case_of(marked, std::string(swap.instead));
    }
    return std::nullopt;
}

}  // namespace warmline
