"""What a word thinks of what it governs: one word, an idiom of verb and noun, or a judgement told of a noun."""

from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.moods import (
    MAY,
    WILL,
    WOULD,
    is_asked,
    is_doubtful,
    is_emphatic,
    is_going_to,
    is_history,
    is_infinitive,
    is_long_ago,
    is_negated,
    is_yet_to,
    modal_of,
)
from onrecord.coding.positions.paths import phrase_at, word_of
from onrecord.language.arguments import arguments_of
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_NONE = frozenset({"no", "none", "nothing"})
_SCANT = frozenset({"few", "little", "scant"})
_VOID = frozenset({"nothing", "little"})
"""Objects left out of an infinitive that nobody will then do: "there is nothing to negotiate"."""
_FIGHTING = frozenset({"fight", "battle", "contest"})
_FOUGHT = frozenset({"war", "battle", "election", "campaign", "contest", "insurgency", "conflict", "guerrilla"})
"""Nouns of what somebody who fights takes part in: "fought a war with its neighbour" opposes none."""
_SITTING = frozenset(
    {"meet", "gather", "convene", "assemble", "sit", "schedule", "due", "be", "continue", "begin", "resume"}
)
"""Words behind which "to consider" only tells what a meeting is about."""
_WILLED = WILL | WOULD | {"can", "ca", "could"}


_COUNTED = frozenset({"first", "second", "third", "last", "only", "next", "another", "each", "every", "any"})


def attitude_over(parse: Parse, index: AxisIndex, governor: int, path: str, kind: str, at: int) -> Attitude | None:
    """What a governor thinks of the word `at` that it governs by this path; null where it has no attitude to it."""
    if not kind:
        return None
    if kind == "phrase":
        words = phrase_at(parse, governor)
        return next((one for n in range(len(words), 1, -1)
                     if (one := index.attitude("phrase", " ".join(words[:n]), path)) is not None), None)  # fmt: skip
    if path == "clause" and kind == "verb" and parse.lemma[governor] in index.mandative and _is_stated(parse, at):
        return None
    if kind == "verb" and parse.lemma[governor] in _FIGHTING and parse.lemma[at] in _FOUGHT:
        return None
    if path == "clause" and kind == "verb" and is_asked(parse, at):
        return None
    if kind == "verb" and path == "for" and parse.lemma[governor] == "sue" and parse.all_children(governor, "dobj"):
        return None  # "is suing the state for its law"
    word = word_of(parse, governor)
    if parse.lower[governor] in _VOID and path == "clause":
        left = is_infinitive(parse, at) and not parse.all_children(at, "dobj")
        return index.attitude("noun", "nothing", path) if left and parse.dep[governor] in ("attr", "dobj") else None
    if word == "time" and any(parse.lower[c] in _COUNTED for c in parse.all_children(governor, "amod", "det")):
        return None  # "the first time that a governor was dismissed"
    if word == "time" and parse.dep[governor] == "attr" and path in ("for", "clause"):
        return index.attitude("noun", "high time", path)
    if kind == "verb" and path in ("for", "of") and parse.dep[at] == "pcomp":
        doing = index.attitude("verb", word, f"{path}-doing") or _idiom(parse, index, governor, word, f"{path}-doing")
        if doing is not None:
            return doing  # "praised the mayor for lifting it"
    if kind in ("noun", "adjective") and governor > 1:
        found = _with_word_before(parse, index, governor, word, path, kind)
        if found is not None:
            return found
    if parse.lower[governor] == "open" and parse.lemma[parse.head[governor]] in ("leave", "keep", "hold", "door"):
        return index.attitude("verb", "leave door", path)  # "left the door open to": less than being open to it
    if kind == "adjective" and {"too"} == {"too", "only"} & {parse.lower[c] for c in parse.children[governor]}:
        word = f"too {word}"
    found = index.attitude(kind, word, path)
    if found is None and kind == "verb":
        found = _idiom(parse, index, governor, word, path)
        if found is None and word != parse.lemma[governor]:
            found = _idiom(parse, index, governor, parse.lemma[governor], path)
        if found is None and (word == parse.lemma[governor] or word not in index.movers["verb"]):
            found = index.attitude("verb", parse.lemma[governor], path)  # "push back" is no push for it
    if found is None and kind == "adjective":
        found = index.attitude("noun", word, path)  # "it would be folly" is parsed as an adjective
    if found is None and kind == "noun" and path == "subject":
        # "the right decision", "a bad idea": the adjective judges.
        judged = (index.attitude("adjective", parse.lemma[c], path) for c in parse.all_children(governor, "amod"))
        found = next((one for one in judged if one is not None and one.judging), None)
    if found is None and path == "clause" and kind in ("verb", "noun") and is_infinitive(parse, at):
        found = index.attitude(kind, parse.lemma[governor], "inf")
    return found


def idiom_over(parse: Parse, index: AxisIndex, noun: int, path: str) -> tuple[int, Attitude] | None:
    """(verb or noun, its attitude) where a noun is part of an idiom: "poured cold water on", "is up in arms over".

    The topic hangs on the idiom's noun by `path`; the verb is where the idiom is negated and has its subject.
    """
    dep, head = parse.dep[noun], parse.head[noun]
    if dep in ("dobj", "intj", "advmod", "oprd") and parse.pos[head] == "VERB":
        found = index.attitude("verb", f"{word_of(parse, head)} {parse.lower[noun]}", path) or index.attitude(
            "verb", f"{word_of(parse, head)} {parse.lemma[noun].lower()}", path
        )
        return (head, found) if found is not None else None
    if dep != "pobj":
        return None
    verb, phrase = parse.head[head], f"{parse.lower[head]} {parse.lemma[noun].lower()}"
    found = index.attitude("verb", f"{parse.lemma[verb]} {phrase}", path)
    if found is not None:
        return verb, found
    found = index.attitude("preposition", phrase, path)
    return (noun, found) if found is not None else None


def nothing_over(parse: Parse, index: AxisIndex, verb: int, path: str) -> tuple[int, Attitude] | None:
    """ "wanted nothing to do with the plan": the verb over the nothing, as its idiom."""
    nothing = parse.head[verb]
    if parse.lemma[verb] != "do" or path != "with" or parse.lower[nothing] not in ("nothing", "anything", "little"):
        return None
    found = index.attitude("verb", f"{parse.lemma[parse.head[nothing]]} nothing", "with")
    return (parse.head[nothing], found) if found is not None else None


def phrase_over(parse: Parse, index: AxisIndex, verb: int, path: str) -> tuple[int, Attitude] | None:
    """(noun, attitude) of a phrase of stance beside a verb: "are in no mood to forgive", "is up in arms over the tax"."""
    for c in parse.children[verb]:
        for preposition in (c, *parse.children[c]) if c > verb and parse.dep[c] in ("prep", "advmod") else ():
            for noun in parse.all_children(preposition, "pobj"):
                found = index.attitude("preposition", f"{parse.lower[preposition]} {parse.lemma[noun].lower()}", path)
                if found is not None:
                    return noun, found
    return None


def turned(parse: Parse, token: int, attitude: Attitude, passed: list[int]) -> int | None:
    """What an attitude comes to under its own negation and modals; null where it says nothing."""
    if is_doubtful(parse, token) or is_long_ago(parse, token) or (attitude.acting and is_history(parse, token)):
        return None
    if attitude.sign == 0 and is_infinitive(parse, token) and _is_business(parse, token):
        return None
    if attitude.acting and is_aside(parse, token):
        return None
    if _is_one_of_two(parse, token):
        return None  # "will either accept or reject it"
    if parse.lemma[token] in _ENABLING and modal_of(parse, token) in ("can", "could", "may", "might"):
        return None  # "can pave the way for it"
    if parse.dep[token] == "conj" and _is_after_neither(parse, parse.head[token]):
        return None  # "had neither accepted nor rejected it"
    if attitude.sign is None and is_yet_to(parse, token):
        return attitude.negated  # "has yet to make up its mind"
    if attitude.willed and modal_of(parse, token) not in _WILLED:
        return None
    if is_denied(parse, token, passed) and not _is_own_none(parse, token, attitude):
        return attitude.negated
    if modal_of(parse, token) in MAY and not is_emphatic(parse, token) and not is_emphatic(parse, parse.head[token]):
        return attitude.sign if _is_on_terms(parse, token) else attitude.may
    return attitude.sign


_ENABLING = frozenset({"pave", "open", "clear", "allow", "help", "enable", "smooth", "ease"})


def _is_one_of_two(parse: Parse, verb: int) -> bool:
    over = parse.head[verb] if parse.dep[verb] == "conj" else verb
    return any(parse.lower[c] == "either" and c < over for c in parse.all_children(over, "preconj", "cc", "advmod"))


def _is_after_neither(parse: Parse, verb: int) -> bool:
    return any(parse.lower[c] == "neither" and c < verb for c in parse.children[verb])


def is_denied(parse: Parse, token: int, passed: list[int]) -> bool:
    """Is this word negated, or told of as good as none: "has little love for"?"""
    return is_negated(parse, token, passed) or any(
        parse.lower[c] in _SCANT for noun in (token, *parse.all_children(token, "dobj")) if parse.pos[noun] == "NOUN"
        for c in parse.all_children(noun, "amod")
    )  # fmt: skip


def relative_attitude(parse: Parse, index: AxisIndex, noun: int) -> tuple[int, Attitude, int] | None:
    """(verb, attitude, sign) of a clause that hangs on a topic: "a deal which they denounce", "opposed by Russia"."""
    for c in parse.children[noun]:
        if parse.dep[c] not in ("relcl", "acl"):
            continue
        path = _relative_path(parse, c, noun)
        found = index.attitude("verb", word_of(parse, c), path) if path else None
        if found is None:
            continue
        sign = turned(parse, c, found, [noun])
        if sign is not None:
            return c, found, sign
    return None


def _relative_path(parse: Parse, verb: int, noun: int) -> str:
    """How a relative clause's verb governs the noun it hangs on: "which they denounce", "to which they object"."""
    for c in parse.all_children(verb, "prep"):
        which = any(parse.lower[n] in ("which", "whom") for n in parse.all_children(c, "pobj"))
        if which or (c < verb and parse.lower[c + 1] in ("which", "whom")):
            return parse.lower[c]
    return "object" if noun in arguments_of(parse, verb).objects else ""


def is_aside(parse: Parse, verb: int) -> bool:
    """ "the accord, approved by the senate in June", "Chad, which closed its border": told only to say which one."""
    if parse.dep[verb] not in ("acl", "relcl") or is_infinitive(parse, verb):
        return False
    subjects = parse.all_children(verb, "nsubj", "nsubjpass")
    if not subjects:
        return parse.tag[verb] == "VBN" and not parse.all_children(verb, "mark", "aux")
    return any(
        parse.lower[c] in ("who", "which", "that", "whom")
        for c in parse.children[verb]
        if c < verb and parse.dep[c] != "mark"
    )


def _is_on_terms(parse: Parse, verb: int) -> bool:
    """ "could support the vote if it were held in May": what somebody would do on terms that he names."""
    return modal_of(parse, verb) == "could" and any(
        parse.dep[c] == "advcl" and c > verb and any(parse.lower[m] == "if" for m in parse.all_children(c, "mark"))
        for c in parse.children[verb]
    )


def _is_business(parse: Parse, verb: int) -> bool:
    """ "meets to consider nine nominees", "is to discuss it": what is on a table, and not what anybody thinks of it."""
    over = parse.head[verb]
    return parse.lemma[over] in _SITTING or parse.lower[over] in _SITTING or is_going_to(parse, verb)


def protest_over(parse: Parse, index: AxisIndex, governor: int, path: str) -> tuple[int, Attitude] | None:
    """(verb, attitude) of what is done "in protest at" a topic, whether that is parsed under the protest or the verb."""
    if path not in ("at", "against", "over", "about"):
        return None
    protest = [governor] if parse.pos[governor] == "NOUN" else [
        n for c in parse.children[governor] for n in (c, *parse.children[c], *(m for d in parse.children[c] for m in parse.children[d]))
        if parse.lemma[n] == "protest" and n > governor
    ]  # fmt: skip
    for noun in protest:
        if parse.lemma[noun] != "protest" or parse.dep[noun] != "pobj" or parse.lower[parse.head[noun]] != "in":
            continue
        verb = parse.head[parse.head[noun]]
        while parse.pos[verb] not in ("VERB", "AUX") and parse.head[verb] != verb:
            verb = parse.head[verb]
        found = index.attitude("verb", "protest", path) or index.attitude("verb", "protest", "against")
        if found is not None and parse.pos[verb] in ("VERB", "AUX"):
            return verb, found
    return None


def _with_word_before(
    parse: Parse, index: AxisIndex, governor: int, word: str, path: str, kind: str
) -> Attitude | None:
    """ "a red line", and the hyphened words that a parse cuts up: "ill-advised", "a sell-out"."""
    before = parse.lower[governor - 1]
    if before == "-":
        return index.attitude(kind, f"{parse.lower[governor - 2]}-{word}", path)
    return index.attitude("noun", f"{before} {word}", path) if kind == "noun" else None


def _idiom(parse: Parse, index: AxisIndex, verb: int, word: str, path: str) -> Attitude | None:
    """ "said no to", "threw its weight behind", "puts it on hold": a verb and its noun are one word of stance."""
    children = parse.children[verb]
    no = (n for c in children if parse.dep[c] == "prep" for n in parse.all_children(c, "intj"))  # "said no to"
    for c in (*children, *no):
        if c <= verb:
            continue
        if parse.dep[c] in ("dobj", "intj", "advmod", "oprd"):
            found = index.attitude("verb", f"{word} {parse.lemma[c].lower()}", path)
            if found is not None:
                return found
        for preposition in (c, *parse.children[c]) if parse.dep[c] in ("prep", "advmod") else ():
            for noun in parse.all_children(preposition, "pobj"):
                phrase = f"{parse.lower[preposition]} {parse.lemma[noun].lower()}"
                found = index.attitude("verb", f"{word} {phrase}", path)
                if found is not None:
                    return found
    return None


def _is_stated(parse: Parse, verb: int) -> bool:
    """ "suggested that some may not vote": what is said to be so, not what is asked for."""
    if parse.pos[verb] not in ("VERB", "AUX") or is_infinitive(parse, verb) or parse.tag[verb] in ("VBG", "VBN"):
        return False
    modal = modal_of(parse, verb)
    return modal in MAY or modal in WILL or modal in WOULD or (not modal and parse.tag[verb] in ("VBD", "VBZ"))


def _is_own_none(parse: Parse, token: int, attitude: Attitude) -> bool:
    """Is the only negation a word of the idiom itself: "would have none of it", "said no to"?"""
    if not _NONE & {part for one in attitude.word.split()[0].split("|") for part in one.split("_")}:
        return False
    return not any(parse.dep[c] == "neg" for c in parse.children[token])
