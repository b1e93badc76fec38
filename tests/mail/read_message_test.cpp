#include "linter/mail/read_message.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/fields.hpp"

using namespace warmline;
using namespace std::string_literals;

namespace {

constexpr std::string_view newsletter =
    "Return-Path: <a@shop.example>\r\n"
    "From: =?utf-8?Q?B=C3=A4ckerei_Kurz?= <post@Shop.example>\r\n"
    "Reply-To: \"Petra Kurz\" <petra@shop.example>\r\n"
    "To: Max <max@x.example>, erika@y.example\r\n"
    "Subject: =?iso-8859-1?q?Neue_Br=F6tchen?=\r\n"
    " =?iso-8859-1?q?_ab_Juni?=\r\n"
    "Date: Fri, 12 Jun 2026 10:30:00 +0200 (CEST)\r\n"
    "Message-ID: <1@shop.example>\r\n"
    "References: <a@x> <b@y>\r\n"
    "In-Reply-To: <b@y>\r\n"
    "Auto-Submitted: auto-generated; x=y\r\n"
    "List-Id: Neues <neues.shop.example>\r\n"
    "List-Unsubscribe: <https://shop.example/u>,\r\n <mailto:u@shop.example>\r\n"
    "Precedence: Bulk\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"B1\"\r\n"
    "\r\n"
    "This is a multi-part message.\r\n"
    "--B1\r\n"
    "Content-Type: multipart/alternative; boundary=B2\r\n"
    "\r\n"
    "--B2\r\n"
    "Content-Type: text/plain; charset=UTF-8; format=flowed\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "Gr=C3=BC=C3=9Fe\r\n"
    "--B2\r\n"
    "Content-Type: text/html; charset=utf-8\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "\r\n"
    "PHA+SGFsbG88L3A+\r\n"
    "--B2--\r\n"
    "\r\n"
    "--B1\r\n"
    "Content-Type: application/pdf; name=\"alt.pdf\"\r\n"
    "Content-Disposition: attachment; filename*=utf-8''Preis%C3%BCbersicht.pdf\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "\r\n"
    "JVBERi0xLjQK\r\n"
    "--B1--\r\n";

}  // namespace

TEST_CASE("a newsletter is taken apart") {
    const Message m = read_message(newsletter);
    REQUIRE(m.parts.size() == 5);
    CHECK(m.problems.empty());
    CHECK(m.subject == "Neue Brötchen ab Juni");
    REQUIRE(m.from);
    CHECK(m.from->name == "Bäckerei Kurz");
    CHECK(m.from->address == "post@shop.example");
    REQUIRE(m.reply_to.size() == 1);
    CHECK(m.reply_to[0].name == "Petra Kurz");
    REQUIRE(m.to.size() == 2);
    CHECK(m.to[1].address == "erika@y.example");
    CHECK(m.to[0].range.of(newsletter) == "Max <max@x.example>");
    CHECK(m.date == DateTime{2026, 6, 12, 10, 30, 0, 120});
    CHECK(m.message_id == "1@shop.example");
    CHECK(m.references == std::vector<std::string>{"a@x", "b@y"});
    CHECK(m.in_reply_to == "b@y");
    CHECK(m.auto_submitted == "auto-generated");
    CHECK(m.list_id == "Neues <neues.shop.example>");
    CHECK(m.list_unsubscribe == "<https://shop.example/u>, <mailto:u@shop.example>");
    CHECK(m.precedence == "bulk");

    CHECK(m.parts[0].kind == PartKind::container);
    CHECK(m.parts[1].kind == PartKind::container);
    CHECK(m.parts[2].kind == PartKind::plain);
    CHECK(m.parts[2].charset == "utf-8");
    CHECK(m.parts[2].flowed);
    CHECK(m.parts[2].body.of(newsletter) == "Gr=C3=BC=C3=9Fe");
    CHECK(m.parts[2].parent == 1);
    CHECK(m.parts[2].depth == 2);
    CHECK(decode_transfer(m, m.parts[2], 100).bytes == "Grüße");
    CHECK(decode_transfer(m, m.parts[3], 100).bytes == "<p>Hallo</p>");
    CHECK(m.parts[4].kind == PartKind::attachment);
    REQUIRE(m.attachments.size() == 1);
    CHECK(m.attachments[0].name == "Preisübersicht.pdf");
    CHECK(m.attachments[0].size == 9);
    CHECK(m.attachments[0].part == 4);
}

TEST_CASE("an attached message is read with its own header") {
    const std::string mail =
        "From: a@x\nContent-Type: multipart/mixed; boundary=B\n\n"
        "--B\n\nanbei\n--B\nContent-Type: message/rfc822\n\n"
        "From: b@y\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n\ninnen\n--B--\n";
    const Message m = read_message(mail);
    REQUIRE(m.parts.size() == 4);
    CHECK(m.parts[2].kind == PartKind::message);
    CHECK(m.parts[3].parent == 2);
    CHECK(m.parts[3].body.of(mail) == "innen");
    const std::vector<Field> fields = fields_of(mail, m.parts[3].header);
    CHECK(value_of(mail, fields, "subject") == "Grüße");
    CHECK(value_of(mail, fields, "cc") == "");
    CHECK(m.attachments.size() == 1);
}
