"""Statements that are by themselves an answer: a denial, a claim of responsibility; and what they speak of."""

from collections.abc import Iterator

from onrecord.coding.cue_finding import is_negated
from onrecord.coding.draft import ActorDraft, EventDraft, StatementDraft
from onrecord.coding.links.conditions import ReadLink
from onrecord.coding.links.ends import End, Ends, actors_of, allowed
from onrecord.coding.referents import Row
from onrecord.language.parse import Parse
from onrecord.records.tables.link_table import LinkCue, LinkTable

_BACK = 4
"""Sentences back in which a denial finds the accusation that it answers."""
_DENYING = frozenset({"deny", "dispute", "refute", "rebut", "denial"})
_TURNING_DOWN = frozenset({"reject", "rule", "dismiss", "refuse", "spurn", "oppose", "decline"})
_DEALS = frozenset({"AGREE", "CONCEDE", "COOPERATE", "SUPPORT", "CONSULT", "RETREAT", "AID", "REQUEST"})
_CLAIMING = frozenset(
    {"assert", "claim", "allege", "say", "charge", "maintain", "report", "state", "contend", "suggest"}
)
_UNDERGOES = frozenset({"nsubjpass", "dobj"})
_HIMSELF = frozenset({"it", "they", "he", "she", "we", "i"})
_OWN = frozenset({"its", "their", "his", "our", "my"})
_MEN = frozenset(
    {"man", "fighter", "militant", "member", "gunman", "force", "troop", "soldier", "unit", "guerrilla", "warrior"}
)
_ARMS = _MEN | {"gun", "plane", "aircraft", "jet", "helicopter", "tank", "artillery", "rocket", "missile", "drone", "ship",
                "gunboat", "vessel", "bomb", "shell", "mortar", "weapon"}  # fmt: skip
_REAL = frozenset({"happened", "ongoing"})


def read_answers(ends: Ends, table: LinkTable) -> Iterator[ReadLink]:
    """A link from each statement whose act answers to the row it speaks of."""
    for said in ends.draft.statements:
        cue = table.acts.get(said.act)
        if cue is None or not said.cue or said.why.entry in cue.but_not:
            continue
        if any(is_negated(ends.parse, i) for i in range(*said.cue[0])) or _is_withheld(ends, said, cue):
            continue
        target = _spoken_of(ends, said, cue)
        if target is not None and not _is_turned_down(ends, said, target):
            yield said, target, cue.what, cue.entry, cue.said, said.cue[0]


def judges(parse: Parse, nouns: list[int], words: list[str]) -> bool:
    """Is one of these nouns, by itself or by its title, one of these words: "the court", "Judge Lim"?"""
    return any(parse.lower[i] in words for n in nouns for i in (n, *parse.children[n]))


def _is_withheld(ends: Ends, said: StatementDraft, cue: LinkCue) -> bool:
    """Is something withheld ("denied women entry"), or does a court speak?"""
    parse, verb = ends.parse, said.cue[0][0]
    if parse.pos[verb] != "VERB":
        return False
    subjects = ends.subjects(verb)
    agents = [n for c in parse.children[verb] if parse.dep[c] == "agent" for n in parse.children[c]]
    return parse.child(verb, "dative") is not None or judges(parse, [*subjects, *agents], cue.not_by)


def _is_turned_down(ends: Ends, said: StatementDraft, target: End) -> bool:
    """Is it what somebody will not have, not what he says never was: "rejected the accord", "ruled out a summit"?"""
    word = ends.parse.lemma[said.cue[0][0]]
    return said.act == "deny" and word in _TURNING_DOWN and isinstance(target, EventDraft) and target.type in _DEALS


def _claimed_by_others(ends: Ends, said: StatementDraft) -> tuple[End, int] | None:
    """What others claim and a statement says is not so: "said no shot was fired, as the opposition claims"."""
    parse = ends.parse
    for i in (i for first, after in said.content for i in range(first, after)):
        as_said = parse.dep[i] == "advcl" and parse.lemma[i] in _CLAIMING and parse.lower[parse.left[i]] == "as"
        over = parse.head[i]
        if not as_said or not said.holds(over) or not (said.act == "deny" or is_negated(parse, over)):
            continue
        by = [a for n in ends.subjects(i) if (a := ends.draft.actor_at(n)) is not None]
        target: End | None = ends.referents.cue_at(i) or ends.deeds.at(i)
        if ends.subjects(i) and target is not None and not any(a is b for a in by for b in said.speakers):
            return target, i
    return None


def read_denied_asides(ends: Ends) -> Iterator[tuple[End, End, int]]:
    """(denial, what it denies, its verb) of a clause that denies what its sentence tells: "..., which the airline denied"."""
    parse = ends.parse
    for verb in range(len(parse)):
        if (
            parse.lemma[verb] not in _DENYING
            or parse.dep[verb] not in ("relcl", "ccomp", "advcl")
            or parse.pos[verb] != "VERB"
        ):
            continue
        which = [c for c in parse.children[verb] if parse.lower[c] == "which" and parse.dep[c] == "dobj"]
        if not which or not ends.subjects(verb) or is_negated(parse, verb) or parse.lower[which[0] - 1] != ",":
            continue
        source: End | None = ends.referents.cue_at(verb) or ends.deeds.at(verb)
        noun = parse.head[verb]
        kind = ends.referents.referent_of(noun)
        told: End | None = ends.meant(noun, None) if kind is not None and parse.pos[noun] == "NOUN" else None
        held = [s for s in ends.draft.statements_over(which[0]) if s is not source]
        if told is None and held:
            told = min(held, key=lambda s: sum(after - first for first, after in s.content))
        by = [a for n in ends.subjects(verb) if (a := ends.draft.actor_at(n)) is not None]
        if (
            source is not None
            and told is not None
            and told is not source
            and not any(a is b for a in by for b in actors_of(told))
        ):
            yield source, told, verb


def read_contradictions(ends: Ends) -> Iterator[tuple[StatementDraft, End, int]]:
    """(statement, event, its word) where somebody says that no such thing was done: "No shot had been fired, he said"."""
    parse = ends.parse
    for said in ends.draft.statements:
        if said.act not in ("say", "confirm", "deny") or not said.uttered or not said.cue:
            continue
        claimed = _claimed_by_others(ends, said)
        if claimed is not None:
            yield said, *claimed
            continue
        if said.act == "deny":
            continue
        for i in (i for first, after in said.content for i in range(first, after)):
            if parse.lower[i] != "no" or parse.dep[i] != "det" or parse.dep[parse.head[i]] not in _UNDERGOES:
                continue
            event = _told_with(ends, said, parse.head[i])
            if event is not None:
                yield said, event, i
                break


def _told_with(ends: Ends, said: StatementDraft, noun: int) -> EventDraft | None:
    """The last violence before that is told with this very noun, on other people's word."""
    parse = ends.parse
    verb = parse.head[noun]
    if parse.pos[verb] != "VERB" or any(parse.tag[c] == "MD" for c in parse.children[verb]) or parse.tag[verb] == "VB":
        return None
    near = [
        e for e in ends.referents.events_near(noun, _BACK)
        if e.type in ("ASSAULT", "COERCE") and e.status in _REAL and e.head < noun and not said.holds(e.head)
        and any(parse.lemma[i] == parse.lemma[noun] for i in parse.subtree(e.head))
    ]  # fmt: skip
    return near[-1] if near else None


def read_own_deeds(ends: Ends) -> Iterator[tuple[StatementDraft, EventDraft, int]]:
    """(statement, event, its word) where somebody says that he himself did what was told before with no doer."""
    parse = ends.parse
    for said in ends.draft.statements:
        if said.act not in ("say", "confirm") or not said.uttered or not said.cue:
            continue
        at = said.cue[0][0]
        own = [e for e in said.events if e.type == "ASSAULT" and e.status in _REAL and _is_by_speaker(ends, e, said)]
        for done in own:
            since = parse.sentence[at] - parse.sentence[done.head] + 2
            near = [
                e for e in ends.referents.events_near(at, since)
                if e.type == "ASSAULT" and e.status in _REAL and e.head < at and e is not done and not said.holds(e.head)
                and (not e.actors or all(_is_nameless(a) for a in e.actors) or any(a is b for a in e.actors for b in (*said.speakers, *done.actors)))
            ]  # fmt: skip
            if near:
                yield said, max(near, key=lambda e: (parse.sentence[e.head], -e.head)), done.head
                break


def read_claimed_blows(ends: Ends) -> Iterator[tuple[StatementDraft, EventDraft, int]]:
    """(statement, event, its word) where an armed group itself tells that it struck: "rebels said they had shot down a plane"."""
    for said in ends.draft.statements:
        if said.act not in ("say", "confirm") or not said.uttered or not said.cue or not said.speakers:
            continue
        if not all(a.kind == "armed group" for a in said.speakers):
            continue
        own = [
            e for e in said.events
            if e.type == "ASSAULT" and e.status in _REAL and said.holds(e.head) and ends.parse.pos[e.head] == "VERB"
            and any(a is b for a in e.actors for b in said.speakers)
        ]  # fmt: skip
        if own:
            yield said, own[0], own[0].head


def _is_by_speaker(ends: Ends, event: EventDraft, said: StatementDraft) -> bool:
    """Is it the speaker's own deed; where nobody knows who speaks, by a pronoun that stands for him?"""
    if any(a is b for a in event.actors for b in said.speakers):
        return True
    subjects = ends.subjects(event.head)
    if subjects and all(_are_own_men(ends, n) for n in subjects):
        return True
    near = bool(subjects) and all(ends.parse.lower[n] in _HIMSELF for n in subjects)
    return near and (not said.speakers or all(ends.draft.actor_at(n) is None for n in subjects))


def _is_nameless(actor: ActorDraft) -> bool:
    """Is it nobody in particular: "gunmen"?"""
    return actor.code is None and all(mention.kind == "nominal" for mention in actor.mentions)


def _are_own_men(ends: Ends, noun: int) -> bool:
    """Is it the speaker's own force: "its men", "our fighters"?"""
    parse = ends.parse
    own = any(parse.dep[c] == "poss" and parse.lower[c] in _OWN for c in parse.children[noun])
    return own and parse.lemma[noun] in _MEN


def _spoken_of(ends: Ends, said: StatementDraft, cue: LinkCue) -> End | None:
    """What is told in the statement's words, what they point back to, or what its speaker was accused of.

    Of a denial at last the very deed that it denies, though no entry codes it.
    """
    for top in _tops(ends, said):
        if _is_asked_or_offered(ends, top):
            return None
        row = _told(ends, top, said)
        if row is not None and _is_other(said, row):
            return _first_told(ends, row) if allowed(row, cue) else None
    own = _by_own_arms(ends, said) if said.act == "deny" else None
    if own is not None:
        return own
    part = _part_in(ends, said, cue) if said.act == "deny" else None
    if part is not None:
        return _first_told(ends, part)
    blamed = _accusation(ends, said)
    if blamed is not None:
        return blamed
    if _names_a_part(ends, said):
        return _deed_before(ends, said, cue)
    if not cue.uncoded:
        return None
    # Only a denial in so many words says that a thing was not: "dismissed the move as theatre" does not.
    if ends.parse.lemma[said.cue[0][0]] not in _DENYING:
        return None
    return next((deed for top in _tops(ends, said) if (deed := _denied(ends, top)) is not None), None)


def _part_in(ends: Ends, said: StatementDraft, cue: LinkCue) -> Row | None:
    """The deed that the words name behind "any part", "any connection": "denied having any link with the bombing"."""
    parse = ends.parse
    parts = ends.draft.tables.stories.parts
    words = [i for first, after in said.content for i in range(first, after) if parse.pos[i] == "NOUN"]
    first = next((i for i in words if parse.lemma[i] in parts), len(parse))
    for noun in words:
        row = ends.meant(noun, said) if noun > first and parse.lemma[noun] not in parts else None
        if row is not None and allowed(row, cue) and _is_other(said, row) and not _is_in(said, row):
            return row
    return None


def _by_own_arms(ends: Ends, said: StatementDraft) -> EventDraft | None:
    """The blow told before that a side answers for when it denies that its guns were fired or its men were there."""
    parse = ends.parse
    words = [i for first, after in said.content for i in range(first, after)]
    if any(ends.referents.event_at(i) is not None for i in words) or not any(
        parse.lemma[i] in _ARMS and any(parse.dep[c] == "poss" and parse.lower[c] in _OWN for c in parse.children[i])
        for i in words
    ):
        return None
    lands = {a.country for a in said.speakers if a.country is not None}
    near = [
        e for e in ends.referents.events_near(said.cue[0][0], 2)
        if e.type == "ASSAULT" and e.status in _REAL and e.head < said.cue[0][0]
        and any(a in said.speakers or a.country in lands for a in e.actors)
    ]  # fmt: skip
    return near[-1] if near else None


def _is_in(said: StatementDraft, row: Row) -> bool:
    return isinstance(row, StatementDraft) and bool(row.cue) and said.holds(row.cue[0][0])


def _denied(ends: Ends, top: int) -> End | None:
    """The deed of no entry that a denial tells; what was asked or offered is refused, not denied."""
    told = ends.referents.cue_at(top)
    if _is_asked_or_offered(ends, top) or (told is not None and told.act == "deny"):
        return None
    return ends.deeds.at(top)


def _is_asked_or_offered(ends: Ends, top: int) -> bool:
    """Is it a noun for what is refused, not denied: a demand, an offer?"""
    kind = ends.referents.referent_of(top)
    return kind is not None and bool({"demand", "promise"}.intersection(kind.acts)) and "say" not in kind.acts


def _tops(ends: Ends, said: StatementDraft) -> Iterator[int]:
    """The highest words of what a statement says."""
    parse = ends.parse
    for first, after in said.content:
        for i in range(first, after):
            if first <= parse.head[i] < after and parse.head[i] != i:
                continue
            there = any(parse.dep[c] == "expl" for c in parse.children[i])
            if parse.pos[i] in ("PUNCT", "ADP", "SCONJ", "DET"):
                yield from (c for c in parse.children[i] if first <= c < after)
            elif there and any(parse.dep[c] == "attr" for c in parse.children[i]):
                # "denied that there had been any shooting": the shooting.
                yield from (c for c in parse.children[i] if parse.dep[c] == "attr" and first <= c < after)
            else:
                yield i


def _told(ends: Ends, top: int, said: StatementDraft) -> Row | None:
    if ends.parse.pos[top] == "PRON" and said.act == "deny":
        word = _word_before(ends, top, said)
        if word is not None:
            return word
    # A noun may name the deed some steps down ("any part in the burning of the villages"), a clause tells it at its verb.
    verbal = ends.parse.pos[top] in ("VERB", "AUX")
    row = ends.referents.inside(top, not_this=said, deep=1) if verbal else ends.meant(top, said)
    if row is None and not verbal:
        row = ends.referents.inside(top, not_this=said)
    if isinstance(row, StatementDraft) and row.cue and said.holds(row.cue[0][0]):
        # Of what the denial itself tells, a word binds only where a noun names it: "denied a claim that ...".
        noun = row.cue[0][0]
        anybodys = not row.speakers and any(ends.parse.lower[c] == "any" for c in ends.parse.children[noun])
        return row if ends.parse.tag[noun].startswith("NN") and not anybodys else None
    return row


def _word_before(ends: Ends, token: int, said: StatementDraft) -> StatementDraft | None:
    """What somebody else said in the same sentence: "the minister said it was over; doctors denied it"."""
    near = [
        s for s in ends.referents.statements_near(token, 0)
        if s.uttered and s.cue[0][0] < said.cue[0][0] and not any(a is b for a in s.speakers for b in said.speakers)
    ]  # fmt: skip
    return near[-1] if near else None


def _first_told(ends: Ends, row: Row) -> Row:
    """For what is denied ("denied using gas") the like deed that was told as done before."""
    if not isinstance(row, EventDraft) or row.status in _REAL:
        return row
    return next(
        (
            e
            for e in ends.referents.events_near(row.head, _BACK)
            if e.entry == row.entry and e.head < row.head and e.status in _REAL
        ),
        row,
    )


def _is_other(said: StatementDraft, row: Row) -> bool:
    """An event that is only this statement's own act is nothing that it speaks of."""
    if isinstance(row, StatementDraft):
        return not any(a is b for a in said.speakers for b in row.speakers)
    return row.performed_by is not said and not any(first <= row.head < after for first, after in said.cue)


def _accusation(ends: Ends, said: StatementDraft) -> Row | None:
    """The last accusation of the speaker by somebody else."""
    at = said.cue[0][0]
    near: list[EventDraft] = [
        e
        for e in ends.referents.events_near(at, _BACK)
        if e.type == "ACCUSE" and e.head < at
        and any(a is b for a in e.recipients for b in said.speakers)
        and not any(a is b for a in actors_of(e) for b in said.speakers)
    ]  # fmt: skip
    return near[-1] if near else None


def _names_a_part(ends: Ends, said: StatementDraft) -> bool:
    """Does the statement speak of a part in something that it leaves unsaid: "any role", "involvement"?"""
    parts = ends.draft.tables.stories.parts
    parse = ends.parse
    if not said.content or parse.pos[said.content[-1][1] - 1] == "AUX":
        # "denied that anyone had been"
        return True
    return any(parse.lemma[i] in parts for first, after in said.content for i in range(first, after))


def _deed_before(ends: Ends, said: StatementDraft, cue: LinkCue) -> EventDraft | None:
    """The nearest deed before the statement that may be meant: violence, an accusation, or what the speaker did."""
    parse, at = ends.parse, said.cue[0][0]
    near = [
        e
        for e in ends.referents.events_near(at, _BACK)
        if e.head < at and e.status in _REAL and e.type in cue.to_types
        and (e.type in ("ASSAULT", "ACCUSE") or any(a is b for a in e.actors for b in said.speakers))
    ]  # fmt: skip
    return max(near, key=lambda e: (parse.sentence[e.head], -e.head), default=None)
