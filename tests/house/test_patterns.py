"""No regular expression of the package takes more than linear time, or it only ever sees a bounded text.

Each pattern's own structure gives what is tried on it: for every repeat without a bound, what leads up to it, then very
many of what it repeats, then something that fits nothing.
"""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SIZE = 15_000
"""Code points tried; a quadratic pattern needs a second and more for them, a linear one a millisecond."""
SECONDS = 0.25
UNBOUNDED = 300
TRIED = "aA1 \t\n.,-–’'\"()[]{}é_/:;<>&\x00"
ENDS = ("", "\x01", "!\n", "x1")
# File of the pattern -> why it may take the square of what it sees.
BOUNDED = {
    "codebook/gazetteer_sources.py": "names of places, when the package is built",
    "codebook/registry_names.py": "names of the registry, when the codebook is compiled",
    "coding/figures/phrases.py": "one word, matched as a whole",
    "coding/positions/topics.py": "templates of the codebook",
    "language/dates/patterns.py": "one sentence, of 250 words at most",
    "language/dateline.py": "the first 600 code points",
}


def collected() -> list[tuple[str, int, bool, str]]:
    script = Path(__file__).with_name("patterns_in_use.py")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    return [tuple(row) for row in json.loads(done.stdout)]


def repeats(parsed: Any, before: str = "") -> Iterator[tuple[str, set[str]]]:
    """For each repeat without a bound: words that lead to it, and what it repeats."""
    for op, argument in parsed:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, body = argument
            if most > UNBOUNDED:
                yield before, {word for word in fitting(body) if word}
            yield from repeats(body, before)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from repeats(branch, before)
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from repeats(argument[-1] if name == "SUBPATTERN" else argument, before)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from repeats(argument[1], before)
        before += example([(op, argument)])


def fitting(body: Any) -> set[str]:
    """Texts that a repeat's body matches: single characters of every kind it takes, or an example of the whole."""
    if len(body) == 1 and str(body[0][0]) in ("IN", "LITERAL", "NOT_LITERAL", "ANY"):
        return {c for c in TRIED if takes(body[0], c)} or {example(body)}
    branches = [branch for op, argument in body if str(op) == "BRANCH" for branch in argument[1]]
    return {example(body), *(example(branch) for branch in branches[:8])}


def takes(node: Any, char: str) -> bool:
    name, argument = str(node[0]), node[1]
    if name == "ANY":
        return char != "\n"
    if name == "LITERAL":
        return ord(char) == argument
    if name == "NOT_LITERAL":
        return ord(char) != argument
    if name == "CATEGORY":
        kind = str(argument)
        pattern = r"\d" if "DIGIT" in kind else r"\s" if "SPACE" in kind else r"\w"
        return bool(re.match(pattern, char)) != ("NOT" in kind)
    if name == "RANGE":
        return argument[0] <= ord(char) <= argument[1]
    negated = bool(argument) and str(argument[0][0]) == "NEGATE"
    return any(takes(one, char) for one in argument if str(one[0]) != "NEGATE") != negated


def example(parsed: Any) -> str:
    """A text that a part of a pattern matches, near enough."""
    made = ""
    for op, argument in parsed:
        name = str(op)
        if name == "LITERAL":
            made += chr(argument)
        elif name in ("IN", "ANY", "NOT_LITERAL"):
            made += next((c for c in TRIED if takes((op, argument), c)), "") or chr(
                argument[0][1] if name == "IN" and str(argument[0][0]) == "LITERAL" else 97
            )
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            made += example(argument[2]) * argument[0]
        elif name == "BRANCH":
            made += example(argument[1][0])
        elif name == "SUBPATTERN":
            made += example(argument[-1])
        elif name == "ATOMIC_GROUP":
            made += example(argument)
    return made


class TooSlowError(Exception):
    pass


def too_slow(*_: Any) -> None:
    raise TooSlowError


def seconds(run: Any, text: Any) -> float:
    """The processor time of one call, cut off after twice the allowance."""
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, 4 * SECONDS)
    try:
        run(text)
    except TooSlowError:
        return 4 * SECONDS
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.process_time() - begun


def fault(source: str, flags: int, of_bytes: bool) -> str | None:
    """What a pattern is slow on, if on anything."""
    pattern = re.compile(source.encode("latin-1") if of_bytes else source, flags)
    for lead, pumps in repeats(re._parser.parse(source, flags)):  # type: ignore[attr-defined]
        for pump in sorted(pumps):
            for text in (f"{lead}{pump * (SIZE // len(pump))}{end}" for end in ENDS):
                seen = text.encode("utf-8", "replace") if of_bytes else text
                for run in (pattern.match, pattern.fullmatch, pattern.search):
                    if seconds(run, seen) > SECONDS:
                        return f"{run.__name__} on {lead!r} + {pump!r}..."
    return None


def test_every_pattern_is_linear_or_sees_little() -> None:
    before = signal.signal(signal.SIGALRM, too_slow)
    patterns = collected()
    assert len(patterns) > 100
    try:
        wrong = {
            f"{where}: {found}: {source}"
            for source, flags, of_bytes, where in patterns
            if where.partition(":")[0] not in BOUNDED and (found := fault(source, flags, of_bytes))
        }
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("source", [r"(?:a+)+b", r"\s+$", r"(?:\w+\s?)*x", r"\d+,\d*\d+z"])
def test_the_check_sees_a_bad_one(source: str) -> None:
    before = signal.signal(signal.SIGALRM, too_slow)
    try:
        assert fault(source, 0, False)
    finally:
        signal.signal(signal.SIGALRM, before)


def test_the_patterns_of_dates_are_quick_on_the_longest_sentence() -> None:
    """They may take the square of a sentence; its length is bounded, so that this is the most one can cost."""
    from onrecord.language.dates.patterns import PATTERNS
    from onrecord.language.pipeline import LONGEST_SENTENCE

    for words in ("seventeen -", "two hundred and", "may", "1", "at least", "last", "11 : 11"):
        line = " ".join((words.split() * LONGEST_SENTENCE)[:LONGEST_SENTENCE])
        begun = time.process_time()
        for _, _, pattern in PATTERNS:
            list(pattern.finditer(line))
        assert time.process_time() - begun < 2
