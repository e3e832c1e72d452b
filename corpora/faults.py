"""Plans with one planted fault each, to measure an audit of plans.

    python corpora/faults.py OUT [--count 20] [--seed 1]

Writes ``OUT/KIND/NN-PLAN.txt`` and ``OUT/faults.csv`` (file, kind, code, plan, start, end, note).
The plans are those of ``plans/``; whatever the gold already finds in them stays in them. The kinds,
their codes and what they are stand in ``KINDS``; how they are planted, in ``fault_*.py``: one
function a kind finds every place of a plan that can bear the fault, and the ways to plant it there.
Places come from the gold; the wrong values, written sentences and cuts are tables.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import zip_longest
from pathlib import Path

# A script finds the modules beside it only, not the folder they are in.
if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpora import fault_citations as citations
from corpora import fault_content as content
from corpora import fault_dates as dates
from corpora import fault_form as form
from corpora import fault_numbering as numbering
from corpora import fault_targets as targets
from corpora import fault_wording as wording
from corpora.fault_edits import Option, applied
from corpora.fault_plans import Plan, plans


@dataclass(frozen=True)
class Fault:
    """The NFC text of *plan* with one fault of *kind* planted, which an audit reports as *code*.

    ``text[start:end]`` (characters, half-open) is the fault; both are None where it is an absence.
    """

    kind: str
    code: str
    plan: str
    text: str
    start: int | None
    end: int | None
    note: str


@dataclass(frozen=True)
class Kind:
    """A kind of fault: the *code* it is to be reported as, and what it is, in both languages."""

    code: str
    vi: str
    en: str
    options: Callable[[Plan], Iterator[Option]]


def _content(code: str, vi: str, en: str) -> Kind:
    return Kind(code, vi, en, partial(content.content_gone, code=code))


KINDS: dict[str, Kind] = {
    "anniversary_ordinal": Kind("anniversary_arithmetic", "số năm kỷ niệm lệch 1-3 năm", "ordinal off by 1-3", dates.anniversary_ordinal),
    "anniversary_origin": Kind("anniversary_origin", "năm gốc của sự kiện sai, phép trừ vẫn đúng", "wrong year of origin, sound arithmetic", dates.anniversary_origin),
    "round_in_another_year": Kind("date_year_mismatch", "đợt thi đua ghi năm khác", "round dated to another year", dates.round_in_another_year),
    "round_backward": Kind("date_year_mismatch", "đợt kết thúc trước khi bắt đầu", "round ends before it begins", dates.round_backward),
    "rounds_overlap": Kind("phase_overlap", "hai đợt chồng nhau quá 10 ngày", "rounds overlap by more than 10 days", dates.rounds_overlap),
    "rounds_gap": Kind("phase_gap", "giữa hai đợt trống từ một tháng", "a month or more between rounds", dates.rounds_gap),
    "item_taken_out": Kind("numbering_gap", "thiếu một mục giữa danh sách", "item missing in mid-list", numbering.item_taken_out),
    "number_repeated": Kind("repeated_number", "hai mục cùng số thứ tự", "two items with one number", numbering.number_repeated),
    "series_with_a_hole": Kind("numbering_gap", "loạt “Một là, Hai là” thiếu một", "hole in a “Một là, Hai là” series", numbering.series_with_a_hole),
    "issuer_against_symbol": Kind("issuer_symbol_mismatch", "ký hiệu không hợp cơ quan ban hành", "symbol does not fit the issuer", citations.issuer_against_symbol),
    "cited_with_another_date": Kind("conflicting_citation", "dẫn lại văn bản với ngày khác", "cited again with another date", citations.cited_with_another_date),
    "cited_with_another_issuer": Kind("conflicting_citation", "dẫn lại văn bản với cơ quan khác", "cited again with another issuer", citations.cited_with_another_issuer),
    "part_above_whole": Kind("part_above_whole", "phần “trong đó” lớn hơn tổng thể", "part above its whole", targets.part_above_whole),
    "grades_contradict": Kind("contradicting_targets", "100% tốt mà một phần xuất sắc", "100% good yet a part excellent", targets.grades_contradict),
    "percent_above_hundred": Kind("percent_above_hundred", "tỷ lệ người, đơn vị quá 100%", "more than 100% of people or units", targets.percent_above_hundred),
    "impossible_date": Kind("impossible_date", "ngày không có trong lịch", "date that no calendar has", dates.impossible_date),
    "wrong_legislature": Kind("legislature_mismatch", "khóa Quốc hội không hợp năm của luật", "legislature does not fit the year", citations.wrong_legislature),
    "basis_of_the_future": Kind("future_basis", "văn bản dẫn có ngày sau kế hoạch", "cited document later than the plan", citations.basis_of_the_future),
    "basis_expired": Kind("expired_basis", "căn cứ đã hết hiệu lực", "ground no longer in force", citations.basis_expired),
    "body_abolished": Kind("anachronistic_issuer", "cơ quan không còn tồn tại", "body that no longer exists", citations.body_abolished),
    "stale_year": Kind("stale_year", "năm sót lại từ kế hoạch cũ", "year left over from an older plan", wording.stale_year),
    "misspelt": Kind("spelling", "sai chính tả từ ngữ cố định", "fixed term misspelt", wording.misspelt),
    "doubled_word": Kind("doubled_word", "lặp từ", "word doubled", wording.doubled_word),
    "lone_quote": Kind("unbalanced_quotes", "dấu ngoặc kép lẻ", "quotation mark without its partner", wording.lone_quote),
    "doubled_punctuation": Kind("doubled_punctuation", "dấu câu lặp", "punctuation doubled", wording.doubled_punctuation),
    "range_backward": Kind("backward_range", "khoảng năm đi lùi", "range of years runs backwards", wording.range_backward),
    "deadline_before_issue": Kind("deadline_before_issue", "thời hạn trước ngày ban hành", "deadline before the date of issue", dates.deadline_before_issue),
    "symbol_against_type": Kind("symbol_type_mismatch", "ký hiệu không hợp tên loại", "symbol does not fit the type", form.symbol_against_type),
    "type_not_allowed": Kind("type_not_allowed", "cơ quan không được ban hành loại ấy", "type beyond the body", citations.type_not_allowed),
    "national_title_gone": Kind("missing_national_title", "thiếu Quốc hiệu", "no national title", form.national_title_gone),
    "party_heading_gone": Kind("missing_party_heading", "thiếu tiêu đề của Đảng", "no Party heading", form.party_heading_gone),
    "number_blank": Kind("missing_number", "số để trống", "number left blank", form.number_blank),
    "date_blank": Kind("missing_date", "ngày tháng để trống", "date left blank", form.date_blank),
    "type_gone": Kind("missing_type", "thiếu tên loại", "no type line", form.type_gone),
    "grounds_gone": _content("missing_grounds", "thiếu căn cứ", "no grounds"),
    "signer_gone": Kind("missing_signer", "thiếu tên người ký", "no name of the signer", form.signer_gone),
    "signer_title_gone": Kind("missing_signer_title", "thiếu chức vụ người ký", "no title of the signer", form.signer_title_gone),
    "recipients_gone": Kind("missing_recipients", "thiếu nơi nhận", "no recipients", form.recipients_gone),
    "file_line_gone": Kind("missing_file_line", "thiếu dòng lưu", "no line on the file copy", form.file_line_gone),
    "authority_wrong": Kind("bad_authority", "thiếu TM., KT. khi ký", "signed without TM. or KT.", form.authority_wrong),
    "end_mark_gone": Kind("missing_end_mark", "thiếu dấu ./.", "no ./. at the end", form.end_mark_gone),
    "objective_gone": _content("missing_objective", "thiếu mục đích", "no purpose"),
    "targets_gone": _content("missing_targets", "thiếu chỉ tiêu", "no targets"),
    "schedule_gone": _content("missing_schedule", "thiếu thời gian", "no schedule"),
    "rewards_gone": _content("missing_rewards", "thiếu khen thưởng", "no rewards"),
    "assignment_gone": _content("missing_assignment", "thiếu phân công", "no assignment"),
    "interim_review_gone": _content("missing_interim_review", "thiếu sơ kết", "no interim review"),
    "final_review_gone": _content("missing_final_review", "thiếu tổng kết", "no final review"),
    "supervision_gone": _content("missing_supervision", "thiếu kiểm tra, đôn đốc", "no supervision"),
    "models_gone": _content("missing_models", "thiếu tuyên truyền, điển hình", "no models"),
    "funding_gone": _content("missing_funding", "thiếu kinh phí", "no funding"),
    "theme_gone": _content("missing_theme", "thiếu chủ đề", "no theme"),
}  # fmt: skip


@cache
def _order(kind: str) -> tuple[tuple[Plan, Option], ...]:
    """All ways to plant *kind*: the plans in turn, and in a plan its places in turn."""
    rng = random.Random(kind)
    columns: list[list[tuple[Plan, Option]]] = []
    for plan in plans():
        options = list(KINDS[kind].options(plan))
        rng.shuffle(options)
        seen: Counter[int] = Counter()
        ranked: list[tuple[int, int, Option]] = []
        texts: set[str] = set()
        for option in options:
            text = applied(plan.text, option.edits)
            if text in texts:
                continue
            texts.add(text)
            place = option.edits[0].start
            ranked.append((seen[place], len(ranked), option))
            seen[place] += 1
        columns.append([(plan, option) for _, _, option in sorted(ranked, key=lambda r: r[:2])])
    rng.shuffle(columns)
    return tuple(pair for row in zip_longest(*columns) for pair in row if pair is not None)


def plant(kind: str, seed: int) -> Fault | None:
    """The fault number *seed* of *kind*, counted round over all there are; None if there is none.

    Seeds that follow each other give other plans first, then other places, then other values.
    """
    order = _order(kind)
    if not order:
        return None
    plan, option = order[seed % len(order)]
    marked = applied(plan.text, option.edits)
    start = end = None
    if "⟦" in marked:
        start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    return Fault(kind, KINDS[kind].code, plan.name, text, start, end, option.note)


def faults(kind: str, count: int, seed: int = 0) -> list[Fault]:
    """*count* different faults of *kind*, from number *seed* on; fewer where there are fewer."""
    planted = (plant(kind, seed + k) for k in range(min(count, len(_order(kind)))))
    return [fault for fault in planted if fault is not None]


def write(out: Path, count: int, seed: int) -> int:
    """Writes *count* faults of each kind under *out* with a table of them; how many there are."""
    rows = []
    for kind in KINDS:
        (out / kind).mkdir(parents=True, exist_ok=True)
        for n, fault in enumerate(faults(kind, count, seed), 1):
            name = f"{kind}/{n:02d}-{fault.plan}.txt"
            (out / name).write_text(fault.text, encoding="utf-8", newline="")
            rows.append((name, kind, fault.code, fault.plan, fault.start, fault.end, fault.note))
    with (out / "faults.csv").open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table)
        writer.writerow(("file", "kind", "code", "plan", "start", "end", "note"))
        writer.writerows(rows)
    return len(rows)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    print(f"{write(args.out, args.count, args.seed)} faults of {len(KINDS)} kinds")


if __name__ == "__main__":
    main()
