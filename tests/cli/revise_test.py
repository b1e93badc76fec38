"""A mail that is to be revised says what to revise, in every report for people and in JSON."""
import json
import unittest

from warmline import corpus, run

LACKS_OFFER = """From: Petra Kurz <petra.kurz@firma.example>
To: Kim Lang <kim.lang@example.org>
Subject: Ihr Vertrag 88-4410
Date: Tue, 9 Jun 2026 10:12:00 +0200
Message-ID: <a1@firma.example>
Content-Type: text/plain; charset=utf-8

Guten Tag Frau Lang,

zum Tod Ihres Mannes spreche ich Ihnen mein Beileid aus. Der Vertrag 88-4410 läuft seit dem 1. Juni 2026 auf Ihren Namen. Sie müssen nichts tun.

Mit freundlichen Grüßen
Petra Kurz
Telefon 0731 4711-12, Mo–Do 9–15 Uhr
"""
SENTENCE = "Wenn Sie lieber darüber sprechen möchten, rufen Sie mich an: 0731 4711-12."
evidence = {"salutation", "reference", "from_person", "sign_off_person", "direct_contact", "reply_works",
            "reader_orientation", "reason"}


def messages():
    code, out, err = run("lint", "--format", "ndjson", corpus)
    assert code in (0, 1, 3), err
    return [json.loads(line) for line in out.splitlines()]


class Revise(unittest.TestCase):
    def test_no_mail_of_corpus_and_quiet_shelf_is_to_be_revised_for_nothing(self):
        revised = [message for message in messages() if message["verdict"]["action"] == "revise"]
        self.assertGreater(len(revised), 40)
        for message in revised:
            with self.subTest(message["path"]):
                steps = message["verdict"]["steps"]
                found = {finding["rule"] for finding in message["findings"]}
                asked = {question["question"] for question in message["questions"]}
                self.assertTrue(steps)
                for step in steps:
                    known = step["name"] in found | evidence or bool(step["sentence"])
                    words = step["advice"]
                    self.assertTrue(
                        known or any(question in words for question in asked) or "„" in words or "“" in words, step
                    )

    def test_other_mails_have_no_steps(self):
        for message in messages():
            if message["verdict"]["action"] != "revise":
                self.assertEqual(message["verdict"]["steps"], [], message["path"])

    def test_text_html_markdown_and_json_name_the_sentence(self):
        for format in ("text", "html", "markdown", "json"):
            with self.subTest(format):
                _, out, _ = run("lint", "--ui", "de", "--format", format, "-", stdin=LACKS_OFFER.encode())
                flat = " ".join(out.split())
                self.assertIn("Die Mail ist gut, es fehlt nur das Angebot zu sprechen", flat)
                self.assertIn(SENTENCE, flat)

    def test_with_the_sentence_the_mail_may_go(self):
        mended = LACKS_OFFER.replace("nichts tun.", "nichts tun. " + SENTENCE)
        for mail, action in ((LACKS_OFFER, "revise"), (mended, "send")):
            _, out, _ = run("lint", "--format", "ndjson", "-", stdin=mail.encode())
            self.assertEqual(json.loads(out)["verdict"]["action"], action)

    def test_a_dunning_letter_that_names_nothing_is_to_be_revised_and_told_what_it_lacks(self):
        named = ("die Rechnung 4711 vom 4. Mai 2026 über 214,90 € ist noch offen. Bitte überweisen Sie den Betrag bis "
                 "Freitag, 19. Juni 2026, 24 Uhr, auf das Konto, das auf der Rechnung steht. Fragen dazu beantworte ich "
                 "gern: 0731 4711-12, Mo–Do 9–15 Uhr.")
        bare = "leider haben wir keinen Zahlungseingang feststellen können. Bitte begleichen Sie den offenen Betrag."
        head, tail = LACKS_OFFER.split("zum Tod")[0].replace("Vertrag 88-4410", "Rechnung"), "\n\nFreundliche Grüße\nPetra Kurz\n"
        for body, action, found in ((named, "send", []), (bare, "revise", ["ask/unnamed-debt"])):
            _, out, _ = run("lint", "--ui", "de", "--format", "ndjson", "-", stdin=(head + body + tail).encode())
            message = json.loads(out)
            told = [finding for finding in message["findings"] if finding["rule"] == "ask/unnamed-debt"]
            self.assertEqual(message["verdict"]["action"], action, body)
            self.assertEqual([finding["rule"] for finding in told], found)
            for finding in told:
                self.assertIn("welche Rechnung, wie viel, bis wann, auf welches Konto und wen der Leser fragen kann",
                              finding["message"])


if __name__ == "__main__":
    unittest.main()
