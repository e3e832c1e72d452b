"""The promise: every record's quote is the slice of the text that its offsets name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.batch import mine, mine_document
from thidua.dataset import TABLES
from thidua.document import Document
from thidua.language import load

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = [
    ROOT / "corpora" / "plans",
    ROOT / "corpora" / "samples",
    ROOT.parent / "shared" / "seeds",
]

# Pieces of the genre, whole and broken, to be put together at random.
PIECES = st.sampled_from(
    [
        "KẾ HOẠCH",
        "Số: 12/KH-UBND",
        "Số:   -KH/TU",
        "ngày 05 tháng 01 năm 2024",
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        "a) ",
        "- ",
        "+ ",
        "* ",
        "**",
        "“",
        "”",
        '"',
        "(",
        ")",
        ";",
        ", ",
        ". ",
        ":",
        "\n",
        "\n\n",
        "100% cán bộ đạt ",
        "trong đó có 20% ",
        "không có ",
        "từ 03 đến 05 ",
        "Chỉ thị số 35/CT-TTg ",
        "ngày 04/12/2023 ",
        "của Thủ tướng Chính phủ ",
        "về việc ",
        "94 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2024)",
        "Đợt 1 (từ 01/01 đến 30/6/2024)",
        "Nơi nhận:",
        "TM. BAN CHẤP HÀNH",
        "CHỦ TỊCH",
        "Nguyễn Văn An",
        "danh hiệu “Lao động tiên tiến”",
        "với chủ đề ",
        "phong trào ",
        "Các phòng chuyên môn xây dựng kế hoạch",
        "",
        " ",
        " ",
        "Luật Thi đua, khen thưởng",
        "Một là: ",
        "31/4/2024",
    ]
)


@pytest.fixture(scope="module")
def nlp():
    return load()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_quote_is_its_slice(folder):
    if not folder.exists():
        pytest.skip("not here")
    dataset = mine(folder)
    texts = {row["doc_id"]: row["text"] for row in dataset.rows("documents")}
    count = 0
    for table in TABLES[1:]:
        for row in dataset.rows(table):
            if row["start"] is not None:
                assert texts[row["doc_id"]][row["start"] : row["end"]] == row["quote"]
                assert row["quote"].strip() == row["quote"]
                count += 1
    assert count


def _check(nlp, text):
    document = Document.from_text(text)
    rows = mine_document(nlp, document)
    for records in rows.records.values():
        for record in records:
            if record.start is not None:
                assert document.text[record.start : record.end] == record.quote


@settings(max_examples=80, deadline=None)
@given(pieces=st.lists(PIECES, max_size=40))
def test_any_mixture_of_pieces(nlp, pieces):
    _check(nlp, "".join(pieces))


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text(nlp, text):
    _check(nlp, text)
    assert nlp.make_doc(text).text == text
