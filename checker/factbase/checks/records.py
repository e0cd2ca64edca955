"""Checks of the records themselves. Reading the files finds these problems; each function picks out its own."""

from __future__ import annotations

from collections.abc import Iterator

from checker.factbase.folders import Base
from checker.factbase.problems import Problem


def _found(base: Base, check: str) -> Iterator[Problem]:
    return (problem for problem in base.problems if problem.check == check)


def yaml(base: Base) -> Iterator[Problem]:
    """Files are plain YAML: UTF-8, indented with spaces, without anchors, aliases and tags, in a folder that is read.

    Fails: ``name: Treaty: the text`` - put text that holds a colon in quotation marks.
    """
    return _found(base, "yaml")


def duplicate_key(base: Base) -> Iterator[Problem]:
    """A record gives each key once.

    Fails: two lines ``place:`` in one statement - YAML would silently keep one; write ``place: [first, second]``.
    """
    return _found(base, "duplicate-key")


def unknown_key(base: Base) -> Iterator[Problem]:
    """A record has only the keys that ``facts/README.md`` lists.

    Fails: ``participant: [armenia]`` - the key is ``participants``.
    """
    return _found(base, "unknown-key")


def schema(base: Base) -> Iterator[Problem]:
    """A record has the keys its kind needs, and each value has the right shape.

    Fails: an entity without ``kind``; ``rank: best`` - a rank is preferred, normal or deprecated.
    """
    return _found(base, "schema")


def duplicate_id(base: Base) -> Iterator[Problem]:
    """No two entities and no two statements have one id.

    Fails: ``- id: charter-signed`` in two files - give one of them another id, or merge the records.
    """
    return _found(base, "duplicate-id")


def clash(base: Base) -> Iterator[Problem]:
    """A record of an overlay does not silently replace a built-in one.

    Fails: an overlay's ``- id: charter-signed`` with another date - choose another id, or say ``override: true``.
    """
    return _found(base, "clash")


def override(base: Base) -> Iterator[Problem]:
    """``override: true`` replaces a record that an earlier folder holds.

    Fails: ``override: true`` in a record whose id no earlier folder knows, most likely a typing mistake in the id.
    """
    return _found(base, "override")


def edtf(base: Base) -> Iterator[Problem]:
    """Dates are written in EDTF (ISO 8601-2).

    Fails: ``value: 15 May 1992`` - write ``1992-05-15``.
    """
    return _found(base, "edtf")


def calendar(base: Base) -> Iterator[Problem]:
    """Dates are in the calendar.

    Fails: ``value: 2010-02-30`` - February has no thirtieth day.
    """
    return _found(base, "calendar")


def quantity(base: Base) -> Iterator[Problem]:
    """Numbers are written as quantities.

    Fails: ``personnel: many`` - write ``about 1500``, ``over 1000`` or ``1000/1500``.
    """
    return _found(base, "quantity")


def value_kind(base: Base) -> Iterator[Problem]:
    """A statement has a value where its relation takes one, and of the kind that the relation takes.

    Fails: ``value: 1992`` with ``relation: member-of`` - a state of affairs has ``start`` and ``end`` instead.
    """
    return _found(base, "value-kind")
