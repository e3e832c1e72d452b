"""The audit: rules by law and date, presence and absence, consistency, planted faults."""

from __future__ import annotations

import pytest
from benchmarks.audit import false_alarms, tally
from corpora.faults import KINDS

from thidua.analysis.audit.consistency import CHECKS
from thidua.analysis.audit.profile import load_profile, shipped
from thidua.analysis.audit.report import Standing, with_suppressions
from thidua.analysis.audit.run import audit
from thidua.batch import mine
from thidua.errors import ThiduaError
from thidua.records import Severity

HEAD = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU\tĐộc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND\tLai Châu, ngày {day} tháng {month} năm {year}

KẾ HOẠCH
Phát động phong trào thi đua năm {year}

Căn cứ Luật Thi đua, khen thưởng;
Ủy ban nhân dân tỉnh ban hành Kế hoạch phát động thi đua với chủ đề “Đoàn kết - Sáng tạo” như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Động viên cán bộ, công chức, viên chức thi đua.

II. NỘI DUNG THI ĐUA

"""
TAIL = """
III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ theo dõi, đôn đốc, kiểm tra; tuyên truyền điển hình tiên tiến; sơ kết, tổng kết phong trào, đề nghị tặng Bằng khen; bố trí kinh phí.

Yêu cầu các đơn vị nghiêm túc thực hiện./.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT, NV.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn An
"""


@pytest.fixture
def audited(tmp_path):
    """Audits one plan with *body* as its content; gives its report."""

    def run(body, *, day="25", month="02", year="2023", tail=TAIL, head=HEAD, profile="all"):
        path = tmp_path / "plan.txt"
        path.write_text(
            head.format(day=day, month=month, year=year) + body + tail, encoding="utf-8"
        )
        (report,) = audit(mine(path), load_profile(profile)).plans
        return report

    return run


def codes(report):
    return {issue.rule.code for issue in report.issues}


CLEAN = "1. Thi đua hoàn thành nhiệm vụ. 100% cơ quan đạt tiêu chuẩn văn hóa, đạt các tiêu chí đề ra.\n\n2. Đợt 1: Từ ngày 01/3/{y} đến ngày 30/6/{y}.\n\n3. Đợt 2: Từ ngày 01/7/{y} đến ngày 31/12/{y}.\n"


@pytest.mark.parametrize("year", ["2012", "2023", "2024", "2026"])
def test_a_whole_plan_has_nothing_to_look_at(audited, year):
    report = audited(CLEAN.format(y=year), year=year)
    assert [(i.rule.id, i.message_vi) for i in report.issues] == []
    assert report.score == 100


@pytest.mark.parametrize(
    ("year", "rule", "standing"),
    [
        ("2023", "C11", Standing.NOT_APPLICABLE),  # supervision is an element since 2024
        ("2024", "C11", Standing.PRESENT),
        ("2023", "C05", Standing.NOT_APPLICABLE),
        ("2025", "C05", Standing.PRESENT),
        ("2023", "C06", Standing.PRESENT),
        ("2023", "F01b", Standing.NOT_APPLICABLE),  # not a Party body
    ],
)
def test_the_day_of_the_plan_decides_on_the_law(audited, year, rule, standing):
    report = audited(CLEAN.format(y=year), year=year)
    (outcome,) = [o for o in report.outcomes if o.rule.id == rule]
    assert outcome.standing is standing


def test_the_basis_is_the_one_in_force(audited):
    for year, act in (("2019", "110/2004"), ("2023", "30/2020")):
        report = audited(CLEAN.format(y=year), year=year, head=HEAD.replace("Số: 12/", "Số:    /"))
        (issue,) = [i for i in report.issues if i.rule.id == "F03"]
        assert act in issue.basis.act


SENTENCES = [
    ("part_above_whole", "1. 80% hộ đạt gia đình văn hóa, trong đó có 90% đạt tiêu biểu.", True),
    ("part_above_whole", "1. 80% hộ đạt gia đình văn hóa, trong đó có 20% đạt tiêu biểu.", False),
    ("contradicting_targets", "1. 100% tổ chức đảng hoàn thành tốt nhiệm vụ, trong đó 20% hoàn thành xuất sắc nhiệm vụ.", True),
    ("contradicting_targets", "1. 100% tổ chức đảng “Hoàn thành tốt nhiệm vụ” trở lên, trong đó 20% hoàn thành xuất sắc nhiệm vụ.", False),
    ("percent_above_hundred", "1. 120% cán bộ tham gia học tập.", True),
    ("percent_above_hundred", "1. Thu ngân sách đạt 105% dự toán; 100% cán bộ tham gia.", False),
    ("percent_above_hundred", "1. Sản lượng tăng 12%, đạt 112% so với năm trước.", False),
    ("impossible_date", "1. Họp ngày 31/4/2023 tại trụ sở.", True),
    ("impossible_date", "1. Họp đến ngày 30 tháng 02 năm 2023.", True),
    ("impossible_date", "1. Trực 24/24 giờ; tỷ lệ 31/36 đơn vị; Quyết định số 31/4-QĐ.", False),
    ("backward_range", "1. Nghị quyết nhiệm kỳ 2025 - 2020.", True),
    ("backward_range", "1. Nghị quyết nhiệm kỳ 2020 - 2025.", False),
    ("stale_year", "1. Hoàn thành nhiệm vụ năm 2021 của ngành.", True),
    ("stale_year", "1. Phấn đấu hoàn thành nhiệm vụ năm học 2020 - 2021.", True),
    ("stale_year", "1. Tổng kết năm 2021; kết quả cao hơn so với năm 2021.", False),
    ("stale_year", "1. Thực hiện Đề án được duyệt từ năm 2021.", False),
    ("malformed_date", "1. Từ tháng 1/01 đến 30/6/2023 thi đua.", True),
    ("malformed_date", "1. Từ tháng 1/2023 đến tháng 6 thi đua.", False),
    ("unbalanced_quotes", "1. Phong trào “Dạy tốt - Học tốt được duy trì.", True),
    ("unbalanced_quotes", "1. Cuộc vận động Dạy tốt” được duy trì.", True),
    ("unbalanced_quotes", "1. Phong trào “Dạy tốt” và \"Học tốt\" được “duy trì\".", False),
    ("doubled_punctuation", "1. Phát động,, ký giao ước.", True),
    ("doubled_punctuation", "1. Phát động; ký giao ước;.", True),
    ("doubled_punctuation", "1. Thôn, bản, v.v., đều tham gia... và còn nữa.", False),
    ("legislature_mismatch", "1. Thực hiện Luật Thi đua, khen thưởng số 06/2022/QH14.", True),
    ("legislature_mismatch", "1. Thực hiện Luật Thi đua, khen thưởng số 06/2022/QH15.", False),
    ("future_basis", "1. Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2024 của Thủ tướng Chính phủ.", True),
    ("type_not_allowed", "1. Thực hiện Thông tư số 05/2022/TT-UBND ngày 05/5/2022 của UBND tỉnh.", True),
    ("type_not_allowed", "1. Thực hiện Thông tư số 05/2022/TT-BNV ngày 05/5/2022 của Bộ Nội vụ.", False),
    ("incomplete_citation", "1. Thực hiện Chỉ thị số 19/CT-TTg.", True),
    ("incomplete_citation", "1. Thực hiện Chỉ thị số 19/CT-TTg của Thủ tướng Chính phủ.", False),
    (
        "incomplete_citation",
        "1. Ngày 12/3/2024, Sở Nội vụ ban hành Công văn số 88/SNV-TĐKT về thi đua.",
        False,
    ),
    ("repeated_number", "1. Thi đua lao động.\n\n2. Thi đua học tập.\n\n2. Thi đua công tác.", True),
    ("phase_overlap", "1. Đợt 1: Từ ngày 01/3/2023 đến ngày 30/7/2023.\n\n2. Đợt 2: Từ ngày 01/7/2023 đến ngày 31/12/2023.", True),
    ("phase_gap", "1. Đợt 1: Từ ngày 01/3/2023 đến ngày 30/5/2023.\n\n2. Đợt 2: Từ ngày 01/7/2023 đến ngày 31/12/2023.", True),
    ("deadline_before_issue", "1. Gửi bản đăng ký trước ngày 15/01/2023.", True),
    ("deadline_before_issue", "1. Gửi bản đăng ký trước ngày 15/3/2023.", False),
    ("appendix_mismatch", "1. Chấm điểm theo Phụ lục kèm theo Kế hoạch.", True),
    ("conflicting_citation", "1. Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Bí thư.", True),
    ("conflicting_citation", "1. Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XII.", False),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body", "flagged"), SENTENCES)
def test_consistency(audited, code, body, flagged):
    report = audited(f"{body}\n")
    hits = [issue for issue in report.issues if issue.rule.code == code]
    assert bool(hits) is flagged
    for issue in hits:
        shown = issue.evidence
        assert report.plan.text[shown.start : shown.end].startswith(shown.quote[:10].strip())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("KT. CHỦ TỊCH\n", "", "bad_authority"),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "CHỦ TỊCH", "bad_authority"),
        ("Nguyễn Văn An\n", "", "missing_signer"),
        ("- Lưu: VT, NV.\n", "", "missing_file_line"),
        ("./.", ".", "missing_end_mark"),
        ("- Các sở, ban, ngành;", "- Ủy ban nhân dân các huyện;", None),
        ("sơ kết, tổng kết phong trào", "tổng kết thực tiễn", "missing_final_review"),
    ],
)
def test_form(audited, old, new, code):
    assert old in TAIL
    report = audited(CLEAN.format(y="2023"), tail=TAIL.replace(old, new))
    assert codes(report) >= ({code} if code else set())
    if code is None:
        assert not codes(report)


def test_bodies_end(audited):
    tail = TAIL.replace("- Các sở, ban, ngành;", "- Ủy ban nhân dân các huyện;")
    report = audited(CLEAN.format(y="2026"), year="2026", tail=tail)
    (issue,) = [i for i in report.issues if i.rule.code == "anachronistic_issuer"]
    assert "Ủy ban nhân dân các huyện" in issue.evidence.quote


def test_a_basis_that_was_replaced(audited):
    head = HEAD.replace(
        "Căn cứ Luật Thi đua, khen thưởng;",
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;",
    )
    assert "expired_basis" not in codes(audited(CLEAN.format(y="2023"), head=head))
    report = audited(CLEAN.format(y="2024"), year="2024", head=head)
    (issue,) = [i for i in report.issues if i.rule.code == "expired_basis"]
    assert issue.severity is Severity.ERROR
    assert "98/2023/NĐ-CP" in issue.message_vi


def test_suppressed_issues_do_not_count(audited):
    body = CLEAN.format(y="2023").replace("100%", "120%")
    report = audited(body)
    (issue,) = report.issues
    dataset = mine(report.plan.document["source"])
    whole = audit(dataset, load_profile("all"))
    quiet = with_suppressions(whole, {issue.issue_id: "đã hỏi lại"})
    assert whole.plans[0].score < quiet.plans[0].score == 100
    assert not quiet.plans[0].issues
    assert quiet.plans[0].all_issues[0].suppressed == "đã hỏi lại"


def test_every_check_is_asked_by_a_shipped_rule():
    asked = {rule.check for rule in load_profile("all").rules if rule.check}
    assert asked - {"corpus"} == set(CHECKS)


def test_unverified_bases_are_off():
    for rule in load_profile("all").rules:
        if any(not basis.verified for basis in rule.basis):
            assert not rule.enabled, rule.id


@pytest.mark.parametrize(
    ("yaml", "sentence"),
    [
        ("name: [", "it is no YAML"),
        ("name: x", "title: Field required"),
        ("{name: x, title: {vi: a, en: b}, rules: [{id: R1, code: c, group: form}]}", "rule R1 > element"),
        ("{name: x, title: {vi: a, en: b}, rules: [{id: R1, code: c, group: form, element: {vi: a, en: b}, basis: [], severity: bad, check: x, message: {vi: a, en: b}}]}", "rule R1 > severity"),
        ("{name: x, title: {vi: a, en: b}, rules: [{id: R1, code: c, group: form, element: {vi: a, en: b}, basis: [], present: [{cue: ['(']}], message: {vi: a, en: b}}]}", "no pattern"),
        ("{name: x, title: {vi: a, en: b}, rules: [{id: R1, code: c, group: form, element: {vi: a, en: b}, basis: []}]}", "say how it is recognised"),
    ],
)  # fmt: skip
def test_a_profile_that_breaks_the_format(tmp_path, yaml, sentence):
    path = tmp_path / "own.yaml"
    path.write_text(yaml, encoding="utf-8")
    with pytest.raises(ThiduaError, match=r"own\.yaml") as error:
        load_profile(str(path))
    assert sentence in str(error.value)


def test_a_profile_of_ones_own(tmp_path, corpus):
    path = tmp_path / "own.yaml"
    path.write_text(
        """
name: own
title: {vi: Của tỉnh, en: The province's own}
rules:
  - id: P1
    code: missing_hotline
    group: content
    element: {vi: Số điện thoại liên hệ, en: Telephone}
    basis: []
    severity: info
    present: [{cue: ["dien thoai", "sdt"], within: all}]
    message: {vi: Không có số điện thoại liên hệ, en: No telephone number}
""",
        encoding="utf-8",
    )
    report = audit(corpus, load_profile(str(path)))
    assert {outcome.rule.id for plan in report.plans for outcome in plan.outcomes} == {"P1"}
    assert report.issues
    both = load_profile(f"form,{path}")
    assert len(both.rules) == len(load_profile("form").rules) + 1


def test_an_unknown_profile_and_an_unknown_check(tmp_path, corpus):
    with pytest.raises(ThiduaError, match=", ".join(shipped())):
        load_profile("nope")
    path = tmp_path / "own.yaml"
    path.write_text(
        "{name: own, title: {vi: a, en: b}, rules: [{id: R, code: c, group: consistency, "
        "element: {vi: a, en: b}, basis: [], check: nope, message: {vi: a, en: b}}]}",
        encoding="utf-8",
    )
    with pytest.raises(ThiduaError, match="no check 'nope'"):
        audit(corpus, load_profile(str(path)))


def test_only_confirmed_issues_on_the_projects_plans():
    plans, alarms = false_alarms()
    assert plans >= 15
    assert alarms == []


def test_planted_faults_are_found():
    tallies = tally(list(KINDS), 2)
    planted = sum(entry.planted for entry in tallies.values())
    missed = [f"{kind}: {m}" for kind, entry in tallies.items() for m in entry.missed]
    assert planted >= 80
    assert len(missed) <= 0.05 * planted, missed
