"""For how long somebody is put in office."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    "text",
    [
        "Imangali Tasmagambetov, Secretary General of the CSTO, was appointed in Yerevan for {} years.",
        "Secretariat of the CSTO, headed by the Secretary General, appointed for {} years.",
        "The CSTO chose Stanislav Zas as its Secretary General. He begins soon, and his mandate runs for {} years.",
        "In 2012 Nikolai Bordyuzha, Secretary General of the CSTO, was reappointed for another {} years.",
        "Vyacheslav Volodin heads the CSTO Parliamentary Assembly. A chairman's term is {} years.",
        "Khachaturov was the Secretary General of the CSTO. The term he was given was {} years.",
    ],
)
def test_the_length_of_a_term_is_checked(text: str) -> None:
    assert wrong(text.format("three"), "2025-03-01") == []
    assert wrong(text.format("five"), "2025-03-01") == [("CS501", "five")]


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary General of the CSTO came to Moscow. Vladimir Putin was elected for six years.",
        "Imangali Tasmagambetov heads the CSTO. In 2022 he had been appointed ambassador for five years.",
        "The Secretary General of NATO was appointed for four years. The CSTO has rules of its own.",
    ],
)
def test_the_terms_of_others_are_left_alone(text: str) -> None:
    assert wrong(text, "2025-03-01") == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        ("2012-12-21", "The CSTO met. Nikolai Bordyuzha was confirmed for another five years.", "five"),
        ("2006-06-24", "The CSTO met. Nikolai Bordyuzha was handed another two years.", "two"),
        ("2021-11-30", "The CSTO Parliamentary Assembly met. A chairperson serves four years.", "four"),
        ("2021-11-30", "The CSTO Secretary General is elected for a term of two years.", "two"),
    ],
)
def test_other_wordings_of_a_term(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]


def test_the_term_of_all_holders_is_checked() -> None:
    text = "Secretaries General of the CSTO are appointed for a term of {} years."
    assert wrong(text.format("three")) == []
    assert wrong(text.format("four")) == [("CS501", "four")]
