#include "linter/match/engine/names_of_people.hpp"

#include <algorithm>
#include <array>

#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/engine/words_of_senders.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Titles said before a name in a greeting, in Austria also those of engineers and masters.
constexpr auto said_titles = word_set({"dr",
                                       "ddr",
                                       "doktor",
                                       "doktorin",
                                       "prof",
                                       "professor",
                                       "professorin",
                                       "mag",
                                       "mmag",
                                       "magister",
                                       "magistra",
                                       "di",
                                       "dipl",
                                       "ing",
                                       "ingenieur",
                                       "ingenieurin",
                                       "diplomingenieur",
                                       "diplomingenieurin",
                                       "univ",
                                       "hofrat",
                                       "hofraetin",
                                       "lic"});

/// What else stands around a name: degrees behind it, forms of address, particles.
constexpr auto beside_names =
    word_set({"msc", "bsc",   "phd",  "mba",   "llm",  "bakk", "fh",  "med", "jur",  "rer",
              "nat", "phil",  "herr", "herrn", "frau", "mr",   "mrs", "ms",  "miss", "mx",
              "sir", "madam", "von",  "van",   "der",  "den",  "de",  "zu",  "zum",  "zur",
              "la",  "le",    "di",   "da",    "del",  "el",   "al",  "bin"});

bool is_title(std::uint64_t hash) {
    return said_titles.has(hash) || beside_names.has(hash);
}

consteval std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return count;
}

/// The words of a text with blanks between them.
template <std::size_t Size>
consteval WordSet<Size> words_in(std::string_view text) {
    std::array<std::string_view, Size> words;
    for (auto& word : words) {
        text.remove_prefix(text.find_first_not_of(' '));
        word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
    }
    return WordSet<Size>(words);
}

constexpr auto organisations = words_in<count_words(organisation_words)>(organisation_words);
constexpr auto roles = words_in<count_words(role_words)>(role_words);

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

struct NameWord {
    std::string_view text, folded;
    std::uint64_t hash = 0;  ///< of `folded`
    bool capital = false;
};

/// "Dr.in", "Mag.a": the woman's form of a title, a point and no blank between.
bool is_ending_of_title(std::string_view title, std::string_view text, std::size_t begin,
                        std::string_view folded) {
    return (folded == "in" || folded == "a") && text[begin - 1] == '.' &&
           title.data() + title.size() + 1 == text.data() + begin && said_titles.has(fold(title));
}

/// Where the word that begins at `at` ends, `at` itself when none does; `size` is that of the
/// character behind it.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t& size) {
    size = 1;
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (c < 0x80 ? !letter && (c < '0' || c > '9') : !is_word_character(text.substr(at), size))
            break;
        at += size;
        size = 1;
    }
    return at;
}

/// Calls `visit` for the words of a name until it returns true. The folded words live as long as
/// the call.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
    std::array<char, 64> room;
    std::string more_room;
    std::string_view last;
    std::size_t size = 1;
    for (std::size_t i = 0; i < text.size();) {
        const auto begin = i;
        i = word_end(text, begin, size);
        if (i == begin) {
            i += size;
            continue;
        }
        const auto word = text.substr(begin, i - begin);
        std::string_view folded{room.data(), word.size()};
        if (word.size() <= room.size()) {
            fold_into(word, room.data());
        } else {
            more_room = fold(word);
            folded = more_room;
        }
        if (!last.empty() && is_ending_of_title(last, text, begin, folded)) continue;
        last = word;
        if (visit(NameWord{word, folded, word_hash(folded),
                           folded.substr(0, 2) != word.substr(0, 2)}))
            return;
    }
}

}  // namespace

/// Base letters of U+00C0 to U+017F, in order: "Novotný" and "Novotny" are one name, and keyboards
/// and ticket systems lose the marks.
static constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll?"
    "?llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static std::string without_marks(std::string_view folded) {
    std::string plain;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto lead = static_cast<unsigned char>(folded[i]);
        if (lead < 0xC3 || lead > 0xC8 || i + 1 == folded.size()) {
            plain += folded[i];
            continue;
        }
        const auto code = (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(folded[++i]) & 0x3Fu);
        if (code >= 0xC0 && code - 0xC0 < base_letters.size())
            plain += base_letters[code - 0xC0];
        else if (code >= 0x218 && code <= 0x21B)
            plain += code < 0x21A ? 's' : 't';  // the Romanian comma letters
        else
            plain.append(folded, i - 1, 2);
    }
    return plain;
}

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    each_word(name, [&](const NameWord& word) {
        const bool plain = std::all_of(word.folded.begin(), word.folded.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        auto folded = plain ? std::string(word.folded) : without_marks(word.folded);
        if (folded.size() > 1 && !is_title(plain ? word.hash : word_hash(folded)))
            words.push_back(std::move(folded));
        return false;
    });
    return words;
}

/// What a name's neighbouring words yield when they are written as one: "O'Brien" → o, obrien,
/// brien.
static std::vector<std::string> written_as_one(std::string_view name) {
    constexpr std::size_t most_words = 8, telling = 4;
    constexpr std::string_view apostrophe = "\xE2\x80\x99";
    std::vector<std::string> words, runs;
    std::vector<bool> titles;
    each_word(name, [&](const NameWord& word) {
        auto folded = without_marks(word.folded);
        if (const auto at = folded.find(apostrophe); at != folded.npos)
            folded.erase(at, apostrophe.size());
        titles.push_back(is_title(word.hash));
        words.push_back(std::move(folded));
        return words.size() == most_words;
    });
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string run;
        for (std::size_t last = first; last < words.size(); ++last) {
            run += words[last];
            // "Prof. Dr." is nobody.
            if (!titles[last] && run.size() >= telling) runs.push_back(run);
        }
    }
    return runs;
}

bool is_parted_otherwise(std::string_view one, std::string_view other) {
    const auto runs = written_as_one(one), others = written_as_one(other);
    return std::find_first_of(runs.begin(), runs.end(), others.begin(), others.end()) != runs.end();
}

bool names_title(std::string_view text) {
    bool found = false;
    each_word(text, [&](const NameWord& word) { return found = said_titles.has(word.hash); });
    return found;
}

/// What a byte of a display name may tell of where the name ends.
enum Parting : std::uint8_t { no_parting, parts, parts_between_blanks, begins_small_word, blank };

static constexpr auto partings = [] {
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
static bool is_plain_name(std::string_view display) {
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

static bool is_department(std::string_view word) {
    const auto folded = fold(trim(word));
    return organisations.has(std::string_view(folded)) || roles.has(std::string_view(folded));
}

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

/// Whether a word shows that a name is that of a firm, a department or a machine.
static bool is_of_firm(const NameWord& word, bool title) {
    if (!title && organisations.has(word.hash)) return true;
    for (const std::string_view ending :
         {"service", "team", "werke", "verlag", "versicherung", "versand", "shop", "bank", "dienst",
          "betreuung", "kette", "verwaltung", "abteilung"})
        if (word.folded.size() > ending.size() && word.folded.back() == ending.back() &&
            word.folded.ends_with(ending))
            return true;
    return false;
}

bool shows_person(std::string_view display) {
    if (display.find('@') != display.npos && display.find(' ') == display.npos) return false;
    if (person_part(display).find(" & ") != display.npos) return false;  // "Shaw & Lind Opticians"
    std::size_t names = 0;
    bool other = false;
    each_word(person_part(display), [&](const NameWord& word) {
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
        return roles.has(std::string_view(word)) || word == "abt" || word == "abteilung" ||
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

std::string local_part(std::string_view address) {
    return fold(address.substr(0, address.find('@')));
}

std::string domain_part(std::string_view address) {
    const auto at = address.rfind('@');
    return at == address.npos ? "" : fold(address.substr(at + 1));
}

bool is_no_reply(std::string_view address) {
    std::string plain;
    for (const char c : local_part(address))
        if (c != '-' && c != '_' && c != '.') plain += c;
    for (const std::string_view word :
         {"noreply", "noresponse", "donotreply", "dontreply", "donotrespond", "nichtantworten",
          "keineantwort", "nepasrepondre", "unattended", "bittenichtantworten", "nonreply",
          "neantworten"})
        if (plain.find(word) != plain.npos) return true;
    return false;
}

bool is_role_mailbox(std::string_view address) {
    auto local = local_part(address);
    local = local.substr(0, local.find('+'));
    if (roles.has(std::string_view(local))) return true;
    for (const char separator : {'-', '.', '_'}) {
        const auto at = local.find(separator);
        if (at == local.npos) continue;
        if (roles.has(std::string_view(local).substr(0, at)) ||
            roles.has(std::string_view(local).substr(at + 1)))
            return true;
    }
    return false;
}

bool is_person_address(std::string_view address, std::string_view name) {
    const auto local = local_part(address);
    if (local.empty() || is_no_reply(address) || is_role_mailbox(address)) return false;
    for (const auto& word : name_words(name))
        if (word.size() >= 3 && local.find(word) != local.npos) return true;
    const auto separator = local.find_first_of("._");
    if (separator == local.npos || separator == 0) return false;
    const auto letters = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
        });
    };
    const auto last = std::string_view(local).substr(separator + 1);
    return letters(std::string_view(local).substr(0, separator)) && last.size() >= 3 &&
           letters(last.substr(0, last.find_first_of("._")));
}

bool is_address_of(std::string_view address, std::string_view name) {
    if (is_person_address(address, name)) return true;
    const auto local = local_part(address);
    if (local.size() < 2 || is_no_reply(address) || is_role_mailbox(address)) return false;
    const auto known = look_up(local).classes;
    if ((known & word_class::first_name) != 0) return true;
    // "ar@" of the Accounts Receivable is nobody.
    if (!shows_person(name)) return false;
    std::string initials;
    for (const auto& word : name_words(name)) {
        initials += word.front();
        if (local.size() >= 3 && word.find(local) != word.npos) return true;
    }
    return initials.size() >= 2 && local == initials;
}

}  // namespace warmline::match
