"""Whole outlines of offices of many kinds, as scans, converters and typists leave them.

``outlines.txt`` holds them: ``@@`` and a name, then the lines of the text; a line that opens a
section has `` ## level|label|title|role`` behind it. A title ``=`` is the line without its label,
``-`` is none, ``*`` is not judged; a label ``None`` is a heading without one.
"""

import re
from pathlib import Path

import pytest

from thidua.document import Document
from thidua.structure import parse

TITLE = "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nCông đoàn trường ban hành kế hoạch như sau:\n\n"
_SECTION = re.compile(r"\s+## (?P<level>\d)\|(?P<label>[^|]*)\|(?P<title>[^|]*)\|(?P<role>[^|]*)$")


def _cases():
    text = Path(__file__).with_name("outlines.txt").read_text(encoding="utf-8")
    for case in text.split("@@ ")[1:]:
        name, *lines = case.rstrip("\n").split("\n")
        body, expected = [], []
        for line in lines:
            match = _SECTION.search(line)
            body.append(line[: match.start()] if match else line)
            if match:
                expected.append((int(match["level"]), *_expected(match, body[-1])))
        yield pytest.param("\n".join(body) + "\n", expected, id=name)


def _expected(match, line):
    label = None if match["label"] == "None" else match["label"]
    title = {"=": _words(line, label), "-": None}.get(match["title"], match["title"])
    return label, title, None if match["role"] == "-" else match["role"]


def _words(line, label):
    plain = line.replace("*", "").strip()
    return plain.partition(label or "")[2].lstrip(".-/:–,)} \t").rstrip(": .") if label else plain


def _same(found, expected):
    return all(want in (got, "*") for got, want in zip(found, expected, strict=True))


@pytest.mark.parametrize(("body", "expected"), list(_cases()))
def test_outline(body, expected):
    plan = parse(Document.from_text(TITLE + body))
    found = [(s.level, s.label, s.title, s.role) for s in plan.sections]
    assert len(found) == len(expected), found
    assert all(map(_same, found, expected)), found
