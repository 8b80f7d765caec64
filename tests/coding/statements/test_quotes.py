"""Quotations and whose they are."""


def test_a_quotation_cut_in_two_by_its_cue_is_one_statement(tell):
    (told,) = tell("“The roof,” said Marta Lind, “fell at noon.”")
    assert told.speaker == "Marta Lind"
    assert told.content == ["The roof", "fell at noon"]
    assert told.row.manner == "direct"


def test_a_quotation_that_runs_on_after_its_cue_belongs_to_it(tell):
    (told,) = tell("“We counted forty trucks,” Ada Nwosu said. “Then we stopped counting.”")
    assert told.content == ["We counted forty trucks", "Then we stopped counting"]


def test_a_bare_quotation_is_the_one_named_before(tell):
    (told,) = tell("Mayor Ingrid Solheim was furious on Wednesday. “Nobody warned us. Nobody even called.”")
    assert (told.speaker, told.cue) == ("Mayor Ingrid Solheim", None)


def test_part_of_a_clause_in_quotation_marks_makes_it_mixed(tell):
    (told,) = tell("The envoy said the talks were “close to collapse” on Friday.")
    assert told.row.manner == "mixed"
    assert "close to collapse" in told.content[0]


def test_scare_quotes_and_titles_are_no_statements(tell):
    assert tell("The so-called “bridge of sighs” was closed for repairs.") == []
    assert tell("Her second film, “The Promise”, opens in Berlin next week.") == []


def test_a_lost_mark_does_not_lose_the_statements_after_it(tell):
    text = "“The road is shut, the mayor said.\n\n“The bridge is open,” the engineer said.\n\nThe guard said it rained."
    assert {"the engineer", "The guard"} <= {t.speaker for t in tell(text)}


def test_content_that_opens_a_quotation_runs_to_its_end(tell):
    told = tell("The premier said that the generals “had failed us. They knew the price of it.”")
    assert "They knew the price of it" in told[0].content[0]


def test_a_verb_that_is_no_cue_elsewhere_introduces_a_quotation(tell):
    (told,) = tell("“Nobody moves,” the sergeant barked.")
    assert (told.speaker, told.cue, told.row.why.entry) == ("the sergeant", "barked", "quoting")
