"""Biographies in note form."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("2018–2022 Secretary General of the CSTO.", [("CS301", "2018–2022")]),
        ("2020–2022 Secretary General of the CSTO.", []),
        ("Diplomat; Secretary General of the CSTO 2016–2020; since then retired.", [("CS301", "2016–2020")]),
        ("2015–2019: State Secretary of the Security Council of Belarus.", []),
        ("2017–2019 Deputy Secretary General of another body.", []),
    ],
)
def test_the_years_of_an_office(note: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"**Stanislav Zas** (Belarus). Born in 1964. {note}", as_of="2025-02-01") == found


def test_the_person_may_stand_in_the_heading() -> None:
    page = "# Andrey Serdyukov\n\n* Born 1962\n* Since {}: Chief of the CSTO Joint Staff\n"
    assert wrong(page.format(2021), as_of="2025-02-01") == [("CS301", "2021")]
    assert wrong(page.format("November 2023"), as_of="2025-02-01") == []


def test_a_name_in_between_is_whose_years_are_told() -> None:
    text = "**Stanislav Zas** (Belarus). Born in 1964. Yuri Khachaturov, 2017–2018 Secretary General of the CSTO."
    assert wrong(text, as_of="2025-02-01") == []
