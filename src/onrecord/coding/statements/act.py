"""What a statement does: its cue's act, unless its own words do something else ("I am sorry", "No comment")."""

from onrecord.coding.statements.cues import Found
from onrecord.language.parse import Parse
from onrecord.records.tables.speech_table import SpeechTable

_OPEN = {"say", "threaten", "promise"}


def settle_act(parse: Parse, f: Found, table: SpeechTable) -> str | None:
    """Set `act` from the content where the cue leaves it open; return the words that decided, or null.

    The table's patterns are tried in order. "^" ties one to the content's first word; a pattern that begins with
    "(entry)" holds only under that entry's cues; "direct" ones need a quotation, as their "I" is the speaker's.
    """
    if f.act not in _OPEN or not f.pieces:
        return None
    words = [parse.lower[i] for first, after in f.pieces for i in range(first, after) if parse.words[i] not in ',"“”']
    for act, patterns in table.acts.items():
        for pattern in patterns:
            decided = _matches(words, pattern, f)
            if decided is not None:
                f.act = act
                if act == "decline comment":
                    f.pieces = []
                return decided
    if f.act == "say" and f.direct and _is_order(parse, f):
        f.act = "demand"
        return "imperative"
    if f.act == "say" and not f.direct and _is_wished(parse, f):
        f.act = "demand"
        return "subjunctive"
    return None


def _matches(words: list[str], pattern: list[str], f: Found) -> str | None:
    rest = pattern
    if rest[0].startswith("("):
        if f.entry not in rest[0].strip("()").split("|"):
            return None
        rest = rest[1:]
    if rest[0] == "direct":
        if not f.direct:
            return None
        rest = rest[1:]
    tied = rest[0] == "^"
    rest = rest[1:] if tied else rest
    sets = [set(place.split("|")) for place in rest]
    for start in range(1 if tied else max(len(words) - len(sets) + 1, 0)):
        at = start
        for k, options in enumerate(sets):
            if "..." in options:
                following = next((n for n in range(at, len(words)) if words[n] in sets[k + 1]), None)
                if following is None:
                    break
                at = following
            elif at < len(words) and words[at] in options:
                at += 1
            else:
                break
        else:
            return " ".join(words[start:at])
    return None


def _is_order(parse: Parse, f: Found) -> bool:
    """Does a quotation open with a bare verb and have no subject: an order?"""
    first = f.pieces[0][0]
    if parse.tag[first] not in ("VB", "VBP") or parse.pos[first] == "AUX":
        return False
    return not any(parse.dep[c] in ("nsubj", "nsubjpass", "aux") for c in parse.children[first])


def _is_wished(parse: Parse, f: Found) -> bool:
    """Does the content say what is to be ("insists that no recognition be given"): a bare verb with a subject?"""
    for first, after in f.pieces:
        for i in range(first, after):
            if parse.dep[i] != "ccomp" or first <= parse.head[i] < after:
                continue
            tags = [parse.tag[c] for c in parse.children[i] if parse.dep[c] in ("aux", "auxpass")]
            labels = [parse.dep[c] for c in parse.children[i] if c < i]
            bare = (parse.tag[i] == "VB" and not tags) or tags == ["VB"]
            return bare and "mark" in labels and ("nsubj" in labels or "nsubjpass" in labels)
    return False
