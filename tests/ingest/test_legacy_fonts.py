"""Texts typed for TCVN3 (ABC) and VNI-Windows fonts; the encoders stand apart from the readers."""

import unicodedata

import pytest

from thidua.ingest.encodings import clean
from thidua.knowledge.legacy_encodings import from_tcvn3, from_vni

# Bytes of TCVN 5712:1993 VN3, hexadecimal, in the order of the letters.
_VN3 = dict(
    zip(
        "àảãáạ ăằẳẵắặ âầẩẫấậ đ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ ĂÂÊÔƠƯĐ".replace(
            " ", ""
        ),
        bytes.fromhex(
            "B5B6B7B8B9 A8BBBCBDBEC6 A9C7C8C9CACB AE CCCECFD0D1 AAD2D3D4D5D6 D7D8DCDDDE DFE1E2E3E4"
            "ABE5E6E7E8E9 ACEAEBECEDEE EFF1F2F3F4 ADF5F6F7F8F9 FAFBFCFDFE A1A2A3A4A5A6A7"
        ).decode("latin-1"),
        strict=True,
    )
)
_PUNCTUATION = {"“": "\x93", "”": "\x94", "–": "\x96", "…": "\x85"}


def tcvn3(text):
    """As the ABC keyboard writes it: a capital with a tone is the small letter."""
    table = _VN3 | _PUNCTUATION
    return "".join(table.get(c) or table.get(c.lower(), c) for c in text).encode("latin-1")


# VNI-Windows: letter, then the letter that draws its marks.
_TONE = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_ROOF = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_BOWL = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_ALONE = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def vni(text):
    return "".join(map(_vni_letter, text)).encode("cp1252")


def _vni_letter(letter):
    if letter.isupper():
        return _vni_letter(letter.lower()).upper()
    if letter in _ALONE:
        return _ALONE[letter]
    base, *marks = unicodedata.normalize("NFD", letter)
    tone = next((m for m in marks if m in _TONE), "")
    if "\u031b" in marks:
        return {"o": "ô", "u": "ö"}[base] + _TONE.get(tone, "")
    for mark, table in (("\u0302", _ROOF), ("\u0306", _BOWL)):
        if mark in marks:
            return base + table[tone]
    return base + _TONE.get(tone, "") if tone else letter


SMALL = """Căn cứ kế hoạch của xã, trường trung học cơ sở phát động đợt thi đua như sau:
- Mỗi lớp giữ vững nền nếp; học sinh được khen không dưới 12,5%.
- Thầy cô, phụ huynh ở các thôn cùng gắng sức… “Dạy tốt – học tốt” đến hết quý 3.
Những điển hình mới sẽ được tuyên dương kịp thời trong lễ tổng kết, Ủy ban dự.
"""
CAPITALS = """SỞ GIÁO DỤC VÀ ĐÀO TẠO        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-THCS        Độc lập - Tự do - Hạnh phúc
VỀ VIỆC PHÁT ĐỘNG THI ĐUA
"""


def in_capital_font(text):
    """A file has no fonts: what was a lone capital with a tone comes back small."""
    return text.replace("Ủy", "ủy")


@pytest.mark.parametrize("text", [SMALL, CAPITALS + SMALL, SMALL.replace("\n", "\r\n")])
def test_tcvn3_file(text_of, text):
    assert text_of(tcvn3(text)) == in_capital_font(text)


@pytest.mark.parametrize("text", [SMALL, CAPITALS + SMALL, CAPITALS + SMALL.upper()])
def test_vni_file(text_of, text):
    assert text_of(vni(text)) == text


@pytest.mark.parametrize("encode", [tcvn3, vni])
def test_a_page_that_declares_western_text(text_of, encode):
    body = encode(SMALL).decode("cp1252").replace("\n", "</p><p>")
    page = f"<html><head><meta charset='windows-1252'></head><body><p>{body}</p></body></html>"
    lines = text_of(page.encode("cp1252")).split("\n")
    assert [line for line in lines if line] == in_capital_font(
        SMALL if encode is tcvn3 else SMALL.replace("Ủy", "\0")
    ).replace("\0", "Ủy").splitlines()


@pytest.mark.parametrize("encode", [tcvn3, vni])
def test_legacy_text_stored_as_unicode(encode):
    stored = encode(SMALL).decode("latin-1").encode("utf-8").decode("utf-8")
    expected = in_capital_font(SMALL) if encode is tcvn3 else SMALL
    for mark, byte in _PUNCTUATION.items():
        expected = expected.replace(mark, byte)
    assert clean(stored) == expected


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("C«ng hßa x· héi", "Công hòa xã hội"),
        ("CéNG HßA X· HéI", "CỘNG HÒA XÃ HỘI"),
        ("VÒ VIÖC THI §UA", "VỀ VIỆC THI ĐUA"),
        ("Sè: 05/Q§-UBND", "Số: 05/QĐ-UBND"),
        ("VÒ viÖc khen th­ëng", "Về việc khen thưởng"),
    ],
)
def test_capitals_of_tcvn3(typed, read):
    assert from_tcvn3(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ngöôøi ñöùng ñaàu", "Người đứng đầu"),
        ("UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"),
        ("AÁp Bình Thaïnh", "Ấp Bình Thạnh"),
        ("Hoa Kyø, Lyù, myõ thuaät, kyû luaät, kî", "Hoa Kỳ, Lý, mỹ thuật, kỷ luật, kỵ"),
    ],
)
def test_letters_of_vni(typed, read):
    assert from_vni(typed) == read


def test_a_legacy_heading_over_a_unicode_text():
    head = "ỦY BAN NHÂN DÂN XÃ SÔNG TRÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    body = (
        "\nKẾ HOẠCH\nPhát động phong trào thi đua\n· Nâng cao chất lượng · giữ vững nền nếp.\n" * 3
    )
    assert clean(tcvn3(head).decode("latin-1") + body) == head + body
    assert clean(head + body) == head + body
