"""On whose word: assertions, roles and their basis, and the state the report leaves an event in."""

from onrecord.intake.sealing import seal


def code(coder, text):
    return coder.code(seal("r", text, "test", published="2019-05-15")).record


def speakers(record, statement_id):
    said = next(s for s in record.statements if s.id == statement_id)
    return [p.text for p in said.speaker]


def test_a_claim_and_its_denial_are_one_event(coder):
    record = code(coder, "The army said rebels shelled the town. The rebels denied it.")
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    states = {speakers(record, a.statement)[0].lower(): a.status for a in event.assertions if a.statement}
    assert states == {"the army": "happened", "the rebels": "denied"}
    assert event.status == "happened"
    names = {a.id: a.name for a in record.actors}
    assert [names[a].lower() for a in event.actors] == ["rebels"]
    assert {(names[r.actor].lower(), r.basis) for r in event.roles if r.role == "actor"} >= {("rebels", "denied")}


def test_the_reports_own_voice_needs_no_statement(coder):
    record = code(coder, "Government troops shelled the town on Monday.")
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    assert [(a.statement, a.status) for a in event.assertions] == [(None, "happened")]
    assert event.roles == []


def test_an_accusation_blames(coder):
    record = code(coder, "The government said rebels had killed three farmers.")
    event = next(e for e in record.events if e.type == "ASSAULT")
    assert {r.basis for r in event.roles if r.role == "actor"} == {"reported"}


def test_a_claim_of_responsibility_makes_an_actor_by_claim(coder):
    record = code(coder, "A bomb killed nine people in the market. The Taliban claimed responsibility for the attack.")
    names = {a.id: a.name for a in record.actors}
    claimed = [(names[r.actor], r.basis) for e in record.events for r in e.roles if r.basis == "claimed"]
    assert ("Taliban", "claimed") in [(n.removeprefix("the ").removeprefix("The "), b) for n, b in claimed]


def test_figures_carry_the_word_they_stand_on(coder):
    record = code(coder, "Police said 14 people were killed in the riot.")
    (figure,) = record.figures
    assert speakers(record, figure.statement) == ["Police"]


def test_what_only_marks_a_noun_of_a_denial_is_not_denied(coder):
    record = code(
        coder, "He denied that his officers had fired at protesters who blocked the road on Thursday morning."
    )
    (event,) = [e for e in record.events if e.type == "PROTEST"]
    assert [a.status for a in event.assertions] == ["happened"]


def test_dismissing_something_as_poor_denies_no_deed(coder):
    record = code(coder, "Police detained 14 demonstrators. The minister dismissed it as a show paid for from abroad.")
    (event,) = [e for e in record.events if e.type == "COERCE"]
    assert "denied" not in {a.status for a in event.assertions}
