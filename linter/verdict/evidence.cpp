#include "linter/verdict/evidence.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <utility>

#include "linter/text/word_classes.hpp"
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

/// The lists above by the bits `word_lists` answers with.
enum Listed : std::uint32_t {
    reader_word = 1,
    formal_word = 2,
    writer_word = 4,
    case_word = 8,
    empty_noun = 16,
    possessive = 32,
    reason_word = 64,
    reason_subject = 128,
    street_word = 256
};

constexpr WordClasses word_lists(reader_words, formal_words, writer_words, case_words, empty_nouns,
                                 possessives, reason_words, reason_subjects, street_words);

/// What the words of a mail name and whom they speak of, read in one walk.
struct Wording {
    bool names_a_case = false, names_a_product = false, names_a_place = false, says_why = false;
    int reader = 0, writer = 0;
};

/// Whether a word names a product, given the one after it: "XK-200", "iX3", letters and digits in
/// one word; or "Ihre Pumpe", "your subscription".
bool is_product(const Document& document, const Word& word, std::uint32_t listed,
                const Word& next) {
    if (word.is(Word::has_digit) && !word.is(Word::number) && word.length >= 3 &&
        word.is(Word::capitalised))
        return true;
    if ((listed & possessive) == 0 || next.length < 4 || next.is(Word::tag)) return false;
    const bool noun = document.language != Language::de || next.is(Word::capitalised);
    return noun && (word_lists.of(next.hash) & empty_noun) == 0;
}

bool is_place(const Document& document, const Word& word, std::uint32_t listed, const Word& next) {
    if (word.is(Word::number)) return word.length == 5 && next.is(Word::capitalised);
    if (!word.is(Word::capitalised)) return false;
    if ((listed & street_word) != 0) return true;
    if (word.length <= 6) return false;
    const char last = document.folded[word.begin + word.length - 1u];
    if ((last != 'e') & (last != 'z')) return false;
    const auto folded = document.folded_of(word);
    return (word.length > 9 && folded.ends_with("strasse")) || folded.ends_with("platz");
}

void read_body_word(const Document& document, const Word& word, std::uint32_t listed,
                    const Word& next, Wording& wording) {
    wording.names_a_product = wording.names_a_product || is_product(document, word, listed, next);
    wording.names_a_place = wording.names_a_place || is_place(document, word, listed, next);
    if (listed == 0) return;
    if ((listed & reason_word) != 0)
        wording.says_why = wording.says_why || (word_lists.of(next.hash) & reason_subject) != 0;
    if (word.length < 2 || word.length > 8) return;
    wording.reader +=
        (listed & reader_word) != 0 && ((listed & formal_word) == 0 || word.is(Word::capitalised));
    wording.writer += (listed & writer_word) != 0;
}

Wording read_wording(const Document& document) {
    static const Word none;
    Wording wording;
    const auto& words = document.words;
    for (const auto& block : document.blocks) {
        const bool body = is_body(block.kind);
        if (!body && block.kind != BlockKind::subject) continue;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s) {
            const auto& sentence = document.sentences[s];
            constexpr std::uint32_t reach = 4;  // words from "Rechnung" to its number
            std::uint32_t case_until = 0;
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = words[w];
                const auto listed = word_lists.of(word.hash);
                // One branch for all that makes a word worth a look: most are not.
                const std::uint32_t long_capital = word.length > 6 ? Word::capitalised : 0;
                if ((listed | (word.flags & (Word::has_digit | long_capital))) == 0) continue;
                if ((listed & case_word) != 0 && word.length >= 2) case_until = w + reach + 1;
                if (word.is(Word::has_digit) && word.length >= 3 && w < case_until)
                    wording.names_a_case = true;
                if (body)
                    read_body_word(document, word, listed,
                                   w + 1 < words.size() ? words[w + 1] : none, wording);
            }
        }
    }
    return wording;
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

/// Two content words of the quoted mail come back in the answer.
bool mirrors_the_concern(const Document& document) {
    constexpr std::uint16_t content_letters = 6;
    const auto& blocks = document.blocks;
    const auto is_quote = [](const Block& block) { return block.kind == BlockKind::quoted; };
    if (std::none_of(blocks.begin(), blocks.end(), is_quote)) return false;
    const auto any_word = [&](auto wanted, auto visit) {
        for (const auto& block : blocks) {
            if (!wanted(block)) continue;
            for (auto s = block.sentence_begin; s < block.sentence_end; ++s) {
                const auto& sentence = document.sentences[s];
                for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
                    if (document.words[w].length >= content_letters &&
                        visit(document.words[w].hash))
                        return true;
            }
        }
        return false;
    };
    // Most words of either side are not the other's: a bit filter answers for them.
    constexpr std::size_t filter_bits = 4096;
    std::bitset<filter_bits> filter;
    std::vector<std::uint64_t> own;
    any_word([](const Block& block) { return is_body(block.kind); },
             [&](std::uint64_t hash) {
                 own.push_back(hash);
                 filter.set(hash % filter_bits);
                 return false;
             });
    std::sort(own.begin(), own.end());
    std::uint64_t first = 0;
    bool shared = false;
    return any_word(is_quote, [&](std::uint64_t hash) {
        if (!filter[hash % filter_bits] || (shared && hash == first) ||
            !std::binary_search(own.begin(), own.end(), hash))
            return false;
        first = hash;
        return std::exchange(shared, true);
    });
}

int reference_kinds(const Document& document, const Wording& wording) {
    return int{wording.names_a_case} + int{names_an_earlier_date(document)} +
           int{wording.names_a_product} + int{wording.names_a_place} +
           int{mirrors_the_concern(document)};
}

/// Share of reader words among reader and writer words (you ÷ (you + we)), -1 without any.
double reader_share(const Wording& wording) {
    const int both = wording.reader + wording.writer;
    return both == 0 ? -1 : static_cast<double>(wording.reader) / both;
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

std::vector<ScoreTerm> personal_evidence(const Document& document,
                                         const Classification& classification,
                                         const match::FactSet& facts,
                                         const ScoreModel::Personal& model) {
    const auto earned = [&](match::Fact fact, double points) {
        return facts[static_cast<std::size_t>(fact)] ? points : 0.0;
    };
    const auto wording = read_wording(document);
    const int kinds = reference_kinds(document, wording);
    // A service or order mail that names its case has said why it was sent.
    const bool reason =
        wording.says_why || (classification.profile != Profile::campaign && kinds > 0);
    return {
        term("salutation", salutation_points(document, facts, model), model.salutation_name),
        term("reference", reference_points(kinds, model), model.reference_more),
        term("from_person", earned(match::Fact::from_person, model.from_person), model.from_person),
        term("sign_off_person", earned(match::Fact::sign_off_person, model.sign_off_person),
             model.sign_off_person),
        term("direct_contact", earned(match::Fact::direct_contact, model.direct_contact),
             model.direct_contact),
        term("reply_works", earned(match::Fact::reply_works, model.reply_works), model.reply_works),
        term("reader_orientation", orientation_points(reader_share(wording), model),
             model.reader_orientation),
        term("reason", reason ? model.reason : 0, model.reason),
    };
}

}  // namespace warmline
