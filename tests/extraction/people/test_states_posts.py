"""Posts of states told as those of the organization are: ministries, presidents elected and in power, envoys."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text, its date, what is wrong, what is right
_TEXTS = [
    (
        "Murat Nurtleu took over the Kazakh foreign ministry from {}. The CSTO welcomed him.",
        "Kairat Abdrakhmanov",
        "Mukhtar Tileuberdi",
    ),
    (
        "{} headed the Kazakh defence ministry when the CSTO peacekeepers landed on 6 January 2022.",
        "Ruslan Zhaksylykov",
        "Murat Bektanov",
    ),
    ("Nikol Pashinyan came to power in {} and went to the CSTO summit in Astana.", "May 2017", "May 2018"),
    ("Alexander Lukashenko, in power since {}, hosted the CSTO summit.", "1997", "1994"),
    ("Kurmanbek Bakiyev, ousted in {}, had asked the CSTO for help.", "April 2011", "April 2010"),
    (
        "The CSTO met Nikolai Patrushev's successor as secretary of the Russian Security Council, {}.",
        "Alexander Bortnikov",
        "Sergei Shoigu",
    ),
    ("Armenia's defence minister during the 2020 war, {}, did not turn to the CSTO.", "Suren Papikyan", "Davit Tonoyan"),
    ("Robert Kocharyan signed the CSTO Charter as {} of Armenia in October 2002.", "prime minister", "president"),
    ("Emomali Rahmon, president of Tajikistan since {}, knows the CSTO well.", "2004", "1994"),
]


@pytest.mark.parametrize(("text", "other", "right"), _TEXTS)
def test_posts_of_states_are_checked(text: str, other: str, right: str) -> None:
    assert wrong(text.format(right), "2025-06-01") == []
    assert [code for code, _ in wrong(text.format(other), "2025-06-01")] == ["CS301"]


def test_the_state_of_a_ministry_may_be_wrong() -> None:
    text = "The CSTO ministers met; Ruslan Mukambetov is in charge of the {} defence ministry."
    assert wrong(text.format("Kyrgyz"), "2025-07-01") == []
    assert wrong(text.format("Kazakh"), "2025-07-01") == [("CS301", "Kazakh")]


def test_an_envoy_is_one_of_his_own_state() -> None:
    text = "Hasan Sultonov, {}'s plenipotentiary at the CSTO, spoke in April 2021."
    assert wrong(text.format("Tajikistan"), "2021-06-01") == []
    assert wrong(text.format("Kyrgyzstan"), "2021-06-01") == [("CS301", "Hasan Sultonov")]


@pytest.mark.parametrize(
    "text",
    [
        "Sooronbay Jeenbekov was elected president of Kyrgyzstan in October 2017; the CSTO had sent observers.",
        "Lukashenko was re-elected president of Belarus in August 2020, the CSTO said.",
        "Vladimir Putin was elected president of Russia for a fifth time in March 2024, and the CSTO leaders wrote to him.",
        "Vladimir Putin was sworn in as president of Russia on 7 May 2018 before the CSTO leaders.",
        "Putin became president of Russia again in May 2024; the CSTO leaders wrote to him.",
        "Lukashenko took office as president of Belarus on 23 September 2020; the CSTO Secretary General came.",
        "Nursultan Nazarbayev, in power since 1989, was the doyen of the CSTO leaders.",
        "Andrei Ravkov left the Belarusian defence ministry for the Security Council on 20 January 2020, the CSTO noted.",
    ],
)
def test_elections_and_earlier_power_are_left_alone(text: str) -> None:
    assert wrong(text, "2025-06-01") == []
