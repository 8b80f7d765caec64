"""The closed lists of onrecord/1: every word a row may use where the format names its words.

Each list is a `Literal`, so that msgspec refuses any other word when a record is read and the JSON Schema carries it.
Sources: PLOVER types and sectors (openeventdata/PLOVER, 2024), TIMEX3 for dates; the rest is our own (docs/design).
"""

from typing import Literal, get_args

EventStatus = Literal["happened", "ongoing", "planned", "called for", "possible", "denied", "did not happen"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Manner = Literal["direct", "indirect", "mixed"]
Footing = Literal["named", "institution", "unnamed", "document", "report", "unattributed"]
Act = Literal[
    "say", "confirm", "deny", "demand", "promise", "threaten", "accuse", "praise", "apologise",
    "think", "plan", "claim responsibility", "decline comment", "no response",
]  # fmt: skip
Audience = Literal["public", "private", "unknown"]
Stance = Literal["for", "against", "open"]
PositionBasis = Literal["said", "implied", "reported"]
RoleBasis = Literal["reported", "claimed", "blamed", "denied"]
RoleName = Literal["actor", "recipient"]
LinkKind = Literal["retaliation", "response", "claim of responsibility", "denial", "condition", "precedent", "part of"]
OutcomeKind = Literal["fulfilled", "partly fulfilled", "unfulfilled", "reversed", "nominal", "pending"]
ActorKind = Literal[
    "state", "government", "officials", "parliament", "court", "military", "police", "intelligence",
    "armed group", "party", "person", "international organisation", "company", "media",
    "civil society", "population", "other",
]  # fmt: skip
TieKind = Literal["member of", "leader of", "spokesperson for", "part of", "backed by", "allied with", "wing of"]
DateKind = Literal["date", "time", "duration", "set"]
Precision = Literal["point", "city", "admin2", "admin1", "country", "region"]
Measure = Literal[
    "killed", "wounded", "casualties", "missing", "detained", "displaced", "strength", "events",
    "votes", "money", "percent", "other",
]  # fmt: skip
Scope = Literal["total", "new", "change"]
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM",
    "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
]  # fmt: skip
Mode = Literal[
    "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire",
    "access", "resign", "assist", "change", "yield", "meet", "disapprove", "investigate", "allege",
    "restrict", "arrest", "relations", "expel", "territory", "violence", "demo", "riot", "strike",
    "hunger", "boycott", "obstruct", "vandalize", "convict", "discontinue", "troops", "weapons",
    "police", "militia", "seize", "censor", "curfew", "martial-law", "deport", "withhold",
    "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy",
    "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons",
    "crowd-control", "unconventional",
]  # fmt: skip
Context = Literal[
    "military", "intelligence", "executive", "legislative", "election", "political_institutions",
    "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights",
    "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity",
    "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration",
    "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber",
    "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
]  # fmt: skip


def words_of(closed_list: object) -> tuple[str, ...]:
    """The words of one closed list, in the order of the format's description."""
    return get_args(closed_list)
