"""Positions of the protocol: any offset of any text there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lsprotocol")

from lsprotocol import types

from checker.lsp.positions import Positions

TEXTS = st.text(st.sampled_from("aé😀ж\u0301\u2028\x85\x0c\r\n\ud800"), max_size=30)
ENCODINGS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


@pytest.mark.parametrize(("encoding", "expected"), [("utf-8", (1, 8)), ("utf-16", (1, 4)), ("utf-32", (1, 3)), (None, (1, 4))])
def test_a_position_counts_units_of_the_encoding(encoding: str | None, expected: tuple[int, int]) -> None:
    found = Positions("x\nаб😀.", encoding).position(5)
    assert (found.line, found.character) == expected


@given(TEXTS, st.sampled_from(sorted(ENCODINGS)), st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    positions = Positions(text, encoding)
    place = positions.position(offset)
    between = text[max(0, offset - 1) : offset + 1] == "\r\n"
    assert positions.offset(place) == (offset - 1 if between else offset)
    # Counted independently: the lines of the protocol, and the encoded length of what stands before on the line.
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    codec, unit = ENCODINGS[encoding]
    if not between:
        assert place.line == before.count("\n")
        assert place.character * unit == len(before.rpartition("\n")[2].encode(codec, "surrogatepass"))


@pytest.mark.parametrize(("line", "character", "offset"), [(0, 99, 2), (1, 0, 4), (1, 1, 4), (1, 2, 5), (1, 99, 6), (9, 9, 6)])
def test_a_position_that_is_none_is_the_nearest_one_before(line: int, character: int, offset: int) -> None:
    assert Positions("ab\r\n😀c").offset(types.Position(line, character)) == offset
