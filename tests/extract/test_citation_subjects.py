"""Where the subject and the issuer of a citation end, and what stands beside them."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.directives import find_directives


def cited(sentence: str) -> list[tuple[str | None, str | None]]:
    return [(d.quote, d.subject) for d in find_directives(plan_with(f"- {sentence}"))]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Nghị quyết số 10-NQ/TU ngày 05/5/2020 của Tỉnh ủy về bảo tồn, phát huy nghề dệt.",
            "về bảo tồn, phát huy nghề dệt",
        ),
        (
            "Nghị quyết số 10-NQ/TU ngày 05/5/2020 của Tỉnh ủy về xây dựng, tổ chức chợ gắn với phát triển du lịch.",
            "về xây dựng, tổ chức chợ gắn với phát triển du lịch",
        ),
        (
            "Chỉ thị số 7-CT/TU ngày 05/5/2020 của Tỉnh ủy về học tập Bác gắn với phong trào thi đua.",
            "về học tập Bác",
        ),
        (
            "Nghị quyết số 68-NQ/TW ngày 04/5/2020 của Bộ Chính trị về kinh tế tư nhân và phong trào “Vườn xanh”.",
            "về kinh tế tư nhân",
        ),
        (
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND tỉnh về các hoạt động và phong trào “Vườn xanh” năm 2021.",
            "về các hoạt động và phong trào “Vườn xanh” năm 2021",
        ),
        (
            "Thông tư số 7/2014/TT-BYT ngày 25/02/2014 của Bộ Y tế về ứng xử của viên chức, lời dạy “Như mẹ hiền”.",
            "về ứng xử của viên chức",
        ),
        (
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND tỉnh về giảm nghèo giai đoạn 2021 - 2025 ở các xã vùng cao.",
            "về giảm nghèo giai đoạn 2021 - 2025",
        ),
    ],
)
def test_the_end_of_a_subject(sentence: str, subject: str) -> None:
    assert cited(sentence)[0][1] == subject


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        (
            "Theo Quyết định số 49/QĐ-TTg ngày 16/4/2009, sửa đổi tại Quyết định số 34/QĐ-TTg ngày 20/02/2013.",
            ["Quyết định số 49/QĐ-TTg ngày 16/4/2009", "Quyết định số 34/QĐ-TTg ngày 20/02/2013"],
        ),
        (
            "Theo Quyết định số 80/QĐ-TTg ngày 04/6/2010 của Thủ tướng Chính phủ và Bộ tiêu chí của tỉnh.",
            ["Quyết định số 80/QĐ-TTg ngày 04/6/2010 của Thủ tướng Chính phủ"],
        ),
        (
            "Theo Bộ tiêu chí thi đua khối các trường ban hành theo Quyết định số 12/QĐ-SNV ngày 04/01/2021.",
            ["Bộ tiêu chí thi đua khối các trường", "Quyết định số 12/QĐ-SNV ngày 04/01/2021"],
        ),
        (
            "Làm tốt Đề án 1816 (Quyết định số 1816/QĐ-BYT ngày 26/5/2008), giữ nếp trực.",
            ["Đề án 1816", "Quyết định số 1816/QĐ-BYT ngày 26/5/2008"],
        ),
    ],
)
def test_what_stands_beside_a_citation(sentence: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in cited(sentence)] == quotes


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về thi đua làm muối và các Nghị quyết, văn bản khác.",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về thi đua làm muối",
        ),
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối, do đó các xã cần rà soát.",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối",
        ),
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối, ngoài các buổi họp định kỳ, mỗi tổ tự học.",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối",
        ),
        (
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối (sau đây gọi là Chỉ thị của tỉnh).",
            "Chỉ thị số 9/CT-UBND của UBND tỉnh về nghề muối",
        ),
        (
            "Ban hành Kế hoạch số 9/KH-UBND tổ chức hội thi làm muối.",
            "Kế hoạch số 9/KH-UBND tổ chức hội thi làm muối",
        ),
        (
            "Ban hành Kế hoạch số 9/KH-UBND, Tổ chức lễ hội làng muối.",
            "Kế hoạch số 9/KH-UBND, Tổ chức lễ hội làng muối",
        ),
        (
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND xã. Về việc tổ chức lễ hội làng muối;",
            "Kế hoạch số 9/KH-UBND ngày 02/01/2021 của UBND xã. Về việc tổ chức lễ hội làng muối",
        ),
        ("Theo Kế hoạch số 9/KH-UBND, tổ chức lễ hội làng muối.", "Kế hoạch số 9/KH-UBND"),
        ("Theo Kế hoạch số 9/KH-UBND tổ chức thực hiện nghiêm.", "Kế hoạch số 9/KH-UBND"),
    ],
)
def test_where_the_citation_ends(sentence, quote):
    assert cited(sentence)[0][0] == quote


@pytest.mark.parametrize(
    ("symbol", "work"),
    [
        ("Chỉ thị 05-CT/BCT", "05-CT/TW"),
        ("Nghị quyết số 57-NQ/BCT", "57-NQ/TW"),
        ("Chỉ thị số 05/CT-BCT", "05/CT-BCT"),
        ("Quyết định số 45/QĐ-BCT", "45/QĐ-BCT"),
    ],
)
def test_the_politburo_and_the_ministry_of_industry_share_their_letters(symbol, work):
    (record,) = find_directives(plan_with(f"- Thực hiện {symbol};"))
    assert record.directive_id == work
