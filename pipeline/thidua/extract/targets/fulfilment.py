"""Plans met and surpassed: "Hoàn thành vượt mức kế hoạch (5%)", "thu ngân sách vượt dự toán (10%)"."""

from __future__ import annotations

import re

from thidua.extract.targets.grammar import REACHED_AND, is_bare_action

_PLAN = r"(?:(?:các|toàn\s+bộ)\s+)?(?:chỉ\s+tiêu|kế\s+hoạch|dự\s+toán|định\s+mức)(?!\w)"
_PLAN_FIRST = re.compile(_PLAN, re.I)
# "Hoàn thành vượt mức | kế hoạch (5%)", "Thu ngân sách | vượt | dự toán (10%)"
_MEETS = re.compile(
    r"(?P<who>(?:\S+\s+)*?)(?P<verb>(?:(?:đạt|hoàn\s+thành|thực\s+hiện)\s+(?:và\s+)?(?:hoàn\s+thành\s+)?)?vượt(?:\s+mức)?"
    rf"|hoàn\s+thành|thực\s+hiện)\s+(?P<plan>{_PLAN}.*)",
    re.I,
)
# "Hoàn thành và hoàn thành vượt mức | từ (3%) trở lên"
_SURPASSES = re.compile(
    r"(?<!\w)(?P<verb>(?:đạt|hoàn\s+thành)(?:\s+và|,)?\s+(?:hoàn\s+thành\s+)?vượt(?:\s+mức)?)$",
    re.I,
)
_SHARE = re.compile(r"t[ỷỉ]\s+lệ\s", re.I)  # "tỷ lệ hoàn thành kế hoạch": of what it is one
_FULFILS = re.compile(r"(?:hoàn\s+thành|thực\s+hiện|đạt)", re.I)
# "Thu ngân sách | hoàn thành (105%) dự toán"
_FULFILS_LAST = re.compile(r"(?<=[\w)])\s+(?:hoàn\s+thành|thực\s+hiện)$", re.I)


def surpassing(left: str, has: str, *, percent: bool) -> tuple[str, str]:
    """The words before a number, and the verb printed with it: together "đạt và | vượt (5%)".

    *left* are the words, *has* the verb as far as it is known; *percent* tells a share.
    """
    if has in ("vượt", "vượt mức") and (both := REACHED_AND.search(left)):
        return left[: both.start()].rstrip(), f"{both['both'].lower()} {has}"
    if has == "vượt mức" and _FULFILS.fullmatch(left):
        return "", f"{left} {has}"  # "Hoàn thành vượt mức 5% các chỉ tiêu"
    if percent and not has and (both := _SURPASSES.search(left)):
        return left[: both.start()].rstrip(), both["verb"].lower()
    return left, has


def surpasses(words: str) -> bool:
    """Whether *words* are nothing but that a plan is surpassed: "hoàn thành vượt mức"."""
    return bool(_SURPASSES.fullmatch(words))


def plan_met(left: str, right: str) -> tuple[str, str] | None:
    """Subject and predicate of a share by which a plan is met; None where none is.

    *left* and *right* are the words before and after the share. A plan that nobody is said to
    meet is the subject: "Hoàn thành vượt mức | kế hoạch (5%)".
    """
    if right:
        done = _FULFILS_LAST.search(left) if _PLAN_FIRST.match(right) else None
        return (left[: done.start()], f"{done[0].strip()} {right}") if done else None
    met = None if _SHARE.match(left) else _MEETS.fullmatch(left)
    if met is None:
        return None
    if not met["who"] or is_bare_action(met["who"].strip()):
        return met["plan"], f"{met['who']}{met['verb']}"
    return met["who"].strip(" ,"), f"{met['verb']} {met['plan']}"
