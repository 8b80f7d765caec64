"""Contradictions in the registry: unknown keys and words, dangling parents, overlapping holders, shared aliases."""

from collections.abc import Iterator
from pathlib import Path

from onrecord.codebook.registry_rows import Row, read_rows
from onrecord.records.errors import CodebookError
from onrecord.records.tables.folding import fold_words
from onrecord.records.vocabulary import ActorKind, Sector, words_of

_KINDS = set(words_of(ActorKind))
_SECTORS = set(words_of(Sector))
_KEYS = {
    name: frozenset(keys.split())
    for name, keys in {
        "states.yaml": "iso3 name names demonyms demonyms_shared capital metonyms organs cow gw fips cameo_old",
        "groups": "id name kind country sectors transnational aliases native since until backed_by part_of shared",
        "bodies.yaml": "id name kind country sectors code aliases native since until part_of shared",
        "organisations.yaml": "id name kind code plover sectors aliases native part_of headquarters country since until"
        " shared",
        "offices": "country office title titles role holders",
        "persons.yaml": "id name aliases native country gender kind careers",
        "holder": "name aliases native since until acting gender",
    }.items()
}


def check_registry(homes: tuple[Path, ...]) -> list[CodebookError]:
    """Everything that is wrong with the registry, in the order of its files; empty for a sound one."""
    states = list(read_rows(homes, "states.yaml"))
    groups = list(read_rows(homes, "groups/*.yaml"))
    organisations = list(read_rows(homes, "organisations.yaml"))
    bodies = list(read_rows(homes, "bodies.yaml"))
    offices = list(read_rows(homes, "offices/*.yaml"))
    persons = list(read_rows(homes, "persons.yaml"))
    errors: list[CodebookError] = []
    for rows, keys in (
        (states, "states.yaml"),
        (groups, "groups"),
        (organisations, "organisations.yaml"),
        (bodies, "bodies.yaml"),
        (offices, "offices"),
        (persons, "persons.yaml"),
    ):
        errors += [e for row in rows for e in _unknown_keys(row, _KEYS[keys])]
    countries = {row.get("iso3") for row in states}
    errors += _bad_words([*groups, *organisations, *bodies, *persons], countries)
    errors += _dangling([*groups, *organisations, *bodies], countries)
    errors += _twice([*groups, *organisations, *bodies])
    errors += _one_alias_for_two([*groups, *organisations, *bodies])
    errors += _hiding_states([*groups, *organisations, *bodies], states)
    for office in offices:
        errors += _holders(office, countries)
    return errors


def _unknown_keys(row: Row, allowed: frozenset[str]) -> Iterator[CodebookError]:
    for key in row.values:
        if key not in allowed:
            yield row.error(f"unknown key {key!r}", f"use one of {', '.join(sorted(allowed))}")


def _bad_words(rows: list[Row], countries: set[str | None]) -> Iterator[CodebookError]:
    for row in rows:
        kind, country = row.get("kind"), row.get("country")
        if kind is not None and kind not in _KINDS:
            yield row.error(f"no kind of actor: {kind!r}")
        if country is not None and country not in countries:
            yield row.error(f"no state has the code {country!r}", "use the ISO alpha-3 code of states.yaml")
        for sector in row.get("sectors", []):
            if sector not in _SECTORS:
                yield row.error(f"no PLOVER sector: {sector!r}")
        since, until = row.get("since"), row.get("until")
        if since is not None and until is not None and str(since) > str(until):
            yield row.error(f"ends ({until}) before it begins ({since})")


def parents(row: Row, key: str) -> list[tuple[str, str | None, str | None]]:
    """The actors a row names under `part_of` or `backed_by`: id, since, until. A bare id has no dates."""
    value = row.get(key, [])
    found = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            found.append((str(one["who"]), _text(one.get("since")), _text(one.get("until"))))
        else:
            found.append((str(one), None, None))
    return found


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _dangling(rows: list[Row], countries: set[str | None]) -> Iterator[CodebookError]:
    known = {row.get("id") for row in rows} | countries
    for row in rows:
        for key in ("part_of", "backed_by"):
            for who, _, _ in parents(row, key):
                if who not in known and who.split("-")[0].upper() not in countries:
                    yield row.error(f"{key} names {who!r}, which the registry does not hold")
                if who == row.get("id"):
                    yield row.error(f"{key} names the row itself")


def _twice(rows: list[Row]) -> Iterator[CodebookError]:
    seen: dict[str, Row] = {}
    for row in rows:
        if (one := row.get("id", "")) in seen:
            yield row.error(f"the id {one!r} stands already at {seen[one].where}")
        seen[one] = row


def _one_alias_for_two(rows: list[Row]) -> Iterator[CodebookError]:
    """One alias of two actors is allowed where both rows list it under `shared`, or where their years part them."""
    seen: dict[tuple[str, ...], Row] = {}
    for row in rows:
        shared = {tuple(fold_words(alias)) for alias in row.get("shared", [])}
        for alias in dict.fromkeys(tuple(fold_words(a)) for a in (row.get("name"), *row.get("aliases", [])) if a):
            other = seen.get(alias)
            if other is None or other is row:
                seen.setdefault(alias, row)
            elif alias not in shared and not _years_part(row, other):
                remedy = "list it under `shared` in both rows, or drop it from one"
                yield row.error(
                    f"the alias {' '.join(alias)!r} is also that of {other.get('id')} ({other.where})", remedy
                )


def _hiding_states(rows: list[Row], states: list[Row]) -> Iterator[CodebookError]:
    """An alias of one word that is a state's name, points apart ("I.N.D.I.A."), would be read in every mention of it."""
    names = {tuple(fold_words(n)): row.get("iso3") for row in states for n in (row.get("name"), *row.get("names", []))}
    for row in rows:
        for alias in (row.get("name"), *row.get("aliases", [])):
            words = tuple(fold_words(alias or ""))
            if len(words) == 1 and words in names:
                yield row.error(f"the alias {alias!r} is read as the state {names[words]}", "drop it")


def _years_part(one: Row, other: Row) -> bool:
    return any(
        a.get("until") is not None and b.get("since") is not None and str(a.get("until"))[:4] <= str(b.get("since"))[:4]
        for a, b in ((one, other), (other, one))
    )


def _holders(office: Row, countries: set[str | None]) -> Iterator[CodebookError]:
    if office.get("country") not in countries:
        yield office.error(f"no state has the code {office.get('country')!r}")
    last: Row | None = None
    for holder in sorted(office.rows("holders"), key=lambda row: str(row.get("since", ""))):
        yield from _unknown_keys(holder, _KEYS["holder"])
        since, until = _text(holder.get("since")), _text(holder.get("until"))
        if since and until and since > until:
            yield holder.error(f"{holder.get('name')} leaves ({until}) before coming in ({since})")
        if last is not None and since and not _in_turn(_text(last.get("until")), since):
            yield holder.error(f"{holder.get('name')} holds the office while {last.get('name')} ({last.where}) does")
        last = holder


def _in_turn(until: str | None, since: str) -> bool:
    """May an office pass on like this? Days count only as far as both are known: 2003 and 2003-05 do not overlap."""
    if until is None:
        return False
    shortest = min(len(until), len(since))
    return until[:shortest] <= since[:shortest]
