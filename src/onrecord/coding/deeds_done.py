"""Outcomes that a later deed of the same report tells: what was promised, threatened or asked for is done, undone or left."""

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.coding.by_sentence import BySentence
from onrecord.coding.cue_finding import is_open_clause
from onrecord.coding.draft import DeedDraft, Draft, EventDraft, OutcomeDraft, StatementDraft
from onrecord.coding.intents import Intent, read_intents, tops_of
from onrecord.language.arguments import Arguments, arguments_of
from onrecord.language.contraries import alike, says_the_same, undoes
from onrecord.language.parse import Parse

_BACK = 6
"""Sentences between a word and the deed that keeps or breaks it; where a pronoun stands for its object, one."""
_STEM = 4
"""Letters that a noun of a deed shares with its verb: "dismissal" and "dismiss"."""
# Verbs that tell no deed by themselves.
_LIGHT = frozenset(
    {"be", "have", "do", "make", "take", "get", "say", "tell", "see", "put", "become", "want", "think", "know", "seem",
     "give", "come", "bring", "set", "call", "ask", "show", "find", "need", "use", "keep", "look", "talk", "speak"}
)  # fmt: skip
_SOON = 2
"""Sentences between what is asked and the words that refuse it."""
_OPEN_ACTS = frozenset({"promise", "threaten", "demand", "plan", "think", "deny"})
_ANSWERING = frozenset({"say", "confirm", "promise", "deny"})
_WILLING = frozenset({"will", "would", "shall", "'ll", "wo", "'d"})
BRINGING = frozenset(
    {"deliver", "arrive", "pay", "build", "hand_over", "send", "supply", "hire", "plant", "hold", "complete", "ship",
     "finish", "install", "provide", "disburse", "distribute", "receive", "materialise", "materialize", "set_up", "come_in",
     "pay_out", "hand_out", "hand_back", "roll_out", "open"}
)  # fmt: skip
"""Verbs by which a thing that was promised comes about: "pledged forty buses; six have arrived"."""
THINGS = frozenset({"it", "they", "this", "that", "these", "those", "which"})
# Read as adverbs, they belong to the verb all the same: "go ahead", "step down".
_PARTICLES = frozenset({"ahead", "down", "aside"})
_LEAVING = alike("resign")
"""Verbs of giving up a post, which stands as no object: "would serve out his term ... he resigned"."""
_HELPS = frozenset({"have", "be", "do"})
_YET = frozenset({"yet", "still"})
_NONE = frozenset({"no", "none", "neither", "nobody", "nothing", "never", "not", "n't"})
_SOME = frozenset({"half", "some", "part", "third", "quarter", "few", "several", "most", "only", "fraction"})
_OF_MANY = frozenset({"of", "all", "last", "both"})


def read_deeds(draft: Draft) -> Iterator[tuple[OutcomeDraft, int]]:
    """The outcome, with the verb that tells it, of each word given whose deed the report later tells as done, as not done, or as undone.

    The deed is told by the same verb, or one that says the same or the contrary of the same object, by the same actor
    (of a demand: by whom it asks), later in the text, as something that happened.
    """
    intents = read_intents(draft)
    if not intents:
        return
    parse, told = draft.parse, tellings(draft)
    settled: set[int] = set()
    for intent, said, verb in read_refusals(draft, intents):
        if id(intent.row) not in settled:
            settled.add(id(intent.row))
            yield draft_of(draft, intent, verb, "unfulfilled", said), verb
    for intent in intents:
        if id(intent.row) in settled:
            continue
        for n in range(bisect_left(told, (intent.after, "")), len(told)):
            verb, key = told[n]
            if parse.sentence[verb] - parse.sentence[intent.head] > _BACK:
                break
            outcome = outcome_of(draft, intent, verb, key)
            if outcome is not None:
                settled.add(id(intent.row))
                yield draft_of(draft, intent, verb, outcome), verb
                break


def read_refusals(draft: Draft, intents: list[Intent]) -> Iterator[tuple[Intent, StatementDraft, int]]:
    """(demand, statement, its verb) where somebody says soon after that he will not do what is asked, or the contrary."""
    parse = draft.parse
    # What is asked ends behind its verb, so that no demand of a later sentence is answered here.
    asked = BySentence(parse, ((intent.head, intent) for intent in intents if intent.asked))
    for said in draft.statements if asked else []:
        if said.act not in _ANSWERING or not said.uttered or not said.cue:
            continue
        for verb in tops_of(parse, said):
            if said.act != "promise" and not any(parse.lower[c] in _WILLING for c in parse.children[verb]):
                continue
            for _, intent in asked.near(verb, _SOON):
                if intent.row is said or verb < intent.after or _is_own(intent, said):
                    continue
                if outcome_of(draft, intent, verb, key_of(parse, verb)) == "unfulfilled":
                    yield intent, said, verb
                    break


def _is_own(intent: Intent, said: StatementDraft) -> bool:
    """Does whoever asks say it himself?"""
    by = intent.row.speakers if isinstance(intent.row, StatementDraft) else intent.row.actors
    return any(a is b for a in by for b in said.speakers)


def tellings(draft: Draft) -> list[tuple[int, str]]:
    """(verb, its lemma with its particle) of each clause that tells what has happened or what has not."""
    parse = draft.parse
    return [
        (i, key_of(parse, i))
        for i in range(len(parse))
        if parse.pos[i] == "VERB" and parse.lemma[i] not in _LIGHT and is_told_done(parse, i)
        and not any(s.act in _OPEN_ACTS for s in draft.statements_over(i))
    ]  # fmt: skip


def key_of(parse: Parse, verb: int) -> str:
    """A verb's lemma with its particle: "call_off", "go_ahead"."""
    after = next(
        (c for c in parse.children[verb] if parse.dep[c] == "prt" or (parse.lower[c] in _PARTICLES and c == verb + 1)),
        None,
    )
    return parse.lemma[verb] if after is None else f"{parse.lemma[verb]}_{parse.lower[after]}"


def is_told_done(parse: Parse, verb: int) -> bool:
    """Is it a past tense or a perfect, under no modal and no condition, and no deed told as earlier ("had sold")?"""
    helps = [c for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")]
    if any(parse.tag[c] in ("MD", "TO") for c in helps) or is_open_clause(parse, verb):
        return False
    earlier = any(parse.lower[c] == "had" and parse.dep[c] == "aux" for c in helps)
    # "By Thursday all of them had left" goes on where "had left" alone goes back.
    if (earlier and not any(parse.lower[c] == "by" and c < verb for c in parse.children[verb])) or parse.dep[verb] in (
        "acl",
        "amod",
    ):
        return False
    tag = parse.tag[verb]
    if tag == "VBD":
        return True
    if tag in ("VBN", "VB") and any(parse.lemma[c] in _HELPS and parse.tag[c] not in ("VBG", "VB") for c in helps):
        return True
    # "He quit", "and cut it": a past tense that has one form only.
    marked = any(parse.dep[c] == "mark" for c in parse.children[verb])
    return (
        tag in ("VBN", "VBP") and not marked and parse.dep[verb] in ("ROOT", "conj") and parse.lower[verb][-1] in "td"
    )


def outcome_of(draft: Draft, intent: Intent, verb: int, key: str) -> str | None:
    """What the deed of a verb, with its key, makes of what somebody's word binds to; null where it is another deed."""
    parse = draft.parse
    gap = abs(parse.sentence[verb] - parse.sentence[intent.head])
    if gap > _BACK or _is_before(draft, intent, verb):
        return None
    same, contrary = _relation(parse, intent.head, key)
    if not same and not contrary:
        return None
    args = arguments_of(parse, verb)
    exact = parse.lemma[intent.head] == parse.lemma[verb]
    fits = _object(draft, intent, args, gap, exact, contrary, key)
    if fits is None or not _doer(draft, intent, args, gap, fits):
        return None
    undone = is_negated(parse, verb, args)
    if contrary and undone:
        return None
    if same and undone != intent.negated:
        if intent.negated and not args.doers and not intent.asked:
            # "would hold no talks ... talks have been held 11 times": nobody says by whom.
            return None
        if intent.negated:
            return "unfulfilled" if intent.asked else "reversed"
        return "pending" if any(parse.lower[c] in _YET for c in parse.children[verb]) else "unfulfilled"
    if same or intent.negated:
        return "partly fulfilled" if same and _is_in_part(parse, args) else "fulfilled"
    return "unfulfilled" if intent.asked else "reversed"


def _relation(parse: Parse, head: int, key: str) -> tuple[bool, bool]:
    """(is it the deed, is it the contrary of the deed)"""
    if parse.pos[head] in ("VERB", "AUX"):
        own = key_of(parse, head)
        return says_the_same(own, key), undoes(own, key)
    if key in BRINGING or says_the_same(parse.lemma[head], key):
        return True, False
    if undoes(parse.lemma[head], key):
        return False, True
    return any(_is_of_verb(parse.lemma[head], verb) for verb in alike(key)), False


def _is_of_verb(noun: str, verb: str) -> bool:
    """Is a noun made of this verb: "dismissal" of "dismiss", "resignation" of "resign"?"""
    stem = verb[: max(_STEM, len(verb) - 2)]
    return len(noun) > _STEM and len(verb) >= _STEM and (noun.startswith(stem) or noun == verb)


def _object(
    draft: Draft, intent: Intent, args: Arguments, gap: int, exact: bool, contrary: bool, key: str
) -> str | None:
    """How the objects of the deed and of the word meet: "same", "pointing", "none"; null where they are others."""
    parse = draft.parse
    verbal = parse.pos[intent.head] in ("VERB", "AUX")
    # Of "pledged forty buses" the thing itself is the object, and what arrives stands as a subject.
    wanted = intent.objects if verbal else [intent.head, *intent.objects]
    done = args.objects or ([] if verbal and exact else args.doers if wanted else [])
    if verbal and done is args.doers and exact is False and not all(_is_thing(draft, n) for n in done):
        done = []
    if not done and contrary and intent.doers and key in _LEAVING:
        return "none"
    if not done and (not wanted or (exact and gap <= 1)):
        return None if _goes_elsewhere(parse, intent.obliques, args.obliques) else "none"
    if not wanted:
        # "to resign ... resigned his seat"
        return "none" if (exact or (contrary and intent.asked)) and not args.passive else None
    if not verbal and any(_is_same(draft, n, b) for n in args.doers for b in intent.objects):
        # "the withdrawal of the troops ... the troops left the island"
        return "same"
    for n in done or [n for _, n in args.obliques[:1]]:
        for a in _within(parse, n):
            if any(_is_same(draft, a, b) for b in wanted):
                return "same"
            # "the war of 1950": a year behind a noun counts nothing.
            loose = (parse.pos[a] in ("PRON", "NUM") and a == n) or parse.lower[a] in _SOME or parse.lower[a] in _NONE
            loose = loose or (a != n and parse.lower[a] == "them")
            person = parse.pos[a] == "PRON" and parse.lower[a] not in _NONE
            if gap <= 1 and loose and not (person and not verbal and key in BRINGING):
                return "pointing"
    return None


def _within(parse: Parse, noun: int) -> list[int]:
    """A noun and what it is of: "the last of the soldiers"."""
    return [noun, *(m for c in parse.children[noun] if parse.lower[c] == "of" for m in parse.children[c])]


def _is_same(draft: Draft, noun: int, other: int) -> bool:
    """Are two nouns one word or one actor, or is the one of the other?"""
    parse = draft.parse
    for n in _within(parse, noun):
        one, two = draft.actor_at(n), draft.actor_at(other)
        same_word = (parse.lemma[n], parse.pos[n]) == (parse.lemma[other], parse.pos[other])
        if (same_word and parse.pos[n] != "PRON") or (one is not None and one is two):
            return True
    return False


def _is_thing(draft: Draft, noun: int) -> bool:
    """May it be what is to be left or to go on, not who does it: "the talks would continue"?"""
    pointing = draft.actor_at(noun) is None and draft.parse.lower[noun] in THINGS
    return pointing or draft.parse.pos[noun] == "NOUN"


def _goes_elsewhere(parse: Parse, some: list[tuple[str, int]], others: list[tuple[str, int]]) -> bool:
    """Do two verbs without objects name different ends: "would march on Rome ... marched on Naples"?"""
    return any(
        a == b and parse.pos[n] != "PRON" and parse.pos[m] != "PRON" and parse.lemma[n] != parse.lemma[m]
        for a, n in some if a in ("to", "on", "into", "from", "for", "with") for b, m in others
    )  # fmt: skip


def _doer(draft: Draft, intent: Intent, args: Arguments, gap: int, fits: str) -> bool:
    """Is it done by who is to do it: named so, by nobody named, or by a pronoun that may stand for him?"""
    if draft.parse.pos[intent.head] not in ("VERB", "AUX") and not intent.doers and fits != "none":
        return True
    if not args.doers:
        return fits == "same" or (fits == "pointing" and args.passive)
    if not intent.doers:
        return fits != "none"
    doers = [draft.actor_at(n) for n in args.doers]
    if any(one is not None and any(one is own for own in intent.doers) for one in doers):
        return True
    loose = all(draft.parse.pos[n] == "PRON" for n in args.doers) and all(one is None for one in doers)
    return loose and gap <= 1 and draft.parse.lower[args.doers[0]] not in ("i", "we", "you")


def is_negated(parse: Parse, verb: int, args: Arguments) -> bool:
    """Is a deed told as not done: under a negation, or by or to nobody?"""
    if any(parse.dep[c] == "neg" or parse.lower[c] in _NONE for c in parse.children[verb]):
        return True
    return any(parse.lower[d] in _NONE for n in (*args.doers, *args.objects) for d in (n, *parse.children[n]))


def _is_in_part(parse: Parse, args: Arguments) -> bool:
    """Is it told of some of many: "released two of the nine", "shipped less than half"?"""
    counted = [m for c, m in args.obliques if c in ("in", "to", "for", "at", "with")]
    for n in [*(args.objects or args.doers), *(m for m in counted if parse.pos[m] == "NUM")]:
        words = [parse.lower[i] for i in range(parse.left[n], parse.right[n] + 1)]
        if "all" in words or "both" in words or "last" in words:
            continue
        if (
            parse.lower[n] in _SOME
            or (parse.pos[n] == "NUM")
            or any(parse.lower[c] in ("half", "some", "only") for c in parse.children[n])
        ):
            return True
    return False


def _is_before(draft: Draft, intent: Intent, verb: int) -> bool:
    """Do the dates say that the deed came before the word?"""
    event = draft.event_headed(verb)
    one, other = event.date if event is not None else None, intent.row.date
    if not (one and other and one.latest and other.earliest) or _is_later(draft, other.earliest):
        return False
    return one.latest < other.earliest


def _is_later(draft: Draft, day: str) -> bool:
    """Is a day after the report: no day on which anything was said?"""
    return draft.published is not None and day > draft.published.isoformat()


def draft_for(
    draft: Draft, of: StatementDraft | EventDraft | DeedDraft, verb: int, outcome: str, reason: str
) -> OutcomeDraft:
    """What came of a row by the deed that a verb tells, with its sentence and whose word it is."""
    done = draft.event_headed(verb)
    held = [s for s in draft.statements_over(verb) if s.uttered and s is not of]
    found = OutcomeDraft(
        of=of, outcome=outcome, passages=[draft.parse.span(*draft.parse.sentences[draft.parse.sentence[verb]])],
        by=done if done is not of else None, date=done.date if done else None, statement=held[-1] if held else None,
    )  # fmt: skip
    found.why.cue = draft.parse.lemma[verb]
    found.why.note("outcome", reason, draft.parse.span(verb, verb + 1))
    return found


def draft_of(draft: Draft, intent: Intent, verb: int, outcome: str, said: StatementDraft | None = None) -> OutcomeDraft:
    """What came of a word by the deed that a verb tells, or by what a statement says will be left."""
    parse = draft.parse
    done = draft.event_headed(verb)
    by: EventDraft | StatementDraft | None = said or (done if done is not intent.row else None)
    span = parse.span(*parse.sentences[parse.sentence[verb]])
    found = OutcomeDraft(
        of=intent.row, outcome=outcome, passages=[span], by=by, date=done.date if done else None, statement=said
    )
    found.why.cue = parse.lemma[verb]
    found.why.note("outcome", "what was said is told as done, not done or undone", parse.span(verb, verb + 1))
    return found
