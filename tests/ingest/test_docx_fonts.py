"""Runs in TCVN3 and VNI fonts, wherever the font is named; Unicode text in such a font stays."""

import io
import zipfile

import pytest

from thidua.errors import ThiduaError
from thidua.ingest import read_bytes


def font(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


OWN = [
    (".VnTime", "KÕ ho¹ch thi ®ua n¨m 2031", "Kế hoạch thi đua năm 2031"),
    (".VnTimeH", "Céng hßa x· héi", "CỘNG HÒA XÃ HỘI"),
    (".VnArialH", "KÕ HO¹CH", "KẾ HOẠCH"),
    ("VNI-Times", "Keá hoaïch thi ñua", "Kế hoạch thi đua"),
    ("VNI-Helve", "UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN"),
    (".VnTime", "Kế hoạch", "Kế hoạch"),
    ("VNI-Times", "Kế hoạch Hoàng Toàn", "Kế hoạch Hoàng Toàn"),
    ("Times New Roman", "Hoàng Minh Toàn", "Hoàng Minh Toàn"),
    ("Arial", "Có", "Có"),
]


@pytest.mark.parametrize(("name", "typed", "seen"), OWN)
def test_font_of_the_run(wd, text_of, name, typed, seen):
    assert text_of(wd.word(wd.p(wd.r(typed, font(name))))) == seen + "\n"


NORMAL = (
    '<w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>{normal}</w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="big"><w:name w:val="Big"/><w:basedOn w:val="Normal"/><w:rPr>{big}</w:rPr></w:style>'
)  # fmt: skip


@pytest.mark.parametrize(
    ("styles", "seen"),
    [
        ({"default": font(".VnTime")}, ["kế hoạch", "kế hoạch"]),
        ({"normal": font(".VnTime")}, ["kế hoạch", "kế hoạch"]),
        ({"normal": font(".VnTime"), "big": font(".VnTimeH")}, ["kế hoạch", "KẾ HOẠCH"]),
        ({"normal": font(".VnTime"), "big": "<w:caps/>"}, ["kế hoạch", "KẾ HOẠCH"]),
        ({"big": font(".VnTime")}, ["kÕ ho¹ch", "kế hoạch"]),
        ({"normal": font(".VnTime"), "big": "<w:vanish/>"}, ["kế hoạch", ""]),
    ],
)
def test_font_of_styles(wd, text_of, styles, seen):
    inside = NORMAL.format(**{"default": "", "normal": "", "big": ""} | styles)
    text = text_of(wd.word(wd.p("kÕ ho¹ch"), wd.p("kÕ ho¹ch", style="big"), styles=inside))
    assert text.split("\n")[:2] == seen


def test_the_letter_that_word_takes_for_a_soft_hyphen(wd, text_of):
    run = (
        f"<w:r><w:rPr>{font('.VnTime')}</w:rPr><w:t>tr</w:t><w:softHyphen/><w:t>êng häc</w:t></w:r>"
    )
    assert text_of(wd.word(wd.p(run))) == "trường học\n"


def test_a_whole_text_whose_font_is_not_named(wd, text_of):
    data = wd.word(wd.p("KÕ ho¹ch ph¸t ®éng thi ®ua"), wd.p("Sè: 27"), wd.p("C¸c x·, ph­êng"))
    assert text_of(data) == "Kế hoạch phát động thi đua\nSố: 27\nCác xã, phường\n"


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_broken_xml_is_damage(wd, part):
    whole = zipfile.ZipFile(io.BytesIO(wd.word(wd.p("Kế hoạch"), styles="")))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in whole.namelist():
            packed.writestr(name, whole.read(name)[: 60 if name == part else None])
    with pytest.raises(ThiduaError, match="E106"):
        read_bytes(buffer.getvalue())
