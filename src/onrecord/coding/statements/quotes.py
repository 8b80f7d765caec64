"""Quotations and who they belong to: a cue beside them, the statement they carry on, or a speaker named just before."""

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import trim
from onrecord.coding.statements.cues import Found
from onrecord.coding.statements.introducing import quoting_verb
from onrecord.coding.statements.speakers import phrase
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation, is_speech, touching
from onrecord.records.tables.speech_table import Cue

_STOPS = {".", "!", "?", "…", "...", "—", "–", "--"}


def share_out(
    parse: Parse, quotes: list[Quotation], cues: dict[int, list[Cue]]
) -> tuple[dict[int, list[Quotation]], list[Quotation]]:
    """Quotations by the verb that introduces them, and those that no verb does; scare quotes and titles in neither."""
    inside = {i for q in quotes for i in range(q.first, q.after)}
    introduces = {i for i, known in cues.items() if i not in inside and any("quote" in c.frames for c in known)}
    owned: dict[int, list[Quotation]] = {}
    loose: list[Quotation] = []
    for quote in quotes:
        if not is_speech(parse, quote):
            continue
        verb = quoting_verb(parse, quote, introduces.__contains__, inside)
        if verb is None:
            loose.append(quote)
        else:
            owned.setdefault(verb, []).append(quote)
    return owned, loose


def introduce(
    parse: Parse,
    quotes: list[Quotation],
    cues: dict[int, list[Cue]],
    any_verb: list[Cue],
    owned: dict[int, list[Quotation]],
    loose: list[Quotation],
) -> list[Quotation]:
    """Give loose quotations to verbs that are no cues elsewhere ('"Never," he snapped.'); return those still loose.

    Only where a comma or colon ties them together; such a verb is added to `cues` under the cue for `any_verb`.
    """
    inside = {i for q in quotes for i in range(q.first, q.after)}
    rest: list[Quotation] = []
    for quote in loose:
        verb = None
        if parse.words[quote.inner[1] - 1] == "," or parse.words[quote.first - 1] in (",", ":"):
            verb = quoting_verb(parse, quote, lambda k: _finite(parse, k) and k not in inside, inside)
        if verb is None:
            rest.append(quote)
            continue
        owned.setdefault(verb, []).append(quote)
        cues[verb] = [*cues.get(verb, ()), *any_verb]
    return rest


def _finite(parse: Parse, i: int) -> bool:
    return parse.tag[i] in ("VBD", "VBZ", "VBP", "VBN", "VBG") and parse.pos[i] == "VERB"


def run_on(parse: Parse, found: list[Found], quotes: list[Quotation]) -> None:
    """Let content that ends inside a quotation which it opened run to that quotation's end, over sentences."""
    for f in found:
        if not f.pieces or f.direct:
            continue
        first, after = f.pieces[-1]
        for quote in touching(quotes, first, after):
            if (
                first <= quote.first < after < quote.inner[1]
                and parse.sentence[quote.inner[1] - 1] > parse.sentence[after - 1]
            ):
                piece = trim(parse, (first, quote.after))
                if piece is not None and not piece[0] <= f.token < piece[1]:
                    f.pieces[-1] = piece


def carry_on(parse: Parse, found: list[Found], loose: list[Quotation]) -> list[Quotation]:
    """Give each loose quotation to the direct statement it carries on ('..., he said. "And ..."'); return the others.

    It carries on where only the telling of that statement stands between them, in one paragraph or over the break to
    the next.
    """
    rest: list[Quotation] = []
    ending: dict[int, list[Found]] = {}
    for f in found:
        if f.direct or f.frame == "quote":
            ending.setdefault(parse.sentence[_last(f)], []).append(f)
    held = {i for f in found for first, after in f.pieces for i in range(first, after)}
    for quote in loose:
        here = parse.sentence[quote.inner[0]]
        near = [f for s in (here - 2, here - 1, here) for f in ending.get(s, ()) if _last(f) < quote.first]
        holder = max(near, key=_last, default=None)
        piece = trim(parse, quote.inner)
        if holder is not None and piece is not None and _next_to(parse, holder, quote):
            holder.pieces.append(piece)
            ending.setdefault(parse.sentence[_last(holder)], []).append(holder)
        elif quote.inner[0] not in held:
            rest.append(quote)
    return rest


def _last(f: Found) -> int:
    """The last token of a statement's content or cue."""
    return max(f.pieces[-1][1] - 1, f.token) if f.pieces else f.token


def _next_to(parse: Parse, holder: Found, quote: Quotation) -> bool:
    # The splitter leaves an opening mark with the sentence before it now and then: the first word tells.
    begins = quote.inner[0]
    here, there = parse.sentence[_last(holder)], parse.sentence[begins]
    if there - here > 1:
        # A closing mark that the splitter took for a sentence of its own.
        return there - here == 2 and parse.sentences[here + 1][1] - parse.sentences[here + 1][0] <= 1
    gap = parse.paragraph[there] - parse.paragraph[here]
    opens = parse.sentences[there][0]
    if gap > 1 or (gap == 1 and opens not in (quote.first, begins)):
        return False
    return there == here + 1 and opens in (quote.first, quote.first - 1, begins)


def uncued(parse: Parse, found: list[Found], loose: list[Quotation]) -> list[Found]:
    """Quotations that no words introduce, each a statement of whoever the text has just named or had speak."""
    made: list[Found] = []
    people = {i for a, b, label in parse.entities if label == "PERSON" for i in range(a, b)}
    spoken: dict[int, Found] = {}
    for f in sorted(found, key=lambda f: f.token):
        if f.speaker is not None:
            spoken[parse.sentence[f.token]] = f
    for quote in loose:
        if not _whole_sentences(parse, quote):
            continue
        speaker, words = _speaker_before(parse, quote, spoken, people)
        piece = trim(parse, quote.inner)
        if speaker is None or piece is None:
            continue
        f = Found(
            token=piece[0], entry=None, act="say", uttered=True, cue=[], frame="uncued", pieces=[piece],
            speaker=speaker, speaker_words=words, share=0.6, direct=True,
        )  # fmt: skip
        made.append(f)
        spoken[parse.sentence[f.token]] = f
    return made


def _whole_sentences(parse: Parse, quote: Quotation) -> bool:
    first, after = quote.inner
    starts = parse.sentences[parse.sentence[first]][0] in (first, first - 1) or parse.words[quote.first - 1] == ":"
    stopped = parse.words[after - 1] in _STOPS or (after < len(parse) and parse.words[after] in _STOPS)
    return starts and stopped and after - first > 2 and parse.words[first][:1].isupper()


def _speaker_before(
    parse: Parse, quote: Quotation, spoken: dict[int, Found], people: set[int]
) -> tuple[int | None, Tokens | None]:
    """The subject of the sentence before, where it can speak; else the speaker of the statement before."""
    sentence = parse.sentence[quote.first]
    first = parse.sentences[sentence][0]
    at = sentence if first < quote.first - 1 else sentence - 1
    if at < 0:
        return None, None
    if at in spoken:
        return spoken[at].speaker, spoken[at].speaker_words
    if parse.paragraph[at] != parse.paragraph[sentence]:
        return None, None
    opens, closes = parse.sentences[at]
    for i in range(opens, min(closes, quote.first)):
        if parse.dep[i] in ("nsubj", "pobj") and (parse.dep[i] == "nsubj" or i in people):
            if parse.dep[i] == "nsubj" and parse.tag[i] in ("WP", "WDT", "EX", "DT"):
                continue
            return i, phrase(parse, i)
    return None, None
