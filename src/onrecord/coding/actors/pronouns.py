"""Pronouns: which chain "he", "it", "their" or a quoted "I" refers to."""

from onrecord.coding.actors.chains import Chain
from onrecord.coding.actors.nominals import PAPERS
from onrecord.coding.actors.phrases import SAYING, clause_verb
from onrecord.coding.actors.quotations import is_told_of, quoted_tokens, speaker_of
from onrecord.coding.actors.salience import Salience
from onrecord.coding.statements.escaping import teller_outside
from onrecord.language.parse import Parse

_THIRD = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
}  # fmt: skip
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_EMPTY_VERBS = frozenset({"rain", "snow", "seem", "appear", "take", "turn", "happen", "emerge", "follow", "matter"})
_OF_SOMEBODY = frozenset({
    "due", "ready", "able", "unable", "willing", "unwilling", "likely", "set", "free", "open", "happy", "sure",
    "confident", "determined", "prepared", "committed", "eager", "reluctant", "aware", "responsible", "concerned",
    "keen", "bound", "guilty", "innocent", "opposed",
})  # fmt: skip
"""What only somebody can be, so that "it" in "it is due to debate" stands for a body."""
_HAPPENING = frozenset({
    "kill", "injure", "wound", "destroy", "damage", "level", "hit", "strike", "explode", "blow", "detonate", "crash",
    "sink", "hurt", "maim", "shake", "rip", "burn", "land", "miss", "tear", "wreck",
})  # fmt: skip
"""What a bomb, a storm or a van does as well as somebody."""
_TELLING = frozenset({"tell", "assure", "inform", "promise", "remind", "convince", "persuade", "warn"})
_MANY = frozenset(
    {"audience", "crowd", "public", "staff", "family", "couple", "crew", "team", "group", "press", "media"}
)
"""Singular nouns that "they" may stand for."""
_FURTHEST = 3
_GOVERNING = 14
"""Points for the subject of the clause that the pronoun's hangs on."""
_RANK_OF_SUBJECT = 24
_STRUCK = 40
"""Points for whose friends or aides that subject is, and for who is struck in a participle's own clause."""
_TELLER = 8
_TELLER_ASIDE = 30
"""Points for who spoke last, where "he said" goes on: as a subject, or behind "by" and "according to"."""


def is_pronoun(parse: Parse, i: int) -> bool:
    """Is token i a pronoun that may stand for an actor?"""
    lower = parse.lower[i]
    return lower in _THIRD or lower in FIRST_PERSON or (lower in _RELATIVE and parse.tag[i] in ("WP", "WDT", "WP$"))


class Pronouns:
    """The pronouns of one report."""

    def __init__(self, parse: Parse, salience: Salience) -> None:
        self._parse = parse
        self._salience = salience
        self._quoted = quoted_tokens(parse)

    def resolve(self, i: int) -> Chain | None:
        """The chain of the pronoun at token i; null where it is empty or nobody fits."""
        parse = self._parse
        lower = parse.lower[i]
        if lower in _RELATIVE:
            return self._relative(i)
        if lower in FIRST_PERSON:
            return self._speaker(i)
        if lower == "it" and (self._is_empty(i) or self._is_things(i) or self._is_its_teller(i)):
            return None
        if self._quoted[i] and is_told_of(self._parse, i, self._quoted):
            return None
        if lower == "they" and (heard := self._told_to(i)) is not None:
            return self._chain(heard)
        return self._best(i, _THIRD[lower])

    def _chain(self, head: int) -> Chain | None:
        return self._salience._of.get(head)

    def _relative(self, i: int) -> Chain | None:
        parse, at = self._parse, i
        for _ in range(6):
            if parse.dep[at] == "relcl":
                return self._chain(parse.head[at])
            if parse.head[at] == at:
                return None
            at = parse.head[at]
        return None

    def _speaker(self, i: int) -> Chain | None:
        """Who speaks the quotation around token i: the subject of the saying verb over it or next to it."""
        if self._quoted[i] == 0 or is_told_of(self._parse, i, self._quoted):
            return None
        subject = speaker_of(self._parse, i, self._quoted)
        if subject is None:
            return None
        found = self._chain(subject)
        return found if found is None or found.person is not False else None

    def _is_empty(self, i: int) -> bool:
        """Is "it" at token i without reference: "it was clear that", "it rained"?"""
        parse = self._parse
        if parse.dep[i] == "expl":
            return True
        if parse.dep[i] not in ("nsubj", "nsubjpass"):
            return False
        verb = parse.head[i]
        if parse.lemma[verb] in _EMPTY_VERBS and parse.child(verb, "dobj") is None:
            return True
        if parse.lemma[verb] == "be":
            quality = parse.child(verb, "acomp")
            if quality is not None:
                return (
                    parse.lower[quality] not in _OF_SOMEBODY
                    and parse.child(verb, "ccomp", "xcomp", "csubj") is not None
                ) or (parse.lower[quality] not in _OF_SOMEBODY and parse.child(quality, "ccomp", "xcomp") is not None)
            return parse.child(verb, "attr") is not None
        return (
            parse.dep[i] == "nsubjpass"
            and parse.child(verb, "ccomp") is not None
            and parse.child(verb, "agent") is None
        )

    def _is_things(self, i: int) -> bool:
        """Is "it" likelier a thing that no chain is of: the subject of the clause over it, or of the sentence before?

        "A quake rocked southern Peru. It killed twelve." "The van was empty when it blew up."
        """
        parse = self._parse
        if parse.dep[i] != "nsubj" or parse.lemma[parse.head[i]] not in _HAPPENING:
            return False
        verb = parse.head[i]
        first = parse.sentences[parse.sentence[i]][0]
        over = parse.head[verb] if parse.dep[verb] in ("advcl", "ccomp", "conj") else verb
        subject = parse.child(over, "nsubj", "nsubjpass") if over != verb else None
        if subject is None and not any(t in self._salience._of for t in range(first, i)) and parse.sentence[i]:
            root = next((t for t in range(*parse.sentences[parse.sentence[i] - 1]) if parse.head[t] == t), None)
            subject = parse.child(root, "nsubj", "nsubjpass") if root is not None else None
        return subject is not None and parse.tag[subject] == "NN" and subject not in self._salience._of

    def _is_its_teller(self, i: int) -> bool:
        """Is "it" likelier who says so, whom no chain is of: "Lund's campaign released a note saying it would pay"?"""
        parse, verb = self._parse, self._parse.head[i]
        over = parse.head[verb]
        if parse.dep[i] != "nsubj" or parse.dep[verb] != "ccomp" or parse.lemma[over] not in SAYING:
            return False
        for _ in range(4):
            subject = parse.child(over, "nsubj")
            if subject is not None:
                told = parse.lower[subject] in PAPERS
                return parse.tag[subject] == "NN" and not told and subject not in self._salience._of
            if parse.dep[over] not in ("acl", "advcl", "xcomp", "conj", "dobj") or parse.head[over] == over:
                return False
            over = parse.head[over]
        return False

    def _told_to(self, i: int) -> int | None:
        """Whom a clause is told, where nobody knows who they are: "told the audience that they would lose"."""
        parse, verb = self._parse, self._parse.head[i]
        over = parse.head[verb]
        if parse.dep[i] != "nsubj" or parse.dep[verb] != "ccomp" or parse.lemma[over] not in _TELLING:
            return None
        heard = parse.child(over, "dobj", "dative")
        if heard is None or not heard < i or parse.pos[heard] != "NOUN":
            return None
        return heard if parse.tag[heard] == "NNS" or parse.lemma[heard] in _MANY else None

    def _best(self, i: int, want: str) -> Chain | None:
        parse, salience = self._parse, self._salience
        here = parse.sentence[i]
        verb = clause_verb(parse, i)
        subject = parse.dep[i] in ("nsubj", "nsubjpass")
        own = parse.dep[i] == "poss" or (
            parse.lower[i] == "her" and i + 1 < len(parse) and parse.tag[i + 1] in ("NN", "NNS", "JJ")
        )
        actor = self._chain(s) if (s := _shared_subject(parse, i)) is not None else None
        reflexive = parse.lower[i].endswith(("self", "selves"))
        quoted = self._quoted[i]
        speaker = self._chain(s) if quoted and (s := speaker_of(parse, i, self._quoted)) is not None else None
        telling = subject and not quoted and parse.lemma[parse.head[i]] in SAYING
        told = self._told_by(i) if telling else None
        asker = self._asker(i) if subject else None
        at = i if told is None else told  # a long quotation stands between no "she said" and who spoke before it
        here = parse.sentence[at]
        best: tuple[float, Chain] | None = None
        for head, chain in reversed(salience.seen[-40:]):
            gap = max(0, here - parse.sentence[head])
            if gap > _FURTHEST:
                break
            if want == "p" and quoted and not self._quoted[head] and gap > 1:
                continue  # those a speaker calls "they" are told of just before his words, or by them
            if head >= i or not _fits(chain, want) or (quoted and chain is speaker):
                continue
            if _possesses(parse, i, head) or (asker is not None and chain is asker):
                continue
            if told is not None and told <= head and parse.pos[head] != "PRON":
                continue
            if chain is actor and not own and not reflexive and not subject:
                continue
            above = clause_verb(parse, head)
            if (
                not own
                and not reflexive
                and gap == 0
                and above == verb
                and verb is not None
                and not _within(parse, head)
            ):
                continue
            points = salience.prominence(head) - 16.0 * gap - max(0, at - head) * 0.15
            if parse.paragraph[parse.sentence[i]] != parse.paragraph[parse.sentence[head]]:
                points -= 3
            if subject and parse.dep[head] in ("nsubj", "nsubjpass"):
                points += 5
            if (
                gap == 0
                and above is not None
                and verb is not None
                and _governs(parse, above, verb)
                and parse.dep[head] in ("nsubj", "nsubjpass")
            ):
                points += _GOVERNING
            if gap == 0 and not own and _is_aside(parse, head):
                points += _TELLER_ASIDE
            if own and gap == 0 and above == verb and parse.dep[head] in ("nsubj", "nsubjpass"):
                points += 20
            if gap == 0 and verb is not None and _speaks_for(parse, head, verb, want):
                points += _GOVERNING + _RANK_OF_SUBJECT
            if own and gap == 0 and above == verb and verb is not None and _is_struck_in(parse, head, verb):
                points += _STRUCK
            if bool(self._quoted[head]) != bool(quoted):
                points -= 4 if quoted else 10
            points += min(6, 1.5 * salience.times[id(chain)])
            if telling and head < at and _tells(parse, head):
                points += _TELLER if parse.dep[head] == "nsubj" else _TELLER_ASIDE
            if chain.gender == want:
                points += 4
            if want == "p":
                points += 8 if chain.plural else -25 if chain.person else -4
            if best is None or points > best[0]:
                best = (points, chain)
        return best[1] if best and best[0] > -40 else None

    def _told_by(self, i: int) -> int | None:
        """Where the words begin that stand before "he said": whom they name, "he" is not; null where none do."""
        parse, verb = self._parse, self._parse.head[i]
        at = i - 1
        if parse.pos[at] != "PUNCT":
            return None
        first = parse.sentences[parse.sentence[i]][0]
        inside = self._quoted[at - 1] or self._quoted[at]
        if inside:
            while at > 0 and (self._quoted[at - 1] == inside or at >= first):
                at -= 1
            return at
        content = parse.child(verb, "ccomp")
        if content is None and parse.dep[verb] in ("parataxis", "ccomp"):
            content = parse.head[verb]
        return first if content is not None and content < i else None

    def _asker(self, i: int) -> Chain | None:
        """Who asks, in "asked it to leave": the subject over an infinitive's own is somebody else."""
        parse, verb = self._parse, self._parse.head[i]
        if parse.tag[verb] != "VB" or parse.dep[verb] not in ("ccomp", "xcomp") or parse.child(verb, "aux") is None:
            return None
        if parse.lower[parse.child(verb, "aux") or 0] != "to":
            return None
        over = parse.head[verb]
        over = outside if (outside := teller_outside(parse, over)) is not None else over
        subject = parse.child(over, "nsubj")
        subject = _shared_subject(parse, i=verb) if subject is None else subject
        return None if subject is None else self._chain(subject)


def _tells(parse: Parse, head: int) -> bool:
    """Is a mention the one who speaks: subject or agent of a verb of saying, or behind "according to"?"""
    up = parse.head[head]
    if _is_aside(parse, head):
        return True
    if parse.dep[head] == "pobj":
        return parse.dep[up] == "agent" and parse.lemma[parse.head[up]] in SAYING
    return parse.dep[head] == "nsubj" and parse.lemma[up] in SAYING


def _is_aside(parse: Parse, head: int) -> bool:
    """Does a mention stand in "according to her": outside the clause that it stands before?"""
    up = parse.head[head]
    return parse.dep[head] == "pobj" and parse.lower[up] == "to" and parse.lower[parse.head[up]] == "according"


def _fits(chain: Chain, want: str) -> bool:
    """May this pronoun class mean this chain: by humanness, gender and number?"""
    if want == "n":
        return (
            chain.person is not True
            and not (chain.plural and chain.pair is not None)
            and (not chain.plural or bool(chain.names))
        )
    if want == "p":
        return (
            chain.plural or chain.person is False or (chain.person is True and chain.gender is None and not chain.names)
        )
    return chain.person is not False and chain.pair is None and not chain.plural and chain.gender in (None, want)


def _possesses(parse: Parse, i: int, head: int) -> bool:
    """Is the pronoun inside the very phrase of the mention: "her" in "her brother"?"""
    return parse.left[head] <= i <= parse.right[head] and i in (parse.children[head])


def _shared_subject(parse: Parse, i: int) -> int | None:
    """The subject of the verb that token i is an object of, its own or shared with the verb it is joined to."""
    at = parse.head[i]
    if parse.pos[at] == "ADP":
        at = parse.head[at]
    outside = teller_outside(parse, at)
    at = at if outside is None else outside
    for _ in range(6):
        subject = parse.child(at, "nsubj", "nsubjpass")
        if subject is not None:
            return subject if subject != i else None
        if parse.dep[at] not in ("conj", "xcomp", "dep", "pcomp", "prep", "advcl") or parse.head[at] == at:
            return None
        at = parse.head[at]
    return None


def _within(parse: Parse, inner: int) -> bool:
    """Does a mention stand inside a phrase beside the pronoun, so that both may be one: "his lawyer said he"?"""
    return parse.dep[inner] == "poss"


def _governs(parse: Parse, above: int, verb: int) -> bool:
    at = verb
    for _ in range(10):
        if parse.head[at] == at:
            return False
        if parse.dep[at] not in (
            "ccomp",
            "xcomp",
            "advcl",
            "conj",
            "acl",
            "relcl",
            "aux",
            "auxpass",
            "prep",
            "pcomp",
            "pobj",
            "dobj",
        ):
            return False
        at = parse.head[at]
        if at == above:
            return True
    return False


def _speaks_for(parse: Parse, head: int, verb: int, want: str) -> bool:
    """Is this the one whose friends or aides say so, who are too many for "he": "Lund's aides say that he left"?"""
    friends = parse.head[head]
    if want not in ("m", "f") or parse.dep[head] != "poss" or parse.tag[friends] != "NNS":
        return False
    up = parse.head[friends]
    return parse.dep[friends] == "nsubj" and parse.lemma[up] in SAYING | _HOLDING and _governs(parse, up, verb)


_HOLDING = frozenset({"maintain", "contend", "assert", "allege", "concede", "predict", "expect", "worry"})


def _is_struck_in(parse: Parse, head: int, verb: int) -> bool:
    """Does a name stand behind a participle of its own: "imposed on Chad after its raid", where "its" is Chad's?"""
    link = parse.head[head]
    return (
        parse.dep[verb] == "acl" and parse.tag[verb] == "VBN" and parse.dep[head] == "pobj" and parse.head[link] == verb
    )
