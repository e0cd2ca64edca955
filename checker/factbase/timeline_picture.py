"""A timeline as a picture: self-contained SVG, or an HTML page around it. Light and dark by the reader's own setting.

Bars carry their label inside where it fits and beside them where there is room; every bar and dot says its whole statement when
pointed at, and to screen readers. All text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from checker.factbase.timeline import Bar, Row, Section, Timeline
from checker.model.dataclass import replace

_WIDTH = 1280
_LEFT = 270  # room for the labels of rows
_RIGHT = 40
_LANE = 24
_BAR = 18
_LETTER = 6.4  # the width of an average letter at 12 px
_TOP = 74
_FEW = 3  # events; a row of fewer is not worth a line of its own

_STYLE = """
:root { color-scheme: light dark; }
svg.timeline { background: #fff; }
.timeline text { fill: #1c2330; font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-size: 12px; }
.timeline text.title { font-size: 20px; font-weight: 650; }
.timeline text.section { font-size: 14px; font-weight: 650; }
.timeline text.year { fill: #5a6475; font-size: 11px; }
.timeline .grid { stroke: #e3e7ee; stroke-width: 1; }
.timeline .stripe { fill: #f6f8fb; }
.timeline .bar { fill: #2f6db5; }
.timeline .bar.c1 { fill: #2b7f62; } .timeline .bar.c2 { fill: #7a4fa3; } .timeline .bar.c3 { fill: #a3552a; }
.timeline .bar.c4 { fill: #44586f; } .timeline .bar.odd { opacity: .82; }
.timeline .bar.tentative { fill-opacity: .45; stroke: #44586f; stroke-dasharray: 3 2; }
.timeline text.inside { fill: #fff; } .timeline text.inside.tentative { fill: #1c2330; }
.timeline .dot { fill: #c8372d; stroke: #fff; stroke-width: 1.5; }
.timeline .dot.tentative { fill: #fff; stroke: #c8372d; }
.timeline text.beside { fill: #3b4454; font-size: 11px; }
.timeline g.item:hover .bar, .timeline g.item:hover .dot { filter: brightness(1.2); }
@media (prefers-color-scheme: dark) {
  svg.timeline { background: #14181f; }
  .timeline text { fill: #e8ecf3; }
  .timeline text.year { fill: #97a3b6; }
  .timeline .grid { stroke: #2a313c; }
  .timeline .stripe { fill: #1a1f28; }
  .timeline .bar { fill: #3f7fca; } .timeline .bar.c1 { fill: #318f6f; } .timeline .bar.c2 { fill: #8d62b8; }
  .timeline .bar.c3 { fill: #b5652f; } .timeline .bar.c4 { fill: #5d738d; }
  .timeline .bar.tentative { stroke: #97a3b6; }
  .timeline text.inside, .timeline text.inside.tentative { fill: #fff; }
  .timeline .dot { fill: #ff7a6e; stroke: #14181f; } .timeline .dot.tentative { fill: #14181f; stroke: #ff7a6e; }
  .timeline text.beside { fill: #b9c3d2; }
}
"""


def render_svg(timeline: Timeline) -> str:
    """The picture as one SVG document that needs nothing beside it."""
    parts: list[str] = []
    y = _TOP
    for number, section in enumerate(timeline.sections):
        parts.append(f'<text class="section" x="16" y="{y + 18}">{escape(section.title)}</text>')
        y += 30
        for index, row in enumerate(_gathered(section)):
            drawn, height = _row(row, timeline, y, number % 5)
            if index % 2 == 0:
                parts.append(f'<rect class="stripe" x="8" y="{y}" width="{_WIDTH - 16}" height="{height}" rx="4"/>')
            parts.append(_row_label(row, y))
            parts += drawn
            y += height
        y += 14
    height = y + 24
    grid = _grid(timeline, height)
    # Stripes lie below the grid, bars above it: the grid goes in after the stripes.
    stripes = [part for part in parts if 'class="stripe"' in part]
    rest = [part for part in parts if 'class="stripe"' not in part]
    title = escape(timeline.title)
    return (
        f'<svg class="timeline" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
        f'height="{height}" role="img" aria-label="Timeline: {escape(timeline.title, quote=True)}">\n<style>{_STYLE}</style>\n'
        f'<text class="title" x="16" y="32">{title}</text>\n' + "\n".join([*stripes, *grid, *rest]) + "\n</svg>\n"
    )


def render_html(timeline: Timeline) -> str:
    """A page with the picture, and below it every statement as a list to read."""
    title = escape(timeline.title)
    items = "\n".join(
        f"<li><time>{date.fromordinal(bar.first).isoformat()}</time> {escape(bar.text)} <code>{escape(bar.statement)}</code></li>"
        for bar in sorted(timeline.bars, key=lambda bar: (bar.first, bar.statement))
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timeline: {title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 0 auto; max-width: 1320px; padding: 16px; font: 15px/1.5 system-ui, sans-serif; }}
body {{ background: #fff; color: #1c2330; }}
figure {{ margin: 0; overflow-x: auto; }}
li {{ margin: 4px 0; }} time {{ font-variant-numeric: tabular-nums; color: #5a6475; }} code {{ color: #5a6475; font-size: 12px; }}
@media (prefers-color-scheme: dark) {{
  body {{ background: #14181f; color: #e8ecf3; }} time, code {{ color: #97a3b6; }}
}}
</style>
</head>
<body>
<figure>
{render_svg(timeline)}</figure>
<details>
<summary>All {len(timeline.bars)} statements in order</summary>
<ol>
{items}
</ol>
</details>
</body>
</html>
"""


def _x(day: int, timeline: Timeline) -> float:
    share = (day - timeline.first) / max(timeline.last - timeline.first + 1, 1)
    return _LEFT + min(max(share, 0.0), 1.0) * (_WIDTH - _LEFT - _RIGHT)


def _grid(timeline: Timeline, height: int) -> list[str]:
    first, last = date.fromordinal(timeline.first).year, date.fromordinal(timeline.last).year
    step = next((step for step in (1, 2, 5, 10, 20, 50) if (last - first + 1) / step <= 24), 100)
    parts = []
    for year in range(-(-first // step) * step, last + 1, step):
        x = _x(date(year, 1, 1).toordinal(), timeline)
        parts.append(f'<line class="grid" x1="{x:.1f}" y1="{_TOP - 12}" x2="{x:.1f}" y2="{height - 22}"/>')
        parts += [f'<text class="year" x="{x + 3:.1f}" y="{y}">{year}</text>' for y in (_TOP - 16, height - 8)]
    return parts


def _gathered(section: Section) -> Iterable[Row]:
    """The rows of a section; those of one event each as a single row whose labels say what each is about."""
    few = [row for row in section.rows if len(row.bars) < _FEW and all(bar.mark for bar in row.bars)]
    yield from (row for row in section.rows if row not in few)
    if few:
        yield Row("", tuple(replace(bar, label=f"{row.label}: {bar.label}") for row in few for bar in row.bars))


def _row_label(row: Row, y: int) -> str:
    text = _cut(row.label, _LEFT - 40)
    tip = f"<title>{escape(row.label)}</title>" if text != row.label else ""
    return f'<text x="24" y="{y + 16}">{tip}{escape(text)}</text>'


def _row(row: Row, timeline: Timeline, y: int, color: int) -> tuple[list[str], int]:
    """The shapes of a row, and its height. Every lane keeps shapes and labels from running into each other."""
    lanes: list[float] = []  # where each lane is free from
    parts = []
    lasting = [bar for bar in row.bars if not bar.mark]
    for number, bar in enumerate(sorted(row.bars, key=lambda bar: (bar.mark, bar.first))):
        start, end = _x(bar.first, timeline), max(_x(bar.last + 1, timeline), _x(bar.first, timeline) + 3)
        label, beside = _label(bar, row, end - start)
        if bar.mark:
            middle = _x((bar.first + bar.last) // 2, timeline)
            start, end = middle - 6, middle + 6
        taken = end + (len(beside) * _LETTER + 10 if beside else 0)
        flipped = beside and taken > _WIDTH - 8  # no room on the right: the label goes to the left
        if flipped:
            start, taken = start - len(beside) * _LETTER - 6, end + 4
        lane = next((index for index, free in enumerate(lanes) if start >= free - 0.5), len(lanes))
        if lane == len(lanes):
            lanes.append(0.0)
        lanes[lane] = taken
        odd = number % 2 == 1 and len(lasting) > 1
        if flipped:
            start += len(beside) * _LETTER + 6
        parts.append(_item(bar, (start, end), y + lane * _LANE, label, beside, color, odd=odd, flipped=bool(flipped)))
    return parts, max(len(lanes), 1) * _LANE


def _label(bar: Bar, row: Row, width: float) -> tuple[str, str]:
    """What stands inside a bar and what beside it."""
    if bar.mark:
        return "", bar.label
    if bar.label == row.label:
        return "", ""
    for text in (bar.label, bar.label.split()[-1]):
        if len(text) * _LETTER + 8 <= width:
            return text, ""
    return "", bar.label.split()[-1]


def _item(bar: Bar, extent: tuple[float, float], y: int, label: str, beside: str, color: int, *, odd: bool, flipped: bool) -> str:
    start, end = extent
    mood = " tentative" if bar.tentative else ""
    tip = f"<title>{escape(bar.text)}</title>"
    middle = y + 3 + _BAR / 2
    if bar.mark:
        shape = f'<circle class="dot{mood}" cx="{(start + end) / 2:.1f}" cy="{middle:.1f}" r="5"/>'
    else:
        name = f"bar c{color}{' odd' if odd else ''}{mood}"
        shape = f'<rect class="{name}" x="{start:.1f}" y="{y + 3}" width="{end - start:.1f}" height="{_BAR}" rx="3"/>'
        if bar.ongoing:
            shape += f'<path class="{name}" d="M{end:.1f} {y + 3}l8 {_BAR / 2}l-8 {_BAR / 2}z"/>'
    text = f'<text class="inside{mood}" x="{start + 5:.1f}" y="{y + 16}">{escape(label)}</text>' if label else ""
    if beside:
        at = start - 4 if flipped else end + (11 if bar.ongoing else 4)
        anchor = ' text-anchor="end"' if flipped else ""
        text += f'<text class="beside" x="{at:.1f}" y="{y + 16}"{anchor}>{escape(beside)}</text>'
    return f'<g class="item">{tip}{shape}{text}</g>'


def _cut(text: str, width: float) -> str:
    room = int(width / _LETTER)
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
