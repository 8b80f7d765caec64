"""The figures step: the quantities of a report with what they measure, whose they are, when and where."""

from onrecord.coding.draft import DateDraft, Draft, FigureDraft, PlaceDraft
from onrecord.coding.figures.families import find_families
from onrecord.coding.figures.measures import measure_at
from onrecord.coding.figures.owners import owner_of
from onrecord.coding.figures.phrases import np_head, unit_words
from onrecord.coding.figures.scopes import scope_of
from onrecord.coding.figures.words import CASUALTY, FORCES, VOTING
from onrecord.language.numbers import Number, read_numbers
from onrecord.language.parse import Parse
from onrecord.language.status import read_status

_SUPERLATIVE = frozenset({"JJS", "RBS"})


def find_figures(draft: Draft) -> None:
    """Fill `draft.figures`, in reading order. Dates are looked at, and places where they have been read."""
    parse = draft.parse
    numbers = read_numbers(parse)
    dated = _dated(draft)
    families = find_families(parse, numbers)
    taken = {t for figure, _ in families for t in range(*figure.tokens)}
    reader = _Reader(draft)
    for number in numbers:
        core = range(*number.core)
        if any(t in taken or t in dated for t in core):
            continue
        reader.add(number)
    for figure, cue in families:
        reader.add_family(figure, cue)
    draft.figures = sorted(reader.figures, key=lambda f: f.tokens)


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
        self._dates = _by_sentence(self.parse, [(d.tokens, d) for d in draft.dates])
        self._places = _by_sentence(self.parse, [(m, p) for p in draft.places for m in p.mentions])

    def add(self, number: Number) -> None:
        parse = self.parse
        head = np_head(parse, number)
        if parse.sentence[head] != self._sentence:
            self._sentence, self._lenders = parse.sentence[head], []
        figure = FigureDraft(number.tokens, number.noun, "other", number.point, number.low, number.high, number.low_open,
                             number.high_open, number.approximate)  # fmt: skip
        cue = self._measure(number, head, figure)
        if _says_little(parse, number, figure):
            return
        self._name(number, head, figure)
        self._relate(number, head, figure)
        scope, token = scope_of(parse, number, head, figure)
        if scope and token is not None:
            figure.scope = scope
            figure.why.note("scope", f"'{parse.words[token]}' makes it {scope}", parse.span(token, token + 1))
        self._place_and_date(figure, head)
        self._state(figure, cue if cue is not None else head)
        self.figures.append(figure)
        self._lenders.append(figure)

    def add_family(self, figure: FigureDraft, cue: int) -> None:
        parse = self.parse
        figure.why.note("measure", f"governed by '{parse.words[cue]}'", parse.span(cue, cue + 1))
        self._place_and_date(figure, cue)
        self._state(figure, cue)
        self.figures.append(figure)

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
        end = max(number.core[1], (number.noun + 1) if number.noun is not None else 0)
        if number.hyphenated and parse.lower[number.core[1] + 1 : number.core[1] + 2] == ["strong"]:
            figure.measure = "strength"
            return number.core[1] + 1
        found = measure_at(parse, head, number.noun, end)
        if found:
            figure.measure, cue = found
            figure.why.note("measure", f"told by '{parse.words[cue]}'", parse.span(cue, cue + 1))
            return cue
        if number.noun is not None and parse.lemma[number.noun].lower() in FORCES and (number.point or number.low or number.high or 0) >= 50:
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
        lender = next((f for f in reversed(self._lenders) if f.measure not in ("percent", "money", "score")), None)
        if lender is None or number.kind not in ("count", "one", "vague"):
            return
        parse = self.parse
        whole = self._whole(number, head)
        if whole is not None:
            figure.part_of = whole
            figure.why.note("part_of", "told as a part of the figure before it")
            if figure.measure == "other" and whole.measure in CASUALTY:
                figure.measure = whole.measure
            if figure.unit is None:
                figure.unit, figure.noun = whole.unit, whole.noun
            return
        if figure.unit is None:
            bare = number.noun is None
            if figure.measure == "other" and bare and _is_elliptical(parse, number, head):
                figure.measure = lender.measure
            same = figure.measure == lender.measure or (figure.measure in CASUALTY and (lender.measure in CASUALTY or lender.measure == "other"))
            if bare and same and lender.unit and figure.measure != "other":
                figure.unit = lender.unit
                figure.subject = figure.subject or lender.subject
                figure.why.note("unit", "left out, as the figure before it has it")

    def _whole(self, number: Number, head: int) -> FigureDraft | None:
        """ "two of them", "six of whom", "including nine women", "61 of them children". """
        parse = self.parse
        if not self._lenders:
            return None
        at = number.core[1]
        if parse.lower[at : at + 2] in (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"]):
            return self._lenders[-1]
        up = parse.head[head]
        if parse.dep[head] == "pobj" and parse.lower[up] == "including":
            return self._lenders[-1]
        first = number.tokens[0]
        if parse.lower[first - 1] == "including" or parse.lower[max(0, first - 2) : first] in (["among", "them"], ["among", "whom"]):
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


def _by_sentence(parse: Parse, items: list[tuple[tuple[int, int], DateDraft]] | list[tuple[tuple[int, int], PlaceDraft]]) -> dict:  # type: ignore[type-arg]
    found: dict[int, list] = {}  # type: ignore[type-arg]
    for tokens, item in items:
        found.setdefault(parse.sentence[tokens[0]], []).append((tokens, item))
    return found


def _verb(parse: Parse, token: int) -> int | None:
    """The nearest predicate at or over a token."""
    return next((up for up in (token, *parse.ancestors(token)) if parse.pos[up] in ("VERB", "AUX")), None)


def _of_clause(parse: Parse, tokens: tuple[int, int], head: int, verb: int | None) -> bool:
    """Does this place or date hang on the figure's noun phrase, or on its predicate by a preposition or as an adverb?"""
    chain = [tokens[1] - 1, *parse.ancestors(tokens[1] - 1)]
    if head in chain:
        return True
    if verb is None or verb not in chain:
        return False
    below = chain[: chain.index(verb)]
    return bool(below) and parse.dep[below[-1]] in ("prep", "npadvmod", "advmod") and not any(
        parse.pos[t] in ("VERB", "AUX") for t in below
    )


def _is_pronounish(parse: Parse, noun: int) -> bool:
    return parse.tag[noun].startswith(("PRP", "WP", "DT"))


def _is_elliptical(parse: Parse, number: Number, head: int) -> bool:
    """A bare number as subject or object, or after "of", "at", "to": its measure is the one just told."""
    if head not in range(*number.core):
        return False
    if parse.dep[head] in ("dobj", "nsubj", "nsubjpass", "conj", "attr"):
        return True
    return parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in ("of", "at", "to", "past", "closer")


def _voted(parse: Parse, head: int) -> bool:
    return any(parse.lemma[up] in VOTING for up in parse.ancestors(head))


def _says_little(parse: Parse, number: Number, figure: FigureDraft) -> bool:
    """ "several" of nothing that is measured says no more than a plural; "one of the best" counts nothing. """
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
