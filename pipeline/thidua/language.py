"""Builds the spaCy Language of thidua: a tokenizer that keeps offsets, and the components.

``load()`` gives a pipeline that turns a string, or a Doc made by ``make_doc(document)``, into a
Doc with one span group a record type. Others' components fit between ours with ``nlp.add_pipe``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from spacy.lang.vi import Vietnamese
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from thidua.document import Document
from thidua.extract.component import PLAN_KEY, register_extensions
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
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\S ]+| +|[^\w\s]|_")


class PlanTokenizer:
    """Splits at every change between letters, digits, white space and punctuation.

    ``doc.text`` equals the input, always; every regex boundary of the extractors is a token's.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize one text; a single space after a token is the token's own."""
        words: list[str] = []
        spaces: list[bool] = []
        for token in _TOKEN.findall(text):
            rest = token
            if token[0] == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
                rest = token[1:]
            if rest:
                words.append(rest)
                spaces.append(False)
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


def load(extractors: Sequence[str] = EXTRACTORS) -> Language:
    """The pipeline, with the extractors named (all by default)."""
    register_extensions()
    tokenizer = {"@tokenizers": "thidua.PlanTokenizer.v1"}
    nlp = Vietnamese.from_config({"nlp": {"lang": "vi", "tokenizer": tokenizer}})
    nlp.add_pipe("thidua_structure")
    for name in extractors:
        nlp.add_pipe(name)
    return nlp
