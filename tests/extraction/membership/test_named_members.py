"""Members that are named out of all of them, and all members of one organization said to belong to another."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the six CSTO members, only Belarus and Moldova border on the EU.", [("CS201", "Moldova")]),
        ("Among the members of the CSTO only Turkmenistan sells gas to China.", [("CS201", "Turkmenistan")]),
        ("The South Caucasus has two members of the CSTO, Armenia and Georgia.", [("CS201", "Georgia")]),
        ("Its two CSTO allies, Belarus and Mongolia, are poorer.", [("CS201", "Mongolia")]),
        ("Tajikistan is not part of the CSTO.", [("CS201", "Tajikistan")]),
        ("Moldova, which is part of the CSTO, grows wine.", [("CS201", "Moldova")]),
        ("All CSTO members are members of the SCO as well.", [("CS202", "SCO")]),
        ("Every member of the CSTO also belongs to the Eurasian Economic Union.", [("CS202", "Eurasian Economic Union")]),
        ("Tajikistan belongs to the CSTO, the SCO and the Eurasian Economic Union.", [("CS202", "Eurasian Economic Union")]),
        ("Armenia, a member of both the CSTO and the SCO, bought arms.", [("CS202", "SCO")]),
    ],
)
def test_who_is_no_member_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(code[:4], quote) for code, quote in wrong(text)] == [(code[:4], quote) for code, quote in found]


@pytest.mark.parametrize(
    "text",
    [
        "Of the six CSTO members, only Belarus borders on the EU.",
        "Central Asia has three members of the CSTO, Kazakhstan, Kyrgyzstan and Tajikistan.",
        "All CSTO members are members of the CIS as well.",
        "Moldova is not part of the CSTO.",
        "Not all CSTO members belong to the Eurasian Economic Union.",
        "In 2010 Russia had two CSTO allies, Belarus and Uzbekistan, that were late.",
        "Kazakhstan belongs to the CSTO, the SCO and the Eurasian Economic Union.",
        "Moldova belongs to neither the CSTO nor the Eurasian Economic Union.",
        "Of all the CSTO summits only Georgia's guests remember that of 2002.",
    ],
)
def test_who_is_one_or_is_said_not_to_be_is_left_alone(text: str) -> None:
    assert wrong(text) == []
