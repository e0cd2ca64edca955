"""Every statement, in every phrasing that is understood, is judged supported, and contradicted once a value in it is altered."""

from __future__ import annotations

from functools import lru_cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checking import default_checker
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from tests.annotated import loud
from tests.evaluation import gaps, naming
from tests.evaluation.generated import OPERATORS, Case, false_date, false_quantity, put, render
from tests.evaluation.instances import INSTANCES, NOW, Instance
from tests.evaluation.phrasings import SCHEMES, Phrasing, Scheme

FACTS = default_checker().facts


@lru_cache(maxsize=1)
def fillings() -> list[tuple[Scheme, Phrasing, Instance]]:
    return [
        (scheme, phrasing, instance)
        for scheme in SCHEMES
        for instance in INSTANCES[scheme.id](FACTS)
        for phrasing in scheme.phrasings
    ]


def understood(case: Case) -> bool:
    return (case.operator or "true") not in gaps.known().get(case.key, {})


@given(st.integers(0, len(fillings()) - 1).map(lambda index: fillings()[index]))
def test_true_renderings_are_supported_and_altered_ones_contradicted(filling: tuple[Scheme, Phrasing, Instance]) -> None:
    for case in put(FACTS, *filling):
        if not understood(case):
            continue
        report = default_checker().claim(case.text, case.as_of)
        verdicts = [claim.verdict for claim in report.claims]
        if case.operator is None:
            assert loud(report.findings) == [], case.text
            assert "supported" in verdicts, case.text
        else:
            assert loud(report.findings) != [], f"{case.operator}: {case.text}"


def test_every_gap_is_one_of_a_phrasing_that_exists() -> None:
    phrasings = {f"{scheme.id}/{phrasing.style}" for scheme in SCHEMES for phrasing in scheme.phrasings}
    assert set(gaps.known()) <= phrasings
    assert {what for row in gaps.known().values() for what in row} <= {"true", *OPERATORS}


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
def test_each_kind_of_claim_has_at_least_eight_phrasings_and_a_statement(scheme: Scheme) -> None:
    assert len(scheme.phrasings) >= 8
    assert len({phrasing.style for phrasing in scheme.phrasings}) == len(scheme.phrasings)
    sentences = [
        case
        for instance in INSTANCES[scheme.id](FACTS)
        for phrasing in scheme.phrasings
        for case in put(FACTS, scheme, phrasing, instance)
    ]
    assert {case.style for case in sentences} == {phrasing.style for phrasing in scheme.phrasings}
    assert all(case.text[0].isupper() or case.text[0].isdigit() or case.text[0] == '"' for case in sentences)
    assert not [case.text for case in sentences if set(case.text) & set("{}<>|=") or "the the" in case.text.lower()]


def test_a_sentence_is_rendered_true_denied_and_with_agreement() -> None:
    values = {"subject": "rapid-reaction-forces", "date": DateInterval.parse("2009-02-04")}
    template = "{subject} <{was}|{was} not> established {date:on}."
    assert (
        render(FACTS, template, values, "american", Random(1))
        == "The Collective Rapid Reaction Forces were established on February 4, 2009."
    )
    denied = render(FACTS, template, {**values, "subject": "nato"}, "year", Random(1), denied=True)
    assert denied == "NATO was not established in 2009."


@pytest.mark.parametrize(
    ("edtf", "shape", "expected"),
    [
        ("2002-05-14", "british", "on 14 May 2002"),
        ("2002-05-14", "american", "on May 14, 2002"),
        ("2002-05-14", "month", "in May 2002"),
        ("2002-05-14", "year", "in 2002"),
        ("2004-08-02/2004-08-06", "british", "from 2 to 6 August 2004"),
        ("2004-08-02/2004-08-06", "month", "in August 2004"),
        ("1993-09", "british", "in September 1993"),
        ("2002", "american", "in 2002"),
    ],
)  # fmt: skip
def test_dates_are_put_as_newsrooms_put_them(edtf: str, shape: str, expected: str) -> None:
    assert naming.dated(DateInterval.parse(edtf), shape) == expected


@given(st.sampled_from(["1992-05-15", "1993-09", "2002", "2004-08-02/2004-08-06"]), st.sampled_from(naming.SHAPES), st.randoms())
def test_a_false_date_conflicts_with_every_right_one_as_it_is_put(edtf: str, shape: str, random: Random) -> None:
    right = DateInterval.parse(edtf)
    other = DateInterval.year(right.begin.year + 1)
    wrong = false_date(right, shape, (right, other), random)
    assert wrong is not None
    assert wrong.conflicts(right)
    assert wrong.conflicts(other)
    assert wrong.last <= NOW.last
    assert naming.date(wrong, shape) != naming.date(right, shape)


@given(st.sampled_from(["about 18000", "at least 26000", "5 years", "50 percent", "2030", "6"]), st.randoms())
def test_a_false_number_agrees_with_no_right_one(text: str, random: Random) -> None:
    right = Quantity.parse(text)
    assert not false_quantity(right, (), random).agrees(right, 0.15 if right.low > 60 else 0.0)
