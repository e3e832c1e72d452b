"""Gained, lost and changed records as text, HTML or JSON, for a human to read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import cache
from typing import Any

from jinja2 import Environment

from thidua import pages
from thidua.evaluation.changes import Change, Changes

_WORDS = {"lost": "mất / lost", "changed": "đổi / changed", "gained": "thêm / gained"}
_MARKS = {"lost": "-", "changed": "~", "gained": "+"}
_LONGEST = 160  # characters of one value in the listing


def as_text(changes: Changes) -> str:
    """By document and table, one change a paragraph; the counts by table come last."""
    return "\n".join(_lines(changes))


def as_json(changes: Changes) -> str:
    """Everything, as one JSON object; offsets are half-open character offsets."""
    return json.dumps(asdict(changes), ensure_ascii=False, indent=1, default=str)


def as_html(changes: Changes) -> str:
    """One page that stands alone; the counts come first, with links to the documents."""
    return _environment().get_template("changes.html.j2").render(changes=changes, words=_WORDS)


FORMATS: dict[str, Callable[[Changes], str]] = {"text": as_text, "html": as_html, "json": as_json}


def shown(value: Any) -> str:
    """A value of a column on one line; nothing there is ``—``."""
    if value is None:
        return "—"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


@cache
def _environment() -> Environment:
    environment = pages.environment("thidua.evaluation")
    environment.filters["shown"] = shown
    return environment


def _lines(changes: Changes) -> Iterator[str]:
    for name, tables in changes.by_document().items():
        yield name
        for table, found in tables.items():
            yield f"  {table}"
            for change in found:
                yield from _paragraph(change)
        yield ""
    yield f"{changes.old_version} -> {changes.new_version}"
    heads = ("cũ/old", "mới/new", "thêm/gained", "mất/lost", "đổi/changed")
    yield f"{'bảng/table':14}" + "".join(f"{head:>13}" for head in heads)
    for count in changes.counts:
        figures = (count.old, count.new, count.gained, count.lost, count.changed)
        yield f"{count.table:14}" + "".join(f"{figure:>13}" for figure in figures)
    for kind, columns in (("lost", changes.columns_lost), ("gained", changes.columns_gained)):
        if columns:
            yield f"cột / columns {_WORDS[kind]}: {', '.join(columns)}"


def _paragraph(change: Change) -> Iterator[str]:
    place = "" if change.start is None else f" {change.start}-{change.end}"
    page = "" if change.page is None else f" tr./p. {change.page}"
    yield f"    {_MARKS[change.kind]} {_WORDS[change.kind]}{place}{page}{_in_context(change)}"
    if change.kind == "changed":
        for column in change.columns:
            yield f"        {column.column}: {shown(column.old)} -> {shown(column.new)}"
    else:
        yield "        " + "; ".join(f"{n}={shown(v)}" for n, v in change.values.items())


def _in_context(change: Change) -> str:
    """``: …words before [[quote]] words after…``; nothing for an absence."""
    if change.quote is None:
        return ""
    before, quote, after = (
        " ".join(text.split()) for text in (change.before, change.quote, change.after)
    )
    return f": …{before} [[{quote}]] {after}…"
