#include "linter/text/document.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/text/fold.hpp"
#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

std::vector<std::string> sentences_of(const Document& document) {
    std::vector<std::string> found;
    for (const Sentence& sentence : document.sentences)
        found.emplace_back(document.of(sentence.range));
    return found;
}

constexpr std::string_view letter =
    "Sehr geehrte Frau Dr. Kurz,\n\n"
    "vielen Dank für Ihre Nachricht vom 3. Mai 2026. Die Lieferung kommt am 24. Dezember um 14.00 "
    "Uhr.\n\n"
    "Mit freundlichen Grüßen\nPetra Roth\nTel. 030 23125-12\n\n"
    "Am 12.06.2026 um 14:15 schrieb Max Muster <max@example.org>:\n> Hallo, wann kommt die Ware?\n";

}  // namespace

TEST_CASE("a letter is read as greeting, body, sign-off, signature and quote") {
    const Document document = read_text(letter);
    std::vector<BlockKind> kinds;
    for (const Block& block : document.blocks)
        kinds.push_back(block.kind);
    CHECK(kinds == std::vector{BlockKind::greeting, BlockKind::paragraph, BlockKind::sign_off,
                               BlockKind::signature, BlockKind::quoted, BlockKind::quoted});
    CHECK(document.of(document.greeting.name) == "Kurz");
    CHECK(document.of(document.sign_off.name) == "Petra Roth");
    CHECK(document.language == Language::de);
    CHECK(sentences_of(document)[1] == "vielen Dank für Ihre Nachricht vom 3. Mai 2026.");
}

TEST_CASE("a first name alone in the last paragraph signs, whatever the house calls itself") {
    const Document document = read_text(
        "Moin Svenja,\n\ndie Trikots gibst du bitte bis zum 5. Juli in der Geschäftsstelle ab.\n\n"
        "Heiko\nJugendobmann TuS Ellerbrook\n");
    CHECK(document.of(document.sign_off.name) == "Heiko");
    const Document notice = read_text(
        "Moin Svenja,\n\ndie Trikots gibst du bitte bis zum 5. Juli in der Geschäftsstelle ab.\n\n"
        "Ellerbrook\nGeschäftsstelle TuS Ellerbrook\n");
    CHECK(document.sign_off.person);
    CHECK_FALSE(notice.sign_off.person);
}

TEST_CASE("blocks, sentences and words lie inside one another and in order") {
    const Document document = read_text(letter);
    REQUIRE(document.folded.size() == document.text.size());
    std::uint32_t end = 0, sentence_index = 0, word_index = 0;
    for (const Block& block : document.blocks) {
        CHECK(block.range.begin >= end);
        end = block.range.end;
        CHECK(block.sentence_begin == sentence_index);
        for (std::uint32_t i = block.sentence_begin; i < block.sentence_end; ++i) {
            const Sentence& sentence = document.sentences[i];
            CHECK(block.range.contains(sentence.range));
            CHECK(sentence.word_begin == word_index);
            for (std::uint32_t w = sentence.word_begin; w < sentence.word_end; ++w) {
                CHECK(sentence.range.contains(document.words[w].range()));
                CHECK(document.words[w].hash == word_hash(document.folded_of(document.words[w])));
            }
            word_index = sentence.word_end;
        }
        sentence_index = block.sentence_end;
    }
    CHECK(word_index == document.words.size());
}

TEST_CASE("an offset finds its sentence, a blank between two finds none") {
    const Document document = read_text("Eins kommt. Zwei geht.");
    REQUIRE(document.sentences.size() == 2);
    CHECK(document.sentence_at(0) == &document.sentences[0]);
    CHECK(document.sentence_at(12) == &document.sentences[1]);
    CHECK(document.sentence_at(11) == nullptr);
    CHECK(document.sentence_at(400) == nullptr);
}

TEST_CASE("an empty text is an empty document") {
    const Document document = read_text("");
    CHECK(document.blocks.empty());
    CHECK(document.sentences.empty());
    CHECK(document.first(BlockKind::paragraph) == nullptr);
}
