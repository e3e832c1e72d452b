"""Where an assignment names its actor: over its items, in the item above, in a row or a label."""

from __future__ import annotations

import pytest
from tests.extract.assignment_plans import found_in, plan_of

from thidua.extract.assignments import find_assignments


def test_sentences_of_a_paragraph() -> None:
    first, second = found_in(
        "Phòng Kinh tế bố trí kinh phí. Kịp thời báo cáo. Trưởng thôn họp dân, nộp về xã trước 31/01/2024."
    )
    assert (first.actor, first.task) == ("Phòng Kinh tế", "bố trí kinh phí. Kịp thời báo cáo.")
    assert (second.actor, second.deadline) == ("Trưởng thôn", "2024-01-31")


def test_items_that_share_out_work_under_an_unknown_heading() -> None:
    body = "- Văn phòng giữ bảng điểm.\n- Quản đốc họp phân xưởng, ký giao ước."
    assert [record.actor for record in found_in(body, "ĐẦU MỐI")] == ["Văn phòng", "Quản đốc"]
    body = "- Tập thể được xét mỗi quý.\n- Mức thưởng theo quy định."
    assert found_in(body, "QUYỀN LỢI") == []


@pytest.mark.parametrize(
    ("body", "actors"),
    [
        (
            "4. Chuyện của từng nơi\nPhòng Vật tư nhập đủ cáp. Đội Xe sắp lịch chở thợ. Kho mở cửa sớm.",
            ["Phòng Vật tư", "Đội Xe"],
        ),
        (
            "4. Phân công\n> **Công an xã**\n> Tuần tra đêm.\n\n> **12 trưởng thôn**\n> Đi từng nhà.",
            ["Công an xã", "12 trưởng thôn"],
        ),
        (
            "4. Phân công\n- Phòng Kho: lập sổ.\n- Quân nhu, Doanh trại: sửa bếp.\n- Tổ Xe: trực đêm.",
            ["Phòng Kho", "Quân nhu, Doanh trại", "Tổ Xe"],
        ),
    ],
)
def test_plain_lines_blocks_and_labels_among_actors(body: str, actors: list[str]) -> None:
    assert [one.actor for one in find_assignments(plan_of(body))] == actors


def test_actor_that_stands_over_the_items_in_a_line_of_its_own() -> None:
    records = found_in(
        "Cơ quan Công đoàn ngành\n\n- Soạn bảng điểm thi đua.\n\n- Phối hợp gặp mặt nhà giáo.\n\n"
        "Công đoàn cơ sở trực thuộc\n\n- Ký giao ước, nộp bản đăng ký."
    )
    assert [(r.actor, r.task) for r in records] == [
        ("Cơ quan Công đoàn ngành", "Soạn bảng điểm thi đua."),
        ("Cơ quan Công đoàn ngành", "Phối hợp gặp mặt nhà giáo."),
        ("Công đoàn cơ sở trực thuộc", "Ký giao ước, nộp bản đăng ký."),
    ]


def test_paragraph_below_the_items_that_charges_someone() -> None:
    records = found_in(
        "1. Các khoa đăng ký.\n2. Công đoàn vận động.\n"
        "Giao Phòng Tổ chức theo dõi, đôn đốc.\nĐề nghị các khoa thực hiện nghiêm túc."
    )
    assert [(r.actor, r.task) for r in records] == [
        ("Các khoa", "đăng ký."),
        ("Công đoàn", "vận động."),
        ("Phòng Tổ chức", "theo dõi, đôn đốc."),
    ]


def test_rows_of_a_table() -> None:
    records = found_in(
        "| STT | Đơn vị | Nhiệm vụ |\n| 1 | Phòng Tổ chức | Tham mưu kế hoạch |\n"
        "| 2 | Văn phòng | Chuẩn bị hội trường |"
    )
    assert [(r.actor, r.task) for r in records] == [
        ("Phòng Tổ chức", "Tham mưu kế hoạch"),
        ("Văn phòng", "Chuẩn bị hội trường"),
    ]


def test_heading_over_the_duties_of_all_is_no_actor() -> None:
    records = found_in(
        "3. Thủ trưởng các đơn vị có trách nhiệm:\n- Xây dựng kế hoạch.\n- Tổ chức phát động."
    )
    assert {r.actor for r in records} == {"Thủ trưởng các đơn vị"}
    body = "1. Phòng Tổ chức lập dự thảo.\n2. Lưu hồ sơ đầy đủ."
    assert [r.actor for r in found_in(body, "TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ")] == ["Phòng Tổ chức"]


def test_actor_of_the_item_above() -> None:
    (record,) = found_in("1. Công đoàn Sở:\n- Phối hợp chăm lo đời sống người lao động.")
    assert (record.actor, record.quote) == (
        "Công đoàn Sở",
        "Phối hợp chăm lo đời sống người lao động.",
    )


@pytest.mark.parametrize(
    ("body", "actors"),
    [
        (
            "1. Sở Nội vụ, nhất là Ban Thi đua, tổng hợp kết quả.",
            ["Sở Nội vụ, nhất là Ban Thi đua"],
        ),
        ("1. Nhà trường phân công các tổ như sau:", []),
        ("2. Đối với Thủ đô Hà Nội\n- Tập trung chỉ đạo các quận lập kế hoạch.", ["Thủ đô Hà Nội"]),
        ("2. Đối với cấp xã\n- Tổ chức đăng ký thi đua đến từng thôn.", ["cấp xã"]),
    ],
)
def test_asides_lead_ins_and_places(body: str, actors: list[str]) -> None:
    assert [one.actor for one in found_in(body)] == actors


def test_bodies_with_a_colon_share_out_work_among_contents() -> None:
    body = "1. Công an xã: Duy trì trực ban.\n2. Trạm Y tế: Triển khai tiêm chủng."
    assert len(found_in(body, "NHIỆM VỤ TRỌNG TÂM")) == 2
    assert not found_in(
        "1. Công đoàn phát động thi đua.\n2. Đoàn thanh niên tổ chức ngày hội.", "NỘI DUNG"
    )


def test_headings_that_are_not_marked_as_such() -> None:
    records = found_in(
        "1. Các ban, ngành; Ủy ban nhân dân các xã\na) Quán triệt đến cán bộ.\n"
        "2. Cấp huyện:\n- Chỉ đạo điểm một xã.\n"
    )
    assert [(one.actor, one.task) for one in records] == [
        ("Các ban, ngành; Ủy ban nhân dân các xã", "Quán triệt đến cán bộ."),
        ("Cấp huyện", "Chỉ đạo điểm một xã."),
    ]
