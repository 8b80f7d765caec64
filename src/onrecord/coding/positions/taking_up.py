"""Stances told only by those told before: "so does the union", "takes the opposite view", "Never," said the general."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.coding.draft import ActorDraft, Draft, StatementDraft
from onrecord.coding.positions.answers import answer_of, find_answers
from onrecord.coding.positions.echoes import Echo, find_echoes, is_denied, takes_up
from onrecord.coding.positions.lasts import Last, Lasts
from onrecord.coding.positions.newcomers import Newcomers


class TakenUp(NamedTuple):
    """A holder's stance, told at a token by taking up another's; `first` is where its words begin."""

    token: int
    first: int
    holder: ActorDraft
    last: Last
    sign: int


class EchoReader:
    """Reads, sentence by sentence, the stances of a report that take up others."""

    def __init__(self, draft: Draft, lasts: Lasts, newcomers: Newcomers) -> None:
        self.draft = draft
        self.lasts = lasts
        self.newcomers = newcomers
        self._said: dict[int, list[StatementDraft]] | None = None

    def read(self, first: int, after: int) -> Iterator[TakenUp]:
        """The stances in first .. after - 1 that are told only by those told before, in their order.

        Each is to be added to the stances told before the next is asked for: it may take that one up.
        """
        parse = self.draft.parse
        auxiliaries = find_echoes(parse, first, after)
        answers = find_answers(parse, first, after, self.draft.mention_of)
        both = sorted([*auxiliaries, *answers], key=lambda one: one.token)
        for echo in both:
            if (one := self._taken_up(echo, echo in auxiliaries)) is not None:
                yield one
        for said in self._said_in(parse.sentence[first]):
            yield from self._answered(said)

    def _taken_up(self, echo: Echo, auxiliary: bool) -> TakenUp | None:
        parse = self.draft.parse
        last = self._meant(echo)
        if last is None or self.lasts.told_by(echo.token):
            return None
        holder = self.draft.actor_at(echo.subject) or self.newcomers.actor_at(echo.subject, anywhere=True)
        if holder is None or holder is last.position.holder:
            return None
        if echo.undecided:
            return TakenUp(echo.token, min(echo.subject, echo.token), holder, last, 0)
        sign = echo.sign * (last.asked if echo.asked else last.sign)
        if auxiliary:
            if not takes_up(parse, echo.token, last.token):
                return None
            if echo.sign != 1 and is_denied(parse, last.token) != (echo.sign == 0):
                return None  # "does not" answers who does, and "does" who does not
            sign = sign or -last.sign
        return TakenUp(echo.token, min(echo.subject, echo.token), holder, last, sign) if sign else None

    def _meant(self, echo: Echo) -> Last | None:
        """The stance that an echo takes up: the last one told before it, or that of whom it names."""
        whom = self.draft.actor_at(echo.whom) if echo.whom is not None else None
        inside = range(self.draft.parse.left[echo.subject], self.draft.parse.right[echo.subject] + 1)
        near = (one for one in self.lasts.before(echo.token, echo.back) if one.token not in inside)
        return next((one for one in near if echo.whom is None or one.position.holder is whom), None)

    def _answered(self, said: StatementDraft) -> list[TakenUp]:
        """A short quotation that is nothing but an answer to what somebody else asked for: "Not under me"."""
        first = said.content[0][0]
        sign = answer_of([word for a, b in said.content for word in self.draft.parse.lower[a:b]])
        last = next(self.lasts.before(first, 1), None) if sign else None
        if last is None or not last.asked or last.position.holder in said.speakers:
            return []
        return [TakenUp(first, first, holder, last, sign * last.asked) for holder in said.speakers]

    def _said_in(self, sentence: int) -> list[StatementDraft]:
        """The statements whose words begin in a sentence."""
        if self._said is None:
            self._said = {}
            for said in self.draft.statements:
                if said.uttered and said.content:
                    self._said.setdefault(self.draft.parse.sentence[said.content[0][0]], []).append(said)
        return self._said.get(sentence, [])
