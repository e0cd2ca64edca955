"""Under a heading that names a series, a year stands for that year's edition, in the rows of a table and in a chronicle."""

from __future__ import annotations

import pytest

from tests.extraction.layouts.test_tables import table
from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("**2014** – Held in Kazakhstan in July.", ("CS601", "Kazakhstan")),
        ("**2014** – Chebarkul range, Sverdlovsk Region.", ("CS601", "Sverdlovsk Region")),
        ("2010: Chorukh-Dayron in Tajikistan. It ended on 29 April.", ("CS601", "29 April")),
    ],
)
def test_an_entry_of_a_chronicle_is_about_that_edition(entry: str, found: tuple[str, str]) -> None:
    text = f"# Rubezh: the CSTO exercise year by year\n\n{entry}\n"
    assert found in wrong(text), wrong(text)


@pytest.mark.parametrize(
    "entry",
    [
        "**2005** – Kyrgyzstan is down as host, but its president falls in March.",
        "**2014** – Participants: Kazakhstan, Kyrgyzstan, Russia, Tajikistan.",
        "**2014** – Chebarkul in the Urals, 15–18 July.",
        "**1871** – Held in Brazil.",
    ],
)
def test_plans_and_truths_in_a_chronicle_are_no_errors(entry: str) -> None:
    assert wrong(f"# Rubezh: the CSTO exercise year by year\n\n{entry}\n") == []


def test_an_everyday_word_in_a_heading_names_the_series_of_the_table() -> None:
    rows = ("2014 | Kazakhstan | about 3,000", "2018 | Belarus | over 1,600")
    text = "The CSTO exercises of the rapid reaction force.\n\n" + table(
        "Year | Host | Troops", *rows, heading="A decade of Interaction"
    )
    assert wrong(text) == [("CS601", "Belarus")]
    assert ("held", "interaction-2014") in confirmed(text)


def test_a_stage_is_known_by_half_its_name_under_the_operation() -> None:
    rows = ("Avangard | 21–25 November 2024 | ", "Interception | 11–15 September 2023 | Almaty")
    text = table("Stage | When | Run from", *rows, heading="Operation Channel, stage by stage")
    assert wrong(text, "2025-06-04") == [("CS601", "21–25 November 2024")]
    assert ("held", "channel-interception") in confirmed(text, "2025-06-04")
