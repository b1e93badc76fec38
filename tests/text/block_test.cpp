#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/text/layout.hpp"
#include "linter/text/read_document.hpp"
#include "linter/text/read_layout.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

std::string kinds_of(const Document& document) {
    std::string kinds;
    for (const Block& block : document.blocks) {
        if (!kinds.empty()) kinds += ' ';
        kinds += name_of(block.kind);
    }
    return kinds;
}

std::string kinds_of(std::string_view text) {
    return kinds_of(read_text(text));
}

/// "Hallo Petra,|Petra generic formal" for a mail that begins with `greeting`.
std::string greeting_of(std::string_view greeting) {
    const Document document = read_text(std::string(greeting) + "\n\nIhre Bestellung ist da.");
    std::string shown = std::string(document.of(document.greeting.range)) + '|' +
                        std::string(document.of(document.greeting.name));
    if (document.greeting.generic) shown += " generic";
    if (document.greeting.formal) shown += " formal";
    return shown;
}

std::string sign_off_of(std::string_view lines) {
    const Document document =
        read_text("Hallo,\n\nIhre Bestellung ist heute angekommen und liegt bereit.\n\n" +
                  std::string(lines));
    std::string shown = std::string(document.of(document.sign_off.closing)) + '|' +
                        std::string(document.of(document.sign_off.name));
    if (document.sign_off.person) shown += " person";
    return shown;
}

using Pairs = std::pair<std::string_view, std::string_view>;

}  // namespace

TEST_CASE("greetings and the name they use") {
    const Pairs table[] = {
        {"Sehr geehrte Frau Dr. Kurz,", "Sehr geehrte Frau Dr. Kurz,|Kurz formal"},
        {"Sehr geehrte Damen und Herren,", "Sehr geehrte Damen und Herren,| generic formal"},
        {"Sehr geehrte/r Kunde/Kundin,", "Sehr geehrte/r Kunde/Kundin,| generic formal"},
        {"Liebe Kundin, lieber Kunde,", "Liebe Kundin, lieber Kunde,| generic"},
        {"Liebe Petra,", "Liebe Petra,|Petra"},
        {"Lieber Herr von der Heide,", "Lieber Herr von der Heide,|von der Heide formal"},
        {"Guten Tag Kim Lang,", "Guten Tag Kim Lang,|Kim Lang"},
        {"Guten Tag,", "Guten Tag,| generic"},
        {"Grüezi Frau Caduff", "Grüezi Frau Caduff|Caduff formal"},
        {"Grüß Gott Frau Moser,", "Grüß Gott Frau Moser,|Moser formal"},
        {"Servus Toni,", "Servus Toni,|Toni"},
        {"Griaß di Toni,", "Griaß di Toni,|Toni"},
        {"Grüessech Herr Wüthrich", "Grüessech Herr Wüthrich|Wüthrich formal"},
        {"Guete Tag Frau Caduff", "Guete Tag Frau Caduff|Caduff formal"},
        {"Moinsen Kim,", "Moinsen Kim,|Kim"},
        {"Moin zusammen,", "Moin zusammen,| generic"},
        {"Hallo ihr beiden,", "Hallo ihr beiden,| generic"},
        {"Liebe Kolleginnen und Kollegen,", "Liebe Kolleginnen und Kollegen,| generic"},
        {"Sehr geehrte Frau Mag.a Ilić,", "Sehr geehrte Frau Mag.a Ilić,|Ilić formal"},
        {"Liebe Mitglieder,", "Liebe Mitglieder,| generic"},
        {"Liebe Kolleg*innen,", "Liebe Kolleg*innen,| generic"},
        {"Grüezi mitenand", "Grüezi mitenand| generic"},
        {"Liebes Support-Team,", "Liebes Support-Team,| generic"},
        {"Liebes Team Einkauf,", "Liebes Team Einkauf,| generic"},
        {"Liebe Kolleginnen und Kollegen im Einkauf,",
         "Liebe Kolleginnen und Kollegen im Einkauf,| generic"},
        {"Liebe Freunde des Museums Ludwig,", "Liebe Freunde des Museums Ludwig,| generic"},
        {"Liebe Eltern der Klasse 4b,", "Liebe Eltern der Klasse 4b,| generic"},
        {"Liebe Mitglieder des Turnvereins 1860,",
         "Liebe Mitglieder des Turnvereins 1860,| generic"},
        {"Liebe Mitglieder des TSV 1860 Ulm e.V.,",
         "Liebe Mitglieder des TSV 1860 Ulm e.V.,| generic"},
        {"Hallo liebe Eltern der 4b,", "Hallo liebe Eltern der 4b,| generic"},
        {"Sehr geehrte Damen und Herren der Buchhaltung,",
         "Sehr geehrte Damen und Herren der Buchhaltung,| generic formal"},
        {"Sehr geehrtes Amtsgericht Köln,", "Sehr geehrtes Amtsgericht Köln,| generic formal"},
        {"Liebe Kita-Eltern,", "Liebe Kita-Eltern,| generic"},
        {"Liebe Fußballer der F-Jugend,", "Liebe Fußballer der F-Jugend,| generic"},
        {"Liebe Gemeinde St. Martin,", "Liebe Gemeinde St. Martin,| generic"},
        {"Sehr geehrte Praxis Dr. Weber,", "Sehr geehrte Praxis Dr. Weber,| generic formal"},
        {"Lieber Zdenko vom Einkauf,", "Lieber Zdenko vom Einkauf,|Zdenko vom Einkauf"},
        {"Liebe Mannschaft,", "Liebe Mannschaft,| generic"},
        {"Liebe Buchhaltung,", "Liebe Buchhaltung,| generic"},
        {"Liebe Freunde, liebe Petra,", "Liebe Freunde, liebe Petra,|Petra"},
        {"Liebe Freunde Petra und Jan,", "Liebe Freunde Petra und Jan,|Petra und Jan"},
        {"Liebe Kollegen und liebe Petra,", "Liebe Kollegen und liebe Petra,|Petra"},
        {"Lieber Freund Zdenko,", "Lieber Freund Zdenko,|Zdenko"},
        {"Hallo Petra und Team,", "Hallo Petra und Team,|Petra"},
        {"Liebes Lottchen,", "Liebes Lottchen,| generic"},
        {"Dear colleagues in Purchasing,", "Dear colleagues in Purchasing,| generic"},
        {"Dear Parents of Class 4B,", "Dear Parents of Class 4B,| generic"},
        {"Hi Marketing team,", "Hi Marketing team,| generic"},
        {"Dear Year 9 parents and carers,", "Dear Year 9 parents and carers,| generic"},
        {"Hello Customer Service,", "Hello Customer Service,| generic"},
        {"Dear Hiring Manager,", "Dear Hiring Manager,| generic"},
        {"Dear Smith family,", "Dear Smith family,|Smith"},
        {"Hi Sarah and team,", "Hi Sarah and team,|Sarah"},
        {"Hi Reed and team,", "Hi Reed and team,|Reed"},
        {"Hi marketing team,", "Hi marketing team,| generic"},
        {"Dear Mill Lane Surgery,", "Dear Mill Lane Surgery,| generic"},
        {"Dear Accounts,", "Dear Accounts,| generic"},
        {"Dear Tom Church,", "Dear Tom Church,|Tom Church"},
        {"Hi team I wanted to say that the hall is free,", "|"},
        {"Liebe Grüße aus dem Vertrieb", "|"},
        {"Dear Ms Reed,", "Dear Ms Reed,|Reed formal"},
        {"Dear Sir or Madam,", "Dear Sir or Madam,| generic formal"},
        {"To whom it may concern,", "To whom it may concern,| generic"},
        {"Hi all,", "Hi all,| generic"},
        {"Hi there!", "Hi there!| generic"},
        {"Dear Mr. O'Sullivan:", "Dear Mr. O'Sullivan:|O'Sullivan formal"},
        {"Hello null,", "Hello null,|null"},
        {"Hallo {{ first_name }},", "Hallo {{ first_name }},|{{ first_name }}"},
        {"{{ anrede }},", "{{ anrede }},|{{ anrede }}"},
        {"Frau Kurz,", "Frau Kurz,|Kurz formal"},
        {"Liebe geht durch den Magen", "|"},
        {"Hallo Welt der Technik ist das Motto unserer Messe", "|"},
        {"Ihr Antrag wurde abgelehnt.", "|"},
    };
    for (const auto& [greeting, expected] : table) {
        CAPTURE_BOUND(greeting);
        CHECK(greeting_of(greeting) == expected);
    }
}

TEST_CASE("a greeting in one line with the letter is a block of its own") {
    const Document document = read_text("Hallo Frau Kurz, vielen Dank für Ihren Brief.");
    CHECK(kinds_of(document) == "greeting paragraph");
    CHECK(document.of(document.blocks[0].range) == "Hallo Frau Kurz,");
}

TEST_CASE("a greeting ends before the merge tag that follows it without a blank") {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"Hallo Frau Kurz,{{ first_line }} und mehr.", "Hallo Frau Kurz,"},
        {"Dear Ms Reed:%%opening%% and more.", "Dear Ms Reed:"},
        {"Sehr geehrter Herr Lang:*|TEXT", "Sehr geehrter Herr Lang:"},
    };
    for (const auto& [text, greeting] : table) {
        CAPTURE_BOUND(text);
        const Document document = read_text(text);
        CHECK(document.of(document.blocks[0].range) == greeting);
        for (const Sentence& sentence : document.sentences)
            for (std::uint32_t w = sentence.word_begin; w < sentence.word_end; ++w)
                CHECK(sentence.range.contains(document.words[w].range()));
    }
}

TEST_CASE("a person signs, a team or a firm does not") {
    const Pairs table[] = {
        {"Mit freundlichen Grüßen\nPetra Kurz", "Mit freundlichen Grüßen|Petra Kurz person"},
        {"Freundliche Grüsse aus Bern\nReto Zgraggen",
         "Freundliche Grüsse aus Bern|Reto Zgraggen person"},
        {"Viele Gruesse\nTjorven", "Viele Gruesse|"},
        {"Viele Grüße, Petra", "Viele Grüße|Petra person"},
        {"i. A. Petra Kurz", "|"},
        {"Mit freundlichen Grüßen\ni. A. Petra Kurz", "Mit freundlichen Grüßen|Petra Kurz person"},
        {"Mit freundlichen Grüßen\nIhr Serviceteam", "Mit freundlichen Grüßen|"},
        {"Ihr Kundenservice", "Ihr Kundenservice|"},
        {"Herzlichst, Ihre Petra Kurz", "Herzlichst|Petra Kurz person"},
        {"MfG\nSicherPlus", "MfG|"},
        {"Mit freundlichen Grüßen\nReuter Maschinenbau", "Mit freundlichen Grüßen|"},
        {"Kind regards,\nAnn Lee", "Kind regards|Ann Lee person"},
        {"Best,\nTom", "Best|Tom person"},
        {"Yours sincerely,\nDr A. Reed", "Yours sincerely|Dr A. Reed person"},
        {"Thanks,\nThe Acme Team", "Thanks|"},
        {"Das Boot ist fertig.\n\nSafe travels,\n\nAnn Lee\nLee Boats",
         "Safe travels|Ann Lee person"},
        {"Der Tisch ist geölt.\n\nBis zum 21.!\nPetra Kurz", "Bis zum 21|Petra Kurz person"},
        {"Die Nacht ist klar.\n\nGute Sicht wünscht\nPetra Kurz\nVorsitzende",
         "Gute Sicht wünscht|Petra Kurz person"},
        {"Welch ein Tag!\n\nWir haben gewonnen.", "|"},
        {"Beste Grüße\nMag.a Eva Huber", "Beste Grüße|Mag.a Eva Huber person"},
        {"Beste Grüße\nDr.in Ilić", "Beste Grüße|"},
        {"Mit sportlichem Gruß\nfür den Vorstand\nUte Färber, 1. Vorsitzende",
         "Mit sportlichem Gruß|Ute Färber person"},
        {"Kind regards\non behalf of the committee\nAnn Lee", "Kind regards|Ann Lee person"},
        {"Cheers\nBob", "Cheers|Bob person"},
        {"Süße Grüße\nJörg Müller", "Süße Grüße|Jörg Müller person"},
        {"LG\nSandra", "LG|Sandra person"},
        {"Petra", "|Petra person"},
        {"Mit freundlichen Grüßen\n{{ sender_name }}",
         "Mit freundlichen Grüßen|{{ sender_name }} person"},
    };
    for (const auto& [lines, expected] : table) {
        CAPTURE_BOUND(lines);
        CHECK(sign_off_of(lines) == expected);
    }
}

TEST_CASE(
    "what follows the name is the signature, what the law wants is the footer, a PS is body") {
    const std::string letter =
        "Hallo Frau Kurz,\n\nIhr Gerät ist fertig und liegt hier für Sie bereit.\n\n"
        "Freundliche Grüße\nJan Roth\nKundenbetreuung\nTel. 030 23125-12\n\n";
    CHECK(kinds_of(letter) == "greeting paragraph sign_off signature");
    CHECK(kinds_of(letter + "Musterladen GmbH, Amtsgericht Ulm, HRB 1234\nGeschäftsführer: Jan "
                            "Roth\nUSt-IdNr. DE999") ==
          "greeting paragraph sign_off signature legal_footer");
    CHECK(kinds_of(letter + "PS: Bringen Sie bitte den Abholschein mit, sonst dauert es länger.") ==
          "greeting paragraph sign_off signature paragraph");
    CHECK(kinds_of(letter +
                   "Sie erhalten diese Mail, weil Sie sich angemeldet haben. Hier abmelden.") ==
          "greeting paragraph sign_off signature legal_footer");
    CHECK(kinds_of("Alles erledigt, wir hören uns nächste Woche wieder.\n\n-- \nPetra "
                   "Kurz\nMusterladen") == "paragraph signature");
    CHECK(kinds_of(
              "Passt, ich komme dann morgen Abend zu euch vorbei.\n\nVon meinem iPhone gesendet") ==
          "paragraph signature");
}

TEST_CASE("a sentence about unsubscribing in the middle of a letter is no footer") {
    CHECK(kinds_of("Hallo Frau Kurz,\n\nSie möchten sich vom Newsletter abmelden? Das habe ich "
                   "heute für Sie erledigt.\n\n"
                   "Wenn Sie später wiederkommen wollen, schreiben Sie mir einfach, und ich richte "
                   "es ein.\n\nViele Grüße\nJan Roth") == "greeting paragraph paragraph sign_off");
}

TEST_CASE("the mail being answered is quoted, in the forms mail programs use") {
    const std::string answer = "Das passt mir gut.\n\n";
    const std::string_view quotes[] = {
        "Am 12.06.2026 um 14:15 schrieb Max Muster <max@a.example>:\n\nWann kommt die Ware?",
        "Am Fr., 12. Juni 2026 um 14:15 Uhr schrieb Max Muster\n<max@a.example>:\n\nWann kommt die "
        "Ware?",
        "Max Muster <max@a.example> schrieb am 12.06.2026:\n\nWann kommt die Ware?",
        "On Fri, 12 Jun 2026 at 14:15, Ann Lee <ann@a.example> wrote:\n\nWhen will it come?",
        "Von: Max Muster\nGesendet: Freitag, 12. Juni 2026\nAn: Petra Kurz\nBetreff: Ware\n\nWann "
        "kommt die Ware?",
        "From: Ann Lee\nSent: Friday, 12 June 2026\nTo: Petra Kurz\nSubject: Goods\n\nWhen will it "
        "come?",
        "-----Original Message-----\nFrom: Ann Lee\n\nWhen will it come?",
        "-----Ursprüngliche Nachricht-----\nVon: Max\n\nWann kommt die Ware?",
        "---------- Forwarded message ---------\nFrom: Ann\n\nWhen will it come?",
        "________________________________\nVon: Max Muster\nGesendet: Freitag\nAn: Petra\nBetreff: "
        "Ware\n\nWann kommt sie?",
    };
    for (const std::string_view quote : quotes) {
        CAPTURE(quote);
        const Document document = read_text(answer + std::string(quote));
        REQUIRE(document.blocks.size() >= 2);
        CHECK(document.blocks[0].kind == BlockKind::paragraph);
        for (std::size_t i = 1; i < document.blocks.size(); ++i) {
            CHECK(document.blocks[i].kind == BlockKind::quoted);
            CHECK(document.blocks[i].quote_depth > 0);
        }
    }
}

TEST_CASE("answers between \"> \" lines stay ours") {
    CHECK(kinds_of("Am 12.06.2026 schrieb Max:\n> Wann kommt sie?\n\nMorgen um neun Uhr.\n\n> Und "
                   "die zweite?\n\nAuch morgen.") == "quoted quoted paragraph quoted paragraph");
}

TEST_CASE("a letter that mentions writing is not quoted") {
    CHECK(kinds_of("Am 3. Mai schrieb ich Ihnen schon einmal.\n\nWir warten.") ==
          "paragraph paragraph");
    CHECK(kinds_of("Von: Ulm nach Wien.\n\nDas ist die Strecke.") == "paragraph paragraph");
}

TEST_CASE("lines with bullets are list items") {
    CHECK(kinds_of("Bitte bringen Sie mit:\n- Ausweis\n- Vertrag\n- Foto") ==
          "paragraph list_item list_item list_item");
    CHECK(kinds_of("1. Öffnen Sie die App.\n2. Melden Sie sich an.") == "list_item list_item");
    CHECK(kinds_of("• Ein Punkt allein") == "list_item");
    CHECK(kinds_of("12. Juni ist der Tag.\nWir kommen.") == "paragraph");
}

TEST_CASE("roles of the layout become blocks; a paragraph that is one link is a button") {
    Layout layout;
    layout.text =
        "Jan <j@a.example>\nBetreff\nVorschau\nNeuigkeiten\nJetzt ansehen\nLogo\nVersteckt\nTwin "
        "12.06.2026";
    const auto add = [&layout](std::string_view words, Role role) {
        const auto at = static_cast<std::uint32_t>(layout.text.find(words));
        Paragraph paragraph;
        paragraph.range = {at, at + static_cast<std::uint32_t>(words.size())};
        paragraph.role = role;
        layout.paragraphs.push_back(paragraph);
    };
    add("Jan <j@a.example>", Role::from);
    add("Betreff", Role::subject);
    add("Vorschau", Role::preheader);
    add("Neuigkeiten", Role::heading);
    add("Jetzt ansehen", Role::prose);
    LinkFact link;
    link.range = layout.paragraphs.back().range;
    link.target = "https://a.example";
    layout.links.push_back(link);
    add("Logo", Role::alt_text);
    add("Versteckt", Role::hidden);
    add("Twin 12.06.2026", Role::alternative);
    const Document document = read_layout(std::move(layout), nullptr, {});
    CHECK(kinds_of(document) ==
          "from subject preheader heading button alt_text hidden alternative");
    CHECK(document.sentences[document.links[0].sentence].has(Mark::link));
    // The twin has no words; its facts hang on its one wordless sentence.
    const Block& twin = document.blocks.back();
    REQUIRE(twin.sentence_end - twin.sentence_begin == 1);
    CHECK(document.sentences[twin.sentence_begin].word_begin ==
          document.sentences[twin.sentence_begin].word_end);
    REQUIRE(document.dates.size() == 1);
    CHECK(document.dates[0].sentence == twin.sentence_begin);
}

TEST_CASE("markup that says footer is believed") {
    Layout layout;
    layout.text = "Der Brief an Sie.\nKurz gesagt nichts.";
    Paragraph letter, footer;
    letter.range = {0, 17};
    footer.range = {18, 37};
    footer.in_footer = true;
    layout.paragraphs = {letter, footer};
    CHECK(kinds_of(read_layout(std::move(layout), nullptr, {})) == "paragraph legal_footer");
}
