"""What one says that another will do: a forecast of who speaks, and no stance of whom it is said of."""

from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.holders import statement_at

_FOR_HIM = frozenset({"spokesman", "spokeswoman", "spokesperson", "aide", "lawyer", "attorney", "counsel", "adviser", "advisor",
                      "representative", "secretary", "deputy", "manager", "source", "official", "colleague", "wife", "husband",
                      "son", "daughter", "brother", "agent", "assistant", "chief", "campaign", "ally", "minister"})  # fmt: skip
"""Nouns for those who tell what another intends, because he told them."""
_LIKELY = frozenset({"certainly", "surely", "inevitably", "undoubtedly", "doubtless", "presumably", "possibly"})


def is_foretold(draft: Draft, finding: Finding, holder: ActorDraft) -> bool:
    """Is what this holder "will" do only foreseen: by a rival, by who calls it likely, or as what he might do?"""
    if finding.ground != "will":
        return False
    parse = draft.parse
    said = statement_at(draft, finding.token)
    if said is None or not said.uttered or holder in said.speakers:
        return False
    if finding.sign == 0 or any(parse.lower[c] in _LIKELY for c in parse.children[finding.token]):
        subjects = parse.all_children(finding.token, "nsubj")
        return finding.sign != 0 or any(parse.pos[n] != "PRON" for n in subjects)
    if holder.kind != "person" or not said.speakers or any(one.kind != "person" for one in said.speakers):
        return False
    if any(tie.to is holder for one in said.speakers for tie in one.ties):
        return False
    words = {parse.lemma[i] for first, after in said.speaker for i in range(first, after)}
    for one in said.speakers:
        words.update(one.name.lower().split())
    return not words & _FOR_HIM
