"""Charts: what they show, that they draw without data, and that they draw the same twice."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from xml.etree import ElementTree

import pandas as pd
import pytest

from thidua.analysis import charts
from thidua.analysis.charts.frames import moment
from thidua.analysis.charts.parts import cut
from thidua.errors import ErrorCode, ThiduaError

THEMES = [
    "Cả nước chung sức xây dựng nông thôn mới gắn với đô thị văn minh, giai đoạn 2021-2025",
    "Cả nước chung sức xây dựng nông thôn mới gắn với đô thị văn minh, giai đoạn 2026-2030",
    "Đoàn kết, kỷ cương, sáng tạo, hiệu quả",
    'Vì người nghèo & "không để ai bị bỏ lại phía sau" <2025>',
]
PROVINCES = ["Lào Cai", "Bà Rịa - Vũng Tàu", "Thừa Thiên Huế"]
PLANS = ["05/KH-THPT", "12/KH-UBND", "01-KH/TrCT"]
STATUSES = ["present", "doubtful", "missing", "not_applicable"]

COUNTS = pd.DataFrame(
    [(t, p, 3 * i + j) for i, t in enumerate(THEMES) for j, p in enumerate(PROVINCES) if i != j],
    columns=["theme", "province", "count"],
)
ELEMENTS = pd.DataFrame(
    [
        (e, p, STATUSES[(i + j) % 4])
        for i, e in enumerate(["Số, ký hiệu", "Nơi nhận", "Chữ ký"])
        for j, p in enumerate(PLANS)
    ],
    columns=["element", "plan", "status"],
)
TARGETS = pd.DataFrame(
    [
        ("Lao động tiên tiến (%)", 90.0, "05/KH-THPT", "Trường học"),
        ("Lao động tiên tiến (%)", 90.0, "12/KH-UBND", "Cơ quan"),
        ("Lao động tiên tiến (%)", 97.5, "01-KH/TrCT", "Trường học"),
        ("Sáng kiến (số lượng)", 2, "05/KH-THPT", "Trường học"),
        ("Cây xanh (cây)", 12_000, "12/KH-UBND", None),
        ("Sáng kiến (số lượng)", None, "12/KH-UBND", "Cơ quan"),
    ],
    columns=["target", "value", "plan", "group"],
)
CITATIONS = pd.DataFrame(
    [
        ("Chỉ thị 34-CT/TW", "2014-04", 2016, 4),
        ("Luật Thi đua, khen thưởng", "2003", 2016, 2),
        ("Luật Thi đua, khen thưởng", "2003", 2020, 31),
        ("Chỉ thị 19/CT-TTg", "2021-07-16", 2022, 7),
        ("Kế hoạch liên tịch", None, 2022, 1),
    ],
    columns=["work", "date", "cited_year", "mentions"],
)
NODES = pd.DataFrame(
    [
        ("a", THEMES[0], 12, "Chủ đề"),
        ("b", THEMES[1], 3, "Chủ đề"),
        ("c", "Lào Cai", 7, "Tỉnh"),
        ("d", "Chỉ thị 19/CT-TTg", 0, "Văn bản"),
    ],
    columns=["id", "label", "size", "kind"],
)
EDGES = pd.DataFrame(
    [("a", "c", 5), ("c", "a", 1), ("b", "d", 2), ("c", "c", 9), ("a", "not a node", 3)],
    columns=["source", "target", "weight"],
)
TITLE = "Chủ đề thi đua / Emulation themes"


def heat_map(frame):
    return charts.heat_map(frame, row="theme", column="province", value="count", title=TITLE)


def status_map(frame):
    return charts.status_map(frame, row="element", column="plan", status="status", title=TITLE)


def target_distribution(frame):
    return charts.target_distribution(frame, TITLE)


def citation_timeline(frame):
    return charts.citation_timeline(frame, TITLE)


def bars(frame):
    return charts.bars(frame, label="theme", value="count", title=TITLE)


def network(frame):
    return charts.network(frame, EDGES, TITLE)


DRAWN = [
    (heat_map, COUNTS, ["Lào Cai", "Bà Rịa - Vũng Tàu", THEMES[2], "Chủ đề / Theme"]),
    (status_map, ELEMENTS, [*PLANS, "Nơi nhận", "thiếu / missing", "Kế hoạch / Plan"]),
    (target_distribution, TARGETS, ["Lao động tiên tiến (%)", "Trường học", "10.000", "median"]),
    (citation_timeline, CITATIONS, ["Chỉ thị 34-CT/TW", "2014", "31", "ban hành / issued"]),
    (bars, COUNTS, [THEMES[2], "30", "Số lượng / Count"]),
    (network, NODES, ["Lào Cai", "Chỉ thị 19/CT-TTg", "Văn bản", "Loại / Kind"]),
]
every_chart = pytest.mark.parametrize(("draw", "frame", "labels"), DRAWN)


def words(chart, folder):
    """The texts of the SVG; ElementTree raises where it is no XML."""
    charts.save(chart, folder / "chart.svg")
    root = ElementTree.fromstring((folder / "chart.svg").read_bytes())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    return [e.text for e in root.iter("{http://www.w3.org/2000/svg}text") if e.text]


@every_chart
def test_the_labels_are_there(draw, frame, labels, tmp_path):
    shown = "\n".join(words(draw(frame), tmp_path))
    assert [label for label in [TITLE, *labels] if label not in shown] == []


@every_chart
def test_one_row(draw, frame, labels, tmp_path):
    shown = words(draw(frame.head(1)), tmp_path)
    assert TITLE in shown
    assert charts.NO_DATA not in shown


@every_chart
def test_no_rows(draw, frame, labels, tmp_path):
    for empty in (frame.head(0), pd.DataFrame()):
        assert words(draw(empty), tmp_path) == [charts.NO_DATA, TITLE]


@every_chart
def test_only_gaps(draw, frame, labels, tmp_path):
    gaps = frame.head(2).assign(**dict.fromkeys(frame.columns))
    shown = words(draw(gaps), tmp_path)
    assert charts.NO_DATA in shown or draw is network


def test_a_network_without_edges(tmp_path):
    for edges in (EDGES.head(0), pd.DataFrame()):
        assert "Lào Cai" in words(charts.network(NODES, edges, TITLE), tmp_path)


def digests(folder):
    """Of each chart as SVG and PNG, drawn in this process."""
    found = {}
    for draw, frame, _ in DRAWN:
        for suffix in ("svg", "png"):
            path = folder / f"{draw.__name__}.{suffix}"
            charts.save(draw(frame), path)
            found[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def test_the_same_bytes_twice_and_in_another_process(tmp_path):
    here = digests(tmp_path)
    assert digests(tmp_path) == here
    script = (
        "import importlib.util, json, pathlib, sys\n"
        "spec = importlib.util.spec_from_file_location('drawn', sys.argv[1])\n"
        "module = importlib.util.module_from_spec(spec)\n"
        "spec.loader.exec_module(module)\n"
        "print(json.dumps(module.digests(pathlib.Path(sys.argv[2]))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, __file__, str(tmp_path)],
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert json.loads(done.stdout) == here


# ---------------------------------------------------------------------------- one chart each


def test_long_labels_are_cut_at_a_word_and_stay_apart(tmp_path):
    shown = words(bars(COUNTS), tmp_path)
    cut = [text for text in shown if text.startswith("Cả nước")]
    assert len(set(cut)) == 2
    assert all("…" in text and len(text) <= 45 for text in cut)
    assert {text[-9:] for text in cut} == {"2021-2025", "2026-2030"}
    assert all(THEMES[0].startswith(text.partition("…")[0] + " ") for text in cut)


@pytest.mark.parametrize("label", ["x" * 90, "nhiệm vụ " * 10, "Đoàn kết, " * 9])
def test_cut(label):
    short = cut(label, 20)
    assert len(short) <= 20
    assert short.endswith("…")
    assert not short.endswith((" …", ",…"))


def test_cells_and_bars_add_up(tmp_path):
    frame = pd.DataFrame(
        [("A", "B", 1000.25), ("A", "B", 234.25)], columns=["theme", "province", "count"]
    )
    assert "1.234,5" in words(heat_map(frame), tmp_path)
    assert "1.234,5" in words(bars(frame), tmp_path)


def test_columns_follow_their_categories(tmp_path):
    order = ["Thừa Thiên Huế", "Lào Cai", "Nghệ An", "Bà Rịa - Vũng Tàu"]
    frame = COUNTS.assign(province=pd.Categorical(COUNTS["province"], order))
    shown = [text for text in words(heat_map(frame), tmp_path) if text in order]
    assert shown == ["Thừa Thiên Huế", "Lào Cai", "Bà Rịa - Vũng Tàu"]


def test_years_are_no_floats_and_gaps_have_a_name(tmp_path):
    frame = COUNTS.head(3).assign(province=[2024, None, 2025])
    shown = words(heat_map(frame), tmp_path)
    assert {"2024", "2025", charts.UNKNOWN} <= set(shown)


def test_each_status_has_a_mark_of_its_own():
    spec = status_map(ELEMENTS).to_dict()
    encoding = next(layer["encoding"] for layer in spec["layer"] if "shape" in layer["encoding"])
    assert len(set(encoding["shape"]["scale"]["range"])) == 4


def test_an_unknown_status_is_no_status():
    with pytest.raises(ValueError, match="perhaps"):
        status_map(ELEMENTS.assign(status="perhaps"))


@pytest.mark.parametrize(("values", "log"), [([1, 90, 100], False), ([0, 3, 12_000], True)])
def test_the_scale_is_logarithmic_only_where_it_must(values, log, tmp_path):
    frame = TARGETS.head(3).assign(value=values)
    assert any("log scale" in text for text in words(target_distribution(frame), tmp_path)) is log


def test_many_groups_share_the_last_mark(tmp_path):
    frame = pd.DataFrame(
        [("Sáng kiến", n, f"KH {n}", f"Nhóm {n % 9}") for n in range(30)], columns=TARGETS.columns
    )
    shown = words(target_distribution(frame), tmp_path)
    assert sum(text.startswith("Nhóm ") for text in shown) == 7  # the legend's title is one
    assert charts.OTHER in shown


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2021", 2021.5),
        ("2021-01", 2021.042),
        ("2021-01-01", 2021.0),
        ("2021-12-31", 2021.997),
        ("?", None),
    ],
)
def test_moments(date, years):
    assert moment(date) == years


def test_the_oldest_work_is_on_top_and_the_undated_last(tmp_path):
    works = list(dict.fromkeys(CITATIONS["work"]))
    shown = [text for text in words(citation_timeline(CITATIONS), tmp_path) if text in works]
    assert shown == [works[1], works[0], works[2], works[3]]


def test_a_work_of_long_ago_does_not_squeeze_the_years(tmp_path):
    old = pd.DataFrame([("Lời kêu gọi", "1948-06-11", 2020, 3)], columns=CITATIONS.columns)
    shown = words(citation_timeline(pd.concat([CITATIONS, old])), tmp_path)
    assert "◂ 1948" in shown
    assert {"2002", "2022"} <= set(shown)
    assert "1950" not in shown


def test_the_heaviest_nodes_only(tmp_path):
    nodes = pd.DataFrame(
        [(n, f"Xã số {n}", n, "Tỉnh") for n in range(100)], columns=["id", "label", "size", "kind"]
    )
    shown = [t for t in words(charts.network(nodes, EDGES, TITLE), tmp_path) if t[:2] == "Xã"]
    assert set(shown) == {f"Xã số {n}" for n in range(60, 100)}


def test_labels_of_a_network_do_not_overlap():
    ids = range(40)
    nodes = pd.DataFrame(
        [(n, THEMES[n % 4] + str(n), 5 + n % 7, "Chủ đề") for n in ids], columns=NODES.columns
    )
    edges = pd.DataFrame(
        [(n, n // 3, 1 + n % 5) for n in ids] + [(n, (n * 7) % 40, 1) for n in ids],
        columns=EDGES.columns,
    )
    spec = charts.network(nodes, edges, TITLE).to_dict()
    points = next(rows for rows in spec["datasets"].values() if "below" in rows[0])
    boxes = [(p["x"], p["below"], 6.2 * len(p["name"])) for p in points]
    overlaps = [
        (one, other)
        for i, one in enumerate(boxes)
        for other in boxes[:i]
        if abs(one[0] - other[0]) < (one[2] + other[2]) / 2 and abs(one[1] - other[1]) < 10
    ]
    assert overlaps == []


# ---------------------------------------------------------------------------- sizes and files


def test_sixty_rows_and_columns_fit_a_page(tmp_path):
    frame = pd.DataFrame(
        [(f"Chủ đề {i}", f"Tỉnh {j}", i + j) for i in range(60) for j in range(60)],
        columns=["theme", "province", "count"],
    )
    charts.save(heat_map(frame), tmp_path / "chart.svg")
    root = ElementTree.fromstring((tmp_path / "chart.svg").read_bytes())
    assert float(root.attrib["width"]) <= 1200
    assert float(root.attrib["height"]) <= 1200


def test_png_and_json(tmp_path):
    charts.save(bars(COUNTS), tmp_path / "chart.PNG")
    assert (tmp_path / "chart.PNG").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    charts.save(bars(COUNTS), tmp_path / "chart.json")
    spec = (tmp_path / "chart.json").read_text(encoding="utf-8")
    assert THEMES[0] in spec  # whole, for the tooltip
    assert json.loads(spec)["config"]["font"].startswith("DejaVu Sans")


@pytest.mark.parametrize("name", ["chart.pdf", "chart", "chart.svg.gz"])
def test_another_format_is_an_error(name, tmp_path):
    with pytest.raises(ThiduaError) as error:
        charts.save(bars(COUNTS), tmp_path / name)
    assert (error.value.code, error.value.name) == (ErrorCode.BAD_FORMAT, name)
    assert error.value.detail == "svg, png or json"


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    charts.save(bars(COUNTS), tmp_path / "chart.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["chart.svg"]
    (tmp_path / "folder.svg").mkdir()
    for path in (tmp_path / "folder.svg", tmp_path / "no folder" / "chart.svg"):
        with pytest.raises(ThiduaError) as error:
            charts.save(bars(COUNTS), path)
        assert error.value.code == ErrorCode.CANNOT_WRITE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chart.svg", "folder.svg"]
