"""A judgement: the verdict on one claim, with what an explanation of it needs."""

from __future__ import annotations

from checker.model.dataclass import dataclass, field
from checker.model.facts import Differing, Statement
from checker.model.report import Severity, Verdict
from checker.model.spans import Span


@dataclass(slots=True)
class Judgement:
    """The verdict on a claim.

    ``message`` says what is wrong and what is right; ``mark`` is the smallest wrong text where it is not the claim's own; ``fix``
    replaces it where one edit mends the claim. ``known`` is False where the fact base has nothing on the claim's subject at all.
    """

    verdict: Verdict
    statements: tuple[Statement, ...] = ()
    code: str = ""
    message: str = ""
    explanation: str = ""
    mark: Span | None = None
    fix: str | None = None
    differing: Differing | None = None
    severity: Severity | None = None
    known: bool = True
    extra: list[Judgement] = field(default_factory=list)  # further wrong members of one list


UNKNOWN = Judgement("unknown")
NO_DATA = Judgement("unknown", known=False)


def supported(*statements: Statement) -> Judgement:
    return Judgement("supported", statements)
