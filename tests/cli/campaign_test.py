"""`warmline campaign` from outside: the mailing, its finished mails, and who should hear it from a
person first."""
import csv
import io
import json
import pathlib
import tempfile
import unittest

import jsonschema

from warmline import corpus, run, top

PRICES = corpus / "worked/04-preisanpassung-august"
schema = json.loads((top / "reports/schema/campaign.schema.json").read_text(encoding="utf-8"))

NEWSLETTER = """<html lang="de"><head><title>Sommerfest am 11. Juli 2026</title></head><body>
<p>Guten Tag {% if contact.VORNAME %}{{ contact.VORNAME }}{% else %}liebe Gäste{% endif %},</p>
<p>am 11. Juli 2026 um 15 Uhr feiern wir in der Hafenstraße 1 in Kiel unser Sommerfest. Bitte sagen Sie uns bis zum
1. Juli, ob Sie kommen: <a href="https://firma.example/zusage?kd={{ contact.KUNDENNUMMER }}">Zusagen</a></p>
<p>{% if contact.SEGMENT == "vip" %}Für Sie ist ein Tisch reserviert.{% endif %}</p>
<p>Freundliche Grüße<br>Jana Vogt, Telefon 0431 555910</p><p>Firma GmbH, Hafenstraße 1, 24103 Kiel ·
<a href="{{ unsubscribe }}">Abmelden</a> · <a href="{{ mirror }}">Im Browser ansehen</a></p></body></html>
"""


class Campaign(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.people = self.folder / "kunden.csv"
        self.people.write_text(
            "E-Mail;Name;Kundenwert;Telefon;Bevorzugter Kanal;Letztes Gespräch;Betreuer\n"
            "ada@x.example;Ada Lang;A;030 23125012;Telefon;2025-01-10;Jan Roth\n"
            "pia@x.example;Pia Weiß;A+;030 23125014;;2025-01-10;\n"
            "dan@x.example;Dan Kurz;A;030 23125015;nur Mail;2025-01-10;\n"
            "bo@x.example;Bo Klein;B;030 23125013;;;\n", encoding="utf-8")

    def list_as(self, ending, *more):
        out = self.folder / ("liste" + ending)
        code, told, err = run("campaign", PRICES / "message.eml", "--people", self.people, "--call-list", out, "--fail-on", "never", *more)
        self.assertEqual(code, 0, err)
        return out.read_text(encoding="utf-8"), told

    def test_the_mailing_is_no_call_and_the_list_names_who_to_call(self):
        text, told = self.list_as(".json", "--ui", "de")
        listed = json.loads(text)
        self.assertEqual(listed["recipients"], 4)
        self.assertEqual([one["name"] for one in listed["calls"]], ["Pia Weiß", "Ada Lang"])
        self.assertEqual([one["name"] for one in listed["mail_only"]], ["Dan Kurz"])
        self.assertEqual([one["phone"] for one in listed["mail_only"]], [""])
        for one in listed["calls"]:
            self.assertTrue(one["reason"] and one["by_when"] and one["brief"] and one["phone"].startswith("+49"))
        self.assertIn("anrufen: 2", told)
        self.assertNotIn("call", told.splitlines()[0].split()[1])

    def test_csv_markdown_and_html_hold_the_same_people(self):
        rows = list(csv.DictReader(io.StringIO(self.list_as(".csv", "--ui", "en")[0])))
        self.assertEqual([row["customer"] for row in rows], ["Pia Weiß", "Ada Lang", "Dan Kurz"])
        self.assertEqual(rows[1]["who calls"], "Jan Roth")
        self.assertEqual(rows[2]["note"], "do not call")
        markdown = self.list_as(".md", "--ui", "de")[0]
        page = self.list_as(".html", "--ui", "de")[0]
        for name in ("Pia Weiß", "Ada Lang", "Dan Kurz"):
            self.assertIn(name, markdown)
            self.assertIn(name, page)
        self.assertIn('href="tel:+49', page)
        self.assertNotIn("Bo Klein", markdown)

    def test_the_draft_for_afterwards_keeps_its_lines(self):
        draft = self.list_as(".md", "--ui", "de")[0].split("**Entwurf für danach**\n\n")[1]
        lines = draft.splitlines()
        self.assertTrue(lines[0].startswith("Guten Tag "), lines[0])
        self.assertIn("Das haben wir vereinbart:  ", lines)
        self.assertIn("li{white-space:pre-line}", self.list_as(".html")[0])

    def test_a_list_of_one_recipient_speaks_of_one(self):
        for row, de, en in (("pia@x.example;Pia Weiß;A+;030 23125014;;2025-01-10;\n",
                             "1 Empfänger, 1 davon bitte anrufen.", "1 recipient; please call 1."),
                            ("dan@x.example;Dan Kurz;A;030 23125015;nur Mail;2025-01-10;\n",
                             "1 weitere bitte nicht anrufen, sondern persönlich anschreiben.",
                             "1 more must not be called: please write a personal mail instead.")):
            heading = self.people.read_text(encoding="utf-8").splitlines(keepends=True)[0]
            self.people.write_text(heading + row, encoding="utf-8")
            for ui, words in (("de", de), ("en", en)):
                self.assertIn(words, self.list_as(".md", "--ui", ui)[0].replace("\\", ""))

    def test_missing_fields_of_a_template_are_counted(self):
        template = self.folder / "brief.txt"
        template.write_text("Guten Tag {{ first_name }} {{ last_name }},\n\nam 11. Juli feiern wir. Kommen Sie?\n\n"
                            "Freundliche Grüße\nAnna Berg\n", encoding="utf-8")
        people = self.folder / "leer.csv"
        people.write_text("email,name\na@x.example,Kim Lang\nb@x.example,\n", encoding="utf-8")
        code, told, err = run("campaign", template, "--people", people, "--fail-on", "never", "--ui", "en")
        self.assertEqual(code, 0, err)
        self.assertIn("first_name ×1", told)
        self.assertIn("to call: 0", told)

    def test_each_finished_mail_is_read_with_what_is_known_of_its_reader(self):
        template = self.folder / "brief.txt"
        template.write_text("Sehr geehrter Herr {{ last_name }},\n\nam 11. Juli feiern wir. Kommen Sie?\n\n"
                            "Freundliche Grüße\nAnna Berg\n", encoding="utf-8")
        people = self.folder / "damen.csv"
        people.write_text("email,name,gender\na@x.example,Kim Lang,female\nb@x.example,Bo Klein,male\n", encoding="utf-8")
        code, told, err = run("campaign", template, "--people", people, "--fail-on", "never", "--ui", "en")
        self.assertEqual(code, 0, err)
        self.assertIn("salut/", told.split("only in finished mails: ")[1])

    def test_columns_of_the_list_fill_the_fields_of_their_names(self):
        template = self.folder / "preise.html"
        template.write_text("<html lang=\"de\"><head><title>Neue Preise ab 1. August 2026</title></head><body>"
                            "<p>Guten Tag {{Vorname}} {{Nachname}},</p><p>ab dem 1. August 2026 erhöhen wir den Preis "
                            "für Ihren Vertrag {{Vertragsnummer}} von {{Preis_alt}} auf {{ contact.preis_neu }} im "
                            "Monat.</p><p>Freundliche Grüße<br>Jana Vogt, 0431 555910</p></body></html>", encoding="utf-8")
        people = self.folder / "preise.csv"
        people.write_text("Vorname;Nachname;E-Mail;Kundenwert;Telefon;Vertragsnummer;Preis alt;Preis_neu;Schuhgröße;"
                          "Letzter Kontakt\n"
                          "Änne;Öz;aenne@b.example;A;0431 5550102;V-2;80,00 €;92,00 €;38;01.02.2025\n"
                          "Dora;Dietz;dora@e.example;C;;V-5;;92,00 €;39;\n"
                          "Änne;Öz;Aenne@b.example;A;0431 5550102;V-2;80,00 €;92,00 €;38;01.02.2025\n", encoding="utf-8")
        code, told, err = run("campaign", template, "--people", people, "--fail-on", "never", "--ui", "de")
        self.assertEqual(code, 0, err)
        self.assertIn("davon mit groben Mängeln durch Daten: 1 (Zeile 3)\n", told)
        self.assertIn("leer bei Empfängern: Preis_alt ×1 (Zeile 3)\n", told)
        self.assertNotIn("die die Liste nicht füllt", told)
        listed = run("campaign", template, "--people", people, "--fail-on", "never", "--ui", "de", "--call-list", "-", "--format", "md")[1]
        self.assertIn("von 80,00 € auf 92,00 €", listed)
        self.assertNotIn("{{", listed)
        self.assertIn("anrufen: 1,", told)
        self.assertIn("preise.csv:4: „Aenne@b.example“ steht schon in Zeile 2", err)
        self.assertEqual(err.count("wird nicht verwendet"), 1)
        self.assertIn("„Schuhgröße“", err)
        template.write_text(template.read_text(encoding="utf-8").replace("{{Preis_alt}}", "{{Grundpreis}}"), encoding="utf-8")
        told = run("campaign", template, "--people", people, "--fail-on", "never", "--ui", "en")[1]
        self.assertIn("spoiled by data: 2 (lines 2, 3)\n", told)
        self.assertIn("fields the list does not fill: grundpreis ×2 (lines 2, 3)", told.replace("Grundpreis", "grundpreis"))

    def test_a_campaign_has_a_gate_and_tells_lost_values(self):
        template = self.folder / "tarif.txt"
        template.write_text("Guten Tag {{ Anrede }} {{ last_name }},\n\nab dem 1. August 2026 haben Sie den Tarif {{ preis }}.\n\n"
                            "Freundliche Grüße\nAnna Berg\n", encoding="utf-8")
        people = self.folder / "nv.csv"

        def gate(rows, *more):
            people.write_text("E-Mail;Anrede;Nachname;Telefon;Preis\n" + rows, encoding="utf-8")
            return run("campaign", template, "--people", people, "--ui", "de", *more)

        whole = "a@a.example;Frau;Roth;;Natur Plus\n"
        self.assertEqual(gate(whole)[0], 0)
        self.assertNotIn(" send ", gate(whole)[1])
        code, told, err = gate(whole + "b@b.example;Herr;Kurz;4,9171E+11;#WERT!\n")
        self.assertEqual(code, 1)
        self.assertIn("davon mit groben Mängeln durch Daten: 1 (Zeile 3)\n", told)
        self.assertIn("preis ×1 (Zeile 3)", told)
        self.assertIn("merge/null-literal ×1 (Zeile 3)", told)
        self.assertIn("nv.csv:3: in der Spalte „Telefon“ steht „4,9171E+11“", err)
        self.assertEqual(gate(whole + "b@b.example;Herr;Kurz;;#WERT!\n", "--fail-on", "never")[0], 0)
        self.assertEqual(gate("a@a.example;Frau;Roth;;\n")[0], 1)
        code, _, err = gate(whole, "--fail-on", "majr")
        self.assertEqual(code, 2)

    def test_a_list_without_a_person_says_so(self):
        people = self.folder / "leer.csv"
        people.write_text("E-Mail;Name;Vertragsnummer\n", encoding="utf-8")
        code, _, err = run("campaign", PRICES / "message.eml", "--people", people, "--fail-on", "never", "--ui", "de")
        self.assertEqual(code, 2)
        self.assertIn("unter der Kopfzeile steht niemand", err)

    def test_mistakes_are_told_with_their_remedy(self):
        for arguments, words in (
            (["campaign", PRICES / "message.eml"], "--people"),
            (["campaign", PRICES / "message.eml", "--people", self.people, "--call-list", "x.pdf"], "add --format"),
            (["campaign", PRICES / "message.eml", "--people", self.folder / "nobody.csv"], "nobody.csv"),
            (["campaign", PRICES / "message.eml", "--people", self.people, "--call-list", "/nowhere/x.csv"],
             "cannot be written"),
        ):
            code, _, err = run(*arguments, "--ui", "en")
            self.assertEqual(code, 2, arguments)
            self.assertIn(words, err)


class Finished(unittest.TestCase):
    """What the finished mails show, told in text and JSON."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.template = self.folder / "fest.html"
        self.template.write_text(NEWSLETTER, encoding="utf-8")
        self.people = self.folder / "gaeste.csv"

    def campaign(self, rows, *more):
        self.people.write_text("E-Mail;Vorname;Kundennummer;Kundenwert;Telefon\n" + rows, encoding="utf-8")
        return run("campaign", self.template, "--people", self.people, *more)

    def report(self, rows, *more):
        code, out, err = self.campaign(rows, "--format", "json", *more)
        self.assertIn(code, (0, 1), err)
        report = json.loads(out)
        jsonschema.Draft202012Validator(schema).validate(report)
        self.assertEqual(report["fails"], code == 1)
        return report

    def test_what_the_platform_fills_in_is_no_flaw(self):
        code, told, err = self.campaign("a@x.example;Ada;4711;;\nb@x.example;;4712;;\n", "--ui", "de")
        self.assertEqual((code, err), (0, ""))
        self.assertIn("groben Mängeln durch Daten: 0\n", told)
        self.assertIn("füllt Ihr Versandsystem: mirror, unsubscribe\n", told)
        self.assertNotIn("merge/", told)
        self.template.write_text("""<html lang="de"><body><p>Guten Tag *|IF:FNAME|**|FNAME|**|ELSE:|*liebe Gäste*|END:IF|*,</p>
            <p>am 11. Juli 2026 feiern wir in Kiel. Kommen Sie?</p><p>Freundliche Grüße<br>Jana Vogt</p>
            <p>*|LIST:COMPANY|* <a href="*|UNSUB|*">Abmelden</a></p></body></html>""", encoding="utf-8")
        self.people.write_text("E-Mail;FNAME\na@x.example;Ada\n", encoding="utf-8")
        code, told, err = run("campaign", self.template, "--people", self.people, "--ui", "en")
        self.assertEqual(code, 0, told)
        self.assertIn("filled by your platform: LIST, UNSUB\n", told)

    def test_the_list_fills_the_targets_of_links(self):
        report = self.report("a@x.example;Ada;4711;;\nb@x.example;Bo;#NV;;\nc@x.example;Cy;;;\n")
        self.assertEqual(report["finished"]["lost"], [{"field": "contact.KUNDENNUMMER", "rows": 1, "lines": [3]}])
        self.assertEqual(report["finished"]["empty"], [{"field": "contact.KUNDENNUMMER", "rows": 1, "lines": [4]}])
        self.assertEqual(report["finished"]["spoiled"], {"rows": 2, "lines": [3, 4]})

    def test_the_report_counts_all_rows_and_shows_twenty(self):
        rows = "".join(f"k{i}@x.example;Kim;{'' if i % 2 else i};;\n" for i in range(100))
        report = self.report(rows)
        (empty,) = report["finished"]["empty"]
        self.assertEqual((empty["rows"], empty["lines"]), (50, list(range(3, 43, 2))))
        self.assertEqual((report["recipients"], report["finished"]["read"]), (100, 100))

    def test_rules_that_only_finished_mails_break_are_in_the_report(self):
        rows = "".join(f"k{i}@x.example;{'null' if i > 90 else 'Kim'};{i};;\n" for i in range(100))
        report = self.report(rows, "--ui", "en")
        (rule,) = [rule for rule in report["finished"]["rules"] if rule["rule"] == "merge/null-literal"]
        self.assertEqual((rule["severity"], rule["rows"], rule["lines"][0]), ("blocker", 9, 93))
        self.assertIn("program word", rule["summary"])
        self.assertEqual(report["finished"]["failing"]["rows"], 9)
        self.assertTrue(report["fails"])
        self.assertFalse(self.report(rows, "--fail-on", "never")["fails"])
        # Fewer mails are read all over the list, not at its head.
        few = self.report(rows, "--sample", "20")
        self.assertEqual(few["finished"]["read"], 20)
        self.assertEqual(few["finished"]["failing"]["rows"], 2)

    def test_nobody_is_named_unless_a_call_list_is_asked_for(self):
        calls = self.folder / "anrufe.json"
        people = ("E-Mail;Name;Kundenwert;Telefon;Bevorzugter Kanal;Letztes Gespräch;Betreuer\n"
                  "ada@x.example;Ada Langer;A;030 23125012;Telefon;2025-01-10;Jan Rother\n"
                  "dan@x.example;Dan Kurzer;A+;030 23125015;nur Mail;2025-01-10;\n")
        self.people.write_text(people, encoding="utf-8")
        report = self.folder / "bericht.json"
        code, told, err = run("campaign", PRICES / "message.eml", "--people", self.people, "--fail-on", "never",
                              "--ui", "de", "--report", report, "--call-list", calls)
        self.assertEqual((code, err), (0, ""))
        by_line, by_name = (json.loads(file.read_text(encoding="utf-8")) for file in (report, calls))
        for document in (by_line, by_name):
            jsonschema.Draft202012Validator(schema).validate(document)
        self.assertEqual([one["line"] for one in by_line["calls"] + by_line["mail_only"]], [2, 3])
        self.assertEqual(by_name["calls"][0]["name"], "Ada Langer")
        for text in (told, report.read_text(encoding="utf-8"),
                     run("campaign", PRICES / "message.eml", "--people", self.people, "--ui", "de")[1]):
            for private in ("Ada", "Langer", "ada@", "Kurzer", "23125012", "Rother"):
                self.assertNotIn(private, text)
        self.assertIn("--call-list", run("campaign", PRICES / "message.eml", "--people", self.people)[1])

    def test_beyond_capacity_there_is_a_line_and_no_brief(self):
        people = "E-Mail;Name;Kundenwert;Telefon;Letztes Gespräch\n" + "".join(
            f"k{i}@x.example;Kim Lang{i};A;030 2312501{i};2025-01-10\n" for i in range(4))
        self.people.write_text(people, encoding="utf-8")
        page = run("campaign", PRICES / "message.eml", "--people", self.people, "--fail-on", "never", "--ui", "de",
                   "--capacity", "30", "--call-list", "-", "--format", "html")[1]
        self.assertEqual((page.count('<tr class="one">'), page.count("<details>")), (4, 2))

    def test_the_score_is_the_one_lint_shows(self):
        for case in ("worked/04-preisanpassung-august", "campaign/sommer-sale-letzte-chance", "quiet/bookshop-newsletter-html-en"):
            mail = corpus / case / "message.eml"
            self.people.write_text("E-Mail\na@x.example\n", encoding="utf-8")
            lint = run("lint", "--ui", "en", mail)[1].splitlines()[1].split()[0]
            told = run("campaign", mail, "--people", self.people, "--ui", "en")[1].splitlines()[0].split()
            self.assertIn(lint, told)

    def test_a_pack_and_a_platform_may_be_given(self):
        pack = top / "docs/house-style"
        code, out, err = self.campaign("a@x.example;Ada;4711;;\n", "--format", "json", "--pack", pack, "--platform", "mailchimp")
        self.assertEqual((code, err), (1, ""))
        self.assertGreater(json.loads(out)["template"]["findings"]["blocker"], 0)

    def test_what_is_no_single_template_is_told(self):
        rows = "a@x.example;Ada;4711;;\n"
        self.assertEqual(self.campaign(rows)[0], 0)
        (self.folder / "zwei.html").write_text(NEWSLETTER, encoding="utf-8")
        code, out, err = run("campaign", self.folder, "--people", self.people, "--ui", "de")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("enthält 2 Mails; nennen Sie eine davon", err)
        (self.folder / "leer.html").write_text("", encoding="utf-8")
        code, out, err = run("campaign", self.folder / "leer.html", "--people", self.people, "--ui", "de")
        self.assertEqual((code, out), (3, ""))
        self.assertIn("ist leer; lassen Sie sie weg", err)

    def test_formats_that_do_not_go_together_are_refused(self):
        rows = "a@x.example;Ada;4711;;\n"
        for more, words in ((("--format", "html"), "nur die Anrufliste"),
                            (("--format", "pdf", "--call-list", "x.csv"), "gibt es nicht als „pdf“"),
                            (("--report", "-", "--call-list", "-"), "nicht beide"),
                            (("--report", "/nowhere/x.json"), "lässt sich nicht schreiben")):
            code, out, err = self.campaign(rows, "--ui", "de", *more)
            self.assertEqual((code, out), (2, ""), more)
            self.assertIn(words, err)


if __name__ == "__main__":
    unittest.main()
