"""Writes rules/measures/words/familiar-<language>.txt: how common words are, in bands of doubling rank.

    familiar.py LANGUAGE SPOKEN.json WRITTEN.json OUT.txt

The inputs are the ranked lists commonWords.json and wikipedia.json of the npm packages
@zxcvbn-ts/language-de 3.0.2 and @zxcvbn-ts/language-en 4.1.1 (MIT; their English everyday list comes
from OpenSubtitles 2024 through OPUS, ODC-BY). Band b holds the ranks 2^b - 1 to 2^(b+1) - 2.
"""
import json
import math
import sys

SPOKEN_LIMIT, WRITTEN_LIMIT = 16383, 20000


def bands(path, limit):
    out = {}
    for rank, word in enumerate(json.load(open(path, encoding="utf-8"))[:limit]):
        if word.replace("'", "").isalpha():
            out.setdefault(int(math.log2(rank + 1)), []).append(word)
    return out


def main(language, spoken, written, target):
    with open(target, "w", encoding="utf-8") as out:
        out.write(f"# How common {language} words are: band b holds the ranks 2^b - 1 to 2^(b+1) - 2.\n")
        out.write("# Ranks from the npm packages @zxcvbn-ts/language-de and -en (MIT), whose English\n")
        out.write("# everyday list comes from OpenSubtitles 2024 through OPUS (ODC-BY). See rules/fit/README.md.\n")
        for kind, path, limit in (("spoken", spoken, SPOKEN_LIMIT), ("written", written, WRITTEN_LIMIT)):
            for band, words in sorted(bands(path, limit).items()):
                out.write(f"{kind} {band}: {' '.join(sorted(words))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
