#include "linter/verdict/brief_facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/people/reply_prefix.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/own_text.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t most_each = 5;
constexpr std::size_t longest_quote = 160;

/// One line, cut at a word near the limit. The marks of a quoted line go, any other ">" is a word
/// of the writer's.
string one_line(string_view text) {
    string line;
    bool line_begins = true;
    for (const char c : text) {
        const bool blank = c == '\n' || c == ' ' || c == '\t' || (c == '>' && line_begins);
        line_begins = c == '\n' || (line_begins && blank);
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    if (line.size() <= longest_quote) return line;
    auto end = line.rfind(' ', longest_quote);
    if (end == string::npos)  // one long word: an address, a language without blanks
        for (end = longest_quote; (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80;)
            --end;
    line.resize(end);
    return line + " …";
}

void add_once(std::vector<string>& list, string text) {
    if (list.size() >= most_each || text.empty()) return;
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

/// "5 December" and "5 December 2026" are one day; the fuller one stays.
void add_day(std::vector<string>& list, string day) {
    for (auto& known : list) {
        if (known.starts_with(day)) return;
        if (!day.starts_with(known)) continue;
        known = std::move(day);
        return;
    }
    add_once(list, std::move(day));
}

bool is_talk(BlockKind kind) {
    return is_own_text(kind) || kind == BlockKind::quoted;
}

template <std::size_t N>
constexpr auto hashes(const std::array<string_view, N>& words) {
    std::array<std::uint64_t, N> made{};
    for (std::size_t i = 0; i < N; ++i)
        made[i] = word_hash(words[i]);
    return made;
}

constexpr auto carriers = hashes(std::to_array<string_view>(
    {"rechnung",       "rechnungsnummer", "schlussrechnung", "auftrag",
     "auftragsnummer", "bestellung",      "bestellnummer",   "vertrag",
     "vertragsnummer", "kundennummer",    "vorgang",         "ticket",
     "serie",          "lieferung",       "schaden",         "schadennummer",
     "angebot",        "mitgliedschaft",  "position",        "reklamation",
     "invoice",        "order",           "contract",        "claim",
     "case",           "offer",           "quote",           "booking",
     "account",        "policy",          "membership",      "reference",
     "item",           "complaint"}));
constexpr auto number_words =
    hashes(std::to_array<string_view>({"nr", "nummer", "no", "number", "num", "vom"}));
constexpr auto promising = hashes(
    std::to_array<string_view>({"melden", "melde", "werden", "liefern", "erstatten", "schicken",
                                "senden", "kommt", "tauschen", "pruefen", "will", "shall", "ll"}));
constexpr auto denying =
    hashes(std::to_array<string_view>({"nicht", "kein", "keine", "keinen", "keinem", "keiner",
                                       "nie", "not", "no", "never", "cannot", "t", "unable"}));
constexpr auto promisers =
    hashes(std::to_array<string_view>({"wir", "ich", "we", "i", "she", "he"}));

template <std::size_t N>
bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, N>& set) {
    return std::find(set.begin(), set.end(), hash) != set.end();
}

/// The number as written, over hyphens, slashes and dots between its parts.
std::uint32_t end_of_number(const Document& document, std::uint32_t begin) {
    auto end = begin;
    const auto joins = [](char c) { return c == '-' || c == '/' || c == '.'; };
    const auto part = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    const auto& text = document.text;
    while (end < text.size() &&
           (part(text[end]) || (joins(text[end]) && end + 1 < text.size() && part(text[end + 1]))))
        ++end;
    return end;
}

void add_references(const Document& document, const Sentence& sentence, BriefFacts& facts) {
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        const auto& carrier = document.words[w];
        if (!is_one_of(carrier.hash, carriers)) continue;
        auto at = w + 1;
        if (is_one_of(document.words[at].hash, number_words)) {
            if (document.words[at].hash == word_hash("vom")) continue;
            ++at;
        }
        if (at >= sentence.word_end) continue;
        const auto& number = document.words[at];
        const auto end = end_of_number(document, number.begin);
        const auto written = document.text.substr(number.begin, end - number.begin);
        if (written.find_first_of("0123456789") == string::npos) continue;
        add_once(facts.references, string(document.of(carrier)) + " " + written);
    }
}

bool promises(const Document& document, const Sentence& sentence) {
    bool who = false, what = false;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        // "Wir werden Sie nicht beliefern" promises nothing.
        if (is_one_of(document.words[w].hash, denying)) return false;
        who = who || is_one_of(document.words[w].hash, promisers);
        what = what || is_one_of(document.words[w].hash, promising);
    }
    return who && what && !sentence.has(Mark::question);
}

}  // namespace

std::string line_of(const Document& document, TextRange range) {
    return one_line(document.of(range));
}

string joined(const std::vector<string>& list) {
    string all;
    for (const auto& one : list)
        all += (all.empty() ? "" : ", ") + one;
    return all;
}

std::vector<string> further_references(const BriefFacts& facts) {
    auto references = facts.references;
    std::erase_if(references, [&](const string& reference) {
        return facts.matter.find(reference) != string::npos;
    });
    return references;
}

std::string capitalised(std::string line) {
    if (line.empty()) return line;
    auto& first = line.front();
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    // ä, ö, ü in UTF-8; their capitals stand 32 before them.
    constexpr unsigned char lead = 0xC3;
    if (static_cast<unsigned char>(first) == lead && line.size() > 1) {
        const auto second = static_cast<unsigned char>(line[1]);
        if (second == 0xA4 || second == 0xB6 || second == 0xBC)
            line[1] = static_cast<char>(second - 0x20);
    }
    return line;
}

BriefFacts gather_facts(const Document& document, const Thread& thread) {
    BriefFacts facts;
    if (document.message != nullptr)
        facts.matter = one_line(split_subject(document.message->subject).rest);
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (is_talk(kind)) add_references(document, sentence, facts);
        if (is_own_text(kind) && kind != BlockKind::subject && promises(document, sentence))
            add_once(facts.promises, one_line(document.of(sentence.range)));
    }
    const auto kind_at = [&](std::uint32_t sentence) {
        return sentence < document.sentences.size()
                   ? document.blocks[document.sentences[sentence].block].kind
                   : BlockKind::legal_footer;
    };
    for (const auto& amount : document.amounts)
        if (const auto kind = kind_at(amount.sentence); is_talk(kind)) {
            const auto before = facts.amounts.size();
            add_once(facts.amounts, one_line(document.of(amount.range)));
            facts.own_amounts += facts.amounts.size() > before && is_own_text(kind);
        }
    for (const auto& date : document.dates)
        if (is_own_text(kind_at(date.sentence)))
            add_day(facts.dates, one_line(document.of(date.range)));
    if (const auto* last = thread.customers_last())
        for (const auto& phone : document.phones)
            if (last->range.contains(phone.range) && facts.their_phone.empty())
                facts.their_phone = one_line(document.of(phone.range));
    return facts;
}

}  // namespace warmline
