"""Who alone is outside another organization, and how many parties a treaty had."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The only CSTO member outside the EAEU is Kyrgyzstan.", "Kyrgyzstan"),
        ("The EAEU has five members. The one CSTO state outside it is Belarus.", "Belarus"),
        ("The CSTO ally that has stayed out of the EAEU is Armenia.", "Armenia"),
        ("The Collective Security Treaty. Belarus came last, on the last day of 1993. There were now eight parties.", "eight"),
        ("The Collective Security Treaty was prolonged in 1999. It has nine parties.", "nine"),
        ("The Assembly of the CSTO has its seat in the Tauride Palace, Moscow.", "Moscow"),
    ],
)
def test_who_is_inside_is_no_outsider(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The only CSTO member outside the EAEU is Tajikistan.",
        "The EAEU has five members. The one CSTO state outside it is Tajikistan.",
        "The Collective Security Treaty. Belarus came last, on the last day of 1993. There were now nine parties.",
        "The Collective Security Treaty was prolonged in 1999. It has six parties.",
        "The CSTO met. There were eight parties in the election of 2007.",
        "The Assembly of the CSTO has its seat in the Tauride Palace, St Petersburg.",
        "They went from the Tauride Palace to Moscow, the seat of the CSTO.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert wrong(text) == []
