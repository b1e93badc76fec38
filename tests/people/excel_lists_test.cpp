// Lists of customers as Excel, Outlook and CRM programs export them. All people are made up.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "linter/people/person_field.hpp"
#include "linter/people/read_people.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

/// UTF-8 → UTF-16 of the Basic Multilingual Plane with a byte order mark.
std::string utf16(std::string_view text, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        unsigned point = c;
        if (c >= 0xE0) {
            point = (c & 0x0Fu) << 12 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu) << 6 |
                    (static_cast<unsigned char>(text[i + 2]) & 0x3Fu);
            i += 3;
        } else if (c >= 0xC0) {
            point = (c & 0x1Fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu);
            i += 2;
        } else {
            ++i;
        }
        const char high = static_cast<char>(point >> 8), low = static_cast<char>(point & 0xFF);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

std::string day_of(const std::optional<DateTime>& day) {
    if (!day) return "-";
    return std::to_string(day->year) + "-" + std::to_string(day->month) + "-" +
           std::to_string(day->day);
}

constexpr std::string_view german_list =
    "Anrede;Vorname;Nachname;E-Mail-Adresse;Kundenstatus;Telefon geschäftlich;Handynummer;"
    "Letztes Telefonat;Reklamation offen;Kundenbetreuung;Kundentyp;Kunde seit;Notiz\r\n"
    "Frau;Jörgine;Weiß;j.weiss@werft.example;A-Kunde;0049 (0)30 / 231 25-014;;03.05.2026;nein;"
    "Öz, Ayşe;B2B;2009;\"ruft gern\r\nmorgens an\"\r\n"
    "Herr;Ole;Groß;o.gross@hafen.example;b;;0171/3920-017;14. März 2026;offen;;privat;"
    "01.07.2019;k. A.\r\n";

}  // namespace

TEST_CASE("one list reads the same in every charset Excel writes") {
    std::string latin;  // windows-1252 of the same text: ş is not in it
    const std::string plain = [] {
        std::string text(german_list);
        text.replace(text.find("Ayşe"), 5, "Ayse");
        return text;
    }();
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto c = static_cast<unsigned char>(plain[i]);
        if (c < 0x80)
            latin += plain[i];
        else if (c == 0xC3)
            latin += static_cast<char>(static_cast<unsigned char>(plain[++i]) | 0x40);
    }

    const struct {
        std::string_view name;
        std::string bytes;
    } exports[] = {
        {"UTF-8", std::string(german_list)},
        {"UTF-8 with a byte order mark", "\xEF\xBB\xBF" + std::string(german_list)},
        {"UTF-16, little end first", utf16(german_list, true)},
        {"UTF-16, big end first", utf16(german_list, false)},
        {"windows-1252", latin},
        {"with Excel's own first line", "sep=;\r\n" + std::string(german_list)},
    };

    for (const auto& [name, bytes] : exports) {
        CAPTURE_BOUND(name);
        const auto people = read_people(bytes, "kunden.csv");
        for (const auto& problem : people.problems())
            CAPTURE(to_line(problem));
        CHECK(people.problems().empty());
        REQUIRE(people.rows().size() == 2);
        const auto& first = people.rows()[0].person;
        CHECK(first.name == "Jörgine Weiß");
        CHECK(first.gender == Gender::female);
        CHECK(first.tier == Tier::a);
        CHECK(first.phone == "0049 (0)30 / 231 25-014");
        CHECK(day_of(first.last_talk) == "2026-5-3");
        CHECK(first.open_complaint == false);
        CHECK(first.business == true);
        CHECK(first.note.find("morgens an") != std::string::npos);
        const auto& second = people.rows()[1].person;
        CHECK(second.tier == Tier::b);
        CHECK(second.phone == "0171/3920-017");
        CHECK(day_of(second.last_talk) == "2026-3-14");
        CHECK(second.open_complaint == true);
        CHECK(second.note.empty());
    }
}

TEST_CASE("an English export of an address book reads too") {
    const auto people = read_people(
        "First Name\tLast Name\tE-mail Address\tBusiness Phone\tMobile Phone\tAccount "
        "Owner\tAccount "
        "Tier\tLast Conversation\tPhone Opt-In\n"
        "Ann\tReed\tAnn Reed <ann@reed.example>\t+44 (0)20 7946 0144\t\tTom Fry\tGold\t3 May "
        "2026\tservice only\n"
        "Bo\tLindt\tbo@lindt.example\t\t07700 900118\tTom Fry\tn/a\tMay 4, 2026\tno\n",
        "people.tsv");

    CHECK(people.problems().empty());
    REQUIRE(people.rows().size() == 2);
    CHECK(people.rows()[0].person.address == "ann@reed.example");
    CHECK(people.rows()[0].person.tier == Tier::a);
    CHECK(people.rows()[0].person.phone_consent == Consent::service);
    CHECK(day_of(people.rows()[0].person.last_talk) == "2026-5-3");
    CHECK(people.rows()[1].person.tier == Tier::unknown);
    CHECK(people.rows()[1].person.phone == "07700 900118");
    CHECK(day_of(people.rows()[1].person.last_talk) == "2026-5-4");
}

TEST_CASE("days read in the spellings of lists") {
    const struct {
        std::string_view written, day;
    } days[] = {
        {"3. Mai 2026", "2026-5-3"},
        {"3. Mär. 2026", "2026-3-3"},
        {"03-May-26", "2026-5-3"},
        {"December 24, 2025", "2025-12-24"},
        {"Mo., 04.05.2026", "2026-5-4"},
        {"04.05.2026 14:30", "2026-5-4"},
        {"46145", "2026-5-3"},
        {"45292", "2024-1-1"},
        {"2026-05-03T08:00", "2026-5-3"},
        {"Mai", "-"},
        {"neulich", "-"},
        {"04/05/2026", "-"},
    };

    for (const auto& [written, day] : days) {
        CAPTURE_BOUND(written);
        CHECK(day_of(read_day(written)) == day);
    }
}

TEST_CASE("wrong rows are named with line and reason in both languages, the rest is used") {
    const std::string_view list =
        "E-Mail;Name;Kundenwert;Telfon;Letztes Gespräch\n"
        "ada@lang.example;Ada Lang;A;030 1;01.02.2026\n"
        "ohne-adresse;Bo Kurz;B;030 2;\n"
        "cem@kurz.example;\"Cem\nKurz\";sehr gut;030 3;\n"
        "dan@weit.example;Dan;C;030 4;gestern\n";

    const struct {
        Language ui;
        std::string_view lines[4];
    } languages[] = {
        {Language::en,
         {"k.csv:1: the column \"Telfon\" is not used; did you mean \"phone\"?",
          "k.csv:3: \"ohne-adresse\" is no address, the row is left out; write an address "
          "like kim.lang@example.com",
          "k.csv:4: \"sehr gut\" under \"Kundenwert\" cannot be read and stays unknown; write A+, "
          "A, B, C "
          "or "
          "unknown",
          "k.csv:6: \"gestern\" under \"Letztes Gespräch\" cannot be read and stays unknown; write "
          "a day like "
          "2026-03-14 or 14.03.2026"}},
        {Language::de,
         {"k.csv:1: die Spalte „Telfon“ wird nicht verwendet; ist „phone“ gemeint?",
          "k.csv:3: „ohne-adresse“ ist keine Adresse, die Zeile bleibt weg; schreiben Sie eine "
          "Adresse wie kim.lang@example.com",
          "k.csv:4: „sehr gut“ unter „Kundenwert“ ist nicht lesbar und bleibt unbekannt; schreiben "
          "Sie "
          "A+, A, B, C oder unbekannt",
          "k.csv:6: „gestern“ unter „Letztes Gespräch“ ist nicht lesbar und bleibt unbekannt; "
          "schreiben "
          "Sie einen Tag wie 14.03.2026 oder 2026-03-14"}},
    };

    for (const auto& [ui, lines] : languages) {
        const auto people = read_people(list, "k.csv", ui);
        CHECK(people.rows().size() == 3);
        CHECK(people.find("cem@kurz.example")->tier == Tier::unknown);
        REQUIRE(people.problems().size() == 4);
        for (std::size_t i = 0; i < 4; ++i)
            CHECK(to_line(people.problems()[i]) == lines[i]);
    }
}

TEST_CASE("what a spreadsheet has lost is told with row and column and is no number to dial") {
    const std::string_view list =
        "E-Mail;Telefon;Preis neu;Kundennummer\na@a.example;4,9171E+11;#NV;1,23457E+11\n"
        "b@b.example;0511 471112;#DIV/0!;########\nc@c.example;0511 471113;42 E;00.01.1900\n";
    const auto people = read_people(list, "nv.csv", Language::de, Cells::keep);
    REQUIRE(people.rows().size() == 3);
    CHECK(people.rows()[0].person.phone.empty());
    CHECK(people.rows()[1].person.phone == "0511 471112");
    std::string told;
    for (const auto& problem : people.problems())
        told += problem.where + " " + problem.what + "\n";
    for (const auto words : {"nv.csv:2 in der Spalte „Telefon“ steht „4,9171E+11“",
                             "nv.csv:2 in der Spalte „Preis neu“ steht „#NV“",
                             "nv.csv:2 in der Spalte „Kundennummer“ steht „1,23457E+11“",
                             "nv.csv:3 in der Spalte „Preis neu“ steht „#DIV/0!“",
                             "nv.csv:3 in der Spalte „Kundennummer“ steht „########“",
                             "nv.csv:4 in der Spalte „Kundennummer“ steht „00.01.1900“"}) {
        CAPTURE_BOUND(words);
        CHECK(told.find(words) != std::string::npos);
    }
    CHECK(people.problems().size() == 6);
    // Elsewhere only what tells of a person is asked for.
    CHECK(read_people(list, "nv.csv").rows()[0].problems.size() == 1);
}
