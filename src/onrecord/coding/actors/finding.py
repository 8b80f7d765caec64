"""The actors of a report, step by step: names, role nouns, chains with pronouns, kinds and codes, ties."""

from onrecord.coding.actors.actorhood import is_actor
from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chaining import Chaining
from onrecord.coding.actors.chains import Chain
from onrecord.coding.actors.geography import Geography, is_locative, read_geography
from onrecord.coding.actors.names import Name, find_names
from onrecord.coding.actors.nominals import is_band_of_deed, nouns_at, read_nominal, speaking_nouns
from onrecord.coding.actors.phrases import is_loose_dash, quantities_of
from onrecord.coding.actors.places import acts_as_state, names_a_deed
from onrecord.coding.actors.pronouns import FIRST_PERSON, is_pronoun
from onrecord.coding.actors.settling import Settling
from onrecord.coding.actors.ties import find_ties
from onrecord.coding.actors.titles import name_candidate
from onrecord.coding.draft import Draft
from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import NameTable

_DASHES = frozenset({"-", "–", "—", "--", "_"})
_LONGEST_DATELINE = 14


def find_actors(draft: Draft) -> None:
    """Fill `draft.actors`, in reading order, and `draft.mention_of`: head token -> mention.

    Needs the places step where countries are to come from towns. An apposition's and an acronym's heads map to the
    same actor as the name beside them, and "dozens" in "dozens of rebels" as the rebels; conjuncts are actors of
    their own. A state that is told of only as a place ("in Kenya") or by its adjective ("Kenyan coffee") has a
    mention of kind "loose" in `mention_of` and is not among `draft.actors`: a reader for whom it acts adds it there.
    """
    parse, table = draft.parse, draft.tables.names
    geography = read_geography(draft)
    candidates = _candidates(parse, table, geography)
    dateline = _dateline(parse)
    for c in candidates:
        if c.head < dateline:
            c.kind = "loose"
    chaining = Chaining(parse, table, {c.head: c for c in candidates if c.words})
    pronouns = [i for i in range(len(parse)) if is_pronoun(parse, i)]
    steps: list[tuple[int, int, Candidate | int]] = [(c.head, 0, c) for c in candidates]
    steps += [(i, 1, i) for i in pronouns]
    steps.sort(key=lambda step: step[:2])
    quoted: list[int] = []
    for _, _, item in steps:
        if isinstance(item, int):
            if parse.lower[item] in FIRST_PERSON:
                quoted.append(item)
            else:
                chaining.take_pronoun(item)
        else:
            chaining.take(item)
    for i in quoted:  # who speaks a quotation is often a pronoun after it
        chaining.take_pronoun(i)
    chains = [chain for chain in chaining.chains if chain.draft.mentions]
    settling = Settling(draft, chaining, geography)
    for chain in chains:
        settling.settle(chain)
    chains = _joined(chains)
    chaining.chains = chains
    for chain in chains:
        for c in chain.candidates:
            chaining.of[c.head] = chain
    find_ties(parse, chaining)
    chains.sort(
        key=lambda chain: min(m.tokens for m in chain.draft.mentions) if chain.draft.mentions else (len(parse), 0)
    )
    draft.actors = [chain.draft for chain in chains if is_actor(parse, chain)]
    for chain in chains:
        for mention in chain.draft.mentions:
            draft.mention_of.setdefault(mention.head, mention)
        for c, mention in zip(chain.candidates, chain.draft.mentions, strict=False):
            for token in c.nouns_at if c.words else ():
                draft.mention_of.setdefault(token, mention)
    for head, mention in list(draft.mention_of.items()):
        for quantity in quantities_of(parse, head):
            draft.mention_of.setdefault(quantity, mention)
    for actor in draft.actors:
        actor.mentions = [m for m in actor.mentions if m.kind != "loose"]


def _joined(chains: list[Chain]) -> list[Chain]:
    """Chains with those of one known person joined: "Turkey's defence minister", and further on who that is."""
    kept: list[Chain] = []
    by_known: dict[str, Chain] = {}
    for chain in chains:
        known = chain.draft.known if chain.draft.kind == "person" else None
        first = by_known.get(known) if known else None
        if first is None:
            kept.append(chain)
            if known:
                by_known[known] = chain
            continue
        whole, part = (first, chain) if first.names or not chain.names else (chain, first)
        for mention in part.draft.mentions:
            mention.actor = whole.draft
        pairs = sorted(
            zip((*whole.candidates, *part.candidates), (*whole.draft.mentions, *part.draft.mentions), strict=True),
            key=lambda pair: pair[0].first,
        )
        whole.candidates[:], whole.draft.mentions[:] = [c for c, _ in pairs], [m for _, m in pairs]
        whole.draft.role = whole.draft.role or part.draft.role
        if whole is not first:
            kept[kept.index(first)] = whole
            by_known[known or ""] = whole
    return kept


def _candidates(parse: Parse, table: NameTable, geography: Geography) -> list[Candidate]:
    names = [
        name
        for name in find_names(parse, table, geography)
        if name.known or name.label != "PERSON" or (name.first, name.after) not in geography.named
    ]
    taken = [False] * len(parse)
    found: list[Candidate] = []
    for name in names:
        c = _named(parse, table, geography, name)
        if c is not None:
            found.append(c)
            for t in (*range(name.first, name.after), *c.nouns_at):
                taken[t] = True
        elif name.label == "PERSON" or name.known:
            for t in range(name.first, name.after):
                taken[t] = True
    speaking = speaking_nouns(parse, table)
    for i in range(len(parse)):
        if taken[i]:
            continue
        nouns = nouns_at(parse, table, i) or speaking.get(parse.lemma[i], [])
        if nouns:
            c = read_nominal(parse, table, geography, i, nouns)
            if c is not None and not any(taken[t] for t in range(i, c.after)):
                found.append(c)
        elif i in geography.spans and geography.spans[i][1] == i + 1:
            c = _people(parse, table, geography, i) or _missed_state(parse, table, geography, i)
            if c is not None:
                found.append(c)
    return found


def _missed_state(parse: Parse, table: NameTable, geography: Geography, i: int) -> Candidate | None:
    """A state at the start of a sentence that the model took for a common noun, and that acts: "Bahrain arrested"."""
    first, after = geography.spans[i]
    if (
        i not in geography.states
        or parse.tag[i].startswith("NNP")
        or parse.dep[i] not in ("nsubj", "nsubjpass", "poss")
    ):
        return None
    words = tuple(parse.lower[first:after])
    return _state(parse, table, geography, Name(first, after, "GPE", [geography.states[i]], words=words))


def _named(parse: Parse, table: NameTable, geography: Geography, name: Name) -> Candidate | None:
    """The candidate of a name; null for a place that does not act and a thing that is none."""
    kinds = {table.actors[one].kind for one in name.ids}
    if kinds == {"state"}:
        return _state(parse, table, geography, name)
    if name.label == "PERSON" and not name.ids and _is_capital_told_of(table, geography, name):
        return _metonym(parse, table, geography, name)
    if not name.ids:
        if name.label in ("GPE", "LOC", "FAC", "NORP") and any(
            t in geography.spans for t in range(name.first, name.after)
        ):
            return _metonym(parse, table, geography, name)
        if name.label in ("GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"):
            c = name_candidate(parse, table, geography, name)
            if c.kind == "title":
                return c
            return None
        if name.label == "ORG" and all(t in geography.spans for t in range(name.first, name.after)):
            return _metonym(parse, table, geography, name)
    c = name_candidate(parse, table, geography, name)
    if parse.dep[c.head] in ("compound", "nmod") and c.label != "PERSON":
        c.first = name.first
    return c


def _is_capital_told_of(table: NameTable, geography: Geography, name: Name) -> bool:
    """Does what the model took for a person name the capital of a state that the report names: "Havana condemned"?"""
    known = table.metonyms.get(" ".join(name.words))
    return known is not None and table.actors[known].country in geography.states.values()


def _dateline(parse: Parse) -> int:
    """The token after the report's dateline, which the pipeline makes a sentence of its own; 0 without one."""
    after = parse.sentences[0][1] if parse.sentences else 0
    if after and parse.words[after - 1] in _DASHES:
        return after
    for t in range(min(after, _LONGEST_DATELINE)):  # where it is none: "KINSHASA (Reuters) - Rebels took"
        if is_loose_dash(parse, t) and parse.words[0].isupper():
            return t + 1
    return 0


def _state(parse: Parse, table: NameTable, geography: Geography, name: Name) -> Candidate | None:
    """A state; "loose" where it only tells where or whose something is."""
    head = name.after - 1
    c = Candidate(name.first, name.after, head, "name", name.words, "GPE", name.ids)
    c.country = geography.states.get(head)
    modifies = parse.dep[head] in ("compound", "amod", "nmod") and not names_a_deed(parse, table, parse.head[head])
    if is_locative(parse, head) or modifies:
        c.kind = "loose"
    return c


def _metonym(parse: Parse, table: NameTable, geography: Geography, name: Name) -> Candidate | None:
    """A capital that stands for its government, a demonym that stands for a state or people; null for a mere place."""
    head = name.after - 1
    if head in geography.demonyms or head in geography.peoples:
        return _people(parse, table, geography, head)
    known = table.metonyms.get(" ".join(name.words))
    if name.words[-1] == "dc" or known is None or not acts_as_state(parse, table, head):
        return None
    c = Candidate(name.first, name.after, head, "metonym", name.words, "GPE", [known])
    c.country = table.actors[known].country
    return c


def _people(parse: Parse, table: NameTable, geography: Geography, i: int) -> Candidate | None:
    """ "Kenyans", "the French"; and the demonym of a deed: "the Russian invasion"."""
    country = geography.country(i)
    first, after = geography.spans[i]
    entity = parse.entity_at(i) if i in geography.peoples and parse.tag[i] == "NNP" else None
    if entity is not None and entity[2] in ("GPE", "LOC", "FAC"):
        return None  # "the West Bank" is a land, no people
    if i not in geography.demonyms and i not in geography.peoples:
        return None  # "the Tabar" is a ship, whatever town is called so
    if parse.tag[i] in ("NNPS", "NNS") or (
        parse.dep[i] in ("nsubj", "nsubjpass", "dobj", "pobj") and parse.lower[max(0, first - 1)] == "the"
    ):
        c = Candidate(first, after, i, "demonym", label="NORP", plural=True)
        c.country = country
        c.words = tuple(w.lower() for w in parse.words[first:after])
        return c
    if country and i in geography.demonyms:
        band = nouns_at(parse, table, i + 1) if i + 1 < len(parse) and parse.head[i + 1] == parse.head[i] else []
        if band and is_band_of_deed(parse, table, band[0], i + 1):
            return None  # a Chadian rebel attack is not Chad's
        deed = parse.dep[i] in ("amod", "compound", "nmod") and names_a_deed(parse, table, parse.head[i])
        c = Candidate(first, after, i, "demonym" if deed else "loose", (country.lower(),), "GPE", [country])
        c.country = country
        return c
    return None
