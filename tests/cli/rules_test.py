"""`warmline rules` and `explain` from outside: the workshop for rule authors."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import jsonschema

from warmline import MAIL, corpus, program, run, top


def file_with(text, name):
    path = pathlib.Path(tempfile.mkdtemp()) / name
    path.write_text(text, encoding="utf-8")
    return path


class Quiet(unittest.TestCase):
    """How often each rule speaks up over mail that gives no cause."""

    one_case = sorted((corpus / "quiet").iterdir())[0]

    def table(self, *arguments, shelf=one_case):
        code, out, err = run("rules", "quiet", "--shelf", shelf, "--format", "json", *arguments)
        self.assertEqual(code, 0, err)
        return json.loads(out)

    def test_the_quiet_shelf_stays_quiet(self):
        table = self.table(shelf=corpus / "quiet")
        hits = sum(row["quiet_shelf"] for row in table["rules"])
        self.assertGreaterEqual(table["texts"]["quiet_shelf"], 60)
        self.assertEqual(hits, 0, table["rules"])

    def test_hits_are_counted_beside_the_shelf_and_given_per_thousand(self):
        mail = file_with(MAIL.decode(), "one.eml")
        table = self.table(mail)
        row = next(row for row in table["rules"] if row["rule"] == "amb/vague-time")
        self.assertEqual((table["texts"]["mails"], row["mails"], row["per_thousand"]), (1, 1, 1000))

    def test_rows_of_a_table_can_be_chosen_by_a_column(self):
        rows = file_with("id\tvague\ttext\n1\t0\tWir melden uns zeitnah.\n2\t1\tWir melden uns in Kürze.\n", "rows.tsv")
        for chosen, count in ((rows, 2), (f"{rows}:vague=0", 1)):
            table = self.table("--rows", chosen)
            row = next(row for row in table["rules"] if row["rule"] == "amb/vague-time")
            self.assertEqual((table["texts"]["rows"], row["rows"]), (count, count))

    def test_rows_may_be_ndjson(self):
        rows = file_with('{"text": "Wir melden uns zeitnah."}\n', "rows.ndjson")
        self.assertEqual(self.table("--rows", rows)["texts"]["rows"], 1)

    def test_the_table_is_sorted_and_summed_for_people(self):
        code, out, _ = run("rules", "quiet", "--ui", "en", "--shelf", self.one_case, corpus / "thread")
        self.assertEqual(code, 0)
        shares = [float(line.split()[1]) for line in out.splitlines()[1:] if "/" in line.split(" ")[0]]
        self.assertEqual(shares, sorted(shares, reverse=True))
        self.assertRegex(out, r"Quiet shelf: 1 mail, \d+ hits")

    def test_a_silent_shelf_alone_says_how_to_see_more(self):
        code, out, _ = run("rules", "quiet", "--ui", "en", "--shelf", self.one_case)
        self.assertEqual(code, 0)
        self.assertIn("Name a folder of your own good mail", out)

    def test_without_a_shelf_the_rest_is_counted_and_nothing_is_missed(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "one.eml").write_bytes(MAIL)
            code, out, err = run("rules", "quiet", "--ui", "en", "one.eml", cwd=folder)
            self.assertEqual(code, 0, err)
            self.assertEqual(err, "")
            self.assertIn("Beside it: 1 mail,", out)

    def test_what_cannot_be_read_is_told_with_a_remedy(self):
        for rows, said in (("missing.tsv", "check the path"), (file_with("a\tb\n1\t2\n", "r.tsv"), '"text"')):
            code, _, err = run("rules", "quiet", "--shelf", self.one_case, "--rows", rows)
            self.assertEqual(code, 3)
            self.assertIn(said, err)

RULE = {
    "kind": "phrase", "dimension": "clarity", "severity": "minor",
    "summary": {"de": "s", "en": "s"}, "why": {"de": "w", "en": "w"},
    "de": {"message": "m", "instead": "i", "words": ["kundensau"],
           "flags": ["Das ist «kundensau»."], "allows": ["Guten Tag."]},
    "en": {"message": "m", "instead": "i"},
}
PACK = {"name": "house", "title": {"de": "Haus", "en": "House"}, "version": "1.0"}


def rule(**changes):
    """The rule as text, with fields of the rule or (de_…) of its German part changed; None takes one away."""
    copy = json.loads(json.dumps(RULE))
    for name, value in changes.items():
        part, key = (copy["de"], name[3:]) if name.startswith("de_") else (copy, name)
        part.pop(key, None)
        if value is not None:
            part[key] = value
    return json.dumps(copy, ensure_ascii=False)


def pack(folder=None, **files):
    """A pack "house" with a pack.json and these rule files."""
    folder = pathlib.Path(folder or tempfile.mkdtemp()) / "house"
    folder.mkdir(parents=True)
    files.setdefault("pack", json.dumps(PACK))
    for name, text in files.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    return folder


class BadPacks(unittest.TestCase):
    """A wrong pack is refused with place and remedy, exit 2, before any mail is read."""

    def refused(self, *packs):
        chosen = [argument for folder in packs for argument in ("--pack", folder)]
        code, out, err = run("lint", *chosen, "-", stdin=MAIL)
        self.assertEqual((code, out), (2, ""), err)
        self.assertIn("house/", err)
        return err

    def test_each_fault_is_named_with_what_to_do(self):
        cases = [
            (rule()[:-40], "house/a.json:", "comma, quote or bracket"),
            ("", "house/a.json:1: the file is empty", "warmline rules new"),
            ('{“kind”: "phrase"}', "house/a.json:1", "straight quotes"),
            (rule(points=-3), "-3 lies outside 0 to 40", "write a number between them"),
            (rule(why=None), '"why" is missing', "add it: What it does to the reader"),
            ("[1]", "house/a.json:1", "begin with {"),
            (rule(severty="minor"), 'no field "severty"', 'did you mean "severity"?'),
            (rule(kind="frase"), '"frase" is not known', "phrase"),
            (rule(de_words=42), "de.words", "quotes"),
            (rule(de_words=[""]), "de.words.0", "empty"),
            (rule(de_flags=[]), "de.flags", "no example is given"),
            (rule(de_allows=None), '"allows" is missing', "examples are the tests"),
            (rule(de_flags=["Das ist «kundensau."]), "de.flags.0", "do not pair up"),
            (rule(kind="pattern", de_words=None, de_anchors=["kunden"], de_patterns=["(kunden[sau"]), "kunden[sau", "RE2"),
            (rule(kind="pattern", de_words=None, de_patterns=["(kundensau)"]), '"anchors" is missing', "trigger"),
            (rule(de_flags=["", "", ""]), "de.flags.0", "write a sentence"),
            (rule(dimension="unambiguity", points=3), '"points" has no effect', "question_probability"),
            (json.dumps({"extends": "amb/vague-time", "cap": 3, "severity": "info"}), '"cap" has no effect', "question_probability"),
            (rule()[:-1] + ', "severity": "major"}', "given twice", "keep one"),
            ("[" * 10000 + "]" * 10000, "more than 32 deep", "not closed"),
            ('{"a":' * 10000 + "1" + "}" * 10000, "more than 32 deep", "not closed"),
        ]
        for text, fault, remedy in cases:
            with self.subTest(fault):
                err = self.refused(pack(a=text))
                self.assertIn(fault, err)
                self.assertIn(remedy, err)

    def test_a_pack_says_what_it_is_and_needs(self):
        for text, fault in (("{}", '"version" is missing'), (json.dumps({**PACK, "minimum_engine": "neu"}), '"neu" is no version')):
            self.assertIn(fault, self.refused(pack(a=rule(), pack=text)))

    def test_two_files_do_not_set_one_thing_differently(self):
        change = {"extends": "amb/vague-time", "severity": "minor", "de": {"words+": ["irgendwann einmal"]}}
        other = {"extends": "amb/vague-time", "severity": "info", "de": {"words+": ["wenn es passt"]}}
        err = self.refused(pack(a=json.dumps(change), b=json.dumps(other)))
        self.assertIn("house/b.json:1", err)
        self.assertIn('"severity" of amb/vague-time is set by', err)
        other["severity"] = "minor"
        self.assertEqual(run("lint", "-q", "--pack", pack(a=json.dumps(change), b=json.dumps(other)), "-", stdin=MAIL)[0], 0)

    def test_what_is_no_pack_is_said(self):
        empty = pathlib.Path(tempfile.mkdtemp()) / "house"
        empty.mkdir()
        code, out, err = run("lint", "--pack", empty, "-", stdin=MAIL)
        self.assertEqual((code, out), (2, ""), err)
        self.assertIn("house: the folder holds no rules", err)
        dangling = pack(a=rule())
        (dangling / "b.json").symlink_to("/nowhere/b.json")
        self.assertIn("b.json: this is no file", self.refused(dangling))
        pipe = pack(a=rule())
        os.mkfifo(pipe / "b.json")
        self.assertIn("b.json: this is no file", self.refused(pipe))

    def test_an_id_stands_for_one_rule(self):
        err = self.refused(pack(a=rule()), pack(a=rule()))
        self.assertIn("house/a is already there", err)
        self.assertIn('"extends"', err)

    def test_rules_do_not_extend_each_other_in_a_circle(self):
        err = self.refused(pack(a='{"extends": "house/b"}', b='{"extends": "house/a"}'))
        self.assertIn("house/a → house/b → house/a", err)

    def test_composites_do_not_wait_for_each_other(self):
        composite = lambda other: rule(kind="composite", de_words=None, all=["rule:" + other], place="subject")
        err = self.refused(pack(a=composite("house/b"), b=composite("house/a")))
        self.assertIn('house/a.json:', err)
        self.assertIn('"all" leads back to this rule by way of house/b', err)
        self.assertIn("leads back", self.refused(pack(a=composite("house/a"))))

    def test_rules_in_a_folder_within_a_pack_are_not_passed_over(self):
        folder = pack(a=rule())
        (folder / ".vscode").mkdir()
        (folder / ".vscode/settings.json").write_text("{}")
        self.assertEqual(run("lint", "-q", "--pack", folder, "-", stdin=MAIL)[0], 0)
        (folder / "more").mkdir()
        (folder / "more/b.json").write_text(rule(), encoding="utf-8")
        err = self.refused(folder)
        self.assertIn("house/more: this folder lies within a pack", err)
        self.assertIn("beside the pack.json", err)

    def test_bytes_that_are_no_text_are_told_readably_in_both_languages(self):
        folder = pack(a=rule())
        (folder / "a.json").write_bytes('{"kind": "phrase", "summary": {"de": "Grüße"}}'.encode("latin-1"))
        for ui, words in (("de", "speichern Sie die Datei in der Kodierung UTF-8"), ("en", "save the file in the encoding UTF-8")):
            done = subprocess.run([program, "rules", "test", "--pack", str(folder), "--ui", ui], capture_output=True)
            self.assertIn(words, done.stderr.decode("utf-8"))

    def test_a_pack_may_ask_for_a_newer_warmline(self):
        for wanted, code in (("99.0", 2), ("0.0.1", 0)):
            folder = pack(a=rule(), pack=json.dumps({**PACK, "minimum_engine": wanted}))
            self.assertEqual(run("rules", "test", "--pack", folder, "house/a")[0], code, wanted)

    def test_a_pack_of_100_megabytes_is_refused_at_once(self):
        folder = pack(a=rule())
        with open(folder / "big.json", "w", encoding="utf-8") as file:
            file.truncate(100 << 20)
        err = self.refused(folder)
        self.assertIn("house/big.json", err)
        self.assertIn("at most 1 MB", err)


class OwnPacks(unittest.TestCase):
    def test_one_folder_follows_pack_and_mails_follow_it(self):
        folder = pack(a=rule())
        mail = file_with(MAIL.decode().replace("zeitnah", "kundensau"), "one.eml")
        for arguments in (["--pack", folder, mail], [mail, "--pack", folder]):
            code, out, err = run("lint", "--format", "ndjson", *arguments)
            self.assertEqual((code, err), (0, ""))
            self.assertIn("house/a", [finding["rule"] for finding in json.loads(out)["findings"]])


class Schema(unittest.TestCase):
    """The schema editors use and the loader agree on every rule there is."""

    def test_every_built_in_rule_and_pack_fits_the_schema(self):
        for option, files in (((), sorted(top.glob("rules/*/*.json"))), (("--of-pack",), sorted(top.glob("rules/*/pack.json")))):
            validator = jsonschema.Draft7Validator(json.loads(run("rules", "schema", *option)[1]))
            seen = 0
            for file in files:
                if file.parts[-2] in ("measures", "fit") or (not option and file.name == "pack.json"):
                    continue
                text = re.sub(r"^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.M)
                errors = [error.message for error in validator.iter_errors(json.loads(text))]
                self.assertEqual(errors, [], file)
                seen += 1
            self.assertGreater(seen, 10)

    def test_the_schema_refuses_what_the_loader_refuses(self):
        validator = jsonschema.Draft7Validator(json.loads(run("rules", "schema")[1]))
        self.assertTrue(validator.is_valid(RULE))
        for wrong in (rule(severty="minor"), rule(kind="frase"), rule(de_words=42), rule(summary="s")):
            self.assertFalse(validator.is_valid(json.loads(wrong)), wrong)


class Workshop(unittest.TestCase):
    def test_every_rule_and_every_pattern_is_set_off_by_an_example_of_its_rule(self):
        code, out, err = run("rules", "test", "--ui", "en")
        self.assertEqual(code, 0, out + err)
        rules, fired, patterns_fired, patterns = map(int, re.search(
            r"(\d+) rules, (\d+) fired by an example, (\d+) of (\d+) patterns too", out).groups())
        self.assertEqual((rules, patterns), (fired, patterns_fired), out)
        self.assertGreater(rules, 170)
        for heading in ("overlaps", "dead words", "slow patterns", "few examples", "patterns without example"):
            self.assertNotIn(heading, out)

    def test_a_new_rule_of_every_kind_is_of_that_kind_and_passes_its_own_test(self):
        for kind in ("phrase", "gap", "pattern", "density", "count", "ratio", "metric", "signal", "clash", "composite"):
            folder = pathlib.Path(tempfile.mkdtemp())
            self.assertEqual(run("rules", "new", "house/first.json", "--kind", kind, cwd=folder)[0], 0)
            code, out, err = run("rules", "test", "--ui", "en", "--pack", folder / "house", "house/first")
            self.assertEqual(code, 0, out + err)
            self.assertIn(f'"kind": "{kind}"', (folder / "house" / "first.json").read_text(encoding="utf-8"))

    def test_a_rule_the_loader_would_refuse_is_not_begun(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        for path, said in (("house/pack.json", "no rule name"), ("house/Neu.json", "no rule name"),
                           ("Our House/a.json", "no pack name"), ("amb/vague-time.json", "is already there")):
            code, out, err = run("rules", "new", "--ui", "en", path, cwd=folder)
            self.assertEqual((code, out), (2, ""), path)
            self.assertIn(said, err)
        self.assertEqual(list(folder.iterdir()), [])

    def test_a_pack_is_tested_by_its_name_and_a_slip_is_refused(self):
        code, out, _ = run("rules", "test", "--ui", "en", "amb")
        self.assertEqual(code, 0)
        self.assertGreater(int(re.search(r"(\d+) rules", out).group(1)), 20)
        code, out, err = run("rules", "test", "--ui", "en", "amb/vage-time")
        self.assertEqual((code, out), (2, ""))
        self.assertIn('did you mean "amb/vague-time"?', err)

    def test_the_house_style_to_copy_passes_and_names_what_it_switches_off(self):
        house = top / "docs" / "house-style"
        code, out, err = run("rules", "test", "--ui", "en", "--pack", house)
        self.assertEqual(code, 0, out + err)
        self.assertIn("switched off: floskel/pleasantry\n", out)
        for heading in ("overlaps", "dead words", "few examples", "never fires"):
            self.assertNotIn(heading, out)
        mail = ("From: Nina Roth <n.roth@quellwerk.example>\nTo: Petra Kurz <p.kurz@kunde.example>\nSubject: Zähler\n\n"
                "Guten Tag Frau Kurz,\n\nden Wasserwart tauschen wir nach der Ernte. Schönes Wochenende!\n\nNina Roth\n")
        found = json.loads(run("lint", "--format", "ndjson", "--pack", house, file_with(mail, "one.eml"))[1])["findings"]
        told = {finding["rule"]: finding["severity"] for finding in found}
        self.assertEqual(told.get("house-style/product-name"), "minor")
        self.assertEqual(told.get("amb/vague-time"), "major")
        self.assertNotIn("floskel/pleasantry", told)

    def test_a_list_of_an_unknown_pack_names_the_packs_there_are(self):
        status, out, errors = run("rules", "list", "--in", "flosken")
        self.assertEqual((status, out), (2, ""))
        self.assertIn('"flosken" is none of amb ask clear', errors)

    def test_lists_filter_by_pack_dimension_language_and_severity(self):
        def ids(*arguments):
            return {line.split()[0] for line in run("rules", "list", *arguments)[1].splitlines() if "/" in line.split()[0]}

        everything = ids()
        for arguments in (("--in", "press"), ("--dimension", "tone"), ("--severity", "blocker"), ("--language", "en")):
            some = ids(*arguments)
            self.assertTrue(some and some < everything, arguments)
        self.assertTrue(all(name.startswith("press/") for name in ids("--in", "press")))

    def test_explain_knows_a_rule_in_both_languages_and_a_near_name(self):
        self.assertIn("Stattdessen", run("explain", "--ui", "de", "amb/vague-time")[1])
        self.assertEqual(run("explain", "--ui", "de", "amb/vague-time")[1].splitlines()[1],
                         "schwer, Eindeutig, Rückfrage 0,30, Art: Wendung")
        page = run("explain", "--ui", "de", "law/call-consent")[1]
        self.assertNotRegex(page, r"\((recipient|profile|topic|mode):")
        self.assertIn("Instead", run("explain", "--ui", "en", "amb/vague-time")[1])
        code, _, err = run("explain", "--ui", "en", "amb/vague-tim")
        self.assertEqual(code, 2)
        self.assertIn("amb/vague-time", err)

    def test_explain_is_short_and_tells_everything_on_demand(self):
        for ui, why, more in (("de", "Warum:", "Alle Beispiele und Wörter: warmline explain amb/vague-time --full"),
                              ("en", "Why:", "All examples and words: warmline explain amb/vague-time --full")):
            page = run("explain", "--ui", ui, "amb/vague-time")[1]
            self.assertLess(len(page.splitlines()), 40)
            self.assertEqual(len([line for line in page.splitlines() if line.startswith("  - ")]), 6)
            self.assertIn(why, page)
            self.assertIn(more, page)
            self.assertNotIn("de.words", page)
            whole = run("explain", "--ui", ui, "amb/vague-time", "--full")[1]
            self.assertGreater(len(whole.splitlines()), 100)
            self.assertIn("de.words", whole)
            self.assertIn("--full", run("explain", "--help", "--ui", ui)[1])

    def test_no_slot_of_a_message_is_left_open(self):
        rules = [line.split()[0] for line in run("rules", "list")[1].splitlines() if "/" in line.split()[0]]
        self.assertIn("amb/percent-base", rules)
        for rule in ("amb/percent-base", "amb/price-basis", "amb/date-order", "amb/vague-time", "amb/no-such-day"):
            for ui in ("de", "en"):
                self.assertNotRegex(run("explain", "--ui", ui, rule)[1], r"\{[a-z]+\}", rule)
        self.assertIn("„zeitnah“ nennt keinen Zeitpunkt.", run("explain", "--ui", "de", "amb/vague-time")[1])
        self.assertNotIn("„…“", run("rules", "catalogue", "--format", "markdown", "--ui", "de")[1])

    def test_explain_of_a_pack_lists_its_rules(self):
        code, out, _ = run("explain", "amb")
        self.assertEqual((code, out), (0, run("rules", "list", "--in", "amb")[1]))
        self.assertIn("facts/business-hours", run("explain", "facts")[1])
        self.assertIn("facts/business-hours", run("rules", "list", "--in", "facts")[1])
        self.assertNotIn("facts/business-hours", run("rules", "list")[1])

    def test_a_test_run_without_notes_is_one_line(self):
        self.assertEqual(len(run("rules", "test", "amb/vague-time")[1].splitlines()), 1)


class German(unittest.TestCase):
    """Complaints about packs and mails in the language of the reader."""

    def test_a_broken_pack_is_told_in_german_with_the_same_places(self):
        pack = pathlib.Path(tempfile.mkdtemp())
        (pack / "pack.json").write_text(json.dumps(PACK), encoding="utf-8")
        (pack / "one.json").write_text(rule(wrods=["x"]), encoding="utf-8")
        (pack / "two.json").write_text("{", encoding="utf-8")
        german = run("rules", "list", "--ui", "de", "--pack", pack)
        english = run("rules", "list", "--ui", "en", "--pack", pack)
        self.assertEqual((german[0], english[0]), (2, 2))
        self.assertIn("das Feld „wrods“ gibt es nicht; meinten Sie „words“?", german[2])
        self.assertIn("there is no field \"wrods\"", english[2])
        places = re.compile(r"one\.json:\d+")
        self.assertEqual(places.findall(german[2]), places.findall(english[2]))

    def test_what_reading_a_mail_met_is_told_in_german(self):
        case = corpus / "malformed" / "missing-close-boundary"
        self.assertIn("ein mehrteiliger Abschnitt endet ohne seine Schlusszeile", run("lint", "--ui", "de", case)[1])
        self.assertIn("a multipart has no closing boundary", run("lint", "--ui", "en", case)[1])
        code, _, err = run("lint", "--ui", "de", "/nonexistent/mail.eml")
        self.assertEqual(code, 3)
        self.assertIn("diese Datei oder diesen Ordner gibt es nicht", err)


class Lists(unittest.TestCase):
    """The size of the word lists, counted from the catalogue's own files."""

    pronouns = {"voice/we-talk", "salut/gender-guess"}  # closed classes of words

    @staticmethod
    def variants(phrase):
        count = 1
        for choice in re.findall(r"\(([^()]*)\)", phrase):
            count *= len(set(choice.split("|")))
        for option in re.findall(r"\[([^\[\]]*)\]", phrase):
            count *= 1 + len([word for word in option.split("|") if word])
        return count

    def test_every_word_list_has_25_variants_a_language_and_examples_both_ways(self):
        for path in sorted((top / "rules").glob("*/*.json")):
            text = path.read_text(encoding="utf-8")
            if path.name == "pack.json" or path.parent.name in ("facts", "measures", "fit") or text.startswith("//"):
                continue
            rule_file = json.loads(text)
            name = f"{path.parent.name}/{path.stem}"
            for language in ("de", "en"):
                part = rule_file.get(language, {})
                words = part.get("words") or rule_file.get("words")
                if rule_file["kind"] in ("phrase", "density", "count", "ratio") and words and name not in self.pronouns:
                    self.assertGreaterEqual(sum(map(self.variants, words)), 25, (name, language))
                flags = part.get("flags", rule_file.get("flags"))
                if flags is not None:
                    allows = part.get("allows", rule_file.get("allows", []))
                    self.assertGreaterEqual(min(len(flags), len(allows)), 3, (name, language))


if __name__ == "__main__":
    unittest.main()
