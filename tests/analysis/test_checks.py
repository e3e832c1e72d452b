"""Each check on small cases: what it reports, where it points, and what it must leave alone."""

from __future__ import annotations

import pytest

from thidua.analysis.checks import anniversaries, citations, dates, numbering, pages, presence
from thidua.analysis.checks.case import Case, same_day
from thidua.document import Document, Page, Span, Status
from thidua.knowledge.findings import finding_kinds
from thidua.records import (
    Anniversary,
    Assignment,
    Award,
    Directive,
    Phase,
    Record,
    Target,
    Theme,
)
from thidua.structure.plan import Closing, Header, Plan, Section


def case(text: str, *records: Record, header: Header | None = None, **plan: object) -> Case:
    """A plan for 2024 over *text*, with records by table."""
    header = header or Header(doc_type="ke_hoach", plan_year=2024)
    document = plan.pop("document", None) or Document.from_text(text)
    body = Span(0, len(text))
    sections = plan.pop("sections", ())
    tables: dict[str, tuple[Record, ...]] = {}
    for record in records:
        tables[record.table] = (*tables.get(record.table, ()), record)
    return Case(Plan(document, header, sections, Closing(len(text)), body), tables)


def at(text: str, quote: str) -> dict[str, object]:
    """The provenance fields of *quote* in *text*."""
    start = text.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


PARTY = "95 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2024)"


@pytest.mark.parametrize(
    ("ordinal", "origin", "commemorated", "ok", "reported"),
    [
        (95, "1930-02-03", "2024-02-03", False, True),
        (94, "1930-02-03", "2024-02-03", True, False),
        (94, "1930-02-03", None, None, False),
    ],
)
def test_arithmetic(ordinal, origin, commemorated, ok, reported):
    record = Anniversary(
        ordinal=ordinal,
        event="Ngày thành lập Đảng",
        origin_date=origin,
        commemorated_date=commemorated,
        arithmetic_ok=ok,
        **at(PARTY, PARTY),
    )
    found = list(anniversaries.anniversary_arithmetic(case(PARTY, record)))
    assert [f.code for f in found] == ["anniversary_arithmetic"] * reported
    if found:
        assert found[0].quote == PARTY
        assert "94" in found[0].message_vi
        assert "95" in found[0].message_vi


@pytest.mark.parametrize(
    ("printed", "known", "reported"),
    [
        ("1983-11-20", "1982-11-20", True),
        ("1982-11-20", "1982-11-20", False),
        ("1945-08", "1945-08-19", False),
        (None, "1982-11-20", False),
        ("2006-06-08", None, False),
    ],
)
def test_origin(printed, known, reported):
    record = Anniversary(
        event="Ngày Nhà giáo", origin_date=printed, known_origin_date=known, **at(PARTY, PARTY)
    )
    found = list(anniversaries.anniversary_origin(case(PARTY, record)))
    assert bool(found) is reported


@pytest.mark.parametrize(
    ("title", "start", "end", "reported"),
    [
        ("Phát động thi đua năm 2024", "2024-01-02", "2024-06-30", False),
        ("Phát động thi đua năm 2024", "2023-07-01", "2023-12-31", True),
        ("Phát động thi đua năm 2024", "2023-11-20", "2024-03-26", False),
        ("Phát động thi đua năm 2024", "2024-11-20", "2025-02-03", False),
        ("Phát động thi đua năm 2024", "2024-07-01", "2025-12-31", True),
        ("Phát động thi đua năm 2024", "2024-11-01", "2025-07-31", False),
        ("Phát động thi đua năm 2024", "2024-03-01", "2025-07-31", True),
        ("Thi đua năm học 2024 - 2025", "2025-01-10", "2025-05-31", False),
        ("Thi đua giai đoạn 2021-2025", "2022-01-10", "2022-05-31", False),
        ("Phát động thi đua năm 2024", None, None, False),
    ],
)
def test_round_outside_the_year(title, start, end, reported):
    text = "Đợt 2 (từ 01/7 đến 31/12/2023): tăng tốc"
    phase = Phase(
        label="Đợt 2", start_date=start, end_date=end, **at(text, "Đợt 2 (từ 01/7 đến 31/12/2023)")
    )
    header = Header(doc_type="ke_hoach", plan_year=2024, title=title)
    found = list(dates.date_year_mismatch(case(text, phase, header=header)))
    assert bool(found) is reported
    if found:
        assert found[0].quote == "từ 01/7 đến 31/12/2023"


@pytest.mark.parametrize(
    ("kind", "reported"),
    [
        ("huong_dan", True),
        ("chuong_trinh", True),
        ("cong_van", True),
        ("bao_cao", False),
        (None, False),
    ],
)
def test_documents_that_look_ahead(kind, reported):
    text = "Chặng 2 (từ 01/7 đến hết 15/12/2023)"
    phase = Phase(label="Chặng 2", end_date="2023-12-15", **at(text, text))
    header = Header(doc_type=kind, plan_year=2024)
    assert bool(list(dates.date_year_mismatch(case(text, phase, header=header)))) is reported


@pytest.mark.parametrize(
    ("deadline", "issued", "reported"),
    [
        ("2023-02-15", "2024-01-10", True),
        ("2023-12-15", "2023-12-01", False),  # between the day of issue and the year
        ("2024-02-15", "2024-01-10", False),
        ("2023-02-15", None, True),
    ],
)
def test_deadlines_before_the_year(deadline, issued, reported):
    year, month, day = deadline.split("-")
    text = f"Công đoàn cơ sở nộp bản đăng ký trước ngày {day}/{month}/{year}."
    record = Assignment(actor="Công đoàn cơ sở", task="nộp", deadline=deadline, **at(text, text))
    header = Header(doc_type="ke_hoach", plan_year=2024, issued_date=issued)
    found = list(dates.date_year_mismatch(case(text, record, header=header)))
    assert [f.quote for f in found] == [f"ngày {day}/{month}/{year}"] * reported


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Văn phòng báo cáo tổng kết phong trào thi đua năm 2023 vào tháng 12.",
            "báo cáo tổng kết phong trào thi đua năm 2023",
        ),
        ("Các đơn vị tổng kết năm 2022 trước ngày 15/11/2024.", "tổng kết năm 2022"),
        ("Các đơn vị tổng kết phong trào thi đua năm 2024 vào tháng 12.", None),
        ("Trên cơ sở tổng kết phong trào năm 2023, đến tháng 12 bình xét.", None),
        ("Hội nghị tổng kết phong trào thi đua năm 2023 vào tháng 1.", None),
    ],
)
def test_reviews_of_another_year(text, quote):
    section = Section(
        0, None, 1, "V", "TỔ CHỨC THỰC HIỆN", "implementation", Span(0, 1), 0, Span(0, len(text))
    )
    found = list(dates.date_year_mismatch(case(text, sections=(section,))))
    assert [f.quote for f in found] == [quote] * (quote is not None)


@pytest.mark.parametrize(
    ("label", "before", "after", "reported"),
    [
        ("Đợt", ("2023-09-05", "2023-11-20"), ("2023-01-06", "2023-03-26"), True),
        ("Đợt", ("2023-09-05", "2023-11-20"), ("2024-01-06", "2024-03-26"), False),
        # of a year before even so: another slip, or another round
        ("Đợt", ("2024-09-05", "2024-11-20"), ("2023-01-06", "2023-03-26"), False),
        ("Đợt", ("2023-09", "2023-11"), ("2023-01", "2023-03"), True),
        ("Đợt", (None, "2023-11-20"), ("2023-01-06", "2023-03-26"), False),
        ("Đợt", ("2023-09-05", "2023-11-20"), (None, "2023-03-26"), False),
        ("Tuần lễ", ("2023-09-05", "2023-11-20"), ("2023-01-06", "2023-03-26"), False),
    ],
)
def test_a_numbered_round_a_year_early(label, before, after, reported):
    text = "Đợt 1: thi đua mùa thu. Đợt 2: thi đua mùa xuân."
    names = (f"{label} 1", f"{label} 2") if label == "Đợt" else (f"{label} đầu", f"{label} sau")
    one, other = (
        Phase(label=name, start_date=days[0], end_date=days[1], **at(text, quote))
        for name, days, quote in zip(names, (before, after), ("Đợt 1", "Đợt 2"), strict=True)
    )
    header = Header(doc_type="ke_hoach", plan_year=2023, title="Thi đua năm học 2023 - 2024")
    found = list(dates.date_year_mismatch(case(text, one, other, header=header)))
    assert [finding.quote for finding in found] == ["Đợt 2"] * reported


def test_rounds_of_two_kinds_are_not_held_against_each_other():
    text = "Đợt 1 mùa thu. Giai đoạn 1 mùa xuân."
    one = Phase(label="Đợt 1", start_date="2023-09-05", end_date="2023-11-20", **at(text, "Đợt 1"))
    other = Phase(
        label="Giai đoạn 1",
        start_date="2023-01-06",
        end_date="2023-03-26",
        **at(text, "Giai đoạn 1"),
    )
    header = Header(doc_type="ke_hoach", plan_year=2023, title="Thi đua năm học 2023 - 2024")
    assert not list(dates.date_year_mismatch(case(text, one, other, header=header)))


@pytest.mark.parametrize(
    ("text", "issued", "role", "quote"),
    [
        (
            "Các đơn vị gửi bản đăng ký trước ngày 15/02/2023.",
            *("2024-01-10", "implementation", "trước ngày 15/02/2023"),
        ),
        (
            "Hồ sơ nộp về Phòng chậm nhất là ngày 20/11/2023.",
            *("2024-01-10", "rewards", "chậm nhất là ngày 20/11/2023"),
        ),
        (
            "Báo cáo gửi đến hết 30/6/2023.",
            *("2024-01-10", "schedule", "đến hết 30/6/2023"),
        ),
        # between the day of issue and the year: what prepares the year
        ("Các đơn vị gửi bản đăng ký trước ngày 15/12/2023.", "2023-12-01", "implementation", None),
        ("Các đơn vị gửi bản đăng ký trước ngày 15/02/2024.", "2024-01-10", "implementation", None),
        # two years early is the past, not a slip
        ("Các đơn vị gửi bản đăng ký trước ngày 15/02/2022.", "2024-01-10", "implementation", None),
        # nothing is handed in; a review of what was
        ("Những nhà xây trước ngày 15/02/2023 được sửa.", "2024-01-10", "implementation", None),
        ("Hồ sơ gửi trước ngày 15/02/2023 đã xét xong.", "2024-01-10", "legal_basis", None),
        ("Số hồ sơ nộp, tính đến hết 30/6/2023, là 12.", "2024-01-10", "implementation", None),
    ],
)
def test_days_for_handing_in_before_plan_and_year(text, issued, role, quote):
    section = Section(0, None, 1, "V", "TIÊU ĐỀ", role, Span(0, 1), 0, Span(0, len(text)))
    header = Header(doc_type="ke_hoach", plan_year=2024, issued_date=issued)
    found = list(dates.date_year_mismatch(case(text, header=header, sections=(section,))))
    assert [finding.quote for finding in found] == [quote] * (quote is not None)


def test_a_day_of_a_phase_is_reported_once():
    text = "Các đơn vị gửi bản đăng ký trước ngày 15/02/2023."
    section = Section(
        0, None, 1, "V", "THỰC HIỆN", "implementation", Span(0, 1), 0, Span(0, len(text))
    )
    phase = Phase(end_date="2023-02-15", **at(text, "trước ngày 15/02/2023"))
    header = Header(doc_type="ke_hoach", plan_year=2024, issued_date="2024-01-10")
    found = list(dates.date_year_mismatch(case(text, phase, header=header, sections=(section,))))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("symbol", "issuer", "reported"),
    [
        ("KH-SNN", "UBND tỉnh", True),
        ("KH-SNN", "Sở Nông nghiệp và PTNT", False),
        ("HD-SNV-STC", "Sở Nội vụ", False),
        ("CTHADS-VP", "Tổng cục Thi hành án dân sự", True),
        ("CTHADS-VP", "Cục Thi hành án dân sự tỉnh", False),
        ("QĐ-TCTHADS", "Tổng cục Thi hành án dân sự", False),
        ("KH-UBND", "Bộ Tư lệnh Quân khu 7", True),
        ("KH-BTL", "Bộ Tư lệnh Quân khu 7", False),
    ],
)
def test_symbols_of_departments(symbol, issuer, reported):
    text = f"Kế hoạch số 12/{symbol} của {issuer}"
    record = Directive(type="Kế hoạch", number="12", symbol=symbol, issuer=issuer, **at(text, text))
    assert bool(list(citations.issuer_symbol_mismatch(case(text, record)))) is reported


def test_symbol_of_another_issuer():
    text = "Kế hoạch số 12/KH-PGDĐT ngày 05/01/2024 của Ủy ban nhân dân huyện Bắc Hà"
    record = Directive(
        type="Kế hoạch",
        number="12",
        symbol="KH-PGDĐT",
        issuer="Ủy ban nhân dân huyện Bắc Hà",
        **at(text, text),
    )
    (found,) = citations.issuer_symbol_mismatch(case(text, record))
    assert "KH-PGDĐT" in found.message_en
    fits = record.model_copy(update={"symbol": "KH-UBND"})
    assert not list(citations.issuer_symbol_mismatch(case(text, fits)))


def test_one_document_with_two_dates():
    text = "Chỉ thị số 19/CT-TTg ngày 16/7/2021; Chỉ thị số 19/CT-TTg ngày 16/7/2022"
    first, second = text.split("; ")

    def mention(quote: str, date: str | None) -> Directive:
        return Directive(
            type="Chỉ thị", number="19", directive_id="19/CT-TTg", date=date, **at(text, quote)
        )

    one, other = mention(first, "2021-07-16"), mention(second, "2022-07-16")
    (found,) = citations.conflicting_citation(case(text, one, other))
    assert found.quote == second
    short = mention(second, None)
    assert not list(citations.conflicting_citation(case(text, one, short)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2021-07-16", "2021-07-16", True),
        ("2021-07", "2021-07-16", True),
        ("2021", "2022-07-16", False),
    ],
)
def test_same_day(one, other, same):
    assert same_day(one, other) is same


@pytest.mark.parametrize(
    ("printed", "reported"),
    [((None, 2, 3), 0), ((None, 2, 4), 1), ((None, 2, 1), 0), ((None, None, None), 0)],
)
def test_printed_page_numbers(printed, reported):
    text = "một\nhai\nba\n"
    spans = [Span(0, 4), Span(4, 8), Span(8, 11)]
    document = Document(
        "0" * 16,
        "a.pdf",
        "a.pdf",
        "application/pdf",
        "pdf-text",
        text,
        pages=tuple(
            Page(i + 1, 595, 842, span, printed_number=number)
            for i, (span, number) in enumerate(zip(spans, printed, strict=True))
        ),
    )
    found = list(pages.missing_page(case(text, document=document)))
    assert len(found) == reported
    if found:
        assert found[0].quote == "ba"


def test_a_page_that_could_not_be_read():
    page = Page(1, 595, 842, Span(0, 0), status=Status.FAILED, reason="no OCR engine")
    document = Document("0" * 16, "a", "a", "application/pdf", "pdf-ocr", "", pages=(page,))
    (found,) = pages.unreadable_page(case("", document=document))
    assert found.quote is None
    assert "no OCR engine" in found.message_en


EMPTY = [
    (presence.missing_number, "missing_number"),
    (presence.missing_date, "missing_date"),
    (presence.missing_place, "missing_place"),
    (presence.missing_header, "missing_header"),
    (presence.missing_targets, "missing_targets"),
    (presence.missing_schedule, "missing_schedule"),
    (presence.missing_theme, "missing_theme"),
    (presence.missing_rewards, "missing_rewards"),
]


@pytest.mark.parametrize(("check", "code"), EMPTY)
def test_an_empty_plan_lacks_everything(check, code):
    (found,) = check(case("KẾ HOẠCH\nthi đua năm 2024"))
    assert found.code == code
    assert found.start is None
    assert "đã tìm trong" in found.message_vi
    assert "looked in" in found.message_en


@pytest.mark.parametrize(("check", "code"), EMPTY)
def test_absences_are_judged_for_plans_only(check, code):
    assert not list(check(case("Báo cáo", header=Header(doc_type="bao_cao"))))


@pytest.mark.parametrize(("check", "code"), EMPTY)
def test_a_full_plan_lacks_nothing(check, code):
    text = "UBND TỈNH\nSố: 5/KH-UBND Đà Nẵng, ngày 05/01/2024"
    header = Header(
        doc_type="ke_hoach",
        plan_year=2024,
        number="5",
        place="Đà Nẵng",
        issued_date="2024-01-05",
        issuing_body="UBND TỈNH",
        end=len(text),
        spans={"issuing_body": Span(0, 9)},
    )
    records = (
        Target(value=100, **at(text, "5")),
        Phase(label="Đợt 1", **at(text, "5")),
        Theme(kind="chu_de", text="x", applies_to="plan", **at(text, "5")),
        Award(name="Giấy khen", **at(text, "5")),
    )
    assert not list(check(case(text, *records, header=header)))


def test_a_blank_number_is_the_evidence():
    text = "Số:   /KH-UBND"
    header = Header(doc_type="ke_hoach", number_blank=True, spans={"number": Span(0, len(text))})
    (found,) = presence.missing_number(case(text, header=header))
    assert found.quote == text


@pytest.mark.parametrize("kind", ["ke_hoach", "chuong_trinh", "huong_dan"])
def test_a_blank_day_is_the_evidence(kind):
    text = "Sóc Trăng, ngày     tháng 01 năm 2024"
    header = Header(
        doc_type=kind, issued_date="2024-01", spans={"issued_date": Span(11, len(text))}
    )
    (found,) = presence.missing_date(case(text, header=header))
    assert found.quote == text[11:]


@pytest.mark.parametrize(("first", "lacks"), [(0, True), (400, False)])
def test_the_head_of_a_web_page_stands_above_its_number(first, lacks):
    """The masthead of the site names the body too, far above."""
    text = "x" * 400 + "SỞ Y TẾ\nSố: 5/KH-SYT\nKẾ HOẠCH"
    number = text.index("Số")
    header = Header(
        doc_type="ke_hoach", source="body", end=len(text),
        spans={"issuing_body": Span(first, first + 7), "number": Span(number, number + 12)},
    )  # fmt: skip
    assert bool(list(presence.missing_header(case(text, header=header)))) is lacks


def test_sections_count_for_schedule_and_rewards():
    text = "III. THỜI GIAN"
    section = Section(0, None, 1, "III", "THỜI GIAN", "schedule", Span(0, 14), 5, Span(0, 14))
    assert not list(presence.missing_schedule(case(text, sections=(section,))))
    assert list(presence.missing_rewards(case(text, sections=(section,))))


def test_every_kind_of_finding_has_both_languages():
    for kind in finding_kinds().values():
        assert kind.message_vi
        assert kind.message_en
        assert kind.message_vi != kind.message_en


def headed(text: str, *items: tuple[str, str, str | None]) -> tuple[Section, ...]:
    """Sections of level 1 at the given quotes, with label, title and role."""
    starts = [text.index(quote) for quote, _, _ in items]
    return tuple(
        Section(
            ordinal=ordinal,
            parent=None,
            level=1,
            label=label,
            title=quote.partition(". ")[2],
            role=role,
            span=Span(start, start + len(quote)),
            content_start=start + len(label) + 2,
            text_span=Span(start, end),
        )
        for ordinal, ((quote, label, role), start, end) in enumerate(
            zip(items, starts, [*starts[1:], len(text)], strict=True)
        )
    )


@pytest.mark.parametrize(("label", "gaps"), [("HI", 0), ("III", 0), ("2", 1)])
def test_a_spoiled_number_is_none_missing(label: str, gaps: int) -> None:
    text = f"II. NỘI DUNG\n{label}. CHỈ TIÊU\nIV. KHEN THƯỞNG\n"
    sections = headed(
        text,
        ("II. NỘI DUNG", "II", None),
        (f"{label}. CHỈ TIÊU", label, None),
        ("IV. KHEN THƯỞNG", "IV", None),
    )
    assert len(list(numbering.numbering_gap(case(text, sections=sections)))) == gaps


@pytest.mark.parametrize(("role", "gaps"), [("theme", 0), ("content", 1)])
def test_a_theme_with_a_section_is_the_plans_own(role: str, gaps: int) -> None:
    text = "I. CHỦ ĐỀ\nChủ đề của ngành: “Kỷ cương”\n"
    theme = Theme(text="Kỷ cương", kind="chu_de", **at(text, "Kỷ cương"))
    sections = headed(text, ("I. CHỦ ĐỀ", "I", role))
    assert len(list(presence.missing_theme(case(text, theme, sections=sections)))) == gaps
