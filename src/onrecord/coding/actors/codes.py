"""CAMEO actor codes from a country or body and PLOVER sectors."""

from collections.abc import Sequence

from onrecord.records.tables.name_table import NameTable


def cameo_code(table: NameTable, base: str | None, sectors: Sequence[str], *, rights: bool = False) -> str | None:
    """The CAMEO actor code: a country or kind of body, then one role; null where no base is known.

    `base` is ISO alpha-3 or a body's code (IGO, UNO, EUR, NGO, IMG, MNC; with a role of its own already: UNOHLH).
    Of several sectors the first in the table's order gives the role. Source of the roles: CAMEO 1.1b3 by way of
    sector_codes.yaml.
    """
    if base is None:
        return None
    if base in table.alone or len(base) > 3:
        return base
    if rights and "SOC" in sectors:
        return base + table.rights
    for sector in table.order:
        if sector in sectors:
            return base + (table.cameo.get(sector) or "")
    return base
