"""Words that point back to a topic told before: "extend it", "wants them lifted", "would not allow one", "the idea"."""

from collections.abc import Container

import msgspec

from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.positions.attitudes import attitude_over
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.matching import Match
from onrecord.coding.positions.moods import OUGHT, WILL, WOULD, is_infinitive, modal_of
from onrecord.coding.positions.own_names import stands_alone
from onrecord.coding.positions.paths import PARTS, above, word_of
from onrecord.language.parse import Parse

_PLURAL = frozenset({"them", "they", "these", "those"})
_SINGULAR = frozenset({"it", "this", "that", "one", "none"})
_PRONOUNS = _PLURAL | _SINGULAR
_PLACES = frozenset({"dobj", "nsubjpass", "pobj", "nsubj"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "any"})
_STANDING = frozenset({"whole", "entire", "same", "very", "proposed", "planned", "mooted", "envisaged", "contested", "disputed",
                       "controversial", "just"})  # fmt: skip
"""Words that say nothing of which one is meant: "the whole idea", "the proposed law"."""
BACK = 3
"""Sentences back in which a noun that points finds its topic, where only one is told of there; else in the last one."""
_PRONOUN_BACK = 2
"""Sentences back in which a pronoun finds its topic."""


def is_none_there(parse: Parse, token: int) -> bool:
    """ "There will be none"."""
    over = parse.head[token]
    return parse.lower[token] == "none" and parse.dep[token] == "attr" and any(parse.all_children(over, "expl"))


class Taken:
    """The tokens that stand for an actor; a "them" read as one person or one state is none of them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._seen: dict[ActorDraft, tuple[int, bool]] = {}

    def __contains__(self, token: object) -> bool:
        mention = self.draft.mention_of.get(token) if isinstance(token, int) else None
        if mention is None:
            return False
        single = mention.actor.kind in ("person", "state") and self.draft.parse.lower[mention.head] in _PLURAL
        return not single or self._is_many(mention.actor)

    def _is_many(self, actor: ActorDraft) -> bool:
        """Is an actor told by a plural noun anywhere? Its mentions are each looked at once, however often it is asked."""
        seen, many = self._seen.get(actor, (0, False))
        if not many and seen < len(actor.mentions):
            tag = self.draft.parse.tag
            many = any(tag[one.head] in ("NNS", "NNPS") for one in actor.mentions[seen:])
            self._seen[actor] = len(actor.mentions), many
        return many


def find_pointing(
    parse: Parse, index: AxisIndex, first: int, after: int, taken: Container[int], named: Container[str],
    things: Container[str] = (),
) -> list[int]:  # fmt: skip
    """Pronouns and bare nouns in first .. after - 1 that may point back to a topic.

    `taken` are the tokens that stand for an actor: of them only those are given whose verb is never done to an actor.
    `named` are the lemmas by which topics were named before: "the zone" means the safe zone again; `things` the proper
    names by which they go: "oppose Keswick", of a Keswick dam.
    """
    found = []
    for i in range(first, after):
        if parse.lower[i] in _PRONOUNS:
            if (
                (parse.dep[i] in _PLACES or is_none_there(parse, i))
                and (parse.pos[i] in ("PRON", "DET", "NUM") or parse.dep[i] == "dobj" or is_none_there(parse, i))
                and (not parse.children[i] or parse.lower[i] == "one")
                and (parse.lower[i] != "none" or is_none_there(parse, i))
                and (i not in taken or _is_abstract(parse, index, i))
                and not _is_relative(parse, i)
                and not _is_empty(parse, i)
                and not _is_one_of(parse, i)
            ):
                found.append(i)
        elif (
            ((points(parse, index, i) or parse.lemma[i] in named) and is_bare(parse, index, i))
            or (parse.lemma[i] in index.turning and _is_turning(parse, i))
            or (parse.pos[i] == "PROPN" and parse.lower[i] in things and stands_alone(parse, i))
        ):
            found.append(i)
    return found


def _is_relative(parse: Parse, token: int) -> bool:
    """ "a state that she hoped to carry": a "that" in front of the verb it is the object of, or in a clause to a noun."""
    if parse.lower[token] != "that":
        return False
    head = parse.head[token]
    fronted = (
        token < head and parse.dep[token] in ("dobj", "pobj") and parse.sentences[parse.sentence[token]][0] != token
    )
    return parse.dep[head] == "relcl" or fronted


def _is_empty(parse: Parse, token: int) -> bool:
    """ "it is too early to say", "it is clear that he left": an "it" that only stands for the clause behind its adjective."""
    verb = parse.head[token]
    if parse.lower[token] != "it" or parse.dep[token] != "nsubj" or parse.lemma[verb] not in _EMPTY_VERBS:
        return False
    said = [verb, *parse.all_children(verb, "acomp", "attr", "oprd", "dobj", "advmod")]
    return any(
        c > verb
        and parse.dep[c] in ("xcomp", "ccomp", "advcl", "csubj", "acl")
        and (
            is_infinitive(parse, c)
            or any(parse.lower[m] in ("that", "for") and parse.dep[m] == "mark" for m in parse.children[c])
        )
        for w in said
        for c in parse.children[w]
    )


_EMPTY_VERBS = frozenset({"be", "seem", "appear", "become", "remain", "look", "feel", "take", "make", "sound", "prove"})


def _is_one_of(parse: Parse, token: int) -> bool:
    """ "one of the most active": not a topic again, but one of other things."""
    return parse.lower[token] == "one" and any(
        parse.lower[c] == "of" and not any(parse.lower[n] in _PLURAL for n in parse.children[c])
        for c in parse.children[token]
    )


def is_done_for(parse: Parse, token: int, meant: Match) -> bool:
    """ "called a strike to protest against it": what a topic is done for is not the topic itself."""
    verb = parse.head[token]
    for _ in range(2):
        if parse.pos[verb] != "VERB":
            verb = parse.head[verb]
    over = parse.head[verb]
    if parse.dep[verb] == "acl" and parse.tag[verb] == "VBG" and parse.lemma[verb] in ("call", "describe", "label"):
        return over not in (meant.head, meant.thing)  # "denounced the crime, calling it vile"
    if parse.dep[verb] != "advcl" or not is_infinitive(parse, verb) or over >= verb:
        return False
    return over == meant.head or bool({meant.head, meant.thing} & set(parse.all_children(over, "dobj")))


_DEEDS_ON_PAPER = frozenset({"law", "bill", "legislation", "decree", "act", "ordinance", "treaty", "accord", "agreement", "pact",
                             "deal", "convention", "text", "statute"})  # fmt: skip
"""Nouns that mean a topic again where they are told as of its kind ("such a law"), and else any law."""


def points(parse: Parse, index: AxisIndex, noun: int) -> bool:
    """Is this a noun that may name again whatever was told before: the idea, this move, such a law, the whole thing?"""
    lemma = parse.lemma[noun]
    if lemma in index.pointers:
        return True
    if lemma not in _DEEDS_ON_PAPER and lemma not in ("thing", "business"):
        return False
    own = {parse.lower[c] for c in parse.children[noun]}
    return (lemma in _DEEDS_ON_PAPER and "such" in own) or (lemma in ("thing", "business") and "whole" in own)


def is_bare(parse: Parse, index: AxisIndex, noun: int) -> bool:
    """Is this a definite noun with nothing to say which one, or one set beside what it means and judged at once?"""
    if parse.pos[noun] != "NOUN" or parse.dep[noun] == "compound":
        return False
    children = parse.children[noun]
    judged = [c for c in children if parse.dep[c] == "relcl"]
    if judged:
        # "..., a decision that the party condemned"
        set_beside = parse.dep[noun] == "appos" or any(parse.lower[c] in ("a", "an") for c in children)
        set_beside = set_beside and all(parse.dep[c] in ("det", "relcl", "punct") for c in children)
        return set_beside and len(children) > len(judged) and all(_is_judged_by(parse, index, c) for c in judged)
    return any(parse.lower[c] in _DEFINITE for c in children) and all(
        parse.dep[c] in ("det", "predet", "punct") or parse.lower[c] in _DEFINITE or parse.lower[c] in _STANDING
        for c in children
    )


def _is_judged_by(parse: Parse, index: AxisIndex, verb: int) -> bool:
    """ "a decision that the party condemned", and not "a law that requires it"."""
    doer = any(parse.lower[c] not in ("that", "which") for c in parse.all_children(verb, "nsubj"))
    return (doer or parse.tag[verb] == "VBN") and index.attitude("verb", parse.lemma[verb], "object") is not None


def _is_turning(parse: Parse, noun: int) -> bool:
    """ "the delay", "its repeal": a noun of doing with nothing to say what is done to but a pronoun."""
    if parse.pos[noun] != "NOUN" or parse.dep[noun] == "compound":
        return False
    return all(
        parse.dep[c] in ("det", "amod", "relcl")
        or (parse.dep[c] == "prep" and parse.lower[c] in ("in", "by", "at", "from"))
        or (parse.dep[c] == "poss" and parse.lower[c] in ("its", "their"))
        for c in parse.children[noun]
    )


def is_under(parse: Parse, match: Match, others: list[Match]) -> bool:
    """Is this topic told only inside another one: the sovereignty in "a treaty on the sovereignty of the isles"?"""
    heads = {o.head for o in others if o is not match and not o.verb}
    at = match.head
    while parse.head[at] != at and parse.pos[at] not in ("VERB", "AUX"):
        at = parse.head[at]
        if at in heads:
            return True
    return False


def is_likeness(parse: Parse, match: Match) -> bool:
    """Is a topic's noun only what something else is said to be: "the ban would be an atomic bomb"?"""
    return not match.verb and parse.dep[match.head] == "attr" and parse.lemma[parse.head[match.head]] == "be" and not any(
        parse.dep[c] == "expl" for c in parse.children[parse.head[match.head]]
    )  # fmt: skip


def topic_meant(parse: Parse, told: list[Match], names: Container[str], token: int) -> Match | None:
    """The last topic before a pointing word, of its number, some sentences back at most.

    `told` are the topics of these sentences, `names` the lemmas of the nouns by which the report has named any.
    """
    plural = parse.lower[token] in _PLURAL
    back = _PRONOUN_BACK if parse.lower[token] in _PRONOUNS else 1
    if parse.lemma[token] in _FAR and _is_sole(told, token):
        back = BACK
    free = parse.lower[token] not in _PRONOUNS or parse.lower[token] in ("one", "none") or is_wish(parse, token)
    again = parse.lemma[token] if parse.lemma[token] in names else None
    one_of_many = parse.lower[token] == "one"
    if parse.lemma[token] in _FAR and again is None and (sole := _sole_told(parse, told, token)) is not None:
        return sole
    near = parse.sentence[token] - 1
    # Who takes a stance on "it" mostly means what a stance was just told on, and not what was named in passing.
    by_weight = sorted(
        told, key=lambda one: (one.contested and parse.sentence[one.head] >= near, one.head), reverse=True
    )
    for match in by_weight:
        if one_of_many and any(parse.lower[c] == "the" for c in parse.all_children(match.head, "det")):
            continue  # "against the constitution, and would not allow one": no constitution
        head = match.thing if match.thing is not None else match.head
        if match.verb and match.origin is None and parse.head[token] == match.head:
            continue  # "urged them to repeal it": not the repeal
        if again is not None and _name_of(parse, match) != again:
            continue
        if (
            max(head, match.head) >= token
            or parse.dep[head] == "compound"
            or parse.sentence[token] - parse.sentence[head] > back
        ):
            continue
        origin = match.origin or match
        named = {origin.head, origin.thing if origin.thing is not None else origin.head}
        if origin.verb and origin.thing is not None:
            named = {origin.thing}
        elif origin.cue.kind == "thing":
            named = {origin.head}  # of a plan told by what it is for, the plan
        if free or any(plural == (parse.tag[n] in ("NNS", "NNPS")) for n in named) or (origin.verb and not plural):
            return origin
    return None


_FAR = frozenset({"idea", "move", "measure", "proposal", "plan", "scheme", "thing", "business", "law", "bill"})
"""Nouns that point back over some sentences: what was asked for (the request, the appeal) was told just before."""


def _is_sole(told: list[Match], token: int) -> bool:
    """Is one topic alone told of before a token, and some stance on it?"""
    before = [match for match in told if match.head < token]
    return len({match.axis.id for match in before}) == 1 and any(match.contested for match in before)


def _sole_told(parse: Parse, told: list[Match], token: int) -> Match | None:
    """The one topic on which stances were told before a token, where bare bills and what is set beside it are left out."""
    before = [match for match in told if match.head < token]
    heads = {match.head for match in before}
    own = [m for m in before if m.contested and not (parse.dep[m.head] == "conj" and parse.head[m.head] in heads)]
    if not own or len({match.axis.id for match in own}) != 1:
        return None
    near = [m for m in before if parse.sentence[token] - parse.sentence[m.head] <= 1]
    if any(m.axis.id != own[0].axis.id and not m.contested and not m.axis.generic for m in near):
        return None
    return own[-1].origin or own[-1]


def names_of(parse: Parse, told: list[Match]) -> set[str]:
    """The lemmas of the nouns that named these topics."""
    return {name for match in told if (name := _name_of(parse, match)) is not None}


def _name_of(parse: Parse, match: Match) -> str | None:
    """A topic's own noun: of "set up a safe zone" the zone; none where a verb told it."""
    return parse.lemma[match.head] if match.cue.kind == "thing" and not match.verb and match.origin is None else None


_WAVED = frozenset({"of", "in"})
_WAVING = frozenset({"hear", "none", "nothing", "part", "think", "talk"})


def is_wish(parse: Parse, pronoun: int) -> bool:
    """Does "it" mean what was just asked for, and not its topic: "would not hear of it", "wants no part of it"?"""
    if parse.lower[pronoun] != "it" or pronoun < 2:
        return False
    if parse.dep[pronoun] == "pobj" and parse.lower[pronoun - 1] in _WAVED:
        return parse.lower[pronoun - 2] in _WAVING
    return parse.dep[pronoun] == "dobj" and parse.lower[pronoun - 1] == "have" and not parse.children[pronoun] and any(
        parse.dep[c] == "neg" for c in parse.children[pronoun - 1]
    )  # fmt: skip


def pointing_match(parse: Parse, index: AxisIndex, meant: Match, token: int, side: int = 0) -> Match:
    """A topic met again under a pointing word, turned where that word turns it ("the delay"), or of this `side`."""
    sign = index.movers["noun"].get(parse.lemma[token], 1) if parse.lemma[token] in index.turning else 1
    if is_none_there(parse, token):
        sign = -sign
    own = _is_own_topic(parse, index, meant, token)
    base = 1 if own else meant.cue.direction
    direction = side or (base if sign < 0 and base < 0 else base * sign)  # "the departure ... the withdrawal": one act
    cue = meant.cue if direction == meant.cue.direction else msgspec.structs.replace(meant.cue, direction=direction)
    return Match(cue, meant.axis, token, token, meant.around, origin=meant)


def _is_own_topic(parse: Parse, index: AxisIndex, meant: Match, token: int) -> bool:
    """Does a pronoun mean what was done to, itself a topic, and not the doing: "scrap the talks. They would continue"?"""
    thing = meant.thing
    if not meant.verb or thing is None or parse.lower[token] not in _PRONOUNS - {"this", "that"}:
        return False
    if (parse.lower[token] in _PLURAL) != (parse.tag[thing] in ("NNS", "NNPS")):
        return False
    if (
        parse.lower[token] == "it"
        and parse.sentence[token] == parse.sentence[meant.head]
        and _is_sided_with(parse, token)
    ):
        return False  # "argued for closing it, and Oman was against it"
    cues = index.table.nouns.get(parse.lemma[thing], ())
    return any(c.kind == "thing" and c.direction > 0 and index.table.axes[c.axis].id == meant.axis.id for c in cues)


_SIDING = frozenset({"oppose", "back", "support", "favour", "favor", "endorse", "reject", "second"})


def _is_sided_with(parse: Parse, pronoun: int) -> bool:
    """ "was against it", "backed it": does somebody take a side on what "it" means?"""
    over = parse.head[pronoun]
    if parse.dep[pronoun] == "pobj":
        return parse.lower[over] in ("against", "for", "behind") and parse.lemma[parse.head[over]] in (
            "be",
            "come",
            "stand",
        )
    return parse.dep[pronoun] == "dobj" and parse.lemma[over] in _SIDING


def _goes_on_alone(parse: Parse, index: AxisIndex, verb: int) -> bool:
    """Is this verb of going on or ending without a complement, said of what is to come?"""
    if word_of(parse, verb) not in _GOING or modal_of(parse, verb) not in WILL | WOULD | OUGHT:
        return False
    return not any(parse.dep[c] in ("dobj", "xcomp", "ccomp", "prep", "agent") for c in parse.children[verb])


_GOING = frozenset({"continue", "go on", "go ahead", "proceed", "resume", "end", "stop", "cease", "last"})


def _is_abstract(parse: Parse, index: AxisIndex, pronoun: int) -> bool:
    step = above(parse, pronoun)
    if step is not None and parse.lower[pronoun] in _SINGULAR:
        governor, path, kind = step
        found = attitude_over(parse, index, governor, path, kind, pronoun)
        if found is not None and found.judging:
            return kind != "verb"
        if found is not None and kind == "verb" and index.attitude("verb", word_of(parse, governor), path) is None:
            return True  # an idiom: "would have none of it"
        if kind == "preposition":
            return True  # "are against it"
        if found is not None and path not in ("object", "subject", "clause"):
            return True  # "campaigned for it"
    verb = parse.head[pronoun]
    if parse.dep[pronoun] == "pobj":
        verb = parse.head[verb]
        if parse.lemma[verb] in PARTS and parse.dep[verb] == "dobj":
            verb = parse.head[verb]  # "restored half of it"
    if parse.lower[pronoun] == "they":
        # "They would continue": of talks as well as of people, who seldom go on with nothing
        return parse.dep[pronoun] == "nsubj" and _goes_on_alone(parse, index, verb)
    if parse.pos[verb] != "VERB" or parse.lower[pronoun] == "those":
        return False
    if parse.dep[pronoun] == "nsubj" and parse.tag[verb] != "VBN":
        return False
    return word_of(parse, verb) in index.abstract
