"""What a chain's mentions come to: its kind, country, sectors, code and known id, each with its reason."""

from datetime import date

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.careers import career_on, holder_on, lived_on
from onrecord.coding.actors.chaining import Chaining
from onrecord.coding.actors.chains import Chain
from onrecord.coding.actors.codes import cameo_code
from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.nominals import is_apart, nouns_at
from onrecord.coding.actors.phrases import is_made_by
from onrecord.coding.actors.places import names_a_deed
from onrecord.coding.actors.told_roles import told_role
from onrecord.coding.actors.whereabouts import POSTS, Whereabouts
from onrecord.coding.draft import Draft
from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import KnownActor, NameTable, RoleNoun, Suffix

_HEADS_OF_ANYTHING = frozenset({"president", "vice president", "secretary", "governor", "acting president"})
"""Titles that companies, parties and unions have as states have."""
_HEADED = frozenset({"company", "party", "civil society", "media", "armed group", "parliament", "court", "other"})
_JOINED = frozenset({"party", "armed group", "police", "military"})
"""Bodies that act through their members."""
_TURNS = frozenset({"of", "for", "on", "in", "to", "against"})
"""Words after which a body's name goes on with its field: the word before them tells its kind."""
_ABROAD = frozenset({"secretary of state"})
"""Titles that reports of every land give to one land's minister: no dateline tells whose."""
_OF_STATE = frozenset({"government", "parliament", "court", "military", "police"})
_INTERNATIONAL = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "INT"})


class Settling:
    """Settles the chains of one report, bodies before those who speak for them."""

    def __init__(self, draft: Draft, chaining: Chaining, geography: Geography) -> None:
        self.draft = draft
        self.parse: Parse = draft.parse
        self.table: NameTable = draft.tables.names
        self.day: date | None = draft.published
        self.chaining = chaining
        self.geography = geography
        self._bases: dict[int, str | None] = {}
        self._done: set[int] = set()
        self.whereabouts = Whereabouts(self.parse, geography, self.table)

    def settle(self, chain: Chain) -> None:
        """Fill in the draft of one chain, and of the bodies it leans on first."""
        if id(chain) in self._done:
            return
        self._done.add(id(chain))
        for c in chain.candidates:
            if c.body is not None and (body := self.chaining.of.get(c.body)) is not None:
                self.settle(body)
        if chain.pair is not None:
            return
        known = self._known(chain)
        actor = chain.draft
        if known is not None:
            actor.known = known.id
            actor.why.note("known", f"the registry's {known.name}", self._span(chain.candidates[0]))
        if (known is not None and known.kind == "person") or (chain.person and (chain.names or known is None)):
            self._person(chain, known)
        elif known is not None:
            self._body(chain, known)
        else:
            self._unknown(chain)
        self._finish(chain)

    # --- who it is

    def _known(self, chain: Chain) -> KnownActor | None:
        actors = [self.table.actors[one] for one in chain.ids]
        if len(chain.longest) > 2 and len(actors) == 1 and self._is_anothers_acronym(chain, actors[0]):
            return None
        state = next((a for a in actors if a.kind == "state"), None)
        if state is not None and len(actors) > 1:  # a state, also told of by its capital
            return state
        told = next((c.country for c in chain.candidates if c.words and c.country), None)
        if told:  # "Kenya's Supreme Court" is not the one that the registry has under this name
            actors = [a for a in actors if a.country in (None, told) or not a.id.startswith(f"{a.country.lower()}-")]
        if not actors and chain.person and len(chain.longest) == 1:
            return self._titled(chain)
        if chain.person is not None and chain.names:
            fitting = [a for a in actors if (a.kind == "person") == chain.person]
            actors = fitting or ([] if chain.person else actors)
        if not actors:
            return None
        if chain.country and len(actors) > 1:
            actors = (
                [a for a in actors if a.country == chain.country] or [a for a in actors if a.country is None] or actors
            )
        if len(actors) == 1 and not chain.shared:
            one = actors[0]
            if (
                one.kind == "person"
                and chain.country
                and one.country
                and chain.country != one.country
                and not one.careers
            ):
                return None
            return one
        if len({(a.kind, a.country) for a in actors}) == 1 and not chain.shared:
            return max(actors, key=lambda a: (career_on(a, self.day)[0] is not None, -actors.index(a)))
        lived = [a for a in actors if lived_on(a, self.day)] or actors
        if len(lived) == 1 and not chain.shared:
            return lived[0]
        if chain.country:
            fitting = [a for a in lived if a.country == chain.country]
            return fitting[0] if len(fitting) == 1 else None
        near = self._near(chain.candidates[0], {a.country for a in lived if a.country})
        fitting = [a for a in lived if a.country == near]
        return fitting[0] if near and len(fitting) == 1 else None

    def _is_anothers_acronym(self, chain: Chain, known: KnownActor) -> bool:
        """Is a body known only by its initials, which a body of a land that the report never names has too?"""
        named = [c for c in chain.candidates if c.ids]
        short = all(len(c.words) == 1 and self.parse.words[c.head].isupper() for c in named)
        spelt = "".join(word[0] for word in chain.longest) == "".join(named[0].words) if named else False
        return short and spelt and known.country is not None and known.country not in self.whereabouts.countries

    def _near(self, c: Candidate, among: set[str]) -> str | None:
        """The country of this choice that the sentence names, else that the report names most; null on a tie."""
        first, after = self.parse.sentences[self.parse.sentence[c.head]]
        here = {
            x
            for t in range(first, after)
            if (x := self.geography.country(t)) in among and not is_made_by(self.parse, t)
        }
        if len(here) == 1:
            return here.pop()
        ranked = [(n, code) for code, n in self.whereabouts.countries.items() if code in among]
        ranked.sort(reverse=True)
        if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]):
            return ranked[0][1]
        return None

    def _titled(self, chain: Chain) -> KnownActor | None:
        """Who bears this last name and held the office of the title before it on the report's day: "President Obama".

        Without a title, the one person of the registry with this last name who was in office then.
        """
        if not any(c.nouns for c in chain.candidates):
            bearers = [self.table.actors[one] for one in self.table.surnames.get(chain.longest[0], ())]
            serving = [a for a in bearers if (now := career_on(a, self.day))[0] is not None and not now[1]]
            return serving[0] if len(serving) == 1 and len(chain.longest[0]) > 3 else None
        offices = {n.office for c in chain.candidates if c.kind == "title" and not c.past for n in c.nouns if n.office}
        found = []
        for one in self.table.surnames.get(chain.longest[0], ()) if offices and self.day else ():
            actor = self.table.actors[one]
            career, over = career_on(actor, self.day)
            if career is not None and not over and career.office in offices and chain.country in (None, actor.country):
                found.append(actor)
        return found[0] if len(found) == 1 else None

    # --- persons

    def _person(self, chain: Chain, known: KnownActor | None) -> None:
        actor = chain.draft
        actor.kind = "person"
        titled = [c for c in chain.candidates if c.nouns]
        past = any(c.past for c in titled)
        title = next((c for c in titled if c.kind == "title"), titled[0] if titled else None)
        actor.country = chain.country
        sectors: list[str] = []
        base: str | None = None
        if title is not None:
            noun = max(title.nouns, key=lambda n: (bool(n.sectors), len(n.before)))
            actor.role = told_role(self.parse, self.geography, self.chaining, title)
            sectors, base = self._sectors(title, noun)
            actor.country = (
                actor.country or title.country or (None if base else self._body_country(title)) or self._had_by(title)
            )
            if base is not None:
                actor.country = None
            elif actor.country is None and known is None and noun.local:
                actor.country = self.whereabouts.of(title)
            if past and noun.former:
                sectors = ["ELI"]
            if known is None and noun.office and actor.country and not past and not chain.names:
                holder = holder_on(self.table, actor.country, noun.office, self.day)
                if holder is not None:
                    actor.known = holder
                    actor.why.note("known", f"held the office of {noun.office} on {self.day}", self._span(title))
            actor.why.note("sectors", f"role noun {noun.name!r}", self._span(title))
        if known is not None and base is None:
            career, over = career_on(known, self.day)
            if career is not None:
                title_says = bool(sectors) and title is not None and title.kind == "title" and not past
                if career.code and not over:
                    actor.country, base, sectors = None, career.code, list(career.sectors)
                elif not title_says:
                    actor.country = actor.country or career.country
                    if over and any(s in ("GOV", "MIL", "LEG") for s in career.sectors):
                        sectors = ["ELI"]
                    else:
                        sectors = list(career.sectors)
                else:
                    actor.country = actor.country or career.country
                actor.why.note(
                    "sectors", f"{career.title} until {career.until}" if over else f"{career.title} on {self.day}"
                )
            elif known.careers and not sectors and self.day is None:
                shared = set(known.careers[0].sectors).intersection(*(c.sectors for c in known.careers))
                sectors = [s for s in known.careers[0].sectors if s in shared]
            if actor.country is None and base is None:
                actor.country = known.country
            sectors = sectors or list(known.sectors)
        if base is not None and base in _INTERNATIONAL | {base} and actor.country is None:
            sectors = [s for s in sectors if s != "GOV"]
        actor.sectors = sectors
        self._bases[id(chain)] = base

    def _sectors(self, c: Candidate, noun: RoleNoun) -> tuple[list[str], str | None]:
        """Sectors and base code of a role phrase: its modifier's, its body's, its noun's."""
        body = self.chaining.of.get(c.body) if c.body is not None else None
        base = self._bases.get(id(body)) if body is not None else None
        base = base[:3] if base in _INTERNATIONAL or (base and base[:3] in _INTERNATIONAL) else None
        if c.sectors is not None and (noun.of_body or not noun.sectors):
            return list(c.sectors), base
        if noun.name in _HEADS_OF_ANYTHING and body is not None and body.draft.kind in _HEADED:
            return list(body.draft.sectors), base
        if noun.of_body:
            if body is not None and body.draft.sectors and body.draft.kind != "state":
                return list(body.draft.sectors), base
            if body is None and c.body is not None:
                entries = nouns_at(self.parse, self.table, c.body)
                if entries and entries[0].sectors:
                    return list(entries[0].sectors), base
            if base is not None:
                return [], base
            if (
                not noun.sectors
                and noun.kind == "officials"
                and (body.draft.kind == "state" if body is not None else c.country is not None and c.body is None)
            ):
                return ["GOV"], base
        if (
            c.sectors is not None
            and noun.kind in ("civil society", "population", "armed group")
            and c.sectors[0] in ("OPP", "REF", "PRM")
        ):
            return list(c.sectors), base
        if base is not None:
            return [s for s in noun.sectors if s != "GOV"], base
        if noun.kin and c.body is not None and not (body is not None and body.names):
            entries = nouns_at(self.parse, self.table, c.body)
            if (entries and "GOV" in entries[0].sectors) or (entries and entries[0].former):
                return ["ELI"], base
        return list(noun.sectors), base

    def _body_country(self, c: Candidate) -> str | None:
        body = self.chaining.of.get(c.body) if c.body is not None else None
        if body is None or is_apart(self.parse, c.head, c.body):
            return None
        if c.body is not None and c.noun is not None and c.noun.kind == "population" and self._is_post(c.body):
            return None  # "the people at the Chadian embassy" are anyone
        return body.draft.country

    # --- bodies and groups

    def _body(self, chain: Chain, known: KnownActor) -> None:
        actor = chain.draft
        actor.kind, actor.country, actor.sectors = known.kind, known.country, list(known.sectors)
        self._bases[id(chain)] = known.code
        self._add_side(chain)

    def _add_side(self, chain: Chain) -> None:
        """Ruling and opposition parties, where the report says so."""
        actor = chain.draft
        if actor.kind != "party":
            return
        for c in chain.candidates:
            for t in range(c.first, c.head):
                if self.parse.lower[t] in ("ruling", "governing") and "GOV" not in actor.sectors:
                    actor.sectors = ["GOV", *actor.sectors]
                elif self.parse.lower[t] == "opposition" and "OPP" not in actor.sectors:
                    actor.sectors = ["OPP", *actor.sectors]

    def _unknown(self, chain: Chain) -> None:
        actor = chain.draft
        actor.country = chain.country
        c = next((x for x in chain.candidates if x.nouns), chain.candidates[0])
        entries = c.nouns or nouns_at(self.parse, self.table, c.head)
        if c.label == "NORP":
            actor.kind = "population"
            actor.sectors = ["CVL"] if actor.country else []
        elif chain.names and (not c.nouns or (not c.words and self._is_vague(c) and self._tells_kind(chain))):
            self._by_suffix(chain, entries)
        elif entries:
            noun = entries[0]
            actor.kind = "person" if noun.person and not c.plural and chain.person else noun.kind
            actor.sectors, base = self._sectors(c, noun)
            self._bases[id(chain)] = base
            actor.country = None if base else actor.country or self._body_country(c) or self._had_by(c)
            body = self.chaining.of.get(c.body) if c.body is not None else None
            if body is not None and c.plural and noun.of_body and noun.name == "member" and body.draft.kind in _JOINED:
                actor.kind = body.draft.kind  # "members of the Front" are the Front
            if body is not None and body.draft.kind in ("armed group",) and noun.kind in ("armed group",):
                actor.sectors, self._bases[id(chain)] = list(body.draft.sectors), self._bases.get(id(body))
            if noun.organ and actor.country and not self.whereabouts.is_local(chain):
                actor.known = f"{actor.country.lower()}-{noun.organ}"
            if actor.country is None and base is None and noun.local and not self._is_told(c) and not self._is_bare(c):
                actor.country = self.whereabouts.of(c)
            actor.why.note("kind", f"role noun {noun.name!r}", self._span(c))
        self._add_side(chain)

    def _is_vague(self, c: Candidate) -> bool:
        """Does a phrase call a body by a noun that any may bear: "the agency", "the group"?"""
        return c.noun is not None and not c.noun.person and c.noun.kind in ("officials", "other")

    def _tells_kind(self, chain: Chain) -> bool:
        suffix = self._suffix(chain)
        return suffix is not None and suffix.kind is not None

    def _suffix(self, chain: Chain) -> Suffix | None:
        """What the last word of a body's name tells, or the word before its "of" or "for", or the first."""
        name = chain.longest
        turn = next((n for n, word in enumerate(name) if n and word in _TURNS), len(name))
        return next((s for at in (-1, turn - 1, 0) if (s := self.table.suffixes.get(name[at])) is not None), None)

    def _by_suffix(self, chain: Chain, entries: list[RoleNoun]) -> None:
        actor = chain.draft
        vague = entries and entries[0].kind in ("officials", "other", "state", None)
        if entries and not entries[0].person and not entries[0].weak and not (vague and self._suffix(chain)):
            actor.kind, actor.sectors = entries[0].kind, list(entries[0].sectors)
            if entries[0].organ and actor.country and not self.whereabouts.is_local(chain):
                actor.known = f"{actor.country.lower()}-{entries[0].organ}"
        else:
            suffix = self._suffix(chain)
            if suffix is not None:
                actor.kind, actor.sectors = suffix.kind, list(suffix.sectors)
        if actor.kind in ("parliament", "court", "government", "military", "police") and actor.country is None:
            actor.country = self.whereabouts.of(chain.candidates[0])

    def _is_bare(self, c: Candidate) -> bool:
        """Is "government" only said of a thing: "government aid" is any government's?"""
        bare = c.determiner is None and self.parse.dep[c.head] == "compound"
        thing = self.parse.head[c.head]
        deed = bare and self.parse.lemma[thing] != "building" and names_a_deed(self.parse, self.table, thing)
        return deed and c.noun is not None and c.noun.kind == "government"

    def _is_post(self, i: int) -> bool:
        return self.parse.lemma[i].lower() in POSTS

    def _is_told(self, c: Candidate) -> bool:
        """Does a word before the noun say whose it is, though not which of two lands: "Congolese soldiers"?"""
        before = range(c.first, c.head)
        return any(t in self.geography.demonyms and not is_made_by(self.parse, t) for t in before)

    def _had_by(self, c: Candidate) -> str | None:
        """The country that has the office: "Thailand has a new army chief"."""
        up = self.parse.head[c.head]
        if self.parse.dep[c.head] == "dobj" and self.parse.lemma[up] == "have":
            subject = self.parse.child(up, "nsubj")
            return self.geography.country(subject) if subject is not None else None
        return None

    # --- the end

    def _finish(self, chain: Chain) -> None:
        actor = chain.draft
        if actor.country is None and self._bases.get(id(chain)) is None and self._is_states_own(chain):
            actor.country = self.whereabouts.dateline_country(least_others=2)
            if actor.country is not None:
                actor.why.note("country", "whose the report's dateline is", self._span(chain.candidates[0]))
        base = self._bases.get(id(chain)) or actor.country
        self._bases[id(chain)] = base
        rights = any("right" in w or w in ("amnesty",) for w in (*chain.longest, *chain.heads)) or (
            actor.known or ""
        ).startswith(("amnesty", "human-rights", "human_rights"))
        actor.code = cameo_code(self.table, base, actor.sectors, rights=rights)
        if any(c.partial for c in chain.candidates) and "PRE" not in actor.sectors:
            actor.sectors = [*actor.sectors, "PRE"]

    def _is_states_own(self, chain: Chain) -> bool:
        """Does an office or organ of state that nothing places go with the report: "the government", "a minister"?"""
        c = next((x for x in chain.candidates if x.nouns), chain.candidates[0])
        body = self.chaining.of.get(c.body) if c.body is not None else None
        if chain.ids or not c.nouns or self.parse.lemma[c.head].lower() in POSTS:
            return False
        noun = c.nouns[0]
        if c.marked or self._is_bare(c):
            return False  # nor are "foreign ministers", "Arab presidents" its own
        if noun.name in _ABROAD:
            return False
        if set(noun.name.split()) & set(self.table.royal):
            return False  # most lands have no prince: he is another's
        organ = noun.organ or (noun.kind == "government" and not noun.weak)
        if not (organ or noun.office or (noun.former and noun.sectors == ["GOV"]) or noun.sectors == ["COP"]):
            return False
        return body is None or body.draft.kind in _OF_STATE

    def _span(self, c: Candidate) -> tuple[int, int]:
        return self.parse.span(c.first, c.after)


__all__ = ["Settling"]
