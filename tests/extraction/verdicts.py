"""Texts judged as a user would see them: what is confirmed, and what is found wrong with which words marked."""

from __future__ import annotations

from functools import lru_cache

from checker.checking import Checker, default_checker
from checker.model.documents import Format
from checker.model.report import DocumentReport


@lru_cache(maxsize=1)
def _checker() -> Checker:
    return default_checker()


def report(text: str, as_of: str = "2024-06-10", form: Format = "markdown") -> DocumentReport:
    """The report on a text."""
    return _checker().check(text, as_of=as_of, format=form).documents[0]


def wrong(text: str, as_of: str = "2024-06-10", form: Format = "markdown") -> list[tuple[str, str]]:
    """The code and the marked words of every finding."""
    return [(finding.code, finding.quote) for finding in report(text, as_of, form).findings]


def graded(text: str, as_of: str = "2024-06-10", form: Format = "markdown") -> list[str]:
    """The severity and the marked words of every finding."""
    return [f"{finding.severity} {finding.quote}" for finding in report(text, as_of, form).findings]


def confirmed(text: str, as_of: str = "2024-06-10", form: Format = "markdown") -> set[tuple[str, str]]:
    """The relation and the subject of every claim that the facts support."""
    return {(claim.relation, claim.subject) for claim in report(text, as_of, form).claims if claim.verdict == "supported"}
