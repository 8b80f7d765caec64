"""A name as it is written: its words without titles and articles, and whom the registry has under it."""

import re
from dataclasses import dataclass, field

from onrecord.coding.actors.sounds import key_of, latin, script_of
from onrecord.records.tables.folding import fold_word, fold_words
from onrecord.records.tables.name_table import NameTable

_ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul", "ol", "ath", "adh", "il"})
SONS = frozenset({"bin", "ibn", "ben", "bint", "ould", "بن", "ابن", "بنت", "ولد", "آل"})
_ABD = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdu", "abdoul", "abdil"})
_FATHER = frozenset({"abu", "abou", "abo"})
MINOR = frozenset({"of", "the", "and", "for", "in", "to", "de", "la", "du", "des", "der", "von", "e", "s"})
_NO_ARTICLE = frozenset({
    "alba", "alban", "albanian", "alberto", "albert", "algeria", "algerian", "alliance", "allied", "allies",
    "alternative", "alvarez", "alfonso", "alfred", "almeida", "altman",
})  # fmt: skip
"""Words that begin with "al" and have no article in it."""
_NUMERAL = re.compile(r"[ivx]{1,5}")
_SPLIT = re.compile(r"[\s,\-‐–—_/]+")


@dataclass(frozen=True, slots=True)
class WrittenName:
    """One name, ready to be compared."""

    raw: str
    words: tuple[str, ...]
    """Words without articles and titles, "abd al-X" joined."""
    script: str
    bodied: bool
    """A word tells that it is a body, not a person."""
    sons: frozenset[int]
    """Which words follow "bin": a father's name, not a family's."""
    royal: bool
    """It came with a title that a given name alone may follow: "King Abdullah"."""
    numeral: str | None
    ids: frozenset[str]
    country: str | None
    acronym: str | None


@dataclass(slots=True)
class _Memory:
    """What has been read with one registry; it holds the registry, so that its identity stays its own."""

    table: NameTable
    names: dict[str, WrittenName] = field(default_factory=dict)
    sounds: dict[str, frozenset[str]] | None = None


_memories: dict[int, _Memory] = {}


def _memory(table: NameTable) -> _Memory:
    found = _memories.get(id(table))
    if found is None:
        if len(_memories) > 8:
            _memories.clear()
        found = _memories[id(table)] = _Memory(table)
    return found


def read_name(raw: str, table: NameTable) -> WrittenName:
    """One name in Latin, Arabic, Hebrew or Cyrillic letters, read once for each registry."""
    names = _memory(table).names
    found = names.get(raw)
    if found is None:
        if len(names) > 100_000:
            names.clear()
        found = names[raw] = _read_words(raw, table)
    return found


def _read_words(raw: str, table: NameTable) -> WrittenName:
    script = script_of(raw)
    if script in ("arabic", "hebrew"):
        written = tuple(_arabic_words(raw)) if script == "arabic" else tuple(raw.split())
        return WrittenName(raw, written, script, False, frozenset(), False, None, _ids(raw, table), None, None)
    text = latin(raw)
    if "," in text and text.count(",") == 1:
        last, first = text.split(",")
        text = f"{first} {last}"
    pieces = [p for p in _SPLIT.split(text) if p]
    words = [w for p in pieces if (w := fold_word(p[:-2] if p.endswith(("'s", "’s")) else p))]
    royal = False
    while (
        len(words) > 1
        and words[1] not in SONS
        and (words[0] in table.titles or words[0] in table.honorifics or words[0] in table.royal)
    ):
        royal = royal or words[0] in table.royal
        words.pop(0)
    numeral = words.pop() if len(words) > 1 and _NUMERAL.fullmatch(words[-1]) else None
    country: str | None = None
    kept: list[str] = []
    for n, w in enumerate(words):
        codes = table.demonyms.get(w) or ([w.upper()] if w.upper() in table.actors and len(w) == 3 else None)
        if codes is None and w in table.aliases:
            codes = [
                one
                for alias in table.aliases[w]
                if not alias.rest
                for one in alias.ids
                if table.actors[one].kind == "state"
            ] or None
        if codes and len(words) > 1 and len(codes) == 1 and (n == 0 or words[n - 1] in ("of", "in")):
            country = country or codes[0]
            if n == 0 or n == len(words) - 1:
                continue
        kept.append(w)
    plain = raw.replace(".", "")
    capitals = sum(c.isupper() for c in plain)
    written_so = plain.isupper() or (capitals > 1 and len(plain) - capitals < 2)  # "LeT", "HuJI"
    acronym = plain.upper() if written_so and 2 <= len(plain) <= 7 and len(pieces) == 1 else None
    joined = _joined(kept or words)
    bodied = any(w in table.body_words or w in _BODY_HINTS for w in joined) or acronym is not None
    return WrittenName(
        raw,
        tuple(joined),
        script,
        bodied,
        _sons(joined),
        royal,
        numeral,
        _ids(raw, table),
        country if bodied else None,
        acronym,
    )


_BODY_HINTS = frozenset({
    "hezbollah", "hizballah", "hizbullah", "hizbollah", "ansar", "asaib", "islamic", "state", "jihad", "hamas",
    "fatah", "qaeda", "qaida", "university", "bank", "committee", "commission", "court", "agency", "office",
    "parliament", "police", "democratic", "federation", "association", "company", "supreme", "security", "foreign",
    "fund", "league", "nations", "society", "authority", "congress", "badr", "service", "services", "directorate",
    "brigades",
})  # fmt: skip


def _sons(words: list[str]) -> frozenset[int]:
    """Positions, among the words that are no "bin", of those that follow one."""
    found: set[int] = set()
    place = 0
    for n, word in enumerate(words):
        if word in SONS:
            continue
        if n and words[n - 1] in SONS:
            found.add(place)
        place += 1
    return frozenset(found)


def _joined(words: list[str]) -> list[str]:
    """Articles dropped, "abd al-X", "abu X" and "-allah" joined to one word, as some spellings do."""
    out: list[str] = []
    n = 0
    while n < len(words):
        w = words[n]
        if w in _ABD and n + 1 < len(words):
            n += 1
            while n < len(words) - 1 and words[n] in _ARTICLES:
                n += 1
            out.append("abd" + words[n])
        elif (w in _FATHER or w in ("abul", "aboul", "abol")) and n + 1 < len(words):
            n += 1
            while n < len(words) - 1 and words[n] in _ARTICLES:
                n += 1
            out.append("abu" + words[n])
        elif w in ("allah", "ullah", "llah") and out:
            out[-1] += "allah"
        elif w in ("din", "deen", "eddine", "uddin") and out:
            out[-1] += "din"
        elif w in _ARTICLES and n + 1 < len(words):
            pass
        else:
            for prefix in ("abdul", "abdel", "abdal", "abdol", "abdur", "abdus"):
                if w.startswith(prefix) and len(w) > len(prefix) + 2:
                    w = "abd" + w[len(prefix) :]
                    break
            glued = w.startswith("al") and len(w) > 4 and w[2] not in "aeiou" and n and w not in _NO_ARTICLE
            w = w[2:] if glued else w
            w = w[: -len("ullah")] + "allah" if w.endswith("ullah") else w
            w = (
                w[: -len("eddine")] + "din"
                if w.endswith("eddine")
                else w[: -len("uddin")] + "din"
                if w.endswith("uddin")
                else w
            )
            out.append(w)
        n += 1
    return out or words


def _arabic_words(raw: str) -> list[str]:
    words: list[str] = []
    for w in raw.split():
        for article in ("وال", "ال"):
            if w.startswith(article) and len(w) > len(article) + 1:
                w = w[len(article) :]
                break
        if words and words[-1] in ("عبد", "أبو", "ابو"):
            words[-1] += w
        elif words and w in ("الله", "لله", "له"):
            words[-1] += "الله"
        else:
            words.append(w)
    return words


def _ids(raw: str, table: NameTable) -> frozenset[str]:
    """The registry's actors of exactly this name, or of a name that sounds just like it."""
    words = fold_words(raw)
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    if not words:
        return frozenset()
    for alias in table.aliases.get(words[0], ()):
        if alias.rest == words[1:] and not alias.shared and (not alias.upper or raw.replace(".", "").isupper()):
            return frozenset(alias.ids)
    return _by_sound(table).get(_sound(words), frozenset())


def _by_sound(table: NameTable) -> dict[str, frozenset[str]]:
    """The sound of every alias that is long enough to tell -> whom it may mean."""
    memory = _memory(table)
    if memory.sounds is None:
        gathered: dict[str, set[str]] = {}
        for first, aliases in table.aliases.items():
            for alias in aliases:
                ids = [one for one in alias.ids if table.actors[one].kind != "state"]
                if ids and not alias.upper and not alias.shared and first.isascii():
                    gathered.setdefault(_sound([first, *alias.rest]), set()).update(ids)
        memory.sounds = {sound: frozenset(ids) for sound, ids in gathered.items() if len(sound) > 5}
    return memory.sounds


def _sound(words: list[str]) -> str:
    return "".join(key_of(w) for w in _joined(words))


def initials_of(name: WrittenName) -> set[str]:
    """The acronyms that a name may have: of all its words, without small words, without articles."""
    words = [w for w in (fold_word(p) for p in _SPLIT.split(name.raw)) if w]
    plain = "".join(w[0] for w in words if w not in MINOR).upper()
    bare = "".join(w[0] for w in words if w not in MINOR and w not in _ARTICLES).upper()
    found = {plain, bare, "".join(w[0] for w in words).upper()}
    if name.country is not None:  # "Iraqi Counter-Terrorism Service" is the CTS
        found.add(plain[1:])
    return found
