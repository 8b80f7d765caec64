"""Acts that only a modal verb does: "will not lift" refuses, "must withdraw" in somebody's mouth demands."""

from onrecord.coding.draft import Draft
from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.fillers import Casting, is_political
from onrecord.coding.events.matching import CueIndex
from onrecord.language.arguments import arguments_of
from onrecord.records.tables.event_table import EventTable

# Only what others may wait for can be refused by not doing it.
_WANTED = frozenset({"RETREAT", "CONCEDE", "AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE"})
_FORMS = {"wo": "will", "'ll": "will", "ca": "can"}
_OWN = ("subject", "by", "genitive")


def find_modal_acts(casting: Casting, table: EventTable, index: CueIndex, found: list[Candidate]) -> list[Candidate]:
    """What modal verbs do to the deeds found: refusals ("will not") by the doer, demands ("must") by who says so.

    A refusal needs a wanted deed and a political doer; a demand needs a political speaker whose statement holds it.
    """
    acts: list[Candidate] = []
    if not index.modals:
        return acts
    parse = casting.draft.parse
    for deed in found:
        verb = deed.predicate
        modal = next((c for c in parse.children[verb] if parse.dep[c] == "aux" and parse.tag[c] == "MD"), None)
        if modal is None:
            continue
        neg = next((c for c in parse.children[verb] if parse.dep[c] == "neg"), None)
        word = _FORMS.get(parse.lower[modal], parse.lower[modal])
        cue = index.modals.get((word,) if neg is None else (word, "not"))
        if cue is None:
            continue
        entry = table.entries[cue.entry]
        doers = [f for f in deed.actors if f.actor is not None and f.path in _OWN]
        one = Candidate(entry, cue, modal if neg is None else neg, [i for i in (modal, neg) if i is not None],
                        entry.codes, arguments=arguments_of(parse, verb))  # fmt: skip
        if neg is not None and deed.entry.codes.type in _WANTED and doers:
            one.actors = doers
            known = {id(f.actor) for f in doers}
            one.recipients = [f for f in (*deed.recipients, *deed.actors) if id(f.actor) not in known]
        elif neg is None:
            one.actors = _speakers(casting.draft, verb)
            one.recipients = doers or list(deed.recipients)
            if not any(is_political(f.actor) for f in one.actors if f.actor):
                continue
        else:
            continue
        one.contents = [deed]
        deed.speaker = one
        acts.append(one)
    return acts


def _speakers(draft: Draft, token: int) -> list[Filler]:
    """Who says the words at this token, where a statement holds them."""
    inner = [s for s in draft.statements_over(token) if s.speakers]
    if not inner:
        return []
    return [Filler(s[0], "subject", actor) for actor, s in zip(inner[-1].speakers, inner[-1].speaker, strict=False)]
