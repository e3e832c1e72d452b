"""A profile of the tests' own, a good plan and a bad one, and the command over them."""

from click.testing import CliRunner

from thidua.cli import main

# A profile of the test's own: what is asked does not change when the shipped ones do.
PROFILE = """
name: own
title: {vi: Thử nghiệm, en: Trial}
rules:
  - id: A1
    code: no_aim
    group: content
    element: {vi: Mục đích, en: Aim}
    basis: [{act: Luật Thi đua, article: Điều 16}]
    severity: error
    present: [{cue: ["muc dich"]}, {cue: ["nham"], weak: true}]
    message: {vi: Không nêu mục đích, en: No aim}
  - id: A2
    code: no_theme
    group: content
    element: {vi: Chủ đề, en: Theme}
    basis: []
    severity: info
    present: [{cue: ["chu de"]}]
    message: {vi: Không có chủ đề, en: No theme}
  - id: X1
    code: impossible
    group: consistency
    element: {vi: Ngày có thật, en: Possible dates}
    basis: []
    severity: warning
    check: impossible_date
    message: {vi: "Không có ngày {date}.", en: "There is no day {date}."}
  - id: N1
    code: party
    group: form
    element: {vi: Tiêu đề Đảng, en: Party heading}
    basis: []
    applies: {issuer_kinds: [party]}
    severity: info
    present: [{cue: ["dang cong san"], within: head}]
    message: {vi: Không có tiêu đề, en: No heading}
"""

GOOD = """SỞ Y TẾ HÀ NAM

KẾ HOẠCH
Phát động phong trào thi đua năm 2024

I. Mục đích
Thi đua với chủ đề "Khỏe để cống hiến" trong toàn ngành, hoàn thành 100% chỉ tiêu.

II. Tổ chức thực hiện
Các đơn vị báo cáo trước ngày 15/11/2024.
"""
BAD = """SỞ <b>Y TẾ</b> & DÂN SỐ

KẾ HOẠCH
Phát động phong trào thi đua năm 2024

I. Nội dung
Các đơn vị thi đua hoàn thành 100% chỉ tiêu năm, gửi báo cáo trước ngày 31/02/2024 <script>alert(1)</script>.

II. Tổ chức thực hiện
Văn phòng theo dõi, đôn đốc.
"""


def run(*words, profile=True):
    given = ["--profile", str(run.profile)] if profile else []
    return CliRunner().invoke(main, ["audit", *map(str, words), *given])


def issue(report, rule):
    return next(i for plan in report.plans for i in plan.all_issues if i.rule.id == rule)
