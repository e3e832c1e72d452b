"""Word's automatic numbers: what a reader sees before each paragraph."""

import pytest

PLAN_LIST = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3)"),
    ("bullet", "-"),
)
LEGAL = (("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3"))


@pytest.fixture
def numbered(wd, text_of):
    """The labels of paragraphs (list, level), given the lists; None is a plain paragraph."""

    def labels(lists, items, **parts):
        numbering = "".join(x[0] for x in lists) + "".join(x[1] for x in lists)
        body = [wd.p("Mục", number=item) for item in items]
        text = text_of(wd.word(*body, numbering=numbering, **parts))
        return [line.removesuffix("Mục").strip() for line in text.splitlines()]

    return labels


def at(*depths, number=1):
    return [(number, depth) for depth in depths]


CASES = {
    "plan": (PLAN_LIST, at(0, 1, 2, 2, 3, 3, 1, 2, 0, 1), "I.|1.|a)|b)|-|-|2.|a)|II.|1."),
    "legal": (LEGAL, at(0, 1, 1, 2, 2, 0, 1, 2), "1.|1.1.|1.2.|1.2.1|1.2.2|2.|2.1.|2.1.1"),
    "deeper level first": (LEGAL, at(1, 1, 0, 1), "1.1.|1.2.|2.|2.1."),
    "level left out": (LEGAL, at(0, 2, 2, 0), "1.|1.1.1|1.1.2|2."),
    "start": ((("decimal", "Điều %1.", 5),), at(0, 0), "Điều 5.|Điều 6."),
    "start at nought": ((("decimal", "%1.", 0),), at(0, 0), "0.|1."),
    "letters past z": (
        (("lowerLetter", "%1)", 25), ("upperLetter", "%2.", 27)),
        at(0, 0, 0, 1),
        "y)|z)|aa)|AA.",
    ),
    "Roman": ((("lowerRoman", "(%1)", 3), ("upperRoman", "%2", 38)), at(0, 0, 1), "(iii)|(iv)|XXXVIII"),
    "high Roman": ((("upperRoman", "%1.", 49),), at(0, 0), "XLIX.|L."),
    "zeros": ((("decimalZero", "%1."),), at(*[0] * 10), "|".join(f"{n:02}." for n in range(1, 11))),
    "bullets": (
        (("bullet", "-"), ("bullet", "+"), ("bullet", "\uf0b7"), ("bullet", "•"), ("bullet", "*")),
        at(0, 1, 2, 3, 4),
        "-|+|-|-|*",
    ),
    "words only": ((("decimal", "Phần"), ("none", "")), at(0, 1), "Phần|"),
}  # fmt: skip


@pytest.mark.parametrize(("kinds", "items", "labels"), CASES.values(), ids=CASES)
def test_labels(wd, numbered, kinds, items, labels):
    assert numbered([wd.levels(1, *kinds)], items) == labels.split("|")


def test_two_lists_count_apart_and_plain_paragraphs_between_do_not_matter(wd, numbered):
    lists = [wd.levels(1, *PLAN_LIST), wd.levels(2, *LEGAL)]
    items = [(1, 0), None, (2, 0), (1, 0), (2, 1), None, (2, 0)]
    assert numbered(lists, items) == ["I.", "", "1.", "II.", "1.1.", "", "2."]


def test_two_instances_of_one_list_count_together_unless_restarted(wd, numbered):
    abstract, first = wd.levels(1, *LEGAL)
    more = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    again = (
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    items = [(1, 0), (1, 0), (2, 0), (3, 0), (3, 1), (3, 0)]
    assert numbered([(abstract, first + more + again)], items) == [
        "1.",
        "2.",
        "3.",
        "1.",
        "1.1.",
        "2.",
    ]


def test_a_level_of_its_own(wd, numbered):
    own = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/>'
        '<w:lvlText w:val="%1/"/></w:lvl></w:lvlOverride>'
    )
    assert numbered([wd.levels(1, *LEGAL, more=own)], at(0, 0)) == ["C/", "D/"]


def test_a_level_that_never_restarts(wd, numbered):
    abstract, number = wd.levels(1, ("upperRoman", "%1."), ("decimal", "%2."))
    before, found, after = abstract.rpartition("<w:lvlText")
    abstract = f'{before}<w:lvlRestart w:val="0"/>{found}{after}'
    assert numbered([(abstract, number)], at(0, 1, 1, 0, 1)) == ["I.", "1.", "2.", "II.", "3."]


def test_legal_numbering_shows_digits_for_every_level(wd, numbered):
    abstract, number = wd.levels(1, ("upperRoman", "%1."), ("decimal", "%1.%2."))
    before, found, after = abstract.rpartition("<w:lvlText")
    abstract = f"{before}<w:isLgl/>{found}{after}"
    assert numbered([(abstract, number)], at(0, 0, 1)) == ["I.", "II.", "2.1."]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="base"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="lower"><w:name w:val="Muc con"/><w:basedOn w:val="base"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="same"><w:name w:val="Muc khac"/><w:basedOn w:val="base"/></w:style>'
)


def test_numbers_that_a_style_brings(wd, text_of):
    abstract, number = wd.levels(1, *LEGAL)
    body = [
        wd.p("một", style="base"),
        wd.p("hai", style="lower"),
        wd.p("ba", style="same"),
        wd.p("không", style="base", number=(0, 0)),
    ]
    text = text_of(wd.word(*body, numbering=abstract + number, styles=STYLES))
    assert text.splitlines() == ["1. một", "1.1. hai", "2. ba", "không"]


def test_empty_paragraphs_and_unknown_lists_get_no_number(wd, text_of):
    abstract, number = wd.levels(1, *LEGAL)
    body = [wd.p("một", number=(1, 0)), wd.p("", number=(1, 0)), wd.p("x", number=(9, 0))]
    assert text_of(wd.word(*body, numbering=abstract + number)).splitlines()[::2] == ["1. một", "x"]


def test_numbers_inside_table_cells(wd, text_of):
    abstract, number = wd.levels(1, *LEGAL)
    rows = [((wd.p("", number=(1, 0)),), name) for name in ("Xã A", "Xã B")]
    cells = [((wd.p("Mục", number=(1, 0)),), name) for name in ("Xã C", "Xã D")]
    text = text_of(wd.word(wd.table(*rows, *cells), numbering=abstract + number))
    assert text.splitlines() == ["1. | Xã A", "2. | Xã B", "3. Mục | Xã C", "4. Mục | Xã D"]
