"""Words that govern the status of their complements: plain English grammar, one table for each kind of complement."""

from typing import TypeVar

from onrecord.records.vocabulary import EventStatus

Key = TypeVar("Key", bound=str)


def listed(words: str) -> frozenset[str]:
    """A set of words from a line of them."""
    return frozenset(words.split())


def _index(table: dict[Key, str]) -> dict[str, Key]:
    """Word -> signature (or status), from signature -> words."""
    found: dict[str, Key] = {}
    for signature, words in table.items():
        for entry in words.split():
            word = entry.replace("_", " ")
            if found.setdefault(word, signature) != signature:
                raise ValueError(f"{word!r} stands under {found[word]!r} and {signature!r}")
    return found


# Verbs with an infinitive: "vowed to fight", "was forced to leave". With their particle: "go_on", "turn_out".
VERB_TO = _index({
    "plan": """plan intend vow pledge agree promise decide prepare undertake commit swear resolve opt elect
        choose schedule set arrange design poise slate mean plot conspire determine volunteer contract guarantee
        gear bind expect project go remain_set steel gird""",
    "call": """urge ask demand order call press tell appeal request require instruct command direct implore beg
        beseech plead summon exhort encourage advise recommend oblige petition pressure push lobby challenge
        invite need entreat pray ought task assign mandate warn""",
    "try": """try attempt seek strive struggle endeavor endeavour work fight bid race scramble rush move aim
        compete campaign vie battle maneuver manoeuvre""",
    "may": """threaten offer hope wait hesitate dream aspire deserve long yearn fear tempt authorize
        authorise permit license entitle qualify propose stand afford remain hurry tend position clear empower
        train equip teach pay hire""",
    "wish": "want wish desire like love care",
    "think": "believe think presume suspect assume rumor rumour suppose consider feel estimate",
    "fails": "fail refuse decline neglect forget omit cease disdain forbear",
    "bars": "forbid prohibit enjoin",
    "ongoing": "continue",
    "does": """begin start manage force help lead get come happen turn prove appear seem cause compel prompt
        drive induce persuade convince let make allow enable bother proceed use learn trick dare deign see hear
        watch find keep bring inspire coerce serve live grow pause stop go_on turn_out come_out prod spur rally
        motivate gather assemble march join team_up unite prefer""",
    "say": "say report know show allege reveal accuse charge note claim",
})  # fmt: skip

# Verbs with an -ing clause: "denied taking part", "began shelling".
VERB_ING = _index({
    "fails": "avoid resist escape forgo forego renounce refuse",
    "bars": "rule_out prevent forbid ban prohibit preclude",
    "deny": "deny",
    "may": """consider contemplate discuss mull weigh risk anticipate envisage favor favour mind oppose imagine
        debate""",
    "call": "suggest propose recommend advocate urge need require want demand",
    "plan": "postpone delay plan put_off",
    "ongoing": "continue keep go_on carry_on",
})  # fmt: skip

# Verbs with a finite clause: "thinks that", "denied that". All others leave the clause as told.
VERB_THAT = _index({
    "think": """think believe suspect guess assume presume imagine speculate suppose reckon hope fear worry wish
        pray hypothesize hypothesise fantasize dream""",
    "plan": "expect predict anticipate forecast project envisage foresee",
    "call": """demand urge request propose recommend require order ask stipulate mandate want call beg plead
        prefer insist suggest""",
    "deny": "deny reject dismiss refute dispute disprove contradict rebut",
    "doubt": "doubt question wonder debate",
    "warn": "warn threaten caution",
    "may": "ensure",
    "fails": "pretend prevent",
    "fact": """know realize realise regret reveal discover remember acknowledge admit notice concede condemn
        deplore resent lament welcome forget""",
    "does": "mean make cause let help have force compel get",
})  # fmt: skip

# Verbs with a noun that tells an event: "called off the march", "plans an attack".
VERB_NOUN = _index({
    "fails": """avoid avert cancel scrap foil thwart abort shelve abandon decline refuse forgo forego veto
        call_off turn_down vote_down stave_off ward_off head_off fend_off renounce lack nix scuttle withhold
        reject renege_on defuse deactivate break_off cut_off""",
    "bars": "prevent block forestall preclude bar ban prohibit outlaw forbid deter discourage rule_out",
    "deny": "deny dispute refute rebut disprove",
    "plan": """plan schedule prepare plot intend promise pledge vow arrange slate await postpone delay put_off
        envisage expect guarantee""",
    "call": "demand seek urge request propose recommend advocate need require suggest order push",
    "may": "threaten fear risk consider contemplate mull weigh predict forecast oppose hope anticipate study",
    "wish": "want desire",
    "think": "suspect rumor rumour",
    "try": "attempt try",
})  # fmt: skip

# Things said or intended: what is rejected, denied or cancelled is their content; they themselves stand.
SAID_NOUNS = listed(
    """request proposal demand offer call claim allegation accusation charge plan threat bid appeal idea suggestion
    report motion petition invitation speculation rumor rumour advice assertion argument decision ruling promise overture pledge order
    plea objection complaint warning ultimatum criticism resolution"""
)

# Verbs whose object tells the event itself: "held talks", "launched a raid". The object shares the verb's status.
LIGHT = listed(
    """make take hold launch conduct carry stage sign begin start commit mount impose undertake organize organise
    convene give deliver perform open resume issue declare lodge file reach strike win cause trigger provoke
    establish achieve introduce finish complete conclude do have execute produce inflict suffer get engage enter participate embark
    result pay offer form pose use obtain secure attend host chair"""
)

# Verbs that set aside what was said: "dismissed reports that".
DISMISS = listed("dismiss reject deny dispute refute rebut disprove refuse decline")

# Verbs that say of their subject that it is: "talks will resume".
OCCUR = listed(
    """occur happen take begin start resume commence ensue erupt arise emerge materialize materialise recur convene
    continue persist"""
)

# A word and its preposition: "call for talks", "threat of war", "prevented from entering".
PREPOSITION = _index({
    "call": """call_for press_for push_for appeal_for plead_for ask_for campaign_for lobby_for demand_for
        need_for request_for insist_on argue_for vote_for apply_for petition_for pray_for push_to clamor_for
        clamour_for advocate_of agitate_for blessing_to blessing_for consent_to approval_to nod_to go-ahead_for""",
    "plan": """prepare_for plan_for plan_of plan_on planning_for planning_of intention_of intent_of promise_of pledge_of preparation_for
        agree_to agree_on commit_to commitment_to ready_for due_for schedule_for set_for aim_of
        agreement_for deal_for memorandum_for wait_for opt_for
        decide_on goal_of date_for proposal_for slate_for arrangement_for""",
    "may": """threat_of fear_of risk_of possibility_of prospect_of danger_of hope_of hope_for chance_of
        likelihood_of probability_of talk_of talk_about idea_of threaten_with warn_of warn_against warning_of
        brace_for look_for think_about think_of capable_of verge_of brink_of edge_of speculate_about
        speculation_about event_of case_of prospect_for opposition_to option_of vulnerable_to subject_to
        susceptible_to offer_of offer_for potential_for guard_against protect_from protect_against
        protection_from protection_against consider_for safeguard_against dream_of opposed_to interest_in
        notion_of right_of power_of interested_in goodwill_for will_for basis_for case_for mandate_for""",
    "open": "return_for exchange_for",
    "does": "lead_to result_in end_in contribute_to available_for part_of series_of wave_of spate_of string_of round_of kind_of",
    "try": "attempt_at aim_at effort_at bid_for target_for effort_for",
    "bars": """prevent_from keep_from stop_from bar_from ban_from block_from deter_from dissuade_from
        discourage_from prohibit_from constrain_from restrain_from prevention_of ban_on prohibition_on
        moratorium_on embargo_on exclude_from""",
    "fails": """refrain_from abstain_from shy_from short_of lack_of absence_of decide_against decision_against cancellation_of
        stop_short avoidance_of save_from exempt_from fail_in vote_against immune_from freedom_from""",
    "deny": "denial_of acquit_of clear_of exonerate_of",
    "say": """accuse_of charge_with blame_for convict_of guilty_of responsible_for report_of accusation_of
        allegation_of arrest_for suspect_of suspicion_of""",
})  # fmt: skip

# Prepositions that settle it alone.
PREPOSITION_ALONE = _index({
    "never": "without instead minus absent",
    "fact": "after since despite following amid because besides due",
})  # fmt: skip

# Nouns with an infinitive or an of/for -ing clause: "a decision to leave".
NOUN_TO = _index({
    "plan": """plan decision agreement promise pledge vow commitment intention intent deal resolution readiness
        willingness preparation determination arrangement resolve oath""",
    "call": """call demand request appeal order need duty obligation pressure recommendation requirement urge
        instruction mandate invitation advice responsibility""",
    "may": """threat offer ability right chance opportunity permission authority power freedom option proposal
        desire wish hope ambition capacity capability possibility prospect incentive willing eagerness idea way
        reason time money legislation bill law motive temptation inclination tendency potential""",
    "try": """attempt effort bid move drive push campaign fight struggle try battle plot conspiracy operation
        mission scheme race quest work strategy""",
    "fails": "failure refusal inability unwillingness",
    "does": "act",
    "unlikely": "reluctance hesitation",
})  # fmt: skip

# Nouns with a that-clause: "fears that", "the claim that".
NOUN_THAT = _index({
    "may": "possibility prospect risk danger chance likelihood indication suggestion condition threat",
    "shows": "evidence proof sign clue",
    "think": """fear hope concern worry suspicion belief theory rumor rumour assumption speculation feeling
        expectation""",
    "deny": "denial",
    "doubt": "doubt question",
    "call": "demand request recommendation proposal requirement",
})  # fmt: skip

# Nouns whose first part is their content: "an attack plan", "coup attempt".
NOUN_COMPOUND = _index({
    "plan": "plan preparation date schedule",
    "may": "threat fear risk warning proposal option possibility",
    "try": "attempt bid effort",
    "fails": "ban prevention avoidance cancellation",
    "call": "demand call request",
})  # fmt: skip

# Adjectives with an infinitive or that-clause: "ready to talk", "unable to leave", "it is likely that".
ADJECTIVE = _index({
    "plan": """ready set due prepared determined poised bound certain sure scheduled committed about slated
        resolved destined intent keen expected""",
    "may": """likely willing able possible liable free easy hard difficult important necessary eager anxious
        enough hopeful better good too essential vital crucial welcome inclined apt prone desperate tempted best
        probable eligible safe optimistic confident early late dangerous wise capable imminent conceivable
        plausible unclear uncertain unsure""",
    "fails": "unable unwilling powerless loath impossible",
    "unlikely": "unlikely reluctant afraid hesitant improbable",
    "doubt": "doubtful skeptical sceptical",
    "does": "glad happy proud sorry surprised forced obliged quick slow first last pleased compelled able_past",
    "call": "supposed obligated required",
})  # fmt: skip

# Adjectives and participles before a noun: "planned talks", "a foiled attack".
BEFORE_NOUN: dict[str, EventStatus] = _index({
    "planned": """planned scheduled upcoming forthcoming future impending looming pending imminent prospective
        promised expected intended projected""",
    "possible": """possible potential likely hypothetical eventual proposed suspected rumored rumoured
        threatened feared would-be apparent probable supposed contemplated conceivable""",
    "did not happen": """foiled averted thwarted cancelled canceled aborted attempted nonexistent non-existent
        botched failed abortive unsuccessful""",
    "called for": "demanded requested desired recommended needed required",
    "ongoing": "ongoing continuing current continued",
})  # fmt: skip
# A failed coup did not come about, failed talks were held: nouns that name their success.
FAILED = frozenset(("failed", "botched", "unsuccessful", "abortive"))
UNDONE_IF_FAILED = listed(
    """coup putsch assassination attack bombing takeover launch escape hijacking kidnapping robbery merger raid landing
    ambush bid strike murder breakthrough"""
)

# Words that open an adverbial clause.
MARKS = {
    "if": "if", "unless": "if", "lest": "if", "provided": "if", "providing": "if", "assuming": "if", "whether": "if",
    "whenever": "if", "supposing": "if",
}  # fmt: skip
