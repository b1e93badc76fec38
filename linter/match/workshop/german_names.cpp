#include "linter/match/workshop/german_names.hpp"

#include <algorithm>
#include <array>

namespace warmline::match {
namespace {

struct German {
    std::string_view name, german;
};

constexpr auto germans = std::to_array<German>({
    {"info", "Hinweis"},
    {"minor", "leicht"},
    {"major", "schwer"},
    {"blocker", "Sperre"},
    {"personalisation", "Persönlich"},
    {"clarity", "Klarheit"},
    {"unambiguity", "Eindeutig"},
    {"tone", "Ton"},
    {"dialogue", "Dialog"},
    {"fairness", "Fairness"},
    {"campaign", "Kampagne"},
    {"service", "Service"},
    {"sensitive", "sensibel"},
    {"transactional", "Transaktion"},
    {"rendered", "fertige Mail"},
    {"template", "Vorlage"},
    {"phrase", "Wendung"},
    {"gap", "Wörter mit Abstand"},
    {"pattern", "Muster"},
    {"density", "Häufung"},
    {"count", "Anzahl"},
    {"ratio", "Verhältnis"},
    {"metric", "Messwert"},
    {"signal", "Prüfung"},
    {"clash", "Widerspruch"},
    {"fact", "Tatsache"},
    {"composite", "Verbund"},
    {"profile", "Profil"},
    {"topic", "Thema"},
    {"mode", "Form"},
    {"recipient", "Empfänger"},
});

}  // namespace

std::string named(std::string_view name, Language ui) {
    const auto known = std::find_if(germans.begin(), germans.end(),
                                    [&](const German& one) { return one.name == name; });
    return std::string(ui == Language::de && known != germans.end() ? known->german : name);
}

}  // namespace warmline::match
