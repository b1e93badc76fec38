"""What the shipped program says about sets that no model was fitted on, or that only stand near a measure.

    proxies.py [--program "build/release/bin/warmline measure"] [--data ../shared/data/calibration]

Reads the plain output of `warmline measure`, adds its figures to results.tsv and writes the table of
README.md anew. Nothing is fitted here but, where the note says so, the threshold (on the other folds).
"""
import argparse
import json
import os
import re
import shlex
import subprocess
import sys

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from fit import name_language, rho, rows_of, save_results, save_table, threshold_f1


class Sets:
    def __init__(self, program, data):
        self.program, self.data, self.results = program, data, []

    def measured(self, name, field="text", keep=lambda row: True, rules=False):
        """Rows of the set and what `warmline measure` says of each."""
        rows = [row for row in rows_of(self.data, name) if keep(row)]
        lines = "".join(json.dumps({"id": i, "text": row[field], "language": name_language(name)}) + "\n"
                        for i, row in enumerate(rows))
        out = subprocess.run(self.program + ([] if rules else ["--figures-only"]), input=lines.encode(),
                             stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
        return rows, [json.loads(line) for line in out]

    def note(self, measure, name, figure, n, ours, bar, target, comment):
        self.results.append((measure, name, figure, n, ours, bar, target, comment))
        print(f"{measure:18} {name:28} {figure:28} n={n:5} {ours:.3f}  {bar}  {target}  {comment}", flush=True)


def always_yes(y):
    return f"always yes {f1_score(y, np.ones(len(y))):.3f}"


def address(sets):
    rows, out = sets.measured("sie-du-de")
    wanted = [row["address"].lower() for row in rows]
    read = [(w, o["address"]) for w, o in zip(wanted, out) if o["address"] != "none"]
    right = sum(w == o for w, o in read)
    familiar = re.compile(r"\b(du|dich|dir|dein\w*|euch|eure?\w*)\b", re.IGNORECASE)
    polite = re.compile(r"(?<!^)\b(Sie|Ihnen|Ihr(e[nmrs]?)?)\b")
    plain = [("du" if familiar.search(row["text"]) else "sie" if polite.search(row["text"]) else "none", w)
             for row, w in zip(rows, wanted)]
    spoken = [(p, w) for p, w in plain if p != "none"]
    bar = f"two-line regex {sum(p == w for p, w in spoken) / len(spoken):.3f} of {len(spoken)} here, .993"
    sets.note("address", "sie-du-de", "right where it speaks", len(read), right / len(read), bar, "≥ .997",
              f"{len(read) - right} wrong, {len(rows) - len(read)} silent: mostly without a pronoun")


def alarms(sets):
    for name, keep in (("in-formal-de", lambda row: row["domain"] == "emails"),
                       ("email-politeness-en", lambda row: True)):
        _, out = sets.measured(name, keep=keep)
        sets.note("pressure", name, "alarms on mails", len(out),
                  float(np.mean([o["pressure"] >= 0.5 for o in out])), "-", "≤ .01", "as shipped")


def tone(sets):
    rows, out = sets.measured("germeval2021-de", "comment_text")
    y = np.array([int(row["Sub1_Toxic"]) for row in rows])
    for measure, sign in (("politeness", -1), ("complaint", 1), ("warmth", -1)):
        score = sign * np.array([o[measure] for o in out])
        sets.note(measure, "germeval2021-de", "F1, toxic", len(y), threshold_f1(y, score, np.arange(len(y))),
                  always_yes(y), "-", f"AUC {roc_auc_score(y, score):.3f}; not fitted, threshold chosen")


def arousal(sets):
    rows, out = sets.measured("emobank-letters-en")
    y = np.array([float(row["A"]) for row in rows])
    marks = [row["text"].count("!") for row in rows]
    for measure in ("pressure", "warmth"):
        sets.note(measure, "emobank-letters-en", "Spearman, arousal", len(y),
                  rho(y, np.array([o[measure] for o in out])), f"exclamation marks {rho(y, marks):.3f}", "-",
                  "no measure claims arousal")


def dialogues(sets):
    rows, out = sets.measured("uss-dissatisfaction-en")
    y = np.array([int(row["neg"]) for row in rows])
    groups = np.array([row["dialogue"] for row in rows])
    for measure, sign in (("complaint", 1), ("politeness", -1)):
        score = sign * np.array([o[measure] for o in out])
        sets.note(measure, "uss-dissatisfaction-en", "F1", len(y), threshold_f1(y, score, groups),
                  f".266, {always_yes(y)}", "monotone",
                  f"AUC {roc_auc_score(y, score):.3f}; not fitted, threshold chosen")
    rows, out = sets.measured("bitext-human-contact-en")
    y = np.array([int(row["human"]) for row in rows])
    sets.note("request", "bitext-human-contact-en", "AUC, wants a person", len(y),
              roc_auc_score(y, [o["request"] for o in out]), "chance .5", "smoke test", "not fitted")


def pronouns(sets):
    rows, out = sets.measured("anaphora-damir-en", rules=True)
    y = np.array([int(row["ambiguous"]) for row in rows])
    texts = np.array([row["text"] for row in rows])
    score = np.array([o["ambiguity_risk"] for o in out])
    sets.note("ambiguity_risk", "anaphora-damir-en", "F1", len(y), threshold_f1(y, score, texts),
              "always yes .634", "≥ .68", f"AUC {roc_auc_score(y, score):.3f}; threshold chosen")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default="build/release/bin/warmline measure")
    parser.add_argument("--data", default="../shared/data/calibration")
    arguments = parser.parse_args()
    if not os.path.isdir(arguments.data):
        sys.exit("proxies.py: skipped, the calibration sets are not here: " + arguments.data)
    sets = Sets(shlex.split(arguments.program), arguments.data)
    for look in (address, alarms, tone, arousal, dialogues, pronouns):
        look(sets)
    save_results(sets.results)
    save_table()


if __name__ == "__main__":
    main()
