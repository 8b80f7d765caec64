"""Deeds told as done in words that mostly weaken them, and what is not done in words that mostly tell a fact."""

import re

import pytest

from onrecord.language.pipeline import Pipeline
from onrecord.language.status import read_status

HAPPENED, PLANNED, ONGOING = "happened", "planned", "ongoing"
CALLED, POSSIBLE, DENIED, NOT = "called for", "possible", "denied", "did not happen"

DONE = [
    (HAPPENED, "It was the result of an act by the guard to [fire] into the crowd."),
    (HAPPENED, "The king attended a rally on Sunday to [demand] the return of the boy."),
    (HAPPENED, "Students took to the streets to [denounce] the verdict."),
    (HAPPENED, "The bishops wrote a letter to [protest] against the law."),
    (HAPPENED, "The alliance decided at last year's summit to [invite] three states."),
    (HAPPENED, "The council voted two years ago to [expel] the envoy."),
    (HAPPENED, "The deputy found ways to [press] the ministry."),
    (HAPPENED, "The court took the opportunity to [criticise] the police."),
    (HAPPENED, "The premier is right to [ask] for more troops."),
    (HAPPENED, "The general was wrong to [attack] the town."),
    (HAPPENED, "Congress acted quickly to [bar] him from moving the prisoners."),
    (HAPPENED, "The army moved swiftly to [seize] the bridge."),
    (HAPPENED, "He said that a deal [reached] in July could lead to a war."),
    (HAPPENED, "A law [passed] last year could ruin the port."),
    (HAPPENED, "He kept his party out after planned [meetings] with the premier ten days ago."),
    (HAPPENED, "Among the first former colonies to [accede] to the pact on Friday were Chad and Mali."),
    (HAPPENED, "The attack is not being [investigated] only by Chad."),
    (HAPPENED, "The rebels did not [shell] only the port."),
    (HAPPENED, "The premier has pledged to keep order, [rebuffing] calls for a vote."),
    (HAPPENED, "The ministry initially denied [allowing] the army to use the base."),
    (HAPPENED, "The ministry originally denied [shelling] the town, and owned up in May."),
    (HAPPENED, "The senators will hold the aide in contempt for [refusing] to testify."),
    (HAPPENED, "The firm will be fined for [ignoring] the order."),
    (HAPPENED, "The vote may slip, with all parties [voicing] doubts."),
    (HAPPENED, "The panel failed to show that he knew of it before the 2012 [attack] on the port."),
    (HAPPENED, "She flew to Chad to help the victims of [attacks] on the port."),
    (HAPPENED, "The premier came to meet those [sitting] on the steps."),
    (HAPPENED, "The writer praised the envoy, and Will [urged] the party to stand by him."),
    (HAPPENED, "The opposition stepped up calls for him to quit, [ignoring] his pleas."),
    (ONGOING, "The guards would continue to [patrol] the streets."),
    (ONGOING, "The on-going [riots] worry the bishops."),
]
UNDONE = [
    (DENIED, "The commander termed irresponsible the charges that Chad [trained] the rebels."),
    (DENIED, "The claim that Chad [trained] the rebels is false."),
    (DENIED, "The allegation that his men [killed] the priest is baseless."),
    (DENIED, "The ministry denied [shelling] the town."),
    (CALLED, "Diplomats are pushing [talks] between both sides."),
    (CALLED, "The union declared a strike until the students are [released]."),
    (CALLED, "Miners are on strike until their leader is [freed]."),
    (POSSIBLE, "The siege goes on until the men are [freed]."),
    (POSSIBLE, "It gave the fleet a legal basis for [stopping] the ships."),
    (POSSIBLE, "It is right to [ask] for more troops."),
    (POSSIBLE, "It would be wrong to [attack] the town."),
    (POSSIBLE, "A deal [reached] with Chad could lead to a war."),
    (POSSIBLE, "The minister hopes to find a way to [free] the men."),
    (PLANNED, "The alliance decided on Monday to [invite] three states."),
    (PLANNED, "The king attended a dinner on Sunday to [raise] money."),
    (PLANNED, "The pact will enter into force when 55 states [ratify] it."),
    (PLANNED, "The sides spoke of pending [meetings] with the premier."),
    (POSSIBLE, "The ministers are not sure whether the army has been [deployed] in the port or not."),
    (POSSIBLE, "Clerks stayed late in case the court [asked] for the files."),
    (POSSIBLE, "There were unconfirmed reports the store was [looted]."),
    (POSSIBLE, "There might be trouble if there were evidence that a guard got [killed]."),
    (POSSIBLE, "[Bombing] the ports would not be effective."),
    (POSSIBLE, "The ministry offers a reward for information leading to their [arrest]."),
    (PLANNED, "A delegation will fly out on Tuesday to negotiate the [release] of the crew."),
    (NOT, "The bishops welcomed the decision against [labelling] the group."),
    (NOT, "His attempt to [free] the hostages failed."),
    (NOT, "They did not [attack] the town, only the bridge."),
    (NOT, "The envoy is not being [investigated] by Chad."),
    (NOT, "The premier has not [apologised], only his aide."),
]


@pytest.mark.parametrize(("status", "marked"), [*DONE, *UNDONE], ids=[marked for _, marked in [*DONE, *UNDONE]])
def test_status(pipeline: Pipeline, status: str, marked: str) -> None:
    parse = pipeline.parse(re.sub(r"[\[\]]", "", marked))
    token = parse.token_at(marked.index("["))
    assert token is not None
    reading = read_status(parse, token)
    assert reading.status == status, reading
