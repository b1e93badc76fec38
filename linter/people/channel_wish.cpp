#include "linter/people/channel_wish.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "linter/people/heading_key.hpp"

namespace warmline {

namespace {

/// `no` speaks of what follows ("kein Telefon"), `refused` of what went before ("Anrufe
/// unerwünscht").
enum class Word {
    other,
    filler,
    please,
    joins,
    breaks,
    no,
    refused,
    only,
    rather,
    any,
    phone,
    mail
};

struct Words {
    Word kind;
    std::string_view keys;  ///< folded; a star stands for any ending
};

constexpr auto vocabulary = std::to_array<Words>({
    {Word::no,
     "no not never kein keine keinen keinem keiner keinerlei nicht nie niemals ohne without dont "
     "don’t stop"},
    {Word::refused,
     "nein unerwuenscht unwanted verboten untersagt abgelehnt widersprochen widerspruch verbot "
     "sperre gesperrt out optout refused declined ungern avoid vermeiden"},
    {Word::only, "nur only ausschliesslich solely exclusively just lediglich"},
    {Word::rather,
     "bevorzugt* prefer prefers preferred preferably lieber gern gerne am liebsten besser better "
     "wunsch wuenscht best"},
    {Word::any, "praeferenz preference preferences wahl angabe angaben vorliebe kanal channel"},
    {Word::phone,
     "phone* telephon* telefon* tel call calls calling called caller anruf* ruf rufe rufen ruft "
     "angerufen anzurufen fernmuendlich mobil mobile mobilfunk mobiltelefon handy handynummer cell "
     "cellphone ring"},
    {Word::mail,
     "mail mails email emails schriftlich* written writing write schreiben post postalisch brief* "
     "letter letters sms whatsapp messenger fax chat text texts portal"},
    {Word::please, "bitte please"},
    {Word::joins, "oder or und and sowie auch also too"},
    {Word::breaks, "sondern aber but instead stattdessen"},
    {Word::filler,
     "per via by mit with ueber using use in im on auf an the me mich mir uns us sie ihn she he "
     "him her kunde customer wants will moechte would like likes to zu von from do be is ist "
     "werden wird opt kontakt contact kontaktieren kommunikation communication kontaktaufnahme "
     "erreichbar reachable ein eine einen"},
});

Word kind_of(std::string_view word) {
    for (const auto& [kind, keys] : vocabulary)
        if (any_word(keys, [&](std::string_view key) {
                return key.ends_with('*') ? word.starts_with(key.substr(0, key.size() - 1))
                                          : word == key;
            }))
            return kind;
    return Word::other;
}

/// "Don't call / e-mail only!" → no phone joins mail only breaks.
std::vector<Word> read_words(std::string_view text) {
    std::vector<Word> words;
    std::string word;
    const auto close = [&] {
        if (word.empty() || word == "e") return;  // "E-Mail", "e mail"
        words.push_back(kind_of(word));
        // "Anrufverbot", "Telefonsperre"
        if (words.back() == Word::phone &&
            (word.find("verbot") != std::string::npos || word.find("sperr") != std::string::npos))
            words.push_back(Word::refused);
        word.clear();
    };
    for (const char c : fold(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            word += c;
        else if (c != '\'')
            close();
        if (c == '/' || c == '&' || c == '+') words.push_back(Word::joins);
        if (c == ',' || c == '.' || c == ';' || c == '!') words.push_back(Word::breaks);
    }
    close();
    return words;
}

bool is_channel(Word word) {
    return word == Word::phone || word == Word::mail;
}

bool ends_denial(Word word) {
    return word == Word::breaks || word == Word::only || word == Word::rather;
}

/// Whether some "no" is said of the channel: of all that follow it up to a break ("no mails or
/// calls"), where none does of the last one before.
bool denies(const std::vector<Word>& words, Word channel) {
    for (auto no = words.begin(); no != words.end(); ++no) {
        if (*no != Word::no && *no != Word::refused) continue;
        const auto last = std::find_if(no, words.end(), ends_denial);
        const auto before = std::find_if(std::make_reverse_iterator(no), words.rend(), is_channel);
        const bool ahead =
            std::any_of(no, last, is_channel) && (*no == Word::no || before == words.rend());
        if (ahead ? std::find(no, last, channel) != last
                  : before != words.rend() && *before == channel)
            return true;
    }
    return false;
}

bool has(const std::vector<Word>& words, Word kind) {
    return std::find(words.begin(), words.end(), kind) != words.end();
}

/// "Keine Mails, bitte anrufen": the mail is refused first, and the phone is asked for. Any other
/// order may mean the opposite ("Telefon bitte nicht Mail").
bool asks_for_phone_instead(const std::vector<Word>& words) {
    const auto end = std::find_if(words.begin(), words.end(), ends_denial);
    const auto first = std::find_if(words.begin(), end, is_channel);
    return first != end && *first == Word::mail &&
           std::find(words.begin(), first, Word::no) != first &&
           std::any_of(end, words.end(), [](Word word) {
               return word == Word::only || word == Word::rather || word == Word::please;
           });
}

}  // namespace

std::optional<Channel> read_channel_wish(std::string_view text) {
    const auto words = read_words(text);
    if (denies(words, Word::phone)) return Channel::do_not_call;
    const bool phone = has(words, Word::phone), mail = has(words, Word::mail);
    const bool no = has(words, Word::no) || has(words, Word::refused);
    if (mail && !phone && !no && has(words, Word::only)) return Channel::mail_only;
    if (has(words, Word::other)) return std::nullopt;
    if (!phone && !mail)
        return has(words, Word::any) ? std::optional(Channel::unknown) : std::nullopt;
    if (no)
        return phone && asks_for_phone_instead(words) ? std::optional(Channel::phone)
                                                      : std::nullopt;
    if (phone && mail)
        return has(words, Word::joins) && !has(words, Word::only) && !has(words, Word::rather)
                   ? std::optional(Channel::unknown)
                   : std::nullopt;
    return phone ? Channel::phone : Channel::mail;
}

}  // namespace warmline
