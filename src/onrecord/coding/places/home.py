"""Where a report's publisher is at home: by the codebook's list, or what its web address tells."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.codebook.place_keys import place_key
from onrecord.coding.places.senses import ADMIN1, CITY, Sense, SenseTable
from onrecord.records.report import Report


@dataclass(slots=True, frozen=True)
class Home:
    """What is known of a publisher's home: a town, a state (ISO alpha-3), or only the domain's letters."""

    town: Sense | None = None
    state: str | None = None
    letters: str = ""
    """The domain without its ending where neither list nor ending tells a state: "www.parisecho.com" -> parisecho."""


def find_home(report: Report, senses: SenseTable) -> Home:
    """The publisher's home by `report.publisher`, or else by `report.url`."""
    for address in (report.publisher, report.url):
        domain = _domain(address)
        if not domain:
            continue
        labels = domain.split(".")
        for i in range(len(labels) - 1):
            home = senses.table.homes.get(".".join(labels[i:]))
            if home:
                return _place(home, senses)
        code = senses.table.endings.get(labels[-1])
        return Home(state=code) if code else Home(letters="".join(labels[:-1]))
    return Home()


def _domain(address: str | None) -> str:
    """The host of a web address or a bare domain, in lower case; empty for a publisher's plain name."""
    if not address or " " in address or "." not in address:
        return ""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    return host.removeprefix("www.")


def _place(home: str, senses: SenseTable) -> Home:
    """ "Richmond, Indiana, USA" or "USA"."""
    parts = [part.strip() for part in home.split(",")]
    code = parts[-1]
    if len(parts) == 1:
        return Home(state=code)
    division = None
    if len(parts) > 2:
        key = place_key(parts[1])
        division = next((s for s in senses.of(key) if s.kind == ADMIN1 and s.country == code), None)
    for sense in senses.of(place_key(parts[0])):
        if sense.kind == CITY and sense.country == code and (division is None or sense.admin1 == division.admin1):
            return Home(sense, code)
    return Home(state=code)
