"""Places that act: when a capital means its government, and which nouns are deeds that a state does."""

from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import NameTable

_STILL = frozenset({
    "be", "see", "fall", "lie", "host", "sit", "wake", "have", "become", "remain", "suffer", "boast", "feel",
    "look", "stand",
})  # fmt: skip
"""Verbs that a town is the subject of as a town."""
_PARTNERS = frozenset({"with", "against", "between", "by", "for"})
_DEEDS = frozenset({
    "attack", "raid", "strike", "airstrike", "offensive", "war", "talk", "talks", "aid", "visit", "threat", "claim",
    "demand", "refusal", "withdrawal", "denial", "proposal", "arrest", "response", "effort", "support", "move",
    "ban", "veto", "pressure", "protest", "advance", "assault", "siege", "fire", "shelling", "bombing", "incursion",
    "blockade", "embargo", "call", "offer", "warning", "plan", "pledge", "promise", "push", "drill", "deal", "loan",
    "grant", "tariff", "bid", "vow", "rebuke", "retreat", "campaign", "crackdown", "help",
})  # fmt: skip
_DEED_ENDINGS = ("ion", "ment", "ance", "ence", "ing", "al")


def acts_as_state(parse: Parse, table: NameTable, head: int) -> bool:
    """Does a capital at this token act or deal with others as its government would?"""
    at = head
    while parse.dep[at] == "conj" and parse.head[at] != at:
        at = parse.head[at]
    up = parse.head[at]
    if parse.dep[at] == "nsubj":
        return parse.pos[up] == "VERB" and parse.lemma[up] not in _STILL
    if parse.dep[at] == "pobj":
        if parse.dep[up] == "agent":
            return True
        return parse.lower[up] in _PARTNERS
    if parse.dep[at] == "poss":
        return names_a_deed(parse, table, up)
    return parse.dep[at] in ("dobj", "dative") and parse.lemma[up] in (
        "urge",
        "accuse",
        "warn",
        "tell",
        "ask",
        "blame",
        "press",
        "condemn",
        "threaten",
        "criticise",
        "criticize",
        "call",
    )


def names_a_deed(parse: Parse, table: NameTable, noun: int) -> bool:
    """Is this noun something that states do: an invasion, a decision, talks?"""
    lemma = parse.lemma[noun].lower()
    if lemma in table.nouns:
        return False
    return parse.tag[noun] in ("NN", "NNS") and (lemma in _DEEDS or (len(lemma) > 5 and lemma.endswith(_DEED_ENDINGS)))
