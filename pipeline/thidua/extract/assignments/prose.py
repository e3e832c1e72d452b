"""Who is charged in running text: news of an act, notices of what a meeting concluded, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thidua.extract.assignments.clauses import APPEAL, GIVEN, GIVEN_AWAY, actor_in, does, sentences
from thidua.knowledge.actors import actor_head, begins_task
from thidua.knowledge.folding import UPPER
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end, trimmed

# "Theo đó, UBND tỉnh yêu cầu Sở Y tế …", "Giao Văn phòng theo dõi": not "theo yêu cầu", "hồ sơ đề
# nghị", "được giao", "đã giao"
_CHARGE = re.compile(
    r"(?<!\w)(?<!theo\s)(?<!ứng\s)(?<!các\s)(?<!những\s)(?<!số\s)(?<!được\s)(?<!đã\s)(?<!sơ\s)(?<!bản\s)(?<!trình\s)(?<!đơn\s)(?<!xét\s)(?<!chuyển\s)(?<!bàn\s)(?<!sách\s)(?<!qua\s)"
    r"(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công|Giao|Yêu\s+cầu|Đề\s+nghị|Phân\s+công)(?:\s*[:,])?\s+(?:(?:trách\s+nhiệm|nhiệm\s+vụ)\s+)?(?:cho\s+)?(?=\S)(?<!iao\s(?=ban\s|lưu\s|thông\s|ước\s|dịch\s|nhận\s|hữu\s|thừa\s))"
)
# "Huyện ủy chỉ đạo các chi bộ hoàn thành báo cáo trước ngày 15/3": an order, as it has a term
_DIRECTED = re.compile(
    r"(?<!đã\s)(?<!vừa\s)(?<!sự\s)(?<!Sự\s)(?<!lãnh\s)(?<!ban\s)(?<!Ban\s)(?<!,\s)(?<!\w)chỉ\s+đạo\s+(?="
    r"(?:các|mỗi|từng)\s[^.;\n]{5,250}?\s(?:trước\s+(?:ngày\s+)?\d|xong\s+trong\s|hoàn\s+thành\s[^.;\n]{0,80}trong\s+(?:tháng|quý)\s)"
    # "Chủ tịch UBND tỉnh chỉ đạo Sở Y tế chủ trì, phối hợp với …": a body that has its part in it
    rf"|[{UPPER}][^.;\n]{{3,120}}?\s(?:chủ\s+trì|căn\s+cứ|phối\s+hợp|tham\s+mưu|chịu\s+trách\s+nhiệm)\s)"
)
# Who asks, but charges nobody: "Học viên đề nghị Ban Tổ chức gửi tài liệu".
_POWERLESS = re.compile(
    r"(?:học\s+(?:viên|sinh)|sinh\s+viên|hành\s+khách|người\s+dân|bà\s+con|cử\s+tri|đại\s+biểu|phụ\s+huynh|nhân\s+dân|bạn\s+đọc|đoàn\s+viên|hội\s+viên|công\s+nhân"
    r"|doanh\s+nghiệp|thí\s+sinh|hộ\s+dân|nông\s+dân|ý\s+kiến)(?:\s+\w+){0,4}\s+$",
    re.I,
)
_SAID = '“"'  # "Anh Quân nói vui: “…”"
_FARTHEST = 250  # characters from where the sentence begins to the charge
# What goes before says that bodies are told what to do, though no charge is quoted; news of a
# plan ("Theo đó, …", "Theo kế hoạch, …") may tell no more than what goes on.
_ORDERED = re.compile(
    r"(?<!\w)(?:[Tt]heo\s+(?:công\s+văn|công\s+điện|văn\s+bản|thông\s+báo|chỉ\s+thị)|(?<!sự\s)(?<!đã\s)chỉ\s+đạo(?=[\s,:])"
    r"|(?<!theo\s)(?<!cứ\s)(?<!ứng\s)(?<!các\s)(?<!số\s)[Yy]êu\s+cầu(?=[\s,:])|thông\s+báo(?=[^.;:\n]{0,200}\s(?:như\s+sau|sau)\s*:))"
)
_NOTICED = re.compile(r"thông\s+báo[^.;:\n]{0,250}\s(?:như\s+sau|sau)\s*:\s*$")
_LED = re.compile(
    r"(?:Cũng\s+)?[Tt]heo\s+(?:đó|[Kk]ế\s+hoạch|[Cc]ông\s+văn)(?!\w)|Về\s+(?:tổ\s+chức|phân\s+công)\s+thực\s+hiện,"
)
# "UBND huyện vừa ban hành Kế hoạch … Theo đó, các xã tiếp tục …"
_ISSUES = re.compile(
    r"(?<!\w)(?:ban\s+hành|có)\s+(?i:kế\s+hoạch|công\s+văn|văn\s+bản|chỉ\s+thị|thông\s+báo|công\s+điện|hướng\s+dẫn)(?!\w)"
    r"|(?<!\w)vừa\s+(?:tổ\s+chức\s+)?phát\s+động\s+(?:phong\s+trào|đợt)\s"
)
_PLANNED = re.compile(r"(?<!\w)[Tt]heo\s+(?:đó|[Kk]ế\s+hoạch)(?!\w)")
# With these a sentence tells a duty, and no news.
_DUTY = re.compile(
    r"(?:chủ\s+trì|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|phối\s+hợp|chỉ\s+đạo|hướng\s+dẫn|tham\s+mưu|căn\s+cứ|cần|phải|tăng\s+cường|khẩn\s+trương"
    r"|chủ\s+động|theo\s+dõi|đôn\s+đốc|rà\s+soát|bố\s+trí|kịp\s+thời|triển\s+khai|thực\s+hiện|tập\s+trung|tiếp\s+tục|đẩy\s+(?:mạnh|nhanh)|nâng\s+cao|quan\s+tâm|xem\s+xét|cân\s+đối|nghiêm\s+túc|sớm|(?:tạm\s+)?dừng|hoãn|có\s+kế\s+hoạch|thông\s+tin|tuyên\s+truyền|xây\s+dựng\s+(?:kế\s+hoạch|phương\s+án|chương\s+trình|kịch\s+bản)|là\s+(?:cơ\s+quan|đơn\s+vị(?!\s+sự\s+nghiệp)|đầu\s+mối)|bảo\s+đảm|đảm\s+bảo|thẩm\s+định|gửi|(?:vận\s+động|phổ\s+biến|quán\s+triệt|chuẩn\s+bị|kiểm\s+tra|giám\s+sát)(?!\s+được)|treo\s+cờ"
    r"|(?:tổ\s+chức|tiến\s+hành)\s+(?:tốt|có\s+hiệu\s+quả|thực\s+hiện|triển\s+khai|vận\s+động|tuyên\s+truyền|quán\s+triệt|phổ\s+biến|kiểm\s+tra|rà\s+soát|đánh\s+giá|bình\s+xét|sơ\s+kết|khen\s+thưởng))(?!\w)"
)
_POST_OF = r"là\s+(?:đầu\s+mối|(?:cơ\s+quan|đơn\s+vị)\s+(?:thường\s+trực|đầu\s+mối|chủ\s+trì|chịu|tham\s+mưu|phối\s+hợp|theo\s+dõi))"
# "các sở, căn cứ chức năng, nhiệm vụ, tiếp tục …": so one is told, and so no news is
_SURE_DUTY = re.compile(
    r"(?:có|chịu)\s+trách\s+nhiệm(?!\w|\s+với\s)|(?:căn\s+cứ|theo|trên\s+cơ\s+sở)\s+(?:vào\s+)?chức\s+năng,?\s+nhiệm\s+vụ(?!\w|(?:\s+được\s+giao)?,?\s+(?:đã|vừa|luôn)\s)"
)
# In news of an act that was issued also what only duties are: "Phòng Nội vụ chủ trì, phối hợp …"
_CHAIRS = re.compile(
    rf"{_SURE_DUTY.pattern}|tham\s+mưu,\s+phối\s+hợp\s|"
    r"(?:(?:cơ\s+quan|đơn\s+vị)\s+thường\s+trực\s[^.;:\n]{0,90}?,\s+)?chủ\s+trì,?\s+(?:phối\s+hợp|tham\s+mưu|hướng\s+dẫn)\s(?!tổ\s+chức\s+(?:hội|buổi|lễ|cuộc|phiên))"
)
# "Bảo đảm tỷ lệ … đạt trên 90%": what is to be reached, and no task
_FIGURE = re.compile(
    r"(?:(?:bảo\s+đảm|đảm\s+bảo|phấn\s+đấu|đạt)\s+)*(?:t[ỷỉ]\s+lệ|100\s?%)\s[^.;\n]{0,160}?\d\s?%"
    r"|phải\s+(?:hoàn\s+thành|giải\s+ngân|thực\s+hiện)\s[^.;\n]{0,120}?\s(?:là|đạt)\s+(?:trên\s+|từ\s+|tối\s+thiểu\s+|ít\s+nhất\s+)?\d+(?:,\d+)?\s?%",
    re.I,
)
# "Theo quy định tại Điều 5, UBND tỉnh có trách nhiệm …": a duty of law
_BY_LAW = re.compile(
    r"(?:Theo|Căn\s+cứ)\s+(?:quy\s+định|[Ll]uật|[Nn]ghị\s+định|[Kk]hoản|[Đđ]iều)(?!\w)"
)
# What news of a plan may say, and of nothing else
_LED_DUTY = re.compile(
    r"(?:chủ\s+trì,?\s+(?:phối\s+hợp|cùng|tham\s+mưu|hướng\s+dẫn)|(?:có|chịu)\s+trách\s+nhiệm|căn\s+cứ|tham\s+mưu|theo\s+dõi|đôn\s+đốc"
    r"|chỉ\s+đạo,\s+hướng\s+dẫn|chủ\s+động\s+(?:kiểm\s+tra|rà\s+soát|phối\s+hợp)|triển\s+khai\s+thực\s+hiện\s+(?:các\s+|những\s+)?nội\s+dung"
    rf"|{_POST_OF})(?!\w)"
)
# and these are news
_TOLD = re.compile(
    r"(?:cũng\s+)?(?:đã|vừa|đang|được|tặng|trao|thống\s+nhất|đề\s+nghị|phát\s+biểu|nhấn\s+mạnh|khẳng\s+định|ghi\s+nhận|đánh\s+giá\s+cao|biểu\s+dương|quyết\s+định|ban\s+hành|thông\s+qua|tham\s+dự"
    r"|(?:chủ\s+trì|tổ\s+chức)\s+(?:hội\s+nghị|buổi|lễ|cuộc|phiên|họp))\s"
)
# "Riêng UBND các huyện …", "Đồng thời, Sở Y tế …": what may lead in
_LEAD_IN = re.compile(
    rf"(?:Riêng|Còn)\s+(?=\S)|(?:Với|Đối\s+với|Để|Nhằm)\s[^.;:,\n]{{3,80}},\s+(?=[{UPPER}]|(?:các|mỗi|từng|toàn)\s)"
)
# "Đối với Báo tỉnh, Đài Truyền hình: kịp thời đưa tin": who it is, and no lead-in
_FOR_WHOM = re.compile(r"(?:Với|Đối\s+với)\s+(?P<who>[^.;:\n]{3,150}):")
# "Mỗi công đoàn cơ sở chọn hai sáng kiến": where bodies are told what to do, each is
_SHARE = re.compile(r"(?:mỗi|từng)\s", re.I)
# of which a sentence goes on to speak, and no more of the task
_OTHER_MATTER = re.compile(
    r"(?:Thời\s+(?:gian|hạn)|Việc|Đây\s+là|Trước\s+đó|Dự\s+kiến|Kết\s+quả|Hạn|Phong\s+trào|Cuộc\s+(?:thi|vận\s+động)|Hội\s+thi|Lễ|Đợt|Sơ\s+kết|Tổng\s+kết|Kinh\s+phí|Kế\s+hoạch)\s"
)
_ALSO = re.compile(r"(?:(?:cũng|vừa|tiếp\s+tục|đồng\s+thời|thống\s+nhất)\s+){0,2}")
# "Phát biểu kết luận hội nghị, đồng chí … giao Sở Nội vụ": on which occasion one charges
_SPOKEN = re.compile(r"(?:Phát\s+biểu|Kết\s+luận|Chỉ\s+đạo)\s[^.;:,\n]{2,100},\s+")
_PART = re.compile(r";\s+(?=\S)|:\s+(?=[^\W\d_a-z])")
_AND = re.compile(r"(?:và|đồng\s+thời|cũng)\s+(?=\S)", re.I)
_EACH = re.compile(r"(?:mỗi|từng)\s", re.I)
_ALL = re.compile(r"(?:tất\s+cả\s+)?các\s")
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
    """Who is charged in the paragraphs that are no items, and in those of a notice, in text order."""
    ordered = planned = noticed = False
    untitled = {_line_start(plan, one.span.start): one.title is None for one in plan.sections}
    at = plan.header.end
    while at < plan.body.end:
        stop = line_end(plan.flow, at, plan.body.end)
        start, end = trimmed(plan.flow, at, stop)
        if end > start:
            found: list[Charge] = []
            line = _line_start(plan, start)
            plain = untitled.get(line, True) if noticed else line not in untitled
            plain = plain and (
                plan.role_at(start) in _UNTOLD or GIVEN.match(plan.flow, start, end) is not None
            )
            if plain and "|" not in plan.flow[start:end] and "\t" not in plan.flow[start:end]:
                found = _of_paragraph(plan, start, end, ordered=ordered, planned=planned)
                told = found or _ORDERED.search(plan.flow, start, end)
                ordered = ordered or bool(told)
                planned = planned or _PLANNED.search(plan.flow, start, end) is not None
                noticed = noticed or _NOTICED.search(plan.flow, start, end) is not None
            yield from found
        at = stop + 1


def further(
    plan: Plan, begin: int, end: int, *, given: bool, told: bool = False
) -> list[tuple[int, tuple[int, int, int]]]:
    """Who else is to do something in ``[begin, end)``: where the part begins, and ``actor_in`` it.

    Where bodies are *given* work ("Giao Sở A chủ trì; giao Sở B, các huyện hỗ trợ"), each may be
    named by a common noun or charged anew; a body that is told its duty may charge others itself.
    Where news has *told* the duty of one, "các" after a semicolon begins that of others.
    """
    found = []
    for mark in _PART.finditer(plan.flow, begin, end):
        at = mark.end()
        conjunction = _AND.match(plan.flow, at, end)
        at = conjunction.end() if conjunction else at
        charge = _CHARGE.match(plan.flow, at, end) if given else None
        named = plan.flow[at].isupper() or (told and _ALL.match(plan.flow, at))
        if not (charge or given or named) or _EACH.match(plan.flow, at):
            continue
        actor = actor_in(plan, charge.end() if charge else at, end)
        if actor is None or plan.flow.find("; ", actor[1], actor[2]) >= 0:
            continue
        if not _TOLD.match(plan.flow, actor[2]) and does(plan, actor[2], end):
            found.append((mark.end(), actor))
    return found


def _line_start(plan: Plan, at: int) -> int:
    return plan.text.rfind("\n", 0, at) + 1


def _of_paragraph(
    plan: Plan, start: int, stop: int, *, ordered: bool, planned: bool
) -> list[Charge]:
    """The charges of a paragraph, each up to the next one or to what is another matter."""
    if plan.flow.startswith(":", stop - 1):  # of what it leads in to only the end speaks
        stop = max(plan.flow.rfind("; ", start, stop), plan.flow.rfind(". ", start, stop)) + 1
    if stop <= start or _LEADS_ON.search(plan.flow, start, stop):
        return []
    actors: list[tuple[int, int, int]] = []
    cuts: list[int] = []
    led = _LED.match(plan.flow, start, stop) is not None  # "Theo đó, …": what an act says
    for begin, end in sentences(plan, start, stop):
        if APPEAL.match(plan.flow, begin, end):
            cuts.append(begin)
            break
        if actors and _OTHER_MATTER.match(plan.flow, begin, end):
            cuts.append(begin)
        actor = _charged(plan, begin, end)
        given = actor is not None
        if actor is None:
            issued = _ISSUES.search(plan.flow, plan.header.end, begin) is not None
            duty = _duty(
                ordered=ordered, led=led, planned=planned, issued=issued, after=bool(actors)
            )
            actor = _told(plan, begin, end, duty, ordered=ordered or bool(actors))
        if actor is None and led and begin == start:
            actor = _first_of_several(plan, begin, end)
        if actor is None or _FIGURE.match(plan.flow, actor[2], end):
            continue
        actors.append(actor)
        cuts.append(begin)
        for part, other in further(plan, actor[2], end, given=given, told=not given):
            actors.append(other)
            cuts.append(part)
    ends = (next((cut for cut in cuts if cut > actor[0]), stop) for actor in actors)
    return [
        Charge(*actor, trimmed(plan.flow, actor[0], end, " \t\n;,").end)
        for actor, end in zip(actors, ends, strict=True)
    ]


def _first_of_several(plan: Plan, begin: int, end: int) -> tuple[int, int, int] | None:
    """Who a sentence on a plan begins with, if others follow that have their tasks in it too."""
    actor = _told(plan, begin, end, None, ordered=False)
    return actor if actor and further(plan, actor[2], end, given=False, told=True) else None


def _charged(plan: Plan, begin: int, end: int) -> tuple[int, int, int] | None:
    """Whom the sentence charges: the body behind "giao", "yêu cầu", "đề nghị"."""
    near = min(end, begin + _FARTHEST)
    charge = _CHARGE.search(plan.flow, begin, near) or _DIRECTED.search(plan.flow, begin, end)
    if charge is None or plan.flow.find(";", begin, charge.start()) >= 0:
        return None
    if _POWERLESS.search(plan.flow, begin, charge.start()):
        return None
    if plan.flow.startswith(("giao", "phân"), charge.start()) and _busy(plan, begin, charge):
        return None  # "Công an xã tuần tra, phân công cán bộ trực"
    actor = actor_in(plan, charge.end(), end, charged=True)
    if actor is None or plan.flow.startswith((*GIVEN_AWAY, "đã "), actor[2]):
        return None
    return actor


def _duty(
    *, ordered: bool, led: bool, planned: bool, issued: bool, after: bool
) -> re.Pattern[str] | None:
    """What a sentence must say that one is to do; None: anything.

    So it is *after* a charge in the same paragraph, and where it is *led* by what was *ordered*;
    where an act was *issued* that it is led by, any duty.
    """
    if after or (ordered and led):
        return None
    if ordered:
        return _DUTY
    if led and issued:
        return _DUTY
    if led or planned:
        return _LED_DUTY
    return _CHAIRS if issued else _SURE_DUTY


def _told(
    plan: Plan, begin: int, end: int, duty: re.Pattern[str] | None, *, ordered: bool
) -> tuple[int, int, int] | None:
    """Who the sentence says is to do something, where bodies are being told what to do."""
    lead = _LEAD_IN.match(plan.flow, begin, end)
    if lead and not _names_whom(plan.flow, begin, end):
        begin = lead.end()
    actor = None if _BY_LAW.match(plan.flow, begin, end) else actor_in(plan, begin, end)
    if actor is None or _TOLD.match(plan.flow, actor[2]) or plan.flow[actor[2]] in _SAID:
        return None
    if duty is None or duty.match(plan.flow, actor[2]):
        return actor
    shared = _SHARE.match(plan.flow, actor[0]) or ":" in plan.flow[actor[1] : actor[2]]
    return actor if ordered and shared and does(plan, actor[2], end) else None


def _names_whom(flow: str, begin: int, end: int) -> bool:
    """Whether the words up to a colon name bodies and charge nobody."""
    for_whom = _FOR_WHOM.match(flow, begin, end)
    if for_whom is None or not actor_head().match(flow, *for_whom.span("who")):
        return False
    return _CHARGE.search(flow, *for_whom.span("who")) is None


def _busy(plan: Plan, begin: int, charge: re.Match[str]) -> bool:
    """Whether who charges is to do something else first, named or not: "Huy động và phân công …"."""
    if spoken := _SPOKEN.match(plan.flow, begin, charge.start()):
        begin = spoken.end()
    actor = actor_in(plan, begin, charge.end())
    if actor is None:
        return charge.start() > begin and begins_task(plan.flow[begin : charge.start()])
    return not _ALSO.fullmatch(plan.flow, actor[2], charge.start())
