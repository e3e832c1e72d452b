"""Pages drawn from a text and aged: true text, boxes and transforms hold, seeds are kept."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pypdfium2 as pdfium
import pytest

CORPORA = Path(__file__).resolve().parents[2] / "corpora"
DPI = 60
TEXT = """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÀO CAI                 Độc lập - Tự do - Hạnh phúc
Số:      /KH-UBND          Lào Cai, ngày 19 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua yêu nước năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

| TT | Nội dung | Chỉ tiêu |
|----|----------|----------|
| 1 | **Giảng viên** có trình độ *tiến sĩ* | Từ 35% trở lên |

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Hoàng Quang Đạt
"""


def _modules(*names: str) -> list[ModuleType]:
    """Modules of ``corpora/``, which is no package, in the order in which they need each other."""
    found = []
    for name in names:
        spec = importlib.util.spec_from_file_location(name, CORPORA / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        found.append(module)
    return found


WRAPPING, TYPED, BLOCKS, SEALS, *_, PAGES, WEAR, JPEG_PDF, AGEING = _modules(
    "wrapping",
    "typed_tables",
    "blocks",
    "seals",
    "sheets",
    "lettering",
    "setting",
    "pages",
    "wear",
    "jpeg_pdf",
    "ageing",
)
try:
    PAGE = PAGES.draw(TEXT, 3, dpi=DPI)[0]
except OSError:
    pytest.skip("the Tinos font (fonts-croscore) is not installed", allow_module_level=True)


def _lost(text: str, words: list) -> str:
    """What of the text no word shows, without spaces."""
    shown = set()
    for word in words:
        assert text[word.start : word.end] == word.text
        span = set(range(word.start, word.end))
        assert not span & shown
        shown |= span
    return "".join("".join(c for i, c in enumerate(text) if i not in shown).split())


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    words = "Các phòng thi đua hoàn thành kế hoạch năm, giữ gìn kỷ luật lao động"
    wrapped = "\n".join([words] * 5 + ["và đoàn kết.", f"- {words}", "với nhau."])
    lines = [match.span() for match in re.finditer(r"[^\n]+", wrapped)]
    assert [wrapped[a:b].count("\n") for a, b in WRAPPING.unwrapped(wrapped, lines)] == [5, 1]
    few = lines[-3:]
    assert WRAPPING.unwrapped(wrapped, few) == few


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("TT\tViệc\tMức\n1\tHộ nghèo\t< 2", ["TT|Việc|Mức", "1|Hộ nghèo|< 2"]),
        ("1   Thuế   41\n    Cộng   83", ["1|Thuế|41", "|Cộng|83"]),  # each under its own
        ("TT\tViệc\n\n1\tHộ nghèo", []),  # no rows of one table
        ("CHỦ TỊCH      GIÁM ĐỐC\nTrần An       Lê Bình", []),  # two who sign
        ("- 5 tổ         (đã ký)\n- Lưu.      Lê Bình", []),
        ("1. Phấn đấu  100%  đạt.\n2. Giữ vững.", []),
    ],
)
def test_rows_typed_with_tabs_or_spaces_are_a_table(text: str, rows: list[str]) -> None:
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    found = TYPED.rows_of(text, lines)
    assert ["|".join(text[a:b] for a, b in row) for row in found] == rows


def test_a_closing_ends_before_its_annex() -> None:
    text = "Nơi nhận: | GIÁM ĐỐC\n- Lưu: VT.\n\nTrần Văn An\n\nPHỤ LỤC\n\n| TT | Phòng |\n|--|--|\n| 1 | A |\n"
    whole = f"KẾ HOẠCH\nThi đua\n\nCác phòng thi đua.\n\n{text}"
    closing, heading, table = BLOCKS.read(whole)[2:]
    assert [whole[start:end] for start, end in closing.authority] == ["GIÁM ĐỐC"]
    assert [whole[start:end] for start, end in closing.name] == ["Trần Văn An"]
    assert isinstance(heading, BLOCKS.Paragraph)
    assert isinstance(table, BLOCKS.Table)
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("trên địa bàn xã năm 2026", 3),
        ("Căn cứ Luật Thi đua, khen thưởng năm 2022;", 2),
        ("Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2021", 2),
        ("I. MỤC ĐÍCH", 2),
    ],
)
def test_a_title_ends_where_the_first_paragraph_begins(below: str, lines: int) -> None:
    read = BLOCKS.read(f"KẾ HOẠCH\nPhát động thi đua\n{below}\nCác đơn vị thi đua.\n")
    (title,) = (block for block in read if isinstance(block, BLOCKS.Title))
    assert len(title.lines) == lines


def test_every_character_is_drawn_once():
    """Only bars, stars and the rule of the table are left out."""
    assert set(_lost(TEXT, PAGE.words)) <= set("|-*")
    joined = "".join(w.text for w in sorted(PAGE.words, key=lambda w: w.start))
    plain = "\n".join(line for line in TEXT.splitlines() if not line.startswith("|-"))
    assert joined == "".join(plain.replace("|", "").replace("*", "").split())


@pytest.mark.parametrize("name", ["dang-uy-xa-2025", "khoi-thi-dua-2015", "thpt-2010"])
def test_no_word_of_a_plan_is_lost(name):
    text = (CORPORA / "plans" / f"{name}.txt").read_text(encoding="utf-8")
    drawn = PAGES.draw(text, 1, dpi=20)
    assert len(drawn) > 1
    assert set(_lost(text, [w for page in drawn for w in page.words])) <= set("*")


def test_words_keep_to_the_margins():
    left = min(w.box[0] for w in PAGE.words)
    right = max(w.box[2] for w in PAGE.words)
    assert 20 * PAGES.MM < left < 36 * PAGES.MM
    assert 189 * PAGES.MM < right < 202 * PAGES.MM


def test_two_columns_stand_side_by_side():
    at = {w.text: w.box for w in PAGE.words}
    assert at["CỘNG"][0] > at["BAN"][2]
    assert abs(at["CỘNG"][3] - at["BAN"][3]) < 5
    assert at["Đạt"][0] > at["Lưu:"][2]
    assert at["Nơi"][1] < at["Đạt"][1]


def test_clean_boxes_hold_ink():
    page = PAGES.draw(TEXT, 3, dpi=DPI, stamp=False, signature=False)[0]
    aged = AGEING.age(page.image, 0, 1)
    grey = np.asarray(aged.image.convert("L"))
    scale = aged.dpi / 72
    inked = np.zeros(grey.shape, dtype=bool)
    for word in page.words:
        x0, y0, x1, y1 = (v * scale for v in aged.box(word.box))
        area = np.s_[int(y0) : int(y1) + 1, int(x0) : int(x1) + 1]
        assert grey[area].min() < 190, word
        inked[area] = True
    rules = (grey < 128) & ~inked
    assert rules.sum() < 0.35 * (grey < 128).sum()  # lines of the table and under the heading


def test_marks_are_recorded_and_coloured():
    what = dict(PAGE.extras)
    assert set(what) == {"stamp", "signature"}
    x0, y0, x1, y1 = (int(v * DPI / 72) for v in what["stamp"])
    red, green, _ = np.asarray(PAGE.image, dtype=int)[y0:y1, x0:x1].transpose(2, 0, 1)
    assert (red - green > 60).mean() > 0.05


@pytest.mark.parametrize("level", AGEING.LEVELS)
def test_a_seed_gives_one_picture(level):
    first, again, other = (AGEING.age(PAGE.image, level, s, dpi=45) for s in (5, 5, 6))
    assert first.image.tobytes() == again.image.tobytes()
    assert (first.quality, first.dpi) == (again.quality, again.dpi)
    assert np.array_equal(first.transform, again.transform)
    assert level == 0 or first.image.tobytes() != other.image.tobytes()


@pytest.mark.parametrize("level", AGEING.LEVELS)
def test_the_whole_page_is_in_the_picture(level):
    width, height = PAGES.PAGE
    for seed in range(4):
        aged = AGEING.age(PAGE.image, level, seed, dpi=30)
        x0, y0, x1, y1 = aged.box((0, 0, width, height))
        assert x0 >= -1e-6
        assert y0 >= -1e-6
        assert x1 <= width + 1e-6
        assert y1 <= height + 1e-6
        assert (x1 - x0) * (y1 - y0) > 0.75 * width * height


@pytest.mark.parametrize("level", AGEING.LEVELS)
def test_boxes_follow_the_words(level):
    """Where words were drawn, the aged page is darker than just above them."""
    aged = AGEING.age(PAGE.image, level, 2, dpi=100)
    grey = np.asarray(aged.image.convert("L"), dtype=float)
    darker = []
    for word in PAGE.words:
        x0, y0, x1, y1 = (round(v * aged.dpi / 72) for v in aged.box(word.box))
        if x1 - x0 > 8 and y1 - y0 > 4:
            darker.append(grey[y0 - 3 : y0 - 1, x0:x1].mean() > grey[y0:y1, x0:x1].mean())
    assert np.mean(darker) > 0.9


def test_unknown_level():
    with pytest.raises(ValueError, match="levels are 0 to 5"):
        AGEING.age(PAGE.image, 6, 1)


def test_pdf_of_pictures_and_its_words(tmp_path, monkeypatch):
    monkeypatch.setattr(PAGES.draw, "__kwdefaults__", {**PAGES.draw.__kwdefaults__, "dpi": DPI})
    source = tmp_path / "plan.txt"
    source.write_text(TEXT, encoding="utf-8")
    paths = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for path in paths:
        AGEING.write_scan(str(source), 4, 9, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    record = json.loads(paths[0].with_suffix(".json").read_text(encoding="utf-8"))
    document = pdfium.PdfDocument(paths[0])
    assert len(document) == len(record["pages"]) == 1
    assert document[0].get_size() == pytest.approx(PAGES.PAGE, abs=0.01)
    assert not document[0].get_textpage().get_text_bounded()
    words = record["pages"][0]["words"]
    assert all(TEXT[w["start"] : w["end"]] == w["text"] for w in words)
    assert {e["what"] for e in record["pages"][0]["extras"]} == {"stamp", "signature"}
