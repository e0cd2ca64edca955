"""The claims that several readers find in one sentence, put together: groups that each hold the readings of one claim.

The groups of a sentence and those that another reader has found in it come in; the first are added to in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_GUESSED = frozenset(("held", "personnel", "equipment", "aircraft"))
_HAPPENINGS = frozenset(("exercise", "series", "mission"))


def plainly(link: str, **more: object) -> dict[str, object]:
    """The qualifiers of a claim told in so many words; ``link`` says how its event is known: "name", "series" or "focus"."""
    return {"happening": link, "weak": False, "held": True, "part": False, **more}


def put_over(
    groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int, facts: FactBase, tokens: Sequence[Token]
) -> None:
    """Adds groups to those of a sentence (from ``mark`` on), which know less of what is in focus.

    Figures, dates and places that were put down to an exercise or a mission only because it was spoken of last go, unless found
    here too.
    """
    if len(groups) == mark:
        merged(groups, found, mark)
        return
    named = {
        entity for token in tokens if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor for entity in token.entities
    }
    kept: list[list[Claim]] = []
    for group in groups[mark:]:
        readings = []
        for claim in group:
            guessed = (
                (claim.inferred or claim.subject not in named)
                and "happening" not in claim.qualifiers
                and claim.relation in _GUESSED
            )
            if guessed and facts.entity(claim.subject).kind in _HAPPENINGS:
                continue
            readings.append(claim)
        if readings:
            kept.append(readings)
    groups[mark:] = kept
    merged(groups, found, mark)


def merged(groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int) -> None:
    """Adds groups to those of a sentence (from ``mark`` on); on the same words they become further readings there."""
    new = list(found)
    if not new:
        return
    places: dict[tuple[str, int, int], list[Claim]] = {}
    for group in groups[mark:]:
        for claim in group:
            places.setdefault((_family(claim), claim.mark.start, claim.mark.end), group)
    for group in new:
        claim = group[0]
        there = places.get((_family(claim), claim.mark.start, claim.mark.end))
        if there is None:
            groups.append(group)
        elif not any(
            (other.relation, other.subject, other.slot) == (claim.relation, claim.subject, claim.slot) for other in there
        ):
            if claim.relation != "held" or not any(_said_of_itself(other) for other in there):
                there.append(claim)
        elif len(there) == 1 and _surer(claim, there[0]):
            there[0] = claim
        elif len(there) == 1 and _finer(claim):
            claim.negated = there[0].negated
            there[0] = claim  # it knows what the figure is of, and how sure that is


def told_besides(groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int, instead: bool) -> None:
    """Adds the groups that say something of words of which those of a sentence (from ``mark`` on) say nothing of the kind;
    ``instead`` says that they go before those."""
    there = groups[mark:]
    for group in found:
        alike = [told for told in there if any(_on_the_same_words(group[0], claim) for claim in told)]
        if instead or alike and all(_dates(group[0], told[0]) for told in alike):
            groups[mark:] = [told for told in groups[mark:] if not any(told is other for other in alike)]
            groups.append(group)
        elif not alike:
            groups.append(group)
        else:
            for told in alike:
                told.extend(claim for claim in group if _says_the_same_of(claim, told[0]))


def _dates(claim: Claim, there: Claim) -> bool:
    """Whether a claim tells when something was so that another one tells without a date."""
    same = (claim.relation, claim.subject, claim.slot) == (there.relation, there.subject, there.slot)
    dated, known = (one.time is not None or bool(one.qualifiers.get("dates")) for one in (claim, there))
    return same and dated and not known


def _says_the_same_of(claim: Claim, there: Claim) -> bool:
    """Whether a claim leaves it open when there were as many as another one tells: "At work since 2015, it has five members"."""
    same = (claim.relation, claim.object, claim.slot, claim.mark) == (there.relation, there.object, there.slot, there.mark)
    return same and claim.slot == "count" and claim.time is None and there.time is not None


def _on_the_same_words(claim: Claim, there: Claim) -> bool:
    """Whether two claims say something of one kind of the same words, or the same thing of neighbouring ones."""
    if _family(claim) == _family(there) and claim.mark.overlaps(there.mark):
        return True
    same = (claim.relation, claim.subject, claim.slot) == (there.relation, there.subject, there.slot)
    return same and (claim.mark.overlaps(there.span) or there.mark.overlaps(claim.span))


def _said_of_itself(claim: Claim) -> bool:
    """Whether a clause dates a document or a body by a verb of its own, so that its date is not merely that of a session."""
    return (
        claim.relation in ("adopted", "established")
        and claim.slot == "value"
        and not claim.inferred
        and not {"happening", "decided"} & claim.qualifiers.keys()
    )


def _surer(claim: Claim, there: Claim) -> bool:
    """Whether the words of a claim are understood, where those of the claim that is there were not."""
    return bool(there.qualifiers.get("weak")) and claim.qualifiers.get("weak") is False


def _finer(claim: Claim) -> bool:
    """Whether a claim is judged more closely than others of its kind: figures, and periods told by their first and last day."""
    return isinstance(claim.value, Quantity) or (
        isinstance(claim.value, DateInterval)
        and claim.value.precision == "interval"
        and claim.role == "span"
        and not claim.qualifiers.get("weak", True)
    )


def _family(claim: Claim) -> str:
    if isinstance(claim.value, DateInterval):
        return "date"
    if isinstance(claim.value, Quantity):
        return "quantity"
    return {"participants": "list", "absent": "list", "members": "list"}.get(claim.slot, claim.slot)
