"""Citations in the forms real plans give them; what a reader would take and where it ends."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.directives import find_directives
from thidua.records import Directive


def cited(sentence: str) -> list[Directive]:
    return find_directives(plan_with(f"1. {sentence}"))


# sentence, then (id, date, issuer, subject, form) of each citation
FORMS = [
    (
        "Căn cứ Thông tư 30/2014/TT-BGDĐT, ngày 28/8/2014 của Bộ Giáo dục và Đào tạo ban hành Quy định đánh giá;",
        [
            (
                "30/2014/TT-BGDĐT",
                "2014-08-28",
                "Bộ Giáo dục và Đào tạo",
                "ban hành Quy định đánh giá",
                "full",
            )
        ],
    ),
    (
        "Thực hiện công văn số 144/HD- LĐLĐ, ngày 01/9/2017 của Liên đoàn Lao động huyện Hoa Ban về thi đua;",
        [("144/HD-LĐLĐ", "2017-09-01", "Liên đoàn Lao động huyện Hoa Ban", "về thi đua", "full")],
    ),
    (
        "Căn cứ Quyết định số 18/20202QĐ-UBND ngày 30/6/2020 của UBND tỉnh;",
        [("18/2020/QĐ-UBND", "2020-06-30", "UBND tỉnh", None, "full")],
    ),
    (
        "Căn cứ Nghị định số 85/NĐ-CP ngày 01/10/2015 của Chính phủ quy định chi tiết;",
        [("85/NĐ-CP", "2015-10-01", "Chính phủ", "quy định chi tiết", "full")],
    ),
    (
        "Căn cứ Thông tư số 12/2020/TT-BTС ngày 1/3/2020 của Bộ Tài chính;",
        [("12/2020/TT-BTC", "2020-03-01", "Bộ Tài chính", None, "full")],
    ),
    (
        "Căn cứ Thông tư liên tịch số 50/2008/TTLT-BGDĐT-BNV-BTC ngày 09/9/2008;",
        [("50/2008/TTLT-BGDĐT-BNV-BTC", "2008-09-09", None, None, "short")],
    ),
    (
        "Căn cứ Quyết định 167-HĐBT ngày 28/9/1982 của Hội đồng Bộ trưởng;",
        [("167-HĐBT", "1982-09-28", "Hội đồng Bộ trưởng", None, "full")],
    ),
    (
        "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị gắn với Nghị quyết Trung ương 4 khóa XII.",
        [
            ("05-CT/TW", None, "Bộ Chính trị", None, "short"),
            ("nghi-quyet-trung-uong-4-khoa-xii", None, "Trung ương 4 khóa XII", None, "unnumbered"),
        ],
    ),
    (
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;",
        [("06/2022/QH15", "2022-06-15", None, "Thi đua, khen thưởng", "short")],
    ),
    (
        "Căn cứ Luật Thi đua, Khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, "
        "Khen thưởng ngày 14/6/2005; Nghị định số 42/2010/NĐ-CP ngày 15 tháng 4 năm 2010 của Chính phủ;",
        [
            ("luat-tdkt", "2003-11-26", None, "Thi đua, Khen thưởng", "unnumbered"),
            (
                "luat-tdkt-sua-doi",
                "2005-06-14",
                None,
                "sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng",
                "unnumbered",
            ),
            ("luat-tdkt", None, None, "Thi đua, Khen thưởng", "unnumbered"),
            ("42/2010/NĐ-CP", "2010-04-15", "Chính phủ", None, "full"),
        ],
    ),
    (
        "Quán triệt Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị và Chỉ thị số 18/CT-TTg ngày 19/5/2014 "
        "của Thủ tướng Chính phủ về “tiếp tục đổi mới công tác thi đua”;",
        [
            ("34-CT/TW", "2014-04-07", "Bộ Chính trị", None, "full"),
            (
                "18/CT-TTg",
                "2014-05-19",
                "Thủ tướng Chính phủ",
                "tiếp tục đổi mới công tác thi đua",
                "full",
            ),
        ],
    ),
    (
        "THEO CHỈ THỊ SỐ 35/CT-TTG NGÀY 04/12/2023 CỦA THỦ TƯỚNG CHÍNH PHỦ",
        [("35/CT-TTg", "2023-12-04", "THỦ TƯỚNG CHÍNH PHỦ", None, "full")],
    ),
    (
        "Căn cứ Kế hoạch số   /KH-SGDĐT ngày   tháng 5 năm 2026 của Sở Giáo dục và Đào tạo;",
        [(None, "2026-05", "Sở Giáo dục và Đào tạo", None, "short")],
    ),
    (
        "Thực hiện các Nghị quyết số 18-NQ/TW, số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng;",
        [
            ("18-NQ/TW", None, None, None, "short"),
            ("19-NQ/TW", "2017-10-25", "Ban Chấp hành Trung ương Đảng", None, "full"),
        ],
    ),
    (
        "Thực hiện Kế hoạch số 45-KH/TU, ngày 12/02/2021 của Ban Thường vụ Tỉnh ủy Hoa Ban về học tập Nghị quyết "
        "Đại hội XIII của Đảng và Kế hoạch 12/KH-UBND ngày 5/1/2021 của UBND tỉnh;",
        [
            (
                "45-KH/TU",
                "2021-02-12",
                "Ban Thường vụ Tỉnh ủy Hoa Ban",
                "về học tập Nghị quyết Đại hội XIII của Đảng",
                "full",
            ),
            ("nghi-quyet-dai-hoi-xiii-cua-dang", None, "Đại hội XIII của Đảng", None, "unnumbered"),
            ("12/KH-UBND", "2021-01-05", "UBND tỉnh", None, "full"),
        ],
    ),
    (
        "Căn cứ Hướng dẫn liên ngành số 123/HDLN-SGDĐT-CĐGD ngày 9/9/2020 của Sở Giáo dục và Đào tạo và Công đoàn "
        "Giáo dục tỉnh về thi đua năm học 2020-2021;",
        [
            (
                "123/HDLN-SGDĐT-CĐGD",
                "2020-09-09",
                "Sở Giáo dục và Đào tạo và Công đoàn Giáo dục tỉnh",
                "về thi đua năm học 2020-2021",
                "full",
            )
        ],
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
    (
        "Căn cứ Nghị quyết số 15/NQ-HĐND ngày 10/12/2020 của Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 20 về "
        "nhiệm vụ năm 2021;",
        [
            (
                "15/NQ-HĐND",
                "2020-12-10",
                "Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 20",
                "về nhiệm vụ năm 2021",
                "full",
            )
        ],
    ),
    (
        "Căn cứ Luật Thi đua, khen thưởng năm 2022 và Nghị quyết số 57 NQ/TW ngày 22/12/2024 của Bộ Chính trị;",
        [
            ("luat-tdkt", "2022", None, "Thi đua, khen thưởng", "unnumbered"),
            ("57/NQ/TW", "2024-12-22", "Bộ Chính trị", None, "full"),
        ],
    ),
    (
        "Hướng dẫn số 01/HD-HĐTĐKT ngày 12/02/2021 của Hội đồng Thi đua - Khen thưởng tỉnh về tổ chức cụm, khối;",
        [
            (
                "01/HD-HĐTĐKT",
                "2021-02-12",
                "Hội đồng Thi đua - Khen thưởng tỉnh",
                "về tổ chức cụm, khối",
                "full",
            )
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_forms(sentence, expected):
    found = [(r.directive_id, r.date, r.issuer, r.subject, r.form) for r in cited(sentence)]
    assert found == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Giám đốc quyết định khen thưởng 05 tập thể.",
        "Phòng hướng dẫn các khoa đăng ký thi đua trước ngày 30/4.",
        "Thực hiện tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
        "Phòng Kế hoạch - Tài chính tham mưu kinh phí.",
        "100% cơ sở đoàn học tập nghị quyết đại hội Đảng.",
        "Các đơn vị xây dựng kế hoạch của mình, báo cáo theo đúng quy định.",
    ],
)
def test_what_is_no_citation(sentence):
    assert cited(sentence) == []


def test_a_short_name_points_at_the_full_citation():
    full, short = cited(
        "Thực hiện Hướng dẫn số 27/HD-SNV ngày 3/3/2021 của Sở Nội vụ (gọi tắt là thi đua khối). "
        "Các đơn vị bám sát Hướng dẫn 27 khi chấm điểm."
    )
    assert (full.form, short.form) == ("full", "short")
    assert short.quote == "Hướng dẫn 27"
    assert short.directive_id == full.directive_id == "27/HD-SNV"
    assert short.antecedent_id is not None


def test_a_document_inside_another_s_subject_is_a_mention_of_its_own():
    outer, inner = cited(
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều "
        "của Luật Thi đua, khen thưởng;"
    )
    assert (inner.type, inner.subject) == ("Luật", "Thi đua, khen thưởng")
    assert outer.start < inner.start < inner.end == outer.end


def test_a_citation_over_a_line_break():
    (record,) = cited(
        "Các đơn vị trong toàn ngành tiếp tục quán triệt, thực hiện nghiêm túc Chỉ thị số\n"
        "19/CT-TTg ngày 16 tháng 7 năm 2021 của Chính phủ về\ntiếp tục đổi mới thi đua."
    )
    assert record.directive_id == "19/CT-TTg"
    assert (record.issuer, record.subject) == ("Chính phủ", "về tiếp tục đổi mới thi đua")
    assert record.quote.startswith("Chỉ thị số\n19/CT-TTg")
