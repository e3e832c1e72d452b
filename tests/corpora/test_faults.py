"""Planted faults: one each, at the place given, the same every time, and enough of them."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import unicodedata
from itertools import pairwise, takewhile

import pytest
from corpora import faults
from corpora.fault_content import KEPT
from corpora.fault_plans import plans
from corpora.fault_stamps import stamps

COUNT = 20
KINDS = tuple(faults.KINDS)
PLANS = {plan.name: plan.text for plan in plans()}
ALL = {kind: faults.faults(kind, COUNT) for kind in KINDS}

# Renumbering and cuts in several places reach over many lines, all others over the paragraph.
WIDE = {"number_repeated", "series_with_a_hole", "item_taken_out"}
# What must not be left of a part that was taken out, letters only, in any case.
GONE = {
    "missing_national_title": r"cộng h[oò][àa] xã hội chủ nghĩa việt nam$",
    "missing_party_heading": r"đảng cộng sản việt nam$",
    "missing_recipients": r"^nơi nhận",
    "missing_file_line": r"^- lưu",
    "missing_end_mark": r"\./\.",
    "missing_type": r"^kế hoạch$",
    "missing_interim_review": r"sơ kết",
    "missing_final_review": r"tổng kết",
    "missing_supervision": r"giám sát|đôn đốc|theo dõi",
    "missing_funding": r"kinh phí",
    "missing_targets": r"chỉ tiêu(?: thi đua| cụ thể| phấn đấu)?\W*$",
    "missing_rewards": r"bằng khen|giấy khen|cờ thi đua|lao động tiên tiến",
    "missing_schedule": r"đợt (?:1|i|một|thi đua thứ nhất)\b|bước 1",
    "missing_assignment": r"phân công\W*$",
    "missing_objective": r"mục đích|mục tiêu, yêu cầu",
}
MARKERS = {
    "roman": r"(?P<n>[IVX]+)[.-]",
    "number": r"(?P<n>\d+)[.-] ",
    "slash": r"(?P<n>\d+)/ ",
    "letter": r"(?P<n>[a-zđ])[)/]",
    "capital": r"(?P<n>[A-E])\. ",
    "article": r"Điều (?P<n>\d+)\.",
    "part": r"PHẦN THỨ (?P<n>\w+)",
    "series": r"(?P<n>\w+) là[,:]",
}
SERIES = (
    [str(n) for n in range(1, 20)],
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"],
    list("abcdđeghik"),
    list("ABCDE"),
    ["NHẤT", "HAI", "BA", "TƯ"],
    ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"],
)


def _breaks(text: str) -> int:
    """How often a numbered line does not follow the one of its kind before it."""
    breaks = 0
    for pattern in MARKERS.values():
        found = re.findall(rf"^[ *#]*{pattern}", text, re.M)
        series = next(
            (s for s in SERIES if found and found[0] == s[0] and set(found) <= set(s)), []
        )
        places = [series.index(n) for n in found] if series else []
        breaks += sum(b != a + 1 and (b > 0 or a == 0) for a, b in pairwise(places))
    return breaks


def _changed(fault) -> tuple[int, int]:
    """The stretch of the faulted text outside which it is the plan's own."""
    plan = PLANS[fault.plan]
    head = _alike(plan, fault.text)
    return head, len(fault.text) - _alike(plan[head:][::-1], fault.text[head:][::-1])


def _alike(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def test_at_least_thirty_kinds_have_twenty_faults():
    assert sum(len(found) >= COUNT for found in ALL.values()) >= 30


@pytest.mark.parametrize("kind", KINDS)
def test_the_faults_of_a_kind_are_different_and_spread_over_the_plans(kind):
    found = ALL[kind]
    assert found
    assert len({fault.text for fault in found}) == len(found)
    possible = {plan.name for plan in plans() if [*faults.KINDS[kind].options(plan)]}
    assert {fault.plan for fault in found} == possible


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_is_the_same_every_time(kind):
    faults._order.cache_clear()
    assert faults.faults(kind, COUNT) == ALL[kind]
    assert faults.plant(kind, 0) == ALL[kind][0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_the_plan_but_for_the_fault(kind):
    for fault in ALL[kind]:
        assert fault.code == faults.KINDS[kind].code
        assert fault.text != PLANS[fault.plan]
        assert not set("⟦⟧") & set(fault.text)
        assert unicodedata.is_normalized("NFC", fault.text)
        if fault.start is None:
            assert fault.end is None
            continue
        start, end = _changed(fault)
        assert 0 <= fault.start < fault.end <= len(fault.text)
        assert fault.text[fault.start : fault.end].strip()
        between = fault.text[end : fault.start] + fault.text[fault.end : start]
        assert between.count("\n") <= 4  # a signature in two columns
        lines = fault.text[start:end].count("\n")
        assert kind in WIDE or lines <= 2, (kind, fault.plan, lines)


@pytest.mark.parametrize("kind", [k for k, found in ALL.items() if found[0].start is None])
def test_what_is_absent_is_not_there(kind):
    gone = GONE.get(faults.KINDS[kind].code)
    for fault in ALL[kind]:
        assert len(fault.text) < len(PLANS[fault.plan])
        for line in fault.text.splitlines() if gone else ():
            assert not re.search(gone, line.strip(" *#|").lower()), (fault.plan, line)


@pytest.mark.parametrize("kind", KINDS)
def test_only_faults_of_numbering_break_a_numbering(kind):
    codes = {"numbering_gap", "repeated_number"}
    for fault in ALL[kind]:
        more = _breaks(fault.text) - _breaks(PLANS[fault.plan])
        if faults.KINDS[kind].code not in codes:
            assert more <= 0, (fault.plan, fault.note)


def test_a_hole_or_a_repeated_number_breaks_a_numbering():
    found = [*ALL["series_with_a_hole"], *ALL["number_repeated"], *ALL["item_taken_out"]]
    dotted = re.compile(r"\d+\.\d")  # not read by _breaks
    for fault in found:
        if not dotted.match(fault.text[max(0, fault.start - 2) : fault.end + 2].strip()):
            more = _breaks(fault.text) > _breaks(PLANS[fault.plan])
            assert (
                more
                or "Khoản" in fault.text[fault.start - 6 : fault.start]
                or fault.plan == "so-y-te-ocr-2020"
            ), fault


def test_a_cut_takes_no_other_part_of_the_content_with_it():
    for kind, found in ALL.items():
        for fault in found:
            for code, (words, _) in KEPT.items():
                if (
                    fault.code.startswith("missing_")
                    and code != fault.code
                    and words.search(PLANS[fault.plan])
                ):
                    assert words.search(fault.text), (kind, fault.plan, code)


def test_a_theme_that_is_gone_is_not_quoted():
    themes = {
        plan.name: [r["text"] for r in plan.of("theme") if r["applies_to"] == "plan"]
        for plan in plans()
    }
    for fault in ALL["theme_gone"]:
        assert themes[fault.plan]
        assert not any(theme in fault.text for theme in themes[fault.plan])


def _years(fault) -> tuple[int, int, int]:
    words = fault.text[fault.start : fault.end]
    years = [int(y) for y in re.findall(r"\d{4}", words)]
    return int(words.split()[0]), years[-2], years[-1]


def test_ordinals_are_wrong_and_origins_are_wrong_but_agree():
    for fault in ALL["anniversary_ordinal"]:
        ordinal, origin, year = _years(fault)
        assert 0 < abs(ordinal - (year - origin)) <= 3
    for fault in ALL["anniversary_origin"]:
        ordinal, origin, year = _years(fault)
        assert ordinal == year - origin


def test_rounds_end_before_they_begin():
    for fault in ALL["round_backward"]:
        first, last = stamps(fault.text[fault.start : fault.end])
        assert (first.month, first.day) > (last.month, last.day)


def test_no_calendar_has_an_impossible_date():
    for fault in ALL["impossible_date"]:
        (stamp,) = stamps(fault.text[fault.start : fault.end])
        assert stamp.month > 12 or stamp.day > {2: 29}.get(stamp.month, 30)


def test_seeds_go_round_and_a_count_is_never_exceeded():
    (only,) = faults.faults("party_heading_gone", COUNT)
    assert faults.plant("party_heading_gone", 7) == only
    assert [f.text for f in faults.faults("misspelt", 3, seed=2)] == [
        f.text for f in faults.faults("misspelt", 5)[2:]
    ]


def test_the_written_files_are_those_of_the_table(tmp_path):
    count = faults.write(tmp_path, 2, 1)
    with (tmp_path / "faults.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == count == len(list(tmp_path.glob("*/*.txt")))
    for row in rows:
        fault = faults.plant(row["kind"], int(row["file"].split("/")[1][:2]))
        assert (tmp_path / row["file"]).read_bytes().decode() == fault.text
        assert (row["start"], row["end"]) == tuple(
            "" if n is None else str(n) for n in (fault.start, fault.end)
        )


def test_run_as_a_script_it_writes_the_same(tmp_path):
    faults.write(tmp_path / "here", 1, 1)
    subprocess.run(
        [sys.executable, faults.__file__, "there", "--count", "1"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    here, there = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*.*")}
        for top in (tmp_path / "here", tmp_path / "there")
    )
    assert len(here) > len(KINDS)
    assert there == here
