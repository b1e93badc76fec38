"""The store before real databases, with writers killed, disks full and servers gone.

    databases.py sqlite            tests on SQLite
    databases.py postgresql        tests on a PostgreSQL of its own, started and stopped here
    databases.py sqlite measure    how long 100,000 assessments take

77 = skipped, with the reason.
"""
import contextlib
import glob
import hmac
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from records import DAY, KEY, MONDAY, SECRET, lines, record

top = pathlib.Path(__file__).resolve().parents[2]
program = pathlib.Path(os.environ.get("WARMLINE", top / "build/release/bin/warmline"))
storer = program.with_name("warmline-report")
corpus = top / "corpus"
nobody = 65534


class Sqlite:
    def __init__(self, folder):
        self.file = folder / "history.db"
        self.url = f"sqlite:{self.file}"

    def start(self):
        pass

    def stop(self):
        pass

    def query(self, sql):
        import sqlite3
        with contextlib.closing(sqlite3.connect(self.file, timeout=20)) as connection:
            rows = connection.execute(sql).fetchall()
            connection.commit()
        return rows

    def empty(self):
        for file in self.file.parent.glob("history.db*"):
            file.unlink()


class Postgresql:
    """A server in a temporary folder, on a Unix socket only, as an unprivileged user."""

    def __init__(self, folder):
        self.data, self.socket = folder / "data", folder / "socket"
        self.socket.mkdir()
        self.bin = pathlib.Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1])
        self.as_user = ["setpriv", f"--reuid={nobody}", f"--regid={nobody}", "--clear-groups"] if os.getuid() == 0 else []
        if self.as_user:
            for path in (folder, self.socket):
                os.chown(path, nobody, nobody)
        self.run("initdb", "-D", self.data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.url = f"postgresql://tester@/postgres?host={self.socket}"

    def run(self, name, *arguments):
        done = subprocess.run([*self.as_user, self.bin / name, *map(str, arguments)], capture_output=True, cwd="/")
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.data / "log", "-o",
                 f"-c listen_addresses='' -k {self.socket}", "start")

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def query(self, sql):
        text = self.run("psql", "-U", "tester", "-h", self.socket, "-d", "postgres", "-A", "-t", "-F", "\t", "-c", sql)
        return [tuple(line.split("\t")) for line in text.splitlines() if "\t" in line or line.strip()]

    def empty(self):
        self.query("drop schema public cascade; create schema public")


class Case(unittest.TestCase):
    database = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="warmline-history-"))
        self.folder.chmod(0o755)
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.database.empty()
        self.url = self.database.url
        self.key_file = self.folder / "state/warmline/pseudonym.key"
        self.write_key(self.key_file, SECRET)

    def write_key(self, file, secret):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(secret)
        file.chmod(0o600)
        return file

    def surroundings(self, state=None):
        return {**os.environ, "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
                "XDG_STATE_HOME": str(state or self.folder / "state"), "WARMLINE_STORE": self.url}

    def run_(self, *arguments, stdin=b"", code=0, state=None):
        done = subprocess.run([program, *map(str, arguments)], input=stdin, capture_output=True, timeout=300,
                              env=self.surroundings(state), cwd=self.folder)
        if code is not None:
            self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def store(self, data, state=None, url=None):
        """A writer: takes lines on standard input."""
        return subprocess.Popen(
            [storer, "record", "--spool", str((state or self.folder / "state") / "warmline" / "spool")],
            stdin=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**self.surroundings(state), "WARMLINE_STORE": url or self.url}), data

    def stored(self, data):
        writer, text = self.store(data)
        _, err = writer.communicate(text, timeout=300)
        self.assertEqual(writer.returncode, 0, err.decode())

    def count(self, table="assessments", where="1 = 1"):
        return int(self.database.query(f"select count(*) from {table} where {where}")[0][0])

    def waiting(self):
        return sum(file.read_bytes().count(b"\n") for file in self.folder.glob("**/spool-*/*.ndjson"))

    def report(self, *arguments):
        return json.loads(self.run_("report", "--store", self.url, *arguments)[0])


class Storing(Case):
    def test_a_record_replayed_counts_once(self):
        for _ in range(3):
            self.stored(lines(range(50)))
        self.assertEqual(self.count(), 50)
        self.assertEqual(self.count("rule_hits"), 400)
        self.assertEqual(self.count("contacts"), 50)

    def test_of_two_assessments_of_a_mail_the_later_one_counts(self):
        late = record(7)["assessed_at"] + 5
        self.stored(lines([7]) + lines([7], overall=111, rules=[], assessed_at=late))
        self.stored(lines([7]))
        self.assertEqual(self.count(where="overall = 111"), 1)
        self.assertEqual((self.count(), self.count("rule_hits")), (1, 0))

    def test_two_writers_with_5000_records_each_store_10000(self):
        writers = [self.store(lines(range(begin, begin + 5000)), state=self.folder / f"state{begin}")
                   for begin in (0, 5000)]
        for writer, data in writers:  # both read all of it before they store
            writer.stdin.write(data)
            writer.stdin.close()
        for writer, _ in writers:
            self.assertEqual(writer.wait(300), 0, writer.stderr.read().decode())
            writer.stderr.close()
        self.assertEqual(self.count(), 10000)
        self.assertEqual(self.count("rule_hits"), 80000)

    def test_writers_with_the_same_records_store_each_once(self):
        writers = [self.store(lines(range(1500)), state=self.folder / f"state{i}") for i in range(3)]
        for writer, data in writers:
            writer.stdin.write(data)
            writer.stdin.close()
        for writer, _ in writers:
            self.assertEqual(writer.wait(300), 0, writer.stderr.read().decode())
            writer.stderr.close()
        self.assertEqual((self.count(), self.count("rule_hits")), (1500, 12000))

    def test_a_killed_writer_loses_nothing(self):
        self.run_("lint", corpus / "service", "--record", "sqlite:/nonexistent/x.db", "-q", code=None)
        spool = next(self.folder.glob("**/spool-*"))
        own = spool.with_name("spool-" + self.spool_name())
        spool.rename(own)
        (own / "1.ndjson").write_bytes(lines(range(9000)))
        expected = 9000 + sum(file.read_bytes().count(b"\n") for file in own.glob("0*.ndjson"))
        for delay in (0.05, 0.15, 0.3, 0.6):
            writer, _ = self.store(b"")
            writer.stdin.close()
            time.sleep(delay)
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            writer.stderr.close()
        self.run_("history", "status", "--store", self.url)
        self.assertEqual(self.count(), expected)
        self.assertEqual(self.waiting(), 0)

    def spool_name(self):
        import hashlib
        return hashlib.sha256(self.url.encode()).hexdigest()[:12]

    def test_a_damaged_line_is_set_aside_and_the_rest_stored(self):
        spool = self.folder / "state/warmline/spool" / ("spool-" + self.spool_name())
        spool.mkdir(parents=True)
        half = lines([3])[:90]
        (spool / "1.ndjson").write_bytes(lines([1]) + b"{\"mail\":\n" + lines([2]) + half)
        _, err = self.run_("history", "status", "--store", self.url)
        self.assertEqual(self.count(), 2)
        self.assertEqual((spool / "damaged.txt").read_bytes(), b"{\"mail\":\n")


class Lint(Case):
    def test_lint_records_what_it_linted_and_says_nothing(self):
        _, err = self.run_("lint", corpus, "--record", self.url, "--fail-on", "never", "-q", code=None)
        self.assertNotIn("record", err)
        mails = self.count()
        self.assertGreater(mails, 150)
        self.run_("lint", corpus, "--record", self.url, "-q", code=None)
        self.assertEqual(self.count(), mails)
        self.assertEqual(self.waiting(), 0)

    def test_the_store_holds_no_word_of_a_mail(self):
        mail = (b"From: Zerafina Quittenbaum <zerafina@quitte.example>\r\nTo: Olrik Zwetschge <olrik@pflaume.example>\r\n"
                b"Subject: Mirabellenernte\r\nMessage-ID: <kirsche77@quitte.example>\r\n"
                b"Date: Tue, 2 Jun 2026 10:12:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                b"Guten Tag Herr Zwetschge,\r\n\r\nwir melden uns zeitnah zur Aprikosenlieferung.\r\n\r\nZerafina Quittenbaum\r\n")
        self.run_("lint", "-", "--record", self.url, stdin=mail, code=None)
        kept = b"".join(file.read_bytes() for file in self.folder.glob("**/*") if file.is_file())
        for table in ("assessments", "rule_hits", "contacts", "rule_names", "template_names"):
            kept += repr(self.database.query(f"select * from {table}")).encode()
        self.assertEqual(self.count(), 1)
        for secret in (b"uitte", b"wetschge", b"irabell", b"kirsche", b"prikosen", b"pflaume", b"zerafina", b"olrik"):
            self.assertNotIn(secret.lower(), kept.lower())

    def test_a_person_can_be_told_and_forgotten(self):
        self.run_("lint", corpus / "service", "--record", self.url, "-q", code=None)
        mail = b"From: Kim Lang <kim.lang@example.org>\r\nTo: jo@example.org, pia@example.org\r\nSubject: Hallo\r\n\r\nGuten Tag.\r\n"
        answer = b"From: jo@example.org\r\nTo: kim.lang@example.org\r\nSubject: Hallo\r\n\r\nGuten Tag.\r\n"
        for one in (mail, answer):
            self.run_("lint", "-", "--record", self.url, "-q", stdin=one, code=None)
        before = self.count()
        told = json.loads(self.run_("history", "export", "--store", self.url, "--person", "KIM.lang@example.org")[0])
        self.assertEqual(sorted(one["role"] for one in told["mails"]), ["recipient", "sender"])
        self.run_("history", "erase", "--store", self.url, "--person", "pia@example.org")
        self.assertEqual(self.count(), before)  # the mail went to jo, too
        self.run_("history", "erase", "--store", self.url, "--person", "kim.lang@example.org")
        self.assertEqual(self.count(), before - 2)
        told = json.loads(self.run_("history", "export", "--store", self.url, "--person", "kim.lang@example.org")[0])
        self.assertEqual(told["mails"], [])

    def test_another_key_finds_nobody_and_says_so(self):
        self.run_("lint", corpus / "service", "--record", self.url, "-q", code=None)
        other = self.write_key(self.folder / "other.key", b"another secret of 16 bytes or more")
        _, err = self.run_("history", "export", "--store", self.url, "--key-file", other, "--person", "a@b.example", code=2)
        self.assertIn("another key", err)

    def test_a_lost_key_is_not_replaced_by_a_new_one_without_a_word(self):
        mail = b"From: Jo <jo@example.org>\r\nTo: kim.lang@example.org\r\nSubject: Hallo\r\n\r\nGuten Tag.\r\n"
        self.run_("lint", "-", "--record", self.url, "-q", stdin=mail, code=None)
        lost = self.key_file.rename(self.folder / "lost.key")
        for _ in range(2):
            out, err = self.run_("lint", "-", "--record", self.url, "-q", stdin=mail, code=2)
            self.assertEqual(out, "")
            self.assertIn("the store was written with a key, and its file is not there", err)
            self.assertFalse(self.key_file.exists())
        self.write_key(self.key_file, b"another secret of 16 bytes or more")
        _, err = self.run_("lint", "-", "--record", self.url, "-q", stdin=mail, code=2)
        self.assertIn("the store was written with another key than this one", err)
        _, err = self.run_("history", "erase", "--store", self.url, "--person", "kim.lang@example.org", code=2)
        self.assertEqual((self.count(), self.waiting()), (1, 0))
        out, _ = self.run_("history", "erase", "--store", self.url, "--person", "kim.lang@example.org", "--key-file", lost)
        self.assertIn("1 mail ", out)
        self.run_("lint", "-", "--record", self.url, "-q", stdin=mail, code=None)  # an empty store takes any key
        self.assertEqual(self.count(), 1)

    def test_what_waits_under_an_unknown_key_stays_in_the_spool(self):
        self.stored(lines([1, 2]))
        spool = self.folder / "state/warmline/spool" / ("spool-" + Storing.spool_name(self))
        spool.mkdir(parents=True, exist_ok=True)
        (spool / "1.ndjson").write_bytes(lines([3], key="0123abcd"))
        (spool / "2.ndjson").write_bytes(lines([4]))
        out, err = self.run_("history", "status", "--store", self.url)
        self.assertIn("a key the store does not know (0123abcd)", err)
        self.assertEqual((self.count(), self.waiting()), (3, 1))

    def test_mails_under_other_keys_are_told_when_a_person_asks(self):
        self.stored(lines(range(5)))
        self.database.query("update assessments set key_id = '0123abcd' where mail <= 2")
        for command in ("export", "erase"):
            out, err = self.run_("history", command, "--store", self.url, "--person", "a@b.example", code=3)
            self.assertTrue(out)
            self.assertIn("2 mails are stored under other keys and were not searched", err)
        _, err = self.run_("history", "erase", "--store", self.url, "--person", "a@b.example", "--ui", "de", code=3)
        self.assertIn("2 Mails liegen unter anderen Schlüsseln und wurden nicht durchsucht", err)

    def test_what_is_no_address_is_no_person(self):
        self.stored(lines([1]))
        for person in ("notanaddress", "@example.org", "kim@", "kim lang@example.org", ""):
            for command in ("talked", "erase", "export"):
                _, err = self.run_("history", command, "--store", self.url, "--person", person, code=2)
                self.assertIn("is no mail address", err)
        self.assertEqual(self.count("talks"), 0)

    def test_an_address_may_be_given_as_a_link_and_nobody_is_told_as_nobody(self):
        mail = b"From: Jo <jo@example.org>\r\nTo: kim.lang@example.org\r\nSubject: Hallo\r\n\r\nGuten Tag.\r\n"
        self.run_("lint", "-", "--record", self.url, "-q", stdin=mail, code=None)
        out, _ = self.run_("history", "erase", "--store", self.url, "--person", "pia@example.org")
        self.assertIn("Nothing is stored about this person", out)
        out, _ = self.run_("history", "erase", "--store", self.url, "--person", "MAILTO:kim.lang@example.org")
        self.assertIn("1 mail ", out)
        self.assertEqual(self.count(), 0)

    def test_a_status_has_its_values_in_one_column(self):
        self.stored(lines([1]))
        for ui in ("de", "en"):
            rows = self.run_("history", "status", "--store", self.url, "--ui", ui)[0].splitlines()
            self.assertEqual([row[22:23] for row in rows], [" "] * len(rows))
            self.assertNotIn(" ", [row[23:24] for row in rows])

    def test_what_names_no_store_is_refused_before_linting(self):
        out, err = self.run_("lint", corpus / "service", "--record", "quatsch", code=2)
        self.assertEqual(out, "")
        self.assertIn("names no store", err)


class Recall(Case):
    """What the store knows of a reader reaches the rules that ask for it."""
    KIM = "kim.lang@example.org"
    NOW = 1781258400  # Friday, 12 June 2026, 10:00 UTC

    def setUp(self):
        super().setUp()
        self.usual = {"recipients": [self.pseudonym(self.KIM)], "reply": False, "topic": "",
                      "template": 0, "sender": 1, "profile": "campaign"}

    def pseudonym(self, address):
        return int.from_bytes(hmac.digest(SECRET, b"person\0" + address.encode(), "sha256")[:8], "big") >> 1

    def sent(self, first, days_ago, **changes):
        """One mail to Kim for each of these days before the one that is linted."""
        rows = [lines([first + i], **{**self.usual, "sent_at": self.NOW - days * DAY, **changes})
                for i, days in enumerate(days_ago)]
        self.stored(b"".join(rows))

    def mail(self, text="Die Sommerpreise gelten bis 30. Juni.", subject="Sommerpreise bis 30. Juni", bulk=True, to=None):
        return (f"From: Petra Kurz <petra.kurz@firma.example>\r\nTo: Kim Lang <{to or self.KIM}>\r\nSubject: {subject}\r\n"
                "Date: Fri, 12 Jun 2026 12:00:00 +0200\r\nMessage-ID: <1@firma.example>\r\n"
                + ("Precedence: bulk\r\nList-Id: <n.firma.example>\r\n" if bulk else "") +
                "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                f"Guten Tag Kim Lang,\r\n\r\n{text}\r\n\r\nViele Grüße\r\nPetra Kurz\r\n").encode()

    def rules(self, mail, *arguments):
        out, err = self.run_("lint", "-", "--format", "json", *arguments, stdin=mail, code=None)
        self.assertEqual(err, "")
        return {finding["rule"] for finding in json.loads(out)["messages"][0]["findings"]}

    def speaks(self, rule, mail, *arguments):
        """With the history and only with it."""
        self.assertNotIn(rule, self.rules(mail, *arguments))
        found = self.rules(mail, "--history", self.url, *arguments)
        self.assertEqual(self.rules(mail, "--history", self.url, *arguments), found)
        return rule in found

    def people(self, **columns):
        file = self.folder / "people.csv"
        file.write_text("address," + ",".join(columns) + f"\n{self.KIM}," + ",".join(columns.values()) + "\n")
        return "--people", file

    def test_more_than_four_campaigns_in_thirty_days(self):
        self.sent(1, [29, 20, 10, 1])
        self.assertFalse(self.speaks("freq/over-contact", self.mail()))
        self.sent(11, [5], profile="transactional")
        self.sent(12, [31, 0, -1])  # too old, this very mail, a later one
        self.assertFalse(self.speaks("freq/over-contact", self.mail()))
        self.sent(15, [5])
        self.assertTrue(self.speaks("freq/over-contact", self.mail()))
        self.assertFalse(self.speaks("freq/over-contact", self.mail(to="jo@example.org")))

    def test_a_draft_linted_again_and_again_is_one_mail_and_none_that_was_sent(self):
        draft = b"".join(line + b"\r\n" for line in self.mail().split(b"\r\n") if not line.startswith((b"Date", b"Message-ID")))
        for version in range(6):
            text = draft.replace(b"Die Sommerpreise", b"Die %d Sommerpreise" % version)
            out, _ = self.run_("lint", "-", "--record", self.url, "--format", "json", stdin=text, code=None)
            found = {finding["rule"] for finding in json.loads(out)["messages"][0]["findings"]}
            self.assertNotIn("freq/over-contact", found)
        self.assertEqual((self.count(), self.count("contacts")), (1, 1))
        self.sent(11, [29, 20, 10, 5])  # with the draft there would be five
        self.assertFalse(self.speaks("freq/over-contact", self.mail()))

    def test_what_the_list_says_stands(self):
        self.sent(1, [29, 20, 10, 5, 1])
        self.assertTrue(self.speaks("freq/over-contact", self.mail(), *self.people(tier="C")))
        self.assertFalse(self.speaks("freq/over-contact", self.mail(), *self.people(mails_last_30_days="2")))

    def test_counting_mails_guesses_nothing_about_a_person(self):
        self.sent(1, [29, 20, 10, 5, 1])
        for words in ("Sehr geehrter Herr Lang", "Sehr geehrte Damen und Herren", "Hallo Kim"):
            mail = self.mail(bulk=False).replace(b"Guten Tag Kim Lang", words.encode())
            self.assertEqual(self.rules(mail, "--history", self.url), self.rules(mail))

    def test_a_second_survey_in_ninety_days(self):
        survey = self.mail("Bitte nehmen Sie an unserer Umfrage teil.", "Ihre Meinung zum Service")
        self.sent(1, [100], topic="survey")
        self.assertFalse(self.speaks("freq/survey-fatigue", survey))
        self.sent(2, [60], topic="survey")
        self.assertTrue(self.speaks("freq/survey-fatigue", survey))

    def test_a_campaign_while_a_case_is_open(self):
        for number, (topic, days, open_) in enumerate([("complaint", 20, False), ("complaint", 5, True),
                                                       ("dunning", 10, True), ("bereavement", 25, True)]):
            with self.subTest(topic=topic, days=days):
                self.database.empty()
                self.sent(10 * number, [days], topic=topic, profile="sensitive")
                self.assertEqual(self.speaks("freq/collision", self.mail()), open_)
        self.assertFalse(self.speaks("freq/collision", self.mail(), *self.people(open_complaint="no")))

    def test_six_mails_out_and_none_back(self):
        service = self.mail("Ihr Vertrag verlängert sich am 30. Juni.", "Vertrag 4711: Verlängerung am 30. Juni", bulk=False)
        self.sent(1, [170, 150, 120, 90, 60, 40], profile="service")
        self.assertFalse(self.speaks("freq/no-dialogue", service))  # the store may not know the months before
        self.sent(11, [200], recipients=[77])
        self.assertTrue(self.speaks("freq/no-dialogue", service))
        self.assertFalse(self.speaks("freq/no-dialogue", service, *self.people(last_talk="2026-05-20")))
        self.sent(12, [30], reply=True)
        self.assertFalse(self.speaks("freq/no-dialogue", service))

    def test_a_mail_of_theirs_is_dialogue_too(self):
        self.sent(1, [200, 170, 150, 120, 90, 60, 40], profile="service")
        self.sent(11, [50], recipients=[5], sender=self.pseudonym(self.KIM))
        self.assertFalse(self.speaks("freq/no-dialogue", self.mail(bulk=False)))

    def test_a_talk_noted_after_a_call_counts(self):
        service = self.mail("Ihr Vertrag verlängert sich am 30. Juni.", "Vertrag 4711: Verlängerung am 30. Juni", bulk=False)
        self.sent(1, [200, 170, 150, 120, 90, 60, 40], profile="service")
        tier = self.people(tier="A")
        self.assertTrue(self.speaks("freq/no-dialogue", service))
        self.assertFalse(self.speaks("freq/annual-only", service, *tier))
        self.run_("history", "talked", "--store", self.url, "--person", self.KIM, "--on", "2025-06-01")
        self.assertTrue(self.speaks("freq/annual-only", service, *tier))
        self.assertTrue(self.speaks("freq/no-dialogue", service))
        for _ in range(2):
            self.run_("history", "talked", "--store", self.url, "--person", "KIM.Lang@example.org", "--on", "2026-05-20")
        self.assertFalse(self.speaks("freq/annual-only", service, *tier))
        self.assertFalse(self.speaks("freq/no-dialogue", service))
        told = json.loads(self.run_("history", "export", "--store", self.url, "--person", self.KIM)[0])
        self.assertEqual(told["talks"], ["2025-06-01", "2026-05-20"])
        _, err = self.run_("history", "talked", "--store", self.url, "--person", self.KIM, "--on", "May", code=2)
        self.assertIn("2026-06-09", err)
        self.run_("history", "erase", "--store", self.url, "--person", self.KIM)
        self.assertEqual(self.count("talks"), 0)

    def test_a_stock_text_to_a_key_customer(self):
        text = ("wir haben Ihre Anfrage erhalten und prüfen nun gemeinsam mit der Technik, welche Lösung zu Ihrer Anlage "
                "passt. Am Montag rufe ich Sie an und nenne Ihnen den Termin für den Einbau.")
        mail = self.mail(text, "Ihre Anfrage zur Anlage", bulk=False)
        for number, name in enumerate((b"Jo Berg", b"Ute Roth", b"Ann Kurz")):
            copy = mail.replace(b"Kim Lang", name).replace(b"kim.lang@", name.lower().replace(b" ", b".") + b"@")
            copy = copy.replace(b"<1@", b"<%d@" % (number + 2)).replace(b"12 Jun 2026", b"%d Jun 2026" % (8 + number))
            self.run_("lint", "-", "--record", self.url, stdin=copy, code=None)
        self.assertTrue(self.speaks("person/value-mismatch", mail, *self.people(tier="A")))
        self.assertFalse(self.speaks("person/value-mismatch", mail, *self.people(tier="C")))
        other = self.mail("der Einbau beginnt am Montag um 8 Uhr, Herr Roth bringt die Pumpe und zwei Ventile mit.", bulk=False)
        self.assertFalse(self.speaks("person/value-mismatch", other, *self.people(tier="A")))

    def test_recording_asks_too_and_the_mails_of_one_run_do_not_know_each_other(self):
        outbox = self.folder / "outbox"
        outbox.mkdir()
        for day in range(1, 9):
            (outbox / f"{day}.eml").write_bytes(
                self.mail().replace(b"12 Jun", b"%d Jun" % day).replace(b"<1@", b"<%d@" % (day + 10)))
        def over():
            out, _ = self.run_("lint", outbox, "--record", self.url, "--format", "csv", code=None)
            return out.count("freq/over-contact")
        self.assertEqual([over(), over(), over()], [0, 3, 3])

    def test_asking_keeps_nothing(self):
        self.sent(1, [3])
        self.rules(self.mail(), "--history", self.url)
        self.assertEqual((self.count(), self.waiting()), (1, 0))

    def test_another_key_is_told_and_nobody_known(self):
        self.sent(1, [29, 20, 10, 5, 1])
        (self.folder / "state/warmline/pseudonym.key").write_bytes(b"another secret of enough bytes")
        out, err = self.run_("lint", "-", "--history", self.url, stdin=self.mail(), code=None)
        self.assertIn("another key", err)
        self.assertNotIn("freq/over-contact", out)

    def test_a_store_that_is_not_there_is_told_once(self):
        plain, _ = self.run_("lint", corpus / "service", "--format", "csv", code=None)
        for url in ("sqlite:/nonexistent/h.db", "postgresql://nobody@/x?host=/nonexistent"):
            out, err = self.run_("lint", corpus / "service", "--format", "csv", "--history", url, code=None)
            self.assertEqual((out, err.count("warmline:")), (plain, 1), err)

    def test_the_service_asks_as_well(self):
        import urllib.request
        self.sent(1, [29, 20, 10, 5, 1])
        service = subprocess.Popen([program, "serve", "--listen", "127.0.0.1:0", "--history", self.url],
                                   env=self.surroundings(), cwd=self.folder, stdout=subprocess.PIPE)
        try:
            where = service.stdout.readline().decode().strip()
            request = urllib.request.Request(where + "v1/lint", data=self.mail(), headers={"Content-Type": "message/rfc822"})
            with urllib.request.urlopen(request, timeout=20) as answer:
                self.assertIn("freq/over-contact", answer.read().decode())
        finally:
            service.terminate()
            service.wait(20)
            service.stdout.close()

    def test_lint_never_loads_a_database(self):
        libraries = subprocess.run(["ldd", program], capture_output=True, check=True).stdout.decode()
        for name in ("soci", "sqlite", "libpq"):
            self.assertNotIn(name, libraries)
        # Without a history no program is started either; with one, only for it.
        alone = self.folder / "alone"
        alone.mkdir()
        shutil.copy(program, alone / "warmline")
        done = subprocess.run([alone / "warmline", "lint", "-"], input=self.mail(), capture_output=True,
                              env={**self.surroundings(), "PATH": "/nonexistent"}, cwd=self.folder)
        self.assertEqual(done.stderr, b"")


class Faults(Case):
    def lint_goes_on(self, url=None, state=None, words="wait in"):
        """Lint says its findings and, once, what could not be recorded."""
        plain, _ = self.run_("lint", corpus / "service", "--format", "csv", code=None)
        out, err = self.run_("lint", corpus / "service", "--format", "csv", "--record", url or self.url,
                             code=None, state=state)
        self.assertEqual(out, plain)
        told = [line for line in err.splitlines() if "warmline:" in line]
        self.assertEqual(len(told), 1, err)
        self.assertIn(words, told[0])

    def test_a_full_spool_goes_straight_to_the_store(self):
        if os.getuid() != 0:
            self.skipTest("needs root to mount a tiny disk")
        tiny = self.folder / "tiny"
        tiny.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", tiny], check=True)
        try:
            (tiny / "filler").write_bytes(b"x" * 12288)
            key = self.write_key(self.folder / "own.key", SECRET)
            (self.folder / ".warmline.json").write_text(json.dumps(
                {"history": {"store": self.url, "key_file": str(key), "spool": str(tiny)}}))
            plain, _ = self.run_("lint", corpus / "service", "--format", "csv", "--config", "/dev/null", code=None)
            self.run_("lint", corpus / "service", "--format", "csv", "--config", self.folder / ".warmline.json", code=None)
        finally:
            subprocess.run(["umount", tiny], check=True)
        self.assertEqual(self.count(), len(list((corpus / "service").glob("*/message.eml"))))

    def test_a_store_of_a_newer_warmline_is_left_alone(self):
        self.stored(lines([1]))
        self.database.query("insert into warmline_schema (version, applied_at) values (99, 0)")
        _, err = self.run_("report", "--store", self.url, code=3)
        self.assertIn("newer warmline", err)

    def test_an_older_store_is_brought_up_to_date(self):
        self.stored(lines(range(20)))
        newest = int(self.database.query("select max(version) from warmline_schema")[0][0])
        for index in ("assessments_by_day", "assessments_by_sender", "rule_hits_by_rule", "contacts_by_day",
                      "contacts_by_person", "assessments_by_template"):
            self.database.query(f"drop index {index}")
        self.database.query("drop table talks")
        self.database.query("alter table assessments drop column draft")
        self.database.query("delete from warmline_schema where version > 1")
        self.stored(lines(range(20, 40)))
        self.assertEqual(self.count(), 40)
        self.assertEqual(int(self.database.query("select max(version) from warmline_schema")[0][0]), newest)
        self.database.query("drop index contacts_by_person")  # it is there again


class Reports(Case):
    def test_figures_are_those_of_the_mails(self):
        self.stored(lines(range(1200)))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual(figures["now"]["mails"], 1200)
        mails = [record(number) for number in range(1200)]
        self.assertAlmostEqual(figures["now"]["overall"], sum(one["overall"] for one in mails) / 12000, delta=.06)
        self.assertEqual(figures["now"]["calls"], 60)
        self.assertEqual(figures["now"]["saved_minutes"], 60 * 7.5)
        self.assertEqual(figures["now"]["no_reply"], 10.0)
        self.assertEqual(figures["now"]["recipients"], len({one["recipients"][0] for one in mails}))
        self.assertEqual(sum(week["figures"]["mails"] for week in figures["weeks"] if week["figures"]), 1200)
        self.assertEqual([group["name"] for group in figures["groups"]], [f"group {i}" for i in range(6)])
        self.assertIsNone(figures["before"])
        asked = {rule["rule"]: rule["mails"] for rule in figures["rules"]}
        told = {}
        for one in mails:
            for rule in one["rules"]:
                told[rule["rule"]] = told.get(rule["rule"], 0) + 1
        self.assertEqual(asked, told)

    def test_the_period_before_is_as_long_and_compared(self):
        now, before = MONDAY + 40 * DAY, MONDAY + 30 * DAY
        self.stored(lines(range(10), sent_at=now, overall=700) + lines(range(100, 120), sent_at=before, overall=500))
        figures = self.report("--from", "2026-07-08", "--to", "2026-07-17")
        self.assertEqual(figures["period_before"], {"from": "2026-06-28", "to": "2026-07-07"})
        self.assertEqual((figures["now"]["mails"], figures["before"]["mails"]), (10, 20))
        self.assertEqual((figures["now"]["overall"], figures["before"]["overall"]), (70, 50))

    def test_small_groups_and_single_persons_are_not_shown(self):
        self.stored(lines(range(0, 4), group="four mails") +
                    lines(range(10, 30), group="one person", sender=99) +
                    lines(range(40, 60), group="one reader", recipients=[7], sender=0) +
                    lines(range(70, 90), group="mailbox", sender=98, shared_sender=True) +
                    lines(range(100, 160), group="many"))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual([group["name"] for group in figures["groups"]], ["mailbox", "many"])
        self.assertEqual(figures["hidden_groups"], 3)

    def test_one_hidden_group_takes_the_smallest_with_it(self):
        self.stored(lines(range(0, 4), group="four") + lines(range(10, 40), group="some") +
                    lines(range(100, 200), group="many"))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual([group["name"] for group in figures["groups"]], ["many"])
        self.assertEqual(figures["hidden_groups"], 2)

    def test_a_single_writer_cannot_be_reckoned_from_the_total(self):
        """Two groups, one of a single person: the total less the other would be that person."""
        self.stored(lines(range(100, 110), group="many") + lines(range(10, 16), group="solo", sender=99))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual((figures["groups"], figures["hidden_groups"]), ([], 2))
        page = self.folder / "groups.html"
        self.run_("report", "--store", self.url, "-o", page)
        self.assertIn("or hidden so that another group cannot be reckoned", page.read_text())

    def test_two_hidden_groups_of_one_writer_take_a_third_with_them(self):
        self.stored(lines(range(100, 140), group="many") + lines(range(200, 210), group="some") +
                    lines(range(10, 16), group="solo", sender=99) + lines(range(20, 26), group="solo too", sender=99))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual([group["name"] for group in figures["groups"]], ["many"])

    def test_a_group_of_the_period_before_cannot_be_reckoned_either(self):
        before = dict(sent_at=MONDAY + 30 * DAY)
        now = dict(sent_at=MONDAY + 40 * DAY)
        self.stored(lines(range(100, 120), group="many", **now) + lines(range(130, 150), group="other", **now) +
                    lines(range(200, 220), group="many", **before) + lines(range(10, 16), group="other", sender=99, **before))
        groups = self.report("--from", "2026-07-08", "--to", "2026-07-17")["groups"]
        self.assertEqual([(group["name"], group["before"]) for group in groups], [("many", None), ("other", None)])

    def test_a_week_of_few_mails_cannot_be_reckoned(self):
        self.stored(lines(range(100, 120), sent_at=MONDAY + 7 * DAY) + lines(range(130, 160), sent_at=MONDAY + 14 * DAY) +
                    lines(range(10, 12), sent_at=MONDAY + 21 * DAY))
        weeks = self.report("--from", "2026-06-02", "--to", "2026-06-30")["weeks"]
        self.assertEqual([week["figures"]["mails"] for week in weeks if week["figures"]], [30])

    def test_calls_by_topic_add_up_and_a_single_topic_cannot_be_reckoned(self):
        call = dict(action="call")
        self.stored(lines(range(0, 40), topic="complaint", **call) + lines(range(50, 80), topic="refusal", **call) +
                    lines(range(100, 103), topic="dispute", **call) + lines(range(200, 220), action="send"))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual([(row["topic"], row.get("others", False), row["mails"]) for row in figures["calls"]],
                         [("complaint", False, 40), ("", True, 33)])
        self.assertEqual(sum(row["mails"] for row in figures["calls"]), figures["now"]["calls"])
        page = self.folder / "calls.html"
        self.run_("report", "--store", self.url, "-o", page)
        self.assertIn("other topics", page.read_text())

    def test_calls_that_take_longer_than_mails_are_no_saving(self):
        self.stored(lines(range(0, 10), action="call", mail_minutes=10.0, call_minutes=30.0) +
                    lines(range(20, 25), action="call_then_write", mail_minutes=30.0, call_minutes=20.0))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual(figures["now"]["saved_minutes"], -150)
        page = self.folder / "costs.html"
        self.run_("report", "--store", self.url, "-o", page)
        self.assertIn("they would have cost both sides <b>150</b> minutes more", page.read_text())
        self.assertNotIn("would have saved", page.read_text())

    def test_few_recipients_are_told_in_no_format(self):
        """One to four people who got that many mails; nor may the total give them away."""
        self.stored(b"".join(lines([i], recipients=[1 + i % 20]) for i in range(20)) +
                    b"".join(lines([100 + i], recipients=[50 + i % 8]) for i in range(16)) +
                    b"".join(lines([200 + i], recipients=[90]) for i in range(3)))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertEqual([row["recipients"] for row in figures["contact_pressure"]["distribution"]],
                         [20, None, None, 0, 0, 0])
        out, _ = self.run_("report", "--store", self.url, "--format", "csv")
        self.assertIn("\"contact_pressure\",\"2-2\",\"recipients\",,", out)
        self.assertIn("\"contact_pressure\",\"3-4\",\"recipients\",,", out)

    def test_a_day_is_that_of_the_senders_clock(self):
        mail = (b"From: Jo <jo@example.org>\r\nTo: kim.lang@example.org\r\nSubject: Hallo\r\nMessage-ID: <night@example.org>\r\n"
                b"Date: Wed, 10 Jun 2026 00:30:00 +0200\r\n\r\nGuten Tag.\r\n")
        self.run_("lint", "-", "--record", self.url, "-q", stdin=mail, code=None)
        told = json.loads(self.run_("history", "export", "--store", self.url, "--person", "jo@example.org")[0])
        self.assertEqual(told["mails"][0]["day"], "2026-06-10")
        out, _ = self.run_("history", "status", "--store", self.url)
        self.assertIn("2026-06-10 – 2026-06-10", out)

    def test_too_few_mails_give_no_figures(self):
        self.stored(lines(range(4)))
        figures = self.report("--from", "2026-06-02", "--to", "2026-08-24")
        self.assertIsNone(figures["now"])
        for name in ("few.csv", "few.json"):
            _, err = self.run_("report", "--store", self.url, "-o", self.folder / name)
            self.assertIn("fewer than five mails or recipients", err)
        _, err = self.run_("report", "--store", self.url, "-o", self.folder / "few.csv", "--ui", "de")
        self.assertIn("weniger als fünf Mails oder Empfänger", err)
        _, err = self.run_("report", "--store", self.url, "--from", "2026-07-02", "--to", "2026-06-02", code=2)
        self.assertIn("the first day comes after the last", err)
        page = self.folder / "few.html"
        self.run_("report", "--store", self.url, "-o", page)
        self.assertIn("fewer than five", page.read_text())

    def test_every_way_to_group_and_every_format_works(self):
        self.stored(lines(range(600)))
        for by in ("sender-group", "template", "profile", "topic"):
            self.assertTrue(self.report("--group-by", by)["groups"], by)
        for name in ("r.html", "r.csv", "r.json"):
            for ui in ("de", "en"):
                self.run_("report", "--store", self.url, "--ui", ui, "-o", self.folder / name)
                self.assertGreater((self.folder / name).stat().st_size, 3000)

    def test_templates_with_most_probable_askers_come_first(self):
        self.stored(lines(range(0, 20), template=11, risk=100, reach=1) +
                    lines(range(20, 40), template=12, risk=100, reach=50) +
                    lines(range(40, 60), template=13, risk=900, reach=1) +
                    lines(range(60, 80), template=14, risk=0, reach=50))
        self.database.query("insert into template_names values (12, 'welcome.html')")
        rows = self.report("--from", "2026-06-02", "--to", "2026-08-24")["templates"]
        self.assertEqual([row["probable_askers"] for row in rows], [100.0, 18.0, 2.0])
        self.assertEqual(rows[0]["template"], "welcome.html")

    def test_a_report_calls_fingerprints_by_the_files_it_is_given(self):
        text = "wir melden uns zeitnah zu Ihrer Bestellung. Bitte senden Sie uns die Unterlagen schnellstmöglich."
        mails, templates = self.folder / "mails", self.folder / "templates"
        for folder in (mails, templates):
            folder.mkdir()
        (templates / "order.html").write_text(f"<html><body><p>Guten Tag {{{{ name }}}},</p><p>{text}</p></body></html>")
        for i in range(6):
            (mails / f"{i}.eml").write_text(
                f"From: Jo <jo@example.org>\nTo: k{i}@example.org\nSubject: Ihre Bestellung\nMessage-ID: <{i}@example.org>\n"
                f"Date: Tue, 9 Jun 2026 10:12:00 +0200\nContent-Type: text/html; charset=utf-8\n\n"
                f"<html><body><p>Guten Tag Kim Lang,</p><p>{text}</p></body></html>\n")
        self.run_("lint", mails, "--record", self.url, "-q", code=None)
        self.assertRegex(self.report()["templates"][0]["template"], r"^#\d{8}$")
        self.assertEqual(self.report("--templates", templates)["templates"][0]["template"], "order.html")
        self.assertEqual(self.report("--templates", mails)["templates"][0]["template"], "0.eml, 1.eml, 2.eml …")

    def test_pruned_mails_are_gone_with_all_that_hangs_on_them(self):
        now = int(time.time())
        self.stored(lines(range(10), sent_at=now - 100 * DAY) + lines(range(20, 27), sent_at=now - 80 * DAY))
        out, _ = self.run_("history", "prune", "--store", self.url, "--older-than", "90d")
        self.assertIn("10 mails", out)
        self.assertEqual((self.count(), self.count("rule_hits"), self.count("contacts")), (7, 56, 7))
        self.stored(lines([50], sent_at=now - 100 * DAY))
        for ui, words in (("de", "1 Mail vor dem"), ("en", "0 mails before")):
            out, _ = self.run_("history", "prune", "--store", self.url, "--older-than", "90d", "--ui", ui)
            self.assertIn(words, out)


class SqliteFaults(Faults):
    def test_a_read_only_file_keeps_records_waiting(self):
        if os.getuid() != 0:
            self.skipTest("needs root to become somebody else")
        self.stored(lines([1]))
        self.run_("lint", "-", "--record", self.url, stdin=b"Subject: x\n\nHallo.\n", code=None)  # makes the key
        state = self.folder / "state"
        for path in [state, *state.glob("**/*")]:
            os.chown(path, nobody, nobody)
        self.database.file.chmod(0o644)
        before = self.count()
        done = subprocess.run(["setpriv", f"--reuid={nobody}", f"--regid={nobody}", "--clear-groups", program, "lint",
                               corpus / "service", "-q", "--record", self.url],
                              env=self.surroundings(), capture_output=True, cwd="/")
        self.assertIn(b"wait in", done.stderr)
        self.assertEqual(done.stderr.count(b"warmline:"), 1, done.stderr)
        self.assertEqual(self.count(), before)
        self.assertGreater(self.waiting(), 10)
        mails = self.waiting()
        self.run_("history", "status", "--store", self.url)
        self.assertEqual((self.count(), self.waiting()), (before + mails, 0))

    def test_a_full_disk_keeps_records_waiting(self):
        if os.getuid() != 0:
            self.skipTest("needs root to mount a tiny disk")
        tiny = self.folder / "tiny"
        tiny.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", tiny], check=True)
        try:
            self.url = f"sqlite:{tiny}/full.db"
            (tiny / "filler").write_bytes(b"x" * 150_000)
            self.run_("lint", "-", "--record", self.url, stdin=b"Subject: x\n\nHallo.\n", code=None)
            self.lint_goes_on()
            waiting = self.waiting()
            self.assertGreater(waiting, 10)
            (tiny / "filler").unlink()
            out, _ = self.run_("history", "status", "--store", self.url)
            self.assertEqual(self.waiting(), 0)
        finally:
            subprocess.run(["umount", tiny], check=True)

    def test_a_store_in_a_folder_that_is_not_there_keeps_records_waiting(self):
        self.lint_goes_on(url=f"sqlite:{self.folder}/none/history.db")
        (self.folder / "none").mkdir()
        self.run_("history", "status", "--store", f"sqlite:{self.folder}/none/history.db")
        self.assertEqual(self.waiting(), 0)

    def test_a_locked_store_holds_nobody_up(self):
        import sqlite3
        self.stored(lines([1]))
        with contextlib.closing(sqlite3.connect(self.database.file)) as other:
            for words in ("pragma locking_mode = exclusive", "begin exclusive", "update assessments set reach = 1"):
                other.execute(words)
            begun = time.monotonic()
            self.lint_goes_on(words="the database is locked by another program")
            self.assertLess(time.monotonic() - begun, 8)  # 5 of them waiting
            _, err = self.run_("lint", corpus / "service", "--record", self.url, "-q", "--ui", "de", code=None)
            self.assertRegex(err, "ein anderes Programm hält die Datenbank gesperrt; versuchen Sie es .* Bewertungen warten in ")
            _, err = self.run_("history", "status", "--store", self.url, "--ui", "de", code=3)
            self.assertIn("ein anderes Programm hält die Datenbank gesperrt", err)
        self.run_("history", "status", "--store", self.url)
        self.assertEqual(self.waiting(), 0)

    def test_a_file_that_is_no_store_is_refused(self):
        self.database.file.write_bytes(b"no database at all, but long enough to look at" * 50)
        self.lint_goes_on()
        self.assertEqual(self.database.file.read_bytes()[:11], b"no database")
        self.database.file.unlink()


class PostgresqlFaults(Faults):
    def test_a_lost_server_keeps_records_waiting(self):
        self.stored(lines([1]))
        self.database.stop()
        try:
            self.lint_goes_on()
        finally:
            self.database.start()
        waiting = self.waiting()
        self.assertGreater(waiting, 10)
        self.run_("history", "status", "--store", self.url)
        self.assertEqual((self.count(), self.waiting()), (1 + waiting, 0))

    def test_a_server_lost_while_writing_loses_nothing(self):
        self.stored(lines([0]))
        spool = self.folder / "state/warmline/spool" / ("spool-" + Storing.spool_name(self))
        spool.mkdir(parents=True, exist_ok=True)
        (spool / "1.ndjson").write_bytes(lines(range(12000)))
        writer, _ = self.store(b"")
        writer.stdin.close()
        time.sleep(.4)
        self.database.stop()
        writer.wait(120)
        writer.stderr.close()
        self.database.start()
        self.run_("history", "status", "--store", self.url)
        self.assertEqual((self.count(), self.waiting()), (12000, 0))

    def test_a_read_only_database_keeps_records_waiting(self):
        self.run_("lint", "-", "--record", self.url, stdin=b"Subject: x\n\nHallo.\n", code=None)
        self.database.query("alter database postgres set default_transaction_read_only = on")
        try:
            self.lint_goes_on()
        finally:
            self.database.run("psql", "-U", "tester", "-h", self.database.socket, "-d", "postgres", "-c",
                              "set transaction_read_only = off", "-c",
                              "begin read write; alter database postgres set default_transaction_read_only = off; commit")
        self.run_("history", "status", "--store", self.url)
        self.assertEqual(self.waiting(), 0)

    def test_a_full_disk_keeps_records_waiting(self):
        if os.getuid() != 0:
            self.skipTest("needs root to mount a tiny disk")
        tiny = self.folder / "tiny"
        tiny.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size=4m,uid={nobody},gid={nobody},mode=700", "tmpfs", tiny], check=True)
        try:
            self.database.query(f"create tablespace tiny location '{tiny}'")
            self.database.query("alter database postgres set default_tablespace = tiny")
            self.run_("lint", "-", "--record", self.url, stdin=b"Subject: x\n\nHallo.\n", code=None)  # makes the tables
            with contextlib.suppress(OSError), open(tiny / "filler", "wb", buffering=0) as filler:
                while filler.write(b"x" * 4096):
                    pass
            spool = self.folder / "state/warmline/spool" / ("spool-" + Storing.spool_name(self))
            (spool / "1.ndjson").write_bytes(lines(range(4000)))
            self.lint_goes_on(words="make room on the disk")
            waiting = self.waiting()
            self.assertGreater(waiting, 4010)
            self.assertEqual(self.count(), 1)
            (tiny / "filler").unlink()
            subprocess.run(["mount", "-o", "remount,size=64m", tiny], check=True)
            self.run_("history", "status", "--store", self.url)
            self.assertEqual((self.count(), self.waiting()), (1 + waiting, 0))
        finally:
            self.database.query("alter database postgres reset default_tablespace")
            self.database.empty()
            self.database.query("drop tablespace if exists tiny")
            subprocess.run(["umount", tiny], check=True)

    def test_a_password_is_never_shown(self):
        _, err = self.run_("report", "--store", "postgresql://me:topsecret@localhost:1/x?password=topsecret", code=3)
        self.assertNotIn("topsecret", err)


def measure(database):
    """100,000 assessments: storing them, and the report on them."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="warmline-history-"))
    env = {**os.environ, "XDG_STATE_HOME": str(folder), "WARMLINE_STORE": database.url}
    began = time.monotonic()
    subprocess.run([storer, "record", "--spool", folder / "spool"], input=lines(range(100_000)), env=env, check=True)
    print(f"stored 100,000 assessments, 800,000 rule hits: {time.monotonic() - began:.1f} s with making them up")
    for by in ("sender-group", "template", "profile", "topic"):
        times = []
        for _ in range(3):
            began = time.monotonic()
            subprocess.run([storer, "--store", database.url, "--from", "2026-06-02", "--to", "2026-08-24", "--group-by", by,
                            "-o", folder / "r.html"], env=env, check=True)
            times.append(time.monotonic() - began)
        print(f"report by {by}: {min(times):.2f} s best, {max(times):.2f} s worst of 3")
    shutil.rmtree(folder)


def main():
    kind = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    if kind == "postgresql" and not glob.glob("/usr/lib/postgresql/*/bin/initdb"):
        print("SKIPPED: no PostgreSQL server is installed (apt-get install postgresql)")
        return 77
    folder = pathlib.Path(tempfile.mkdtemp(prefix="warmline-database-"))
    folder.chmod(0o755)
    database = Sqlite(folder) if kind == "sqlite" else Postgresql(folder)
    database.start()
    try:
        if sys.argv[2:] == ["measure"]:
            measure(database)
            return 0
        Case.database = database
        loader = unittest.defaultTestLoader
        faults = SqliteFaults if kind == "sqlite" else PostgresqlFaults
        suite = unittest.TestSuite()
        for case in (Storing, Lint, Recall, Reports, faults):
            names = loader.getTestCaseNames(case)
            suite.addTests(case(name) for name in names if not sys.argv[2:] or any(word in name for word in sys.argv[2:]))
        return 0 if unittest.TextTestRunner(verbosity=1).run(suite).wasSuccessful() else 1
    finally:
        database.stop()
        shutil.rmtree(folder, True)


if __name__ == "__main__":
    sys.exit(main())
