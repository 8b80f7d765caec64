"""Nouns, adjectives and adverbs that attribute: "a warning from the bank that", "confident that", "reportedly"."""

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import form, own_subject, trim
from onrecord.coding.statements.cues import Found
from onrecord.coding.statements.speakers import phrase, speaker_of
from onrecord.language.parse import Parse
from onrecord.records.tables.speech_table import Cue, SpeechTable

_SOURCES = ("by", "from", "among")


def noun_cues(parse: Parse, table: SpeechTable) -> list[Found]:
    """The statements that nouns, adjectives and adverbs make."""
    made: list[Found] = []
    light = set(table.marks.get("light", ()))
    for i, word in enumerate(parse.lower):
        tag = parse.tag[i]
        found = None
        if tag in ("NN", "NNS") and word in table.nouns:
            found = _noun(parse, i, table.nouns[word], light)
        elif tag[0] in "JVR" and word in table.adjectives and parse.dep[i] in ("acomp", "oprd", "ROOT", "conj", "attr"):
            found = _adjective(parse, i, table.adjectives[word])
        elif tag == "RB" and word in table.adverbs:
            found = _adverb(parse, i, table.adverbs[word])
        if found is not None:
            made.append(found)
    return made


def _noun(parse: Parse, noun: int, cues: list[Cue], light: set[str]) -> Found | None:
    owner, own_words = source_of(parse, noun, light)
    best: tuple[float, Cue, str, Tokens] | None = None
    for frame, piece in noun_frames(parse, noun):
        for name in (f"by {frame}", frame) if owner is not None else (frame,):
            for cue in cues:
                share = cue.frames.get(name, 0)
                if share and (best is None or share > best[0]):
                    best = (share, cue, name, piece)
            if best is not None and best[2] == name:
                break
    trimmed = None if best is None else trim(parse, best[3])
    if best is None or trimmed is None:
        return None
    return Found(
        token=noun, entry=best[1].entry, act=best[1].act, uttered=best[1].uttered, cue=[(noun, noun + 1)],
        frame=f"noun {best[2]}", pieces=[trimmed], speaker=owner, speaker_words=own_words, share=best[0],
        audience=best[1].audience,
    )  # fmt: skip


def noun_frames(parse: Parse, noun: int) -> list[tuple[str, Tokens]]:
    """The constructions a noun stands in, each with the content it would have."""
    frames: list[tuple[str, Tokens]] = []
    kids = list(parse.children[noun])
    # The parser hangs a clause after "a claim by X" or "made a pledge" on X or on the verb as often as on the noun.
    for c in parse.children[noun]:
        if parse.dep[c] == "prep" and parse.lower[c] in _SOURCES and (inside := parse.child(c, "pobj")) is not None:
            kids += [k for k in parse.children[inside] if parse.dep[k] in ("acl", "relcl", "appos")]
    head = parse.head[noun]
    if parse.dep[noun] in ("dobj", "attr", "nsubj", "nsubjpass"):
        kids += [k for k in parse.children[head] if k > noun and parse.dep[k] in ("ccomp", "xcomp", "acl")]
    for c in kids:
        if c < noun:
            continue
        if parse.dep[c] in ("acl", "ccomp", "relcl", "xcomp", "appos"):
            shape = form(parse, c)
            first, after = parse.left[c], parse.right[c] + 1
            if shape == "inf":
                frames.append(("inf", (first, after)))
            elif (
                shape in ("clause", "wh")
                and parse.lower[first] == "that"
                and own_subject(parse, c) not in (None, first)
            ):
                frames.append(("that", (first, after)))
        elif parse.dep[c] == "prep" and parse.lower[c] not in _SOURCES and parse.child(c, "pobj", "pcomp") is not None:
            frames.append((parse.lower[c], (c + 1, parse.right[c] + 1)))
    return frames


def source_of(parse: Parse, noun: int, light: set[str]) -> tuple[int | None, Tokens | None]:
    """Whose word a noun is: its owner, its "by" or "from" phrase, or the subject of "made the claim"."""
    owner = parse.child(noun, "poss")
    if owner is None:
        for c in parse.children[noun]:
            if parse.dep[c] in ("prep", "agent") and parse.lower[c] in _SOURCES:
                inside = parse.child(c, "pobj")
                if inside is not None:
                    return inside, _cut_before_clause(parse, inside)
        head = parse.head[noun]
        if parse.dep[noun] in ("dobj", "attr") and parse.lemma[head] in light:
            owner = speaker_of(parse, head)
            return owner, None if owner is None else phrase(parse, owner, head)
        if parse.dep[noun] == "pobj" and parse.dep[head] == "prep" and parse.lower[head] in ("in", "with"):
            # "left in the hope that", "stirred anger with a claim that": whose hope, whose claim the verb tells.
            doer = parse.head[head]
            if parse.pos[doer] not in ("VERB", "AUX"):
                return None, None
            owner = speaker_of(parse, doer)
            return owner, None if owner is None else phrase(parse, owner, doer)
        before = noun - 1
        if (
            parse.dep[before] == "compound"
            and parse.head[before] == noun
            and parse.tag[before] in ("NNP", "NNPS", "NNS")
        ):
            return before, (parse.left[before], before + 1)
        return None, None
    first, after = phrase(parse, owner)
    while after - 1 > owner and parse.tag[after - 1] == "POS":
        after -= 1
    return owner, (first, after)


def _cut_before_clause(parse: Parse, head: int) -> Tokens:
    """A source's words up to a "that" or "to" clause that belongs to the noun before it."""
    first, after = phrase(parse, head)
    for c in parse.children[head]:
        if c > head and parse.dep[c] in ("acl", "relcl", "appos") and parse.lower[parse.left[c]] in ("that", "to"):
            after = min(after, parse.left[c])
    while after - 1 > head and parse.pos[after - 1] == "PUNCT":
        after -= 1
    return first, after


def _adjective(parse: Parse, i: int, cues: list[Cue]) -> Found | None:
    verb = parse.head[i] if parse.dep[i] != "ROOT" else i
    speaker = speaker_of(parse, verb)
    if speaker is None or parse.tag[speaker] in ("EX", "DT", "WDT") or parse.lower[speaker] in ("it", "this", "that"):
        return None
    for frame, piece in adjective_frames(parse, i):
        for cue in cues:
            if cue.frames.get(frame, 0) and piece[0] < piece[1] and (trimmed := trim(parse, piece)):
                return Found(
                    token=i, entry=cue.entry, act=cue.act, uttered=cue.uttered, cue=[(i, i + 1)],
                    frame=f"adjective {frame}", pieces=[trimmed], speaker=speaker,
                    speaker_words=phrase(parse, speaker, verb), share=cue.frames[frame], audience=cue.audience,
                )  # fmt: skip
    return None


def adjective_frames(parse: Parse, i: int) -> list[tuple[str, Tokens]]:
    """The constructions an adjective stands in, each with the content it would have."""
    verb = parse.head[i] if parse.dep[i] != "ROOT" else i
    frames: list[tuple[str, Tokens]] = []
    for c in [*parse.children[i], *(k for k in parse.children[verb] if k > i)]:
        if c > i and parse.dep[c] in ("ccomp", "xcomp"):
            frames.append((form(parse, c), (parse.left[c], parse.right[c] + 1)))
        elif c > i and parse.dep[c] == "prep":
            frames.append((parse.lower[c], (c + 1, parse.right[c] + 1)))
    return frames


def _adverb(parse: Parse, i: int, cues: list[Cue]) -> Found | None:
    """A clause under "reportedly", "allegedly": its subject and its predicate, with nobody who speaks."""
    head = parse.head[i]
    if parse.pos[head] not in ("VERB", "AUX"):
        return None
    subject = parse.child(head, "nsubj", "nsubjpass")
    pieces = [] if subject is None or subject > i else [(parse.left[subject], parse.right[subject] + 1)]
    pieces.append((i + 1, max(parse.right[head] + 1, i + 2)))
    pieces = [t for p in pieces if (t := trim(parse, p))]
    cue = cues[0]
    return Found(
        token=i, entry=cue.entry, act=cue.act, uttered=cue.uttered, cue=[(i, i + 1)], frame="adverb", pieces=pieces,
        share=cue.frames.get("whole", 0), audience=cue.audience,
    )  # fmt: skip
