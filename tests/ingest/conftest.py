"""What the tests of the readers share: plain sentences, and the folder of real documents."""

import importlib.util
from pathlib import Path

import pytest

from thidua.ingest import read_bytes

PLAN = """ỦY BAN NHÂN DÂN XÃ ĐÔNG LĨNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

KẾ HOẠCH
Phát động phong trào thi đua yêu nước năm 2031

I. MỤC ĐÍCH, YÊU CẦU
1. Khơi dậy ý chí tự lực của cán bộ, đảng viên và mọi người dân.
2. Gắn thi đua với nhiệm vụ; tránh phô trương, hình thức.
Nơi nhận: các thôn; lưu văn phòng.
"""


@pytest.fixture
def plan():
    return PLAN


@pytest.fixture
def text_of():
    """The text that thidua reads from bytes."""
    return lambda data, name="file": read_bytes(data, name).text


@pytest.fixture
def real():
    """Real documents, which lie beside the repository where there are any."""
    folder = Path(__file__).resolve().parents[2].parent / "shared" / "real"
    if not folder.is_dir():
        pytest.skip("no real documents here")

    def find(number):
        found = sorted(folder.glob(f"{number:03}-*"))
        if not found:
            pytest.skip(f"no document {number}")
        return found[0]

    return find


def _neighbour(name):
    """A helper module beside the tests, which are imported without their folder."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def wd():
    """Pieces of Word files."""
    return _neighbour("word_builder")


@pytest.fixture
def pdf():
    """An empty PDF to draw on."""
    return _neighbour("pdf_builder").Pdf()
