"""Counts how often a word in a construction attributes, and smooths the counts into the shares of shares.yaml."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from onrecord.coding.statements.clauses import trim
from onrecord.coding.statements.cues import verb_cues
from onrecord.coding.statements.nouns import adjective_frames, noun_frames, source_of
from onrecord.coding.statements.quotes import share_out
from onrecord.coding.statements.reading import options_of, tidy
from onrecord.coding.statements.speakers import phrase, speaker_of
from onrecord.language.parse import Parse
from onrecord.language.quotation import quotations
from onrecord.records.tables.speech_table import SpeechTable

if TYPE_CHECKING:
    from train_speech import Marked

ORDER = (
    "saying", "telling", "warning", "confirming", "denying", "demanding", "promising", "threatening", "accusing",
    "praising", "apologising", "describing", "talking", "finding", "thinking", "planning", "refusing",
)  # fmt: skip
"""A construction that a word's entry does not list is learned for the first of its entries only, in this order."""
STRENGTH = 6
"""How many uses the entry's own share is worth against a word's counts."""
FAMILY_STRENGTH = 10
"""How many uses the share given by hand is worth against those of all the entry's words."""
MOST = 20
"""Uses of one word that count towards its family's share: no common word speaks for all."""
LEAST_MOVE = 4
"""Per cent by which a word must differ from its family to be listed."""
UNLISTED = 0.15
"""What is expected of a construction that the entry does not list."""
LEAST_USES = 4
"""Uses, over all words of an entry, before a construction that it does not list is learned for the family."""
LEAST_SHARE = 10
"""Per cent of those that must attribute."""

Counts = dict[str, dict[str, dict[str, list[int]]]]
"""Part of speech -> lemma -> construction -> [uses, of which attribute]."""


def count(reports: "list[Marked]", table: SpeechTable) -> Counts:
    """Every use of any verb, noun or adjective in each construction, and how many of them the annotators marked.

    A use counts as marked where an annotated cue holds the word and the content read has a token F of .5 with the
    annotated content.
    """
    counts: Counts = {
        part: defaultdict(lambda: defaultdict(lambda: [0, 0])) for part in ("verbs", "nouns", "adjectives")
    }
    light = set(table.marks.get("light", ()))
    for report in reports:
        by_cue: dict[int, list[frozenset[int]]] = defaultdict(list)
        for cue, content in report.attributions:
            for i in cue:
                by_cue[i].append(content)
        parse = report.parse
        for part, lemma, i, frame, pieces in _uses(parse, table, light):
            cell = counts[part][lemma][frame]
            cell[0] += 1
            cell[1] += _is_marked(parse, pieces, by_cue.get(i, []))
    return counts


def total(parts: list[Counts]) -> Counts:
    """The sum of several reports' counts."""
    counts: Counts = {}
    for part in parts:
        for kind, lemmas in part.items():
            into = counts.setdefault(kind, {})
            for lemma, frames in lemmas.items():
                cells = into.setdefault(lemma, {})
                for frame, (uses, marked) in frames.items():
                    cell = cells.setdefault(frame, [0, 0])
                    cell[0] += uses
                    cell[1] += marked
    return counts


def _uses(parse: Parse, table: SpeechTable, light: set[str]) -> Any:
    cues = verb_cues(parse, table)
    owned, _ = share_out(parse, quotations(parse), cues)
    for i in range(len(parse)):
        tag = parse.tag[i]
        if tag[:2] == "VB" and parse.pos[i] != "AUX":
            speaker = speaker_of(parse, i)
            words = None if speaker is None else phrase(parse, speaker, i)
            lemma = cues[i][0].lemma if i in cues else parse.lemma[i].lower()
            for option in options_of(parse, i, words, owned.get(i, [])):
                yield "verbs", lemma, i, option.frame, tidy(parse, option.pieces, i)
        elif tag in ("NN", "NNS"):
            owner, _ = source_of(parse, i, light)
            for frame, piece in noun_frames(parse, i):
                name = frame if owner is None else f"by {frame}"
                yield "nouns", parse.lemma[i].lower(), i, name, [p for p in [trim(parse, piece)] if p]
        elif tag[0] == "J":
            for frame, piece in adjective_frames(parse, i):
                yield "adjectives", parse.lower[i], i, frame, [p for p in [trim(parse, piece)] if p]


def _is_marked(parse: Parse, pieces: list[tuple[int, int]], contents: list[frozenset[int]]) -> bool:
    words = {i for first, after in pieces for i in range(first, after) if parse.words[i][0].isalnum()}
    return any(len(words & content) * 4 >= len(words) + len(content) for content in contents) if words else False


def learn(entries: dict[str, dict[str, Any]], counts: Counts) -> dict[str, Any]:
    """Entry -> part of speech -> word -> construction -> per cent; the family's own shares stand under "*"."""
    learned: dict[str, Any] = {}
    seen: set[tuple[str, str]] = set()
    given_frames = _given_frames(entries)
    names = [n for n in ORDER if n in entries] + sorted(set(entries) - set(ORDER))
    for name in names:
        entry = entries[name]
        if "lists" in entry:
            continue
        for part in ("verbs", "nouns", "adjectives"):
            given = entry.get(part, {}) if part == "verbs" else entry.get(part, {}).get("words", {})
            prior = entry.get("frames", {}) if part == "verbs" else entry.get(part, {}).get("frames", {})
            words: dict[str, dict[str, int]] = {w: {} for w in given} if isinstance(given, list) else given
            fresh = {w: c for w in words if (c := counts[part].get(w)) and (part, w) not in seen}
            family = _family(words, prior, counts[part]) | _unlisted(words, prior, fresh)
            rows = {"*": {f: p for f, p in family.items() if p != prior.get(f)}}
            for word, own in words.items():
                if "*" in (own or {}):
                    continue
                rows[word] = _word(counts[part].get(word, {}), family, own or {}, (part, word) not in seen)
                # What another entry of the word lists by hand is that entry's.
                others = given_frames[part, word] - set(prior) - set(own or {})
                rows[word] |= dict.fromkeys(sorted(others & set(family)), 0)
                seen.add((part, word))
            if rows := {word: shares for word, shares in rows.items() if shares}:
                learned.setdefault(name, {})[part] = rows
    return {name: learned[name] for name in sorted(learned)}


def _given_frames(entries: dict[str, dict[str, Any]]) -> dict[tuple[str, str], set[str]]:
    """Every construction that some entry lists by hand for a word."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries.values():
        for part in ("verbs", "nouns", "adjectives"):
            given = entry.get(part, {}) if part == "verbs" else entry.get(part, {}).get("words", {})
            prior = entry.get("frames", {}) if part == "verbs" else entry.get(part, {}).get("frames", {})
            for word in given:
                own = (given[word] or {}) if isinstance(given, dict) else {}
                listed = own if "*" in own else {**prior, **own}
                found[part, word] |= {f for f in listed if own.get(f, prior.get(f))}
    return found


def _family(words: dict[str, Any], prior: dict[str, int], counts: dict[str, dict[str, list[int]]]) -> dict[str, int]:
    """The share of each of a family's constructions over all its words."""
    shares = {}
    for frame, given in prior.items():
        uses = FAMILY_STRENGTH * 1.0
        marked = FAMILY_STRENGTH * given / 100
        for word, own in words.items():
            n, right = counts.get(word, {}).get(frame, (0, 0))
            if n and frame not in (own or {}):
                uses += min(n, MOST)
                marked += right / n * min(n, MOST)
        shares[frame] = round(100 * marked / uses)
    return shares


def _unlisted(words: dict[str, Any], prior: dict[str, int], counts: dict[str, dict[str, list[int]]]) -> dict[str, int]:
    """Constructions that the entry does not list and in which its words attribute all the same, all words together."""
    uses: dict[str, float] = defaultdict(float)
    marked: dict[str, float] = defaultdict(float)
    for word, frames in counts.items():
        for frame, (n, right) in frames.items():
            if frame not in prior and frame not in (words[word] or {}) and "*" not in (words[word] or {}):
                uses[frame] += min(n, MOST)
                marked[frame] += right / n * min(n, MOST)
    found = {}
    for frame in sorted(uses):
        share = round(100 * (marked[frame] + FAMILY_STRENGTH * UNLISTED) / (uses[frame] + FAMILY_STRENGTH))
        if uses[frame] >= LEAST_USES and share >= LEAST_SHARE:
            found[frame] = share
    return found


def _word(counts: dict[str, list[int]], family: dict[str, int], own: dict[str, int], first: bool) -> dict[str, int]:
    shares = {}
    for frame, (uses, marked) in sorted(counts.items()):
        if frame in own:
            continue
        if frame in family:
            share = round(100 * (marked + STRENGTH * family[frame] / 100) / (uses + STRENGTH))
            if abs(share - family[frame]) >= LEAST_MOVE:
                shares[frame] = share
        elif first and uses >= 5 and marked >= 3:
            share = round(100 * (marked + STRENGTH * UNLISTED) / (uses + STRENGTH))
            if share >= 20:
                shares[frame] = share
    return shares


def shares_text(learned: dict[str, Any]) -> str:
    """The file shares.yaml."""
    lines = [
        "means: >-",
        "  How often a word attributes in a construction, in per cent, where it differs from its entry's family; the",
        '  family itself under "*". Counted on the train half of PolNeAR by tools/train_speech.py: not to be edited by hand',
        "  (a share in an entry outweighs the one here).",
        "lists:",
        "  shares:",
    ]
    for name, parts in learned.items():
        lines.append(f"    {name}:")
        for part, rows in parts.items():
            lines.append(f"      {part}:")
            lines += [line for word, shares in rows.items() for line in _row(word, shares)]
    return "\n".join(lines) + "\n"


def _row(word: str, shares: dict[str, int]) -> list[str]:
    lines = [f'        "{word}": {{']
    for n, (frame, share) in enumerate(shares.items()):
        item = f'"{frame}": {share}' + (", " if n + 1 < len(shares) else "}")
        if len(lines[-1]) + len(item) > 118:
            lines[-1] = lines[-1].rstrip()
            lines.append(" " * 10)
        lines[-1] += item
    return lines
