"""Builds the spaCy Language of thidua: a tokenizer that keeps offsets, and the components.

``load()`` gives a pipeline that turns a string, or a Doc made by ``make_doc(document)``, into a
Doc with one span group a record type. Others' components come after ours: ``load(extra=[NAME])``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from spacy.lang.vi import Vietnamese
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from thidua.document import Document
from thidua.extract.component import PLAN_KEY, register_extensions
from thidua.knowledge.tables import folder, use
from thidua.structure import parse

DOCUMENT_KEY = "thidua.document"
EXTRACTORS: tuple[str, ...] = (
    "thidua_themes",
    "thidua_anniversaries",
    "thidua_directives",
    "thidua_targets",
    "thidua_phases",
    "thidua_assignments",
    "thidua_awards",
)

# A token is a run of letters, a run of digits, a run of white space, or one other character.
# The second group is the single space that belongs to it, where it is no white space itself.
_TOKEN = re.compile(r"([^\W\d_]+|\d+|[^\w\s]|_)( ?)|([^\S ]+| +)")


class PlanTokenizer:
    """Splits at every change between letters, digits, white space and punctuation.

    ``doc.text`` equals the input, always; every regex boundary of the extractors is a token's.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize one text; a single space after a token is the token's own."""
        found = _TOKEN.findall(text)
        words = [word or blank for word, _, blank in found]
        spaces = [space == " " for _, space, _ in found]
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: the tokenizer has no state."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> PlanTokenizer:
        """Nothing to restore."""
        return self

    def to_disk(self, *_: object, **__: object) -> None:
        """Nothing to write."""

    def from_disk(self, *_: object, **__: object) -> PlanTokenizer:
        """Nothing to read."""
        return self


@registry.tokenizers("thidua.PlanTokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], PlanTokenizer]:
    """The factory spaCy's config names."""
    return lambda nlp: PlanTokenizer(nlp.vocab)


@Language.component("thidua_structure")
def structure_component(doc: Doc) -> Doc:
    """Reads header, outline and closing; the Plan is ``doc._.plan``."""
    document = doc.user_data.get(DOCUMENT_KEY) or Document.from_text(doc.text)
    doc.user_data[PLAN_KEY] = parse(document)
    return doc


def make_doc(nlp: Language, document: Document) -> Doc:
    """A tokenized Doc that remembers the Document it was made from."""
    doc = nlp.make_doc(document.text)
    doc.user_data[DOCUMENT_KEY] = document
    return doc


class PlanLanguage(Vietnamese):  # type: ignore[no-untyped-call]
    """The pipeline; ``knowledge`` is a user's folder of tables that is in use while it runs."""

    knowledge: Path | None = None

    def __call__(self, *args: Any, **options: Any) -> Doc:
        """Read one text or Doc, as ``spacy.Language`` does."""
        with use(self.knowledge):
            return super().__call__(*args, **options)

    def pipe(self, *args: Any, **options: Any) -> Iterator[Any]:
        """Read many, as ``spacy.Language`` does; the folder stays in use until the last."""
        with use(self.knowledge):
            yield from super().pipe(*args, **options)


def load(
    extractors: Sequence[str] = EXTRACTORS,
    *,
    extra: Sequence[str] = (),
    knowledge: str | Path | None = None,
) -> PlanLanguage:
    """The pipeline.

    Args:
        extractors: Which of thidua's own, all by default.
        extra: Others' components, run after them: names that installed packages register under
            the entry point ``spacy_factories``, or that ``@Language.factory`` has registered.
        knowledge: A user's folder of tables, whose rows come before those of thidua.

    Raises:
        ThiduaError: *knowledge* is no folder, or a file in it breaks the format.
        ValueError: No factory has a name of *extra*.
    """
    register_extensions()
    tokenizer = {"@tokenizers": "thidua.PlanTokenizer.v1"}
    config = {"nlp": {"lang": "vi", "tokenizer": tokenizer}}
    nlp = cast("PlanLanguage", PlanLanguage.from_config(config))
    nlp.add_pipe("thidua_structure")
    for name in (*extractors, *extra):
        nlp.add_pipe(name)
    if knowledge is not None:
        with use(knowledge):  # a mistake in a table is told now
            nlp.knowledge = folder()
    return nlp
