"""The full name of an organization, as a text gives it, against the names it goes by."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.resolution.judgement import UNKNOWN, Judgement


def judge(claim: Claim, facts: FactBase, _today: DateInterval | None = None) -> Judgement:
    """The verdict on "Full name: ..."."""
    entity = facts.entity(claim.subject)
    given = _plain(str(claim.value))
    known = {_plain(name) for name in (entity.name, *entity.aliases)}
    if given in known:
        return Judgement("supported")
    from rapidfuzz import fuzz  # slow to import, and few texts give the name in full

    if fuzz.ratio(given, _plain(entity.name)) < 65 or not given.isascii():
        return UNKNOWN
    return Judgement("contradicted", (), "CS402", f"The full name is {entity.name}, not {claim.value}.", fix=entity.name)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("organisation", "organization").removeprefix("the ").replace("-", " ").split())
