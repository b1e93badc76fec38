#include "linter/people/channel_wish.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "linter/people/phrases/split_words.hpp"
#include "linter/people/phrases/words_about_channels.hpp"

namespace warmline {

namespace {

using words_about_channels::Tells;

/// "Don't call / e-mail only!" → no phone joins mail only breaks.
std::vector<Tells> read_words(std::string_view text) {
    std::vector<Tells> told;
    std::string before;  // "e" of "E-Mail", "e mail"
    split_words(
        text,
        [&](std::string written) {
            std::erase(written, '\'');
            const auto word = std::exchange(before, {}) + written;
            if (word.empty() || word == "e") {
                before = word;
                return;
            }
            told.push_back(kind_of(word, words_about_channels::words).value_or(Tells::other));
            if (told.back() == Tells::phone && words_about_channels::refusing_compounds.has(word))
                told.push_back(Tells::refused);
        },
        [&](char sign, bool) {
            if (sign == '/' || sign == '&' || sign == '+') told.push_back(Tells::joins);
            if (sign == ',' || sign == '.' || sign == ';' || sign == '!')
                told.push_back(Tells::breaks);
        });
    return told;
}

bool is_channel(Tells word) {
    return word == Tells::phone || word == Tells::mail;
}

bool ends_denial(Tells word) {
    return word == Tells::breaks || word == Tells::only || word == Tells::rather;
}

/// Whether some "no" is said of the channel: of all that follow it up to a break ("no mails or
/// calls"), where none does of the last one before.
bool denies(const std::vector<Tells>& words, Tells channel) {
    for (auto no = words.begin(); no != words.end(); ++no) {
        if (*no != Tells::no && *no != Tells::refused) continue;
        const auto last = std::find_if(no, words.end(), ends_denial);
        const auto before = std::find_if(std::make_reverse_iterator(no), words.rend(), is_channel);
        const bool ahead =
            std::any_of(no, last, is_channel) && (*no == Tells::no || before == words.rend());
        if (ahead ? std::find(no, last, channel) != last
                  : before != words.rend() && *before == channel)
            return true;
    }
    return false;
}

bool has(const std::vector<Tells>& words, Tells kind) {
    return std::find(words.begin(), words.end(), kind) != words.end();
}

/// "Keine Mails, bitte anrufen": the mail is refused first, and the phone is asked for. Any other
/// order may mean the opposite ("Telefon bitte nicht Mail").
bool asks_for_phone_instead(const std::vector<Tells>& words) {
    const auto end = std::find_if(words.begin(), words.end(), ends_denial);
    const auto first = std::find_if(words.begin(), end, is_channel);
    return first != end && *first == Tells::mail &&
           std::find(words.begin(), first, Tells::no) != first &&
           std::any_of(end, words.end(), [](Tells word) {
               return word == Tells::only || word == Tells::rather || word == Tells::please;
           });
}

/// "Erteilt", "ja am 3.5.2024": leave and its day, nothing besides.
bool gives_leave(std::string_view text) {
    bool given = false, other = false;
    split_words(
        text,
        [&](std::string word) {
            const bool day =
                std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (words_about_channels::leave.has(word))
                given = true;
            else
                other = other || !(day || words_about_channels::beside_leave.has(word));
        },
        [](char, bool) {});
    return given && !other;
}

}  // namespace

std::optional<bool> read_leave_in_words(std::string_view text) {
    if (const auto wish = read_channel_wish(text); wish && closes_phone(*wish)) return false;
    const auto words = read_words(text);
    if (has(words, Tells::no) || has(words, Tells::refused)) return false;
    return gives_leave(text) ? std::optional(true) : std::nullopt;
}

std::optional<Channel> read_channel_wish(std::string_view text) {
    const auto words = read_words(text);
    if (denies(words, Tells::phone)) return Channel::do_not_call;
    const bool phone = has(words, Tells::phone), mail = has(words, Tells::mail);
    const bool no = has(words, Tells::no) || has(words, Tells::refused);
    if (mail && !phone && !no && has(words, Tells::only)) return Channel::mail_only;
    if (has(words, Tells::other)) return std::nullopt;
    if (!phone && !mail)
        return has(words, Tells::any) ? std::optional(Channel::unknown) : std::nullopt;
    if (no)
        return phone && asks_for_phone_instead(words) ? std::optional(Channel::phone)
                                                      : std::nullopt;
    if (phone && mail)
        return has(words, Tells::joins) && !has(words, Tells::only) && !has(words, Tells::rather)
                   ? std::optional(Channel::unknown)
                   : std::nullopt;
    return phone ? Channel::phone : Channel::mail;
}

}  // namespace warmline
