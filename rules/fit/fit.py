"""Fits the measures of rules/measures on the calibration sets and prints what they reach.

    fit.py [--program "build/release/bin/warmline measure"] [--data ../shared/data/calibration]
           [--only MEASURE-LANGUAGE …]

Features come from the program itself (`--features`), so there is one implementation of them. What is
written: rules/measures/models/<measure>-<language>.json (weights, quantised) and rules/fit/results.tsv
(cross-validated figures beside the bars of the data sheet). No row of a set is written anywhere.
Needs python3-numpy, python3-scipy, python3-sklearn.
"""
import argparse
import collections
import json
import math
import os
import shlex
import subprocess
import sys

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
import scipy.sparse as sp
from scipy.stats import rankdata, spearmanr
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.model_selection import GroupKFold

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "..", "measures", "models")
CLIP = 4.0


# ---- data ------------------------------------------------------------------------------------------

def rows_of(data, name):
    with open(os.path.join(data, name, "calib.tsv"), encoding="utf-8") as file:
        lines = file.read().split("\n")
    head = lines[0].split("\t")

    def plain(cell):
        return (cell.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t")
                .replace("\0", "\\"))

    return [dict(zip(head, map(plain, line.split("\t")))) for line in lines[1:] if line]


class Features:
    """Feature vectors and terms of a list of texts; unit 0 of a text is the whole of it, the others
    are its sentences where there are several."""

    def __init__(self, program, texts, language):
        lines = "".join(json.dumps({"id": i, "text": t, "language": language}) + "\n"
                        for i, t in enumerate(texts))
        out = subprocess.run(program + ["--features"], input=lines.encode(), stdout=subprocess.PIPE,
                             check=True).stdout.decode().splitlines()
        self.names = json.loads(out[0])["names"]
        self.dense, self.words, self.terms, self.text, self.pronouns = [], [], [], [], []
        for row, line in enumerate(out[1:]):
            parsed = json.loads(line)
            self.pronouns.append(parsed["pronouns"])
            for unit in parsed["units"]:
                self.dense.append(unit["dense"])
                self.words.append(max(unit["words"], 1))
                self.terms.append(frozenset(unit["terms"]))
                self.text.append(row)
        self.dense = np.array(self.dense)
        self.words = np.array(self.words, float)
        self.text = np.array(self.text)
        self.whole = np.flatnonzero(np.r_[True, self.text[1:] != self.text[:-1]])
        self.count = len(self.whole)

    def units(self, reach):
        """For each text the units a model of this reach looks at."""
        ends = np.r_[self.whole[1:], len(self.text)]
        if reach == "text":
            return [np.array([b]) for b in self.whole]
        return [np.arange(b + 1, e) if e - b > 1 else np.array([b])
                for b, e in zip(self.whole, ends)]


# ---- models ----------------------------------------------------------------------------------------

class Model:
    """score = bias + sum of weight·clip((x - mean)/spread, ±4) + (sum of term weights)/sqrt(words)."""

    def __init__(self, names, mean, spread, weights, bias, terms, reach):
        self.names, self.mean, self.spread, self.weights = names, mean, spread, weights
        self.bias, self.terms, self.reach = bias, terms, reach

    def raw(self, features, units):
        columns = [features.names.index(n) for n in self.names]
        x = np.clip((features.dense[np.ix_(units, columns)] - self.mean) / self.spread, -CLIP, CLIP)
        score = self.bias + x @ self.weights
        if self.terms:
            score = score + np.array([sum(map(lambda t: self.terms.get(t, 0.0), features.terms[u]))
                                      / math.sqrt(features.words[u]) for u in units])
        return score

    def predict(self, features, texts=None):
        texts = range(features.count) if texts is None else texts
        groups = features.units(self.reach)
        wanted = np.concatenate([groups[t] for t in texts])
        score = self.raw(features, wanted)
        out, at = [], 0
        for t in texts:
            part = score[at:at + len(groups[t])]
            at += len(part)
            out.append(part.max() if self.reach == "sentence max" else part.mean())
        return np.array(out)


NO_FEELING = "all but the weight of a sentence and its feelings"


def usable(names, columns):
    if columns is None:
        return list(names)
    if columns == NO_FEELING:
        return [n for n in names if n not in FEELINGS | WEIGHT
                and n.split(".")[0] not in ("cheer", "grievance", "work", "sharp")]
    return [n for n in names if n in columns or n.split(".")[0] in columns]


def standard(x):
    mean, spread = x.mean(0), x.std(0)
    return mean, np.where(spread < 1e-6, 1e6, spread)


def fit_model(features, units, y, task, reach, kinds="wb", alpha=30.0, dense=0.3, keep=3000,
              columns=None, weight=None, least=2, without=None):
    """`without` is a mark no term may hold."""
    names = usable(features.names, columns)
    index = [features.names.index(n) for n in names]
    x = features.dense[np.ix_(units, index)]
    mean, spread = standard(x)
    blocks = [sp.csr_matrix(np.clip((x - mean) / spread, -CLIP, CLIP) * dense)]
    vocabulary, idf = [], np.zeros(0)
    if kinds:
        terms = [[t for t in features.terms[u] if t[0] in kinds and not (without and without in t)]
                 for u in units]
        found = collections.Counter(t for row in terms for t in row)
        vocabulary = sorted(t for t, n in found.items() if n >= least)
        idf = np.array([math.log((1 + len(units)) / (1 + found[t])) + 1 for t in vocabulary])
        place = {t: i for i, t in enumerate(vocabulary)}
        r, c, v = [], [], []
        for i, (row, u) in enumerate(zip(terms, units)):
            for t in row:
                if t in place:
                    r.append(i)
                    c.append(place[t])
                    v.append(idf[place[t]] / math.sqrt(features.words[u]))
        blocks.append(sp.csr_matrix((v, (r, c)), shape=(len(units), len(vocabulary))))
    a = sp.hstack(blocks).tocsr()
    if task == "ridge":
        solver = Ridge(alpha=alpha, solver="sparse_cg") if kinds else Ridge(alpha=alpha)
        solver.fit(a if kinds else a.toarray(), y, sample_weight=weight)
        coefficients, bias = solver.coef_, float(solver.intercept_)
    else:
        solver = LogisticRegression(C=1 / alpha, max_iter=1000, intercept_scaling=10,
                                    solver="liblinear", random_state=0)
        solver.fit(a, y, sample_weight=weight)
        coefficients, bias = solver.coef_[0], float(solver.intercept_[0])
    terms_out = {}
    if kinds:
        w = coefficients[len(names):] * idf
        often = np.asarray((a[:, len(names):] > 0).sum(0)).ravel()
        best = np.argsort(-np.abs(w) * np.sqrt(often), kind="stable")[:keep]
        terms_out = {vocabulary[i]: float(w[i]) for i in best if w[i] != 0}
    return Model(names, mean, spread, coefficients[:len(names)] * dense, bias, terms_out, reach)


# ---- figures ---------------------------------------------------------------------------------------

def rho(y, p):
    return float(spearmanr(y, p)[0])


def partial(y, p, z):
    c = np.corrcoef([rankdata(y), rankdata(p), rankdata(z)])
    return float((c[0, 1] - c[0, 2] * c[1, 2])
                 / math.sqrt((1 - c[0, 2] ** 2) * (1 - c[1, 2] ** 2)))


def best_threshold(y, s):
    """The middle of the thresholds whose F1 is nearly the best: the very best is often luck."""
    order = np.argsort(-s, kind="stable")
    hits = np.cumsum(y[order])
    f1 = 2 * hits / (np.arange(len(y)) + 1 + y.sum())
    good = np.flatnonzero(f1 >= f1.max() - 0.004)
    return float(np.median(s[order][good]))


def folds(groups, k=5, seed=0):
    names = np.unique(groups)
    mixed = np.random.RandomState(seed).permutation(len(names))
    number = {g: i for g, i in zip(names, mixed)}
    ids = np.array([number[g] for g in groups])
    if len(names) == len(groups):
        return [(np.flatnonzero(ids % k != j), np.flatnonzero(ids % k == j)) for j in range(k)]
    return list(GroupKFold(min(k, len(names))).split(ids, groups=ids))


def threshold_f1(y, s, groups):
    """F1 with the threshold chosen on the other folds."""
    y = y.astype(int)
    p = np.zeros(len(y), int)
    for train, test in folds(groups, 5, 1):
        p[test] = s[test] >= best_threshold(y[train], s[train])
    return float(f1_score(y, p))


# ---- the fits --------------------------------------------------------------------------------------

class Bench:
    def __init__(self, program, data):
        self.program, self.data = program, data
        self.cache, self.results = {}, []

    def load(self, name, field="text"):
        if (name, field) not in self.cache:
            rows = rows_of(self.data, name)
            features = Features(self.program, [r[field] for r in rows], name_language(name))
            self.cache[name, field] = (rows, features)
        return self.cache[name, field]

    def labels(self, name, column, group=None):
        rows, features = self.load(name)
        y = np.array([float(r[column]) for r in rows])
        groups = np.array([r[group] for r in rows]) if group else np.arange(len(rows))
        return features, y, groups

    def note(self, measure, name, figure, n, ours, bar, target, comment=""):
        self.results.append((measure, name, figure, n, ours, bar, target, comment))
        print(f"{measure:18} {name:36} {figure:22} n={n:5} cv {ours:.3f}  bar {bar}  target {target}  "
              f"{comment}", flush=True)


def name_language(name):
    return "de" if name.endswith("-de") else "en"


def cross(features, y, groups, task, reach, extra=None, **options):
    """Out-of-fold scores; `extra(train)` may add (units, y, weight) rows to the training part."""
    score = np.zeros(len(y))
    for train, test in folds(groups):
        model = fit_model(features, features.whole[train], y[train], task, reach, **options)
        score[test] = model.predict(features, test)
    return score


FEELINGS = {"hearts", "has_heart", "thumbs", "laughs", "frowns", "smiles", "has_cheer", "cheer_to_you",
            "cheer_near_you", "cheer_of_work", "short_cheer", "cheer_of_self", "only_self",
            "heart_to_you", "heart_of_self", "short_heart", "undone_cheer", "figure_of_self",
            "asked_cheer", "opens_in_cheer", "you_are", "opens_reply", "has_grievance",
            "short_grievance", "grievance_of_self", "ironic_grievance", "sharp_opening"}
WEIGHT = {"plain_letters", "name_words", "bracket_words", "rarest_three", "rarest_three_roots",
          "rarest_five_roots", "root_excess", "spoken_excess", "wide_attributes", "joined_clauses",
          "nouns_over_verbs"}
FRAME = {"looks_like_mail", "begins_subject", "mention_first", "lines"}  # of a mail, not of a sentence


def part(name, model, centre, spread):
    def short(value):
        return float(f"{value:.4g}")

    keep = np.abs(model.weights) > 0
    return {"part": name, "reach": model.reach, "bias": float(f"{model.bias:.6g}"),
            "centre": short(centre), "spread": short(spread),
            "dense": {n: [float(f"{m:.6g}"), float(f"{s:.6g}"), short(w)]
                      for n, m, s, w, k in zip(model.names, model.mean, model.spread, model.weights,
                                               keep) if k and s < 1e5},
            "terms": {t: short(w) for t, w in sorted(model.terms.items())}}


def write(measure, language, parts, route=None, about=None):
    out = {"measure": measure, "language": language, "about": about or {}}
    if route:
        out["route"] = route
    path = os.path.join(MODELS, f"{measure}-{language}.json")
    with open(path, "w", encoding="utf-8") as file:
        head = json.dumps(out, ensure_ascii=False, indent=1)[:-2]
        file.write(head + ',\n "parts": [\n')
        for i, p in enumerate(parts):
            flat = {k: v for k, v in p.items() if k not in ("dense", "terms")}
            file.write("  " + json.dumps(flat, ensure_ascii=False)[:-1] + ',\n   "dense": {\n')
            file.write(",\n".join(f"    {json.dumps(n)}: {json.dumps(v)}" for n, v in p["dense"].items()))
            file.write('},\n   "terms": {\n')
            items = [f"{json.dumps(t, ensure_ascii=False)}: {w}" for t, w in p["terms"].items()]
            file.write(",\n".join("    " + ", ".join(items[j:j + 6]) for j in range(0, len(items), 6)))
            file.write("}}" + ("," if i + 1 < len(parts) else "") + "\n")
        file.write(" ]}\n")


def register_terms(bench):
    """Words and word beginnings of formal and of casual German, from sentences rated by register."""
    features, formality, _ = bench.labels("in-formal-de", "formality")
    return fit_model(features, features.whole, formality, "ridge", "sentence mean", kinds="wp", alpha=60,
                     dense=0.3, keep=4000).terms


def burden_in_english(bench, names):
    """How plain figures burden readers of English, of whose sentences twelve times as many are rated."""
    features, level, _ = bench.labels("cefr-sp-en", "cefr")
    x = features.dense[np.ix_(features.whole, [features.names.index(n) for n in names])]
    mean, spread = standard(x)
    return Ridge(alpha=30000.0).fit(np.clip((x - mean) / spread, -CLIP, CLIP), level).coef_


class ClarityDe:
    """Complexity of German sentences from plain figures, one figure for their words' register and one
    for what the same plain figures would weigh in English.

    The rated sentences come from few articles, and raters shift with the article: each gets a level
    of its own while fitting, which is forgotten afterwards. Words are weighed by the register model
    as a whole, because a few hundred sentences cannot rate words one by one; the English figure is
    what the weights of the plain ones shrink to."""

    def __init__(self, bench, features, terms, alpha=1000.0, level=5.0):
        first_of_classes = next(i for i, n in enumerate(features.names) if "." in n)
        self.names = [n for n in features.names[:first_of_classes] if n not in FRAME | FEELINGS]
        self.index = [features.names.index(n) for n in self.names]
        self.terms, self.alpha, self.level = terms, alpha, level
        self.mean, self.spread = standard(features.dense[np.ix_(features.whole, self.index)])
        self.x = np.clip((features.dense[np.ix_(features.whole, self.index)] - self.mean) / self.spread,
                         -CLIP, CLIP)
        self.register = np.array([sum(terms.get(t, 0) for t in features.terms[u])
                                  / math.sqrt(features.words[u]) for u in features.whole])
        english = burden_in_english(bench, self.names)
        self.english = english / (self.x @ english).std()

    def fit(self, train, y, groups):
        free = 10.0  # hardly any penalty
        levels = (groups[train][:, None] == np.unique(groups[train])[None]).astype(float)
        a = np.c_[self.x[train] / math.sqrt(self.alpha), levels / math.sqrt(self.level),
                  np.full(len(train), free), free * self.register[train],
                  free * self.x[train] @ self.english]
        w = Ridge(alpha=1, fit_intercept=False).fit(a, y[train]).coef_
        level, register, english = free * w[-3:]
        dense = w[:len(self.names)] / math.sqrt(self.alpha) + english * self.english
        # Down is clear: the model's score is minus the complexity.
        return Model(self.names, self.mean, self.spread, -dense, -level,
                     {t: -register * v for t, v in self.terms.items()}, "sentence mean")


def clarity_de(bench):
    features, y, groups = bench.labels("textcomplexity-de", "complexity", "group")
    rows, _ = bench.load("textcomplexity-de")
    clarity = ClarityDe(bench, features, register_terms(bench))
    score = np.zeros(len(y))
    for group in np.unique(groups):  # fifteen articles; five folds of them would differ by luck
        test = np.flatnonzero(groups == group)
        score[test] = clarity.fit(np.flatnonzero(groups != group), y, groups).predict(features, test)
    length = np.log([len(r["text"]) for r in rows])
    gain = []
    rng = np.random.RandomState(0)
    for _ in range(1000):
        pick = rng.randint(0, len(y), len(y))
        gain.append(rho(-y[pick], score[pick]) - rho(y[pick], length[pick]))
    model = clarity.fit(np.arange(len(y)), y, groups)
    bench.note("clarity", "textcomplexity-de", "Spearman", len(y), rho(-y, score),
               f"log(characters) {rho(y, length):.3f} here, .783 held out", "≥ .84", "unseen articles")
    bench.note("clarity", "textcomplexity-de", "gain over length", len(y), float(np.mean(gain)),
               "0", "lower bound > 0", f"95 % from {np.quantile(gain, .025):.3f}")
    bench.note("clarity", "textcomplexity-de", "partial rho", len(y), partial(-y, score, length),
               "-", "≥ .40")
    pair_rows, original = bench.load("deplain-pairs-de", "original")
    _, simple = bench.load("deplain-pairs-de", "simplified")
    wins = model.predict(simple) > model.predict(original)
    shorter = np.array([len(r["simplified"]) < len(r["original"]) for r in pair_rows])
    bench.note("clarity", "deplain-pairs-de", "pair accuracy", len(wins), float(np.mean(wins)),
               f"sentence length .820, shorter {shorter.mean():.3f} here", "≥ .87", "not fitted")
    write("clarity", "de", [part("sentence", model, -3.2, 0.9)],
          about={"fitted on": "textcomplexity-de", "n": len(y), "cv spearman": round(rho(-y, score), 3),
                 "terms from": "in-formal-de", "shrunk to": "cefr-sp-en", "log characters": round(rho(y, length), 3)})


def clarity_en(bench):
    cefr, level, _ = bench.labels("cefr-sp-en", "cefr")
    options = dict(kinds="wsp", alpha=30, dense=0.3, keep=4000)
    score = cross(cefr, -level, np.arange(len(level)), "ridge", "sentence mean", **options)
    bench.note("clarity", "cefr-sp-en", "Spearman", len(level), rho(-level, score), "FKGL .748", "≥ .82")
    sentence = fit_model(cefr, cefr.whole, -level, "ridge", "sentence mean", **options)
    clear, ease, _ = bench.labels("clear-en", "easiness")
    options = dict(kinds="wbs", alpha=10, dense=0.1, keep=4000)
    score2 = cross(clear, ease, np.arange(len(ease)), "ridge", "text", **options)
    bench.note("clarity", "clear-en", "Spearman", len(ease), rho(ease, score2),
               "Flesch .546, Dale-Chall .589", "≥ .70")
    passage = fit_model(clear, clear.whole, ease, "ridge", "text", **options)
    write("clarity", "en", [part("sentence", sentence, -3.2, 0.8), part("passage", passage, -1.0, 0.8)],
          route={"feature": "log_words", "from": round(math.log(56), 3), "to": round(math.log(101), 3)},
          about={"fitted on": "cefr-sp-en (sentences), clear-en (passages)",
                 "n": [len(level), len(ease)],
                 "cv spearman": [round(rho(-level, score), 3), round(rho(ease, score2), 3)]})


def regression(bench, measure, name, column, group, bar, target, centre, spread, reach, **options):
    features, y, groups = bench.labels(name, column, group)
    score = cross(features, y, groups, "ridge", reach, **options)
    bench.note(measure, name, "Spearman", len(y), rho(y, score), bar, target)
    model = fit_model(features, features.whole, y, "ridge", reach, **options)
    write(measure, name_language(name), [part("all", model, centre, spread)],
          about={"fitted on": name, "n": len(y), "cv spearman": round(rho(y, score), 3), "bar": bar})
    return model, score, y


def yes_no(bench, measure, name, column, group, bar, target, reach, **options):
    features, y, groups = bench.labels(name, column, group)
    score = cross(features, y, groups, "logistic", reach, **options)
    f1 = threshold_f1(y, score, groups)
    bench.note(measure, name, "F1", len(y), f1, bar, target)
    model = fit_model(features, features.whole, y, "logistic", reach, **options)
    write(measure, name_language(name), [part("all", model, best_threshold(y, score), 1.0)],
          about={"fitted on": name, "n": len(y), "cv f1": round(f1, 3), "bar": bar})
    return model


def joint_regression(bench, sets, reach, **options):
    """One model for several sets with one label scale each: labels are centred per set."""
    loaded = [bench.labels(name, column) for name, column in sets]
    merged = merge([f for f, _, _ in loaded])
    spreads = [y.std() for _, y, _ in loaded]
    y = np.concatenate([(y - y.mean()) / s for (_, y, _), s in zip(loaded, spreads)])
    source = np.concatenate([np.full(len(l[1]), i) for i, l in enumerate(loaded)])
    score = cross(merged, y, np.arange(len(y)), "ridge", reach, **options)
    model = fit_model(merged, merged.whole, y, "ridge", reach, **options)
    return model, [rho(y[source == i], score[source == i]) for i in range(len(sets))], merged, y, source


def merge(features):
    out = object.__new__(Features)
    out.names = features[0].names
    out.dense = np.concatenate([f.dense for f in features])
    out.words = np.concatenate([f.words for f in features])
    out.terms = [t for f in features for t in f.terms]
    texts, units, text, whole = 0, 0, [], []
    for f in features:
        text.append(f.text + texts)
        whole.append(f.whole + units)
        texts += f.count
        units += len(f.text)
    out.text, out.whole, out.count = np.concatenate(text), np.concatenate(whole), texts
    return out


def auto_scale(score, centre=None):
    return float(np.mean(score) if centre is None else centre), float(0.7 * np.std(score))


def vagueness_en(bench):
    features, y, groups = bench.labels("privacy-vagueness-en", "vague", "doc")
    options = dict(kinds="wb", alpha=150, dense=0.3, columns=NO_FEELING)
    score = cross(features, y, groups, "ridge", "sentence mean", **options)
    bench.note("vagueness", "privacy-vagueness-en", "Spearman", len(y), rho(y, score),
               "word list .442, n-grams .576", "≥ .55")
    model = fit_model(features, features.whole, y, "ridge", "sentence mean", **options)
    write("vagueness", "en", [part("all", model, *auto_scale(score))],
          about={"fitted on": "privacy-vagueness-en", "n": len(y), "cv spearman": round(rho(y, score), 3)})


def hedges_en(bench):
    yes_no(bench, "hedges", "conll2010-hedge-en", "uncertain", None, "word lists .743, n-grams .781",
           "≥ .77", "sentence max", kinds="wbsp", alpha=8, dense=0.3, columns=NO_FEELING)


def request_en(bench):
    yes_no(bench, "request", "email-intent-en", "request", None, "keywords .631, n-grams .719", "≥ .74",
           "sentence max", kinds="wb", alpha=2, dense=0.2)


def complaint_en(bench):
    yes_no(bench, "complaint", "complaints-tweets-en", "complaint", None,
           "keywords .587, n-grams .778", "≥ .77", "text", kinds="wbsp", alpha=2, dense=0.3)


DISPLEASED = {"complaint", "negative", "warm", "praise", "thanks", "negation", "colloquial", "grievance",
              "sharp", "exclamations", "questions", "log_words", "frowns", "smiles", "thumbs", "hearts",
              "laughs", "has_grievance", "short_grievance", "grievance_of_self", "ironic_grievance",
              "sharp_opening"}


def own_mail(bench):
    """Sentences written for this project, and which of them complain."""
    with open(os.path.join(HERE, "mail-de.txt"), encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if not line.startswith("#")]
    return (Features(bench.program, [line.lstrip("! ") for line in lines], "de"),
            np.array([float(line.startswith("!")) for line in lines]))


def complaint_de(bench):
    """Talk about a railway, and sentences of mail; were they to count more, the railway would suffer."""
    features, y, groups = bench.labels("germeval2017-db-de", "neg")
    mail, angry = own_mail(bench)
    both = merge([features, mail])
    options = dict(kinds="wp", alpha=10, dense=0.3, keep=6000, columns=DISPLEASED)

    def fit(train, mails):
        return fit_model(both, both.whole[np.r_[train, len(y) + mails]], np.r_[y[train], angry[mails]],
                         "logistic", "text", **options)

    score, mail_score = np.zeros(len(y)), np.zeros(mail.count)
    for (train, test), (mails, mail_test) in zip(folds(groups), folds(np.arange(mail.count))):
        model = fit(train, mails)
        score[test] = model.predict(both, test)
        mail_score[mail_test] = model.predict(both, len(y) + mail_test)
    f1, centre = threshold_f1(y, score, groups), best_threshold(y, score)
    bench.note("complaint", "germeval2017-db-de", "F1", len(y), f1, ".483", "≥ .57")
    bench.note("complaint", "mail-de.txt (own)", "F1", mail.count,
               float(f1_score(angry, mail_score >= centre)), "-", "-",
               f"written by us; {(mail_score[angry == 0] >= centre).mean():.3f} of the calm ones alarm")
    write("complaint", "de", [part("all", fit(np.arange(len(y)), np.arange(mail.count)), centre, 1.0)],
          about={"fitted on": "germeval2017-db-de and mail-de.txt", "n": [len(y), mail.count],
                 "cv f1": round(f1, 3)})


WARM = {"warm", "praise", "thanks", "intensifier", "negation", "negative", "complaint", "you", "i",
        "colloquial", "article", "hedge", "modal", "question_word", "number_word", "request", "emojis",
        "smileys", "has_question", "has_exclamation", "exclamations", "double_marks",
        "stretched_share", "all_caps_share", "digit_share", "log_words", "cheer", "work",
        "third_person"} | {n for n in FEELINGS if "grievance" not in n and n != "sharp_opening"}


def warmth_de(bench):
    options = dict(kinds="wbsp", alpha=60, dense=1.5, keep=6000, columns=WARM)
    features, y, groups = bench.labels("flausch-de", "warm", "group")
    by_video = cross(features, y, groups, "logistic", "text", **options)
    bench.note("warmth", "flausch-de", "F1, unseen videos", len(y), threshold_f1(y, by_video, groups),
               ".765", "≥ .79", "folds are whole videos")
    yes_no(bench, "warmth", "flausch-de", "warm", None, ".765", "≥ .79", "text", **options)


def warmth_en(bench):
    """Letters of charities like to exclaim; in mail a "!" is as often angry, so it may not count."""
    features, y, groups = bench.labels("emobank-letters-en", "V", "document")
    shouts = {"exclamations", "has_exclamation", "double_marks"}
    options = dict(kinds="wbsp", alpha=60, dense=0.3, without="!",
                   columns={n for n in features.names if n not in shouts})
    score = cross(features, y, groups, "ridge", "text", **options)
    bench.note("warmth", "emobank-letters-en", "Spearman, valence", len(y), rho(y, score), ".39", "≥ .45")
    model = fit_model(features, features.whole, y, "ridge", "text", **options)
    centre, spread = float(np.quantile(score, 0.8)), float(0.5 * score.std())
    write("warmth", "en", [part("all", model, centre, spread)],
          about={"fitted on": "emobank-letters-en", "n": len(y), "cv spearman": round(rho(y, score), 3),
                 "yes": "the warmest fifth of the letters' sentences"})


def formality_de(bench):
    features, y, groups = bench.labels("in-formal-de", "formality")
    rows, _ = bench.load("in-formal-de")
    options = dict(kinds="wsp", alpha=40, dense=0.5, keep=4000)
    score = cross(features, y, groups, "ridge", "sentence mean", **options)
    bench.note("formality", "in-formal-de", "Spearman", len(y), rho(y, score), "SMOG-G .724", "≥ .80")
    mails = np.array([r["domain"] == "emails" for r in rows])
    bench.note("formality", "in-formal-de (e-mails)", "Spearman", int(mails.sum()),
               rho(y[mails], score[mails]), "-", "≥ .62")
    model = fit_model(features, features.whole, y, "ridge", "sentence mean", **options)
    write("formality", "de", [part("all", model, 0.0, 0.7 * score.std())],
          about={"fitted on": "in-formal-de", "n": len(y), "cv spearman": round(rho(y, score), 3)})


def formality_en(bench):
    features, y, groups = bench.labels("pavlick-formality-en", "formality")
    options = dict(kinds="wb", alpha=100, dense=0.4)
    score = cross(features, y, groups, "ridge", "sentence mean", **options)
    bench.note("formality", "pavlick-formality-en", "Spearman", len(y), rho(y, score), ".583", "≥ .65")
    model = fit_model(features, features.whole, y, "ridge", "sentence mean", **options)
    write("formality", "en", [part("all", model, *auto_scale(score))],
          about={"fitted on": "pavlick-formality-en", "n": len(y), "cv spearman": round(rho(y, score), 3)})


def concreteness_de(bench):
    regression(bench, "concreteness", "sustaineval-de", "verifiability", None, "digit count .145",
               "> .25", 0.68, 0.12, "text", kinds="wbsp", alpha=80, dense=0.3)


def concreteness_en(bench):
    sets = [("specificity-en-movie", "specificity"), ("specificity-en-twitter", "specificity"),
            ("specificity-en-yelp", "specificity")]
    model, figures, _, y, _ = joint_regression(bench, sets, "text", kinds="wb", alpha=100, dense=0.6)
    for (name, _), figure in zip(sets, figures):
        bench.note("concreteness", name, "Spearman", bench.load(name)[1].count, figure,
                   "capitals/length .62–.70", "≥ .70")
    write("concreteness", "en", [part("all", model, 0.0, 0.7)],
          about={"fitted on": "specificity-en-movie, -twitter, -yelp, each centred", "n": len(y),
                 "cv spearman": [round(f, 3) for f in figures]})


def politeness_en(bench):
    mails, tone, seeds = bench.labels("email-politeness-en", "tone", "seed")
    options = dict(kinds="wbsp", alpha=30, dense=0.1)
    score = cross(mails, tone, seeds, "ridge", "text", **options)
    bench.note("politeness", "email-politeness-en", "Spearman", len(tone), rho(tone, score),
               "15 polite words .541", "≥ .75")
    mail = fit_model(mails, mails.whole, tone, "ridge", "text", **options)
    sets = [("stanford-politeness-wikipedia", "politeness"),
            ("stanford-politeness-stack-exchange", "politeness")]
    request, figures, merged, y, source = joint_regression(bench, sets, "text", kinds="wb", alpha=100,
                                                           dense=0.2, keep=4000)
    for (name, _), figure, bar, target in zip(sets, figures, (".361", ".098"), ("≥ .55", "≥ .22")):
        bench.note("politeness", name, "Spearman", bench.load(name)[1].count, figure,
                   "word list " + bar, target)
    write("politeness", "en", [part("request", request, 0.0, 0.8), part("mail", mail, 3.0, 0.5)],
          route={"feature": "looks_like_mail", "from": 0.35, "to": 0.65},
          about={"fitted on": "stanford-politeness-wikipedia, -stack-exchange (requests), "
                              "email-politeness-en (mails)", "n": [len(y), len(tone)],
                 "cv spearman": [round(f, 3) for f in figures] + [round(rho(tone, score), 3)]})


def pressure_en(bench):
    """Shop strings against each other; counter-examples are every sentence of the calm mails and plain
    sentences of a language course, so that a short sentence with a time in it is no pressure."""
    features, y, groups = bench.labels("darkpattern-en", "dark", "group")
    mails, _, seeds = bench.labels("email-politeness-en", "tone", "seed")
    plain, _, _ = bench.labels("cefr-sp-en", "cefr")
    both = merge([features, mails, plain])
    calm = both.whole[len(y) + len(seeds):][::3]
    options = dict(kinds="wb", alpha=1.5, dense=0.15)
    shop = len(y)
    sentences = np.concatenate(mails.units("sentence mean")) + len(features.text)
    sentence_seed = np.repeat(seeds, [len(u) for u in mails.units("sentence mean")])
    score, mail_score = np.zeros(shop), np.full(len(seeds), -np.inf)
    mail_folds = folds(seeds)
    for (train, test), (mail_train, mail_test) in zip(folds(groups), mail_folds):
        known = np.isin(sentence_seed, seeds[mail_train])
        units = np.r_[both.whole[train], sentences[known], both.whole[shop + mail_train], calm]
        labels = np.r_[y[train], np.zeros(known.sum() + len(mail_train) + len(calm))]
        model = fit_model(both, units, labels, "logistic", "sentence max", **options)
        score[test] = model.predict(both, test)
        mail_score[mail_test] = model.predict(both, shop + mail_test)
    f1 = threshold_f1(y, score, groups)
    centre = max(best_threshold(y, score), float(np.quantile(mail_score, 0.995)))
    bench.note("pressure", "darkpattern-en", "F1", shop, f1, "keywords .887", "≥ .95",
               f"{f1_score(y, score >= centre):.3f} at the threshold the mails ask for")
    bench.note("pressure", "email-politeness-en", "alarms", len(seeds), float((mail_score >= centre).mean()),
               "-", "≤ .01")
    units = np.r_[both.whole[:shop], sentences, both.whole[shop:shop + len(seeds)], calm]
    model = fit_model(both, units, np.r_[y, np.zeros(len(units) - shop)], "logistic", "sentence max", **options)
    write("pressure", "en", [part("all", model, centre, 1.0)],
          about={"fitted on": "darkpattern-en; email-politeness-en and cefr-sp-en as counter-examples",
                 "n": shop, "cv f1": round(f1, 3)})


def pronouns_en(bench):
    """One row is one pronoun of a text; its features are found by word and token position."""
    rows, features = bench.load("anaphora-damir-en")
    y = np.array([float(r["ambiguous"]) for r in rows])
    names = list(next(p for p in features.pronouns if p)[0]["dense"])
    x, missing = np.zeros((len(rows), len(names))), 0
    for i, row in enumerate(rows):
        here = [p for p in features.pronouns[i] if p["pronoun"].lower() == row["pronoun"].lower()]
        missing += not here
        here = here or features.pronouns[i] or [{"position": 0, "dense": dict.fromkeys(names, 0.0)}]
        best = min(here, key=lambda p: abs(p["position"] - float(row["position"])))
        x[i] = [best["dense"][n] for n in names]
    mean, spread = standard(x)
    z = np.clip((x - mean) / spread, -CLIP, CLIP)
    texts = np.array([r["text"] for r in rows])
    every = [np.array([[p["dense"][n] for n in names] for p in ps]) for ps in features.pronouns]

    def highest(solver):
        return np.array([solver.decision_function(np.clip((e - mean) / spread, -CLIP, CLIP)).max()
                         if len(e) else -9.0 for e in every])

    def solver():
        return LogisticRegression(C=0.03, max_iter=1000)

    f1, f1_text, auc = [], [], []
    for seed in range(8):  # so few rows that a single folding says little
        single, by_text = np.zeros(len(y)), np.zeros(len(y))
        for train, test in folds(texts, 10, seed):
            fitted = solver().fit(z[train], y[train])
            single[test] = fitted.decision_function(z[test])
            by_text[test] = highest(fitted)[test]
        f1.append(threshold_f1(y, single, texts))
        f1_text.append(threshold_f1(y, by_text, texts))
        auc.append(roc_auc_score(y, single))
    comment = f"mean of 8 foldings, AUC {np.mean(auc):.3f}, {missing} not found"
    bench.note("pronoun_ambiguity", "anaphora-damir-en", "F1, the pronoun", len(y), float(np.mean(f1)),
               "always yes .634", "≥ .68", comment)
    bench.note("pronoun_ambiguity", "anaphora-damir-en", "F1, highest of text", len(y),
               float(np.mean(f1_text)), "always yes .634", "≥ .68", "mean of 8 foldings")
    fitted = solver().fit(z, y)
    out = {"measure": "pronoun_ambiguity", "language": "en",
           "about": {"fitted on": "anaphora-damir-en", "n": len(y)},
           "bias": float(f"{fitted.intercept_[0]:.6g}"),
           "centre": float(f"{best_threshold(y, single):.4g}"), "spread": 1.0,
           "dense": {n: [float(f"{m:.6g}"), float(f"{s:.6g}"), float(f"{w:.4g}")]
                     for n, m, s, w in zip(names, mean, spread, fitted.coef_[0]) if s < 1e5}}
    with open(os.path.join(MODELS, "pronouns-en.json"), "w", encoding="utf-8") as file:
        file.write(json.dumps(out, indent=1) + "\n")


# ---- German by transfer ------------------------------------------------------------------------------

GERMAN_TEXTS = ["in-formal-de", "sustaineval-de", "textcomplexity-de", "sie-du-de"]


def signed_fit(x, y, signs, strength):
    """Least squares whose weights keep the given signs: what carries over is the meaning of a class,
    not an accident of the English set."""
    solver = Ridge(alpha=strength, positive=True).fit(x * signs, y)
    return solver.coef_ * signs, float(solver.intercept_)


def fold(text):
    """As the program folds words."""
    for plain, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(plain, spelled)
    return text


def transfer(bench, measure, sets, signs, reach, middle, pairs=""):
    """No German set rates this. An English model over word classes alone is carried over: same
    weights, each class measured against how often German sentences use it. `middle` is the share of
    German sentences that shall lie below the middle of the scale. `pairs` are two words each, written by
    hand, whose words say nothing alone: in six words one lifts a middling sentence to the middle of the
    scale, one marked with "?" half the way."""
    loaded = [bench.labels(name, column) for name, column in sets]
    merged = merge([f for f, _, _ in loaded])
    y = np.concatenate([(y - y.mean()) / y.std() for _, y, _ in loaded])
    names = usable(merged.names, set(signs))
    direction = np.array([signs.get(n, signs.get(n.split(".")[0])) for n in names], float)
    index = [merged.names.index(n) for n in names]
    x = merged.dense[np.ix_(merged.whole, index)]
    mean_en, spread_en = standard(x)
    z = np.clip((x - mean_en) / spread_en, -CLIP, CLIP)
    score = np.zeros(len(y))
    for train, test in folds(np.arange(len(y))):
        weights, bias = signed_fit(z[train], y[train], direction, 100)
        score[test] = z[test] @ weights + bias
    weights, bias = signed_fit(z, y, direction, 100)
    german = merge([bench.load(name)[1] for name in GERMAN_TEXTS])
    mean, spread = standard(german.dense[np.ix_(german.whole, index)])
    wide = np.where(spread > 1e5, spread_en, np.maximum(spread, spread_en))
    carried = Model(names, mean, wide, weights, bias, {}, reach)
    here = carried.predict(german)
    centre = float(np.quantile(here, middle))
    # The clearest half percent of German sentences stands near the end of the scale.
    scale = float((np.quantile(here, 0.995) - np.quantile(here, 0.5)) / 3)
    six_words = math.sqrt(6)  # a term's weight is divided by the root of the words
    lift = six_words * float(centre - np.quantile(here, 0.5))
    carried.terms = {"b:" + fold(pair.strip(" ?")): lift * (0.5 if "?" in pair else 1.0)
                     for pair in pairs.split(",") if pair.strip()}
    bench.note(measure + " (de)", "by transfer from English", "English CV Spearman", len(y),
               rho(y, score), "-", "-", "word classes only")
    write(measure, "de", [part("all", carried, centre, scale)],
          about={"by transfer from": ", ".join(n for n, _ in sets), "word classes only": True,
                 "english cv spearman": round(rho(y, score), 3)})


def german_by_transfer(bench):
    transfer(bench, "vagueness", [("privacy-vagueness-en", "vague")],
             {"vague": 1, "hedge": 1, "weasel": 1, "quantifier": 1, "modal": 1, "generic_noun": 1,
              "calendar": -1, "number_word": -1, "digit_share": -1, "has_currency": -1},
             "sentence mean", 0.85)
    transfer(bench, "hedges", [("conll2010-hedge-en", "uncertain")],
             {"hedge": 1, "weasel": 1, "modal": 1, "quantifier": 1}, "sentence max", 0.85,
             "unter umständen, ich glaube, ich denke, ich vermute, wir vermuten, nicht sicher, könnte sein, kann sein, "
             "meines wissens, soweit ich")
    transfer(bench, "request", [("email-intent-en", "request")],
             {"request": 1, "please": 1, "question_word": 1, "you": 1, "has_question": 1, "modal": 1,
              "first_is_verb_like": 1, "thanks": -1, "third_person": -1, "number_word": -1,
              "article": -1}, "sentence max", 0.9)
    transfer(bench, "pressure", [("darkpattern-en", "dark")],
             {"urgency": 1, "scarcity": 1, "social_proof": 1, "has_exclamation": 1,
              "exclamations": 1}, "sentence max", 0.998,
             "nur noch?, noch heute?, nur heute, letzte chance, jetzt sichern, schnell sichern, jetzt zugreifen, "
             "schnell zugreifen, jetzt zuschlagen, schnell zuschlagen, nicht verpassen, nichts verpassen, "
             "solange vorrat, vorrat reicht, fast ausverkauft, bald ausverkauft, wenige stück, noch wenige?, "
             "letzte plätze, letzten plätze, letzte exemplare, letzten exemplare, letzte stücke, endet heute?, "
             "endet bald?, endet morgen?, angebot endet, aktion endet, läuft ab?, nur jetzt, jetzt schnell?, "
             "schnell sein?, kunden kauften, sehen gerade, schauen gerade, gerade angesehen, "
             "nie wieder, letzte gelegenheit, jetzt oder?, stunden gültig, heute gültig?")
    transfer(bench, "politeness", [("email-politeness-en", "tone"),
                                   ("stanford-politeness-wikipedia", "politeness")],
             {"thanks": 1, "please": 1, "apology": 1, "praise": 1, "assurance": 1, "greeting": 1,
              "closing": 1, "cheer": 1, "blame": -1, "order": -1, "negative": -1,
              "grievance": -1, "double_marks": -1}, "text", 0.5)


def measure_fits():
    return {"clarity-de": clarity_de, "clarity-en": clarity_en, "vagueness-en": vagueness_en,
            "hedges-en": hedges_en, "request-en": request_en, "pressure-en": pressure_en,
            "complaint-en": complaint_en, "complaint-de": complaint_de, "warmth-de": warmth_de,
            "warmth-en": warmth_en, "politeness-en": politeness_en, "formality-de": formality_de,
            "formality-en": formality_en, "concreteness-de": concreteness_de,
            "concreteness-en": concreteness_en, "transfer-de": german_by_transfer,
            "pronouns-en": pronouns_en}


def save_results(results):
    path = os.path.join(HERE, "results.tsv")
    kept = {}
    if os.path.exists(path):
        for line in open(path, encoding="utf-8").read().splitlines()[1:]:
            cells = line.split("\t")
            kept[tuple(cells[:3])] = cells
    for measure, name, figure, n, ours, bar, target, comment in results:
        kept[measure, name, figure] = [measure, name, figure, str(n), f"{ours:.3f}", bar, target, comment]
    with open(path, "w", encoding="utf-8") as file:
        file.write("measure\tset\tfigure\tn\tcross-validated\tto beat\ttarget\tnote\n")
        for cells in kept.values():
            file.write("\t".join(cells) + "\n")


def save_table():
    """The table of README.md, from results.tsv."""
    with open(os.path.join(HERE, "results.tsv"), encoding="utf-8") as file:
        lines = [line.split("\t") for line in file.read().splitlines()]
    table = ["| " + " | ".join(cells) + " |" for cells in lines]
    table.insert(1, "|" + "---|" * len(lines[0]))
    path = os.path.join(HERE, "README.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    head, rest = text.split("<!-- table -->")
    tail = rest.split("<!-- end -->")[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "<!-- table -->\n" + "\n".join(table) + "\n<!-- end -->" + tail)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default="build/release/bin/warmline measure")
    parser.add_argument("--data", default="../shared/data/calibration")
    parser.add_argument("--only", nargs="*")
    arguments = parser.parse_args()
    if not os.path.isdir(arguments.data):
        sys.exit("fit.py: skipped, the calibration sets are not here: " + arguments.data)
    bench = Bench(shlex.split(arguments.program), arguments.data)
    for name, fit in measure_fits().items():
        if not arguments.only or name in arguments.only:
            fit(bench)
            save_results(bench.results)
            save_table()


if __name__ == "__main__":
    main()
