"""Vietnamese against what damage leaves of it."""

import pytest

from thidua.ingest.text_quality import GOOD, marked_syllables, quality

GOOD_TEXTS = [
    "Căn cứ nhiệm vụ năm 2031, Ủy ban nhân dân huyện phát động đợt thi đua với nội dung sau:",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Hội đồng Thi đua - Khen thưởng; HĐND, UBND các xã, thị trấn; BCĐ; CNVCLĐ",
    "Nguyễn Thị Khuyên, Quách Văn Nghiêng, Trương Quỳnh Uyển, Đoàn Khuỷu",
    "Khuya khoắt, ngoằn ngoèo, quều quào, nghiêng ngả, giữ gìn, quyết liệt, yêu ghét",
]
BAD_TEXTS = [
    "Can cu nhiem vu nam 2031, Uy ban nhan dan huyen phat dong dot thi dua",
    "KEHO~CH thuemg trvc thurng xuyen bjnh gjam sat thvrc hifn",
    "The minutes of the meeting were read, approved and signed by the secretary.",
    "KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua yªu n­íc n¨m 2031",
    "xk qwz jjf ßßß øøk ïïl mññ",
    "12/03/2031 ... 45% ----",
    "",
]


@pytest.mark.parametrize("text", GOOD_TEXTS)
def test_good(text):
    assert quality(text) >= GOOD


@pytest.mark.parametrize("text", BAD_TEXTS)
def test_bad(text):
    assert quality(text) < GOOD


def test_it_falls_with_the_damage():
    good = GOOD_TEXTS[0]
    damaged = [good.replace("n", "rn", count).replace("h", "li", count) for count in (0, 3, 9)]
    found = [quality(text) for text in damaged]
    assert found == sorted(found, reverse=True)
    assert found[0] - found[-1] > 0.2


@pytest.mark.parametrize(
    ("text", "right", "marked"),
    [
        ("thi đua yêu nước", 3, 3),
        ("HĐND QĐ-UBND", 0, 0),
        ("hoạch hoach hoảch", 1, 2),
        ("tổ chức, thuyết", 3, 3),
        ("ß ø ñ", 0, 3),
        ("«Đề án»", 2, 2),
    ],
)
def test_marked_syllables(text, right, marked):
    assert marked_syllables(text)[:2] == (right, marked)
