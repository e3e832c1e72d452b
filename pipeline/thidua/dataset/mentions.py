"""A citation and the document it stands in: what works are told by."""

from __future__ import annotations

from typing import NamedTuple

from thidua.records import Directive, DocumentRow


class Mention(NamedTuple):
    """One citation: the position of its document, the record, and the document's row."""

    doc: int
    record: Directive
    document: DocumentRow
