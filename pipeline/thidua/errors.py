"""Every error a user can meet, with its code and one sentence each; and the exit codes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum, StrEnum
from pathlib import Path


class ExitCode(IntEnum):
    """What a command's exit status means."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NOTHING_READ = 3
    FINDINGS = 5  # an audit was made, and found what --fail-on asks about
    INTERRUPTED = 130


class ErrorCode(StrEnum):
    """Coded errors; the sentence tells what to do. ``{name}`` is the file."""

    EMPTY_FILE = "E101"
    UNREADABLE_FILE = "E102"
    NOT_FOUND = "E103"
    UNKNOWN_FORMAT = "E104"
    TOO_LARGE = "E105"
    DAMAGED = "E106"
    ENCRYPTED = "E107"
    NOT_VIETNAMESE = "E108"
    NO_TEXT = "E109"
    MISSING_TOOL = "E110"
    TIMEOUT = "E111"
    NO_PAGES = "E114"
    IS_FOLDER = "E115"
    NO_INPUT = "E116"
    INTERNAL = "E199"
    NO_DATASET = "E201"
    NO_DOCUMENT = "E202"
    NO_GOLD = "E203"
    BAD_FORMAT = "E204"
    CANNOT_WRITE = "E205"
    OTHER_FILES = "E206"
    NOTHING_NEW = "E207"
    OTHER_VERSION = "E208"


SENTENCES: dict[ErrorCode, str] = {
    ErrorCode.EMPTY_FILE: "{name} is empty: ask for the file again.",
    ErrorCode.UNREADABLE_FILE: "{name} cannot be opened ({detail}): check its permissions.",
    ErrorCode.NOT_FOUND: "{name} does not exist: check the path.",
    ErrorCode.UNKNOWN_FORMAT: "{name} is not a document that thidua reads ({detail}): "
    "give text, HTML, DOCX, DOC, ODT, RTF, PDF or an image.",
    ErrorCode.TOO_LARGE: "{name} is larger than {detail}: split it.",
    ErrorCode.DAMAGED: "{name} is damaged ({detail}): save or download it again.",
    ErrorCode.ENCRYPTED: "{name} is protected by a password: save a copy without it.",
    ErrorCode.NOT_VIETNAMESE: "{name} does not look Vietnamese: check that it is the right file.",
    ErrorCode.NO_TEXT: "{name} holds no text ({detail}).",
    ErrorCode.MISSING_TOOL: "{name} needs {detail}, which is not installed: run 'make setup'.",
    ErrorCode.TIMEOUT: "{name} took longer than {detail}: split it or raise the limit.",
    ErrorCode.NO_PAGES: "{name} has no pages to lay text on: give a PDF or an image.",
    ErrorCode.IS_FOLDER: "{name} is a folder: name one of its files.",
    ErrorCode.NO_INPUT: "There is no file to read in {name}: check the path.",
    ErrorCode.CANNOT_WRITE: "{name} cannot be written ({detail}): check the folder.",
    ErrorCode.OTHER_FILES: "{name} holds other files than a dataset's: choose a new folder.",
    ErrorCode.NOTHING_NEW: "{name} stays as it was: none of the files could be read.",
    ErrorCode.OTHER_VERSION: "{name} is of another version of thidua ({detail}): "
    "run 'thidua mine … -o {name}' again.",
    ErrorCode.INTERNAL: "{name} met an error of thidua itself ({detail}): please report it.",
    ErrorCode.NO_DATASET: "{name} is not a dataset: run 'thidua mine … -o {name}' first.",
    ErrorCode.NO_DOCUMENT: "{name} is not a document of this dataset: see 'thidua show DATASET'.",
    ErrorCode.NO_GOLD: "{name} holds no gold records that match the dataset.",
    ErrorCode.BAD_FORMAT: "{name} is not a known format: {detail}.",
}


class ThiduaError(Exception):
    """A user's error: ``[E104] plan.zip is not a document that thidua reads …``."""

    def __init__(self, code: ErrorCode, name: str, detail: str = "") -> None:
        self.code = code
        self.name = name
        self.detail = detail
        super().__init__(f"[{code}] {SENTENCES[code].format(name=name, detail=detail)}")


@contextmanager
def opening(path: str | Path) -> Iterator[None]:
    """Errors of the system while the text file *path* is read, as a user's error about it.

    Raises:
        ThiduaError: it does not exist, cannot be opened, or is not UTF-8.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise ThiduaError(ErrorCode.NOT_FOUND, str(path)) from error
    except UnicodeDecodeError as error:
        raise ThiduaError(ErrorCode.UNREADABLE_FILE, str(path), "it is not UTF-8") from error
    except OSError as error:
        raise ThiduaError(ErrorCode.UNREADABLE_FILE, str(path), system_reason(error)) from error


@contextmanager
def writing(path: str | Path) -> Iterator[None]:
    """Errors of the system while *path*, a file or a folder, is written, as a user's error.

    Raises:
        ThiduaError: it cannot be written.
    """
    try:
        yield
    except OSError as error:
        raise ThiduaError(ErrorCode.CANNOT_WRITE, str(path), system_reason(error)) from error


def system_reason(error: OSError) -> str:
    """What the system says, without the number and the path that Python puts around it."""
    return error.strerror or str(error)
