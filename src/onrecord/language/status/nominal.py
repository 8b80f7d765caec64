"""A noun's own markers: "no talks", "any attack", "planned talks", "an alleged plot"."""

from onrecord.language.parse import Parse
from onrecord.language.status.governors import BEFORE_NOUN, FAILED, UNDONE_IF_FAILED
from onrecord.language.status.signatures import FACT, State


def noun_state(parse: Parse, i: int, word: str) -> State:
    """What the determiner and modifiers of noun token i say by themselves."""
    found = FACT
    for c in parse.children[i]:
        d = parse.dep[c]
        w = parse.lower[c]
        if d == "det" or d == "neg" or d == "preconj":
            if w == "no" or w == "neither":
                return State("did not happen", "not", c, c + 1)
            if w == "any" or w == "either":
                found = State("possible", "any", c, c + 1)
        elif d == "amod" or d == "compound":
            status = BEFORE_NOUN.get(w)
            if status and (w not in FAILED or word in UNDONE_IF_FAILED):
                found = State(status, "modifier", c, c + 1)  # type: ignore[arg-type]
    if found is FACT and parse.dep[i] == "conj":
        head = parse.head[i]
        if not any(parse.dep[c] in ("det", "poss") for c in parse.children[i]):
            for c in parse.children[head]:
                if parse.dep[c] in ("det", "neg") and parse.lower[c] in ("no", "any", "neither"):
                    return State("possible" if parse.lower[c] == "any" else "did not happen", "not", c, c + 1)
    return found
