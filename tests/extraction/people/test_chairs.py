"""The chair in the words of newsrooms: who has it, who gets it from whom, who had it last."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Kyrgyzstan is in the chair of the CSTO for 2025.", ["chairs kyrgyzstan csto holds"]),
        ("The CSTO is chaired this year by Kyrgyzstan.", ["chairs kyrgyzstan csto holds"]),
        ("The presidency of the CSTO this year is Kazakhstan's.", ["chairs kazakhstan csto holds"]),
        ("The chair of the CSTO passed from Belarus to Kyrgyzstan.", ["chairs kyrgyzstan csto passed"]),
        ("Kazakhstan hands the CSTO chair to Kyrgyzstan.", ["chairs kyrgyzstan csto passed"]),
        ("Russia has presided over the CSTO since November.", ["chairs russia csto start"]),
        ("The chairmanship of the CSTO is exercised by the Armenian side.", ["chairs armenia csto holds"]),
        ("The CSTO met. The chair last changed hands in June 2009.", ["chairs csto changed"]),
        ("The CSTO met. Who takes the chair? Russia, on 1 January 2026.", ["chairs russia csto start"]),
        (
            "Nikol Pashinyan, who chaired the Collective Security Council at the time, spoke.",
            ["chairs nikol-pashinyan csto person"],
        ),
        ("Pashinyan is currently chairman of the CSTO's Collective Security Council.", ["chairs nikol-pashinyan csto person"]),
        (
            "The CSTO is currently chaired by Kyrgyz President Sadyr Japarov.",
            ["holds-office sadyr-japarov holds: president, kyrgyzstan", "chairs sadyr-japarov csto person"],
        ),
        ("Kyrgyzstan's chairmanship of the CSTO ended on 31 December 2025.", ["chairs kyrgyzstan csto end"]),
        ("The aims of Russia's CSTO chairmanship in 2026 are few.", ["chairs russia csto holds"]),
        ("The chairmanship of the CSTO for 2026 goes to Russia.", ["chairs russia csto passed"]),
        ("Russia will assume the chair of the CSTO on 1 January 2026.", ["chairs russia csto start"]),
        ("They agreed on the transfer of the CSTO chair from Kazakhstan to Kyrgyzstan.", ["chairs kyrgyzstan csto passed"]),
        ("Kyrgyzstan (which currently holds the presidency of the CSTO) spoke.", ["chairs kyrgyzstan csto holds"]),
        ("Kyrgyzstan has officially taken over the chair of the organization (CSTO).", ["chairs kyrgyzstan csto start"]),
    ],
)
def test_the_chair_is_read_in_its_turns_of_speech(text: str, read: list[str]) -> None:
    assert claims(text, "2025-11-28") == read


@pytest.mark.parametrize(
    "text",
    [
        "Kyrgyzstan is expected to take over the CSTO chair in 2031.",
        "Russia chaired a session of the CSTO.",
        "The SCO met. Kazakhstan is in the chair.",
        "If Belarus were in the chair of the CSTO, little would change.",
        "Chairs from Belarus stood in the CSTO hall.",
        "Does Belarus chair the CSTO?",
    ],
)
def test_plans_meetings_and_other_organizations_are_left_alone(text: str) -> None:
    assert [claim for claim in claims(text, "2025-11-28") if claim.startswith("chairs")] == []


def test_a_state_that_never_had_the_chair_after_another() -> None:
    assert wrong("After Armenia, Tajikistan chaired the CSTO.") == [("CS301", "Armenia, Tajikistan")]
    assert wrong("After Armenia, Belarus chaired the CSTO.") == []
    assert wrong("After Belarus, Kazakhstan chaired the CSTO.") == []


def test_the_chair_may_be_handed_over_at_a_session() -> None:
    assert wrong("Armenia handed the CSTO chairmanship to Belarus at the end of the Yerevan summit in 2022.") == []
    found = wrong("Armenia handed the CSTO chairmanship to Russia at the end of the Yerevan summit in 2022.")
    assert [code for code, _ in found] == ["CS301"]


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Russia will assume the CSTO chair on 1 January 2027.", "2025-11-28", [("CS301", "1 January 2027")]),
        ("Belarus will assume the CSTO chair on 1 January 2026.", "2025-11-28", [("CS301", "Belarus")]),
        ("The CSTO chair will pass from Armenia to Russia in 2026.", "2025-11-28", [("CS301", "Armenia")]),
        ("The CSTO chair will soon pass to Armenia.", "2025-11-28", [("CS301", "Armenia")]),
        ("The CSTO chair will now pass to Belarus.", "2025-12-20", [("CS301", "Belarus")]),
        ("The aims of Russia's CSTO chairmanship in 2024 are few.", "2025-11-28", [("CS301", "Russia")]),
        ("The chairmanship of the CSTO for 2026 goes to Armenia.", "2025-11-28", [("CS301", "Armenia")]),
        ("Belarus will hold the chairmanship of the CSTO in 2026.", "2025-11-28", [("CS301", "Belarus")]),
        ("The CSTO chairmanship will be held by Belarus in 2026.", "2025-11-28", [("CS301", "Belarus")]),
        ("Armenia will chair the CSTO in 2026.", "2025-11-28", [("CS301", "Armenia")]),
        ("Belarus set out the priorities of its CSTO chairmanship in 2026.", "2025-11-28", [("CS301", "Belarus")]),
        ("Russia will present its priorities for its CSTO chairmanship in 2026.", "2025-11-28", []),
        ("Russia will chair the CSTO in 2026.", "2025-11-28", []),
        ("Kyrgyzstan will chair the CSTO in 2031.", "2025-11-28", []),
        ("Russia will assume the CSTO chair on 1 January 2026.", "2025-11-28", []),
        ("The CSTO chair will now pass to Armenia for 2021-2022.", "2021-09-17", []),
        ("The CSTO chair will pass from Kyrgyzstan to Russia in 2026.", "2025-11-28", []),
        ("Kyrgyzstan will take over the CSTO chair in 2031.", "2025-11-28", []),
        ("Tajikistan will take over the CSTO chair on 1 January 2027.", "2026-06-01", []),
        ("The CSTO chair will pass to Kyrgyzstan.", "2024-01-20", []),
    ],
)
def test_a_handover_that_lies_ahead_is_judged_by_how_it_came(text: str, as_of: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text, as_of) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# CSTO\n\n- 16 September 2021: The chair passes to Belarus.\n", ["Belarus"]),
        ("# CSTO\n\nThe bloc met.\n\n**16 September 2021.** The gavel goes to Belarus in Dushanbe.\n", ["Belarus"]),
        ("# CSTO\n\n**16 September 2021.** The chair passes to Armenia in Dushanbe.\n", []),
        ("The CSTO met. The gavel. Armenia has handed it to Tajikistan.", ["Armenia has handed it to Tajikistan"]),
        ("The CSTO met. And the chair? Tajikistan had it. It goes to Belarus.", []),
        ("The CSTO met. The chair was Tajikistan's. It goes to Belarus.", ["Belarus"]),
        ("The CSTO met. The chair was Tajikistan's. It passed to Armenia.", []),
        ("The CSTO met in Dushanbe. The flag was Tajikistan's. It goes to Belarus.", []),
    ],
)
def test_it_is_the_chair_and_the_entry_says_when(text: str, found: list[str]) -> None:
    assert wrong(text, "2021-10-01") == [("CS301", words) for words in found]


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2012-12-21",
            "Nursultan Nazarbayev handed the CSTO chairmanship to Serzh Sargsyan in December 2012.",
            "Serzh Sargsyan",
        ),
        ("2023-11-24", "Alexander Lukashenko handed over the chairmanship of the CSTO to Sadyr Japarov.", "Sadyr Japarov"),
        (
            "2016-12-30",
            "The CSTO met in Yerevan on 14 October. The same meeting handed the chair of the organization to Kyrgyzstan.",
            "Kyrgyzstan",
        ),
    ],
)
def test_heads_of_state_hand_over_the_chair(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kassym-Jomart Tokayev has chaired the CSTO since 1 January 2023.", [("CS301", "1 January 2023")]),
        ("President Tokayev, who has held the chair of the CSTO since January 2024, spoke.", []),
        ("Kassym-Jomart Tokayev has chaired the CSTO since 1 January 2024.", []),
        ("Alexander Lukashenko chaired the CSTO in 2024.", [("CS301", "Alexander Lukashenko")]),
        ("Alexander Lukashenko chaired the CSTO in 2023.", []),
        ("Nikol Pashinyan chaired the CSTO talks on Karabakh in 2024.", []),
        ("Sergey Lavrov chaired the CSTO ministers' meeting in 2024.", []),
        ("Vladimir Putin chaired the CSTO meeting of the SCO states in 2024.", []),
    ],
)
def test_a_head_of_state_chairs(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text, "2024-11-20") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Belarus has chaired the CSTO since November 2022.", [("CS301", "Belarus")]),
        ("Belarus had chaired the CSTO since November 2022.", []),
        ("Kazakhstan has chaired the CSTO since 1 January 2024.", []),
        ("Belarus joined the Treaty in 1993 and has chaired the CSTO since November 2022.", [("CS301", "Belarus")]),
        ("Russia hosts the CSTO's headquarters and took over the chair in January 2024.", [("CS301", "Russia")]),
        ("Kazakhstan is a member of the CSTO and took over the chair in January 2024.", []),
        ("Russia, which met Kazakhstan, said that it would chair the CSTO and held talks.", []),
        ("Russia spoke, and Kazakhstan chaired the CSTO in 2024.", []),
    ],
)
def test_who_is_said_to_chair_until_now(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text, "2024-12-20") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stanislav Zas has been CSTO Secretary General since January 2020.", [("CS301", "Stanislav Zas")]),
        ("Stanislav Zas had been CSTO Secretary General since January 2020.", []),
        ("Stanislav Zas has headed the CSTO since January 2020.", [("CS301", "Stanislav Zas")]),
        ("Imangali Tasmagambetov has headed the CSTO since January 2023.", []),
        ("Imangali Tasmagambetov has been CSTO Secretary General since January 2023.", []),
        ("2021: Stanislav Zas has been CSTO Secretary General since January 2020.", []),
    ],
)
def test_an_office_held_since_a_day_is_held_still(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text, "2024-12-20") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Belarus was in the CSTO chair from November 2022 to December 2023.", []),
        ("Belarus was in the CSTO chair from November 2020 to December 2023.", ["November 2020 to December 2023"]),
        ("Armenia sat in the CSTO chair from September 2020 until November 2022.", ["September 2020 until November 2022"]),
        ("Kazakhstan's year in the CSTO chair was 2024.", []),
        ("Kazakhstan's year in the CSTO chair was 2023.", ["Kazakhstan"]),
    ],
)
def test_the_chair_is_sat_in(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found
