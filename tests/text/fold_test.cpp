#include "linter/text/fold.hpp"

#include <random>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

namespace warmline {
namespace {

struct Pair {
    std::string_view text, folded;
};

TEST_CASE("folding lowers letters and joins the spellings of umlauts without moving an offset") {
    constexpr Pair pairs[] = {
        {"", ""},
        {"Grüße", "gruesse"},
        {"GRÜSSE AUS KÖLN", "gruesse aus koeln"},
        {"Straße", "strasse"},
        {"ÄÖÜ äöü", "aeoeue aeoeue"},
        {"10\xC2\xA0%", "10  %"},
        {"ÉCOLE Ñandú", "école ñandú"},
        {"ŁÓDŹ ČESKÝ", "łódź český"},
        {"Łódź, naïve Ÿ", "łódź, naïve ÿ"},
        {"ΑΘΗΝΑ Άλφα", "αθηνα άλφα"},
        {"МОСКВА Ёж", "москва ёж"},
        {"it’s", "it’s"},
        {"3 × 4", "3 × 4"},
        {"ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]@`{|}~", "abcdefghijklmnopqrstuvwxyz[\\]@`{|}~"},
        {"日本 😀 ẞ", "日本 😀 ẞ"},
    };
    for (const auto& [text, folded] : pairs) {
        CAPTURE_BOUND(text);
        CHECK(fold(text) == folded);
        CHECK(fold(text).size() == text.size());
        CHECK(fold(fold(text)) == fold(text));
    }
}

TEST_CASE("folding eight bytes at a time agrees with folding them one by one") {
    std::mt19937 random(7);
    constexpr std::string_view letters[] = {"A", "z", "Ü", "ß", " ", "@", "[", "É", "€", "😀"};
    for (int round = 0; round < 300; ++round) {
        std::string text, expected;
        for (int i = 0; i < round % 40; ++i) {
            const std::string_view letter = letters[random() % std::size(letters)];
            text += letter;
            expected += fold(letter);
        }
        CHECK(fold(text) == expected);
    }
}

}  // namespace
}  // namespace warmline
