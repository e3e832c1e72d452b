"""Surnames, and the one that a misread word stands for."""

from __future__ import annotations

import pytest

from thidua.knowledge.surnames import is_surname, surname_like


@pytest.mark.parametrize(
    ("read", "surname"),
    [
        ("Nguyên", "Nguyễn"),
        ("Trân", "Trần"),
        ("Lô", None),  # of the Thái of Nghệ An, as "Lò" is of those of Sơn La
        ("Lố", None),  # either
        ("Phạm", None),
        ("Xyz", None),
    ],
)
def test_the_one_surname_that_is_like(read, surname):
    assert surname_like(read) == surname


def test_surnames_of_the_north_west_are_known():
    assert all(map(is_surname, ("Lô", "Lữ", "Cầm", "Vừ", "Giàng", "Tòng")))
    assert not is_surname("Phấn")
