#include "linter/people/anger.hpp"

#include <cmath>
#include <string_view>

#include "linter/people/anger_table.hpp"
#include "linter/people/charge.hpp"
#include "linter/text/sentence_terms.hpp"

namespace warmline {

namespace {

using term_weights::Kind;

constexpr std::size_t most_words = 400;  // anger shows early
constexpr std::size_t shouted_letters = 4;

/// Calls `take(sentence, kind, hash, first part, second part)` for every term; one walk for weights
/// and for names. Answers how many words it read.
template <class Take>
std::size_t walk(const Document& document, TextRange range, Take take) {
    std::size_t count = 0;
    const auto none = [](const Word&) { return false; };
    for (const auto& sentence : document.sentences)
        if (range.contains(sentence.range))
            count += each_term(
                document, sentence, most_words - count, none,
                [&](std::uint32_t, Kind kind, std::uint64_t hash, std::string_view first,
                    std::string_view second) { take(sentence, kind, hash, first, second); });
    return count;
}

/// How the message is written rather than what it says.
std::vector<std::string_view> traits_of(const Document& document, TextRange range,
                                        const Charge& heard) {
    std::vector<std::string_view> traits;
    const auto when = [&](bool so, std::string_view name) {
        if (so) traits.push_back(name);
    };
    std::size_t questions = 0, exclamations = 0, shouts = 0, short_sentences = 0, sentences = 0;
    for (const auto& sentence : document.sentences) {
        if (!range.contains(sentence.range)) continue;
        constexpr std::uint32_t short_sentence = 4;
        ++sentences;
        questions += sentence.has(Mark::question);
        exclamations += sentence.has(Mark::exclamation);
        short_sentences += sentence.word_end - sentence.word_begin <= short_sentence;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
            shouts +=
                document.words[w].is(Word::all_caps) && document.words[w].length >= shouted_letters;
    }
    const auto text = document.of(range);
    when(exclamations > 0, "!");
    when(exclamations > 1, "!!");
    when(questions > 0, "?");
    when(questions > 1, "??");
    when(text.find("?!") != std::string_view::npos || text.find("??") != std::string_view::npos ||
             text.find("!!") != std::string_view::npos,
         "loud");
    when(text.find("...") != std::string_view::npos || text.find("…") != std::string_view::npos,
         "…");
    when(shouts > 0, "shout");
    when(shouts > 1, "shouts");
    when(short_sentences > 1 && short_sentences * 3 > sentences, "clipped");
    when(heard.level >= .15, "heard 1");
    when(heard.level >= .3, "heard 3");
    when(heard.level >= .5, "heard 5");
    when(heard.level >= .7, "heard 7");
    when(heard.threat, "threat");
    when(heard.deadline, "deadline");
    when(heard.soothed, "soothed");
    return traits;
}

}  // namespace

Anger read_anger(const Document& document, TextRange range, const Charge& heard) {
    Anger found;
    const auto& table = anger::table;
    if (table.slots.empty()) return found;
    std::vector<std::uint64_t> met(table.slots.size() / 64 + 1);  // a bit for each slot
    double sum = 0, part = 0, most = 0;
    TextRange at;
    const auto weight_of = [&](std::uint64_t hash) {
        const auto place = table.slot_of(hash);
        const auto& slot = table.slots[place];
        const auto bit = std::uint64_t{1} << (place % 64);
        if (slot.weight == 0 || (met[place / 64] & bit) != 0) return 0.0;
        met[place / 64] |= bit;
        return slot.weight * table.unit;
    };
    found.read = walk(document, range,
                      [&](const Sentence& sentence, Kind, std::uint64_t hash, std::string_view,
                          std::string_view) {
                          const double weight = weight_of(hash);
                          if (sentence.range != at) part = 0;
                          at = sentence.range;
                          sum += weight;
                          part += weight;
                          if (part > most) {
                              most = part;
                              found.sentence = at;
                          }
                      });
    if (found.read == 0) return found;
    for (const auto trait : traits_of(document, range, heard))
        sum += weight_of(term_weights::term(Kind::trait, word_hash(trait)));
    const double size = std::pow(static_cast<double>(found.read), anger::size_power);
    found.odds = table.bias + sum / size;
    return found;
}

std::vector<std::string> anger_terms(const Document& document, TextRange range,
                                     const Charge& heard) {
    std::vector<std::string> names;
    walk(document, range,
         [&](const Sentence&, Kind kind, std::uint64_t, std::string_view first,
             std::string_view second) { names.push_back(term_name(kind, first, second)); });
    for (const auto trait : traits_of(document, range, heard))
        names.push_back("t:" + std::string(trait));
    return names;
}

}  // namespace warmline
