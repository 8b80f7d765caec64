"""The registry of known actors compiled into the table that names are looked up in."""

import re
from collections.abc import Iterable
from pathlib import Path

from onrecord.codebook.registry_checks import parents
from onrecord.codebook.registry_nouns import compile_nouns
from onrecord.codebook.registry_rows import Row, read_rows, read_sections
from onrecord.records.tables.folding import fold_words
from onrecord.records.tables.name_table import Alias, Backing, Career, Holding, KnownActor, NameTable

# What a state's organs are, and their PLOVER sectors. The keys are those of states.yaml.
_ORGANS = {
    "parliament": ("parliament", ["LEG"]),
    "parliament_shared": ("parliament", ["LEG"]),
    "military": ("military", ["MIL"]),
    "police": ("police", ["COP"]),
    "intelligence": ("intelligence", ["SPY"]),
    "ministries": ("government", ["GOV"]),
    "courts": ("court", ["JUD"]),
    "government": ("government", ["GOV"]),
    "media": ("media", ["JRN"]),
}
_ROLES = {"HLH": "MED", "LEG": "LEG", "JUD": "JUD", "MIL": "MIL"}
"""CAMEO role chunks of an international body's code that say what it does -> PLOVER sector."""
_KIND_OF_ROLE = {"LEG": "parliament", "JUD": "court"}
_ARMED = ("REB", "PRM", "UAF", "CRM", "MIL")
_SLUG = re.compile(r"[^a-z0-9]+")


def compile_names(homes: tuple[Path, ...]) -> NameTable:
    """The name table of the registries in these homes. Raises CodebookError where a file cannot be read."""
    return _Compiler(homes).table


class _Compiler:
    def __init__(self, homes: tuple[Path, ...]) -> None:
        self.table = NameTable()
        self._found: dict[tuple[str, ...], Alias] = {}
        self._codes(homes)
        for row in read_rows(homes, "states.yaml"):
            self._state(row)
        for row in read_rows(homes, "peoples.yaml"):
            for word in row.get("words", []) if not row.get("beside") else ():
                self.table.peoples[" ".join(fold_words(word))] = row.get("country")
            for word in row.get("words", []):
                if beside := row.get("beside"):
                    self.table.lands_beside[" ".join(fold_words(word))] = [row.get("country"), *beside]
            self.table.partial += [" ".join(fold_words(word)) for word in row.get("partial", [])]
        for row in read_rows(homes, "organisations.yaml"):
            self._organisation(row)
        for row in read_rows(homes, "groups/*.yaml"):
            self._group(row)
        for row in read_rows(homes, "bodies.yaml"):
            self._group(row)
        for row in read_rows(homes, "offices/*.yaml"):
            self._office(row)
        for row in read_rows(homes, "persons.yaml"):
            self._person(row)
        for holdings in self.table.holders.values():
            holdings.sort(key=lambda h: h.since or "")
        compile_nouns(homes, self.table)
        for gender, names, _ in read_sections(homes, "given_names.yaml"):
            self.table.genders.update({" ".join(fold_words(name)): gender for name in names})
        for one in self.table.actors.values():
            if one.kind == "person" and one.careers:
                self.table.surnames.setdefault(fold_words(one.name)[-1], []).append(one.id)
        self._variants(homes)
        for section, value, _ in read_sections(homes, "organs.yaml"):
            if section == "metonyms":
                self.table.metonyms |= {" ".join(fold_words(k)): v for k, v in value.items() if v in self.table.actors}
        for words, alias in self._found.items():
            self.table.aliases.setdefault(words[0], []).append(alias)
        for aliases in self.table.aliases.values():
            aliases.sort(key=lambda a: (-len(a.rest), a.rest, a.upper))

    def _variants(self, homes: tuple[Path, ...]) -> None:
        table = self.table
        for section, value, _ in read_sections(homes, "name_variants.yaml"):
            folded_list = {"empty": "empty_words", "honorifics": "honorifics", "royal": "royal"}.get(section)
            if folded_list is not None:
                setattr(table, folded_list, [word for one in value for word in fold_words(one)])
                continue
            target = table.given_variants if section == "given" else table.body_words
            for spellings in value:
                folded = ["".join(fold_words(one)) for one in spellings]
                for one in folded:
                    target.setdefault(one, folded[0])

    def _codes(self, homes: tuple[Path, ...]) -> None:
        for section, value, _ in read_sections(homes, "sector_codes.yaml"):
            if section == "cameo":
                self.table.cameo = {str(k): v for k, v in value.items() if k != "__line__"}
            else:
                setattr(self.table, section, value)

    def _add(self, actor: KnownActor, names: Iterable[str], *, shared: bool = False, body: str | None = None) -> None:
        self.table.actors.setdefault(actor.id, actor)
        for name in dict.fromkeys(names):
            words = tuple(fold_words(name))
            if words and words[0] == "the" and len(words) > 1:
                words = words[1:]
            if not words:
                continue
            alias = self._found.setdefault(words, Alias(list(words[1:]), [], _is_upper(name), shared))
            if body is not None:  # what is both a state's organ and a row of its own is that row
                organs = [i for i in alias.ids if i.startswith(f"{body.lower()}-") and i != actor.id]
                alias.ids = [i for i in alias.ids if i not in organs]
            alias.upper = alias.upper and _is_upper(name)
            alias.shared = alias.shared and shared
            if actor.id not in alias.ids:
                alias.ids.append(actor.id)

    def _state(self, row: Row) -> None:
        iso, name = row.get("iso3"), row.get("name")
        table = self.table
        self._add(KnownActor(iso, name, "state", iso, []), [name, *row.get("names", [])])
        for demonym in (*row.get("demonyms", []), *row.get("demonyms_shared", [])):
            codes = table.demonyms.setdefault(" ".join(fold_words(demonym)), [])
            if iso not in codes:
                codes.append(iso)
        government = KnownActor(f"{iso.lower()}-government", f"government of {name}", "government", iso, ["GOV"])
        self._add(government, row.get("metonyms", []))
        if capital := row.get("capital"):
            for one in capital if isinstance(capital, list) else [capital]:
                table.metonyms.setdefault(" ".join(fold_words(one)), government.id)
        for part, names in row.get("organs", {}).items():
            if part in _ORGANS:
                self._organs(iso, part, names)

    def _organs(self, iso: str, part: str, names: list[str]) -> None:
        """Each name an organ of its own, an acronym the organ whose initials it is."""
        kind, sectors = _ORGANS[part]
        initials = {_initials(name): name for name in reversed(names) if " " in name}
        for name in names:
            full = initials.get(name.replace(".", ""), name)
            actor = KnownActor(f"{iso.lower()}-{_slug(full)}", full, kind, iso, sectors)
            self._add(actor, [name], shared=part.endswith("_shared"))

    def _organisation(self, row: Row) -> None:
        """An international body; what it does follows from the chunks of its CAMEO code, "IGO UNO HLH WHO"."""
        code = row.get("code") or ""
        base = row.get("plover") or code[:3] or None
        chunks = [code[at : at + 3] for at in range(3, len(code), 3)]
        actor = self._actor(row, country=row.get("country"), code=base)
        for chunk in chunks:
            sector = _ROLES.get(chunk) or ("SOC" if chunk == "HRI" and base == "NGO" else None)
            if sector is not None and sector not in actor.sectors:
                actor.sectors.append(sector)
            actor.kind = _KIND_OF_ROLE.get(chunk, actor.kind)
        self._add(actor, [actor.name, *row.get("aliases", []), *row.get("native", [])])

    def _group(self, row: Row) -> None:
        actor = self._actor(row, country=row.get("country"), code=row.get("code"))
        if row.get("transnational") and actor.country is None and actor.kind == "armed group":
            actor.code = "IMG"
        self._add(actor, [_plain(actor.name), *row.get("aliases", []), *row.get("native", [])], body=actor.country)

    def _actor(self, row: Row, *, country: str | None, code: str | None) -> KnownActor:
        sectors, kind = list(row.get("sectors", [])), row.get("kind", "other")
        if kind == "armed group" and any(s in _ARMED for s in sectors):
            sectors = [s for s in sectors if s in _ARMED]
            sectors = [s for s in sectors if s != "MIL"] or sectors
        elif kind == "party":  # who governs and who opposes changes: the report says it
            sectors = [s for s in sectors if s not in ("GOV", "OPP")]
        whole = parents(row, "part_of")
        return KnownActor(
            row.get("id"), row.get("name"), kind, country, sectors, code,
            since=_text(row.get("since")), until=_text(row.get("until")), part_of=whole[0][0] if whole else None,
            backed_by=[Backing(*one) for one in parents(row, "backed_by")],
        )  # fmt: skip

    def _office(self, row: Row) -> None:
        country, office = row.get("country"), row.get("office")
        sectors = [row.get("role", "GOV")]
        for holder in row.rows("holders"):
            career = Career(
                row.get("title", ""),
                office,
                country,
                sectors,
                None,
                _text(holder.get("since")),
                _text(holder.get("until")),
            )
            actor = self._holder(holder, country)
            actor.careers.append(career)
            holding = Holding(actor.id, career.since, career.until, bool(holder.get("acting")))
            self.table.holders.setdefault(f"{country}:{office}", []).append(holding)

    def _person(self, row: Row) -> None:
        actor = self._holder(row, row.get("country"))
        actor.gender = row.get("gender")
        for one in row.rows("careers"):
            actor.careers.append(
                Career(
                    one.get("title", ""), one.get("office"),
                    None if one.get("code") else one.get("country", row.get("country")),
                    list(one.get("sectors", [])), one.get("code"), _text(one.get("since")), _text(one.get("until")),
                )
            )  # fmt: skip

    def _holder(self, row: Row, country: str | None) -> KnownActor:
        """The person of a row: one name in one country is one person, whatever offices it held."""
        name = row.get("name")
        one = self._same_person([name, *row.get("aliases", [])], country) or _slug(name)
        if one in self.table.actors and self.table.actors[one].country != country:
            one = f"{one}-{(country or 'int').lower()}"
        actor = self.table.actors.get(one) or KnownActor(
            one, name, "person", country, [], gender=row.get("gender"), careers=[]
        )
        self._add(actor, [name, *row.get("aliases", []), *row.get("native", [])])
        return actor

    def _same_person(self, names: list[str], country: str | None) -> str | None:
        """The id of the person whom the registry already holds under one of these names, in this country."""
        for name in names:
            alias = self._found.get(tuple(fold_words(name)))
            for one in alias.ids if alias is not None else ():
                actor = self.table.actors[one]
                if actor.kind == "person" and actor.country == country:
                    return one
        return None


def _plain(name: str) -> str:
    """A registry name without the bracket that tells it from its namesakes: "Freedom Party (Austria)"."""
    return re.sub(r"\s*\([^)]*\)$", "", name)


def _is_upper(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and " " not in name


def _initials(name: str) -> str:
    return "".join(
        word[0].upper() for word in re.findall(r"\w+", name) if word.lower() not in ("of", "the", "and", "for")
    )


def _slug(name: str) -> str:
    words = fold_words(name)
    return _SLUG.sub("-", " ".join(words[1:] if words[0] == "the" and len(words) > 1 else words)).strip("-")


def _text(value: object) -> str | None:
    return None if value is None else str(value)
