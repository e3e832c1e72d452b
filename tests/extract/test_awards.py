"""Awards: names, abbreviations, what belongs to a name behind it, and homographs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.plans import school_plan

from thidua.extract.awards import find_awards


def names(body: str) -> list[str | None]:
    return [award.name for award in find_awards(school_plan(f"- {body}"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "tặng Giấy khen của Giám đốc Bệnh viện kèm tiền thưởng",
            ["Giấy khen của Giám đốc Bệnh viện"],
        ),
        ("Bằng khen của Chủ tịch UBND tỉnh sau mỗi chặng", ["Bằng khen của Chủ tịch UBND tỉnh"]),
        ("Giấy khen của Cục trưởng dành cho hai đội", ["Giấy khen của Cục trưởng"]),
        ("Giấy khen của Giám đốc Sở + 300.000 đồng", ["Giấy khen của Giám đốc Sở"]),
        ("đội nhất nhận cúp “Mùa vàng”", ["cúp “Mùa vàng”"]),
        ("không xét “Kế toán giỏi”, “Kế toán mẫu mực”", ["Kế toán giỏi", "Kế toán mẫu mực"]),
        ("công nhận Chiến sĩ thi đua toàn tập đoàn", ["Chiến sĩ thi đua toàn tập đoàn"]),
        ("9/12 lớp đạt Tập thể học sinh tiên tiến", ["Tập thể học sinh tiên tiến"]),
        ("mỗi xã một làng văn hóa du lịch", []),
        ("tặng giấy khen của nhà trường cho 5 em", ["giấy khen của nhà trường"]),
        ("nhận Cờ thi đua Tỉnh đoàn cho 3 đơn vị", ["Cờ thi đua Tỉnh đoàn"]),
        ("Bằng khen UBND tỉnh: 03 tập thể", ["Bằng khen UBND tỉnh"]),
        (
            "xét tặng Bằng khen của Bộ, ban, ngành, tỉnh:",
            ["Bằng khen của Bộ, ban, ngành, tỉnh"],
        ),
        ("Bằng khen cấp Bộ, ngành cho 2 người", ["Bằng khen cấp Bộ, ngành"]),
        ("Bằng khen cấp Bộ, Giấy khen", ["Bằng khen cấp Bộ", "Giấy khen"]),
        ("phong tặng Mẹ Việt Nam Anh hùng cho 2 mẹ", ["Mẹ Việt Nam Anh hùng"]),
        ("bình chọn “Nông dân miền biển xuất sắc” cuối năm", ["Nông dân miền biển xuất sắc"]),
        ("tổ dẫn đầu được trao biển “Tổ bán hàng kiểu mẫu”", ["Tổ bán hàng kiểu mẫu"]),
        ("xây dựng mô hình “Làng văn hóa nghề gốm” ở 2 xã", []),
        (
            "danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”",
            ["Bà mẹ Việt Nam anh hùng"],
        ),
        ("trao Huân, huy chương Kháng chiến cho 9 cụ", ["Huân, huy chương Kháng chiến"]),
        ("xét Chiến sĩ thi đua Bộ Công an cho 2 người", ["Chiến sĩ thi đua Bộ Công an"]),
        ("nhận Cờ luân lưu của Bệnh viện.", ["Cờ luân lưu của Bệnh viện"]),
        ("tặng Bằng ghi công cho đơn vị", ["Bằng ghi công"]),
        ("đề nghị Giải thưởng Tôn Đức Thắng cho 2 thợ", ["Giải thưởng Tôn Đức Thắng"]),
        ("nhận giải thưởng “Ngọn đuốc” cuối năm", ["giải thưởng “Ngọn đuốc”"]),
        ("đề nghị Huy hiệu Tuổi trẻ sáng tạo (dưới 35 tuổi)", ["Huy hiệu Tuổi trẻ sáng tạo"]),
        (
            "Kỷ niệm chương Vì sự nghiệp văn hóa, thể thao và du lịch cho người có công",
            ["Kỷ niệm chương Vì sự nghiệp văn hóa, thể thao và du lịch"],
        ),
        ("tặng Kỷ niệm chương ngành Thuế.", ["Kỷ niệm chương ngành Thuế"]),
        (
            "tặng Kỷ niệm chương vì sự nghiệp Ngân hàng Việt Nam hằng năm",
            ["Kỷ niệm chương vì sự nghiệp Ngân hàng Việt Nam"],
        ),
        ("Đăng ký danh hiệu\n\nDanh hiệu\nSố lượng\nLao động tiên tiến", ["Lao động tiên tiến"]),
        (
            "Huân chương Lao động hạng Ba của Chủ tịch nước",
            ["Huân chương Lao động hạng Ba của Chủ tịch nước"],
        ),
        ("7/9 lớp đạt “Lớp tiên tiến”; bình chọn “Bếp nhà em”", ["Lớp tiên tiến"]),
        ("“Học sinh Giỏi”: ít nhất 9%; mô hình “Phụ nữ giỏi”: 3", ["Học sinh Giỏi"]),
        ("xét danh hiệu sản xuất, kinh doanh giỏi", ["sản xuất, kinh doanh giỏi"]),
        ("Tổ lao động Tiên tiến: 04 tổ", ["Tổ lao động Tiên tiến"]),
        ("Cờ thi đua của Bộ Y tế trao tặng", ["Cờ thi đua của Bộ Y tế"]),
        ("đạt ''Lao động tiên tiến'', CSTĐ cấp huyện", ["Lao động tiên tiến", "CSTĐ cấp huyện"]),
        ("danh hiệu “Thợ giỏi”, “Tổ kiểu mẫu”", ["Thợ giỏi", "Tổ kiểu mẫu"]),
        ("xét danh hiệu Thôn, buôn, tổ dân phố văn hoá", ["Thôn, buôn, tổ dân phố văn hoá"]),
        ("xét danh hiệu Công dân Thủ đô ưu tú cho 2 người", ["Công dân Thủ đô ưu tú"]),
        ("Cụm trưởng tặng Giấy chứng nhận cho nhóm", ["Giấy chứng nhận"]),
        ("danh hiệu Tập thể lao\n     động xuất sắc", ["Tập thể lao động xuất sắc"]),
        ("đề nghị LĐLĐ tặng GK 03 người, BK 01 người", ["GK", "BK"]),
        (
            "LĐTT: 12; tổ LĐXS: 02; KNC “Vì nghĩa” của TLĐ",
            ["LĐTT", "LĐXS", "KNC “Vì nghĩa” của TLĐ"],
        ),
        ("01 người đạt Chiến sĩ thi đua toàn quân", ["Chiến sĩ thi đua toàn quân"]),
        ("tặng Cờ thưởng của Tư lệnh Quân khu cho đơn vị", ["Cờ thưởng của Tư lệnh Quân khu"]),
        ("Liên đội đạt Liên đội mạnh cấp huyện;", ["Liên đội mạnh cấp huyện"]),
        ("đạt “Công đoàn cơ sở vững mạnh xuất sắc”", ["Công đoàn cơ sở vững mạnh xuất sắc"]),
        ("nữ công đạt danh hiệu “Giỏi việc nước, đảm việc nhà”", ["Giỏi việc nước, đảm việc nhà"]),
        ("Cờ “Đơn vị dẫn đầu” của Bộ Y tế", ["Cờ “Đơn vị dẫn đầu” của Bộ Y tế"]),
        ("danh sách tặng Huy hiệu Đảng của đảng ủy xã", ["Huy hiệu Đảng"]),
        ("tặng Cờ thi đua Tòa án nhân dân cho 01 đơn vị", ["Cờ thi đua Tòa án nhân dân"]),
        (
            "tặng Bằng khen của Bộ trưởng Bộ\nY tế; Giấy khen.",
            ["Bằng khen của Bộ trưởng Bộ Y tế", "Giấy khen"],
        ),
        ("người nhiều năm không sai được xét “Thẩm phán giỏi”", ["Thẩm phán giỏi"]),
        ("Bộ Quốc phòng trao bằng khen cho hai đơn vị", ["bằng khen"]),
        ("Phòng trao Giấy khen cho ba tổ", ["Giấy khen"]),
        (
            "tặng danh hiệu đơn vị “Huấn luyện giỏi, kỷ luật nghiêm”",
            ["Huấn luyện giỏi, kỷ luật nghiêm"],
        ),
        ("08 tổ đạt Tổ công đoàn vững mạnh;", ["Tổ công đoàn vững mạnh"]),
        (
            "đón nhận Cờ thi đua đơn vị dẫn đầu phong trào nuôi ong năm 2031",
            ["Cờ thi đua đơn vị dẫn đầu"],
        ),
        (
            "đón nhận Cờ thi đua đơn vị dẫn đầu phong trào “Giữ bình yên xóm chợ” năm 2031 của Bộ Công an",
            ["Cờ thi đua đơn vị dẫn đầu phong trào “Giữ bình yên xóm chợ” năm 2031 của Bộ Công an"],
        ),
        ("nhận Cờ thi đua cho đơn vị dẫn đầu", ["Cờ thi đua"]),
        (
            "Giấy khen của Công đoàn cấp trên trực tiếp cơ sở cho 03 đoàn viên",
            ["Giấy khen của Công đoàn cấp trên trực tiếp cơ sở"],
        ),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "phong trào phải có thi đua, có khen thưởng",
        "mở lớp tập huấn chương trình giáo dục phổ thông",
        "Ban Văn hóa xã phối hợp tuyên truyền",
        "cấp giấy chứng nhận quyền sử dụng đất đúng hạn",
        "phấn đấu 150 huy chương, trong đó 45 huy chương Vàng",
        "Cán bộ, chiến sĩ thi đua huấn luyện giỏi",
        "trao cờ Tổ quốc cho ngư dân",
        "chăm sóc Bà mẹ Việt Nam anh hùng",
        "đạt danh hiệu “Hoàn thành tốt nhiệm vụ”",
        "Ban TTND giám sát thu chi",
        "giúp các công đoàn cơ sở vững mạnh hơn",
        "tiết học có “Đố vui” cuối tuần",
        "khu GK của dự án",
        "lô BK của dự án",
        "Tỷ lệ gia đình văn hóa 94,5%",
        "TT   Danh hiệu                 Số lượng",
        "được xét “Hoàn thành tốt nhiệm vụ” cuối năm",
        "dự Đại hội Chiến sĩ thi đua toàn quốc lần thứ hai",
        "Đại hội liên hoan Anh hùng, Chiến sĩ thi đua toàn tỉnh",
        "UBND xã Văn Hóa mở hội làng",
        "Học sinh giỏi cấp huyện: 12 em",
    ],
)
def test_no_award(text: str) -> None:
    assert names(text) == []


def test_titles_further_down_a_list() -> None:
    text = "20/25 lớp đạt danh hiệu “Lớp tiên tiến”, trong đó 08 lớp đạt “Lớp tiên tiến xuất sắc”"
    assert names(text) == ["Lớp tiên tiến", "Lớp tiên tiến xuất sắc"]


def test_a_title_written_small() -> None:
    text = "58% số hộ đăng ký danh hiệu hộ sản xuất, kinh doanh giỏi các cấp"
    assert names(text) == ["hộ sản xuất, kinh doanh giỏi"]


def test_a_giver_ends_before_the_next_award() -> None:
    text = "trình xét Bằng khen của Tổng Liên đoàn và Kỷ niệm chương “Vì sự nghiệp xây dựng”"
    assert names(text)[0] == "Bằng khen của Tổng Liên đoàn"


_PIECES = (
    *("Bằng khen", "Cờ thi đua", "của", "Chủ tịch UBND tỉnh", "danh hiệu", "“", "”", "''", ","),
    *("Kỷ niệm chương", "Vì sự nghiệp", "Chiến sĩ thi đua Bộ", "giải thưởng", "\n", "**"),
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=20).map(" ".join)))
def test_offsets_and_never_raising(body: str) -> None:
    plan = school_plan(body)
    for award in find_awards(plan):
        assert award.start is not None
        assert award.end is not None
        assert award.quote == plan.text[award.start : award.end]


def test_sectors_and_titles_that_are_taken_away() -> None:
    assert names("- Tặng Cờ thi đua ngành Tư pháp cho 02 đơn vị.") == ["Cờ thi đua ngành Tư pháp"]
    assert names("- Không có chiến sĩ bị tước danh hiệu Công an nhân dân;") == []


@pytest.mark.parametrize(
    ("text", "name", "title_id", "level"),
    [
        ("được Thủ tướng Chính phủ tặng Bằng khen", "Bằng khen", "bk-ttg", "toan_quoc"),
        ("được Bộ trưởng Bộ Y tế trao tặng Bằng khen", "Bằng khen", "bk-bo-tinh", "bo"),
        (
            "tặng Bằng khen của Thống đốc Ngân hàng Nhà nước cho 3 người",
            "Bằng khen của Thống đốc Ngân hàng Nhà nước",
            "bk-bo-tinh",
            "bo",
        ),
        (
            "Bằng khen của Viện trưởng VKSND tối cao",
            "Bằng khen của Viện trưởng VKSND tối cao",
            "bk-bo-tinh",
            "bo",
        ),
        (
            "Giấy khen của Kho bạc Nhà nước tỉnh",
            "Giấy khen của Kho bạc Nhà nước tỉnh",
            "giay-khen",
            "tinh",
        ),
        (
            "Cờ Đơn vị thi đua xuất sắc do Trung ương Hội trao tặng",
            "Cờ Đơn vị thi đua xuất sắc",
            "co-td-bo-tinh",
            "bo",
        ),
        (
            "Tập thể lao động xuất sắc cấp Thành phố",
            "Tập thể lao động xuất sắc cấp Thành phố",
            "tt-ld-xuat-sac",
            "tinh",
        ),
        (
            "trao giải “Thợ trẻ khéo tay” cho 3 người",
            "giải “Thợ trẻ khéo tay”",
            "giai-thuong",
            None,
        ),
    ],
)
def test_the_title_and_its_level(text, name, title_id, level):
    (award,) = find_awards(school_plan(f"- {text}"))
    assert (award.name, award.title_id, award.level) == (name, title_id, level)


@pytest.mark.parametrize(
    "text",
    ["giao mặt bằng tuyến đường số 3", "trao giải “Nhất” môn cờ", "xây dựng Công đoàn vững mạnh"],
)
def test_words_of_a_title_in_other_words(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chi bộ đạt danh hiệu trong sạch vững mạnh", ["trong sạch vững mạnh"]),
        ("đề nghị tặng Bằng “Lao động sáng tạo” cho 2 thợ", ["Bằng “Lao động sáng tạo”"]),
        ("xét danh hiệu thi đua “Thợ cả của tổ”", ["Thợ cả của tổ"]),
        (
            "công nhận “Gia đình hiếu học”, “Dòng họ học tập”",
            ["Gia đình hiếu học", "Dòng họ học tập"],
        ),
        ("hưởng ứng “Gia đình hiếu học”, “Dòng họ học tập”", []),
        ("tuyên dương 20 “Người con hiếu thảo”", ["Người con hiếu thảo"]),
        ("mỗi quý chọn “Xã viên giỏi”", ["Xã viên giỏi"]),
        ("khen thưởng: 2 BK, 4 GK", ["BK", "GK"]),
        ("tuyến BK, tuyến xe buýt số 4", []),
        (
            "cá nhân: Giáo viên dạy giỏi cấp tỉnh 3 đồng chí",
            ["Giáo viên dạy giỏi cấp tỉnh"],
        ),
        ("giúp 3 giáo viên dạy giỏi cấp tỉnh soạn bài", []),
        ("Chi đội vững mạnh, Tập thể đơn vị lao động tiên tiến", 2),
        ("giữ vững Tổ lao động xã hội chủ nghĩa", ["Tổ lao động xã hội chủ nghĩa"]),
    ],
)
def test_titles_behind_their_noun(text: str, expected: list[str] | int) -> None:
    found = names(text)
    assert found == expected if isinstance(expected, list) else len(found) == expected


def test_a_form_behind_the_signature_is_read():
    body = (
        "Đẩy mạnh thi đua.\n\nNơi nhận:\n- Lưu: VT.\nHIỆU TRƯỞNG\nLê Văn Na\n\n"
        "BIỂU ĐĂNG KÝ THI ĐUA CỦA CÁC TỔ\nTT   Tổ         Danh hiệu\n1    Tổ Toán    TTLĐXS"
    )
    assert names(body) == ["TTLĐXS"]


@pytest.mark.parametrize(
    ("text", "title_id", "level", "body"),
    [
        ("UBND tỉnh tặng bằng khen cho 31 tập thể", "bk-bo-tinh", "tinh", "UBND tỉnh"),
        ("Bộ Xây dựng đã tặng 3 Cờ thi đua", "co-td-bo-tinh", "bo", "Bộ Xây dựng"),
        ("Thủ tướng tặng Bằng khen cho xã", "bk-ttg", "toan_quoc", "Thủ tướng"),
        ("Chính phủ tặng:\n- Bằng khen: 2 tập thể", "bk-ttg", "toan_quoc", "Chính phủ"),
        (
            "đề nghị Giám đốc Sở xét tặng Giấy khen",
            "giay-khen",
            "coso",
            "Giám đốc Sở",
        ),
        ("Bằng khen bộ Y tế cho 2 người", "bk-bo-tinh", "bo", "bộ Y tế"),
        (
            "nhận cờ thi đua của Thủ tướng Chính phủ",
            "co-td-cp",
            "toan_quoc",
            "Thủ tướng Chính phủ",
        ),
        ("Ban hành Quy chế xét tặng Bằng khen", "bk-bo-tinh", None, None),
        ("Chủ tịch nước còn khen và tặng Giấy khen", "giay-khen", None, None),
    ],
)
def test_who_gives_an_award(text: str, title_id: str, level: str | None, body: str | None) -> None:
    (award,) = find_awards(school_plan(f"- {text}."))
    assert (award.title_id, award.level, award.awarding_body) == (title_id, level, body)


def test_one_body_gives_all_forms_of_a_list() -> None:
    awards = find_awards(
        school_plan("- Liên đoàn Lao động tỉnh tặng 7 cờ thi đua và 21 bằng khen.")
    )
    assert {award.awarding_body for award in awards} == {"Liên đoàn Lao động tỉnh"}
    assert len(awards) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Huy chương kháng chiến chống Mỹ cứu nước",
            ["Huy chương kháng chiến chống Mỹ cứu nước"],
        ),
        ("Huân chương Lao động hạng 3", ["Huân chương Lao động hạng 3"]),
        ("Cờ thi đua cấp Bộ, ban, ngành", ["Cờ thi đua cấp Bộ, ban, ngành"]),
        ("11 kỷ niệm chương\nTỉnh Mẫu khen", ["kỷ niệm chương"]),
        ("xây dựng gia đình văn hóa, bản văn hóa", ["gia đình văn hóa", "bản văn hóa"]),
        ("xây dựng gia đình văn hóa ở bản", []),
        ("Tổ lao động tiên tiến xuất sắc", ["Tổ lao động tiên tiến xuất sắc"]),
        ("đạt danh hiệu vững mạnh toàn diện", ["vững mạnh toàn diện"]),
        ("danh hiệu giáo viên dạy giỏi cấp xã", ["giáo viên dạy giỏi cấp xã"]),
        ("tôn vinh 12 “Nông dân vùng đệm xuất sắc”", ["Nông dân vùng đệm xuất sắc"]),
        (
            "nhận Bằng khen của Bộ Y tế, Công Đoàn ngành, UBND TP Bến Mơ; tiền",
            ["Bằng khen của Bộ Y tế, Công Đoàn ngành, UBND TP Bến Mơ"],
        ),
        (
            "giấy khen của UBND phường, Liên đoàn Lao động quận cho ba tổ",
            ["giấy khen của UBND phường, Liên đoàn Lao động quận"],
        ),
        ("Bằng khen của UBND tỉnh, Chi bộ trong sạch vững mạnh", ["Bằng khen của UBND tỉnh"]),
        ("Bằng khen UBND tỉnh, Hội đồng thi đua họp vào quý sau", ["Bằng khen UBND tỉnh"]),
        (
            "CSTĐ cấp bộ, ngành, tỉnh, đoàn thể trung ương: ba năm liền",
            ["CSTĐ cấp bộ, ngành, tỉnh, đoàn thể trung ương"],
        ),
        ("nhận cờ đơn vị hội thao giỏi và", ["cờ đơn vị hội thao giỏi"]),
        ("Cờ đơn vị xuất sắc và tập thể tiêu biểu", ["Cờ đơn vị xuất sắc"]),
        (
            "danh hiệu Lao động tiên tiến hoặc giáo viên giỏi cấp bộ, ngành cho",
            ["Lao động tiên tiến", "giáo viên giỏi cấp bộ, ngành"],
        ),
        ('tặng "Cờ thi đua" cho Sở A; danh hiệu "Thợ giỏi"', ["Cờ thi đua", "Thợ giỏi"]),
        ("nhận Giải thưởng Bông Lúa lần thứ 5", ["Giải thưởng Bông Lúa"]),
        ("nhận giải thưởng 26/3 với nhiều quà", ["giải thưởng 26/3"]),
        ("Kỷ niệm chương vì thế hệ trẻ” cho hai cô", ["Kỷ niệm chương vì thế hệ trẻ"]),
        ("7 xã được công nhận xã văn hóa", ["xã văn hóa"]),
        ("Huân chương, Huy chương các loại", ["Huân chương", "Huy chương"]),
        ("Giảng viên giỏi cấp trường: 4 người", ["Giảng viên giỏi cấp trường"]),
        (
            "Giải thưởng Nhà nước về văn học, nghệ thuật",
            ["Giải thưởng Nhà nước về văn học, nghệ thuật"],
        ),
        (
            "Anh hùng LLVT nhân dân thời kỳ chống Mỹ",
            ["Anh hùng LLVT nhân dân thời kỳ chống Mỹ"],
        ),
    ],
)
def test_names_to_their_end(text: str, expected: list[str]) -> None:
    assert names(text) == expected
