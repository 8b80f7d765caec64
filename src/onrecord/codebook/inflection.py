"""Word forms of English verbs and nouns, made from lemmas: entries name lemmas, readers look words up as they stand."""

# Forms that the spelling rules below do not reach: past and participle after each lemma.
IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "read": "read", "think": "thought",
    "know": "knew known", "see": "saw seen", "feel": "felt", "find": "found", "hold": "held",
    "swear": "swore sworn", "speak": "spoke spoken", "sing": "sang sung", "begin": "began begun", "beg": "begged",
    "go": "went gone", "put": "put", "cast": "cast", "mean": "meant", "plead": "pleaded pled", "teach": "taught",
    "understand": "understood", "forget": "forgot forgotten", "foresee": "foresaw foreseen", "shoot": "shot",
    "lay": "laid", "fight": "fought", "quip": "quipped", "admit": "admitted", "commit": "committed",
    "plan": "planned", "plot": "plotted", "chat": "chatted", "slam": "slammed", "rap": "rapped", "rip": "ripped",
    "dub": "dubbed", "nod": "nodded", "jab": "jabbed", "refer": "referred", "prefer": "preferred",
    "concur": "concurred", "rebut": "rebutted", "hit": "hit", "show": "showed shown", "come": "came",
    "take": "took taken", "give": "gave given", "make": "made", "stand": "stood", "throw": "threw thrown",
    "have": "had", "dream": "dreamed dreamt", "learn": "learned learnt", "prove": "proved proven",
    "dwell": "dwelt dwelled", "lash": "lashed", "opt": "opted", "own": "owned", "blog": "blogged",
    "rebuff": "rebuffed", "leave": "left", "disavow": "disavowed", "vow": "vowed", "allow": "allowed",
    "get": "got gotten", "draw": "drew drawn", "permit": "permitted", "propel": "propelled",
    "counsel": "counseled counselled", "signal": "signaled signalled", "label": "labeled labelled",
    "broadcast": "broadcast", "quit": "quit", "forecast": "forecast forecasted", "underpin": "underpinned",
    "seek": "sought", "choose": "chose chosen", "hear": "heard", "bring": "brought", "lead": "led", "let": "let",
    "set": "set", "meet": "met", "pay": "paid", "send": "sent", "keep": "kept", "run": "ran run",
    "spell": "spelled spelt", "bid": "bid", "grab": "grabbed", "tap": "tapped", "wed": "wed", "trip": "tripped",
    "unwrap": "unwrapped",
}  # fmt: skip
_VOWELS = "aeiou"


def verb_forms(lemma: str) -> list[str]:
    """All forms of a verb, the lemma first; of a particle verb ("point out"), each form with its particle."""
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past = IRREGULAR.get(head, "").split() or [_past(head)]
    forms = [head, _s(head), _ing(head, past[0]), *past]
    return list(dict.fromkeys(form + tail for form in forms))


def noun_forms(lemma: str) -> list[str]:
    """Singular and plural of a noun."""
    return list(dict.fromkeys([lemma, _s(lemma)]))


def _s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word == "go" or word.endswith(("veto", "echo")):
        return word + "es"
    if word == "have":
        return "has"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return word + "ed"


def _ing(word: str, past: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return word[:-1] + "ing"
    # A doubled consonant in the past is doubled here too: planned, planning.
    if past.endswith("ed") and len(past) == len(word) + 3 and past[-3] == past[-4]:
        return past[:-2] + "ing"
    if word in ("begin", "put", "hit", "forget", "get", "quit", "bid", "grab"):
        return word + word[-1] + "ing"
    return word + "ing"
