"""What tells a figure's measure: verbs by the role of the counted, nouns and states, as tables.

Roles: UNDERGOES is the object of an active verb or the subject of a passive one, DOES the subject of an active verb.
"""

from onrecord.language.numbers.words import word_set

UNDERGOES = {
    "killed": """kill murder massacre slay behead execute assassinate slaughter lynch martyr gun_down mow_down drown
        electrocute hang crush butcher eliminate neutralise neutralize liquidate""",
    "wounded": "wound injure hurt maim hospitalize hospitalise treat burn scald lacerate paralyse bruise",
    "missing": "lose_track",
    "detained": """detain arrest imprison jail abduct kidnap capture apprehend incarcerate round_up intern nab
        remand""",
    "displaced": "displace uproot evacuate relocate",
    "strength": """deploy station send dispatch field garrison muster mobilise mobilize redeploy airlift base keep
        maintain
        contribute recruit""",
}
DOES = {
    "killed": "die perish drown succumb",
    "missing": "disappear vanish",
    "displaced": "flee",
    "strength": "march rally protest demonstrate gather assemble congregate parade attend brave picket throng",
}
# With a people as the one who moves, and no other reading near: departures in numbers.
DEPARTURES = word_set("leave cross stream pour settle move return trek")
SHELTER = word_set("refuge asylum shelter sanctuary safety")
DEATHS_BY = word_set("""
shoot stab beat hack burn bludgeon club starve freeze knife torture trample crush fear find leave bury
""")
# "a total of 30 were arrested", "a group of 40 men was held": what is said of these is said of the counted.
CARRIERS = word_set("total group crowd team batch mob band handful majority minority convoy pair party number estimate")
HARMS = word_set("injury wound cut bruise burn fracture limb concussion laceration inhalation shock")
CUSTODY = word_set("custody hostage prisoner captive detention prison jail")
STATES = {
    "dead": "killed", "killed": "killed", "slain": "killed", "murdered": "killed", "drowned": "killed",
    "wounded": "wounded",
    "injured": "wounded", "hurt": "wounded", "missing": "missing", "unaccounted": "missing", "disappeared": "missing",
    "detained": "detained", "arrested": "detained", "imprisoned": "detained", "jailed": "detained", "held": "detained",
    "kidnapped": "detained", "abducted": "detained", "homeless": "displaced", "displaced": "displaced",
    "strong": "strength",
    "stationed": "strength", "deployed": "strength", "based": "strength", "massed": "strength", "executed": "killed",
    "maimed": "wounded", "evacuated": "displaced", "uprooted": "displaced",
}  # fmt: skip
NOUNS = {
    "killed": """death fatality victim body corpse dead homicide murder killing slaying toll life""",
    "wounded": "injury wounded injured wound",
    "casualties": "casualty",
    "missing": "disappearance missing",
    "detained": "prisoner hostage detainee captive arrest detention inmate abductee internee",
    "displaced": "refugee displaced evacuee returnee",
    "strength": "troop garrison reinforcement peacekeeper serviceman personnel",
    "events": """raid attack strike airstrike protest coup crash violation incident execution clash explosion blast
        bombing
        shooting demonstration riot ambush battle skirmish assassination offensive launch sortie assault incursion rally
        march operation test earthquake kidnapping abduction shelling bombardment massacre uprising rebellion election
        breach intrusion robbery hijacking detonation""",
    "votes": "vote ballot abstention",
}
# What is done to those after "of": "the massacre of six priests", "the arrest of 40 students".
DEEDS = {
    "killed": "massacre killing murder assassination execution slaying death slaughter lynching drowning beheading",
    "wounded": "wounding injury",
    "detained": "kidnapping abduction arrest detention capture imprisonment jailing",
    "displaced": "displacement evacuation exodus flight",
    "missing": "disappearance",
    "strength": "deployment",
}
# Counted where a body votes; elsewhere people.
VOTERS = word_set("""
senator lawmaker legislator mp deputy delegate member parliamentarian councillor state country judge justice
""")
VOTING = word_set("vote back oppose abstain reject approve endorse support pass adopt defeat")
FORCES = word_set(
    """
soldier troop fighter peacekeeper trooper gunman militant insurgent rebel guerrilla marine policeman officer
paramilitary recruit conscript reservist mercenary militiaman man personnel adviser advisor contractor combatant
commando
"""
)
FORCE_WORDS = word_set("""
army force contingent garrison militia brigade battalion crowd police navy staff workforce corps unit mission
turnout
""")
# The subject of these has, gives or gets what is counted: the figure is its own.
OWNING = word_set(
    """
have keep hold send deploy field muster maintain station contribute fire launch fly pledge give approve donate
spend promise suffer lose win take gain earn receive raise offer commit allocate lend own pay provide command
boast employ possess add secure invest borrow owe collect dispatch
"""
)
TALLYING = word_set("count log record register document tally report see")
# "casualties have reached 5,000": the object is what the subject comes to.
REACHING = word_set("reach hit total top exceed surpass pass approach number near")
CHANGING = word_set(
    """
rise fall grow drop climb jump slip slide sink plunge plummet soar surge increase decrease decline shrink swell
gain lose tumble edge inch dip advance rally slump leap ease rebound
"""
)
CHANGE_NOUNS = word_set("""
increase decrease rise fall drop decline jump surge gain reduction growth hike cut boost improvement slump
""")
# "are known to have died", "is thought to hold": the governed verb tells what happened.
RAISING = word_set("know think believe fear report say presume assume seem appear expect estimate understand confirm")
TOTAL_CUES = frozenset(
    {"so far", "in all", "in total", "altogether", "to date", "all told", "overall", "up from", "down from"}
)
ADDED = frozenset({"another", "additional", "further", "extra", "more"})
PEOPLE = word_set(
    """
people person man woman child civilian resident villager family refugee migrant inhabitant soldier worker
student pupil teacher boy girl baby infant toddler teenager father mother brother sister son daughter wife
husband cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter parent sibling couple
friend colleague neighbour neighbor guard driver journalist reporter cameraman photographer editor doctor nurse
medic paramedic rescuer farmer fisherman miner shopkeeper trader passenger tourist pilgrim policeman policewoman
officer official gendarme trooper sailor pilot crew captain general colonel commander sergeant lieutenant judge
lawyer activist protester demonstrator bystander pedestrian motorist cleric priest imam bishop monk pastor
politician minister lawmaker governor mayor councillor candidate leader spokesman militant fighter gunman rebel
insurgent attacker bomber assailant suspect prisoner inmate detainee hostage victim patient youth interpreter
translator bodyguard cook engineer contractor diplomat ambassador businessman businesswoman labourer laborer
herder shepherd cyclist biker motorcyclist aide secretary clerk citizen national peacekeeper firefighter recruit
defender
"""
)
SIDES = word_set("""
opposition army government rebel militia coalition civilian navy separatist loyalist union junta regime
""")


def by_word(table: dict[str, str]) -> dict[str, str]:
    """A table turned round: word -> measure."""
    return {word: measure for measure, words in table.items() for word in words.split()}


UNDERGOING, DOING, NOUN_MEASURE, DEED_MEASURE = by_word(UNDERGOES), by_word(DOES), by_word(NOUNS), by_word(DEEDS)
CASUALTY = frozenset({"killed", "wounded", "missing", "detained", "casualties", "displaced"})
