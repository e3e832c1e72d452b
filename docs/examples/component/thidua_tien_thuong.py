"""Tiền thưởng ghi trong kế hoạch. / Sums of money that a plan promises as a reward."""

from __future__ import annotations

import re

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.records import Award
from thidua.structure.plan import Plan

_SUM = re.compile(r"(?:tiền thưởng|thưởng)\s+(?P<sum>\d[\d.]*\s+(?:triệu\s+)?đồng)", re.IGNORECASE)


def find_sums(plan: Plan) -> list[Award]:
    """Every sum in the body, in text order; offsets are those of ``plan.text``."""
    return [
        Award(
            name=match["sum"],
            quote=match[0],
            start=match.start(),
            end=match.end(),
            extractor="rule:tien_thuong",
            confidence=0.8,
        )
        for match in _SUM.finditer(plan.text, plan.body.start, plan.body.end)
    ]


@Language.factory("tien_thuong")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory: spans in ``doc.spans["tien_thuong"]``, records in the table ``awards``."""
    return SpanExtractor("tien_thuong", find_sums)
