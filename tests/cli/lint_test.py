"""`warmline lint` from outside: the public contract of exit codes, formats and inputs."""
import json
import os
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as xml

import jsonschema

from warmline import MAIL, corpus, lint, rules_of, run, top

schema = json.loads((top / "reports/schema/lint.schema.json").read_text())


def folder_with(**files):
    folder = pathlib.Path(tempfile.mkdtemp())
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


class ExitCodes(unittest.TestCase):
    def test_nothing_at_or_above_the_threshold_is_0(self):
        self.assertEqual(run("lint", "--fail-on", "blocker", "-", stdin=MAIL)[0], 0)

    def test_a_finding_at_the_threshold_is_1(self):
        code, out, _ = run("lint", "--fail-on", "major", "-", stdin=MAIL)
        self.assertIn("amb/vague-time", out)
        self.assertEqual(code, 1)

    def test_a_score_below_the_threshold_is_1(self):
        self.assertEqual(run("lint", "--fail-on", "score:100", "-", stdin=MAIL)[0], 1)
        self.assertEqual(run("lint", "--fail-on", "score:0", "-", stdin=MAIL)[0], 0)

    def test_wrong_usage_is_2_and_says_what_to_do(self):
        for arguments in (["lint"], ["lint", "--format", "pdf", "-"], ["lint", "--fail-on", "often", "-"], ["lnt"]):
            code, _, err = run(*arguments, stdin=MAIL)
            self.assertEqual(code, 2, arguments)
            self.assertTrue(err.strip(), arguments)

    def test_unread_input_is_3_and_the_rest_is_linted(self):
        folder = folder_with(good__eml=MAIL, empty__eml=b"", picture__eml=bytes(range(256)) * 40)
        code, out, err = run("lint", "--format", "ndjson", folder, folder / "missing.eml")
        self.assertEqual(code, 3)
        self.assertEqual([json.loads(line)["path"] for line in out.splitlines()], [str(folder / "good.eml")])
        for name in ("empty.eml", "picture.eml", "missing.eml"):
            self.assertIn(name, err)


class Json(unittest.TestCase):
    def test_every_mail_of_the_corpus_fits_the_schema(self):
        code, out, _ = run("lint", "--format", "json", corpus)
        self.assertIn(code, (0, 1, 3))
        document = json.loads(out)
        jsonschema.Draft202012Validator(schema).validate(document)
        self.assertGreater(len(document["messages"]), 150)

    def test_it_counts_the_rules_that_the_catalogue_and_the_readme_count(self):
        tool = json.loads(run("lint", "--format", "json", "-", stdin=MAIL)[1])["tool"]
        listed = run("rules", "list", "--ui", "en")[1].splitlines()
        self.assertEqual(listed[-1], f"{tool['rules']} rules")
        packs = {line.split("/")[0] for line in listed[:-1]}
        self.assertEqual(set(tool["packs"]), packs)
        self.assertIn(f"{tool['rules']} rules in {len(packs)} packs", (top / "README.md").read_text())

    def test_ndjson_prints_the_same_messages_a_line_each(self):
        shelf = corpus / "service"
        messages = json.loads(run("lint", "--format", "json", shelf)[1])["messages"]
        lines = [json.loads(line) for line in run("lint", "--format", "ndjson", shelf)[1].splitlines()]
        self.assertEqual(messages, lines)

    def test_shown_points_add_up_to_each_score(self):
        for line in run("lint", "--format", "ndjson", corpus)[1].splitlines():
            message = json.loads(line)
            for dimension, terms in message["arithmetic"].items():
                total = round(sum(term["points"] for term in terms), 1)
                self.assertAlmostEqual(total, message["scores"][dimension], 1, (message["path"], dimension))
            risk = round(sum(finding["risk_points"] for finding in message["findings"]), 1)
            self.assertAlmostEqual(risk, message["ambiguity_risk"], 1, message["path"])

    def test_source_bytes_of_7_bit_findings_are_the_words(self):
        for line in run("lint", "--format", "ndjson", corpus)[1].splitlines():
            message = json.loads(line)
            source = (pathlib.Path(message["path"])).read_bytes()
            for finding in message["findings"]:
                words = finding["text"]
                found = source[finding["source_begin"] : finding["source_end"]]
                self.assertTrue(found, (message["path"], finding["rule"]))
                plain = words.isascii() and b"=" not in found and b"&" not in found and b"<" not in found
                if plain and b"base64" not in source and found.decode("latin-1").split() != words.split():
                    if finding["part"] in ("text", "html") and b"\n>" not in found:
                        self.assertEqual(found.decode("latin-1").split(), words.split(), message["path"])

    def test_the_same_input_gives_the_same_bytes_with_any_number_of_jobs(self):
        one = run("lint", "--format", "json", "--jobs", "1", corpus)[1]
        self.assertEqual(one, run("lint", "--format", "json", "--jobs", "4", corpus)[1])
        self.assertEqual(one, run("lint", "--format", "json", "--jobs", "4", corpus)[1])


class OtherFormats(unittest.TestCase):
    def output(self, format):
        return run("lint", "--format", format, corpus / "service", corpus / "quiet")[1]

    def test_sarif_names_rules_places_and_fingerprints(self):
        log = json.loads(self.output("sarif"))
        results = log["runs"][0]["results"]
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        self.assertEqual(log["version"], "2.1.0")
        self.assertTrue(results)
        for result in results:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertGreaterEqual(result["locations"][0]["physicalLocation"]["region"]["startLine"], 1)
        prints = [result["partialFingerprints"]["warmline/v1"] for result in results]
        self.assertEqual(len(prints), len(set(prints)))

    def test_junit_is_xml_with_a_case_per_mail(self):
        tree = xml.fromstring(self.output("junit"))
        cases = tree.findall(".//testcase")
        mails = len(list((corpus / "service").iterdir())) + len(list((corpus / "quiet").iterdir()))
        self.assertEqual(len(cases), mails)

    def test_junit_fails_what_the_threshold_fails(self):
        for threshold in ("info", "minor", "major", "blocker", "call", "score:60", "score:100", "never"):
            code, out, _ = run("lint", "--format", "junit", "--fail-on", threshold, corpus / "service", corpus / "call")
            suite = xml.fromstring(out).find("testsuite")
            code_of_json, document, _ = run("lint", "--format", "json", "--fail-on", threshold, corpus / "service", corpus / "call")
            failing = json.loads(document)["summary"]["failing"]
            self.assertEqual(code, code_of_json, threshold)
            self.assertEqual(int(suite.get("failures")), failing, threshold)
            self.assertEqual(len(suite.findall(".//failure")), failing, threshold)

    def test_csv_rows_all_have_the_columns_of_the_heading(self):
        import csv
        import io

        rows = list(csv.reader(io.StringIO(self.output("csv"))))
        self.assertTrue(all(len(row) == len(rows[0]) for row in rows))
        self.assertGreater(len(rows), 10)

    def test_html_carries_everything_inside(self):
        page = self.output("html")
        self.assertIn("Content-Security-Policy", page)
        self.assertNotRegex(page, r"<(script|img|link)[^>]+(src|href)=[\"']https?:")


class LateAnswers(unittest.TestCase):
    MAIL = ("From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <kim.lang@example.org>\nSubject: AW: Pumpe undicht\n"
            "Date: {date}\nIn-Reply-To: <1@example.org>\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag Kim Lang,\n\n"
            "{word}die Ersatzpumpe kommt am 19. Juni mit DHL.\n\nViele Grüße\nPetra Kurz\n\n"
            "Am 05.06.2026 um 09:10 schrieb Kim Lang:\n> Guten Tag, meine Pumpe ist undicht. Wann kommt Ersatz?\n")

    def speaks(self, day, tier="", word=""):
        """5 June 2026, when Kim asked, is a Friday."""
        people = folder_with(people__csv=f"address,tier\nkim.lang@example.org,{tier}\n") / "people.csv"
        mail = self.MAIL.format(date=f"{day} Jun 2026 10:00:00 +0200", word=word).encode()
        return "freq/slow-answer" in rules_of(lint(mail, "--people", people))

    def test_an_answer_is_late_by_the_tier_of_who_waits(self):
        for tier, in_time, late in (("A", 8, 9), ("B", 8, 9), ("C", 9, 10), ("", 12, 15)):
            self.assertEqual((self.speaks(in_time, tier), self.speaks(late, tier)), (False, True), tier)

    def test_owning_the_delay_is_enough(self):
        self.assertFalse(self.speaks(18, "A", "Sie warten seit 13 Tagen, das ist zu lang. "))


class Inputs(unittest.TestCase):
    def test_an_mbox_is_taken_apart_with_positions_of_the_file(self):
        folder = folder_with(two__mbox=b"From a@b Tue Jun  9 10:12:00 2026\n" + MAIL + b"\nFrom a@b Tue Jun  9 10:13:00 2026\n" + MAIL)
        lines = [json.loads(line) for line in run("lint", "--format", "ndjson", folder / "two.mbox")[1].splitlines()]
        self.assertEqual([message["index"] for message in lines], [0, 1])
        source = (folder / "two.mbox").read_bytes()
        for message in lines:
            for finding in message["findings"]:
                if finding["rule"] == "amb/vague-time":
                    self.assertEqual(source[finding["source_begin"] : finding["source_end"]], b"zeitnah")
                    self.assertIn(b"zeitnah", source.splitlines()[finding["line"] - 1])

    def test_templates_are_read_without_a_mail_header(self):
        folder = folder_with(hello__html=b"<p>Hallo {{ first_name }},</p><p>wir melden uns zeitnah.</p>")
        message = json.loads(run("lint", "--format", "ndjson", folder / "hello.html")[1])
        self.assertEqual(message["mode"], "template")
        self.assertIn("merge/no-fallback", rules_of(message))

    def test_positions_are_those_of_the_file_for_every_transfer_encoding(self):
        import base64
        import quopri

        head, body = MAIL.split(b"\r\n\r\n", 1)
        for name, encoded in (
            ("8bit", body),
            ("quoted-printable", quopri.encodestring(body)),
            ("base64", base64.encodebytes(body)),
        ):
            mail = head + b"\r\nContent-Transfer-Encoding: " + name.encode() + b"\r\n\r\n" + encoded
            message = lint(mail)
            place = next(f for f in message["findings"] if f["rule"] == "amb/vague-time")
            found = mail[place["source_begin"] : place["source_end"]]
            if name == "base64":
                piece = found.replace(b"\n", b"")
                offset = mail.index(encoded[:20])
                lead = (place["source_begin"] - offset) % 77 % 4
                self.assertEqual(lead, 0, "a base64 place begins at a group of four")
                self.assertIn(b"zeitnah", base64.b64decode(piece + b"=" * (-len(piece) % 4)))
            else:
                self.assertEqual(found, b"zeitnah", name)


class BrokenMails(unittest.TestCase):
    HEAD = b"From: a@b.example\nTo: c@d.example\nSubject: Ihre Rechnung 4711\nMIME-Version: 1.0\n"

    def problems(self, mail, *arguments):
        return {(one["code"], one["where"]) for one in lint(mail, *arguments)["problems"]}

    def test_what_is_wrong_with_the_wrapping_is_told_with_its_place(self):
        text = b"\n\nWir melden uns zeitnah.\n"
        kind = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
        for told, line, rest in (
            ("unknown-encoding", 6, kind + b"uuencode" + text),
            ("unknown-charset", 5, b"Content-Type: text/plain; charset=quatsch-8" + text),
            ("broken-base64", 9, kind + b"base64\n\nV2lyIG1lbGRlbiB1bnM\ngemVpdG5h!!!aC4=\n"),
            ("broken-quoted-printable", 9, kind + b"quoted-printable\n\nWir melden=20uns\nzeitnah.=ZZ\n"),
            ("boundary-not-found", 5, b"Content-Type: multipart/mixed; boundary=X" + text),
        ):
            self.assertIn((told, f"line {line}"), self.problems(self.HEAD + rest))
        broken = self.HEAD.replace(b"Ihre Rechnung 4711", b"=?utf-8?Q?kaputt") + kind + b"8bit" + text
        self.assertEqual(self.problems(broken), {("broken-encoded-word", "line 3")})

    def test_sound_wrapping_is_no_problem(self):
        kind = b"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: "
        for rest in (b"7bit\n\nWir melden uns = zeitnah.\n", b"8BIT\n\nGr\xfc\xdfe\n", b"binary\n\nx\n",
                     b"quoted-printable\n\nGr=FC=DFe =3D=\n x=20\n=\n", b"base64\n\nV2lyIG1lbGRlbiB1bnM\n= \n",
                     b"base64\n\nV2lyIG1lbGRlbiB1bnM=\n\n-- \nA footer of the list!\n"):
            self.assertEqual(self.problems(self.HEAD + kind + rest), set(), rest)
        self.assertEqual(self.problems(self.HEAD.replace(b"Ihre", b"Was =? ist, ist Ihre") + kind + b"7bit\n\nx\n"), set())

    def test_findings_beyond_the_limit_are_told(self):
        mail = self.HEAD + b"\n" + b"Wir melden uns zeitnah.\n\n" * 230
        message = lint(mail)
        self.assertEqual(rules_of(message).count("amb/vague-time"), 200)
        full = sum(rules_of(message).count(rule) == 200 for rule in set(rules_of(message)))
        self.assertEqual([one["what"] for one in message["problems"] if one["code"] == "limit-findings"],
                         [f"{30 * full} more findings are not kept"])
        self.assertIn("weitere Funde sind nicht aufgehoben", run("lint", "-", "--ui", "de", stdin=mail)[1])

    def test_every_fault_has_german_words(self):
        kind = b"Content-Type: text/plain; charset=quatsch-8\nContent-Transfer-Encoding: "
        for rest, words in ((b"uuencode\n\nx\n", "Übertragungskodierung ist unbekannt"), (b"8bit\n\nx\n", "Zeichensatz ist unbekannt"),
                            (b"base64\n\nV2ly!!\n", "im Base64 steht etwas"), (b"quoted-printable\n\n=ZZ\n", "in Quoted-Printable")):
            self.assertIn(words, run("lint", "-", "--ui", "de", stdin=self.HEAD + kind + rest)[1])


class Pipes(unittest.TestCase):
    def test_a_pipe_nobody_writes_to_is_not_waited_for(self):
        pipe = pathlib.Path(tempfile.mkdtemp()) / "pipe.eml"
        os.mkfifo(pipe)
        code, _, err = run("lint", pipe, env={"LC_ALL": "C.UTF-8"})
        self.assertEqual(code, 3)
        self.assertIn("nobody writes to this pipe", err)

    def test_a_pipe_that_is_written_to_late_is_read_whole(self):
        import threading
        import time

        pipe = pathlib.Path(tempfile.mkdtemp()) / "pipe.eml"
        os.mkfifo(pipe)

        def write():
            time.sleep(.3)
            with open(pipe, "wb") as file:
                for piece in (MAIL[:200], MAIL[200:]):
                    time.sleep(.3)
                    file.write(piece)
                    file.flush()

        writer = threading.Thread(target=write)
        writer.start()
        out = run("lint", "--format", "ndjson", pipe)[1]
        writer.join()
        self.assertIn("amb/vague-time", rules_of(json.loads(out)))


class Choices(unittest.TestCase):
    def test_a_reasoned_header_hides_a_finding_and_shows_the_reason(self):
        message = lint(b"X-Warmline-Ignore: amb/vague-time: agreed with the team\r\n" + MAIL)
        self.assertNotIn("amb/vague-time", rules_of(message))
        self.assertEqual(message["ignored"][0]["reason"], "agreed with the team")

    def test_a_header_without_a_reason_hides_nothing_and_says_so(self):
        message = lint(b"X-Warmline-Ignore: amb/vague-time\r\n" + MAIL)
        self.assertIn("amb/vague-time", rules_of(message))
        self.assertIn("ignore-without-reason", [problem["code"] for problem in message["problems"]])

    def test_a_header_with_an_unknown_rule_says_so(self):
        message = lint(b"X-Warmline-Ignore: law/nothing: because; amb: agreed\r\n" + MAIL)
        told = [problem for problem in message["problems"] if problem["code"] == "ignore-unknown-rule"]
        self.assertEqual(["law/nothing" in one["what"] for one in told], [True], told)
        self.assertNotIn("amb/vague-time", rules_of(message))

    def test_a_comment_in_html_hides_a_finding(self):
        head = MAIL.split(b"\r\n\r\n", 1)[0].replace(b"text/plain", b"text/html")
        body = b"<!-- warmline-ignore amb/vague-time: promised by phone --><p>Guten Tag Frau Lang,</p><p>wir melden uns zeitnah.</p>"
        message = lint(head + b"\r\n\r\n" + body)
        self.assertEqual([one["by"] for one in message["ignored"]], ["comment"])

    def test_a_baseline_reports_only_what_is_new(self):
        folder = folder_with(a__eml=MAIL)
        known = folder / "known"
        run("lint", "a.eml", "--write-baseline", known, cwd=folder)
        self.assertNotIn("zeitnah", known.read_text())
        (folder / "a.eml").write_bytes(MAIL.replace(b"wir melden", b"Sie haben uns demn\xc3\xa4chst am Hals. Wir melden"))
        message = json.loads(run("lint", "--format", "ndjson", "--baseline", known, "a.eml", cwd=folder)[1])
        texts = [finding["text"] for finding in message["findings"] if finding["rule"] == "amb/vague-time"]
        self.assertEqual(texts, ["demnächst"])

    def test_a_baseline_fits_however_the_path_is_spelled(self):
        folder = folder_with(a__eml=MAIL)
        (folder / "bl").mkdir()
        (folder / "a.eml").rename(folder / "bl" / "a.eml")
        spellings = (("bl", folder), (folder / "bl", "/"), (".", folder / "bl"), ("../bl/a.eml", folder / "bl"))
        for written, where in spellings:
            run("lint", written, "--write-baseline", folder / "known", cwd=where)
            for read, here in spellings:
                out = run("lint", read, "--format", "ndjson", "--baseline", folder / "known", cwd=here)[1]
                self.assertEqual(json.loads(out)["findings"], [], (written, read))

    def test_a_file_named_beside_its_folder_is_read_once(self):
        folder = folder_with(a__eml=MAIL, b__eml=MAIL)
        for paths in ((".", "./a.eml"), ("a.eml", "."), (folder, folder / "b.eml")):
            out = run("lint", *paths, "--format", "ndjson", cwd=folder)[1]
            self.assertEqual(len(out.splitlines()), 2, paths)

    def test_a_wrong_setting_names_its_place_and_no_empty_word(self):
        for settings, words in (('{\n  "zzz": 1\n}', '.warmline.json:2: unknown key "zzz"'),
                                ('{\n  "fail_on": "majr"\n}', '.warmline.json:2: "majr" is no threshold')):
            code, _, err = run("lint", "--ui", "en", folder_with(__warmline__json=settings, a__eml=MAIL))
            self.assertEqual(code, 2)
            self.assertIn(words, err)
            self.assertNotIn('""', err)

    def test_a_baseline_mutes_findings_and_leaves_scores_and_verdict(self):
        folder = folder_with(a__eml=MAIL)
        known = folder / "known"
        arguments = ["lint", "--format", "ndjson", "--fail-on", "info", "a.eml"]
        before = json.loads(run(*arguments, "--write-baseline", known, cwd=folder)[1])
        self.assertTrue(before["findings"])
        code, out, _ = run(*arguments, "--baseline", known, cwd=folder)
        muted = json.loads(out)
        jsonschema.Draft202012Validator(schema["$defs"]["message"]).validate(muted)
        self.assertEqual((code, muted["findings"]), (0, []))
        self.assertEqual([one["rule"] for one in muted["known"]], rules_of(before))
        for name in ("scores", "arithmetic", "ambiguity_risk", "expected_questions", "verdict", "lift"):
            self.assertEqual(muted[name], before[name], name)
        risk = round(sum(one["risk_points"] for one in muted["known"]), 1)
        self.assertEqual(risk, muted["ambiguity_risk"])
        self.assertIn("known before", run("lint", "--ui", "en", "--baseline", known, "a.eml", cwd=folder)[1])
        # A baseline written while one is in force keeps what it knew.
        run("lint", "a.eml", "--baseline", known, "--write-baseline", folder / "again", cwd=folder)
        self.assertEqual((folder / "again").read_text(), known.read_text())

    def test_an_exception_in_the_settings_for_an_unknown_rule_is_told_once_with_the_nearest(self):
        settings = '{\n  "ignore": [{"rule": "amb/vage-time", "reason": "agreed"}, {"rule": "amb", "reason": "agreed"}]\n}'
        folder = folder_with(__warmline__json=settings, a__eml=MAIL, b__eml=MAIL)
        code, _, err = run("lint", "--ui", "en", folder)
        self.assertIn(code, (0, 1))
        self.assertEqual(err.count("amb/vage-time"), 1, err)
        self.assertIn('.warmline.json:2: "amb/vage-time" is not ignored', err)
        self.assertIn('did you mean "amb/vague-time"?', err)
        self.assertIn("meinten Sie „amb/vague-time“?", run("lint", "--ui", "de", folder)[2])

    def test_a_fault_in_the_json_of_settings_is_told_in_the_reader_s_language(self):
        folder = folder_with(__warmline__json='{\n  "jobs": 1,\n}', a__eml=MAIL)
        code, _, err = run("lint", "--ui", "de", folder)
        self.assertEqual(code, 2)
        self.assertIn(".warmline.json:3: JSON-Fehler in", err)
        self.assertNotRegex(err, "expected|unexpected|literal")
        self.assertIn("syntax error", run("lint", "--ui", "en", folder)[2])

    def test_settings_are_found_upward_from_the_mail(self):
        folder = folder_with(__warmline__json='{"rules": {"amb/vague-time": "off"}} // house rule')
        (folder / "deep").mkdir()
        (folder / "deep" / "a.eml").write_bytes(MAIL)
        message = json.loads(run("lint", "--format", "ndjson", folder / "deep" / "a.eml")[1])
        self.assertNotIn("amb/vague-time", rules_of(message))

    def test_an_unknown_key_names_file_line_and_the_nearest_key(self):
        folder = folder_with(__warmline__json='{\n  "profle": "service"\n}', a__eml=MAIL)
        code, _, err = run("lint", folder / "a.eml")
        self.assertEqual(code, 2)
        self.assertIn(".warmline.json:2", err)
        self.assertIn('"profile"', err)

    def test_config_shows_where_each_value_came_from(self):
        folder = folder_with(__warmline__json='{\n  "fail_on": "major"\n}', a__eml=MAIL)
        out = run("config", folder / "a.eml")[1]
        self.assertRegex(out, r'fail_on +"major" +// .*\.warmline\.json:2')
        self.assertRegex(out, r"jobs +0 +// built-in")

    def test_config_speaks_german_and_names_its_file_plainly(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        (folder / ".warmline.json").write_text('{"platform": "brevo"}')
        out = run("config", ".", "--ui", "de", cwd=folder)[1]
        self.assertIn("// eingebaut", out)
        self.assertNotIn("built-in", out)
        self.assertIn(f"// {folder}/.warmline.json:1", out)
        self.assertIn("// built-in", run("config", folder, "--ui", "en")[1])

    def test_a_setting_that_names_nothing_is_told_at_its_file_and_line(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        (folder / "a.eml").write_bytes(MAIL)
        for setting, told in (({"rules": {"amb/vague-tim": "off"}}, 'there is no rule or pack "amb/vague-tim"'),
                              ({"packs": ["nowhere"]}, f"{folder}/nowhere: there is no such folder"),
                              ({"time_zone": "Mars/Base"}, 'there is no time zone "Mars/Base"'),
                              ({"topic": "xyz"}, 'there is no topic "xyz"')):
            (folder / ".warmline.json").write_text("{\n" + json.dumps(setting)[1:])
            code, _, err = run("lint", folder / "a.eml", "--ui", "en")
            self.assertEqual(code, 2)
            self.assertIn(f"warmline: {folder}/.warmline.json:2: {told}", err)

    def test_another_language_is_refused_by_every_command(self):
        for command in ("lint x.eml", "explain amb/vague-time", "rules list", "brief x.eml", "campaign x --people y --call-list z.csv",
                        "report", "config", "history status", "measure", "corpus check", "serve"):
            for option in ("--ui fr", "--ui=fr"):
                code, out, err = run(*command.split(), *option.split())
                self.assertEqual((code, out), (2, ""), command)
                self.assertIn('--ui: there is no language "fr"; use de or en', err, command)

    def test_counted_severities_have_their_plural(self):
        for ui, counted in (("de", r"Funde · \d+ Sperren · \d+ schwere · \d+ leichte · 1 Hinweis$"),
                            ("en", r"findings · \d+ blockers · \d+ major · \d+ minor · 1 note$")):
            self.assertRegex(run("lint", corpus / "service", "--ui", ui, "-q")[1], re.compile(counted, re.M))
        self.assertRegex(run("lint", corpus, "--ui", "de", "-q")[1], r"\d\d leichte · \d+ Hinweise\n")
        self.assertIn("\nschwer amb/vague-time ", run("lint", "--ui", "de", "-", stdin=MAIL)[1])

    def test_without_findings_the_verdict_says_what_it_rests_on(self):
        mail = "Subject: Rechnung 4711\n\nGuten Tag,\n\nhier ist die Rechnung 4711 vom 3. Mai 2026.\n\nFreundliche Grüße\n".encode()
        for ui, words in (("de", r"✓ keine einzelne Stelle zu beanstanden; zu überarbeiten, weil Persönlich nur \d+\s+von\s+100 erreicht"),
                          ("en", r"✓ no single place to object to; to revise because Personal reaches only \d+\s+of\s+100")):
            self.assertRegex(run("lint", "--ui", ui, "-", stdin=mail)[1], words)
            self.assertIn(words.split(";")[0][2:], run("lint", "--ui", ui, "--format", "markdown", "-", stdin=mail)[1])

    def test_of_a_header_cut_off_nothing_is_said_about_the_subject(self):
        fill = b"".join(b"X-Fill-%d: %s\r\n" % (i, b"x" * 900) for i in range(400))
        rules = {one["rule"] for one in lint(MAIL.replace(b"Subject:", fill + b"Subject:"))["findings"]}
        self.assertNotIn("clear/subject-vague", rules)
        self.assertIn("clear/subject-vague", {one["rule"] for one in lint(MAIL.replace("Ihre Rechnung 4711".encode(), b""))["findings"]})

    def test_the_report_speaks_german_or_english(self):
        self.assertIn("überarbeiten", run("lint", "--ui", "de", "-", stdin=MAIL)[1])
        self.assertIn("überarbeiten", run("lint", "-", stdin=MAIL, env={"LC_ALL": "de_DE.UTF-8"})[1])
        self.assertNotIn("überarbeiten", run("lint", "--ui", "en", "-", stdin=MAIL)[1])

    def test_what_a_letter_lacks_is_named_in_the_language_of_the_report(self):
        letter = MAIL.replace("Grüße\r\nPetra Kurz\r\n".encode(), "Grüße\r\nPetra Kurz\r\nKurz GmbH\r\n".encode())
        for ui, words in (("de", "fehlt: Sitz, Registergericht und -nummer, Geschäftsführung."),
                          ("en", "lacks: registered office, register court and number, directors.")):
            messages = [one["message"] for one in lint(letter, "--ui", ui)["findings"] if one["rule"] == "law/company-details"]
            self.assertEqual(len(messages), 1)
            self.assertIn(words, messages[0])

    def test_help_and_mistakes_of_usage_are_german_throughout(self):
        english = re.compile(r"Usage|Positionals|Options|OPTIONS|Subcommand|SUBCOMMAND|REQUIRED|Print|Display|\b(INT|UINT|FLOAT)\b| in \[")
        for words in ("lint", "brief", "campaign", "explain", "rules", "rules list", "rules test", "rules quiet",
                      "rules schema", "rules catalogue", "rules new", "measure", "config", "corpus", "corpus check",
                      "report", "history", "history prune", "history talked", "milter", "serve", "ctl", "filter",
                      "opensmtpd"):
            code, out, err = run(*words.split(), "--help", env={"LC_ALL": "de_DE.UTF-8"})
            if "das Programm ist nicht installiert" in err:
                continue
            with self.subTest(words):
                self.assertEqual((code, err), (0, ""))
                self.assertIn("Aufruf: warmline " + words, out)
                self.assertIn("diese Hilfe zeigen", out)
                self.assertIsNone(english.search(out), out)
        self.assertIn("ZAHL von 0 bis 1000000", run("campaign", "--help", "--ui", "de")[1])
        self.assertIn("Usage: warmline lint [OPTIONS] PATH...", run("lint", "--help", "--ui", "en")[1])
        for words, told in (("lint", "PFAD fehlt"), ("lnt", "den Befehl „lnt“ gibt es nicht; meinten Sie „lint“?"), ("rules", "ein Befehl fehlt"), ("config x y", "unerwartet: y"),
                            ("campaign a --people b --sample x", "--sample: x liegt nicht zwischen 0 und 1000000"),
                            ("measure --language fr", "--language: fr steht nicht zur Wahl: {auto,de,en}"),
                            ("config --config", "--config: der Wert fehlt"),
                            ("lint a --jobs x", "--jobs: x liegt nicht zwischen 0 und 256"),
                            ("lint a -j -3", "-3 liegt nicht zwischen 0 und 256"),
                            ("lint a --formt json", "die Option --formt gibt es nicht; meinten Sie „--format“?"),
                            ("lint a --failon=call", "die Option --failon gibt es nicht; meinten Sie „--fail-on“?"),
                            ("lint a --format pdf", "das Format „pdf“ gibt es nicht; möglich sind text, json"),
                            ("lint a --fail-on often", "„often“ ist keine Schwelle; möglich sind info"),
                            ("lint a --record quatsch", "„quatsch“ nennt keinen Speicher; möglich sind sqlite:DATEI"),
                            ("history prune --store sqlite:x --older-than old", "„old“ ist kein Alter"),
                            ("history talked --store sqlite:x --person Kim", "„Kim“ ist keine Mailadresse"),
                            ("history talked --store sqlite:x --person a@b.example --on later", "„later“ ist kein Tag bis heute"),
                            ("history staus", "den Befehl „staus“ gibt es nicht; meinten Sie „status“?"),
                            ("report --store sqlite:x --group-by x", "Gruppen nach „x“ gibt es nicht")):
            code, out, err = run(*words.split(), env={"LC_ALL": "de_DE.UTF-8"})
            self.assertEqual((code, out), (2, ""))
            self.assertIn(told, err)

    def test_an_unknown_option_or_command_names_the_nearest(self):
        for words, told in (("lint a --formt json", "there is no option --formt; did you mean \"--format\"?"),
                            ("lint a --pepole x", "\"--people\"?"), ("lint a --quite", "\"--quiet\"?"),
                            ("brief --formt x y", "there is no option --formt; did you mean \"--format\"?"),
                            ("history status --sotre x", "\"--store\"?"), ("hlep", "\"help\"?"),
                            ("lint a --zzzzzzzzzz", "there is no option --zzzzzzzzzz\n")):
            code, out, err = run(*words.split(), env={"LC_ALL": "C.UTF-8"})
            self.assertEqual((code, out), (2, ""))
            self.assertIn(told, err)

    def test_help_on_a_command_is_its_help(self):
        self.assertEqual(run("help", "lint"), run("lint", "--help"))
        self.assertEqual(run("help", "brief", "--ui", "de"), run("brief", "--help", "--ui", "de"))

    def test_mails_under_their_own_settings_fail_by_their_own_threshold(self):
        folder = folder_with(__warmline__json="{}", a__eml=MAIL)
        strict = folder / "strict"
        strict.mkdir()
        (strict / ".warmline.json").write_text('{"fail_on": "major"}')
        (strict / "b.eml").write_bytes(MAIL)
        code, out, _ = run("lint", "--ui", "en", folder / "a.eml", strict / "b.eml")
        self.assertEqual(code, 1)
        self.assertIn("1 at or above the threshold (--fail-on major)", out)

    def test_a_single_place_left_out_is_one_place(self):
        for more, words in ((4, "und eine weitere Stelle"), (5, "und 2 weitere Stellen")):
            vague = MAIL.replace(b"bei Ihnen.", b"bei Ihnen. " + b"Wir liefern zeitnah. " * (more - 1))
            self.assertIn(words, run("lint", "-", "--ui", "de", stdin=vague)[1])

    def test_no_escape_of_a_hostile_mail_reaches_the_terminal(self):
        hostile = MAIL.replace(b"Ihre Rechnung 4711", b"\x1b]0;owned\x07\x1b[2J").replace(b"zeitnah", b"\x1b[31mzeitnah\x9b")
        self.assertNotIn("\x1b", run("lint", "-", stdin=hostile)[1])

    def test_a_report_that_cannot_be_written_is_said(self):
        if os.path.exists("/dev/full"):
            code, _, err = run("lint", "--format", "json", "--output", "/dev/full", "-", stdin=MAIL)
            self.assertEqual(code, 2)
            self.assertIn("/dev/full", err)


if __name__ == "__main__":
    unittest.main()
