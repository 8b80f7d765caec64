"""Answers paired with what was asked: who was asked says no or yes, in words that need not name what was asked.

An answer takes the nearest thing asked before it by somebody else, and only one: what its own words point to ("the
request", "it"), what it speaks of in the same words ("a raise of any size"), or what was asked of whoever answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.coding.by_sentence import BySentence
from onrecord.coding.cue_finding import Found, find_cues, hangs_on_terms, is_negated, is_open_clause
from onrecord.coding.draft import ActorDraft, DeedDraft, StatementDraft
from onrecord.coding.links.asks import Ask, read_asks
from onrecord.coding.links.ends import End, Ends
from onrecord.coding.links.sides import are_many, is_of_one_side, is_one_of, may_speak_for
from onrecord.coding.referents import POINTING, is_one_act
from onrecord.language.arguments import surface_subjects

_BACK = 3
"""Sentences between what is asked and the answer; where nothing ties them but who speaks, one."""
_VERBAL = frozenset({"VERB", "AUX"})
_UP = 6
_ASKED = frozenset({"demand", "promise"})
# "turned it down", whoever else "it" may be.
_IT = frozenset({"it", "this", "that"})
_THEY = frozenset({"they", "he", "she", "it"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my"})
_NOBODY = frozenset({"neither", "none", "nobody"})
_TIMES = frozenset(
    {"day", "night", "evening", "morning", "afternoon", "week", "weekend", "month", "year", "hour", "time"}
)
_WHICH = frozenset({"which", "who", "whom"})
_UNSURE = frozenset({"could", "can", "may", "might", "should", "must", "when", "whether"})
_CALLING = frozenset({"call", "brand", "term", "deem", "consider", "find", "label"})
_STEM = 6
"""Letters that two words must share to speak of one deed."""
_INSTITUTIONS = frozenset({"government", "parliament", "international", "national"})
_AGAINST = frozenset({"oppose", "opposed", "object", "resist", "fight", "against"})
_REPLIES = frozenset({"answer", "reply", "response", "retort", "verdict", "message", "word"})


@dataclass(slots=True, eq=False)
class Pair:
    """One answer to one thing asked."""

    ask: Ask
    answer: End
    found: Found
    ground: str
    """Why the two belong together, in plain words."""
    settles: bool = True
    """Does it decide what was asked: not where it is told of whom, and somebody else says no?"""


def read_pairs(ends: Ends, replies: Mapping[int, End]) -> Iterator[Pair]:
    """Each answer of a report with what it answers, in reading order; `replies` has what rows, by id, are told to answer."""
    parse, table = ends.parse, ends.draft.tables.stories.answers
    answers = [f for first, after in parse.sentences for f in find_cues(parse, table, first, after, ends.arguments)]
    if not answers:
        return
    near = {
        n
        for found in answers
        for n in range(max(parse.sentence[found.first] - _BACK, 0), parse.sentence[found.first] + 1)
    }
    asks = BySentence(parse, ((ask.head, ask) for ask in read_asks(ends, sorted(near))))
    answered: set[int] = set()
    for found in answers if asks else []:
        pair = _pair(ends, found, [ask for _, ask in asks.near(found.first, _BACK)], replies)
        if pair is not None and id(pair.answer) not in answered:
            answered.add(id(pair.answer))
            yield pair


def _pair(ends: Ends, found: Found, asks: list[Ask], replies: Mapping[int, End]) -> Pair | None:
    aside = _asked_in_aside(ends, found, asks)
    if aside is not None and _is_told(ends, found) and (answer := _answer(ends, found)) not in (None, aside.row):
        return Pair(aside, answer, found, "it is told there who asked for it")
    asks = [ask for ask in asks if ask.after <= found.first]
    if not asks or not _is_told(ends, found):
        return None
    by, things = _sides(ends, found)
    answer = _answer(ends, found)
    spoken = _spoken_for(ends, found)
    fitting: list[tuple[Ask, str, bool]] = []
    for ask in asks:
        if spoken and _is_any(by, ask.by) and not _is_any(spoken, ask.by):
            # "told reporters that it did not accept one": "it" is the side of whoever speaks.
            by = spoken
        own = _is_any(by, ask.by)
        # Nobody turns down his own demand: "they" are those who were asked.
        turned = own and (_is_by_pronoun(ends, found, ask) or _is_suffered(ends, found))
        asked = turned or any(
            is_of_one_side(a, b) or may_speak_for(ends, a, b) or is_one_of(ends, a, b)
            for a in (*by, *spoken) for b in ask.to
        )  # fmt: skip
        ground = _ground(ends, found, ask, bool(by), asked, things) if turned or not own else None
        if ground is None and not own and answer is not None and is_same(replies.get(id(answer)), ask.row):
            ground = "it is told as the reply"
        if answer is not ask.row and ground is not None:
            stranger = bool(by and ask.to) and not asked and all(a.country is not None for a in by)
            stranger = stranger and not any(are_many(ends, b) for b in ask.to)
            fitting.append((ask, ground, not stranger and (asked or not _is_opinion(ends, found))))
    if not fitting or answer is None or (isinstance(answer, StatementDraft) and answer.act == "decline comment"):
        return None
    ask, ground, settles = fitting[-1]
    return Pair(ask, answer, found, ground, settles)


def _is_opinion(ends: Ends, found: Found) -> bool:
    """Does somebody only say that he is against it, which decides nothing: "would oppose such a measure"?"""
    words = range(found.first, found.after)
    return any(ends.parse.lemma[i] in _AGAINST or ends.parse.lower[i] in _AGAINST for i in words)


def _asked_in_aside(ends: Ends, found: Found, asks: list[Ask]) -> Ask | None:
    """Who asked for what an answer names, where its own clause tells it: "ruled out a vote, which unions had called for"."""
    parse = ends.parse
    if found.cue.kind != "verb":
        return None
    clauses = [
        c for n in found.objects for c in parse.children[n]
        if parse.dep[c] == "relcl" and parse.head[n] in (found.head, *parse.children[found.head])
    ]  # fmt: skip
    by, _ = _sides(ends, found)
    return next((a for a in asks for c in clauses if a.head == c and not _is_any(by, a.by)), None)


def _is_told(ends: Ends, found: Found) -> bool:
    """Is the answer given, not conditional, denied or only to come?"""
    parse, head = ends.parse, found.head
    if (
        found.cue.kind == "verb"
        and parse.lemma[head] == "dismiss"
        and any(
            parse.dep[c] in ("dobj", "nsubjpass") and parse.lower[c] not in _IT and ends.draft.actor_at(c) is not None
            for c in parse.children[head]
        )
    ):
        # "dismissed 900 workers"
        return False
    if parse.dep[head] == "relcl" and not any(parse.lower[c] in _WHICH for c in range(parse.left[head], head)):
        # "a swap that both sides agreed on in March" says which swap it is.
        return False
    verb = next((i for i in (head, *parse.ancestors(head)) if parse.pos[i] in _VERBAL), head)
    if any("demand" in ends.referents.acts_of(said) for said in ends.draft.statements_over(head)):
        # "demanded that the cabinet accept it": that is still to be done.
        return False
    if any(is_open_clause(parse, v) for v in _joined(ends, verb)) or hangs_on_terms(
        parse, ends.draft.tables.stories.links, head
    ):
        return False
    if found.cue.kind != "verb":
        return True
    if found.cue.what == "acceptance" and _is_no_yes(ends, head):
        return False
    if is_negated(parse, head) or (parse.tag[head] in ("VBN", "VBG") and parse.dep[head] in ("amod", "pcomp")):
        return False
    if (
        parse.tag[head] == "VBN"
        and parse.dep[head] == "acl"
        and not any(parse.dep[c] == "cc" for c in parse.children[parse.head[head]])
    ):
        # "a plan turned down in May" says which plan it is.
        return False
    if any(parse.tag[c] == "TO" for c in parse.children[head]):
        return any(parse.lower[c] == "for" for c in parse.children[head]) and "only" in _words_before(ends, head)
    open_yet = any(parse.tag[c] == "MD" for c in parse.children[head])
    if parse.tag[head] == "VB" and not open_yet and not any(parse.lemma[c] == "do" for c in parse.children[head]):
        # "tried to take the boy and send him back"
        return False
    return not open_yet or any(said.uttered for said in ends.draft.statements_over(head))


def _is_no_yes(ends: Ends, verb: int) -> bool:
    """Does a verb of agreeing tell no consent: "agreed that it was late", "could be accepted", "when it is agreed"?"""
    parse = ends.parse
    if parse.child(verb, "ccomp") is not None:
        return True
    return any(parse.lower[c] in _UNSURE for c in parse.children[verb])


def _joined(ends: Ends, verb: int) -> list[int]:
    """A verb and those that it is joined to: "if she had accepted and agreed"."""
    found = [verb]
    while ends.parse.dep[found[-1]] == "conj":
        found.append(ends.parse.head[found[-1]])
    return found


def _words_before(ends: Ends, verb: int) -> list[str]:
    left = ends.parse.left[verb]
    return ends.parse.lower[max(left - 1, 0) : left + 2]


def _sides(ends: Ends, found: Found) -> tuple[list[ActorDraft], list[int]]:
    """(who answers, the nouns and pronouns that may stand for what is answered)."""
    parse, at = ends.parse, found.head
    if found.cue.kind == "verb":
        doers = [a for n in found.subjects if (a := ends.draft.actor_at(n)) is not None]
        objects = [c for c in parse.children[at] if parse.dep[c] in ("dobj", "xcomp")]
        things = [
            n for n in dict.fromkeys([*objects, *found.objects])
            if parse.lemma[n] not in _TIMES and (ends.draft.actor_at(n) is None or parse.lower[n] in _IT)
        ]  # fmt: skip
        return doers or _speakers(ends, at), things
    subjects: list[int] = []
    things = list(found.objects)
    for i in [at, *parse.ancestors(at)][:_UP]:
        if parse.pos[i] in _VERBAL:
            things += [
                c
                for c in parse.children[i]
                if parse.dep[c] in ("dobj", "nsubj", "nsubjpass", "csubj") and c < found.first
            ]
            subjects = surface_subjects(parse, i)
            if subjects:
                break
    by = [a for n in subjects if (a := ends.draft.actor_at(n)) is not None and not _is_first_person(ends, n)]
    inner = [i for i in range(found.first, found.after) if parse.lower[i] in POINTING]
    outside = [n for n in dict.fromkeys([*things, *subjects]) if not found.first <= n < found.after]
    called = [n for n in outside if found.cue.said_of and parse.lower[n] in _IT and parse.dep[n] in ("dobj", "nsubj")]
    things = [
        n
        for n in [*outside, *inner]
        if n in called or n in inner or (n in found.objects and parse.lower[n] in _IT) or ends.draft.actor_at(n) is None
    ]
    return by or _speakers(ends, at), things


def _is_suffered(ends: Ends, found: Found) -> bool:
    """Is it told of whoever asked: "requested access but was refused"?"""
    parse = ends.parse
    verb = next((i for i in range(found.first, found.after) if parse.tag[i] == "VBN"), found.head)
    return (
        found.cue.kind == "phrase"
        and found.cue.what == "refusal"
        and parse.tag[verb] == "VBN"
        and any(parse.dep[c] == "auxpass" for c in parse.children[verb])
    )


def _is_by_pronoun(ends: Ends, found: Found, ask: Ask) -> bool:
    """Is who answers told by a pronoun only, in the next sentence and in the report's own words?"""
    parse = ends.parse
    subjects = surface_subjects(parse, found.head) if parse.pos[found.head] in _VERBAL else []
    if not subjects or parse.sentence[found.first] - parse.sentence[ask.head] > 1 or ends.referents.holding(found.head):
        return False
    return all(parse.lower[n] in _THEY for n in subjects)


def _is_first_person(ends: Ends, token: int) -> bool:
    return ends.parse.lower[token] in ("i", "we")


def _speakers(ends: Ends, token: int) -> list[ActorDraft]:
    """Who says what stands at a token; of a fragment that nobody is told to say, who is named beside it."""
    said = ends.referents.holding(token)
    if said is not None and said.uttered:
        return said.speakers
    parse = ends.parse
    first, after = parse.sentences[parse.sentence[token]]
    if parse.pos[token] in _VERBAL:
        return []
    return [a for i in range(first, after) if parse.dep[i] in ("nsubj", "poss") and (a := ends.draft.actor_at(i))]


def _answer(ends: Ends, found: Found) -> End | None:
    """The row of the answer: the event or statement at its words or over them, else the deed of its verb or noun."""
    parse, refs = ends.parse, ends.referents
    verb = next((i for i in [found.head, *parse.ancestors(found.head)] if parse.pos[i] in _VERBAL), found.head)
    if found.cue.kind == "verb":
        row: End | None = refs.event_at(found.head) or refs.cue_at(found.head)
        held = refs.holding(found.head)
        return row or (held if held is not None and held.uttered else None) or ends.deeds.at(found.head)
    for token in range(found.first, found.after):
        held = refs.holding(token)
        if held is not None and held.uttered:
            return held
    own: End | None = refs.event_at(verb) or refs.cue_at(verb)
    if own is not None:
        return own
    fragment = parse.pos[found.head] == "NOUN" and parse.dep[found.head] in ("nsubj", "csubj", "ROOT", "attr")
    return ends.deeds.named(found.head if fragment else verb)


def _ground(ends: Ends, found: Found, ask: Ask, known: bool, asked: bool, things: Sequence[int]) -> str | None:
    """Why this may be the answer to that, in plain words; null where nothing ties the two."""
    parse = ends.parse
    gap = parse.sentence[found.first] - parse.sentence[ask.head]
    named = [n for n in things if parse.pos[n] in ("NOUN", "VERB") and not _is_pro_verb(ends, n)]
    takes_up = [n for n in named if _takes_up(ends, n, ask, found.cue.what == "refusal")]
    shared = [n for n in named if any(_is_in(parse.lemma[i], ask.words) for i in _core(ends, n))]
    pointing = [n for n in things if parse.lower[n] in POINTING and parse.lower[n] != "so"]
    if takes_up:
        return f"'{parse.lower[takes_up[0]]}' takes up what was asked"
    if shared and (asked or found.cue.what == "refusal"):
        return f"'{parse.lower[shared[0]]}' is what was asked"
    if pointing and gap <= 1 and found.cue.said_of and (asked or _is_called(ends, found.head)):
        return f"'{parse.lower[pointing[0]]}' stands for what was asked"
    if found.cue.said_of or (found.cue.kind == "verb" and named):
        # Said of a thing, or with an object of its own, which is not what was asked.
        return None
    if pointing and gap <= 1:
        return f"'{parse.lower[pointing[0]]}' stands for what was asked"
    if asked:
        return "whoever was asked answers"
    if found.cue.tied or (ask.wished and found.cue.kind != "phrase"):
        return None
    if found.cue.kind == "verb" and parse.dep[found.head] not in ("ROOT", "conj", "ccomp", "parataxis"):
        return None
    before = [n for n in named if n < found.first] if found.cue.kind == "phrase" else named
    if found.cue.what != "compliance" and gap <= 1 and not before and (known or _is_reply(ends, found)):
        return "the answer follows at once"
    return None


def is_same(one: End | None, other: End) -> bool:
    """Are these one row, or an event and the statement by which it is done?"""
    if one is None or isinstance(one, DeedDraft) or isinstance(other, DeedDraft):
        return one is other
    return is_one_act(one, other)


def _is_in(word: str, words: frozenset[str]) -> bool:
    """Is it one of these words, or made of one: "compensation" where they ask to be compensated?"""
    made = len(word) > _STEM and word not in _INSTITUTIONS
    return word in words or (made and any(w.startswith(word[:_STEM]) for w in words))


def _spoken_for(ends: Ends, found: Found) -> list[ActorDraft]:
    """Who speaks, where he tells it of his own side: "his men would hand over nothing", "it did not accept one"."""
    parse = ends.parse
    said = ends.referents.holding(found.head)
    verb = next((i for i in (found.head, *parse.ancestors(found.head)) if parse.pos[i] in _VERBAL), found.head)
    subjects = surface_subjects(parse, verb) if parse.pos[verb] in _VERBAL else []
    own = bool(subjects) and all(
        parse.lower[n] in _THEY or any(parse.dep[c] == "poss" and parse.lower[c] in _OWN for c in parse.children[n])
        for n in subjects
    )
    return said.speakers if own and said is not None and said.uttered else []


def _is_pro_verb(ends: Ends, verb: int) -> bool:
    """Does a verb only stand for what was asked: "declined to do so"?"""
    parse = ends.parse
    return parse.lemma[verb] == "do" and any(
        parse.lower[c] in ("so", "it", "that", "this") for c in parse.children[verb]
    )


def _core(ends: Ends, noun: int) -> list[int]:
    """A noun or verb with what it is of or what it takes: "a raise of any size", "to reopen the road"."""
    parse = ends.parse
    below = [c for c in parse.children[noun] if parse.dep[c] in ("dobj", "compound", "xcomp", "ccomp")]
    below += [m for c in parse.children[noun] if parse.dep[c] == "prep" for m in parse.children[c]]
    return [i for i in (noun, *below) if parse.pos[i] in ("NOUN", "VERB")]


def _is_called(ends: Ends, word: int) -> bool:
    """Does somebody call it so: "called that blackmail"?"""
    return ends.parse.dep[word] in ("oprd", "dobj", "ccomp") and ends.parse.lemma[ends.parse.head[word]] in _CALLING


def _is_reply(ends: Ends, found: Found) -> bool:
    """Is it told to be an answer: "'Fat chance,' was the union's reply", "neither budged"?"""
    parse = ends.parse
    if parse.lower[found.first] in _NOBODY:
        return True
    over = parse.children[parse.head[found.head]] if parse.lemma[parse.head[found.head]] == "be" else []
    return any(parse.lemma[c] in _REPLIES for c in over)


def _takes_up(ends: Ends, noun: int, ask: Ask, refused: bool) -> bool:
    """Is it a noun for what is asked, told as known, and of nobody else than who asked?

    A plan or resolution that is passed is hardly what others asked for; one that is refused may be.
    """
    kind = ends.referents.referent_of(noun)
    if kind is None or "say" in kind.acts or not ends.referents.is_known(noun):
        return False
    planned = "plan" in kind.acts[:1] and "demand" not in kind.acts
    if (planned and not refused) or not (_ASKED.intersection(kind.acts) or planned):
        return False
    owners = ends.referents.owners(noun)
    return not owners or _is_any(owners, ask.by)


def _is_any(some: Sequence[ActorDraft], others: Sequence[ActorDraft]) -> bool:
    return any(a is b for a in some for b in others)
