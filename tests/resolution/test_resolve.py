"""From claims to findings: the sentences that the checker was first asked to judge, and how a finding is put together."""

from __future__ import annotations

import json

import pytest

import checker
from checker.checking import default_checker
from checker.cli.main import main
from checker.model.report import DocumentReport, Finding
from tests.judged import findings

# text, document date, code (None: no finding), the words that are marked, what the message must say
ACCEPTANCE = [
    ("CSTO established in 2002", None, None, "", ()),
    ("CSTO established in 2012", None, "CS101", "2012", ("14 May 2002", "Uzbekistan's membership was suspended")),
    ("CSTO founded in 1992", None, "CS101", "1992", ("14 May 2002", "founded on its basis ten years later")),
    ("The Collective Security Treaty was signed in Tashkent on 15 May 1992", None, None, "", ()),
    ("The Collective Security Treaty was signed in Minsk on 15 May 1992", None, "CS102", "Minsk", ("Tashkent",)),
    ("The Collective Security Treaty was signed in Tashkent on 15 May 1993", None, "CS101", "15 May 1993", ("15 May 1992",)),
    ("The CSTO Charter was signed in Tashkent", None, "CS102", "Tashkent", ("Chisinau",)),
    ("Uzbekistan joined in 2006", None, None, "", ()),
    ("Uzbekistan joined the CSTO in 2009", None, "CS202", "2009", ("16 August 2006",)),
    ("Uzbekistan is a member of the CSTO", "2008", None, "", ()),
    ("Uzbekistan is a member of the CSTO", "2018", "CS901", "Uzbekistan", ("16 August 2006 to 19 December 2012",)),
    ("Belarus acceded to the Treaty in September 1993", None, "CS202", "September 1993", ("31 December 1993",)),
    ("Azerbaijan acceded to the Treaty in September 1993", None, None, "", ()),
    ("China is a member of the CSTO", None, "CS201", "China", ("has never been a member of the CSTO",)),
    ("The CSTO has observer status in the UN General Assembly since 2004", None, None, "", ()),
    ("Since 2004 the Organization has had observer status in the CSTO", None, "CS403", "CSTO", ("UN General Assembly",)),
    (
        "The CSTO comprises Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan", "2024",
        "CS203", "Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan", ("Russia",),
    ),
    ("the seven-member CSTO", "2024", "CS204", "seven", ("six members",)),
    ("the seven-member CSTO", "2010", None, "", ()),
    ("the United Nations Office on Drugs and Crime (OSCE)", None, "CS401", "OSCE", ("UNODC",)),
    (
        "The Collective Rapid Deployment Forces were formed on 4 February 2009", None,
        "CS101", "Collective Rapid Deployment Forces", ("Collective Rapid Reaction Forces",),
    ),
    ("Armenia announced its intention to withdraw from the CSTO", None, None, "", ()),
    ("Armenia may leave the CSTO", None, None, "", ()),
    ("Finland joined NATO in 2023", None, None, "", ()),
]  # fmt: skip
# Lines that must be confirmed, not only left alone.
SUPPORTED = [text for text, _, code, _, _ in ACCEPTANCE if code is None and not text.startswith(("Armenia", "Finland"))]


@pytest.mark.parametrize(("text", "as_of", "code", "quote", "said"), ACCEPTANCE)
def test_the_first_sentences_in_a_document(
    text: str, as_of: str | None, code: str | None, quote: str, said: tuple[str, ...]
) -> None:
    report = checker.check(f"{text}.\n\nFrom a newsletter on the CSTO.", as_of=as_of)
    expect(report.documents[0], text, code, quote, said)


@pytest.mark.parametrize(("text", "as_of", "code", "quote", "said"), ACCEPTANCE)
def test_the_first_sentences_as_single_claims(
    text: str, as_of: str | None, code: str | None, quote: str, said: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    expect(default_checker().claim(text, as_of), text, code, quote, said)
    status = main(["claim", text, "--format", "json", *(["--as-of", as_of] if as_of else [])])
    answer = json.loads(capsys.readouterr().out)
    assert [finding["code"] for finding in answer["documents"][0]["findings"]] == ([code] if code else [])
    assert status == (1 if code and not code.startswith("CS9") else 0)  # "outdated" is a warning


def expect(report: DocumentReport, text: str, code: str | None, quote: str, said: tuple[str, ...]) -> None:
    findings = report.findings
    assert [(finding.code, finding.quote) for finding in findings] == ([(code, quote)] if code else [])
    for words in said:
        assert words in findings[0].message
    if text in SUPPORTED and code is None:
        assert "supported" in {claim.verdict for claim in report.claims}


def one(text: str, as_of: str | None = None) -> Finding:
    (finding,) = default_checker().claim(text, as_of).findings
    return finding


def test_a_finding_cites_its_facts_and_sources() -> None:
    finding = one("The CSTO Charter was signed in Tashkent")
    assert finding.rule == "wrong-place"
    assert finding.severity == "error"
    assert finding.facts
    assert all(default_checker().facts.statement(fact).subject == "csto-charter" for fact in finding.facts)
    assert finding.sources
    assert all(source.strip() for source in finding.sources)
    assert finding.claim == "c1"


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("The CSTO was established in 2012.", "2002"),
        ("The Collective Security Treaty was signed on 15 May 1993.", "15 May 1992"),
        ("The Collective Security Treaty was signed on May 15, 1993.", "May 15, 1992"),
        ("The Collective Security Treaty was signed in May 1993.", "May 1992"),
        ("The CSTO Charter was signed in Tashkent.", "Chisinau"),
        ("Uzbekistan joined the CSTO in 2009.", "2006"),
        ("In 2010, CSTO Secretary General Stanislav Zas visited Yerevan.", "Nikolai Bordyuzha"),
    ],
)
def test_one_edit_mends_what_one_edit_can(text: str, replacement: str) -> None:
    finding = one(text)
    (fix,) = finding.fixes
    assert fix.replacement == replacement
    mended = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    assert default_checker().claim(mended).findings == ()


def test_a_list_with_one_missing_gets_no_replacement() -> None:
    assert one("The CSTO comprises Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.", "2024").fixes == ()


@pytest.mark.parametrize(
    ("text", "severity", "modality"),
    [
        ("The CSTO was established in 2012.", "error", "asserted"),
        ("The CSTO was established in 2012, according to the ministry.", "warning", "attributed"),
        ("The minister said that the CSTO was established in 2012.", "warning", "attributed"),
        ("Perhaps the CSTO was established in 2012.", "warning", "hedged"),
        ('"As everybody here knows, the CSTO was established in 2012," he said.', "warning", "quoted"),
    ],
)
def test_what_others_say_is_a_warning(text: str, severity: str, modality: str) -> None:
    report = default_checker().claim(text)
    assert [(finding.code, finding.severity) for finding in report.findings] == [("CS101", severity)]
    assert {claim.modality for claim in report.claims} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "It is a myth that the CSTO was established in 2012.",
        "Was the CSTO established in 2012?",
        "If the CSTO had been established in 2012, it would be younger.",
        "The CSTO was not established in 2012.",
        "Uzbekistan plans to rejoin the CSTO in 2027.",
        "Moldova never joined the CSTO.",
        "Uzbekistan is no longer a member of the CSTO.",
    ],
)
def test_what_is_denied_asked_or_planned_is_not_claimed(text: str) -> None:
    assert default_checker().claim(text, "2024-10-22").findings == ()


def test_the_same_slip_is_reported_at_each_place_once() -> None:
    report = default_checker().claim("The CSTO was established in 2012. The CSTO was established in 2012.")
    assert [finding.span.start for finding in report.findings] == [28, 62]
    assert [claim.id for claim in report.claims] == ["c1", "c2"]


def test_what_did_happen_then_is_told() -> None:
    assert "What did happen in 2009" in one("Uzbekistan joined the CSTO in 2009.").message


def test_one_mistake_read_in_two_ways_is_told_once() -> None:
    assert findings("The CSTO's Charter requires 12 months' notice of withdrawal.", "2024-12-20") == ["CS501 12"]
