"""When an event took place: a date belongs to the clause it stands in, or to the noun that it hangs on.

A date of another clause, of the act of saying, or of a noun with a day of its own ("Thursday's ruling") dates nothing
else; an event without a day keeps null.
"""

from datetime import date

from onrecord.coding.draft import DateDraft, Draft, EventDraft
from onrecord.coding.events.clauses import GOES, clause_above, is_participle_of, noun_shares, only_names
from onrecord.coding.events.matching import CueIndex
from onrecord.language.parse import Parse

# Types done in words, whose object may be a deed of another day.
_VERBAL = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONSULT", "AGREE"})
_REAL = frozenset({"happened", "ongoing"})
_AHEAD = frozenset({"planned", "called for", "possible"})
# Words such as "the past" and "in the future" date nothing.
_NO_DAY = frozenset({"PAST_REF", "FUTURE_REF"})
# After these a date is the edge of a stretch of time, not the event's day.
_EDGES = frozenset({"since", "until", "till", "til", "before", "after", "than", "as", "to", "dating", "of", "between"})
_PARTS = frozenset({"evening", "night", "morning", "afternoon", "day", "dawn", "hour", "weekend", "eve"})
# After these it is the day of what is still to come: "due by Friday", "talks set for Monday".
_DUE = frozenset({"by", "for"})
_MARKING = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
# An occasion in which something is done has the day of what is done in it: "killed in a blast on Friday".
_WITHIN = frozenset({"in", "at", "during"})
_DURING = frozenset({"in", "at", "during", "on", "after", "following"})
# Nouns with a day of their own, beside the deeds that the codebook knows.
_OCCASIONS = frozenset({
    "address", "agreement", "anniversary", "article", "broadcast", "campaign", "ceremony", "conference",
    "congress", "convention", "crisis", "deadline", "deal", "debate", "decision", "declaration", "documentary",
    "election", "festival", "fight", "funeral", "game", "hearing", "incident", "inquiry", "interview", "law",
    "letter", "massacre", "match", "meeting", "memo", "memorandum", "message", "order", "poll", "post", "quake",
    "race", "referendum", "release", "remark", "report", "resolution", "revolution", "ruling", "season",
    "session", "speech", "statement", "study", "summit", "survey", "testimony", "treaty", "trial", "tweet",
    "uprising", "verdict", "vigil", "visit", "vote", "war", "warning",
})  # fmt: skip
_KNOWN = frozenset({"the", "this", "that", "its", "his", "her", "their", "those"})
# What comes "before" or "since" another thing has not that thing's day.
_APART = frozenset({"before", "since", "until"})
_ON = frozenset({"on", "in", "of", "at", "the"})
_NEAR = 6
_FROM_ON = frozenset({"beginning", "starting"})
_ANNOUNCES = frozenset({"announce", "declare"})
# What a body decides or votes to do it does by that, other than to meet or to fight.
_DECIDES = frozenset({"decide", "vote"})
_MEETING = frozenset({"CONSULT", "ASSAULT", "PROTEST", "MOBILIZE", "COOPERATE", "SUPPORT"})
_DEEP = 12
# Days before the day of the report after which an event is told as background.
_OLD = 60


def tie_dates(draft: Draft, index: CueIndex, at: dict[int, EventDraft], events_of: dict[int, list[EventDraft]]) -> None:
    """Give dates to the events they date. `at`: an event's tokens. `events_of`: a sentence's events."""
    clock = _Clock(draft, index, at)
    for when in draft.dates:
        told = when.kind in ("date", "time") and when.timex not in _NO_DAY
        if told and events_of.get(draft.parse.sentence[when.tokens[0]]):
            clock.tie(when)
    for event in dict.fromkeys(at.values()):
        if event.date is None and clock.is_of_old(event):
            event.background = True


class _Clock:
    """One report's dates and events; knows which words have their date."""

    def __init__(self, draft: Draft, index: CueIndex, at: dict[int, EventDraft]) -> None:
        self.draft, self.parse, self.index, self.at = draft, draft.parse, index, at
        self.saying = frozenset(
            i for said in draft.statements for first, after in said.cue for i in range(first, after)
        )
        self.near: dict[int, list[int]] = {}
        for token in sorted(at):
            self.near.setdefault(draft.parse.sentence[token], []).append(token)
        self.dated: dict[int, DateDraft] = {}

    def tie(self, when: DateDraft) -> None:
        """Give one date to what it dates."""
        parse, at = self.parse, self.at
        token = _top(parse, when)
        word = _preposition(parse, token)
        part = parse.head[parse.head[token]]
        if word == "of" and parse.lemma[part] in _PARTS:
            token, word = part, _preposition(parse, part)  # "on the evening of May 4"
        elif when.tokens[0] > 0 and parse.lower[when.tokens[0] - 1] in _EDGES:
            word = "since"
        clause = _opened_by(parse, when)
        if clause is not None and clause in at and at[clause].date is None:
            at[clause].date = when
        if word in _EDGES or _is_aside(parse, when, word, self.draft.published):
            return
        marked = _marked_by(parse, when)
        if marked is not None:
            if marked in at and at[marked].date is None:
                at[marked].date = when
            return
        bearer = self._bearer_of(when, token)
        if bearer is None:
            return
        own = at.get(bearer)
        if own is not None and own.type in _VERBAL and parse.pos[bearer] == "VERB" and bearer not in self.dated:
            own = _nearer_deed(self.draft, self.index, own, bearer, when, at)
        self.dated.setdefault(bearer, when)
        if own is not None and own.date is None and (word not in _DUE or own.status not in _REAL):
            if bearer == own.head and not _may_be(parse, bearer, when, self.draft.published):
                return
            own.date = when
        occasion = parse.head[parse.head[bearer]]
        if parse.dep[bearer] == "pobj" and parse.lower[parse.head[bearer]] in _WITHIN and occasion in at:
            bearer = occasion  # "at the summit on Monday they agreed"
            if at[bearer].date is None and at[bearer].status in _REAL:
                at[bearer].date = when
        if word not in _DUE and parse.pos[bearer] in ("VERB", "AUX"):
            announced = parse.lemma[bearer] in _ANNOUNCES
            if own is not None or announced or bearer not in self.saying:
                self._share(when, bearer)

    def _bearer_of(self, when: DateDraft, token: int) -> int | None:
        """The word that a date belongs to."""
        parse, at = self.parse, self.at
        bearer = _bearer(parse, self.index, token, at)
        if bearer is None:
            return None
        if bearer not in at and not _is_after(when, self.draft.published):
            bearer = _of_aim(parse, bearer, at)
        open_still = bearer in at and at[bearer].status in _AHEAD
        present = (open_still or _is_present(parse, bearer)) and _is_gone(when, self.draft.published)
        if (bearer in self.dated or parse.lemma[bearer] == "be" or present) and bearer < when.tokens[0]:
            # A clause has one day, "is" none, and neither "has been arrested" nor what is still open one long gone:
            # what stands nearer has it.
            near = self.near[parse.sentence[bearer]]
            return max((i for i in near if bearer < i < when.tokens[0]), default=None if present else bearer)
        return bearer

    def is_of_old(self, event: EventDraft) -> bool:
        """Does an event without a day stand in a clause that tells of a day long gone?"""
        token, published = event.head, self.draft.published
        for _ in range(_DEEP):
            if self.parse.dep[token] in ("relcl", "conj") or self.parse.head[token] == token:
                return False
            token = self.parse.head[token]
            when = self.dated.get(token)
            if when is not None:
                return is_old(when, published)
        return False

    def _share(self, when: DateDraft, bearer: int) -> None:
        """Give a verb's date to the other events of its clause, and to what happened "when" it did."""
        published = self.draft.published
        main = self.at.get(clause_above(self.parse, bearer))
        before = any(self.parse.lower[c] == "had" for c in self.parse.children[self.parse.head[bearer]])
        if main is not None and main.date is None and main.status in _REAL and not before:
            main.date = when
        ahead = _is_after(when, published)
        for other in self.near[self.parse.sentence[bearer]]:
            event = self.at[other]
            if event.date is not None or other == bearer or event is self.at.get(bearer):
                continue
            shared = _same_time(self.parse, bearer, other, event, when, ahead=ahead)
            if shared and _may_be(self.parse, other, when, published):
                event.date = when


def _is_aside(parse: Parse, when: DateDraft, word: str, published: date | None) -> bool:
    """Does a date stand beside the sentence: "troops currently in Mali", a page's own clock time, "two weeks later"?"""
    first, after = when.tokens
    if when.timex == "PRESENT_REF" and after < len(parse) and first > 0:
        return parse.pos[first - 1] in ("NOUN", "PROPN") and parse.pos[after] == "ADP"
    if when.kind == "time" and when.earliest is None:
        return word == "" and any(parse.pos[i] == "NUM" for i in range(first, after))
    return parse.lower[after - 1] == "later" and _is_after(when, published)


def _marked_by(parse: Parse, when: DateDraft) -> int | None:
    """The noun that a date tells apart from its like: "before his arrest on Tuesday", "in the 1967 murders"."""
    first = when.tokens[0]
    noun = parse.head[first]
    year = when.timex.isdigit() and parse.dep[first] in _MARKING and parse.pos[noun] == "NOUN"
    if year and any(parse.lower[c] in _KNOWN for c in parse.children[noun]):
        return noun
    at = first - 1
    while at > 0 and parse.lower[at] in _ON:
        at -= 1
    if at == first - 1 or parse.pos[at] != "NOUN":
        return None
    for i in range(at - 1, max(at - _NEAR, 0), -1):
        if parse.pos[i] in ("VERB", "AUX", "PUNCT") and parse.lower[i] != "-":
            return None
        if parse.lower[i] in _APART:
            return at
        if parse.lower[i] == "after" and parse.lower[i + 1] in ("that", "this"):
            return at
    return None


def _bearer(parse: Parse, index: CueIndex, token: int, at: dict[int, EventDraft]) -> int | None:
    """The word that a date belongs to: an event's word, or the verb of its clause; none where a noun keeps it."""
    for _ in range(_DEEP):
        if token in at:
            return token
        if parse.pos[token] in ("VERB", "AUX") and parse.dep[token] not in ("amod", "compound"):
            if not only_names(parse, token) and parse.lower[token] not in _FROM_ON:
                return token
        elif parse.head[token] != token and _keeps(parse, index, token, at):
            return None
        if parse.head[token] == token:
            return None
        token = parse.head[token]
    return None


def _preposition(parse: Parse, token: int) -> str:
    """The preposition before a date, or before the first of joined dates."""
    while parse.dep[token] == "conj" and parse.head[token] != token:
        token = parse.head[token]
    return parse.lower[parse.head[token]] if parse.dep[token] == "pobj" else ""


def _opened_by(parse: Parse, when: DateDraft) -> int | None:
    """The verb of the clause that a date opens: "since Sunday, when raids killed 25 fighters"."""
    for token in range(*when.tokens):
        for c in parse.children[token]:
            if parse.dep[c] in ("relcl", "advcl") and any(parse.lower[w] == "when" for w in parse.children[c]):
                return c
    return None


def _of_aim(parse: Parse, verb: int, at: dict[int, EventDraft]) -> int:
    """The event whose aim or content a verb is: a day gone by is the day of asking ("invited them to join in 1997")."""
    above = parse.head[verb]
    aimed = parse.dep[verb] in ("xcomp", "advcl", "ccomp", "acl") and any(
        parse.tag[c] == "TO" for c in parse.children[verb]
    )
    return above if aimed and above in at and at[above].status in _REAL else verb


def _keeps(parse: Parse, index: CueIndex, token: int, at: dict[int, EventDraft]) -> bool:
    """Does the noun above this token keep its date for itself: "Thursday's ruling", "the speech on Monday"?"""
    noun = parse.head[token]
    if noun in at or parse.pos[noun] not in ("NOUN", "PROPN"):
        return False
    above, word = parse.head[noun], parse.lemma[noun].lower()
    occasion = word in _OCCASIONS or word in index.words["deeds"] or bool(index.nouns.get(word))
    opening = token == parse.sentences[parse.sentence[token]][0] and parse.dep[noun] in ("nsubj", "nsubjpass")
    if opening and parse.dep[token] in _MARKING and parse.tag[token] in ("NN", "NNP") and word not in _OCCASIONS:
        return False  # "Today two people were wounded": the parse at times hangs the day on the subject
    if parse.dep[token] in _MARKING or (parse.dep[token] == "prep" and parse.lower[token] == "of"):
        return not (occasion and parse.dep[noun] == "pobj" and parse.lower[above] in _WITHIN and above != noun)
    if not occasion:
        return False
    if parse.dep[noun] == "pobj":
        return parse.lower[above] not in _DURING
    return not (parse.dep[noun] == "dobj" and above in at and at[above].type not in _VERBAL)


def _nearer_deed(
    draft: Draft, index: CueIndex, event: EventDraft, verb: int, when: DateDraft, at: dict[int, EventDraft]
) -> EventDraft | None:
    """Of an act in words and the deed it speaks of, the one that a date behind both belongs to.

    A weekday is the news's own day and dates the act, unless the act has its day already ("Iran on Saturday condemned
    the raid on Friday"); any other day dates the deed that stands nearer ("condemned the invasion of May 2").
    """
    parse, deeds = draft.parse, index.words["deeds"]
    between = [i for i in range(verb + 1, when.tokens[0]) if parse.pos[i] == "NOUN"]
    nearer = [i for i in between if at.get(i, event) is not event or parse.lemma[i] in deeds]
    if not nearer or (event.date is None and _is_recent(when, draft.published)):
        return event
    return at.get(nearer[-1])


def _same_time(parse: Parse, verb: int, token: int, event: EventDraft, when: DateDraft, *, ahead: bool) -> bool:
    """Has an event's word the day of this verb: as what comes about, as what is done, or as a deed joined to it?"""
    label, head = parse.dep[token], parse.head[token]
    if parse.pos[token] in ("NOUN", "PROPN"):
        return noun_shares(parse, verb, token)
    if head == token:
        return False
    if label == "ccomp" and head == verb:
        # "Announced in January that they were leaving": what one announces of oneself is done by it.
        own = any(parse.dep[c] == "nsubj" and parse.tag[c] == "PRP" for c in parse.children[token])
        return parse.lemma[verb] in _ANNOUNCES and own and not ahead and not _is_present(parse, token)
    if parse.lemma[verb] in _ANNOUNCES:
        return False
    if label == "xcomp" and head == verb and parse.lemma[verb] in _DECIDES:
        return event.type not in _MEETING
    if label == "xcomp" and head == verb:
        if event.status in _REAL:
            return True
        return parse.lemma[verb] in GOES if not ahead else event.status == "planned"
    if label == "advcl" and head == verb:
        openers = [parse.lower[c] for c in parse.children[token] if parse.dep[c] == "mark" or parse.tag[c] == "WRB"]
        if parse.tag[token] == "VBG":
            return is_participle_of(parse, token, verb) and event.status in _REAL
        if openers == ["when"] and when.tokens[0] < token:
            return event.status in _REAL
        aim = any(parse.tag[c] == "TO" for c in parse.children[token])
        return aim and not ahead and parse.lemma[verb] in GOES
    if label == "conj":
        first = head
        while parse.dep[first] == "conj" and first != verb:
            first = parse.head[first]
        return first == verb and _reaches(parse, verb, token, when) and _is_past(parse, verb) == _is_past(parse, token)
    return False


def _reaches(parse: Parse, verb: int, token: int, when: DateDraft) -> bool:
    """Does a date before the first of joined verbs reach a later one, which has no time of its own?"""
    if when.tokens[0] > verb:
        return False
    own = any(parse.dep[c] == "npadvmod" or parse.lower[c] in _THEN for c in parse.children[token])
    subject = next((c for c in parse.children[verb] if parse.dep[c] in ("nsubj", "nsubjpass")), verb)
    apart = any(parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[token])
    return not own and (not apart or when.tokens[0] < subject)


_THEN = frozenset({"later", "then", "earlier", "previously", "subsequently", "eventually", "since", "already"})


def _may_be(parse: Parse, token: int, when: DateDraft, published: date | None) -> bool:
    """Does a date lie on the side that a finite verb's tense points to? A past deed has no day to come."""
    return not (_is_past(parse, token) and _is_after(when, published))


def _is_past(parse: Parse, verb: int) -> bool:
    """Is this a finite verb of the past or the perfect?"""
    if parse.tag[verb] == "VBD":
        return True
    return any(
        parse.lower[c] in ("had", "was", "were", "has", "have") and parse.dep[c] in ("aux", "auxpass")
        for c in parse.children[verb]
    )


def _is_present(parse: Parse, verb: int) -> bool:
    """Is this a verb of the present or the present perfect, which takes no day that is over?"""
    if parse.tag[verb] in ("VBZ", "VBP"):
        return True
    return any(parse.lower[c] in ("has", "have", "'ve", "’ve") and parse.dep[c] == "aux" for c in parse.children[verb])


def _is_gone(when: DateDraft, published: date | None) -> bool:
    """Did this day end more than a week before the report's?"""
    last = _day(when.latest)
    return last is not None and published is not None and (published - last).days > _WEEK


def is_old(when: DateDraft, published: date | None) -> bool:
    """Did this day end long before the report's?"""
    last = _day(when.latest)
    return last is not None and published is not None and (published - last).days > _OLD


def _is_after(when: DateDraft, published: date | None) -> bool:
    first = _day(when.earliest)
    return first is not None and published is not None and first > published


def _is_recent(when: DateDraft, published: date | None) -> bool:
    """Is it a day of the week before the report's?"""
    first, last = _day(when.earliest), _day(when.latest)
    return first is not None and first == last and published is not None and 0 <= (published - first).days <= _WEEK


_WEEK = 7


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _top(parse: Parse, when: DateDraft) -> int:
    """The token of a date that hangs on a word outside it."""
    first, after = when.tokens
    return next((i for i in range(after - 1, first - 1, -1) if not first <= parse.head[i] < after), after - 1)
