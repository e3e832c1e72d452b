"""Whatever a text holds, what is made legible for targets keeps every offset."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.extract.targets.legible import legible

# Marks, torn numbers, lost tones, capitals, furniture and letters whose small form is longer
_PIECES = st.sampled_from(
    (
        "- ", "👉 ", "&ge;95%", "~~cũ~~", "[1]", "\n_____\n1. Ghi chú\n", "l00%", "9 0%", "98 °/o", "12. 500 triệu đồng",
        "Tỷ lê hộ nuớc sach đat ", "KHÔNG CÓ HỘ NGHÈO 5 NĂM LIỀN İ", "\n2\n", "\nTrang 3/7\n", "a) ", "b) ", "1.1. ", "1.2. ",
        "Lao động tiên tiến ........: ...25... đồng chí", "100% (một trăm phần trăm) hộ", "phấn đấu đạt ", "; ", ". ", "\n",
        "\u00ad", "\u01a3", "**", "\\-", "☐ Đạt ☐ Không đạt", "ß", "<b>", "</b>", "(ba) ", "I5 đảng viên ",
    )
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_offsets_stay(body: str) -> None:
    plan = plan_with(body)
    clear = legible(plan)
    assert len(clear.plan.flow) == len(plan.text)
    for target in find_targets(plan):
        assert target.start is not None
        assert target.end is not None
        assert target.quote == plan.text[target.start : target.end]
