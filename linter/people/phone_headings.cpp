/// Headings of columns that say who may be called, read word by word: no list of spellings ends.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "linter/people/heading_key.hpp"
#include "linter/people/person_field.hpp"

namespace warmline {

namespace {

/// What the words of a heading say together.
struct Heard {
    bool phone = false, advertising = false, no = false, leave = false, other = false;
};

/// A star stands for any ending.
bool is_one_of(std::string_view word, std::string_view keys) {
    return any_word(keys, [&](std::string_view key) {
        return key.ends_with('*') ? word.starts_with(key.substr(0, key.size() - 1)) : word == key;
    });
}

bool holds_one_of(std::string_view word, std::string_view stems) {
    return any_word(
        stems, [&](std::string_view stem) { return word.find(stem) != std::string_view::npos; });
}

constexpr std::string_view phone_words =
    "phone phones phoned phoning telephone telephoning telefon telefonisch* telefonat* "
    "telefonkontakt telefonnummer telefonanruf* tel call calls calling called anruf* angerufen "
    "anzurufen rufnummer mobil mobile mobiltelefon handy cellphone";
constexpr std::string_view no_words =
    "not never nicht kein* nie niemals dont stop stopp stopped block* sperr* gesperrt verbot* "
    "verbieten untersag* optout unsubscribe* abgemeldet widerspr* widerruf* unerwuenscht unwanted "
    "dnc refuse* declin* prohibit* forbid* suppress* denied";
constexpr std::string_view leave_words =
    "allow* permit* permission* erlaub* zulaess* zulassen zugelassen darf duerfen ok okay "
    "erwuenscht gewuenscht welcome wanted optin consent* einwillig* eingewilligt zustimm* "
    "zugestimmt freigabe freigegeben moeglich possible agree* accept*";
constexpr std::string_view filler_words =
    "do does we i he she you us uns wir ich man bitte please per by via ueber auf am an zum zur "
    "von vom for to of with mit kontakt contact contacted kontaktieren customer kunde kunden be is "
    "are ist sind sein werden wird the a den die der das status flag kennzeichen liste list has "
    "have hat haben opt opted e mail only";
constexpr std::string_view compound_no = "sperr verbot stop widerspr optout block";
constexpr std::string_view compound_leave = "erlaub einwillig zustimm freigab optin permission";

/// "HasOptedOutOfCall", "Opt-out Telefon" → folded words.
std::vector<std::string> words_of(std::string_view heading) {
    std::string spaced;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
        if (i > 0 && is_upper(heading[i]) && is_lower(heading[i - 1])) spaced += ' ';
        spaced += heading[i];
    }
    std::vector<std::string> words(1);
    const auto folded = fold(spaced);
    for (std::string_view rest = folded; !rest.empty(); rest.remove_prefix(1)) {
        constexpr std::string_view curled = "’";
        const char c = rest.front();
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (rest.starts_with(curled))
            rest.remove_prefix(curled.size() - 1);
        else if (letter)
            words.back() += c;
        else if (c != '\'' && !words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// "no calls", "may we call", "opted out": words that speak of calls only with the next one.
bool hear_pair(std::string_view word, std::string_view next, Heard& heard) {
    const bool opts = word == "opt" || word == "opted";
    if ((word == "no" && is_one_of(next, phone_words)) || (opts && next == "out"))
        return heard.no = true;
    if (((word == "may" || word == "can") && is_one_of(next, "we i be call contact phone")) ||
        (opts && next == "in"))
        return heard.leave = true;
    return false;
}

void hear(std::string_view word, Heard& heard) {
    const bool compound = holds_one_of(word, "telefon anruf phone call") &&
                          (holds_one_of(word, compound_no) || holds_one_of(word, compound_leave));
    if (compound || is_one_of(word, "werbeanruf* telefonwerbung")) {
        heard.phone = true;
        heard.no = heard.no || holds_one_of(word, compound_no);
        heard.leave = heard.leave || holds_one_of(word, compound_leave);
        heard.advertising = heard.advertising || holds_one_of(word, "werb");
    } else if (is_one_of(word, phone_words)) {
        heard.phone = true;
    } else if (is_one_of(word, no_words) || holds_one_of(word, compound_no)) {
        heard.no = true;
    } else if (is_one_of(word, leave_words)) {
        heard.leave = true;
    } else if (is_one_of(word, "werb* marketing advertising ads")) {
        heard.advertising = true;
    } else if (!is_one_of(word, filler_words)) {
        heard.other = true;
    }
}

}  // namespace

std::optional<PersonField> field_about_calls(std::string_view heading) {
    if (heading.size() > 200) return std::nullopt;
    const auto words = words_of(heading);
    Heard heard;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view next = i + 1 < words.size() ? words[i + 1] : std::string_view();
        const bool pair = hear_pair(words[i], next, heard);
        if (!pair) hear(words[i], heard);
        if (pair && (next == "out" || next == "in")) ++i;
    }
    if (!heard.phone || (!heard.no && !heard.leave)) return std::nullopt;
    if (heard.other) return PersonField::call_wish;
    if (heard.no) return PersonField::do_not_call;
    return heard.advertising ? PersonField::phone_consent : PersonField::phone_allowed;
}

}  // namespace warmline
