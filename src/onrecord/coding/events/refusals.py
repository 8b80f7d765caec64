"""Refusals that no verb says: "will not lift", "would not allow", "cannot accept" before a deed that somebody asked for."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.fillers import Casting, is_political
from onrecord.coding.events.matching import CueIndex
from onrecord.language.arguments import arguments_of
from onrecord.records.tables.event_table import EventTable

# Only what others may wait for can be refused by not doing it.
_WANTED = frozenset({"RETREAT", "CONCEDE", "AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE"})


def find_refusals(
    casting: Casting, table: EventTable, index: CueIndex, first: int, after: int, found: list[Candidate]
) -> list[Candidate]:
    """A refusal for each wanted deed among `found` under a negated modal cue, with a political actor as its subject."""
    if not index.modals:
        return []
    parse = casting.draft.parse
    refusals = []
    for deed in found:
        if deed.codes.type not in _WANTED:
            continue
        verb = deed.predicate
        modal = next((c for c in parse.children[verb] if parse.dep[c] == "aux" and parse.tag[c] == "MD"), None)
        neg = next((c for c in parse.children[verb] if parse.dep[c] == "neg"), None)
        if modal is None or neg is None:
            continue
        cue = index.modals.get((_FORMS.get(parse.lower[modal], parse.lower[modal]), "not"))
        subjects = [f for f in deed.actors if f.actor is not None and is_political(f.actor)]
        if cue is None or not subjects:
            continue
        entry = table.entries[cue.entry]
        one = Candidate(entry, cue, neg, [modal, neg], entry.codes, arguments=arguments_of(parse, verb))
        one.actors, one.contents = subjects, [deed]
        one.recipients = list(deed.recipients)
        deed.speaker = one
        refusals.append(one)
    return refusals


_FORMS = {"wo": "will", "'ll": "will", "ca": "can", "can": "can", "would": "would", "could": "could"}
