"""Expressions behind a sieve find what plain ones find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import sieve


@pytest.mark.parametrize("subject", ["a LIST", "a list", "a Lı\u017ft", "İ lİst", "no such", "\u212a kist", "lIſT é"])
@pytest.mark.parametrize("text", ["list", "(?:LIST|kist)", "k"])
def test_ignoring_case_finds_the_same(text: str, subject: str) -> None:
    plain, sieved = re.compile(text, re.IGNORECASE), sieve.compile(text, sieve.IGNORECASE)
    for _ in range(60):  # until it is warm
        sieved.search("")
    assert [m.span() for m in plain.finditer(subject)] == [m.span() for m in sieved.finditer(subject)]


_PIECES = st.sampled_from(
    ["ab", "b+", "(?:a|cc)", "(?:ab|c)?", "[ac]", "c*?", "(?:b|ca){2}", "(?=a)", "(?!b)", r"\b", "(?P<g>a)", "^", " ", "."]
)


@given(st.lists(_PIECES, min_size=1, max_size=5).map("".join), st.lists(st.text("abc ", max_size=12), min_size=1, max_size=8))
def test_finds_the_same(text: str, subjects: list[str]) -> None:
    try:
        plain = re.compile(text)
    except re.error:
        return
    sieved = sieve.compile(text)
    for _ in range(60):  # until it is warm
        sieved.search("")
    for subject in subjects:
        for name in ("search", "match", "fullmatch"):
            expected, found = getattr(plain, name)(subject), getattr(sieved, name)(subject)
            assert (expected and expected.regs) == (found and found.regs)
        assert [m.span() for m in plain.finditer(subject, 1)] == [m.span() for m in sieved.finditer(subject, 1)]
        for begin, end in ((0, 3), (1, 4), (2, 2), (3, 99)):
            expected, found = plain.search(subject, begin, end), sieved.search(subject, begin, end)
            assert (expected and expected.regs) == (found and found.regs)
        assert sieve.findall(sieved, subject) == plain.findall(subject)
        assert sieve.sub(sieved, "-", subject) == plain.sub("-", subject)


def test_module_functions() -> None:
    found = sieve.search("(t)reaty", "a treaty")
    assert found is not None
    assert found.group(1) == "t"
    assert sieve.match("treaty", "a treaty") is None
    assert sieve.split(", ?", "a, b,c") == ["a", "b", "c"]
    assert sieve.compile("(?P<a>b)").groupindex == {"a": 1}


def warm(*expressions: re.Pattern[str]) -> None:
    """Uses expressions until they know what they need, and lines until they know what to look for."""
    for _ in range(300):
        for expression in expressions:
            expression.search("")
        sieve.Line("some text")


@given(st.lists(_PIECES, min_size=1, max_size=5).map("".join), st.lists(st.text("abc ", max_size=12), min_size=1, max_size=8))
def test_finds_the_same_in_a_line(text: str, subjects: list[str]) -> None:
    try:
        plain = re.compile(text)
    except re.error:
        return
    sieved = sieve.compile(text)
    warm(sieved)
    for subject in map(sieve.Line, subjects):
        for name in ("search", "match", "fullmatch"):
            expected, found = getattr(plain, name)(subject), getattr(sieved, name)(subject)
            assert (expected and expected.regs) == (found and found.regs)
        assert [m.span() for m in plain.finditer(subject, 1)] == [m.span() for m in sieved.finditer(subject, 1)]


def test_a_line_says_whether_any_of_some_expressions_may_match() -> None:
    signed, left = sieve.compile("zeppelined by"), sieve.compile("(?:mooed|quacked) it")
    early = sieve.Line("nothing of the kind")
    some = sieve.AnyOf([signed], left)
    for _ in range(60):
        assert some.may_match(early)  # not known yet
    warm(signed, left)
    assert some.may_match(early)  # what was made before the words were known holds them all
    for _ in range(300):
        sieve.Line("until the new words are looked for")
    assert not some.may_match(sieve.Line("nothing of the kind"))
    assert some.may_match(sieve.Line("it was zeppelined by six"))
    assert some.may_match(sieve.Line("who quacked it"))
    assert some.may_match(sieve.Line("Not folded"))
    always = sieve.AnyOf(sieve.compile("[0-9]"), signed)
    for _ in range(60):
        assert always.may_match(sieve.Line("nothing"))
