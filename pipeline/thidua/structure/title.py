"""The title (trích yếu) of a document: the lines below that of its type, or a letter's subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.section_roles import is_heading, role_of_heading
from thidua.structure.capitals import is_upper
from thidua.structure.heading import is_heading_line, is_ornament, is_subject
from thidua.structure.markers import Line, find_marker
from thidua.structure.title_issuer import below_issuer, over_grounds, stands_authority
from thidua.structure.title_words import BODY_OPENS, DEED, ENDED, LONGEST_LINE, LONGEST_RULED

# What opens the body only after a title has been read.
_BODY_MAY_OPEN = re.compile(
    r"^\W*(?:nham |de |nam (?:20|hoc)|theo |trong |huong toi|huong ung|phat huy|nhan |thi hanh"
    r"|thuc hien |tiep tuc|can cu)"
)
# "CHỦ TỊCH ỦY BAN NHÂN DÂN …": the authority that decides stands under a decision's title.
_AUTHORITY = re.compile(r"^(?:chu tich|giam doc|hieu truong|bo truong|tong|ban |thu truong|cuc )")
# "thực hiện Nghị quyết số …": so a title may begin, and so may the first sentence of the text.
_CARRIES_OUT = re.compile(r"^\W*(?:trien khai |to chuc )?thuc hien ")
# What a type line may add to the type: "KẾ HOẠCH LIÊN TỊCH".
_QUALIFIER = re.compile(r"(?:lien (?:tich|nganh)|phoi hop|hanh dong|cong tac)$")
_YEAR_LINE = re.compile(r"^(?:nam hoc|nam|giai doan)\s*:?\s+20\d\d")
# "Mừng Đảng, mừng Xuân / Giáp Thìn 2024"
_LUNAR_YEAR = re.compile(
    r"\W*(?:xuan )?(?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi)(?: \W*(?:nam )?20\d\d)?\W*$"
)
_ABOUT = re.compile(r"[\W_]*[Vv]\s?/\s?[Vv]\s*:?\s*")
# "Số: 12/SNV-TĐKT V/v hướng dẫn …": number and subject on one line
_NUMBER_AND_SUBJECT = re.compile(r"\W*[Ss][ốôoóồ]\s?:?[^\n]{3,40}?\s(?=[Vv]\s?/\s?[Vv]\W)")
_STATE_BESIDE = re.compile(r"\s+(?:CỘNG\s+H(?:ÒA|OÀ|ÒÀ)\s+XÃ|Độc\s+lập\s*[-–]\s*Tự)")
_ADDRESS = re.compile(r"[\s*_\-–|]*(?:Kính|KÍNH)\s+(?:gửi|gởi|GỬI|GỞI)")
_LONGEST_APART = 120  # characters of a subject's line behind a blank one
_LONGEST_IN_CAPITALS = 450  # "THỰC HIỆN CHỈ THỊ SỐ … VỀ VIỆC …"
_LONGEST_YEAR_LINE = 25
_MOST_LINES = 8
_OPENS = "“\"'"
_CLOSES = "”\"'"
_FRAMES = (("(", ")"), ("“", "”"), ('"', '"'))
ENCLOSED = re.compile(r"\W*(?:ban hanh )?kem theo ")  # "(Ban hành kèm theo Quyết định số …)"
_PART = re.compile(
    r"chu (?:de|diem)\W*:|phan (?:mo dau|thu|[ivx]+\b)|loi (?:mo dau|noi dau)|mo dau$|(?:ten )?don vi\W*:"
)
# A name in quotation marks, and the year or occasion behind it: "“Mừng xuân” năm 2031".
_QUOTED_LINE = re.compile(r"[“\"'][^“”\"]{3,100}[”\"'](?:\s[^.;:!?]{1,40})?|[“\"'].{3,160}[”\"']")
# The two halves of a report's title.
_OF_THE_PAST = re.compile(r"\W*(?:tong ket|so ket|danh gia|ket qua|tinh hinh|cong tac) ")
_LEADS_IN = re.compile(r"\b(?:nhu sau|sau day)\W*$")
_OF_THE_FUTURE = re.compile(
    r"\W*(?:va )?(?:phuong huong|nhiem vu|ke hoach|trien khai)\b.{1,160}[^.;:,]$"
)
# What a title cannot end with: "… kỷ niệm 90 năm / Ngày thành lập …", "… thành phố / Hà Nội".
_HALF = re.compile(
    r"(?<!\w)(?:của|và|các|cho|về|với|tại|trong|(?:kỷ|kỉ)\s+niệm(?:\s+\d+\s+năm)?|chào\s+mừng|lần\s+thứ"
    r"|(?:niệm|ngày)\s+thành\s+lập|trên\s+địa\s+bàn|(?<!cấp )(?:thành\s+phố|tỉnh|huyện|quận|xã|phường)|,|[-–])$",
    re.I,
)
_PARAGRAPH = 200  # characters
_ONLY_A_VERB = re.compile(r"(?:trien khai|to chuc|thuc hien|phat dong)(?: thuc hien)?")


def read_title(
    head: Sequence[Line],
    type_index: int,
    rest: str | None,
    spans: dict[str, Span],
    *,
    decides: bool = False,
) -> tuple[str | None, int]:
    """The title under (or on) the type line, and the offset where the head ends.

    *decides*: between the title and the grounds of a decision stands the body that decides.
    """
    type_line = head[type_index]
    if rest and _QUALIFIER.match(fold(rest)):
        rest = None
    taken = _title_lines(head, type_index, rest, decides=decides)
    taken, cut = below_issuer(taken) if taken and not rest else (taken, 0)
    opening = taken[0].text if taken else ""
    if rest and taken and (_only_of_type(rest) or is_subject(opening)):
        rest = None  # "KẾ HOẠCH TRIỂN KHAI", "KẾ HOẠCH THI ĐUA / (V/v …)": the line of the type
    if rest and not (taken and _goes_with_type(opening)):
        about = _ABOUT.match(rest)
        words = rest[about.end() :] if about else rest
        at = type_line.span.start + max(0, type_line.text.find(words))
        spans["title"] = Span(at, at + len(words))
        return joined(words).rstrip(" ."), type_line.span.end
    if not taken:
        return rest, type_line.span.end
    start = taken[0].span.start + len(opening) - len(opening[cut:].lstrip("* "))
    end = taken[-1].span.start + len(taken[-1].text.rstrip("* "))
    parts = [opening[cut:], *(line.text for line in taken[1:])]
    if rest:
        start = type_line.span.start + max(0, type_line.text.find(rest))
        parts.insert(0, rest)
    spans["title"] = Span(start, end)
    return _unframed(" ".join(" ".join(parts).replace("*", "").split())).rstrip(" ."), end


def _title_lines(
    head: Sequence[Line], type_index: int, rest: str | None, *, decides: bool
) -> list[Line]:
    """The lines below the type that are the title, or go on with its *rest* on the type's line."""
    taken: list[Line] = []
    ruled = _ruled_off(head, type_index + 1) if rest is None else 0
    for index, line in enumerate(head[type_index + 1 :], type_index + 1):
        plain = line.text.strip("* \t")
        if is_ornament(plain) or is_heading_line(plain):
            if taken:
                break
            continue
        if find_marker(line) or _is_first_heading(plain) or len(taken) >= _MOST_LINES:
            break
        alone = _stands_over_grounds if taken else _stands_over_items
        last = (taken or not rest) and alone(head, index)
        if index >= ruled and not last and not _goes_on(taken, line, rest):
            break
        if (taken or decides) and stands_authority(head, index, decides=decides):
            break
        if taken and is_upper(taken[0].text) and _opens_paragraph(head, index):
            break
        taken.append(line)
    return taken


def _opens_paragraph(head: Sequence[Line], index: int) -> bool:
    """Whether line *index*, below a title in capitals, begins a paragraph in a narrow column.

    Its lines go on over the whole column to the mark that ends a sentence.
    """
    words = head[index].text.strip("* \t")
    if is_upper(words) or not words[:1].isupper() or head[index].blank_before:
        return False
    run = [words]
    for line in head[index + 1 :]:
        if line.blank_before or find_marker(line) or is_upper(line.text):
            break
        run.append(line.text.rstrip("* "))
    return len(" ".join(run)) > _PARAGRAPH and any(part[-1] in ".:" for part in run)


def _only_of_type(rest: str) -> bool:
    """Whether the *rest* of the type's line is no title: a verb alone, or "CỦA CHÍNH PHỦ"."""
    folded = fold(rest)
    return folded.startswith("cua ") or _ONLY_A_VERB.fullmatch(folded) is not None


def _goes_with_type(opening: str) -> bool:
    """Whether the line below goes on with a title that begins on the type's line."""
    quoted = opening.lstrip("* ")[:1] in _OPENS
    return is_upper(opening) or quoted or _YEAR_LINE.match(fold(opening)) is not None


def _unframed(title: str) -> str:
    """*title* without brackets or quotation marks around the whole of it."""
    framed = (title[0], title[-1]) in _FRAMES and title[0] not in title[1:-1]
    return title[1:-1].strip() if framed else title


def _is_first_heading(plain: str) -> bool:
    """Whether a line is the first heading, its number without a mark: "I MỤC ĐÍCH"."""
    label, _, words = plain.partition(" ")
    if label == "I" and is_upper(words):
        return role_of_heading(words) is not None
    return label == "1" and is_heading(words)


def _stands_over_grounds(head: Sequence[Line], index: int) -> bool:
    """Whether a short line without a stop stands right between a title and its grounds."""
    line = head[index]
    if ENCLOSED.match(fold(line.text)):
        return False
    if line.blank_before or len(line.text) > LONGEST_RULED or line.text[-1] in (*ENDED, ","):
        return False
    folded = fold(line.text)
    return over_grounds(head, index) and not (BODY_OPENS.match(folded) or _AUTHORITY.match(folded))


def _stands_over_items(head: Sequence[Line], index: int) -> bool:
    """Whether a line without a stop is all that stands between the type and the first item.

    What is to be carried out is a title over a paragraph or a rule, too, and may be broken.
    """
    folded = fold(head[index].text)
    if _PART.match(folded):
        return False
    last = len(head) - 1
    if _CARRIES_OUT.match(folded):
        index = last = next((i for i in range(index, last) if _is_apart(head[i + 1])), last)
    text = head[index].text.rstrip("* ")
    if DEED.match(folded) and text[-1] == "." and over_grounds(head, index):
        return len(text) <= LONGEST_LINE  # "Tổ chức các hoạt động …. Chuẩn bị … ." over its grounds
    return index == last and len(text) <= LONGEST_LINE and text[-1] not in (*ENDED, ",")


def _is_apart(line: Line) -> bool:
    """Whether *line* is no part of the title above it: a paragraph, the grounds, or a rule."""
    opens = BODY_OPENS.match(fold(line.text)) is not None
    return line.blank_before or opens or is_ornament(line.text)


def _ruled_off(head: Sequence[Line], first: int) -> int:
    """The index of the rule under a title whose lines stand apart; 0 where there is none.

    Between the line of the type, before *first*, and the rule stand a few short lines: the title.
    """
    begun = False
    for index, line in enumerate(head[first : first + _MOST_LINES], first):
        plain = line.text.strip("* \t")
        if is_ornament(plain):
            if begun:
                return index
            continue
        over_rule = index + 1 < len(head) and is_ornament(head[index + 1].text.strip("* \t"))
        stops = ENDED.replace(".", "") if over_rule else ENDED  # the last line may have a full stop
        long = len(plain) > LONGEST_RULED or plain[-1:] in stops
        if long or find_marker(line) or is_heading_line(plain) or BODY_OPENS.match(fold(plain)):
            return 0
        begun = True
    return 0


def _goes_on(taken: Sequence[Line], line: Line, rest: str | None) -> bool:
    """Whether *line* belongs to the title, of which *taken* has been read."""
    plain = line.text.strip("* \t")
    folded = fold(plain)
    if ENCLOSED.match(folded) or _PART.match(folded) or _LEADS_IN.search(folded):
        return False
    if BODY_OPENS.match(folded) and not (is_upper(plain) and not taken):
        return False
    longest = _LONGEST_IN_CAPITALS if is_upper(plain) else LONGEST_LINE
    if len(plain) > longest or (plain.endswith((".", ";")) and len(plain) > 120):
        return False
    if not taken and rest and _YEAR_LINE.match(folded) and len(plain) <= _LONGEST_YEAR_LINE:
        return True
    if not taken:
        half = rest is not None and _ONLY_A_VERB.fullmatch(fold(rest)) is not None
        quoted = rest is not None and is_upper(rest) and plain[0] in _OPENS
        half = half or is_subject(plain)
        return (half or quoted or not (rest and not is_upper(plain))) and not (
            _BODY_MAY_OPEN.match(folded) and plain.endswith((".", ",", ";", ":"))
        )
    if line.blank_before and not _open_ended(taken[-1].text, plain):
        return False
    if is_upper(plain) and not is_upper(taken[0].text) and _AUTHORITY.match(folded):
        return False
    halved = _HALF.search(taken[-1].text.rstrip("* ")) and plain[-1] not in ".,;:"
    if halved or plain[0].islower() or len(plain) <= _LONGEST_YEAR_LINE:
        return True
    return not _BODY_MAY_OPEN.match(folded) or is_upper(plain)


def _open_ended(before: str, line: str) -> bool:
    """Whether a title goes on over a blank line: an open quotation, a comma, a bracket."""
    opened = before.count("“") > before.count("”")
    bracket = line.startswith("(") and line.endswith(")") and any(c.isdigit() for c in line)
    if _YEAR_LINE.match(fold(line)) and len(line) <= _LONGEST_YEAR_LINE:
        return True
    if _LUNAR_YEAR.match(fold(line)):
        return True
    quoted = line[:1] in _OPENS and before[-1:] not in _CLOSES
    quoted = quoted and _QUOTED_LINE.fullmatch(line.rstrip("* ")) is not None
    if _OF_THE_PAST.match(fold(before)) and _OF_THE_FUTURE.match(fold(line)):
        return True
    if line[:1].islower():
        return before.rstrip("* ")[-1:] not in ENDED
    return opened or quoted or bracket or _HALF.search(before) is not None


def read_subject(
    text: str, block: Sequence[Line], spans: dict[str, Span]
) -> tuple[str | None, int]:
    """A letter's subject (``V/v …``), and the offset where its heading ends."""
    end = block[-1].span.end if block else 0
    addressed = _ADDRESS.match(text, end) is not None
    for index, line in enumerate(block):
        numbered = _NUMBER_AND_SUBJECT.match(line.text)
        if not (numbered or is_subject(line.text)):
            continue
        span = Span(line.span.start + (numbered.end() if numbered else 0), line.span.end)
        for after in block[index + 1 :]:
            if is_heading_line(after.text) or is_upper(after.text) or is_ornament(after.text):
                break  # or the rule, or the cell of a table below it
            if after.blank_before and not (addressed and _goes_on_apart(span.of(text), after)):
                break
            span = Span(span.start, after.span.end)
        if beside := _STATE_BESIDE.search(text, *span):
            span = Span(span.start, beside.start())
        lead = _ABOUT.match(span.of(text))
        spans["title"] = span = Span(span.start + (lead.end() if lead else 0), span.end)
        return joined(span.of(text)), end
    return None, end


def _goes_on_apart(subject: str, line: Line) -> bool:
    """Whether *line* goes on with a letter's *subject* over a blank line, as a page sets it.

    Between it and the address stands nothing else but what the heading is made of.
    """
    ended = subject.rstrip()[-1:] in ENDED or line.text.rstrip()[-1:] in (*ENDED, ",")
    return not ended and len(line.text) <= _LONGEST_APART and not BODY_OPENS.match(fold(line.text))
