"""Contradictions between sources on the HTML page: a table of the sides, and a picture of what each of them dates where.

Each conflict is a section with a heading, so that a screen reader can go from one to the next. The picture repeats what the table
says: it has a text of its own, and tells the right date from the others by its shape and a word, not by colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.report import Conflict, Side
from checker.reporting.escape import visible
from checker.reporting.html_text import source_html, text

_HEAD = re.compile(r"(.{1,180}?)(?:: |\. [A-Z])")
_WIDTH = 640
_LEFT = 10
_ROW = 34
_LEAST = 5  # pixels of a bar, so that a day can be seen


def conflicts_html(conflicts: Sequence[Conflict]) -> Iterator[str]:
    """The part of the page about contradictions between sources."""
    real = [conflict for conflict in conflicts if conflict.apparent is None]
    apparent = [conflict for conflict in conflicts if conflict.apparent is not None]
    if real:
        yield '<section class="conflicts" aria-labelledby="conflicts">\n<h2 id="conflicts">Contradictions between sources</h2>\n'
        if len(real) > 1:
            yield contents(real)
        for number, conflict in enumerate(real, 1):
            yield conflict_html(conflict, f"x{number}")
        yield "</section>\n"
    if apparent:
        yield '<section class="conflicts" aria-labelledby="apparent">\n'
        yield '<h2 id="apparent">Differences that are no contradictions</h2>\n'
        for number, conflict in enumerate(apparent, 1):
            yield conflict_html(conflict, f"n{number}")
        yield "</section>\n"


def contents(conflicts: Sequence[Conflict]) -> str:
    """The list of conflicts, each a link to its table."""
    items = "".join(
        f'<li><a href="#x{number}">{text(title(conflict))}</a>: {text(" / ".join(side.value for side in conflict.sides))}</li>\n'
        for number, conflict in enumerate(conflicts, 1)
    )
    return f"<nav aria-label='Contradictions'><ol>\n{items}</ol></nav>\n"


def title(conflict: Conflict) -> str:
    """What the sides disagree on, as the message begins, else by its ids."""
    about = _HEAD.match(conflict.message)
    return visible(about[1] if about else f"{conflict.subject} {conflict.relation}")


def conflict_html(conflict: Conflict, name: str) -> str:
    """One conflict: what about, the message, the table of sides, the picture, and what is right."""
    kind = "no contradiction" if conflict.apparent is not None else conflict.severity
    rows = "".join(_side_rows(side, number, conflict) for number, side in enumerate(conflict.sides, 1))
    parts = [
        f'<article class="conflict" aria-labelledby="{name}">\n',
        f'<h3 id="{name}">{text(title(conflict))} <small>{kind}</small></h3>\n',
        f"<p>{text(visible(conflict.message))}</p>\n",
    ]
    if conflict.apparent is not None:
        parts.append(f"<p>Why it is none: {text(visible(conflict.apparent))}.</p>\n")
    parts.append(
        f'<div class="wide" tabindex="0" role="region" aria-label="Sides of: {text(title(conflict))}"><table>\n'
        '<thead><tr><th scope="col">Value</th><th scope="col">Who</th><th scope="col">Words</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table></div>\n"
    )
    parts.append(timeline(conflict))
    if conflict.canonical is not None:
        facts = f" <small>{text(', '.join(conflict.canonical.facts[:3]))}</small>" if conflict.canonical.facts else ""
        parts.append(f'<p class="right"><strong>✓ Right:</strong> {text(conflict.canonical.value)}{facts}</p>\n')
        parts += [f"<p class=source>Source: {source_html(citation)}</p>\n" for citation in conflict.canonical.sources]
    parts.append("</article>\n")
    return "".join(parts)


def _side_rows(side: Side, number: int, conflict: Conflict) -> str:
    right = " ✓<span class='spoken'> as in the fact base</span>" if _is_right(side, conflict) else ""
    head = f'<th scope="rowgroup" rowspan="{max(1, len(side.claims))}">{number}. {text(side.value)}{right}</th>'
    rows = []
    for index, claim in enumerate(side.claims):
        mood = "" if claim.modality == "asserted" else f" <small>({text(claim.modality)})</small>"
        rows.append(
            f"<tr>{head if index == 0 else ''}<td>{text(claim.path)}:{claim.span.line}{mood}</td>"
            f"<td><q>{text(visible(claim.text))}</q></td></tr>\n"
        )
    return "".join(rows)


def _is_right(side: Side, conflict: Conflict) -> bool:
    if conflict.canonical is None:
        return False
    if side.value == conflict.canonical.value:
        return True
    mine, known = _date(side.value), _date(conflict.canonical.value)
    return mine is not None and known is not None and mine.agrees(known)


class _Bar(NamedTuple):
    label: str
    sources: str
    date: DateInterval
    right: bool


def timeline(conflict: Conflict) -> str:
    """A picture with a bar for each side that gives a date, and one for the right date; nothing where no two sides give one."""
    bars = []
    for number, side in enumerate(conflict.sides, 1):
        date_ = _dates(side.value)
        if date_ is not None:
            names = ", ".join(dict.fromkeys(claim.path.replace("\\", "/").rsplit("/", 1)[-1] for claim in side.claims))
            bars.append(_Bar(f"{number}. {date_.english()}", names, date_, False))
    if len(bars) < 2:
        return ""
    if conflict.canonical is not None and (right := _dates(conflict.canonical.value)) is not None:
        bars.append(_Bar(f"✓ {right.english()}", "fact base", right, True))
    first = min(bar.date.begin.toordinal() for bar in bars)
    last = max(bar.date.finish.toordinal() for bar in bars)
    margin = max(30, (last - first) // 12)
    first, last = max(1, first - margin), min(date.max.toordinal(), last + margin)
    height = _ROW * len(bars) + 30

    def x(day: int) -> float:
        return round(_LEFT + (day - first) * (_WIDTH - 2 * _LEFT) / (last - first), 1)

    drawn = []
    for row, bar in enumerate(bars):
        top = _ROW * row + 16
        start, end = x(bar.date.begin.toordinal()), x(bar.date.finish.toordinal())
        width = max(_LEAST, round(end - start, 1))
        middle = start + width / 2
        anchor = "start" if middle < _WIDTH / 3 else "end" if middle > _WIDTH * 2 / 3 else "middle"
        words = f"{bar.label} ({bar.sources[:60]}{'…' if len(bar.sources) > 60 else ''})"
        drawn.append(f'<text x="{middle}" y="{top}" text-anchor="{anchor}">{text(visible(words))}</text>')
        shape = "known" if bar.right else "bar"
        drawn.append(f'<rect class="{shape}" x="{start}" y="{top + 5}" width="{width}" height="9" rx="2"/>')
    base = height - 18
    drawn.append(f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _LEFT}" y1="{base}" y2="{base}"/>')
    for year in _ticks(date.fromordinal(first).year, date.fromordinal(last).year):
        at = date(year, 1, 1).toordinal()
        if first <= at <= last:
            drawn.append(f'<line class="axis" x1="{x(at)}" x2="{x(at)}" y1="{base}" y2="{base + 4}"/>')
            drawn.append(f'<text class="year" x="{x(at)}" y="{height - 3}" text-anchor="middle">{year}</text>')
    told = "; ".join(f"{bar.label}: {bar.sources}" for bar in bars)
    return (
        f'<figure class="timeline wide"><svg viewBox="0 0 {_WIDTH} {height}" role="img"'
        f' aria-label="Timeline. {text(visible(told))}">\n' + "\n".join(drawn) + "\n</svg></figure>\n"
    )


def _ticks(first: int, last: int) -> range:
    """The years to write below the axis, at most about a dozen."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step <= 12)
    return range(-(-first // step) * step, last + 1, step)


def _dates(value: str) -> DateInterval | None:
    """The date that a value is, or ends with: "2002-05-14", "expiry 1999"."""
    return _date(value.rsplit(" ", 1)[-1])


def _date(value: str) -> DateInterval | None:
    try:
        found = DateInterval.parse(value)
    except ValueError:
        return None
    return None if found.open_start or found.open_end else found
