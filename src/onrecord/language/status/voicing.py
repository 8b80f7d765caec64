"""Words by which something is said in doing something else: "attended a rally to demand", "plans to strike, rejecting"."""

from onrecord.language.parse import Parse
from onrecord.language.status.governors import listed
from onrecord.language.status.shape import word_of

# Participles of speech tell what is said in doing the rest.
SAYING = listed(
    """condemn dismiss reject accuse denounce criticize criticise blame praise deny decry deplore hail welcome
    oppose defend refuse ignore defy flout disregard protest slam deride mock endorse rebuff spurn lambaste castigate thank"""
)
_SAYS_BY = listed("attend join hold stage lead organize organise address write send issue take begin start")
_SAID_WITH = listed(
    "rally march demonstration protest vigil street letter statement message note petition podium floor sit-in parade"
)
_UTTERED = listed(
    """demand denounce condemn protest oppose criticize criticise urge press ask call support back welcome praise
    thank mourn show express voice reject decry deplore complain appeal"""
)


def is_voiced(parse: Parse, i: int, verb: int) -> bool:
    """Does the infinitive at token i tell what the verb's rally or letter said: "wrote a letter to protest"?"""
    if word_of(parse, i) not in _UTTERED or word_of(parse, verb) not in _SAYS_BY:
        return False
    below = [n for c in parse.all_children(verb, "dobj", "prep") for n in (c, *parse.all_children(c, "pobj"))]
    return any(word_of(parse, t) in _SAID_WITH for t in below)


def is_set_off(parse: Parse, i: int) -> bool:
    """Does a participle open its sentence, or follow a comma?"""
    first = parse.left[i]
    return first == parse.sentences[parse.sentence[i]][0] or parse.lower[first - 1] in (",", "-", "--", "–", "—")
