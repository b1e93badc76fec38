"""One thing in a mail changes: the right score moves, and in the right direction."""
import json
import pathlib
import tempfile
import unittest

from warmline import lint, run

GERMAN = """From: Petra Kurz <petra.kurz@firma.example>
To: Kim Lang <kim.lang@kunde.example>
Subject: Ihr Angebot 4711
Date: Tue, 9 Jun 2026 10:12:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Guten Tag Frau Lang,

Sie fragten am 5. Juni nach dem Angebot 4711 für Ihre Küche in Ulm. Ich schicke es Ihnen bis Freitag, 12. Juni 2026, 14 Uhr.

Bitte sagen Sie mir bis Donnerstag, 11. Juni 2026, 12 Uhr, ob Sie die helle Platte möchten.

Freundliche Grüße
Petra Kurz
Küchenplanung
Durchwahl 0731 23125-012, Mo–Fr 9–15 Uhr
"""

ENGLISH = """From: Ann Lee <ann.lee@firm.example>
To: Kim Lang <kim.lang@client.example>
Subject: Your quote 4711
Date: Tue, 9 Jun 2026 10:12:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear Ms Lang,

You asked on 5 June for quote 4711 for your kitchen in Leeds. I will send it to you by Friday 12 June 2026, 2 pm.

Please tell me by Thursday 11 June 2026, noon, whether you would like the light worktop.

Kind regards,
Ann Lee
Kitchen planning
Direct line 020 7946 0391, Mon to Fri, 9 to 3
"""

# (what is done, German before → after, English before → after, the score that must fall)
CHANGES = (
    ("the name goes", ("Guten Tag Frau Lang,", "Sehr geehrte Damen und Herren,"),
     ("Dear Ms Lang,", "Dear Sir or Madam,"), "personalisation"),
    ("the greeting goes", ("Guten Tag Frau Lang,\n\n", ""), ("Dear Ms Lang,\n\n", ""), "personalisation"),
    ("the deadline goes", ("bis Freitag, 12. Juni 2026, 14 Uhr", "zeitnah"),
     ("by Friday 12 June 2026, 2 pm", "soon"), "unambiguity"),
    ("the contact goes", ("Durchwahl 0731 23125-012, Mo–Fr 9–15 Uhr\n", ""),
     ("Direct line 020 7946 0391, Mon to Fri, 9 to 3\n", ""), "personalisation"),
    ("the person goes", ("Petra Kurz\nKüchenplanung", "Ihr Serviceteam"), ("Ann Lee\nKitchen planning", "The Team"),
     "personalisation"),
    ("blame comes", ("Bitte sagen Sie mir", "Sie haben versäumt, die Platte zu nennen. Bitte sagen Sie mir"),
     ("whether you", "whether you, as you failed to tell us,"), "tone"),
)


def read(mail, *more):
    return lint(mail.encode(), *more)


class Scores(unittest.TestCase):
    def test_each_change_lowers_its_score_and_never_lifts_the_whole(self):
        for mail, side in ((GERMAN, 1), (ENGLISH, 2)):
            before = read(mail)["scores"]
            for change in CHANGES:
                old, new = change[side]
                self.assertIn(old, mail)
                after = read(mail.replace(old, new, 1))["scores"]
                with self.subTest((change[0], old)):
                    self.assertLess(after[change[3]], before[change[3]])
                    self.assertLessEqual(after["overall"], before["overall"])

    def test_the_case_number_is_a_reason_to_believe_we_know_the_reader(self):
        for mail, reference in ((GERMAN, "dem Angebot 4711 für Ihre Küche in Ulm"),
                                (ENGLISH, "quote 4711 for your kitchen in Leeds")):
            bare = mail.replace(reference, "etwas" if mail is GERMAN else "something").replace(" 4711", "")
            bare = bare.replace("am 5. Juni ", "").replace("on 5 June ", "")
            self.assertLess(read(bare)["scores"]["personalisation"], read(mail)["scores"]["personalisation"])

    def test_one_vague_word_more_never_lowers_the_risk(self):
        for mail, words in ((GERMAN, ("zeitnah ", "eventuell ", "schnellstmöglich ")), (ENGLISH, ("soon ", "asap ", "perhaps "))):
            at = mail.index("Bitte sagen" if mail is GERMAN else "Please tell")
            risk = read(mail)["ambiguity_risk"]
            for word in words:
                mail = mail[:at] + ("Wir melden uns " if "Kurz" in mail else "We get back ") + word.strip() + ". " + mail[at:]
                more = read(mail)["ambiguity_risk"]
                self.assertGreaterEqual(more, risk)
                risk = more


class Need(unittest.TestCase):
    def need(self, mail, **facts):
        heads = "".join(f"X-Warmline-{name.replace('_', '-')}: {value}\n" for name, value in facts.items())
        return read(heads + mail)["verdict"]["call_need"]

    def test_value_silence_and_preference_raise_the_need_step_by_step(self):
        for mail in (GERMAN, ENGLISH):
            tiers = [self.need(mail, Tier=tier) for tier in ("C", "B", "A", "A+")]
            self.assertEqual(tiers, sorted(set(tiers)))
            gaps = [self.need(mail, Tier="A", Last_Talk=day) for day in ("2026-06-01", "2026-03-01", "2025-12-01", "2025-01-01")]
            self.assertEqual(gaps, sorted(gaps))
            self.assertLess(gaps[0], gaps[-1])
            self.assertLess(self.need(mail, Channel="mail"), self.need(mail, Channel="phone"))

    def test_every_round_more_raises_the_need(self):
        for mail, line in ((GERMAN, "Am {}.06.2026 um 09:00 schrieb {}:"), (ENGLISH, "On {} Jun 2026, at 09:00, {} wrote:")):
            who = ("Kim Lang <kim.lang@kunde.example>", "Petra Kurz <petra.kurz@firma.example>")
            needs, quoted = [], ""
            for round_ in range(4):
                reply = mail.replace("Subject: ", "Subject: " + "Re: " * round_).replace(
                    "Date:", "In-Reply-To: <1@x.example>\nDate:", 1 if round_ else 0)
                needs.append(read(reply + "\n" + quoted)["verdict"]["call_need"])
                depth = ">" * (round_ + 1) + " "
                quoted += ">" * round_ + (" " if round_ else "") + line.format(9 - round_, who[round_ % 2]) + "\n"
                quoted += depth + ("Die helle Platte, wie besprochen." if mail is GERMAN else "The light one, as said.") + "\n"
            self.assertEqual(needs, sorted(needs))
            self.assertLess(needs[0], needs[-1])


class Same(unittest.TestCase):
    def test_the_same_mail_gives_the_same_bytes_alone_or_among_others_in_any_order(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        for name, mail in (("a", GERMAN), ("b", ENGLISH), ("c", GERMAN.replace("4711", "4712"))):
            (folder / f"{name}.eml").write_text(mail, encoding="utf-8")
        files = sorted(folder.iterdir())

        def lines(order, jobs):
            _, out, _ = run("lint", "--format", "ndjson", "--jobs", jobs, *order)
            return {json.loads(line)["path"]: line for line in out.splitlines()}

        first = lines(files, 1)
        self.assertEqual(first, lines(files, 1))
        self.assertEqual(first, lines(files[::-1], 4))
        for file in files:
            self.assertEqual(lines([file], 1)[str(file)], first[str(file)])


if __name__ == "__main__":
    unittest.main()
