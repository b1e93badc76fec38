#include "linter/charset/to_nfc.hpp"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>

#include "linter/charset/utf8.hpp"

using namespace warmline;

TEST_CASE("composed characters map to all they were made of") {
    const Normalised out = to_nfc("Gru\u0308n \u2013 Ku\u0308che");
    CHECK(out.text == "Grün – Küche");
    CHECK_FALSE(out.identity);
    CHECK(out.map.piece_at(1) == SourceRange{1, 2});
    CHECK(out.map.piece_at(2) == SourceRange{2, 5});
    CHECK(out.map.piece_at(3) == SourceRange{2, 5});
    CHECK(out.map.piece_at(4) == SourceRange{5, 6});
}

TEST_CASE("text in NFC stays as it is") {
    for (const char* text :
         {"", "Grüße", "– „ja“ … 5 € 🙂 ➞", "こんにちは", "Ελλάδα"}) {
        CAPTURE(text);
        CHECK(is_nfc(text));
        CHECK(to_nfc(text).identity);
        CHECK(to_nfc(text).text == text);
    }
}

TEST_CASE("a mark at the very front, or after a settled character, is seen") {
    CHECK(to_nfc("\u2190\u0338").text == "\u219A");
    CHECK(to_nfc("é\u0323").text == "ẹ\u0301");
    CHECK(is_nfc("\u0301a"));
    CHECK_FALSE(is_nfc("\u212B"));
}

TEST_CASE("the quick check never calls settled what ICU does not") {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* icu_nfc = icu::Normalizer2::getNFCInstance(error);
    REQUIRE(U_SUCCESS(error));
    for (char32_t c = 0x80; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        // After "e", so that marks that combine are found too.
        std::string text = "e";
        append_utf8(text, c);
        const auto as_icu = icu_nfc->isNormalizedUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), error);
        if (is_nfc(text) != static_cast<bool>(as_icu)) FAIL_CHECK("U+" << static_cast<unsigned>(c));
    }
}
