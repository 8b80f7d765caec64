"""Tables of English anaphora: what a definite noun may point back to."""

GROUPS: dict[str, tuple[str, ...]] = {
    "group": ("armed group", "civil society", "party", "other"),
    "organization": ("armed group", "civil society", "party", "other", "international organisation"),
    "organisation": ("armed group", "civil society", "party", "other", "international organisation"),
    "movement": ("armed group", "party", "other", "civil society"),
    "party": ("party", "other"),
    "bloc": ("international organisation", "party"),
    "body": ("international organisation", "other", "civil society"),
    "lender": ("international organisation", "company"),
    "paper": ("media",),
    "magazine": ("media",),
    "club": ("civil society",),
    "company": ("company",),
    "firm": ("company",),
    "bank": ("company",),
    "airline": ("company",),
    "ministry": ("government",),
    "agency": ("intelligence", "international organisation", "government"),
    "court": ("court",),
    "tribunal": ("court",),
    "army": ("military",),
    "military": ("military",),
    "force": ("military",),
    "forces": ("military",),
    "militia": ("armed group",),
    "rebel": ("armed group",),
    "militant": ("armed group",),
    "fighter": ("armed group",),
    "insurgent": ("armed group",),
    "guerrilla": ("armed group",),
    "captor": ("armed group",),
    "attacker": ("armed group",),
    "gunman": ("armed group",),
    "officer": ("police", "military"),
    "policeman": ("police",),
    "police": ("police",),
    "soldier": ("military",),
    "troop": ("military",),
    "union": ("civil society", "international organisation"),
    "front": ("armed group", "party", "other"),
    "alliance": ("international organisation", "party", "armed group", "other"),
    "association": ("civil society",),
    "charity": ("civil society",),
    "watchdog": ("civil society", "international organisation"),
    "newspaper": ("media",),
    "daily": ("media",),
    "broadcaster": ("media",),
    "channel": ("media",),
    "network": ("media",),
    "station": ("media",),
    "parliament": ("parliament",),
    "legislature": ("parliament",),
    "assembly": ("parliament",),
    "chamber": ("parliament",),
    "country": ("state",),
    "nation": ("state",),
    "state": ("state",),
    "republic": ("state",),
    "kingdom": ("state",),
    "commission": ("government", "international organisation", "other"),
    "mission": ("international organisation", "other"),
    "government": ("government",),
    "cartel": ("armed group",),
    "gang": ("armed group",),
}
"""Group noun with "the" -> the kinds of actor that it may mean."""

FOR_UNKNOWN = frozenset({
    "airline", "bank", "charity", "company", "firm", "group", "movement", "newspaper", "organisation",
    "organization", "paper", "party",
})  # fmt: skip
"""Group nouns that may point back to a name of which nothing tells what it is."""

ANYONE = frozenset({"man", "people", "person", "woman", "youth"})
"""Nouns that fit every human being."""

CULPRITS = frozenset({
    "assailant", "attacker", "bomber", "burglar", "gunman", "killer", "kidnapper", "robber", "shooter", "suspect",
    "thief",
})  # fmt: skip
"""Nouns for who did a crime: they mean the unnamed man told of before, seldom a person who is named."""

SAME: tuple[frozenset[str], ...] = (
    frozenset({"armed forces", "army", "force", "forces", "military", "soldier", "troop"}),
    frozenset({"officer", "police", "police officer", "policeman"}),
    frozenset({"fighter", "militia", "militiaman"}),
    frozenset(
        {
            "attacker",
            "captor",
            "combatant",
            "fighter",
            "guerrilla",
            "gunman",
            "insurgent",
            "jihadist",
            "militant",
            "rebel",
            "separatist",
        }
    ),
    frozenset({"crowd", "demonstrator", "marcher", "protester"}),
    frozenset({"inhabitant", "local", "neighbor", "neighbour", "resident", "villager"}),
    frozenset({"company", "firm"}),
    frozenset({"deputy", "lawmaker", "legislator", "parliamentarian"}),
    frozenset({"migrant", "refugee"}),
    frozenset({"spokesman", "spokesperson"}),
    frozenset({"spokesperson", "spokeswoman"}),
    frozenset({"judge", "justice"}),
    frozenset({"attorney", "lawyer"}),
    frozenset({"authorities", "government"}),
    frozenset({"leader", "president"}),
    frozenset({"leader", "minister", "premier"}),
    frozenset({"farmer", "peasant"}),
    frozenset({"group", "organisation", "organization"}),
    frozenset({"journalist", "reporter"}),
    frozenset({"doctor", "medic", "physician", "surgeon"}),
)
"""Nouns that a report uses for one actor in turn."""

BY_NAME_ONLY = frozenset({"ministry", "army", "commission"})
"""Group nouns of which a state has several: they point back to a name only where it has the word."""
