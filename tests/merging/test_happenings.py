from onrecord.merging.happenings import find_happenings
from onrecord.merging.stories import find_stories
from onrecord.merging.tellings import telling_of
from onrecord.merging.wording import wording_of

TEXTS = [
    "Minister Adela Ruiz resigned in Tarija on Monday. She resigned after a strike by teachers in Tarija.",
    "The resignation of minister Adela Ruiz in Tarija followed a strike by teachers.",
    "An earthquake shook Bandar on Friday, and the quake killed two shepherds near Bandar.",
    "The earthquake in Bandar killed two shepherds.",
]


def _tell(parses, report, words, nth=0):
    at = -1
    for _ in range(nth + 1):
        at = TEXTS[report].index(words, at + 1)
    return telling_of(parses[report], at, at + len(words), report)


def test_one_happening_in_other_words(pipeline):
    parses = [pipeline.parse(text) for text in TEXTS]
    told = [
        _tell(parses, 0, "resigned"),
        _tell(parses, 0, "resigned", 1),
        _tell(parses, 1, "resignation"),
        _tell(parses, 2, "earthquake"),
        _tell(parses, 2, "quake", 1),
        _tell(parses, 3, "earthquake"),
        _tell(parses, 3, "killed"),
    ]
    found = find_happenings(told, find_stories([wording_of(text) for text in TEXTS]))
    assert found[0] == found[1] == found[2]
    assert found[3] == found[5]
    assert len({found[0], found[3], found[6]}) == 3


def test_involved_of_active_passive_and_noun(pipeline):
    text = "The army shelled Kobo. Kobo was shelled by the army. The army's shelling of Kobo went on in Amhara."
    parse = pipeline.parse(text)
    for words in ("shelled Kobo", "shelled by", "shelling"):
        at = text.index(words)
        told = telling_of(parse, at, at + len(words.split()[0]), 0)
        assert "army" in told.who
        assert "kobo" in told.whom
