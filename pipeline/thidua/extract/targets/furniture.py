"""Lines of the page between those of the text: its number, its address, what a site offers."""

from __future__ import annotations

import re

# What stands alone on a line, between two lines of one sentence perhaps
_PAGE = re.compile(
    r"(?:[-–—~|.\s]*(?:trang|page|tr\.?|p\.)?\s*\d{1,3}(?:\s*/\s*\d{1,3})?[-–—~|.\s]*"
    r"|.{0,60}[\s–-](?:trang|page)\s*:?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*"
    r"|trang\s+\d{1,3}\s*[-–|].{0,60}"
    r"|.{0,40}(?:https?://|www\.|\w\.(?:gov|edu|com|org|net|vn)(?:\.\w+)?/)\S*.{0,80}"
    r"|!\[[^\]]*\]\([^)]*\)|<!--.*-->|\[?(?:hình|ảnh)\s*\d*\]?"
    r"|\(?(?:toàn\s+cảnh|ảnh|photo)\s*[:–-].{0,80}"
    r"|(?:in\s+(?:trang|bài|tin)|gửi\s+(?:email|mail|bài)|chia\s+sẻ|lưu\s+(?:tin|bài)|facebook|zalo|twitter|bình\s+luận|về\s+đầu\s+trang|xem\s+thêm|đọc\s+thêm|theo\s+dõi)(?:\s*[|•·/,]\s*.{1,40})?"
    r"|(?:ký\s+bởi|người\s+ký|ngày\s+ký|thời\s+gian\s+ký|quét\s+bởi|scanned\s+(?:by|with)|camscanner).{0,80})",
    re.I,
)
# What a text with such lines holds: one of these, or a number alone on a line
_SIGNS = (
    "http", "www.", "![", " | ", "ý bởi", "scan", "Scan", "\nIn ", "\nGửi ", "\nChia sẻ", "\nLưu ",
    "\nFacebook", "\nZalo", "\nBình luận", "\nXem thêm", "\nẢnh", "\n(Ảnh",
)  # fmt: skip
_PAGE_WORDS = ("rang ", "RANG ", "age ")
_PAGE_NUMBER = re.compile(r"(?:[Tt]r|TR)(?:ang|ANG)\s+\d|[Pp]age\s+\d")
_ADDRESS = re.compile(r"\.\w{2,4}/")
_NUMBER_ALONE = re.compile(r"\n[ \t]*[-–—~|.\s]*\d{1,3}\s*(?:/\s*\d{1,3}\s*)?[-–—~|.]*[ \t]*\n")
_LONGEST = 110  # characters of such a line
_LONGEST_HEAD = 60  # of a running head beside the page's number
_ENDED = ".;:!?…"
_ITEM = re.compile(
    r"(?:[-+*•–]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivxIVX]{1,4})[.)/])\s|[IVX]{1,4}\s*[.)-]|#|\|"
)
_FEWEST = 30  # characters of a line that breaks off


# "hoi nong dan phan dau co 300 hop tac xa": what a site calls a picture after its headline
_SLUG = re.compile(r"[ \t]*(?:[a-z0-9]+ ){5,}[a-z0-9]+[ \t]*")


def is_slug(line: str) -> bool:
    """Whether *line* is a headline in plain small letters, as sites name their pictures."""
    return _SLUG.fullmatch(line) is not None


def without_furniture(flow: str, text: str) -> str:
    """*flow* with what is no text between two lines of a sentence blanked, and the breaks too."""
    if not _may_have(text):
        return flow
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    pieces: list[str] = []
    done = at = 0
    while at < len(lines) - 1:
        if not _breaks_off(lines[at]):
            at += 1
            continue
        last = at + 1
        while last < len(lines) - 1 and last - at < 6 and _is_furniture(lines, last):
            last += 1
        between = any(lines[i].strip() for i in range(at + 1, last))
        if between and _goes_on(lines[last]):
            end = starts[at] + len(lines[at].rstrip())
            pieces += (flow[done:end], " " * (starts[last] - end))
            done = starts[last]
        at = last
    return "".join((*pieces, flow[done:]))


def _may_have(text: str) -> bool:
    """Whether a text may have lines of furniture at all: most have none."""
    if any(sign in text for sign in _SIGNS) or _NUMBER_ALONE.search(text):
        return True
    paged = any(word in text for word in _PAGE_WORDS) and _PAGE_NUMBER.search(text)
    return bool(paged or _ADDRESS.search(text))


def _is_furniture(lines: list[str], at: int) -> bool:
    """Whether a line is blank, furniture, or a short head right beside a page number."""
    words = lines[at].strip(" *_\t")
    if not words:
        return True
    if len(words) > _LONGEST:
        return False
    if _PAGE.fullmatch(words):
        return True
    beside = lines[at + 1].strip(" *_\t") if at + 1 < len(lines) else ""
    head = len(words) <= _LONGEST_HEAD and words[-1] not in ".;:,%" and words[0].isupper()
    return head and beside.strip("-– ").isdigit()


def _breaks_off(line: str) -> bool:
    """Whether a line of text ends inside a sentence."""
    words = line.strip()
    return len(words) >= _FEWEST and words[-1] not in _ENDED and "|" not in words


def _goes_on(line: str) -> bool:
    """Whether a line may go on with a sentence: it begins no item, no heading."""
    words = line.strip()
    return bool(words) and not _ITEM.match(words) and not words.isupper()
