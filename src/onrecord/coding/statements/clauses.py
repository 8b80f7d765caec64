"""What a verb's complements are, and which tokens they cover: read off the tree, mended where the tree fails."""

from dataclasses import dataclass

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.escaping import teller_outside
from onrecord.language.parse import Parse

_WH = {"what", "how", "why", "when", "where", "who", "whom", "which", "whether", "if", "whose", "whatever"}
_EDGE = {",", ".", ";", ":", "-", "--", "–", "—", "―", "...", "…"}
_MARKS = {'"', "“", "”", "„", "«", "»", "‘", "’", "'", "``", "''", "‹", "›"}
# Nouns that take a that-clause themselves: one behind them is theirs.
_CLAUSE_NOUNS = {
    "claim", "fact", "idea", "view", "belief", "report", "allegation", "accusation", "suggestion", "notion", "evidence",
    "warning", "promise", "statement", "assertion", "hope", "fear", "concern", "sign", "news", "rumour", "rumor", "way",
}  # fmt: skip
# Nouns that take a "to" clause themselves.
_INF_NOUNS = {
    "call", "plan", "bid", "effort", "decision", "attempt", "proposal", "request", "right", "need", "demand", "order",
    "move", "offer", "pledge", "promise", "vow", "threat", "refusal", "desire", "intention", "ability", "willingness",
    "failure", "push", "campaign", "chance", "opportunity", "law", "bill", "measure", "deal", "agreement", "policy",
}  # fmt: skip
_RAISING = {"seem", "appear"}
_MEDIA = {
    "statement", "letter", "report", "interview", "speech", "email", "e-mail", "post", "tweet", "message", "memo",
    "release", "address", "note", "testimony", "remark", "filing",
}  # fmt: skip
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_TOPICS = {"of", "about", "against"}
_LINKS = {"of", "for", "as", "over", "with", "from", "to", "at", "against", "on", "by", "about"}


@dataclass(slots=True)
class Complement:
    """One complement of a cue: the frame it fills, its head token, its pieces."""

    frame: str
    head: int
    pieces: list[Tokens]


def complements(parse: Parse, verb: int, passive: bool) -> list[Complement]:
    """The complements right of a verb, best evidence first: clause, wh, inf, ing, predicate, prepositions, object.

    A passive verb's frames carry the prefix "passive"; its raised subject is a piece of its own ("the ship | to be
    safe").
    """
    found: list[Complement] = []
    objects: list[int] = []
    prefix = "passive " if passive else ""
    subject = parse.child(verb, "nsubjpass", "nsubj") if passive else None
    for c in parse.children[verb]:
        dep = parse.dep[c]
        if c < verb:
            continue
        if dep in ("ccomp", "xcomp") or (dep == "advcl" and _is_infinitive(parse, c) and not found):
            if dep == "ccomp" and is_inverted(parse, verb, c):
                continue
            frame = form(parse, c)
            first, after = clause_range(parse, verb, c)
            pieces = [(first, after)]
            if frame in ("inf", "predicate") and subject is not None:
                pieces.insert(0, (parse.left[subject], parse.right[subject] + 1))
            elif frame in ("inf", "predicate", "ing") and objects:
                frame = f"object {frame}"
                pieces = [(parse.left[objects[0]], after)]
            elif frame == "inf" and own_subject(parse, c) is not None:
                frame = "object inf"
            found.append(Complement(prefix + frame, c, pieces))
        elif dep in ("dobj", "attr", "oprd", "acomp") and not passive:
            frame = "object" if dep == "dobj" else "predicate"
            first = parse.left[c]
            if objects and dep != "dobj":
                frame, first = "object predicate", parse.left[objects[0]]
            objects.append(c)
            pieces = [(first, _object_end(parse, verb, c))]
            found.append(Complement(frame, c, pieces))
            if frame == "object":
                # "warned mayors of closures": parsers hang the phrase on the object as often as on the verb.
                hung = [k for k in parse.children[c] if k > c and parse.dep[k] == "prep" and parse.lower[k] in _TOPICS]
                found += [Complement(f"object {parse.lower[k]}", k, pieces) for k in hung[:1]]
        elif passive and dep in ("oprd", "attr", "acomp", "dobj"):
            pieces = [(parse.left[c], parse.right[c] + 1)]
            if subject is not None:
                pieces.insert(0, (parse.left[subject], parse.right[subject] + 1))
            found.append(Complement("passive predicate", c, pieces))
        elif dep == "prep" and (inside := parse.child(c, "pobj", "pcomp", "prep")) is not None:
            after = _object_end(parse, verb, c)
            pieces = [(c + 1, after)] if not objects else [(parse.left[objects[0]], after)]
            name = parse.lower[c] if not objects else f"object {parse.lower[c]}"
            if passive and subject is not None:
                pieces.insert(0, (parse.left[subject], parse.right[subject] + 1))
            found.append(Complement(prefix + name, inside, pieces))
    if not any(f.frame.endswith("clause") for f in found) and (strayed := _strayed_clause(parse, verb)) is not None:
        that, head = strayed
        found.append(Complement(f"{prefix}clause", head, [(that, parse.right[head] + 1)]))
    if passive and subject is not None:
        found.append(Complement("passive", subject, [(parse.left[subject], parse.right[subject] + 1)]))
    return found


def _strayed_clause(parse: Parse, verb: int) -> tuple[int, int] | None:
    """("that", head) of a that-clause which the parser hung on a noun between verb and clause.

    "told elders at a meeting that he would ...": a clause with a subject of its own is no relative clause there.
    """
    for that in range(verb + 2, parse.right[verb] + 1):
        if parse.lower[that] != "that" or parse.tag[that] not in ("IN", "WDT", "DT"):
            continue
        head = next((up for up in parse.ancestors(that) if parse.dep[up] in ("relcl", "acl", "ccomp")), None)
        if head is None or parse.dep[head] == "ccomp" or head < that or parse.head[head] <= verb:
            return None
        subject = own_subject(parse, head)
        if subject is None or subject <= that:
            return None
        noun = parse.head[head]
        if parse.lemma[noun] in _CLAUSE_NOUNS and not _is_medium(parse, noun, verb):
            return None
        return that, head
    return None


def _is_medium(parse: Parse, noun: int, verb: int) -> bool:
    """Is a noun only what the verb's words are in: "said in a statement that"?"""
    by = parse.head[noun]
    return (
        parse.lemma[noun] in _MEDIA
        and parse.dep[noun] == "pobj"
        and parse.head[by] == verb
        and parse.lower[by] in ("in", "on", "during", "at", "through", "via")
    )


def form(parse: Parse, head: int) -> str:
    """Is a complement clause finite (clause), a question (wh), an infinitive (inf), a gerund (ing) or verbless?"""
    opener = parse.lower[parse.left[head]]
    if opener in _WH:
        return "wh"
    if _is_infinitive(parse, head):
        return "inf"
    if parse.tag[head] == "VBG" and parse.child(head, "aux") is None and parse.child(head, "nsubj") is None:
        return "ing"
    if parse.tag[head].startswith("V") or parse.tag[head] == "MD" or own_subject(parse, head) is not None:
        return "clause"
    return "predicate"


def own_subject(parse: Parse, head: int) -> int | None:
    """The subject of a clause, as the tree has it."""
    return parse.child(head, *_SUBJECTS)


def is_passive(parse: Parse, verb: int) -> bool:
    """Is a verb a passive: with its auxiliary, or a bare participle after a noun ("remarks attributed to")?

    "seem" and "appear" are read as passives are: their subject is part of what seems so.
    """
    if is_raising(parse, verb):
        return True
    return parse.tag[verb] == "VBN" and (
        parse.child(verb, "auxpass") is not None
        or (
            parse.dep[verb] in ("acl", "advcl")
            and parse.child(verb, "aux") is None
            and own_subject(parse, verb) is None
        )
    )


def is_raising(parse: Parse, verb: int) -> bool:
    """Is a verb "seem" or "appear"?"""
    return parse.lemma[verb] in _RAISING


def is_inverted(parse: Parse, verb: int, clause: int) -> bool:
    """Is a clause right of a verb no complement: a subject stands between them with no room for one of its own?"""
    return parse.right[clause] < verb


def clause_range(parse: Parse, verb: int, clause: int) -> Tokens:
    """The tokens of a finite or infinite complement, run on over what the parser hung on the cue by mistake.

    Adverbial clauses and phrases after a complement are the complement's unless a comma and a participle or
    another cue's words part them from it.
    """
    first = parse.left[clause]
    last = parse.right[clause]
    for c in parse.children[verb]:
        if c <= clause or parse.left[c] <= last:
            continue
        gap = parse.words[last + 1 : parse.left[c]]
        if parse.dep[c] == "ccomp" and (
            parse.lower[parse.left[c]] == "that" or all(w == "," or w in _MARKS for w in gap)
        ):
            last = max(last, parse.right[c])  # "said that ..., and that ...", or one clause that the parser broke
            continue
        if parse.dep[c] in ("advcl", "prep", "npadvmod", "advmod", "dobj", "pobj", "oprd") and not any(
            w in _EDGE or w in _MARKS for w in gap
        ):
            if parse.dep[c] == "advcl" and parse.tag[c] in ("VBG", "VBN") and own_subject(parse, c) is None:
                continue
            last = max(last, parse.right[c])
    return first, _before_escape(parse, verb, clause, last + 1)


def _before_escape(parse: Parse, verb: int, clause: int, after: int) -> int:
    """Where a clause ends, if the parse let the cue's own next verb into it."""
    for i in range(clause + 1, after):
        if (parse.dep[i] == "conj" or parse.tag[i] == "VBG") and teller_outside(parse, i) == verb:
            first = min(parse.left[i], i)
            while first - 1 > clause and (parse.tag[first - 1] in ("CC", "RB") or parse.words[first - 1] == ","):
                first -= 1
            return first
    return after


def trim(parse: Parse, piece: Tokens) -> Tokens | None:
    """A piece without the punctuation, the "that" and the pair of quote marks at its edges; null if nothing is left."""
    first, after = piece
    while first < after and (parse.words[first] in _EDGE or (parse.lower[first] == "that" and _is_mark(parse, first))):
        first += 1
    while first < after and parse.words[after - 1] in _EDGE:
        after -= 1
    inner = [i for i in range(first, after) if parse.words[i] in _MARKS]
    if inner and len(inner) <= 2:
        if inner == [first, after - 1] or inner == [first] == [after - 1]:
            return trim(parse, (first + 1, after - 1))
        if inner == [first]:
            return trim(parse, (first + 1, after))
        if inner == [after - 1]:
            return trim(parse, (first, after - 1))
    return (first, after) if first < after else None


def _is_mark(parse: Parse, i: int) -> bool:
    return parse.dep[i] == "mark" or parse.tag[i] == "IN"


def _is_infinitive(parse: Parse, head: int) -> bool:
    return any(parse.tag[c] == "TO" for c in parse.children[head] if c < head)


def _object_end(parse: Parse, verb: int, inside: int) -> int:
    """Where an object ends: with the phrases of, for, as ... that follow it under the same verb."""
    last = parse.right[inside]
    for c in parse.children[verb]:
        if c > last and parse.left[c] == last + 1 and _goes_on(parse, inside, c):
            last = parse.right[c]
    return last + 1


def _goes_on(parse: Parse, inside: int, c: int) -> bool:
    """Does a phrase right behind an object, which the parse hung on the verb, belong to the object?"""
    dep = parse.dep[c]
    if dep in ("acl", "relcl", "oprd"):
        return True
    if dep == "prep":
        return parse.lower[c] in _LINKS or (parse.lower[c] == "in" and parse.child(c, "pcomp") is not None)
    if dep not in ("xcomp", "advcl", "ccomp") or not _is_infinitive(parse, c):
        return False
    # "a call to resign"; "called for the bank to open its books".
    return parse.lemma[inside] in _INF_NOUNS or (parse.lower[inside] == "for" and parse.dep[inside] == "prep")
