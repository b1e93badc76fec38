"""Every report format against its standard: the corpus and, where they lie beside the project, 586 foreign mails."""
import collections
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import fastjsonschema
import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from warmline import corpus, run, top  # noqa: E402

foreign = top.parent / "shared/corpora/mails"
inputs = [corpus, foreign] if foreign.is_dir() else [corpus]
sarif_schema = os.environ.get("WARMLINE_SARIF_SCHEMA")
outputs = {}


def report(format, *arguments):
    """The report on all mails, made once."""
    key = (format, arguments)
    if key not in outputs:
        code, out, err = run("lint", "--format", format, *arguments, *inputs)
        assert code in (0, 1, 3), err
        outputs[key] = out
    return outputs[key]


def messages():
    return [json.loads(line) for line in report("ndjson").splitlines()]


def severities(rows):
    return collections.Counter(rows)


class Formats(unittest.TestCase):
    def test_json_fits_its_schema(self):
        schema = json.loads((top / "reports/schema/lint.schema.json").read_text())
        validator = jsonschema.Draft202012Validator(schema)
        document = json.loads(report("json"))
        self.assertGreater(len(document["messages"]), 160)
        every = document["messages"]
        # The frame with its first mails, then each other mail by itself: the validator is slow on long lists.
        validator.validate({**document, "messages": every[:3]})
        one = validator.evolve(schema={**schema["properties"]["messages"]["items"], "$defs": schema.get("$defs", {})})
        for message in every[3:]:
            one.validate(message)
        print(f"{len(every)} mails, {sum(len(m['findings']) for m in every)} findings", file=sys.stderr)

    @unittest.skipUnless(sarif_schema, "the SARIF schema could not be fetched")
    def test_sarif_fits_the_official_schema(self):
        uri = r"^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*$"  # RFC 3986's characters
        validate = fastjsonschema.compile(json.loads(pathlib.Path(sarif_schema).read_text()),
                                          formats={"uri": uri, "uri-reference": uri})
        for ui in ("de", "en"):
            log = json.loads(report("sarif", "--ui", ui))
            validate(log)
            for result in log["runs"][0]["results"]:
                rule = log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]
                self.assertEqual(rule["id"], result["ruleId"])
                self.assertTrue(rule["help"]["text"] and rule["shortDescription"]["text"])
        with self.assertRaises(fastjsonschema.JsonSchemaException):
            validate({**log, "version": "2.0.0"})  # the schema does look

    def test_junit_fits_its_schema(self):
        with tempfile.NamedTemporaryFile(suffix=".xml") as file:
            file.write(report("junit").encode())
            file.flush()
            done = subprocess.run(["xmllint", "--noout", "--huge", "--schema", top / "reports/schema/junit.xsd", file.name],
                                  capture_output=True)
            self.assertEqual(done.returncode, 0, done.stderr.decode()[:800])
        import xml.etree.ElementTree as xml
        suite = xml.fromstring(report("junit")).find("testsuite")
        cases = suite.findall("testcase")
        self.assertEqual(int(suite.get("tests")), len(cases))
        self.assertEqual(int(suite.get("failures")), len([case for case in cases if case.find("failure") is not None]))
        self.assertEqual(int(suite.get("errors")), len([case for case in cases if case.find("error") is not None]))

    def test_the_question_a_finding_raises_stands_in_every_format(self):
        asked = {one["asks"] for message in messages() for one in message["findings"] if one["asks"]}
        self.assertTrue(asked)
        for form in ("sarif", "junit", "github", "markdown", "csv"):
            told = report(form)
            with self.subTest(form):
                self.assertTrue(any(question in told for question in asked))

    def test_csv_has_a_row_for_each_finding_and_no_formula(self):
        rows = list(csv.DictReader(io.StringIO(report("csv"), newline="")))
        self.assertEqual(severities(row["severity"] for row in rows if row["rule"]),
                         severities(one["severity"] for message in messages() for one in message["findings"]))
        for row in rows:
            self.assertNotIn(None, row)
            for column in ("path", "rule", "text", "message", "instead", "asks"):
                self.assertNotRegex(row[column], r"^[=+@\t-]", row)

    def test_github_annotations_are_one_line_each(self):
        lines = report("github").splitlines()
        at = r"file=[^,:\r\n]+,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=warmline [a-z/-]+"
        found = [re.fullmatch(rf"::(error|warning|notice) {at}::.+", line) for line in lines]
        other = [line for line, match in zip(lines, found) if not match]
        self.assertTrue(all(re.fullmatch(r"::(error|notice|warning)( [^:]*)?::.*", line) for line in other), other[:3])
        kinds = {"blocker": "error", "major": "warning", "minor": "warning", "info": "notice"}
        self.assertEqual(severities(match[1] for match in found if match),
                         severities(kinds[one["severity"]] for message in messages() for one in message["findings"]))

    def test_github_says_why_a_verdict_or_a_score_fails(self):
        shelf = corpus / "call"
        for threshold, title in (("call", "call"), ("score:100", "score")):
            failing = json.loads(run("lint", "--format", "json", "--fail-on", threshold, shelf)[1])["summary"]["failing"]
            told = run("lint", "--format", "github", "--fail-on", threshold, "--ui", "en", shelf)[1]
            errors = re.findall(rf"(?m)^::error file=[^,]+,line=\d+,title=warmline {title}::(?:Somebody should call|Overall score \d+ is below 100)", told)
            self.assertGreater(failing, 0)
            self.assertEqual(len(errors), failing, threshold)
        self.assertNotIn("title=warmline call", run("lint", "--format", "github", "--fail-on", "major", shelf)[1])

    def test_markdown_lets_no_markup_of_a_mail_through(self):
        text = report("markdown", "--ui", "en")
        outside = re.sub(r"`[^`\n]*`", "", text)
        self.assertNotRegex(outside, r"(?<!\\)<[a-zA-Z/!]")
        found = severities(re.findall(r"^- \*\*(\w+)\*\* `[a-z/-]+` \d+:\d+ ", text, re.M))
        found["info"] = found.pop("note", 0)  # as people read it
        self.assertEqual(found, severities(one["severity"] for message in messages() for one in message["findings"]))

    def test_html_is_closed_well_and_needs_nothing_from_outside(self):
        page = report("html", "--ui", "de")
        void = {"meta", "input", "br", "img", "hr", "link", "circle", "rect"}

        class Reader(html.parser.HTMLParser):
            open_, ids, wrong = [], collections.Counter(), []

            def handle_starttag(self, tag, attributes):
                values = dict(attributes)
                if tag not in void:
                    self.open_.append(tag)
                if "id" in values:
                    self.ids[values["id"]] += 1
                for name in ("src", "href", "action", "poster", "data"):
                    # Links of the page's own; what a mail links to is text or lies in a frame without rights.
                    if name in values and not values[name].startswith(("#", "tel:", "mailto:", "data:")):
                        self.wrong.append((tag, name, values[name][:80]))

            def handle_endtag(self, tag):
                if tag in void:
                    return
                if not self.open_ or self.open_.pop() != tag:
                    self.wrong.append(("close", tag, self.getpos()))

        reader = Reader()
        reader.feed(page)
        self.assertEqual((reader.wrong[:3], reader.open_), ([], []))
        self.assertEqual([name for name, count in reader.ids.items() if count > 1], [])

    def test_german_readers_hear_in_german_what_was_odd(self):
        with tempfile.TemporaryDirectory() as folder:
            box = pathlib.Path(folder)
            wrong = {"leer.eml": b"", "bild.eml": bytes(range(256)) * 40, "brief.eml": b"%PDF-1.4", "text.eml": b"nur Text\n",
                     "alt.msg": b"\xd0\xcf\x11\xe0" + bytes(600)}
            for name, content in wrong.items():
                (box / name).write_bytes(content)
            code, out, err = run("lint", "--ui", "de", "--format", "html", *inputs, *(box / name for name in wrong), box / "keine.eml")
            self.assertEqual(code, 3)
            told = [line.split(": ", 2)[2] for line in err.splitlines()]
            self.assertGreaterEqual(len(told), len(wrong) + 1)
        told += [re.sub("<[^>]+>", "", text) for text in re.findall(r"<li>(Beim Lesen aufgefallen: .*?)</li>", out)]
        self.assertGreater(len(told), 8)
        english = [line for line in told if re.search(r"\b(the|is|are|not|no|with|has|mail and)\b", line)]
        self.assertEqual(english, [])

    def test_a_severity_from_the_settings_shows_in_every_format(self):
        with tempfile.TemporaryDirectory() as folder:
            settings = pathlib.Path(folder) / "s.json"
            settings.write_text('{"rules": {"amb/vague-time": "blocker"}}')
            mail = pathlib.Path(folder) / "mail.eml"
            mail.write_text("Subject: Ihre Rechnung 4711\n\nGuten Tag Frau Lang,\n\nwir melden uns zeitnah.\n")

            def shown(format):
                return run("lint", "--config", settings, "--format", format, "--ui", "en", mail)[1]

            finding = next(f for f in json.loads(shown("ndjson"))["findings"] if f["rule"] == "amb/vague-time")
            self.assertEqual(finding["severity"], "blocker")
            self.assertIn("blocker amb/vague-time", re.sub(r"\x1b\[[0-9;]*m", "", shown("text")))
            row = next(r for r in csv.DictReader(io.StringIO(shown("csv"))) if r["rule"] == "amb/vague-time")
            self.assertEqual(row["severity"], "blocker")
            result = next(r for r in json.loads(shown("sarif"))["runs"][0]["results"] if r["ruleId"] == "amb/vague-time")
            self.assertEqual(result["level"], "error")
            self.assertRegex(shown("junit"), r"<failure[^>]*>[^<]*blocker amb/vague-time")
            self.assertRegex(shown("github"), r"(?m)^::error .*title=warmline amb/vague-time")
            self.assertIn("- **blocker** `amb/vague-time`", shown("markdown"))
            self.assertRegex(shown("html"), r'<li[^>]*class="blocker"[^>]*>(?:(?!</li>).)*amb/vague-time')


class Sarif(unittest.TestCase):
    MAIL = ("From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <kim.lang@example.org>\nSubject: Ihre Rechnung 4711\n"
            "Date: Tue, 9 Jun 2026 10:12:00 +0200\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\n"
            "hinsichtlich Ihrer Rechnung 4711 melden wir uns zeitnah!!!\n\nViele Grüße\nPetra Kurz\n")

    def results(self, mail):
        return json.loads(run("lint", "--format", "sarif", "-", stdin=mail)[1])["runs"][0]["results"]

    def test_fixes_put_the_better_words_in_place(self):
        mail = self.MAIL.encode()
        fixes = [(result["ruleId"], fix["artifactChanges"][0]["replacements"][0])
                 for result in self.results(mail) for fix in result.get("fixes", [])]
        self.assertEqual({rule for rule, _ in fixes}, {"clear/officialese", "tone/exclaim"})
        for _, one in sorted(fixes, key=lambda fix: -fix[1]["deletedRegion"]["byteOffset"]):
            begin = one["deletedRegion"]["byteOffset"]
            mail = mail[:begin] + one["insertedContent"]["text"].encode() + mail[begin + one["deletedRegion"]["byteLength"]:]
        self.assertIn("wegen Ihrer Rechnung 4711 melden wir uns zeitnah.\n", mail.decode())
        left = {result["ruleId"] for result in self.results(mail)}
        self.assertFalse(left & {"clear/officialese", "tone/exclaim"})

    def test_no_fix_where_the_words_are_encoded_otherwise(self):
        import base64
        head, _, body = self.MAIL.partition("\n\n")
        mail = (head + "\nContent-Transfer-Encoding: base64\n\n").encode() + base64.encodebytes(body.encode())
        results = self.results(mail)
        self.assertIn("tone/exclaim", {result["ruleId"] for result in results})
        self.assertFalse([result for result in results if result.get("fixes")])

    def test_fingerprints_outlive_lines_that_move(self):
        def prints(mail):
            return {r["ruleId"]: r["partialFingerprints"]["warmline/v1"] for r in self.results(mail.encode())}
        moved = self.MAIL.replace("Subject:", "X-Mailer: something new\nSubject:").replace(
            "hinsichtlich", "danke für Ihre Überweisung vom 2. Juni.\n\nHinsichtlich")
        before, after = prints(self.MAIL), prints(moved)
        kept = [rule for rule in ("tone/exclaim", "amb/vague-time") if before[rule] == after.get(rule)]
        self.assertEqual(kept, ["tone/exclaim", "amb/vague-time"])


if __name__ == "__main__":
    unittest.main(verbosity=1)
