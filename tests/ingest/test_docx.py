"""DOCX: what is seen on the page is read, what is not seen is not."""

import pytest

from thidua.document import BlockKind
from thidua.ingest import read_bytes


@pytest.fixture
def lines_of(text_of):
    return lambda data: [line for line in text_of(data).split("\n") if line]


def test_table_rows_and_their_blocks(wd):
    data = wd.word(
        wd.p("Chỉ tiêu giao"),
        wd.table(("STT", "Đơn vị", "Số"), ("1", (wd.p("Xã"), wd.p("Đông Lĩnh")), ""), ("", "", "")),
        wd.p("Hết"),
    )
    document = read_bytes(data)
    assert document.text == "Chỉ tiêu giao\nSTT | Đơn vị | Số\n1 | Xã Đông Lĩnh |\nHết\n"
    assert [b.kind for b in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.TABLE_ROW,
        BlockKind.TABLE_ROW,
        BlockKind.PARAGRAPH,
    ]
    assert [b.span.of(document.text) for b in document.blocks] == document.text.split("\n")[:-1]


def test_heading_side_by_side_is_read_left_block_first(wd, lines_of):
    left = (wd.p("UBND HUYỆN MỘC LAN"), wd.p("Số: 27/KH-UBND"))
    right = (wd.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), wd.p("Độc lập - Tự do - Hạnh phúc"))
    assert lines_of(wd.word(wd.table((left, right)), wd.p("KẾ HOẠCH"))) == [
        "UBND HUYỆN MỘC LAN",
        "Số: 27/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "KẾ HOẠCH",
    ]


def test_a_table_in_a_cell_and_content_controls(wd, lines_of):
    inner = wd.table(("Thôn 1", "3 mô hình"), ("Thôn 2", "4 mô hình"))
    data = wd.word(
        f"<w:sdt><w:sdtContent>{wd.p('Trong khung')}</w:sdtContent></w:sdt>",
        wd.table(("1", (wd.p("Các thôn:"), inner)), ("2", "Hai")),
        wd.p(f"<w:sdt><w:sdtContent>{wd.r('Một ')}</w:sdtContent></w:sdt>", wd.r("dòng")),
    )
    assert lines_of(data) == [
        "Trong khung",
        "1 | Các thôn: Thôn 1 | 3 mô hình Thôn 2 | 4 mô hình",
        "2 | Hai",
        "Một dòng",
    ]


def test_rows_and_cells_in_content_controls(wd, lines_of):
    cell = f"<w:tc><w:tcPr/>{wd.p('Xã Đông')}</w:tc>"
    row = f"<w:tr>{cell}<w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt></w:tr>"
    data = wd.word(f"<w:tbl>{row}<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")
    assert lines_of(data) == ["Xã Đông | Xã Đông"] * 2


def test_header_is_read_once_and_page_numbers_and_footer_are_not(wd, lines_of):
    data = wd.word(
        wd.p("Nội dung"), header=wd.p("PHỤ LỤC 02") + wd.p("Trang 1/3"), footer=wd.p("Trang 2")
    )
    assert lines_of(data) == ["PHỤ LỤC 02", "Nội dung"]


NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_footnotes_come_last(wd):
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{wd.p("gạch")}</w:footnote>'
        f'<w:footnote w:id="2">{wd.p("Theo Luật ", "Thi đua")}{wd.p("Đoạn hai")}</w:footnote>'
    )
    document = read_bytes(wd.word(wd.p("Căn cứ luật", NOTE, "; các bên"), footnotes=notes))
    assert document.text == "Căn cứ luật; các bên\n[1] Theo Luật Thi đua\nĐoạn hai\n"
    assert document.blocks[-1].kind is BlockKind.FOOTNOTE


RUNS = {
    "tab": ("<w:r><w:t>Số:</w:t><w:tab/><w:t>27</w:t></w:r>", "Số:\t27"),
    "line break": ("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:cr/><w:t>ba</w:t></w:r>", "một\nhai\nba"),
    "page break": ('<w:r><w:t>một</w:t><w:br w:type="page"/></w:r>', "một"),
    "tab stops are no tabs": ("<w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:r><w:t>Số</w:t></w:r>", "Số"),
    "hyphens": ("<w:r><w:t>34</w:t><w:noBreakHyphen/><w:t>CT/TW phong</w:t><w:softHyphen/><w:t>trào</w:t></w:r>", "34-CT/TW phongtrào"),
    "inserted": ("<w:r><w:t>đạt </w:t></w:r><w:ins><w:r><w:t>100%</w:t></w:r></w:ins>", "đạt 100%"),
    "deleted": ("<w:r><w:t>đạt </w:t></w:r><w:del><w:r><w:delText>90%</w:delText></w:r></w:del><w:r><w:t>hết</w:t></w:r>", "đạt hết"),
    "deleted break": ("<w:r><w:t>đạt</w:t></w:r><w:del><w:r><w:tab/><w:br/></w:r></w:del>", "đạt"),
    "moved": ("<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo>", "mới"),
    "hidden": ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", "hiện"),
    "shown again": ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>hiện</w:t></w:r>", "hiện"),
    "capitals": ("<w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r>", "KẾ HOẠCH"),
    "no capitals": ("<w:r><w:rPr><w:caps w:val='0'/></w:rPr><w:t>Kế hoạch</w:t></w:r>", "Kế hoạch"),
    "link": ("<w:hyperlink><w:r><w:t>Luật số 06</w:t></w:r></w:hyperlink>", "Luật số 06"),
    "field": (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>5/3</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>",
        "5/3",
    ),
    "split letters": ("<w:r><w:t>th</w:t></w:r><w:r><w:t>i đua</w:t></w:r>", "thi đua"),
    "decomposed": ("<w:r><w:t>thi đua đợt 1, kế hoa\u0323ch</w:t></w:r>", "thi đua đợt 1, kế hoạch"),
}  # fmt: skip


@pytest.mark.parametrize(("xml", "seen"), RUNS.values(), ids=RUNS)
def test_runs(wd, text_of, xml, seen):
    assert text_of(wd.word(f"<w:p>{xml}</w:p>")) == seen + "\n"


def test_paragraphs_that_were_deleted_or_joined(wd, lines_of):
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    gone = f"<w:p>{mark}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    assert lines_of(wd.word(wd.p("một"), gone, wd.p("hai"))) == ["một", "hai"]


def test_rows_that_were_deleted(wd, lines_of):
    rows = wd.table(("1", "giữ"), ("2", "bỏ"))
    before, found, after = rows.rpartition("<w:tr>")
    gone = f"{before}{found}<w:trPr><w:del/></w:trPr>{after}"
    assert lines_of(wd.word(gone)) == ["1 | giữ"]


def test_text_boxes_are_read_once_as_their_own_lines(wd, lines_of):
    box = f"<w:txbxContent>{wd.p('MẬT')}{wd.p('Dự thảo lần 2')}</w:txbxContent>"
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = lines_of(wd.word(wd.p("UBND XÃ ", shape, "ĐÔNG LĨNH"), wd.p("Số: 27")))
    assert sorted(found) == sorted(["UBND XÃ ĐÔNG LĨNH", "MẬT", "Dự thảo lần 2", "Số: 27"])
    assert found[-1] == "Số: 27"


def test_an_old_text_box(wd, lines_of):
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{wd.p('MẬT')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert sorted(lines_of(wd.word(wd.p("Kế hoạch", box)))) == ["Kế hoạch", "MẬT"]
