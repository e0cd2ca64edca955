"""What an expression needs is read off it."""

from __future__ import annotations

import re

import pytest

from checker.model.needs import few, needs


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
    assert few(needs(re.compile(text))) == expected


def test_needs_where_case_is_ignored() -> None:
    assert few(needs(re.compile("Treaty", re.IGNORECASE))) == (("treaty",),)
    assert few(needs(re.compile("(?i)été"))) == ()


def test_a_set_of_few_signs_is_as_many_words() -> None:
    assert needs(re.compile(r"‹[ds]\d+›")) == (("‹d", "‹s"),)
    assert needs(re.compile(r"‹[a-z]\d+›")) == (("‹",), ("›",))
