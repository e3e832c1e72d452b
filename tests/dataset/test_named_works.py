"""Works cited by name, not by number: laws, congresses, what a body has issued."""

from __future__ import annotations

import pytest
from tests.dataset.cited_works import document, law, works

from thidua.records import Directive


def test_a_law_by_name_is_the_one_that_the_plan_cites_by_number():
    numbered = Directive(
        type="Luật",
        number="43",
        symbol="QH13",
        directive_id="43/2013/QH13",
        subject="đấu thầu",
        form="short",
    )
    named = Directive(type="Luật", subject="Đấu thầu", form="unnumbered")
    assert works(document("a", numbered, named, plan_year=2024)) == ["43/2013/QH13"] * 2
    assert works(document("b", named, plan_year=2024)) == ["22/2023/QH15"]


def test_the_place_in_a_congress_s_name_is_its_place():
    def congress(words, slug):
        return Directive(type="Nghị quyết", directive_id=slug, issuer=words, form="unnumbered")

    ids = works(
        document(
            "a",
            congress(
                "Đại hội Đảng bộ tỉnh Bến Tre lần thứ XI",
                "nghi-quyet-dai-hoi-dang-bo-tinh-ben-tre-lan-thu-xi",
            ),
        ),
        document(
            "b",
            congress(
                "Đại hội Đảng bộ tỉnh lần thứ XI", "nghi-quyet-dai-hoi-dang-bo-tinh-lan-thu-xi"
            ),
            province="Bến Tre",
        ),
        document(
            "c",
            congress(
                "Đại hội Đảng bộ tỉnh lần thứ XI", "nghi-quyet-dai-hoi-dang-bo-tinh-lan-thu-xi"
            ),
            province="Cà Mau",
        ),
    )
    assert ids[0] == ids[1] != ids[2]


def congress(words):
    return Directive(
        type="Nghị quyết", directive_id=f"nghi-quyet-dai-hoi-{words}", form="unnumbered"
    )


def test_congresses():
    party = [
        "dai-bieu-toan-quoc-lan-thu-xiii-cua-dang",
        "dai-bieu-toan-quoc-lan-thu-xiii",
        "dang-toan-quoc-lan-thu-xiii",
        "xiii-cua-dang",
        "dang-lan-thu-xiii",
    ]
    assert len(set(works(document("a", *map(congress, party))))) == 1
    local = "dang-bo-tinh-lan-thu-xiv"
    ids = works(
        document("a", congress(local), province="Lai Châu"),
        document("b", congress(local), province="Lai Châu"),
        document("c", congress(local), province="Sơn La"),
    )
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.parametrize(
    ("issuer", "same"),
    [
        ("HĐND huyện", True),
        ("Hội đồng nhân dân huyện", True),
        ("HĐND tỉnh", False),
        ("Huyện ủy", False),
    ],
)
def test_a_body_alone_means_the_one_numbered_work_of_the_plan(issuer, same):
    full = Directive(
        type="Nghị quyết",
        number="45",
        symbol="NQ-HĐND",
        directive_id="45/NQ-HĐND",
        issuer="Hội đồng nhân dân huyện",
        subject="về nhiệm vụ phát triển kinh tế - xã hội năm 2020",
        date="2019-12-20",
        form="full",
    )
    short = Directive(
        type="Nghị quyết",
        issuer=issuer,
        directive_id=f"nghi-quyet-{issuer}",
        form="unnumbered",
    )
    ids = works(document("a", full, short))
    assert (ids[0] == ids[1]) is same
    two = full.model_copy(update={"number": "46", "directive_id": "46/NQ-HĐND"})
    assert works(document("a", full, two, short))[2] not in {"45/NQ-HĐND", "46/NQ-HĐND"}


def test_a_law_dated_once_is_the_same_law_in_its_plan():
    dated = Directive(type="Luật", subject="Đê điều", date="2006-11-29", form="unnumbered")
    bare = Directive(type="Luật", subject="Đê điều", form="unnumbered")
    ids = works(document("a", dated, bare))
    assert ids[0] == ids[1]


def test_a_law_inside_its_amendment_is_the_version_amended():
    name = "sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương"
    amending = Directive(
        type="Luật", subject=name, date="2019-11-22", form="unnumbered", start=10, end=90
    )
    inner = law(name="luat-tccqdp").model_copy(update={"start": 50, "end": 80})
    later = law("2025-06-16", "luat-tccqdp").model_copy(update={"start": 95, "end": 120})
    ids = works(document("a", amending, inner, later, issued_date="2025-09-01"))
    assert ids[1:] == ["77/2015/QH13", "72/2025/QH15"]
