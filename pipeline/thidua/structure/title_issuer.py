"""The body that a document names at its title: behind the type, or over the grounds.

"CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ / VỀ …"; "QUYẾT ĐỊNH / Về … / ỦY BAN NHÂN DÂN TỈNH … / Căn cứ …".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.structure.capitals import is_upper
from thidua.structure.heading import is_body_line, is_ornament, is_subject
from thidua.structure.markers import Line
from thidua.structure.title_words import BODY_OPENS, DEED, POST

_STATE = re.compile(r"(?:chinh phu|thu tuong chinh phu|quoc hoi|uy ban thuong vu quoc hoi)$")
# "QUYẾT ĐỊNH / CỦA BỘ … SỐ 5/2031/QĐ-… NGÀY 2 THÁNG 3 NĂM 2031 / VỀ …": whose it is, over the title.
_WHOSE = re.compile(
    r"\W*của\s+(?P<body>\S[^.;:]{3,140}?)(?:\s+số\s+\S+(?:\s+ngày\s[^.;:]{4,30}?\d{4})?)?(?=\s+(?:về|năm|thực\s+hiện|triển\s+khai)\s|[\s*]*$)",
    re.I,
)
_ELECTED = re.compile(r"(?:chu tich )?(?:u[yi] ban nhan dan|hoi dong nhan dan)\b")
# "KHÓA XIII, KỲ HỌP THỨ 7": under the council that decides
_SESSION = re.compile(r"\W*(?:khoa [ivx]+\b|ky hop (?:thu|chuyen))")


def body_at_title(
    head: Sequence[Line],
    type_index: int | None,
    end: int,
    spans: dict[str, Span],
    *,
    decides: bool,
) -> str | None:
    """The issuer, where it is named between the title and the grounds, or behind the type.

    *end* is where the title ends, *decides* whether it is a decision's; the name's place goes
    into *spans*.
    """
    below = _authority_below(head, end, spans) if decides else None
    if below or type_index is None:
        return below
    return _issuer_beside_type(head, type_index, spans)


def _authority_below(head: Sequence[Line], end: int, spans: dict[str, Span]) -> str | None:
    """The body that a decision names over its grounds, right below the title that ends at *end*."""
    below = (i for i, line in enumerate(head) if line.span.start >= end)
    index = next((i for i in below if not is_ornament(head[i].text)), None)
    if index is None or not is_upper(head[index].text) or not over_grounds(head, index):
        return None
    text = head[index].text
    name = text[_after_post(text) :]
    if not _is_body(name):
        return None
    start = head[index].span.start + len(text) - len(name)
    spans["issuing_body"] = Span(start, start + len(name.rstrip("* ")))
    return joined(name.rstrip("* "))


def _issuer_beside_type(
    head: Sequence[Line], type_index: int, spans: dict[str, Span]
) -> str | None:
    """The body named behind the type, or right below it: "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ"."""
    for line in head[type_index : type_index + 2]:
        at = line.text.upper().find("CỦA ") if line is head[type_index] else 0
        whose = _WHOSE.match(line.text, at) if at >= 0 else None
        if whose is None or not is_upper(whose["body"]):
            continue
        first = whose.start("body") + _after_post(whose["body"])
        name = line.text[first : whose.end("body")].rstrip("* ")
        if _is_body(name):
            spans["issuing_body"] = Span(
                line.span.start + first, line.span.start + first + len(name)
            )
            return joined(name)
    return None


def below_issuer(taken: list[Line]) -> tuple[list[Line], int]:
    """The title below "CỦA <body> SỐ … NGÀY …": its lines, and where it begins on the first."""
    whose = _WHOSE.match(taken[0].text)
    if whose is None or not _is_body(whose["body"][_after_post(whose["body"]) :]):
        return taken, 0
    behind = fold(taken[0].text[whose.end() :]).strip("* ")
    if behind.startswith("ve "):
        return taken, whose.end()
    below = fold(taken[1].text) if len(taken) > 1 and not behind else ""
    about = below.startswith("ve ") or is_subject(below) or DEED.match(below)
    return (taken[1:] if about else taken), 0


def stands_authority(head: Sequence[Line], index: int, *, decides: bool) -> bool:
    """Whether *index* begins the name of the head of a body, or of the body itself that *decides*.

    It stands over the grounds, on one line or, as a narrow column breaks it, on two.
    """
    plain = head[index].text.strip("* \t")
    folded = fold(plain)
    post = POST.match(folded) is not None and not folded.startswith("chu tich ho chi minh")
    authority = post or (decides and _is_body(plain))
    if authority and over_grounds(head, index):
        return True
    if index + 1 == len(head):
        return False
    if post and is_upper(head[index + 1].text) and over_grounds(head, index + 1):
        return True
    if not decides:
        return False
    broken = fold(f"{plain} {head[index + 1].text}")
    return _ELECTED.match(broken) is not None and over_grounds(head, index + 1)


def over_grounds(head: Sequence[Line], index: int) -> bool:
    """Whether the grounds, or what opens the text else, stand right below line *index*."""
    below = (line.text for line in head[index + 1 :] if not _SESSION.match(fold(line.text)))
    opening = " ".join(itertools.islice(below, 2))  # "Căn / cứ Luật …", in a narrow column
    return BODY_OPENS.match(fold(opening)) is not None


def _is_body(name: str) -> bool:
    """Whether *name* is that of a body, in capitals, or of one of the highest."""
    folded = fold(name)
    return (is_body_line(name) and not DEED.match(folded)) or _STATE.match(folded) is not None


def _after_post(name: str) -> int:
    """Where the body's own name begins behind the post of its head: "CHỦ TỊCH ỦY BAN …"."""
    post = POST.match(fold(name))
    return post.end() if post else 0
