"""Who is to act, and where the words of the task begin, in a sentence that shares out work."""

from __future__ import annotations

import itertools
import re

from thidua.knowledge.actors import actor_head, begins_task, is_function, task_start
from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.structure.plan import Plan, Section
from thidua.structure.text_spans import trimmed

LONGEST_ACTOR = 200
_LONGEST_HEADING = 130
_SHORTEST_ACTOR = 3
_TONELESS = 30  # letters without a mark, which no sentence has
_RUN_IN = re.compile(r"(?P<actor>[^:.\n]{2,200}?)\s*:\s*(?=\S)")
GIVEN = re.compile(
    r"(?:Giao|(?:(?:Trân\s+trọng|Kính)\s+)?[Đđ]ề\s+nghị|Yêu\s+cầu|Phân\s+công|Ủy\s+quyền|Uỷ\s+quyền|(?:Kính\s+)?[Mm]ời)"
    r"\s+(?:(?:trách\s+nhiệm|nhiệm\s+vụ)\s+)?(?:cho\s+)?(?=\S)"
)
# "Cùng với đó, giao Sở Y tế chủ trì": behind the words that lead in
_ASKED = re.compile(r"(?:giao|phân\s+công|đề\s+nghị|yêu\s+cầu)\s+(?:cho\s+)?(?=\w)")
_SENTENCE = re.compile(rf"(?<=[.])\s+(?=[^\W\d_])|(?<=…)\s+(?=[{UPPER}])")
_PASSIVE = re.compile(r"(?:được|bị)\s+$")
ON_BEHALF = re.compile(
    r"^(?:Đối\s+với|Về\s+phía|Trách\s+nhiệm\s+(?:của\s+)?|Nhiệm\s+vụ\s+(?:cụ\s+thể\s+)?của\s)\s*",
    re.I,
)
# "Đối với tập thể: Có kế hoạch …", "Cá nhân, tập thể dự xét phải có đăng ký": what is asked of whom
# is to be rewarded
_CANDIDATES = re.compile(
    r"Đối\s+với\s+(?:các\s+)?(?:tập\s+thể|cá\s+nhân)\s*:|(?:các\s+)?(?:tập\s+thể|cá\s+nhân)(?:\s*,|\s+(?:và|hoặc|tham|dự|đề|được))[^.;:\n]{0,80}?\sphải\s",
    re.I,
)
# "Cơ quan thường trực: Văn phòng Sở tham mưu …", "Thư ký: bà Lan ghi biên bản": as what the body
# or the person after the colon acts
_POST = re.compile(
    r"(?:(?:Cơ\s+quan|Đơn\s+vị|Bộ\s+phận)\s+(?:thường\s+trực|phối\s+hợp|chủ\s+trì|đầu\s+mối|thực\s+hiện)"
    r"|(?:(?:(?:Phó\s+)?Trưởng|Phó)\s+[Bb]an|(?:Tổ|Nhóm)\s+(?:trưởng|phó)|Thư\s+ký|Ủy\s+viên|Uỷ\s+viên|(?:Các\s+)?Thành\s+viên)"
    r"(?=\s*:\s*(?:ông|bà|thầy|cô|anh|chị|đồng\s+chí|đ/c)\s))\s*:\s*(?=\S)",
    re.I,
)
# "Kinh phí: Phòng Kế toán bố trí", "Nội dung 1: Khoa Dược chủ trì": what for, and then who; not
# whom a matter concerns
_MATTER = re.compile(
    r"(?!(?i:đối\s+tượng|thành\s+phần|phạm\s+vi|điều\s+kiện|tiêu\s+chuẩn|tiêu\s+chí|thời\s+(?:gian|hạn)|địa\s+điểm|chỉ\s+tiêu|yêu\s+cầu|nguyên\s+tắc"
    r"|số\s+lượng|hình\s+thức|mức|khen\s+thưởng|căn\s+cứ|lưu\s+ý|ghi\s+chú|chú\s+ý|ví\s+dụ|tên\s)(?!\w))[^:.;\n]{3,}"
)
_LONGEST_MATTER = 80
_LABEL = re.compile(
    rf"((?!(?:Về|Nội\s+dung|Công\s+tác|Việc|Hồ\s+sơ|Kinh\s+phí|Nguồn|Giai\s+đoạn|Bước|Phong\s+trào|Nhiệm\s+vụ|Mục|Lịch|Ngày|Tháng|Tuần|Quý|Khi|Nếu|Sau|Trước|Chế\s+độ|Thời|Địa|Hình\s+thức|Quy\s+\w+|Thủ\s+tục|Phương\s+\w+|Cách|Biện\s+pháp|Giải\s+pháp|Yêu\s+cầu|Tiêu\s+\w+|Chỉ\s+tiêu|Khen\s+thưởng|Đối\s+tượng|Khẩu\s+hiệu|Chủ\s+đề)(?!\w))"
    rf"[{UPPER}][^:.;\n\d]{{2,60}}?)\s*:\s+(?=\S)"
)
# "Chủ tịch UBND tỉnh giao Sở Nội vụ chủ trì": the task is that of the body it is given to
_HANDED = re.compile(
    rf"(?:cũng\s+|đã\s+)?(?:(?:giao\s+(?:(?:trách\s+nhiệm|nhiệm\s+vụ)\s+)?(?:cho\s+)?|đề\s+nghị\s*:?\s*|chấp\s+thuận\s+cho\s+|cho\s+phép\s+)(?=[{UPPER}])"
    r"|yêu\s+cầu\s*:?\s+)"
)
# "đề nghị Sở tặng Giấy khen": to propose upwards is a task of who proposes
GIVEN_AWAY = ("tặng", "trao", "xét", "khen", "ban hành", "công nhận", "phê duyệt", "quyết định")
_SEMICOLON = re.compile(r";\s*")
_COMMA = re.compile(r",\s+")
# "cổ vũ các cấp, các ngành tiếp tục …": the second object of a verb, and not who acts
_LISTED = re.compile(r"\w\s+(?:các|cán\s+bộ|đoàn\s+viên|hội\s+viên|mọi)\s[^,]*,\s+$")
_PURPOSE = re.compile(
    r"(?:(?P<link>(?:(?:Trong|Theo|Cùng\s+với|Bên\s+cạnh|Song\s+song\s+với)\s+đó,?|(?:Ngoài\s+ra|Đồng\s+thời|Cụ\s+thể),)\s+)"
    r"|(?:(?:Để|Nhằm|Căn\s+cứ|Trên\s+cơ\s+sở|Trong\s+(?:quá\s+trình|thời\s+gian|dịp|những\s+ngày|các\s+ngày|suốt)|Hằng\s+\w+|Hàng\s+\w+|Sau(?:\s+khi)?|Trước|Vào|Cuối|Đầu|Kết\s+thúc"
    r"|Định\s+kỳ|Tại|Ngoài|Bên\s+cạnh|(?:Song\s+song|Cùng)\s+với|Thông\s+qua|Dựa\s+(?:trên|vào)|Tùy|Tuỳ|(?:Cũng\s+t|T)heo)\s[^.;\n]{3,120}?|Về(?!\s+phía)\s[^.;:\n]{3,120}?),\s+)(?=[^\W\d_])"
)
# "Đối với Thủ đô Hà Nội": a place that acts, as a heading names it
_PLACE = re.compile(
    rf"(?:Thủ\s+đô|[Tt]hành\s+phố|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Đđ]ịa\s+phương)(?:\s+[{UPPER}]|$)"
)
# "Huyện Mường Mẫu xem xét …": where a sentence begins
_DISTRICT = re.compile(
    rf"(?:Tỉnh|Thành\s+phố|Thị\s+xã|Quận|Huyện|Xã|Phường)(?=\s+[{UPPER}][\w-]+\s)"
)
# "Cấp huyện": all bodies of a level
_LEVEL = re.compile(r"(?:Ở\s+)?cấp\s+(?:tỉnh|thành\s+phố|huyện|xã|trường|cơ\s+sở)(?!\w)", re.I)
# "có trách nhiệm:" after the actor of a heading.
_DUTY = re.compile(
    r"\s+(?:sẽ\s+)?(?:(?:có|chịu)\s+(?:trách\s+)?nhiệm(?:\s+vụ)?"
    r"|thực\s+hiện\s+(?:tốt\s+)?(?:các\s+|những\s+)?(?:nội\s+dung|nhiệm\s+vụ|công\s+việc)|(?:chủ\s+trì|phối\s+hợp)(?=\s*,|\s+(?:với|cùng|phối\s+hợp)\s)|tham\s+mưu(?=\s[^.;:\n]{2,120}\sthực\s+hiện(?:\s+(?:các\s+|một\s+số\s+)?(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|việc)(?:\s+sau)?)?\W*$))(?!\w).*$",
    re.S,
)
# A heading over the duties of all, each under its own name.
_EVERYBODY = re.compile(r"Trách\s+nhiệm\s+(?:của\s+)?(?:các|từng|mỗi)\s", re.I)
# "Đơn vị nào vi phạm thì không xét": a rule, and nobody's task; "Khối do Hội đồng tổ chức": what a
# thing is. No actor goes over a sentence's end.
_RULE = re.compile(
    r"\s(?:nào|thì|vi\s+phạm|sẽ\s+được)(?!\w)|\sdo\s(?!(?:đồng\s+chí|đ/c|ông|bà)\s)|[.]\s"
)
# "…, báo cáo UBND tỉnh theo quy định.": how what came before is done, and no task.
_AS_RULED = re.compile(
    r"theo\s+(?:đúng\s+)?(?:quy\s+định|chế\s+độ)(?:\s+(?:hiện\s+hành|của\s+pháp\s+luật))?\s*(?:\([^()\n]*\)\s*)?(?:[.;]|$)"
)
_NAMING = re.compile(
    r"(?:tổng\s+hợp|nghiên\s+cứu|tuyên\s+truyền|kiểm\s+tra|hướng\s+dẫn|giám\s+sát|đánh\s+giá|phụ\s+trách|theo\s+dõi"
    r"|tham\s+mưu|giúp|bảo\s+đảm|thường\s+trực|trực\s+tiếp)(?!\w)"
)
# Words to the readers: "Đề nghị các đơn vị thực hiện nghiêm túc Kế hoạch này.", "Nhà trường đề nghị
# trưởng các phòng tổ chức thực hiện đúng nội dung, thời gian quy định."
_CARRY_OUT = r"(?:(?:nghiêm\s+túc|khẩn\s+trương|kịp\s+thời|tích\s+cực|chủ\s+động|phối\s+hợp|quan\s+tâm|chỉ\s+đạo|tổ\s+chức|triển\s+khai|thực\s+hiện),?\s+)"
APPEAL = re.compile(
    r"(?:Trên\s+đây|Nhận\s+được|Trong\s+quá\s+trình|Nơi\s+nhận)(?!\w)"
    r"|(?:[^.;:\n]{0,80}\s)?(?:[Yy]êu\s+cầu|[Đđ]ề\s+nghị)\s+(?:các|toàn|quý|mỗi|từng|ông|[Tt]hủ\s+trưởng|[Tt]rưởng|[Hh]iệu\s+trưởng|[Ll]ãnh\s+đạo)(?!\w)(?:[^\n]{0,300}?(?:[Kk]ế\s+hoạch|[Hh]ướng\s+dẫn|[Cc]ông\s+văn|[Tt]hông\s+báo|[Cc]hỉ\s+thị|[Vv]ăn\s+bản)\s+này"
    rf"|[^.;:\n]{{2,100}}?\s{_CARRY_OUT}{{1,5}}(?:theo\s+)?(?:đúng\s(?:(?:yêu\s+cầu|nội\s+dung|thời\s+(?:gian|hạn)|tiến\s+độ|kế\s+hoạch|quy\s+trình),?\s+(?:và\s+)?){{0,5}}(?:quy\s+định|đề\s+ra|nêu\s+trên)|(?:các|những)\s+(?:nội\s+dung|yêu\s+cầu)\s+(?:nêu\s+)?trên))[\s./]*$"
)
# An item's marker that the outline does not take for one.
LOST_MARKER = re.compile(r"(?:\d{1,2}[.)/]|[-+*•–>]|[a-zđ][)/])\s+")
_NOT_ACTOR = re.compile(r"(?:như\s+sau|sau\s+đây|gồm|cụ\s+thể)$", re.I)
# "Các sở: Y tế, Tài chính; Công an tỉnh căn cứ …": what the bodies are, and then which
_KIND = re.compile(
    r"(?:(?:Giám\s+đốc|Thủ\s+trưởng|Trưởng|Chủ\s+tịch|Hiệu\s+trưởng)\s+)?các\s+(?:sở|phòng|ban|khoa|vụ|cục|viện|xã|phường|huyện|trường|chi\s+bộ|đơn\s+vị)(?:,\s+(?:ban,\s+)?ngành)?",
    re.I,
)
_ASIDE = re.compile(
    r"\([^()\n]{0,120}\)|,\s+nhất\s+là\s[^.;:,\n]{2,80},(?=\s)|(?<=\s)[“\"][^”\"\n]{2,120}[”\"]"
)
_COUNT = re.compile(
    r"(?:\d{1,3}|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s))\s+(?=[^\W\d_])", re.I
)
# "Ban An toàn; Ban Kỹ thuật mỗi ban chịu trách nhiệm …": the share of each is of the task.
_EACH = re.compile(r",?\s+(?=mỗi\s+\w+(?:\s+\w+)?$)")
# "Phòng Nội vụ (cơ quan thường trực) theo dõi": as what the actor acts is of the task; "Sở Nội vụ
# (Ban Thi đua)" is a name.
# Between dashes or commas it begins with the post: "Phòng Nội vụ - cơ quan thường trực Hội đồng …, chủ trì".
_AS = re.compile(
    r"\s*(?P<at>\()(?=(?:(?:là\s+)?cơ\s+quan\s+|là\s+)?thường\s+trực(?!\w)|mỗi\s)"
    r"|(?:\s+[-–—]|,)\s+(?P<post>(?:là\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+(?:thường\s+trực|đầu\s+mối)(?!\w))",
    re.I,
)
_LONGEST_POST = len("thường trực")  # which may look a verb
# A page's number between the lines of a sentence.
_PAGE_NUMBER = re.compile(rf"\s*\n\s*\d{{1,3}}\s{{2,}}(?=[{LOWER}])")


def item_end(plan: Plan, section: Section) -> int:
    """Where the item's text ends: with its line, unless that only breaks at a page's number."""
    end = plan.own_span(section).end
    line = plan.flow.find("\n", section.content_start, end)
    if line >= 0 and (page := _PAGE_NUMBER.match(plan.flow, line, end + 1)):
        line = plan.flow.find("\n", page.end(), end)
    return end if line < 0 else line


def sentences(plan: Plan, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of an item, as offsets."""
    start, end = trimmed(plan.flow, start, end)
    if marker := LOST_MARKER.match(plan.flow, start, end):
        start = marker.end()  # of "VII.1." the outline takes "VII." alone
    cuts = [m.end() for m in _SENTENCE.finditer(plan.flow, start, end)]
    bounds = [start, *cuts, end]
    return [(a, b) for a, b in itertools.pairwise(bounds) if b > a]


def actor_in(
    plan: Plan, start: int, end: int, *, charged: bool = False
) -> tuple[int, int, int] | None:
    """Start and end of the actor, and where the task begins; None if no actor is stated.

    Who is *charged* may charge others as its own task: "đề nghị UBND huyện yêu cầu các xã …".
    """
    flow = plan.flow
    charged = charged or GIVEN.match(flow, start, end) is not None
    start = _past_lead_in(flow, start, end)
    if _CANDIDATES.match(flow, start, end):
        return None
    prefix = ON_BEHALF.match(flow[start : start + 40])
    begin = start + (prefix.end() if prefix else 0)
    words = flow[begin : min(end, begin + LONGEST_ACTOR)]
    if plain := words[:_TONELESS].isascii():  # typed or read without marks
        words = fold(words)
    head = _head_end(words, plain=plain)
    if head is None:
        return _for_a_matter(plan, start, end)
    # What an aside tells of the actor is no task, nor what a name in quotation marks says.
    words = _ASIDE.sub(lambda aside: "x" * len(aside[0]), words)
    verb = task_start(words, 0, head, len(words), plain=plain)
    verb = None if verb is None else _after_break(plan, begin, begin + verb)
    if colon := _before_colon(flow, begin, end, verb):
        return start, *colon
    found = None if verb is None else _before_verb(flow, begin, verb)
    if found and not charged and (handed := _HANDED.match(flow, found[1], end)):
        given_to = actor_in(plan, handed.end(), end)
        proposed = "đề nghị" in handed[0]
        if given_to and not (proposed and flow.startswith(GIVEN_AWAY, given_to[2])):
            return given_to
        if not proposed:
            return None
    return (start, *found) if found else None


def _past_lead_in(flow: str, start: int, end: int) -> int:
    """Where the actor begins: behind "Giao", a purpose, or the post in which a body acts."""
    if given := GIVEN.match(flow, start, end):
        start = given.end()
    elif purpose := _PURPOSE.match(flow, start, end):
        start = _past_purpose(flow, purpose, end)
    post = _POST.match(flow, start, end)
    return post.end() if post and actor_head().match(flow, post.end(), end) else start


def _head_end(words: str, *, plain: bool) -> int | None:
    """Where the first words of the actor end with which *words* begin; None if they tell none."""
    count = _COUNT.match(words)
    head = actor_head(plain=plain).match(words, count.end() if count else 0)
    head = head or _DISTRICT.match(words)
    return head.end() if head else None


def _before_colon(flow: str, begin: int, end: int, verb: int | None) -> tuple[int, int] | None:
    """Where an actor that a colon closes ends, and the task begins; a *verb* may be of its name."""
    match = _RUN_IN.match(flow, begin, min(end, begin + LONGEST_ACTOR + 5))
    if match is None or _NOT_ACTOR.search(match["actor"]):
        return None
    if _KIND.fullmatch(match["actor"]) and not begins_task(flow[match.end() : end]):
        return None
    if not _several(flow, begin, match.end("actor")):
        return None
    stop = match.end("actor")
    if verb is None or verb > stop or _in_name(flow, verb) or is_function(flow[verb:stop]):
        return match.end("actor"), match.end()
    return None


def _before_verb(flow: str, begin: int, verb: int) -> tuple[int, int] | None:
    """Where the actor at *begin* ends, and where its task begins, which may be before *verb*."""
    if verb - begin < _SHORTEST_ACTOR or _PASSIVE.search(flow, begin, verb):
        return None
    if not _several(flow, begin, verb):
        return None
    if each := _EACH.search(flow[begin:verb].rstrip()):
        verb = begin + each.end()
    elif acts_as := _acting(flow, begin, verb):
        verb = acts_as
    actor = flow[begin:verb].rstrip(" ,:–—-")
    half = actor.endswith(" và")  # "Mặt trận tỉnh và yêu cầu các sở …"
    half = half or _AS_RULED.match(flow, verb) is not None
    return None if half or _RULE.search(actor) else (begin + len(actor), verb)


def _several(flow: str, begin: int, end: int) -> bool:
    """Whether all that semicolons part in ``[begin, end)`` are actors, as one alone is."""
    marks = _SEMICOLON.finditer(flow, begin, end)
    starts = ((_COUNT.match(flow, m.end(), end) or m).end() for m in marks)
    return all(actor_head().match(flow, at, end) for at in starts)


def _after_break(plan: Plan, begin: int, verb: int) -> int:
    """Where the task begins: with a line of its own below the actor's, or at *verb* as found."""
    line = plan.text.rfind("\n", begin, verb) + 1
    below = plan.text[line : line + LONGEST_ACTOR]
    return line if line > begin and below[:1].isupper() and begins_task(below) else verb


def _for_a_matter(plan: Plan, start: int, end: int) -> tuple[int, int, int] | None:
    """The actor behind the label of a matter at *start*, if it is told what to do about it."""
    flow = plan.flow
    colon = flow.find(": ", start, min(end, start + _LONGEST_MATTER))
    if colon < 0 or actor_head().match(flow, colon + 2, end) is None:
        return None
    if _MATTER.fullmatch(flow, start, colon) is None:
        return None
    actor = actor_in(plan, colon + 2, end)
    return actor if actor and ":" not in flow[actor[1] : actor[2]] else None


def _past_purpose(flow: str, purpose: re.Match[str], end: int) -> int:
    """Where the actor begins after a purpose or a basis, which may hold commas itself."""
    begin = purpose.end()
    if asked := _ASKED.match(flow, begin):
        return asked.end()
    stop = min(end, purpose.start() + LONGEST_ACTOR)
    if (
        purpose["link"]
        or flow[purpose.end()].isupper()
        or actor_head().match(flow, purpose.end(), end)
    ):
        return purpose.end()
    commas = (comma.end() for comma in _COMMA.finditer(flow, purpose.end() - 2, stop))
    heads = (at for at in commas if actor_head().match(flow, at, end))
    return next((at for at in heads if not _LISTED.search(flow, begin, at)), purpose.end())


def _in_name(flow: str, verb: int) -> bool:
    """Whether the verb at *verb* may be the last word of a unit's name before a colon."""
    return _NAMING.match(flow, verb) is not None


def _acting(flow: str, begin: int, verb: int) -> int | None:
    """Where an aside begins that says as what the actor acts; what looks a verb may precede it."""
    name = _NAMING.match(flow, verb)
    aside = _AS.search(flow, begin, verb + _LONGEST_POST)
    if aside is None or aside.start() >= verb:
        aside = _AS.match(flow, name.end()) if name else None
    return aside.start("at" if aside["at"] else "post") if aside else None


def labelled(plan: Plan, start: int, end: int) -> tuple[int, int, int] | None:
    """Whom a label names whose first words are unknown, as ``actor_in`` gives it.

    Only where others around it are actors: "Hậu cần - Kỹ thuật: bảo đảm …" among offices.
    """
    label = _LABEL.match(plan.flow, start, end)
    if label is None or begins_task(label[1]) or not begins_task(plan.flow[label.end() : end]):
        return None
    return None if _MATTER.match(label[1]) is None else (start, label.end(1), label.end())


def does(plan: Plan, start: int, end: int) -> bool:
    """Whether what is said from *start* on is something to be done, and no list or figure."""
    words = f" {plan.flow[start : min(end, start + LONGEST_ACTOR)].strip()}"
    return task_start(words[:2].lower() + words[2:], 0, 0, len(words)) is not None


def as_actor(title: str) -> str | None:
    """A heading as the actor it names."""
    if _EVERYBODY.match(title):
        return None
    given = GIVEN.match(title)
    title = title[given.end() :] if given else title
    plain = _DUTY.sub("", ON_BEHALF.sub("", title).strip(" :."))
    count = _COUNT.match(plain)
    place = ON_BEHALF.match(title) is not None and _PLACE.match(plain) is not None
    acts = place or _LEVEL.match(plain) or actor_head().match(plain, count.end() if count else 0)
    several = ";" in plain and _several(plain, 0, len(plain))
    longest = LONGEST_ACTOR if several else _LONGEST_HEADING
    return plain if acts and len(plain) <= longest else None


def actor_alone(line: str) -> str | None:
    """The actor that *line* names, if it says nothing else: a heading that is not marked."""
    given = GIVEN.match(line)
    words = line[given.end() :] if given else line
    if words.endswith((".", ";", ",", "/")) or len(words) > _LONGEST_HEADING:
        return None
    count = _COUNT.match(words)
    head = actor_head().match(words, count.end() if count else 0)
    if head is None or task_start(words, 0, head.end(), len(words)) is not None:
        return None
    return as_actor(words)
