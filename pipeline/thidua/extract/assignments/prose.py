"""Who is charged in running text: news of an act, notices of what a meeting concluded, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thidua.extract.assignments.clauses import GIVEN_AWAY, actor_in, does, sentences
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end, trimmed

# "Theo đó, UBND tỉnh yêu cầu Sở Y tế …", "Giao Văn phòng theo dõi": not "theo yêu cầu", "hồ sơ đề
# nghị", "được giao", "đã giao"
_CHARGE = re.compile(
    r"(?<!\w)(?<!theo\s)(?<!ứng\s)(?<!các\s)(?<!những\s)(?<!số\s)(?<!được\s)(?<!đã\s)(?<!sơ\s)(?<!bản\s)(?<!trình\s)(?<!đơn\s)(?<!xét\s)(?<!chuyển\s)(?<!bàn\s)(?<!sách\s)(?<!qua\s)"
    r"(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công|Giao|Yêu\s+cầu|Đề\s+nghị|Phân\s+công)(?:\s*[:,])?\s+(?:(?:trách\s+nhiệm|nhiệm\s+vụ)\s+)?(?:cho\s+)?(?=\S)(?<!iao\s(?=ban\s|lưu\s|thông\s|ước\s|dịch\s|nhận\s|hữu\s|thừa\s))"
)
# Who asks, but charges nobody: "Học viên đề nghị Ban Tổ chức gửi tài liệu".
_POWERLESS = re.compile(
    r"(?:học\s+(?:viên|sinh)|sinh\s+viên|hành\s+khách|người\s+dân|bà\s+con|cử\s+tri|đại\s+biểu|phụ\s+huynh|nhân\s+dân|bạn\s+đọc|đoàn\s+viên|hội\s+viên|công\s+nhân"
    r"|doanh\s+nghiệp|thí\s+sinh|hộ\s+dân|nông\s+dân|ý\s+kiến)(?:\s+\w+){0,4}\s+$",
    re.I,
)
_FARTHEST = 250  # characters from where the sentence begins to the charge
# What goes before says that bodies are told what to do, though no charge is quoted.
_ORDERED = re.compile(
    r"(?<!\w)(?:[Tt]heo\s+(?:đó|kế\s+hoạch|công\s+văn|văn\s+bản|thông\s+báo|chỉ\s+thị)|chỉ\s+đạo(?=[\s,:])"
    r"|(?<!theo\s)(?<!cứ\s)(?<!ứng\s)(?<!các\s)(?<!số\s)[Yy]êu\s+cầu(?=[\s,:]))"
)
_LED = re.compile(r"(?:Cũng\s+)?[Tt]heo\s+(?:đó|kế\s+hoạch|công\s+văn)(?!\w)")
# With these a sentence tells a duty, and no news.
_DUTY = re.compile(
    r"(?:chủ\s+trì|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|phối\s+hợp|chỉ\s+đạo|hướng\s+dẫn|tham\s+mưu|căn\s+cứ|cần|phải|tăng\s+cường|khẩn\s+trương"
    r"|chủ\s+động|theo\s+dõi|đôn\s+đốc|rà\s+soát|bố\s+trí|kịp\s+thời|triển\s+khai|thực\s+hiện|tập\s+trung|tiếp\s+tục|đẩy\s+(?:mạnh|nhanh)|nâng\s+cao|quan\s+tâm|nghiêm\s+túc|sớm|(?:tạm\s+)?dừng|hoãn|có\s+kế\s+hoạch|thông\s+tin|tuyên\s+truyền|xây\s+dựng\s+(?:kế\s+hoạch|phương\s+án|chương\s+trình|kịch\s+bản)|là\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối)|bảo\s+đảm|đảm\s+bảo|thẩm\s+định|gửi|(?:vận\s+động|phổ\s+biến|quán\s+triệt|chuẩn\s+bị|kiểm\s+tra|giám\s+sát)(?!\s+được))(?!\w)"
)
_SURE_DUTY = re.compile(r"(?:có|chịu)\s+trách\s+nhiệm(?!\w)")
# and these are news
_TOLD = re.compile(
    r"(?:đã|vừa|đang|cũng\s+đã|được|tặng|trao|thống\s+nhất|đề\s+nghị|phát\s+biểu|nhấn\s+mạnh|khẳng\s+định|ghi\s+nhận|đánh\s+giá\s+cao|biểu\s+dương|quyết\s+định|ban\s+hành|thông\s+qua|tham\s+dự"
    r"|(?:chủ\s+trì|tổ\s+chức)\s+(?:hội\s+nghị|buổi|lễ|cuộc|phiên|họp))\s"
)
# "Riêng UBND các huyện …", "Đồng thời, Sở Y tế …": what may lead in
_LEAD_IN = re.compile(r"(?:Riêng|Còn)\s+(?=\S)|(?:Với|Đối\s+với)\s[^.;:,\n]{3,80},\s+(?=\S)")
_ALSO = re.compile(r"(?:(?:cũng|vừa|tiếp\s+tục|đồng\s+thời|thống\s+nhất)\s+){0,2}")
_PART = re.compile(r";\s+(?=\S)|:\s+(?=[^\W\d_a-z])")
_AND = re.compile(r"(?:và|đồng\s+thời|cũng)\s+(?=\S)", re.I)
_EACH = re.compile(r"(?:mỗi|từng)\s", re.I)
# Words to the readers: "Đề nghị các đơn vị thực hiện nghiêm túc Kế hoạch này."
_APPEAL = re.compile(
    r"(?:Trên\s+đây|Nhận\s+được|Trong\s+quá\s+trình|Nơi\s+nhận)(?!\w)"
    r"|(?:[^.;:\n]{0,80}\s)?(?:[Yy]êu\s+cầu|[Đđ]ề\s+nghị)\s+(?:các|toàn|quý|mỗi|từng|ông|thủ\s+trưởng)(?!\w)[^\n]{0,300}?(?:[Kk]ế\s+hoạch|[Hh]ướng\s+dẫn|[Cc]ông\s+văn|[Tt]hông\s+báo|[Cc]hỉ\s+thị|[Vv]ăn\s+bản)\s+này[\s./]*$"
)
# "đề nghị các xã ra quân theo từng đợt sau": of what follows it is the lead-in
_LEADS_ON = re.compile(r"(?:như\s+sau|sau\s+đây|(?:nội\s+dung|nhiệm\s+vụ|đợt|việc|điểm)\s+sau)\.?$")
_UNTOLD = frozenset({None, "other"})  # roles of what may share out work in running text


class Charge(NamedTuple):
    """Offsets of who is charged and of the task, which ends at ``end``."""

    actor: int
    actor_end: int
    task: int
    end: int


def charges(plan: Plan) -> Iterator[Charge]:
    """Who is charged in the paragraphs that are no items, in text order."""
    ordered = False
    items = {_line_start(plan, section.span.start) for section in plan.sections}
    at = plan.header.end
    while at < plan.body.end:
        stop = line_end(plan.flow, at, plan.body.end)
        start, end = trimmed(plan.flow, at, stop)
        if end > start:
            found: list[Charge] = []
            plain = _line_start(plan, start) not in items and plan.role_at(start) in _UNTOLD
            if plain and "|" not in plan.flow[start:end] and "\t" not in plan.flow[start:end]:
                found = _of_paragraph(plan, start, end, ordered=ordered)
                told = found or _ORDERED.search(plan.flow, start, end)
                ordered = ordered or bool(told)
            yield from found
        at = stop + 1


def further(
    plan: Plan, begin: int, end: int, *, given: bool
) -> list[tuple[int, tuple[int, int, int]]]:
    """Who else is to do something in ``[begin, end)``: where the part begins, and ``actor_in`` it.

    Where bodies are *given* work ("Giao Sở A chủ trì; giao Sở B, các huyện hỗ trợ"), each may be
    named by a common noun or charged anew; a body that is told its duty may charge others itself.
    """
    found = []
    for mark in _PART.finditer(plan.flow, begin, end):
        at = mark.end()
        conjunction = _AND.match(plan.flow, at, end)
        at = conjunction.end() if conjunction else at
        charge = _CHARGE.match(plan.flow, at, end) if given else None
        if not (charge or given or plan.flow[at].isupper()) or _EACH.match(plan.flow, at):
            continue
        actor = actor_in(plan, charge.end() if charge else at, end)
        if actor is None or plan.flow.find("; ", actor[1], actor[2]) >= 0:
            continue
        if not _TOLD.match(plan.flow, actor[2]) and does(plan, actor[2], end):
            found.append((mark.end(), actor))
    return found


def _line_start(plan: Plan, at: int) -> int:
    return plan.text.rfind("\n", 0, at) + 1


def _of_paragraph(plan: Plan, start: int, stop: int, *, ordered: bool) -> list[Charge]:
    """The charges of a paragraph, each up to the next one."""
    if plan.flow.startswith(":", stop - 1) or _LEADS_ON.search(plan.flow, start, stop):
        return []
    actors: list[tuple[int, int, int]] = []
    begins: list[int] = []
    led = _LED.match(plan.flow, start, stop) is not None  # "Theo đó, …": what an act orders
    for begin, end in sentences(plan, start, stop):
        if _APPEAL.match(plan.flow, begin, end):
            begins.append(begin)
            break
        actor = _charged(plan, begin, end)
        given = actor is not None
        if actor is None:
            actor = _told(plan, begin, end, ordered=ordered, any_task=led or bool(actors))
        if actor is None:
            continue
        actors.append(actor)
        begins.append(begin)
        for part, other in further(plan, actor[2], end, given=given):
            actors.append(other)
            begins.append(part)
    ends = [*begins[1:], stop][: len(actors)]
    return [
        Charge(*actor, trimmed(plan.flow, actor[0], end, " \t\n;,").end)
        for actor, end in zip(actors, ends, strict=True)
    ]


def _charged(plan: Plan, begin: int, end: int) -> tuple[int, int, int] | None:
    """Whom the sentence charges: the body behind "giao", "yêu cầu", "đề nghị"."""
    charge = _CHARGE.search(plan.flow, begin, min(end, begin + _FARTHEST))
    if charge is None or plan.flow.find(";", begin, charge.start()) >= 0:
        return None
    if _POWERLESS.search(plan.flow, begin, charge.start()):
        return None
    if plan.flow.startswith(("giao", "phân"), charge.start()) and _busy(plan, begin, charge):
        return None  # "Công an xã tuần tra, phân công cán bộ trực"
    actor = actor_in(plan, charge.end(), end)
    if actor is None or plan.flow.startswith((*GIVEN_AWAY, "đã "), actor[2]):
        return None
    return actor


def _told(
    plan: Plan, begin: int, end: int, *, ordered: bool, any_task: bool
) -> tuple[int, int, int] | None:
    """Who the sentence says is to do something, where bodies are being told what to do."""
    if lead := _LEAD_IN.match(plan.flow, begin, end):
        begin = lead.end()
    actor = actor_in(plan, begin, end)
    if actor is None or _TOLD.match(plan.flow, actor[2]):
        return None
    duty = _DUTY if ordered else _SURE_DUTY
    return actor if any_task or duty.match(plan.flow, actor[2]) else None


def _busy(plan: Plan, begin: int, charge: re.Match[str]) -> bool:
    """Whether who stands before the charge is to do something else first."""
    actor = actor_in(plan, begin, charge.end())
    return actor is not None and not _ALSO.fullmatch(plan.flow, actor[2], charge.start())
