"""Where date, issuer and subject stand in citations as schools, programmes and decrees word them."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited
from tests.extract.plans import plan_with

from thidua.extract.directives import find_directives


@pytest.mark.parametrize(
    ("sentence", "issuer", "subject"),
    [
        (
            "Căn cứ công văn số 88/PGDĐT-TH ngày 3/9/2024, v/v hướng dẫn bán trú của phòng GD&ĐT Sông Trà;",
            "phòng GD&ĐT Sông Trà",
            "v/v hướng dẫn bán trú",
        ),
        (
            "Căn cứ Quyết định số 55/QĐ-UBND ngày 12/4/2031 của UBND huyện Quyết định phê duyệt Đề án chợ;",
            "UBND huyện",
            "phê duyệt Đề án chợ",
        ),
        (
            "Kế hoạch số 14/KH-SYT ngày 3/3/2031 về hội thi tay nghề của Sở Y tế (SYT), các khoa tiếp tục thi đua.",
            "Sở Y tế",
            "về hội thi tay nghề",
        ),
        (
            "Quyết định 19/2031/QĐ-UBND về việc quản lý chợ do Ủy ban nhân dân tỉnh Lào Cai ban hành",
            "Ủy ban nhân dân tỉnh Lào Cai",
            "về việc quản lý chợ",
        ),
        (
            "Công văn 15/LĐLĐ của Liên đoàn Lao động huyện Phù Yênvề việc quyên góp;",
            "Liên đoàn Lao động huyện Phù Yên",
            "về việc quyên góp",
        ),
        ("Nghị quyết số 8-NQ/TW của bộ chính trị về dân vận;", "bộ chính trị", "về dân vận"),
        (
            "Quyết định số 6/QĐ-BCĐ của Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã Pa Hạ về kiểm tra;",
            "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã Pa Hạ",
            "về kiểm tra",
        ),
        (
            "Thông tư liên tịch số 2/2031/TTLT-BGDĐT-BNV giữa Bộ trưởng Bộ Giáo dục và Đào tạo và Bộ trưởng Bộ Nội vụ Quy định vị trí việc làm;",
            "Bộ trưởng Bộ Giáo dục và Đào tạo và Bộ trưởng Bộ Nội vụ",
            "Quy định vị trí việc làm",
        ),
        (
            'Thông báo số 21/TB-VP ngày 18/4, thông báo kết luận của Chủ tịch huyện tại cuộc họp về "Sạch nhà, đẹp ngõ".',
            None,
            'thông báo kết luận của Chủ tịch huyện tại cuộc họp về "Sạch nhà, đẹp ngõ"',
        ),
        ("Quy chế làm việc số 3-QC/HU của Huyện ủy (sửa đổi, bổ sung);", "Huyện ủy", "làm việc"),
        (
            "Chỉ thị số 5/CT-UBND phát động phong trào thi đua năm 2031.",
            None,
            "phát động phong trào thi đua năm 2031",
        ),
        (
            "Chương trình phối hợp 01 giữa Hội Nông dân với Ban Thi đua tỉnh về thi đua yêu nước.",
            "Hội Nông dân với Ban Thi đua tỉnh",
            "về thi đua yêu nước",
        ),
        (
            "Căn cứ Kế hoạch số 4/KH-THHS ngày 3/9/2024 về nhiệm vụ năm học của Trường TH Hoa Sen;",
            "Trường TH Hoa Sen",
            "về nhiệm vụ năm học",
        ),
        (
            "Căn cứ Chỉ thị số 7-CT/TW ngày 5/5/2020 về học tập phong cách của Chủ tịch Hồ Chí Minh;",
            None,
            "về học tập phong cách của Chủ tịch Hồ Chí Minh",
        ),
        (
            "Căn cứ Quyết định số 9/QĐ-UBND ngày 5/5/2020 về quy chế làm việc của UBND tỉnh;",
            None,
            "về quy chế làm việc của UBND tỉnh",
        ),
        (
            "Căn cứ Đề án số 2-ĐA/TU ngày 5/5/2020 của Tỉnh ủy đổi mới công tác cán bộ cơ sở;",
            "Tỉnh ủy",
            "đổi mới công tác cán bộ cơ sở",
        ),
        (
            "Căn cứ Nghị quyết số 6-NQ/HU ngày 5/5/2020 của Huyện ủy phát triển du lịch cộng đồng;",
            "Huyện ủy",
            "phát triển du lịch cộng đồng",
        ),
        (
            "Theo Chương trình hành động số 3-CTr/TU ngày 5/5/2020 của Tỉnh ủy thực hiện Nghị quyết Đại hội;",
            "Tỉnh ủy",
            "thực hiện Nghị quyết Đại hội",
        ),
        (
            "Các lớp học Chỉ thị số 3/CT-UBND ngày 5/5/2020 của UBND tỉnh tăng cường nền nếp trong cả năm.",
            "UBND tỉnh",
            None,
        ),
        (
            "Nghị quyết số 29-NQ/TW ngày 4/11/2013 Hội nghị Trung ương 8 (khóa XI) về “Đổi mới giáo dục”;",
            "Hội nghị Trung ương 8 (khóa XI)",
            "Đổi mới giáo dục",
        ),
        (
            "Nghị quyết số 29, Khóa XI của BCH Trung ương Đảng về “Đổi mới giáo dục”.",
            "BCH Trung ương Đảng",
            "Đổi mới giáo dục",
        ),
        (
            "Theo công văn số 17/KH-PGDĐT- Ngày 4 /3 /2024 của Phòng GD&ĐT về hội thi vẽ.",
            "Phòng GD&ĐT",
            "về hội thi vẽ",
        ),
        (
            "Theo Hướng dẫn số 5/HD-SNV ngày 4/3/2024 của Sở Nội vụ ban hành về việc bình xét thi đua.",
            "Sở Nội vụ",
            "về việc bình xét thi đua",
        ),
        (
            "Căn cứ công văn số 5/SGDĐT ngày 4/3/2024 của Sở GD&ĐT về chương trình năm học : 2023-2024;",
            "Sở GD&ĐT",
            "về chương trình năm học : 2023-2024",
        ),
        (
            "Căn cứ Nghị quyết số 4-NQ/TW ngày 4/3/2024 của Bộ Chính trị về phát triển vùng, Chính phủ ban hành Chương trình như sau:",
            "Bộ Chính trị",
            "về phát triển vùng",
        ),
        (
            "Chỉ thị số 2/CT-UBND ngày 4/3/2024 của UBND tỉnh về tiết kiệm điện hết hiệu lực kể từ ngày ký.",
            "UBND tỉnh",
            "về tiết kiệm điện",
        ),
        (
            "Thông tư hướng dẫn số 6/2014/TT-BNV ngày 4/3/2014 của Bộ Nội vụ về thang điểm.",
            "Bộ Nội vụ",
            "về thang điểm",
        ),
    ],
)
def test_issuer_and_subject(sentence: str, issuer: str | None, subject: str | None) -> None:
    first = cited(sentence)[0]
    assert (first.issuer, first.subject) == (issuer, subject)


def test_items_that_are_citations_name_grounds() -> None:
    body = (
        "- Chỉ thị số 60/CT-BGDĐT ngày 14/9/2015 của Bộ GDĐT về nhiệm vụ năm học, tiếp tục đổi mới.\n"
        "- Nghị quyết số 7-NQ/TU ngày\n13/11/2013 của Tỉnh ủy về nghề cá, phấn đấu thoát nghèo;"
    )
    found = find_directives(plan_with(body, heading="CĂN CỨ XÂY DỰNG KẾ HOẠCH"))
    assert [one.subject for one in found] == [
        "về nhiệm vụ năm học, tiếp tục đổi mới",
        "về nghề cá, phấn đấu thoát nghèo",
    ]
    assert all(one.quote and one.quote.startswith(one.type) for one in found)


def test_a_compound_that_a_line_break_parts() -> None:
    body = "- Theo Quyết định số 4/QĐ-UBND ngày 3/4/2015 của UBND tỉnh về giao kế hoạch phát triển kinh tế\n- xã hội năm 2016;"
    assert find_directives(plan_with(body))[0].subject == (
        "về giao kế hoạch phát triển kinh tế - xã hội năm 2016"
    )


@pytest.mark.parametrize(
    ("sentence", "quote", "date"),
    [
        ("Căn cứ Luật Đất đai (sửa đổi) năm 2013;", "Luật Đất đai (sửa đổi) năm 2013", "2013"),
        ("Tổng kết Luật Thủ đô kết hợp rà soát văn bản.", "Luật Thủ đô", None),
        ("Sửa đổi Luật Nhà ở theo hướng mới.", "Luật Nhà ở", None),
        (
            "Căn cứ Luật sửa đổi, bổ sung số điều của Luật Thi đua, Khen thưởng năm 2013;",
            "Luật sửa đổi, bổ sung số điều của Luật Thi đua, Khen thưởng năm 2013",
            "2013",
        ),
    ],
)
def test_names_of_laws(sentence: str, quote: str, date: str | None) -> None:
    first = cited(sentence)[0]
    assert (first.quote, first.date) == (quote, date)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("phê duyệt chương trình mục tiêu Dân số đến năm 2030", "mục tiêu Dân số đến năm 2030"),
        ("về Chương trình hỗ trợ giảm nghèo bền vững", "hỗ trợ giảm nghèo bền vững"),
        ("ban hành Chương trình hành động vì trẻ em", "vì trẻ em"),
    ],
)
def test_programmes_that_a_title_names(sentence: str, named: str) -> None:
    found = cited(
        f"Căn cứ Quyết định số 5/QĐ-TTg ngày 7/3/2018 của Thủ tướng Chính phủ {sentence};"
    )
    assert [one.subject for one in found[1:]] == [named]


def test_a_symbol_with_a_blank_inside() -> None:
    found = cited("Căn cứ Thông tư số 8/2016/TT-BGD ĐT ngày 30/12/2016 của Bộ GD&ĐT;")[0]
    assert (found.directive_id, found.issuer_id) == (
        "08/2016/TT-BGDĐT",
        "bo-giao-duc-va-dao-tao",
    )


def test_an_aim_is_no_article() -> None:
    found = cited("Thực hiện mục tiêu của Nghị quyết số 15-NQ/TW ngày 5/5/2022 của Bộ Chính trị.")
    assert [one.article for one in found] == [None]
