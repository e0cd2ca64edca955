"""Lists that are one off a known list: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The Collective Security Treaty was quickly made. In Tashkent it was Armenia, Kazakhstan, Kyrgyzstan, Russia, Moldova"
            " and Uzbekistan whose signatures were wanted.",
            "Moldova",
        ),
        ("What is the CSTO? Those who belong: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Mongolia.", "Mongolia"),
        (
            "Below the CSTO Charter stand the signatures of the presidents of Armenia, Belarus, Georgia, Kazakhstan, Russia and"
            " Tajikistan.",
            "Georgia",
        ),
    ],
)
def test_the_odd_one_of_a_list_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "What is the CSTO? Those who belong: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan.",
        "The CSTO wrote to Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Uzbekistan.",
        "The Collective Security Treaty goes on. A protocol was signed: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and"
        " Tajikistan want five more years.",
        "CSTO news. Troops of Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Uzbekistan, all allies once, met at a drill.",
    ],
)
def test_a_list_of_something_else_is_left_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2014-05-15",
            "The CSTO has a past. Georgia left, and the protocol of prolongation was signed for Armenia, Belarus, Kazakhstan,"
            " Kyrgyzstan, Russia and Uzbekistan.",
            "Uzbekistan",
        ),
    ],
)
def test_the_clause_of_the_list_counts(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]
