"""The answering end of a link: which row a cue hangs on."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.draft import DeedDraft, EventDraft
from onrecord.coding.links.ends import End, Ends
from onrecord.coding.referents import POINTING, Row

_MEANS = ("with", "by")
_DOWN = ("dobj", "attr", "oprd", "xcomp", "acomp", "prep", "nsubjpass")
_NOUN_UP = ("dobj", "attr", "pobj", "appos", "nsubj", "nsubjpass", "conj")
_UP = ("xcomp", "ccomp", "advcl", "pcomp", "acl")
_SPOKEN = frozenset({"denial", "claim of responsibility"})
"""Kinds whose answering row is always somebody's word."""
_CALLING = frozenset({"call", "describe", "term", "brand", "dub", "portray", "present", "see", "regard"})
_NAMING = frozenset({"be", "come", "seem", "appear", "remain", "look", "represent", "constitute", "become", "form"})


def source_of(ends: Ends, found: Found) -> End | None:
    """The answering row: what a phrase hangs on, what a verb does it by, the verb itself, or its subject."""
    parse = ends.parse
    if found.cue.said_of or found.cue.what in _SPOKEN:
        at = found.head
        if found.cue.what == "claim of responsibility" and _is_of_others(ends, at):
            return None
        said = ends.referents.cue_at(at) or ends.referents.holding(at) or ends.referents.cue_at(parse.head[at])
        # "for which it took responsibility": the claim itself, where nothing is quoted.
        return said or (ends.deeds.at(at) if found.cue.uncoded and parse.pos[at] == "VERB" else None)
    if found.cue.bare and found.cue.kind == "verb" and _is_lone(ends, found.head):
        # "They would go on, the minister retorted": the words themselves answer.
        said = ends.referents.cue_at(found.head)
        if said is not None:
            return said
    if found.cue.bare and found.cue.what == "response" and _is_will(ends, found):
        said = ends.referents.holding(found.head)
        if said is not None and said.uttered:
            return said
    if found.cue.of_object:
        objects = [c for c in parse.children[found.head] if parse.dep[c] in ("dobj", "nsubjpass")]
        return ends.first(objects, None, found)
    if found.cue.kind == "phrase":
        verbal = parse.pos[found.head] in ("VERB", "AUX")
        if "than" in parse.lower[max(found.first - 3, 0) : found.first]:
            # "signed three days later than planned because of a quarrel": it tells why later.
            return None
        own = verbal and (found.cue.bare or parse.lemma[found.head] in _NAMING)
        start = found.head if own else parse.head[found.head]
        named, start = _called(ends, start if not own else found.head, start)
        return ends.first([named], None, found) if named is not None else _done(ends, start, found)
    for c in parse.children[found.head]:
        if parse.dep[c] in ("prep", "agent") and parse.lower[c] in _MEANS:
            for n in parse.children[c]:
                row: End | None = ends.referents.inside(n, deep=2) if parse.dep[n] in ("pobj", "pcomp") else None
                if row is None and found.cue.uncoded and parse.dep[n] == "pcomp":
                    row = ends.deeds.at(n)
                if row is not None:
                    return row
    return _done(ends, found.head, found)


def _is_lone(ends: Ends, verb: int) -> bool:
    """Does a verb of answering say neither what it answers nor by what: no "answered the call", no "replied by leaving"?"""
    return not any(
        ends.parse.dep[c] in ("dobj", "agent") or ends.parse.lower[c] in _MEANS for c in ends.parse.children[verb]
    )


def _is_will(ends: Ends, found: Found) -> bool:
    """Is a phrase one of what somebody will do or not: "would never allow it"?"""
    return found.cue.kind == "phrase" and any(ends.parse.tag[i] == "MD" for i in range(found.first, found.after))


def _called(ends: Ends, at: int, start: int) -> tuple[int | None, int]:
    """(what is called so, where to go on): "described it as an act of revenge", "in what he called revenge"."""
    parse = ends.parse
    verb = parse.head[at] if parse.lower[at] == "as" or parse.dep[at] == "pobj" else at
    verb = parse.head[verb] if parse.lower[verb] == "as" else verb
    if parse.lemma[verb] not in _CALLING:
        return None, start
    named = next((c for c in parse.children[verb] if parse.dep[c] in ("dobj", "nsubjpass")), None)
    if named is not None and parse.lower[named] != "what":
        return named, start
    if named is not None and parse.dep[verb] == "pcomp":
        return None, parse.head[parse.head[verb]]
    return None, start


def _done(ends: Ends, start: int, found: Found) -> End | None:
    """The row at a word, in what it is done with, in what it says of its subject, or at what it is done for."""
    parse = ends.parse
    at: int = start
    for _ in range(4):
        row = _near(ends, at, found)
        if row is not None:
            return row
        if found.cue.uncoded and parse.lemma[at] in _NAMING and (named := _undone(ends, at, found)) is not None:
            return named
        # "reopened its crossing, citing the decision": a participle hangs on the deed; a clause of its own tells it.
        hangs = parse.dep[at] in _UP and parse.tag[at] == "VBG"
        if found.cue.uncoded and parse.pos[at] == "VERB" and not hangs and (deed := ends.deeds.at(at)) is not None:
            return deed
        if parse.dep[at] not in _UP and not (parse.pos[at] in ("NOUN", "PROPN") and parse.dep[at] in _NOUN_UP):
            break
        # "raids on three districts in retaliation": from a noun behind a preposition up to what both hang on.
        at = parse.head[parse.head[at]] if parse.dep[at] == "pobj" else parse.head[at]
    uncoded = _undone(ends, start, found) if found.cue.uncoded else None
    return uncoded or ends.referents.holding(start) or ends.referents.holding(found.head)


def _undone(ends: Ends, start: int, found: Found) -> DeedDraft | None:
    """The deed of no entry that a cue hangs on: the verb, what a copula says it of, or the noun and what is over it."""
    parse, at = ends.parse, start
    for _ in range(3):
        if parse.lemma[at] in _NAMING:
            # "Kiev is to grant an amnesty"
            to_do = next((c for c in parse.children[at] if parse.dep[c] == "xcomp"), None)
            if to_do is not None:
                return ends.deeds.at(to_do)
            nouns = [n for n in ends.subjects(at) if n not in found.objects]
            return next((deed for n in nouns if (deed := ends.deeds.at(n)) is not None), None)
        if not found.first <= at < found.after or found.cue.kind == "verb":
            deed = ends.deeds.at(at)
            if deed is not None:
                return deed
        if parse.dep[at] not in (*_UP, "prep", *_NOUN_UP) or parse.head[at] == at:
            return None
        at = parse.head[at]
    return None


def _near(ends: Ends, at: int, found: Found) -> Row | None:
    parse = ends.parse
    row: Row | None = ends.referents.event_at(at)
    if row is not None and not (not found.cue.bare and found.cue.kind == "phrase" and found.first <= at < found.after):
        return row
    if parse.pos[at] in ("NOUN", "PROPN") and ends.draft.actor_at(at) is None:
        row = ends.referents.meant_by(at, deep=1)
        ends.note(at, row)
        return row if row is not None and not _in_cue(ends, row, found) else None
    if parse.lemma[at] not in _NAMING:
        for c in parse.children[at]:
            if parse.dep[c] in _DOWN and not found.first <= c < found.after and c not in found.objects:
                row = ends.referents.inside(c, deep=1)
                if row is not None and not _in_cue(ends, row, found):
                    return row
    said = ends.referents.cue_at(at)
    # "reopened its crossing, citing the decision": the reopening follows it, not the citing.
    if said is not None and not (parse.dep[at] == "advcl" and at == found.head):
        return said
    acts = found.cue.kind == "verb" and any(parse.dep[c] == "dobj" for c in parse.children[at])
    for noun in [] if acts else ends.subjects(at):
        # "they were to avenge a raid": the deeds, whoever else "they" may be.
        deed = found.cue.what == "retaliation" and parse.lemma[at] == "be" and parse.lower[noun] in POINTING
        if (
            noun not in found.objects
            and parse.pos[noun] in ("NOUN", "PRON")
            and (deed or ends.draft.actor_at(noun) is None)
        ):
            row = ends.referents.meant_by(noun) or ends.told_of(noun)
            ends.note(noun, row)
            if row is not None:
                return row
    return None


def _in_cue(ends: Ends, row: Row, found: Found) -> bool:
    """Does a row stand in or behind the cue's own words, as what it answers does?"""
    at = row.head if isinstance(row, EventDraft) else row.cue[0][0] if row.cue else -1
    return found.first <= at < found.after or any(
        ends.parse.left[n] <= at <= ends.parse.right[n] for n in found.objects
    )


def _is_of_others(ends: Ends, verb: int) -> bool:
    """Is the clause about somebody else than its speaker: "police believe the IRA was behind it"?"""
    said = ends.referents.holding(verb)
    if said is None or ends.parse.pos[verb] not in ("VERB", "AUX"):
        return False
    for n in ends.subjects(verb):
        actor = ends.draft.actor_at(n)
        own = ends.parse.pos[n] == "PRON" or any(ends.parse.dep[c] == "poss" for c in ends.parse.children[n])
        if actor is not None and not own and not any(a is actor for a in said.speakers):
            return True
    return False
