"""Offices that a clause or a bracket gives."""

from __future__ import annotations

import pytest

from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Nikolai Bordyuzha (2003-2016) headed the CSTO.", ["holds-office nikolai-bordyuzha span: 2003/2016"]),
        (
            "Imangali Tasmagambetov is the Secretary General of the CSTO.",
            ["holds-office imangali-tasmagambetov holds: secretary-general, csto"],
        ),
    ],
)
def test_who_is_in_which_office(text: str, read: list[str]) -> None:
    assert claims(text, "2024-10-22") == read
