#include <doctest/doctest.h>

#include "tests/shown.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

struct Pair {
    std::string_view markup, shown;
};

TEST_CASE("what a reader cannot see is told apart, in every way senders hide it") {
    constexpr Pair pairs[] = {
        {"da<p style=\"display:none\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"DISPLAY : None !important\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"visibility:hidden\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"opacity:0.0\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"opacity:0.5\">da</p>", "da | da"},
        {"da<p style=\"max-height:0px\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"height:0;overflow:hidden\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"font-size:0\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"font-size:1px\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"font:0/0 a\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"font:italic bold 12px/30px Georgia\">da</p>", "da | da"},
        {"da<p style=\"font-size:0\"><b style=\"font-size:14px\">da</b></p>", "da | da"},
        {"da<p style=\"color:#FFF;background-color:white\">weg</p>", "da | hidden: weg"},
        {"da<p style=\"color:#fff;background:#000\">da</p>", "da | da"},
        {"da<p hidden>weg</p>", "da | hidden: weg"},
        {"da<p style=\"display:none;display:block\">da</p>", "da | da"},
        {"da<p style=\"display:none!important;display:block\">weg</p>", "da | hidden: weg"},
        // mso-hide hides from Outlook only.
        {"da<p style=\"mso-hide:all\">da</p>", "da | da"},
        {"<div style=\"display:none\"><div><p>tief</div></div>da", "preheader: tief | da"},
        {"ein <i hidden>un</i>sichtbares Wort", "ein sichtbares Wort | hidden: un"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
}

TEST_CASE("a style sheet hides by simple selectors, but not for other screens") {
    constexpr Pair pairs[] = {
        {"<style>.a{display:none}</style>da<p class=\"x a\">weg</p><p class=ab>da</p>",
         "da | hidden: weg | da"},
        {"<style>#a , p.b { display:none }</style>da<p id=a>weg</p><p class=b>weg</p>",
         "da | hidden: weg | hidden: weg"},
        {"<style>@media screen{.a{display:none}} .b{display:none}</style>da<p class=a>da</p>"
         "<p class=b>weg</p>",
         "da | da | hidden: weg"},
        {"<style>/* .a{display:none} */ .b{color:red}</style><p class=a>da</p>", "da"},
        {"<style>@import url(x); .a{display:none}</style>da<p class=a>weg</p>", "da | hidden: weg"},
        {"<style>.a{display:none}.a{display:block}</style><p class=a>da</p>", "da"},
        {"<style>.a .b{display:none}</style><p class=b>da</p>", "da"},
        {"<style><!-- .a{display:none} --></style>da<p class=a>weg</p>", "da | hidden: weg"},
        {"<style>.a{display:none}</style>da<p class=a style=\"display:block\">da</p>", "da | da"},
        {"<style>.a{display:none</style>da<p class=a>weg</p>", "da | hidden: weg"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
}

TEST_CASE("hidden text before the first visible word is the preview of the inbox") {
    constexpr Pair pairs[] = {
        {"<div style=\"display:none\">Nur heute&zwnj;&nbsp;&zwnj;&nbsp;&#847;&nbsp;</div>Hallo",
         "preheader: Nur heute | Hallo"},
        {"<div style=\"display:none\">&zwnj;&nbsp;&#8199;&shy;\xE2\xA0\x80</div>Hallo", "Hallo"},
        {"<div class=\"preheader\">Vorschau</div>Hallo<p class=preheader>später</p>",
         "preheader: Vorschau | Hallo | später"},
        {"<span id=mcnPreviewText>Vorschau</span><p>Hallo", "preheader: Vorschau | Hallo"},
        {"{% set a = 1 %}<p hidden>Vorschau</p>Hallo",
         "{% set a = 1 %} | preheader: Vorschau | Hallo"},
        {"<mjml><mj-head><mj-preview>Vorschau</mj-preview></mj-head><mj-body><mj-text>Hallo"
         "</mj-text></mj-body></mjml>",
         "preheader: Vorschau | Hallo"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
}

TEST_CASE("a request to be spared a finding is reported with its place") {
    const Layout layout = html(
        "<p>eins</p><!-- warmline-ignore amb/vague-time: geprüft --><p>zwei</p>"
        "<!-- anderes --><p>drei <!--warmline-ignore--> vier</p>");
    CHECK(layout.problems.empty());
    REQUIRE(layout.ignores.size() == 2);
    CHECK(layout.ignores[0].text == "warmline-ignore amb/vague-time: geprüft");
    CHECK(layout.text.substr(layout.ignores[0].position, 4) == "zwei");
    CHECK(layout.text.substr(layout.ignores[1].position, 5) == " vier");
}

TEST_CASE("a suggestion left in a comment is told, once") {
    for (const std::string comment : {"<!-- → Nennen Sie Tag und Uhrzeit -->",
                                      "<!-- Rest: [→ Give the day and the time] -->"}) {
        const Layout layout = html("<p>Wir melden uns zeitnah.</p>" + comment + comment);
        REQUIRE(layout.problems.size() == 1);
        CHECK(layout.problems[0].code == "leftover-hint");
    }
    CHECK(html("<!-- Ulm → Augsburg --><p>Gleis 3</p>").problems.empty());
}

}  // namespace
}  // namespace warmline
