"""When the steps of a mission were taken: the request, the decision, the arrival, the beginning and the end of the pullout.

The reader of a sentence and a stretch of it that speaks of the mission come in, claims come out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.days import still_ahead, words_of
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader

_TOLD = re.compile(
    r",? (?:(?:told|promised|assured) [\w ]+|said|added|recalled|explained|reported|promised|announced)(?: on)? ?$"
)  # "who asked for help, told parliament on Tuesday"
# "the day after his appeal" counts from a day of its own, and "that same day" may be one that stands there as "the 13th"
_FROM_ANOTHER = re.compile(r"^the (?:day|morning|evening) (?:after|before)$|\bsame day$")
_DAYS_OF_GRACE = 3


def mission_day_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of when the steps of a mission were taken."""
    found: list[Claim] = []
    year = reader.year_of(unit.event)
    entry = reader.discourse.around.entry
    dated = [token for token in unit.tokens if token.terminal == "DATE"] or ([entry] if entry is not None else [])
    for token in dated:
        if token.terminal != "DATE" or token.date is None or token.date.now or token.key in ("after", "before"):
            continue
        if _FROM_ANOTHER.search(reader.prepared.folded[token.start : token.end]):
            continue
        dates = [
            date
            for date in reader.discourse.resolve_dates(token)
            if date.precision in ("day", "month") or _is_a_week(date) or (unit.link != "focus" and date.precision == "year")
        ]
        date = next(
            (date for date in dates if date.begin.year == year),
            dates[0] if dates and unit.link in ("name", "series") and len(dates) == 1 else None,
        )
        if date is None:
            continue
        around = words_of(reader, token, unit) if token is not entry else unit.text
        relation, role = _mission_relation(around, unit.text), token.key
        if not relation and role in ("until", "by") and phrases.PULLOUT.search(around):
            relation = "withdrawal-completed"  # "will be withdrawn by 19 January"
        if not relation and _all_came(reader, unit, date, around):
            relation = "deployed"
        if not relation and _gone(reader, unit, token, date, around):
            relation, role = "withdrawal-completed", "at"
        if not relation and unit.link in ("name", "series") and date.precision in ("month", "year"):
            relation, role = ("held", "at") if phrases.SENDING.search(unit.text) else ("", role)
        if not relation or _TOLD.search(around):
            continue
        if relation == "withdrawal-completed" and role in ("by", "until") and _long_after(reader, unit, relation, date):
            role = "at"  # whoever was gone on the 19th was not "gone by the 29th"
        claim = reader.claim(unit, relation, "value", date, token, role=role)
        if claim is not None:
            found.append(claim)
    return found


def _is_a_week(date: DateInterval) -> bool:
    """ "last week" """
    return date.precision == "interval" and date.last - date.first < 7


def leaving_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """When the troops of a mission are going to leave, told while they are there."""
    if phrases.NO_HAPPENING.search(re.sub(phrases.WILL_GO, "", unit.text)) or phrases.OF_SOME.search(unit.text):
        return []
    leaving = ("withdrawal-began", "withdrawal-completed")
    found = [claim for claim in still_ahead(reader, mission_day_claims(reader, unit)) if claim.relation in leaving]
    for claim in found:
        claim.modality = "planned" if claim.modality == "asserted" else claim.modality
        claim.role = "at" if claim.role == "until" else claim.role  # until when they "will be withdrawn" is when they are gone
    return found


def _all_came(reader: Reader, unit: Unit, date: DateInterval, around: str) -> bool:
    """Whether a day is told as that on which all the troops came, and none on which a contingent of them may have come."""
    if not phrases.ALL_CAME.search(around) or phrases.PART_OF_IT.search(around):
        return False
    senders = [
        token for before, token in pairwise(unit.tokens) if before.terminal in ("FROM", "OF") and token.terminal == "STATE"
    ]
    if not senders or any(len(token.items) < 3 for token in senders):
        return False
    spans = [s.value for r in ("deployed", "withdrawal-began") for s in reader.facts.statements(subject=unit.event, relation=r)]
    days = [value for value in spans if isinstance(value, DateInterval)]
    return bool(days) and not days[0].last < date.first < days[-1].first


def _long_after(reader: Reader, unit: Unit, relation: str, date: DateInterval) -> bool:
    """Whether a day lies days behind the one on which a step of a mission was done."""
    known = [s.value for s in reader.facts.statements(subject=unit.event, relation=relation)]
    return any(isinstance(value, DateInterval) and date.first > value.last + _DAYS_OF_GRACE for value in known)


def _gone(reader: Reader, unit: Unit, token: Token, date: DateInterval, around: str) -> bool:
    """Whether a day is that by which a mission was gone: "they left on ...", "the troops stayed until ...". A day between
    the first departures and the last is left alone, and so is what is said of one contingent."""
    stayed = token.key in ("until", "by") and phrases.STAYED.search(around) is not None
    if not stayed and (token.key not in ("at", "none") or phrases.LEFT.search(around) is None):
        return False
    if date.precision != "day" or phrases.PART_OF_IT.search(unit.text):
        return False
    if any(t.terminal == "NUMBER" or (t.terminal in ("STATE", "DEMONYM") and t.items) for t in unit.tokens):
        return False
    return not is_between_steps(reader.facts, unit.event, date)


def is_between_steps(facts: FactBase, mission: str, date: DateInterval) -> bool:
    """Whether a day is between the first departures and the last, on which some were still there, or nothing is known of them."""
    days = {
        relation: [s.value for s in facts.statements(subject=mission, relation=relation)]
        for relation in ("withdrawal-began", "withdrawal-completed")
    }
    began = [day for day in days["withdrawal-began"] if isinstance(day, DateInterval)]
    over = [day for day in days["withdrawal-completed"] if isinstance(day, DateInterval)]
    return not (began and over) or not (date.first >= over[0].first or date.last < began[0].first)


def _mission_relation(around: str, text: str) -> str:
    """Which step of a mission a date is said of, by the words it hangs on. ``text`` is the whole unit."""
    around = re.sub(phrases.AT_THE_REQUEST, "", around)
    if phrases.PULLOUT.search(around) or (
        phrases.PULLOUT.search(text) and not phrases.ARRIVAL.search(around) and not phrases.REQUEST.search(around)
    ):
        if phrases.PULLOUT_ENDED.search(around):
            return "withdrawal-completed"
        if phrases.PULLOUT_BEGAN.search(around):
            return "withdrawal-began"
        return ""
    if phrases.REQUEST.search(around):
        return "requested"
    if phrases.DECISION.search(around):
        return "decided"
    if phrases.ARRIVAL.search(around):
        return "deployed"
    return ""
