#include "linter/text/html_entities.hpp"

#include <doctest/doctest.h>

#include "tests/shown.hpp"

namespace warmline {
namespace {

TEST_CASE("character references of every kind are read as browsers read them") {
    struct Pair {
        std::string_view markup, text;
        std::size_t size;
    };

    constexpr Pair pairs[] = {
        {"&uuml;", "ü", 6},
        {"&uuml", "ü", 5},
        {"&uumlber", "ü", 5},
        {"&amp;", "&", 5},
        {"&AMP;", "&", 5},
        {"&euro;", "€", 6},
        {"&euro", "", 0},
        {"&hellip;", "…", 8},
        {"&CounterClockwiseContourIntegral;", "∳", 33},
        {"&AElig;", "Æ", 7},
        {"&zwnj;", "\xE2\x80\x8C", 6},
        {"&zwj;", "\xE2\x80\x8D", 5},
        {"&nGt;", "≫⃒", 5},
        {"&notit;", "¬", 4},
        {"&notin;", "∉", 7},
        {"&frac12x", "½", 7},
        {"&#252;", "ü", 6},
        {"&#252", "ü", 5},
        {"&#xFC;", "ü", 6},
        {"&#Xfc;", "ü", 6},
        {"&#128;", "€", 6},
        {"&#x96;", "–", 6},
        {"&#0;", "\xEF\xBF\xBD", 4},
        {"&#xD800;", "\xEF\xBF\xBD", 8},
        {"&#99999999;", "\xEF\xBF\xBD", 11},
        {"&#x1F600;", "😀", 9},
        {"&", "", 0},
        {"&;", "", 0},
        {"& Co", "", 0},
        {"&#;", "", 0},
        {"&#x;", "", 0},
        {"&ZZZ;", "", 0},
        {"&!;", "", 0},
        {"&AElig!c6;", "Æ", 6},
    };
    for (const auto& [markup, text, size] : pairs) {
        CAPTURE_BOUND(markup);
        const Entity entity = read_entity(markup);
        CHECK(entity.text() == text);
        CHECK((entity.size == 0 ? 0 : entity.source_size) == size);
    }
}

TEST_CASE("all 2231 names of HTML5 are known") {
    constexpr std::string_view all =
#include "linter/text/html_entities.inc"
        ;
    std::size_t names = 0;
    for (std::size_t at = 1; at < all.size();) {
        const std::size_t mark = all.find_first_of("!=", at);
        const std::size_t end = all.find(' ', mark);
        const std::string name{all.substr(at, mark - at)};
        std::string expected;
        for (std::size_t i = mark; i < end;) {
            const std::size_t next = std::min(all.find('+', i + 1), end);
            const std::string number{all.substr(i + 1, next - i - 1)};
            // The numbers 80–9F have no names, so the repair of windows-1252 is out of the way.
            expected += read_entity("&#x" + number + ";").text();
            i = next;
        }
        CHECK(read_entity("&" + name + ";").text() == expected);
        names += all[mark] == '!' ? 2 : 1;
        at = end + 1;
    }
    CHECK(names == 2231);
}

TEST_CASE("parameters of an address are not taken for signs") {
    CHECK(attribute_text("?a=1&copy=2&amp;b=3&lang=de") == "?a=1&copy=2&b=3&lang=de");
    CHECK(attribute_text("  a &copy; b&reg ") == "a © b®");
}

}  // namespace
}  // namespace warmline
