"""Actors: who acts, speaks or is acted on, and how they hang together."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import ActorKind, Sector, TieKind


class Tie(msgspec.Struct, kw_only=True):
    """One actor's tie to another (`to` is an actor id), as told in `passages`; `title` as told ("technically head of")."""

    kind: TieKind
    to: str
    title: str | None = None
    passages: list[Passage] = msgspec.field(default_factory=list)


class Actor(msgspec.Struct, kw_only=True):
    """One actor under all its names in a report.

    `country` is ISO 3166 alpha-3 (XKX for Kosovo); `code` the CAMEO actor code (KENGOV); `role` the title as told;
    `known` the registry's id, null for whom the registry does not hold.
    """

    id: str
    name: str
    kind: ActorKind | None = None
    country: str | None = None
    sectors: list[Sector] = msgspec.field(default_factory=list)
    code: str | None = None
    role: str | None = None
    known: str | None = None
    ties: list[Tie] = msgspec.field(default_factory=list)
    mentions: list[Passage] = msgspec.field(default_factory=list)
