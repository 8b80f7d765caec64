"""The tables behind the status reader: whole, consistent, and safe on any tree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.parse import Parse
from onrecord.language.status import governors, read_status
from onrecord.language.status.signatures import FACT, NESTED, SIGNATURES, State, governed, nested
from onrecord.records.vocabulary import EventStatus, words_of

STATUSES = words_of(EventStatus)
TABLES = [
    governors.VERB_TO, governors.VERB_ING, governors.VERB_THAT, governors.VERB_NOUN, governors.PREPOSITION,
    governors.PREPOSITION_ALONE, governors.NOUN_TO, governors.NOUN_THAT, governors.NOUN_COMPOUND, governors.ADJECTIVE,
]  # fmt: skip
TAGS = ["VB", "VBD", "VBG", "VBN", "VBZ", "NN", "NNS", "JJ", "IN", "RB", "TO", "DT", "MD", "."]
LABELS = [
    "nsubj", "dobj", "xcomp", "ccomp", "advcl", "acl", "relcl", "conj", "cc", "prep", "pobj", "pcomp", "aux", "neg",
    "mark", "amod", "compound", "acomp", "attr", "prt", "npadvmod", "punct", "det", "nsubjpass", "appos", "advmod",
]  # fmt: skip
WORDS = ["not", "no", "any", "to", "if", "will", "may", "attack", "plan", "prevent", "from", "call", "for", "without"]


def test_every_signature_answers_for_every_status() -> None:
    for table in (*SIGNATURES.values(), *NESTED.values()):
        assert set(table) == set(STATUSES)
        assert set(table.values()) <= set(STATUSES)


def test_every_word_has_a_known_signature() -> None:
    for table in TABLES:
        assert set(table.values()) <= set(SIGNATURES)
    assert set(governors.BEFORE_NOUN.values()) <= set(STATUSES)


def test_words_are_written_as_they_are_looked_up() -> None:
    source = {id(t): name for name, t in vars(governors).items() if isinstance(t, dict)}
    for table in TABLES:
        assert all(word == word.lower().strip() for word in table), source[id(table)]


def test_failing_to_fail_is_doing() -> None:
    failed = governed("fails", FACT, 0, 1)
    assert failed.status == "did not happen"
    assert governed("fails", failed, 1, 2).status == "happened"
    assert governed("does", failed, 1, 2) == failed


def test_one_negation_told_twice_counts_once() -> None:
    no = State("did not happen", "not", 3, 4)
    assert nested(no, no) == no
    assert nested(no, State("did not happen", "not", 7, 8)).status == "happened"


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    size = draw(st.integers(1, 9))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
    root = draw(st.integers(0, size - 1))
    order = [root, *draw(st.permutations([i for i in range(size) if i != root]))]
    head = list(range(size))
    for at, i in enumerate(order[1:], 1):
        head[i] = order[draw(st.integers(0, at - 1))]
    tags = draw(st.lists(st.sampled_from(TAGS), min_size=size, max_size=size))
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=size, max_size=size))
    labels[root] = "ROOT"
    classes = {"V": "VERB", "N": "NOUN", "J": "ADJ"}
    pos = [classes.get(tag[0], "X") for tag in tags]
    text = " ".join(words)
    start = [sum(len(w) + 1 for w in words[:i]) for i in range(size)]
    end = [s + len(w) for s, w in zip(start, words, strict=True)]
    return Parse(
        text, words, words, words, tags, pos, labels, head, start, end, [0] * size, [(0, size)], [0], []
    )  # fmt: skip


@given(parses())
@settings(max_examples=300, deadline=None)
def test_any_tree_has_a_reading(parse: Parse) -> None:
    for token in range(len(parse)):
        reading = read_status(parse, token)
        assert reading.status in STATUSES
        assert reading == read_status(parse, token)
        assert reading.reason
        assert "{" not in reading.reason
        if reading.tokens:
            assert 0 <= reading.tokens[0] < reading.tokens[1] <= len(parse)
