"""What only many plans together show: one cited work with two dates or two issuers."""

from __future__ import annotations

from collections import defaultdict

from thidua.analysis.audit.consistency import Flaw
from thidua.analysis.citations import citation_index
from thidua.dataset import Dataset
from thidua.document import Span

_FIELDS = {"date": ("ngày", "date"), "issuer": ("cơ quan", "issuer"), "type": ("loại", "type")}


def corpus_flaws(dataset: Dataset) -> dict[str, list[Flaw]]:
    """Document id -> citations whose date, issuer or type contradicts other mentions."""
    flaws: dict[str, list[Flaw]] = defaultdict(list)
    for entry in citation_index(dataset):
        for contradiction in entry.contradictions:
            field_vi, field_en = _FIELDS[contradiction.field]
            for mention in contradiction.against:
                words = {
                    "id": entry.work_id,
                    "field_vi": field_vi,
                    "field_en": field_en,
                    "value": getattr(mention, contradiction.field),
                    "other": contradiction.expected,
                }
                flaws[mention.doc_id].append(Flaw(Span(mention.start, mention.end), words))
    return flaws
