#include "linter/match/signals/greeted_name.hpp"

#include <algorithm>

#include "linter/match/engine/address_of_person.hpp"
#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {

std::string name_of_reader(const Check& check) {
    const auto* person = check.inquiry().context.recipient;
    if (person != nullptr && !person->name.empty()) return person->name;
    const auto* message = check.message();
    if (message == nullptr || message->to.size() != 1) return "";
    const auto& to = message->to.front();
    if (shows_person(to.name)) return std::string(person_part(to.name));
    if (!is_person_address(to.address, "")) return "";
    auto local = local_part(to.address);
    local = local.substr(0, local.find('+'));
    std::replace_if(
        local.begin(), local.end(), [](char c) { return c == '.' || c == '_'; }, ' ');
    return local;
}

bool is_role_word(std::string_view word) {
    for (const std::string_view ending : {"kunde", "kunden", "kundin", "kundinnen", "customer",
                                          "customers", "mitglied", "mitglieder", "berechtigte"})
        if (word.ends_with(ending)) return true;
    static constexpr auto roles = word_set(
        {"occupier", "occupant", "resident",   "residents", "householder", "passenger", "applicant",
         "parents",  "carers",   "folks",      "friends",   "colleagues",  "alumni",    "eltern",
         "fluggast", "bewerber", "bewerberin", "patient",   "patientin",   "name",      "vorname",
         "nachname", "null",     "undefined",  "none",      "nan"});
    return roles.has(word);
}

}  // namespace warmline::match
