"""Numbers under which the United Nations keep a paper."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

_HEAD = "The CSTO grew out of the Collective Security Treaty. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Treaty was registered with the United Nations under No. 39775.", [("CS501", "39775")]),
        ("The Collective Security Treaty stands in the Treaty Series as number 32,703.", [("CS501", "32,703")]),
        ("The UN made the organization an observer by resolution 59/51.", [("CS501", "59/51")]),
        ("Resolution 60/50 gave the CSTO its observer status.", [("CS501", "60/50")]),
        ("The Treaty was registered with the United Nations under No. 32307.", []),
        ("Observer status came with resolution 59/50.", []),
        ("The Charter was registered with the United Nations under No. 39775.", []),  # another paper
        ("Resolution 59/51 on something else was passed that day.", []),
        ("The SCO became an observer by resolution 59/48.", []),
        ("The Treaty was registered; Office No. 32 307 keeps the file of the Charter.", []),
    ],
)
def test_numbers_of_papers(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(_HEAD + text) == found


def test_right_numbers_are_confirmed() -> None:
    text = f"{_HEAD}The Treaty was registered under No. 32307. Observer status came with resolution 59/50."
    assert {("registration-number", "collective-security-treaty"), ("observer-resolution", "csto")} <= confirmed(text)


def test_a_resolution_bears_its_number() -> None:
    text = "The UN resolution that made the CSTO an observer bears the number {}."
    assert wrong(text.format("59/50")) == []
    assert [quote for _, quote in wrong(text.format("59/60"))] == ["59/60"]
