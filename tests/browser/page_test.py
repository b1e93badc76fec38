"""The marketer's page, used as a person uses it, in headless Chromium."""
import base64
import email
import email.policy
import gzip
import json
import subprocess
import unittest

from harness import Service, corpus, errors, picture, program, serious
from webdriver import Browser

TAB, ENTER, RIGHT = "\ue004", "\ue007", "\ue014"
CALL = corpus / "call/grosskunde-kuendigt-nach-zwoelf-jahren/message.eml"
CAMPAIGN = corpus / "campaign/lauwarmer-newsletter-energieberatung/message.eml"
DROP = """
const [name, text] = arguments;
const carried = new DataTransfer();
carried.items.add(new File([text], name));
for (const type of ['dragenter', 'dragover', 'drop'])
  window.dispatchEvent(new DragEvent(type, {dataTransfer: carried, bubbles: true, cancelable: true}));
"""
ATTACHED = """From: A B <a@x.example>
To: k@k.example
X-Strange:   folded
\tfield
Subject: =?utf-8?Q?Ihre_Rechnung?= 4711
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=X

--X
Content-Type: multipart/alternative; boundary=Y

--Y
Content-Type: text/plain; charset=utf-8

Sehr geehrte Frau Lang,

anbei die Rechnung.

--Y
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Sehr geehrte Frau Lang,</p><p>anbei die Rechnung.</p>

--Y--
--X
Content-Type: application/pdf; name="rechnung.pdf"
Content-Disposition: attachment; filename="rechnung.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQKSGVsbG8gV29ybGQK
--X--
"""
REFUSAL = """From: Petra Kurz <petra.kurz@x.example>
To: Kim Lang <kim@k.example>
Subject: Ihre Beschwerde zu Rechnung 4711
Date: Mon, 15 Jun 2026 10:00:00 +0200
Message-ID: <h1@x.example>
WISH
Content-Type: text/plain; charset=utf-8

Sehr geehrte Frau Lang,

leider müssen wir Ihnen zum dritten Mal absagen: Ihre Beschwerde zur Rechnung 4711 lehnen wir ab.

Mit freundlichen Grüßen
Petra Kurz
+49 30 1234567
"""
# What the page sends to be checked, and what the service says of it.
CHECKED_AGAIN = """
const [text, done] = arguments;
fetch('/page/check?ui=en', { method: 'POST', headers: { 'Content-Type': 'message/rfc822' }, body: compose().bytes }).then((answer) => answer.text()).then((html) => {
  const box = document.createElement('template');
  box.innerHTML = html;
  const { action, overall, risk } = box.content.querySelector('[data-part=head]').dataset;
  done([action, Number(overall), Number(risk)]);
});
"""
READY = "return document.documentElement.dataset.checked"
FINDINGS = "return document.querySelectorAll('.findings > li').length"


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service()
        cls.browser = Browser(1280, 900)
        cls.url = cls.service.url

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.service.__exit__()

    def setUp(self):
        self.browser.resize(1280, 900)
        self.browser.prefer("light")
        self.browser.open(self.url + "/?ui=de")

    def tearDown(self):
        self.assertEqual(errors(self.browser), [])

    def drop(self, path):
        self.browser.run(DROP, path.name, path.read_text())
        self.browser.wait(READY)

    def settle(self, act):
        """Does something that leads to another check, and waits for it."""
        before = self.browser.run(READY)
        act()
        self.browser.wait("return document.documentElement.dataset.checked !== arguments[0]", before)

    def test_a_dropped_mail_is_scored_and_marked(self):
        picture(self.browser, "page-start")
        self.drop(CALL)
        self.assertEqual(self.browser.run("return document.getElementById('subject').value"), "AW: Kündigung Rahmenvertrag Reinigung")
        count = self.browser.run(FINDINGS)
        self.assertGreater(count, 2)
        marks = self.browser.run("return [...document.querySelectorAll('#backdrop mark')].map((m) => m.textContent)")
        self.assertIn("wir bestätigen den Eingang Ihrer", marks)
        self.assertIn("anrufen", self.browser.text("#head .advice"))
        self.assertIn("Anruf bei Dr. Nurhan Özkan", self.browser.text("#call h3"))
        self.assertEqual(len(self.browser.run("return [...document.querySelectorAll('.scores > li')].map((e) => e.textContent)")), 6)
        picture(self.browser, "page-call")

    def drop_bytes(self, name, content):
        """Drops a file of any bytes, and waits for what the page says of it."""
        self.browser.run(DROP.replace("[text]", "[Uint8Array.from(atob(text), (one) => one.charCodeAt(0))]"), name, base64.b64encode(content).decode())

    def test_what_is_no_mail_is_refused_as_on_the_command_line(self):
        for name, content, told in (
            ("Angebot.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "speichern Sie sie in Outlook als .eml oder .html"),
            ("mail.eml.gz", gzip.compress(b"From: a@x.example\nSubject: s\n\nHallo\n"), "ist mit gzip gepackt; entpacken Sie sie vorher"),
            ("mail.eml", gzip.compress(b"From: a@x.example\nSubject: s\n\nHallo\n"), "ist mit gzip gepackt; entpacken Sie sie vorher"),
            ("foto.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 4, "ist ein Bild"),
            ("seite.html", b"%PDF-1.7\n" + bytes(range(256)), "ist ein PDF"),
            ("kunden.csv", b"Name;Ort\nKim;Ulm\n", "ist weder Mail noch Vorlage"),
            ("leer.eml", b"", "ist leer; lassen Sie sie weg"),
        ):
            with self.subTest(name=name):
                self.browser.open(self.url + "/?ui=de")
                self.drop_bytes(name, content)
                self.browser.wait("return document.getElementById('refused').textContent")
                said = self.browser.text("#refused")
                self.assertIn(f"{name}: ", said)
                self.assertIn(told, said)
                self.assertTrue(self.browser.run("return document.getElementById('work').hidden"))
                errors(self.browser)  # the browser writes down every answer of 422
        picture(self.browser, "page-refused")
        # A mail on the page is not lost over it.
        self.drop(CALL)
        self.drop_bytes("foto.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF")
        self.browser.wait("return document.getElementById('status').textContent.includes('ist ein Bild')")
        self.assertIn("Kündigung", self.browser.run("return document.getElementById('subject').value"))
        errors(self.browser)

    def test_of_an_mbox_the_first_mail_is_opened_and_the_page_says_so(self):
        one = "From {0}@x.example Fri Jun 12 10:30:00 2026\nFrom: {0}@x.example\nTo: k@k.example\nSubject: Rechnung {0}\n\nGuten Tag Frau Lang,\n\nwir melden uns zeitnah.\n\n"
        self.drop_bytes("ausgang.mbox", (one.format("eins") + one.format("zwei")).encode())
        self.browser.wait("return document.getElementById('status').textContent.includes('2 Mails')")
        self.assertIn("dies ist die erste", self.browser.text("#status"))
        self.assertEqual(self.browser.run("return document.getElementById('subject').value"), "Rechnung eins")
        self.assertNotIn("zwei", self.browser.run("return document.getElementById('body').value"))
        # Its places are those of the mail: an edit lands where it was made.
        self.write("b.value.replace('zeitnah', 'am Freitag')")
        self.browser.click("#save-mail")
        self.assertEqual(self.saved("Rechnung-eins.eml").decode().split("\n\n", 1)[1], "Guten Tag Frau Lang,\n\nwir melden uns am Freitag.\n\n")

    def test_templates_and_texts_are_read_in_any_charset(self):
        self.drop_bytes("willkommen.html", "<p>Grüße aus Köln</p>".encode("utf-16"))
        self.browser.wait(READY)
        self.assertEqual(self.browser.run("return [document.getElementById('body').value, document.getElementById('mode').value]"), ["<p>Grüße aus Köln</p>", "template"])
        self.browser.click("#reset")
        self.drop_bytes("entwurf.txt", "Grüße aus Köln".encode("latin-1"))
        self.browser.wait("return document.getElementById('body').value === 'Grüße aus Köln'")
        self.assertEqual(self.browser.run("return document.getElementById('mode').value"), "")

    def test_without_findings_the_page_says_what_the_verdict_rests_on(self):
        self.drop_text("r.eml", "Subject: Rechnung 4711\n\nGuten Tag,\n\nanbei die Rechnung 4711 vom 3. Mai 2026.\n\nFreundliche Grüße\n".replace("anbei", "hier ist"))
        self.assertEqual(self.browser.run(FINDINGS), 0)
        self.assertIn("überarbeiten", self.browser.text("#head .advice"))
        self.assertRegex(self.browser.text("#status"), r"^Keine einzelne Stelle zu beanstanden; zu überarbeiten, weil Persönlich nur \d+ von 100 erreicht\.$")

    def test_a_person_may_say_what_the_mail_is_about(self):
        self.browser.click("#blank")
        self.browser.wait(READY)
        self.settle(lambda: self.browser.type("#body", "Guten Tag Frau Kurz, anbei die neuen Zahlen."))
        about = "const s = document.getElementById('topic'); s.value = 'price_increase'; s.dispatchEvent(new Event('change'))"
        self.assertNotIn("Preiserhöhung", self.browser.text("#head"))
        self.settle(lambda: self.browser.run(about))
        self.assertIn("Preiserhöhung", self.browser.text("#head"))
        # Another mail is about something else.
        self.browser.click("#reset")
        self.browser.click("#blank")
        self.assertEqual(self.browser.run("return document.getElementById('topic').value"), "")

    def test_marks_lie_exactly_under_their_words(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        behind = self.browser.run("const b = document.getElementById('backdrop'); return [b.textContent.replace(/\\n$/, ''), b.scrollHeight]")
        front = self.browser.run("const b = document.getElementById('body'); return [b.value, b.scrollHeight]")
        self.assertEqual(behind[0], front[0])
        self.assertLess(abs(behind[1] - front[1]), 30)

    def test_one_click_takes_a_suggestion_and_shows_what_it_brought(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        before = self.browser.run(FINDINGS)
        self.settle(lambda: self.browser.click(".accept[data-replacement='Freundliche Grüße']"))
        self.assertIn("Freundliche Grüße\nIhr Serviceteam", self.browser.run("return document.getElementById('body').value"))
        self.assertLess(self.browser.run(FINDINGS), before)
        self.assertRegex(self.browser.text("#gain"), r"Persönlich \+\d+")
        self.settle(lambda: self.browser.click(".accept[data-replacement='Guten Tag Kim Lang']"))
        self.assertRegex(self.browser.text("#gain"), r"Vorher \d+, jetzt \d+ \+\d+")
        self.assertTrue(self.browser.run("return document.getElementById('body').value").startswith("Guten Tag Kim Lang,"))
        self.browser.click("#compare summary")
        self.assertIn("MfG", self.browser.text("#difference del:last-of-type"))
        picture(self.browser, "page-after")

    def test_advice_without_one_right_answer_is_written_beside_the_words(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        self.settle(lambda: self.browser.click("#judging li:has(q) .accept[data-advice]"))
        self.assertRegex(self.browser.run("return document.getElementById('body').value"), r"zeitnah \[→ Nennen Sie Tag und Uhrzeit")

    def test_advice_beside_the_words_brings_no_points(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        judged = "return [...document.querySelectorAll('.findings code')].map((c) => c.textContent)"
        before = self.browser.run(judged)
        advice = "#judging li:has(q) .accept[data-advice]"
        self.settle(lambda: self.browser.click(advice))
        written = self.browser.run("return document.getElementById('body').value")
        self.assertRegex(self.browser.text("#gain"), r"^Vorher (\d+), jetzt \1 ±0$")
        self.assertEqual(self.browser.run(judged), before)
        self.assertIn("Ein eingefügter Hinweis ist noch", self.browser.text("#status"))
        marks = self.browser.run("return [...document.querySelectorAll('#backdrop mark.blocker')].map((m) => m.textContent)")
        self.assertTrue(any(mark.startswith("[→ ") and mark.endswith("]") for mark in marks), marks)
        # Words behind the advice keep their marks.
        self.assertIn("MfG", self.browser.run("return [...document.querySelectorAll('#backdrop mark')].map((m) => m.textContent)"))
        # Asked for again, the advice is shown where it stands, not written twice.
        self.browser.click(advice)
        chosen = self.browser.run("const b = document.getElementById('body'); return [b.value, b.value.slice(b.selectionStart, b.selectionEnd)]")
        self.assertEqual(chosen[0], written)
        self.assertTrue(chosen[1].startswith("[→ "), chosen[1])
        picture(self.browser, "page-advice")

    def test_an_empty_page_invites_and_does_not_judge(self):
        self.browser.click("#blank")
        self.browser.wait(READY)
        self.assertIn("Schreiben Sie Ihre Mail", self.browser.text("#status"))
        self.assertEqual(self.browser.run("return ['head', 'gain', 'judging'].map((id) => document.getElementById(id).childNodes.length)"), [0, 0, 0])
        picture(self.browser, "page-empty")
        self.settle(lambda: self.browser.type("#body", "Guten Tag Frau Kurz, wir melden uns zeitnah."))
        self.browser.wait(FINDINGS)
        self.settle(lambda: self.browser.run("const b = document.getElementById('body'); b.value = ''; b.dispatchEvent(new Event('input'))"))
        self.assertEqual(self.browser.run("return document.querySelectorAll('#head .dial, .findings > li').length"), 0)

    def test_two_clicks_in_a_row_both_count(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        self.browser.run("for (const better of ['Guten Tag Kim Lang', 'Freundliche Grüße']) document.querySelector(`.accept[data-replacement='${better}']`).click()")
        self.browser.wait("const text = document.getElementById('body').value; return text.startsWith('Guten Tag Kim Lang,') && text.includes('Freundliche Grüße')")

    def test_typing_is_judged_while_it_happens(self):
        self.browser.click("#blank")
        self.browser.wait(READY)
        self.settle(lambda: self.browser.type("#body", "Guten Tag Frau Kurz, wir melden uns zeitnah."))
        self.browser.wait("return [...document.querySelectorAll('#backdrop mark')].some((m) => m.textContent === 'zeitnah')")
        self.settle(lambda: self.browser.run("const b = document.getElementById('body'); b.value = b.value.replace('zeitnah', 'bis Freitag, 12. Juni 2026'); b.dispatchEvent(new Event('input'))"))
        self.browser.wait("return ![...document.querySelectorAll('.findings code')].some((c) => c.textContent === 'amb/vague-time')")

    def test_an_html_mail_is_read_as_its_reader_sees_it_and_edited_as_source(self):
        self.drop(CAMPAIGN)
        self.assertTrue(self.browser.run("return !document.getElementById('read').hidden && document.querySelectorAll('#read mark').length > 3"))
        self.browser.click("#tab-edit")
        self.assertTrue(self.browser.run("return document.getElementById('body').value.includes('<') && document.querySelectorAll('#backdrop mark').length > 3"))
        self.settle(lambda: self.browser.click(".accept[data-advice]:not([data-part=header]):not([data-part=subject])"))
        self.assertIn("<!-- → ", self.browser.run("return document.getElementById('body').value"))
        self.browser.click("#tab-read")
        self.assertNotIn("→", self.browser.text("#read .sheet"))

    def test_a_list_entry_leads_to_its_words_and_back(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        number = self.browser.run("return [...document.querySelectorAll('.findings > li')].find((e) => e.textContent.includes('clear/officialese')).id")
        self.browser.click(f"#{number} .badge")
        self.assertEqual(self.browser.run("const b = document.getElementById('body'); return b.value.slice(b.selectionStart, b.selectionEnd)"), "hinsichtlich")
        self.browser.wait("return document.getElementById(arguments[0]).classList.contains('lit')", number)

    def test_another_language_keeps_the_mail(self):
        self.drop(CALL)
        self.browser.click(".languages a[data-ui=en]")
        self.browser.wait("return document.documentElement.lang === 'en' && document.querySelectorAll('.findings > li').length")
        self.assertIn("call", self.browser.text("#head .advice"))
        self.assertIn("Kündigung", self.browser.run("return document.getElementById('subject').value"))
        self.assertIsNone(self.browser.run("return sessionStorage.getItem('carried')"))

    def test_everything_works_from_the_keyboard(self):
        """Tab to the example, take a suggestion with Enter, change the view with an arrow."""
        for _ in range(12):
            self.browser.keys(TAB)
            if self.browser.run("return document.activeElement.id") == "example":
                break
        self.assertEqual(self.browser.run("return document.activeElement.id"), "example")
        self.browser.keys(ENTER)
        self.browser.wait(FINDINGS)
        self.assertEqual(self.browser.run("return document.activeElement.id"), "subject")
        reached = set()
        for _ in range(60):
            self.browser.keys(TAB)
            reached.add(self.browser.run("const e = document.activeElement; return e.id || e.className || e.tagName"))
            ring = self.browser.run("return getComputedStyle(document.activeElement).outlineStyle")
            self.assertNotEqual(ring, "none", self.browser.run("return document.activeElement.outerHTML.slice(0, 120)"))
            if self.browser.run("return document.activeElement.dataset?.replacement === 'wegen'"):
                break
        self.assertTrue({"body", "tab-edit", "badge", "accept"} <= reached, reached)
        self.settle(lambda: self.browser.keys(ENTER))
        self.assertIn("wegen Ihrer Anfrage", self.browser.run("return document.getElementById('body').value"))
        self.browser.run("document.getElementById('tab-edit').focus()")
        self.browser.keys(RIGHT)
        self.assertEqual(self.browser.run("return [document.activeElement.id, document.getElementById('read').hidden]"), ["tab-read", False])

    def test_report_brief_and_mail_can_be_saved(self):
        self.drop(CALL)
        for button, ending, start in (("#save-report", ".html", "<!doctype html>"), ("#save-call", ".ics", "BEGIN:VCALENDAR"), ("#save-brief", ".md", "#"), ("#save-mail", ".eml", CALL.read_text())):
            self.browser.click(button)
            name = "AW-Kündigung-Rahmenvertrag-Reinigung" + ending
            for _ in range(100):
                if (self.browser.downloads / name).exists():
                    break
                self.browser.run_later("setTimeout(arguments[0], 100)")
            self.assertTrue((self.browser.downloads / name).read_text().startswith(start), name)

    def saved(self, name):
        for _ in range(100):
            if (self.browser.downloads / name).exists() and (self.browser.downloads / name).stat().st_size:
                break
            self.browser.run_later("setTimeout(arguments[0], 100)")
        found = (self.browser.downloads / name).read_bytes()
        (self.browser.downloads / name).unlink()
        return found

    def write(self, text):
        self.settle(lambda: self.browser.run("const b = document.getElementById('body'); b.value = arguments[0](b.value); b.dispatchEvent(new Event('input'))".replace("arguments[0](b.value)", text)))

    def drop_text(self, name, text):
        self.browser.run(DROP, name, text)
        self.browser.wait(READY)

    def verdict(self):
        return self.browser.run("return document.querySelector('#head .advice').textContent"), self.browser.run("return [...document.querySelectorAll('.scores > li')].map((e) => e.textContent)")

    def test_a_mail_saved_keeps_all_that_was_not_edited(self):
        text = ATTACHED.replace("\n", "\r\n")
        self.drop_text("att.eml", text)
        self.browser.click("#save-mail")
        self.assertEqual(self.saved("Ihre-Rechnung-4711.eml"), text.encode())
        self.write("b.value.replace('anbei die Rechnung', 'anbei die Rechnung über 20 €')")
        self.browser.click("#save-mail")  # the plain text beside the HTML still says the old words
        self.assertIn("Noch einmal klicken", self.browser.text("#status"))
        self.browser.click("#save-mail")
        kept = self.saved("Ihre-Rechnung-4711.eml").decode()
        html = "<p>Sehr geehrte Frau Lang,</p><p>anbei die Rechnung.</p>"
        self.assertEqual(kept, text.replace(html, html.replace("Rechnung.", "Rechnung über 20 €."))
                         .replace("Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable", "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit"))

    def test_a_field_saved_is_one_every_mail_program_reads(self):
        self.browser.click("#blank")
        self.browser.wait(READY)
        for field, value in (("from", '"Größe, Jörg" <j@x.example>'), ("to", "Kim Weiß <kim@x.example>, Ö Ä <o@x.example>, pia@x.example"), ("subject", "Ihre Anfrage über Größen, Längen und Höhen vom 3. März: Rückmeldung bis übermorgen")):
            self.browser.run("const e = document.getElementById(arguments[0]); e.value = arguments[1]; e.dispatchEvent(new Event('input'))", field, value)
        self.write("'Guten Tag Kim Weiß.'")
        name = self.browser.run("return fileName() + '.eml'")
        self.browser.click("#save-mail")
        saved = self.saved(name)
        self.assertTrue(saved.split(b"\n\n")[0].isascii())
        mail = email.message_from_bytes(saved, policy=email.policy.default)
        self.assertEqual(mail["subject"], "Ihre Anfrage über Größen, Längen und Höhen vom 3. März: Rückmeldung bis übermorgen")
        self.assertEqual([(one.display_name, one.addr_spec) for one in mail["from"].addresses], [("Größe, Jörg", "j@x.example")])
        self.assertEqual([(one.display_name, one.addr_spec) for one in mail["to"].addresses], [("Kim Weiß", "kim@x.example"), ("Ö Ä", "o@x.example"), ("", "pia@x.example")])

    def test_text_without_any_header_becomes_a_mail_when_it_gets_a_subject(self):
        self.drop_text("bare.eml", "Guten Tag,\n\nwir melden uns zeitnah.\n")
        self.settle(lambda: self.browser.run("const e = document.getElementById('subject'); e.value = 'Rechnung'; e.dispatchEvent(new Event('input'))"))
        self.browser.click("#save-mail")
        self.assertEqual(self.saved("Rechnung.eml"), b"Subject: Rechnung\n\nGuten Tag,\n\nwir melden uns zeitnah.\n")

    def test_a_signed_mail_is_checked_and_not_saved(self):
        self.drop_text("s.eml", "From: a@x.example\nTo: k@k.example\nSubject: Rechnung\nMIME-Version: 1.0\nContent-Type: multipart/signed; boundary=X\n\n--X\nContent-Type: text/plain\n\nGuten Tag,\n\nwir melden uns zeitnah.\n--X\nContent-Type: application/pgp-signature\n\nabc\n--X--\n")
        self.assertTrue(self.browser.run("return document.getElementById('save-mail').hidden"))
        self.assertIn("signiert", self.browser.text("#save-why"))
        self.browser.click("#reset")
        self.settle(lambda: self.drop_text("t.eml", "From: a@x.example\nTo: k@k.example\nSubject: Rechnung\n\nGuten Tag.\n"))
        self.assertFalse(self.browser.run("return document.getElementById('save-mail').hidden"))
        self.assertEqual(self.browser.text("#save-why"), "")

    def test_the_page_reads_every_field_the_command_line_reads(self):
        """A wish not to be called, and all else a header tells of the reader."""
        wishes = ("X-Warmline-Preferred-Channel: mail-only", "X-Warmline-Channel: do not call", "X-Warmline-Phone-Consent: none",
                  "X-Warmline-Do-Not-Call: yes", "X-Warmline-Note: gehörlos", "X-Warmline-Tier: A+\nX-Warmline-Last-Talk: 2025-01-03", "")
        for wish in wishes:
            with self.subTest(wish=wish):
                text = REFUSAL.replace("WISH\n", wish + "\n" if wish else "")
                told = json.loads(subprocess.run([program, "lint", "-", "--format", "json"], input=text.encode(), capture_output=True).stdout)["messages"][0]
                self.browser.open(self.url + "/?ui=en")
                self.drop_text("w.eml", text)
                shown = self.browser.run("return document.documentElement.dataset.checked && {...document.querySelector('#head').dataset}")
                answer = self.browser.run_later(CHECKED_AGAIN, text)
                self.assertEqual(answer, [told["verdict"]["action"], round(told["scores"]["overall"] * 10), round(told["ambiguity_risk"] * 10)], shown)

    def test_advice_put_in_goes_neither_out_nor_into_the_report(self):
        self.browser.click("#example")
        self.browser.wait(FINDINGS)
        self.browser.click("#save-report")
        before = self.saved("Information.html")
        self.settle(lambda: self.browser.click("#judging li:has(q) .accept[data-advice]"))
        self.browser.click("#save-report")
        self.assertEqual(self.saved("Information.html"), before)
        self.browser.click("#save-mail")
        mail = self.saved("Information.eml").decode()
        self.assertIn("zeitnah bei Ihnen", mail)
        self.assertNotIn("[→", mail)
        self.assertIn("ohne den eingefügten Hinweis", self.browser.text("#status"))

    def test_light_and_dark_phone_and_paper(self):
        self.drop(CALL)
        light = self.browser.run("return getComputedStyle(document.body).backgroundColor")
        self.browser.prefer("dark")
        self.assertNotEqual(self.browser.run("return getComputedStyle(document.body).backgroundColor"), light)
        picture(self.browser, "page-dark")
        self.browser.prefer("light")
        self.browser.resize(390, 844)
        self.browser.run_later("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
        self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 390)
        picture(self.browser, "page-phone")
        # The verdict stands in the upper half; what may be said of the mail is a touch away.
        self.assertLess(self.browser.run("return document.querySelector('#head .dial').getBoundingClientRect().bottom"), 844 / 2)
        self.assertFalse(self.browser.run("return document.getElementById('profile').checkVisibility()"))
        self.browser.click("#settings summary")
        self.assertTrue(self.browser.run("return document.getElementById('profile').checkVisibility()"))
        picture(self.browser, "page-phone-settings")
        self.browser.resize(1280, 900)
        self.browser.wait("return document.getElementById('profile').checkVisibility()")
        self.browser.resize(1280, 900)
        self.browser.devtools("Emulation.setEmulatedMedia", media="print")
        self.assertEqual(self.browser.run("return getComputedStyle(document.querySelector('.toolbar')).display"), "none")
        self.browser.devtools("Emulation.setEmulatedMedia", media="")

    def test_the_catalogue_finds_rules_by_their_words(self):
        self.browser.open(self.url + "/rules?ui=de")
        all_rules = self.browser.run("return document.querySelectorAll('.catalogue > li').length")
        self.assertGreater(all_rules, 150)
        self.browser.type("#filter", "zeitnah")
        self.browser.wait("return document.querySelectorAll('.catalogue > li:not([hidden])').length < arguments[0]", all_rules)
        self.assertIn("amb/vague-time", self.browser.text(".catalogue"))
        self.assertRegex(self.browser.text("#shown"), r"^\d+ Regeln?$")
        for scheme in ("light", "dark"):
            self.browser.prefer(scheme)
            self.assertEqual(serious(self.browser), [], scheme)

    def test_the_catalogue_as_a_file_finds_rules_by_their_words_too(self):
        page = self.browser.folder / "rules.html"
        page.write_bytes(subprocess.run([program, "rules", "catalogue", "--ui", "de"], capture_output=True, check=True).stdout)
        self.browser.open(f"file://{page}")
        shown = "return [...document.querySelectorAll('article:not([hidden])')].map((rule) => rule.id)"
        self.assertGreater(len(self.browser.run(shown)), 150)
        self.browser.type("#filter", "zeitnah")
        found = self.browser.run(shown)
        self.assertIn("amb/vague-time", found)
        self.assertLess(len(found), 50)
        self.assertEqual(self.browser.text(".filter output"), f"{len(found)} Regeln")
        # The index follows, and packs without a rule left are gone.
        self.assertEqual(self.browser.run("return document.querySelectorAll('li:not([hidden]) > a[href*=\"/\"]').length"), len(found))
        self.assertEqual(self.browser.run("return [...document.querySelectorAll('h2:not([hidden]) + ul')].filter((list) => list.hidden).length"), 0)
        picture(self.browser, "catalogue-file")
        self.assertEqual(serious(self.browser), [])

    def test_axe_finds_nothing_serious(self):
        self.assertEqual(serious(self.browser), [])
        self.drop(CALL)
        for scheme in ("light", "dark"):
            self.browser.prefer(scheme)
            self.assertEqual(serious(self.browser), [], scheme)
        self.drop(CAMPAIGN)
        self.assertEqual(serious(self.browser), [])


class Token(unittest.TestCase):
    def test_the_token_in_the_address_opens_the_page_and_leaves_the_address(self):
        token = "0123456789abcdef"
        with Service("--token", token) as service, Browser() as browser:
            browser.open(f"{service.url}/?ui=en#token={token}")
            browser.click("#example")
            browser.wait(FINDINGS)
            self.assertEqual(browser.run("return location.href"), f"{service.url}/?ui=en")
            self.assertEqual(errors(browser), [])


if __name__ == "__main__":
    unittest.main()
