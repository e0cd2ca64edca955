"""The ``terminal`` format, for people: where, which rule, the sentence with the wrong words marked, what is right, why, source.

The same lines are drawn with and without colour; colour is never the only sign. It needs no library: a few SGR codes (ECMA-48)
cost nothing to import.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from checker.model.report import Claim, Conflict, Finding, Fix, SideClaim
from checker.reporting.escape import columns, visible
from checker.reporting.excerpt import excerpt
from checker.reporting.run import Run, Style
from checker.reporting.wording import counted, reason

INDENT = "    "
GUTTER = "  | "
SOURCES = 2  # shown with a finding; `csto-check explain FACT-ID` has them all
RULE = " | "
NARROWEST = 24  # columns of a side; with less, sides stand below each other
_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_MARKS = {"error": "1;4;31", "warning": "1;4;33", "note": "1;4;36"}
_VERDICTS = {"supported": "32", "contradicted": "31", "outdated": "33", "disputed": "33", "unknown": "2"}


def render(run: Run, style: Style) -> Iterator[str]:
    paint = Paint(style.colour)
    fixable = 0
    for checked in run.documents():
        path = visible(checked.report.path)
        if style.all_claims:
            for claim in checked.report.claims:
                yield from claim_lines(path, claim, paint, style.width)
            if checked.report.claims:
                yield "\n"
        for finding in checked.report.findings:
            fixable += any(fix.safe for fix in finding.fixes)
            yield from finding_lines(path, finding, checked.source, paint, style.width)
            yield "\n"
    for conflict in run.conflicts:
        yield from conflict_lines(conflict, paint, style.width)
        yield "\n"
    if not style.quiet:
        yield summary_line(run, fixable, paint) + "\n"


class Paint:
    """Text in colour, or the same text."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, sgr: str) -> str:
        return f"\x1b[{sgr}m{text}\x1b[0m" if self._colour and text and sgr else text


def finding_lines(path: str, finding: Finding, source: str, paint: Paint, width: int) -> Iterator[str]:
    """The lines of one finding, each with its line end."""
    at = f"{path}:{finding.span.line}:{finding.span.column}"
    yield f"{paint(at, '1')}: {paint(finding.severity, _COLOURS[finding.severity])} {finding.code} {paint(finding.rule, '2')}\n"
    yield from sentence_lines(source, finding, paint, width)
    yield from labelled("", finding.message, width)
    why = reason(finding)
    if why:
        yield from labelled("why", why, width)
    for related in finding.related:
        place = f"{visible(related.path or path)}:{related.span.line}:{related.span.column}"
        yield from labelled("see", f"{place}: {related.message}", width)
    for citation in finding.sources[:SOURCES]:
        yield from labelled("source", citation, width)
    if finding.facts:
        more = len(finding.sources) - SOURCES
        rest = f" ({counted(more, 'more source')})" if more > 0 else ""
        yield from labelled("fact", f"{finding.facts[0]}{rest}", width)
    for fix in finding.fixes:
        yield from labelled("fix" if fix.safe else "fix?", fix_text(fix, source), width)


def sentence_lines(source: str, finding: Finding, paint: Paint, width: int) -> Iterator[str]:
    """The sentence, with a line of carets under the marked words."""
    if not source:
        return
    shown = excerpt(source, finding.span.start, finding.span.end)
    gutter = paint(GUTTER, "2")
    for first, last in wrapped(shown.text, width - len(GUTTER)):
        start, end = max(shown.start, first), min(shown.end, last)
        line = shown.text[first:last]
        insertion = shown.start == shown.end and first <= shown.start <= last
        if start >= end and not insertion:
            yield f"{gutter}{line}\n"
            continue
        marked = paint(shown.text[start:end], _MARKS[finding.severity])
        yield f"{gutter}{shown.text[first:start]}{marked}{shown.text[end:last]}\n"
        carets = "^" * max(1, columns(shown.text[start:end]))
        yield f"{gutter}{' ' * columns(shown.text[first:start])}{paint(carets, _COLOURS[finding.severity])}\n"


def fix_text(fix: Fix, source: str) -> str:
    old = visible(source[fix.span.start : fix.span.end])
    if not old:
        return f"insert {fix.replacement!r}"
    if not fix.replacement:
        return f"delete {old!r}"
    return f"{old} -> {fix.replacement}"


def claim_lines(path: str, claim: Claim, paint: Paint, width: int) -> Iterator[str]:
    facts = f" [{', '.join(claim.facts)}]" if claim.facts else ""
    modality = "" if claim.modality == "asserted" else f" ({claim.modality})"
    at = f"{path}:{claim.span.line}:{claim.span.column}"
    head = f"{paint(at, '1')}: {paint(claim.verdict, _VERDICTS[claim.verdict])}{modality} "
    text = f"{visible(claim.text)}{facts}"
    if len(at) + len(claim.verdict) + len(modality) + 3 + columns(text) <= width:
        yield f"{head}{text}\n"
        return
    yield head.rstrip() + "\n"
    yield from labelled("", text, width)


def conflict_lines(conflict: Conflict, paint: Paint, width: int) -> Iterator[str]:
    real = conflict.apparent is None
    word = paint(conflict.severity, _COLOURS[conflict.severity]) if real else paint("no conflict", "2")
    yield f"{word}: {paint(f'{conflict.subject} {conflict.relation}', '1')}\n"
    if conflict.message:
        yield from labelled("", conflict.message, width)
    if conflict.apparent is not None:
        yield from labelled("why", conflict.apparent, width)
    yield from side_lines(conflict, paint, width)
    if conflict.canonical is not None:
        yield from labelled("right", f"{conflict.canonical.value} [{', '.join(conflict.canonical.facts)}]", width)
        for citation in conflict.canonical.sources[:SOURCES]:
            yield from labelled("source", citation, width)


def side_lines(conflict: Conflict, paint: Paint, width: int) -> Iterator[str]:
    """The sides beside each other, or below each other where they would be too narrow to read."""
    count = len(conflict.sides)
    room = (width - len(INDENT) - len(RULE) * (count - 1)) // max(1, count)
    if room < NARROWEST:
        for side in conflict.sides:
            yield f"{INDENT}{paint(visible(side.value), '1')}\n"
            for claim in side.claims:
                yield from labelled("", said(claim), width, INDENT * 2)
        return
    cells: list[list[tuple[str, bool]]] = []
    for side in conflict.sides:
        value = visible(side.value)
        cell = [(value[first:last], True) for first, last in wrapped(value, room)]
        for claim in side.claims:
            text = visible(said(claim))
            cell += [(text[first:last], False) for first, last in wrapped(text, room)]
        cells.append(cell)
    for row in zip_longest(*cells, fillvalue=("", False)):
        shown = [paint(text, "1" if bold else "") + " " * (room - columns(text)) for text, bold in row]
        yield f"{INDENT}{paint(RULE, '2').join(shown).rstrip()}\n"


def said(claim: SideClaim) -> str:
    """Where a side is taken, in which mood, and in which words."""
    mood = "" if claim.modality == "asserted" else f" ({claim.modality})"
    return f"{claim.path}:{claim.span.line}{mood}" + (f" {claim.text}" if claim.text else "")


def summary_line(run: Run, fixable: int, paint: Paint) -> str:
    summary = run.summary()
    counts = [
        paint(counted(number, word), _COLOURS[word])
        for number, word in ((summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note"))
        if number
    ]
    documents = counted(summary.documents, "document")
    line = f"{', '.join(counts)} in {documents}." if counts else f"No findings in {documents}."
    if fixable:
        line += f" {fixable} can be mended with --fix."
    if run.failures:
        line += f" {counted(len(run.failures), 'file')} could not be checked."
    return line


def labelled(label: str, text: str, width: int, indent: str = INDENT, column: int = 8) -> Iterator[str]:
    """``text`` wrapped to ``width`` with a label in a column of its own, ``column`` wide."""
    head = f"{indent}{label + ':':{column}}" if label else indent
    text = visible(text)
    for number, (first, last) in enumerate(wrapped(text, width - len(head))):
        yield f"{head if number == 0 else ' ' * len(head)}{text[first:last]}\n"


def wrapped(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The slices of ``text`` (one line) that fit into ``width`` columns, broken at blanks; a longer word stands alone."""
    width = max(width, 20)
    first = last = 0
    while last < len(text):
        blank = text.find(" ", last + 1)
        word_end = len(text) if blank < 0 else blank
        if last > first and columns(text[first:word_end]) > width:
            yield first, last
            first = last + 1 if text[last] == " " else last
        last = word_end
    if last > first or not text:
        yield first, last
