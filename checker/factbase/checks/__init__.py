"""What the fact base checks about itself: one function a check, each documented by its own docstring.

A check takes the merged :class:`~checker.factbase.folders.Base` and yields problems. Its name in messages and options is the
function's name with dashes. To add a check, write the function and put it into :data:`CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.factbase.checks import differing, history, names, records, references, times, wording
from checker.factbase.files import fact_files
from checker.factbase.folders import Base, read_base
from checker.factbase.problems import FactBaseError, Problem

Check = Callable[[Base], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    records.yaml,
    records.duplicate_key,
    records.unknown_key,
    records.schema,
    records.duplicate_id,
    records.clash,
    records.override,
    records.edtf,
    records.calendar,
    records.quantity,
    records.value_kind,
    references.unknown_relation,
    references.unknown_entity,
    references.unknown_source,
    references.wrong_kind,
    references.wrong_attribute,
    references.without_source,
    references.source_unused,
    references.cycle,
    times.inverted,
    times.date_order,
    times.as_of_future,
    times.as_of_missing,
    times.edition_date,
    history.second_value,
    history.overlap,
    history.two_holders,
    history.left_before_joined,
    history.not_a_participant,
    history.session_chair,
    history.count_differs,
    names.repeated_name,
    names.shared_name,
    differing.differs_equal,
    differing.differs_twice,
    differing.announced_error,
    differing.disputed_by_whom,
    wording.english_slots,
    wording.weekday,
)


def name_of(check: Check) -> str:
    """The name of a check in messages: "second-value" for ``history.second_value``."""
    return check.__name__.replace("_", "-")


def lint(base: Base) -> list[Problem]:
    """Every problem of the base, by file and line."""
    return sorted({problem for check in CHECKS for problem in check(base)})


def lint_report(overlays: Sequence[Path] = (), built_in: Path | None = None) -> list[Problem]:
    """Every problem of the built-in facts with the overlays laid over them, by file and line. An empty list is a clean base."""
    try:
        files = fact_files([Path(overlay) for overlay in overlays], built_in)
    except FactBaseError as error:
        return list(error.problems)
    return lint(read_base(files)[0])
