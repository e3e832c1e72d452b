"""Words to lines and paragraphs: none is lost, none is doubled, and the order is a reader's."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.ingest.layout import goes_on, lines_of, page_number, paragraphs
from thidua.ingest.tokens import TextLine, Token

WIDTH, HEIGHT = 595.0, 842.0


def token(text, x, y, width=40.0):
    return Token(text, x, y, x + width, y + 12)


TOKENS = st.lists(
    st.builds(
        token,
        st.sampled_from(["thi", "đua", "1.", "-", "a)", "KẾ"]),
        st.floats(0, 540),
        st.floats(0, 820),
        st.floats(1, 200),
    ),
    max_size=60,
)


@settings(max_examples=200, deadline=None)
@given(TOKENS)
def test_no_word_is_lost_or_doubled(tokens):
    lines = lines_of(tokens)
    words = [t for line in lines for t in line.tokens if t.text != "|"]  # bars part cells
    assert Counter(words) == Counter(tokens)
    groups = paragraphs(lines, WIDTH)
    assert [line for group in groups for line in group] == lines
    assert all(groups)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_the_order_in_the_file_does_not_matter(rows, random):
    tokens = [
        token(f"{row}.{place}", 60 + 45.0 * place, 80 + 20.0 * row)
        for row, words in enumerate(rows)
        for place in range(words)
    ]
    shuffled = random.sample(tokens, len(tokens))
    assert [t for line in lines_of(shuffled) for t in line.tokens] == tokens


@pytest.mark.parametrize(
    ("text", "top", "number"),
    [
        ("2", 40, 2),
        ("- 12 -", 40, 12),
        ("Trang 3/10", 810, 3),
        ("3 / 10", 810, 3),
        ("2", 400, None),
        ("2031 hộ", 40, None),
        ("I", 40, None),
        ("27/KH-UBND", 40, None),
    ],
)
def test_page_number(text, top, number):
    body = TextLine([token("thi", 85, 420)])
    line = TextLine([token(text, 290, top)])
    lines = sorted([body, line], key=lambda line: line.top)
    assert page_number(lines, HEIGHT) == number
    assert lines == ([body] if number else sorted([body, line], key=lambda line: line.top))


@pytest.mark.parametrize(
    ("before", "after", "groups"),
    [
        ("Đại hội Đảng bộ tỉnh, nhiệm kỳ 2025", "- 2030 và chương trình", 1),
        ("Đại hội Đảng bộ tỉnh (30/4/1975", "- 30/4/2030)", 1),
        ("Đại hội Đảng bộ tỉnh, nhiệm kỳ 2025", "- 20 mô hình mới", 2),
        ("Đại hội Đảng bộ tỉnh, nhiệm kỳ này", "- 2030 hộ dân", 2),
    ],
)
def test_a_dash_between_years_opens_no_item(before, after, groups):
    lines = [TextLine([token(t, 85, 100 + 18 * k, 420)]) for k, t in enumerate((before, after))]
    assert len(paragraphs(lines, WIDTH)) == groups


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("của Ban Bí thư Trung ương Đảng (khóa", "X) về Đề án và các đơn vị khác"),
        ("kỷ niệm 150 năm Ngày sinh của Lãnh tụ", "V.I. Lênin và các ngày lễ khác"),
    ],
)
def test_a_numeral_inside_a_name_opens_no_item(above, below):
    lines = [TextLine([token(t, 85, 100 + 18 * k, 420)]) for k, t in enumerate((above, below))]
    assert len(paragraphs(lines, WIDTH)) == 1


def test_a_number_that_a_line_breaks_off_before_opens_no_item():
    lines = ("Thực hiện Kế hoạch số", "28/KH-UBND của huyện và Công văn", "2. Các phòng, đơn vị")
    broken = [TextLine([token(t, 85, 100 + 18 * k, 420)]) for k, t in enumerate(lines)]
    assert [len(group) for group in paragraphs(broken, WIDTH)] == [2, 1]


@pytest.mark.parametrize(("indent", "groups"), [(0, 1), (28, 2)])
def test_a_dash_at_the_left_edge_opens_no_item_where_paragraphs_are_indented(indent, groups):
    first = TextLine([token("Sở và Hội đồng Thi đua", 113, 100, 392)])
    dash = TextLine([token("– Khen thưởng tỉnh họp", 85 + indent, 118, 420 - indent)])
    below = [TextLine([token("mỗi quý", 85, 136 + 18 * k, 420)]) for k in range(3)]
    assert len(paragraphs([first, dash, *below], WIDTH)) == groups


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("giao các xã", "tổ chức thực hiện.", True),
        ("giao các xã,", "thị trấn", True),
        ("thực hiện.", "các xã", False),
        ("gồm:", "các xã", False),
        ("giao các xã", "Các thôn", False),
        ("giao các xã", "- các thôn", False),
        ("giao các xã", "a) các thôn", False),
        ("giao các xã", "2. các thôn", False),
        ("với chủ đề “Chủ động -", "Đồng bộ - Đột phá”", True),
        ("gửi bản đăng ký trước ngày", "31/3/2015.", True),
        ("thực hiện trong năm", "Các thôn", False),
    ],
)
def test_a_sentence_goes_on_over_a_page(before, after, joined):
    pages = ([TextLine([token(text, 85, 400)])] for text in (before, after))
    assert goes_on(*pages, WIDTH) is joined


def page(*lines):
    """A page of text set in paragraphs, the first line of each indented, and then *lines*."""
    body = [("Các đơn vị tổ chức thực hiện", x) for x in (113, 85, 85, 113, 85, 85, 113, 85)]
    return [
        TextLine([token(text, x, 80 + 18 * row, 540 - x)])
        for row, (text, x) in enumerate((*lines, *body))
    ]


@pytest.mark.parametrize(
    ("last", "first", "joined"),
    [
        (("tối đa 12 người được xét", 85, 540), ("Chiến sĩ thi đua cơ sở.", 85), True),
        (("đề nghị Chủ tịch nước tặng", 113, 539), ("Huân chương Lao động", 86), True),
        (("tối đa 12 người được xét", 85, 540), ("Các đơn vị đăng ký", 113), False),  # indented
        (("Giao Phòng Nội vụ", 85, 300), ("Chiến sĩ thi đua cơ sở.", 85), False),  # short
        (("được công nhận.", 85, 540), ("Chiến sĩ thi đua cơ sở.", 85), False),
        (("tối đa 12 người được xét", 85, 540), ("PHỤ LỤC CHỈ TIÊU", 85), False),
        (("tối đa 12 người được xét", 85, 540), ("Phần thứ hai", 85), False),
    ],
)
def test_a_full_line_goes_on_over_a_page_with_a_name(last, first, joined):
    text, left, right = last
    before = [*page(), TextLine([token(text, left, 760, right - left)])]
    assert goes_on(before, page(first), WIDTH) is joined


def test_where_paragraphs_are_not_indented_a_capital_opens_one():
    flush = [TextLine([token("Các đơn vị", 85, 80 + 18 * row, 455)]) for row in range(10)]
    assert not goes_on(flush, flush, WIDTH)


@pytest.mark.parametrize(("width", "groups"), [(400, 1), (200, 2)])
def test_no_wrapped_line_leaves_a_third_of_the_width(width, groups):
    body = [TextLine([token("văn bản kín dòng", 85, 100 + 18 * k, 420)]) for k in range(9)]
    name = TextLine([token("Học sinh tốt nghiệp trung học cơ sở", 85, 262, width)])
    bound = TextLine([token("trên 98,5%", 85, 280, 80)])
    assert len(paragraphs([*body, name, bound], WIDTH)) == groups
