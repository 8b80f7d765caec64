"""What a word on the way up from a topic is: a predicate, a bare refusal, a mere name, a word that says nothing of it."""

from onrecord.coding.positions.attitudes import attitude_over
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.moods import is_infinitive
from onrecord.coding.positions.paths import Step
from onrecord.language.arguments import is_passive
from onrecord.language.parse import Parse

REPEATING = frozenset({"repeat", "reiterate", "reaffirm", "renew", "restate", "voice", "echo"})
"""Verbs of saying again what is wanted."""
LAWS = frozenset({"law", "act", "code", "statute", "rule", "regulation", "decree", "constitution"})
"""Nouns of what lets others do things: a law under which they can be jailed."""
HEARSAY = frozenset(
    {"accusation", "allegation", "charge", "claim", "report", "rumour", "rumor", "suggestion", "speculation"}
)
"""Nouns of what is only said to be so."""


def is_refused(parse: Parse, noun: int) -> bool:
    """ "No truce while their flag flies here": a noun that is a whole sentence and is said no to."""
    bare = parse.pos[noun] == "NOUN" and parse.dep[noun] in ("ROOT", "ccomp")
    return bare and any(parse.lower[c] == "no" for c in parse.all_children(noun, "det"))


def is_left_alone(parse: Parse, governor: int, path: str) -> bool:
    """ "the text could not be touched": what nobody may touch is kept, where who "would not touch it" wants none of it."""
    return path == "object" and parse.lemma[governor] == "touch" and is_passive(parse, governor)


def is_unjudged(parse: Parse, index: AxisIndex, step: Step, at: int) -> bool:
    """Is what an object is called no word of judgement, so that the verb alone tells the stance?"""
    governor, path, kind = step
    return (
        path == "subject" and parse.dep[at] in ("dobj", "nsubjpass") and governor != parse.head[at]
        and kind in ("adjective", "noun") and attitude_over(parse, index, governor, path, kind, at) is None
    )  # fmt: skip


def has_own_subject(parse: Parse, token: int) -> bool:
    """Has a word a subject of its own that is no pronoun?"""
    return any(parse.dep[c] in ("nsubj", "nsubjpass") and parse.pos[c] != "PRON" for c in parse.children[token])


def is_unsaid(parse: Parse, index: AxisIndex, token: int, governor: int) -> bool:
    """ "was forced to approve it", "how to pass it": an infinitive under a word that does not say whether it is so."""
    return is_infinitive(parse, token) and parse.lemma[governor] not in index.saying


def is_predicate(parse: Parse, token: int) -> bool:
    """Is this a verb, or what "be" tells of its subject?"""
    return parse.pos[token] in ("VERB", "AUX") or parse.dep[token] in ("acomp", "attr")
