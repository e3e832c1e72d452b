"""Number and day in handwriting are marked with their place; blanks stay blanks."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from thidua.document import ILLEGIBLE
from thidua.ingest.ink import mark_ink
from thidua.ingest.tokens import TextLine, Token

DPI = 72.0


def line(text):
    """The words of *text*; ``_`` is room for a number, 40 points wide."""
    tokens, x = [], 50.0
    for word in text.split():
        width = 40.0 if word == "_" else 6.0 * len(word)
        if word != "_":
            tokens.append(Token(word, x, 100, x + width, 112, 0.95))
        x += width + 4
    return TextLine(tokens)


def paper(*ink):
    """A page with a scribble from each x on."""
    image = Image.new("RGB", (595, 842), "white")
    draw = ImageDraw.Draw(image)
    for x in ink:
        draw.line([(x, 110), (x + 8, 99), (x + 14, 111), (x + 22, 98)], fill=(30, 50, 150), width=2)
    return image


def marked(text, image):
    item = line(text)
    mark_ink([item], image, DPI, lambda token: token)
    return item.text


@pytest.mark.parametrize(
    ("text", "ink", "read"),
    [
        ("Số: _ /KH-UBND", [80], f"Số: {ILLEGIBLE} /KH-UBND"),
        ("Số: _ /KH-UBND", [], "Số: /KH-UBND"),
        ("Số: 37 /KH-UBND", [80], "Số: 37 /KH-UBND"),
        ("Số: 08/KH – LĐLĐ", [], "Số: 08/KH – LĐLĐ"),
        ("Lào Cai, ngày _ tháng 3 năm 2020", [150], f"Lào Cai, ngày {ILLEGIBLE} tháng 3 năm 2020"),
        ("Lào Cai, ngày _ tháng 3 năm 2020", [], "Lào Cai, ngày tháng 3 năm 2020"),
        ("sơ kết 6 tháng đầu năm 2020", [92], "sơ kết 6 tháng đầu năm 2020"),
        ("Lào Cai, ngày to tháng 3 năm 2020", [135], f"Lào Cai, ngày {ILLEGIBLE} tháng 3 năm 2020"),
        (
            "quyết thắng _ năm 2020 đề ra cho mọi đơn vị",
            [140],
            "quyết thắng năm 2020 đề ra cho mọi đơn vị",
        ),
    ],
)
def test_ink_in_the_room_for_a_number(text, ink, read):
    assert marked(text, paper(*ink)) == read


def test_a_printed_number_in_one_with_its_symbol_stays_though_the_engine_doubts():
    item = TextLine(
        [
            Token("Số:", 50, 100, 68, 112, 0.9),
            Token("08/KH-", 72, 100, 110, 112, 0.37),
            Token("LĐLĐ", 114, 100, 140, 112, 0.6),
        ]
    )
    mark_ink([item], paper(80), DPI, lambda token: token)
    assert item.text == "Số: 08/KH- LĐLĐ"


def test_what_was_read_of_the_hand_right_after_the_cue_goes():
    item = TextLine(
        [Token("Số:{24.2", 50, 100, 98, 112, 0.3), Token("/KH-SYT", 130, 100, 175, 112, 0.9)]
    )
    mark_ink([item], paper(75, 95), DPI, lambda token: token)
    assert item.text == f"Số: {ILLEGIBLE} /KH-SYT"
    assert item.tokens[1].confidence == 0.0


def test_a_sign_after_the_word_day_is_no_ink():
    item = TextLine([Token("ba", 50, 100, 60, 112, 0.9), Token("ngày,", 64, 100, 90, 112, 0.9)])
    mark_ink([item], paper(80), DPI, lambda token: token)
    assert [token.text for token in item.tokens] == ["ba", "ngày,"]
