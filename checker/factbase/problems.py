"""What can be wrong with the fact files: one problem with its place, and the error that carries them all."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.dataclass import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor of facts has to mend: ``file``, 1-based ``line``, the name of the check, what to do."""

    file: str
    line: int
    check: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class FactBaseError(Exception):
    """The fact base cannot be used. ``problems`` holds every one that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)
