"""OnRecord as a step of a user's spaCy pipeline."""

import subprocess
import sys

TEXT = "The army said on Monday that rebels had shelled the town of Gao on Sunday, killing at least 12 people."


def test_a_doc_carries_its_record() -> None:
    """In a process of its own, as a user has it: nothing of OnRecord is imported, spaCy finds the entry point."""
    program = (
        "import spacy\n"
        "nlp = spacy.blank('en')\n"
        "nlp.add_pipe('onrecord')\n"
        f"doc = nlp.make_doc({TEXT!r})\n"
        "doc._.published = '2019-05-15'\n"
        "record = nlp.get_pipe('onrecord')(doc)._.record\n"
        "event = record.events[0]\n"
        "print(event.type, event.earliest, doc.text[event.trigger.start : event.trigger.end])\n"
        f"print([len(d._.record.events) > 0 for d in nlp.pipe([{TEXT!r}] * 2)])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["ASSAULT 2019-05-12 shelled", "[True, True]"], done.stderr
