"""A step of a user's own spaCy pipeline, made from a function of a text: the part of it that is spaCy's."""

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc


def make_component(
    name: str, attribute: str, code: Callable[[str, str | None, str], Any], *, model: str
) -> Callable[..., Any]:
    """A spaCy factory called `name` that sets `doc._.ATTRIBUTE` to what a function gives for the doc's text.

    `code` is called with the text, whose code points are those of `doc.text`, with `doc._.published`, the day of
    publication, null where nobody set it, and with the component's one setting, `model`, which is `model` by default.
    """
    for extension in (attribute, "published"):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)

    def factory(nlp: Language, name: str, model: str) -> Callable[[Doc], Doc]:
        def component(doc: Doc) -> Doc:
            setattr(doc._, attribute, code(doc.text, doc._.published, model))
            return doc

        return component

    Language.factory(name, default_config={"model": model}, func=factory)
    return factory
