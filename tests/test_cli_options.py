"""Options that make no sense are one sentence and exit code 2; every help is whole."""

from __future__ import annotations

import pytest
from tests.command_line import mined, run

from thidua.cli import main
from thidua.errors import ExitCode


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    return mined(tmp_path_factory.mktemp("options"))


@pytest.mark.parametrize(
    "words",
    [
        *(("mine", "DATASET", "-o", "new", "--workers", n) for n in (0, -1, 1.5, 10**6, "nan")),
        *(("audit", "DATASET", "--workers", n) for n in (0, -2)),
        *(("mine", "DATASET", "-o", "new", "--time-limit", n) for n in (0, -1, "nan", "inf", 1e99)),
        *(
            ("mine", "DATASET", "-o", "new", "--min-confidence", n)
            for n in (-0.1, 1.01, "nan", "inf", "0,5", "")
        ),
        *((command, "DATASET", "x", "--limit", n) for command in ("search",) for n in (0, -1)),
        ("search", "DATASET", "x", "--limit", 10**30),
        *(("cite", "DATASET", "--limit", n) for n in (0, -3, "many")),
        ("explain", "DATASET", "--at", -1),
        ("explain", "DATASET", "--at", 10**30),
        *((command, "DATASET", "--format", "pptx") for command in ("cite", "export", "eval")),
        ("compare", "DATASET", "--format", ""),
        ("compare", "DATASET", "--by", "colour"),
        ("compare", "DATASET", "--what", "everything"),
        ("compare", "DATASET", "--chart-format", "bmp"),
        ("audit", "DATASET", "--fail-on", "fatal"),
        *(("audit", "DATASET", "--profile", name) for name in ("nix", "", "form,nix", "form,all")),
    ],
)
def test_what_makes_no_sense_is_refused(dataset, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    result = run(*(dataset if word == "DATASET" else word for word in words))
    assert result.exit_code == ExitCode.USAGE, result.output
    assert result.stdout == ""
    last = result.stderr.strip().splitlines()[-1]
    assert last.startswith("Error: ")
    assert any(str(word) in last for word in words if str(word).startswith("--"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("search", "DATASET", "thi", "--limit", 1),
        ("cite", "DATASET", "--limit", 1_000_000),
        ("explain", "DATASET", "--at", 0),
        ("audit", "DATASET", "--profile", "form, content", "--fail-on", "never"),
    ],
)
def test_the_last_values_that_make_sense(dataset, words):
    result = run(*(dataset if word == "DATASET" else word for word in words))
    assert result.exit_code == ExitCode.OK, result.output


@pytest.mark.parametrize("wanted", ["²", "٣", "9" * 5000, "-", "99"])
def test_a_position_there_is_none_of(dataset, wanted):
    result = run("show", dataset, "--", wanted)
    assert result.exit_code == ExitCode.SOME_FAILED
    assert result.stderr.startswith("[E202] ")


@pytest.mark.parametrize("command", ["audit", "cite", "compare", "mine"])
def test_what_asks_tables_takes_tables_of_ones_own(dataset, tmp_path, command):
    rest = ("-o", tmp_path / "out") if command == "mine" else ()
    result = run(command, dataset, *rest, "--knowledge", tmp_path / "none")
    assert result.exit_code == ExitCode.SOME_FAILED
    assert result.stderr.startswith("[E103] ")


def test_a_day_in_another_writing_is_the_same_day(dataset, tmp_path):
    file = tmp_path / "s.yaml"
    file.write_text("- {rule: C04, reason: có, until: 2026-03-04}\n", encoding="utf-8")
    told = [
        run("audit", dataset, "--suppress", file, "--today", day).stderr
        for day in ("2026-03-05", "20260305", "2026-W10-4")
    ]
    assert "đã hết hạn / expired (2026-03-04)" in told[0]
    assert told[1:] == told[:1] * 2


@pytest.mark.parametrize("name", ["", *sorted(main.commands)])
def test_every_help_has_both_languages_and_is_whole(name):
    text = run(*([name] if name else []), "--help").stdout
    assert "..." not in text.replace("PATHS...", "").replace("ARGS]...", "").replace("WORDS...", "")
    command = main.commands[name] if name else main
    for option in command.params:
        if getattr(option, "help", None) and option.name not in ("version", "help"):
            assert " / " in option.help, option.name
        elif option.param_type_name == "option":
            assert option.name == "version"


def test_the_help_tells_every_exit_status():
    text = run("--help").stdout
    for code in ExitCode:
        assert f"\n    {int(code):<4} " in text
