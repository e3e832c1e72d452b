"""The flow of a plan made legible for those who look for targets, letter for letter as long.

Misread digits, lost tones, capitals, foreign marks and page furniture hide what a sentence says.
Here each is put right or blanked at its place, so that all offsets stay; ``as_printed`` gives
the words of a record back as the plan prints them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from thidua.extract.targets.digits import with_numbers_mended
from thidua.extract.targets.furniture import without_furniture
from thidua.extract.targets.marks import with_plain_marks
from thidua.extract.targets.places import FILLER, SET_COMMA
from thidua.extract.targets.tones import with_tones
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import set_of, words_of
from thidua.records import Target
from thidua.structure.plan import Plan
from thidua.structure.wrapped import breaks_off

# "công tác thi đua, khen thưởng": a comma that parts nothing
_SET_PHRASE = re.compile(rf"(?<!\w)(?:{words_of('set_phrase')})(?!\w)", re.I)
_WORD = re.compile(r"\w+")
_NEVER_SMALL = re.compile(rf"[{UPPER}]{{2}}")
_BEGINS = re.compile(r"(?:^|(?<=[.;:!?])\s+|(?<=[-+•–])\s+)(\w)", re.M)
_NO_GAP = re.compile(r"(?<=\S)[ \t]*[*\n][ \t*\n]*(?=\S)")
_PARAGRAPH = re.compile(rf"(?P<break>\n)[ \t]*(?=[{UPPER}])")
# "mỗi xã tăng / 02 tiêu chí", "trễ hẹn dưới / 0,3%": a line that ends before its number
_BEFORE_NUMBER = set_of("before_number") | set_of("deed")
_NUMBER_BELOW = re.compile(rf"\n[ \t]*(?=\d[\d.,]*(?:\s?%|[ \t]+[{LOWER}]))")
_YEAR_BELOW = re.compile(rf"\n[ \t]*20\d\d[ \t,]+[{LOWER}]")
# "thành lập 03 công đoàn ở / Cụm công nghiệp": no line ends in what governs the next
_GOVERNS_NAME = set_of("governs_name")
_NAME_BELOW = re.compile(rf"\n[ \t]*(?=[{UPPER}][{LOWER}])")
_LONGEST_LED = 40  # characters of the words before a number
_BREAKS_OFF = re.compile(r"[,–-]\s*$|\d$")
_FEWEST_FULL = 4  # lines of one width that show how a page is set
_FULL, _EVEN, _WIDEST = 0.72, 0.85, 130  # of that width; characters of the widest page
_FEWEST_CAPITALS = 12  # letters of a line in capitals
_HAS_NUMBER = re.compile(r"\d|KHÔNG\s")


@dataclass(frozen=True, slots=True)
class Legible:
    """A plan whose flow is legible, and what was done to it."""

    plan: Plan
    printed: str  # the flow as it was
    moved: dict[int, int] = field(default_factory=dict)  # where torn numbers begin: where they did
    ends: dict[int, int] = field(default_factory=dict)  # where misread signs end: where they did

    def as_printed(self, target: Target) -> Target:
        """*target* with the words that the plan prints, and where they are printed."""
        if self.plan.flow is self.printed or target.start is None or target.end is None:
            return target
        start = self.moved.get(target.start, target.start)
        end = self.ends.get(target.end, target.end)
        changes: dict[str, object] = {}
        if (start, end) != (target.start, target.end):
            changes = {"start": start, "end": end, "quote": self.plan.text[start:end]}
        line = self.plan.flow.rfind("\n", 0, start) + 1
        if self.plan.flow[line:end] != self.printed[line:end]:
            words = {**self._words(line, start), **self._words(start, end)}
            known = set(_WORD.findall(self.printed, start, end))
            for name in ("subject", "predicate", "unit"):
                said = getattr(target, name)
                if said and (told := _with(words, known, said).replace(SET_COMMA, ",")) != said:
                    changes[name] = told
        return target.model_copy(update=changes) if changes else target

    def _words(self, start: int, end: int) -> dict[str, str]:
        """The words between two offsets in small letters: each as it is printed."""
        flow, printed = self.plan.flow, self.printed
        found = _WORD.finditer(flow, start, end)
        return {word[0].lower(): printed[word.start() : word.end()] for word in found}


def _with(words: dict[str, str], known: set[str], said: str) -> str:
    """*said* with the *words* that are printed another way; those *known* are printed so too."""
    return _WORD.sub(lambda w: w[0] if w[0] in known else words.get(w[0].lower(), w[0]), said)


def legible(plan: Plan) -> Legible:
    """*plan* with a flow in which what hides its targets is put right."""
    printed = plan.flow
    flow = _with_breaks(printed, plan.text)
    flow = _with_lines_joined(flow)
    flow = without_furniture(flow, plan.text)
    flow = with_plain_marks(flow)
    flow, moved, ends = with_numbers_mended(flow)
    flow = _with_fillers(flow, plan.text)
    flow = _SET_PHRASE.sub(lambda phrase: phrase[0].replace(",", SET_COMMA), flow)
    flow = with_tones(_with_small_letters(flow))
    if flow == printed:
        return Legible(plan, printed)
    return Legible(plan.with_flow(flow), printed, moved, ends)


def _with_lines_joined(flow: str) -> str:
    """*flow* with a blank where a line ends in what only the next line's number or name can end."""
    pieces: list[str] = []
    done = 0
    end = flow.find("\n")
    while end >= 0:
        if _leads_on(flow, end):
            pieces += (flow[done:end], " ")
            done = end + 1
        end = flow.find("\n", end + 1)
    return "".join((*pieces, flow[done:])) if pieces else flow


def _leads_on(flow: str, end: int) -> bool:
    """Whether the line that ends at *end* goes on with the number or the name below."""
    counts, names = _NUMBER_BELOW.match(flow, end), _NAME_BELOW.match(flow, end)
    if not (counts or names):
        return False
    begin = flow.rfind("\n", 0, end) + 1
    if end - begin > _LONGEST_LED:
        begin = flow.find(" ", end - _LONGEST_LED, end) + 1 or end  # no word is cut
    words = flow[begin:end].split()
    last = {" ".join(words[-count:]) for count in range(1, min(len(words), 4) + 1)}
    if names:
        return not last.isdisjoint(_GOVERNS_NAME)
    if not last.isdisjoint(("năm", "Năm")) and _YEAR_BELOW.match(flow, end):
        return True
    return not last.isdisjoint(_BEFORE_NUMBER)


def _with_breaks(flow: str, text: str) -> str:
    """*flow* with the ends of lines that are paragraphs, where the text is not set in lines.

    Only a page that is set in lines of one width goes on in capitals on the next line.
    """
    if len(flow) != len(text):
        return flow
    lengths = sorted(map(len, text.split("\n")), reverse=True)[:_FEWEST_FULL]
    is_set = lengths[-1] >= lengths[0] * _EVEN and lengths[0] <= _WIDEST
    full = lengths[0] * _FULL if is_set and len(lengths) == _FEWEST_FULL else len(text)
    pieces: list[str] = []
    done = 0
    for end in _PARAGRAPH.finditer(text):
        at = end.start("break")
        if flow[at] == "\n":
            continue
        line = text[text.rfind("\n", 0, at) + 1 : at]
        if len(line) < full and not _BREAKS_OFF.search(line) and not breaks_off(line.rstrip()):
            pieces += (flow[done:at], "\n")
            done = at + 1
    return "".join((*pieces, flow[done:])) if pieces else flow


def _with_fillers(flow: str, text: str) -> str:
    """*flow* with fillers for asterisks and the ends of lines: no gap between columns."""
    if "*" not in text and "\n " not in text:
        return flow
    pieces: list[str] = []
    done = 0
    for run in _NO_GAP.finditer(text):
        start, end = run.span()
        if end - start > 2 and flow[start:end].isspace() and "\n" not in flow[start:end]:
            pieces += (flow[done : start + 1], FILLER * (end - start - 1))
            done = end
    return "".join((*pieces, flow[done:]))


def _with_small_letters(flow: str) -> str:
    """*flow* with lines that are printed in capitals, and hold numbers, in small letters."""
    if not _NEVER_SMALL.search(flow):
        return flow
    lines = flow.split("\n")
    for at, line in enumerate(lines):
        if (
            len(line) > _FEWEST_CAPITALS
            and line.isupper()
            and _HAS_NUMBER.search(line)
            and sum(map(str.isalpha, line)) > _FEWEST_CAPITALS
        ):
            small = _BEGINS.sub(lambda letter: letter[0].upper(), line.lower())
            lines[at] = small if len(small) == len(line) else line
    return "\n".join(lines)
