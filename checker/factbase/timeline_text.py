"""A timeline as plain text for a terminal: bars for what lasted, a dated list for what happened."""

from __future__ import annotations

from datetime import date

from checker.factbase.timeline import Bar, Section, Timeline, lanes

_LABEL = 34  # columns at most


def render_text(timeline: Timeline, width: int = 100, ascii_only: bool = False) -> str:
    """The timeline in lines of at most ``width`` columns (60 at least), without colour; it ends with a line break."""
    full, faint, mark = ("=", "-", "*") if ascii_only else ("━", "┄", "●")
    width = max(width, 60)
    charts = [section for section in timeline.sections if any(not bar.mark for row in section.rows for bar in row.bars)]
    names = [row.label for section in charts for row in section.rows]
    label_width = min(max(map(len, names), default=0), _LABEL, width // 3)
    columns = width - label_width - 2
    lines = [timeline.title, ""]
    if charts:
        axis = _axis(timeline, columns)
        for section in charts:
            lines += [section.title, " " * (label_width + 2) + axis]
            lines += _rows(section, timeline, label_width, columns, (full, faint, mark), width)
            lines.append("")
    events = sorted(
        (bar for section in timeline.sections if section not in charts for row in section.rows for bar in row.bars if bar.mark),
        key=lambda bar: (bar.first, bar.last),
    )
    events += [bar for section in charts for row in section.rows for bar in row.bars if bar.mark]
    if events:
        lines.append("Events")
        for bar in sorted(set(events), key=lambda bar: (bar.first, bar.last, bar.statement)):
            lines.append(_cut(f"{date.fromordinal(bar.first).isoformat()}  {bar.text}", width))
        lines.append("")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _column(day: int, timeline: Timeline, columns: int) -> int:
    share = (day - timeline.first) / max(timeline.last - timeline.first + 1, 1)
    return min(max(int(share * columns), 0), columns - 1)


def _axis(timeline: Timeline, columns: int) -> str:
    """Year numbers above the column where each year begins."""
    first, last = date.fromordinal(timeline.first).year, date.fromordinal(timeline.last).year
    step = next((step for step in (1, 2, 5, 10, 20, 50) if (last - first + 1) / step * 6 <= columns), 100)
    line = [" "] * columns
    for year in range(-(-first // step) * step, last + 1, step):
        at = _column(date(year, 1, 1).toordinal(), timeline, columns)
        if at + 4 <= columns:
            line[at : at + 4] = str(year)
    return "".join(line)


def _rows(
    section: Section, timeline: Timeline, label_width: int, columns: int, signs: tuple[str, str, str], width: int
) -> list[str]:
    full, faint, mark = signs
    lines = []
    for row in section.rows:
        lasting = [bar for bar in row.bars if not bar.mark]
        drawn = lanes(lasting) or [[]]
        for number, lane in enumerate(drawn):
            line = [" "] * columns
            for bar in lane:
                start, end = _column(bar.first, timeline, columns), _column(bar.last, timeline, columns)
                line[start : end + 1] = (faint if bar.tentative else full) * (end + 1 - start)
                if bar.ongoing:
                    line[min(end + 1, columns - 1)] = ">"
            if number == 0:
                for bar in row.bars:
                    if bar.mark:
                        line[_column((bar.first + bar.last) // 2, timeline, columns)] = mark
            label = _cut(row.label, label_width) if number == 0 else ""
            lines.append(f"{label:<{label_width}}  {''.join(line)}")
        if any(bar.label != row.label for bar in lasting):
            lines += [_cut(f"    {_term(bar)}  {bar.label}{' (acting)' if bar.tentative else ''}", width) for bar in lasting]
    return lines


def _term(bar: Bar) -> str:
    first, last = date.fromordinal(bar.first).year, date.fromordinal(bar.last).year
    return f"{first}-{'    ' if bar.ongoing else last}"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(width - 3, 0)].rstrip() + "..."
