#include "linter/mail/addresses.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

namespace {

std::string shown(std::string_view value, std::size_t limit = 100) {
    std::string out;
    for (const Mailbox& mailbox :
         parse_addresses(value, {0, static_cast<std::uint32_t>(value.size())}, limit)) {
        if (!out.empty()) out += " | ";
        out += "[" + mailbox.name + "] " + mailbox.address;
    }
    return out;
}

}  // namespace

TEST_CASE("addresses are found however they are written") {
    struct Row {
        const char* value;
        const char* meaning;
    };

    for (const auto& [value, meaning] : std::vector<Row>{
             {"", ""},
             {"petra@x.de", "[] petra@x.de"},
             {"<petra@x.de>", "[] petra@x.de"},
             {"Petra Kurz <Petra@X.DE>", "[Petra Kurz] Petra@x.de"},
             {"\"Kurz, Petra\" <p@x.de>", "[Kurz, Petra] p@x.de"},
             {"Kurz, Petra <p@x.de>", "[Kurz, Petra] p@x.de"},
             {"Kurz, Petra <p@x.de>, Lang, Max <m@y.de>",
              "[Kurz, Petra] p@x.de | [Lang, Max] m@y.de"},
             {"petra@x.de (Petra Kurz)", "[Petra Kurz] petra@x.de"},
             {"petra@x.de (Petra (die) Kurz)", "[Petra (die) Kurz] petra@x.de"},
             {"Petra (Vertrieb) Kurz <p@x.de>", "[Petra Kurz] p@x.de"},
             {"a@x.de, b@y.de,c@z.de", "[] a@x.de | [] b@y.de | [] c@z.de"},
             {"a@x.de; b@y.de", "[] a@x.de | [] b@y.de"},
             {",,a@x.de,, ,b@y.de,", "[] a@x.de | [] b@y.de"},
             {"Team: a@x.de, Petra <b@y.de>;", "[] a@x.de | [Petra] b@y.de"},
             {"Team:a@x.de;, c@z.de", "[] a@x.de | [] c@z.de"},
             {"undisclosed-recipients:;", ""},
             {"undisclosed-recipients: ;", ""},
             {";:", ""},
             {":", ""},
             {"Offen: a@x.de", "[] a@x.de"},
             {"\"Petra\"@x.de", "[] \"Petra\"@x.de"},
             {"\"a b\"@x.de", "[] \"a b\"@x.de"},
             {"Petra <@a.de,@b.de:p@x.de>", "[Petra] p@x.de"},
             {"<@a.de:p@x.de>", "[] p@x.de"},
             {"Petra <p@x.de", "[Petra] p@x.de"},
             {"Petra <p@x.de, Max <m@y.de>", "[Petra] p@x.de | [Max] m@y.de"},
             {"Petra p@x.de", "[Petra] p@x.de"},
             {"Petra Kurz p@x.de, m@y.de", "[Petra Kurz] p@x.de | [] m@y.de"},
             {"<Petra> <p@x.de>", "[] p@x.de"},
             {"Petra Kurz", "[Petra Kurz] "},
             {"\"Petra \\\"die\\\" Kurz\" <p@x.de>", "[Petra \"die\" Kurz] p@x.de"},
             {"\"never ends <p@x.de>", "[never ends] p@x.de"},
             {"=?utf-8?Q?B=C3=A4ckerei_Kurz?= <p@x.de>", "[Bäckerei Kurz] p@x.de"},
             {"\"=?utf-8?Q?B=C3=A4ckerei?=\" <p@x.de>", "[Bäckerei] p@x.de"},
             {"=?utf-8?Q?Kurz,_Petra?= <p@x.de>", "[Kurz, Petra] p@x.de"},
             {"=?utf-8?Q?Kurz,=20Petra?= <p@x.de>, m@y.de", "[Kurz, Petra] p@x.de | [] m@y.de"},
             {"=?utf-8?Q?B=C3?=\r\n =?utf-8?Q?=A4cker?= <p@x.de>", "[Bäcker] p@x.de"},
             {"B\xE4"
              "cker <p@x.de>",
              "[Bäcker] p@x.de"},
             {"Petra\r\n Kurz\r\n <p@x.de>", "[Petra Kurz] p@x.de"},
             {"mailto:p@x.de", "[] p@x.de"},
             {"<mailto:p@x.de>", "[] p@x.de"},
             {"< p @ x.de >", "[] p@x.de"},
             {"p@x.de>", "[] p@x.de>"},
             {"()", ""},
             {"(nur ein Kommentar)", ""},
             {"<>", "[] "},
             {"a@b@c.de", "[] a@b@c.de"},
         }) {
        CAPTURE_BOUND(value);
        CHECK(shown(value) == meaning);
    }
}

TEST_CASE("the range of a mailbox is where it stands") {
    const std::string_view field = "To: Kurz, Petra <p@x.de> , m@y.de (Max)";
    const auto list = parse_addresses(field, {3, static_cast<std::uint32_t>(field.size())}, 10);
    REQUIRE(list.size() == 2);
    CHECK(list[0].range.of(field) == "Kurz, Petra <p@x.de>");
    CHECK(list[1].range.of(field) == "m@y.de (Max)");
}

TEST_CASE("a list is read up to its limit") {
    CHECK(shown("a@x,b@x,c@x", 2) == "[] a@x | [] b@x");
    CHECK(shown("a@x,b@x", 2) == "[] a@x | [] b@x");
}
