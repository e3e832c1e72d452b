"""Titles that no table knows: a text calls them so, or they end as titles do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.document import Span
from thidua.extract.anchored import matches, starts
from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.knowledge.movements import movement_named
from thidua.knowledge.titles import own_title, title_pattern
from thidua.structure.plan import Plan

# What comes before a title; "danh hiệu" alone says that it is one.
_GIVING = (
    *("danh hieu", "phong tang", "trao tang", "ton vinh", "tang", "suy ton", "cong nhan"),
    *(
        "duoc xet",
        "de nghi xet",
        "bieu trung",
        "trao bien",
        "xet",
        "binh xet",
        "binh bau",
        "xet chon",
    ),
    *("bau chon", "doat", "gianh", "khong binh", "vinh danh", "tuyen duong"),
)
# Titles of a body's own: danh hiệu “Thợ mỏ vàng”.
_OWN_TITLE = re.compile(
    rf"(?<!\w)(?P<noun>{'|'.join(_GIVING)})(?: (?:la|cho|dat|danh hieu|thi dua|don vi|tap the|ca nhan|co quan|\d{{1,4}}))?\s*[:]?\s*[\"“](?P<name>[^\"\n]{{4,60}}?)\s*\""
)
# …, trong đó 08 lớp đạt “Lớp tiên tiến xuất sắc”
_NEXT_IN_LIST = re.compile(
    r"\s*(?:[,;]|va|hoac|[,;]\s*va)\s*(?:trong do\s+)?(?:co\s+)?(?:\d[\d/,.%]*\s+(?:\w+\s+){1,3}dat\s+)?(?:danh hieu\s+)?\"(?P<name>[^\"\n]{4,60}?)\s*\""
)
_IN_REWARDS = re.compile(r"(?:(?<=[;:,]\s)|(?<=\sva\s))\"(?P<name>[^\"\n]{4,60}?)\s*\"")
# 8/11 lớp đạt “Lớp tiên tiến”, “Học sinh Giỏi”: 9%: somebody, and a word that titles end with
_ENDS_AS_TITLE = re.compile(
    r"\"(?P<name>(?:trong sach,?|hoc sinh|lop|to|nong dan|hoi vien|doan vien|tho|sinh vien|giao vien|thanh nien|phu nu|doi vien|don vi|khoa|phong|xa vien|thanh vien|can bo|cong nhan|cong doan vien|nguoi lao dong|chi hoi|chi doan|chi doi|ho|hop tac xa|phan xuong)\s"
    r"(?:[^\"\n]{0,30}\s)?(?:gioi|xuat sac|tien tien|uu tu|quyet thang|vung manh(?:,? [^\"\n]{4,26})?))\s*\"(?P<share>\s*:\s*(?:it nhat |tu |tren )?\d[\d.,]*\s?%)?"
)
_REACHED = re.compile(
    r"(?:dat(?: tieu chuan)?|gioi thieu|(?<!\w)chon|ton vinh|bieu duong|(?<!\w)\d{1,4})\s*$"
)
# 92% cháu đạt Bé ngoan, 5 xã được công nhận xã văn hóa: one of the table, unquoted
_REACHED_KNOWN = re.compile(
    r"(?<!\w)(?:dat|cong nhan(?: la)?) (?:\d{1,4} )?(?P<name>[a-z]+(?: \w+){1,7}?)(?=\s*(?:[;.:,)(\n]|$)| (?:tro|tu|va|la|cap|tren|cac)\s)"
)
# danh hiệu Công dân Thủ đô ưu tú: unquoted, from a capital to the end of the phrase.
_UNQUOTED_TITLE = re.compile(
    rf"(?<!\w)[Dd]anh\s+hiệu(?!\s*\n\s*\n)\s{{1,2}}(?:là\s+)?(?P<name>(?!Danh\s|Hoàn\s|Không\s|Thi\s|Số\s|Tên\s|Đơn\s+vị\s+tính)[{UPPER}][{LOWER}]+(?:\s+[\w-]+){{1,8}}?)"
    r"(?=\s*(?:[;:.,)(\n|]|$)|\s+(?:cho|của(?!\s+(?:năm|tháng|quý|tuần)(?!\w))|năm|kèm|dành|đối|theo|trong|và|do|cấp|trở|đạt|từ)\s)"
)
# "28/30 chi đội đạt Chi đội mạnh", "bình chọn Cán bộ trẻ tiêu biểu": the capital, and how it ends
_CAPITAL_TITLE = re.compile(
    rf"(?:đạt|xét|công\s+nhận|bình\s+chọn|bầu\s+chọn|suy\s+tôn|tôn\s+vinh|đạt\s+chuẩn)\s+(?:là\s+)?"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:\s+[\w-]+){{1,5}}?\s+(?:[Gg]iỏi|[Xx]uất\s+sắc|[Tt]iên\s+tiến|[Tt]iêu\s+biểu|[Mm]ẫu\s+mực|[Kk]iểu\s+mẫu|[Ưư]u\s+tú|(?:[Vv]ững\s+)?mạnh)"
    r"(?:\s+cấp\s+\w+(?:\s+sở)?)?)(?=\s*(?:[;:.,)(\n|]|$)|\s+(?:cho|của|năm|trở|và|hoặc)\s)"
)
# danh hiệu hộ sản xuất, kinh doanh giỏi: written small, to the word that such titles end with
_SMALL = (
    r"(?P<name>(?:(?:ho|nd|gia dinh|dong ho|cong dong|nong dan|chi hoi|hoi vien|phu nu|thon|lang|ap|buon|ban|khu dan cu|khu pho|to dan pho|xa|phuong|thi tran"
    r"|truong|giao vien|giang vien|can bo|doan vien|doi vien|thanh nien|hoc sinh|sinh vien|cong nhan|tho|to|lop|khoa|phong|thu vien|benh vien|don vi|co quan"
    r"|doanh nghiep|cong doan|lien doi|chi doi|chi doan|chi bo|dang bo|nguoi|dieu duong) (?:(?!hoan |dat |duoc |nao |khong |cua |cho |cac )\w+,? ){0,7}?"
    r"(?:gioi|van hoa|tieu bieu|xuat sac|kieu mau|hanh phuc|tien tien|vung manh|hoc tap|uu tu|guong mau|xanh,? sach(?:,? dep)?|van minh(?: do thi)?|an toan)"
    r"|(?:trong sach,? )?vung manh|tien tien|san xuat,? kinh doanh gioi|sxkd ?g(?:ioi)?|nguoi tot,? viec tot)"
    r"(?:,? (?:xuat sac|tieu bieu|toan dien)| lam theo loi bac)?(?: cap (?:bo(?:, (?:ban,? )?nganh)?(?:,? (?:tinh|doan the (?:o )?trung uong))*"
    r"|co so|thanh pho|thi xa|quoc gia|trung uong|[a-z]+)| co so)?)(?!\w)"
)
_SMALL_TITLE = re.compile(rf"danh hieu (?:la )?{_SMALL}")
_NEXT_SMALL = re.compile(rf"\"?(?:,|,? va|,? hoac) (?:danh hieu )?\"?{_SMALL}")
# "…; Giảng viên giỏi cấp trường: 40 người": of a list of titles with how many are to have them
_COUNTED = re.compile(
    r"(?<=[;:,.+*–-] )(?P<name>(?:giao vien|giang vien|can bo|dieu duong|cong nhan|tho) (?:[a-z]+ ){0,3}?gioi cap [a-z]+(?: [a-z]+)?)(?=\s?:\s(?:(?:tu|it nhat|tren|khong qua|phan dau) )?\d| \d{1,4} (?:dong chi|d/c|nguoi|giao vien|ca nhan)(?!\w))"
)
_COUNTED_HEADS = ("giao vien ", "giang vien ", "can bo ", "dieu duong ", "cong nhan ", "tho ")
_REACHING = ("dat ", "xet ", "cong nhan ", "binh chon ", "bau chon ", "suy ton ", "ton vinh ")
_CALLED = re.compile(r"danh hieu (?:la |thi dua )?\"?")
_GRADE = re.compile(r"^(?:hoan thanh|khong hoan|tot$|kha$|xuat sac$|gioi$|dat )")
# "8 chữ vàng mà Trung ương Hội trao tặng: “…”": words to live up to
_GOLDEN = re.compile(r"chu vang[^.;\n]*$")
_FAR_LEFT = 80
_LEFT = 24  # characters before a quoted title in which it is said to be reached
_TANG = re.compile(r"tăng\s*[:“\"«]*\s*$", re.I)


def own_titles(plan: Plan, flow: str, folded: str, reach: Span) -> Iterator[tuple[int, int]]:
    """The names that *plan* calls titles within *reach*, as offsets; *folded* is its *flow* folded.

    An award's verb or "danh hiệu" introduces them, or they stand alone in a list of rewards.
    """
    limits = reach.start, reach.end
    reached = starts(folded, ("dat ", "cong nhan "), *limits)
    given, quotes = starts(folded, _GIVING, *limits), starts(folded, ('"',), *limits)
    for match in matches(_OWN_TITLE, folded, given, reach.end):
        if not _TANG.search(flow[match.start() : match.start("name")]):
            if match["noun"] != "danh hieu":
                if not _GOLDEN.search(folded, max(0, match.start() - _FAR_LEFT), match.start()):
                    given_now = list(_not_theme(match))
                    yield from given_now
                    sure = match["noun"] == "cong nhan"  # as nothing but a title is
                    more = _listed(flow, folded, match.end(), sure=sure)
                    yield from more if given_now else ()
                continue
            if not _GRADE.match(fold(match["name"])):
                yield match.span("name")
            yield from _listed(flow, folded, match.end())
    if any(section.role == "rewards" for section in plan.sections):
        for match in matches(_IN_REWARDS, folded, quotes, reach.end):
            if plan.role_at(match.start("name")) == "rewards":
                yield from _not_theme(match)
    for match in matches(_ENDS_AS_TITLE, folded, quotes, reach.end):
        at = match.start()
        if match["share"] or _REACHED.search(folded, max(reach.start, at - _LEFT), at):
            yield from _not_theme(match)
    for match in matches(_REACHED_KNOWN, folded, reached, reach.end):
        if own_title(match["name"]):
            yield match.span("name")
    for match in matches(_SMALL_TITLE, folded, given, reach.end):
        yield match.span("name")
        yield from _next_small(folded, match.end())
    for match in matches(_COUNTED, folded, starts(folded, _COUNTED_HEADS, *limits), reach.end):
        if flow[match.start()].isupper():
            yield match.span("name")
    for match in matches(_CALLED, folded, given, reach.end):
        if known := title_pattern().match(folded, match.end(), reach.end):
            yield from _next_small(folded, known.end())
    verbs = starts(folded, _REACHING, *limits)
    for match in matches(_CAPITAL_TITLE, flow, verbs, reach.end):
        yield from _not_theme(match)
    for match in matches(_UNQUOTED_TITLE, flow, given, reach.end):
        # "tước danh hiệu Công an nhân dân"
        if not folded.endswith("tuoc ", 0, match.start()) and not _GRADE.match(fold(match["name"])):
            yield match.span("name")


def _next_small(folded: str, at: int) -> Iterator[tuple[int, int]]:
    """The titles in small letters that go on a list of which one ends at *at*."""
    while title := _NEXT_SMALL.match(folded, at):
        yield title.span("name")
        at = title.end()


def _listed(flow: str, folded: str, at: int, *, sure: bool = False) -> Iterator[tuple[int, int]]:
    """The titles that go on a list of quoted ones which ends at *at*; *sure* that they are titles."""
    while match := _NEXT_IN_LIST.match(folded, at):
        if flow[match.start("name")].isupper():
            known = sure and not _GRADE.match(fold(match["name"]))
            yield from (match.span("name"),) if known else _not_theme(match)
        at = match.end()


def _not_theme(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    name = fold(match["name"])
    if not _GRADE.match(name) and (own_title(name) or movement_named(name) is None):
        yield match.span("name")
