"""Before whom: public, private or unknown, from the setting a statement's own words tell."""

from onrecord.coding.statements.cues import Found
from onrecord.language.parse import Parse
from onrecord.records.tables.speech_table import SpeechTable


def audience_of(parse: Parse, f: Found, hearers: list[int], table: SpeechTable) -> tuple[str, str | None, str | None]:
    """(audience, the words that tell, medium). Private words outweigh public ones: a leaked letter was not for us."""
    words = _setting(parse, f)
    text = f" {' '.join(words)} ".replace(" - ", "-")  # "closed-door" is three tokens
    medium = next((m for phrase, m in table.media.items() if f" {phrase} " in text), None)
    found: dict[str, str] = {}
    for phrase, audience in table.settings.items():
        if audience not in found and f" {phrase} " in text:
            found[audience] = phrase
    if "private" in found:
        return "private", found["private"], medium
    if (kept := _kept_secret(parse, f, table)) is not None:
        return "private", kept, medium
    heard = {parse.lower[k] for h in hearers for k in range(max(parse.left[h], h - 6), h + 1)}
    for mark in table.marks.get("confidants", ()):
        if mark in heard:
            return "private", mark, medium
    if "public" in found:
        return "public", found["public"], medium
    for mark in table.marks.get("press", ()):
        if mark in heard and f.frame != "silence":
            return "public", mark, medium
    if f.audience is not None:
        return f.audience, None, medium
    return "unknown", None, medium


def _kept_secret(parse: Parse, f: Found, table: SpeechTable) -> str | None:
    """ "a confidential letter", "secret talks": an adjective of secrecy on words or a meeting, and on nothing else."""
    marks, held = table.marks.get("secret", ()), table.marks.get("meetings", ())
    opens, closes = parse.sentences[parse.sentence[f.token]]
    for i in range(opens, closes):
        if parse.lower[i] not in marks or f.holds(i):
            continue
        noun = parse.lower[parse.head[i]]
        if table.nouns_of.get(noun) == "document" or noun in held:
            return f"{parse.lower[i]} {noun}"
    return None


def _setting(parse: Parse, f: Found) -> list[str]:
    """The words of a statement's sentence that tell of it: outside its content, and inside the one it is told in."""
    sentence = parse.sentence[f.token]
    opens, closes = parse.sentences[sentence]
    for i in range(f.token, opens, -1):
        if parse.words[i] == ";":
            opens = i
            break
    for i in range(f.token, closes):
        if parse.words[i] == ";":
            closes = i
            break
    spans = [(opens, closes)]
    if f.frame == "uncued":
        return []
    if f.within is not None and f.within.pieces:
        spans = [(max(opens, a), min(closes, b)) for a, b in f.within.pieces]
    return [parse.lower[i] for a, b in spans for i in range(a, b) if not f.holds(i)]
