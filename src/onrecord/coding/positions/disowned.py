"""Stances that a sentence words and does not give to the one they are read of: doubted, only asked of him, or of anybody."""

from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.moods import MAY, OUGHT, WILL, WOULD, has_not, is_infinitive, modal_of
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_BELIEVING = frozenset({"believe", "think", "expect", "suppose", "imagine", "assume", "feel", "consider", "suspect"})
_DOUBTING = frozenset({"doubt", "deny", "dispute", "disbelieve", "question"})
_CHECKING = frozenset(
    {"certify", "verify", "ensure", "check", "establish", "determine", "prove", "see", "show", "confirm"}
)
_ANYBODY = frozenset({"anyone", "anybody", "those", "someone", "somebody", "people", "party", "individual", "person", "woman",
                      "man", "country", "member", "company", "firm", "group", "family", "couple", "voter", "citizen"})  # fmt: skip
_WRITTEN = frozenset({"letter", "message", "note", "statement", "email", "e-mail", "petition", "telegram", "cable", "appeal",
                      "memo", "fax", "request", "communique", "postcard", "plea"})  # fmt: skip

_SPANS = frozenset({"time", "moment", "day", "hour"})


def is_disowned(parse: Parse, index: AxisIndex, found: Finding) -> bool:
    """Is this stance denied by who tells it, asked of its holder by another, to be checked, or that of anybody at all?"""
    verb = _clause_of(parse, found.token)
    if found.ground == "judging":
        return _is_gloated_over(parse, verb) or _is_only_if(parse, found)
    if found.ground not in ("attitude", "deed") or found.by:
        return False
    return (
        _is_disbelieved(parse, verb)
        or _is_kept_from(parse, verb)
        or _is_let(parse, verb)
        or (found.attitude is not None and found.attitude.sign == 0 and _is_asked_to(parse, verb))
        or (found.ground == "deed" and _is_to_be_checked(parse, verb))
        or ((found.attitude is None or found.attitude.acting) and _is_rumoured(parse, verb))
        or (found.ground == "attitude" and (_is_asked_of_him(parse, index, verb) or _is_anybodys(parse, verb)))
        or (found.attitude is not None and found.attitude.acting and _is_awaited(parse, verb))
        or _is_expected(parse, verb)
        or (parse.lemma[found.token] in _HAVING and any(parse.lemma[n] in _PERSONAL for n in found.passed[:1]))
    )


def is_beside(parse: Parse, governor: int, at: int, found: Attitude, idiom: bool) -> bool:
    """Does a clause only hang on a word of attitude or judgement, which says nothing of what the clause tells?

    "attacks which they launched" tells which ones; "moved troops to lift the siege" and "more time to investigate" what for.
    """
    if parse.pos[governor] == "VERB":
        return parse.lemma[governor] == "move" and bool(parse.all_children(governor, "dobj"))
    if not found.judging or parse.dep[governor] == "attr":
        return False
    if parse.lemma[governor] in _SPANS and parse.dep[governor] in ("npadvmod", "dobj"):
        return parse.lemma[parse.head[governor]] != "be"
    hangs = parse.dep[at] == "relcl" or (parse.dep[at] == "acl" and parse.tag[at] in ("VBG", "VBN"))
    return hangs and not idiom and parse.pos[governor] == "NOUN" and not is_infinitive(parse, at)


def written_by(parse: Parse, verb: int) -> list[int]:
    """ "sent letters to the ministries urging them to": who wrote, where a participle is parsed as the addressee's."""
    noun = parse.head[verb]
    if parse.dep[verb] != "acl" or parse.tag[verb] != "VBG" or parse.dep[noun] not in ("pobj", "conj", "dative"):
        return []
    while parse.dep[noun] == "conj":
        noun = parse.head[noun]
    to = parse.head[noun]
    if parse.dep[noun] not in ("pobj", "dative") or parse.lower[to] != "to":
        return []
    over = parse.head[to]
    if parse.pos[over] == "NOUN" and parse.lemma[over] in _WRITTEN:
        over = parse.head[over]
    elif not any(parse.lemma[c] in _WRITTEN for c in parse.all_children(over, "dobj")):
        return []
    return surface_subjects(parse, over) if parse.pos[over] == "VERB" else []


def _clause_of(parse: Parse, token: int) -> int:
    """The verb of a word's clause: of "was interested" the was."""
    for _ in range(3):
        if parse.pos[token] in ("VERB", "AUX") or parse.dep[token] not in ("acomp", "attr", "prep", "dobj", "oprd"):
            return token
        token = parse.head[token]
    return token


def _is_disbelieved(parse: Parse, verb: int) -> bool:
    """ "did not believe that Russia was interested", "doubts that they want it": with a subject of its own."""
    over = parse.head[verb]
    if parse.dep[verb] != "ccomp" or not _has_named_subject(parse, verb):
        return False
    return parse.lemma[over] in _DOUBTING or (parse.lemma[over] in _BELIEVING and has_not(parse, over))


def _has_named_subject(parse: Parse, verb: int) -> bool:
    return any(parse.pos[c] != "PRON" for c in parse.all_children(verb, "nsubj", "nsubjpass"))


def _is_to_be_checked(parse: Parse, verb: int) -> bool:
    """ "until inspectors certify that it has destroyed", "charged with verifying that": not told to be so."""
    over = parse.head[verb]
    if parse.dep[verb] != "ccomp" or parse.lemma[over] not in _CHECKING:
        return False
    waiting = any(parse.lower[c] in ("until", "till", "unless", "before", "once") for c in parse.children[over])
    return waiting or parse.tag[over] in ("VB", "VBG") or parse.dep[over] == "pcomp"


def _is_rumoured(parse: Parse, verb: int) -> bool:
    """ "played down the idea that he had struck a deal"."""
    return parse.dep[verb] in ("acl", "ccomp") and parse.lemma[parse.head[verb]] in _RUMOURS


_RUMOURS = frozenset({"idea", "claim", "notion", "suggestion", "allegation", "rumour", "rumor", "accusation", "belief", "charge",
                      "speculation", "myth"})  # fmt: skip


def _is_asked_of_him(parse: Parse, index: AxisIndex, verb: int) -> bool:
    """ "called on all to raise their voices in demanding": what another asks him to want."""
    at = verb
    if parse.dep[at] != "pcomp":
        return False
    if parse.lower[parse.head[at]] == "by" and modal_of(parse, parse.head[parse.head[at]]) in OUGHT:
        return True  # "the next cabinet should show it by accepting the plan"
    at = parse.head[parse.head[at]]
    at = parse.head[at] if parse.dep[at] == "dobj" else at
    if parse.pos[at] != "VERB" or not is_infinitive(parse, at) or parse.dep[at] not in ("xcomp", "ccomp", "advcl"):
        return False
    over = index.table.attitudes["verb"].get(parse.lemma[parse.head[at]], ())
    return any(one.sign == 1 and not one.acting and not one.judging for one in over)


def _is_gloated_over(parse: Parse, verb: int) -> bool:
    """ "boasted of how the inquiry was hurting her": no harm in the eyes of who says so."""
    over = parse.head[verb]
    if parse.dep[verb] == "pcomp":
        over = parse.head[over]
    return parse.dep[verb] in ("pcomp", "ccomp") and parse.lemma[over] in _GLOATING


_GLOATING = frozenset({"boast", "brag", "gloat", "crow", "joke", "jest", "enthuse", "rejoice"})


def _is_only_if(parse: Parse, found: Finding) -> bool:
    """ "if he wants to run, it will be necessary to change the law": what would follow, and nobody's wish."""
    verb = _clause_of(parse, found.token)
    if parse.lemma[found.token] not in _NEEDED or modal_of(parse, verb) not in WILL | WOULD:
        return False
    return any(parse.lower[m] == "if" for c in parse.all_children(verb, "advcl") for m in parse.all_children(c, "mark"))


_NEEDED = frozenset({"necessary", "needed", "required", "inevitable", "unnecessary"})


def _is_awaited(parse: Parse, verb: int) -> bool:
    """ "not before regulators approve it", "until parliament ratifies it": not done yet."""
    return parse.dep[verb] == "advcl" and parse.tag[verb] in ("VBP", "VBZ", "VB") and any(
        parse.lower[c] in ("until", "till", "before", "once", "unless") for c in parse.all_children(verb, "mark", "advmod")
    )  # fmt: skip


def _is_expected(parse: Parse, verb: int) -> bool:
    """ "is expected to back it", "the likelihood that voters would back it": what others think will come."""
    at, over = verb, parse.head[verb]
    if parse.dep[at] == "advcl" and is_infinitive(parse, at) and parse.dep[over] == "xcomp":
        at, over = over, parse.head[over]  # "is expected to dissolve the house to pave the way for a vote"
    if parse.dep[at] == "xcomp" and parse.tag[over] == "VBN" and parse.lemma[over] in _FORESEEN:
        return any(parse.dep[c] == "auxpass" for c in parse.children[over])
    return parse.dep[verb] in ("acl", "ccomp", "relcl") and parse.lemma[parse.head[verb]] in _ODDS


_FORESEEN = frozenset({"expect", "predict", "forecast", "anticipate", "tip", "project"})
_ODDS = frozenset({"likelihood", "probability", "chance", "possibility", "odds", "prospect", "risk", "danger"})
_HAVING = frozenset({"seek", "want", "get", "obtain", "have", "need", "undergo", "choose", "receive"})
_PERSONAL = frozenset({"abortion", "divorce"})
"""What people seek for themselves, which says nothing of the law on it."""


_KEEPING = frozenset({"forbid", "prohibit", "bar", "ban", "prevent", "stop", "keep", "block", "disqualify", "exempt", "exclude",
                      "excuse", "deter", "discourage", "dissuade", "restrain", "enjoin", "restrict"})  # fmt: skip
_ASKING = frozenset({"ask", "urge", "appeal", "call", "press", "tell", "request", "beg", "advise", "invite", "encourage", "order",
                     "challenge", "implore", "exhort", "lobby", "push", "force", "compel", "oblige", "allow", "help"})  # fmt: skip
_ANY_PEOPLE = frozenset({"people", "those", "anyone", "anybody", "person", "man", "woman", "voter", "citizen"})


def _is_kept_from(parse: Parse, verb: int) -> bool:
    """ "are forbidden from contributing to it": what somebody may not do, whatever he wants."""
    return (
        parse.dep[verb] == "pcomp"
        and parse.lower[parse.head[verb]] == "from"
        and parse.lemma[parse.head[parse.head[verb]]] in _KEEPING
    )


def _is_let(parse: Parse, verb: int) -> bool:
    """ "Let the bishops tell others to accept it": what whoever speaks bids others."""
    over = parse.head[verb]
    return (
        parse.dep[verb] in ("ccomp", "xcomp") and parse.lemma[over] == "let" and parse.tag[verb] in ("VB", "VBP")
        and not parse.all_children(over, "nsubj", "aux")
    )  # fmt: skip


def _is_asked_to(parse: Parse, verb: int) -> bool:
    """ "appealed to the parties to consider it": what another asks somebody to weigh."""
    return (
        parse.dep[verb] in ("xcomp", "ccomp", "advcl", "acl") and is_infinitive(parse, verb)
        and parse.lemma[_over_addressee(parse, parse.head[verb])] in _ASKING
    )  # fmt: skip


def _over_addressee(parse: Parse, word: int) -> int:
    """The verb over those who are asked, where the infinitive is parsed as theirs."""
    for _ in range(4):
        if parse.pos[word] in ("VERB", "AUX") or parse.dep[word] not in ("pobj", "prep", "dobj", "dative"):
            return word
        word = parse.head[word]
    return word


def _is_anybodys(parse: Parse, verb: int) -> bool:
    """ "with parties that may want to join them": whoever may want it, and nobody who is told to."""
    if parse.dep[verb] != "relcl":
        return False
    noun = parse.head[verb]
    if parse.lemma[noun] in _ANY_PEOPLE and parse.tag[verb] in ("VBP", "VBZ") and noun + 1 == parse.left[verb]:
        # "people who support the amendment": whoever does
        return not parse.all_children(noun, "det", "poss", "amod", "nummod", "appos", "prep", "compound")
    if modal_of(parse, verb) not in MAY:
        return False
    return parse.lemma[parse.head[verb]] in _ANYBODY and not parse.all_children(parse.head[verb], "poss")
