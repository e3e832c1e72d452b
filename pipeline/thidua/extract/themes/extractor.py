"""Finds the themes of a plan: names with and without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.document import Span
from thidua.extract.anchored import matches, starts
from thidua.extract.component import SpanExtractor
from thidua.extract.flows import quoted
from thidua.extract.quotations import Quotation, quotations
from thidua.extract.reach import reach
from thidua.extract.themes.items import kind_above
from thidua.extract.themes.kinds import NOUNS, is_name, kind_of
from thidua.extract.themes.names import MAY_NAME, unquoted
from thidua.knowledge.folding import UPPER, fold, joined, slug
from thidua.knowledge.issuing_bodies import BODY_HEAD, HIGHEST_BODIES, same_body
from thidua.knowledge.movements import movement_meant
from thidua.knowledge.section_roles import role_of_heading
from thidua.records import Theme
from thidua.structure.plan import Plan
from thidua.structure.text_spans import trimmed

# One of several who launch it: "do Thủ tướng Chính phủ, Bộ Y tế và UBND tỉnh phát động".
_LISTED = rf"(?:{HIGHEST_BODIES}|{BODY_HEAD}|(?:Phó\s+)?(?:Chủ\s+tịch|Giám\s+đốc|Bộ\s+trưởng|Bộ|[Nn]gành|[Tt]ỉnh|[Hh]uyện|[Tt]hành\s+phố)(?!\w))"
_OTHERS_BEFORE = re.compile(
    r"\W*(?:(?:Trong|Năm|Ngày|Sáng|Chiều|Đầu|Cuối|Vừa\s+qua|Từ)(?!\w)[^.;:,“\"\n]{0,60},\s+)?"
    rf"(?P<others>(?:{_LISTED}(?:(?!\s(?:về|của|số|nhiệm)\s)[^.;:,“\"\n]){{0,60}},\s+){{1,5}})$"
)
_LAUNCHER_BEFORE = re.compile(
    rf"(?:do|được)\s+(?P<who>(?:các\s+)?(?:[{UPPER}]|ngành\s|tỉnh\s|nhà\s+trường|công\s+đoàn|cấp\s+trên)(?:[^.;:,“\"\n]|,(?=\s+(?:và\s+)?(?:{_LISTED}))){{0,140}}?)\s+(?:đã\s+)?(?:phát\s+động|khởi\s+xướng|triển\s+khai)"
)
_HEAD_OF = r"(?:(?:Phó\s+)?(?:Chủ\s+tịch|Giám\s+đốc|Tổng\s+Giám\s+đốc|Bộ\s+trưởng|Tư\s+lệnh)\s+(?:và\s+)?)?"
# "UBND tỉnh vừa ban hành Chỉ thị số 04, phát động …", "Hội tổ chức Lễ phát động …"
_ALREADY = (
    r"(?:(?:đã|vừa|cũng|sẽ|luôn|tiếp\s+tục|thống\s+nhất|long\s+trọng|chính\s+thức|quan\s+tâm|tích\s+cực"
    r"|chủ\s+động|thường\s+xuyên|kịp\s+thời|đồng\s+loạt)\s+){0,3}"
)
_BY_A_DOCUMENT = (
    r"(?:(?:ban\s+hành|xây\s+dựng|có|ký(?:\s+(?:kết|ban\s+hành))?|ra)\s+(?:[Kk]ế\s+hoạch|[Cc]hỉ\s+thị|[Ll]ời\s+kêu\s+gọi|[Qq]uyết\s+định|[Cc]ông\s+văn|[Vv]ăn\s+bản|[Hh]ướng\s+dẫn)"
    r"(?:\s+số\s+[\w/&.-]+)?(?:,?\s+ngày\s+[\d/.-]+\d)?,?\s+(?:về\s+(?:việc\s+)?)?)?"
)
_SUBJECT_BEFORE = re.compile(
    rf"(?:^|[,.;\n]\s*|(?:[-+*•–]|\d[.)])\s+|\bqua\s+|\bđây\s+)(?P<who>{_HEAD_OF}{BODY_HEAD}(?:(?!\s+(?:ban\s+hành|xây\s+dựng|tổ\s+chức|yêu\s+cầu|đề\s+nghị|giao|hướng\s+dẫn)\s)[^.;:,“\"\n]){{0,70}}?)\s+{_ALREADY}(?:phối\s+hợp\s+(?:với\s+[^.;:,“\"\n]{{2,60}}?\s+)?)?{_BY_A_DOCUMENT}(?:tổ\s+chức\s+)?(?:[Ll]ễ\s+)?(?:phát\s+động|triển\s+khai)\s+(?:\w+\s+){{0,8}}?(?:phong\s+trào|chủ\s+đề|cuộc|khẩu\s+hiệu|đợt|chương\s+trình\s+thi\s+đua|thi\s+đua(?=\s*[“\"]|\s+(?:\w+\s+){{0,12}}với\s+chủ\s+đề))"
)
# What parts the name from words behind it, and what from a clause on another.
_PARTS, _NEW_CLAUSE = re.compile(r"[.;:,“\n]"), re.compile(r"[.;“\n]")
# What is carried out along with another movement was not launched with it.
_JOINED = re.compile(r"(?<!\w)(?:gắn\s+với|lồng\s+ghép|hưởng\s+ứng)(?!\w)")
# Whose theme it is: "năm “…” của Trung ương Đoàn", "phương châm của Chính phủ: “…”".
_OWNER_BEHIND = re.compile(
    rf"[”\"»]\s+của\s+(?P<who>(?:{HIGHEST_BODIES}|{BODY_HEAD})[^.;:,“\"\n]{{0,60}}?)(?=\s*(?:[.;:,\n]|$)|\s(?:và(?!\s[{UPPER}])|với|gắn|để|vào|tại|trong|năm|đã|đang|được|là|có|luôn|tiếp\s+tục|ngày\s+càng)\s)"
)
_OWNER_BEFORE = re.compile(
    rf"(?:[Cc]hủ\s+đề|[Pp]hương\s+châm|[Kk]hẩu\s+hiệu)[^“\"\n.;:]{{0,40}}?\scủa\s+(?P<who>(?:{HIGHEST_BODIES}|Bộ\s|[Nn]gành|[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện)(?!\w)"
    r"[^“\"\n.;:]{0,40}?)(?:\s+(?:năm|là)(?!\w)[^“\"\n.;:]{0,20})?\s*:?\s*[“\"«]$"
)
_ROUND = re.compile(
    r"(?<!\w)(?:[Đđ]ợt(?:\s+thi\s+đua)?|[Gg]iai\s+đoạn|[Cc]hặng)(?:\s+thứ)?\s+(?:\d{1,2}|[IVX]{1,3})(?!\w)"
)
_BY_DRIVE = re.compile(r"[Đđ]ợt\s")
# "phương châm “Đánh chắc, tiến chắc” trong chiến dịch Điện Biên Phủ"
_OF_THE_PAST = re.compile(
    r"[”\"»]\s+(?:trong|của)\s+(?:[Cc]hiến\s+dịch|(?:cuộc\s+)?kháng\s+chiến)(?!\w)"
)
_CLOSING_MARKS = ("”", '"', "»")
_OPENS, _CLOSES = re.compile(r"[“\"«]"), re.compile(r"[”\"»]")
# "Chủ đề năm học: “Vâng lời Bác Hồ dạy / …”", each verse on a line of its own
_VERSE = re.compile(
    r"(?P<noun>[Cc]hủ\s+(?:đề|điểm)|CHỦ\s+(?:ĐỀ|ĐIỂM)|[Kk]hẩu\s+hiệu|KHẨU\s+HIỆU)[^“\"«\n.;]{0,60}[\s:]*[“\"«](?P<name>[^“”\"«»]{10,240})[”\"»]"
)
_VERSE_NOUNS = ("hủ đề", "hủ điểm", "HỦ ĐỀ", "HỦ ĐIỂM", "hẩu hiệu", "HẨU HIỆU")
_LONGEST_VERSE, _LONGEST_OF_VERSE = 6, 50  # lines, and characters of each
_OWN_KINDS = ("chu_de", "phuong_cham", "khau_hieu")
_HEADED = re.compile(
    r"^(?:ban thuong vu|ban chap hanh|bch|btv|ban giam hieu|ban giam doc|chu tich|hieu truong|giam doc) "
)
_COMMITTEE = re.compile(r"(?:tinh|thanh pho|huyen|quan|xa|phuong|ban dai dien)\b")
_BARE_KIND = re.compile(r"\s(tong cong ty|cong ty|truong|so|benh vien|trung tam|tap doan)$")
_OTHERS = re.compile(
    r"chu (?:de|diem) (?:sinh hoat |hoat dong )?thang [^.;]{0,240}$|(?:dai hoi|hoi thao|hoi thi|toa dam|hoi nghi|cuoc thi|giai doan(?! 20\d\d ?[-–]))[^.;]{0,60}$"
)


def find_themes(plan: Plan) -> list[Theme]:
    """All themes of title and body, in text order."""
    flow, folded = quoted(plan.flow)
    found: dict[int, Theme] = {}
    for span in reach(plan):
        before: tuple[Quotation, str] | None = None
        for quotation in quotations(flow, span.start, span.end):
            kind = kind_of(flow, folded, quotation, before)
            if kind is None and is_name(folded[slice(*quotation.inner)]):
                kind = kind_above(plan, folded, quotation.outer.start)
            before = (quotation, kind) if kind else None
            if kind:
                theme = _theme(plan, folded, quotation.inner, kind, "quoted", 0.9)
                found[quotation.inner.start] = theme
    others = [one for span in reach(plan) for one in unquoted(plan.text, flow, folded, span)]
    for rule, span, kind in (*others, *_verses(plan, found), *_section_themes(plan, found)):
        if not any(
            span.start <= at < span.end or at <= span.start < (found[at].end or 0) for at in found
        ):
            found[span.start] = _theme(plan, folded, span, kind, rule, 0.75)
    return [found[start] for start in sorted(found)]


def _section_themes(plan: Plan, found: dict[int, Theme]) -> Iterator[tuple[str, Span, str]]:
    """Under a heading "Chủ đề thi đua": the quotation, else the one short line."""
    for section in plan.sections:
        if section.role != "theme" or section.title is None:
            continue
        if role_of_heading(section.title) != "theme":
            continue  # "Bài hát chủ đề" under "Chủ đề năm học"
        own = plan.own_span(section)
        line = plan.flow.find("\n", section.content_start, own.end)
        if line < 0 or any(own.start <= at < own.end for at in found):
            continue
        rest = plan.flow[line : own.end]
        kind = next((m.lastgroup for m in NOUNS.finditer(fold(section.title))), None) or "chu_de"
        if opening := _OPENS.search(plan.flow, line, own.end):
            if closing := _CLOSES.search(plan.flow, opening.end(), own.end):
                yield "section", trimmed(plan.flow, opening.end(), closing.start()), kind
        elif 8 < len(rest.strip()) < 220 and _is_one(rest.strip()) and MAY_NAME.match(rest):
            start, end = trimmed(plan.flow, line, own.end)
            yield "section", Span(start, start + len(plan.flow[start:end].rstrip("."))), kind


def _is_one(words: str) -> bool:
    """Whether *words* are one line, or a verse of short ones."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    verse = len(lines) <= _LONGEST_VERSE and all(
        len(line) <= _LONGEST_OF_VERSE and line[0].isupper() and line[-1] not in ".;:"
        for line in lines
    )
    return len(lines) == 1 or verse


def _verses(plan: Plan, found: dict[int, Theme]) -> Iterator[tuple[str, Span, str]]:
    """Quotations of several short lines behind a noun: the year's theme of the Pioneers."""
    at = [
        place - 1 for place in starts(plan.flow, _VERSE_NOUNS, plan.header.end + 1, plan.body.end)
    ]
    for match in matches(_VERSE, plan.flow, at, plan.body.end):
        lines = [line for line in match["name"].split("\n") if line.strip()]
        short = all(len(line.strip()) <= _LONGEST_OF_VERSE for line in lines)
        if len(lines) > 1 and short and match.start("name") not in found:
            kind = next((m.lastgroup for m in NOUNS.finditer(fold(match["noun"]))), None)
            yield "verse", trimmed(plan.flow, *match.span("name")), kind or "chu_de"


def _theme(plan: Plan, folded: str, span: Span, kind: str, rule: str, confidence: float) -> Theme:
    # asterisks of emphasis inside the quotation marks are not part of the name
    start, end = trimmed(plan.text, *span, "* \n")
    quote = plan.text[start:end]
    text = joined(quote)
    header = plan.header
    known = movement_meant(text, header.issuing_body or header.issuing_parent or "")
    launcher = _launcher(plan, start, end) or _owner(plan, start, end)
    return Theme(
        kind=kind,
        text=text,
        theme_id=slug(text),
        movement_id=known.movement_id if known else None,
        launched_by=launcher,
        # a saying that the whole country knows is not the plan's own
        applies_to=None
        if (known and known.kind == "khau_hieu") or _OF_THE_PAST.match(plan.flow, end)
        else _applies_to(plan, folded, start, kind, launcher),
        quote=quote,
        start=start,
        end=end,
        extractor=f"rule:theme.{rule}",
        confidence=confidence,
    )


def _sentence_start(flow: str, at: int) -> int:
    cut = max(flow.rfind(". ", 0, at), flow.rfind("\n", 0, at))
    return cut + 1


def _launcher(plan: Plan, start: int, end: int) -> str | None:
    """The body that the words around the name at ``[start, end)`` say launched it."""
    begin = _sentence_start(plan.flow, start)
    # "phong trào “A” do X phát động, mô hình “B”": of A alone
    matches = [
        one
        for one in _LAUNCHER_BEFORE.finditer(plan.flow, begin, start)
        if "phát động" not in plan.flow[one.end() : start]
        and plan.flow[max(0, one.start() - 3) : one.start()].rstrip()[-1:] not in _CLOSING_MARKS
    ]
    after = _LAUNCHER_BEFORE.search(plan.flow, start, start + 260)
    if _OWNER_BEHIND.match(plan.flow, end):
        after = None  # '"A" của X và phong trào "B" do Y phát động': of B
    if after and after.start() <= end + len("” "):
        matches = [after]  # "“A” do X phát động": its own, whoever launched the one before
    between = plan.flow[start + 4 : after.start()].replace("”", "") if after else ""
    if not matches and after and not _PARTS.search(plan.flow, end, after.start()):
        matches = [after]  # "“A” do X phát động": whoever the subject is
    if not matches:
        acting = _SUBJECT_BEFORE.finditer(plan.flow, max(0, begin - 1), start)
        matches = [one for one in acting if not _JOINED.search(plan.flow, one.end("who"), start)]
    if not matches and after and not _NEW_CLAUSE.search(between):
        matches = [after]
    if not matches:
        return None
    first, last = matches[-1].span("who")
    others = _OTHERS_BEFORE.match(plan.flow, begin, first)
    return joined(plan.flow[others.start("others") if others else first : last])


def _owner(plan: Plan, start: int, end: int) -> str | None:
    """The body that the words around the name at ``[start, end)`` say it is of."""
    match = _OWNER_BEHIND.match(plan.flow, end)
    if match is None:
        match = _OWNER_BEFORE.search(
            plan.flow, max(_sentence_start(plan.flow, start), start - 120), start
        )
    return joined(match["who"]) if match else None


def _is_of(launcher: str, own: str, parent: str) -> bool:
    """Whether the launcher is the issuing body, its committee or its head, in fewer words or more.

    A committee may say its name in its parent's: "HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH …".
    """
    one, other = (_HEADED.sub("", fold(name)) for name in (launcher, own))
    kind = _BARE_KIND.search(one)  # "Ban Thường vụ Công đoàn Tổng công ty"
    return (
        one in other
        or other in one
        or same_body(launcher, own)
        or (kind is not None and other.startswith(kind[1]))
        or (_COMMITTEE.match(other) is not None and _is_named_above(one, other, fold(parent)))
    )


def _is_named_above(launcher: str, own: str, parent: str) -> bool:
    """Whether the words of *launcher* are those of the body and its parent, not the parent's alone."""
    words, above = set(launcher.split()), set(parent.split())
    return words <= above | set(own.split()) and not words <= above


def _applies_to(plan: Plan, folded: str, start: int, kind: str, launcher: str | None) -> str | None:
    """The plan, for its own theme and motto; the label of a round; None for others' names."""
    begin = _sentence_start(plan.flow, start)
    section = plan.section_at(start)
    floor = section.span.start if section else begin
    rounds = _ROUND.findall(plan.flow, floor, start)
    if rounds and (kind in _OWN_KINDS or (kind == "dot_thi_dua" and _BY_DRIVE.match(rounds[-1]))):
        return " ".join(str(rounds[-1]).split())
    if kind not in _OWN_KINDS:
        return None
    own = plan.header.issuing_body
    if launcher and own and not _is_of(launcher, own, plan.header.issuing_parent or ""):
        return None
    if _OTHERS.search(folded, begin, start):
        return None
    return "plan"


@Language.factory("thidua_themes")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("themes", find_themes)
