"""Small plans around a body, for the tests of the outline."""

from thidua.document import Document
from thidua.structure import parse

TITLE = "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nCông đoàn trường ban hành kế hoạch như sau:\n\n"


def outline(body: str):
    plan = parse(Document.from_text(TITLE + body))
    return [(s.level, s.label, s.title, s.role) for s in plan.sections]
