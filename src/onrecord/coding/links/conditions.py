"""Conditions: "if ...", "until ...", "unless ...": what the clause tells is what the other hangs on."""

from collections.abc import Iterator

from onrecord.coding.draft import DeedDraft, EventDraft, StatementDraft, Tokens
from onrecord.coding.links.ends import End, Ends, as_row
from onrecord.language.parse import Parse
from onrecord.records.tables.link_table import LinkTable

ReadLink = tuple[End, End, str, str, str, Tokens]
"""Both ends, the link's kind, the entry, the cue's words and tokens."""
_CLAUSES = frozenset({"advcl", "pcomp", "prep", "acl", "ccomp", "conj"})
_OPEN = frozenset({"planned", "called for", "possible", "denied", "did not happen", "ongoing"})
_BINDING = frozenset({"promise", "threaten", "demand", "plan", "say", "confirm", "deny"})
_WORDS_GIVEN = frozenset({"AGREE", "THREATEN", "REQUEST"})
_DONE_BY_WORDS = frozenset({"promise", "threaten", "demand", "apologise", "accuse", "claim responsibility"})
# Opened like conditions, but none: "as if", "even if", "if not", "if any".
_NO_CONDITION = frozenset({"as", "even", "what", "if", "ever"})
_GIVING = frozenset({"threaten", "promise", "offer", "vow", "pledge", "swear", "demand", "propose"})
_WEAK = frozenset({"may", "might", "can", "could", "ca"})
_ANYBODY = frozenset({"you", "one", "anybody", "anyone", "everybody", "everyone", "people", "there"})
_FIRMLY = frozenset({"will", "shall", "'ll", "would"})
_FIRST = frozenset({"i", "we"})
_OVER = frozenset({"over", "off", "dead", "finished", "void", "out", "closed"})
_STATES = frozenset({"be", "have", "'s", "feel", "mean", "need", "seem", "become", "get"})
_WILLING = frozenset({"ready", "willing", "prepared", "free", "able", "open"})
_WORDS = 4
_TURNED = frozenset({"should", "were", "had"})
"""Verbs that open a clause of condition before its subject: "should Rome send more"."""
# "agreed, on condition that ...": whatever hangs on these is open.
_TERMS = frozenset(
    {"on condition that", "on the condition that", "provided that", "provided", "providing", "only after", "only when",
     "first", "while", *_TURNED}
)  # fmt: skip
_ONLY = frozenset({"only after", "only when", "only if"})
_REFUSING = frozenset({"refuse", "decline"})
_MINDED = frozenset({"against", "for"})
_OF_A_MIND = frozenset(
    {"opposed", "hostile", "averse", "favourable", "favorable", "amenable", "agreeable", "reluctant"}
)
_ENDS_IN = frozenset({"before", "until", "till"})
_NO_SENSE = frozenset({"point", "sense", "use", "reason", "cause", "question", "chance"})
# "will stay until ...": a condition though nobody is named who keeps it there.
_BINDING_MARKS = frozenset(
    {"only after", "only when", "until", "till", "unless", "not before", "only if", "so long as", "as long as"}
)
_PROVIDED = frozenset({"provided", "providing"})


def read_conditions(ends: Ends, table: LinkTable, first: int, after: int) -> Iterator[ReadLink]:
    """The conditions told in one sentence by an opened clause; neither end may be told as done already."""
    parse = ends.parse
    yield from _before_deeds(ends, table, first, after)
    for clause in range(first, after):
        if parse.dep[clause] not in _CLAUSES or parse.pos[clause] not in ("VERB", "AUX", "NOUN", "ADJ"):
            continue
        opened = _opener(parse, table, clause)
        if opened is None:
            continue
        kind, mark, at = opened
        if mark == "if" and _is_purpose(parse, clause):
            continue
        first_to_do = mark == "before" and _is_duty(parse, _governor(parse, clause))
        if mark == "before" and not first_to_do and not _is_refused(parse, _governor(parse, clause)):
            continue
        if mark == "while" and not _is_ruled_out(parse, _governor(parse, clause)):
            continue
        outer = _main(ends, clause)
        inner: End | None = ends.referents.inside(clause, not_this=as_row(outer), deep=1)
        if inner is None or not _is_told(inner):
            inner = _deed(ends, clause)
        if outer is None or (isinstance(outer, StatementDraft) and outer.act == "decline comment"):
            # "will not discuss the base until ...": no word that nothing is to be said.
            outer = ends.deeds.at(_governor(parse, clause))
        if outer is None and _is_of_a_mind(parse, _governor(parse, clause)):
            outer = ends.deeds.at(_governor(parse, clause))
        if inner is None or outer is None:
            continue
        uncoded = isinstance(inner, DeedDraft) and isinstance(outer, DeedDraft) and not _has_doer(parse, outer)
        if uncoded and not (mark in _BINDING_MARKS and _is_firm(parse, _governor(parse, clause))):
            continue
        if first_to_do:
            # "must disarm before they get a seat": the seat hangs on the other.
            if any(parse.tag[c] == "MD" for c in parse.children[clause]):
                yield inner, outer, kind, "condition", mark, (at, at + 1)
            continue
        if mark not in _TERMS and not _is_open(ends, outer, _governor(parse, clause), mark):
            continue
        yield outer, inner, kind, "condition", mark, (at, at + len(mark.split()))


def _before_deeds(ends: Ends, table: LinkTable, first: int, after: int) -> Iterator[ReadLink]:
    """What is refused until a deed that a noun tells: "would not resign before the elections"."""
    parse = ends.parse
    for noun in range(first, after):
        at = parse.head[noun]
        if parse.dep[noun] != "pobj" or parse.lower[at] not in _ENDS_IN or parse.lower[at] not in table.marks:
            continue
        verb = parse.head[at]
        if parse.dep[at] != "prep" or parse.pos[verb] != "VERB" or not _is_refused(parse, verb):
            continue
        inner: End | None = ends.referents.event_at(noun) or ends.deeds.at(noun)
        outer = _main(ends, noun, verb)
        if inner is None or outer is None or inner is outer or not _is_yet_to_come(parse, verb):
            continue
        if _is_open(ends, outer, verb, parse.lower[at]):
            yield outer, inner, table.marks[parse.lower[at]], "condition", parse.lower[at], (at, at + 1)


def _is_of_a_mind(parse: Parse, verb: int) -> bool:
    """Does it tell what side somebody is on: "was against the treaty unless ...", "is opposed"?"""
    return parse.lemma[verb] == "be" and any(
        (parse.dep[c] == "prep" and parse.lower[c] in _MINDED) or parse.lower[c] in _OF_A_MIND
        for c in parse.children[verb]
    )


def _is_purpose(parse: Parse, clause: int) -> bool:
    """Is it what something is needed for: "if the country is to stand on its own feet"?"""
    return (
        parse.lemma[clause] == "be"
        and parse.tag[clause] in ("VBZ", "VBP")
        and any(
            parse.dep[c] == "xcomp" and any(parse.tag[d] == "TO" for d in parse.children[c])
            for c in parse.children[clause]
        )
    )


def _has_doer(parse: Parse, deed: DeedDraft) -> bool:
    """Is it told who does it, by a name at least: "Lagos would turn the lights off"?"""
    named = any(parse.dep[c] == "nsubj" and parse.pos[c] == "PROPN" for c in parse.children[deed.head])
    return bool(deed.actors) or named


def _opener(parse: Parse, table: LinkTable, clause: int) -> tuple[str, str, int] | None:
    """(kind, mark, its first token) of the words that open a clause."""
    first = parse.left[clause]
    if _is_turned(parse, clause):
        return ("condition", parse.lower[first], first) if "should" in table.marks else None
    if parse.dep[clause] == "conj" and not (parse.lower[first] == "not" or parse.lower[first - 1] == "not"):
        return None
    if parse.lower[first] == "that" and parse.lower[first - 1] in _PROVIDED:
        # "provided that ...", whatever the parser hung the first word on.
        first -= 1
    elif _is_provided(parse, clause) or parse.dep[clause] == "pcomp":
        first = parse.head[clause]
    elif _is_of_noun(parse, clause):
        first = parse.left[parse.head[parse.head[clause]]]
    elif parse.dep[clause] in ("acl", "ccomp"):
        return None
    elif _is_as_soon_as(parse, clause):
        first = parse.left[parse.head[clause]]
    while first < clause and parse.pos[first] in ("PUNCT", "CCONJ"):
        first += 1
    two = " ".join(parse.lower[first : first + 2])
    if two in _ONLY and two in table.marks:
        return table.marks[two], two, first
    if parse.lower[first] == "first" and _comes_first(parse, clause):
        return table.marks.get("if", "condition"), "first", first
    if parse.lower[first : first + 2] == ["not", "before"] and "not before" in table.marks:
        return table.marks["not before"], "not before", first
    if parse.lower[first] in ("only", "not", "at", "least") and first + 1 < clause:
        first += 1
    for size in range(_WORDS, 0, -1):
        said = " ".join(parse.lower[first : first + size])
        if said in table.marks:
            before = parse.lower[first - 1] if first else ""
            return None if before in _NO_CONDITION else (table.marks[said], said, first)
    return None


def _comes_first(parse: Parse, clause: int) -> bool:
    """Is it what must come before the other: "first the hostages come home, then the army will leave"?"""
    first, over = parse.left[clause], parse.head[clause]
    then = any(parse.lower[c] == "then" and c > clause for c in parse.children[over])
    return parse.head[first] == clause and then and parse.dep[clause] in ("ccomp", "advcl") and _is_firm(parse, over)


def _is_turned(parse: Parse, clause: int) -> bool:
    """Is it opened by a verb before its subject: "should Rome send more", "were the siege to end"?"""
    if parse.dep[clause] not in ("ccomp", "advcl") or any(parse.dep[c] == "mark" for c in parse.children[clause]):
        return False
    first = parse.left[clause]
    subjects = [c for c in parse.children[clause] if parse.dep[c] in ("nsubj", "nsubjpass")]
    if parse.lower[first] not in _TURNED or not subjects or parse.left[subjects[0]] != first + 1:
        return False
    return parse.head[first] == clause and parse.lower[parse.right[parse.head[clause]]] != "?"


def _is_provided(parse: Parse, clause: int) -> bool:
    """Does the clause hang on "provided", read as a verb or preposition of its own?"""
    over = parse.head[clause]
    return (
        parse.dep[clause] == "ccomp" and parse.lower[over] in _PROVIDED and parse.dep[over] in ("prep", "advcl", "acl")
    )


def _is_as_soon_as(parse: Parse, clause: int) -> bool:
    """Does the clause hang on an adverb: "as soon as ...", "for as long as ..."?"""
    over = parse.head[clause]
    behind = parse.dep[over] == "pcomp" and parse.lower[parse.head[over]] == "for"
    return parse.pos[over] == "ADV" and (parse.dep[over] == "advmod" or behind)


def _is_of_noun(parse: Parse, clause: int) -> bool:
    """Does the clause hang on the noun of a mark: "on condition that ..."?"""
    return parse.dep[clause] in ("acl", "ccomp") and parse.dep[parse.head[clause]] == "pobj"


def _governor(parse: Parse, clause: int) -> int:
    """The word that a clause of condition hangs on."""
    governor = parse.head[clause]
    if _is_provided(parse, clause):
        over = parse.head[governor]
        if parse.dep[governor] == "acl":
            # "was willing to meet the rebels provided ...": read as rebels provided.
            return next((i for i in parse.ancestors(governor) if parse.pos[i] in ("VERB", "AUX")), over)
        return next((c for c in parse.children[over] if parse.dep[c] == "ccomp" and c != governor), over)
    if parse.dep[governor] == "pcomp" and _is_as_soon_as(parse, clause):
        return parse.head[parse.head[governor]]
    if parse.dep[clause] == "pcomp" or _is_as_soon_as(parse, clause):
        return parse.head[governor]
    if parse.dep[governor] == "pcomp" and parse.dep[parse.head[parse.head[governor]]] == "attr":
        # "no point in sitting down while ..."
        return parse.head[parse.head[parse.head[governor]]]
    if parse.dep[governor] == "parataxis" and parse.head[governor] > governor:
        # "Unless it rains, he said, the wells will run dry."
        return parse.head[governor]
    if parse.dep[governor] == "relcl" and parse.tag[governor] in ("VBP", "VBZ", "VBD"):
        # "would not free the men they hold before ...": the parser hangs it on the nearest verb.
        over = parse.head[parse.head[governor]]
        if parse.dep[parse.head[governor]] == "dobj" and any(parse.tag[c] == "MD" for c in parse.children[over]):
            return over
    where = any(parse.lower[c] in ("where", "as") for c in parse.children[governor])
    if (parse.dep[governor] == "advcl" or (where and parse.dep[governor] == "ccomp")) and parse.lemma[governor] == "be":
        # "would stay as they were unless ...": what would stay hangs on it.
        return parse.head[governor]
    if _is_of_noun(parse, clause):
        return parse.head[parse.head[governor]]
    # "Unless it rains, he said, the wells would run dry": of what is said, not of the saying.
    told = [c for c in parse.children[governor] if parse.dep[c] == "ccomp" and clause < governor < c]
    return told[0] if told and parse.dep[clause] == "advcl" else governor


def _main(ends: Ends, clause: int, over: int | None = None) -> End | None:
    """The row of the clause that a condition hangs on: at its verb, in what the verb does, or the statement it stands in."""
    parse = ends.parse
    governor = _governor(parse, clause) if over is None else over
    row: End | None = ends.referents.event_at(governor)
    if row is not None:
        return row
    for c in parse.children[governor]:
        if c != clause and parse.dep[c] in ("dobj", "xcomp", "ccomp", "attr", "acomp", "nsubjpass"):
            row = ends.referents.inside(c, deep=2)
            if row is not None:
                return row
    holding = ends.referents.holding(governor)
    return ends.referents.cue_at(governor) or (holding if holding is not None and holding.uttered else None)


def _is_open(ends: Ends, row: End, governor: int, mark: str) -> bool:
    """Only what has not come about yet hangs on a condition."""
    if isinstance(row, EventDraft):
        return row.status in _OPEN or row.performed_by is not None or row.type in _WORDS_GIVEN
    if isinstance(row, StatementDraft) and (row.act in _DONE_BY_WORDS or _is_willing(ends.parse, row)):
        return True
    if isinstance(row, DeedDraft) and ends.parse.lemma[row.head] in _GIVING:
        return True
    if not isinstance(row, DeedDraft) and row.act not in _BINDING:
        return False
    if _is_over(ends.parse, governor) or _is_of_a_mind(ends.parse, governor) or _rules_out(ends.parse, governor):
        return True
    if not _is_yet_to_come(ends.parse, governor):
        return False
    # "could not accept the target unless ...", "could do so only if ...": terms, however weak the verb.
    modal = any(ends.parse.tag[c] == "MD" for c in ends.parse.children[governor])
    terms = modal and (mark == "only if" or (mark in ("unless", "until", "till") and _is_refused(ends.parse, governor)))
    return terms or not _is_musing(ends.parse, governor)


def _is_willing(parse: Parse, said: StatementDraft) -> bool:
    """Is it told by a word of being ready: "is willing to reopen the mine"?"""
    return any(parse.lower[first] in _WILLING for first, _ in said.cue)


def _is_musing(parse: Parse, verb: int) -> bool:
    """Does it tell what may be so, or what holds for anybody, and no deed: "you may find", "it would be a pity"?"""
    children = parse.children[verb]
    if any(parse.tag[c] == "MD" and parse.lower[c] in _WEAK for c in children):
        return True
    nothing = any(parse.dep[c] == "attr" and _is_none(parse, c) for c in children)
    if nothing and any(parse.lower[c] in _FIRMLY for c in children):
        # "There will be no talks until ..."
        return False
    if any(parse.dep[c] in ("nsubj", "nsubjpass", "expl") and parse.lower[c] in _ANYBODY for c in children):
        return True
    if any(parse.lower[c] in _FIRST for c in children) and any(parse.lower[c] in _FIRMLY for c in children):
        return False
    able = any(parse.dep[c] == "acomp" and parse.lower[c] in _WILLING for c in children)
    return parse.lemma[verb] in _STATES and not able


def _is_none(parse: Parse, noun: int) -> bool:
    return any(parse.lower[c] == "no" for c in parse.children[noun])


def _is_over(parse: Parse, verb: int) -> bool:
    """Is something told as at an end or as not to be: "the truce is off", "we are not going back"?"""
    children = parse.children[verb]
    if parse.lemma[verb] == "be" and any(parse.lower[c] in _OVER for c in children):
        return True
    undone = parse.tag[verb] == "VBG" and any(parse.dep[c] == "neg" for c in children)
    return undone and any(parse.lemma[c] == "be" and parse.tag[c] in ("VBP", "VBZ") for c in children)


def _is_yet_to_come(parse: Parse, verb: int) -> bool:
    """Is a verb told as open: under a modal, as an infinitive, or as what is to be ("that he be given")?"""
    if parse.tag[verb] == "VB" or any(parse.tag[c] in ("MD", "TO", "VB") for c in parse.children[verb]):
        return True
    if any(parse.dep[c] == "acomp" and parse.lower[c] in _WILLING for c in parse.children[verb]):
        # "is prepared to raise them again if ..."
        return True
    return parse.dep[verb] in ("conj", "xcomp", "advcl") and _is_yet_to_come(parse, parse.head[verb])


def _is_duty(parse: Parse, verb: int) -> bool:
    """Must it be done: "must hold a vote", "has to pay"?"""
    return any(parse.lower[c] == "must" for c in parse.children[verb]) or (
        parse.dep[verb] == "xcomp" and parse.lemma[parse.head[verb]] in ("have", "need")
    )


def _is_refused(parse: Parse, verb: int) -> bool:
    """Will it not be done: "would not leave before ...", "refuse to vote before ..."?"""
    over = (verb, parse.head[verb]) if parse.dep[verb] in ("xcomp", "conj") else (verb,)
    if any(_rules_out(parse, v) for v in over):
        return True
    return any(parse.lemma[v] in _REFUSING or any(parse.dep[c] == "neg" for c in parse.children[v]) for v in over)


def _rules_out(parse: Parse, verb: int) -> bool:
    """Does somebody rule something out: "ruled out a vote before ..."?"""
    return parse.lemma[verb] == "rule" and any(parse.lower[c] == "out" for c in parse.children[verb])


def _is_ruled_out(parse: Parse, verb: int) -> bool:
    """Can it not be for as long: "there is no point in meeting while ...", "can hold no vote while ..."?"""
    children = parse.children[verb]
    none = [c for c in children if parse.dep[c] in ("attr", "dobj", "nsubjpass") and _is_none(parse, c)]
    if any(parse.lemma[c] in _NO_SENSE for c in none):
        return True
    modal = any(parse.tag[c] == "MD" for c in children)
    return modal and (bool(none) or any(parse.dep[c] == "neg" for c in children))


def _is_firm(parse: Parse, verb: int) -> bool:
    """Is it told as what will be: "the dues will stay"?"""
    return any(parse.lower[c] in _FIRMLY for c in parse.children[verb])


def _deed(ends: Ends, clause: int) -> DeedDraft | None:
    """The deed of a clause with a subject of its own: "if it is elected", not "if necessary"."""
    parse = ends.parse
    labels = [parse.dep[c] for c in parse.children[clause]]
    if any(parse.dep[c] == "nsubj" and parse.lower[c] in _ANYBODY for c in parse.children[clause]):
        return None
    if any(label in ("nsubj", "nsubjpass", "expl") for label in labels):
        return ends.deeds.at(clause)
    # The parser may take the verb of a short clause for a noun: "unless the North apologises".
    return ends.deeds.named(clause) if parse.tag[clause] == "NNS" and "mark" in labels else None


def _is_told(row: End) -> bool:
    """A clause tells a deed, or a word that binds; "if it seems too risky" tells neither."""
    return not isinstance(row, StatementDraft) or row.act in _DONE_BY_WORDS
