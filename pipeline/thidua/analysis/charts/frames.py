"""Frames as charts need them: labels as text, numbers as floats, a fixed order, plain values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]

UNKNOWN = "(không rõ / unknown)"

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def tidy(
    frame: pd.DataFrame, labels: Mapping[str, str], numbers: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """The columns a chart needs under names of its own: *labels* as text, *numbers* as floats.

    Args:
        frame: what the caller has; of an empty one no column need be there.
        labels: name in the chart -> column of the frame; a missing label becomes ``UNKNOWN``.
        numbers: the same for numbers; what is none becomes NaN.
    """
    numbers = numbers or {}
    if frame.empty:
        return pd.DataFrame({name: [] for name in (*labels, *numbers)})
    texts = {name: [_label(v) for v in frame[source]] for name, source in labels.items()}
    floats = {
        name: pd.to_numeric(frame[source], errors="coerce").to_numpy(dtype=float)
        for name, source in numbers.items()
    }
    return pd.DataFrame({**texts, **floats})


def _label(value: Any) -> str:
    """*value* in one line; a year that a gap in its column made a float is a year again."""
    if pd.isna(value):
        return UNKNOWN
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split()) or UNKNOWN


def order(column: pd.Series[Any], shown: Iterable[str]) -> list[str]:
    """The labels *shown*, in the order of the column's categories or of their appearance."""
    found = dict.fromkeys(shown)
    if isinstance(column.dtype, pd.CategoricalDtype):
        ranked = dict.fromkeys(map(_label, column.dtype.categories))
        return [label for label in (ranked | found) if label in found]
    return list(found)


def data(frame: pd.DataFrame) -> alt.InlineData:
    """The rows as plain values, however many: a frame given to altair may have 5000 at most."""
    return alt.InlineData(values=json.loads(frame.to_json(orient="records")))


def number(value: float) -> str:
    """As Vietnamese writes it, two decimals at most: ``1.234,5``."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def moment(date: str) -> float | None:
    """An ISO date in years, a partial one in the middle of its time; None if it is no date."""
    match = _ISO.match(date)
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if not month:
        return year + 0.5
    return round(year + (month - 1 + ((day - 1) / 31 if day else 0.5)) / 12, 3)
