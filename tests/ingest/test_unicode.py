"""Unicode encodings with and without BOM, NFD, Windows-1258, and UTF-8 that was encoded twice."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.errors import ThiduaError
from thidua.ingest.encodings import clean, decode

PLAN = """KẾ HOẠCH
Tổ chức phong trào “Dân vận khéo” – năm 2031

1. Ủy ban nhân dân xã giao chỉ tiêu: 100% thôn ký giao ước thi đua trước ngày 05/3.
2. Đẩy mạnh chuyển đổi số; mỗi người dân được hướng dẫn sử dụng dịch vụ công.
3. Phường, thị trấn ở vùng lũ: khen thưởng kịp thời những tấm gương quên mình.
"""
ENGLISH = "The minutes of the meeting were read, approved and signed by the secretary. "


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-le", b""),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_encodings(text_of, encoding, bom, form):
    assert text_of(bom + unicodedata.normalize(form, PLAN).encode(encoding)) == PLAN


def windows_1258(text):
    """What a Vietnamese Windows writes: the base letter in one byte, the tone in the next."""
    out = bytearray()
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
            base = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += base.encode("cp1258") + tone.encode("cp1258")
    return bytes(out)


def test_windows_1258(text_of):
    assert text_of(windows_1258(PLAN)) == PLAN


def test_windows_1258_that_a_page_declares_as_windows_1252():
    assert decode(windows_1258(PLAN), "page", "windows-1252") == PLAN


def twice(text, encoding):
    """UTF-8 read as *encoding* and written again; gaps of cp1252 are filled as browsers do."""
    return "".join(
        bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode("utf-8")
    )


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_mojibake(text_of, encoding):
    assert text_of(twice(PLAN, encoding).encode()) == PLAN


def test_mojibake_beside_characters_that_windows_1252_lacks():
    assert clean(twice(PLAN, "cp1252") + "→ ☐") == PLAN + "→ ☐"


@pytest.mark.parametrize("cut", [1, 2])
def test_a_file_cut_inside_a_character_is_still_utf_8(cut):
    data = (PLAN * 2 + "Nơi nhậ").encode()[:-cut]
    assert decode(data, "cut").startswith(PLAN * 2 + "Nơi nh")


# A line is cleaned alone in some readers: what is short must stay as it is.
PLAIN = [
    "Có",
    "Hoàng Minh Toàn",
    "Hoà",
    "Đoàn Khoái, Lý Toán, Phạm Thoại",
    "Loại: khá; giỏi; xuất sắc",
    "toán, hoá, hoạ, oán thán",
    "- Có: ☐ Không: ☐",
    "§ 4. Œuvres complètes « Été à Đà Lạt »",
    "Müller, Søren og Åse spiste blåbær på øya i går og så på fjorden.",
    "El niño soñó con la montaña; mañana volverá el señor Núñez a España.",
    "Für größere Übungen müssen Schüler früh aufstehen, läßt er ausrichten.",
    "Windows® and Office® are trademarks® © 2031 Company®",
    ENGLISH * 3,
    PLAN,
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_stays(text):
    assert clean(text) == text


SYLLABLES = sorted({word for word in PLAN.split() if word.isalpha()})
SYLLABLES += ["toán", "Hoàng", "có", "oán", "khoá", "nghĩ", "ĩ"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SYLLABLES), max_size=30).map(" ".join))
def test_vietnamese_words_in_any_order_stay(text):
    assert clean(text) == text
    assert decode(text.encode(), "words") == text


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_decode_to_nfc_or_are_damaged(data):
    try:
        text = decode(data, "bytes")
    except ThiduaError:
        assert (
            data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00")) or 0 in data
        )
    else:
        assert unicodedata.is_normalized("NFC", text)
