"""Placeholder until the extractor lands."""

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.records import Record
from thidua.structure.plan import Plan


def find_phases(plan: Plan) -> list[Record]:
    """Nothing yet."""
    return []


@Language.factory("thidua_phases")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("phases", find_phases)
