"""How the marked characters of each kind of record become the values of its gold fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple


class AnnotationError(Exception):
    """A source's annotation that the builder does not understand."""


class Span(NamedTuple):
    """Half-open character offsets into the plain text."""

    start: int
    end: int


KINDS = {
    "doc": "document",
    "section": "section",
    "th": "theme",
    "an": "anniversary",
    "d": "directive",
    "t": "target",
    "ph": "phase",
    "as": "assignment",
    "w": "award",
    "f": "finding",
}
_DOCUMENT = (
    "doc_type", "issuing_parent", "issuing_body", "number", "number_blank", "symbol", "place",
    "issued_date", "title", "plan_year", "province", "signer_name", "signer_title",
    "signer_authority", "recipients",
)  # fmt: skip
_EXTRAS = {"note", "uncertain", "uncertain_fields", "boilerplate", "nested_in", "end_expected"}
UNQUOTED = ("th", "w")
_TASK_CHARS = 120
_BLANKS = " \t\n*"
_OPENING = "“«"
_QUOTES = f"{_BLANKS}“”\"'«»"
_LEVEL = re.compile(r"\b(?:cấp|của)\s+(.+)", re.S)


def plain(text: str) -> str:
    """*text* with white space joined and without asterisks."""
    return " ".join(text.replace("*", "").split())


def _closes_a_name(words: str) -> bool:
    """Whether a closing mark at the end of *words* belongs to a name: Kỷ niệm chương “…”."""
    return words.lstrip(_BLANKS)[:1] not in _QUOTES and any(mark in words for mark in _OPENING)


def without_marks(words: str) -> str:
    """*words* without the quotation marks and asterisks around them."""
    return words.strip(_BLANKS if _closes_a_name(words) else _QUOTES)


def unquote(text: str, node: Any) -> None:
    """Narrows *node* to what stands inside the quotation marks and asterisks around it."""
    inside = text[node.start : node.end]
    node.end -= len(inside) - len(inside.rstrip(_BLANKS if _closes_a_name(inside) else _QUOTES))
    node.start += len(inside) - len(inside.lstrip(_QUOTES))


def iso_date(text: str) -> str | None:
    """The ISO date of ``16/7/2021``, ``15 tháng 4 năm 2010``, ``5/2026``, ``2023``; or None."""
    numbers = re.findall(r"\d+", text)
    if not numbers or len(numbers[-1]) != 4:
        return None
    return "-".join(n.zfill(2) for n in reversed(numbers))


def number(text: str) -> float | int | None:
    """The number printed in *text*: decimal comma, thousands with dots."""
    match = re.search(r"\d[\d.,]*", text)
    if match is None:
        return None
    digits = match[0].rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    value = float(digits.replace(",", "."))
    return int(value) if value.is_integer() else value


class Reader:
    """The text of one record's fields."""

    def __init__(self, text: str, node: Any) -> None:
        self.text, self.node = text, node

    def __contains__(self, name: str) -> bool:
        return name in self.node.fields

    def raw(self, name: str) -> str:
        """The characters of a field."""
        span = self.node.fields[name]
        return self.text[span.start : span.end]

    def get(self, name: str, default: str | None = None) -> str | None:
        """A field as worded, white space joined; *default* if it is not marked."""
        return plain(self.raw(name)) if name in self else default


def extras(node: Any, *used: str) -> dict[str, Any]:
    """The attributes that no field has taken: note, uncertain, and the like."""
    left = {k: v for k, v in node.attributes.items() if k not in (*used, "words", "document")}
    unknown = [*node.attributes["words"], *sorted(left.keys() - _EXTRAS)]
    if unknown:
        raise AnnotationError(f"{node.kind}: unknown words {unknown}")
    return left


def word(node: Any, choices: tuple[str, ...], default: str | None = None) -> str | None:
    """Takes the plain word of the head that is one of *choices*."""
    for found in node.attributes["words"]:
        if found in choices:
            node.attributes["words"].remove(found)
            return str(found)
    return default


def _document(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    title = plain(text[node.start : node.end])
    given = {k: v if v != "" else None for k, v in node.attributes["document"].items()}
    blank = dict.fromkeys(_DOCUMENT) | {"number_blank": False, "title": title}
    return blank | given | extras(node)


def _theme(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    kinds = (
        "chu_de", "phuong_cham", "khau_hieu", "phong_trao", "cuoc_van_dong", "chuyen_de",
        "mo_hinh", "dot_thi_dua",
    )  # fmt: skip
    kind = word(node, kinds)
    if kind is None:
        raise AnnotationError(f"theme without a type: {text[node.start : node.end]!r}")
    applies = word(node, ("plan",), node.attributes.get("to", "other"))
    return {
        "type": kind,
        "text": plain(text[node.start : node.end]).strip(_QUOTES),
        "launched_by": node.attributes.get("by"),
        "applies_to": applies,
        **extras(node, "by", "to"),
    }


def _anniversary(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    read = Reader(text, node)
    years = number(read.raw("o")) if "o" in read else None
    origin = iso_date(read.raw("f")) if "f" in read else None
    until = iso_date(read.raw("c")) if "c" in read else None
    ok = None
    if years is not None and origin and until:
        ok = years == int(until[:4]) - int(origin[:4])
    return {
        "ordinal": years,
        "event": node.attributes.get("event", read.get("e")),
        "origin_date": origin,
        "commemorated_date": until,
        "arithmetic_ok": ok,
        "phase": node.attributes.get("p"),
        **extras(node, "event", "p"),
    }


def _directive(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    read = Reader(text, node)
    digits, symbol = read.get("n"), read.get("s")
    form, joined = "unnumbered", None
    if digits is not None:
        form = "full" if "d" in read and "i" in read else "short"
        between = ""
        if symbol is not None:
            gap = text[node.fields["n"].end : node.fields["s"].start]
            between = plain(gap).replace(" ", "").replace("–", "-")
        joined = "".join(digits.split()) + between + (symbol or "")
    kind = node.attributes.get("type", read.get("y"))
    if kind is None:
        raise AnnotationError(f"directive without a type: {text[node.start : node.end]!r}")
    kind = kind if "type" in node.attributes else kind[0].upper() + kind[1:]
    date = read.raw("d") if "d" in read else ""
    return {
        "type": kind,
        "number": digits,
        "symbol": symbol,
        "id": node.attributes.get("id", joined),
        "date": node.attributes.get("date", iso_date(date)),
        "issuer": node.attributes.get("by", read.get("i")),
        "subject": (read.get("b") or "").strip(_QUOTES) or None,
        "form": node.attributes.get("form", form),
        "refers_to": node.attributes.get("ref"),
        **extras(node, "type", "id", "date", "by", "form", "ref"),
    }


def _target(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    read = Reader(text, node)
    compare = word(node, ("eq", "ge", "gt", "le", "lt", "range", "none_allowed"), "eq")
    part = word(node, ("sub",))
    value = number(read.raw("v")) if "v" in read else None
    if compare == "none_allowed":
        value = 0
    top = number(read.raw("x")) if "x" in read else None
    percent = any("%" in read.raw(f) for f in "vx" if f in read)
    parent = seen.get("target") if part else None
    subject = node.attributes.get("subject", read.get("s"))
    if subject is None:
        subject = parent["subject"] if parent else read.get("u")
    unit = "%" if percent else read.get("u", subject if compare == "none_allowed" else None)
    record = {
        "comparator": compare,
        "value": number(node.attributes["value"]) if "value" in node.attributes else value,
        "value_max": top,
        "unit": node.attributes.get("unit", unit),
        "subject": subject,
        "predicate": node.attributes.get("predicate", read.get("p")),
        "parent": parent["quote"] if parent else None,
        "by_date": node.attributes.get("by"),
        **extras(node, "value", "unit", "subject", "predicate", "by"),
    }
    if not part:
        seen["target"] = {"quote": text[node.start : node.end], "subject": subject}
    return record


def _phase(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    get = node.attributes.get
    record = {"label": get("label"), "theme": get("theme"), "problem": get("problem")}
    dates = {"start_date": get("a"), "end_date": get("z")}
    activity = {"activity": get("act")} if get("act") else {}
    exclusive = {"end_exclusive": True} if word(node, ("before",)) else {}
    used = ("label", "theme", "problem", "a", "z", "act")
    return record | activity | exclusive | dates | extras(node, *used)


def _assignment(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    """Cuts the record's end: the actor and at most 120 characters of the task."""
    read = Reader(text, node)
    task_start = node.start
    actor = read.get("a")
    if actor is not None:
        after = text[node.fields["a"].end : node.end]
        task_start = node.fields["a"].end + len(after) - len(after.lstrip(" \n\t:,-–*"))
    task = text[task_start : node.end]
    if len(task) > _TASK_CHARS:
        cut = _TASK_CHARS
        if not task[cut].isspace():
            cut = max(m.start() for m in re.finditer(r"\s", task[:cut]))
        task = task[:cut].rstrip()
        node.end = task_start + len(task)
    heading = node.attributes.get("actor")
    source = {"actor_source": "heading"} if heading else {}
    deadline = {"by_date": node.attributes["by"]} if "by" in node.attributes else {}
    doubt = {}
    if actor is None and heading is None:
        doubt = {"uncertain": True, "note": "no actor stated; the issuing body is implied"}
    task = plain(task)
    return (
        {"actor": actor or heading, "task": task}
        | source
        | deadline
        | doubt
        | extras(node, "actor", "by")
    )


def _award(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    name = without_marks(plain(text[node.start : node.end]))
    level = _LEVEL.search(name)
    worded = None
    if level:
        worded = level[0] if level[0].startswith("cấp") else level[1]
    norm = {"name_norm": node.attributes["norm"]} if "norm" in node.attributes else {}
    given = node.attributes.get("level", worded)
    return {"name": name, "level": given or None, **norm, **extras(node, "level", "norm")}


def _finding(text: str, node: Any, seen: dict[str, Any]) -> dict[str, Any]:
    code = node.attributes["words"].pop(0)
    message = node.attributes.get("msg")
    if message is None:
        raise AnnotationError(f"finding {code} without a message")
    return {"code": code, "message": message, **extras(node, "msg")}


FIELDS: dict[str, Callable[[str, Any, dict[str, Any]], dict[str, Any]]] = {
    "doc": _document,
    "th": _theme,
    "an": _anniversary,
    "d": _directive,
    "t": _target,
    "ph": _phase,
    "as": _assignment,
    "w": _award,
    "f": _finding,
}
