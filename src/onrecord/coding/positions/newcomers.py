"""Holders whom the actors' step did not name: a body told by a plain word, a party's short name, a place that wants."""

from onrecord.coding.draft import ActorDraft, Draft, Mention, PlaceDraft
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.language.parse import Parse

_OWN = frozenset({"poss", "compound", "amod", "nummod", "det"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "conj", "pobj", "appos"})


class Newcomers:
    """The holders that positions add to a report's actors; one a name."""

    def __init__(self, draft: Draft, index: AxisIndex) -> None:
        self.draft = draft
        self.index = index
        self._known: dict[str, ActorDraft] = {}
        self._admitted: set[str] = set()
        self._place_at: dict[int, PlaceDraft] | None = None

    def actor_at(self, token: int, anywhere: bool = False) -> ActorDraft | None:
        """Who is meant by the subject of a word that wants; null where it is nobody who could want anything.

        `anywhere`: the subject may stand behind its auxiliary ("nor would Cyprus"), where it is parsed as anything.

        Only a group told by its noun ("the lobby"), a name, or a place stands for somebody; it is no actor of the
        report until `admit` says so.
        """
        parse = self.draft.parse
        if parse.dep[token] not in _SUBJECTS and not anywhere:
            return None
        named = _called(parse, token)
        if named is not None:
            return self._known_as(_name(parse, named), named, None)
        place = self._places().get(token)
        if place is not None:
            return self._known_as(place.name, token, place)
        group = parse.pos[token] == "NOUN" and (parse.lemma[token] in self.index.groups)
        if not group and not self._is_name(token):
            return None
        return self._known_as(_name(parse, token), token, None)

    def admit(self, actor: ActorDraft) -> bool:
        """Give a newcomer its row; False where this actor is none."""
        if actor is not self._known.get(actor.name):
            return False
        if actor.name not in self._admitted:
            self._admitted.add(actor.name)
            self.draft.actors.append(actor)
            for mention in actor.mentions:
                self.draft.mention_of.setdefault(mention.head, mention)
        return True

    def _is_name(self, token: int) -> bool:
        """A capitalised noun that is no topic's own word: Labour, the Greens."""
        parse = self.draft.parse
        if not parse.words[token][:1].isupper() or parse.pos[token] not in ("PROPN", "NOUN"):
            return False
        if parse.lemma[token].lower() in self.index.worded or parse.tag[token] not in ("NNP", "NNPS", "NNS", "NN"):
            return False
        opens = parse.sentences[parse.sentence[token]][0] == token
        numbered = token + 1 < len(parse) and parse.pos[token + 1] == "NUM"
        return not numbered and (parse.pos[token] == "PROPN" or not opens)

    def _known_as(self, name: str, token: int, place: PlaceDraft | None) -> ActorDraft:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = ActorDraft(name=name)
            if place is not None:
                known.country = known.code = place.country
            known.why.note("name", "wants something here; known by no other name")
        if not known.has_head(token):
            known.mentions.append(Mention((token, token + 1), token, "metonym" if place else "nominal", known))
            if name in self._admitted:
                self.draft.mention_of.setdefault(token, known.mentions[-1])
        return known

    def _places(self) -> dict[int, PlaceDraft]:
        if self._place_at is None:
            self._place_at = {
                first: place for place in self.draft.places for first, after in place.mentions if after == first + 1
            }
        return self._place_at


def _name(parse: Parse, noun: int) -> str:
    own = [c for c in parse.children[noun] if parse.dep[c] in _OWN and c < noun]
    first = min((parse.left[c] for c in own), default=noun)
    return " ".join(parse.words[i] for i in range(first, noun + 1) if parse.dep[i] != "det").replace(" 's", "'s")


def _called(parse: Parse, noun: int) -> int | None:
    """ "a little-known group calling itself the Young Lions": the name that a noun's own clause gives."""
    for c in parse.all_children(noun, "acl"):
        if parse.lemma[c] in ("call", "name", "style") and parse.tag[c] in ("VBG", "VBN"):
            return next((n for n in parse.all_children(c, "oprd", "dobj") if parse.pos[n] == "PROPN"), None)
    return None
