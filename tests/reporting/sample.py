"""A small document with a report made by hand, for the tests of formats and filters."""

from __future__ import annotations

from checker.model.report import Claim, DocumentReport, Finding, Fix, Location, Related, TextRange
from checker.model.spans import LineIndex
from checker.reporting.run import Checked, Run

SOURCE = """\
# The alliance at a glance

The CSTO was established in 2012. Its Charter was signed in Chisinau.

Kyrgystan & Belarus are members <b>.
"""


def location(source: str, words: str, after: str = "") -> Location:
    start = source.index(words, source.index(after))
    end = start + len(words)
    lines = LineIndex(source)
    return Location(start, end, *lines.position(start), *lines.position(end))


def finding(source: str, words: str, code: str = "CS101", **given: object) -> Finding:
    """A finding on the first place where ``words`` stand."""
    rules = {"CS101": "wrong-date", "CS102": "wrong-place", "CS402": "misspelt-name", "CS901": "outdated"}
    fields: dict[str, object] = {"severity": "error", "message": f"{words} is wrong.", **given}
    return Finding(code=code, rule=rules[code], span=location(source, words), quote=words, **fields)  # type: ignore[arg-type]


def claim(source: str, words: str, name: str = "c1", **given: object) -> Claim:
    fields: dict[str, object] = {
        "subject": "csto",
        "relation": "established",
        "value": "2012",
        "object": None,
        "start": None,
        "end": None,
        "place": None,
        "modality": "asserted",
        "attributed_to": None,
        "verdict": "contradicted",
        "facts": ("csto-established",),
        **given,
    }
    return Claim(id=name, text=words, span=location(source, words), **fields)  # type: ignore[arg-type]


YEAR = location(SOURCE, "2012")
NAME = location(SOURCE, "Kyrgystan")
DATE = finding(
    SOURCE,
    "2012",
    claim="c1",
    message="The CSTO was established on 14 May 2002, not in 2012.",
    explanation="In 2012 Uzbekistan suspended its membership.",
    facts=("csto-established",),
    sources=("CSTO, History, https://example.org/history",),
    fixes=(Fix(TextRange(YEAR.start, YEAR.end), "2002"),),
    related=(Related("the Charter is dated here", location(SOURCE, "Chisinau")),),
)
SPELLING = finding(
    SOURCE,
    "Kyrgystan",
    "CS402",
    severity="warning",
    message="Kyrgyzstan is spelt so.",
    fixes=(Fix(TextRange(NAME.start, NAME.end), "Kyrgyzstan"),),
)
CLAIMS = (
    claim(SOURCE, "The CSTO was established in 2012"),
    claim(SOURCE, "Its Charter was signed in Chisinau", "c2", verdict="supported", facts=("charter-signed",)),
)
REPORT = DocumentReport("drafts/glance.md", "2024-10-22", CLAIMS, (DATE, SPELLING))
CHECKED = Checked(REPORT, SOURCE)


def run() -> Run:
    return Run([CHECKED])
