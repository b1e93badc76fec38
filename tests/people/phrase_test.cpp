#include "linter/people/phrases/phrase.hpp"

#include <doctest/doctest.h>

#include "linter/people/phrases/note_sentences.hpp"
#include "linter/people/phrases/split_words.hpp"
#include "linter/text/word_set.hpp"

using namespace warmline;

namespace {

constexpr auto hearing_badly = std::to_array<Phrase>({"hoert|hoere … schlecht|nichts"});
constexpr auto calls = std::to_array<Phrase>({"keine anruf*", "*werbung", "*sperr* setzen"});
constexpr auto telling = word_set({"keine", "no"});

Words words_of(std::string_view text) {
    Words words;
    split_words(
        text, [&](std::string word) { words.push_back(std::move(word)); }, [](char, bool) {});
    return words;
}

Words note(std::string_view text) {
    return sentences_of(text).front();
}

}  // namespace

TEST_CASE("words of a phrase stand in order, either way to say each, with gaps where it has them") {
    CHECK(says(words_of("Er hört schlecht"), hearing_badly));
    CHECK(says(words_of("Ich höre am Telefon fast gar nichts"), hearing_badly));
    CHECK_FALSE(says(words_of("Ich höre am Telefon seit Jahren gar nichts"), hearing_badly));
    CHECK_FALSE(says(words_of("schlecht hört er"), hearing_badly));
    CHECK_FALSE(says(words_of("hört"), hearing_badly));
    CHECK_FALSE(says({}, hearing_badly));
}

TEST_CASE("a gap does not reach behind a comma") {
    CHECK(says(note("hört nichts, mailen"), hearing_badly));
    CHECK_FALSE(says(note("hört gut, schlecht zu Fuß"), hearing_badly));
}

TEST_CASE("stars stand for any beginning and any ending of a word") {
    for (const std::string_view text :
         {"keine Anrufe", "Keine Anrufversuche!", "Telefonwerbung", "Anrufsperre setzen"})
        CHECK_MESSAGE(says(words_of(text), calls), text);
    for (const std::string_view text :
         {"keine Rückanrufe", "Werbungen", "Anrufsperre", "kein Anruf"})
        CHECK_FALSE_MESSAGE(says(words_of(text), calls), text);
}

TEST_CASE("a phrase tells which words it begins at and ends before") {
    const auto words = words_of("Sie hört leider nichts mehr");
    std::size_t first = 0, behind = 0;
    CHECK(says_where(words, hearing_badly, [&](std::size_t begin, std::size_t end) {
        first = begin;
        behind = end;
        return true;
    }));
    CHECK(first == 1);
    CHECK(behind == 4);
}

TEST_CASE("a phrase always holds a listed word only where each way to say it does") {
    CHECK(Phrase("keine|no anrufe").always_holds_one_of(telling));
    CHECK(Phrase("bitte keine anrufe").always_holds_one_of(telling));
    CHECK_FALSE(Phrase("keine|nie anrufe").always_holds_one_of(telling));
    CHECK_FALSE(Phrase("nie … anrufe").always_holds_one_of(telling));
}

TEST_CASE("notes are parted into sentences; a stop after a shortened word ends none") {
    CHECK(sentences_of("Hört schlecht. Bitte mailen!") ==
          std::vector<Words>{{"hoert", "schlecht"}, {"bitte", "mailen"}, {}});
    CHECK(sentences_of("ausschl. per E-Mail (nie Post)") ==
          std::vector<Words>{{"ausschl", "per", "mail", ",", "nie", "post", ","}});
    CHECK(sentences_of("don’t call") == std::vector<Words>{{"don't", "call"}});
}
