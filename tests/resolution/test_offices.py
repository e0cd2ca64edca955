"""Who held which office when."""

from __future__ import annotations

import pytest

from tests.judged import findings, message


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Imangali Tasmagambetov is the Secretary General of the CSTO.", "2024", []),
        ("Stanislav Zas is the Secretary General of the CSTO.", "2021", []),
        ("Stanislav Zas is the Secretary General of the CSTO.", "2024", ["CS301 Stanislav Zas"]),
        ("In 2010, CSTO Secretary General Nikolai Bordyuzha visited Yerevan.", None, []),
        ("In 2010, CSTO Secretary General Stanislav Zas visited Yerevan.", None, ["CS301 Stanislav Zas"]),
        ("Nikolai Bordyuzha was Secretary General of the CSTO from 2003 to 2016.", None, []),
        ("Nikolai Bordyuzha was Secretary General of the CSTO from 2004 to 2016.", None, ["CS301 2004 to 2016"]),
        ("Stanislav Zas became Secretary General of the CSTO in 2019.", None, []),
        ("Russian President Dmitry Medvedev spoke to the CSTO.", "2010", []),
        ("Russian President Dmitry Medvedev spoke to the CSTO.", "2024", ["CS301 Dmitry Medvedev"]),
        ("Former Russian President Dmitry Medvedev spoke to the CSTO.", "2024", []),
    ],
)
def test_holders_are_judged_by_their_terms(text: str, as_of: str | None, found: list[str]) -> None:
    assert findings(text, as_of) == found


def test_the_message_names_the_term_and_the_holder() -> None:
    said = message("Stanislav Zas is the Secretary General of the CSTO.", "2024")
    assert "from 1 January 2020 to 31 December 2022" in said
    assert "Imangali Tasmagambetov" in said
