#include <algorithm>
#include <string>

#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/same_person.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// "Anita Zellner, Terminvergabe Radiologie": what stands under the name tells that she speaks for
/// the house the mail comes from.
bool signs_for_the_house(const Document& document, const std::vector<std::string>& shown) {
    constexpr std::size_t telling = 5;        // letters
    constexpr std::uint32_t lines_below = 8;  // words of role and department
    const auto behind = std::lower_bound(
        document.words.begin(), document.words.end(), document.sign_off.name.end,
        [](const Word& word, std::uint32_t offset) { return word.begin < offset; });
    const auto left = static_cast<std::uint32_t>(document.words.end() - behind);
    return std::any_of(behind, behind + std::min(left, lines_below), [&](const Word& word) {
        return word.length >= telling &&
               std::find(shown.begin(), shown.end(), document.folded_of(word)) != shown.end();
    });
}

/// "i. A. Jan Roth, im Auftrag von Petra Kurz", "Tom Lee on behalf of Ann Reed": whoever is shown
/// as the sender is named as the one it is signed for.
bool signs_for(const Document& document, const std::vector<std::string>& shown) {
    static constexpr auto on_behalf =
        word_set({"auftrag", "vertretung", "behalf", "pp", "ppa", "assistenz", "assistent",
                  "assistentin", "assistant", "sekretariat", "sekretaerin", "office"});
    constexpr std::uint32_t near = 14;  // words behind the closing
    const auto begin = document.sign_off.closing.empty() ? document.sign_off.name.begin
                                                         : document.sign_off.closing.end;
    const auto first = std::lower_bound(
        document.words.begin(), document.words.end(), begin,
        [](const Word& word, std::uint32_t offset) { return word.begin < offset; });
    const auto left = static_cast<std::uint32_t>(document.words.end() - first);
    const auto last = first + std::min(left, near);
    const auto told =
        std::find_if(first, last, [](const Word& word) { return on_behalf.has(word); });
    return std::any_of(told, last, [&](const Word& word) {
        return std::find(shown.begin(), shown.end(), document.folded_of(word)) != shown.end();
    });
}

}  // namespace

void sign_mismatch(Check& check) {
    const auto* message = check.message();
    const auto& document = check.document();
    if (message == nullptr || !message->from || !document.sign_off.person) return;
    const auto signed_by = document.of(document.sign_off.name);
    const auto signer = name_words(signed_by);
    if (signer.empty()) return;
    const auto from = std::string(person_part(message->from->name));
    // "Hausverwaltung Krug" and "Krug" are no two people.
    const auto shown = name_words(message->from->name);
    if (shares_word(signer, shown) || goes_by(signer, shown) || signs_for(document, shown)) return;
    if (!shows_known_person(message->from->name, message->from->address)) {
        // A department as sender is a mismatch only where one person writes to another; a house
        // speaks through whoever signs.
        const auto local = local_part(message->from->address);
        const bool in_address = std::any_of(signer.begin(), signer.end(), [&](const auto& word) {
            return word.size() >= 3 && local.find(word) != local.npos;
        });
        // And whoever answers the signer's mailbox or number knows whom the answer goes to.
        if (from.empty() || in_address || !shows_only_department(message->from->name) ||
            check.inquiry().is(Fact::person_address) || !check.inquiry().is(Fact::one_to_one) ||
            signs_for_the_house(document, shown))
            return;
    }
    check.report(document.sign_off.name, {{"from", from}, {"signed", std::string(signed_by)}});
}

}  // namespace warmline::match
