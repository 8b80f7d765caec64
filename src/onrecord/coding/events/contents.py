"""What a verbal event speaks of: the demand's withdrawal, the threat's strike, the promise's loan."""

from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.language.parse import Parse

# Dependencies that lead from a verb of speech, or from its noun, down into what it speaks of.
_DOWN = frozenset({"xcomp", "ccomp", "dobj", "pobj", "pcomp", "acl", "dative", "oprd", "attr", "nsubjpass", "acomp"})
# Prepositions that lead into circumstances, not into what is spoken of.
_ASIDE = frozenset([
    "in", "at", "during", "after", "before", "since", "by", "despite", "amid", "near", "without", "until", "as",
    "through", "within", "because", "like",
])  # fmt: skip
_DEEPEST = 5
# "Maps that show where bombs fell": what a question word opens is known, not spoken for or against.
_ASKING = frozenset({"WRB", "WP", "WDT"})


def link_contents(parse: Parse, found: list[Candidate]) -> None:
    """Give each verbal event the events it speaks of: on each way down from it, the first that is met."""
    at: dict[int, Candidate] = {}
    for one in found:
        at.setdefault(one.predicate, one)
        at[one.head] = one
    for one in found:
        if one.entry.content is None:
            continue
        below = _below(parse, one, at)
        _choose(one, below)
        rule = one.entry.content
        for other in below:
            if rule is None or (rule.types and other.entry.codes.type not in rule.types):
                continue
            if other.speaker is None and other is not one and one.speaker is not other:
                other.speaker = one
                one.contents.append(other)


def _choose(one: Candidate, below: list[Candidate]) -> None:
    """Of the cues that fit a head, the first whose matter is what is spoken of: to vow aid is no threat."""
    for option in (one, *one.rivals):
        rule = option.entry.content
        if rule is None:
            break
        first = next((o for o in below if not rule.types or o.entry.codes.type in rule.types), None)
        if first is not None if rule.needed or below else not rule.needed:
            break
    else:
        return
    if option is not one:
        one.entry, one.cue, one.matched, one.codes = option.entry, option.cue, option.matched, option.entry.codes
        one.actors, one.recipients, one.arguments = option.actors, option.recipients, option.arguments


def _below(parse: Parse, one: Candidate, at: dict[int, Candidate]) -> list[Candidate]:
    # A cue may hold the verb it speaks of itself: "failed to reach agreement".
    inside = [at[t] for t in one.matched if t in at and at[t] is not one]
    reached: list[Candidate] = list(dict.fromkeys(inside))
    seen = set(one.matched) | {one.predicate}
    front = [*one.matched, one.predicate]
    for _ in range(_DEEPEST):
        further = []
        for token in front:
            for c in parse.children[token]:
                if c in seen or not _leads_down(parse, c, token, one) or _is_forsworn(parse, c, one):
                    continue
                seen.add(c)
                other = at.get(c)
                if other is not None and other is not one:
                    if other not in reached:
                        reached.append(other)
                    further += [d for d in parse.children[c] if parse.dep[d] == "conj" and d in at]
                    reached += [
                        at[d] for d in parse.children[c] if parse.dep[d] == "conj" and d in at and at[d] not in reached
                    ]
                else:
                    further.append(c)
        front = further
    return reached


def _is_forsworn(parse: Parse, token: int, one: Candidate) -> bool:
    """Is it promised not to do this: "vowed not to resume talks" offers no talks?"""
    negated = parse.dep[token] == "xcomp" and any(parse.dep[c] == "neg" for c in parse.children[token])
    return negated and one.codes.type == "AGREE"


def _leads_down(parse: Parse, token: int, above: int, one: Candidate) -> bool:
    label = parse.dep[token]
    if label == "prep":
        return parse.lower[token] not in _ASIDE
    if label == "acl":
        return parse.tag[token] in ("VB", "VBG")
    if label == "conj":
        return above != one.head and above != one.predicate and above not in one.matched
    if label in ("ccomp", "pcomp") and any(parse.tag[c] in _ASKING for c in parse.children[token]):
        return False
    if label in ("advcl", "relcl"):
        return any(parse.tag[c] == "TO" for c in parse.children[token])
    if label == "compound":
        return above in one.matched
    return label in _DOWN


def share_roles(found: list[Candidate]) -> None:
    """Who would do what is spoken of, and, where speech names no one, whom it concerns."""
    for one in found:
        rule = one.entry.content
        if rule is None:
            continue
        for other in one.contents:
            if other.entry.codes.type == "REQUEST":
                other.recipients = other.recipients or list(one.actors)
            elif rule.actor and (not other.actors or _inferred(one, other)):
                source = one.actors if rule.actor == "actor" else one.recipients
                # Of "ordered three reporters to be freed" those who are freed free nobody.
                undergoing = {id(f.actor) for f in other.recipients if f.actor is not None}
                source = [f for f in source if f.actor is None or id(f.actor) not in undergoing]
                other.actors = [Filler(f.token, f.path, f.actor, f.place, f.open) for f in source]
                if other.entry.mutual:
                    other.actors += [f for f in other.recipients if f not in other.actors]
            elif rule.actor == "actor" and other.entry.mutual:
                # "agreed to talks with Mali": who agrees is one of the two that will talk
                here = {id(f.actor) for f in other.actors if f.actor}
                other.actors += [f for f in one.actors if f.actor is not None and id(f.actor) not in here]
            if not other.entry.mutual and not any(f.actor or f.open or f.place for f in other.recipients):
                other.recipients = _meant_for(one, other)
        if one.contents and not any(f.actor or f.open for f in one.recipients):
            main = one.contents[0]
            mine = {id(f.actor) for f in one.actors if f.actor}
            source = main.actors if rule.actor == "recipient" and main.actors else main.recipients
            if main.entry.mutual:
                source = [*main.recipients, *main.actors]
            one.recipients = [f for f in source if f.actor is None or id(f.actor) not in mine]
            # "Chad and Mali agreed to meet": who speaks together of what is mutual does so to each other.
            one.mutual = main.entry.mutual and len(mine) > 1 and rule.actor == "actor"
            if one.mutual and not one.recipients:
                one.recipients = list(one.actors)


def _inferred(one: Candidate, other: Candidate) -> bool:
    """Is the doer of what is spoken of only the speaker over again, where the speaker tells of another's deed?

    "Accuses the rebels of using": the parse finds no doer but the accuser.
    """
    rule = one.entry.content
    if rule is None or rule.actor != "recipient" or one.codes.type != "ACCUSE" or not one.recipients:
        return False
    speaking = {f.token for f in one.actors}
    return bool(other.actors) and all(f.token in speaking for f in other.actors)


def _meant_for(one: Candidate, other: Candidate) -> list[Filler]:
    """Whom a deed that names nobody is for or against: whom its speaker threatens or promises it, or who asks for it."""
    rule = one.entry.content
    if rule is None or other.entry.codes.type not in _DIRECTED:
        return other.recipients
    if rule.actor == "recipient":
        return list(one.actors) if other.entry.codes.type == "AID" else other.recipients
    doers = {id(f.actor) for f in other.actors}
    return [f for f in one.recipients if f.actor is not None and id(f.actor) not in doers] or other.recipients


# Deeds that are always done to or for somebody.
_DIRECTED = frozenset({"AID", "SANCTION", "COERCE", "ASSAULT"})
