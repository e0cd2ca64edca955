"""Checks what drafts say about the Collective Security Treaty Organization against a sourced fact base.

>>> import checker
>>> report = checker.check("The CSTO was established in 2012.")
>>> for finding in report.findings:
...     print(finding.message, finding.span)
"""

from __future__ import annotations

from typing import Any

from checker.version import __version__

__all__ = ["Checker", "Report", "__version__", "check", "compare"]

_HOMES = {"Checker": "checker.checking", "Report": "checker.model.report"}


def check(text: str, **options: Any) -> Any:
    """The report on a text: :meth:`Checker.check` of one cached checker, or of one with the folders ``facts``."""
    from checker.checking import Checker, default_checker

    facts = options.pop("facts", None)
    return (Checker(facts=facts) if facts else default_checker()).check(text, **options)


def compare(sources: Any, **options: Any) -> Any:
    """The contradictions between documents: :meth:`Checker.compare` of one cached checker, or of one with the folders
    ``facts``."""
    from checker.checking import Checker, default_checker

    facts = options.pop("facts", None)
    return (Checker(facts=facts) if facts else default_checker()).compare(sources, **options)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'checker' has no attribute {name!r}")
