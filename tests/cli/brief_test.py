"""`warmline brief` and `warmline campaign` from outside: what the person who calls has in hand, and
the numbers of the model from a file."""
import csv
import datetime
import io
import json
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as xml

try:
    import icalendar
except ImportError:  # Debian: python3-icalendar (tests/packages)
    icalendar = None

from warmline import corpus, lint, run

COMPLAINT = corpus / "worked/01-reklamation-reply"
PRICES = corpus / "worked/04-preisanpassung-august"


def brief(mail, form, *more):
    code, out, err = run("brief", mail / "message.eml", "--people", mail / "people.csv", "--format", form, *more)
    assert code == 0, err
    return out


class Brief(unittest.TestCase):
    def test_several_mails_are_refused_by_their_number(self):
        with tempfile.TemporaryDirectory() as folder:
            mail = (COMPLAINT / "message.eml").read_bytes()
            for name in ("a.eml", "b.eml", "c.eml"):
                (pathlib.Path(folder) / name).write_bytes(mail)
            code, out, err = run("brief", folder, "--ui", "en")
            self.assertEqual((code, out), (2, ""))
            self.assertIn("holds 3 mails", err)

    def test_where_a_talk_is_to_be_offered_the_brief_says_so(self):
        mail = corpus / "transactional/streaming-preis-verbraemt/message.eml"
        self.assertTrue(lint(mail.read_bytes())["verdict"]["call_offer"])
        code, out, err = run("brief", mail, "--ui", "en")
        self.assertEqual((code, out), (0, ""))
        self.assertIn("offer a talk", err)

    def test_a_sign_of_the_writers_stays_in_the_brief(self):
        mail = (b"From: Petra Kurz <petra.kurz@x.example>\nTo: Kim Lang <kim@k.example>\nSubject: Ihre Beschwerde 4711, Preis > 500 EUR\n"
                b"Date: Mon, 15 Jun 2026 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\nSehr geehrte Frau Lang,\n\n"
                b"leider m\xc3\xbcssen wir Ihnen zum dritten Mal absagen: Ihre Beschwerde mit Schaden > 500 EUR lehnen wir ab.\n\nPetra Kurz\n")
        with tempfile.NamedTemporaryFile(suffix=".eml") as file:
            file.write(mail)
            file.flush()
            code, out, err = run("brief", file.name, "--format", "text", "--ui", "de")
        self.assertEqual(code, 0, err)
        self.assertIn("Preis > 500 EUR", out)
        self.assertIn("Schaden > 500 EUR", out)

    def test_no_format_lets_a_name_turn_the_words_around(self):
        turned = "Kim \u202egnaL"
        with tempfile.TemporaryDirectory() as folder:
            mail = pathlib.Path(folder) / "m.eml"
            mail.write_bytes((COMPLAINT / "message.eml").read_bytes())
            people = pathlib.Path(folder) / "p.csv"
            rows = (COMPLAINT / "people.csv").read_text(encoding="utf-8")
            name = next(csv.DictReader(io.StringIO(rows)))["name"]
            people.write_text(rows.replace(name, turned), encoding="utf-8")
            code, out, err = run("brief", mail, "--people", people, "--format", "ics")
            self.assertEqual(code, 0, err)
            self.assertIn("gnaL", out)
            self.assertNotIn("\u202e", out)
            people.write_text(f"E-Mail;Name;Kundenwert;Telefon;Letztes Gespräch;Betreuer\nada@x.example;{turned};A;030 23125012;2025-01-10;{turned}\n", encoding="utf-8")
            for form in ("csv", "json", "html", "markdown"):
                code, out, err = run("campaign", PRICES / "message.eml", "--people", people, "--fail-on", "never", "--call-list", "-", "--format", form)
                self.assertEqual(code, 0, err)
                self.assertIn("gnaL", out)
                self.assertNotIn("\u202e", out, form)

    def test_the_calendar_entry_is_read_by_a_parser_that_is_not_ours(self):
        if icalendar is None:
            self.skipTest("python3-icalendar is not installed")
        for ui in ("de", "en"):
            text = brief(COMPLAINT, "ics", "--ui", ui)
            for line in text.encode().split(b"\r\n"):
                self.assertLessEqual(len(line), 75)
            self.assertNotIn("\n", text.replace("\r\n", ""))
            event = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            self.assertEqual(start.tzinfo.utcoffset(start), datetime.timedelta(0))
            self.assertGreaterEqual(end - start, datetime.timedelta(minutes=15))
            mail = lint((COMPLAINT / "message.eml").read_bytes(), "--people", COMPLAINT / "people.csv", "--ui", ui)
            told = mail["verdict"]["brief"]
            self.assertEqual(str(event["URL"]), told["phone_uri"])
            self.assertTrue(str(event["URL"]).startswith("tel:+"))
            self.assertEqual(str(event["LOCATION"]), told["phone"])
            self.assertIn(told["reason"], str(event["DESCRIPTION"]).replace("\n", " "))
            for question in told["ask"]:
                self.assertIn(question, str(event["DESCRIPTION"]))
            self.assertEqual(str(event.walk("VALARM")[0]["ACTION"]), "DISPLAY")

    def test_without_a_name_the_customer_is_called(self):
        mail = re.sub(rb"(?m)^To:[^<\n]*<", b"To: <", (COMPLAINT / "message.eml").read_bytes())
        for ui, words in (("de", "Anruf beim Kunden"), ("en", "Call the customer")):
            code, out, err = run("brief", "-", "--ui", ui, stdin=mail)
            self.assertEqual((code, err), (0, ""))
            self.assertIn(words, out.splitlines()[0])

    def test_text_markdown_and_html_say_the_same(self):
        mail = lint((COMPLAINT / "message.eml").read_bytes(), "--people", COMPLAINT / "people.csv", "--ui", "de")
        told = mail["verdict"]["brief"]
        text, page = (brief(COMPLAINT, form, "--ui", "de") for form in ("text", "html"))
        markdown = brief(COMPLAINT, "markdown", "--ui", "de").replace("\\", "")
        body = " ".join(" ".join(xml.fromstring(page[page.index("<body>"):page.index("</html>")]
                                                .replace("<br>", "<br/>")).itertext()).split())
        for said in (told["goal"], told["phone"], *told["ask"], *told["listen"], *told["avoid"]):
            self.assertIn(said, " ".join(text.split()))
            self.assertIn(said, " ".join(markdown.split()))
            self.assertIn(said, body)
        self.assertIn('href="%s"' % told["phone_uri"], page)

    def test_the_customer_is_addressed_in_their_language_the_colleague_in_ours(self):
        text = brief(COMPLAINT, "text", "--ui", "en")
        self.assertIn("Was ist aus Ihrer Sicht passiert?", text)
        self.assertIn("Understand what happened", text)

    def test_a_mail_that_needs_no_call_has_no_brief(self):
        code, out, err = run("brief", corpus / "worked/02-newsletter-named-sender/message.eml", "--ui", "en")
        self.assertEqual((code, out), (0, ""))
        self.assertIn("no call", err)

    def test_an_unknown_format_is_refused(self):
        code, _, err = run("brief", COMPLAINT / "message.eml", "--format", "pdf", "--ui", "en")
        self.assertEqual(code, 2)
        self.assertIn("use text, markdown, html or ics", err)


    def test_a_fault_we_found_is_told_with_the_words_of_the_mail(self):
        mail = (b"From: Phil Garner <phil@garnermotors.example>\r\nTo: Denise Holloway <d.holloway@mail.example>\r\n"
                b"Subject: Your Volvo\r\nContent-Type: text/plain\r\n\r\nDear Ms Holloway,\r\n\r\n"
                b"While your car was on the ramp the tailgate hit a beam. There is a dent and the window has cracked."
                b"\r\n\r\nRegards,\r\nPhil Garner\r\n")
        told = lint(mail, "--ui", "en")["verdict"]["brief"]
        self.assertIn("The mail says: There is a dent and the window has cracked.", told["facts"])
        self.assertIn("you should hear it from me", told["reason"])
        self.assertNotIn("What happened, from your point of view?", told["ask"])


class Worked(unittest.TestCase):
    def test_the_twelve_worked_mails_get_their_verdict_from_the_whole_linter(self):
        for case, action, offer, listed in (
            ("01-reklamation-reply", "call_then_write", False, False),
            ("02-newsletter-named-sender", "send", False, False),
            ("03-delivery-slightly-delayed", "revise", True, False),
            ("04-preisanpassung-august", "revise", False, True),
            ("05-erste-zahlungserinnerung", "send", False, False),
            ("06-zweite-mahnung-inkasso", "call_then_write", False, False),
            ("07-security-incident-notice", "send", False, True),
            ("08-termin-viertel-drei", "revise", False, False),
            ("09-quick-questions-five-rounds", "call", False, False),
            ("10-witwe-vertrag-umschreiben", "revise", True, False),
            ("11-kuendigung-und-rueckhol", "revise", False, False),
            ("12-year-end-thanks", "call", False, False),
        ):
            folder = corpus / "worked" / case
            verdict = lint((folder / "message.eml").read_bytes(), "--people", folder / "people.csv")["verdict"]
            with self.subTest(case):
                self.assertEqual((verdict["action"], verdict["call_offer"], verdict.get("call_list", False)),
                                 (action, offer, listed))
                self.assertEqual(len(verdict["terms"]), 8)
                self.assertAlmostEqual(sum(term["points"] for term in verdict["terms"]), verdict["call_need"], places=1)


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

    def test_a_draft_without_a_matter_begins_with_the_reference(self):
        mail = ("From: p@firma.example\nTo: kim.lang@kunde.example\nSubject: \n"
                "Content-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\nleider lehnen wir Ihren Antrag ab. "
                "Kundennummer 4711.\n\nFreundliche Grüße\nPetra Kurz\n")
        out = run("brief", "-", "--ui", "de", stdin=mail.encode())[1]
        self.assertIn("Es ging um: Kundennummer 4711.", out)

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
        self.assertIn("von 80,00 € auf 92,00 €", told)
        self.assertNotIn("{{", told)
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


class Model(unittest.TestCase):
    def configured(self, numbers):
        folder = pathlib.Path(tempfile.mkdtemp())
        (folder / "numbers.json").write_text(numbers)
        (folder / "config.json").write_text('{"model": "numbers.json"}')
        return folder

    def test_an_hourly_rate_shows_the_cost_in_euro(self):
        folder = self.configured('{"call": {"cost": {"rate_per_hour": 60}}}  // sixty euro an hour')
        mail = lint((COMPLAINT / "message.eml").read_bytes(), "--config", folder / "config.json")
        verdict = mail["verdict"]
        self.assertAlmostEqual(verdict["cost_money"]["call"], verdict["cost_minutes"]["call"], places=1)
        _, out, _ = run("lint", COMPLAINT / "message.eml", "--config", folder / "config.json", "--explain")
        self.assertIn(" €", out)

    def test_one_working_hour_and_one_working_day_are_single(self):
        tiers = ("unknown", "c", "b", "a", "a_plus")
        for hours, de, en in ((1, "Innerhalb einer Arbeitsstunde", "Within one working hour"),
                              (9, "Bis zum nächsten Arbeitstag", "By the next working day"),
                              (16, "Innerhalb von 2 Arbeitstagen", "Within 2 working days")):
            folder = self.configured(json.dumps({"call": {"tier": {tier: {"reaction_hours": hours} for tier in tiers}}}))
            for ui, words in (("de", de), ("en", en)):
                mail = lint((COMPLAINT / "message.eml").read_bytes(), "--config", folder / "config.json", "--ui", ui)
                self.assertIn(words, mail["verdict"]["brief"]["by_when"])

    def test_a_threshold_of_your_own_changes_the_verdict(self):
        never = self.configured('{"call": {"threshold": {"call": 101, "weigh": 101}}}')
        plain = lint((corpus / "worked/09-quick-questions-five-rounds/message.eml").read_bytes())
        own = lint((corpus / "worked/09-quick-questions-five-rounds/message.eml").read_bytes(),
                   "--config", never / "config.json")
        self.assertEqual(plain["verdict"]["call_need"], own["verdict"]["call_need"])

    def test_bad_numbers_name_file_key_and_remedy(self):
        for numbers, words in (
            ('{"call": {"threshold": {"cal": 3}}}', ("call/threshold/cal", "did you mean")),
            ('{"call": {"threshold": {"call": "high"}}}', ("call/threshold/call", "not a number")),
            ('{"call": {"threshold": {"call": -1}}}', ("out of bounds",)),
            ("{", ("no JSON",)),
            ("[]", ("JSON object",)),
        ):
            folder = self.configured(numbers)
            code, _, err = run("lint", COMPLAINT / "message.eml", "--config", folder / "config.json", "--ui", "en")
            self.assertEqual(code, 2, numbers)
            for word in ("numbers.json", *words):
                self.assertIn(word, err)

    def test_a_missing_file_is_told(self):
        folder = self.configured("{}")
        (folder / "numbers.json").unlink()
        code, _, err = run("lint", COMPLAINT / "message.eml", "--config", folder / "config.json")
        self.assertEqual(code, 2)
        self.assertIn("numbers.json", err)


if __name__ == "__main__":
    unittest.main()
