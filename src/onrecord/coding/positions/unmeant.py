"""What makes a topic's words mean something else: the field that is spoken of, who does it, what is said of it."""

from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.matching import Match
from onrecord.coding.positions.moods import WOULD, is_infinitive, modal_of
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Axis

_OWNING = ("of", "genitive")
"""Paths that, of a verb's cue, may lead from any noun around it."""


def is_unmeant(draft: Draft, index: AxisIndex, match: Match, meant: Match) -> bool:
    """Do a topic's words mean something else here? `meant` is the topic that a pointing word means."""
    return _is_of_other_field(draft, index, meant) or _is_named_for_another(draft.parse, index, match)


def _is_of_other_field(draft: Draft, index: AxisIndex, match: Match) -> bool:
    """ "wage war on graffiti", "they may close the road as the smoke drifts": is another field spoken of here?"""
    parse, axis = draft.parse, match.axis
    fields = index.fields.get(axis.id)
    if fields is not None:
        sentence = parse.sentence[match.head]
        back = 0 if axis.generic else 1  # of any law at all, the sentence before may be of anything
        first, after = parse.sentences[max(0, sentence - back)][0], parse.sentences[sentence][1]
        if not fields.isdisjoint(parse.lemma[first:after]) or not fields.isdisjoint(parse.lower[first:after]):
            return True
    if not axis.upon:
        return False
    told = [n for path, n in match.around if path in axis.upon and not (match.verb and path in _OWNING)]
    return bool(told) and not any(_is_somebody(draft, n) for n in told)


def is_not_theirs(axis: Axis, holder: ActorDraft) -> bool:
    """Is this somebody who takes no side in such a matter?"""
    return bool(axis.not_by) and (holder.kind in axis.not_by or any(s in axis.not_by for s in holder.sectors))


def _says_nothing(draft: Draft, match: Match, finding: Finding) -> bool:
    """ "called the election historic": is what is told of a topic's noun no word on what is contested?"""
    if match.verb or finding.attitude is None or not match.axis.not_told:
        return False
    word = draft.parse.lemma[finding.token]
    said = (finding.attitude.entry, word, f"{draft.parse.lemma[match.head]} {word}")
    return any(one in match.axis.not_told for one in said)


def _is_named_for_another(parse: Parse, index: AxisIndex, match: Match) -> bool:
    """ "a proposal for one more debate", "an offer to combine the two": a plan that says what it is for is no law."""
    noun = match.head
    if match.verb or not match.axis.generic or match.cue.parts or match.cue.before:
        return False
    if match.origin is not None or parse.lemma[noun] not in _PLANS or parse.lemma[noun] not in index.mere:
        return False
    return any(
        (parse.dep[c] == "prep" and parse.lower[c] == "for")
        or (parse.dep[c] in ("acl", "relcl") and is_infinitive(parse, c))
        for c in parse.children[noun]
    )


_PLANS = frozenset({"proposal", "plan", "offer", "initiative", "motion", "decision", "order"})


def _is_said_of_whom(parse: Parse, match: Match, finding: Finding) -> bool:
    """ "ordered the lawyers arrested last week to be freed": is the topic only what tells which people are meant?"""
    if not match.verb or parse.dep[match.head] != "acl" or parse.tag[match.head] not in ("VBN", "VBD"):
        return False
    noun = parse.head[match.head]
    verb = parse.head[noun]
    if finding.token == match.head or parse.pos[verb] != "VERB":
        return False
    if parse.all_children(match.head, "auxpass", "aux", "mark", "nsubj", "nsubjpass"):
        return False  # "the request that the subsidies be kept"
    if parse.dep[noun] == "dobj":
        after = [*parse.all_children(verb, "xcomp", "ccomp"), *parse.all_children(match.head, "xcomp", "advcl")]
        return any(is_infinitive(parse, c) for c in after if c > match.head)
    return parse.dep[noun] in ("nsubj", "nsubjpass")


def _is_more_of_it(parse: Parse, match: Match, finding: Finding) -> bool:
    """ "backed away from larger annexations": who is against more of it need not be against it."""
    if match.verb or finding.sign >= 0:
        return False
    near = [c for c in parse.all_children(match.head, "amod") if parse.tag[c] == "JJR"]
    return any(parse.lower[c] in _LARGER and not any(parse.lower[c] in w for w in match.cue.before) for c in near)


_LARGER = frozenset(
    {"larger", "bigger", "broader", "wider", "deeper", "longer", "bolder", "steeper", "further", "tougher"}
)


def is_loose(draft: Draft, match: Match, meant: Match, finding: Finding) -> bool:
    """Is a stance read off too thin a thread?

    An "it" that is judged, or that means a verb's topic on which nobody has taken a side; what somebody may do, told of
    him in a clause that hangs on a noun; what is done for another end, unless he goes or meets for it.
    """
    parse = draft.parse
    if _says_nothing(draft, match, finding):
        return True
    if _is_said_of_whom(parse, match, finding) or _is_more_of_it(parse, match, finding):
        return True
    if _is_usual(parse, finding.token) or _is_torn(parse, finding.token):
        return True
    if match is not meant:
        if finding.ground == "judging" and parse.lemma[parse.head[finding.token]] not in _THINKING:
            return not meant.contested and parse.sentence[match.head] != parse.sentence[meant.head]
        if (
            meant.verb
            and not meant.contested
            and (parse.pos[match.head] == "PRON" or parse.lemma[match.head] == "idea")
        ):
            return True
    if finding.ground == "ought" and modal_of(parse, finding.token) in ("can", "ca", "could"):
        return bool(parse.all_children(finding.token, "dobj", "nsubj")) and finding.token == match.head and match.verb
    if finding.ground == "will":
        return (finding.sign == 0 and parse.dep[finding.token] == "relcl") or _is_rule(parse, finding.token)
    if finding.ground == "done" and modal_of(parse, finding.token) in WOULD:
        return _is_if_so(parse, finding.token)
    if finding.ground == "aim":
        return parse.lemma[parse.head[finding.token]] not in _SETTING_OUT
    return False


_THINKING = frozenset({"think", "find", "consider", "call", "deem", "believe", "hold", "see"})


def _is_usual(parse: Parse, verb: int) -> bool:
    """ "is generally required to keep it up": how things are, and nobody's demand."""
    return any(parse.lower[c] in _USUALLY for c in parse.all_children(verb, "advmod"))


def _is_torn(parse: Parse, verb: int) -> bool:
    """ "went after her for his refusal to say so and called for": a past verb parsed as joined to an infinitive is another's."""
    return parse.tag[verb] == "VBD" and parse.dep[verb] == "conj" and is_infinitive(parse, parse.head[verb])


_USUALLY = frozenset({"generally", "usually", "normally", "typically", "routinely", "ordinarily", "customarily"})


def _is_if_so(parse: Parse, verb: int) -> bool:
    """ "if the flames came closer, the road would be closed"."""
    return any(parse.lower[m] == "if" for c in parse.all_children(verb, "advcl") for m in parse.all_children(c, "mark"))


def _is_rule(parse: Parse, verb: int) -> bool:
    """ "No state shall return a refugee": what the words of a treaty lay down."""
    if modal_of(parse, verb) != "shall":
        return False
    subjects = surface_subjects(parse, verb)
    return any(parse.lower[d] in ("no", "any", "every", "each") for n in subjects for d in parse.all_children(n, "det"))


_SETTING_OUT = frozenset({"go", "come", "leave", "travel", "fly", "meet", "gather", "march", "rally", "demonstrate", "protest",
                          "sue", "petition", "file", "walk", "vote", "campaign", "fight", "act", "work", "move", "continue",
                          "return", "send", "sail", "block", "mobilise", "mobilize", "unite", "organise", "organize", "lobby"})  # fmt: skip


def _is_somebody(draft: Draft, noun: int) -> bool:
    parse = draft.parse
    return parse.pos[noun] in ("PROPN", "PRON") or draft.actor_at(noun) is not None
