#include <doctest/doctest.h>

#include "linter/text/open_elements.hpp"
#include "tests/shown.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

struct Pair {
    std::string_view markup, shown;
};

TEST_CASE("tables of facts are cells, scaffolding is prose") {
    constexpr Pair pairs[] = {
        {"<table><tr><td>Guten Tag</td></tr></table>", "Guten Tag"},
        {"<table><tr><th>Preis</th></tr><tr><td>5 €</td></tr></table>", "cell: Preis | cell: 5 €"},
        {"<table><tr><th><h2>Titel</h2><p>Text</p></th><th></th></tr></table>",
         "heading: Titel | Text"},
        {"<table role=presentation><tr><th>Preis</th></tr></table>", "Preis"},
        {"<table border=1><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
         "cell: a | cell: b | cell: c | cell: d"},
        {"<table><tr><td>Menge<td>2<tr><td>Preis<td>5 €</table>",
         "cell: Menge | cell: 2 | cell: Preis | cell: 5 €"},
        {"<table><tr><td>Start</td><td>Shop</td></tr></table>", "Start | Shop"},
        {"<table><tr><td><table><tr><td>x</td></tr></table></td><td>y</td></tr>"
         "<tr><td>a</td><td>b</td></tr></table>",
         "x | y | a | b"},
        {"<table><tr><td><img src=a>x</td><td>y</td></tr><tr><td>a</td><td>b</td></tr></table>",
         "x | y | a | b"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
}

TEST_CASE("end tags close what a browser would close") {
    constexpr Pair pairs[] = {
        {"<b hidden>a<div>b</b>c</div>d", "preheader: a | preheader: bc | d"},
        {"<div hidden>a<span>b</div>c", "preheader: ab | c"},
        {"<td hidden>a<td>b", "preheader: a | b"},
        {"<div><table><tr><td hidden>a</div>b</td></tr></table>c</div>d", "preheader: ab | c | d"},
        {"<p hidden>a<div>b</div>", "preheader: a | b"},
        {"<p hidden>a<span>b</p>c", "preheader: ab | c"},
        {"<li hidden>a<li>b", "preheader: a | item: b"},
        {"a</p>b", "a | b"},
        {"a</div></table></td>b", "ab"},
        {"<o:p hidden/>a", "a"},
        {"<h1>a</h2>b", "heading: a | b"},
        {"<a href=x>a<p>b</a>c</p>", "a | bc"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
}

TEST_CASE("a visual break is remembered") {
    struct Gap {
        std::string_view markup;
        bool gap;
    };

    constexpr Gap gaps[] = {
        {"a<br><br>b", true},
        {"<p>a</p><p>b</p>", true},
        {"<p style=\"margin:0\">a</p><p style=\"margin:0 0 0 0\">b</p>", false},
        {"<p class=MsoNormal>a</p><p class=MsoNormal>b</p>", false},
        {"<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", true},
        {"<div>a</div><div>b</div>", false},
        {"<div>a</div><div><br></div><div>b</div>", true},
        {"a<hr>b", true},
        {"<td>a</td><td>b</td>", false},
        {"<div>a</div><h2>b</h2>", true},
    };
    for (const auto& [markup, gap] : gaps) {
        CAPTURE_BOUND(markup);
        const Layout layout = html(markup);
        REQUIRE(layout.paragraphs.size() == 2);
        CHECK(layout.paragraphs[1].gap_before == gap);
    }
}

TEST_CASE("quotes and footers are known by their wrappers") {
    CHECK(shown(html("neu<div class=gmail_quote>Am Montag schrieb X:<blockquote class=gmail_quote>"
                     "alt<blockquote>älter</blockquote></blockquote></div>")) ==
          "neu | >Am Montag schrieb X: | >alt | >>älter");
    const auto in_footer = [](std::string_view markup) {
        return html(markup).paragraphs.at(0).in_footer;
    };
    CHECK(in_footer("<div class=\"mcnFooter x\">a</div>"));
    CHECK(in_footer("<footer>a</footer>"));
    CHECK(in_footer("<p style=\"font-size:9px\">a</p>"));
    CHECK(in_footer("<font size=1>a</font>"));
    CHECK_FALSE(in_footer("<p style=\"font-size:14px\">a</p>"));
}

TEST_CASE("title and language are kept, and the title is the subject of a template without one") {
    const Layout layout =
        html("<html lang=\"de-AT\"><title>Ihre &quot;Post&quot;</title><body>Hallo</body></html>");
    CHECK(layout.html_language == "de-at");
    CHECK(layout.html_title == "Ihre \"Post\"");
    CHECK(shown(layout) == "subject: Ihre \"Post\" | Hallo");
    CHECK(shown(mail("Subject: S\nContent-Type: text/html\n\n<title>T</title>Hallo")) ==
          "subject: S | Hallo");
}

TEST_CASE("template code stands in the text exactly as written") {
    constexpr std::string_view codes[] = {
        "{{ contact.firstname | default: \"Frau <X> & Co\" }}",
        "{{{raw}}}",
        "{{${first_name} | default: 'x'}}",
        "{% if a < b and c > d %}",
        "{# Notiz <p> #}",
        "%%[ IF @a < 1 THEN\n SET @b = \"x\" ]%%",
        "%%=v(@name)=%%",
        "%%FirstName%%",
        "*|FNAME|*",
        "*|IF:MERGE1 < 3|*",
        "<% if (a < b) { %>",
        "<odr:when test=\"a\">",
        "</odr:when>",
        "<<Vorname>>",
        "«Vorname»",
        "{!Contact.FirstName, <Kunde>}",
        "[% if x < 3 ]",
        "{$profile.Vorname}",
        "$$m$f$neutral$$",
        "[[lastname]]",
    };
    for (const std::string_view code : codes) {
        CAPTURE(code);
        const std::string markup = "<p>Hallo " + std::string{code} + ", guten Tag</p>";
        CHECK(html(markup).text == "Hallo " + std::string{code} + ", guten Tag");
    }
    CHECK(html("{{ offen <b>und</b> {% nie").text == "{{ offen und {% nie");
    CHECK(html("100 %% <b>x</b> und 5 % <b>y</b>").text == "100 %% x und 5 % y");
}

TEST_CASE("MJML is read like the HTML it becomes") {
    const Layout layout = laid_out(
        "<mjml lang=de><mj-head><mj-title>Titel</mj-title><mj-attributes><mj-text>nein</mj-text>"
        "</mj-attributes><mj-style>.a{}</mj-style></mj-head><mj-body><mj-section><mj-column>"
        "<mj-text>Hallo {{name}},</mj-text><mj-image src=a.png alt=Bild href=https://i.de />"
        "<mj-button href=https://b.de>Los</mj-button><mj-table><tr><th>A</th><td>B</td></tr>"
        "</mj-table><mj-raw><p>roh</p></mj-raw></mj-column></mj-section></mj-body></mjml>",
        PartKind::mjml);
    CHECK(shown(layout) ==
          "subject: Titel | Hallo {{name}}, | alt: Bild | Los | cell: A | cell: B | roh");
    CHECK(links_of(layout) == "image[Bild](https://i.de) ![Los](https://b.de)");
    CHECK(layout.html_language == "de");
}

TEST_CASE("nesting beyond the limit is told once and loses no text") {
    std::string deep;
    for (std::size_t i = 0; i < OpenElements::most + 100; ++i)
        deep += "<div>";
    const Layout layout = html(deep + "tief<p hidden>doch</p>");
    REQUIRE(layout.problems.size() == 1);
    CHECK(layout.problems[0].code == "limit-markup-depth");
    CHECK(shown(layout) == "tief | doch");
    CHECK(html(deep.substr(0, 5 * OpenElements::most) + "x").problems.empty());
}

}  // namespace
}  // namespace warmline
