#include "linter/match/engine/display_name.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "linter/match/engine/each_name_word.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/words_of_senders.hpp"
#include "linter/text/lexicon.hpp"

namespace warmline::match {
namespace {

std::string_view first_part(std::string_view display, std::string_view separator) {
    const auto at = display.find(separator);
    return at == display.npos || at == 0 ? display : display.substr(0, at);
}

std::string_view trim(std::string_view text) {
    const auto is_blank = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"' || c == '\'';
    };
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// What a byte of a display name may tell of where the name ends.
enum Parting : std::uint8_t { no_parting, parts, parts_between_blanks, begins_small_word, blank };

constexpr auto partings = [] {
    std::array<Parting, 256> table{};
    const auto set = [&](std::string_view bytes, Parting parting) {
        for (const char c : bytes)
            table[static_cast<unsigned char>(c)] = parting;
    };
    set("|@(,", parts);
    set("/-\xE2\xC2", parts_between_blanks);  // – — • · begin with the last two
    set("vfab", begins_small_word);           // "von", "from", "at", "bei"
    set(" ", blank);
    return table;
}();

/// "Petra Kurz", "Dr. Petra Kurz": no sign and no small word that parts a name from more.
bool is_plain_name(std::string_view display) {
    std::size_t blanks = 0;
    bool parted = false;
    for (std::size_t i = 0; i < display.size(); ++i) {
        switch (partings[static_cast<unsigned char>(display[i])]) {
            case no_parting:
                break;
            case parts:
                return false;
            case parts_between_blanks:
                parted = true;
                break;
            case begins_small_word:
                parted = parted || (i > 0 && display[i - 1] == ' ');
                break;
            case blank:
                ++blanks;
                break;
        }
    }
    return blanks < 2 || !parted;
}

bool is_department(std::string_view word) {
    const auto folded = fold(trim(word));
    return organisations.has(std::string_view(folded)) ||
           sender_roles.has(std::string_view(folded));
}

/// Whether a word shows that a name is that of a firm, a department or a machine.
bool is_of_firm(const NameWord& word, bool title) {
    if (!title && organisations.has(word.hash)) return true;
    for (const std::string_view ending :
         {"service", "team", "werke", "verlag", "versicherung", "versand", "shop", "bank", "dienst",
          "betreuung", "kette", "verwaltung", "abteilung"})
        if (word.folded.size() > ending.size() && word.folded.back() == ending.back() &&
            word.folded.ends_with(ending))
            return true;
    return false;
}

}  // namespace

std::string_view person_part(std::string_view display) {
    if (is_plain_name(display)) return trim(display);
    for (const std::string_view separator :
         {" | ", "|", " / ", " – ", " — ", " - ", " von ", " vom ", " from ", " at ", " bei ", "@",
          "(", " @ ", " · ", " • ", " via "})
        display = first_part(display, separator);
    // "Kurz, Petra" is one person, "Petra Kurz, Vertrieb" and "Vertrieb, Petra Kurz" are a person
    // and a department.
    const auto before = first_part(display, ", ");
    if (name_words(before).size() != 1)
        display = before;
    else if (before.size() < display.size() && is_department(before))
        display.remove_prefix(before.size() + 2);
    return trim(display);
}

bool shows_person(std::string_view display) {
    if (display.find('@') != display.npos && display.find(' ') == display.npos) return false;
    if (person_part(display).find(" & ") != display.npos) return false;  // "Shaw & Lind Opticians"
    std::size_t names = 0;
    bool other = false;
    each_name_word(person_part(display), [&](const NameWord& word) {
        const bool title = is_title(word.hash);
        other = is_of_firm(word, title);
        if (other || title || word.folded.size() == 1) return other;
        const bool digit = std::any_of(word.folded.begin(), word.folded.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
        const bool shouting = word.text.size() > 1 && word.text.size() <= 3 &&
                              std::all_of(word.text.begin(), word.text.end(),
                                          [](char c) { return c >= 'A' && c <= 'Z'; });
        ++names;
        return other = !word.capital || digit || shouting;
    });
    return !other && names >= 2 && names <= 4;
}

bool shows_only_department(std::string_view display) {
    const auto words = name_words(display);
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return sender_roles.has(std::string_view(word)) || word == "abt" || word == "abteilung" ||
               word == "dept" || word == "department" || word.ends_with("service");
    });
}

bool shows_known_person(std::string_view display, std::string_view address) {
    if (!shows_person(display)) return false;
    const auto words = name_words(person_part(display));
    if (words.empty()) return false;
    const auto local = local_part(address);
    const auto domain = domain_part(address);
    // "Radiologie Klinikum Isarbogen <radiologie@klinikum-isarbogen.example>": a ward and its
    // house.
    constexpr std::size_t longer_than_a_person = 2;
    const auto of_the_house = std::count_if(words.begin(), words.end(), [&](const auto& word) {
        return domain.find(word) != domain.npos;
    });
    if (words.size() > longer_than_a_person &&
        of_the_house + 1 >= static_cast<std::ptrdiff_t>(words.size()))
        return false;
    // "petra.kurz", "pkurz"; the "igelpost" of the Igel bookshop is nobody.
    const auto ends_a_part = [&](const std::string& word) {
        const auto at = word.size() >= 3 ? local.rfind(word) : local.npos;
        if (at == local.npos) return false;
        const auto behind = at + word.size();
        return behind == local.size() ||
               std::string_view(".-_").find(local[behind]) != std::string_view::npos;
    };
    return (look_up(words.front()).classes & word_class::first_name) != 0 ||
           std::any_of(words.begin(), words.end(), ends_a_part);
}

bool shows_person(std::string_view display, std::string_view address) {
    const auto part = person_part(display);
    if (!shows_person(display)) {
        if (part.size() >= trim(display).size()) return false;
        const auto names = name_words(part);
        return names.size() == 1 && local_part(address) == names.front();
    }
    const auto names = name_words(part);
    const auto domain = domain_part(address);
    // "Skarra Island Ferries <bookings@skarraferries.example>": no first name, and the domain, not
    // the mailbox, is called so.
    const auto in_domain = [&](const auto& name) {
        return name.size() >= 4 && domain.find(name) != domain.npos;
    };
    if (!shows_known_person(display, address) && names.size() > 2 &&
        std::any_of(names.begin(), names.end(), in_domain))
        return false;
    if (!is_role_mailbox(address)) return true;
    return !std::all_of(names.begin(), names.end(),
                        [&](const auto& name) { return domain.find(name) != domain.npos; });
}

}  // namespace warmline::match
