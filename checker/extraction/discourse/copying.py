"""How things stand at a place in a text, kept while reading goes on: a copy of a discourse that goes its own way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.surroundings import Bullets, Surroundings
from checker.extraction.happenings.scene import Focus, Scene

_CONTAINERS = frozenset((list, dict, set, Counter))
STATES: tuple[type, ...] = (Discourse, Surroundings, Bullets, Scene, Focus)  # what changes while a text is read
_State = TypeVar("_State")


def copied(state: _State) -> _State:
    """A state that goes its own way; what is put into states is not changed any more, and so is shared."""
    made: _State = _copied(state)
    return made


def _copied(state: Any) -> Any:
    kind = state.__class__
    if kind in _CONTAINERS:
        return state.copy()
    if kind not in STATES:
        return state
    made = kind.__new__(kind)
    for name in parts(state):
        setattr(made, name, _copied(getattr(state, name)))
    return made


def parts(state: Any) -> Iterable[str]:
    """The names of the attributes of a state."""
    names: Iterable[str] = vars(state) if hasattr(state, "__dict__") else type(state).__slots__
    return names
