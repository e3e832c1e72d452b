"""Recipients and signatures, in either order, in every authority's form."""

import pytest

from thidua.document import Document
from thidua.structure import parse

TOP = "KẾ HOẠCH\nThi đua năm 2031\n\nI. MỤC ĐÍCH\n1. Đoàn kết.\n\nTrên đây là kế hoạch năm 2031./.\n\n"
LIST = "Nơi nhận:\n- Phòng Nội vụ (b/c);\n- Các lớp;\n- Lưu: VT.\n\n"


def closing(text: str):
    return parse(Document.from_text(TOP + text)).closing


@pytest.mark.parametrize(
    ("block", "authority", "title", "name"),
    [
        ("HIỆU TRƯỞNG\n\nTrần Thị Mận", None, "HIỆU TRƯỞNG", "Trần Thị Mận"),
        ("KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\nLê Văn Ổi", "KT", "PHÓ HIỆU TRƯỞNG", "Lê Văn Ổi"),
        ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nLê Văn Ổi", "KT", "PHÓ TRƯỞNG BAN", "Lê Văn Ổi"),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nLê Văn Ổi", "KT", "PHÓ GIÁM ĐỐC", "Lê Văn Ổi"),
        ("TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n( Đã ký)\nLê Văn Ổi", "TM", "PHÓ CHỦ TỊCH", "Lê Văn Ổi"),
        ("TM BAN CHẤP HÀNH\nCHỦ TỊCH\nLê Văn Ổi", "TM", "CHỦ TỊCH", "Lê Văn Ổi"),
        ("T/M BCH CÔNG ĐOÀN\nCHỦ TỊCH\nLê Văn Ổi", "TM", "CHỦ TỊCH", "Lê Văn Ổi"),
        ("TM/BCH CÔNG ĐOÀN\nCHỦ TỊCH\nLê Văn Ổi", "TM", "CHỦ TỊCH", "Lê Văn Ổi"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Ổi", "TL", "CHÁNH VĂN PHÒNG", "Lê Văn Ổi"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Văn Ổi", "TUQ", "GIÁM ĐỐC SỞ NỘI VỤ", "Lê Văn Ổi"),
        ("Q. CHÁNH VĂN PHÒNG\nLê Văn Ổi", "Q", "Q. CHÁNH VĂN PHÒNG", "Lê Văn Ổi"),
        ("HIỆU TRƯỞNG\n\nTS. Lê Văn Ổi", None, "HIỆU TRƯỞNG", "Lê Văn Ổi"),
        ("TRƯỞNG BAN\nLê Văn Ổi (đã ký)", None, "TRƯỞNG BAN", "Lê Văn Ổi"),
        ("TRƯỞNG BAN\n(Đã ký): Lê Văn Ổi", None, "TRƯỞNG BAN", "Lê Văn Ổi"),
        ("CHỈ HUY TRƯỞNG\n\nĐại tá Lê Văn Ổi", None, "CHỈ HUY TRƯỞNG", "Lê Văn Ổi"),
        ("**CHỦ TỊCH**\n\n**LÊ VĂN ỔI**", None, "CHỦ TỊCH", "LÊ VĂN ỔI"),
        ("T.M BAN CHẤP HÀNH\nCHỦ TỊCH\nLê Văn Ổi", "TM", "CHỦ TỊCH", "Lê Văn Ổi"),
        ("TM. Uỷ BAN NHÂN DÂN\nCHủ TịCH\nLê Văn Ổi", "TM", "CHủ TịCH", "Lê Văn Ổi"),
        ("GIÁM ĐỐC\n\nBs. CKII Lê Văn Ổi", None, "GIÁM ĐỐC", "Lê Văn Ổi"),
        ("Lê Văn Ổi", None, None, "Lê Văn Ổi"),
    ],
)
@pytest.mark.parametrize("after", [True, False], ids=["after the list", "before the list"])
def test_signature(block, authority, title, name, after):
    text = LIST + block if after else f"{block}\n\n{LIST}"
    if not after and title is None:
        pytest.skip("a bare name above the list is no signature")
    found = closing(text)
    assert (found.signer_authority, found.signer_title, found.signer_name) == (
        authority,
        title,
        name,
    )
    assert found.recipients == ("Phòng Nội vụ (b/c)", "Các lớp", "Lưu: VT")


@pytest.mark.parametrize(
    ("block", "recipients"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu VT.", ("Như trên", "Lưu VT")),
        ("*Nơi nhận*:\n* Như trên;\n* Lưu: VT.", ("Như trên", "Lưu: VT")),
        ("Nơi nhận: Các lớp; Lưu VT.", ("Các lớp", "Lưu VT")),
        ("| Nơi nhận: | HIỆU TRƯỞNG |\n| - Các lớp; | |\n| - Lưu VT. | |", ("Các lớp", "Lưu VT")),
        (
            "Nơi nhận:\n- Các lớp;\n- Lưu: VT.\nBản điện tử:\n- Các tổ;",
            ("Các lớp", "Lưu: VT", "Các tổ"),
        ),
        ("Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nDANH SÁCH LỚP\n- Lớp 1A;", ("Các lớp", "Lưu: VT")),
        (
            "- Các lớp;\n- Các tổ;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\nLê Văn Ổi",
            ("Các lớp", "Các tổ", "Lưu: VT"),
        ),
        (
            "Nơi nhận:\n- Các phòng chuyên môn thuộc\nủy ban xã;\n- Lưu: VT.",
            ("Các phòng chuyên môn thuộc ủy ban xã", "Lưu: VT"),
        ),
    ],
)
def test_recipients(block, recipients):
    assert closing(block).recipients == recipients


def test_side_by_side_with_the_signature():
    text = "Nơi nhận:          HIỆU TRƯỞNG\n- Các lớp;\n- Lưu: VT.          Trần Thị Mận\n"
    found = closing(text)
    assert found.signer_title == "HIỆU TRƯỞNG"
    assert found.signer_name == "Trần Thị Mận"
    assert found.recipients == ("Các lớp", "Lưu: VT")


def test_the_body_ends_where_the_closing_begins():
    text = TOP + LIST + "HIỆU TRƯỞNG\nTrần Thị Mận\n\nPHỤ LỤC\n1. Biểu một.\n"
    plan = parse(Document.from_text(text))
    assert plan.body.of(text).rstrip().endswith("năm 2031./.")
    assert text[plan.closing.start :].startswith("Nơi nhận")
    assert plan.closing.signer_name == "Trần Thị Mận"


def test_nothing_to_close():
    found = closing("")
    assert found.recipients == ()
    assert found.signer_name is None


def test_southern_heading_of_the_recipients_beside_the_signature():
    found = closing("Nơi gởi:\tTM.BCH CĐCS\n- Chi bộ\tCHỦ TỊCH\n- Lưu CĐ\tThạch Thị Na\n")
    assert found.recipients == ("Chi bộ", "Lưu CĐ")
    assert (found.signer_authority, found.signer_title) == ("TM", "CHỦ TỊCH")
    assert found.signer_name == "Thạch Thị Na"


@pytest.mark.parametrize(
    "lines",
    [
        "- Sở Nội vụ; (đã ký)\n- Các xã; Lê Văn Na\n- Lưu: VT.",
        "- Sở Nội vụ;\n- Các xã; (đã ký)\n- Lưu VT Lê Văn Na",
        "- Sở Nội vụ;\n- Các xã; Đại tá Lê Văn Na\n- Lưu: VT.",
    ],
)
def test_columns_that_one_space_parts(lines):
    found = closing(f"Nơi nhận: HIỆU TRƯỞNG\n{lines}\n")
    assert found.recipients[:2] == ("Sở Nội vụ", "Các xã")
    assert found.recipients[2].endswith("VT")
    assert found.signer_name == "Lê Văn Na"


def test_a_place_in_the_list_is_no_signer():
    found = closing("Nơi nhận:\n- Thành ủy TP. Hồ Chí Minh;\n- Lưu: VT.\nHIỆU TRƯỞNG\nLê Văn Na\n")
    assert found.recipients[0] == "Thành ủy TP. Hồ Chí Minh"
    assert found.signer_name == "Lê Văn Na"


def test_two_titles_side_by_side_without_a_list():
    found = closing(
        "NGƯỜI LẬP KẾ HOẠCH          HIỆU TRƯỞNG\nLê Thị Mai                  Lê Văn Na\n"
    )
    assert (found.signer_title, found.signer_name) == ("HIỆU TRƯỞNG", "Lê Văn Na")


def test_a_name_that_has_signed_and_nothing_else():
    found = closing("Ngày mai họp\n| Lê Văn Ổi (Đã ký) |")
    assert (found.signer_name, found.signer_title) == ("Lê Văn Ổi", None)


def test_asterisks_among_the_recipients_are_none():
    found = closing("Nơi nhận:\n- Như trên;\n* * *\n- Lưu: VT.")
    assert found.recipients == ("Như trên", "Lưu: VT")
