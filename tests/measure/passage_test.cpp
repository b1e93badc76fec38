#include "linter/measure/passage.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace warmline;

namespace {

std::vector<std::string> words_and_marks(std::string_view text, Language language) {
    const Passage passage = read_passage(text, language);
    std::vector<std::string> out;
    for (const Token& token : passage.tokens)
        out.emplace_back(passage.of(token));
    return out;
}

std::size_t sentences(std::string_view text, Language language) {
    return read_passage(text, language).sentences.size();
}

}  // namespace

TEST_CASE("a text is cut into words and single marks") {
    CHECK(words_and_marks("Don’t wait – call 030/123!", Language::en) ==
          std::vector<std::string>{"Don't", "wait", "–", "call", "030", "/", "123", "!"});
    CHECK(words_and_marks("Grüße ❤️ aus Ulm", Language::de) ==
          std::vector<std::string>{"Grüße", "❤", "aus", "Ulm"});
}

TEST_CASE("sentences end at full stops, not at abbreviations, ordinals or initials") {
    CHECK(sentences("Das geht. Wir prüfen es bis 12. Juni. Danke!", Language::de) == 3);
    CHECK(sentences("Wir melden uns z. B. Montag, ggf. Dienstag bei Dr. Kurz.", Language::de) == 1);
    CHECK(sentences("Please ask Mr. Reed. He knows J. R. Smith.", Language::en) == 2);
    CHECK(sentences("Version 2.5 is out. it works", Language::en) == 1);
}

TEST_CASE("a blank line and a greeting line end a sentence") {
    CHECK(sentences("Guten Tag Frau Kurz,\nIhre Pumpe ist da\n\nFreundliche Grüße", Language::de) ==
          3);
}

TEST_CASE("sentences cover every token exactly once") {
    for (const char* text :
         {"", "...", "a", "Hallo. ... ! ja", "(1) eins\n\n(2) zwei", "\xff\xfe bad \xc3"}) {
        const Passage passage = read_passage(text, Language::de);
        std::uint32_t next = 0;
        for (const Stretch& sentence : passage.sentences) {
            CHECK(sentence.begin == next);
            CHECK(sentence.end > sentence.begin);
            next = sentence.end;
        }
        CHECK(next == passage.tokens.size());
    }
}

TEST_CASE("common words, their inflections and their compounds are known as common") {
    const auto root_of = [](const char* word, Language language) {
        return int{read_passage(word, language).tokens.at(0).root};
    };
    CHECK(root_of("der", Language::de) < 3);
    CHECK(root_of("Kaffeemaschinen", Language::de) < rare_band);
    CHECK(root_of("Xylokryptose", Language::de) == rare_band);
    CHECK(root_of("waiting", Language::en) < 12);
}
