"""Build src/onrecord/merging/tables/kinship.tsv, the table of words for happenings, from WordNet 3.0's database files.

    python tools/build_kinship.py FOLDER     # the folder with data.verb, index.verb ... (Debian: wordnet-base)

A line is a word, its senses, and the senses right above them, as numbers: two words that share a sense may mean one
happening ("quake", "earthquake"), two that meet one step up are near ("raid", "attack"). A word's senses are its first
four of each part of speech (WordNet lists the commonest first) and those its derivations lead to ("die", "death").
Kept are verbs, and nouns and adjectives that name happenings, as far as they were ever seen in WordNet's tagged texts.
WordNet is Copyright 2006 Princeton University; its licence stands in kinship.LICENSE beside the table.
"""

import sys
from collections import defaultdict
from pathlib import Path

SENSES = 4
# Lexicographer files of nouns that name happenings: act, communication, event, phenomenon, possession, process, state.
HAPPENINGS = {"04", "10", "11", "19", "21", "22", "26"}
OUT = Path(__file__).parents[1] / "src/onrecord/merging/tables/kinship.tsv"
Sense = tuple[str, str]


def main(folder: Path) -> None:
    words: dict[Sense, list[str]] = {}
    pointers: dict[Sense, list[tuple[str, Sense, str]]] = {}
    lexical: dict[Sense, str] = {}
    senses: dict[str, list[Sense]] = defaultdict(list)
    kept: set[str] = set()
    for pos, name in (("v", "verb"), ("n", "noun"), ("a", "adj")):
        for line in _lines(folder / f"data.{name}"):
            parts = line.split(" | ")[0].split()
            key, size = (pos, parts[0]), int(parts[3], 16)
            words[key] = [parts[4 + 2 * i].lower() for i in range(size)]
            lexical[key] = parts[1]
            at = 4 + 2 * size
            pointers[key] = [
                (sign, ("a" if to_pos == "s" else to_pos, to), which)
                for sign, to, to_pos, which in (parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at])))
            ]
        for line in _lines(folder / f"index.{name}"):
            parts = line.split()
            signs = int(parts[3])
            first = [(pos, offset) for offset in parts[6 + signs :]][:SENSES]
            senses[parts[0]] += first
            if int(parts[5 + signs]) and (
                pos == "v"
                or any(lexical[s] in HAPPENINGS for s in first if pos == "n")
                or (pos == "a" and any(p[0] == "+" and p[1][0] in "nv" for s in first for p in pointers[s]))
            ):
                kept.add(parts[0])
    numbers: dict[Sense, int] = {}
    with OUT.open("w", encoding="utf-8") as out:
        for word in sorted(kept):
            own = _senses(word, senses, words, pointers)
            above = {t for s in own for sign, t, _ in pointers.get(s, ()) if sign in "@*>$"} - own
            row = [" ".join(str(numbers.setdefault(s, len(numbers))) for s in sorted(found)) for found in (own, above)]
            out.write("\t".join((word.replace("_", " "), *row)) + "\n")


def _senses(word: str, senses: dict, words: dict, pointers: dict) -> set[Sense]:
    own = set(senses[word])
    for s in sorted(own):
        for sign, to, which in pointers[s]:
            if sign == "+" and words[s][int(which[:2], 16) - 1] == word:
                own.add(to)
    return own


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
