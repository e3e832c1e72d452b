"""A user's own tables: read as spreadsheets save them, refused in one sentence, put first."""

from __future__ import annotations

import os
import re
import unicodedata

import pytest

from thidua.batch import mine, one
from thidua.errors import ErrorCode, ThiduaError
from thidua.knowledge import tables
from thidua.knowledge.acts import acts
from thidua.knowledge.anniversaries import event_named
from thidua.knowledge.citations import work_named
from thidua.knowledge.issuing_bodies import issuer_kind
from thidua.knowledge.movements import movement_named, movement_pattern
from thidua.knowledge.own_tables import own_columns
from thidua.knowledge.patterns import flaw, folded, of_words
from thidua.knowledge.section_roles import is_heading, role_of_heading
from thidua.knowledge.slips import slips
from thidua.knowledge.symbols import body_of_symbol, symbol_like
from thidua.knowledge.tables import VARIABLE, fingerprint, located, rows, use
from thidua.knowledge.titles import title_of, title_pattern

ROLES = "role,pattern,heading\n"
EVENTS = (
    "event_id,name,variants,day,month,origin_date,other_origins,calendar,legal_basis,verified\n"
)
MOVEMENTS = "movement_id,name,variants,kind,launched_by,launched,verified\n"
ACTS = "directive_id,work_id,type,issuer,date,subject,valid_from,valid_to,replaced_by,verified\n"


@pytest.fixture
def own(tmp_path):
    """Writes tables into a folder of the user's: ``own(movements=TEXT)``."""
    folder = tmp_path / "own"

    def write(**texts):
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            data = text if isinstance(text, bytes) else text.encode()
            (folder / f"{name}.csv").write_bytes(data)
        return folder

    return write


def refused(folder):
    with pytest.raises(ThiduaError) as error, use(folder):
        pass
    assert "\n" not in str(error.value)
    return error.value


# ---------------------------------------------------------------------------- every table


def test_every_table_that_may_be_extended_is_one_of_thidua_and_has_the_columns_checked():
    for name, columns in own_columns().items():
        shipped = set(rows(name)[0])
        assert {column.name for column in columns} <= shipped, name
        assert {column.made_from for column in columns} <= shipped | {""}, name


def test_a_row_of_each_table_is_found_and_forgotten(own):
    folder = own(
        section_roles=ROLES + "rewards,,Phần quà cuối vụ\n",
        anniversaries=EVENTS + "own,Ngày mở chợ Sơn Hà,,5,4,1990-04-05,,solar,,yes\n",
        movements=MOVEMENTS + "own-m,Đồng xanh không rác thải,,phong_trao,,,\n",
        titles="title_id,pattern,level,kind,name\nown-t,,coso,danh_hieu,Tay gặt vàng\n",
        issuer_kinds="issuer_kind,pattern,example\nenterprise,^htx,HTX Sơn Hà\n",
        symbol_bodies="letters,issuer_pattern,body\nHTXSH,,Hợp tác xã Sơn Hà\n",
        acts=ACTS + "99/2024/QH15,luat-x,Luật,Quốc hội,2024-11-30,Luật X,,,,yes\n",
        works="work_id,pattern,name\nluat-x,,Luật Xây cầu treo\n",
        fixed_terms="term,but_not\nvỏ bao thuốc bảo vệ thực vật,\n",
    )

    def found():
        title = title_pattern().search("danh hieu tay gat vang")
        event = event_named("Ngày mở chợ Sơn Hà")
        movement = movement_named("Đồng xanh, không rác thải")
        return (
            role_of_heading("Phần quà cuối vụ"),
            event and event.known_origin(None),
            movement and movement.movement_id,
            bool(movement_pattern().search("dong xanh - khong rac thai")),
            title and title_of(title).title_id,
            issuer_kind("HTX Sơn Hà"),
            body_of_symbol("QĐ-HTXSH"),
            symbol_like("KH-HTX5H"),
            "99/2024/QH15" in acts(),
            work_named("Xây cầu treo năm 2024"),
            len(slips(["vỏ", "bao", "thuốc", "bảo", "vê", "thực", "vật"])),
        )

    before = found()
    with use(folder):
        assert found() == (
            "rewards",
            "1990-04-05",
            "own-m",
            True,
            "own-t",
            "enterprise",
            "Hợp tác xã Sơn Hà",
            "KH-HTXSH",
            True,
            "luat-x",
            1,
        )
    assert found() == before
    assert before[:7] == (None, None, None, False, None, "other", None)


# ---------------------------------------------------------------------------- who wins


def test_the_users_rows_come_first_and_take_the_place_of_their_ids(own):
    shipped = len(rows("anniversaries"))
    folder = own(
        section_roles=ROLES + "funding,,Khen thưởng\n",
        anniversaries=EVENTS + "dang,Ngày thành lập Đảng Cộng sản Việt Nam,,3,2,1931,,solar,,yes\n",
    )
    with use(folder):
        assert role_of_heading("KHEN THƯỞNG") == "funding"
        assert is_heading("Khen thưởng")
        assert event_named("Ngày thành lập Đảng Cộng sản Việt Nam").origin == "1931"
        assert len(rows("anniversaries")) == shipped
        assert rows("anniversaries")[0]["event_id"] == "dang"
    assert role_of_heading("KHEN THƯỞNG") == "rewards"


def test_a_row_is_named_by_its_file_and_line(own):
    text = ROLES + 'targets,,"Lời hứa;\nĐiều hứa"\n\nrewards,,Phần quà\n'
    with use(own(section_roles=text)):
        first, second, third = located("section_roles")[:3]
    assert (first.line, second.line) == (2, 5)
    assert first.file.endswith("section_roles.csv")
    assert (third.file, third.line) == ("section_roles.csv", 2)


# ---------------------------------------------------------------------------- as spreadsheets save


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_spreadsheets_save_is_read(own, encoding, delimiter, end):
    lines = ["role,heading,pattern,source", "targets,Lời hứa mùa vụ,,", ",,,"]
    text = end.join(lines).replace(",", delimiter)
    with use(own(section_roles=text.encode(encoding))):
        assert role_of_heading("LOI HUA MUA VU:") == "targets"


def test_words_of_a_decomposed_text_are_the_same_words(own):
    text = ROLES + "targets,,Lời hứa mùa vụ\n"
    with use(own(section_roles=unicodedata.normalize("NFD", text))):
        assert role_of_heading("Lời hứa mùa vụ") == "targets"


# ---------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("section_roles", "role,heading\nx,y\n", r"line 1, column pattern: is missing"),
        ("section_roles", "role,pattern,heading,colour\n", r"line 1, column colour: is not known"),
        ("section_roles", "role,pattern,heading,role\n", r"line 1, column role: stands there twice"),
        ("section_roles", "", r"line 1: it has no heading"),
        ("section_roles", ROLES + "target,,Lời hứa\n", r"line 2, column role: “target” is none of"),
        ("section_roles", ROLES + "targets,,\n", r"line 2, column heading: has no words"),
        ("section_roles", ROLES + "targets,^x,\n", r"line 2, column heading: is empty"),
        ("section_roles", ROLES + "targets,a,b,c\n", r"line 2: has 4 cells for 3 columns"),
        ("section_roles", ROLES + "targets,(a,b\n", r"line 2, column pattern: .* is no pattern"),
        ("section_roles", ROLES + "targets,(a+)+b,b\n", r"column pattern: .* holds a repetition"),
        ("section_roles", ROLES + "targets,a*,b\n", r"column pattern: .* fits everything"),
        ("section_roles", ROLES + "targets,(?<=a|bc)d,b\n", r"column pattern: .* is no pattern"),
        ("section_roles", ROLES + 'targets,"a,b\n', r"line 2: unexpected end of data"),
        ("anniversaries", EVENTS + "a,Ngày A,,31,4,1990,,solar,,\n", r"column day: .* no calendar"),
        ("anniversaries", EVENTS + "a,Ngày A,,5,,1990,,solar,,\n", r"column day: .* whole numbers"),
        ("anniversaries", EVENTS + "a,Ngày A,,,,5/4/1990,,solar,,\n", r"origin_date: .* no date"),
        ("anniversaries", EVENTS + "a,Ngày A,,,,,1990;1991-13,solar,,\n", r"other_origins: “1991-13”"),
        ("acts", ACTS + "1/X,,Luật,Quốc hội,2024-02-30,X,,,,\n", r"line 2, column date: “2024-02-30”"),
        ("movements", MOVEMENTS + "m,Một,,phong_trao,,,\nM,Hai,,phong_trao,,,\n",
         r"line 3, column movement_id: “M” stands in line 2 too"),
        ("fixed_terms", "term,but_not\nthi,\n", r"line 2, column term: .* one syllable"),
        ("movements", MOVEMENTS.encode("utf-16"), r"not UTF-8"),
        ("heroes", "name\nA\n", r"heroes\.csv .*the tables that may be extended are section_roles"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_sentence(own, name, text, sentence):
    error = refused(own(**{name: text}))
    assert error.code == ErrorCode.BAD_FORMAT
    assert f"{name}.csv" in error.name
    assert re.search(sentence, str(error)), str(error)


def test_a_mistake_leaves_the_tables_as_they_were(own, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    refused(own(section_roles=ROLES + "target,,Khen thưởng\n"))
    assert role_of_heading("Khen thưởng") == "rewards"
    assert VARIABLE not in os.environ
    assert tables.folder() is None


def test_no_folder_and_a_profile_of_another_kind(tmp_path, own):
    assert refused(tmp_path / "none").code == ErrorCode.NOT_FOUND
    folder = own()
    (folder / "profiles").mkdir()
    (folder / "profiles" / "a.txt").write_text("x")
    (folder / "README.txt").write_text("x")
    assert "NAME.yaml" in str(refused(folder))


@pytest.mark.parametrize(
    ("pattern", "fine"),
    [
        ("^(cac )?phan qua", True),
        (r"qua (?:\d{2} nam )?cuoi", True),
        ("(?:[a-z]{3} ){2}x", True),
        ("(?:[a-z]+ ){1,3}x", False),
        ("x(?=(?:a|b+)+)", False),
        ("(?P<name>a)", False),
        (r"(a)\1", False),
        ("(?i)a", False),
        ("a|", False),
        ("[", False),
    ],
)
def test_which_patterns_are_safe(pattern, fine):
    assert (flaw(pattern) is None) is fine


def test_patterns_are_folded_and_made_of_words():
    assert folded(r"^Quà\W+Tặng\S") == r"^qua\W+tang\S"
    pattern = re.compile(of_words(["Mục đích, yêu cầu", "C++"]))
    assert pattern.search("muc dich - yeu cau")
    assert not pattern.search("muc dich yeu caux")


# ---------------------------------------------------------------------------- one folder at a time


def test_the_folder_named_by_the_environment_is_used(own, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(own(section_roles=ROLES + "targets,,Lời hứa\n")))
    assert role_of_heading("Lời hứa") is None  # nothing changes before a folder is used
    with use():
        assert role_of_heading("Lời hứa") == "targets"
    assert role_of_heading("Lời hứa") is None
    assert os.environ[VARIABLE]


def test_folders_inside_one_another(own, tmp_path):
    outer = own(section_roles=ROLES + "targets,,Lời hứa\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "section_roles.csv").write_text(ROLES + "rewards,,Lời hứa\n", encoding="utf-8")
    with use(outer):
        with use(inner):
            assert role_of_heading("Lời hứa") == "rewards"
            assert os.environ[VARIABLE] == str(inner.resolve())
            with use():
                assert role_of_heading("Lời hứa") == "rewards"
        assert role_of_heading("Lời hứa") == "targets"


def test_a_changed_file_is_read_again_when_the_folder_is_used_again(own):
    with use(own(section_roles=ROLES + "targets,,Lời hứa\n")):
        first = fingerprint()
    with use(own(section_roles=ROLES + "rewards,,Lời hứa\n")):
        assert role_of_heading("Lời hứa") == "rewards"
        assert len(first) == len(fingerprint()) == 16
        assert first != fingerprint()
    assert fingerprint() == ""


def test_what_is_remembered_was_found_with_the_same_tables(own, tmp_path, monkeypatch):
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "TRƯỜNG THCS A\n\nKẾ HOẠCH\nThi đua năm 2025\n\nI. LỜI HỨA\n- Lớp tiên tiến.\n", "utf-8"
    )
    memory = tmp_path / "memory"

    def roles(folder=None):
        found = mine(plan, memory=memory, knowledge=folder).rows("sections")
        return next(row["role"] for row in found if row["title"] == "LỜI HỨA")

    bare = roles()
    assert roles(own(section_roles=ROLES + "targets,,Lời hứa\n")) == "targets"
    assert roles(own(section_roles=ROLES + "rewards,,Lời hứa\n")) == "rewards"

    def forbidden(*_):
        raise AssertionError("mined again")

    monkeypatch.setattr(one, "read_source", forbidden)
    assert roles() == bare != "targets"
    assert roles(own(section_roles=ROLES + "targets,,Lời hứa\n")) == "targets"
