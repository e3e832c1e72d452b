"""Why a record is what it is: the rule, the characters, the rows of the tables, the confidence."""

from thidua.analysis.explain.explanation import (
    Answer,
    Explanation,
    explain_place,
    explain_quote,
    explain_record,
)
from thidua.analysis.explain.formats import as_json, as_text
from thidua.analysis.explain.sheet import Sheet

__all__ = [
    "Answer",
    "Explanation",
    "Sheet",
    "as_json",
    "as_text",
    "explain_place",
    "explain_quote",
    "explain_record",
]
