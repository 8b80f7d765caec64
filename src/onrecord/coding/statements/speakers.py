"""Who speaks: the noun phrase, pronoun or relative pronoun that a cue takes as its source."""

from itertools import pairwise

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import is_passive
from onrecord.coding.statements.escaping import teller_outside
from onrecord.language.parse import Parse

_VERBAL = ("VERB", "AUX")
_CONTROLS = {"ask", "tell", "urge", "order", "force", "allow", "help", "want", "expect", "persuade", "require", "push"}
_QUOTING = {"quote", "cite", "describe"}
_HEARD = {"tell", "inform", "remind", "assure"}
"""Verbs that need a hearer as object: who stands behind them is no speaker."""
_MESSAGES = {
    "statement", "letter", "email", "e-mail", "message", "memo", "resolution", "note", "tweet", "post", "release",
    "op-ed", "essay", "article", "report", "video", "ad",
}  # fmt: skip
_ISSUING = {
    "issue", "release", "send", "put", "post", "publish", "write", "make", "approve", "adopt", "pass", "sign", "share",
    "circulate", "air", "run", "read",
}  # fmt: skip
"""Who issues a message says what it says: "put out a statement saying"."""
_INVERTED = {"VBD", "VBZ", "VBP"}
_TIMES = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
    "tonight", "morning", "evening", "afternoon", "night", "week", "month", "year",
}  # fmt: skip
"""What tells when something was said, where the parse takes it for who said it."""
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_PARTING = {'"', "“", "”", "''", "``", ";", ":", "—", "–", "―", "--"}
_QUOTES = {'"', "“", "”", "''", "``"}
_NOMINAL = {"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "WDT"}


def speaker_of(parse: Parse, verb: int) -> int | None:
    """The head token of the one who says, thinks or wants what a verb tells; null where the text gives none.

    An own subject; the agent of a passive; else the subject that the verb shares with the verb it is joined to, hangs
    from or completes; for "a letter saying", the noun.
    """
    seen = {verb}
    passive = is_passive(parse, verb)
    if passive:
        return _agent(parse, verb)
    at = verb
    while True:
        own = _subject(parse, at, at != verb)
        if own is not None and parse.tag[own] != "EX":
            return own
        if at == verb and (behind := _inverted(parse, verb)) is not None:
            return behind
        dep, head = parse.dep[at], parse.head[at]
        if head in seen or head == at:
            return None
        if at == verb and (outside := teller_outside(parse, verb)) is not None:
            dep, head = "conj", outside
        seen.add(head)
        if dep == "relcl":
            return None
        if dep == "acl":
            # "a letter saying" speaks itself; "took to the stage to say", "left the hall, saying" are the subject's.
            if parse.tag[at] == "VBG" and parse.words[parse.left[at] - 1] != ",":
                issuer = _governor(parse, head) if parse.lemma[head] in _MESSAGES else None
                if issuer is None or parse.dep[head] != "dobj" or parse.lemma[issuer] not in _ISSUING:
                    return head
                return _issuer(parse, issuer) or head
            holder = _holder(parse, head)
            governor = _governor(parse, head)
            if holder is not None or governor is None:
                return holder
            at = governor
            continue
        if dep == "pcomp" and parse.lower[head] == "as" and parse.lemma[parse.head[head]] in _QUOTING:
            quoted = parse.child(parse.head[head], "dobj")
            if quoted is not None and quoted < at:
                return quoted  # "quoted a nurse as saying"
        if dep in ("xcomp", "ccomp") and parse.pos[head] in _VERBAL:
            if dep == "ccomp" and parse.tag[at] not in ("VB", "VBG"):
                return None
            controlled = parse.child(head, "dobj", "dative")
            if controlled is not None and controlled < at and parse.lemma[head] in _CONTROLS:
                return controlled
            at = head
        elif _shares_subject(parse, dep, head):
            at = head
        elif parse.pos[head] == "NOUN":
            # "in addition to saying ..., she has vowed": the phrase's own verb tells whose word it is.
            holder, governor = _holder(parse, head), _governor(parse, head)
            if holder is not None or dep != "prep" or governor is None or governor in seen:
                return holder
            at = governor
        else:
            return None


def _issuer(parse: Parse, verb: int) -> int | None:
    """Who issues a message: the subject of the verb; null where a pronoun of the clause or nobody stands there."""
    found = speaker_of(parse, verb)
    return None if found is None or parse.tag[found] in ("WDT", "EX", "DT") else found


def _shares_subject(parse: Parse, dep: str, head: int) -> bool:
    """Has a verb under this label no subject but its head's?"""
    if dep in ("pcomp", "pobj"):
        return True
    if parse.pos[head] == "ADJ":
        return dep in ("xcomp", "ccomp", "prep")
    joined = dep in ("conj", "advcl", "aux", "prep", "parataxis", "dep", "acomp", "oprd", "attr")
    return joined and (parse.pos[head] in _VERBAL or parse.pos[head] == "ADP" or parse.dep[head] == "acl")


def beside(parse: Parse, verb: int) -> int | None:
    """The noun or pronoun right before a finite verb, or right behind one after a mark, whatever the tree says."""
    if parse.tag[verb] not in _INVERTED or is_passive(parse, verb):
        return None
    i = verb - 1
    while i >= 0 and parse.pos[i] in ("ADV", "AUX"):
        i -= 1
    if i >= 0 and parse.words[i] == "," and (parted := _parted(parse, verb, i)) is not None:
        return parted
    if i >= 0 and parse.tag[i] in _NOMINAL and parse.sentence[i] == parse.sentence[verb]:
        if parse.lower[i] in _TIMES:
            return None
        if parse.dep[i] not in ("pobj", "dobj") or parse.tag[i] == "PRP":
            return i
        # "At a rally in the old port, Ana Ruiz also denounced": the parse took the name into the phrase before it.
        comma = next((k for k in range(i, max(i - 8, 0), -1) if parse.words[k] == ","), None)
        return None if comma is None or parse.dep[verb] != "ROOT" else between(parse, comma + 1, verb)
    i = verb + 1
    if parse.pos[verb - 1] != "PUNCT" or i >= len(parse) or parse.sentence[i] != parse.sentence[verb]:
        return None
    while i + 1 < len(parse) and parse.pos[i] in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PRON"):
        if parse.dep[i] not in ("det", "amod", "compound", "nummod", "poss"):
            return None if parse.lower[i] in _TIMES else i
        i += 1
    return None


def _parted(parse: Parse, verb: int, comma: int) -> int | None:
    """The noun phrase that commas part from a verb: "The guard, in tears, said", where the tree has lost it."""
    first = comma
    opens = parse.sentences[parse.sentence[verb]][0]
    while first > opens and parse.words[first - 1] not in _PARTING and not _breaks_line(parse, first):
        first -= 1
    commas = [first - 1, *(i for i in range(first, comma + 1) if parse.words[i] == ",")]
    for before, after in pairwise(commas):
        head = between(parse, before + 1, after)
        if head is not None and parse.lower[head] not in _TIMES and parse.dep[head] not in ("npadvmod", "conj"):
            return head
        subordinate = parse.tag[before + 1] in ("IN", "WRB", "WDT", "WP")
        if not subordinate and any(parse.tag[i] in _FINITE for i in range(before + 1, after)):
            return None
    return None


def _breaks_line(parse: Parse, i: int) -> bool:
    return "\n" in parse.text[parse.end[i - 1] : parse.start[i]]


def between(parse: Parse, first: int, verb: int) -> int | None:
    """The head of the noun phrase that begins at `first` and stands before a verb: '..." the guard, in tears, said'."""
    while first < verb and parse.pos[first] == "PUNCT":
        first += 1
    for i in range(first, verb):
        if parse.pos[i] not in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PRON"):
            return None
        if parse.dep[i] not in ("det", "amod", "compound", "nummod", "poss", "nmod"):
            return i if parse.tag[i] in _NOMINAL else None
    return None


def phrase(parse: Parse, head: int, verb: int | None = None) -> Tokens:
    """The tokens of a speaker's noun phrase: titles and appositives with it, not a relative clause after a comma."""
    first, after = parse.left[head], parse.right[head] + 1
    for c in parse.children[head]:
        if c > head and parse.dep[c] in ("relcl", "acl", "advcl", "punct") and c < after:
            edge = parse.left[c] if parse.dep[c] != "punct" else c
            if parse.dep[c] == "punct":
                if parse.words[c] not in ("--", "–", "—", ";", ":", '"', "“", "”"):
                    continue
            elif edge == 0 or parse.words[edge - 1] not in (",", "--", "—"):
                continue
            after = min(after, edge)
    if verb is not None and first <= verb < after:
        if verb > head:
            after = verb
        else:
            first = verb + 1
    while after - 1 > head and _is_loose(parse, after - 1) and parse.words[after - 1] not in (")", "]"):
        after -= 1
    marks = [i for i in range(first, head) if parse.words[i] in _QUOTES]
    if len(marks) % 2:
        first = marks[-1] + 1  # the end of a quotation that the parse took into the phrase
    while first < head and _is_loose(parse, first):
        first += 1
    return first, after


def _is_loose(parse: Parse, i: int) -> bool:
    """Punctuation or a conjunction: nothing a phrase may begin or end with."""
    return parse.pos[i] == "PUNCT" or parse.tag[i] == "CC"


def _subject(parse: Parse, at: int, passive_too: bool) -> int | None:
    """A verb's subject: of two that the parser gives it, the one nearest before it."""
    labels = ("nsubj", "nsubjpass") if passive_too and is_passive(parse, at) else ("nsubj",)
    own = parse.all_children(at, *labels)
    own = [c for c in own if c < at or parse.lower[c] not in _TIMES]
    before = [c for c in own if c < at]
    return before[-1] if before else own[0] if own else None


def _agent(parse: Parse, verb: int) -> int | None:
    by = parse.child(verb, "agent")
    return None if by is None else parse.child(by, "pobj")


def _inverted(parse: Parse, verb: int) -> int | None:
    """The subject of "..., said the minister", where the parser took it for an object."""
    if parse.tag[verb] not in _INVERTED or verb + 1 >= len(parse):
        return None
    after_mark = verb > 0 and parse.pos[verb - 1] == "PUNCT"
    if not after_mark:
        return None
    # Who follows "told" is whom they told.
    for label in ("nsubj", "dobj", "attr", "oprd") if parse.lemma[verb] not in _HEARD else ("nsubj",):
        c = parse.child(verb, label)
        if c is not None and c > verb and parse.left[c] == verb + 1 and parse.tag[c] in _NOMINAL:
            if parse.lower[c] in _TIMES:
                continue
            after = parse.right[c] + 1
            if label == "nsubj" or after >= len(parse) or parse.pos[after] == "PUNCT":
                return c
    return None


def _governor(parse: Parse, noun: int) -> int | None:
    """The verb that a noun is object of, directly or through a preposition."""
    head = parse.head[noun]
    if parse.dep[noun] == "pobj" and parse.dep[head] == "prep":
        head = parse.head[head]
    elif parse.dep[noun] not in ("dobj", "attr"):
        return None
    return head if parse.pos[head] in _VERBAL else None


def _holder(parse: Parse, noun: int) -> int | None:
    """Whose plan, wish or word a noun is: its possessor, or the "by" or "from" phrase after it."""
    owner = parse.child(noun, "poss")
    if owner is not None:
        return owner
    for c in parse.children[noun]:
        if parse.dep[c] in ("prep", "agent") and parse.lower[c] in ("by", "from", "among"):
            return parse.child(c, "pobj")
    return None
