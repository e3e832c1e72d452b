"""Faults of numbering: items missing from a list or bearing a number twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpora.fault_edits import Edit, Option, renumbered
from corpora.fault_plans import Plan

_SERIES_ITEMS = (
    "gắn thi đua với nhiệm vụ thường xuyên, không làm thay, không chạy theo thành tích",
    "người đứng đầu nêu gương trước, chịu trách nhiệm về kết quả của đơn vị mình",
    "chọn việc khó, việc còn yếu để đăng ký, có thời hạn và người thực hiện rõ ràng",
    "phát hiện sớm cách làm hay để các đơn vị cùng học",
    "giữ gìn đoàn kết nội bộ, giúp đỡ đơn vị còn khó khăn",
)
_ORDINALS = ("Một là", "Hai là", "Ba là", "Bốn là", "Năm là")
# Words that only one item may hold: without it the plan would lack a part of its content as well.
_CONTENT = re.compile(
    r"kiểm tra|giám sát|đôn đốc|theo dõi|[sS]ơ kết|[tT]ổng kết|kinh phí|khen|chủ đề|[tT]uyên truyền|điển hình|nhân rộng|gương"
)


def item_taken_out(plan: Plan) -> Iterator[Option]:
    """An item is taken out of the middle of a numbered list; the next keeps its number."""
    for items in plan.lists:
        for item, after in pairwise(items[1:]):
            start, end = plan.extent(item)
            text = plan.text[start:end]
            cited = any(
                r["kind"] in ("directive", "phase") and start <= r["start"] < end
                for r in plan.records
                if r["start"]
            )
            whole_part = item.level == 1 or item.role not in (
                None,
                "content",
                "assignment",
                "targets",
            )
            if cited or whole_part or _CONTENT.search(text):
                continue
            assert after.number is not None
            s, e = after.number
            yield Option(
                (Edit(start, end, ""), Edit(s, e, f"⟦{plan.text[s:e]}⟧")),
                f"without item {item.label}",
            )


def number_repeated(plan: Plan) -> Iterator[Option]:
    """An item bears the number of the one before it, and the items after it count on from there."""
    for items in plan.lists:
        labels = [plan.text[slice(*i.number)] for i in items if i.number]
        for k in range(1, len(items)):
            edits = [
                e for j in range(k, len(items)) for e in renumbered(plan, items[j], labels[j - 1])
            ]
            first = edits[0]
            edits[0] = Edit(first.start, first.end, f"⟦{first.new}⟧")
            yield Option(tuple(edits), f"two items {labels[k - 1]}")


def series_with_a_hole(plan: Plan) -> Iterator[Option]:
    """A series "Một là, Hai là …" in which one is missing."""
    leaves = plan.leaves("content", "solutions")
    if any(i.label.endswith(" là") for i in plan.items) or not leaves:
        return
    item = leaves[-1]
    start, end = plan.line(item.start)
    indent = re.compile(r" *").match(plan.text, start)
    gap = "\n\n" if plan.text[end : end + 2] == "\n\n" else "\n"
    for length, hole in ((4, 1), (4, 2), (5, 3), (5, 2)):
        kept = [k for k in range(length) if k != hole]
        lines = ["Khi thực hiện các nội dung trên cần chú ý:"]
        for text, k in zip(_SERIES_ITEMS, kept, strict=False):
            name = f"⟦{_ORDINALS[k]}⟧" if k == hole + 1 else _ORDINALS[k]
            lines.append(f"{name}, {text}.")
        new = "".join(f"{gap}{indent[0] if indent else ''}{line}" for line in lines)
        yield Option((Edit(end, end, new),), f"without {_ORDINALS[hole]}")
