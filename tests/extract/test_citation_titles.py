"""What belongs to the title of a cited document, and the texts that a document puts in force."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Kế hoạch số 7/KH-SVH ngày 02/3/2031 của Sở Văn hóa về phát động thi đua với chủ đề “Về nguồn”.",
            "về phát động thi đua",
        ),
        (
            "Công văn số 9/SNV-TĐ ngày 02/3/2031 V/v phát động phong trào thi đua, mang chủ đề “Kỷ cương”.",
            "V/v phát động phong trào thi đua",
        ),
        (
            "Nghị quyết số 7-NQ/ĐU ngày 10/01/2031 của Đảng ủy về nhiệm vụ năm 2031 và kết quả Hội nghị người lao động.",
            "về nhiệm vụ năm 2031",
        ),
        # means and the end they are for are one title; an end alone is the sentence's
        (
            "Nghị quyết số 7-NQ/TU ngày 05/6/2031 của Tỉnh ủy về các giải pháp trọng tâm nhằm phát triển vùng chè.",
            "về các giải pháp trọng tâm nhằm phát triển vùng chè",
        ),
        (
            "Nghị quyết số 7-NQ/TU ngày 05/6/2031 của Tỉnh ủy về phát triển vùng chè nhằm nâng cao thu nhập.",
            "về phát triển vùng chè",
        ),
        # what the document launches, of whatever type it is
        (
            "Thực hiện Chỉ thị số 1/CT-UBND ngày 13/10/2030 của Chủ tịch UBND tỉnh phát động phong trào thi đua giai đoạn 2031 - 2035, Sở ban hành kế hoạch.",
            "phát động phong trào thi đua giai đoạn 2031 - 2035",
        ),
        (
            "Thực hiện Chỉ thị số 1/CT-UBND ngày 13/10/2030 của UBND tỉnh, Sở phát động thi đua.",
            None,
        ),
        (
            "Công văn số 31/UBND-TH về phát động thi đua, xây dựng hệ thống chính trị của tỉnh năm 2031.",
            "về phát động thi đua, xây dựng hệ thống chính trị của tỉnh năm 2031",
        ),
        (
            "Chỉ thị số 5-CT/TU ngày 15/5/2030 của Tỉnh ủy về nêu gương, gồm: ba nội dung.",
            "về nêu gương",
        ),
        (
            "Quy chế số 2-QC/TU ngày 02/3/2031 của Tỉnh ủy về phát triển khoa học phù hợp với thực tiễn địa phương.",
            "về phát triển khoa học",
        ),
        (
            "Nghị quyết số 6/2031/NQ-HĐND ngày 26/7/2031 của Hội đồng nhân dân tỉnh được thông qua tại kỳ họp thứ hai, khóa VIII về giá đất;",
            "về giá đất",
        ),
        (
            "Kế hoạch số 12/KH-UBND ngày 02/3/2031 của Ủy ban nhân dân Phường 5 về công tác thi đua.",
            "về công tác thi đua",
        ),
    ],
)
def test_the_title_ends_with_what_the_document_is_about(sentence, subject):
    assert [record.subject for record in cited(sentence)] == [subject]


@pytest.mark.parametrize(
    ("sentence", "inner"),
    [
        (
            "Quyết định số 8/QĐ-UBND ngày 08/3/2031 của UBND tỉnh ban hành Bộ tiêu chí xã thông minh và Bộ tiêu chí xã thông minh kiểu mẫu;",
            ["Bộ tiêu chí xã thông minh", "Bộ tiêu chí xã thông minh kiểu mẫu"],
        ),
        (
            "Quyết định số 8/QĐ-UBND ngày 08/3/2031 của UBND tỉnh về việc ban hành kế hoạch trồng rừng năm 2031;",
            ["kế hoạch trồng rừng năm 2031"],
        ),
        (
            "Quyết định số 8/QĐ-UBND ngày 08/3/2031 của UBND tỉnh ban hành kế hoạch thực hiện Đề án chợ sạch và Đề án phố sạch;",
            ["kế hoạch thực hiện Đề án chợ sạch"],
        ),
        (
            "Kết luận số 20-KL/TU ngày 05/6/2031 của Tỉnh ủy về Đề án phát triển vùng chè;",
            ["Đề án phát triển vùng chè"],
        ),
        (
            "Nghị quyết số 20-NQ/TU ngày 05/6/2031 của Tỉnh ủy về định hướng Chiến lược phát triển rừng;",
            ["Chiến lược phát triển rừng"],
        ),
        (
            "Quyết định số 6/QĐ-UBND ngày 26/7/2031 của UBND tỉnh phê duyệt Đề án chợ sạch và ban hành bộ chỉ số;",
            ["Đề án chợ sạch"],
        ),
    ],
)
def test_texts_that_a_document_puts_in_force(sentence, inner):
    found = [r.quote for r in cited(sentence) if r.extractor == "rule:directive.enacted"]
    assert found == inner


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        (
            "Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;",
            ["luat-to-chuc-hdnd-ubnd"],
        ),
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004;",
            ["luat-ban-hanh-vbqppl-hdnd-ubnd"],
        ),
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân;",
            ["luat-ban-hanh-vbqppl-hdnd-ubnd"],
        ),
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015;",
            ["luat-ban-hanh-vbqppl"],
        ),
    ],
)
def test_laws_of_councils_and_committees(sentence, works):
    assert [record.directive_id for record in cited(sentence)] == works


def test_a_joint_directive_has_a_type_of_its_own_and_a_short_name():
    found = cited(
        "Chỉ thị liên tịch số 90/CTLT-TCT-CĐ ngày 30/12/2031 của Giám đốc và Công đoàn về thi đua; "
        "các đơn vị ký giao ước theo Chỉ thị liên tịch 90."
    )
    assert [record.type for record in found] == ["Chỉ thị liên tịch"] * 2
    assert found[1].directive_id == "90/CTLT-TCT-CĐ"


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("Các phòng chuyển đổi số theo nghị quyết 57, gắn với cải cách.", ["nghị quyết 57"]),
        ("Tiếp tục làm theo nghị quyết 12 tháng qua.", []),
        ("Có 3 nghị quyết, 57 kế hoạch.", []),
        (
            "Thực hiện Hướng dẫn của Thị ủy Hương Lan về đánh giá chi bộ.",
            ["Hướng dẫn của Thị ủy Hương Lan về đánh giá chi bộ"],
        ),
    ],
)
def test_well_known_numbers_and_party_committees(sentence, quotes):
    assert [record.quote for record in cited(sentence)] == quotes
