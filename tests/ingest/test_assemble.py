"""Pages of lines to one text: where paragraphs end."""

from __future__ import annotations

import pytest

from thidua.ingest.assemble import ReadPage, to_document
from thidua.ingest.sources import Source
from thidua.ingest.tokens import TextLine, Token

LONG = "Căn cứ Công văn số 12/SNV-TĐKT ngày 05/01/2031 của Sở Nội vụ về đăng ký thi đua,"


def page(number, *lines):
    rows = [
        TextLine([Token(text, 60, 100 + 20 * row, right, 114 + 20 * row)])
        for row, (text, right) in enumerate(lines)
    ]
    return ReadPage(number, 600, 800, rows)


def text_of(*pages):
    source = Source("k.pdf", "k.pdf", b"", "k")
    return to_document(source, "application/pdf", "pdf", pages).text


@pytest.mark.parametrize(
    ("after", "parted"),
    [
        ("Sở Y tế ban hành Kế hoạch như sau:", True),  # a paragraph of its own
        ("trong đó có các trạm y tế", False),
    ],
)
def test_an_empty_line_follows_a_paragraph_that_ends_with_a_comma(after, parted):
    text = text_of(page(1, (LONG, 300), (after, 540)))
    assert (f"{LONG}\n\n{after}" in text) is parted


def test_no_empty_line_where_a_page_ends():
    text = text_of(page(1, (LONG, 540)), page(2, ("Tri Tôn; giữ vững mô hình.", 300)))
    assert f"{LONG}\nTri Tôn" in text


def test_words_and_blocks_keep_their_places():
    source = Source("k.pdf", "k.pdf", b"", "k")
    read = [page(1, (LONG, 300), ("Sở Y tế ban hành Kế hoạch:", 540)), page(2, ("Điều 1.", 200))]
    document = to_document(source, "application/pdf", "pdf", read)
    printed = [line.text for one in read for line in one.lines]
    assert [document.text[word.start : word.end] for word in document.words] == printed
    assert [block.span.of(document.text) for block in document.blocks] == printed
    assert document.page_at(document.text.index("Điều")) == 2
