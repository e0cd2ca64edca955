"""Who was the first, the second, the third in an office."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO has its Parliamentary Assembly. Its first head was Sergey Naryshkin, a Russian.", "Sergey Naryshkin"),
        (
            "The CSTO Parliamentary Assembly met. Its first chairman was Vyacheslav Volodin, then of the Duma.",
            "Vyacheslav Volodin",
        ),
        ("The first to chair the CSTO Parliamentary Assembly was Sergey Naryshkin.", "Sergey Naryshkin"),
        ("The CSTO Parliamentary Assembly was first chaired by Sergey Naryshkin.", "Sergey Naryshkin"),
        ("The CSTO has a Secretariat. Its second head was Stanislav Zas.", "Stanislav Zas"),
    ],
)
def test_another_one_came_first(text: str, found: str) -> None:
    assert wrong(text) == [("CS301", found)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The CSTO has a Secretariat, first headed by Nikolai Bordyuzha.", "nikolai-bordyuzha"),
        ("The CSTO has a Secretariat. Its second head was Yuri Khachaturov.", "yuri-khachaturov"),
        ("The first to head the CSTO Parliamentary Assembly was Boris Gryzlov.", "boris-gryzlov"),
    ],
)
def test_who_came_first_is_confirmed(text: str, person: str) -> None:
    assert wrong(text) == []
    assert ("holds-office", person) in confirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first Secretary General of the CSTO from Belarus was Stanislav Zas.",
        "Stanislav Zas was not the first Secretary General of the CSTO.",
        "The first Belarusian Secretary General of the CSTO was Stanislav Zas.",
        "The first Secretary General of the CSTO to be called home was Yuri Khachaturov.",
        "The CSTO met. The Kremlin's first chief of staff, Vladimir Putin, spoke.",
        "The first chief of the CSTO Joint Staff was Alexander Studenikin.",  # who came before is not known for sure
        "The CSTO and NATO met. NATO's first Secretary General was Jens Stoltenberg.",
    ],
)
def test_firsts_of_their_kind_and_of_others_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_the_first_to_preside_where_the_body_was_spoken_of_before() -> None:
    text = "The CSTO Parliamentary Assembly sits in St Petersburg. The first to preside was {}, speaker of the Duma."
    assert wrong(text.format("Sergey Naryshkin")) == [("CS301", "Sergey Naryshkin")]
    assert wrong(text.format("Boris Gryzlov")) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2021-11-30",
            "The CSTO Parliamentary Assembly was headed at first by Sergey Naryshkin, then Speaker of the Duma.",
            "Sergey Naryshkin",
        ),
    ],
)
def test_who_led_at_first(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The first Secretary General of the CSTO was Yuri Khachaturov.", [("CS301", "Yuri Khachaturov")]),
        ("The first chairman of the CSTO Parliamentary Assembly was Sergei Naryshkin.", [("CS301", "Sergei Naryshkin")]),
        ("Stanislav Zas was the second Secretary General of the CSTO.", [("CS301", "second")]),
        ("Stanislav Zas was the third Secretary General of the CSTO.", []),
        ("Stanislav Zas was the fourth Secretary General of the CSTO.", []),  # with him who acted in between
        ("Stanislav Zas was the first Secretary General to visit the range.", []),
        ("The first chief of the CSTO Joint Staff was Anatoly Sidorov.", []),  # who came before is not known
    ],
)
def test_the_holders_of_an_office_are_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tasmagambetov became the first Kazakh to head the CSTO Secretariat.", []),
        ("Tasmagambetov became the second Kazakh to head the CSTO Secretariat.", ["second"]),
        ("Khachaturov was the first Armenian in the post of CSTO Secretary General.", []),
        ("Zas was the first Armenian in the post of CSTO Secretary General.", ["Armenian"]),
    ],
)
def test_a_place_may_be_counted_among_countrymen(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found
