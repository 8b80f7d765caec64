"""How something ended, by a cue's own words: not where it is told as open, in part where it is told of some of many."""

from onrecord.coding.cue_finding import Found, hangs_on_terms, is_open_clause
from onrecord.language.parse import Parse
from onrecord.records.tables.link_table import LinkTable

# An outcome under these is none yet: "if it keeps its promise", "promised to keep".
_UNSURE = frozenset({"if", "unless", "until", "whether", "before", "once"})
_DONE_AFTER = frozenset({"after", "by", "in"})
_ASPECT = frozenset({"begin", "start", "appear", "seem", "continue"})
_ORDINALS = frozenset({"first", "second", "third", "only", "last", "latest"})
_HARDLY_ANY = frozenset({"few", "none", "nobody", "neither"})
_SOME = frozenset({"some", "part", "most", "many", "half", "few", "several"})
_PUTTING_OFF = frozenset({"put", "push", "postpone", "delay", "defer"})
_AGAIN = frozenset({"twice", "thrice", "again", "repeatedly", "times", "indefinitely"})
_WISHING = frozenset({"want", "like", "wish", "prefer", "see", "need"})
_MEANING = frozenset({"plan", "intention", "wish", "desire", "reason", "inclination", "mood"})
_NTH = frozenset({"second", "third", "fourth", "fifth", "sixth", "umpteenth"})
_SOON = 8
"""Words behind a verb in which "for the third time" counts how often."""
_COUNTED = frozenset({"some", "most", "few", "half", "many", "several"})
_MEASURES = frozenset({"half", "third", "quarter", "percent", "fifth", "tenth", "thirds", "quarters", "fraction"})
_DAYS = frozenset({"day", "days", "hour", "hours", "week", "weeks", "month", "months", "year", "years"})
_CASES = frozenset({"case", "instance", "place", "town", "province", "village", "site", "district", "point", "respect"})
_YET = frozenset({"still", "yet"})


def outcome_told(parse: Parse, links: LinkTable, found: Found) -> str | None:
    """How it ended by the cue; null where the text says it is not so, or not yet.

    `links` is the table whose marks open conditions.
    """
    outcome = found.cue.what if found.cue.kind != "verb" else _told_by_verb(parse, found)
    if outcome == "reversed" and _is_put_off_again(parse, found.head):
        return "unfulfilled"
    if outcome == "partly fulfilled" and found.cue.kind == "phrase" and _is_of_time(parse, found):
        return None
    to_do = found.cue.kind == "phrase" and any(parse.tag[c] == "TO" for c in parse.children[found.head])
    if to_do and outcome != "pending":
        # "decided to change course": not done yet.
        return None
    bare = found.cue.bare and found.cue.kind == "phrase"
    if bare and outcome == "fulfilled" and _is_to_come(parse, found.head):
        return None
    if bare and hangs_on_terms(parse, links, found.head):
        return None
    if outcome == "fulfilled" and _is_so_far(parse, found):
        return "pending"
    if outcome == "unfulfilled" and _is_short_by(parse, found):
        return "partly fulfilled"
    return "partly fulfilled" if outcome == "fulfilled" and _is_in_part(parse, found) else outcome


def is_of_some(parse: Parse, found: Found) -> bool:
    """Is it told of some, counted: "some 30,000 have done so", "few did so"?"""
    subjects = [c for i in (found.head, parse.head[found.head]) for c in parse.children[i] if c < found.first]
    some = [c for c in subjects if parse.dep[c] in ("nsubj", "nsubjpass")]
    return any(parse.pos[c] == "NUM" or parse.lower[c] in _COUNTED for c in some)


def _is_short_by(parse: Parse, found: Found) -> bool:
    """Is it told by how much it fell short: "missed the target by a third"?"""
    by = [n for c in parse.children[found.head] if parse.lower[c] == "by" for n in parse.children[c]]
    below = [i for n in by for i in parse.subtree(n)]
    day = any(parse.lower[i] in _DAYS for i in below)
    return not day and any(parse.lower[i] in _MEASURES or parse.lower[i] == "%" for i in below)


def _is_of_time(parse: Parse, found: Found) -> bool:
    """Is it half of a span of time, or part of what is only described: "in the second half of the year"?"""
    if any(parse.lower[i - 1] in _ORDINALS | {"latter", "other"} for i in range(max(found.first, 1), found.after)
           if parse.lower[i] in _MEASURES):  # fmt: skip
        return True
    return any(parse.lemma[n] in _DAYS for n in found.objects) or (
        found.after < len(parse) and parse.lower[found.after] in _DAYS
    )


def _is_to_come(parse: Parse, head: int) -> bool:
    """Is it told of what will or is to be done: "will ship the rice as promised"?"""
    verb = next((i for i in (head, *parse.ancestors(head)) if parse.pos[i] in ("VERB", "AUX") and
                 any(parse.dep[c] in ("nsubj", "nsubjpass", "aux") for c in parse.children[i])), head)  # fmt: skip
    return any(parse.tag[c] in ("MD", "TO") for c in parse.children[verb])


def _is_put_off_again(parse: Parse, verb: int) -> bool:
    """Has it been put off more than once: "have postponed it twice"?"""
    nth = any(
        parse.lower[i] in _NTH and parse.lower[i + 1] == "time" for i in range(verb, min(verb + _SOON, len(parse) - 1))
    )
    again = nth or any(parse.lower[d] in _AGAIN for c in parse.children[verb] for d in (c, *parse.children[c]))
    return again and parse.lemma[verb] in _PUTTING_OFF


def _is_so_far(parse: Parse, found: Found) -> bool:
    """Is it told of some of those who were asked, and the rest to come: "only Ghana has so far accepted"?"""
    words = [parse.lower[d] for c in parse.children[found.head] for d in (c, *parse.children[c]) if d < found.head]
    return found.cue.lone and "so" in words and "far" in words


def _told_by_verb(parse: Parse, found: Found) -> str | None:
    """How it ended, by the verb's own words: nothing under a modal or a condition, the contrary under a negation."""
    verb = found.head
    children = parse.children[verb]
    over = [verb, parse.head[verb]] if parse.dep[verb] in ("xcomp", "conj") else [verb]
    for c in (c for v in over for c in parse.children[v]):
        if (parse.dep[c] == "aux" and parse.tag[c] == "MD") or (parse.dep[c] == "mark" and parse.lower[c] in _UNSURE):
            return None
    if is_open_clause(parse, verb) or _is_let(parse, verb) or _is_wished(parse, verb):
        return None
    if _is_unmeant(parse, verb):
        # "has no plans to grant the request", "no intention of meeting the demand"
        return found.cue.negated
    if parse.dep[verb] == "pcomp" and parse.lower[parse.head[verb]] not in _DONE_AFTER:
        return None
    governor = parse.lemma[parse.head[verb]]
    if parse.dep[verb] == "acl" and parse.head[verb] in found.objects and found.cue.what == "fulfilled":
        # "a treaty ratified in March" tells which treaty it is.
        return None
    if (
        parse.dep[verb] in ("relcl", "acl")
        and (found.cue.lone or parse.tag[parse.head[verb]] == "NNS")
        and not _is_aside(parse, verb)
    ):
        # "a swap that both agreed on", "petitions that judges threw out": they tell which.
        return None
    if parse.dep[verb] == "relcl" and found.cue.what == "fulfilled" and any(parse.lower[c] == "that" for c in children):
        # "a truce that had held for a year": so does this.
        return None
    first = any(parse.lower[c] in _ORDINALS for c in parse.children[parse.head[verb]])
    if any(parse.tag[c] == "TO" for c in children) and governor not in _ASPECT and not first:
        return found.cue.negated if governor in ("fail", "refuse", "decline") else None
    few = any(
        parse.lower[d] in _HARDLY_ANY for c in children if parse.dep[c] in ("nsubj", "nsubjpass")
        for d in (c, *(k for k in parse.children[c] if parse.dep[k] in ("det", "amod", "preconj", "cc:preconj")))
    )  # fmt: skip
    if not few and not any(parse.dep[c] == "neg" for c in children):
        return found.cue.what
    # "has still not come into force": it may yet.
    return "pending" if found.cue.negated and any(parse.lower[c] in _YET for c in children) else found.cue.negated


def _is_wished(parse: Parse, verb: int) -> bool:
    """Is it only what somebody wants done, or demands: "wants the base closed", "that the curfew be lifted"?"""
    over = parse.lemma[parse.head[verb]]
    helped = any(parse.dep[c] in ("aux", "auxpass", "mark") for c in parse.children[verb])
    bare = parse.tag[verb] in ("VBN", "VBD") and parse.dep[verb] in ("ccomp", "xcomp", "oprd", "acl") and not helped
    if bare and over in _WISHING:
        return True
    return any(parse.lower[c] == "be" and parse.dep[c] in ("aux", "auxpass") for c in parse.children[verb]) and not any(
        parse.tag[c] in ("MD", "TO") for c in parse.children[verb]
    )


def _is_aside(parse: Parse, verb: int) -> bool:
    """Is it told beside, by "which", of what stands before a comma?"""
    return any(parse.lower[i] in ("which", "who", "whose") for i in range(parse.left[verb], verb))


def _is_unmeant(parse: Parse, verb: int) -> bool:
    """Is it what somebody has no plan or wish to do?"""
    over = parse.head[parse.head[verb]] if parse.dep[verb] == "pcomp" else parse.head[verb]
    return parse.lemma[over] in _MEANING and any(parse.lower[c] == "no" for c in parse.children[over])


def _is_let(parse: Parse, verb: int) -> bool:
    """Is it a bare infinitive under another verb, which may never come about: "let the bill become law"?"""
    helped = any(parse.dep[c] in ("aux", "auxpass") for c in parse.children[verb])
    return parse.tag[verb] == "VB" and parse.dep[verb] in ("ccomp", "xcomp") and not helped


def _is_in_part(parse: Parse, found: Found) -> bool:
    """Is it told of some of many: "met two of their five demands"?"""
    tops = (parse.head[parse.head[n]] for n in found.objects if parse.dep[n] == "pobj")
    if any(parse.dep[n] == "dobj" and (parse.pos[n] == "NUM" or parse.lower[n] in _SOME) for n in tops):
        return True
    if found.cue.kind == "phrase" and is_of_some(parse, found):
        return True
    # "has been carried out in twenty of them"
    below = [n for c in parse.children[found.head] if parse.dep[c] == "prep" for n in parse.children[c]]
    if any(parse.lemma[n] in _CASES and any(parse.pos[c] == "NUM" or parse.lower[c] in _COUNTED for c in parse.children[n])
           for n in below):  # fmt: skip
        # "was granted in two cases only"
        return True
    return any(
        parse.pos[i] == "NUM" and i + 1 < len(parse) and parse.lower[i + 1] == "of"
        for n in below for i in parse.subtree(n)
    )  # fmt: skip
