#include "linter/text/names.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "linter/text/fold.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/signs.hpp"

namespace warmline {
namespace {

using namespace word_class;

/// "Kundenservice", "Vertriebsteam", "Musterladen-Team": compounds that end in a team word.
bool names_a_team(const Lines& lines, std::uint32_t word) {
    return lines.scan.is(word, team | company_form | role_noun) && !lines.scan.is(word, first_name);
}

/// "Kundenservice", "Reuter Maschinenbau", "Steuerkanzlei Wolff": compounds no person is called.
bool names_an_organisation(std::string_view folded) {
    for (const std::string_view end :
         {"team",           "service",      "abteilung", "betreuung",    "center",
          "zentrum",        "dienst",       "support",   "shop",         "verwaltung",
          "beratung",       "leitung",      "verlag",    "verein",       "redaktion",
          "buero",          "gesellschaft", "werke",     "wirtschaft",   "kanzlei",
          "praxis",         "klinik",       "agentur",   "versicherung", "versicherungen",
          "stiftung",       "institut",     "akademie",  "schule",       "technik",
          "maschinenbau",   "systeme",      "logistik",  "energie",      "handel",
          "genossenschaft", "verband",      "kasse",     "solutions",    "services",
          "systems",        "group",        "office",    "department",   "club",
          "klub",           "management",   "markt",     "laden",        "hotel",
          "reisen",         "apotheke",     "werkstatt", "studio",       "media",
          "digital",        "software",     "company"})
        if (folded.ends_with(end)) return true;
    return false;
}

/// "SicherPlus", "ModeMax": a capital inside the word is a brand, save "McLean" and "MacLeod".
bool is_brand_spelling(std::string_view word) {
    if (word.starts_with("Mc") || word.starts_with("Mac") || word.starts_with("De") ||
        word.starts_with("La"))
        return false;
    bool small = false;
    for (const char c : word) {
        if (small && sign_of(c) == Sign::upper) return true;
        small |= sign_of(c) == Sign::letter;
    }
    return false;
}

/// The words of a name or of a mailbox: "p.vandalen" → p, vandalen.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        for (end = at; end < text.size() && (is_word_sign(sign_of(text[end])) ||
                                             static_cast<unsigned char>(text[end]) >= 0x80);)
            ++end;
        if (end > at) words.push_back(text.substr(at, end - at));
    }
    return words;
}

bool sender_is_called(const Lines& lines, std::string_view folded_name) {
    if (lines.message == nullptr || !lines.message->from) return false;
    const std::string from = fold(lines.message->from->name);
    const std::size_t at = from.find(folded_name);
    if (at == std::string::npos) return false;
    // Two words or more, as a person's name has: "Petra Kurz", "Kurz, Petra", "Hugo from Acme".
    const bool starts = at == 0 || from[at - 1] == ' ';
    const bool ends = at + folded_name.size() == from.size() ||
                      from[at + folded_name.size()] == ' ' || from[at + folded_name.size()] == ',';
    return starts && ends && from.find(' ') != std::string::npos;
}

bool is_prefix_word(std::string_view folded) {
    return folded == "i" || folded == "a" || folded == "v" || folded == "ppa" || folded == "gez" ||
           folded == "ihr" || folded == "ihre" || folded == "dein" || folded == "deine" ||
           folded == "euer" || folded == "eure" || folded == "your" || folded == "im" ||
           folded == "auftrag";
}

}  // namespace

bool is_name_word(const Lines& lines, std::uint32_t word) {
    const Word& found = lines.scan.words[word];
    if ((found.flags & (Word::has_digit | Word::address)) != 0) return false;
    return found.is(Word::capitalised) || found.is(Word::tag);
}

bool is_senders_name(const Lines& lines, TextRange name) {
    if (lines.message == nullptr || !lines.message->from) return false;
    const std::string from = fold(lines.message->from->name);
    const auto words = name.of(lines.folded);
    const bool same = from.find(' ') != std::string::npos && words.starts_with(from) &&
                      (words.size() == from.size() || words[from.size()] == ' ');
    // A department has its name in no mailbox: "Corporate Communications <comms@…>".
    const std::string address = fold(lines.message->from->address);
    const auto local = std::string_view(address).substr(0, address.find('@'));
    const auto first = std::string_view(from).substr(0, from.find(' '));
    const auto last = std::string_view(from).substr(from.rfind(' ') + 1);
    return same && (local.find(first) != local.npos || local.find(last) != local.npos);
}

bool is_word_of_sender(const Lines& lines, std::string_view word) {
    if (lines.message == nullptr || !lines.message->from || word.size() < 2) return false;
    const auto is = [](std::string_view name, WordClass classes) {
        return (look_up(name).classes & classes) != 0;
    };
    if (!is(word, first_name) && is(word, german | english)) return false;
    const std::string from = fold(lines.message->from->name);
    const std::string address = fold(lines.message->from->address);
    const auto mailbox = std::string_view(address).substr(0, address.find('@'));
    const auto local = words_of(mailbox), all = words_of(from);
    const auto has = [](const auto& list, std::string_view name) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    for (const std::string_view machine : {"bot", "chatbot", "virtual", "virtuelle", "virtueller"})
        if (has(all, machine)) return false;
    if (is(word, first_name)) return has(all, word) || has(local, word);
    // "Dispo <dispo@…>", "Orders Desk <orders@…>", "Optik Blickfang <service@…>" are nobody.
    const auto is_house = [&](std::string_view name) {
        return !is(name, first_name | german | english) &&
               (is(name, team | company_form | role_noun | contact) || names_an_organisation(name));
    };
    // "Mirko Hansen" in "Radwerk Ottensen – Mirko Hansen": the part that names a person.
    for (std::string_view rest = from; !rest.empty();) {
        const auto cut = std::min(rest.find_first_of(",|(@/"), rest.size());
        const auto dash = std::min(rest.find("\xE2\x80"), rest.find(" - "));
        const auto part = rest.substr(0, std::min(cut, dash));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        const auto names = words_of(part);
        if (names.size() < 2 || std::any_of(names.begin(), names.end(), is_house)) continue;
        if (has(local, word) && part.size() == from.size()) return true;
        if (!has(names, word)) continue;
        for (const std::string_view name : names)
            if (is(name, first_name) || (name.size() >= 3 && mailbox.find(name) != mailbox.npos))
                return true;
    }
    return false;
}

bool is_word_of_reader(const Lines& lines, std::string_view word) {
    constexpr std::size_t most_readers = 3;
    if (lines.message == nullptr || lines.message->to.size() > most_readers || word.size() < 2 ||
        (look_up(word).classes & (german | english | role_noun | title)) != 0)
        return false;
    for (const auto& mailbox : lines.message->to) {
        const std::string name = fold(mailbox.name), address = fold(mailbox.address);
        const auto local = std::string_view(address).substr(0, address.find('@'));
        for (const auto& words : {words_of(name), words_of(local)})
            if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    }
    return false;
}

bool is_title_ending(const Lines& lines, std::uint32_t word, const Line& line) {
    return word > line.word_begin && lines.scan.words[word].length <= 2 &&
           lines.scan.is(word - 1, title) && lines.gap_after(word - 1, line) == ".";
}

NameGuess guess_name(const Lines& lines, const Line& line, std::uint32_t from) {
    NameGuess guess;
    std::uint32_t word = from;
    while (word < line.word_end && is_prefix_word(lines.folded_word(word)))
        ++word;
    const std::uint32_t first = word;
    std::uint32_t names = 0, last = first, known = 0, tags = 0;
    bool organisation = false, brand = false, initial_only = true;
    for (; word < line.word_end; ++word) {
        const bool particle = lines.scan.is(word, name_particle) && word > first;
        const std::string_view folded = lines.folded_word(word);
        const bool joins = ((folded == "und" || folded == "and") && word > first) ||
                           is_title_ending(lines, word, line);
        if (names_a_team(lines, word)) guess.team = true;
        if (!particle && !joins) {
            if (!is_name_word(lines, word)) return NameGuess{{}, false, guess.team};
            if (lines.scan.is(word, contact | closing_noun | field_from | weekday | month) &&
                !lines.scan.is(word, first_name))
                return {};
            if (!lines.scan.is(word, title)) ++names;
            organisation |= names_an_organisation(lines.folded_word(word));
            brand |= !lines.scan.is(word, title) &&
                     is_brand_spelling(lines.scan.words[word].range().of(lines.text));
            initial_only &= lines.scan.words[word].length == 1;
            known += lines.scan.is(word, first_name);
            tags += lines.scan.words[word].is(Word::tag);
        }
        last = word;
        const std::string_view gap = lines.gap_after(word, line);
        if (gap.find_first_of(",|/(:") != std::string_view::npos ||
            gap.find(" - ") != std::string_view::npos ||
            gap.find("\xE2\x80\x93") != std::string_view::npos)
            break;
    }
    if (names == 0 || names > 6) return {{}, false, guess.team};
    const Word& end = lines.scan.words[last];
    guess.range = {lines.scan.words[first].begin, end.begin + end.length};
    guess.team |= organisation && known == 0;
    if (guess.team || initial_only || (brand && known == 0)) return guess;
    guess.person =
        (names >= 2 && names <= 4 + known) || tags > 0 ||
        (names == 1 && (known == 1 || sender_is_called(lines, guess.range.of(lines.folded))));
    return guess;
}

}  // namespace warmline
