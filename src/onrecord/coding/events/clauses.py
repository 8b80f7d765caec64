"""Which events a verb's clause tells of: what is said of its time and place is said of theirs."""

from onrecord.language.parse import Parse

# What happens does so on the day of its verb: "the attack came on Friday", "talks were held on Monday".
_COMES = frozenset({
    "be", "begin", "break", "carry", "claim", "collapse", "come", "conclude", "conduct", "continue", "convene",
    "damage", "destroy", "due", "end", "erupt", "expect", "explode", "fail", "follow", "go", "happen", "hit",
    "hold", "impose", "injure", "kill", "launch", "leave", "mark", "occur", "open", "plan", "rage", "report",
    "resume", "rip", "rock", "schedule", "set", "shake", "slate", "stage", "start", "strike", "take", "tear",
    "wound", "wreck",
})  # fmt: skip
# Verbs whose object has their day: "launched an attack on Friday", "used a speech on Friday to attack him".
_DOES = frozenset({
    "attend", "begin", "carry", "commit", "complete", "conclude", "conduct", "deliver", "end", "face", "finish",
    "hold", "impose", "join", "launch", "lead", "make", "mount", "open", "perform", "plan", "resume",
    "schedule", "see", "sign", "stage", "start", "suffer", "wage", "witness", "wrap",
})  # fmt: skip
# Participles that tell when a deed came about: "a resolution passed in January", "sanctions adopted last week".
_DONE = frozenset({"pass", "adopt", "file", "make", "issue", "announce", "declare", "give", "send", "fire"})
# "They gathered on Friday to denounce": the day of going is the day of what one goes for.
GOES = frozenset({
    "arrive", "assemble", "come", "congregate", "convene", "deploy", "fly", "gather", "go", "head", "join",
    "line", "march", "meet", "move", "rally", "return", "rush", "sit", "stand", "step", "take", "travel",
    "turn", "use",
})  # fmt: skip

# Free relatives that only name: "bombed what Delhi called a training camp on Tuesday".
_NAMES = frozenset({"call", "describe", "say", "term", "label", "dub", "name"})


def noun_shares(parse: Parse, verb: int, noun: int) -> bool:
    """Does an event told by a noun come about when and where this verb says: as what happens, or as what is done?"""
    token = noun
    while parse.dep[token] == "pobj" and parse.lower[parse.head[token]] == "of":
        if parse.lemma[parse.head[parse.head[token]]] not in _COUNTS:
            return False
        token = parse.head[parse.head[token]]
    label, word = parse.dep[token], parse.lemma[verb]
    if parse.head[token] == verb:
        if label in ("nsubj", "nsubjpass"):
            perfect = any(parse.lower[c] in ("has", "have") for c in parse.children[verb])
            return word in _COMES and not perfect
        return label == "dobj" and word in _DOES
    # "talks held on Monday", "a blast that came on Friday"
    if parse.dep[verb] in ("acl", "relcl") and parse.head[verb] == token:
        return word in _COMES or word in _DOES or word in _DONE
    return parse.dep[parse.head[token]] == "prep" and parse.head[parse.head[token]] == verb and _in_course(parse, token)


_COUNTS = frozenset({"series", "round", "wave", "string", "spate", "number", "dozen", "campaign", "pair", "second"})


def _in_course(parse: Parse, noun: int) -> bool:
    """Is this noun the occasion in which something is done, and told for the first time: "in a raid"?"""
    indefinite = any(parse.lower[c] in ("a", "an") for c in parse.children[noun])
    return indefinite and parse.lower[parse.head[noun]] in ("in", "during")


def only_names(parse: Parse, verb: int) -> bool:
    """Is this the verb of "what Delhi called a training camp", which only names something?"""
    return parse.lemma[verb] in _NAMES and any(
        parse.tag[c] in ("WP", "WDT") and parse.lower[c] in ("what", "which") and c < verb for c in parse.children[verb]
    )


def clause_above(parse: Parse, verb: int) -> int:
    """The verb whose clause tells what happened when this one's did: "he died when a mine exploded"; else the verb."""
    if parse.dep[verb] != "advcl" or not any(parse.lower[c] == "when" for c in parse.children[verb]):
        return verb
    return parse.head[verb]


def is_participle_of(parse: Parse, token: int, verb: int) -> bool:
    """Does a participle tell what this verb's clause brought about: "a bomb went off in Basra, killing two"?"""
    if parse.dep[token] != "advcl" or parse.head[token] != verb or parse.tag[token] != "VBG":
        return False
    return not any(parse.dep[c] == "mark" or parse.tag[c] == "WRB" for c in parse.children[token])
