"""Readings that look like claims about the CSTO and are none: each sentence is true, and nothing may be reported."""

from __future__ import annotations

import pytest

from checker.checking import default_checker

_DATE = "---\ndate: {date}\n---\n\n{text}\n"

TEXTS = (
    ("2021-12-02", "The CSTO Parliamentary Assembly met on Monday. In Dushanbe on 1 July the Parliamentary Assembly created a status of partner of its own."),
    ("2026-02-05", "Armenia is in the CSTO: it signed the Treaty in 1992, the extension in 1999 and the Charter in 2002."),
    ("2022-07-05", "The CSTO has six members. The neighbours of Belarus, among them Poland, left the CIS out of their plans in 2005."),
    ("2016-06-29", "Azerbaijan and Georgia have never been members of the CSTO, and one of them, Georgia, has left the CIS."),
    ("2018-06-12", "The SCO has a Charter. Belarus, a CSTO member, has been an observer since 2015."),
    ("2023-02-14", "The CSTO Central Asian rapid deployment forces come to about 5,000, in ten battalions."),
    ("2022-02-11", "Rubezh is an exercise of the CSTO Collective Rapid Deployment Forces. Participants as a rule: Kazakhstan, Kyrgyzstan, Russia, Tajikistan."),
    ("2022-12-28", "About 12,000 took part in the CSTO exercise Combat Brotherhood 2017, from early October to 20 November, in four countries."),
)  # fmt: skip


@pytest.mark.parametrize(("date", "text"), TEXTS, ids=[text[:40] for _, text in TEXTS])
def test_nothing_is_reported(date: str, text: str) -> None:
    document = default_checker().check(_DATE.format(date=date, text=text), path="draft.md").documents[0]
    assert [(finding.code, finding.quote) for finding in document.findings] == []
