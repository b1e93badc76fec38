#include <algorithm>
#include <map>
#include <string>

#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/greeted_name.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

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

/// The words by which the mail may call its reader, each once.
std::vector<std::string> names_of_reader(const Check& check) {
    const auto& document = check.document();
    auto names = name_words(name_of_reader(check));
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
    return names;
}

/// "Frau Strasser" in the text is somebody else of that name.
bool follows_title(const Document& document, const Sentence& sentence, std::uint32_t word) {
    if (word == sentence.word_begin) return false;
    const auto before = document.folded_of(document.words[word - 1]);
    return before == "herr" || before == "herrn" || before == "frau" || before == "mr" ||
           before == "mrs" || before == "ms" || before == "familie";
}

/// „Käthe 80“ is a text on a cake, not an address.
bool stands_in_quotes(const Document& document, const Sentence& sentence, const Word& word) {
    const auto before = document.of(TextRange{sentence.range.begin, word.begin});
    const auto opened = before.rfind("\xE2\x80\x9E");                                    // „
    return opened != before.npos && before.find("\xE2\x80\x9C", opened) == before.npos;  // “
}

using Uses = std::map<std::uint64_t, std::vector<TextRange>>;  // by the word used

Uses uses_of(const Check& check, const std::vector<std::string>& names) {
    constexpr BlockMask where =
        body_blocks | mask_of(BlockKind::greeting) | mask_of(BlockKind::subject);
    const auto& document = check.document();
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
    const auto is_name = [&](const Word& word) {
        return ((filter >> (word.hash & 63)) & 1) != 0 && word.is(Word::capitalised) &&
               std::find(hashes.begin(), hashes.end(), word.hash) != hashes.end();
    };
    const auto* greeting = document.sentence_at(document.greeting.range.begin);
    const auto greeting_block = greeting == nullptr ? ~0u : greeting->block;
    Uses uses;
    each_sentence(
        document, where, [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            if (!may_hold_a_name(number)) return;
            const bool greets = sentence.block == greeting_block;
            bool in_name = false;  // "Petra Kurz" is one use
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                const bool name = is_name(word);
                if (name && !in_name && (greets || !follows_title(document, sentence, w)) &&
                    !stands_in_quotes(document, sentence, word))
                    uses[word.hash].push_back(word.range());
                in_name = name;
            }
        });
    return uses;
}

}  // namespace

void name_stuffing(Check& check) {
    constexpr std::size_t fine = 2;
    const auto names = names_of_reader(check);
    if (names.empty()) return;
    const auto uses = uses_of(check, names);
    if (std::none_of(uses.begin(), uses.end(),
                     [](const auto& use) { return use.second.size() > fine; }))
        return;
    const auto most = fine + more_in_a_long_letter(check);
    for (const auto& [word, places] : uses)
        for (std::size_t i = most; i < places.size(); ++i)
            check.report(places[i], {{"count", std::to_string(places.size())}});
}

}  // namespace warmline::match
