"""Faults of targets: parts above their whole, grades that exclude each other, more than all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.fault_edits import Edit, Option
from corpora.fault_plans import Plan
from corpora.fault_stamps import NUMBER

_PEOPLE = {
    "bien-phong-2014": ("cán bộ, chiến sĩ", "đơn vị cơ sở"),
    "cdcs-benh-vien-2019": ("đoàn viên", "tổ công đoàn"),
    "dai-hoc-2023": ("viên chức", "khoa, phòng"),
    "dang-uy-xa-2025": ("đảng viên", "chi bộ"),
    "doanh-nghiep-than-2018": ("cán bộ, công nhân", "phân xưởng"),
    "khoi-thi-dua-2015": ("công chức", "đơn vị thành viên"),
    "ldld-tinh-2012": ("cán bộ công đoàn", "công đoàn cơ sở"),
    "so-gddt-cong-van-2025": ("nhà giáo", "cơ sở giáo dục"),
    "so-y-te-ocr-2020": ("viên chức", "đơn vị trực thuộc"),
    "thpt-2010": ("giáo viên", "tổ chuyên môn"),
    "tieu-hoc-2016": ("giáo viên", "tổ chuyên môn"),
    "tinh-doan-2021": ("cán bộ đoàn", "cơ sở đoàn"),
    "ubnd-tinh-2026": ("cán bộ, công chức, viên chức", "xã, phường"),
}
# Targets that stand in a paragraph, not in a list: a further one is a further sentence.
_TARGETS_END = {
    "dai-hoc-2023": "đạt “Tập thể lao động xuất sắc”.",
    "so-y-te-ocr-2020": "còn không quá 16,8%.",
    "bien-phong-2014": "Huân chương Chiến công hạng Ba.",
}
_BULLET = re.compile(r"[^\w“\"«]*(?:\w{1,4}[.)/-]+)?\s*")


def target(plan: Plan, sentence: str) -> Edit | None:
    """*sentence* as the last of the plan's targets; None if it has none."""
    if plan.name in _TARGETS_END:
        end = plan.text.index(_TARGETS_END[plan.name]) + len(_TARGETS_END[plan.name])
        return Edit(end, end, f" {sentence}")
    leaves = plan.leaves("targets")
    if not leaves or plan.name not in _PEOPLE:
        return None
    last = leaves[-1]
    before = plan.siblings(last)[-2]
    gap = plan.text[plan.line(before.start)[1] : last.start]
    marker = _BULLET.match(plan.text, last.start)
    series = plan.series(last)
    assert marker is not None
    shown = marker[0]
    if last.number and series:
        number = plan.text[slice(*last.number)]
        shown = shown.replace(number, series[series.index(number) + 1], 1)
    end = plan.line(last.start)[1]
    return Edit(end, end, f"{gap}{shown}{sentence}")


def part_above_whole(plan: Plan) -> Iterator[Option]:
    """What is "trong đó" is more than what it is a part of."""
    for r in plan.of("target"):
        whole = next((t for t in plan.of("target") if t["quote"] == r["parent"]), None)
        number = NUMBER.search(r["quote"])
        if not whole or not number or r["comparator"] in ("le", "lt") or r["unit"] != whole["unit"]:
            continue
        top = int(whole["value_max"] or whole["value"])
        for more in (2, 3, 4) if r["unit"] != "%" or top > 90 else (5, 10, 15):
            if r["unit"] == "%" and top + more > 99:
                continue
            new = NUMBER.sub(f"{top + more:02d}", r["quote"], count=1)
            yield Option((Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"{top + more} of {top}")
    if plan.name not in _PEOPLE or not (plan.leaves("targets") or plan.name in _TARGETS_END):
        return
    who, unit = _PEOPLE[plan.name]
    for text, note in (
        (
            f"Có 80% {who} đăng ký sáng kiến, ⟦trong đó có 90% có sáng kiến được công nhận⟧.",
            "90 of 80",
        ),
        (
            f"Có từ 75% {unit} trở lên xếp loại tốt, ⟦trong đó có 85% xếp loại xuất sắc⟧.",
            "85 of 75",
        ),
        ("Xây dựng 04 mô hình mới, ⟦trong đó có 06 mô hình được đánh giá xuất sắc⟧.", "6 of 4"),
    ):
        edit = target(plan, text)
        if edit:
            yield Option((edit,), note)


def grades_contradict(plan: Plan) -> Iterator[Option]:
    """All reach one grade and a part of them a higher one, without "trở lên"."""
    for k, share in enumerate((20, 15, 25)):
        who = _PEOPLE.get(plan.name, ("", ""))[k % 2]
        text = f"⟦100% {who} hoàn thành tốt nhiệm vụ, trong đó {share}% {who} hoàn thành xuất sắc nhiệm vụ⟧."
        edit = target(plan, text) if who else None
        if edit:
            yield Option((edit,), f"100% good, {share}% of them excellent")


_COUNTED = re.compile(
    r"quân số|đồn|trạm|người|đoàn viên|khoa|viên chức|chi bộ|dân số|công chức|công đoàn|doanh nghiệp|cơ sở|trường|nhà giáo"
    r"|bệnh viện|thai phụ|giáo viên|học sinh|xã|hộ|đảng viên|tin báo|hồ sơ"
)


def percent_above_hundred(plan: Plan) -> Iterator[Option]:
    """More than all of the people or units."""
    for r in plan.of("target"):
        m = re.search(r"\d+(?= ?%)", r["quote"])
        share = (
            r["unit"] == "%"
            and not r["parent"]
            and r["comparator"] in ("eq", "ge", "gt")
            and not r["value_max"]
        )
        if (
            not m
            or not share
            or r["value"] < 60
            or r["value"] % 1
            or not _COUNTED.search(r["subject"] or "")
        ):
            continue
        for wrong in (105, 110, 120):
            new = f"{r['quote'][: m.start()]}{wrong}{r['quote'][m.end() :]}"
            yield Option((Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"{m[0]}% -> {wrong}%")
