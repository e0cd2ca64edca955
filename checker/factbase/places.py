"""Places in one another: whether two of them can be the same place, one said more precisely than the other, and the state that
one lies in or governs from."""

from __future__ import annotations

from collections.abc import Iterable

from checker.factbase.store import FactBase


def containers(facts: FactBase, place: str) -> list[str]:
    """A place and everything it lies in, up to the state."""
    found = [place]
    for _ in range(8):
        try:
            outer = facts.entity(found[-1]).attributes.get("in")
        except KeyError:
            break
        if not outer or outer in found:
            break
        found.append(str(outer))
    return found


def compatible(facts: FactBase, claimed: str, known: str) -> bool:
    """Whether one is the other or lies in it."""
    return claimed in containers(facts, known) or known in containers(facts, claimed)


def any_compatible(facts: FactBase, claimed: Iterable[str], known: Iterable[str]) -> bool:
    known = tuple(known)
    return any(compatible(facts, one, other) for one in claimed for other in known)


def of_the_same_kind(facts: FactBase, claimed: str, known: str) -> str:
    """What stands in the place of ``claimed`` where ``known`` is right: the state for a state, the region for a region."""
    wrong = facts.entity(claimed)
    for container in containers(facts, known):
        found = facts.entity(container)
        if found.kind != "place" and found.kind == wrong.kind:
            return container
        if " " in wrong.name and found.kind == wrong.kind and found.name.split()[-1] == wrong.name.split()[-1]:
            return container
    return known


def state_of(facts: FactBase, place: str) -> str:
    """The state that a place lies in, or that it is itself; "" where that is not known."""
    for container in containers(facts, place):
        if facts.entity(container).kind == "state":
            return container
    return ""


def governed_from(facts: FactBase, place: str) -> str:
    """The state whose capital a place is: "Yerevan" for the government in it. Empty for any other place."""
    return next((state.id for state in facts.entities("state") if state.attributes.get("capital") == place), "")
