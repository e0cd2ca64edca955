"""Suppression comments, and a note on each that no longer does anything.

In a markup comment (``<!-- csto-check: ignore CS101 the source says so -->``), with no code for every rule, and any words after
the codes as the reason:

``ignore``            findings on the lines of the comment
``ignore-next-line``  findings on the next line that is not blank
``ignore-start``      findings up to ``ignore-end`` or the end of the document
``ignore-file``       findings in the whole document

Besides, ``[sic]`` right after the marked words suppresses the finding: the author has seen it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model import sieve as re
from checker.model.dataclass import dataclass, field
from checker.model.report import Finding, Fix, Location, TextRange
from checker.model.rules import BY_CODE
from checker.model.spans import LineIndex, Span

UNUSED = "CS001"
DIRECTIVES = ("ignore", "ignore-next-line", "ignore-start", "ignore-end", "ignore-file")

_DIRECTIVE = re.compile(r"\s*csto-check\s*:\s*([a-z-]+)[:,]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_CODES = re.compile(r"(?:CS\d+\b[\s,]*)*", re.IGNORECASE)
_SIC = re.compile(r"[\"'”’»*_)]{0,4}\s{0,3}[*_]{0,3}[\[(][*_]{0,3}sic!?[*_]{0,3}[\])]", re.IGNORECASE)


@dataclass(slots=True)
class Suppression:
    """One comment: the lines (1-based, inclusive) and codes (prefixes; none means all) that it silences."""

    comment: Span
    directive: str
    codes: tuple[str, ...]
    first: int = 0
    last: int = 0
    problem: str | None = None
    used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding) -> bool:
        if self.problem is not None or finding.span.line > self.last or finding.span.end_line < self.first:
            return False
        matching = [code for code in self.codes if finding.code.startswith(code)]
        if matching or not self.codes:
            self.used.update(matching or ("",))
            return True
        return False


def suppress(
    findings: Iterable[Finding], source: str, comments: Sequence[tuple[str, Span]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that no comment and no ``[sic]`` silences, and a CS001 note for each comment that silenced nothing."""
    kept = tuple(finding for finding in findings if not _SIC.match(source, finding.span.end))
    directives = [(match, span) for text, span in comments if (match := _DIRECTIVE.match(text))]
    if not directives:
        return kept, ()
    lines = LineIndex(source)
    suppressions = read(directives, source, lines)
    # Every comment that covers a finding counts as used, so no short circuit.
    kept = tuple(finding for finding in kept if not [each for each in suppressions if each.covers(finding)])
    return kept, tuple(note for each in suppressions for note in unused(each, source, lines))


def read(directives: Sequence[tuple[re.Match[str], Span]], source: str, lines: LineIndex) -> list[Suppression]:
    """The suppressions that the comments of a document ask for, in their order."""
    suppressions: list[Suppression] = []
    started: list[Suppression] = []
    end_of_document = lines.position(len(source))[0]
    for match, span in directives:
        directive = match[1].lower()
        listed = _CODES.match(match[2])
        codes = tuple(re.split(r"[\s,]+", listed[0].upper().strip(" ,\t\r\n"))) if listed and listed[0].strip() else ()
        each = Suppression(span, directive, codes)
        first, last = lines.position(span.start)[0], lines.position(max(span.start, span.end - 1))[0]
        unknown = [code for code in codes if not any(known.startswith(code) for known in BY_CODE)]
        if directive not in DIRECTIVES:
            each.problem = f"'{directive}' is no suppression; there are {', '.join(DIRECTIVES)}"
        elif unknown:
            each.problem = f"no rule is called {unknown[0]}"
        elif directive == "ignore":
            each.first, each.last = first, last
        elif directive == "ignore-next-line":
            each.first = each.last = _next_line(source, span.end, lines)
        elif directive == "ignore-start":
            each.first, each.last = first, end_of_document
            started.append(each)
        elif directive == "ignore-file":
            each.first, each.last = 1, end_of_document
        elif started:
            started.pop().last = last
            continue
        else:
            each.problem = "this 'ignore-end' has no 'ignore-start' before it"
        suppressions.append(each)
    return suppressions


def _next_line(source: str, offset: int, lines: LineIndex) -> int:
    """The line of the first text after the line that ``offset`` stands in."""
    line_end = re.compile(r"\r\n?|\n").search(source, offset)
    text = re.compile(r"\S").search(source, line_end.end()) if line_end else None
    return lines.position(text.start())[0] if text else lines.position(len(source))[0] + 1


def unused(each: Suppression, source: str, lines: LineIndex) -> Iterable[Finding]:
    idle = [code for code in each.codes if code not in each.used]
    if each.problem is not None:
        message = each.problem
    elif not each.used:
        message = f"this '{each.directive}' suppresses nothing" + (f": no {' or '.join(idle)} here" if idle else "")
    elif idle:
        message = f"{' and '.join(idle)} in this '{each.directive}' suppress{'es' if len(idle) == 1 else ''} nothing"
    else:
        return
    rule = BY_CODE[UNUSED]
    span = each.comment
    # The reason written in a comment may be worth keeping, so deleting it is never a safe fix.
    fixes = (Fix(TextRange(span.start, span.end), "", safe=False),) if each.problem is None and not each.used else ()
    yield Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=message,
        span=Location(span.start, span.end, *lines.position(span.start), *lines.position(span.end)),
        quote=source[span.start : span.end],
        fixes=fixes,
    )
