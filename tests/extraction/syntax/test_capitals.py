"""Capitals told by their state."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize("place", ["the {} capital", "the {} capital city", "the {} capital, which was under snow"])
def test_the_capital_of_a_people_is_a_city(place: str) -> None:
    text = "The CSTO leaders met on 23 November 2023 in " + place + "."
    assert wrong(text.format("Belarusian")) == []
    assert wrong(text.format("Kazakh"))[0] == ("CS102", "Kazakh capital city" if "city" in place else "Kazakh capital")


def test_the_capital_of_a_state_is_a_city() -> None:
    assert ("held", "session-2015-09-15") in confirmed("The CSTO leaders met in Tajikistan's capital on 15 September 2015.")
    assert wrong("The CSTO leaders met in Armenia's capital on 15 September 2015.") == [("CS102", "Armenia's capital")]


def test_a_named_city_is_the_place() -> None:
    assert wrong("The CSTO leaders met in the Belarusian capital of Minsk on 23 November 2023.") == []
    assert wrong("The CSTO leaders met in the Belarusian capital of Astana on 23 November 2023.") == [("CS102", "Astana")]
    assert wrong("The CSTO leaders met in the Russian capital region on 23 November 2023.") == []
