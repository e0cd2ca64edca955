"""Who led an exercise or commanded those who were sent on a mission."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, graded, wrong

MISSION = "The CSTO peacekeeping mission in Kazakhstan is over. "
SENT = "In January 2022 the CSTO sent peacekeepers to Kazakhstan. "


def test_a_wrong_commander_of_the_mission_in_focus_is_found() -> None:
    assert graded(MISSION + "It was led by General Anatoly Sidorov.", "2022-02-01") == ["warning Anatoly Sidorov"]
    found = wrong(SENT + "The general chosen to run the show was Anatoly Sidorov.", as_of="2025-11-01")
    assert "Anatoly Sidorov" in [quote for _, quote in found]


def test_who_was_in_command_may_have_a_sentence_of_his_own() -> None:
    text = "CSTO peacekeepers were sent to Kazakhstan in January 2022. Colonel General Anatoly Sidorov was in command."
    assert wrong(text, as_of="2023-01-10") == [("CS103", "Anatoly Sidorov")]


def test_the_right_commander_is_confirmed() -> None:
    assert ("held", "kazakhstan-mission-2022") in confirmed(MISSION + "The commander was Andrey Serdyukov.", "2022-01-25")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The commander of the CSTO forces in Kazakhstan, Colonel General Anatoly Sidorov, spoke.", ["Anatoly Sidorov"]),
        ("Anatoly Sidorov, commander of the CSTO contingent in Kazakhstan, spoke.", ["Anatoly Sidorov"]),
        ("The commander of the CSTO forces in Kazakhstan, Colonel General Andrey Serdyukov, spoke.", []),
        ("The commander of the Belarusian contingent of CSTO peacekeepers in Kazakhstan, Anatoly Sidorov, spoke.", []),
    ],
)
def test_a_commander_is_called_so_beside_his_name(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2022-01-10")] == found


def test_who_led_the_organization_led_no_mission() -> None:
    text = "The CSTO, led by Stanislav Zas at the time, sent peacekeepers to Kazakhstan in January 2022."
    assert wrong(text, "2025-06-01") == []
