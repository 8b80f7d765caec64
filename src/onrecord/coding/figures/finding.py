"""The figures step: the quantities of a report with what they measure, whose they are, when and where."""

from onrecord.coding.draft import DateDraft, Draft, FigureDraft, PlaceDraft
from onrecord.coding.figures.families import find_families
from onrecord.coding.figures.measures import measure_at, noun_measure
from onrecord.coding.figures.owners import owner_of
from onrecord.coding.figures.phrases import level_of, np_head, unit_at, unit_words
from onrecord.coding.figures.scopes import scope_of
from onrecord.coding.figures.words import CASUALTY, FORCES, PEOPLE, VOTING
from onrecord.language.numbers import Number, read_numbers
from onrecord.language.parse import Parse
from onrecord.language.status import read_status


def find_figures(draft: Draft) -> None:
    """Fill `draft.figures`, in reading order. Dates are looked at, and places where they have been read."""
    parse = draft.parse
    numbers = read_numbers(parse)
    dated = _dated(draft)
    families = find_families(parse, numbers)
    taken = {t for figure, _ in families for t in range(*figure.tokens)}
    reader = _Reader(draft)
    waiting: list[tuple[int, Number | tuple[FigureDraft, int]]] = [(f.tokens[0], (f, cue)) for f, cue in families]
    waiting += [(n.tokens[0], n) for n in numbers if not any(t in taken or t in dated for t in range(*n.core))]
    for _, item in sorted(waiting, key=lambda pair: pair[0]):
        if isinstance(item, Number):
            reader.add(item)
        else:
            reader.add_family(*item)
    draft.figures = reader.figures


def _dated(draft: Draft) -> set[int]:
    """Tokens of calendar dates and times; a duration stays a quantity."""
    return {t for d in draft.dates if d.kind in ("date", "time") for t in range(*d.tokens)}


class _Reader:
    """Figures of one report as they are read: each sentence's earlier ones lend what a later one leaves out."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.parse = draft, draft.parse
        self.figures: list[FigureDraft] = []
        self._sentence = -1
        self._lenders: list[FigureDraft] = []
        self._verbs: dict[int, str] = {}
        """The lemma of the predicate over each figure, by the draft's identity."""
        self._dates = _by_sentence(self.parse, [(d.tokens, d) for d in draft.dates])
        self._places = _by_sentence(self.parse, [(m, p) for p in draft.places for m in p.mentions])

    def add(self, number: Number) -> None:
        parse = self.parse
        head = np_head(parse, number)
        if parse.sentence[head] != self._sentence:
            self._sentence, self._lenders = parse.sentence[head], []
        figure = FigureDraft(
            number.tokens, number.noun, "other", number.point, number.low, number.high,
            number.low_open, number.high_open, number.approximate,
        )  # fmt: skip
        cue = self._measure(number, head, figure)
        self._name(number, head, figure)
        self._relate(number, head, figure)
        if _says_little(parse, number, figure):
            return
        scope, token = scope_of(parse, number, head, figure)
        if scope and token is not None and figure.part_of is None:
            figure.scope = scope
            figure.why.note("scope", f"'{parse.words[token]}' makes it {scope}", parse.span(token, token + 1))
        self._place_and_date(figure, head)
        self._state(figure, cue if cue is not None else head)
        verb = _verb(parse, head)
        if verb is not None:
            self._verbs[id(figure)] = parse.lemma[verb]
        self.figures.append(figure)
        self._lenders.append(figure)

    def add_family(self, figure: FigureDraft, cue: int) -> None:
        parse = self.parse
        figure.why.note("measure", f"governed by '{parse.words[cue]}'", parse.span(cue, cue + 1))
        if parse.sentence[cue] != self._sentence:
            self._sentence, self._lenders = parse.sentence[cue], []
        if parse.lower[figure.tokens[0]] == "another" and figure.tokens[1] == figure.tokens[0] + 1:
            if not self._lenders:
                return
            figure.unit, figure.subject = self._lenders[-1].unit, self._lenders[-1].subject
        self._place_and_date(figure, cue)
        self._state(figure, cue)
        self.figures.append(figure)
        self._lenders.append(figure)

    def _measure(self, number: Number, head: int, figure: FigureDraft) -> int | None:
        parse = self.parse
        if number.kind in ("percent", "money"):
            figure.measure = number.kind
            return None
        if number.kind in ("measure", "duration"):
            return None
        if number.kind == "score":
            figure.measure = "votes" if _voted(parse, head) else "score"
            return None
        if number.noun is None and _is_vote(parse, number, head):
            figure.measure = "votes"
            return parse.head[head]
        end = max(number.core[1], (number.noun + 1) if number.noun is not None else 0)
        if number.hyphenated and parse.lower[number.core[1] + 1 : number.core[1] + 2] == ["strong"]:
            figure.measure = "strength"
            return number.core[1] + 1
        found = measure_at(parse, head, number.noun, end)
        if found:
            figure.measure, cue = found
            figure.why.note("measure", f"told by '{parse.words[cue]}'", parse.span(cue, cue + 1))
            return cue
        if (
            number.noun is not None
            and parse.lemma[number.noun].lower() in FORCES
            and (number.point or number.low or number.high or 0) >= 50
        ):
            figure.measure = "strength"
        return None

    def _name(self, number: Number, head: int, figure: FigureDraft) -> None:
        parse = self.parse
        figure.unit = number.unit
        if number.unit is None and number.noun is not None and not _is_pronounish(parse, number.noun):
            figure.unit, figure.subject = unit_words(parse, number)
            if number.hyphenated and figure.measure == "strength":
                figure.unit = None
                figure.subject = figure.subject or None
        if figure.subject is None:
            figure.subject, token = owner_of(parse, number, head, figure.measure)
            if token is not None:
                figure.why.note("subject", f"'{parse.words[token]}' has or undergoes it", parse.span(token, token + 1))

    def _relate(self, number: Number, head: int, figure: FigureDraft) -> None:
        """What an earlier figure of the sentence lends: its unit, its measure; and the whole that this is part of."""
        parse = self.parse
        if number.kind not in ("count", "one", "vague"):
            return
        level = level_of(parse, head) if figure.unit is None else None
        if level is not None:
            figure.unit, figure.noun = unit_at(parse, level), level
            figure.why.note("unit", f"what '{parse.words[level]}' comes to", parse.span(level, level + 1))
            if figure.measure == "other":
                figure.measure = (noun_measure(parse, level) or ("other", level))[0]
            return
        lender = next((f for f in reversed(self._lenders) if f.measure not in ("percent", "money", "score")), None)
        if lender is None:
            return
        whole = self._whole(number, head)
        if whole is not None:
            figure.part_of = whole
            figure.why.note("part_of", "told as a part of the figure before it")
            if figure.measure == "other" and whole.measure in CASUALTY and not self._of_fronted(whole):
                figure.measure = whole.measure
            if figure.unit is None:
                figure.unit, figure.noun = self._told_apart(number) or (whole.unit, whole.noun)
            return
        if self._is_other_end(number):
            figure.measure, figure.scope = lender.measure, lender.scope
            figure.unit, figure.subject = figure.unit or lender.unit, figure.subject or lender.subject
            return
        if figure.unit is None:
            bare = number.noun is None
            if figure.measure == "other" and bare and _is_elliptical(parse, number, head):
                figure.measure = lender.measure
            verb = parse.lemma[parse.head[head]]
            if bare and lender.measure == "votes" and verb in VOTING:
                figure.measure = "votes"
            if (
                bare
                and number.kind == "one"
                and verb == "be"
                and parse.dep[head] == "nsubj"
                and lender.measure in CASUALTY
            ):
                figure.measure = lender.measure
            if bare and figure.measure == "other" and verb == self._verbs.get(id(lender)) and parse.dep[head] == "dobj":
                figure.measure = lender.measure
            subject = parse.dep[head] in ("nsubj", "nsubjpass", "dobj", "conj", "oprd", "appos")
            same = figure.measure == lender.measure != "other" or (
                subject and (figure.measure in CASUALTY or lender.measure in CASUALTY) and _is_personal(lender, parse)
            )
            if bare and same and lender.unit:
                figure.unit = lender.unit
                figure.subject = figure.subject or lender.subject
                figure.why.note("unit", "left out, as the figure before it has it")

    def _told_apart(self, number: Number) -> tuple[str, int] | None:
        """ "61 of them children": the noun after the partitive."""
        at = number.core[1] + 2
        if at < len(self.parse) and self.parse.tag[at] in ("NNS", "JJ") and self.parse.lower[at - 2] == "of":
            noun = at if self.parse.tag[at] == "NNS" else at + 1
            if noun < len(self.parse) and self.parse.tag[noun] == "NNS":
                return self.parse.said(at, noun + 1), noun
        return None

    def _is_other_end(self, number: Number) -> bool:
        """The second value of "from 61 to 58", "to 250,000 from 150,000", "88 protests, up from 51"."""
        if number.noun is not None or number.unit is not None:
            return False
        before = self.parse.lower[max(0, number.tokens[0] - 2) : number.tokens[0]]
        last = self._lenders[-1]
        if before[-1:] == ["from"] and (before[0] in ("up", "down") or last.tokens[1] == number.tokens[0] - 1):
            return True
        opened = self.parse.lower[last.tokens[0] - 1] == "from" or self.parse.lower[last.tokens[0]] == "from"
        return before[-1:] == ["to"] and opened and last.tokens[1] == number.tokens[0] - 1

    def _of_fronted(self, figure: FigureDraft) -> bool:
        """ "Of the 60 people held, 52 were released"."""
        begin = self.parse.sentences[self.parse.sentence[figure.tokens[0]]][0]
        return self.parse.lower[begin] == "of" and figure.tokens[0] <= begin + 3

    def _whole(self, number: Number, head: int) -> FigureDraft | None:
        """ "two of them", "six of whom", "including nine women", "61 of them children"."""
        parse = self.parse
        if not self._lenders:
            return None
        at = number.core[1]
        if parse.lower[at : at + 2] in (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"]):
            return self._lenders[-1]
        if number.noun is None and parse.dep[head] in ("nsubj", "nsubjpass") and self._of_fronted(self._lenders[-1]):
            return self._lenders[-1]
        up = parse.head[head]
        if parse.dep[head] == "pobj" and parse.lower[up] == "including":
            return self._lenders[-1]
        first = number.tokens[0]
        if parse.lower[first - 1] == "including" or parse.lower[max(0, first - 2) : first] in (
            ["among", "them"],
            ["among", "whom"],
        ):
            return self._lenders[-1]
        return None

    def _place_and_date(self, figure: FigureDraft, head: int) -> None:
        sentence = self.parse.sentence[head]
        verb = _verb(self.parse, head)
        for tokens, place in self._places.get(sentence, ()):
            if place not in figure.places and _of_clause(self.parse, tokens, head, verb):
                figure.places.append(place)
        for tokens, date in self._dates.get(sentence, ()):
            if not _of_clause(self.parse, tokens, head, verb):
                continue
            before = self.parse.lower[tokens[0] - 1] if tokens[0] else ""
            if before == "since":
                figure.since = figure.since or date.earliest
            elif before in ("until", "till"):
                figure.until = figure.until or date.latest
            elif figure.date is None and date.kind in ("date", "time"):
                figure.date = date

    def _state(self, figure: FigureDraft, at: int) -> None:
        verb = _verb(self.parse, at)
        if verb is None:
            return
        reading = read_status(self.parse, verb)
        figure.status = reading.status
        span = self.parse.span(*reading.tokens) if reading.tokens else None
        figure.why.note("status", reading.reason, span)


def _by_sentence(
    parse: Parse, items: list[tuple[tuple[int, int], DateDraft]] | list[tuple[tuple[int, int], PlaceDraft]]
) -> dict:  # type: ignore[type-arg]
    found: dict[int, list] = {}  # type: ignore[type-arg]
    for tokens, item in items:
        found.setdefault(parse.sentence[tokens[0]], []).append((tokens, item))
    return found


def _verb(parse: Parse, token: int) -> int | None:
    """The nearest predicate at or over a token."""
    return next((up for up in (token, *parse.ancestors(token)) if parse.pos[up] in ("VERB", "AUX")), None)


def _of_clause(parse: Parse, tokens: tuple[int, int], head: int, verb: int | None) -> bool:
    """Does this place or date hang on the figure's noun phrase, or, as an adverbial, on its predicate?"""
    chain = [tokens[1] - 1, *parse.ancestors(tokens[1] - 1)]
    if head in chain:
        return True
    if verb is None or verb not in chain:
        return False
    below = chain[: chain.index(verb)]
    return (
        bool(below)
        and parse.dep[below[-1]] in ("prep", "npadvmod", "advmod")
        and not any(parse.pos[t] in ("VERB", "AUX") for t in below)
    )


def _is_pronounish(parse: Parse, noun: int) -> bool:
    return parse.tag[noun].startswith(("PRP", "WP", "DT"))


def _is_elliptical(parse: Parse, number: Number, head: int) -> bool:
    """A bare number as subject or object, or after "of", "at", "to": its measure is the one just told."""
    if head not in range(*number.core) and parse.lower[head] != "others":
        return False
    if parse.dep[head] in ("conj", "attr", "appos") or parse.lower[number.core[1] : number.core[1] + 1] == ["more"]:
        return True
    if parse.dep[head] == "dobj":
        return parse.lemma[parse.head[head]] in (
            "claim",
            "count",
            "give",
            "report",
            "say",
            "list",
            "cite",
            "estimate",
            "put",
        )
    return parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in ("of", "at", "to", "past", "closer", "with")


def _is_personal(figure: FigureDraft, parse: Parse) -> bool:
    return figure.measure in CASUALTY or (figure.noun is not None and parse.lemma[figure.noun].lower() in PEOPLE)


def _is_vote(parse: Parse, number: Number, head: int) -> bool:
    """ "voted 312 to 290", "passed by 61 to 59": bare numbers set against each other under a verb of voting."""
    against = parse.lower[max(0, number.tokens[0] - 1)] == "to" or parse.lower[number.core[1] : number.core[1] + 1] == [
        "to"
    ]
    return against and any(parse.lemma[up] in VOTING or parse.lemma[up] == "carry" for up in parse.ancestors(head))


def _voted(parse: Parse, head: int) -> bool:
    return any(parse.lemma[up] in VOTING for up in (head, *parse.ancestors(head)))


def _says_little(parse: Parse, number: Number, figure: FigureDraft) -> bool:
    """ "several" of nothing that is measured says no more than a plural; "one of the best" counts nothing."""
    if figure.measure == "score":
        return True
    if number.kind == "vague":
        return figure.measure not in (*CASUALTY, "strength", "events")
    if number.kind == "one":
        following = parse.lower[number.core[1] : number.core[1] + 1]
        if following == ["of"] or number.noun is None:
            return figure.measure not in CASUALTY
        return parse.dep[number.core[1] - 1] != "nummod" and figure.measure not in CASUALTY
    return False
