"""What holds for any text: no exception, offsets that point at what they say, sections that nest."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from thidua.document import Document
from thidua.structure import parse

PIECES = st.sampled_from(
    [
        "KẾ HOẠCH",
        "SỞ NỘI VỤ",
        "Số: 12/KH-SNV",
        "Số:   /KH",
        "Hoa Ban, ngày 1 tháng 2 năm 2031",
        "I. MỤC ĐÍCH",
        "II.",
        "1. Mục đích",
        "1.1. Dạy tốt",
        "a) Cá nhân",
        "- Thi đua;",
        "+ Học tốt",
        "*** Về tập thể",
        "**Đợt 1:** quý một",
        "Nơi nhận:",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "Trần Thị Mận",
        "Trên đây là kế hoạch./.",
        "V/v thi đua",
        "Kính gửi: các lớp",
        "| a | b |",
        ">",
        "##",
        "**",
        "1V. THI ĐUA",
        "",
        "\t",
        "Thứ ba, 05/02/2031",
    ]
)
TEXTS = st.one_of(
    st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=25).map("\n".join),
    st.lists(PIECES, max_size=12).map(" ".join),
    st.text(max_size=300),
)


@settings(max_examples=150)
@given(TEXTS)
@example(">\nKẾ HOẠCH")  # a line of markup alone holds nothing
def test_parse_never_raises_and_offsets_hold(text):
    document = Document.from_text(text)
    text = document.text
    plan = parse(document)
    for place in (plan.body, *plan.header.spans.values(), *plan.closing.spans.values()):
        assert 0 <= place.start <= place.end <= len(text)
    assert 0 <= plan.closing.start <= len(text)
    assert plan.body.end <= plan.closing.start
    for ordinal, section in enumerate(plan.sections):
        quote = section.span.of(text)
        assert section.ordinal == ordinal
        assert quote == quote.strip()
        assert quote
        assert "\n" not in quote
        assert section.span.start <= section.content_start
        assert section.text_span.start == section.span.start
        assert section.span.end <= section.text_span.end
        assert (section.role is None) == (section.title is None)
        if section.parent is not None:
            holder = plan.sections[section.parent]
            assert holder.level < section.level
            assert holder.text_span.start < section.text_span.start
            assert section.text_span.end <= holder.text_span.end
        else:
            assert section.level == 1


@settings(max_examples=50)
@given(TEXTS)
def test_parse_is_a_function(text):
    document = Document.from_text(text)
    assert parse(document) == parse(document)
