"""Profiles: what an audit asks of a plan, one rule a row of a YAML file.

A rule is recognised in one of three ways. ``present`` lists where the element may be found; the
first that fits proves it, a ``weak`` one leaves it doubtful, none means that it is missing.
``finding`` names findings that mining has recorded. ``check`` names a function of the
``consistency`` package. The law that holds on the plan's own day decides whether a rule applies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from thidua.analysis.audit.plan import AuditedPlan
from thidua.errors import ErrorCode, ThiduaError, opening
from thidua.knowledge.patterns import folded
from thidua.knowledge.tables import profiles, shown
from thidua.records import Severity

Part = Literal["head", "type_line", "preamble", "body", "end", "closing", "all"]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(_Entry):
    """One text in Vietnamese and English."""

    vi: str
    en: str


class Basis(_Entry):
    """What a rule rests on, and from when to when. ``valid_to`` is the last day in force."""

    act: str
    article: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    verified: bool = True

    @field_validator("valid_from", "valid_to", mode="before")
    @classmethod
    def _iso(cls, value: Any) -> Any:
        """YAML reads an unquoted date as a date."""
        return value if value is None or isinstance(value, str) else value.isoformat()

    def holds(self, day: str | None) -> bool:
        """Whether the act was in force on *day* (ISO); an undated plan is held to today's law."""
        if day is None:
            return self.valid_to is None
        return (self.valid_from or "") <= day <= (self.valid_to or "9999")

    def cited(self) -> str:
        """The act with its article, as a report prints it."""
        return ", ".join(filter(None, (self.article, self.act)))


class Recogniser(_Entry):
    """One place where an element may be found; all that is given must hold."""

    field: str | None = Field(None, description="column of documents that must be filled")
    role: list[str] | None = Field(None, description="roles of sections")
    records: str | None = Field(None, description="table with at least so many rows")
    at_least: int = 1
    where: dict[str, Any] = Field(default_factory=dict, description="values of columns")
    cue: list[str] | None = Field(None, description="patterns, matched without case and marks")
    within: Part | None = Field(None, description="cues: body unless given; records: anywhere")
    unless: list[str] = Field(default_factory=list, description="patterns that take a cue back")
    spaced: bool = Field(False, description="letters may stand apart, as bad text layers have them")
    weak: bool = False

    @model_validator(mode="after")
    def _one(self) -> Recogniser:
        ways = [self.field, self.role, self.records, self.cue]
        if sum(way is not None for way in ways) != 1:
            raise ValueError("give one of field, role, records, cue")
        return self

    @field_validator("cue", "unless")
    @classmethod
    def _patterns(cls, patterns: list[str] | None) -> list[str] | None:
        for pattern in patterns or ():
            try:
                re.compile(folded(pattern))
            except re.error as error:
                raise ValueError(f"{pattern!r} is no pattern: {error}") from error
        return patterns

    @cached_property
    def cues(self) -> re.Pattern[str]:
        """The cues as one pattern over the folded text; what takes one back is tried first."""
        cues = [folded(cue) for cue in self.cue or ()]
        if self.spaced:
            cues = [r"\s{0,3}".join(cue.replace(" ", "")) for cue in cues]
        found = rf"(?<![a-z0-9])(?P<cue>{'|'.join(cues)})(?![a-z0-9])"
        return re.compile("|".join([*map(folded, self.unless), found]), re.MULTILINE)


class Applies(_Entry):
    """Which documents a rule is for; an empty list is all."""

    doc_types: list[str] = Field(default_factory=lambda: ["ke_hoach"])
    not_doc_types: list[str] = Field(default_factory=list)
    issuer_kinds: list[str] = Field(default_factory=list)
    not_issuer_kinds: list[str] = Field(default_factory=list)
    readers: list[str] = Field(default_factory=list)
    party_style: bool | None = None
    emulation: bool = Field(default=False, description="documents about emulation only")

    def to(self, plan: AuditedPlan) -> bool:
        """Whether the rule is for *plan*."""
        document = plan.document
        kind, kept = document["issuer_kind"], document["doc_type"]
        if self.doc_types and kept not in self.doc_types:
            return False
        if kept in self.not_doc_types or kind in self.not_issuer_kinds:
            return False
        if self.emulation and not plan.is_about_emulation:
            return False
        if self.party_style is not None and _party_style(document) is not self.party_style:
            return False
        if self.readers and not any(str(document["reader"]).startswith(r) for r in self.readers):
            return False
        return not self.issuer_kinds or kind in self.issuer_kinds


def _party_style(document: dict[str, Any]) -> bool:
    """Whether the document is numbered as the Party does: the type before the slash."""
    symbol = document["symbol"] or ""
    if "/" in symbol:
        return True
    return document["issuer_kind"] == "party" and not symbol


class Rule(_Entry):
    """One thing an audit asks of a plan."""

    id: str
    code: str
    element: Words
    group: Literal["form", "content", "consistency"]
    basis: list[Basis]
    applies: Applies = Applies()
    severity: Severity = Severity.WARNING
    lost_in: list[str] = Field(default_factory=list, description="readers that lose it: info only")
    enabled: bool = True
    present: list[Recogniser] | None = None
    finding: list[str] | None = None
    check: str | None = None
    looked_in: Part = "body"
    message: Words | None = None

    @model_validator(mode="after")
    def _recognised(self) -> Rule:
        if not (self.present or self.finding or self.check):
            raise ValueError("say how it is recognised: present, finding or check")
        if self.message is None and not self.finding:
            raise ValueError("a message is needed for what is missing")
        return self

    def basis_on(self, day: str | None) -> Basis | None:
        """What the rule rests on for a plan of *day*; None where nothing did."""
        return next((basis for basis in self.basis if basis.holds(day)), None)

    def severity_for(self, plan: AuditedPlan) -> Severity:
        """How grave it is; what the reader's format loses is only worth a note."""
        reader = str(plan.document["reader"])
        return Severity.INFO if reader in self.lost_in else self.severity


class Profile(_Entry):
    """A named set of rules."""

    name: str
    title: Words
    rules: list[Rule]

    @model_validator(mode="after")
    def _ids(self) -> Profile:
        ids = [rule.id for rule in self.rules]
        if twice := sorted({i for i in ids if ids.count(i) > 1}):
            raise ValueError(f"two rules have the id {', '.join(twice)}")
        return self


def shipped() -> list[str]:
    """The names of the profiles that come with thidua."""
    return sorted(path.name.removesuffix(".yaml") for path in _folder().iterdir())


def known() -> list[str]:
    """The names of the profiles there are, the user's first."""
    return list(dict.fromkeys([*profiles(), *shipped()]))


def is_file(name: str) -> bool:
    """Whether *name* means a profile of one's own in a file."""
    return Path(name).suffix in (".yaml", ".yml")


def _folder() -> Traversable:
    return files("thidua.knowledge").joinpath("profiles")


def load_profile(name: str) -> Profile:
    """A profile by its name, several joined by commas, ``all``, or a YAML file of one's own.

    Profiles of the user's folder in use are known by name as the shipped ones are, come before
    them in ``all``, and take the place of a shipped one of the same name; so do their rules, by id.

    Raises ThiduaError if there is none of the name, or the file breaks the format; the sentence
    names the file, the rule with its line, and the field.
    """
    own = profiles()
    names = known() if name == "all" else [part.strip() for part in name.split(",")]
    loaded = [_load_one(one) for one in names]
    if len(loaded) == 1:
        return loaded[0]
    titles = [profile.title for profile in loaded]
    title = Words(vi="; ".join(t.vi for t in titles), en="; ".join(t.en for t in titles))
    named = list(zip(names, loaded, strict=True))
    theirs = {rule.id for one, profile in named if one in own for rule in profile.rules}
    rules = [
        rule
        for one, profile in named
        for rule in profile.rules
        if one not in shipped() or one in own or rule.id not in theirs
    ]
    return _valid({"name": name, "title": title, "rules": rules}, name)


def _load_one(name: str) -> Profile:
    own = profiles()
    if name in own:
        return _load_one(shown(own[name]))
    if name in shipped():
        source = _folder().joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    elif is_file(name):
        with opening(name):
            source = Path(name).read_text(encoding="utf-8")
    else:
        choices = ", ".join(known())
        raise ThiduaError(ErrorCode.BAD_FORMAT, name, f"choose all, {choices} or a .yaml file")
    try:
        content = yaml.safe_load(source)
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise ThiduaError(ErrorCode.BAD_FORMAT, name, f"it is no YAML ({reason})") from error
    return _valid(content, name, source)


def _valid(content: Any, name: str, source: str | None = None) -> Profile:
    try:
        return Profile.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = _place(content, first["loc"])
        if source is not None:
            place = f"line {_line(source, first['loc'])}, {place}"
        raise ThiduaError(
            ErrorCode.BAD_FORMAT, name, f"{place}: {first['msg'].removeprefix('Value error, ')}"
        ) from error


def _place(content: Any, path: Sequence[int | str]) -> str:
    """Where in a profile an error stands: the rule's id where it has one, then the field."""
    words: list[str] = []
    for step in path:
        content = _step(content, step)
        named = isinstance(content, dict) and isinstance(step, int) and "id" in content
        words.append(f"rule {content['id']}" if named else str(step))
    return " > ".join(words) or "profile"


def _line(source: str, path: Sequence[int | str]) -> int:
    """The line (from 1) on which the innermost part of *path* that is written begins."""
    node = yaml.compose(source)
    line = 0
    for step in path:
        if node is None:
            break
        line = node.start_mark.line
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        else:
            node = None
    return (node.start_mark.line if node is not None else line) + 1


def _step(content: Any, step: int | str) -> Any:
    try:
        return content[step]
    except (KeyError, IndexError, TypeError):
        return None
