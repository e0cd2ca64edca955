"""Totals that their parts contradict, and shares that make more than the whole.

Read from the prose and the tables alone. Where anything may be left unsaid (a remainder, a hedge, another unit), nothing is said.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from checker.extraction.lexing.numbers import NumberMention, find_numbers
from checker.model import sieve as re
from checker.model.documents import Block, Document
from checker.model.quantities import Quantity
from checker.resolution.slips import NUMBER, SENTENCE_END, Slip, value
from checker.resolution.wording import number as in_words

_PARTIAL = re.compile(
    rf"\b(?:including|among|such as|like|especially|notably|except|excluding|other|more|{NUMBER})\b",
    re.IGNORECASE,
)
_PARTS_LEAD = re.compile(
    r"[^.;:!?()\d]{0,60}?(?:: | (?:--|—|–) | \(|, of (?:which|whom|these|them) "
    r"| (?:consist(?:s|ed|ing) of|made up of|composed of|comprising|comprises|broken down into) )"
)
_PART_AFTER = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:from|in|by|for|of them)\b"
    r"| (?:soldiers|troops|servicemen|police(?:men)?|officers|sergeants|conscripts|paratroopers|men|women|"
    r"civilians|medics|engineers"
    r"|gunners|sailors|pilots|[A-Z][a-z]+(?:s|sh|z|ese))(?=,| and\b|[.;]|\Z)"
    r"|\)| ?(?:%|percent|per cent)? ?(?:is|are|was|were|runs?|ran)\b|,| and\b|[.;]|\Z"
)
_REMAINDER = re.compile(
    rf"\b(?P<first>{NUMBER}) (?P<how>less|minus|plus) (?P<second>{NUMBER}|one)"
    rf" (?:makes?|leaves?|is|are|equals?|gives?) (?P<made>{NUMBER}|one)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.,-])(?!(?:19|20)[0-9]{2}\b)[0-9]")  # no years
_MANY = 40  # numbers of a sentence; with more it is a table
_SHARE = re.compile(r"\b(?:budget|share|contribut\w+|votes?|costs?)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:by|rose|fell|grew|up|down|increase of|rise of)\s*\Z", re.IGNORECASE)


def sum_slips(document: Document) -> Iterator[Slip]:
    """Totals that are not what their parts make, and shares that make more than the whole."""
    yield from _table_sums(document)
    for block in document.blocks:
        for match in _REMAINDER.finditer(block.text):
            first, second, made = (value(match[name]) for name in ("first", "second", "made"))
            right = first + second if match["how"].lower() == "plus" else first - second
            if right != made:
                words = f"{match['first'].capitalize()} {match['how']} {match['second']}"
                yield Slip(block.span(*match.span("made")), f"{words} makes {in_words(right)}, not {match['made']}.")
        if len(_FIGURE.findall(block.text)) < 3:
            continue
        numbers = deque(find_numbers(block.text))
        for end in (*(match.start() for match in SENTENCE_END.finditer(block.text)), len(block.text)):
            inside = []
            while numbers and numbers[0].start < end:
                inside.append(numbers.popleft())
            if 2 < len(inside) < _MANY:
                yield from _sentence_sums(block, inside, end)


# "Of 40 aircraft 25 were helicopters and the remaining 15 transport planes"
_OF_TOTAL = re.compile(r"\b(?:of|out of) (?:the |its |these |those |all )?\Z", re.IGNORECASE)
_LEFT_OVER = re.compile(r"\b(?:the|its) (?:remaining|other|last)\s\Z")
# Parts of parts, or some of all.
_OVERLAPPING = re.compile(r"\b(?:of (?:them|whom|which|these)|among (?:them|whom|others)|including|alone)\b")
# "a total of 130 observers came, 70 from abroad and 60 from here"
_IN_TOTAL = re.compile(r"\b(?:a total of|in all,?|altogether,?|in total,?) \Z", re.IGNORECASE)
_SPLIT = re.compile(r"[^.;:!?()\d]{0,60}?, \Z")
# "Russia sent 60 percent of the soldiers, Kazakhstan 30 percent"
_NAMED_SHARE = re.compile(
    r"[A-Z][\w-]+(?: (?:pays?|paid|sent|sends|contribut\w+|provid\w+|suppl\w+|bears?|bore|cover\w*|gave|gives|had|has|with))? \Z"
)


def _sentence_sums(block: Block, numbers: list[NumberMention], end: int) -> Iterator[Slip]:
    text = block.text
    slip = _left_over(block, numbers) or _in_total(block, numbers, end)
    if slip is not None:
        yield slip
        return
    for index, total in enumerate(numbers[:-2]):
        lead = _PARTS_LEAD.match(text, total.unit[1] if total.unit else total.end)
        if lead is None or lead.end() > numbers[index + 1].start or _PARTIAL.search(lead.group()):
            continue
        opening = lead.group().strip()
        stop = text.find(")", lead.end()) if opening.endswith("(") else end
        parts = [number for number in numbers[index + 1 :] if number.start < (stop if stop >= 0 else end)]
        if len(parts) > 1 and _are_parts(text, total, parts, lead.end(), stop if stop >= 0 else end):
            made = Quantity.of(sum(part.quantity.low for part in parts), "exact", total.quantity.unit)
            if not total.quantity.agrees(made):
                yield Slip(
                    block.span(total.start, total.end),
                    f"The parts make {made.english()}, not {total.quantity.english()}.",
                    tuple((block.span(part.start, part.end), part.quantity.english()) for part in parts),
                )
        return
    shares = [
        each
        for each in numbers
        if each.quantity.unit == "percent" and not _CHANGE.search(text[max(0, each.start - 14) : each.start])
    ]
    named = len(shares) > 2 and all(_NAMED_SHARE.search(text[max(0, each.start - 40) : each.start]) for each in shares)
    years = set(re.findall(r"\b(?:19|20)[0-9]{2}\b", text[numbers[0].start - 60 if numbers[0].start > 60 else 0 : end]))
    if (
        len(shares) > 2
        and len(years) < 2
        and (named or _SHARE.search(text[numbers[0].start - 120 if numbers[0].start > 120 else 0 : end]))
    ):
        times = _times(text, shares)
        if times is None:
            return
        whole = sum(share.quantity.low * many for share, many in zip(shares, times, strict=True))
        if whole > 101 and all(share.quantity.approximation == "exact" and share.quantity.low < 100 for share in shares):
            yield Slip(
                block.span(shares[0].start, shares[-1].end),
                f"The shares make {Quantity.of(whole).english()} percent, more than the whole.",
                tuple((block.span(share.start, share.end), share.quantity.english()) for share in shares),
            )


def _times(text: str, shares: list[NumberMention]) -> list[int] | None:
    """How often each share counts: as often as names stand before it where it is that of each; None where that is not clear."""
    found = []
    for before, share in zip([None, *shares], shares, strict=False):
        if not text.startswith(" each", share.unit[1] if share.unit else share.end):
            found.append(1)
            continue
        words = text[
            before.unit[1] if before is not None and before.unit else before.end if before is not None else 0 : share.start
        ]
        names = re.findall(r"\b[A-Z][a-z]+\b", words)
        if (
            not re.fullmatch(r"(?:[^A-Za-z]|and |each|of |the |CSTO |budget)*(?:[A-Z][a-z]+(?:, | and |, and )?)+ ", words)
            or not names
        ):
            return None
        found.append(len(names))
    return found


def _left_over(block: Block, numbers: list[NumberMention]) -> Slip | None:
    """A remainder that is none: the parts named before it and it do not make the whole."""
    text, total = block.text, numbers[0]
    if not _OF_TOTAL.search(text[max(0, total.start - 14) : total.start]) or total.quantity.approximation != "exact":
        return None
    last = numbers[-1]
    parts = numbers[1:]
    exact = all(part.quantity.approximation == "exact" and part.quantity.unit != "percent" for part in parts)
    if (
        _OVERLAPPING.search(text, total.end, last.end)
        or not exact
        or not _LEFT_OVER.search(text[max(0, last.start - 16) : last.start])
    ):
        return None
    made = sum(part.quantity.low for part in parts)
    if made == total.quantity.low:
        return None
    return Slip(
        block.span(total.start, total.end),
        f"The parts make {Quantity.of(made).english()}, not {Quantity.of(total.quantity.low).english()}.",
        tuple((block.span(part.start, part.end), part.quantity.english()) for part in parts),
    )


def _in_total(block: Block, numbers: list[NumberMention], end: int) -> Slip | None:
    """A total said to be one, and behind a comma where each part comes from."""
    text, total = block.text, numbers[0]
    parts = numbers[1:]
    lead = text[total.unit[1] if total.unit else total.end : parts[0].start]
    if (
        not _IN_TOTAL.search(text[max(0, total.start - 14) : total.start])
        or not _SPLIT.fullmatch(lead)
        or not all(re.match(r" (?:[a-z]+ )?from\b", text[part.unit[1] if part.unit else part.end :]) for part in parts)
        or _OVERLAPPING.search(text, total.end, end)
        or not _are_parts(text, total, parts, parts[0].start, end)
    ):
        return None
    made = Quantity.of(sum(part.quantity.low for part in parts), "exact", total.quantity.unit)
    if total.quantity.agrees(made):
        return None
    return Slip(
        block.span(total.start, total.end),
        f"The parts make {made.english()}, not {total.quantity.english()}.",
        tuple((block.span(part.start, part.end), part.quantity.english()) for part in parts),
    )


_TOTAL_ROW = re.compile(r"\b(?:total|sum|altogether|in all|all told)\b", re.IGNORECASE)
_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_CELL = re.compile(r"\s*(?P<n>[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)\s*")


def _table_sums(document: Document) -> Iterator[Slip]:
    """The last row of a table that is called the total, against the rows above it."""
    rows: list[Block] = []
    for block in (*document.blocks, None):
        if block is not None and block.kind == "row" and (not rows or rows[-1].header == block.header):
            rows.append(block)
            continue
        if len(rows) > 2 and rows[-1].cells and _TOTAL_ROW.search(rows[-1].text[slice(*rows[-1].cells[0])]):
            yield from _column_sums(rows)
        rows = [block] if block is not None and block.kind == "row" else []


def _column_sums(rows: list[Block]) -> Iterator[Slip]:
    last = rows[-1]
    for column in range(1, len(last.cells)):
        cells = [row.text[slice(*row.cells[column])] if column < len(row.cells) else "" for row in rows]
        figures = [_CELL.fullmatch(cell) for cell in cells]
        if any(figure is None for figure in figures) or all(_A_YEAR.fullmatch(cell.strip()) for cell in cells[:-1]):
            continue
        amounts = [int(re.sub(r"[, ]", "", figure["n"])) for figure in figures if figure is not None]
        if sum(amounts[:-1]) != amounts[-1] and not _A_YEAR.fullmatch(cells[-1].strip()):
            start = last.cells[column][0]
            begin = start + len(cells[-1]) - len(cells[-1].lstrip())
            yield Slip(
                last.span(begin, begin + len(cells[-1].strip())),
                f"The rows make {Quantity.of(sum(amounts[:-1])).english()}, not {cells[-1].strip()}.",
            )


def _are_parts(text: str, total: NumberMention, parts: list[NumberMention], begin: int, end: int) -> bool:
    """Whether the numbers plainly are the parts of the total: alike, exact, each beside its own name, nothing left unsaid."""
    if total.quantity.approximation not in ("exact", "about") or re.search(
        r"\b(?:including|others?|rest|remain\w+|each)\b", text[begin:end]
    ):
        return False
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        units = {part.quantity.unit, total.quantity.unit} - {None}
        if part.quantity.approximation != "exact" or len(units) > 1:
            return False
        if part.quantity.low >= total.quantity.high * 10:
            return False
        gap = text[part.end : following.start if following else end]
        if not _PART_AFTER.match(text, part.unit[1] if part.unit else part.end):
            return False
        if following is not None and not re.search(r",| and ", gap):
            return False
    return text[begin : parts[0].start].count(" ") < 4
