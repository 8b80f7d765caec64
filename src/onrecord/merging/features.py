"""What speaks for and against two tellings being of one happening: named features, each a number."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.merging.kinship import kinship
from onrecord.merging.stems import stem
from onrecord.merging.stories import Stories, Vector, cosine
from onrecord.merging.tellings import Telling

# Words that name no happening by themselves: what they mean is what stands around them.
_LIGHT = frozenset((
    "be", "have", "do", "make", "take", "get", "go", "give", "come", "it", "this", "that", "which", "these",
    "those", "happen", "occur", "incident", "event",
))  # fmt: skip


@dataclass(slots=True)
class Surroundings:
    """A telling's words against those of its block: how rare its word is, its sentence as a vector, and in which
    reports of the block its word stands."""

    rarity: float
    sentence: Vector
    reports: frozenset[int]


def surroundings_of(
    members: Sequence[int], tellings: Sequence[Telling], rarity: Mapping[str, float], usual: float
) -> dict[int, Surroundings]:
    """The surroundings of the tellings of one block; `rarity` is a word's inverse document frequency over all reports,
    `usual` that of a word it does not hold."""
    reports: dict[str, set[int]] = {}
    for i in members:
        reports.setdefault(tellings[i].word, set()).add(tellings[i].report)
    frozen = {word: frozenset(found) for word, found in reports.items()}
    found = {}
    for i in members:
        t = tellings[i]
        vector = {word: rarity.get(word, usual) for word in t.context}
        length = math.sqrt(sum(x * x for x in vector.values())) or 1.0
        found[i] = Surroundings(
            rarity.get(t.word, usual), {word: x / length for word, x in vector.items()}, frozen[t.word]
        )
    return found


def rarity_of(tellings: Sequence[Telling], stories: Stories) -> dict[str, float]:
    """Inverse document frequency, over all the reports, of each lemma in the tellings (or of its stem)."""
    reports, held = len(stories.block), stories.document_frequency
    words = {word for t in tellings for word in (t.word, *t.context, *t.names, *t.involved)}
    return {word: math.log((reports + 1) / ((held[word] or held[stem(word)]) + 0.5)) for word in words}


class PairReader:
    """Reads the features of pairs of tellings within one block of stories."""

    def __init__(
        self,
        members: Sequence[int],
        tellings: Sequence[Telling],
        stories: Stories,
        rarity: Mapping[str, float],
        usual: float,
    ) -> None:
        self.tellings, self.stories, self.rarity, self.usual = tellings, stories, rarity, usual
        self.around = surroundings_of(members, tellings, rarity, usual)
        self.reports = len({tellings[i].report for i in members})

    def features(self, i: int, j: int) -> dict[str, float]:
        """Features by name; those that are 0 are left out. Names before a colon say how the two words are kin."""
        one, two = self.tellings[i], self.tellings[j]
        kin = kinship(one.word, two.word)
        group = {
            "same word": "same",
            "same stem": "kin",
            "one meaning": "kin",
            "near": "kin",
            "beside": "kin",
            "none": "other",
        }[kin]
        found = {name: value for name, value in self._plain(i, j, kin) if value}
        found[group] = 1.0
        found.update((f"{group}: {name}", value) for name, value in self._by_kin(one, two, i, j) if value)
        return found

    def _plain(self, i: int, j: int, kin: str) -> Iterator[tuple[str, float]]:
        one, two = self.tellings[i], self.tellings[j]
        same_report = one.report == two.report
        yield "same stem", kin == "same stem"
        yield "words near in meaning", kin == "near"
        yield "words beside each other in meaning", kin == "beside"
        yield "same form", one.form == two.form
        yield "light word", one.word in _LIGHT or two.word in _LIGHT
        yield "both verbs", one.is_verb and two.is_verb
        yield "same part of speech", one.tag == two.tag
        yield "same sentence", same_report and one.sentence == two.sentence
        yield "both in the lead", one.lead and two.lead
        yield "one in the lead", one.lead != two.lead
        yield "shared number", bool(one.numbers & two.numbers)
        yield "other numbers", bool(one.numbers and two.numbers and not one.numbers & two.numbers)
        yield "shared date", bool(one.dates & two.dates)
        yield "other dates", bool(one.dates and two.dates and not one.dates & two.dates)
        yield "one involves the other", two.word in one.involved or one.word in two.involved
        yield "shared words of the mention", one.word != two.word and bool(one.inside & two.inside)

    def _by_kin(self, one: Telling, two: Telling, i: int, j: int) -> Iterator[tuple[str, float]]:
        first, second = self.around[i], self.around[j]
        same_report = one.report == two.report
        close = self.stories.close(one.report, two.report)
        pair = (min(one.report, two.report), max(one.report, two.report))
        involved = self._share(one.involved, two.involved)
        who, whom = self._share(one.who, two.who), self._share(one.whom, two.whom)
        sentence = cosine(first.sentence, second.sentence)
        spread = len(first.reports) / self.reports, len(second.reports) / self.reports
        yield "closeness of stories", close
        yield "one story", close > 0.5
        yield "same report", same_report
        yield "likeness of reports", 1.0 if same_report else self.stories.cosine.get(pair, 0.0)
        yield "likeness of sentences", sentence
        yield "like sentences", sentence > 0.15
        yield "shared words near", self._share(one.near, two.near)
        yield "shared names", self._share(one.names, two.names)
        yield "shared involved", involved
        yield "any shared involved", involved > 0
        yield "shared who", who
        yield "any shared who", who > 0
        yield "shared whom", whom
        yield "any shared whom", whom > 0
        yield "shared who and whom", who > 0 and whom > 0
        yield "shared where", self._share(one.where, two.where)
        yield "other who", bool(one.who and two.who) and not who
        yield "other whom", bool(one.whom and two.whom) and not whom
        yield "words of the whole story", max(spread)
        yield "word of most reports", max(spread) > 0.4
        yield "both of the whole story", min(spread)
        yield "rarer word", max(first.rarity, second.rarity)
        yield "commoner word", min(first.rarity, second.rarity)
        if one.word != two.word:
            together = len(first.reports & second.reports)
            yield "words stand side by side", together / min(len(first.reports), len(second.reports))

    def _share(self, one: set[str], two: set[str]) -> float:
        """Shared words over all words, each by its rarity."""
        if not one or not two:
            return 0.0
        shared = sum(self.rarity.get(word, self.usual) for word in sorted(one & two))
        return shared / sum(self.rarity.get(word, self.usual) for word in sorted(one | two)) if shared else 0.0
