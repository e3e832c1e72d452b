"""Citations as a whole: what is none, and mentions that stand inside or point at another."""

from __future__ import annotations

from time import perf_counter

import pytest
from tests.extract.citations import cited


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Giám đốc quyết định khen thưởng 05 tập thể.",
        "Phòng hướng dẫn các khoa đăng ký thi đua trước ngày 30/4.",
        "Thực hiện tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
        "Phòng Kế hoạch - Tài chính tham mưu kinh phí.",
        "100% cơ sở đoàn học tập nghị quyết đại hội Đảng.",
        "Các đơn vị xây dựng kế hoạch của mình, báo cáo theo đúng quy định.",
        "Quyết định số 2 tập thể và 03 cá nhân được khen.",
        "Thực hiện Kế hoạch 5 năm, Chương trình 135 và Kế hoạch 2021 - 2025.",
        "Hướng dẫn 12 đơn vị thực hiện; kế hoạch 100 ngày đêm.",
        "Thông báo số 3 ngày trước khi thi.",
        "Mở rộng phong trào của sinh viên Đại học Luật Hà Nội; giữ kỷ luật lao động.",
        "Trên cơ sở Kế hoạch của Sở, các phòng đăng ký thi đua.",
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


@pytest.mark.parametrize(
    ("sentence", "inner"),
    [
        (
            "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị về ban hành Quy chế công tác dân vận;",
            "Quy chế công tác dân vận",
        ),
        (
            "Theo Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ.",
            "Đề án Văn hóa công vụ",
        ),
        (
            "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng phê duyệt “Chương trình Chuyển đổi số quốc gia”;",
            "Chương trình Chuyển đổi số quốc gia",
        ),
        ("Quyết định số 12/QĐ-UBND ngày 03/6/2020 ban hành Kế hoạch số 4 của tỉnh;", None),
        (
            "Quyết định số 45/QĐ-BGDĐT ngày 01/8/2024 của Bộ ban hành Khung kế hoạch thời gian năm học;",
            "Khung kế hoạch thời gian năm học",
        ),
        ("Quyết định số 12/QĐ-UBND ngày 03/6/2020 của UBND tỉnh về việc tặng Cờ;", None),
    ],
)
def test_what_a_document_puts_in_force_is_a_mention_of_its_own(sentence, inner):
    found = [r.quote for r in cited(sentence) if r.extractor == "rule:directive.enacted"]
    assert found == ([inner] if inner else [])


def test_the_document_s_own_number_is_no_citation():
    assert cited("Phụ lục (kèm theo Kế hoạch số 8/KH-SNV ngày 1/2/2021 của Sở Nội vụ)") == []


def test_the_time_grows_with_the_length_only():
    sentence = "Thực hiện Kế hoạch của Sở và các đơn vị số " + "kế hoạch phối hợp công tác " * 4000
    start = perf_counter()
    cited(sentence)
    assert perf_counter() - start < 5
