"""Citations without a number: laws, charters, resolutions of meetings, what a body issued."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited
from tests.extract.plans import plan_with

from thidua.document import Document
from thidua.extract.directives import find_directives
from thidua.structure import parse

# sentence, then (id, date, issuer, subject, form) of each citation
UNNUMBERED = [
    (
        "Căn cứ Kế hoạch số   /KH-SGDĐT ngày   tháng 5 năm 2026 của Sở Giáo dục và Đào tạo;",
        [(None, "2026-05", "Sở Giáo dục và Đào tạo", None, "unnumbered")],
    ),
    (
        "Căn cứ Nghị quyết Hội nghị cán bộ, công chức năm 2021 của Sở;",
        [
            (
                "nghi-quyet-hoi-nghi-can-bo-cong-chuc-nam-2021",
                None,
                "Hội nghị cán bộ, công chức năm 2021",
                None,
                "unnumbered",
            )
        ],
    ),
    # programmes and plans of a year as grounds, in small letters too; the body's own is none
    (
        "Căn cứ vào chương trình công tác Đội năm học 2031 - 2032 của Hội đồng Đội huyện Mộc Lan;",
        [
            (
                None,
                None,
                "Hội đồng Đội huyện Mộc Lan",
                "công tác Đội năm học 2031 - 2032",
                "unnumbered",
            )
        ],
    ),
    (
        "Căn cứ kế hoạch của Đảng uỷ về việc tổ chức hội xuân;",
        [(None, None, "Đảng uỷ", "về việc tổ chức hội xuân", "unnumbered")],
    ),
    (
        "Căn cứ kế hoạch hoạt động năm học 2031 - 2032 của trường THCS Đồi Chè;",
        [(None, None, "trường THCS Đồi Chè", "hoạt động năm học 2031 - 2032", "unnumbered")],
    ),
    # what is announced or handed over, known by what it does
    (
        "Xã tổ chức lễ đón nhận Quyết định công nhận xã đạt chuẩn nông thôn mới.",
        [(None, None, None, "công nhận xã đạt chuẩn nông thôn mới", "unnumbered")],
    ),
    (
        "Lễ công bố Quyết định của Bộ trưởng Bộ Xây dựng công nhận đô thị loại III dự kiến được tổ chức vào tháng 5.",
        [(None, None, "Bộ trưởng Bộ Xây dựng", "công nhận đô thị loại III", "unnumbered")],
    ),
    ("Chủ tịch xã trao Quyết định khen thưởng cho năm hộ.", []),
    ("Thực hiện hướng dẫn của Sở Nội vụ, các đơn vị gửi hồ sơ.", []),
    ("Các xã đã thực hiện chương trình trồng rừng của UBND huyện.", []),
    # dates: blank day, no tone marks, short year, lunar name of the month, the year alone
    (
        "Căn cứ Kế hoạch số ___/KH-UBND ngày ___/3/2024 của UBND tỉnh;",
        [(None, "2024-03", "UBND tỉnh", None, "unnumbered")],
    ),
    # laws whose names hold commas, "và", or go on; a year without "năm"; the constitution
    (
        "Tuyên truyền Luật An toàn, vệ sinh lao động và Luật Giáo dục nghề nghiệp, Luật Hôn nhân và gia đình tới mọi người;",
        [
            (
                "luat-an-toan-ve-sinh-lao-dong",
                None,
                None,
                "An toàn, vệ sinh lao động",
                "unnumbered",
            ),
            (None, None, None, "Giáo dục nghề nghiệp", "unnumbered"),
            ("luat-hon-nhan", None, None, "Hôn nhân và gia đình", "unnumbered"),
        ],
    ),
    (
        "Thực hiện Hiến pháp năm 2013, Luật Đất đai 2024;",
        [
            (None, "2013", None, None, "unnumbered"),
            (None, "2024", None, "Đất đai", "unnumbered"),
        ],
    ),
    (
        "Luật Thi đua, khen thưởng năm 2003 và Luật sửa đổi, bổ sung năm 2013;",
        [
            ("luat-tdkt", "2003", None, "Thi đua, khen thưởng", "unnumbered"),
            ("luat-tdkt-sua-doi", "2013", None, "sửa đổi, bổ sung", "unnumbered"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), UNNUMBERED)
def test_unnumbered(sentence, expected):
    found = [(r.directive_id, r.date, r.issuer, r.subject, r.form) for r in cited(sentence)]
    assert found == expected


def test_the_day_of_a_meeting_is_the_date_of_its_resolution():
    (record,) = cited("Thực hiện Nghị quyết Hội nghị người lao động Công ty ngày 07/9/2024;")
    assert (record.issuer, record.date) == ("Hội nghị người lao động Công ty", "2024-09-07")


def test_the_constitution_is_cited_by_its_year_or_the_state():
    sentence = (
        "Căn cứ Hiến pháp nước CHXHCN Việt Nam; theo Hiến pháp năm 2013 và hiến pháp các nước."
    )
    found = find_directives(plan_with(f"- {sentence}"))
    assert [(r.quote, r.date) for r in found] == [
        ("Hiến pháp nước CHXHCN Việt Nam", None),
        ("Hiến pháp năm 2013", "2013"),
    ]


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Thực hiện đúng Điều lệ Hội Người cao tuổi Việt Nam.",
            ["Điều lệ Hội Người cao tuổi Việt Nam"],
        ),
        ("Quán triệt Điều lệ Đảng và quy định nêu gương.", ["Điều lệ Đảng"]),
        ("Xây dựng liên đội theo Điều lệ Đội TNTP Hồ Chí Minh.", ["Điều lệ Đội TNTP Hồ Chí Minh"]),
        (
            "Căn cứ Điều lệ trường THCS, trường THPT và trường phổ thông có nhiều cấp học;",
            ["Điều lệ trường THCS, trường THPT và trường phổ thông có nhiều cấp học"],
        ),
        ("Theo Điều lệ Hội khỏe Phù Đổng, Điều lệ Hội thi và Điều lệ giải.", []),
        ("Học tập Điều lệ Hội trong quý I.", []),
    ],
)
def test_a_charter_is_known_by_its_body(sentence, quotes):
    assert [r.quote for r in find_directives(plan_with(f"- {sentence}"))] == quotes


def test_two_bodies_documents_are_two_citations():
    sentence = "Thực hiện Quyết định của UBND tỉnh về giao chỉ tiêu năm 2021 và Kế hoạch của Huyện ủy về hội thi."
    found = find_directives(plan_with(f"- {sentence}"))
    assert [(r.type, r.issuer, r.subject) for r in found] == [
        ("Quyết định", "UBND tỉnh", "về giao chỉ tiêu năm 2021"),
        ("Kế hoạch", "Huyện ủy", "về hội thi"),
    ]


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Xét theo Quy chế khen thưởng của tổ chức công đoàn; không cộng dồn.",
            ["Quy chế khen thưởng của tổ chức công đoàn"],
        ),
        (
            "Căn cứ yêu cầu nhiệm vụ; Quy chế thi đua của ngành Giáo dục;",
            ["Quy chế thi đua của ngành Giáo dục"],
        ),
        ("Xây dựng Quy chế thi đua của ngành trong quý I.", []),
        (
            "Thực hiện Nghị quyết Hội nghị viên chức trường họp ngày 20/9/2023.",
            ["Nghị quyết Hội nghị viên chức trường"],
        ),
        (
            "Thực hiện Nghị quyết số 96/NQ-HĐND của HĐND huyện về phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm 2024, xã tổ chức thi đua.",
            [
                "Nghị quyết số 96/NQ-HĐND của HĐND huyện về phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm 2024"
            ],
        ),
        (
            "Thực hiện Nghị quyết số 96/NQ-HĐND của HĐND huyện về phát triển kinh tế, bảo đảm đúng tiến độ.",
            ["Nghị quyết số 96/NQ-HĐND của HĐND huyện về phát triển kinh tế"],
        ),
    ],
)
def test_rules_of_a_body_and_where_titles_end(sentence, quotes):
    assert [r.quote for r in find_directives(plan_with(f"- {sentence}"))] == quotes


@pytest.mark.parametrize(
    ("sentence", "quote", "work", "date"),
    [
        ("Căn cứ Luật Thi đua-Khen thưởng;", "Luật Thi đua-Khen thưởng", "luat-tdkt", None),
        (
            "Căn cứ Luật Thi đua – Khen thưởng năm 2022;",
            "Luật Thi đua – Khen thưởng năm 2022",
            "luat-tdkt",
            "2022",
        ),
        (
            "Căn cứ Luật Thi đua - Khen thưởng được Quốc hội thông qua ngày 26/11/2003;",
            "Luật Thi đua - Khen thưởng",
            "luat-tdkt",
            "2003-11-26",
        ),
        ("Căn cứ điều lệ Hội Làm vườn Việt Nam;", "điều lệ Hội Làm vườn Việt Nam", None, None),
        (
            "Thực hiện Đề án “Vườn rừng bền vững” của UBND tỉnh.",
            "Đề án “Vườn rừng bền vững” của UBND tỉnh",
            None,
            None,
        ),
        (
            "KẾ HOẠCH THEO NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XX, NHIỆM KỲ 2010 - 2015",
            "NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XX, NHIỆM KỲ 2010 - 2015",
            "nghi-quyet-dai-hoi-dang-bo-huyen-lan-thu-xx-nhiem-ky-2010-2015",
            None,
        ),
        (
            "hoàn thành Nghị quyết Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2010 - 2015 sớm một năm.",
            "Nghị quyết Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2010 - 2015",
            "nghi-quyet-dai-hoi-dang-bo-xa-lan-thu-xx-nhiem-ky-2010-2015",
            None,
        ),
        (
            "Nghị quyết Hội nghị người lao động Nhà máy ngày 07/9/2024;",
            "Nghị quyết Hội nghị người lao động Nhà máy ngày 07/9/2024",
            "nghi-quyet-hoi-nghi-nguoi-lao-dong-nha-may",
            "2024-09-07",
        ),
    ],
)
def test_one_document_without_a_number(sentence, quote, work, date):
    (record,) = cited(sentence)
    assert (record.quote, record.directive_id, record.date) == (quote, work, date)


@pytest.mark.parametrize(
    ("title", "nested"),
    [
        ("về Chiến lược phát triển nghề muối đến năm 2030", True),
        ("về khung kế hoạch thời gian năm học", True),
        ("quy định về Quy tắc ứng xử trong bến xe", True),
        ("ban hành Quy định xét khen đột xuất", True),
        ("về kế hoạch phát triển nghề muối", False),
        ("về quy định mới trong nghề muối", False),
    ],
)
def test_what_a_title_lays_down_is_a_record(title, nested):
    records = cited(f"Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh {title};")
    assert len(records) == 1 + nested


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Đơn vị thực hiện quyết định của Thủ tướng Chính phủ về tiết kiệm điện;",
            ["quyết định của Thủ tướng Chính phủ về tiết kiệm điện"],
        ),
        ("Đơn vị thực hiện nghị quyết của chi bộ và quyết định của giám đốc về phân công.", []),
        ("Các tổ thực hiện nghị quyết của Quốc hội.", []),
        (
            "Học tập Nghị quyết Đại hội của Hội Nông dân tỉnh lần thứ XI trong tháng 3.",
            ["Nghị quyết Đại hội của Hội Nông dân tỉnh lần thứ XI"],
        ),
        (
            "Quyết định số 9/QĐ-SNV của Sở Nội vụ ban hành Bộ chỉ số cải cách hành chính;",
            [
                "Quyết định số 9/QĐ-SNV của Sở Nội vụ ban hành Bộ chỉ số cải cách hành chính",
                "Bộ chỉ số cải cách hành chính",
            ],
        ),
        (
            "Quy chế xét tặng Huy hiệu “Thợ trẻ giỏi” ban hành kèm theo Quyết định số 14/QĐ-TĐTN.",
            ["Quy chế xét tặng Huy hiệu “Thợ trẻ giỏi”", "Quyết định số 14/QĐ-TĐTN"],
        ),
        (
            "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUY CHẾ XÉT KHEN BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 7/QĐ-UBND",
            ["QUY CHẾ XÉT KHEN", "QUYẾT ĐỊNH SỐ 7/QĐ-UBND"],
        ),
        (
            "Nghị quyết 15a về nước sạch. Nghị quyết 15a đã giúp 12 xã.",
            ["Nghị quyết 15a về nước sạch", "Nghị quyết 15a"],
        ),
        (
            "Kế hoạch số 3/KH-UBND của huyện thực hiện Quyết định số 7/QĐ-TTg của Thủ tướng Chính phủ"
            " phê duyệt Chương trình hỗ trợ cấp nước giai đoạn 2031-2035 trên địa bàn huyện.",
            [
                "Kế hoạch số 3/KH-UBND của huyện thực hiện Quyết định số 7/QĐ-TTg của Thủ tướng Chính phủ"
                " phê duyệt Chương trình hỗ trợ cấp nước giai đoạn 2031-2035 trên địa bàn huyện",
                "Quyết định số 7/QĐ-TTg của Thủ tướng Chính phủ"
                " phê duyệt Chương trình hỗ trợ cấp nước giai đoạn 2031-2035",
                "Chương trình hỗ trợ cấp nước giai đoạn 2031-2035",
            ],
        ),
    ],
)
def test_what_is_put_in_force_and_small_letters(sentence: str, quotes: list[str]) -> None:
    assert [record.quote for record in cited(sentence)] == quotes


def test_the_plan_of_the_school_is_not_that_of_its_pioneers() -> None:
    text = (
        "LIÊN ĐỘI TRƯỜNG THCS ĐỒI CHÈ\nSố: 10-KH/LĐ\nĐồi Chè, ngày 08 tháng 11 năm 2031\nKẾ HOẠCH\nPhát động thi đua\n"
        "Căn cứ kế hoạch hoạt động năm học 2031 - 2032 của trường THCS Đồi Chè;\n"
        "Căn cứ kế hoạch hoạt động năm học 2031 - 2032 của Liên đội trường THCS Đồi Chè;\nI. NỘI DUNG\n- Thi vẽ.\n"
    )
    found = find_directives(parse(Document.from_text(text)))
    assert [record.issuer for record in found] == ["trường THCS Đồi Chè"]
