"""What pronouns, general nouns and relative dates stand for."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The CSTO was founded in 2002. It has its headquarters in Moscow.", "headquarters csto value: moscow"),
        (
            "The Collective Security Treaty was signed in 1992. It entered into force in 1994.",
            "in-force collective-security-treaty value: 1994",
        ),
        ("Uzbekistan left the Treaty in 1999. The country joined the CSTO in 2006.", "joined uzbekistan csto value: 2006"),
        ("The CSTO met in Minsk. The bloc has six members.", "member-of csto count: 6"),
        ("NATO was founded in 1949. The alliance has 32 members.", "member-of nato count: 32"),
        (
            "The Collective Security Treaty was signed in 1992. Two years later it entered into force.",
            "in-force collective-security-treaty value: 1994",
        ),
        ("Tashkent joined the CSTO in 2006.", "joined uzbekistan csto value: 2006"),
    ],
)
def test_what_is_meant(text: str, last: str) -> None:
    assert claims(text)[-1] == last


def test_a_new_paragraph_forgets_the_pronoun() -> None:
    assert claims("The CSTO was founded in 2002.\n\nIt was cold in Moscow in 2012.", format="markdown") == [
        "established csto value: 2002"
    ]


@pytest.mark.parametrize(
    ("text", "as_of", "date"),
    [
        ("Last year Uzbekistan joined the CSTO.", "2007-03-01", "2006"),
        ("The CSTO was founded on 14 May.", "2002-06-01", "2002-05-14"),
    ],
)
def test_dates_that_hang_on_the_document(text: str, as_of: str, date: str) -> None:
    assert claims(text, as_of)[-1].endswith(f"value: {date}")


@pytest.mark.parametrize(
    "text",
    [
        "This chapter is about the CSTO. It was founded in 2012.",
        "Six states make up the CSTO. It was founded in 2012.",
        "Is the CSTO a part of the CIS? No. It was founded in 2012.",
    ],
)
def test_it_is_what_was_just_introduced(text: str) -> None:
    assert wrong(text) == [("CS101", "2012")]


def test_along_with_others_it_is_who_was_spoken_of() -> None:
    text = "Uzbekistan returned to the CSTO in 2006. Along with Georgia it had left the Collective Security Treaty in 2002."
    assert wrong(text, "2013-05-01") == [("CS202", "2002")]


def test_its_charter_is_that_of_the_organization_just_spoken_of() -> None:
    text = "The CSTO is a military alliance. Its charter was signed in Tashkent."
    assert [code for code, _ in wrong(text)] == ["CS102"]
    for other in ("The SCO is a bloc beside the CSTO.", "The CSTO has two rivals: the EAEU and the SCO."):
        assert wrong(f"{other} Its charter was signed in St Petersburg in 2002.") == []


def test_that_autumn_needs_a_year_that_was_spoken_of() -> None:
    assert wrong("The CSTO Charter was signed in Chisinau that autumn.") == []
    assert wrong("The CSTO was founded in May 2002. Its Charter was signed in Chisinau that autumn.") == []


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        # "the end of the year" is that of the text where no other year was spoken of close by
        ("Georgia left the CIS in 2009.\n\nThe CSTO is chaired by Kazakhstan until the end of the year.", "2024-07-20", []),
        (
            "Georgia left the CIS in 2009.\n\nThe CSTO is chaired by Belarus until the end of the year.",
            "2024-07-20",
            ["Belarus"],
        ),
        # a day whose year is told apart
        ("The Warsaw Pact was signed on 14 May 1955, the CSTO founded on another 14 May, in 2002.", "2024-07-20", []),
        ("The Warsaw Pact was signed on 14 May 1955, the CSTO founded on another 14 May, in 2003.", "2024-07-20", ["14 May"]),
        # months of the text's own year, whichever years were spoken of before
        ("The CSTO grew out of the Treaty. Six prolonged it in 1999. Russia ratified the Charter in May.", "2003-10-24", []),
        (
            "The CSTO grew out of the Treaty. Six prolonged it in 1999. Russia ratified the Charter in March.",
            "2003-10-24",
            ["March"],
        ),
        ("Armenia joined the CSTO in 2002. It froze its participation in February.", "2024-12-10", []),
        ("Armenia joined the CSTO in 2002. It froze its participation in March.", "2024-12-10", ["March"]),
    ],
)
def test_the_year_that_a_date_leaves_out(text: str, as_of: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, as_of)][-1:] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The SCO, run from Beijing, is no alliance. It has a seat there. Last month Belarus became a member.", []),
        ("The CIS is wider. It was founded in 1991. Georgia left in August 2009.", []),
        ("GUAM lost it earlier. The group was founded in 1997. Uzbekistan left in 2005.", []),
        ("The SCO is larger. Belarus joined it last month. Uzbekistan joined the CSTO in 2007.", ["2007"]),
        ("The CSTO is not NATO. It was founded in 2002. Uzbekistan joined in 2007.", ["2007"]),
    ],
)
def test_another_organization_stays_meant_until_the_text_comes_back(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong("The CSTO lost Uzbekistan in 2012. " + text, "2024-08-19")] == found


def test_at_the_end_of_a_month_speaks_of_that_month() -> None:
    text = (
        "Rubezh-2016 of the CSTO ended on 7 October. At the end of August it was quiet. Interaction-2016 was in {} of that month."
    )
    assert wrong(text.format("the middle"), "2016-10-20") == []
    day = "Tasmagambetov's term as CSTO Secretary General expires at the end of December, and Masadykov takes over on 1 January."
    assert wrong(day + " On the same day Russia takes the chair of the CSTO.", "2025-12-10") == []


def test_the_treaty_that_founded_another_organization() -> None:
    text = "The Collective Security Treaty was prolonged. NATO, created by the treaty signed in Washington in 1949, is older."
    assert wrong(text, "1999-04-20") == []
    own = "The Collective Security Treaty is old. The CSTO, created under the treaty signed in Minsk in 1992, has six members."
    assert wrong(own, "2013-04-20") == [("CS102", "Minsk")]


def test_a_date_told_outright_goes_before_a_step_from_another() -> None:
    text = "The Council of the CSTO recalled 24 May 2000. One day earlier, on {}, the Eurasian Economic Community was founded."
    assert wrong(text.format("10 October 2000")) == []
    assert [quote for _, quote in wrong(text.format("10 October 2001"))] == ["10 October 2001"]


def test_peacekeepers_are_not_the_force_named_before() -> None:
    text = "The Collective Rapid Reaction Forces of the CSTO trained. {} trained too. The force itself numbers about 3,600."
    assert wrong(text.format("The peacekeepers")) == []
    assert [quote for _, quote in wrong(text.format("Their staff"))] == ["about 3,600"]


def test_another_treaty_compared_a_paragraph_ago_is_not_the_treaty() -> None:
    text = "Article 4 of the Collective Security Treaty reads much as Article 5 of the North Atlantic Treaty does.\n\n"
    assert wrong(text + "Uzbekistan signed the Treaty on 15 May 1992.", "2004-12-03") == []
    assert wrong(text + "Uzbekistan signed the Treaty on 15 May 1993.", "2004-12-03") == [("CS101", "15 May 1993")]
