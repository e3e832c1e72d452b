"""Documents with their citations and themes, made up in the test; the ids that these get."""

from __future__ import annotations

from thidua.dataset import Dataset, DocumentRows
from thidua.records import Directive, DocumentRow


def document(doc_id, *records, **fields):
    """A document whose records carry only what the ids are made of."""
    found = [r.model_copy(update={"doc_id": doc_id, "quote": "x"}) for r in records]
    tables = {"directives": tuple(found)} if isinstance(found[0], Directive) else {"themes": found}
    return DocumentRows(DocumentRow(doc_id=doc_id, source=doc_id, **fields), tables)


def cite(name, **fields):
    symbol = name.lstrip("0123456789")[1:]
    return Directive(
        type="Chỉ thị", number=name[:2], symbol=symbol, directive_id=name, form="short", **fields
    )


def works(*documents):
    return [row["work_id"] for row in Dataset.of(documents).rows("directives")]


def law(date=None, name="luat-tdkt"):
    return Directive(type="Luật", directive_id=name, date=date, form="unnumbered")


def number(kind, digits, **fields):
    return Directive(type=kind, number=digits, form="short", **fields)
