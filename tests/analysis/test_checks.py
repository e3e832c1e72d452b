"""Each check on small cases: what it reports, where it points, and what it must leave alone."""

from __future__ import annotations

import pytest
from tests.analysis.checked_plans import at, case, headed

from thidua.analysis.checks import anniversaries, citations, numbering, pages
from thidua.analysis.checks.case import same_day
from thidua.document import Document, Page, Span, Status
from thidua.knowledge.findings import finding_kinds
from thidua.records import (
    Anniversary,
    Directive,
)

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


def test_every_kind_of_finding_has_both_languages():
    for kind in finding_kinds().values():
        assert kind.message_vi
        assert kind.message_en
        assert kind.message_vi != kind.message_en


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
