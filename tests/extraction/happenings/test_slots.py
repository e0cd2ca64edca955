"""Exercises and missions in focus: what the sentences after a name say of them, and what is said of others."""

from __future__ import annotations

import pytest

import checker
from checker.checking import default_checker
from tests.extraction.verdicts import wrong

CHECKER = checker.Checker()
DRILLS = "The CSTO exercise Interaction-2025 is over. "
MISSION = "The CSTO peacekeeping mission in Kazakhstan is over. "


def findings(text: str, as_of: str) -> list[str]:
    """The severity and words of each finding."""
    return [f"{f.severity} {f.quote}" for f in CHECKER.check(text, as_of=as_of, format="markdown").findings]


def supported(text: str, as_of: str) -> set[str]:
    """The relation and subject of each claim that the facts confirm."""
    return {f"{c.relation} {c.subject}" for c in CHECKER.check(text, as_of=as_of).claims if c.verdict == "supported"}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The drills unfolded on the Bereg range.", "warning Bereg range"),
        ("It kicked off on 25 August and wrapped up on 6 September.", "warning 25 August"),
        ("Some 9,000 soldiers were involved, with 450 pieces of equipment.", "warning Some 9,000"),
        ("Contingents from Armenia, Belarus, Kazakhstan, Kyrgyzstan and Russia took part.", "warning Armenia"),
        ("Six countries took part.", "warning Six"),
        ("Kazakhstan was the host.", "warning Kazakhstan"),
        ("The Kyrgyz contingent did not take part.", "warning Kyrgyz"),
        ("Armenian troops took part for the first time in years.", "warning Armenian"),
        ("Last year's edition took place in Tajikistan.", "warning Tajikistan"),
        ("In 2024 it was held in Tajikistan.", "warning Tajikistan"),
        ("In 2023 the exercise was held in Belarus, in 2024 in Tajikistan.", "warning Tajikistan"),
        ("Last year it was held in Kyrgyzstan, two years ago in Kazakhstan.", "warning Kazakhstan"),
        ("The drills were written for the peacekeepers.", "warning the peacekeepers"),
    ],
)
def test_a_sentence_after_the_name_is_compared_with_the_exercise(sentence: str, found: str) -> None:
    assert findings(DRILLS + sentence, "2025-09-08") == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The drills ran from 31 August to 6 September on the Losvido range.",
        "Belarus played host, and the 2024 edition was held in Kyrgyzstan.",
        "More than 2,000 troops took part, with 450 pieces of equipment and nine aircraft.",
        "They came from Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan; Armenia did not take part.",
    ],
)
def test_what_is_right_of_the_exercise_in_focus_is_confirmed(sentence: str) -> None:
    assert findings(DRILLS + sentence, "2025-09-08") == []
    assert "held interaction-2025" in supported(DRILLS + sentence, "2025-09-08")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kyrgyzstan brought 150 troops.",
        "The Belarusian company of 100 men had arrived by train on 15 August.",
        "The active phase lasted from 1 to 3 September with 900 soldiers.",
        "On 4 September the commanders met in Minsk.",
        "NATO sent 5,000 troops to Poland. They arrived on 6 June.",
        "The Uzbek army held an exercise with 5,000 men in Termez. Its drills were watched by guests from three countries.",
        "More than 90,000 troops took part in Steadfast Defender last year. It was held in Germany.",
        "China and Russia held joint drills in August. The exercise lasted from 1 to 5 August.",
        "Zapad-2025 is another exercise. It involves 13,000 soldiers.",
        "The next exercise will be held in Tajikistan with 3,000 soldiers.",
        "Was it held in Kazakhstan?",
        "It had been announced with some 5,000 participants.",
        "Ahead stands the exercise of the peacekeepers.",
        "Rubezh-2024 took place in the south of the country, at Kharbmaidon.",
    ],
)
def test_parts_plans_and_others_are_not_taken_for_the_exercise(sentence: str) -> None:
    assert findings(DRILLS + sentence, "2025-09-08") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The withdrawal was completed on 29 January.", "warning 29 January"),
        ("The first units left on 3 January.", "warning 3 January"),
        ("Tokayev had asked for help on 2 January.", "error 2 January"),
        ("It was led by General Anatoly Sidorov.", "warning Anatoly Sidorov"),
        ("More than 20,000 troops took part.", "warning More than 20,000"),
        ("Russia, Belarus, Armenia, Tajikistan and Uzbekistan took part.", "warning Uzbekistan"),
        ("The troops served as the CSTO's rapid reaction force.", "warning CSTO's rapid reaction force"),
    ],
)
def test_the_steps_of_a_mission_are_told_apart(sentence: str, found: str) -> None:
    assert findings(MISSION + sentence, "2022-02-01") == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tajik contingent left on 14 January.",
        "On 7 January the Kyrgyz parliament approved 150 soldiers.",
        "By 15 January 225 people had died.",
        "The government had resigned on 5 January.",
        "On 2 January protests began in Zhanaozen.",
    ],
)
def test_one_contingent_and_other_events_are_not_the_mission(sentence: str) -> None:
    assert findings(MISSION + sentence, "2022-02-01") == []


def test_a_mission_comes_into_focus_by_what_is_told_of_its_beginning() -> None:
    text = "Late on 5 January Kazakhstan's president asked the CSTO for help. The pullout was completed on 29 January."
    assert findings(text, "2022-01-30") == ["warning 29 January"]


def test_drills_are_known_by_their_range_and_time() -> None:
    text = "A week of CSTO drills on the Lepel range ended on Saturday. The one that kept away was Kyrgyzstan."
    assert findings(text, "2025-09-08") == ["warning Kyrgyzstan"]


def test_a_table_row_is_about_the_exercise_in_its_first_cell() -> None:
    text = "# CSTO exercises\n\n| Exercise | Where | When |\n|---|---|---|\n| Rubezh-2024 | Edelweiss | 17 to 21 October |\n"
    assert findings(text, "2024-11-01") == ["error Edelweiss"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The CSTO peacekeepers began to leave Kazakhstan on 13 January.", "withdrawal-began kazakhstan-mission-2022"),
        (
            "The CSTO was new to this. The peacekeepers in Kazakhstan came from Armenia, Belarus, Kyrgyzstan, Russia and"
            " Tajikistan.",
            "held kazakhstan-mission-2022",
        ),
        (MISSION + "There were 2,030 peacekeepers in Kazakhstan.", "personnel kazakhstan-mission-2022"),
        (MISSION + "The commander was Andrey Serdyukov.", "held kazakhstan-mission-2022"),
        (MISSION + "By 19 January all of them had gone home.", "withdrawal-completed kazakhstan-mission-2022"),
    ],
)
def test_a_mission_is_told_by_what_its_peacekeepers_do(text: str, claim: str) -> None:
    assert claim in supported(text, "2022-01-25")


def test_the_countries_of_the_bloc_are_those_who_came() -> None:
    text = DRILLS + "Soldiers of all six CSTO countries, Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan, came."
    assert findings(text, "2025-09-08") == ["warning six", "warning Armenia"]


def test_who_was_in_command_may_have_a_sentence_of_his_own() -> None:
    text = "CSTO peacekeepers were sent to Kazakhstan in January 2022. Colonel General Anatoly Sidorov was in command."
    found = default_checker().check(text, as_of="2023-01-10").findings
    assert [(finding.code, finding.quote) for finding in found] == [("CS103", "Anatoly Sidorov")]


def test_an_exercise_goes_to_its_host() -> None:
    assert findings("The CSTO trains. Rubezh-2025 then went to Kazakhstan.", as_of="2025-12-20") == ["error Kazakhstan"]
    assert findings("The CSTO trains. Rubezh-2025 then went to Kyrgyzstan.", as_of="2025-12-20") == []


def test_a_state_may_have_been_the_venue() -> None:
    assert wrong("Belarus was the venue of the CSTO exercise Interaction-2023, which Armenia stayed away from.") == []
    assert wrong("Tajikistan was the venue of the CSTO exercise Interaction-2023.") == [("CS601", "Tajikistan")]


def test_who_stayed_away_was_no_host() -> None:
    assert wrong("Belarus hosted the CSTO exercise Interaction-2023, which Armenia stayed away from.") == []


def test_vague_ends_of_a_period_are_no_days() -> None:
    text = "The CSTO exercise Indestructible Brotherhood-2024 ran from late September to early October 2024."
    assert wrong(text, as_of="2025-03-01") == []


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        (
            "The CSTO trained much, with Rubezh-2025 in Tajikistan, Echelon-2025 in Kazakhstan and Interaction-2025 in Belarus.",
            "2025-12-01",
            ["error Tajikistan", "error Kazakhstan"],
        ),
        ("The CSTO exercise Indestructible Brotherhood is beginning in Belarus on Wednesday.", "2015-09-30", ["warning Belarus"]),
        (
            "The CSTO exercise Indestructible Brotherhood-2024 commenced on the Bereg range in Kyrgyzstan.",
            "2024-10-02",
            ["error Kyrgyzstan"],
        ),
        (
            "The CSTO exercise Rubezh-2022 will be held from 10 to 21 September.",
            "2022-08-20",
            ["warning 10 to 21 September"],
        ),
        ("The CSTO exercise Rubezh-2022 will be held from 10 to 21 October.", "2022-08-20", []),
        ("The CSTO exercise Rubezh-2022 may be held from 10 to 21 September.", "2022-08-20", []),
        ("The CSTO trained much, with Rubezh-2025 in Kyrgyzstan and Echelon-2025 in Belarus.", "2025-12-01", []),
    ],
)
def test_exercises_told_together_or_that_lie_ahead(text: str, as_of: str, found: list[str]) -> None:
    assert findings(text, as_of) == found


@pytest.mark.parametrize(
    "text",
    [
        "Indestructible Brotherhood-2022 was held in Kyrgyzstan.",
        "In October 2022 Kyrgyzstan hosted Indestructible Brotherhood-2022 at Edelweiss.",
    ],
)
def test_an_exercise_that_was_called_off_was_not_held(text: str) -> None:
    assert [code for code, _ in wrong(text)] == ["CS601"]


@pytest.mark.parametrize(
    "text",
    [
        "Indestructible Brotherhood-2022 was not held.",
        "Indestructible Brotherhood-2022 at Edelweiss was scrapped a day before.",
        "Indestructible Brotherhood-2022 was to be held in Kyrgyzstan in October 2022.",
        "Indestructible Brotherhood-2022, planned for Edelweiss, was called off.",
    ],
)
def test_that_it_was_planned_is_no_error(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        (
            "The commander of the CSTO forces in Kazakhstan, Colonel General Anatoly Sidorov, spoke.",
            "2022-01-10",
            ["Anatoly Sidorov"],
        ),
        ("Anatoly Sidorov, commander of the CSTO contingent in Kazakhstan, spoke.", "2022-01-10", ["Anatoly Sidorov"]),
        (
            "The CSTO peacekeepers are in Kazakhstan. There are 2,000 soldiers from Russia, Belarus, Armenia and Uzbekistan.",
            "2022-01-10",
            ["Uzbekistan"],
        ),
        (
            "CSTO troops from Armenia, Belarus, Kyrgyzstan, Russia and Tajikistan arrived in Kazakhstan on 16 January 2022.",
            "2022-02-10",
            ["16 January 2022"],
        ),
        ("The commander of the CSTO forces in Kazakhstan, Colonel General Andrey Serdyukov, spoke.", "2022-01-10", []),
        (
            "The commander of the Belarusian contingent of CSTO peacekeepers in Kazakhstan, Anatoly Sidorov, spoke.",
            "2022-01-10",
            [],
        ),
        ("CSTO troops from Armenia and Belarus arrived in Kazakhstan on 9 January 2022.", "2022-02-10", []),
        (
            "CSTO troops from Armenia, Belarus, Kyrgyzstan, Russia and Tajikistan arrived in Kazakhstan on 7 January 2022.",
            "2022-02-10",
            [],
        ),
    ],
)
def test_who_was_sent_who_led_them_and_when_they_came(text: str, as_of: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, as_of)] == found


def test_reports_of_the_day_tell_of_an_exercise_as_of_something_to_come() -> None:
    text = "The CSTO opened Interaction-2019 at the Mulino range. {}"
    for right in ("The drills will run on October 16-18.", "The drills will involve about 3,000 troops."):
        assert wrong(text.format(right), "2019-10-16") == []
    assert wrong(text.format("The drills will run on October 6-8."), "2019-10-16") == [("CS601", "October 6-8")]
    assert wrong(text.format("The drills will involve about 30,000 troops."), "2019-10-16") == [("CS601", "about 30,000")]
    assert wrong(text.format("The drills will involve about 4,500 troops."), "2019-10-16") == []  # plans are not figures
    assert ("CS601", "Belarus") in wrong(text.format("The drills will be held in Belarus."), "2019-10-16")


def test_the_number_of_one_unit_is_not_that_of_the_mission() -> None:
    text = "The CSTO peacekeepers in Kazakhstan began withdrawing. Armenia sent a {}."
    assert wrong(text.format("100-strong squad, and Tajikistan a battalion with 200-strong companies"), "2022-01-13") == []
