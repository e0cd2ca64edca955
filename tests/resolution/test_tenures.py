"""Who held an office and when, between sources."""

from __future__ import annotations

from tests.resolution.test_between import compared, values


def test_the_first_day_in_office() -> None:
    (conflict,) = compared(
        "Imangali Tasmagambetov became Secretary General of the CSTO in March 2023.",
        "Imangali Tasmagambetov took over as Secretary General of the CSTO on 1 January 2023.",
    ).conflicts
    assert values(conflict) == [("2023-01-01", ["b.md"]), ("2023-03", ["a.md"])]
    assert conflict.message.startswith("First day of Imangali Tasmagambetov as secretary general of the CSTO: ")


def test_the_predecessor() -> None:
    (conflict,) = compared(
        "Imangali Tasmagambetov is the Secretary General of the CSTO. He succeeds Stanislav Zas.",
        "Imangali Tasmagambetov is the Secretary General of the CSTO. Before him came Valery Semerikov.",
    ).conflicts
    assert values(conflict) == [("Stanislav Zas", ["a.md"]), ("Valery Semerikov", ["b.md"])]


def test_appointment_and_first_day_are_two_things() -> None:
    first = "Imangali Tasmagambetov was appointed Secretary General of the CSTO on 23 November 2022."
    assert compared(first, "Imangali Tasmagambetov became Secretary General of the CSTO on 1 January 2023.").conflicts == ()


def test_a_term_and_a_day_of_it() -> None:
    first = "Stanislav Zas served as Secretary General of the CSTO from 1 January 2020 to 31 December 2022."
    second = "Stanislav Zas became Secretary General of the CSTO in January 2020."
    assert compared(first, second).conflicts == ()
