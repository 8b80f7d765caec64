"""What a report's sides ask of one another, propose or offer: rows that somebody may refuse or accept."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.coding.cue_finding import Found, find_cues, is_negated, is_open_clause
from onrecord.coding.deeds_done import is_told_done
from onrecord.coding.draft import ActorDraft, StatementDraft
from onrecord.coding.intents import tops_of
from onrecord.coding.links.ends import End, Ends
from onrecord.language.arguments import arguments_of
from onrecord.language.parse import Parse

_ASKED = frozenset({"happened", "ongoing"})
_OFFERING = frozenset({"offer", "propose", "tender", "invite"})
_WORDY = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_ASKED_AT = frozenset({"of", "to", "from", "with", "on", "upon"})
_SUGGESTING = frozenset({"suggest", "float", "moot"})
# They ask for a deed only with an infinitive: "pressed the king to abdicate", not "pressed on".
_WITH_TO = frozenset({"press", "pressure", "push", "prod", "nudge", "exhort", "advise", "importune", "badger", "nag"})
_PLEAS = frozenset({"guilty", "innocent", "no", "not"})
_TRYING = frozenset(
    {"try", "go", "come", "continue", "seek", "travel", "write", "vote", "fly", "gather", "march", "meet"}
)
_WILL = frozenset({"will", "would", "'ll", "shall", "could", "can", "may"})
_WANTING = frozenset({"want", "like"})
_TIMES = frozenset({"minute", "hour", "day", "week", "month"})
_IF = frozenset({"if", "unless", "until", "till", "provided", "once"})
_TELLING_OTHERS = ("oprd", "ccomp", "advcl", "xcomp")


@dataclass(slots=True, eq=False)
class Ask:
    """One thing asked, proposed or offered."""

    row: End
    head: int
    """The word of asking."""
    by: Sequence[ActorDraft]
    to: Sequence[ActorDraft]
    """Whom it is asked of, and who is to do it."""
    words: frozenset[str]
    """The lemmas of what is asked."""
    after: int
    """The first token behind what is asked."""
    wished: bool = False
    """Is it only told as what somebody wants?"""


def read_asks(ends: Ends, wanted: Sequence[int]) -> list[Ask]:
    """What is asked in these sentences, by their numbers, in reading order: demands and offers, and verbs of asking that
    are no row yet.
    """
    parse, draft = ends.parse, ends.draft
    here = frozenset(wanted)
    said_here = [said for said in draft.statements if said.cue and parse.sentence[said.cue[0][0]] in here]
    asks = [ask for said in said_here if (ask := _of_statement(ends, said)) is not None]
    held = {ask.head for ask in asks}
    asks += [ask for said in said_here if said not in [a.row for a in asks] for ask in _of_condition(ends, said)]
    for event in draft.events:
        if event.type != "REQUEST" or event.status not in _ASKED or event.head in held:
            continue
        if parse.sentence[event.head] not in here:
            continue
        if not _is_asked_by_statement(event.performed_by, asks):
            first, after = _below(parse, event.head)
            held.add(event.head)
            asks.append(Ask(event, event.head, event.actors, event.recipients, _lemmas(parse, first, after), after))
    for number in wanted:
        for cue in find_cues(parse, draft.tables.stories.asking, *parse.sentences[number], ends.arguments):
            ask = _of_verb(ends, cue) if not any(i in held for i in (cue.head, *cue.objects)) else None
            if ask is not None:
                held.add(ask.head)
                asks.append(ask)
        asks += [ask for verb in range(*parse.sentences[number]) if (ask := _of_time_given(ends, verb)) is not None]
    return sorted(asks, key=lambda ask: ask.head)


def _of_time_given(ends: Ends, verb: int) -> Ask | None:
    """What others are given so much time to do: "gave the generals fifteen days to leave"."""
    parse = ends.parse
    if parse.lemma[verb] != "give" or parse.pos[verb] != "VERB" or is_negated(parse, verb):
        return None
    children = parse.children[verb]
    times = [c for c in children if parse.lemma[c] in _TIMES and parse.dep[c] in ("npadvmod", "dobj")]
    tasks = [
        c for n in (verb, *times) for c in parse.children[n]
        if c > verb and parse.pos[c] == "VERB" and any(parse.tag[d] == "TO" for d in parse.children[c])
    ]  # fmt: skip
    to = [a for c in children if parse.dep[c] in ("dative", "nsubjpass") and (a := ends.draft.actor_at(c)) is not None]
    by = [a for n in arguments_of(parse, verb).doers if (a := ends.draft.actor_at(n)) is not None]
    row: End | None = ends.referents.event_at(verb) or ends.referents.cue_at(verb) or ends.deeds.at(verb)
    if not times or not tasks or not to or row is None:
        return None
    after = parse.right[tasks[0]] + 1
    return Ask(row, verb, by, to, _lemmas(parse, tasks[0], after), after)


def _of_condition(ends: Ends, said: StatementDraft) -> list[Ask]:
    """What somebody asks by a condition that others are to fulfil: "would lift the ban if Rome opened its ports"."""
    parse = ends.parse
    found: list[Ask] = []
    for clause in (i for first, after in said.content for i in range(first, after)):
        marks = [c for c in parse.children[clause] if parse.dep[c] == "mark" and parse.lower[c] in _IF]
        if parse.dep[clause] != "advcl" or not marks or not said.speakers or not said.uttered:
            continue
        over = parse.head[clause]
        args = arguments_of(parse, clause)
        to = [a for n in args.doers if (a := ends.draft.actor_at(n)) is not None]
        willing = any(parse.lower[c] in _WILL for c in parse.children[over])
        if ends.referents.holding(clause) is not said:
            continue
        if not to or not willing or not said.holds(over) or any(a is b for a in to for b in said.speakers):
            continue
        first, after = parse.left[clause], parse.right[clause] + 1
        found.append(Ask(said, over, said.speakers, to, _lemmas(parse, first, after), max(after, said.content[-1][1])))
    return found[:1]


def _is_asked_by_statement(said: StatementDraft | None, asks: list[Ask]) -> bool:
    return said is not None and any(ask.row is said for ask in asks)


def _of_statement(ends: Ends, said: StatementDraft) -> Ask | None:
    parse, cue = ends.parse, said.cue[0][0]
    acts = ends.referents.acts_of(said)
    offered = said.act == "promise" and parse.lemma[cue] in _OFFERING
    wished = not offered and "demand" not in acts
    if wished and not _is_wish(ends, said):
        return None
    if is_negated(parse, cue) or (parse.pos[cue] == "VERB" and _is_unsaid(parse, cue)):
        return None
    doers: list[ActorDraft] = []
    for top in tops_of(parse, said):
        if parse.pos[top] in ("VERB", "AUX"):
            args = arguments_of(parse, top)
            doers += [a for n in [*args.doers, *args.objects[:1]] if (a := ends.draft.actor_at(n)) is not None]
    given = arguments_of(parse, cue) if parse.pos[cue] == "VERB" else None
    told = [
        *(given.objects if given and given.passive else []),
        *(given.datives if given else []),
        *(n for at, n in (given.obliques if given else []) if at in _ASKED_AT),
    ]
    asked = [*said.addressees, *doers, *(a for n in told if (a := ends.draft.actor_at(n)) is not None)]
    lemmas = frozenset().union(*(_lemmas(parse, first, after) for first, after in said.content))
    after = max([said.cue[-1][1], *(end for _, end in said.content)])
    return Ask(said, cue, said.speakers, [a for a in asked if a not in said.speakers], lemmas, after, wished)


def _is_wish(ends: Ends, said: StatementDraft) -> bool:
    """Is it what somebody wants done by or with others: "want the mayor gone", "We want six per cent"?"""
    parse = ends.parse
    cue = said.cue[0][0]
    if said.act == "think" and parse.lemma[cue] in _WANTING:
        if any(parse.dep[c] == "xcomp" and parse.child(c, "nsubj", "nsubjpass") is None for c in parse.children[cue]):
            return False
        return any(
            parse.dep[c] == "dobj"
            or (
                parse.dep[c] in _TELLING_OTHERS
                and any(parse.dep[n] in ("nsubj", "nsubjpass") for n in parse.children[c])
            )
            for c in parse.children[cue]
        )
    if said.act != "say" or not said.uttered:
        return False
    return any(
        parse.lemma[top] in ("want", "demand") and any(parse.lower[c] in ("we", "i") for c in parse.children[top])
        and parse.child(top, "dobj", "ccomp") is not None and not any(parse.dep[c] == "neg" for c in parse.children[top])
        for top in tops_of(parse, said)
    )  # fmt: skip


def _of_verb(ends: Ends, cue: Found) -> Ask | None:
    """An asking that neither a statement nor an event tells: "pleaded with them to stay", "requested safe passage"."""
    parse, verb = ends.parse, cue.head
    if any(parse.tag[c] == "MD" or parse.dep[c] == "neg" for c in parse.children[verb]) or _is_unsaid(parse, verb):
        return None
    if cue.cue.said in _WITH_TO and parse.child(verb, "xcomp", "ccomp") is None:
        return None
    if parse.lemma[verb] in _SUGGESTING and parse.child(verb, "dobj") is None:
        return None
    args = arguments_of(parse, verb)
    by = [a for n in args.doers if (a := ends.draft.actor_at(n)) is not None]
    below = [n for _, n in args.obliques] + args.datives + args.objects
    below += [
        n for c in parse.children[verb] if parse.dep[c] in ("xcomp", "ccomp") for n in arguments_of(parse, c).doers
    ]
    to = [a for n in below if (a := ends.draft.actor_at(n)) is not None and a not in by]
    first, after = _below(parse, verb)
    row: End | None = ends.referents.event_at(verb) or ends.referents.cue_at(verb) or ends.deeds.at(verb)
    return Ask(row, verb, by, to, _lemmas(parse, first, after), after) if row is not None and args.doers else None


def _is_unsaid(parse: Parse, verb: int) -> bool:
    """Is it not told as asked: under a condition, as what is only weighed ("whether to ask"), or as a plea of guilt?"""
    children = parse.children[verb]
    if is_open_clause(parse, verb) or any(parse.lower[c] in ("if", "whether") for c in children):
        return True
    if parse.lemma[verb] == "plead" and any(parse.lower[c] in _PLEAS for c in children):
        return True
    if not any(parse.tag[c] == "TO" for c in children) or parse.lemma[parse.head[verb]] in _TRYING:
        return False
    # "blocked the bridge to demand that he go": it is asked by what is done.
    return not (parse.dep[verb] == "advcl" and is_told_done(parse, parse.head[verb]))


def _below(parse: Parse, verb: int) -> tuple[int, int]:
    """The tokens behind a word of asking that tell what is asked, up to what is told beside it."""
    beside = (c for c in parse.children[verb] if c > verb and parse.dep[c] in ("conj", "cc", "parataxis", "advcl"))
    return verb + 1, min([parse.right[verb] + 1, *(parse.left[c] for c in beside)])


def _lemmas(parse: Parse, first: int, after: int) -> frozenset[str]:
    return frozenset(parse.lemma[i] for i in range(first, after) if parse.pos[i] in _WORDY)
