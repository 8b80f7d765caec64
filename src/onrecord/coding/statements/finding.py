"""The statements of a report, found and settled in turn."""

from dataclasses import dataclass, field
from itertools import islice

from onrecord.coding.draft import DateDraft, Draft, StatementDraft
from onrecord.coding.statements.act import settle_act
from onrecord.coding.statements.addressees import hearers
from onrecord.coding.statements.audience import audience_of
from onrecord.coding.statements.chance import chance_of
from onrecord.coding.statements.clauses import is_raising
from onrecord.coding.statements.cues import Found, verb_cues
from onrecord.coding.statements.footing import Entities, entities_of, footing_of
from onrecord.coding.statements.nesting import nest
from onrecord.coding.statements.nouns import noun_cues
from onrecord.coding.statements.phrases import phrase_cues
from onrecord.coding.statements.quotes import carry_on, introduce, run_on, share_out, uncued
from onrecord.coding.statements.reading import read_verb
from onrecord.coding.statements.turns import turns
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation, quotations, touching
from onrecord.records.tables.speech_table import Cue, SpeechTable

_DATE_DEPTH = 5
"""Steps up the tree from a date to its cue: "on the morning of Monday, 3 May"."""
_SELF = {"i", "we", "you"}
_SHORT = 8
"""Tokens of a source's wish to stay unnamed."""
_NO = {"no", "neither"}
_BARE = {"silence", "bare"}
"""Frames without content: their share alone tells."""
_NOBODY = {"nobody", "none", "neither"}
LEAST = 0.36
"""The least chance of being an attribution that makes a statement."""


@dataclass(slots=True)
class _Around:
    """What settling a statement needs to know of the report around it."""

    draft: Draft
    verbs: dict[int, list[Cue]]
    quotes: list[Quotation]
    entities: Entities
    dates: dict[int, list[DateDraft]] = field(default_factory=dict)
    """Dates by their sentence."""
    settled: list[Found] = field(default_factory=list)
    rows: dict[int, StatementDraft] = field(default_factory=dict)
    """The row of each statement by its identity."""
    heard: tuple[str, str | None, str | None] = ("unknown", None, None)
    """Audience, its words and medium of the statement before."""


def find_statements(draft: Draft) -> None:
    """Fill `draft.statements` in reading order: who speaks, the cue, the content, and on what footing, to whom, how.

    Uses the dates and the actors already found where there are any; nothing is guessed for what they leave open.
    """
    parse, table = draft.parse, draft.tables.speech
    quotes = quotations(parse)
    verbs = verb_cues(parse, table)
    found = candidates_of(parse, table, verbs, quotes)
    found.sort(key=lambda f: (f.begins, f.token))
    nest(found)
    around = _Around(draft, verbs, quotes, entities_of(parse))
    for date in draft.dates:
        around.dates.setdefault(parse.sentence[date.tokens[0]], []).append(date)
    rows = around.rows
    for f in found:
        rows[id(f)] = row = StatementDraft(cue=f.cue, speaker=[f.speaker_words] if f.speaker_words else [], content=[])
        _settle(around, f, row)
        around.settled.append(f)
        draft.statements.append(row)
    for f in found:
        if f.within is not None:
            rows[id(f)].within = rows[id(f.within)]


def candidates_of(
    parse: Parse, table: SpeechTable, verbs: dict[int, list[Cue]], quotes: list[Quotation], least: float = LEAST
) -> list[Found]:
    """Everything that may attribute, with a chance of at least `least`, quotations shared out."""
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
        f.chance = f.share if f.frame in _BARE else chance_of(parse, f, table.calibration)
    found = [f for f in found if f.chance >= least and not _is_none(parse, f, quotes, table)]
    found = _without_doubles(parse, found)
    run_on(parse, found, quotes)
    loose = carry_on(parse, found, loose)
    return found + uncued(parse, found, loose)


def _without_doubles(parse: Parse, found: list[Found]) -> list[Found]:
    """Without what is told by another candidate: each statement once.

    A noun whose clause a verb before it has ("said in a statement that ..."), and a "seemed to" whose verb attributes
    itself ("seemed to blame").
    """
    had = {f.pieces[-1]: f.token for f in found if f.pieces and not f.frame.startswith("noun")}
    cues = {f.token for f in found if f.speaker is not None}
    kept = []
    for f in found:
        if f.frame.startswith("noun") and f.pieces and had.get(f.pieces[-1], f.token) < f.token:
            continue
        if is_raising(parse, f.token) and any(c in cues for c in parse.children[f.token] if c > f.token):
            continue
        kept.append(f)
    return kept


def _is_none(parse: Parse, f: Found, quotes: list[Quotation], table: SpeechTable) -> bool:
    """Does a candidate tell of nobody's word ("Nobody believed"), of no word ("said goodbye"), or of one told already?

    What sources ask for themselves ("asked not to be named") is the footing of what they say, and no statement.
    A thought needs somebody who thinks it where its verb is active. An "I think" or "you know" of a quotation is no
    statement beside the quotation's own.
    """
    if f.pieces and f.frame != "quote":
        first, after = f.pieces[-1]
        idle = table.marks.get("idle", ()) if f.frame == "object" else ()
        if parse.lower[first] in idle or parse.lower[min(first + 1, after - 1)] in idle:
            return True
        terms = table.marks.get("anonymity", ())
        if after - first <= _SHORT and any(parse.lower[i] in terms for i in range(first, after)):
            return True
    if f.speaker is None:
        active = parse.pos[f.token] == "VERB" and not f.frame.startswith(("passive", "phrase", "adjective", "noun"))
        return active and not f.uttered
    if f.frame == "silence":
        return False
    if f.frame == "object" and f.uttered and f.act == "say" and parse.child(f.token, "neg") is not None:
        # "Did not mention the march" tells of no word, "did not call it 'theft'" may.
        return not f.pieces or not touching(quotes, f.pieces[0][0], f.pieces[-1][1])
    if parse.lower[f.speaker] in _NOBODY or any(parse.lower[c] in _NO for c in parse.children[f.speaker]):
        return True
    return parse.lower[f.speaker] in _SELF and bool(touching(quotes, f.token, f.token + 1))


def _settle(around: _Around, f: Found, row: StatementDraft) -> None:
    """Everything about a statement that follows from its cue, speaker and content; each with its evidence."""
    draft = around.draft
    parse, table = draft.parse, draft.tables.speech
    row.why.entry = f.entry
    row.why.cue = parse.said(*f.cue[0]) if f.cue else None
    row.why.note("cue", f"a cue in the frame {f.frame}", parse.span(*f.cue[0]) if f.cue else None)
    decided = settle_act(parse, f, table)
    row.act, row.uttered, row.content = f.act, f.uttered, f.pieces
    row.why.note("act", f"the content says {decided!r}" if decided else "the cue's entry")
    row.confidence = round(f.chance, 2)
    if f.cue:
        row.why.note(
            "confidence", f"{f.share:.0%} of such uses attribute; {f.chance:.0%} with what stands around this one"
        )
    row.manner = _manner(f, around.quotes)
    takes = any(c.addressee and c.entry == f.entry for c in around.verbs.get(f.token, ()))
    told = hearers(parse, f, takes)
    row.addressees = [a for h in told if (a := draft.actor_at(h)) is not None]
    if f.speaker is not None and (actor := draft.actor_at(f.speaker)) is not None:
        row.speakers = [actor]
    row.footing, why = footing_of(draft, f, around.settled, around.entities)
    row.why.note("footing", why, parse.span(*f.speaker_words) if f.speaker_words else None)
    audience, words, row.medium = audience_of(parse, f, told, table)
    if not f.uttered and audience == "public":
        audience, words, row.medium = "unknown", None, None  # what is only ascribed was said nowhere
    if f.frame == "uncued":
        audience, words, row.medium = around.heard
    if audience == "unknown" and row.footing == "report":
        audience, words = "public", "an outlet reports it"
    around.heard = (audience, words, row.medium)
    row.audience = audience
    if words is not None:
        row.why.note("audience", words)
    _take_over(parse, f, row, around.rows.get(id(f.within)))
    row.date = _date(parse, around.dates.get(parse.sentence[f.token], []), f)


def _take_over(parse: Parse, f: Found, row: StatementDraft, outer: StatementDraft | None) -> None:
    """A refusal that its own speaker tells ("told the paper he would not comment") has that statement's footing."""
    if outer is None or f.frame != "silence" or f.speaker is None or parse.tag[f.speaker] != "PRP":
        return
    row.footing, row.audience, row.addressees = outer.footing, outer.audience, outer.addressees
    row.speakers = row.speakers or outer.speakers


def _manner(f: Found, quotes: list[Quotation]) -> str | None:
    if not f.pieces:
        return None
    if f.direct:
        return "direct"
    return "mixed" if any(touching(quotes, *piece) for piece in f.pieces) else "indirect"


def _date(parse: Parse, dates: list[DateDraft], f: Found) -> DateDraft | None:
    """The date told with the cue: of its sentence's, one outside the content that hangs on the cue."""
    for date in dates:
        first = date.tokens[0]
        if date.kind == "date" and not f.holds(first):
            for up in (first, *islice(parse.ancestors(first), _DATE_DEPTH)):
                if up == f.token:
                    return date
                if parse.dep[up] in ("relcl", "acl") or (parse.pos[up] == "VERB" and parse.dep[up] != "advcl"):
                    break  # "the minister, who has governed since 2010, said": it dates another clause
    return None
