"""On what terms a statement is given: named, institution, unnamed, document, report or unattributed."""

from bisect import bisect_left

from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.statements.cues import Found
from onrecord.language.parse import Parse
from onrecord.records.tables.speech_table import SpeechTable

_GROUPS = {"ORG", "GPE", "NORP", "FAC", "LOC"}
_ORGANS = {
    "state", "government", "parliament", "court", "military", "police", "intelligence", "armed group", "party",
    "international organisation", "company", "civil society",
}  # fmt: skip
_SINGULAR_PRONOUNS = {"he", "she", "i", "him", "her", "his", "hers"}
_PLURAL = {"NNS", "NNPS"}
_OWN_WORDS = {"apologise", "decline comment", "no response"}
_RECENT = 20
"""Statements that a pronoun may reach back over for the last speaker named."""
Entities = dict[int, tuple[int, int, str]]
"""The named entity that covers a token."""
_COUNTS = {"one", "some", "many", "most", "several", "few", "copy", "number", "dozens", "hundreds", "thousands"}
_RELATIVES = {"who", "which", "that", "whose", "whom"}


def entities_of(parse: Parse) -> Entities:
    """The entity at each token that lies in one."""
    return {i: entity for entity in parse.entities for i in range(entity[0], entity[1])}


def footing_of(draft: Draft, f: Found, said_before: list[Found], entities: Entities) -> tuple[str | None, str]:
    """(footing, why). Null for what is ascribed without words; "unattributed" where nobody is given.

    A pronoun or a role has the footing of whom it stands for: by the actor step where it has settled that, else by
    the last statement's speaker or the last name before it.
    """
    if not f.uttered:
        return None, "no words are told"
    if f.speaker is None:
        return "unattributed", "the text gives no speaker"
    parse, table = draft.parse, draft.tables.speech
    actor = draft.actor_at(f.speaker)
    head = f.speaker
    words = f.speaker_words or (head, head + 1)
    if parse.lower[head] in _RELATIVES and parse.tag[head] in ("WP", "WDT", "IN"):
        noun = _antecedent(parse, head)
        if noun is not None:
            return _of_phrase(parse, noun, (parse.left[noun], noun + 1), table, entities)
    if parse.tag[head] == "PRP":
        if actor is not None:
            return _of_actor(actor)
        return _of_pronoun(parse, f, said_before, table, entities)
    footing, why = _of_phrase(parse, head, words, table, entities)
    if footing == "report" and f.act in _OWN_WORDS:
        return "institution", "the outlet speaks for itself"
    if actor is not None and footing != "report" and parse.tag[head] in ("NNP", "NNPS"):
        return _by_actor(actor, footing, why, table.nouns_of.get(parse.lower[head]))
    if footing == "institution" and actor is not None and actor.kind == "person" and _is_named_in(actor, words):
        return "named", f"the text names {actor.name}"
    if footing == "unnamed" and _is_definite(parse, words) and parse.tag[head] not in _PLURAL:
        if actor is not None and actor.is_named():
            return "named", f"the text names {actor.name}"
        if (
            actor is None
            and table.nouns_of.get(parse.lower[head]) == "person"
            and (name := _name_before(parse, words[0])) is not None
        ):
            return "named", f"the text names {name}"
    return footing, why


def _is_named_in(actor: ActorDraft, words: tuple[int, int]) -> bool:
    """Does a speaker's phrase itself give the name: "his spokesman, Ilir Hoxha"?"""
    return any(actor.has_head(i, ("name", "title")) for i in range(*words))


def _by_actor(actor: ActorDraft, footing: str, why: str, noun: str | None) -> tuple[str, str]:
    """The footing of a proper name once it is known whose: a surname that looks like a body, a state like a person."""
    if noun is None and actor.kind == "person" and actor.is_named():
        return "named", f"the text names {actor.name}"
    if footing in ("named", "unnamed") and actor.kind in _ORGANS:
        return "institution", f"{actor.name} is no person"
    return footing, why


def _of_actor(actor: ActorDraft) -> tuple[str, str]:
    if actor.kind == "media":
        return "report", f"{actor.name} is an outlet"
    if actor.kind in _ORGANS:
        return "institution", f"{actor.name} is no person"
    if actor.is_named():
        return "named", f"the text names {actor.name}"
    return "unnamed", "the text names nobody"


def _of_phrase(
    parse: Parse, head: int, words: tuple[int, int], table: SpeechTable, entities: Entities
) -> tuple[str, str]:
    """The footing of a noun phrase by its head, its titles and its appositive; a named person outweighs all."""
    first, after = words
    head = _counted(parse, head)
    word, named = parse.words[head], parse.tag[head] in ("NNP", "NNPS")
    kind = table.nouns_of.get(parse.lower[head])
    titles = {table.nouns_of.get(parse.lower[k]) for k in range(first, head)}
    if kind is None:
        titles |= {
            table.nouns_of.get(parse.lower[c]) for c in parse.children[head] if parse.dep[c] == "appos" and c < after
        }
    person = any(
        (entity := entities.get(k)) is not None and entity[2] == "PERSON" and not _is_owner(parse, entity[1])
        for k in range(first, after)
    )
    if _is_outlet(parse, first, head, kind, titles, table):
        return "report", f"{word} is an outlet"
    if kind == "document" and not person:
        return "document", f"{word} is a document"
    if person or (named and kind in (None, "person") and ("person" in titles or not _is_group(head, entities))):
        return "named", "the speaker is named"
    if kind == "spokesperson":
        return "institution", "an unnamed spokesperson speaks for it"
    if kind == "institution" or (named and kind != "person"):
        return "institution", f"{word} is a body"
    return "unnamed", f"{word} names nobody"


def _counted(parse: Parse, head: int) -> int:
    """For "one of the messages", "many of the residents": the noun that is counted."""
    if parse.lower[head] in _COUNTS:
        of = next((c for c in parse.children[head] if parse.lower[c] == "of"), None)
        inside = None if of is None else parse.child(of, "pobj")
        if inside is not None:
            return inside
    return head


def _is_outlet(
    parse: Parse, first: int, head: int, kind: str | None, titles: set[str | None], table: SpeechTable
) -> bool:
    if kind in ("person", "spokesperson") or titles & {"person", "spokesperson"}:
        return False
    outlets = table.marks.get("outlets", ())
    if any(parse.lower[k] in outlets and not _is_owner(parse, k + 1) for k in range(first, head + 1)):
        return True
    masthead = parse.words[head][0].isupper() and parse.lower[head] in table.marks.get("mastheads", ())
    if masthead and any(parse.lower[k] == "the" or parse.tag[k] in ("NNP", "NNPS") for k in range(first, head)):
        return True
    return (
        kind == "outlet"
        or ("outlet" in titles and parse.words[head][0].isupper())
        or (parse.lower[head] == "agency" and not {"news", "wire", "press"}.isdisjoint(parse.lower[first:head]))
    )


def _is_group(head: int, entities: Entities) -> bool:
    return head in entities and entities[head][2] in _GROUPS


def _is_owner(parse: Parse, after: int) -> bool:
    return after < len(parse) and parse.tag[after] == "POS"


def _antecedent(parse: Parse, relative: int) -> int | None:
    for up in parse.ancestors(relative):
        if parse.dep[up] == "relcl":
            return parse.head[up]
    return None


def _is_definite(parse: Parse, words: tuple[int, int]) -> bool:
    return parse.lower[words[0]] in ("the", "his", "her", "this", "that")


def _of_pronoun(
    parse: Parse, f: Found, said_before: list[Found], table: SpeechTable, entities: Entities
) -> tuple[str, str]:
    """A pronoun that nothing has resolved: the last speaker or subject that agrees with it."""
    word = parse.lower[f.speaker or 0]
    sentence = parse.sentence[f.token]
    for s in range(sentence, max(-1, sentence - 4), -1):
        opens, closes = parse.sentences[s]
        for i in range(opens, min(closes, f.speaker or 0)):
            if parse.dep[i] not in ("nsubj", "nsubjpass") or parse.pos[i] not in ("NOUN", "PROPN"):
                continue
            footing, why = _of_phrase(parse, i, (parse.left[i], parse.right[i] + 1), table, entities)
            if footing == "document" or (footing == "named" and word in ("it", "they")):
                continue
            if (footing == "institution") != (word == "it") and word != "they":
                continue
            return footing, why
    if word in ("i", "we", "you"):
        return "unnamed", "who the pronoun stands for is not settled"
    for before in reversed(said_before[-_RECENT:]):
        if before.speaker is not None and parse.pos[before.speaker] == "PROPN" and word in _SINGULAR_PRONOUNS:
            return "named", "the last speaker named"
    return "unnamed", "who the pronoun stands for is not settled"


def _name_before(parse: Parse, first: int) -> str | None:
    """A person named as a subject in the sentence or two before."""
    sentence = parse.sentence[first]
    opens = parse.sentences[max(sentence - 2, 0)][0]
    for a, b, label in reversed(parse.entities[: bisect_left(parse.entities, (first,))]):
        if a < opens:
            return None
        if (
            label == "PERSON"
            and b <= first
            and sentence - parse.sentence[a] <= 2
            and parse.dep[b - 1] in ("nsubj", "nsubjpass", "appos")
        ):
            return parse.said(a, b)
    return None
