"""Builds ``plans/NAME.txt`` and ``gold/NAME.jsonl`` from the annotated ``sources/NAME.thidua.txt``.

A source is a TOML block between two ``+++`` lines (the document's own fields and the findings that
are absences), then the text with its annotation in line:

* ``§2¦1. Tiếp tục …``: an item of level 2 starts here; ``§1 content¦II. NỘI DUNG`` one with a
  title of that role; ``§n¦- Như trên;`` a line of the recipient block.
* ``⟦kind value key="…"|…⟧``: a record over the enclosed characters. Kinds: doc, th(eme),
  an(niversary), d(irective), t(arget), ph(ase), as(signment), w (award), f(inding).
  ``?"why"`` makes it uncertain, ``~a,b`` makes the fields a and b uncertain.
* ``{s …}`` inside a record: the characters that give one of its fields.

Nothing is found or guessed here: what a record is, and where each of its fields stands, is the
annotator's reading. The builder only counts offsets and turns the marked characters into values.
It fails on any annotation that it does not understand.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fields import FIELDS, KINDS, UNQUOTED, AnnotationError, Span, unquote

HERE = Path(__file__).resolve().parent
SUFFIX = ".thidua.txt"

_TOKEN = re.compile(
    r"⟦(?P<open>[^|⟦⟧\n]*)\||(?P<close>⟧)|\{(?P<field>\w+) |(?P<end>\})|§(?P<item>[^¦\n]*)¦"
)
_ATTRIBUTE = re.compile(
    r"""\s*(?:(?P<key>\w+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>\S+))
    |\?(?:"(?P<doubt>[^"]*)")?|~(?P<unsure>[\w,]+)|(?P<word>[\w-]+))""",
    re.X,
)
_ITEM_LABEL = re.compile(r"[^\s.:)*/]+(?:\.\d+)*|\*+")
_ITEM_MARKER = re.compile(r"\s*[.:)/,–-]?[\s*]*")
_ITEM_CHARS = 60
_RECIPIENT = "recipient block, not body text"


@dataclass
class Node:
    """One open or closed annotation: its head, its span and the spans of its fields."""

    kind: str
    attributes: dict[str, Any]
    start: int
    end: int = -1
    fields: dict[str, Span] = field(default_factory=dict)


def parse_attributes(head: str) -> dict[str, Any]:
    """The attributes of an annotation's head; its plain words under ``words``."""
    found: dict[str, Any] = {"words": []}
    at = 0
    head = head.rstrip()
    while at < len(head):
        match = _ATTRIBUTE.match(head, at)
        if match is None or match.end() == at:
            raise AnnotationError(f"cannot read {head!r} from {head[at:]!r}")
        at = match.end()
        if match["key"]:
            found[match["key"]] = match["quoted"] or match["bare"]
        elif match["word"]:
            found["words"].append(match["word"])
        elif match["unsure"]:
            found["uncertain_fields"] = match["unsure"].split(",")
        else:
            found["uncertain"] = True
            if match["doubt"]:
                found["note"] = match["doubt"]
    return found


def parse(marked: str) -> tuple[str, list[Node]]:
    """The plain text and the annotations of *marked*, in order of their starts."""
    plain: list[str] = []
    length = 0
    at = 0
    nodes: list[Node] = []
    open_nodes: list[Node] = []
    open_fields: list[tuple[str, int, int]] = []
    for token in _TOKEN.finditer(marked):
        plain.append(marked[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token["open"] is not None:
            attributes = parse_attributes(token["open"])
            node = Node(attributes["words"].pop(0), attributes, length)
            open_nodes.append(node)
            nodes.append(node)
        elif token["item"] is not None:
            attributes = parse_attributes(token["item"])
            nodes.append(Node("section", attributes, length, length))
        elif token["field"]:
            open_fields.append((token["field"], length, len(open_nodes)))
        elif token["end"]:
            name, start, depth = open_fields.pop()
            if depth != len(open_nodes) or not open_nodes:
                raise AnnotationError(
                    f"field {name} crosses a record near {marked[at - 60 : at]!r}"
                )
            open_nodes[-1].fields[name] = Span(start, length)
        else:
            open_nodes.pop().end = length
    if open_nodes or open_fields:
        raise AnnotationError(f"never closed: {open_nodes} {open_fields}")
    return "".join(plain) + marked[at:], nodes


def section_record(text: str, node: Node) -> dict[str, Any]:
    """The record of the item that starts at *node*: marker and at most 60 characters of it."""
    level, *role = node.attributes.pop("words")
    line_end = text.find("\n", node.start)
    line = text[node.start : len(text) if line_end < 0 else line_end]
    label = node.attributes.pop("label", None)
    if label is None:
        match = _ITEM_LABEL.match(line)
        if match is None:
            raise AnnotationError(f"no label in {line!r}")
        label = match[0] if match[0][0] != "*" else "*"
    content = 0
    label = None if label == "none" else label
    if label:
        content = line.index(label) + len(label)
        content += _ITEM_MARKER.match(line[content:]).end()  # type: ignore[union-attr]
    end = content + _ITEM_CHARS
    if end < len(line) and not line[end].isspace():
        end = max(content, *(m.start() for m in re.finditer(r"\s", line[:end])))
    quote = line[:end].rstrip(" \t\u00a0*")
    title = line[content:].strip(" \t\u00a0*").rstrip(":").strip(" *") if role else None
    record = {
        "start": node.start,
        "end": node.start + len(quote),
        "label": label,
        "level": 1 if level == "N" else 2 if level == "n" else int(level),
        "title": node.attributes.pop("title", title),
        "role": role[0] if role else None,
    }
    if level in "Nn":
        record |= {"uncertain": True, "note": _RECIPIENT}
    if level == "N":
        record |= {"label": "Nơi nhận", "title": "Nơi nhận", "role": "other"}
    return record | node.attributes


def recipients(text: str, nodes: list[Node]) -> list[str]:
    """The recipients, one string a line, without bullet and final punctuation."""
    lines = (
        text[n.start : text.find("\n", n.start)]
        for n in nodes
        if n.kind == "section" and n.attributes["words"][0] == "n"
    )
    return [line.lstrip("-–+ \u00a0").rstrip(" .;,") for line in lines]


def records(text: str, nodes: list[Node], document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The records of all annotations, and those of what is absent."""
    absent = document.pop("absent", [])
    document.setdefault("recipients", recipients(text, nodes))
    numbered = {}
    for node in nodes:
        if node.kind == "section":
            yield {"kind": "section", **section_record(text, node)}
            continue
        make = FIELDS[node.kind]
        node.attributes["document"] = document
        record = make(text, node, numbered)
        if node.kind in UNQUOTED:
            unquote(text, node)
        yield {"kind": KINDS[node.kind], "start": node.start, "end": node.end, **record}
    for code in absent:
        doubt = {"uncertain": True} if code.endswith("?") else {}
        message = f"{code.rstrip('?').replace('missing_', 'no ').replace('_', ' ')} in the text"
        absence = {"code": code.rstrip("?"), "message": message, **doubt}
        yield {"kind": "finding", "start": None, "end": None, **absence}


def placed(text: str, record: dict[str, Any]) -> dict[str, Any]:
    """*record* with its quote and the count of its occurrence, in the order of the gold files."""
    kind, start, end = record.pop("kind"), record.pop("start"), record.pop("end")
    if start is None:
        quote = occurrence = None
    else:
        quote = text[start:end]
        if not quote or quote != quote.strip():
            raise AnnotationError(f"{kind}: blank at the edge of {quote!r}")
        occurrence = len(re.findall(f"(?={re.escape(quote)})", text[: start + len(quote)]))
        if not occurrence:
            raise AnnotationError(f"{kind}: {quote!r} does not occur")
    return {
        "kind": kind, "quote": quote, "occurrence": occurrence, "start": start, "end": end, **record
    }  # fmt: skip


def build(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The plan and its gold records from the text of one source.

    Args:
        source: a whole ``.thidua.txt`` file.

    Returns:
        The plain text (NFC) and the records in the order of the gold files.

    Raises:
        AnnotationError: where an annotation cannot be understood.
    """
    _, front, marked = unicodedata.normalize("NFC", source).split("+++\n", 2)
    text, nodes = parse(marked)
    document = tomllib.loads(front)
    document.pop("encode", None)
    made = [placed(text, record) for record in records(text, nodes, document)]
    order = {kind: i for i, kind in enumerate(KINDS.values())}
    place = len(text)
    made.sort(
        key=lambda r: (order[r["kind"]], place if r["start"] is None else r["start"], r["end"] or 0)
    )
    for directive in made:
        full = {r["id"] for r in made if r.get("form") == "full"}
        if directive.get("form") == "short" and directive["refers_to"] is None:
            directive["refers_to"] = directive["id"] if directive["id"] in full else None
    return text, made


def outputs(name: str) -> dict[Path, bytes]:
    """The two files of one plan, not yet written. A source may ask for NFD in its plan."""
    source = (HERE / "sources" / f"{name}{SUFFIX}").read_text(encoding="utf-8")
    text, made = build(source)
    form = tomllib.loads(source.split("+++\n", 2)[1]).get("encode", "NFC")
    gold = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in made)
    return {
        HERE / "plans" / f"{name}.txt": unicodedata.normalize(form, text).encode(),
        HERE / "gold" / f"{name}.jsonl": gold.encode(),
    }


def names() -> list[str]:
    """The names of all sources, in order."""
    return sorted(p.name.removesuffix(SUFFIX) for p in (HERE / "sources").glob(f"*{SUFFIX}"))


def main() -> None:
    """Writes every plan (or those named on the command line) and says what each has."""
    for name in sys.argv[1:] or names():
        try:
            files = outputs(name)
        except AnnotationError as error:
            sys.exit(f"{name}: {error}")
        for path, data in files.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        plan, gold = files.values()
        print(f"{name}: {len(plan.decode())} characters, {len(gold.splitlines())} records")


if __name__ == "__main__":
    main()
