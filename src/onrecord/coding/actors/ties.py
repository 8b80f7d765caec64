"""Ties between actors: leader of, spokesperson for, member of, part of, wing of, backed by; with their passages."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chaining import Chaining
from onrecord.coding.actors.chains import Chain, head_word
from onrecord.coding.actors.phrases import complement_of
from onrecord.coding.draft import ActorDraft, TieDraft
from onrecord.language.parse import Parse
from onrecord.records.vocabulary import TieKind

_BY_NOUN: dict[str, TieKind] = {
    **dict.fromkeys(("leader", "head", "chief", "chairman", "chairwoman", "chairperson", "chair", "founder",
    "commander", "boss",
                     "director", "president", "general", "secretary", "premier", "king", "emir", "chancellor", "governor", "rector", "dean",
                     "speaker"), "leader of"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "spokesperson for"),
    **dict.fromkeys(("member", "fighter", "militant", "official", "lawmaker", "senator", "deputy", "supporter",
    "activist", "adviser",
                     "aide", "soldier", "officer", "delegate", "negotiator", "minister", "ambassador", "envoy",
                     "diplomat", "rebel"), "member of"),
    **dict.fromkeys(("faction", "branch", "unit", "arm", "affiliate", "offshoot"), "part of"),
    "wing": "wing of", "ally": "allied with",
}  # fmt: skip
_BACKERS = frozenset({"back", "support", "fund", "arm", "sponsor", "finance", "train"})
_LEADING = frozenset({"lead", "head", "command", "chair", "run", "found"})
_BELONGING = frozenset({"part", "member", "branch", "wing"})
_PARTS: dict[str, TieKind] = {
    **dict.fromkeys(("part", "arm", "branch", "unit", "division", "subsidiary", "affiliate", "offshoot", "faction",
    "department", "agency", "section"), "part of"),
    "wing": "wing of", "member": "member of",
}  # fmt: skip
"""Nouns beside a body's name that tell what whole it belongs to: "the Corps, part of the army"."""

_REMEMBERED = 2
"""Sentences after which "spokesman X" no longer speaks for who acted there."""
_SPEAKING = frozenset({
    "government", "parliament", "court", "military", "police", "intelligence", "armed group", "party", "company",
    "international organisation", "civil society", "media",
})  # fmt: skip
"""Kinds of bodies that have spokesmen."""


def find_ties(parse: Parse, chaining: Chaining) -> None:
    """Fill in the ties of every chain. Two ties that the report tells of are both kept."""
    for chain in chaining.chains:
        for c in chain.candidates:
            if c.nouns:
                _by_noun(parse, chaining, chain, c)
            _backed(parse, chaining, chain, c)
            _relative(parse, chaining, chain, c)
            _as_part(parse, chaining, chain, c)
    for chain in chaining.chains:
        _for_body_before(parse, chaining, chain)


def _for_body_before(parse: Parse, chaining: Chaining, chain: Chain) -> None:
    """A spokesman of nobody named speaks for the only body that acted or was spoken for just before."""
    if not chain.person or not chain.names or any(tie.kind == "spokesperson for" for tie in chain.draft.ties):
        return
    c = next(
        (x for x in chain.candidates if x.nouns and _BY_NOUN.get(head_word(x.nouns[0])) == "spokesperson for"), None
    )
    if c is None or c.body is not None or c.country or c.plural or c.sectors:
        return
    begin = parse.sentences[max(0, parse.sentence[c.head] - _REMEMBERED)][0]
    bodies: dict[int, ActorDraft] = {}
    since, spoken_for = begin, False
    for h in range(begin, c.first):
        for body, speaks in _acting(parse, chaining, h):
            if speaks and not spoken_for:
                bodies.clear()  # whose spokesman was heard counts before who else acted
            spoken_for = spoken_for or speaks
            if speaks or not spoken_for:
                bodies[id(body)] = body
                since = h
    found = next(iter(bodies.values())) if len(bodies) == 1 else None
    if found is not None and found is not chain.draft and found.kind in _SPEAKING:
        _add(chain, "spokesperson for", found, head_word(c.nouns[0]), parse.span(since, c.after))


def _acting(parse: Parse, chaining: Chaining, h: int) -> list[tuple[ActorDraft, bool]]:
    """The body, state or group that is the subject at this token, or for whom its subject speaks (true)."""
    chain = chaining.of.get(h)
    if chain is None or parse.dep[h] not in ("nsubj", "nsubjpass") or chain.draft.kind == "population":
        return []
    if chain.person or chain.draft.kind == "person":
        return [(tie.to, True) for tie in chain.draft.ties if tie.kind == "spokesperson for"]
    return [(chain.draft, False)]


def _as_part(parse: Parse, chaining: Chaining, chain: Chain, c: Candidate) -> None:
    """ "The Harbour Corps, part of the Kenyan army", "the Front, a branch of the Union" """
    if chain.person or c.kind == "pronoun":
        return
    for beside in parse.children[c.head]:
        kind = _PARTS.get(parse.lemma[beside].lower())
        if beside < c.after or kind is None or parse.dep[beside] != "appos" or beside in chaining.of:
            continue
        at = complement_of(parse, beside, ("of", "within"))
        whole = chaining.of.get(at) if at is not None else None
        if at is not None and whole is not None and whole is not chain and not whole.person:
            _add(chain, kind, whole, parse.lower[beside], parse.span(c.first, at + 1))


def _by_noun(parse: Parse, chaining: Chaining, chain: Chain, c: Candidate) -> None:
    noun = c.nouns[0]
    kind = _BY_NOUN.get(head_word(noun)) or ("member of" if noun.person and noun.of_body else None)
    at = c.body if c.body is not None else _owner(parse, c)
    body = chaining.of.get(at) if at is not None else None
    if kind is None or body is None or body is chain or (body.person and kind != "spokesperson for"):
        return
    if body.draft.kind == "state" and kind != "leader of":
        return
    assert at is not None
    first, last = min(c.first, parse.left[at], at), max(c.after - 1, at)
    title = parse.said(c.first, c.after) if not c.words else parse.said(c.first, max(c.nouns_at) + 1)
    _add(chain, kind, body, title, parse.span(first, last + 1))


def _owner(parse: Parse, c: Candidate) -> int | None:
    """The pronoun that tells whose a role is: "its leader", "their spokesman"."""
    return next(
        (t for t in (c.first, c.first - 1) if t >= 0 and parse.lower[t] in ("its", "their", "his", "her")), None
    )


def _backed(parse: Parse, chaining: Chaining, chain: Chain, c: Candidate) -> None:
    for t in range(c.first, c.head):
        if parse.lemma[t] in _BACKERS and t - 2 >= c.first and parse.tag[t - 1] == "HYPH":
            backer = chaining.of.get(t - 2)
            if backer is not None and backer is not chain:
                _add(chain, "backed by", backer, parse.said(t - 2, t + 1), parse.span(t - 2, t + 1))
    for child in parse.children[c.head]:
        if child > c.head and parse.dep[child] == "acl" and parse.lemma[child] in _BACKERS:
            agent = parse.child(child, "agent")
            by = parse.child(agent, "pobj") if agent is not None else None
            if by is not None and by in chaining.of and chaining.of[by] is not chain:
                _add(chain, "backed by", chaining.of[by], parse.lower[child], parse.span(c.head, by + 1))


def _relative(parse: Parse, chaining: Chaining, chain: Chain, c: Candidate) -> None:
    """ "who heads Y", "that is formally part of Y's army" """
    for verb in parse.children[c.head]:
        if parse.dep[verb] != "relcl":
            continue
        if parse.lemma[verb] == "belong":
            whole = complement_of(parse, verb, ("to",))
            if whole is not None and whole in chaining.of and chaining.of[whole] is not chain:
                _add(chain, "member of", chaining.of[whole], parse.lower[verb], parse.span(c.head, whole + 1))
        elif parse.lemma[verb] in _LEADING and (led := parse.child(verb, "dobj")) is not None and led in chaining.of:
            if chaining.of[led] is not chain:
                _add(chain, "leader of", chaining.of[led], parse.lower[verb], parse.span(c.head, led + 1))
        elif (
            parse.lemma[verb] == "be"
            and (what := parse.child(verb, "attr")) is not None
            and parse.lemma[what] in _BELONGING
        ):
            whole = complement_of(parse, what, ("of",))
            if whole is not None and whole in chaining.of and chaining.of[whole] is not chain:
                kind: TieKind = (
                    "wing of"
                    if parse.lemma[what] == "wing"
                    else "member of"
                    if parse.lemma[what] == "member"
                    else "part of"
                )
                hedge = parse.child(verb, "advmod")
                title = (
                    parse.said(min(hedge, what), what + 1) if hedge is not None and hedge < what else parse.lower[what]
                )
                _add(chain, kind, chaining.of[whole], title, parse.span(verb, whole + 1))


def _add(chain: Chain, kind: TieKind, to: Chain | ActorDraft, title: str | None, passage: tuple[int, int]) -> None:
    actor = to.draft if isinstance(to, Chain) else to
    for tie in chain.draft.ties:
        if tie.kind == kind and tie.to is actor:
            tie.passages.append(passage)
            return
    chain.draft.ties.append(TieDraft(kind, actor, title, [passage]))
