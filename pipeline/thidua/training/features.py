"""Words that stand for features: the text a bag-of-features model is given, and its tokenizer."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from thidua.knowledge.folding import fold
from thidua.language import PlanTokenizer


class FeatureTokenizer(PlanTokenizer):
    """Splits at blanks only: one token a feature."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__(vocab)

    def __call__(self, text: str) -> Doc:
        """The features as a Doc, each token followed by a blank."""
        words = text.split()
        return Doc(
            self.vocab, words=words, spaces=[True] * (len(words) - 1) + [False] * bool(words)
        )


@registry.tokenizers("thidua.FeatureTokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], FeatureTokenizer]:
    """The factory that the recipes name."""
    return lambda nlp: FeatureTokenizer(nlp.vocab)


def words(mark: str, text: str, longest: int = 40) -> Iterator[str]:
    """Folded words of *text* and their neighbours in pairs, each behind *mark*."""
    found = fold(text).split()[:longest]
    yield from (f"{mark}={word}" for word in found)
    yield from (f"{mark}={a}_{b}" for a, b in itertools.pairwise(found))


def letters(mark: str, text: str, sizes: tuple[int, ...] = (3, 4)) -> Iterator[str]:
    """Runs of characters of the folded *text*: what is left of a word that OCR has damaged."""
    padded = f"_{'_'.join(fold(text).split())}_"
    for size in sizes:
        yield from (f"{mark}:{padded[i : i + size]}" for i in range(len(padded) - size + 1))


def bucket(number: int) -> str:
    """A length by orders of two: 0, 1, 2-3, 4-7, 8-15 and so on."""
    return str(number.bit_length())
