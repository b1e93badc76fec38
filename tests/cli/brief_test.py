"""`warmline brief` from outside: what the person who calls has in hand, and the numbers of the model
from a file."""
import csv
import datetime
import io
import json
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zoneinfo

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


def opens(calendar):
    """When the entry of a calendar file begins; ours are in UTC."""
    start = re.search(r"DTSTART:(\d{8}T\d{6})Z", calendar).group(1)
    return datetime.datetime.strptime(start, "%Y%m%dT%H%M%S").replace(tzinfo=datetime.timezone.utc)


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

    def test_the_diary_opens_before_the_appointment_the_mail_is_about(self):
        letter = ("From: Ina Vogt <ina@firma.example>\nTo: Kim Lang <kim@kunde.example>\nSubject: Ihre Beschwerde, Termin morgen\n"
                  "Date: {}\nContent-Type: text/plain; charset=utf-8\n\nSehr geehrte Frau Lang,\n\nIhre Beschwerde "
                  "weisen wir zurück. Den Termin am Dienstag, 17. November 2026, um 9:00 Uhr müssen wir absagen.\n\n"
                  "Freundliche Grüße\nIna Vogt\n")
        # Monday afternoon; Friday evening, four days ahead; Sunday.
        for date, day, clock in (("Mon, 16 Nov 2026 14:05:00 +0100", 16, "17:00"),
                                 ("Fri, 13 Nov 2026 18:05:00 +0100", 16, "17:00"),
                                 ("Sun, 15 Nov 2026 11:00:00 +0100", 16, "10:00")):
            mail = letter.format(date).encode()
            told = lint(mail, "--ui", "de")["verdict"]["brief"]
            self.assertIn(f"also bis Montag, {day}. November 2026, {clock} Uhr", told["by_when"])
            code, out, err = run("brief", "-", "--format", "ics", stdin=mail)
            self.assertEqual(code, 0, err)
            start = opens(out)
            self.assertEqual((start.month, start.day), (11, day))
            self.assertGreaterEqual(start.hour, 8)  # nine in Berlin
            self.assertLess(start.hour, 16)

    def test_a_letter_without_a_date_is_put_into_working_hours(self):
        mail = re.sub(rb"(?m)^Date:.*\n", b"", (COMPLAINT / "message.eml").read_bytes())
        code, out, err = run("brief", "-", "--format", "ics", stdin=mail)
        self.assertEqual(code, 0, err)
        there = opens(out).astimezone(zoneinfo.ZoneInfo("Europe/Berlin"))
        self.assertLess(there.weekday(), 5)
        self.assertTrue(9 <= there.hour <= 17, there)

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

    def test_a_draft_without_a_matter_begins_with_the_reference(self):
        mail = ("From: p@firma.example\nTo: kim.lang@kunde.example\nSubject: \n"
                "Content-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\nleider lehnen wir Ihren Antrag ab. "
                "Kundennummer 4711.\n\nFreundliche Grüße\nPetra Kurz\n")
        out = run("brief", "-", "--ui", "de", stdin=mail.encode())[1]
        self.assertIn("Es ging um: Kundennummer 4711.", out)

    def test_a_machines_notice_is_no_news(self):
        mail = (b"From: IT Service Desk <desk@firm.example>\r\nTo: Emily Stone <emily@firm.example>\r\n"
                b"Subject: Ticket update\r\nContent-Type: text/plain\r\n\r\nDear User,\r\n\r\n"
                b"Your ticket has been updated. Please log in to the portal to view the update. "
                b"Tickets without a response will be closed automatically.\r\n\r\n"
                b"This mailbox is not monitored.\r\n\r\nIT Service Desk\r\n")
        self.assertEqual(lint(mail)["verdict"]["action"], "revise")

    def test_a_fault_we_found_is_told_with_the_words_of_the_mail(self):
        mail = (b"From: Phil Garner <phil@garnermotors.example>\r\nTo: Denise Holloway <d.holloway@mail.example>\r\n"
                b"Subject: Your Volvo\r\nContent-Type: text/plain\r\n\r\nDear Ms Holloway,\r\n\r\n"
                b"While your car was on the ramp the tailgate hit a beam. There is a dent and the window has cracked."
                b"\r\n\r\nRegards,\r\nPhil Garner\r\n")
        told = lint(mail, "--ui", "en")["verdict"]["brief"]
        self.assertIn("you should hear it from me", told["reason"])
        self.assertIn("There is a dent and the window has cracked.", told["reason"])
        self.assertNotIn("The mail says: There is a dent and the window has cracked.", told["facts"])
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
