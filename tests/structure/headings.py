"""Small documents under a heading, for the tests of its fields."""

from thidua.document import Document
from thidua.structure import parse

BODY = "\n\nI. MỤC ĐÍCH\n1. Đoàn kết.\n\nHIỆU TRƯỞNG\n\nTrần Thị Mận\n"

STATE = (
    "UBND HUYỆN MỘC LAN\nTRƯỜNG THCS SÔNG TRÀ\n\nSố: 27/KH-THCSST\n\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    "Thái Bình, ngày 05 tháng 9 năm 2031\n\nKẾ HOẠCH\nPhát động phong trào thi đua\nnăm học 2031-2032\n\n"
    "Căn cứ nhiệm vụ năm học;"
)

HEAD = STATE[: STATE.index("KẾ HOẠCH")]


def header(text: str):
    return parse(Document.from_text(text + BODY)).header


def fields(text: str, *names: str):
    found = header(text)
    return tuple(getattr(found, name) for name in names)
