"""The step as a whole: order, confidence, evidence, and what it must never do."""

from hypothesis import given, settings
from hypothesis import strategies as st


def test_rows_stand_in_reading_order_with_confidence_and_evidence(tell):
    told = tell(
        "The army said the town was quiet. “Shells fell all night,” said Marta Lind. The mayor did not respond."
    )
    assert [t.speaker for t in told] == ["The army", "Marta Lind", "The mayor"]
    assert all(0 < t.row.confidence <= 1 for t in told)
    assert [t.row.why.entry for t in told] == ["saying", "saying", "not_responding"]
    assert {r.field for t in told for r in t.row.why.reasons} >= {"cue", "act", "footing"}


def test_silence_is_a_statement_without_content(tell):
    (told,) = tell("The landlord did not return calls seeking comment.")
    assert (told.row.act, told.content, told.row.uttered) == ("no response", [], True)


def test_i_think_inside_a_quotation_is_no_statement_beside_it(tell):
    assert len(tell("“I think we believe in peace,” the guard said.")) == 1


def test_a_text_without_speech_has_no_statements(tell):
    assert tell("Inspectors carried out a planned shutdown of the reactor on Saturday.") == []
    assert tell("") == []


PARTS = ["“", "”", '"', "'", "said", "the mayor", "he", ",", ".", ":", "that", "it rained", "—", "\n\n"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=25))
def test_any_broken_text_is_read_and_pieces_lie_inside_it(tell, parts):
    for told in tell(" ".join(parts)):
        for piece in [*told.content, told.speaker, told.cue]:
            assert piece is None or piece.strip()


def test_confidence_says_why(tell):
    (told,) = tell("The mayor said the bridge was shut.")
    (reason,) = [r.what for r in told.row.why.reasons if r.field == "confidence"]
    assert reason.endswith(f"{told.row.confidence:.0%} with what stands around this one")


def test_what_was_not_mentioned_is_no_statement(tell):
    assert [t.cue for t in tell("The premier did not mention the march.")] == []
    assert [t.cue for t in tell("Members vote according to conscience.")] == []
