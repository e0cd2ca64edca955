"""Expressions behind a sieve find what plain ones find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import sieve


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("treaty", (("treaty",),)),
        (r"\btreaty\b of (?:19|20)[0-9]", (("treaty of ",), ("19", "20"))),
        ("(?:signed|inked) .*", (("signed", "inked"),)),
        ("(?:joined)?", ()),
        ("(?:joined)* in (?P<year>[0-9]+)", ((" in ",),)),
        ("(?:left|[0-9])", ()),
        ("(?=joined)x{0,2}", ()),
        ("(?i:joined) it", ((" it",),)),
        ("(?!joined)it++(?>was)", (("was",),)),
    ],
)
def test_needs(text: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert sieve.needs(re.compile(text)) == expected


def test_needs_where_case_is_ignored() -> None:
    assert sieve.needs(re.compile("Treaty", re.IGNORECASE)) == (("treaty",),)
    assert sieve.needs(re.compile("(?i)été")) == ()


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
        assert sieve.findall(sieved, subject) == plain.findall(subject)
        assert sieve.sub(sieved, "-", subject) == plain.sub("-", subject)


def test_module_functions() -> None:
    found = sieve.search("(t)reaty", "a treaty")
    assert found is not None
    assert found.group(1) == "t"
    assert sieve.match("treaty", "a treaty") is None
    assert sieve.split(", ?", "a, b,c") == ["a", "b", "c"]
    assert sieve.compile("(?P<a>b)").groupindex == {"a": 1}
