"""Who gives an award, and of which level that makes it; titles a text calls so without marks."""

from __future__ import annotations

import pytest
from tests.extract.plans import school_plan

from thidua.extract.awards import find_awards
from thidua.records import Award


def awards(body: str) -> list[Award]:
    return find_awards(school_plan(f"- {body}"))


@pytest.mark.parametrize(
    ("text", "body", "level"),
    [
        ("tổ được tỉnh tặng cờ đơn vị dẫn đầu", "tỉnh", "tinh"),
        ("ba em được nhà trường tặng giấy khen", "nhà trường", "coso"),
        ("Công an huyện tặng 7 giấy khen", "Công an huyện", "coso"),
        ("Bộ CHQS tỉnh tặng giấy khen cho 3 tổ", "Bộ CHQS tỉnh", "tinh"),
        ("UBND tỉnh công nhận 4 tập thể lao động xuất sắc", "UBND tỉnh", "tinh"),
        ("Tổng liên đoàn tặng : Cờ thi đua cho 2 đơn vị", "Tổng liên đoàn", "bo"),
        (
            "được Chủ tịch nước, Thủ tướng Chính phủ tặng 12 Huân chương Lao động",
            "Chủ tịch nước, Thủ tướng Chính phủ",
            "toan_quoc",
        ),
        ("được Bộ, ngành Trung ương tặng 3 Cờ thi đua", "Bộ, ngành Trung ương", "bo"),
        ("Sở Nội vụ tặng nhiều Giấy khen", "Sở Nội vụ", "coso"),
        ("* Được UBND tỉnh tặng:\n+ 03 Cờ thi đua", "UBND tỉnh", "tinh"),
        ("UBND huyện khen thưởng:\n- Giấy khen: 8 tổ", "UBND huyện", "coso"),
        ("Sở Y tế tặng:\n12 Giấy khen", "Sở Y tế", "coso"),
        ("Bộ Y tế tặng.\n– Bằng khen: 2 khoa", "Bộ Y tế", "bo"),
        ("Giấy khen 19/2005 của Sở Y tế", "Sở Y tế", "coso"),
        ("Bằng khen (QĐ số 3/QĐ-UBND ngày 4/5/2020 của UBND tỉnh)", "UBND tỉnh", "tinh"),
        ("Bằng lao động sáng tạo do Tổng liên đoàn phong tặng", "Tổng liên đoàn", "bo"),
        ("Giấy khen của Giám đốc Sở Y tế tỉnh Hoa Ban", "Giám đốc Sở Y tế tỉnh Hoa Ban", "coso"),
        ("Giấy khen của Chủ tịch UBND xã", "Chủ tịch UBND xã", "coso"),
        ("Giấy khen của Ban Chấp hành Đảng bộ huyện", "Ban Chấp hành Đảng bộ huyện", "coso"),
        ("Bộ Y tế khen thưởng, tặng Bằng khen cho 2 khoa", "Bộ Y tế", "bo"),
        ("UBND tỉnh: Tặng Cờ thi đua cho 3 đơn vị", "UBND tỉnh", "tinh"),
        ("Bằng khen toàn diện của UBND tỉnh", "UBND tỉnh", "tinh"),
        ("Cờ thi đua của Tổng LĐLĐ Việt Nam", "Tổng LĐLĐ Việt Nam", "bo"),
        ("Giấy khen của SGD&ĐT Tỉnh", "SGD&ĐT Tỉnh", "coso"),
        ("Giấy khen của Sở Y tế, Công đoàn ngành", "Sở Y tế, Công đoàn ngành", "coso"),
        ("tặng giấy khen cho 3 đoàn viên của tỉnh đoàn", None, None),
        ("Hội viên được khen và tặng giấy khen", None, None),
        ("UBND huyện giao Phòng Nội vụ tham mưu tặng Giấy khen", None, None),
        ("UBND tỉnh giao chỉ tiêu:\n- Bằng khen: 3 tổ", None, None),
    ],
)
def test_the_giver(text: str, body: str | None, level: str | None) -> None:
    (award,) = awards(text)
    assert (award.awarding_body, award.level) == (body, level)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ba cô đạt danh hiệu giáo viên dạy giỏi cấp trường", ["giáo viên dạy giỏi cấp trường"]),
        ("danh hiệu chi đoàn vững mạnh xuất sắc cho 2 nơi", ["chi đoàn vững mạnh xuất sắc"]),
        ("giữ danh hiệu phường văn minh đô thị", ["phường văn minh đô thị"]),
        ("danh hiệu gia đình học tập, dòng họ học tập", ["gia đình học tập", "dòng họ học tập"]),
        ("danh hiệu tiên tiến và tiên tiến xuất sắc", ["tiên tiến", "tiên tiến xuất sắc"]),
        ("98% cháu đạt Bé ngoan; 12 lớp đạt lớp tiên tiến", ["Bé ngoan", "lớp tiên tiến"]),
        ("chi bộ đạt tiêu chuẩn “Trong sạch, vững mạnh”", ["Trong sạch, vững mạnh"]),
        (
            "trao danh hiệu “Tổ và Tập thể tiên tiến nghề biển”",
            ["Tổ và Tập thể tiên tiến nghề biển"],
        ),
        (
            "danh hiệu Tổ và Tập thể tiên tiến làm theo lời Bác",
            ["Tổ và Tập thể tiên tiến làm theo lời Bác"],
        ),
        ("danh hiệu trường Tập thể lao động xuất sắc", ["Tập thể lao động xuất sắc"]),
        ("Anh hùng Lao động thời kỳ đổi mới", ["Anh hùng Lao động thời kỳ đổi mới"]),
        ("Cờ đơn vị dẫn đầu phong trào thi đua", ["Cờ đơn vị dẫn đầu phong trào thi đua"]),
        ("Đoàn viên công đoàn xuất sắc: 14%", ["Đoàn viên công đoàn xuất sắc"]),
        ("Huân chương Lao động hạng Nhất, Nhì", ["Huân chương Lao động hạng Nhất, Nhì"]),
        (
            "Huân chương Lao động hạng Ba, 2 Bằng khen",
            ["Huân chương Lao động hạng Ba", "Bằng khen"],
        ),
        ("tổ lao động tiên tiến xuất sắc", ["tổ lao động tiên tiến xuất sắc"]),
        ("danh hiệu cán bộ hoàn thành xuất sắc nhiệm vụ", []),
        ("xét danh hiệu đơn vị nào làm tốt", []),
        ("cả tổ đạt kết quả tiên tiến", []),
        ("giới thiệu đoàn viên công đoàn xuất sắc cho Đảng", []),
    ],
)
def test_titles_without_marks(text: str, expected: list[str]) -> None:
    assert [award.name for award in awards(text)] == expected


def test_a_title_of_its_own_has_its_giver_too() -> None:
    (award,) = awards("đạt danh hiệu đơn vị xanh sạch do UBND huyện phong tặng")
    assert (award.name, award.awarding_body, award.level) == (
        "đơn vị xanh sạch",
        "UBND huyện",
        "coso",
    )


def test_the_flag_of_the_government_whoever_calls_it_so() -> None:
    (award,) = awards("Chính phủ tặng Cờ thi đua xuất sắc")
    assert award.title_id == "co-td-cp"


def test_each_verb_of_a_sentence_has_its_own_giver() -> None:
    found = awards("được Bộ trưởng Bộ Y tế tặng Bằng khen, UBND tỉnh tặng Cờ thi đua")
    assert [a.awarding_body for a in found] == ["Bộ trưởng Bộ Y tế", "UBND tỉnh"]
