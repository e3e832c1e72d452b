"""What a quotation names: told by the noun before it, the list it stands in, or knowledge."""

from __future__ import annotations

import re

from thidua.extract.quotations import Quotation
from thidua.knowledge.movements import movement_named
from thidua.knowledge.titles import title_pattern

# Nouns that introduce a name, in folded text; the nearest one before the name decides.
NOUNS = re.compile(
    r"(?<!\w)(?:(?P<chu_de>chu (?:de|diem))|(?P<phuong_cham>phuong cham)|(?P<khau_hieu>khau hieu|thong diep|chu vang)"
    r"|(?P<phong_trao>(?:cac )?phong trao(?: thi dua)?(?: chuyen de)?|cao trao)|(?P<cuoc_van_dong>cuoc van dong)"
    r"|(?P<chuyen_de>chuyen de)|(?P<mo_hinh>mo hinh)"
    r"|(?P<dot_thi_dua>dot (?:thi dua(?: (?:cao diem|nuoc rut))?|phat dong|cao diem|van dong|sinh hoat|hoat dong|ra quan)|chien dich"
    r"|(?:thang|tuan|tuan le) (?:cao diem|hanh dong|thi dua)|thi dua (?:dot kich|cao diem|nuoc ruot|nuoc rut|ngan han)|cao diem|nuoc rut))(?!\w)"
)
# Nouns that must stand right before the name; on the text with its diacritics.
_NEAR_NOUNS = re.compile(
    r"(?<!\w)(?:(?P<khau_hieu>tinh\s+thần|(?:bộ\s+)?giá\s+trị(?:\s+cốt\s+lõi)?|triết\s+lý|slogan|tuyên\s+ngôn|lời\s+thề|biểu\s+ngữ|văn\s+hóa|văn\s+hoá|lời\s+hứa|khí\s+thế|quyết\s+tâm)|(?P<phuong_cham>tư\s+tưởng\s+chỉ\s+đạo(?:\s+là)?|tinh\s+thần(?:\s+(?:chung|thi\s+đua))?(?:\s+(?:của|cho)\s+\w+(?:\s+\w+){0,3})?\s+là)|(?P<phong_trao>chương\s+trình(?:\s+(?:trực\s+tuyến|thi\s+đua(?:\s+trực\s+tuyến)?|kích\s+cầu|tình\s+nguyện|thiện\s+nguyện|từ\s+thiện|truyền\s+thông|giao\s+lưu|văn\s+nghệ|học\s+bổng|an\s+sinh(?:\s+xã\s+hội)?|du\s+lịch))?|hoạt\s+động|phần\s+việc|ngày\s+hội)|(?<!cuối )(?<!đầu )(?<!hàng )(?<!hằng )(?<!mỗi )(?<!trong )(?P<chu_de>năm)"
    r"|(?<!đầu )(?<!cuối )(?<!hàng )(?<!hằng )(?<!mỗi )(?<!trong )(?P<dot_thi_dua>tuần(?:\s+lễ)?|[Cc]hặng(?:\s+đua)?|(?<=[.;,] )đợt)|(?P<mo_hinh>đội\s+xung\s+kích|đội\s+hình|đội\s+tình\s+nguyện|câu\s+lạc\s+bộ|clb|công\s+trình|tuyến\s+đường|đoạn\s+đường"
    r"|tuyến\s+phố|tổ(?:\s+tự\s+quản)?|nhóm))[\s:,]*$",
    re.I,
)
# The noun behind the name: "“…” là khẩu hiệu của năm", "chọn “…” làm chủ đề".
_BEHIND = re.compile(
    r"\s*(?:[-,]?\s*(?:do|day) (?:cung |chinh )?|(?:duoc )?(?:chon|lay|xac dinh) )?(?:la|lam)\s+(?:ten (?:cua |goi cua )?)?(?:(?P<chu_de>chu de|chu diem)|(?P<phuong_cham>phuong cham)|(?P<khau_hieu>khau hieu|thong diep)"
    r"|(?P<phong_trao>phong trao)|(?P<cuoc_van_dong>cuoc van dong)|(?P<mo_hinh>mo hinh)|(?P<dot_thi_dua>(?:dot|chien dich|cao diem)))(?!\w)"
)
# The name of a round stands right behind it: "Đợt 1 (từ 19/8 đến 29/9/2019): “Vào nền nếp”.", "| Đợt 2 | 01/5 - 31/8 | “Về đích” |"
_OF_ROUND = re.compile(
    r"(?:^|[\s|*+\-])(?:dot|chang|giai doan)(?: thi dua)?(?: thu)? (?:\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|nam|bon)\s*(?:\([^()\"\n]{3,90}\)|[:,]?\s*(?:bat dau )?tu [^()\".;\n]{0,30}\d[^()\".;\n]{0,40}\d(?=[\s:,*\-])|\s*\|[^|\"\n]{0,60}\|)?"
    r"[\s:,*\-]{1,6}(?:mang ten|voi ten goi|ten goi)?[\s:]*$"
)
_IS_CALLED = re.compile(
    r"(?:mang ten|(?:voi )?ten goi(?: la)?|lay ten(?: la)?|dat ten(?: la)?)[\s:]*$"
)
_DAYS = re.compile(r"ngay dem|thang|tuan|dot|chang")
# “90 ngày đêm về đích”, “Tháng cao điểm giảm nợ”: a drive by its own words
_COUNTS_DAYS = re.compile(
    r"(?:\d{2,3} ngay|(?:tram|chin muoi|sau muoi|nam muoi|bon muoi|ba muoi)(?: \w+)? ngay|(?:thang|tuan|tuan le|dot|ngay) cao diem|chien dich|cao diem) \w"
)
# What is made, kept or joined under a name of its own: "xây dựng “Tổ dân phố không rác”".
_MADE = re.compile(
    r"(?<!\w)(?:(?P<khau_hieu>xay dung (?:(?:doi ngu|nguoi|cac|hinh anh|hinh tuong|phong cach) ){0,2}(?:can bo|cong chuc|vien chuc|nguoi|doi ngu|hoi vien|doan vien|dang vien|thanh nien|phu nu|nong dan|chien si|giao vien|nha giao|cong nhan|nhan vien|tham phan|kiem sat vien|tham tra vien|y bac si|cuu chien binh)(?: [^\W\d_]+){0,5})"
    r"|(?P<mo_hinh>xay dung(?: (?!ke hoach|de an|chuong trinh|quy|huong uoc|noi quy|bo |danh|tieu chi|khoi)[^\W\d_]+){0,6}|nhan rong|ra mat|thanh lap|phat trien|to chuc duy tri)"
    r"|(?P<phong_trao>gop(?: quy)?|giu(?: vung)?(?: (?:ne |nen )?nep)?|gan voi|lam tot|ung ho|gay quy|tieu chi|phat huy|day manh"
    r"|thi dua|trien khai(?: thuc hien)?|thuc hien(?: tot| co hieu qua| nghiem tuc| hieu qua)?|tiep tuc))\s*:?\s*$"
)
# Verbs of emulation before a name that no noun introduces; documents have names of their own.
_VERB = re.compile(
    r"(?<!\w)(?:huong ung|phat dong|tham gia|day manh|duy tri|thuc hien|long ghep|ra quan|khoi dong)\s*:?\s*$"
)
_DOCUMENT = re.compile(
    r"(?:(?:bo )?quy tac|noi quy|dieu le|quy uoc|huong uoc|chien luoc|quy che|luat|nghi quyet|quy dinh|ke hoach|de an|chuong trinh|huong dan|quyet dinh|chi thi|thong tu|ve) "
)
# "phong trào thi đua năm 2023 “…”": the name of the year's movement is its theme.
_YEAR_MOVEMENT = re.compile(
    r"^\s*(?:yeu nuoc\s+)?(?:nam|trong nam)\s+(?:hoc\s+)?20\d\d\W*(?:voi ten goi\W*)?$"
)
_EMULATE = re.compile(
    r"(?<!danh hieu)\sthi dua(?: thuc hien| gianh| voi noi dung| (?:trong )?nam(?: hoc)? \d{4}(?:\s?-\s?\d{4})?)?\s*:?\s*$"
)
# “Thi đua xây dựng cơ quan văn minh, hiện đại”: what all of a movement are to do
_TO_EMULATE = re.compile(r"thi dua (?:\w+,? ){3,}")
# "Chủ đề “Tháng Khuyến học” lần thứ hai là “Tất cả để …”": the theme of what is named first
_IS_OF_FIRST = re.compile(r"(?![^\"]*muc tieu)[^\".;:\n]{0,60}\sla:? $")
_REACH = 130  # characters between noun and name, at most
_ORDINAL = r"(?:(?:\(?(?:\d{1,2}|[a-z])[).]|(?:mot|hai|ba|bon|nam|sau|bay) la|thu (?:nhat|hai|ba|tu|nam|sau))\s*:?\s*)?"
_CONNECTOR = re.compile(
    rf"^\s*(?:\([^()\"\n]{{3,160}}\))?[\s,;*]*(?:(?:va|va cac|cung|hoac|\.\.\.)\s*)*{_ORDINAL}(?:(?:phong trao|cuoc van dong)(?: thi dua)?\s*)?[\s*]*$"
)
# "phong trào: “A” tại 28 bưu cục; “B” trên các tuyến", "“A” trong công nhân, (2) “B”"
_NEXT_ITEM = re.compile(
    rf"^(?: (?:tai|tren|o|cho|cua|voi|trong|doi voi|danh cho|giua) [^.;:,\"\n]{{2,60}})?\s*(?:;|,|,? va)\s*(?:va )?{_ORDINAL}$"
)
# 'Chủ đề tháng 9: “A”, tháng 10: “B”'
_NEXT_MONTH = re.compile(r"^\s*[,;] (?:va )?(?:thang|quy|tuan|hoc ky) [\w, +&-]{1,12}\s*[:(-]?\s*$")
# "các phong trào thi đua: học tập tốt; “Em làm kế hoạch nhỏ”": behind a name without marks
_LISTED = re.compile(
    r"(?:cac|nhung) (phong trao|cuoc van dong|mo hinh)(?: thi dua)?(?: nhu|:| nhu:)? [^.;:\"\n]{4,80};\s*$"
)
_NO_NAME_BEFORE = re.compile(
    r"(?:danh hieu(?: thi dua)?|(?<!trai )\bdat|tang|bieu hien|goi la|cong nhan|xep loai|muc|loai|giai thuong|\bve(?: viec)?|co thi dua|giai|chuan"
    r"|hoi thi|cuoc thi|hoi thao|bang|giay chung nhan|ky niem chuong|huy chuong|huy hieu)\W*$"
)
_BADGE = re.compile(r"(?:ky niem chuong|huy chuong|huy hieu|giai thuong)\W*$")
_ABOUT = re.compile(r"\bve(?: viec)?\W*$")
# "chủ đề (của) đợt thi đua “…”": the name is the theme's.
_OF = re.compile(r"\s+(?:(?:cua|cho|cac)\s+)?")
_BREAK = re.compile(r"[.;!?]\s|\n")
_GRADES = re.compile(
    r"^(?:hoan thanh|khong hoan thanh|ve (?!dich(?!\w)))|^(?:tot|kha|trung binh|xuat sac|gioi|dat|yeu|kem)$"
)
# What is quoted and is no theme: events, and words of others.
_NO_THEME = re.compile(
    r"(?:(?:nhiem vu|muc tieu) kep$|le |hoi (?:thi|nghi|thao|dien|cho|trai)|dai hoi|cuoc thi|toa dam|dien dan|giai |thang cong nhan|quy |(?:\w+ )?(?:loi|dieu) (?:bac|day|the)|ban tin|danh hieu)"
)
# "phê duyệt Kế hoạch thực hiện “…”": the title of a document.
_TITLED = re.compile(
    r"(?:phe duyet|ban hanh) (?:ke hoach|de an|chuong trinh|quy che|du an)[^\";.)]{0,60}$"
)
# "xây dựng kế hoạch “Tổ chức các hoạt động …”": what a document does is its title.
_PAPER = re.compile(
    r"(?:ke hoach|huong dan|cong van|thong bao|to trinh)(?: so [^\"]{2,40})?[\s:]*$"
)
_DEED = re.compile(r"(?:to chuc|phat dong|trien khai|thuc hien|v/v|tang cuong|huong ung) ")
# "truyền thống “Uống nước nhớ nguồn”, “…”", "Chiến thắng “…”": a proverb, a battle.
# “Lễ dâng hương, thắp nến tri ân”, “Lời kêu gọi thi đua ái quốc”: what is held, or was said
_CEREMONY = re.compile(
    r"(?:le (?:dang|phat|ra|trao|ky|khai|don|bao|mit|ton|tri|tuong|be)|loi keu goi) "
)
_SAID = re.compile(
    r"(?<!ngay )(?:truyen thong|chien thang|dao ly|cau tuc ngu|bai hat|ca khuc)\s*:?\s*(?:\"[^\"\n]{2,60}\"[\s,;]*(?:va )?)*$"
)
# A day that is marked, and no movement: "thi đua chào mừng “Ngày Nhà giáo Việt Nam”".
_OCCASION = re.compile(r"(?<!\w)(?:(?:chao )?mung|k[yi] niem|huong toi)(?: ky niem)?\W*$")
_DAY = re.compile(r"(?:\d+ nam )?ngay (?!\d+ )|ky niem (?:lan thu )?\d+ nam ")
_SCARE = 2  # a quotation of so few words names nothing unless a noun says so


def kind_of(
    flow: str, folded: str, quotation: Quotation, before: tuple[Quotation, str] | None
) -> str | None:
    """The kind of theme that *quotation* names; None if it names none.

    *before* is the quotation before it and its kind, when that was a theme. Offsets refer to
    *flow*; *folded* is the same folded.
    """
    name = folded[quotation.inner.start : quotation.inner.end]
    start = quotation.outer.start
    left = folded[max(0, start - _REACH) : start]
    if not name[:1].isalnum() or (_OCCASION.search(left) and _DAY.match(name)):
        return None
    if _CEREMONY.match(name) or (_DEED.match(name) and _PAPER.search(left)):
        return None
    if (titled := _TITLED.search(left)) and not NOUNS.search(titled[0]):
        return None
    if behind := _BEHIND.match(folded, quotation.outer.end):
        return behind.lastgroup
    if before is not None:
        gap = folded[before[0].outer.end : start]
        if (
            _CONNECTOR.match(gap) or _NEXT_ITEM.match(gap) or _NEXT_MONTH.match(gap)
        ) and not NOUNS.search(gap):
            return before[1]
        if before[1] == "chu_de" and _IS_OF_FIRST.match(gap):
            return "chu_de"
        left = left[-len(gap) :] if len(gap) < len(left) else left
    if _OF_ROUND.search(left):
        return "dot_thi_dua"
    if _GRADES.match(name) or title_pattern().fullmatch(name):
        return None
    if left.rstrip().endswith(";") and (listed := _LISTED.search(left)):
        return listed[1].replace(" ", "_")
    near = _sentence_of(left, alone=before is None)
    close = _NEAR_NOUNS.search(flow[start - len(near) : start])
    if close and (close.lastgroup != "chu_de" or not NOUNS.search(near)):
        return close.lastgroup
    if _BADGE.search(near) or _SAID.search(left):
        return None
    nouns = list(NOUNS.finditer(near))
    if nouns:
        noun = nouns[-1]
        after = near[noun.end() :]
        if _NO_NAME_BEFORE.search(near[noun.start() :]) and "danh hieu" in after:
            return None  # a title of its own: đạt danh hiệu “Giỏi việc nước, đảm việc nhà”
        if not _ABOUT.search(after):
            return _of_noun(near, nouns)
    return _unintroduced(flow, near, name, quotation.inner.start)


def is_name(name: str) -> bool:
    """Whether the folded *name* can be a theme's: no title, no grade, no document, no event."""
    other = (_GRADES, _DOCUMENT, _NO_THEME, _CEREMONY, _DAY)
    if not name[:1].isalnum() or any(pattern.match(name) for pattern in other):
        return False
    return title_pattern(any_form=True).fullmatch(name) is None


def _sentence_of(left: str, *, alone: bool) -> str:
    """The words of the name's own sentence in *left*; *alone*: no list goes on with the name."""
    cut = max((m.end() for m in _BREAK.finditer(left)), default=0)
    near = left[cut:]
    if alone and not near.strip() and left[:cut].endswith("\n"):
        return left[:cut].rstrip("\n").rpartition("\n")[2]  # a title broken before the name
    return near


def _unintroduced(flow: str, near: str, name: str, start: int) -> str | None:
    """The kind of a *name*, at *start*, that no noun introduces; *near* are the words before it."""
    if _EMULATE.search(" " + near):
        return "phong_trao"
    if _NO_NAME_BEFORE.search(near) and "danh hieu" not in near:
        return None
    if _TO_EMULATE.match(name):
        return "phong_trao"
    if len(name.split()) <= _SCARE or re.search(r"danh hieu(?: thi dua)?\W*$", near):
        return None
    if known := known_kind(name):
        return known
    if _DOCUMENT.match(name) or _NO_THEME.match(name):
        return None
    if _COUNTS_DAYS.match(name):
        return "dot_thi_dua"
    if _IS_CALLED.search(near):
        return "dot_thi_dua" if _DAYS.search(near) else "phong_trao"
    if _VERB.search(near):
        return "phong_trao"
    made = None if title_pattern(any_form=True).fullmatch(name) else _MADE.search(near)
    return made.lastgroup if made and not flow[start].islower() else None


def _of_noun(near: str, nouns: list[re.Match[str]]) -> str | None:
    """The kind told by the last of *nouns* in the words *near* the name."""
    noun = nouns[-1]
    kind = noun.lastgroup
    if len(nouns) > 1 and (owner := nouns[-2].lastgroup) in ("chu_de", "khau_hieu", "phuong_cham"):
        between = near[nouns[-2].end() : noun.start()]
        if kind in ("phong_trao", "dot_thi_dua", "cuoc_van_dong") and _OF.fullmatch(between):
            return owner
    if kind == "phong_trao" and _YEAR_MOVEMENT.match(near[noun.end() :]):
        return "chu_de"
    return kind


def known_kind(name: str) -> str | None:
    """What the table of movements says that *name* is; None for an unknown name.

    A programme is no theme, and a saying that no noun calls a slogan is only quoted.
    """
    known = movement_named(name)
    return known.kind if known and known.kind not in ("chuong_trinh", "khau_hieu") else None
