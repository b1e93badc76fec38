"""`warmline measure`: what goes wrong with a line is told with its id and number."""
import json
import unittest

from warmline import run


def measured(*lines, options=()):
    code, out, _ = run("measure", "--ui", "en", *options, stdin="\n".join(lines).encode())
    return code, [json.loads(line) for line in out.splitlines()]


class Lines(unittest.TestCase):
    def test_a_line_without_a_text_keeps_its_id_and_tells_its_number(self):
        code, (first, second, third) = measured(
            '{"id": "15", "text": "Wir liefern am Freitag."}', "", '{"id": "16"}', "no json")
        self.assertEqual(code, 3)
        self.assertEqual((first["id"], first["language"]), ("15", "de"))
        self.assertEqual((second["id"], second["line"]), ("16", 3))
        self.assertIn("with a text", second["problem"])
        self.assertEqual((third["id"], third["line"]), (None, 4))

    def test_a_language_without_measures_is_refused(self):
        code, answers = measured('{"id": 1, "text": "Bonjour, merci.", "language": "fr"}',
                                 '{"id": 2, "text": "We deliver on Friday.", "language": "en-GB"}',
                                 '{"id": 3, "text": "Wir liefern.", "language": "DE"}',
                                 '{"id": 4, "text": "Wir liefern.", "language": null}')
        self.assertEqual(code, 3)
        self.assertEqual(answers[0]["id"], 1)
        self.assertIn('"fr"', answers[0]["problem"])
        self.assertEqual([one["language"] for one in answers[1:]], ["en", "de", "de"])

    def test_a_text_without_words_has_no_figures(self):
        code, (answer,) = measured('{"id": 1, "text": " "}')
        self.assertEqual((code, answer["words"]), (0, 0))
        self.assertEqual({answer[name] for name in ("clarity", "formality", "politeness", "ambiguity_risk")}, {None})


if __name__ == "__main__":
    unittest.main()
