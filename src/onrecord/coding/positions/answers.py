"""Answers without a complement, and stances told as somebody else's: "the rebels refused", "takes the opposite view"."""

from collections.abc import Container

from onrecord.coding.positions.echoes import Echo
from onrecord.coding.positions.moods import has_not, modal_of
from onrecord.language.parse import Parse

_ANSWERS = {
    "refuse": -1, "decline": -1, "object": -1, "demur": -1, "balk": -1, "baulk": -1, "protest": -1,
    "consent": 1, "comply": 1, "assent": 1, "oblige": 1, "relent": 1, "acquiesce": 1, "accept": 1,
}  # fmt: skip
"""Verbs that, with nothing behind them, answer what was asked for or done just before."""
_AGREEING = {"agree": 1, "concur": 1, "disagree": -1, "differ": -1, "dissent": -1}
"""Verbs that, with nothing behind them or only a person, take up a stance itself."""
_LEANINGS = {"opposed": -1, "against": -1, "unwilling": -1, "reluctant": -1, "sceptical": -1, "skeptical": -1,
             "unconvinced": -1, "unmoved": -1, "hostile": -1, "willing": 1, "ready": 1, "agreeable": 1,
             "in favour": 1, "in favor": 1, "in agreement": 1, "on board": 1, "all for": 1, "for it": 1, "game": 1,
             "not averse": 1, "unenthusiastic": -1, "adamant": 0}  # fmt: skip
_DOING_SO = {"agree": 1, "promise": 1, "pledge": 1, "offer": 1, "vow": 1, "consent": 1, "refuse": -1, "decline": -1}
"""Verbs that answer with "to do so" behind them."""
_UNDECIDED = frozenset({"noncommittal", "committal", "undecided", "ambivalent"})
"""Adjectives of those who take no side; "non-committal" is parsed in parts."""
_KEPT = {"reserve": ("judgment", "judgement"), "withhold": ("judgment", "judgement"), "take": ("position", "side", "stand"),
         "keep": ("option",), "sit": ("fence",)}  # fmt: skip
"""Verbs that say so with one of these nouns behind them: "took no position", "kept its options open"."""
_BEING = frozenset({"be", "remain", "stay", "seem", "appear"})
_BEHIND = frozenset(
    {"dobj", "xcomp", "ccomp", "prep", "dative", "acomp", "agent", "pcomp", "pobj", "prt", "attr", "oprd"}
)
_WHOLE = ("ROOT", "conj", "ccomp", "advcl", "parataxis")
_NOTHING = frozenset({"no", "nothing"})
_KIND = frozenset({"such", "kind", "sort"})
_VIEWS = frozenset({"view", "opinion", "line", "position", "stance", "side", "approach", "tack", "mind", "sentiment", "feeling",
                    "judgement", "judgment", "persuasion", "conviction", "enthusiasm", "assessment", "attitude", "road",
                    "idea"})  # fmt: skip
"""What somebody has of a matter, and may share."""
_OTHER = frozenset({"opposite", "contrary", "opposing", "other", "different", "another", "divergent", "dissenting"})
_ALIKE = frozenset({"same", "similar", "identical", "like"})
_HAVING = frozenset({"take", "hold", "have", "adopt", "voice", "express", "espouse", "be"})
_SHARING = frozenset({"share", "echo", "second"})
_WAYS = {"otherwise": -1, "differently": -1, "likewise": 1, "alike": 1}
_THINKING = frozenset({"think", "see", "feel", "believe", "argue", "judge", "reason", "say", "do", "vote"})
_SET = {"follow suit": 1, "beg differ": -1, "chime in": 1}
_STANDING = {"agree": 1, "side": 1, "stand": 1, "disagree": -1, "differ": -1, "concur": 1, "be": 1}
"""Verbs that, with somebody behind their "with", take up his stance."""
_LENDING = {"back": 1, "support": 1, "second": 1, "echo": 1, "contradict": -1, "oppose": -1, "rebut": -1}
"""Verbs that do so with somebody as their object, where it is said that he is backed on this."""
_MATTERS = frozenset({"this", "that", "it", "matter", "issue", "question", "point", "subject"})


_TRIGGERS = frozenset(
    {"do", "say", "answer", "follow", "beg", "chime", *_ANSWERS, *_AGREEING, *(w.split()[0] for w in _LEANINGS)}
    | set(_DOING_SO) | _UNDECIDED | set(_KEPT) | _VIEWS | _THINKING | set(_STANDING) | set(_LENDING)
)  # fmt: skip
"""Words without which nothing here is an answer."""


def find_answers(parse: Parse, first: int, after: int, somebody: Container[int]) -> list[Echo]:
    """Each answer in first .. after - 1 that tells a stance only by what was told or asked before.

    `somebody` are the tokens that stand for an actor: who is agreed with, "with the nephew", is one.
    """
    found = []
    for i in range(first, after):
        if parse.lemma[i] not in _TRIGGERS and parse.lower[i] not in _TRIGGERS:
            continue
        echo = (
            _set_answer(parse, i) or _doing_so(parse, i) or _no_side(parse, i) or _leaning(parse, i) or _opinion(parse, i)
            or (_agreeing(parse, i, somebody) if parse.pos[i] in ("VERB", "AUX") else None)
        )  # fmt: skip
        if echo is not None:
            found.append(echo)
    return found


def _subject(parse: Parse, verb: int) -> int | None:
    for _ in range(3):
        subject = next((c for c in parse.children[verb] if parse.dep[c] == "nsubj"), None)
        if subject is not None or parse.dep[verb] not in ("conj", "xcomp"):
            return subject
        verb = parse.head[verb]
    return None


def _is_open(parse: Parse, verb: int) -> bool:
    """Is this verb told as a bare fact of a whole clause, and not doubted or asked for?"""
    if parse.dep[verb] not in _WHOLE and not (parse.dep[verb] == "xcomp" and parse.lemma[parse.head[verb]] == "beg"):
        return False
    return not any(parse.dep[c] in ("auxpass", "mark") for c in parse.children[verb]) and not modal_of(parse, verb)


def _leaning(parse: Parse, word: int) -> Echo | None:
    """ "refused", "is against", "is in favour"."""
    verb = word if parse.pos[word] == "VERB" else parse.head[word]
    if word == verb:
        sign = _ANSWERS.get(parse.lemma[word], 0)
    elif parse.lemma[verb] in _BEING:
        two = " ".join(parse.lower[word : word + 2])
        sign = _LEANINGS.get(two, _LEANINGS.get(parse.lower[word], 0))
    else:
        return None
    if not sign or parse.dep[verb] not in _WHOLE:
        return None
    own = {word, word + 1} if " ".join(parse.lower[word : word + 2]) in _LEANINGS else {word}
    behind = [*parse.children[word], *(c for c in parse.children[verb] if c != word)]
    if any(c > word and parse.dep[c] in _BEHIND and c not in own for c in behind):
        return None
    if any(parse.dep[c] in ("neg", "auxpass", "mark") or parse.tag[c] == "MD" for c in parse.children[verb]):
        return None
    if any(parse.children[c] for c in own - {word} if c < len(parse)):
        return None  # "in favour of the ban" is told by its own words
    subject = _subject(parse, verb)
    return Echo(word, subject, sign, asked=True) if subject is not None else None


def _set_answer(parse: Parse, word: int) -> Echo | None:
    """ "will do no such thing", "would do nothing of the kind", "said no": a set phrase and its sign."""
    lemma, sign = parse.lemma[word], 0
    if lemma not in ("do", "say", "answer"):
        return None
    subject = next((c for c in parse.children[word] if parse.dep[c] == "nsubj"), None)
    if subject is None:
        return None
    for c in parse.children[word]:
        own = {parse.lower[n] for n in range(parse.left[c], parse.right[c] + 1)}
        if lemma == "do" and parse.dep[c] == "dobj" and own & _NOTHING and own & _KIND:
            sign = -1
        elif lemma != "do" and parse.all_children(word, "prep", "dative"):
            continue  # "said no to the plan" is told by its own words
        elif lemma != "do" and parse.dep[c] in ("intj", "dobj", "ccomp", "advmod") and len(own) == 1:
            sign = {"no": -1, "never": -1, "yes": 1}.get(parse.lower[c], 0)
    return Echo(word, subject, sign, asked=True) if sign else None


def _doing_so(parse: Parse, verb: int) -> Echo | None:
    """ "declined to do so", "promised to do that"."""
    sign = _DOING_SO.get(parse.lemma[verb], 0) if parse.pos[verb] == "VERB" else 0
    doing = [c for c in parse.all_children(verb, "xcomp") if parse.lemma[c] == "do" and c > verb]
    if not sign or not doing or not _is_open(parse, verb) or has_not(parse, verb):
        return None
    if not any(parse.lower[c] in ("so", "that", "this", "it") for c in parse.all_children(doing[0], "advmod", "dobj")):
        return None
    subject = _subject(parse, verb)
    return Echo(verb, subject, sign, asked=True) if subject is not None else None


def _no_side(parse: Parse, word: int) -> Echo | None:
    """ "was non-committal", "reserved judgment", "took no position"."""
    verb = parse.head[word] if parse.lower[word] in _UNDECIDED else word
    if parse.lower[word] in _UNDECIDED:
        named = parse.dep[word] in ("acomp", "attr", "oprd") and parse.lemma[verb] in _BEING
        own = [c for c in parse.children[word] if c > word and parse.dep[c] in _BEHIND]
        if not named or own or has_not(parse, verb):
            return None
    else:
        nouns = [c for c in parse.children[word] if c > word and parse.dep[c] == "dobj"]
        nouns += [n for c in parse.all_children(word, "prep") for n in parse.all_children(c, "pobj")]
        kept = [n for n in nouns if parse.lemma[n] in _KEPT.get(parse.lemma[word], ())]
        if not kept or any(parse.dep[c] in ("prep", "acl", "relcl") for c in parse.children[kept[0]]):
            return None
        if parse.lemma[word] == "take" and not has_not(parse, word):
            return None
        if parse.lemma[word] == "keep" and "open" not in parse.lower[word : parse.right[word] + 1]:
            return None
    if parse.dep[verb] not in _WHOLE or any(parse.dep[c] in ("mark", "auxpass") for c in parse.children[verb]):
        return None
    subject = _subject(parse, verb)
    return Echo(word, subject, 1, back=1, undecided=True) if subject is not None else None


def _opinion(parse: Parse, noun: int) -> Echo | None:
    """ "takes the opposite view", "are of the same mind", "did not share the view"."""
    if parse.lemma[noun] not in _VIEWS or parse.pos[noun] != "NOUN":
        return None
    verb = parse.head[noun]
    if parse.dep[noun] == "pobj" and parse.lower[verb] in ("of", "on"):
        verb = parse.head[verb]
        if parse.lemma[verb] not in _BEING:
            return None
    elif parse.dep[noun] != "dobj" or parse.lemma[verb] not in _HAVING | _SHARING:
        return None
    if any(parse.dep[c] in ("acl", "relcl", "ccomp") for c in parse.children[noun]):
        return None
    words = {parse.lower[c] for c in parse.children[noun]}
    sign = -1 if words & _OTHER else 1 if words & _ALIKE else 0
    if parse.lemma[verb] in _SHARING:
        sign = sign or (1 if words & {"the", "this", "that", "their", "his", "her", "its"} else 0)
    if not sign or not _is_open(parse, verb) or _is_said_of(parse, noun):
        return None
    if has_not(parse, verb):
        sign = -sign
    subject = _subject(parse, verb)
    return Echo(verb, subject, sign, back=2) if subject is not None else None


def _is_said_of(parse: Parse, noun: int) -> bool:
    """ "a different view of the war": a view of something told here, and not of what was told before."""
    behind = (n for c in parse.all_children(noun, "prep") for n in parse.all_children(c, "pobj", "pcomp"))
    return any(parse.lemma[n] not in _MATTERS for n in behind)


def _agreeing(parse: Parse, verb: int, somebody: Container[int]) -> Echo | None:
    """ "thinks otherwise", "disagreed", "agrees with him", "followed suit", "stood with the government on this"."""
    if not _is_open(parse, verb):
        return None
    sign, whom = 0, None
    lemma = parse.lemma[verb]
    children = [c for c in parse.children[verb] if c > verb]
    for c in children:
        if parse.dep[c] == "advmod" and lemma in _THINKING and parse.lower[c] in _WAYS:
            sign = _WAYS[parse.lower[c]]
            if any(parse.dep[o] == "dobj" and parse.lower[o] not in ("it", "things", "matters", "that", "this")
                   for o in children):  # fmt: skip
                return None
        sign = sign or _SET.get(f"{lemma} {parse.lemma[c]}", 0)
        if parse.dep[c] == "prep" and parse.lower[c] == "with" and lemma in _STANDING:
            whom = next((n for n in parse.all_children(c, "pobj") if n in somebody), None)
            sign = _STANDING[lemma] if whom is not None else 0
    named = next((c for c in children if parse.dep[c] == "dobj" and c in somebody), None)
    if not sign and lemma in _LENDING and named is not None and _is_on_this(parse, children):
        sign, whom = _LENDING[lemma], named
    bare = not any(parse.dep[c] in _BEHIND for c in children)
    if not sign and bare:
        sign = _AGREEING.get(lemma, 0)
    if not sign or (whom is not None and lemma in ("stand", "be") and not _is_small(parse, verb, children)):
        return None
    if has_not(parse, verb):
        sign = -sign
    subject = _subject(parse, verb)
    return Echo(verb, subject, sign, whom=whom, back=2 if whom is None else 4) if subject is not None else None


def _is_on_this(parse: Parse, children: list[int]) -> bool:
    """ "on this", "over the matter"."""
    return any(parse.lemma[n] in _MATTERS for c in children if parse.lower[c] in ("on", "in", "over")
               for n in parse.all_children(c, "pobj"))  # fmt: skip


def _is_small(parse: Parse, verb: int, children: list[int]) -> bool:
    """ "is with the nephew", and not "is with the army in the north", "is with his wife"."""
    if parse.lemma[verb] == "stand":
        return True
    own = [c for c in children if parse.dep[c] in _BEHIND]
    return len(own) == 1 and not any(parse.lower[n] in ("his", "her", "their", "him", "them", "it", "us", "me")
                                     for n in range(own[0], parse.right[own[0]] + 1))  # fmt: skip


_NO = ("never", "no way", "not a chance", "no chance", "not under", "not on my watch", "not while", "not as long as",
       "not in my lifetime", "fat chance", "over my dead body", "out of the question", "absolutely not", "certainly not",
       "forget it", "not now", "nothing doing", "not for us", "we will not", "i will not", "i won't", "we won't",
       "not one inch", "not an inch", "not yet", "that will not happen", "it will not happen", "not at any price",
       "not for a moment")  # fmt: skip
_YES = ("absolutely", "of course", "certainly", "gladly", "why not", "with pleasure", "the sooner the better",
        "about time", "high time", "it is about time", "it's about time", "the more, the merrier", "hear, hear",
        "with both hands", "by all means", "not before time")  # fmt: skip
_BARE = {"no": -1, "yes": 1, "never": -1}
_SHORT = 9
"""Tokens of a quotation that is an answer and nothing else, at most."""


def answer_of(words: list[str]) -> int:
    """The sign of a whole short quotation as an answer to what was asked for: "Not under me"; 0: it is none."""
    told = [w for w in words if w not in ('"', "“", "”", ".", "!", "?", "''", "``")]
    while told and told[-1] in (",", ";"):
        told.pop()
    if not told or len(told) > _SHORT:
        return 0
    if len(told) == 1:
        return _BARE.get(told[0], 0) or (1 if told[0] in _YES else 0)
    text = " ".join(told).replace(" ,", ",").replace(" n't", "n't").replace(" 's", "'s")
    if text.startswith(_NO):
        return -1 if len(text.split()) <= _SHORT else 0
    return 1 if text in _YES else 0
