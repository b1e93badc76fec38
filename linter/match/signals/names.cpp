#include <algorithm>
#include <map>
#include <string>

#include "linter/match/engine/address_of_person.hpp"
#include "linter/match/engine/display_name.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/engine/same_person.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/signs.hpp"
#include "linter/text/word_set.hpp"

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

/// What is known of the reader's name: people file, else the one To display name, else a
/// first.last address.
std::string recipient_name(const Check& check) {
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

/// "Guten Tag [Name],": the field left open has its own finding.
bool leaves_name_open(const Check& check) {
    const auto& document = check.document();
    return check.inquiry().context.mode == Mode::rendered &&
           std::any_of(document.tags.begin(), document.tags.end(), [&](const TagFact& tag) {
               return tag.range.overlaps(document.greeting.name);
           });
}

/// "Kundin", "Sparbank-Kunde", "Occupier", "parents": whom a greeting means, no name of anybody.
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

bool is_letter_upper(std::string_view text, std::size_t& size) {
    const auto lead = static_cast<unsigned char>(text[0]);
    size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    size = std::min(size, text.size());
    return fold(text.substr(0, size)) != text.substr(0, size) &&
           !(size == 2 && (text.substr(0, 2) == "ä" || text.substr(0, 2) == "ö" ||
                           text.substr(0, 2) == "ü" || text.substr(0, 2) == "ß"));
}

struct Case {
    std::size_t upper = 0, lower = 0;
};

Case case_of(std::string_view word) {
    Case letters;
    std::size_t size = 1;
    for (std::size_t i = 0; i < word.size(); i += size)
        (is_letter_upper(word.substr(i), size) ? letters.upper : letters.lower) += 1;
    return letters;
}

/// Whether the first letter is a small one of those whose case is known; "Ș" is not among them.
bool begins_small(std::string_view word) {
    const auto lead = static_cast<unsigned char>(word[0]);
    if (lead < 0x80) return lead >= 'a' && lead <= 'z';
    return lead == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0xA0;
}

constexpr std::string_view plural_endings[] = {"ers", "ors", "ents", "ours", "ians", "ists"};

/// "Hello gardeners", "dear neighbours": many, in small letters as any noun.
bool names_many(std::string_view written) {
    return begins_small(written) &&
           std::any_of(std::begin(plural_endings), std::end(plural_endings),
                       [&](std::string_view ending) { return written.ends_with(ending); });
}

std::string as_name(std::string_view word) {
    // Only ASCII is changed here; "PETRA" → "Petra" is what a suggestion needs.
    std::string name(word);
    for (std::size_t i = 0; i < name.size(); ++i) {
        auto& c = name[i];
        if (i > 0 && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (i == 0 && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return name;
}

/// The word behind "Herr", "Ms" … in the greeting: a name in small letters is not read as one.
TextRange addressed_word(const Document& document) {
    const auto* sentence = document.greeting.range.empty()
                               ? first_sentence(document, body_blocks)
                               : document.sentence_at(document.greeting.range.begin);
    constexpr std::uint32_t longest = 6;  // words
    if (sentence == nullptr || sentence->word_end - sentence->word_begin > longest) return {};
    const auto opening = document.folded_of(document.words[sentence->word_begin]);
    if (opening != "sehr" && opening != "lieber" && opening != "liebe" && opening != "dear" &&
        opening != "guten" && opening != "hallo" && opening != "hello")
        return {};
    for (auto w = sentence->word_begin; w + 1 < sentence->word_end; ++w) {
        const auto folded = document.folded_of(document.words[w]);
        const bool form = folded == "herr" || folded == "herrn" || folded == "frau" ||
                          folded == "mr" || folded == "ms" || folded == "mrs" || folded == "dr";
        const auto& next = document.words[w + 1];
        if (form && !next.is(Word::tag)) return next.range();
    }
    return {};
}

/// To two readers the name tells whom a sentence means, and four pages may say it again.
std::size_t more_in_a_long_letter(const Check& check) {
    constexpr std::size_t words_to_one = 300, words_to_several = 60;
    const auto& document = check.document();
    std::size_t words = 0;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      words += sentence.spoken_words;
                  });
    const auto named = document.folded_of(document.greeting.name);
    const bool several = named.find(',') != named.npos || named.find(" und ") != named.npos ||
                         named.find(" and ") != named.npos || named.find('&') != named.npos;
    return words / (several ? words_to_several : words_to_one);
}

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

void raw_case_name(Check& check) {
    const auto& document = check.document();
    auto range = document.greeting.name;
    if (range.empty()) range = addressed_word(document);
    if (range.empty() || is_role_word(document.folded_of(range)) || names_many(document.of(range)))
        return;
    // "Guten Tag Frau Kaplan, guten Tag Herr Kaplan": the first of several.
    if (const auto comma = document.of(range).find(','); comma != std::string_view::npos)
        range.end = range.begin + static_cast<std::uint32_t>(comma);
    const auto* sentence = document.sentence_at(range.begin);
    if (sentence == nullptr) return;
    std::string better;
    bool odd = false;
    std::uint32_t last = range.begin;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
        const auto& word = document.words[w];
        if (!range.contains(word.range()) || word.is(Word::tag)) continue;
        const auto text = document.of(word);
        const auto folded = document.folded_of(word);
        const auto letters = case_of(text);
        const bool particle = folded == "von" || folded == "van" || folded == "de" ||
                              folded == "der" || folded == "den" || folded == "zu" ||
                              folded == "da" || folded == "di" || folded == "la" ||
                              folded == "le" || folded == "del" || folded == "und" ||
                              folded == "and" || folded == "dr" || folded == "prof";
        const bool shouted = letters.upper >= 3 && letters.lower == 0;
        const bool whispered =
            begins_small(text) && letters.upper == 0 && letters.lower >= 2 && !particle;
        odd = odd || shouted || whispered;
        const auto gap = document.of(TextRange{last, word.begin});
        odd = odd || (last > range.begin && gap.find("  ") != gap.npos);
        better += (better.empty() ? "" : " ");
        better += shouted || whispered ? as_name(text) : std::string(text);
        last = word.range().end;
    }
    if (odd) check.report(range, {{"better", better}});
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

void salutation_mismatch(Check& check) {
    const auto& document = check.document();
    const auto used = name_words(document.of(document.greeting.name));
    if (used.empty() || leaves_name_open(check)) return;
    const auto expected = recipient_name(check);
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
    if (used.size() != 1 || leaves_name_open(check)) return;
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

void name_stuffing(Check& check) {
    const auto& document = check.document();
    auto names = name_words(recipient_name(check));
    // "Hi {{name}}," greets by a field, not by its word.
    const bool by_field =
        std::any_of(document.tags.begin(), document.tags.end(),
                    [&](const TagFact& tag) { return tag.range.overlaps(document.greeting.name); });
    if (!by_field)
        for (auto& word : name_words(document.of(document.greeting.name)))
            names.push_back(word);
    // "guten Tag Herr Kaplan" holds more words than the name.
    std::erase_if(names, [](const std::string& name) {
        return name == "tag" || name == "guten" || name == "herr" || name == "frau";
    });
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty()) return;
    std::vector<std::uint64_t> hashes;
    std::vector<PieceRuns> runs;
    std::uint64_t filter = 0;
    for (const auto& name : names) {
        hashes.push_back(word_hash(name));
        runs.push_back(PieceRuns::of(name));
        filter |= std::uint64_t{1} << (hashes.back() & 63);
    }
    const auto may_hold_a_name = [&](std::uint32_t sentence) {
        return std::any_of(runs.begin(), runs.end(), [&](const PieceRuns& name) {
            return check.inquiry().grams.may_hold(name, sentence);
        });
    };
    constexpr BlockMask where =
        body_blocks | mask_of(BlockKind::greeting) | mask_of(BlockKind::subject);
    constexpr std::size_t fine = 2;
    std::map<std::uint64_t, std::vector<TextRange>> uses;  // by the word used
    const auto is_title = [](std::string_view word) {
        return word == "herr" || word == "herrn" || word == "frau" || word == "mr" ||
               word == "mrs" || word == "ms" || word == "familie";
    };
    const auto* greeting = document.sentence_at(document.greeting.range.begin);
    const auto greeting_block = greeting == nullptr ? ~0u : greeting->block;
    each_sentence(
        document, where, [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            if (!may_hold_a_name(number)) return;
            bool in_name = false;  // "Petra Kurz" is one use
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                const bool name =
                    ((filter >> (word.hash & 63)) & 1) != 0 && word.is(Word::capitalised) &&
                    std::find(hashes.begin(), hashes.end(), word.hash) != hashes.end();
                // "Frau Strasser" in the text is somebody else of that name.
                const auto is_titled = [&] {
                    return w > sentence.word_begin && sentence.block != greeting_block &&
                           is_title(document.folded_of(document.words[w - 1]));
                };
                // „Käthe 80“ is a text on a cake, not an address.
                const auto is_quoted = [&] {
                    const auto before = document.of(TextRange{sentence.range.begin, word.begin});
                    const auto opened = before.rfind("\xE2\x80\x9E");  // „
                    return opened != before.npos &&
                           before.find("\xE2\x80\x9C", opened) == before.npos;  // “
                };
                if (name && !in_name && !is_titled() && !is_quoted())
                    uses[word.hash].push_back(word.range());
                in_name = name;
            }
        });
    if (std::none_of(uses.begin(), uses.end(),
                     [](const auto& use) { return use.second.size() > fine; }))
        return;
    const auto most = fine + more_in_a_long_letter(check);
    for (const auto& [word, places] : uses)
        for (std::size_t i = most; i < places.size(); ++i)
            check.report(places[i], {{"count", std::to_string(places.size())}});
}

}  // namespace warmline::match
