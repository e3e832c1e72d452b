"""The role of a heading, from its words, its level and the role of the heading above it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from thidua.knowledge.section_roles import role_of_heading
from thidua.training.features import letters, words
from thidua.training.items import Fact, Item, Source, overlap
from thidua.training.scans import Reading


def features(title: str, level: int, above: str | None) -> str:
    """What the model is told about a heading."""
    told = [f"above={above}", f"level={level}", f"above={above},level={level}"]
    told += [f"rule={role_of_heading(title)}", f"rule={role_of_heading(title)},above={above}"]
    told += [f"capitals={title.isupper()}", *words("w", title), *letters("c", title)]
    return " ".join(told)


class Headings:
    """See ``items.Task``."""

    name = "headings"

    def examples(self, nlp: Language, source: Source) -> Iterator[Example]:
        """Titles of plans and of the phrase bank."""
        corpora, noise, copies = source.corpora, source.noise, source.copies
        rng = random.Random(source.seed)  # noqa: S311 - no secret
        titles = [t for name in corpora.names("train") for t in _titles(corpora.gold(name).records)]
        for phrase in corpora.phrases("sections", "train"):
            for record in phrase.records:
                if record.get("title") and record.get("role"):
                    level = record.get("level", 1)
                    titles.append((record["title"], level, None, record["role"]))
        roles = sorted({role for *_, role in titles})
        for title, level, above, role in titles:
            for copy in range(copies + 1):
                shown = noise.damage(title, rng)[0] if copy else title
                doc = nlp.make_doc(features(" ".join(shown.split()) or title, level, above))
                cats = {other: float(other == role) for other in roles}
                yield Example.from_dict(doc, {"cats": cats})

    def items(self, reading: Reading) -> Iterator[Item]:
        """Headings of the gold that the outline has as headings too."""
        wanted = [
            r
            for r in reading.gold.records["sections"]
            if r.get("title")
            and not r.get("uncertain")
            and "role" not in (r.get("uncertain_fields") or [])
        ]
        found = [s for s in reading.plan.sections if s.title]
        places = [reading.in_true(*s.span) for s in found]
        for record in wanted:
            place = (record["start"], record["end"])
            best = max(range(len(found)), key=lambda i: overlap(place, places[i]), default=None)
            if best is None or overlap(place, places[best]) < 0.5:
                continue
            section = found[best]
            above = next((s.role for s in reading.plan.ancestors(section) if s.role), None)
            yield Item(
                text=features(section.title or "", section.level, above),
                gold=frozenset({(record["role"],)}),
                rule=frozenset({(section.role or "other",)}),
                open=role_of_heading(section.title or "") is None,
            )

    def answer(self, nlp: Language, doc: Doc, item: Item) -> tuple[tuple[Fact, float], ...]:
        """The likeliest role."""
        role = max(doc.cats, key=lambda r: doc.cats[r])
        return (((role,), doc.cats[role]),)


def _titles(records: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, int, str | None, str]]:
    """Title, level, role above and role of each heading of a plan."""
    roles: dict[int, str] = {}
    for record in sorted(records["sections"], key=lambda r: r["start"]):
        level = record["level"]
        roles = {other: role for other, role in roles.items() if other < level}
        above = roles[max(roles)] if roles else None
        title = re.sub(r"\s+", " ", record.get("title") or "")
        if not title or not record.get("role"):
            continue
        if not record.get("uncertain") and "role" not in (record.get("uncertain_fields") or []):
            yield title, level, above, record["role"]
        roles[level] = record["role"]
