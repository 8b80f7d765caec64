"""Status in wider settings: coming occasions, hedges about who, orders not to, waits, rumours, set-off participles."""

import re

import pytest

from onrecord.language.pipeline import Pipeline
from onrecord.language.status import read_status

HAPPENED, ONGOING, PLANNED = "happened", "ongoing", "planned"
CALLED, POSSIBLE, DENIED, NOT = "called for", "possible", "denied", "did not happen"

TOLD = [
    (PLANNED, "The [summit], the premier said, would discuss the border."),
    (PLANNED, "The [summit] will discuss trade."),
    (PLANNED, "The [talks] will focus on water, the envoy said."),
    (PLANNED, "The ministers are planning for the [summit] in April."),
    (PLANNED, "The staff took part in planning for the [visit] of the king."),
    (PLANNED, "The king is scheduled to [meet] the premier on Monday."),
    (PLANNED, "The king arrives on Monday in Oslo, where he is scheduled to [meet] the premier."),
    (PLANNED, "The king is to make a visit to Oslo on Monday, where he is scheduled to [meet] with the premier."),
    (PLANNED, "The premier also planned to [visit] the shipyard, most likely to discuss its debt."),
    (PLANNED, "The embassy would be [receiving] the delegation in May, it said."),
    (PLANNED, "The panel will finish its [investigation] within a year."),
    (PLANNED, "The leaders hope to use the [summit] with the north to end the war."),
    (PLANNED, "Both sides hope that the parties seize the opportunity of the [summit]."),
    (PLANNED, "The envoy is due to [hold] talks in Cairo on Sunday."),
    (PLANNED, "The president is slated to [address] the assembly."),
    (PLANNED, "The two leaders were scheduled to [meet] on Tuesday."),
    (PLANNED, "Ahead of the [summit], both sides exchanged letters."),
    (HAPPENED, "The officers were presumably [killed] by rebels of the northern front."),
    (HAPPENED, "The two men are suspected of [blowing] up the bridge."),
    (HAPPENED, "Police arrested three men suspected of [killing] a judge."),
    (HAPPENED, "The alleged gunmen [killed] two guards."),
    (HAPPENED, "Two farmers were allegedly [shot] by soldiers."),
    (HAPPENED, "The mayor was reportedly [killed] by militiamen."),
    (POSSIBLE, "The rebels have presumably [left] the town."),
    (HAPPENED, "The bomb was probably [planted] by separatists."),
    (POSSIBLE, "The army has probably [withdrawn] from the town."),
    (HAPPENED, "Suspected rebels [attacked] a bus."),
    (HAPPENED, "Four people were [killed] in a suspected rebel attack."),
    (DENIED, "He denied having been [arrested]."),
    (DENIED, "The general denied having [ordered] the raid."),
    (DENIED, "The minister denied speculation that he would [resign]."),
    (DENIED, "She denied rumours that she had [met] the rebels."),
    (DENIED, "The governor dismissed reports that he would [resign]."),
    (NOT, "Critics had predicted a [withdrawal] of the troops, but this would not happen."),
    (NOT, "Some expected a [strike], but it did not happen."),
    (NOT, "He gave an order that not one unit should [return] fire."),
    (NOT, "The movement declared that it would no longer [take] part in the talks."),
    (NOT, "The union said it would no longer [support] the government."),
    (NOT, "The rebels said they would never [negotiate] with the junta."),
    (NOT, "The [talks] were broken off in May."),
    (NOT, "The [talks] have been cut off for two years."),
    (CALLED, "The state should halt its aid until the troops are [withdrawn]."),
    (CALLED, "He said Peru should limit cooperation until the force was [withdrawn]."),
    (CALLED, "We would not talk until the last soldier was [withdrawn]."),
    (HAPPENED, "The town was held by rebels until the army [recaptured] it."),
    (HAPPENED, "He was governor until he [resigned] in May."),
    (POSSIBLE, "The information could lead to the [release] of the hostages."),
    (POSSIBLE, "A deal may lead to the [release] of prisoners."),
    (POSSIBLE, "The [reopening] of the border would only help the smugglers."),
    (NOT, "The [release] of the men would have created trouble for the police."),
    (NOT, "An [attack] would have caused panic."),
    (HAPPENED, "The deal led to the [release] of the hostages."),
    (POSSIBLE, "The only way to limit the damage was by persuading Kenya to [free] the men."),
    (POSSIBLE, "The church showed good will for their [release]."),
    (CALLED, "Relatives appealed for their [release]."),
    (HAPPENED, "The families thanked him for their [release]."),
    (POSSIBLE, "The rumour that a bomb [exploded] near the port spread quickly."),
    (POSSIBLE, "The rumor that the minister had [resigned] spread in the capital."),
    (CALLED, "We urge the ministry to drop the rule and [provide] an amnesty for the strikers."),
    (CALLED, "We urge the ministry to drop the rule and provide an [amnesty] for the strikers."),
    (
        CALLED,
        "We urge the ministry to drop the rule and, in the interim, [provide] a temporary amnesty for the strikers.",
    ),
    (CALLED, "The party needs the minister to [resign]."),
    (CALLED, "What the party needs is for the minister to [resign]."),
    (PLANNED, "The group has a plan that includes the [murder] of judges."),
    (CALLED, "The junta gave its blessing to the [killing] of prisoners."),
    (CALLED, "The clerics gave their blessing to the [killing] of captives."),
    (HAPPENED, "Condemning the attack, the ministry [asked] for help."),
    (HAPPENED, "[Condemning] the attack, the ministry asks how the rebels can talk of peace."),
    (HAPPENED, "[Condemning] this new crime, the council asks: how can they speak of peace?"),
    (HAPPENED, "The candidate seeks to win the north, [dismissing] the idea of a new tax."),
    (HAPPENED, "The union plans to strike, [rejecting] the offer of the ministry."),
    (POSSIBLE, "The army may attack the town, [killing] many."),
    (HAPPENED, "The court is expected to rule soon on a case [brought] by Chad."),
    (HAPPENED, "The court will rule on a complaint [filed] by the union."),
    (HAPPENED, "The ministry has not explained what caused the guards to [shoot]."),
    (HAPPENED, "He spoke of all that the state had done to [support] the refugees."),
    (HAPPENED, "The attacks were [plotted] by a former officer, prosecutors say."),
    (HAPPENED, "Prosecutors allege the [attacks] were plotted by a former officer."),
    (HAPPENED, "Now that the killer has been [sentenced] to death, the open question is where he will be held."),
    (HAPPENED, "He would be glad of the tax, a levy proposed by Mali but [rejected] by Chad."),
    (ONGOING, "Gangs are still throwing stones, [smashing] windows and fighting the police."),
    (HAPPENED, "The [bombardment] was so intense that the general ordered that nobody should leave."),
    (HAPPENED, "He ordered troops to return fire to end the heavy [bombardment]."),
    (HAPPENED, "They called for an end to the [violence]."),
    (PLANNED, "The government agreed to cut pay in return for a [loan]."),
    (NOT, "The round ended without agreements being [reached]."),
    (NOT, "Norway stopped [selling] weapons to the kingdom."),
    (HAPPENED, "The army stopped [shelling] the town."),
    (POSSIBLE, "Niger said it will respond to an [attack] on its border."),
    (HAPPENED, "Niger responded to an [attack] on its border."),
    (CALLED, "The court issued an arrest [warrant] for the general."),
    (HAPPENED, "The minister criticised the agency's decision to [reject] the applications."),
]


@pytest.mark.parametrize(("status", "marked"), TOLD, ids=[marked for _, marked in TOLD])
def test_setting(pipeline: Pipeline, status: str, marked: str) -> None:
    parse = pipeline.parse(re.sub(r"[\[\]]", "", marked))
    token = parse.token_at(marked.index("["))
    assert token is not None
    reading = read_status(parse, token)
    assert reading.status == status, reading
