"""What the marker of an item looks like: one row a wording.

A row gives the style, the characters its markers begin with, and the pattern, which names the label
(without its final mark) and ends where the content begins.
"""

from __future__ import annotations

import re

from thidua.knowledge.folding import LOWER, UPPER

_DIGITS = "0123456789"
_CAPITALS = "ABCDEFGHĐ"
_ROMANS = "IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_PRIVATE = "".join(map(chr, range(0xF000, 0xF100)))  # bullets of fonts of symbols
_SMALL = "abcdefghijklmnopqrstuvwxyzđ"

# The first that matches decides.
PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "part",
        "P",
        re.compile(
            r"(?P<label>(?-i:P)h[ầâà]n\s+(?:th[ứưúù]\s+(?:nh[ấâ]t|hai|ba|b[ốôổ]n|t[ưu]|n[ăâ]m|sáu)"
            r"|(?:th[ứư]\s+)?(?:[IVX]{1,4}|\d{1,2}|(?-i:[A-HĐ])|nhất|hai|ba|bốn|tư|năm)))"
            r"\b\s*[.:\-–/)]?\s*",
            re.I,
        ),
    ),
    (
        "chapter",
        "Cc",
        re.compile(r"(?P<label>chương\s+(?:[IVX]{1,4}|\d{1,2}))\b\s*[.:\-–]?\s*", re.I),
    ),
    (
        "section",
        "M",
        re.compile(r"(?P<label>M(?:ục|ỤC)\s+(?:[IVX]{1,4}|\d{1,2}))(?:\s*[.:]\s*|\s+[-–]\s+|\s*$)"),
    ),
    ("clause", "Kk", re.compile(r"(?P<label>[Kk]hoản\s+\d{1,2})\s*[.:](?:\*\*)?\s*")),
    (
        "annex",
        "P",
        re.compile(
            r"(?P<label>PHỤ LỤC(?:\s+(?:SỐ\s*)?(?:\d{1,2}|[IVX]{1,4}))?)(?:\*\*)?\s*(?:[.:\-–]\s*|$)"
        ),
    ),
    (
        "group",
        "ĐTNKCB",
        re.compile(
            r"(?P<label>(?:ĐOÀN|TỔ|NHÓM|KHỐI|CỤM|ĐỘI|BẢNG)\s+(?:SỐ\s+)?(?:\d{1,2}|[IVX]{1,3}))\s*[:.]\s*"
        ),
    ),
    # "Điều 5. của Quy chế" goes on with a sentence.
    (
        "article",
        "Đ",
        re.compile(
            rf"(?P<label>(?:Điều|ĐIỀU)\s+\d{{1,3}}[a-z]?)(?:\s*[.:](?!\s?[{LOWER}])|\s+[-–](?=\s+[{UPPER}]))(?:\*\*)?\s*"
        ),
    ),
    (
        "round",
        "Đđ",
        re.compile(
            r"(?P<label>đợt(?:\s+thi\s+đua|\s+cao\s+điểm)?(?:\s+(?:thứ|số))?"
            r"\s+(?:[IVX]{1,3}1?|[lI]{1,3}|\d{1,2}|nhất|một|hai|ba|bốn|tư|năm)(?:/20\d\d)?)(?:\s?[-–]\s?20\d\d)?"
            r"(?=\s*[:.(,;*\-–]|\s+(?:từ|năm|thi\s+đua|chào\s+mừng)\b|\s+T\d|\s*$)\s*[:.]?(?:\*\*)?[ \t]*",
            re.I,
        ),
    ),
    # "Đợt 1 kéo dài từ …", "Đợt cuối (từ …)": a paragraph of its own, in a capital.
    (
        "round",
        "Đ",
        re.compile(
            r"(?P<label>Đợt(?:\s+thi\s+đua|\s+cao\s+điểm)?(?:\s+thứ)?\s+(?:[IVX]{1,3}|\d{1,2}|nhất|một|hai|ba|bốn|tư|năm))"
            r"(?=\s+(?:kéo\s+dài|bắt\s+đầu|mở|mang\s+tên|diễn\s+ra|tính\s+từ|đến|tháng|khởi\s+động|phát\s+động|khép)(?!\w))[ \t]*"
            r"|(?P<label2>Đợt\s+(?:đầu|cuối|chót|kết|mở\s+đầu|mở\s+màn|ra\s+quân|về\s+đích|nước\s+rút))(?=\s*[:(])\s*:?[ \t]*"
        ),
    ),
    # Items that carry the name of their series: "Nội dung 1:", "Chặng 2 (từ …)", "Nhiệm vụ 3.".
    (
        "series",
        "NnGgCcBbMmTtKkĐđVvHhPp",
        re.compile(
            r"(?P<label>(?:Nội\s+dung|Nhiệm\s+vụ|Giải\s+pháp|Chặng|Cao\s+điểm|Bước|Chỉ\s+tiêu|Mục\s+tiêu"
            r"|Tiêu\s+chí|Tiêu\s+chuẩn|Nhóm|Chuyên\s+đề|Phong\s+trào|Khâu\s+đột\s+phá|Đột\s+phá|Công\s+trình"
            r"|Mô\s+hình|Việc|Mũi|Hướng|Trụ\s+cột|Phần\s+thi|Hội\s+thi|Cuộc\s+thi|Chương\s+trình|Phần\s+việc|Vòng|Trọng\s+tâm)"
            r"(?:\s+(?:thứ|số))?\s+(?:\d{1,2}|[IVX]{1,3}|nhất|một|hai|ba|bốn|tư|năm)(?:/20\d\d)?)"
            r"(?=\s*[:.(\-–]|\*\*)\s*[:.]?(?:\*\*)?[ \t]*",
            re.I,
        ),
    ),
    (
        "stage",
        "Gg",
        re.compile(
            r"(?P<label>giai\s+đoạn\s+(?:[IVX]{1,3}|\d|một|hai|ba)(?:/20\d\d)?)(?=\s*[:.(,;*])\s*[:.]?(?:\*\*)?[ \t]*",
            re.I,
        ),
    ),
    (
        "word",
        "MmHhBbNnSsTtCc",
        re.compile(
            r"(?P<label>(?:một|hai|b[aà]|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\s+là)(?!\w)(?:\*\*)?\s*[:,.]?(?:\*\*)?\s*",
            re.I,
        ),
    ),
    (
        "rank",
        "Tt",
        re.compile(
            # "Thứ năm - 09/01/2020 09:32", "chiều / thứ Sáu.": a day of the week
            r"(?!(?-i:thứ\s+[HBTNS]))(?!thứ\s+\w+\s*[,–-]\s*(?:ngày\s+)?\d{1,2}(?:[/.-]\d{1,2}[/.-]20\d\d|\s+tháng\s))"
            r"(?P<label>thứ\s+(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))(?:\*\*)?"
            r"(?:\s*[:,.](?:\*\*)?\s*|\s+(?:là\b[:,]?|[-–])(?:\*\*)?\s*)",
            re.I,
        ),
    ),
    # A hard-wrapped decimal or date is no item: a dotted label without a final mark is followed by a capital.
    (
        "dotted",
        _DIGITS + _ROMANS + _CAPITALS,
        re.compile(
            rf"(?P<label>(?:\d{{1,2}}|(?:[IVX]{{1,4}}|[A-HĐ])(?=\.\d))(?:\.\d{{1,2}}){{1,3}}(?!\d)|\d{{1,2}}\.\s\d{{1,2}}(?=\.\s))(?:\s?\\?[.)/:\-–](?:\*\*)?[ \t\u00a0]*(?=[^\W\d_]|[“\"*(]|\d+(?:,\d+)?(?:\s?[-–]\s?\d+(?:,\d+)?)?\s?%)"
            rf"|(?:\*\*)?[ \t\u00a0]*(?=[{UPPER}“\"*(]|\d+(?:,\d+)?(?:\s?[-–]\s?\d+(?:,\d+)?)?\s?%))"
        ),
    ),
    # "V.I. Lênin", "C. Mác", "E. coli": initials, no items.
    (
        "roman",
        _ROMANS,
        re.compile(
            r"(?P<label>[Ⅰ-Ⅹ]|X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVXⅠ-Ⅹ])(?!\.\s?[A-ZĐ](?:\.|$))\s?\\?"
            rf"(?:(?:[.\-–):]/?|/(?!\s?[vV]\b)[-.]?|,(?=\s?[{UPPER}]{{2}}|\s[{UPPER}][^\n,;.]{{3,80}}$))(?:\*\*)?\s*(?=\S)|\.?\s*$)"
        ),
    ),
    (
        "roman",
        "1IlVX|!",
        re.compile(
            rf"(?P<label>(?=1{{0,2}}[IlV|!])[Il1|!]{{1,3}}|111|[l1|!][VX]|[VX][Il1|!]{{1,3}})\s?(?:[.,:–-]|/-?)\s*(?=[{UPPER}]{{2}})"
        ),
    ),
    # "Ill. Tiêu chuẩn": III as a typist or a scan writes it
    (
        "roman",
        "Il",
        re.compile(rf"(?P<label>Il{{1,2}}|I[Il]l|l[Il]I)\s?[.:]\s*(?=[{UPPER}][{LOWER}])"),
    ),
    (
        "upper",
        _CAPITALS,
        re.compile(
            r"(?!C\.\s?Mác\b|E\.\s?[Cc]oli\b|[A-ZĐ]\.\s?[A-ZĐ]\.?$)(?P<label>[A-HĐ])(?:\s?[.)/](?:\*\*)?[ \t\u00a0]*"
            rf"(?=[^\W\d_]|[“\"])|\s?[-–]\s*(?=[{UPPER}]{{2,}}\s))"
        ),
    ),
    (
        "arabic",
        _DIGITS,
        re.compile(
            r"(?P<label>\d{1,2})\s?\\?[.)}](?:[/\-–](?=[ \t]))?(?:\*\*)?[ \t\u00a0]*"
            rf"(?=[^\W\d_]|[“\"*(\[]|(?:(?<=\s)\d|\d\d)\d*\s?%|(?<=\s)\d{{1,3}}(?:/\d{{1,3}})?\s[{LOWER}]{{2}})"
        ),
    ),
    (
        "arabic",
        _DIGITS,
        # Half a citation, "21-NQ/TW ngày …", "05/KH-UBND ngày …", is no item.
        re.compile(
            r"(?!\d+\s?(?:[-–]\s?[A-ZĐ]{2,4}[a-z]?\s?/|/[A-ZĐ]{2,4}[a-z]?\s?-\s?)\s?[A-ZĐ])"
            rf"(?P<label>\d{{1,2}})\s?(?:/[-.]|[/\-–])(?:\*\*)?[ \t\u00a0]*(?=[{UPPER}])"
        ),
    ),
    # "3/ 100 ngày về đích", "1/ 100% đoàn viên"; "15/ 3 năm 2023" is half a date.
    (
        "arabic",
        _DIGITS,
        re.compile(
            rf"(?P<label>\d{{1,2}})/[ \t\u00a0]+(?!\d+\s(?:năm|tháng)\s\d)(?=\d{{1,3}}(?:[.,/]\d+)?(?:\s?%|\s[{LOWER}]{{2}}))"
        ),
    ),
    # "1- 100% …", "1, Mục đích": only after a whole sentence, see ``series.without_false_starts``.
    (
        "arabic",
        _DIGITS,
        re.compile(rf"(?P<label>\d{{1,2}})(?:[-–][ \t](?=\d+\s?%)|,[ \t](?=[{UPPER}]))"),
    ),
    (
        "paren",
        "(",
        re.compile(rf"\((?P<label>\d{{1,2}}|[a-eđ]|i{{1,3}}|iv)\)[.:]?\s*(?=[{UPPER}“\"]|\d)"),
    ),
    (
        "upper2",
        _CAPITALS,
        re.compile(rf"(?P<label>[A-HĐ]\d{{1,2}})[.)](?:\*\*)?[ \t]+(?=[{UPPER}“\"])"),
    ),
    (
        "letter2",
        _SMALL,
        re.compile(rf"(?P<label>[a-eđgh]\.?\d{{1,2}})[.)](?:\*\*)?[ \t]*(?=[{UPPER}“\"])"),
    ),
    (
        "letter",
        _SMALL,
        re.compile(
            rf"(?P<label>(?!v\s?/\s?v)[a-zđ])(?:\s?(?:[)/]-|\)\.|[)./}}])(?:\*\*)?[ \t\u00a0]*(?=[^\W_]|[“\"*(])"
            rf"|[-–,][ \t](?=[{UPPER}]))"
        ),
    ),
    (
        "dash",
        "-–—−‐‑",
        re.compile(
            r"(?P<label>[-–—−‐‑])(?![-–—−_=*.])(?:\)[ \t])?[ \t\u00a0]*(?=[^\s\d]|\d(?!\s*[-–—]\s*$))"
        ),
    ),
    (
        "circled",
        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐",
        re.compile(r"(?P<label>[①-⑳❶-❿➀-➐])[ \t\u00a0]*(?=\S)"),
    ),
    ("plus", "+", re.compile(r"(?P<label>\+)\)?[ \t\u00a0]*(?=\S)")),
    (
        "star",
        "*",
        re.compile(
            r"(?P<label>\*)(?:\*\*)?[ \t\u00a0]+(?=(?:\*\*)?[^\s*])|(?P<label2>\*)(?=[^\s*\\][^*]*$)"
        ),
    ),
    (
        "bullet",
        "•●▪◦▫■□○§·➢✓❖►▶◆◇★☆✔☑‣⁃➤➔➪→⇒◊♦☞✦✧⮚oüØvq" + _PRIVATE,
        re.compile(
            rf"(?P<label>[•●▪◦▫■□○§·➢✓❖►▶◆◇★☆✔☑‣⁃➤➔➪→⇒◊♦☞✦✧⮚{_PRIVATE}]"
            # A letter of a font of symbols that has become text: "ü Tập thể", "Ø Cá nhân".
            rf"|[oüØ](?=[ \t]{{1,8}}(?:[^\W\d_]|\d[\d/.,]*\s?(?:%|[^\W\d_])))|[vq](?=[ \t]+[{UPPER}]))[ \t\u00a0]*(?=\S)"
        ),
    ),
)
