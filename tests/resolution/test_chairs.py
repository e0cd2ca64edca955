"""Which state chaired when: the terms, the handovers, the people in the chair."""

from __future__ import annotations

import pytest

from tests.judged import findings, message, verdicts


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Kyrgyzstan is in the chair of the CSTO this year.", "2025-05-01"),
        ("The CSTO is chaired at present by Kazakhstan.", "2005-04-07"),
        ("The chair of the CSTO passed from Belarus to Kyrgyzstan.", "2007-10-08"),
        ("Russia takes over the CSTO chair from Kyrgyzstan on 1 January.", "2025-12-01"),
        ("Belarus was next in line for the CSTO chair.", "2009-06-15"),
        ("Armenia chaired the CSTO in 2022.", "2024-03-01"),
        ("Armenia chaired the CSTO from September 2021 to November 2022.", "2024-03-01"),
        ("Armenia chaired the CSTO right after Tajikistan.", "2024-03-01"),
        ("The chairmanship of the CSTO passed to Kazakhstan in 2004.", "2024-03-01"),
        ("Armenia was followed in the chair of the CSTO by Belarus in 2022.", "2024-03-01"),
        ("In May 2023, Armenia did not hold the chairmanship of the CSTO.", "2024-03-01"),
        ("The presidency of the CSTO was passed by Armenia to Belarus in November 2022.", "2024-03-01"),
        ("Kazakhstan has chaired the CSTO since 1 January.", "2024-03-04"),
        ("Nikol Pashinyan, who chairs the Collective Security Council, spoke.", "2022-01-20"),
        ("Under the Kazakh chairmanship of the CSTO in 2024 much was planned.", "2025-05-01"),
    ],
)
def test_true_claims_are_confirmed(text: str, as_of: str) -> None:
    assert set(verdicts(text, as_of)) == {"chairs supported"}


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Belarus is in the chair of the CSTO this year.", "2025-05-01", ["CS301 Belarus"]),
        ("Armenia chaired the CSTO from September 2021 to March 2024.", "2025-05-01", ["CS301 September 2021 to March 2024"]),
        (
            "Tajikistan chaired the CSTO right after Armenia.",
            "2025-05-01",
            ["CS301 Tajikistan chaired the CSTO right after Armenia"],
        ),
        ("In May 2022, Armenia did not hold the chairmanship of the CSTO.", "2025-05-01", ["CS301 Armenia"]),
        ("Armenia handed over the chairmanship of the CSTO to Belarus in June 2021.", "2025-05-01", ["CS301 June 2021"]),
        ("Kazakhstan's chairmanship of the CSTO ended in March 2021.", "2025-05-01", ["CS301 Kazakhstan"]),
        ("The CSTO is chaired by Belarus for the time being.", "2010-03-19", ["CS301 Belarus"]),
        ("The chair of the CSTO has been passed to Kazakhstan.", "2022-11-23", ["CS301 Kazakhstan"]),
        ("Kyrgyzstan took the chair of the CSTO on 1 January 2024.", "2025-05-01", ["CS301 1 January 2024"]),
        ("Kyrgyzstan holds the CSTO chair, having taken over from Belarus.", "2025-05-01", ["CS301 Belarus"]),
        ("Russia takes the CSTO chair on 1 January. It last presided in 2014.", "2025-11-28", ["CS301 2014"]),
        (
            "Emomali Rahmon, who chaired the Collective Security Council at the time, spoke.",
            "2022-01-20",
            ["CS301 Emomali Rahmon"],
        ),
        ("Who is in the chair of the CSTO? Belarus, since November.", "2020-05-20", ["CS301 Belarus"]),
    ],
)
def test_wrong_chairs_are_found(text: str, as_of: str, found: list[str]) -> None:
    assert findings(text, as_of) == found


def test_a_handover_the_wrong_way_round_is_called_so() -> None:
    said = message("The chair of the CSTO passed from Kyrgyzstan to Belarus.", "2007-10-08")
    assert said.startswith("The chair of the CSTO passed from Belarus to Kyrgyzstan on 6 October 2007, not the other way round.")


def test_the_message_names_the_chair_and_since_when() -> None:
    said = message("Belarus is in the chair of the CSTO.", "2025-05-01")
    assert said.startswith("Kyrgyzstan has chaired the CSTO since 1 January 2025, not Belarus; Belarus did from 23 November 2022")


def test_armenia_sits_in_the_council_with_its_prime_minister() -> None:
    assert findings("Armen Sarkissian, who chaired the Collective Security Council, spoke.", "2022-01-20") == [
        "CS301 Armen Sarkissian"
    ]
    assert findings("Serzh Sargsyan, who chaired the Collective Security Council, spoke.", "2016-05-20") == []


def test_in_a_list_of_years_the_state_is_wrong() -> None:
    text = "The chair of the CSTO by sessions:\n2003-2004 Tajikistan\n2004-2005 Kazakhstan\n2007-2008 {}\n2008-2009 Armenia"
    assert findings(text.format("Kyrgyzstan"), "2025-12-03") == []  # the first one is only thought to have been in the chair
    assert findings(text.format("Armenia"), "2025-12-03") == ["CS301 Armenia"]


def test_a_chronicle_tells_of_the_past_in_the_present() -> None:
    text = "2014. On 23 December Moscow hosts the CSTO. {} takes the chair."
    assert findings(text.format("Tajikistan"), "2016-01-10") == []
    assert findings(text.format("Belarus"), "2016-01-10") == ["CS301 Belarus"]
    first = "2003: The CSTO gets a Charter.\n\n{}: Kazakhstan takes the chair from Tajikistan."
    assert findings(first.format(2004), "2018-03-01") == []
    assert findings(first.format(2011), "2018-03-01") == ["CS301 Tajikistan"]
