"""The HTML report in headless Chromium: links both ways, sorting, charts, paper, phone, axe; and
hostile mails in report and page, which must run nothing and fetch nothing."""
import base64
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from harness import WATCH, Canary, Service, corpus, errors, picture, program, serious
from payloads import mails
from webdriver import Browser

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "history"))
from records import lines  # noqa: E402


def report(target, *paths, ui="de"):
    done = subprocess.run([program, "lint", "--format", "html", "--ui", ui, "-o", target, *paths], capture_output=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr.decode()
    return f"file://{target}"


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        cls.one = report(folder / "one.html", corpus / "call/grosskunde-kuendigt-nach-zwoelf-jahren/message.eml")
        cls.html = report(folder / "html.html", corpus / "campaign/sommer-sale-letzte-chance/message.eml", ui="en")
        cls.few = report(folder / "few.html", *sorted((corpus / "call").iterdir())[:3])
        cls.many = report(folder / "many.html", corpus / "campaign", corpus / "service", corpus / "call")
        cls.browser = Browser(1280, 900)

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.resize(1280, 900)
        self.browser.prefer("light")

    def tearDown(self):
        self.assertEqual(errors(self.browser), [])

    def test_marks_and_list_lead_to_each_other(self):
        self.browser.open(self.one)
        self.browser.click(".sheet .badge")
        hash_ = self.browser.run("return location.hash")
        self.assertTrue(hash_.endswith("-finding-1"), hash_)
        self.browser.click(f"{hash_} .badge")
        self.assertTrue(self.browser.run("return location.hash").endswith("-mark-1"))
        self.browser.run("document.querySelector('.sheet mark').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))")
        self.assertTrue(self.browser.run("return document.querySelector('.findings > li').classList.contains('lit')"))
        self.assertEqual(self.browser.run("return [...document.querySelectorAll('a[href^=\"#\"]')].filter((a) => !document.querySelector(a.hash)).length"), 0)
        picture(self.browser, "report-call")

    def test_a_batch_sorts_and_draws(self):
        self.browser.open(self.many)
        order = "return [...document.querySelectorAll('.batch tbody tr td:first-child b')].map((cell) => Number(cell.textContent))"
        scores = self.browser.run(order)
        scores = scores[-(len(scores)):]
        self.assertEqual(scores, sorted(scores))
        self.browser.click(".batch .scroll th button")
        self.assertEqual(self.browser.run(order), sorted(scores, reverse=True))
        self.assertEqual(self.browser.run("return document.querySelector('.batch .scroll th').getAttribute('aria-sort')"), "descending")
        drawn = self.browser.run("return [...document.querySelectorAll('canvas')].map((c) => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; return d.some((v) => v > 0); })")
        self.assertEqual(drawn, [True, True, True])
        picture(self.browser, "report-batch")

    def test_without_scripts_nothing_is_missing(self):
        self.browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
        self.browser.open(self.many)
        self.browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
        self.assertEqual(self.browser.run("return [document.querySelectorAll('canvas').length, [...document.querySelectorAll('figure details')].every((d) => d.open)]"), [0, True])
        self.browser.log("browser")

    def test_phone_dark_and_paper(self):
        for url in (self.one, self.html, self.many):
            self.browser.resize(390, 844)
            self.browser.open(url)
            self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 390, url)
        self.browser.open(self.html)
        picture(self.browser, "report-phone")
        self.browser.resize(1280, 900)
        light = self.browser.run("return getComputedStyle(document.body).backgroundColor")
        self.browser.prefer("dark")
        self.assertNotEqual(self.browser.run("return getComputedStyle(document.body).backgroundColor"), light)
        picture(self.browser, "report-dark")
        pages = base64.b64decode(self.browser.do("/print", {}))
        self.assertTrue(pages.startswith(b"%PDF"))
        self.browser.devtools("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "light"}])
        self.assertEqual(self.browser.run("return getComputedStyle(document.querySelector('.sheet')).position"), "static")
        self.browser.devtools("Emulation.setEmulatedMedia", media="")

    def test_a_phone_shows_whose_mail_has_which_score(self):
        self.browser.resize(390, 844)
        self.browser.open(self.many)
        right = self.browser.run("return Math.max(...[...document.querySelectorAll('.batch td.subject a')].map((a) => a.getBoundingClientRect().right))")
        self.assertLessEqual(right, 390)
        self.browser.run("document.querySelector('.batch .scroll').scrollIntoView({ behavior: 'instant' })")
        picture(self.browser, "report-batch-phone")
        cut = self.browser.run("return [...document.querySelectorAll('.batch tbody td:nth-child(3)')].filter((cell) => cell.getBoundingClientRect().right > 390).map((cell) => cell.textContent)")
        self.assertEqual(cut, [])

    def test_brief_and_call_list_are_read_on_the_phone(self):
        folder = pathlib.Path(self.folder.name)
        people = folder / "people.csv"
        people.write_text("E-Mail;Name;Kundenwert;Telefon;Bevorzugter Kanal;Letztes Gespräch;Betreuer\n"
                          "ada@x.example;Ada Lang;A;030 23125012;Telefon;2025-01-10;Jan Roth\n"
                          "dan@x.example;Dan Kurz;A;030 23125015;nur Mail;2025-01-10;\n", encoding="utf-8")
        brief = subprocess.run([program, "brief", "--format", "html", "--ui", "de", corpus / "call/grosskunde-kuendigt-nach-zwoelf-jahren/message.eml"], capture_output=True, check=True)
        (folder / "brief.html").write_bytes(brief.stdout)
        subprocess.run([program, "campaign", corpus / "worked/04-preisanpassung-august/message.eml", "--people", people, "--call-list", folder / "calls.html", "--ui", "de",
                        "--fail-on", "never"], capture_output=True, check=True)
        for name in ("brief", "calls"):
            self.browser.resize(390, 844)
            self.browser.devtools("Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=1, mobile=True)
            self.browser.open(f"file://{folder}/{name}.html")
            width = self.browser.run("return [innerWidth, document.documentElement.scrollWidth]")
            picture(self.browser, f"{name}-phone")
            light = self.browser.run("return getComputedStyle(document.body).backgroundColor")
            self.browser.prefer("dark")
            dark = self.browser.run("return getComputedStyle(document.body).backgroundColor")
            picture(self.browser, f"{name}-phone-dark")
            self.browser.prefer("light")
            self.browser.devtools("Emulation.clearDeviceMetricsOverride")
            self.assertEqual(width, [390, 390], name)
            self.assertNotEqual(dark, light, name)
            self.assertEqual(serious(self.browser), [], name)

    def test_a_printed_call_list_holds_its_briefs(self):
        folder = pathlib.Path(self.folder.name)
        people = folder / "print.csv"
        people.write_text("E-Mail;Name;Kundenwert;Telefon;letztes Gespräch\npia@x.example;Pia Berg;A+;030 23125014;2025-01-10\n", encoding="utf-8")
        subprocess.run([program, "campaign", corpus / "worked/04-preisanpassung-august/message.eml", "--people", people, "--call-list", folder / "print.html", "--ui", "de",
                        "--fail-on", "never"], capture_output=True, check=True)
        self.browser.open(f"file://{folder}/print.html")
        shown = "return [...document.querySelectorAll('h3')].filter((e) => e.checkVisibility() && e.getClientRects().length).map((e) => e.textContent)"
        self.assertEqual(self.browser.run(shown), [])
        self.browser.devtools("Emulation.setEmulatedMedia", media="print")
        printed = self.browser.run(shown)
        self.browser.devtools("Emulation.setEmulatedMedia", media="")
        self.assertIn("Fragen", printed)
        self.assertEqual(len(printed), len(set(printed)))

    def test_axe_finds_nothing_serious(self):
        # A few mails: axe walks every pair of elements, and more of them show nothing new.
        for url in (self.one, self.html, self.few):
            for scheme in ("light", "dark"):
                self.browser.prefer(scheme)
                self.browser.open(url)
                self.assertEqual(serious(self.browser), [], (url, scheme))


class Manager(unittest.TestCase):
    """The manager's report: twelve weeks of made-up assessments."""

    @classmethod
    def setUpClass(cls):
        cls.box = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.box.name)
        storer, url = str(program) + "-report", f"sqlite:{folder}/history.db"
        subprocess.run([storer, "record", "--spool", folder / "spool"], input=lines(range(1000)), check=True,
                       env={**os.environ, "WARMLINE_STORE": url})
        cls.pages = []
        for ui in ("de", "en"):
            page = folder / f"{ui}.html"
            subprocess.run([storer, "--store", url, "--from", "2026-07-14", "--to", "2026-08-24", "--ui", ui, "-o", page],
                           check=True, env={**os.environ, "XDG_STATE_HOME": str(folder)})
            cls.pages.append(f"file://{page}")
        cls.browser = Browser(1000, 900)

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.box.cleanup()

    def tearDown(self):
        self.assertEqual(errors(self.browser), [])

    def test_axe_finds_nothing_serious(self):
        for page, scheme in zip(self.pages, ("light", "dark")):
            self.browser.prefer(scheme)
            self.browser.open(page)
            self.assertEqual(serious(self.browser), [], (page, scheme))

    def test_a_hidden_number_is_no_bar_of_none(self):
        # As the report writes a class of one to four people.
        self.browser.open(self.pages[0])
        self.browser.run("""
            const figure = document.querySelector('figure[data-chart]');
            const cell = figure.querySelector('tbody tr:nth-child(5)').cells[1];
            cell.textContent = '–';
            cell.dataset.sort = '0';
            draw();""")
        drawn = self.browser.run("const { labels, datasets } = Chart.getChart(document.querySelector('figure[data-chart] canvas')).data; return [labels[4], datasets[0].data[4], typeof datasets[0].data[3]]")
        self.assertEqual((drawn[0][1], drawn[1], drawn[2]), ("–", None, "number"))

    def test_it_draws_and_fits_desk_phone_and_paper(self):
        self.browser.prefer("light")
        for width in (1000, 390):
            self.browser.resize(width, 844)
            self.browser.open(self.pages[0])
            self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), width)
            drawn = self.browser.run("return [...document.querySelectorAll('canvas')].map((c) => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((v) => v > 0))")
            self.assertEqual(drawn, [True] * 4)
            # On a desk no table needs to be pushed sideways.
            wide = self.browser.run("return [...document.querySelectorAll('.scroll')].filter((s) => s.scrollWidth > s.clientWidth + 1).length")
            self.assertEqual(wide if width == 1000 else 0, 0)
            picture(self.browser, f"manager-{width}", whole=True)
        self.browser.resize(1000, 844)
        pages = base64.b64decode(self.browser.do("/print", {}))
        self.assertTrue(pages.startswith(b"%PDF"))
        self.browser.devtools("Emulation.setEmulatedMedia", media="print")
        self.assertEqual(self.browser.run("return [...document.querySelectorAll('canvas, summary')].filter((e) => e.checkVisibility()).length"), 0)
        self.browser.devtools("Emulation.setEmulatedMedia", media="")


class Hostile(unittest.TestCase):
    """Script in subject, names, links, file names, SVG, CSS, charset tricks: S2 of the security bar."""

    def test_no_script_runs_and_nothing_is_fetched(self):
        with Canary() as canary, Browser(patient=False) as browser, Service() as service, tempfile.TemporaryDirectory() as folder:
            box = pathlib.Path(folder) / "mails"
            box.mkdir()
            payloads = list(mails(canary.url))
            self.assertGreaterEqual(len(payloads), 200)
            for name, mail in payloads:
                (box / f"{name}.eml").write_bytes(mail)
            browser.devtools("Page.enable")
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
            with self.subTest("the canary hears what is really fetched"):
                browser.open(f"{canary.url}/heard")
                self.assertIn("/heard", canary.heard)
                canary.heard.clear()

            browser.open(report(pathlib.Path(folder) / "hostile.html", box))
            browser.wait("return document.querySelectorAll('.mail').length >= arguments[0]", len(payloads), seconds=60)
            frames = browser.run(
                "document.querySelectorAll('.mail').forEach((m) => m.style.contentVisibility = 'visible');"
                "document.querySelectorAll('details').forEach((d) => d.open = true);"
                "const frames = [...document.querySelectorAll('iframe')]; window.loaded = 0;"
                "frames.forEach((f) => { f.addEventListener('load', () => window.loaded++); f.loading = 'eager'; f.srcdoc += ' '; }); return frames.length"
            )
            self.assertGreater(frames, 100)
            # A frame whose every load was stopped may wait for ever; most come to rest.
            loaded, until = -1, time.time() + 60
            while time.time() < until and loaded < frames and loaded < (loaded := browser.run("return window.loaded")):
                browser.run_later("setTimeout(arguments[0], 4000)")
            self.assertGreater(loaded, frames / 2)
            browser.run("document.querySelectorAll('.findings a, mark').forEach((n) => n.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))")
            browser.run_later("setTimeout(arguments[0], 1500)")
            self.assertEqual(browser.run("return [document.querySelectorAll('.mail').length, window.pwned ?? 0, window.violations]"), [len(payloads), 0, []])
            self.assertEqual(browser.run("return document.querySelectorAll('.sheet script, .sheet img, .sheet svg, .sheet style, .sheet link, .sheet a:not(.badge), .findings a:not(.badge)').length"), 0)
            self.assertEqual(canary.heard, [])

            browser.open(service.url + "/?ui=en")
            for name, mail in payloads:
                browser.run_later(
                    "const [text, done] = arguments; openMail(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))).then(() => { choose('read'); done(); })",
                    base64.b64encode(mail).decode(),
                )
                state = browser.run("return [window.pwned ?? 0, window.violations, document.getElementById('status').className, location.href]")
                self.assertEqual(state, [0, [], "soft", service.url + "/?ui=en"], name)
            browser.run_later("setTimeout(arguments[0], 500)")
            self.assertEqual(canary.heard, [])
            print(f"{len(payloads)} hostile mails, {loaded} of {frames} frames at rest: no script ran, nothing was fetched, no report of the policy")


if __name__ == "__main__":
    unittest.main()
