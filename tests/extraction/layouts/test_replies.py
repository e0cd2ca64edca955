"""Answers whose question serves as their label."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

LIST = "<h1>The CSTO: questions</h1><dl><dt>{}</dt><dd>{}</dd></dl>"


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("Where is the head office?", "In Minsk.", ["Minsk"]),
        ("Who was the first Secretary General?", "Stanislav Zas.", ["Stanislav Zas"]),
        ("How long did the Treaty run at first?", "Ten years.", ["Ten"]),
        ("How long is the term of the Secretary General?", "Five years.", ["Five"]),
        ("What is the notice for leaving?", "Three months.", ["Three"]),
        ("Who chairs the organization?", "Kazakhstan; in 2023 it was Armenia.", ["Armenia"]),
        ("Which summits did Armenia miss?", "Almaty in 2024.", ["Almaty"]),
        ("Is Serbia a member?", "No, its parliament is an observer in the Parliamentary Assembly, since 2003.", ["2003"]),
        ("Is Serbia a member?", "No. Its deputies are observers at the Assembly. It has been so since 2003.", ["2003"]),
        ("Where is the head office?", "In Moscow.", []),
        ("How long did the Treaty run at first?", "Five years.", []),
        ("Where is the head office of NATO?", "In Brussels.", []),
        ("How long is the flight to Yerevan?", "Three hours.", []),
    ],
)
def test_the_answer_is_the_value_of_what_is_asked(question: str, answer: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(LIST.format(question, answer), "2024-12-20", "html")] == found


def test_right_answers_are_confirmed() -> None:
    text = LIST.format("Who was the first Secretary General?", "Nikolai Bordyuzha, from 2003.")
    assert ("holds-office", "nikolai-bordyuzha") in confirmed(text, "2024-12-20", "html")
    text = LIST.format(
        "Is Serbia a member?", "No. Its parliament sits as an observer in the Parliamentary Assembly. It has done so since 2013."
    )
    assert ("observer-in", "serbia") in confirmed(text, "2024-12-20", "html")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Q. When did the CSTO Charter enter into force? A. On 18 September 2005.", ["18 September 2005"]),
        ("Question: When was the CSTO Charter signed? Answer: In 2004.", ["2004"]),
        ("Q. When did the CSTO Charter enter into force? A. On 18 September 2003.", []),
    ],
)
def test_the_letter_before_an_answer_is_no_answer(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text)] == found


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("When and where was it founded?", "On 14 May 2002, in Tashkent.", ["Tashkent"]),
        ("When was it founded?", "On 14 May 2003.", ["14 May 2003"]),
        ("When was it founded?", "On 14 May 2002.", []),
        ("Since when is it a UN observer?", "Since 2002.", ["2002"]),
        ("Since when is it a UN observer?", "Since 2004.", []),
        ("When was it built?", "In 1975.", []),
    ],
)
def test_it_is_what_the_page_asks_about(question: str, answer: str, found: list[str]) -> None:
    assert [words for _, words in wrong(f"# The CSTO: questions\n\n### {question}\n\n{answer}\n")] == found
