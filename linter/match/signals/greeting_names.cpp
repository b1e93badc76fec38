#include <algorithm>
#include <string>

#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/same_person.hpp"
#include "linter/match/signals/greeted_name.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/signs.hpp"

namespace warmline::match {
namespace {

/// "Petra Kurz", also of kurz-design.example, "Alison Reed <alison.reed@reedandco.example>"; not
/// "Stores, Fordham Dairies" of that domain, nor "Café Mühleplatz": two words may be a house.
bool is_known_reader(const Mailbox& to) {
    if (!shows_known_person(to.name, to.address)) return false;
    const auto names = name_words(person_part(to.name));
    const auto domain = domain_part(to.address);
    const auto local = local_part(to.address);
    return (look_up(names.front()).classes & word_class::first_name) != 0 ||
           std::all_of(names.begin(), names.end(),
                       [&](const auto& name) { return local.find(name) != local.npos; }) ||
           std::none_of(names.begin(), names.end(), [&](const auto& name) {
               return name.size() >= 4 && domain.find(name) != domain.npos;
           });
}

/// "Guten Tag [Name],": the field left open has its own finding.
bool leaves_name_open(const Check& check) {
    const auto& document = check.document();
    return check.inquiry().context.mode == Mode::rendered &&
           std::any_of(document.tags.begin(), document.tags.end(), [&](const TagFact& tag) {
               return tag.range.overlaps(document.greeting.name);
           });
}

/// "Guten Tag {{guestName}},": a field that may hold "Herr Kurz" as well.
bool is_field_of_any_name(const Check& check) {
    const auto& document = check.document();
    return std::any_of(document.tags.begin(), document.tags.end(), [&](const TagFact& tag) {
        if (!tag.range.overlaps(document.greeting.name)) return false;
        const auto field = document.folded_of(tag.range);
        return field.find("first") == field.npos && field.find("vorname") == field.npos &&
               field.find("fname") == field.npos && field.find("given") == field.npos;
    });
}

/// The mail answered is signed so, or the mailbox is called so: the reader's own choice.
bool is_readers_own_name(const Check& check, const std::vector<std::string>& used) {
    const auto& document = check.document();
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::quoted) continue;
        const auto said = document.folded_of(block.range);
        for (const auto& word : used)
            for (auto at = said.find(word); at != said.npos; at = said.find(word, at + 1)) {
                const auto end = at + word.size();
                const auto is_letter = [&](std::size_t i) {
                    return i < said.size() && is_word_sign(sign_of(said[i]));
                };
                if ((at == 0 || !is_letter(at - 1)) && !is_letter(end) && end + 40 > said.size())
                    return true;
            }
    }
    const auto* message = check.message();
    if (message == nullptr || message->to.size() != 1) return false;
    const auto local = local_part(message->to.front().address);
    return std::any_of(used.begin(), used.end(), [&](const auto& word) {
        return word.size() >= 3 && local.starts_with(word);
    });
}

/// "Max Lang (Sekretariat Kurz)": the letter to Ms Kurz goes through his hands.
bool is_for_somebody_else(const Check& check, const std::vector<std::string>& used) {
    const auto* message = check.message();
    if (message == nullptr || message->to.size() != 1) return false;
    const auto shown = message->value("To");  // the bracket is no part of the name
    const auto open = shown.find('('), close = shown.find(')');
    return open != shown.npos && close != shown.npos && open < close &&
           shares_word(used, name_words(std::string_view(shown).substr(open, close - open)));
}

}  // namespace

void salutation_mismatch(Check& check) {
    const auto& document = check.document();
    const auto used = name_words(document.of(document.greeting.name));
    if (used.empty() || leaves_name_open(check)) return;
    const auto expected = name_of_reader(check);
    const auto known = name_words(expected);
    if (known.empty()) return;
    if (std::any_of(used.begin(), used.end(), is_role_word)) return;
    const auto* person = check.inquiry().context.recipient;
    const auto greeting = document.folded_of(document.greeting.range);
    const bool herr = greeting.find("herr ") != greeting.npos ||
                      greeting.find("mr ") != greeting.npos ||
                      greeting.find("mr. ") != greeting.npos;
    const bool frau =
        greeting.find("frau ") != greeting.npos || greeting.find("ms ") != greeting.npos ||
        greeting.find("ms. ") != greeting.npos || greeting.find("mrs") != greeting.npos;
    const bool wrong_form = person != nullptr && ((herr && person->gender == Gender::female) ||
                                                  (frau && person->gender == Gender::male));
    // A surname alone must be the surname: "Frau Petra" is another fault than another person.
    // "c.feathers" tells of Colin no more than his C.
    const bool by_initial = !herr && !frau && expected.size() > 1 && expected[1] == ' ' &&
                            std::any_of(used.begin(), used.end(), [&](const auto& word) {
                                return word.front() == expected.front();
                            });
    const bool same =
        by_initial || shares_word(used, known) ||
        is_parted_otherwise(document.of(document.greeting.name), expected) ||
        is_for_somebody_else(check, used) ||
        (!herr && !frau &&
         (goes_by(used, known) || may_go_by(used, known) || is_readers_own_name(check, used)));
    // Asked last: few greetings differ.
    const bool listed = person != nullptr && !person->name.empty();
    const bool house = !same && !listed && shows_person(check.message()->to.front().name) &&
                       !is_known_reader(check.message()->to.front());
    if ((!same && !house) || wrong_form)
        check.report(document.greeting.name, {{"expected", expected}});
}

void first_name_formal(Check& check) {
    const auto& document = check.document();
    const auto used = name_words(document.of(document.greeting.name));
    if (used.size() != 1 || leaves_name_open(check) || is_field_of_any_name(check)) return;
    const auto greeting = document.folded_of(document.greeting.range);
    const auto has = [&](std::string_view word) { return greeting.find(word) != greeting.npos; };
    if (has("herr") || has("frau") || has("mr") || has("ms ") || has("mx ") || has("dr") ||
        has("prof") || has("familie ") || has("family ") || has("eheleute ") || has("ehepaar ") ||
        has("geschwister ") || is_role_word(used.front()))
        return;
    const auto name = std::string(document.of(document.greeting.name));
    const bool stiff = has("sehr geehrte") || has("sehr verehrte");
    const bool sie = document.language == Language::de && check.inquiry().is(Fact::formal) &&
                     !check.inquiry().is(Fact::informal);
    if (stiff || sie) check.report(document.greeting.range, {{"name", name}});
}

}  // namespace warmline::match
