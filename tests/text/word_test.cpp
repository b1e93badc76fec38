#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/text/fold.hpp"
#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

std::string words_of(std::string_view text) {
    const Document document = read_text(text);
    std::string words;
    for (const Word& word : document.words) {
        if (!words.empty()) words += '|';
        words += document.of(word);
    }
    return words;
}

Word first_word(std::string_view text) {
    const Document document = read_text(text);
    REQUIRE(!document.words.empty());
    return document.words.front();
}

}  // namespace

TEST_CASE("words are runs of letters and digits") {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"Größe und Maß", "Größe|und|Maß"},
        {"E-Mail-Adresse", "E|Mail|Adresse"},
        {"geht's, don't", "geht|s|don|t"},
        {"1.234,50 € am 12.06.2026", "1.234,50|am|12.06.2026"},
        {"14:15 Uhr, 14 Uhr", "14:15|Uhr|14|Uhr"},
        {"CHF 1'200.– oder 1’200", "CHF|1'200|oder|1’200"},
        {"z.B. A4 und B2B", "z|B|A4|und|B2B"},
        {"Hallo {{ contact.FIRSTNAME }}!", "Hallo|{{ contact.FIRSTNAME }}"},
        {"https://www.a.example/b?c=1.", "https://www.a.example/b?c=1"},
        {"Schreiben Sie an max.muster@a.example.", "Schreiben|Sie|an|max.muster@a.example"},
        {"müller@bäcker.example", "müller@bäcker.example"},
        {"www.musterladen.de/x, danke", "www.musterladen.de/x|danke"},
        {"Ελλάδα и Москва", "Ελλάδα|и|Москва"},
        {"naïve\u00A0Idee\u2026", "naïve|Idee"},
    };
    for (const auto& [text, words] : table)
        CHECK(words_of(text) == words);
}

TEST_CASE("a word's hash is the hash of its folded bytes, so spellings meet") {
    CHECK(first_word("Größe").hash == word_hash("groesse"));
    CHECK(first_word("GROESSE").hash == word_hash("groesse"));
    CHECK(first_word("ÜBER").hash == first_word("ueber").hash);
    CHECK(first_word("1'200").hash == word_hash("1'200"));
}

// Within a text words are read sixteen bytes at a time, at its very end letter by letter.
TEST_CASE("a word reads the same within a text and at its end") {
    for (const std::string_view word : {"a",
                                        "A",
                                        "AB",
                                        "Ab",
                                        "aB",
                                        "7",
                                        "71",
                                        "A4",
                                        "4A",
                                        "a4",
                                        "ä",
                                        "Ä",
                                        "ÄÖ",
                                        "Äö",
                                        "ÜBER",
                                        "Über",
                                        "über",
                                        "straße",
                                        "STRAẞE",
                                        "MASSE",
                                        "MAß",
                                        "ß",
                                        "Größe",
                                        "GRÖSSE",
                                        "née",
                                        "École",
                                        "É",
                                        "Москва",
                                        "naïve",
                                        "12.06.2026",
                                        "1’200",
                                        "B2B",
                                        "ÄRGER24",
                                        "fünfzehn15zeich",
                                        "sechzehn16zeiche",
                                        "siebzehn17zeichen",
                                        "ünfzehn-äöü"}) {
        const std::string filler = " und danach kommt noch so einiges";
        const Document inside = read_text(std::string(word) + filler);
        const Document last = read_text(word);
        CAPTURE(word);
        REQUIRE(!last.words.empty());
        for (std::size_t i = 0; i < last.words.size(); ++i) {
            CHECK(inside.words[i].begin == last.words[i].begin);
            CHECK(inside.words[i].length == last.words[i].length);
            CHECK(inside.words[i].flags == last.words[i].flags);
            CHECK(inside.words[i].hash == last.words[i].hash);
        }
    }
}

// They are read sixteen bytes at a time, and an umlaut may lie across the end of such a block.
TEST_CASE("a long word is read whole, wherever its umlaut stands") {
    for (const std::string_view letter : {"ä", "Ä", "ß", "é", "É", "ж", "7"})
        for (std::size_t size = 12; size <= 50; ++size)
            for (std::size_t at = 0; at <= size; ++at)
                for (const char filler : {'w', 'W'}) {
                    std::string word(size, filler);
                    word.insert(at, letter);
                    CAPTURE(word);
                    const Document document = read_text(word + " und noch ein paar Wörter");
                    const Word& read = document.words.front();
                    CHECK(document.of(read) == word);
                    CHECK(read.hash == word_hash(fold(word)));
                    const bool capital = letter == "Ä" || letter == "É";
                    const bool caps = filler == 'W' && (capital || letter == "7");
                    CHECK(read.is(Word::capitalised) == (at == 0 ? capital : filler == 'W'));
                    CHECK(read.is(Word::all_caps) == caps);
                    CHECK(read.is(Word::has_digit) == (letter == "7"));
                    CHECK(read.is(Word::non_latin) == (letter == "ж"));
                    CHECK_FALSE(read.is(Word::number));
                }
}

TEST_CASE("flags tell how a word is written") {
    CHECK(first_word("Haus").is(Word::capitalised));
    CHECK(first_word("Öl").is(Word::capitalised));
    CHECK(first_word("Ștefan").is(Word::capitalised));
    CHECK_FALSE(first_word("haus").is(Word::capitalised));
    CHECK(first_word("USA").is(Word::all_caps));
    CHECK(first_word("ÄÖ").is(Word::all_caps));
    CHECK_FALSE(first_word("Ä").is(Word::all_caps));
    CHECK_FALSE(first_word("I").is(Word::all_caps));
    CHECK_FALSE(first_word("GmbH").is(Word::all_caps));
    CHECK(first_word("A4").is(Word::has_digit));
    CHECK_FALSE(first_word("A4").is(Word::number));
    CHECK(first_word("1.000").is(Word::number));
    CHECK(first_word("Москва").is(Word::non_latin));
    CHECK(first_word("{{x}}").is(Word::tag));
    CHECK(first_word("a@b.example").is(Word::address));
    CHECK(first_word("Hallo").is(Word::sentence_start));
}

TEST_CASE("a word remembers the comma, colon or dash before it") {
    const Document document = read_text("Erst eins, dann zwei – oder drei: vier Ein-Haus");
    std::string after;
    for (const Word& word : document.words)
        if (word.is(Word::after_comma)) after += std::string(document.of(word)) + ' ';
    CHECK(after == "dann oder vier ");
}

TEST_CASE("a word longer than its length can say is cut, not lost") {
    const std::string text(200'000, 'x');
    const Document document = read_text(text);
    std::size_t bytes = 0;
    for (const Word& word : document.words)
        bytes += word.length;
    CHECK(bytes == text.size());
}

TEST_CASE("broken UTF-8 is stepped over") {
    CHECK(words_of("a\xFF"
                   "b \xC3") == "a|b");
    CHECK(words_of("\xE2\x82") == "");
}
