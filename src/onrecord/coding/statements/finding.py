"""The statements of a report, found and settled in turn."""

from onrecord.coding.draft import DateDraft, Draft, StatementDraft
from onrecord.coding.statements.act import settle_act
from onrecord.coding.statements.addressees import hearers
from onrecord.coding.statements.audience import audience_of
from onrecord.coding.statements.chance import chance_of
from onrecord.coding.statements.cues import Found, verb_cues
from onrecord.coding.statements.footing import footing_of
from onrecord.coding.statements.nesting import nest
from onrecord.coding.statements.nouns import noun_cues
from onrecord.coding.statements.phrases import phrase_cues
from onrecord.coding.statements.quotes import carry_on, introduce, run_on, share_out, uncued
from onrecord.coding.statements.reading import read_verb
from onrecord.coding.statements.turns import turns
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation, quotations
from onrecord.records.tables.speech_table import Cue, SpeechTable

_SELF = {"i", "we", "you"}
LEAST = 0.35
"""The least chance of being an attribution that makes a statement."""


def find_statements(draft: Draft) -> None:
    """Fill `draft.statements` in reading order: who speaks, the cue, the content, and on what footing, to whom, how.

    Uses the dates and the actors already found where there are any; nothing is guessed for what they leave open.
    """
    parse, table = draft.parse, draft.tables.speech
    quotes = quotations(parse)
    verbs = verb_cues(parse, table)
    found = _candidates(parse, table, verbs, quotes)
    found.sort(key=lambda f: (f.begins, f.token))
    nest(found)
    rows: dict[int, StatementDraft] = {}
    heard: dict[int, tuple[str, str | None, str | None]] = {}
    for n, f in enumerate(found):
        rows[id(f)] = row = StatementDraft(cue=f.cue, speaker=[f.speaker_words] if f.speaker_words else [], content=[])
        _settle(draft, f, row, found[:n], verbs, heard, quotes)
        draft.statements.append(row)
    for f in found:
        if f.within is not None:
            rows[id(f)].within = rows[id(f.within)]


def _candidates(
    parse: Parse, table: SpeechTable, verbs: dict[int, list[Cue]], quotes: list[Quotation], least: float = LEAST
) -> list[Found]:
    owned, loose = share_out(parse, quotes, verbs)
    loose = introduce(parse, quotes, verbs, table.verbs.get("*", []), owned, loose)
    found = phrase_cues(parse, table, quotes)
    covered = {i for f in found for first, after in f.cue for i in range(first, after)}
    found += [f for f in noun_cues(parse, table) if f.token not in covered]
    found += turns(parse, table, quotes)
    for verb, known in verbs.items():
        if verb not in covered:
            read = read_verb(parse, verb, known, owned.get(verb, []))
            if read is not None:
                found.append(read)
    for f in found:
        f.chance = f.share if f.frame == "silence" else chance_of(parse, f, table.calibration)
    found = [f for f in found if f.chance >= least and not _is_own_thought(parse, f, quotes)]
    run_on(parse, found, quotes)
    loose = carry_on(parse, found, loose)
    return found + uncued(parse, found, loose)


def _is_own_thought(parse: Parse, f: Found, quotes: list[Quotation]) -> bool:
    """Is this an "I think" or "you know" inside a quotation: no statement beside the quotation's own?"""
    if f.speaker is None or parse.lower[f.speaker] not in _SELF:
        return False
    return any(q.first <= f.token < q.after for q in quotes)


def _settle(
    draft: Draft,
    f: Found,
    row: StatementDraft,
    before: list[Found],
    verbs: dict[int, list[Cue]],
    heard: dict[int, tuple[str, str | None, str | None]],
    quotes: list[Quotation],
) -> None:
    """Everything about a statement that follows from its cue, speaker and content; each with its evidence."""
    parse, table = draft.parse, draft.tables.speech
    row.why.entry = f.entry
    row.why.cue = parse.said(*f.cue[0]) if f.cue else None
    row.why.note("cue", f"a cue in the frame {f.frame}", parse.span(*f.cue[0]) if f.cue else None)
    decided = settle_act(parse, f, table)
    row.act, row.uttered, row.content = f.act, f.uttered, f.pieces
    row.why.note("act", f"the content says {decided!r}" if decided else "the cue's entry")
    row.confidence = round(f.chance, 2)
    row.manner = _manner(parse, f, quotes)
    takes = any(c.addressee and c.entry == f.entry for c in verbs.get(f.token, ()))
    told = hearers(parse, f, takes)
    row.addressees = [a for h in told if (a := draft.actor_at(h)) is not None]
    if f.speaker is not None and (actor := draft.actor_at(f.speaker)) is not None:
        row.speakers = [actor]
    row.footing, why = footing_of(draft, f, before)
    row.why.note("footing", why, parse.span(*f.speaker_words) if f.speaker_words else None)
    audience, words, row.medium = audience_of(parse, f, told, table)
    if f.frame == "uncued" and before:
        audience, words, row.medium = heard.get(id(before[-1]), (audience, words, None))
    if audience == "unknown" and row.footing == "report":
        audience, words = "public", "an outlet reports it"
    heard[id(f)] = (audience, words, row.medium)
    row.audience = audience
    if words is not None:
        row.why.note("audience", words)
    row.date = _date(draft, f)


def _manner(parse: Parse, f: Found, quotes: list[Quotation]) -> str | None:
    if not f.pieces:
        return None
    if f.direct:
        return "direct"
    for quote in quotes:
        for first, after in f.pieces:
            if quote.first < after and first < quote.after:
                return "mixed"
    return "indirect"


def _date(draft: Draft, f: Found) -> DateDraft | None:
    """The date told with the cue: in its sentence, outside the content, hanging on the cue."""
    parse = draft.parse
    opens, closes = parse.sentences[parse.sentence[f.token]]
    for date in draft.dates:
        first, after = date.tokens
        if opens <= first and after <= closes and not f.holds(first) and date.kind == "date":
            up = first
            for _ in range(6):
                if up == f.token:
                    return date
                up = parse.head[up]
    return None
