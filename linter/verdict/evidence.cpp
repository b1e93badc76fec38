#include "linter/verdict/evidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "linter/text/word_set.hpp"

namespace warmline {

namespace {

constexpr auto reader_words = word_set(
    {"sie",  "ihnen", "ihr",   "ihre",  "ihrem",  "ihren",  "ihrer",  "ihres",  "du",
     "dich", "dir",   "dein",  "deine", "deinem", "deinen", "deiner", "deines", "euch",
     "euer", "eure",  "euren", "eurem", "eurer",  "you",    "your",   "yours",  "yourself"});

/// Lower case these mean "she" or "they": only the capital is the reader.
constexpr auto formal_words =
    word_set({"sie", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres"});

constexpr auto writer_words = word_set({"wir", "uns", "unser", "unsere", "unserem", "unseren",
                                        "unserer", "unseres", "we", "us", "our", "ours"});

constexpr auto case_words = word_set({"rechnung",
                                      "rechnungsnummer",
                                      "bestellung",
                                      "bestellnummer",
                                      "auftrag",
                                      "auftragsnummer",
                                      "vertrag",
                                      "vertragsnummer",
                                      "ticket",
                                      "vorgang",
                                      "vorgangsnummer",
                                      "kundennummer",
                                      "nr",
                                      "nummer",
                                      "aktenzeichen",
                                      "az",
                                      "angebot",
                                      "buchung",
                                      "buchungsnummer",
                                      "reservierung",
                                      "police",
                                      "schadennummer",
                                      "schaden",
                                      "zaehler",
                                      "zaehlernummer",
                                      "lieferschein",
                                      "sendung",
                                      "invoice",
                                      "order",
                                      "case",
                                      "ref",
                                      "reference",
                                      "no",
                                      "number",
                                      "contract",
                                      "booking",
                                      "policy",
                                      "claim",
                                      "account",
                                      "quote",
                                      "reservation",
                                      "shipment",
                                      "matter"});

/// What follows "Ihr"/"your" without naming anything.
constexpr auto empty_nouns = word_set({"anfrage",
                                       "nachricht",
                                       "mail",
                                       "email",
                                       "schreiben",
                                       "anliegen",
                                       "team",
                                       "verstaendnis",
                                       "geduld",
                                       "interesse",
                                       "vertrauen",
                                       "feedback",
                                       "rueckmeldung",
                                       "meinung",
                                       "treue",
                                       "kunden",
                                       "kundenservice",
                                       "serviceteam",
                                       "service",
                                       "antwort",
                                       "bemuehungen",
                                       "seite",
                                       "ansprechpartner",
                                       "support",
                                       "request",
                                       "message",
                                       "email",
                                       "inquiry",
                                       "enquiry",
                                       "patience",
                                       "understanding",
                                       "interest",
                                       "trust",
                                       "opinion",
                                       "loyalty",
                                       "reply",
                                       "response",
                                       "time",
                                       "convenience",
                                       "attention",
                                       "business",
                                       "needs",
                                       "e"});

constexpr auto possessives = word_set({"ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "dein",
                                       "deine", "deinem", "deinen", "deiner", "your"});

constexpr auto reason_words = word_set({"weil", "da", "because", "since", "as"});
constexpr auto reason_subjects = word_set({"sie", "du", "ihr", "you"});
constexpr auto street_words = word_set(
    {"street", "road", "avenue", "lane", "square", "strasse", "str", "platz", "allee", "gasse"});

bool is_body(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::list_item ||
           kind == BlockKind::heading || kind == BlockKind::table_cell || kind == BlockKind::button;
}

/// Whether `is` holds for a word of the body; `next` is the word after it, an empty one at the end.
template <class Is>
bool any_body_word(const Document& document, Is is) {
    static const Word none;
    const auto* const words = document.words.data();
    for (const auto& block : document.blocks) {
        if (!is_body(block.kind) || block.sentence_begin == block.sentence_end) continue;
        const auto* word = words + document.sentences[block.sentence_begin].word_begin;
        const auto* const end = words + document.sentences[block.sentence_end - 1].word_end;
        const auto* const last = words + document.words.size() - 1;
        for (; word < end; ++word)
            if (is(*word, word < last ? word[1] : none)) return true;
    }
    return false;
}

template <class Visit>
void for_each_body_word(const Document& document, Visit visit) {
    any_body_word(document, [&](const Word& word, const Word&) {
        visit(word);
        return false;
    });
}

bool addresses_reader(const Word& word) {
    return reader_words.has(word.hash) &&
           (!formal_words.has(word.hash) || word.is(Word::capitalised));
}

bool names_a_case(const Document& document) {
    for (const auto& block : document.blocks) {
        if (!is_body(block.kind) && block.kind != BlockKind::subject) continue;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s) {
            const auto& sentence = document.sentences[s];
            std::uint32_t since_case_word = 100;
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                ++since_case_word;
                if (word.length >= 2 && case_words.has(word.hash)) since_case_word = 0;
                if (word.is(Word::has_digit) && word.length >= 3 && since_case_word <= 4)
                    return true;
            }
        }
    }
    return false;
}

bool names_an_earlier_date(const Document& document) {
    const auto& sent = document.message->date;
    if (!sent) return false;
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
        const auto* sentence = document.sentence_at(date.range.begin);
        if (sentence == nullptr || date.month == 0) return false;
        const auto kind = document.blocks[sentence->block].kind;
        if (!is_body(kind) && kind != BlockKind::subject) return false;
        const int year = date.year != 0 ? date.year : sent->year;
        const int then = year * 372 + date.month * 31 + date.day;
        const int now = sent->year * 372 + sent->month * 31 + sent->day;
        return then < now && now - then < 3 * 372;
    });
}

/// "XK-200", "iX3": letters and digits in one word; or "Ihre Pumpe", "your subscription".
bool names_a_product(const Document& document) {
    return any_body_word(document, [&](const Word& word, const Word& next) {
        if (word.is(Word::has_digit) && !word.is(Word::number) && word.length >= 3 &&
            word.is(Word::capitalised))
            return true;
        const bool noun = document.language != Language::de || next.is(Word::capitalised);
        return noun && next.length >= 4 && possessives.has(word.hash) &&
               !empty_nouns.has(next.hash) && !next.is(Word::tag);
    });
}

bool names_a_place(const Document& document) {
    return any_body_word(document, [&](const Word& word, const Word& next) {
        if (word.is(Word::number)) return word.length == 5 && next.is(Word::capitalised);
        if (!word.is(Word::capitalised)) return false;
        const auto folded = document.folded_of(word);
        return street_words.has(word.hash) || (word.length > 9 && folded.ends_with("strasse")) ||
               (word.length > 6 && folded.ends_with("platz"));
    });
}

/// Two content words of the quoted mail come back in the answer.
bool mirrors_the_concern(const Document& document) {
    constexpr std::uint16_t content_letters = 6;
    constexpr std::size_t enough = 2;
    std::unordered_set<std::uint64_t> quoted;
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::quoted) continue;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s)
            for (auto w = document.sentences[s].word_begin; w < document.sentences[s].word_end; ++w)
                if (document.words[w].length >= content_letters)
                    quoted.insert(document.words[w].hash);
    }
    if (quoted.empty()) return false;
    std::unordered_set<std::uint64_t> shared;
    for_each_body_word(document, [&](const Word& word) {
        if (word.length >= content_letters && quoted.contains(word.hash)) shared.insert(word.hash);
    });
    return shared.size() >= enough;
}

bool says_why(const Document& document) {
    return any_body_word(document, [&](const Word& word, const Word& next) {
        return reason_words.has(word.hash) && reason_subjects.has(next.hash);
    });
}

bool goes_to_a_group(const Document& document) {
    if (document.message == nullptr) return false;
    const auto& message = *document.message;
    return !message.list_id.empty() || message.to.size() + message.cc.size() >= 2;
}

double salutation_points(const Document& document, const match::FactSet& facts,
                         const ScoreModel::Personal& model) {
    const auto has = [&](match::Fact fact) { return facts[static_cast<std::size_t>(fact)]; };
    if (!has(match::Fact::has_greeting)) return 0;
    if (!document.greeting.generic) return model.salutation_name;
    const auto words = document.folded_of(document.greeting.range);
    constexpr std::array<std::string_view, 12> roles{
        "mitglied", "kolleg",    "eltern", "nachbar", "teilnehm",    "bewohner",
        "member",   "colleague", "parent", "neighbo", "participant", "team"};
    constexpr std::array<std::string_view, 8> groups{
        "zusammen", "miteinander", "allerseits", "alle", " all", "everyone", "everybody", "folks"};
    const auto greets = [&](std::string_view word) {
        return words.find(word) != std::string_view::npos;
    };
    // One copy for a choir or a team: nobody can be named, and "zusammen" is who reads it.
    if (goes_to_a_group(document) && std::any_of(groups.begin(), groups.end(), greets))
        return model.salutation_role;
    if (std::any_of(roles.begin(), roles.end(),
                    [&](auto role) { return words.find(role) != std::string_view::npos; }))
        return model.salutation_role;
    return document.greeting.formal ? model.salutation_formal : 0;
}

double reference_points(int kinds, const ScoreModel::Personal& model) {
    if (kinds == 0) return 0;
    if (kinds == 1) return model.reference_one;
    return kinds == 2 ? model.reference_two : model.reference_more;
}

double orientation_points(double share, const ScoreModel::Personal& model) {
    if (share < 0) return model.reader_orientation;  // nobody is addressed, nobody is talked about
    const double ramp =
        (share - model.orientation_none) / (model.orientation_full - model.orientation_none);
    return model.reader_orientation * std::clamp(ramp, 0.0, 1.0);
}

ScoreTerm term(std::string_view name, double points, double possible) {
    return {std::string(name), static_cast<Tenths>(std::lround(points * 10)),
            static_cast<Tenths>(std::lround(possible * 10)), 0};
}

}  // namespace

int reference_kinds(const Document& document) {
    return int{names_a_case(document)} + int{names_an_earlier_date(document)} +
           int{names_a_product(document)} + int{names_a_place(document)} +
           int{mirrors_the_concern(document)};
}

double reader_share(const Document& document) {
    int reader = 0, writer = 0;
    for_each_body_word(document, [&](const Word& word) {
        if (word.length < 2 || word.length > 8) return;
        reader += addresses_reader(word);
        writer += writer_words.has(word.hash);
    });
    if (reader + writer == 0) return -1;
    return static_cast<double>(reader) / (reader + writer);
}

std::vector<ScoreTerm> personal_evidence(const Document& document,
                                         const Classification& classification,
                                         const match::FactSet& facts,
                                         const ScoreModel::Personal& model) {
    const auto earned = [&](match::Fact fact, double points) {
        return facts[static_cast<std::size_t>(fact)] ? points : 0.0;
    };
    const int kinds = reference_kinds(document);
    // A service or order mail that names its case has said why it was sent.
    const bool reason =
        says_why(document) || (classification.profile != Profile::campaign && kinds > 0);
    return {
        term("salutation", salutation_points(document, facts, model), model.salutation_name),
        term("reference", reference_points(kinds, model), model.reference_more),
        term("from_person", earned(match::Fact::from_person, model.from_person), model.from_person),
        term("sign_off_person", earned(match::Fact::sign_off_person, model.sign_off_person),
             model.sign_off_person),
        term("direct_contact", earned(match::Fact::direct_contact, model.direct_contact),
             model.direct_contact),
        term("reply_works", earned(match::Fact::reply_works, model.reply_works), model.reply_works),
        term("reader_orientation", orientation_points(reader_share(document), model),
             model.reader_orientation),
        term("reason", reason ? model.reason : 0, model.reason),
    };
}

}  // namespace warmline
