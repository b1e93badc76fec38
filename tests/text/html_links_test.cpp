#include <doctest/doctest.h>

#include "tests/shown.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

struct Pair {
    std::string_view markup, shown;
};

TEST_CASE("links keep their words and their target") {
    constexpr Pair pairs[] = {
        {"<a href=\"https://a.b/?x=1&amp;y=2\">Mehr</a>", "[Mehr](https://a.b/?x=1&y=2)"},
        {"<a href=https://a.b/>Mehr</a>", "[Mehr](https://a.b/)"},
        {"<a href='x'>  Mehr <b>erfahren</b> </a> jetzt", "[Mehr erfahren](x)"},
        {"<a href=x></a>leer", ""},
        {"<a name=oben>Anker</a>", ""},
        {"<a href=1>eins<a href=2>zwei</a> drei", "[eins](1) [zwei](2)"},
        {"<td><a href=1>offen</td><td>zu</td>", "[offen](1)"},
        {"<a href=x><h2>Titel</h2><p>Absatz</p></a>", "[Titel](x)"},
        {"<a href=\"mailto:a@b.c\">a@b.c</a>", "[a@b.c](mailto:a@b.c)"},
        {"<a href=\"https://a.b\">https://a.b</a>", "raw[https://a.b](https://a.b)"},
        {"Siehe https://a.b/c?d=1, und www.e.f.",
         "raw[https://a.b/c?d=1](https://a.b/c?d=1) "
         "raw[www.e.f](www.e.f)"},
        {"(https://a.b/(c))", "raw[https://a.b/(c)](https://a.b/(c))"},
        {"xhttps://a.b", ""},
        {"https://a.b/{{ id | x: \"y z\" }}/d e",
         "raw[https://a.b/{{ id | x: \"y z\" }}/d]"
         "(https://a.b/{{ id | x: \"y z\" }}/d)"},
        {"<a href=\"{{ url | default: \"https://a.b/<c>\" }}\">Mehr</a>",
         "[Mehr]({{ url | default: \"https://a.b/<c>\" }})"},
        {"<a href=*|ARCHIVE|*>Archiv</a>", "[Archiv](*|ARCHIVE|*)"},
        {"<a {% if a > b %}class=x{% endif %} href=y>z</a>", "[z](y)"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(links_of(html(markup)) == expected);
    }
}

TEST_CASE("a link set like a button is one") {
    constexpr Pair pairs[] = {
        {"<a href=x role=button>Los</a>", "![Los](x)"},
        {"<a href=x class=\"btn btn-primary\">Los</a>", "![Los](x)"},
        {"<a href=x class=\"heroCta\">Los</a>", "![Los](x)"},
        {"<a href=x class=\"dictation\">Los</a>", "[Los](x)"},
        {"<a href=x style=\"background:#f00;padding:8px 16px\">Los</a>", "![Los](x)"},
        {"<a href=x style=\"background:#f00;padding:0\">Los</a>", "[Los](x)"},
        {"<a href=x style=\"border:1px solid red;padding:9px\">Los</a>", "![Los](x)"},
        {"<a href=x style=\"background-color:#EB7035;display:inline-block;line-height:44px;"
         "mso-hide:all\">Los</a>",
         "![Los](x)"},
        {"<a href=x style=\"color:red\">Los</a>", "[Los](x)"},
        {"<table><tr><td bgcolor=red><a href=x>Los</a></td></tr></table>", "![Los](x)"},
        {"<table><tr><td bgcolor=red>Text und <a href=x>Los</a></td></tr></table>", "[Los](x)"},
        {"<table><tr><td bgcolor=red><a href=x>A</a> <a href=y>B</a></td></tr></table>",
         "[A](x) [B](y)"},
        {"<!--[if mso]><v:roundrect href=x>Los</v:roundrect><![endif]-->"
         "<!--[if !mso]><!--><a href=x class=button>Los</a><!--<![endif]-->",
         "![Los](x)"},
        {"<mj-button href=x>Los</mj-button>", "![Los](x)"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(links_of(html(markup)) == expected);
    }
}

TEST_CASE("images bring their alt text as a paragraph that does not tear the words around it") {
    constexpr Pair pairs[] = {
        {"<img src=a.png alt=\"Unser B&uuml;ro\">", "alt: Unser Büro"},
        {"Ruf <img src=t.png alt=Telefon> an", "Ruf an | alt: Telefon"},
        {"<img alt=\"\">Text", "Text"},
        {"<img alt=\" &nbsp; \">Text", "Text"},
        {"<img width=1 height=1 alt=Pixel>Text", "Text"},
        {"<a href=x><img alt=Sommer></a>", "alt: Sommer"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
    const Layout linked = html("<a href=x><img alt=Sommer></a><a href=y><img src=z></a>");
    CHECK(links_of(linked) == "image[Sommer](x) image[](y)");
    REQUIRE(linked.images.size() == 2);
    CHECK(linked.images[0].alt.of(linked.text) == "Sommer");
    CHECK(linked.images[0].has_alt);
    CHECK_FALSE(linked.images[1].has_alt);
    CHECK(linked.images[1].source == "z");

    const Layout pixel =
        html("<img src=t.gif width=\"1\" height=\"1\"><img src=a width=600 height=100%>");
    CHECK(pixel.images[0].tracking);
    CHECK_FALSE(pixel.images[1].tracking);
    CHECK(pixel.images[1].width == 600);
}

}  // namespace
}  // namespace warmline
