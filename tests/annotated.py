"""Annotated drafts: the marks of ``tests/articles`` and ``tests/evaluation/clean`` taken out, and a report compared with them.

In comes a draft with its marks, out go the text as the checker reads it, the marks with their places in that text, and a score:
what was found, named right, explained, confirmed, and what was reported without reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from checker.checking import Checker, default_checker
from checker.model.report import DocumentReport, Finding

ARTICLES = Path(__file__).parent / "articles"
FORMATS = (".md", ".txt", ".html")

_MARK = re.compile(
    r"\[-(?P<wrong>[^\n]+?)-\]\{(?P<codes>CS\d{3}(?:/CS\d{3})*) (?P<right>[^}\n]+)\}"
    r"|\[\+(?P<true>[^\n]+?)\+\]"
    r"|\[~(?P<trap>[^\n]+?)~\]\{(?P<reason>[^}\n]*)\}"
)
_NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_SMALL_WORDS = frozenset(["the", "and", "for", "was", "were", "not", "did", "its", "has", "had", "with", "from", "that"])

Kind = Literal["wrong", "true", "trap"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: their kind and where they lie in the text without marks (code points)."""

    kind: Kind
    start: int
    end: int
    codes: tuple[str, ...] = ()  # of an error, the most fitting first
    right: str = ""  # of an error: the right value
    reason: str = ""  # of a trap

    def touches(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft without its marks, and the marks."""

    path: Path
    text: str
    marks: tuple[Mark, ...]

    @property
    def errors(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.kind == "wrong")

    def words(self, mark: Mark) -> str:
        return self.text[mark.start : mark.end]


def strip(annotated: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without marks, and the marks with their places in it."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = at = 0
    for match in _MARK.finditer(annotated):
        parts.append(annotated[at : match.start()])
        length += match.start() - at
        kind: Kind = "wrong" if match["wrong"] else "true" if match["true"] else "trap"
        words = match[kind]
        codes = tuple(match["codes"].split("/")) if match["codes"] else ()
        marks.append(Mark(kind, length, length + len(words), codes, match["right"] or "", match["reason"] or ""))
        parts.append(words)
        length += len(words)
        at = match.end()
    parts.append(annotated[at:])
    return "".join(parts), tuple(marks)


def read(path: Path) -> Draft:
    text, marks = strip(path.read_text(encoding="utf-8"))
    return Draft(path, text, marks)


@lru_cache(maxsize=4)
def drafts(folder: str) -> tuple[Draft, ...]:
    """The drafts of ``open`` or ``held``, by name."""
    return tuple(read(path) for path in sorted((ARTICLES / folder).iterdir()) if path.suffix in FORMATS)


def report_on(draft: Draft, checker: Checker | None = None) -> DocumentReport:
    return (checker or default_checker()).check(draft.text, path=draft.path.name).documents[0]


def loud(findings: Iterable[Finding]) -> list[Finding]:
    """The errors and warnings; notes are not counted."""
    return [finding for finding in findings if finding.severity in ("error", "warning")]


def explains(findings: Sequence[Finding], right: str) -> bool:
    """Whether the findings name the right value: all its numbers, or, if it has none, one of its words."""
    said = _plain_words(" ".join([f.message + " " + " ".join(fix.replacement for fix in f.fixes) for f in findings]))
    wanted = _plain_words(right)
    numbers = {word for word in wanted if word.isdigit()}
    if numbers:
        return numbers <= said
    return bool({word for word in wanted if len(word) > 2 and word not in _SMALL_WORDS} & said) or "not" in wanted & said


def _plain_words(text: str) -> set[str]:
    found = re.findall(r"[^\W_]+", re.sub(r"(?<=\d),(?=\d{3})", "", text.lower()))
    return {str(_NUMBER_WORDS.index(word)) if word in _NUMBER_WORDS else word for word in found}


@dataclass(slots=True)
class Score:
    """How reports on drafts compare with the marks. ``lines`` tell every miss and alarm, for people."""

    errors: int = 0
    found: int = 0
    right_code: int = 0
    explained: int = 0
    findings: int = 0
    alarms: int = 0
    clean_alarms: int = 0  # in drafts without an error
    trap_alarms: int = 0  # on words marked as a trap or as true
    trues: int = 0
    confirmed: int = 0
    lines: list[str] = field(default_factory=list)
    uncovered: list[str] = field(default_factory=list)

    def add(self, draft: Draft, report: DocumentReport) -> None:
        findings = loud(report.findings)
        for mark in draft.errors:
            hits = [f for f in findings if mark.touches(f.span.start, f.span.end)]
            coded = [f for f in hits if f.code in mark.codes]
            told = explains(hits, mark.right)
            self.errors += 1
            self.found += bool(hits)
            self.right_code += bool(coded)
            self.explained += bool(hits) and told
            where = f"{draft.path.name}:{_line(draft.text, mark.start)}"
            if not hits:
                self.lines.append(f"missed  {where}: {around(draft.text, mark.start, mark.end)} (right: {mark.right})")
            elif not coded:
                self.lines.append(f"code    {where}: {hits[0].code}, not {'/'.join(mark.codes)}: {draft.words(mark)!r}")
            if hits and not told:
                self.lines.append(f"unclear {where}: {mark.right!r} is not in {hits[0].message!r}")
        for finding in findings:
            self.findings += 1
            start, end = finding.span.start, finding.span.end
            if any(mark.touches(start, end) for mark in draft.errors):
                continue
            self.alarms += 1
            self.clean_alarms += not draft.errors
            self.trap_alarms += any(mark.touches(start, end) for mark in draft.marks)
            where = f"{draft.path.name}:{finding.span.line}"
            self.lines.append(f"alarm   {where}: {finding.code} {around(draft.text, start, end)}: {finding.message}")
        for mark in draft.marks:
            if mark.kind != "true":
                continue
            covered = any(mark.touches(c.span.start, c.span.end) and c.verdict == "supported" for c in report.claims)
            self.trues += 1
            self.confirmed += covered
            if not covered:
                self.uncovered.append(f"open    {draft.path.name}:{_line(draft.text, mark.start)}: {draft.words(mark)}")

    def figures(self) -> dict[str, float]:
        """The figures to record: shares, higher is better, and numbers of alarms, lower is better."""
        return {
            "recall": share(self.found, self.errors),
            "codes": share(self.right_code, self.errors),
            "explained": share(self.explained, self.errors),
            "precision": share(self.findings - self.alarms, self.findings),
            "coverage": share(self.confirmed, self.trues),
            "clean-alarms": self.clean_alarms,
        }


def share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def score(folder: str, checker: Checker | None = None) -> Score:
    """The score of the drafts of a folder."""
    total = Score()
    for draft in drafts(folder):
        total.add(draft, report_on(draft, checker))
    return total


def around(text: str, start: int, end: int, width: int = 70) -> str:
    """The words with what stands beside them on their line, for people."""
    left = text[max(0, start - width) : start].rpartition("\n")[2]
    right = text[end : end + width].partition("\n")[0]
    return f"{left}>>{text[start:end]}<<{right}".replace("\n", " ")


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
