"""Names of commemorated days: written in other words, and days that only look alike."""

from __future__ import annotations

import pytest

from thidua.knowledge.anniversaries import event_named, events


@pytest.mark.parametrize(
    ("words", "event_id"),
    [
        ("Ngày Nhà giáo Việt Nam 20/11", "nha-giao"),
        ("thành lập tổ chức Công đoàn Việt Nam", "cong-doan"),
        ("Ngày truyền thống của Hội Nông dân Việt Nam", "hnd"),
        ("Ngày thành lập ngành Ngân hàng Việt Nam", "ngan-hang"),
        ("Ngày TBLS", "27-7"),
        ("thành lập ngành KSND", "kiem-sat"),
        ("Cách mạng Tháng 8 và Quốc khánh", "quoc-khanh"),
        ("Ngày Bác Hồ viết Lời kêu gọi thi đua ái quốc", "thi-dua"),
        ("Chiến thắng “Hà Nội - Điện Biên Phủ trên không”", "dien-bien-phu-tren-khong"),
        ("Ngày truyền thống LLVT Quân khu 4", "llvt-quan-khu-4"),
    ],
)
def test_the_same_day_in_other_words(words, event_id):
    found = event_named(words)
    assert found is not None
    assert found.event_id == event_id


@pytest.mark.parametrize(
    "words",
    [
        "Ngày thành lập Công đoàn Thủy sản Việt Nam",
        "Ngày truyền thống ngành Chăn nuôi Việt Nam",
        "Ngày truyền thống ngành Giáo dục",
        "Ngày truyền thống lực lượng Cảnh sát trại giam",
        "Ngày truyền thống LLVT Quân khu 8",
        "Ngày thành lập Hội Làm vườn Việt Nam",
        "Ngày thành lập Trường",
    ],
)
def test_a_day_that_the_table_does_not_know(words):
    assert event_named(words) is None


def test_the_same_day_and_month_do_not_make_two_bodies_one():
    assert event_named("Ngày truyền thống ngành Cấp nước", "1945-08-28") is None
    assert event_named("Ngày truyền thống ngành Tư pháp", "1945-08-28").event_id == "tu-phap"


def test_every_name_of_the_table_is_its_own_day():
    shared = {
        name
        for e in events()
        for o in events()
        if e is not o
        for name in e.names
        if name in o.names
    }
    for event in events():
        for name in set(event.names) - shared:
            found = event_named(name)
            assert found is not None, name
            assert found.event_id == event.event_id, name
