"""Web pages: the plan stays whole, in lines; what the site puts around it goes."""

import re

import pytest

from thidua.errors import ThiduaError

PLAN_LINES = [
    "UBND HUYỆN MỘC LAN",
    "Số: 27/KH-UBND",
    "KẾ HOẠCH",
    "Phát động phong trào thi đua năm 2031",
    "I. MỤC ĐÍCH",
    "1. Khơi dậy ý chí tự lực, tinh thần sáng tạo của cán bộ, công chức và mọi người dân trong huyện.",
    "2. Gắn thi đua với việc thực hiện nhiệm vụ chính trị, tránh phô trương, hình thức trong tổ chức.",
    "II. CHỈ TIÊU",
    "- 100% xã, thị trấn đăng ký giao ước thi đua trước ngày 15 tháng 3 năm 2031.",
    "Nơi nhận:",
    "- Như trên;",
    "CHỦ TỊCH",
    "Trần Thị Mận",
]
ARTICLE = "\n".join(f"<p>{line}</p>" for line in PLAN_LINES)

FURNITURE = {
    "nav": "<nav><ul><li><a href='/'>Trang chủ</a></li><li><a href='/gt'>Giới thiệu</a></li></ul></nav>",
    "menu of divisions": "<div class='menu'><a href='/'>Trang chủ</a> <a href='/gt'>Giới thiệu</a></div>",
    "header": "<header><h2>Cổng thông tin điện tử</h2><a href='/dn'>Đăng nhập</a></header>",
    "counter": "<div id='counter'><h3>Thống kê truy cập</h3><p>Đang online: 7</p><p>Tổng lượt truy cập: 812345</p></div>",
    "related": "<div class='related'><h3>Các tin khác</h3><ul><li><a href='/1'>Lịch tiếp công dân tháng 3</a></li>"
    "<li><a href='/2'>Thông báo tuyển dụng viên chức năm 2031</a></li></ul></div>",
    "cookies": "<div class='cookie-banner'><p>Trang này dùng cookie để cải thiện trải nghiệm của bạn.</p><button>Đồng ý</button></div>",
    "footer": "<footer><p>Bản quyền thuộc về UBND huyện. Ghi rõ nguồn khi trích lại.</p></footer>",
    "script": "<script>var luot = 7;</script><style>p { color: red }</style>",
    "hidden comment": "<!-- Trang chủ -->",
}


def lines(text):
    return [line for line in text.split("\n") if line]


def page(before="", article=ARTICLE, after="", head=""):
    return f"<!DOCTYPE html><html><head><title>Kế hoạch</title>{head}</head><body>{before}{article}{after}</body></html>"


WRAPPED = f"<div class='page'><div class='row'><div class='content'>{ARTICLE}</div></div></div>"


@pytest.mark.parametrize("piece", FURNITURE.values(), ids=FURNITURE)
@pytest.mark.parametrize("side", ["before", "after"])
@pytest.mark.parametrize("article", [ARTICLE, WRAPPED], ids=["bare", "wrapped"])
def test_furniture_goes_and_the_plan_stays(text_of, piece, side, article):
    html = page(article=article, **{side: piece})
    assert lines(text_of(html.encode())) == PLAN_LINES


def test_all_furniture_at_once(text_of):
    around = "".join(FURNITURE.values())
    html = page(before=around, article=WRAPPED, after=around)
    assert lines(text_of(html.encode())) == PLAN_LINES


SOUP = {
    "paragraphs": ARTICLE,
    "divisions": "".join(f"<div><div><span>{x}</span></div></div>" for x in PLAN_LINES),
    "line breaks": "<div>" + "<br>".join(PLAN_LINES) + "</div>",
    "closed line breaks": "<p>" + "<br/>\n".join(PLAN_LINES) + "</p>",
    "layout table": "<table><tr><td>" + ARTICLE + "</td></tr></table>",
    "unclosed": "".join(f"<p>{x}" for x in PLAN_LINES),
    "split over elements": "".join(
        f"<p><b>{x[:3]}</b><i>{x[3:6]}</i>{x[6:]}</p>" for x in PLAN_LINES
    ),
    "broken lines and odd spaces": "".join(
        "<p>" + x.replace(" ", "\r\n   ") + "</p>" for x in PLAN_LINES
    ),
    "no-break spaces": "".join("<p>" + x.replace(" ", "&nbsp;") + "</p>" for x in PLAN_LINES),
    "preformatted": "<pre>" + "\n".join(PLAN_LINES) + "</pre>",
    "a Word export": "".join(
        f"<p class=MsoNormal style='margin:0'><o:p></o:p><span lang=VI>{x}</span></p>"
        for x in PLAN_LINES
    ),
}


@pytest.mark.parametrize("body", SOUP.values(), ids=SOUP)
@pytest.mark.parametrize("around", ["", FURNITURE["related"]], ids=["alone", "with links"])
def test_lines_of_a_soup(text_of, body, around):
    html = page(article=f"<div>{body}</div>", after=around)
    assert lines(text_of(html.encode()).replace("\u00a0", " ")) == PLAN_LINES


ITEM = "Mỗi đơn vị đăng ký ít nhất một mô hình mới trong năm"
LISTS = {
    "bullets": (f"<ul><li>{ITEM}</li><li>Hai</li></ul>", [f"- {ITEM}", "- Hai"]),
    "numbers": (f"<ol><li>{ITEM}</li><li>Hai</li></ol>", [f"1. {ITEM}", "2. Hai"]),
    "start": (f"<ol start='4'><li>{ITEM}</li><li>Hai</li></ol>", [f"4. {ITEM}", "5. Hai"]),
    "odd start": (f"<ol start='x'><li>{ITEM}</li></ol>", [f"1. {ITEM}"]),
    "value": (
        f"<ol><li value='7'>{ITEM}</li><li>Hai</li><li value='x'>Ba</li></ol>",
        [f"7. {ITEM}", "8. Hai", "9. Ba"],
    ),
    "letters": (f"<ol type='a'><li>{ITEM}</li><li>Hai</li></ol>", [f"a) {ITEM}", "b) Hai"]),
    "capitals": (f"<ol type='A' start='2'><li>{ITEM}</li></ol>", [f"B. {ITEM}"]),
    "Roman": (f"<ol type='I'><li>{ITEM}</li><li>Hai</li></ol>", [f"I. {ITEM}", "II. Hai"]),
    "small Roman": (f"<ol type='i' start='4'><li>{ITEM}</li></ol>", [f"iv. {ITEM}"]),
    "by style": (
        f"<ol style='list-style-type: upper-roman'><li>{ITEM}</li></ol>",
        [f"I. {ITEM}"],
    ),
    "nested": (
        f"<ol type='I'><li>{ITEM}<ol><li>Hai<ul><li>Ba</li></ul></li></ol></li><li>Bốn</li></ol>",
        [f"I. {ITEM}", "1. Hai", "- Ba", "II. Bốn"],
    ),
    "paragraph inside": (f"<ol><li><p>{ITEM}</p></li></ol>", [f"1. {ITEM}"]),
    "own number": (f"<ul><li>1. {ITEM}</li><li>- Hai</li></ul>", [f"1. {ITEM}", "- Hai"]),
}


LOOKS_LIKE_FURNITURE = {
    "a target of visits": ("<p>- Đạt 50.000 lượt truy cập cổng thông tin năm 2031.</p>", ["- Đạt 50.000 lượt truy cập cổng thông tin năm 2031."]),
    "linked laws": (
        "<div><p>Căn cứ <a href='/1'>Luật Thi đua, khen thưởng</a>; <a href='/2'>Luật Tổ chức chính quyền địa phương</a></p></div>",
        ["Căn cứ Luật Thi đua, khen thưởng; Luật Tổ chức chính quyền địa phương"],
    ),
    "a table of statistics": (
        "<table class='table-statistics'><tr><td>Xã A</td><td>12</td></tr><tr><td>Xã B</td><td>7</td></tr></table>",
        ["Xã A | 12", "Xã B | 7"],
    ),
    "the end as a footer": (
        "<footer><p>Nơi nhận:</p><p>- Như trên.</p></footer><div class='footer'><p>Nơi nhận:</p></div>",
        ["Nơi nhận:", "- Như trên.", "Nơi nhận:"],
    ),
    "a title with a link": ("<h2><a href='/1'>Phần thứ hai</a></h2>", ["Phần thứ hai"]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("html", "expected"), LOOKS_LIKE_FURNITURE.values(), ids=LOOKS_LIKE_FURNITURE
)
def test_a_part_of_the_plan_stays_whatever_it_looks_like(text_of, html, expected):
    found = lines(text_of(page(article=f"<div>{ARTICLE}{html}<p>Hết.</p></div>").encode()))
    assert found == [*PLAN_LINES, *expected, "Hết."]


@pytest.mark.parametrize(("html", "expected"), LISTS.values(), ids=LISTS)
def test_lists_keep_their_numbers(text_of, html, expected):
    found = lines(text_of(page(article=f"<div>{ARTICLE}{html}<p>Hết.</p></div>").encode()))
    assert found == [*PLAN_LINES, *expected, "Hết."]


TABLES = {
    "rows": (
        "<table><tr><th>STT</th><th>Đơn vị</th><th>Chỉ tiêu</th></tr>"
        "<tr><td>1</td><td>Xã Đông Lĩnh</td><td>12 mô hình</td></tr></table>",
        ["STT | Đơn vị | Chỉ tiêu", "1 | Xã Đông Lĩnh | 12 mô hình"],
    ),
    "head and body": (
        "<table><thead><tr><th>STT</th><th>Đơn vị</th><th>Số</th></tr></thead>"
        "<tbody><tr><td><p>1</p></td><td><p>Xã <b>Đông</b> Lĩnh</p></td><td><p>12</p></td></tr></tbody></table>",
        ["STT | Đơn vị | Số", "1 | Xã Đông Lĩnh | 12"],
    ),
    "two columns of numbers": (
        "<table>" + "".join(f"<tr><td>Thôn {x}</td><td>{x} mô hình</td></tr>" for x in "12345") + "</table>",
        [f"Thôn {x} | {x} mô hình" for x in "12345"],
    ),
    "heading side by side": (
        "<table><tr><td><p>SỞ NỘI VỤ</p><p>PHÒNG THI ĐUA</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"
        "<p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table>",
        ["SỞ NỘI VỤ", "PHÒNG THI ĐUA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), TABLES.values(), ids=TABLES)
def test_tables(text_of, html, expected):
    found = lines(text_of(page(article=f"<div>{ARTICLE}{html}<p>Hết.</p></div>").encode()))
    assert found == [*PLAN_LINES, *expected, "Hết."]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='utf-8'>", "utf-8"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("<meta charset='iso-8859-1'>", "utf-8"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=UTF-16'>", "utf-16"),
        ("<meta http-equiv=Content-Type content='text/html; charset=utf-16le'>", "utf-16-le"),
        ("<meta charset='không có'>", "utf-8"),
        ("<meta charset='idna'>", "utf-16"),
    ],
)
def test_charset(text_of, head, encoding):
    assert lines(text_of(page(head=head).encode(encoding))) == PLAN_LINES


@pytest.mark.parametrize("charset", ["idna", "base64", "undefined", "x-none"])
def test_a_charset_that_is_none(text_of, charset):
    html = page(head=f"<meta charset='{charset}'>").encode() + b"\xff"
    assert lines(text_of(html))[:13] == PLAN_LINES


@pytest.mark.parametrize("html", ["<!DOCTYPE html>", "<html></html>", "<!-- x --><p></p>"])
def test_an_empty_page(text_of, html):
    with pytest.raises(ThiduaError, match="E109"):
        text_of(html.encode())


@pytest.mark.parametrize("tag", ["div", "ul><li", "table><tr><td", "b"])
def test_a_deep_page(text_of, tag):
    closed = "".join(f"</{name}>" for name in reversed(tag.split("><")))
    html = page(article=f"<{tag}>" * 60 + "Kế hoạch thi đua" + closed * 60)
    assert "Kế hoạch thi đua" in text_of(html.encode())


def test_entities(text_of):
    article = "".join(f"<p>{line}</p>" for line in PLAN_LINES)
    numeric = re.sub(r"[^\x00-\x7f]", lambda m: f"&#{ord(m[0])};", page(article=article))
    assert lines(text_of(numeric.encode("ascii"))) == PLAN_LINES


@pytest.mark.parametrize("number", [48, 49])
def test_real_pages(real, text_of, number):
    text = text_of(real(number).read_bytes())
    for kept in ("HOÀNG LƯƠNG", "BÁO CÁO", "20/11", "Giải nhất : 9A1", "V. HÌNH ẢNH"):
        assert kept in text
    for gone in ("Đăng nhập", "Trang chủ", "Thống kê", "Liên kết website", "function", "@media"):
        assert gone not in text
    assert len(text) < 6000
