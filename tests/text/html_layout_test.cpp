#include <doctest/doctest.h>

#include "tests/shown.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

struct Pair {
    std::string_view markup, shown;
};

TEST_CASE("markup becomes the paragraphs a reader sees") {
    constexpr Pair pairs[] = {
        {"", ""},
        {"Hallo", "Hallo"},
        {"<p>Guten Tag,</p>\n<p>Ihr  Paket\n ist   da.</p>", "Guten Tag, | Ihr Paket ist da."},
        {"eins<br>zwei<br><br>drei", "eins\\nzwei | drei"},
        {"<b>fett</b> und <i>schräg</i>", "fett und schräg"},
        {"Wort<b>teil</b>", "Wortteil"},
        {"<p>eins<p>zwei", "eins | zwei"},
        {"<div>a<div>b</div>c</div>", "a | b | c"},
        {"<h1>Titel</h1>Text", "heading: Titel | Text"},
        {"<ul><li>eins<li>zwei<ul><li>tief</ul></ul>aus",
         "item: eins | item: zwei | item: tief | aus"},
        {"<blockquote>alt<blockquote>älter</blockquote></blockquote>neu", ">alt | >>älter | neu"},
        {"<pre>a\n b\n\nc</pre>", "pre: a\\nb | pre: c"},
        {"oben<hr>unten", "oben | unten"},
        {"a < b und 3<5", "a < b und 3<5"},
        {"R&uuml;ckfragen &amp; Gr&#252;&szlig;e &#x20AC;", "Rückfragen & Grüße €"},
        {"10&nbsp;%", "10 %"},
        {"zeit&shy;nah\xE2\x80\x8B", "zeitnah"},
        {"<style>p{color:red}</style><script>x<y</script>da", "da"},
        {"<svg><text>nein</text></svg>ja", "ja"},
        {"<!-- nichts -->da<!-- offen", "da"},
        {"<!--[if mso]><p>Outlook</p><![endif]-->alle", "alle"},
        {"<!--[if !mso]><!-->alle<!--<![endif]-->", "alle"},
        {"<![if !mso]>alle<![endif]>", "alle"},
        {"<a href=\"x\">offen", "offen"},
        {"Text <a href=\"nie zu", "Text"},
    };
    for (const auto& [markup, expected] : pairs) {
        CAPTURE_BOUND(markup);
        CHECK(shown(html(markup)) == expected);
    }
}

}  // namespace
}  // namespace warmline
