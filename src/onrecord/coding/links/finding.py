"""The step: links between the rows of a report, from the codebook's cues, from conditions and from acts of speech."""

from onrecord.coding.cue_finding import Found, find_cues, is_negated
from onrecord.coding.draft import Draft, EventDraft, LinkDraft, Span, StatementDraft, Tokens
from onrecord.coding.links.answers import read_answers
from onrecord.coding.links.conditions import read_conditions
from onrecord.coding.links.ends import Ends
from onrecord.coding.referents import Row, is_one_act
from onrecord.language.parse import Parse

_OPENING = frozenset({"if", "unless", "until", "once", "soon", "before", "whether", "long"})
_NOT = frozenset({"not", "no", "never", "nothing"})


def find_links(draft: Draft) -> None:
    """Fill `draft.links` in reading order; both ends must be rows of the report."""
    links = _Links(draft)
    ends = Ends(draft)
    table = draft.tables.stories.links
    for first, after in draft.parse.sentences:
        read: dict[str, int] = {}
        for found in find_cues(draft.parse, table, first, after):
            # "retaliation for" inside "in retaliation for" is the same cue once more.
            if found.first >= read.get(found.cue.what, 0) and _read_cue(found, ends, links):
                read[found.cue.what] = found.after
        for link in read_conditions(ends, table, first, after):
            links.add(*link)
    for link in read_answers(ends, table):
        links.add(*link)
    draft.links.extend(sorted(links.found, key=lambda link: link.passages[0]))


def _read_cue(found: Found, ends: Ends, links: "_Links") -> bool:
    """A link from the row the cue hangs on to the row its object means; turned cues run the other way.

    True where both ends were found.
    """
    cue, parse = found.cue, ends.parse
    if not _NOT.intersection(cue.said.replace("|", " ").split()) and _is_denied(parse, found):
        return False
    if cue.turned:
        source = next((row for n in found.objects if (row := ends.meant(n, None))), None)
        target = next((row for n in found.subjects if (row := ends.meant(n, source))), None)
    else:
        source = ends.source_of(found)
        target = ends.target_of(found, source)
    if source is None or target is None:
        return False
    if cue.types and not (isinstance(source, EventDraft) and source.type in cue.types):
        return False
    links.add(source, target, cue.what, cue.entry, cue.said, (found.first, found.after))
    return True


def _is_denied(parse: Parse, found: Found) -> bool:
    """Does the text say that this link does not hold?"""
    if is_negated(parse, found.head) or _is_open_clause(parse, found.head):
        return True
    return found.cue.kind == "phrase" and is_negated(parse, parse.head[found.head])


def _is_open_clause(parse: Parse, verb: int) -> bool:
    """Is it a clause of condition: "as soon as Caracas agreed"?"""
    if parse.dep[verb] != "advcl":
        return False
    openers = [c for c in parse.children[verb] if parse.dep[c] in ("mark", "advmod")]
    return any(parse.lower[c] in _OPENING for c in (parse.head[verb], *openers))


class _Links:
    """The links found so far: none twice, none both ways."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.found: list[LinkDraft] = []
        self._seen: set[tuple[int, int, str]] = set()

    def add(self, source: Row, target: Row, kind: str, entry: str, said: str, tokens: Tokens) -> None:
        """Keep a link with the sentence of its cue and, where it is somebody's word, that statement."""
        if is_one_act(source, target):
            return
        if (id(source), id(target), kind) in self._seen or (id(target), id(source), kind) in self._seen:
            return
        if kind == "response" and (id(source), id(target), "retaliation") in self._seen:
            # Retaliation is the sharper word for one answer.
            return
        self._seen.add((id(source), id(target), kind))
        parse = self.draft.parse
        passage: Span = parse.span(*parse.sentences[parse.sentence[tokens[0]]])
        statement = self._statement(source, tokens[0])
        link = LinkDraft(source=source, target=target, kind=kind, passages=[passage], statement=statement)
        link.why.entry, link.why.cue = entry, said
        link.why.note("kind", said, parse.span(*tokens))
        self.found.append(link)

    def _statement(self, source: Row, token: int) -> StatementDraft | None:
        """Whose word the link is: the innermost statement around the cue, or the statement that is its own end."""
        holding = [s for s in self.draft.statements if s.uttered and s.holds(token)]
        if holding:
            return min(holding, key=lambda s: sum(after - first for first, after in s.content))
        return source if isinstance(source, StatementDraft) else None
