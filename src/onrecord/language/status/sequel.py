"""What a sentence goes on to say of a thing foretold: "they expected a strike, but it did not come"."""

from onrecord.language.parse import Parse
from onrecord.language.status.governors import listed
from onrecord.language.status.signatures import State

_COMES = listed("happen occur materialize materialise come begin start take")
_IT = frozenset(("it", "this", "that", "they", "these", "neither", "none"))
_OPEN = ("planned", "called for", "possible")


def after_all(parse: Parse, i: int, state: State) -> State:
    """The state of the predicate at token i, set right where the sentence's next clause says that it did not come."""
    if state.status not in _OPEN:
        return state
    after = parse.sentences[parse.sentence[i]][1]
    for verb in range(i + 1, after):
        if parse.dep[verb] != "conj" or parse.lemma[verb] not in _COMES:
            continue
        told = [parse.lower[c] for c in parse.children[verb] if parse.dep[c] == "nsubj"]
        negative = next((c for c in parse.children[verb] if parse.dep[c] == "neg"), -1)
        bare = all(parse.dep[c] not in ("dobj", "prep") for c in parse.children[verb])
        if told and told[0] in _IT and negative >= 0 and bare and verb > i:
            return State("did not happen", "not", negative, negative + 1)
    return state
