"""Plans torn, shuffled and strewn with marks: whatever comes, no exception and quotes that hold."""

from __future__ import annotations

import random

import pytest
from corpora.splits import plan_files

import thidua
from thidua.batch.one import mine_document
from thidua.document import Document

MARKS = [
    ">",
    "*",
    "-",
    "•",
    "##",
    "**",
    "1.",
    "I.",
    "1V.",
    "l.",
    "a)",
    "+",
    "o",
    "|",
    "||",
    '"',
    "“",
    "”",
    "(",
    ")",
    "/",
    "–",
    ".",
    "...",
    "…",
    "%",
    "số",
    "Số:",
    "100%",
    "ngày",
    "từ",
    "đến",
    "có",
    "không",
    "của",
    "năm",
    "Đợt",
    "Đợt1",
    "TM.",
    "V",
    "IV",
    "1/",
    "KẾ&nbsp;HOẠCH",
    "Căn",
    "Chỉ",
]


def damaged(lines: list[str], chance: random.Random) -> str:
    """Some of *lines* with a few of them cut, shouted, shuffled, replaced or broken by a mark."""
    first = chance.randrange(len(lines))
    lines = lines[first : first + chance.randrange(5, 60)]
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(lines))
        line, mark = lines[at], chance.choice(MARKS)
        cut = chance.randrange(len(line) + 1)
        words = line.split()
        chance.shuffle(words)
        lines[at] = chance.choice(
            [mark, line[:cut], f"{mark}\n{line}", line.upper(), " ".join(words), line[:cut] + mark]
        )
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(10))
def test_damaged_plans(seed):
    chance = random.Random(seed)
    nlp = thidua.load()
    plans = [path.read_text(encoding="utf-8").split("\n") for path in plan_files("train", "dev")]
    for _ in range(12):
        rows = mine_document(nlp, Document.from_text(damaged(chance.choice(plans), chance)))
        text = rows.document.text
        for records in rows.records.values():
            for record in records:
                if record.start is not None:
                    assert text[record.start : record.end] == record.quote
