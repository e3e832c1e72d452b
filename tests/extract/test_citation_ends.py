"""Where a citation ends, over commas, full stops, page numbers and line breaks."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Đưa Chỉ thị 05-CT/TW của Bộ Chính trị về học tập và làm theo Bác vào giao ban tuần.",
            ["Chỉ thị 05-CT/TW của Bộ Chính trị về học tập và làm theo Bác"],
        ),
        (
            "Lồng ghép Kết luận số 01-KL/TW về học tập và làm theo Bác trong các buổi sinh hoạt chi bộ.",
            ["Kết luận số 01-KL/TW về học tập và làm theo Bác"],
        ),
        (
            "Hai quyết định của Thủ tướng: 523/QĐ-TTg về lâm nghiệp và 524/QĐ-TTg về trồng cây.",
            ["523/QĐ-TTg về lâm nghiệp", "524/QĐ-TTg về trồng cây"],
        ),
        (
            "Theo Quy chế thi đua, khen thưởng của Công ty (ban hành theo Quyết định 188/QĐ-CT ngày 14/8/2019).",
            [
                "Quy chế thi đua, khen thưởng của Công ty",
                "Quyết định 188/QĐ-CT ngày 14/8/2019",
            ],
        ),
        (
            "Đối chiếu với Quy chế xét khen của Khối thi đua các cơ quan nội chính và với ý kiến dân.",
            ["Quy chế xét khen của Khối thi đua các cơ quan nội chính"],
        ),
        ("Các đơn vị xây dựng Quy chế hoạt động của Cụm trong quý I.", []),
        (
            "Căn cứ Nghị quyết Hội nghị viên chức, người lao động nhà trường ngày 07/9/2024;",
            ["Nghị quyết Hội nghị viên chức, người lao động nhà trường ngày 07/9/2024"],
        ),
        (
            "Thực hiện Nghị quyết Hội nghị công chức, viên chức Sở Tư pháp năm 2024, các phòng đăng ký.",
            ["Nghị quyết Hội nghị công chức, viên chức Sở Tư pháp năm 2024"],
        ),
        (
            "Theo Nghị quyết hội nghị viên chức, người lao động năm 2024, đơn vị phấn đấu.",
            ["Nghị quyết hội nghị viên chức, người lao động năm 2024"],
        ),
    ],
)
def test_where_a_citation_ends(sentence, quotes):
    assert [record.quote for record in cited(sentence)] == quotes


def test_a_page_number_inside_a_citation():
    (record,) = cited(
        "Triển khai Nghị quyết số 05-NQ/TU ngày 10/6/2021\n4\ncủa Ban Thường vụ Tỉnh ủy về chuyển đổi số;"
    )
    assert (record.issuer, record.subject) == ("Ban Thường vụ Tỉnh ủy", "về chuyển đổi số")


def test_a_citation_over_a_line_break():
    (record,) = cited(
        "Các đơn vị trong toàn ngành tiếp tục quán triệt, thực hiện nghiêm túc Chỉ thị số\n"
        "19/CT-TTg ngày 16 tháng 7 năm 2021 của Chính phủ về\ntiếp tục đổi mới thi đua."
    )
    assert record.directive_id == "19/CT-TTg"
    assert (record.issuer, record.subject) == ("Chính phủ", "về tiếp tục đổi mới thi đua")
    assert record.quote.startswith("Chỉ thị số\n19/CT-TTg")
