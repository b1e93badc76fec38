"""`warmline rules` and `explain` from outside: the workshop for rule authors."""
import json
import pathlib
import tempfile
import unittest

from warmline import MAIL, corpus, run


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
        self.assertRegex(out, r"Quiet shelf: \d+ mails, \d+ hits")

    def test_what_cannot_be_read_is_told_with_a_remedy(self):
        for rows, said in (("missing.tsv", "check the path"), (file_with("a\tb\n1\t2\n", "r.tsv"), '"text"')):
            code, _, err = run("rules", "quiet", "--shelf", self.one_case, "--rows", rows)
            self.assertEqual(code, 3)
            self.assertIn(said, err)


if __name__ == "__main__":
    unittest.main()
