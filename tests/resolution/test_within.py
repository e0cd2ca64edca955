"""Contradictions within one document: what is reported, where, with which other place; and what stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.checking import default_checker
from checker.model.dates import DateInterval
from checker.model.report import Finding
from checker.model.rules import RULES
from checker.reading import read_text
from checker.resolution import within
from checker.resolution.judging import kindest
from tests.annotated import Draft, read

CLEAN = Path(__file__).parents[1] / "evaluation" / "clean"
CODES = ("CS701", "CS702", "CS703", "CS705", "CS706")


def findings(text: str, path: str = "draft.md") -> list[Finding]:
    """What a text says against itself."""
    checker = default_checker()
    document = read_text(text, path)
    today = document.date or DateInterval.day(2026, 2, 1)
    judged = [(group, *kindest(group, checker.facts, today)) for group in checker._extract(document, today).groups if group]
    return within.findings(document, judged, checker.facts, today)


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.quote) for finding in findings(text)]


def test_two_values_for_one_thing() -> None:
    text = "The CSTO was established in 2002.\n\nTen years passed.\n\nAs noted, the CSTO was established in 2012."
    (finding,) = findings(text)
    assert (finding.code, finding.rule, finding.quote) == ("CS703", "document-contradicts-itself", "2012")
    assert finding.message == "Founding of the CSTO: 2012 here, but 2002 on line 1."
    assert [(other.message, other.span.line) for other in finding.related] == [("2002", 1)]
    # The fact base knows better than either, and has reported it already.
    assert finding.severity == "note"


def test_the_wrong_value_is_marked_wherever_it_stands() -> None:
    (finding,) = findings("The CSTO was established in 2012.\n\nThe CSTO was established in 2002.")
    assert (finding.quote, finding.span.line) == ("2012", 1)


def test_where_the_facts_are_silent_the_later_value_is_marked() -> None:
    text = (
        "1,500 troops took part in the CSTO drill Grey Heron-2019.\n\n4,000 troops took part in the CSTO drill Grey Heron-2019."
    )
    (finding,) = findings(text)
    assert (finding.code, finding.severity, finding.quote, finding.span.line) == ("CS703", "error", "4,000", 3)


@pytest.mark.parametrize(
    ("text", "quote", "message"),
    [
        pytest.param(
            "Three countries sent observers to the CSTO drills: Serbia, Iran, Mongolia and Pakistan.",
            "Three",
            "The text says Three countries, but lists four.",
            id="a colon after some words",
        ),
        pytest.param(
            "Observers from nine countries came: Algeria, China, Egypt, India, Iran, Mongolia, Pakistan and Saudi Arabia.",
            "nine",
            "The text says nine countries, but lists eight.",
            id="an item of two words",
        ),
        pytest.param(
            "Troops from four of its six member states -- Kyrgyzstan, Russia, Kazakhstan, Belarus, and Tajikistan -- met.",
            "four",
            "The text says four states, but lists five.",
            id="some of all",
        ),
        pytest.param(
            "It was signed by four states, namely Armenia, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.",
            "four",
            "The text says four states, but lists five.",
            id="namely",
        ),
        pytest.param(
            "Five signed: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan.",
            "Five",
            "The text says Five signed, but lists six.",
            id="a verb",
        ),
        pytest.param(
            "The CSTO adopted five declarations, on Afghanistan, on the Middle East and on drugs.",
            "five",
            "The text says five declarations, but lists three.",
            id="what each is on",
        ),
        pytest.param(
            "Two nations (the Netherlands, Bosnia and Herzegovina and Oman) looked on.",
            "Two",
            "The text says Two nations, but lists three.",
            id="brackets",
        ),
    ],
)
def test_a_count_differs_from_its_list(text: str, quote: str, message: str) -> None:
    (finding,) = findings(text)
    assert (finding.code, finding.quote, finding.message, finding.fixes) == ("CS701", quote, message, ())
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Four countries sent observers to the CSTO drills: Serbia, Iran, Mongolia and Pakistan.",
        "Troops from five of its six member states -- Kyrgyzstan, Russia, Kazakhstan, Belarus, and Tajikistan -- met.",
        "In 1999, six states (except Azerbaijan, Georgia and Uzbekistan) signed the Protocol.",
        "Six states, including three neighbours: Armenia, Belarus, Russia and others.",
        "More than three countries took part: Serbia, Iran, Mongolia and Pakistan.",
        "Three countries agreed (Reuters, Monday).",
        "Nine less three makes six.",
        "Two signed (Minsk, 2004).",
        "Two states bordered on it: Bosnia and Herzegovina, and Croatia.",
        "There were two sessions and three members: neither Armenia nor Belarus spoke, and Russia did.",
    ],
)
def test_a_list_that_fits_or_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "message"),
    [
        pytest.param(
            "The contingent numbered 500 troops: 200 from Russia, 150 from Belarus and 100 from Armenia.",
            "500",
            "The parts make 450, not 500.",
            id="parts after a colon",
        ),
        pytest.param(
            "The border is 1374.2 km long, of which 1184.4 km is river and 199.8 km is land.",
            "1374.2",
            "The parts make 1,384.2 km, not 1,374.2 km.",
            id="of which",
        ),
        pytest.param(
            "Moscow pays 50 percent of the budget, Astana 30 percent and Minsk 25 percent.",
            "50 percent of the budget, Astana 30 percent and Minsk 25",
            "The shares make 105 percent, more than the whole.",
            id="more than the whole",
        ),
        pytest.param("Nine less three makes seven.", "seven", "Nine less three makes six, not seven.", id="a remainder"),
    ],
)
def test_a_sum_does_not_add_up(text: str, quote: str, message: str) -> None:
    (finding,) = findings(text)
    assert (finding.code, finding.quote, finding.message) == ("CS702", quote, message)


@pytest.mark.parametrize(
    "text",
    [
        "The contingent numbered 450 troops: 200 from Russia, 150 from Belarus and 100 from Armenia.",
        "The contingent numbered 500 troops, including 200 from Russia and 150 from Belarus.",
        "The contingent numbered about 460 troops: 200 from Russia, 150 from Belarus and 100 from Armenia.",
        "The border is 1374.2 km long, of which 1184.4 km is river and 189.8 km is land.",
        "They brought 500 troops: 3 battalions, 20 tanks and 12 helicopters.",
        "Exports rose by 60 percent, imports by 50 percent and the budget by 20 percent.",
        "Moscow pays 50 percent of the budget, and the other five pay 10 percent each.",
    ],
)
def test_a_sum_that_adds_up_or_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO exercise took place from 12 October to 8 October 2023.", "12 October to 8 October 2023"),
        ("The CSTO exercise took place from October 12 to October 8, 2023.", "October 12 to October 8, 2023"),
        ("He chaired the council from 2012 to 2006.", "from 2012 to 2006"),
        ("Jane Doe (2016–2012) and others.", "(2016–2012)"),
    ],
)
def test_a_period_runs_backwards(text: str, quote: str) -> None:
    assert found(text) == [("CS705", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO exercise took place from 8 October to 12 October 2023.",
        "It lasted from 20 December to 5 January 2024.",
        "He chaired the council from 2006 to 2012, and again from 2014.",
        "They met on 12 October and 8 October 2023.",
    ],
)
def test_a_period_that_runs_forwards(text: str) -> None:
    assert found(text) == []


def test_leaving_before_joining() -> None:
    (finding,) = findings(
        "Armenia joined the SCO in 2015. Much was said.\n\nArmenia left the SCO in 2011, CSTO officials recalled."
    )
    assert finding.code == "CS705"
    assert finding.message.startswith("Armenia cannot have left the SCO before joining it")


def test_an_acronym_with_two_meanings() -> None:
    text = (
        "The CSTO Collective Security Council (CSC) met in Astana. Its proposals came from the CSTO Committee of "
        "Secretaries of the Security Councils (CSC)."
    )
    (finding,) = findings(text)
    assert (finding.code, finding.severity) == ("CS706", "note")
    assert finding.message.startswith("Meaning of CSC: ")
    assert finding.span.start == text.rindex("CSC")


def test_a_name_with_two_acronyms() -> None:
    text = "The Collective Security Council (CSTO) is the supreme body. The CSC is chaired in turn."
    codes = {(finding.code, finding.message) for finding in findings(text)}
    assert ("CS706", "Short form of the Collective Security Council: CSTO here, but CSC on line 1.") in codes


@pytest.mark.parametrize("code", CODES)
def test_the_examples_of_the_rules(code: str) -> None:
    (rule,) = (rule for rule in RULES if rule.code == code)
    assert code in {finding.code for finding in findings(rule.example)}
    assert found(rule.correct) == []


@pytest.mark.parametrize("path", sorted(CLEAN.iterdir()), ids=lambda path: path.stem)
def test_clean_prose_stays_silent(path: Path) -> None:
    draft: Draft = read(path)
    assert [(finding.code, finding.message) for finding in findings(draft.text, draft.path.name)] == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Three friends and partners came – Serbia, Oman, Algeria and Iran – to the drill.", ("CS701", "Three")),
        ("Both neighbours and countries, Norway, Sweden and Finland, looked on.", ("CS701", "Both")),
        ("Serbia, Iran and Pakistan were the four guests at the range.", ("CS701", "four")),
        ("Guests came from Serbia, Iran, Oman and Pakistan, five countries in all.", ("CS701", "five")),
        ("The force has five contingents, those of Belarus, Kazakhstan, Russia and Tajikistan.", ("CS701", "five")),
        ("Four documents were signed: a budget, a plan and a statement.", ("CS701", "Four")),
        ("There are three topics to discuss:\n\n- money\n- horses\n", ("CS701", "three")),
        ("Of 40 lorries 25 were green and the remaining 20 grey.", ("CS702", "40")),
        ("A total of 120 guests came, 70 from abroad and 60 from here.", ("CS702", "120")),
        ("The unit is 500 strong and consists of 300 Russians, 150 Kazakhs and 100 Tajiks.", ("CS702", "500")),
        ("Russia sent 60 percent of the men, Kazakhstan 30 percent and Tajikistan 20 percent.", ("CS702", "60 percent of")),
        (
            "Russia pays 50 percent of the budget, Belarus and Armenia 20 percent each, and Kazakhstan 20 percent.",
            ("CS702", "50"),
        ),
        ("| State | Men |\n|---|---|\n| Russia | 700 |\n| Belarus | 200 |\n| Total | 1,000 |\n", ("CS702", "1,000")),
        ("The drill ran from 12 to 8 October 2023.", ("CS705", "from 12 to 8 October")),
        ("The drill began on 7 October 2024 and ended on 26 September.", ("CS705", "7 October 2024")),
        ("The plan for 2025–2021 was adopted.", ("CS705", "for 2025–2021")),
        ("The Press and Information Bureau (PIB) wrote. The Public Inquiry Board (PIB) read it.", ("CS706", "PIB")),
    ],
)
def test_more_ways_to_contradict_oneself(text: str, slip: tuple[str, str]) -> None:
    told = found(text)
    assert [code for code, _ in told] == [slip[0]]
    assert told[0][1].startswith(slip[1])


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders, Ann Lee, president of the club, and Bob Day, its treasurer, spoke.",
        "Of the six members, Kazakhstan, Kyrgyzstan and Tajikistan lie in Central Asia.",
        "Two documents were signed: a plan for peace, war and trade and a budget.",
        "There are two questions:\n\n- Who pays?\n- Who comes?\n",
        "Of 100 lorries 40 were green, 30 of them new, and the remaining 60 grey.",
        "A total of 500 men came, 200 from Russia and 100 from Belarus among them.",
        "In 2022 Russia paid 50 percent of the budget, in 2023 Russia paid 48 percent, in 2024 Russia paid 50 percent.",
        "| Body | Since |\n|---|---|\n| Council | 2002 |\n| Staff | 2003 |\n| Total | 2 |\n",
        "The drill was moved from 12 October to 8 October 2023.",
        "The talks began on 7 October 2024 and the drill of the year before had ended on 26 September.",
        "The Peacekeeping Force (PF) is new. The Peace-keeping Forces (PF) are ready.",
    ],
)
def test_more_that_does_not_contradict_itself(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO adopted three declarations, on Afghanistan, on the Middle East and on drugs.",
        "The CSTO adopted five declarations, among them one on Afghanistan.",
        "The CSTO adopted five declarations, on drugs and on migration for the most part.",
    ],
)
def test_what_each_is_on_may_fit_or_be_left_open(text: str) -> None:
    assert findings(text) == []
