"""Numbers of rows that were lost come back where the rows beside them tell them."""

from __future__ import annotations

import pytest

from thidua.ingest.serials import put_serials_right
from thidua.ingest.tokens import TextLine, Token


def rows(*texts, column=3):
    lines = []
    for y, text in enumerate(texts):
        tokens = [
            Token(word, 10.0 * x, 20.0 * y, 10.0 * x + 8, 20.0 * y + 10, 0.9)
            for x, word in enumerate(text.split())
        ]
        lines.append(TextLine(tokens, column=column))
    return lines


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        (["1 | Trồng rừng", "| Nuôi ong", "3 | Chè"], "2 | Nuôi ong"),
        (["4 | Trồng rừng", "Nu | Nuôi ong", "6 | Chè"], "5 | Nuôi ong"),
        (["9 | Trồng rừng", "0 | Nuôi ong", "11 | Chè"], "10 | Nuôi ong"),
        (["TT | Cây", "| Nuôi ong", "2 | Chè", "3 | Lạc"], "1 | Nuôi ong"),
        (["5 | Cây", "II | XÃ HỘI", "| Nuôi ong", "7 | Chè"], "6 | Nuôi ong"),
        # not told, or no number
        (["1 | Trồng rừng", "| Nuôi ong", "2 | Chè"], "| Nuôi ong"),
        (["1 | Trồng rừng", "2 | Lạc", "| Nuôi ong"], "| Nuôi ong"),
        (["1 | Trồng rừng", "Chăn | Nuôi ong", "3 | Chè"], "Chăn | Nuôi ong"),
        (["1 | Trồng rừng", "7 | Nuôi ong", "3 | Chè"], "7 | Nuôi ong"),
        (["1 | Trồng rừng", "A | Nuôi ong", "3 | Chè"], "A | Nuôi ong"),
        (["1 | Trồng rừng", "Nuôi ong", "3 | Chè"], "Nuôi ong"),
    ],
)
def test_the_number_of_a_row(read, printed):
    lines = rows(*read)
    put_serials_right(lines)
    assert printed in [line.text for line in lines]


def test_what_was_read_stays_known():
    lines = rows("1 | Chè", "x | Lạc", "3 | Ngô")
    put_serials_right(lines)
    assert lines[1].tokens[0].read == ("x", "numbering", 0.9)


def test_lines_of_text_are_no_rows():
    lines = rows("1 | Chè", "x | Lạc", "3 | Ngô", column=0)
    put_serials_right(lines)
    assert lines[1].text == "x | Lạc"
