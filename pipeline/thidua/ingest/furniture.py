"""What a web site puts around an article: menus, counters, lists of links, cookie banners."""

from __future__ import annotations

import re

import lxml.html

_TAGS = ("head", "script", "style", "noscript", "template", "nav", "iframe", "select", "button", "svg", "footer")  # fmt: skip
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|related|lien-?quan|tin-?khac|counter|statistics?"
    r"|thong-?ke|truy-?cap|visitors?|cookies?|social|share|comments?|pagination|paging|advert\w*|quang-?cao"
    r"|popup|modal|login|copyright|footer)(?:$|[\s_-])",
    re.I,
)
_SAID = re.compile(
    r"^\W*(?:thống kê truy cập|(?:đang|tổng(?: số)?(?: lượt)?|số lượt|lượt) (?:online|truy cập)\s*:?\s*[\d.,]+\s*$"
    r"|©|copyright|bản quyền (?:thuộc|©))|\bcookies?\b",
    re.I,
)
_SHORT = 300  # characters; what is said of cookies and counters is no longer
_SMALL_PART = 0.3  # of the text; an element that holds more is the article, whatever its name
_LINKED, _ALL_LINKED = 0.7, 0.97  # of the characters; the rest are headings and dates
_ENTRY = 40  # characters of an entry of a menu; a linked law has more
_BLOCKS = ("div", "section", "aside", "header", "ul", "ol", "table", "p", "td", "form", "li")
_TEXT = ("p", "td", "li", "table")  # what a plan is made of; their names tell of looks


def drop_tags(root: lxml.html.HtmlElement) -> None:
    """Take out the elements whose tag says that they are no text of the article."""
    for element in list(root.iter(*_TAGS)):
        if element.getparent() is not None and not _is_plan(element):
            element.drop_tree()


def drop_furniture(block: lxml.html.HtmlElement) -> None:
    """Take the site's own elements out of *block*, the one that holds the article."""
    whole = len(_text(block))
    for element in list(block.iterdescendants(*_BLOCKS)):
        held = block in element.iterancestors()  # not so inside what has been taken out
        if held and len(_text(element)) < _SMALL_PART * whole and _is_furniture(element):
            element.drop_tree()


def _is_furniture(element: lxml.html.HtmlElement) -> bool:
    if _is_plan(element):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
    if element.tag not in _TEXT and _NAMED.search(names):
        return True
    text = _text(element)
    if len(text) < _SHORT and _SAID.search(text):
        return True
    links = [len(_text(link)) for link in element.iter("a")]
    if element.tag in ("header", "aside") and links:
        return not any(a.tag in ("article", "main") for a in element.iterancestors())
    if element.tag == "p":
        return len(links) > 1 and sum(links) > _ALL_LINKED * len(text) and max(links) < _ENTRY
    return len(links) > 1 and sum(links) > _LINKED * len(text)


def _is_plan(element: lxml.html.HtmlElement) -> bool:
    """What no site says of itself: some writers name the end of a document its footer."""
    return "Nơi nhận" in _text(element) or _text(element).startswith(("Căn cứ", "Theo "))


def _text(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
