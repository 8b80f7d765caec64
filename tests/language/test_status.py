"""The status of a predicate, construction by construction: [brackets] mark the word that is asked about."""

import re

import pytest

from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline
from onrecord.language.status import StatusReading, read_status

HAPPENED, ONGOING, PLANNED = "happened", "ongoing", "planned"
CALLED, POSSIBLE, DENIED, NOT = "called for", "possible", "denied", "did not happen"

TOLD = [
    (HAPPENED, "The rebels [attacked] the town."),
    (HAPPENED, "The minister said that the army had [attacked] the town."),
    (HAPPENED, "The town was [attacked] by rebels, officials said."),
    (HAPPENED, "Police reported the [arrest] of two men."),
    (HAPPENED, "They regretted that the troops had [fired]."),
    (HAPPENED, "Why did the soldiers [shoot] at the crowd?"),
    (HAPPENED, "The president condemned the [attack] on the embassy."),
    (HAPPENED, "The president did not condemn the [attack] on the embassy."),
    (HAPPENED, "The bus was carrying soldiers when the bomb [exploded]."),
    (HAPPENED, "He was accused of [killing] three villagers."),
    (HAPPENED, "After [meeting] the envoy, the king left."),
    (HAPPENED, "The court will try the men who [killed] the judge."),
]
NEGATED = [
    (NOT, "The rebels did not [attack] the town."),
    (NOT, "The army never [attacked] the village."),
    (NOT, "The police haven't [arrested] anyone."),
    (NOT, "No soldiers [entered] the camp."),
    (NOT, "Nobody [voted] in the village."),
    (NOT, "Neither side [fired] a shot."),
    (NOT, "There was no [attack] on Sunday."),
    (NOT, "No [meeting] took place in Muscat."),
    (NOT, "The convoy left without [firing] a shot."),
    (NOT, "The convoy reached the port without an [attack]."),
    (NOT, "The court no longer [hears] such cases."),
    (NOT, "The two sides failed to [reach] a deal."),
    (NOT, "The general refused to [resign]."),
    (NOT, "The ministry declined to [comment]."),
    (NOT, "The president stopped short of [accusing] Iran."),
    (NOT, "The government has no intention of [withdrawing] its troops."),
    (NOT, "The government has no plans to [withdraw] its troops."),
    (NOT, "The failure to [reach] an agreement angered donors."),
    (NOT, "The police averted an [attack] on the airport."),
    (NOT, "The guards prevented the crowd from [storming] the building."),
    (NOT, "The organisers called off the [march]."),
    (NOT, "The [talks] were cancelled."),
    (NOT, "The [summit] was called off on Friday."),
    (NOT, "The envoy avoided [meeting] the rebels."),
    (NOT, "The patrol did not shoot or [arrest] anyone."),
    (NOT, "The plane was unable to [land]."),
    (NOT, "The absence of [talks] worries the neighbours."),
    (NOT, "Instead of [attacking], the army waited."),
    (NOT, "They would have [attacked] if the bridge had stood."),
    (NOT, "The troops will not [withdraw]."),
    (NOT, "The parliament voted down a motion to [recognise] the state."),
    (NOT, "The failed [coup] shook the country."),
    (NOT, "The ministers are too divided to [agree]."),
    (NOT, "The rebels have yet to [respond]."),
]
DOUBLE_NEGATION = [
    (HAPPENED, "The rebels did not fail to [attack]."),
    (HAPPENED, "The mob did not refuse to [leave]."),
    (HAPPENED, "There is no doubt that the army [attacked] the village."),
    (POSSIBLE, "The minister did not deny that troops had [crossed] the border."),
    (POSSIBLE, "The minister did not rule out a [strike]."),
    (POSSIBLE, "The police may not [arrest] him."),
    (POSSIBLE, "The treaty does not prevent the states from [testing] missiles."),
]
OPEN = [
    (POSSIBLE, "The army may [attack] the town."),
    (POSSIBLE, "The rebels could [seize] the airport."),
    (POSSIBLE, "A [ceasefire] may be announced on Tuesday."),
    (POSSIBLE, "If the rebels [attack], the army will answer."),
    (POSSIBLE, "Unless the junta [frees] the president, the bloc will act."),
    (POSSIBLE, "The junta threatened to [expel] the envoys."),
    (POSSIBLE, "The union threatened that it would [strike]."),
    (POSSIBLE, "Qatar offered to [mediate] between the two."),
    (POSSIBLE, "Will the army [attack] the town?"),
    (POSSIBLE, "Officials believe that the group [bombed] the market."),
    (POSSIBLE, "Police suspect that the men [planned] the raid."),
    (POSSIBLE, "It is not clear whether the army [attacked] the camp."),
    (POSSIBLE, "Any decision to [withdraw] needs a vote."),
    (POSSIBLE, "The prospect of an [invasion] alarms the islanders."),
    (POSSIBLE, "The threat of [war] is growing."),
    (POSSIBLE, "Fears of an [attack] emptied the streets."),
    (POSSIBLE, "The envoy tried to [persuade] the general."),
    (POSSIBLE, "Efforts to [free] the hostages continue."),
    (POSSIBLE, "The [attack] is likely."),
    (POSSIBLE, "The rebels are able to [strike] the capital."),
    (POSSIBLE, "Perhaps the army [attacked] first."),
    (POSSIBLE, "The army is considering a [withdrawal]."),
]
AHEAD = [
    (PLANNED, "The minister will [visit] Moscow."),
    (PLANNED, "The minister will [travel] to Moscow next week."),
    (PLANNED, "Germany is to [supply] a new battery."),
    (PLANNED, "The two sides are to [meet] on Sunday."),
    (PLANNED, "The government plans to [free] the prisoners."),
    (PLANNED, "The parties agreed to [share] power."),
    (PLANNED, "The parties agreed to resume [talks] in Brussels."),
    (PLANNED, "The mayor vowed to [rebuild] the bridge."),
    (PLANNED, "Turkey is preparing an [attack] on the town."),
    (PLANNED, "The troops are set to [leave] in May."),
    (PLANNED, "The government said it would [free] the prisoners."),
    (PLANNED, "The decision to [expel] the envoy was taken on Monday."),
    (PLANNED, "The planned [march] worries the police."),
    (PLANNED, "The troops went to the valley to [disarm] the militia."),
    (PLANNED, "The president is expected to [sign] the law."),
    (PLANNED, "The [talks] will take place in Geneva."),
    (PLANNED, "The delegation is [visiting] Moscow next week."),
    (PLANNED, "The [vote] has been postponed."),
]
DEMANDED = [
    (CALLED, "China urged both sides to [hold] talks."),
    (CALLED, "China urged both sides to hold [talks]."),
    (CALLED, "The opposition demanded that the president [resign]."),
    (CALLED, "The opposition demanded that the men be [freed]."),
    (CALLED, "The bloc called for a [ceasefire]."),
    (CALLED, "The bloc called on the junta to [release] the president."),
    (CALLED, "The general ordered his men to [retreat]."),
    (CALLED, "The envoy asked the rebels to [disarm]."),
    (CALLED, "The junta must [release] the president, the bloc said."),
    (CALLED, "Troops should [withdraw] at once, the bishop said."),
    (CALLED, "[Free] the hostages now!"),
    (CALLED, "Their demand for the [release] of the priest was heard."),
    (CALLED, "Families want the army to [return] the bodies."),
]
GOING_ON = [
    (ONGOING, "The doctors are [striking] over unpaid wages."),
    (ONGOING, "The army has been [shelling] the town for weeks."),
    (ONGOING, "The army continues to [shell] the town."),
    (ONGOING, "The rebels still [hold] the airport."),
    (HAPPENED, "The doctors were [striking] in May."),
]
DISPUTED = [
    (DENIED, "The army denied [using] gas."),
    (DENIED, "The army denied that its men had [fired] on mourners."),
    (DENIED, "The ministry rejected claims that police [beat] the students."),
    (DENIED, "The general dismissed reports that his troops had [fled]."),
]
CARRIED_OUT = [
    (HAPPENED, "The rescuers managed to [free] the miners."),
    (HAPPENED, "The flood forced thousands to [flee]."),
    (HAPPENED, "The soldiers helped [evacuate] the town."),
    (HAPPENED, "They began [shelling] the port."),
    (HAPPENED, "The army had to [retreat]."),
    (HAPPENED, "The prisoners were able to [escape]."),
    (NOT, "The rescuers did not manage to [free] the miners."),
    (PLANNED, "The rescuers will try and the miners will be [freed]."),
]
NEWS = [
    (NOT, "Police foiled a plot to [bomb] the station."),
    (NOT, "A bomb [attack] on the embassy was averted."),
    (POSSIBLE, "Gunmen tried to [kidnap] the mayor."),
    (NOT, "Police deactivated a [bomb] outside the bank."),
    (POSSIBLE, "The group threatened to [kill] the judge."),
    (POSSIBLE, "The group has threatened new [attacks]."),
    (POSSIBLE, "The bishop has received threats of [assassination]."),
    (POSSIBLE, "The rebels warned of [attacks] on buses."),
    (NOT, "The assailants failed in their attempt to [kidnap] him."),
    (NOT, "The envoy survived an attempted [murder]."),
    (HAPPENED, "Two people were [killed] when a bomb exploded near a hotel."),
    (HAPPENED, "Guerrillas claimed responsibility for the [attack]."),
    (HAPPENED, "The army blamed the rebels for the [bombing]."),
    (HAPPENED, "He denied responsibility for the [bombing]."),
    (HAPPENED, "The minister denied reports about the [attack]."),
    (DENIED, "The rebels denied that they had [kidnapped] the priest."),
    (DENIED, "Officials denied the [attack]."),
    (HAPPENED, "The minister resigned after [refusing] to sign."),
    (NOT, "The minister resigned after refusing to [sign]."),
    (HAPPENED, "He is suspected of [murdering] the judge."),  # who did it is in doubt, not that it was done
    (HAPPENED, "He was charged with [murdering] the judge."),
    (HAPPENED, "He was convicted of [murder]."),
    (POSSIBLE, "The court will decide whether he [killed] the judge."),
    (CALLED, "The court ordered the [release] of the editor."),
    (CALLED, "Judges ordered that the editor be [released]."),
    (PLANNED, "The editor will be [released] on Monday."),
    (PLANNED, "The bank announced that it would [cut] aid."),
    (PLANNED, "The king promised [elections] next year."),
    (PLANNED, "Elections are scheduled to be [held] in June."),
    (PLANNED, "They scheduled [elections] for June."),
    (POSSIBLE, "He might [resign], aides said."),
    (NOT, "The group has not [claimed] responsibility."),
    (NOT, "Nobody has [claimed] responsibility."),
    (NOT, "No group [claimed] responsibility for the blast."),
    (POSSIBLE, "There were fears that the rebels would [attack]."),
    (POSSIBLE, "It is possible that the rebels [attacked]."),
    (NOT, "It is not true that the rebels [attacked]."),
    (HAPPENED, "It is true that the rebels [attacked]."),
    (PLANNED, "Both sides said they were ready to [talk]."),
    (POSSIBLE, "Mexico is willing to [mediate]."),
    (CALLED, "The pope appealed for an [end] to the war."),
    (HAPPENED, "The pope appealed for an end to the [war]."),
    (CALLED, "Protesters demanded an [investigation]."),
    (CALLED, "The union is demanding that the firm [reinstate] them."),
    (CALLED, "The United States wants Cuba to [free] the dissidents."),
    (CALLED, "The UN told Israel to [withdraw] its forces."),
    (CALLED, "The army was ordered to [fire]."),
    (HAPPENED, "The army was forced to [withdraw]."),
    (HAPPENED, "The siege led the mayor to [resign]."),
    (NOT, "The veto stopped the council from [condemning] the raid."),
    (POSSIBLE, "To prevent an [attack], the army closed the road."),
    (PLANNED, "The army closed the road to [stop] the convoy."),
    (HAPPENED, "The two leaders will discuss Monday's [attack]."),
    (HAPPENED, "Hours after the [raid], he fled."),
    (PLANNED, "Ministers will meet before the [summit]."),
    (POSSIBLE, "If he is [convicted], he faces death."),
    (POSSIBLE, "Anyone who [violates] the curfew will be shot."),
    (NOT, "The ambassador would have been [expelled] had he not left."),
    (NOT, "The president ruled out [talks] with the rebels."),
    (NOT, "He ruled out [resigning]."),
    (POSSIBLE, "He has not ruled out [resigning]."),
    (NOT, "The senate rejected the [treaty]."),
    (NOT, "The offer to [mediate] was rejected."),
    (HAPPENED, "The two countries resumed [talks]."),
    (HAPPENED, "The talks [collapsed]."),
    (NOT, "The talks ended without [agreement]."),
    (NOT, "The talks failed to produce an [agreement]."),
    (ONGOING, "Police are [investigating] the murder."),
    (ONGOING, "The siege [continues]."),
    (ONGOING, "Thousands are still [fleeing]."),
    (ONGOING, "The [investigation] is under way."),
    (HAPPENED, "Why was the mayor [arrested]?"),
    (POSSIBLE, "Was the mayor [arrested]?"),
    (POSSIBLE, "Analysts doubt that the army will [withdraw]."),
    (POSSIBLE, "The army is unlikely to [withdraw]."),
    (POSSIBLE, "The minister hinted that the army might [withdraw]."),
    (PLANNED, "Plans for a [withdrawal] were published."),
    (PLANNED, "The army announced plans to [withdraw]."),
    (NOT, "The army cancelled plans to [withdraw]."),
    (NOT, "The army scrapped its plan to [withdraw]."),
    (PLANNED, "An agreement to [disarm] was signed."),
    (PLANNED, "The parties signed a pact to [share] oil."),
    (PLANNED, "The rebels agreed to [disarm]."),
    (NOT, "The rebels have not agreed to [disarm]."),
    (NOT, "The rebels reneged on a promise to [disarm]."),
    (HAPPENED, "The firm admitted [paying] bribes."),
    (HAPPENED, "He apologised for [insulting] the queen."),
    (HAPPENED, "The deputy is accused of having [taken] bribes."),
    (HAPPENED, "He allegedly [beat] the prisoner."),
    (POSSIBLE, "Police believe he may have [fled]."),
    (CALLED, '"[Release] our comrades," the gunmen said.'),
    (CALLED, 'Demonstrators chanting "Death to the junta" urged [strikes].'),
    (POSSIBLE, "The army considered [bombing] the dam."),
    (POSSIBLE, "The rebels reserve the right to [strike] back."),
    (HAPPENED, "Few people [voted]."),
    (HAPPENED, "The police hardly [intervened]."),
    (DENIED, "He was acquitted of [murder]."),
    (POSSIBLE, "The rebels warned that they would [attack] buses."),
    (PLANNED, "The [withdrawal] was postponed."),
]
TAKEN_FOR_GRANTED = [
    (HAPPENED, "The judge asked why the police had [fired]."),
    (HAPPENED, "The reporter questioned how the rebels [crossed] the river."),
    (HAPPENED, "He would later [die] in exile."),
    (HAPPENED, "The villagers did not leave until the army [arrived]."),
    (HAPPENED, "The rebels did not [leave] until May."),
    (HAPPENED, "They returned only to be [jailed]."),
    (HAPPENED, "She did not tell her minister prior to [instructing] the mission."),
    (HAPPENED, "Police ordered the men to leave on Monday and [closed] the office."),
    (HAPPENED, "Hundreds gathered on Sunday to [denounce] the ruling."),
    (HAPPENED, "They left after the headquarters was [bombed]."),
    (POSSIBLE, "Syria had shown its interest in [resuming] talks."),
    (POSSIBLE, "Both senators floated the notion of [admitting] refugees."),
    (POSSIBLE, "The envoy had no hope that Serbia would [withdraw]."),
    (POSSIBLE, "Exiles could still force the [reversal] of the decision."),
    (POSSIBLE, "The board is divided on how to [enforce] the ban."),
    (POSSIBLE, "Diplomats say [invading] the island would be costly."),
    (NOT, "Rather than a [clash] of two states, it is a quarrel."),
    (NOT, "The board did not sign a paper [agreeing] to the sale."),
    (PLANNED, "We ll [shoot] again, they said."),
    (HAPPENED, "She was the first envoy to [visit] the camp."),
    (ONGOING, "The [talks] are under way."),
    (ONGOING, "The prisoners are on [strike]."),
]
ALL = (
    TOLD
    + NEGATED
    + DOUBLE_NEGATION
    + OPEN
    + AHEAD
    + DEMANDED
    + GOING_ON
    + DISPUTED
    + CARRIED_OUT
    + NEWS
    + TAKEN_FOR_GRANTED
)


def read(pipeline: Pipeline, marked: str) -> tuple[Parse, StatusReading]:
    text = re.sub(r"[\[\]]", "", marked)
    parse = pipeline.parse(text)
    token = parse.token_at(marked.index("["))
    assert token is not None
    return parse, read_status(parse, token)


@pytest.mark.parametrize(("status", "marked"), ALL, ids=[marked for _, marked in ALL])
def test_status(pipeline: Pipeline, status: str, marked: str) -> None:
    _, reading = read(pipeline, marked)
    assert reading.status == status, reading


def test_reason_names_the_words_that_decided(pipeline: Pipeline) -> None:
    parse, reading = read(pipeline, "The general vowed to [resign].")
    assert reading.tokens is not None
    assert parse.said(*reading.tokens) == "vowed"
    assert reading.reason == "'vowed' makes it a plan"
    assert reading.ground == "plan"


def test_a_plain_fact_rests_on_no_word(pipeline: Pipeline) -> None:
    _, reading = read(pipeline, "The general [resigned].")
    assert reading == StatusReading("happened", "told as a fact", None, "fact")


def test_the_act_itself_happened(pipeline: Pipeline) -> None:
    """The demand was made, the refusal came, the threat was uttered: only what they are about is not a fact."""
    for marked in (
        "The bloc [demanded] that the junta resign.",
        "The general [refused] to resign.",
        "The union [threatened] to strike.",
        "The two sides [agreed] to meet.",
    ):
        assert read(pipeline, marked)[1].status == HAPPENED


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ("The army may [attack].", "The army may have said that it [attacked]."),
        ("The army will [meet] the rebels.", "The army will meet the rebels who [burned] the town."),
        ("They did not [report] the raid.", "They did not report the [raid]."),
    ],
)
def test_scope_ends(pipeline: Pipeline, near: str, far: str) -> None:
    assert read(pipeline, near)[1].status != HAPPENED
    assert read(pipeline, far)[1].status == HAPPENED
