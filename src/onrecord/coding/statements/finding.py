"""The statements of a report, found and settled in turn."""

from onrecord.coding.draft import Draft, StatementDraft
from onrecord.coding.statements.cues import Found, verb_cues
from onrecord.coding.statements.nouns import noun_cues
from onrecord.coding.statements.phrases import phrase_cues
from onrecord.coding.statements.quotes import carry_on, share_out, uncued
from onrecord.coding.statements.reading import read_verb
from onrecord.coding.statements.turns import turns
from onrecord.language.quotation import quotations

LEAST = 0.5
"""The least chance of being an attribution that makes a statement."""


def find_statements(draft: Draft) -> None:
    """Fill `draft.statements`, in reading order."""
    parse, table = draft.parse, draft.tables.speech
    quotes = quotations(parse)
    cues = verb_cues(parse, table)
    owned, loose = share_out(parse, quotes, cues)
    found = phrase_cues(parse, table, quotes)
    covered = {i for f in found for first, after in f.cue for i in range(first, after)}
    found += [f for f in noun_cues(parse, table) if f.token not in covered]
    found += turns(parse, table)
    for verb, known in cues.items():
        if verb in covered:
            continue
        read = read_verb(parse, verb, known, owned.get(verb, []))
        if read is not None:
            found.append(read)
    found = [f for f in found if f.share >= LEAST]
    loose = carry_on(parse, found, loose)
    found += uncued(parse, found, loose)
    found.sort(key=lambda f: (f.begins, f.token))
    for f in found:
        draft.statements.append(
            StatementDraft(cue=f.cue, speaker=[f.speaker_words] if f.speaker_words else [], content=f.pieces, act=f.act, uttered=f.uttered)
        )
