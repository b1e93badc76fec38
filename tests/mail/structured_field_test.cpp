#include "linter/mail/structured_field.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

namespace {

std::string shown(const StructuredField& field) {
    std::string out = field.token;
    for (const auto& [name, value] : field.parameters)
        out += " | " + name + " = " + value;
    return out;
}

}  // namespace

TEST_CASE("Content-Type is read with its parameters") {
    struct Row {
        const char* value;
        const char* meaning;
    };

    for (const auto& [value, meaning] : std::vector<Row>{
             {"text/plain", "text/plain"},
             {" Text/HTML; Charset=\"UTF-8\"", "text/html | charset = UTF-8"},
             {"text/plain; charset=utf-8; format=flowed",
              "text/plain | charset = utf-8 | format = flowed"},
             {"text/plain;\r\n\tcharset=us-ascii", "text/plain | charset = us-ascii"},
             {"text/plain; charset = utf-8 ; x = \"a b\"",
              "text/plain | charset = utf-8 | x = a b"},
             {"multipart/mixed; boundary=\"a;b\\\"c\"", "multipart/mixed | boundary = a;b\"c"},
             {"multipart/mixed; boundary=----=_Next.1",
              "multipart/mixed | boundary = ----=_Next.1"},
             {"multipart/mixed; boundary=\"a(b)c\"", "multipart/mixed | boundary = a(b)c"},
             {"text/plain (really); charset=utf-8 (not \\) latin (1))",
              "text/plain | charset = utf-8"},
             {"(c)text/plain", "text/plain"},
             {"text/plain charset=utf-8", "text/plain"},
             {"text/plain;", "text/plain"},
             {"text/plain; charset", "text/plain"},
             {"text", "text"},
             {"", ""},
             {";", ""},
             {"; charset=x", " | charset = x"},
             {"application/pdf; name=\"C:\\Angebot\\x.pdf\"",
              "application/pdf | name = C:\\Angebot\\x.pdf"},
             {"text/plain; name=\"never ends; charset=utf-8",
              "text/plain | name = never ends | charset = utf-8"},
         }) {
        CAPTURE_BOUND(value);
        CHECK(shown(parse_content_type(value)) == meaning);
    }
}

TEST_CASE("RFC 2231 parameters are put together") {
    struct Row {
        const char* value;
        const char* filename;
    };

    for (const auto& [value, filename] : std::vector<Row>{
             {"attachment; filename=a.pdf", "a.pdf"},
             {"attachment; filename=\"a b.pdf\"", "a b.pdf"},
             {"attachment; filename*=utf-8''Pr%C3%BCfung.pdf", "Prüfung.pdf"},
             {"attachment; filename*=UTF-8'de'Pr%c3%bcfung.pdf", "Prüfung.pdf"},
             {"attachment; filename*=iso-8859-1''Pr%FCfung.pdf", "Prüfung.pdf"},
             {"attachment; filename*0=\"Rechnung \"; filename*1=\"Juni.pdf\"", "Rechnung Juni.pdf"},
             {"attachment; filename*1=\"Juni.pdf\"; filename*0=\"Rechnung \"", "Rechnung Juni.pdf"},
             {"attachment; filename*0*=utf-8''R%C3%A4; filename*1*=der%20; filename*2=x.pdf",
              "Räder x.pdf"},
             {"attachment; filename*0*=utf-8''R%C3; filename*1*=%A4der", "Räder"},
             {"attachment; filename*0=a; filename*2=c", "a"},
             {"attachment; filename*0=a; filename*0=b; filename*1=c", "ac"},
             {"attachment; filename=plain.pdf; filename*=utf-8''besser.pdf", "besser.pdf"},
             {"attachment; filename*=utf-8''besser.pdf; filename=plain.pdf", "besser.pdf"},
             {"attachment; filename=a.pdf; filename=b.pdf", "a.pdf"},
             {"attachment; filename*=ohne-apostroph.pdf", "ohne-apostroph.pdf"},
             {"attachment; filename*=utf-8''100%.pdf", "100%.pdf"},
             {"attachment; filename=\"=?utf-8?Q?Pr=C3=BCfung.pdf?=\"", "Prüfung.pdf"},
             {"attachment; filename=\"=?utf-8?Q?Pr=C3=BC?= =?utf-8?Q?fung.pdf?=\"", "Prüfung.pdf"},
             {"attachment; filename=\"Pr\xC3\xBC"
              "fung.pdf\"",
              "Prüfung.pdf"},
             {"attachment; filename=\"Pr\xFC"
              "fung.pdf\"",
              "Prüfung.pdf"},
             {"inline", ""},
         }) {
        CAPTURE_BOUND(value);
        CHECK(parse_content_disposition(value).parameter("filename") == filename);
    }
}

TEST_CASE("tokens are read without comments") {
    CHECK(parse_token(" Base64 ") == "base64");
    CHECK(parse_token("(x) 8bit (y)") == "8bit");
    CHECK(parse_token("auto-generated; owner-email=\"a@x\"") == "auto-generated");
    CHECK(parse_token("") == "");
}
