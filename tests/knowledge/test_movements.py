"""Movements: the same one in other words, a local version of it, and what only sounds like it."""

from __future__ import annotations

import pytest

from thidua.knowledge.movements import movement_named
from thidua.knowledge.titles import title_heads, title_pattern


@pytest.mark.parametrize(
    ("name", "movement"),
    [
        ("Hai tốt", "hai-tot"),
        ("2 tốt", "hai-tot"),
        ("Giỏi việc trường - đảm việc nhà", "gioi-viec-nuoc"),
        ("Sơn La chung sức xây dựng nông thôn mới", "ntm"),
        ("Cả nước thi đua xây dựng nông thôn mới giai đoạn 2021 - 2025", "ntm"),
        ("Uống nước nhớ nguồn", "den-on"),
        ("Tuổi trẻ sáng tạo", "tuoi-tre-sang-tao"),
        ("Mỗi thầy, cô giáo là một tấm gương đạo đức, tự học và sáng tạo", "tam-guong-tu-hoc"),
        ("Thi đua 5 tốt", None),
        ("Hũ gạo vì người nghèo", None),
        ("Tiến độ Quyết thắng", None),
        ("Năm thanh niên tình nguyện", None),
        ("Xây dựng gia đình 5 có, 3 sạch", None),
    ],
)
def test_names(name: str, movement: str | None) -> None:
    known = movement_named(name)
    assert (known.movement_id if known else None) == movement


@pytest.mark.parametrize("name", ["cstd toan quoc", "ttldxs", "huy hieu 40 nam tuoi dang", "gk"])
def test_every_name_begins_with_one_of_the_heads(name: str) -> None:
    assert title_pattern(any_form=True).match(name)
    assert name.startswith(title_heads())
    assert all(title_heads())
