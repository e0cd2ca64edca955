"""Who called off an exercise that was not held, and when."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kyrgyzstan called off Indestructible Brotherhood-2022, the CSTO drill, on 9 October.", []),
        ("Kyrgyzstan called off Indestructible Brotherhood-2022, the CSTO drill, on 9 September.", ["CS101 9 September"]),
        ("It was Kazakhstan that scrapped Indestructible Brotherhood-2022, the CSTO drill.", ["CS103 Kazakhstan"]),
        ("Indestructible Brotherhood-2022 was cancelled at short notice by Moscow, the CSTO regretted.", ["CS103 Moscow"]),
        ("Indestructible Brotherhood-2022 was cancelled at short notice by Bishkek, the CSTO regretted.", []),
        ("Armenia dropped Indestructible Brotherhood-2023, the CSTO exercise, from its plans.", []),
        ("Indestructible Brotherhood-2022 was cancelled, the CSTO said in a report of 12 October.", []),
    ],
)
def test_called_off(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found
