"""Fits rules/anger.tsv: how much each word of a customer's message says that its writer is angry.

    anger.py [--program build/release/anger_terms] [--report] [--without WRITER …]

Messages: rules/fit/customers/{angry,calm}_<writer>.tsv, "language TAB text", written for this fit by
simulated writers who knew nothing of it; no real customer's mail is among them. Terms come from the
built program, so they are made in one place. A logistic model over the terms present, their weights
held small (ridge; rare terms more), divided by a power of the number of words. `--report` prints what
leaving out each writer reaches, and writes nothing. Needs python3-numpy, python3-scipy,
python3-sklearn.
"""
import argparse
import math
import os
import subprocess
import sys

from terms_model import Fit
import numpy as np
from sklearn.metrics import roc_auc_score

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.join(HERE, "..", "..")
TEXTS = os.path.join(HERE, "customers")
STRENGTH = 0.1
SIZE_POWER = 0.3  # as in linter/people/anger_table.hpp
LEAST = 2  # messages a term stands in
LIGHT = 0.2  # weights below are left out


def messages():
    """(writer, angry?, language, text)"""
    for name in sorted(os.listdir(TEXTS)):
        kind, writer = name[:-4].split("_")
        with open(os.path.join(TEXTS, name), encoding="utf-8") as file:
            for line in filter(str.strip, file):
                language, text = line.rstrip("\n").split("\t", 1)
                yield writer, kind == "angry", language, text


def terms_of(program, texts):
    out = subprocess.run([program], input="".join(t + "\n" for t in texts).encode(),
                         stdout=subprocess.PIPE, check=True)
    found = [line.split("\t") for line in out.stdout.decode().splitlines()]
    assert len(found) == len(texts)
    return [f[1:] for f in found], np.array([float(f[0]) for f in found])


def fit(terms, label):
    return Fit(terms, label, STRENGTH, SIZE_POWER, LEAST)


def line(name, label, odds, heard):
    angry, calm = label, ~label
    area = ["%.3f" % roc_auc_score(label, x) if angry.any() else "-" for x in (odds, heard)]
    surely = math.atanh(0.7)  # what the call decision takes for angry
    print("%-6s angry %4d of %4d, calm %4d of %4d, AUC %s | surely angry %4d, %2d calm | lists alone %3d, %2d, AUC %s" % (
        name, (odds[angry] > 0).sum(), angry.sum(), (odds[calm] <= 0).sum(), calm.sum(), area[0],
        (odds[angry] >= surely).sum(), (odds[calm] >= surely).sum(),
        (heard[angry] >= .7).sum(), (heard[calm] >= .7).sum(), area[1]))


def report(rows, terms, heard, label):
    writers = np.array([row[0] for row in rows])
    languages = np.array([row[2] for row in rows])
    odds = np.zeros(len(rows))
    for writer in sorted(set(writers)):
        train, test = np.flatnonzero(writers != writer), np.flatnonzero(writers == writer)
        odds[test] = fit([terms[i] for i in train], label[train]).odds([terms[i] for i in test])
        line(writer, label[test], odds[test], heard[test])
    for language in ("de", "en"):
        of = languages == language
        line(language, label[of], odds[of], heard[of])
    line("all", label, odds, heard)
    return odds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=os.path.join(TOP, "build", "release", "anger_terms"))
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--without", nargs="*", default=[], help="writers to leave out of the fit")
    given = parser.parse_args()
    rows = [row for row in messages() if row[0] not in given.without]
    label = np.array([row[1] for row in rows])
    terms, heard = terms_of(given.program, [row[3] for row in rows])
    print(f"{label.sum()} angry, {(~label).sum()} calm")
    if given.report:
        report(rows, terms, heard, label)
        return
    fit(terms, label).write(os.path.join(TOP, "rules", "anger.tsv"), "rules/fit/anger.py", LIGHT)


if __name__ == "__main__":
    sys.exit(main())
