"""What tidings.py and anger.py share: a logistic model over the terms of texts (words "w:", pairs "b:",
beginnings "p:", traits "t:"), their weights held small (ridge; rare terms more), divided by a power of
the number of words. Needs python3-numpy, python3-scipy, python3-sklearn.
"""
import math
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression


def matrix(terms, vocabulary, idf, size_power):
    rows, columns, values = [], [], []
    for row, all_terms in enumerate(terms):
        words = max(1, sum(t[0] == "w" for t in all_terms))
        for term in set(all_terms):
            column = vocabulary.get(term)
            if column is not None:
                rows.append(row)
                columns.append(column)
                values.append(idf[column] / words ** size_power)
    return sp.csr_matrix((values, (rows, columns)), (len(terms), len(vocabulary)))


class Fit:
    """`least` texts must hold a term, `usable` must allow it; a trait weighs `trait_share` of a word."""

    def __init__(self, terms, label, strength, size_power, least=2, trait_share=1.0, usable=None, counts=None):
        count = {}
        for all_terms in terms:
            for term in set(all_terms):
                count[term] = count.get(term, 0) + 1
        self.names = sorted(t for t, n in count.items() if n >= least and (usable is None or usable(t)))
        self.vocabulary = {t: i for i, t in enumerate(self.names)}
        self.idf = np.array([(math.log((1 + len(terms)) / (1 + count[t])) + 1) *
                             (trait_share if t[0] == "t" else 1) for t in self.names])
        self.size_power = size_power
        self.model = LogisticRegression(C=strength, class_weight="balanced", max_iter=2000)
        self.model.fit(matrix(terms, self.vocabulary, self.idf, size_power), label, sample_weight=counts)

    def odds(self, terms):
        return self.model.decision_function(matrix(terms, self.vocabulary, self.idf, self.size_power))

    @property
    def weights(self):
        return self.model.coef_[0] * self.idf

    @property
    def bias(self):
        return self.model.intercept_[0]

    def write(self, path, by, light, shift=0.0):
        """Weights below `light` are left out; `shift` is added to the bias."""
        kept = [(n, w) for n, w in zip(self.names, self.weights) if abs(w) >= light]
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"# Written by {by}: log odds each term adds, before / a power of the words.\n"
                       f"bias\t{self.bias + shift:.4f}\n")
            file.writelines(f"{n}\t{w:.2f}\n" for n, w in kept)
        print(f"{len(kept)} terms")
