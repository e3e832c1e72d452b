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
