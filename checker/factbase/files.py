"""Which files a fact base is made of: the YAML files of the built-in folder and of the overlays, in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.factbase.location import data_folder
from checker.factbase.problems import FactBaseError, Problem


class FactFile(NamedTuple):
    """One YAML file: where it is, how messages call it, what its records are, and which folder in the order of layers."""

    path: Path
    name: str
    table: str  # sources, relations, entities or statements
    layer: int


def fact_files(overlays: Sequence[Path] = (), built_in: Path | None = None) -> list[FactFile]:
    """The files of the built-in folder and of each overlay, in the order they are laid over each other.

    Raises :class:`FactBaseError` when an overlay is no folder of facts. ``built_in`` replaces the folder of the installation.
    """
    files: list[FactFile] = []
    problems: list[Problem] = []
    for layer, folder in enumerate([built_in or data_folder("facts"), *overlays]):
        label = "facts" if layer == 0 else folder.as_posix().rstrip("/") or "/"
        found, misplaced = _folder_files(folder, label, layer)
        problems += misplaced
        if not found and not misplaced:
            reason = "holds no facts: put them in entities/*.yaml and statements/*.yaml" if folder.is_dir() else "is not a folder"
            problems.append(Problem(label, 1, "yaml", reason))
        files += found
    if problems:
        raise FactBaseError(problems)
    return files


def _folder_files(folder: Path, label: str, layer: int) -> tuple[list[FactFile], list[Problem]]:
    files: list[FactFile] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        inside = path.relative_to(folder)
        if path.suffix not in (".yaml", ".yml") or any(part.startswith(".") for part in inside.parts) or not path.is_file():
            continue
        name = f"{label}/{inside.as_posix()}"
        top = inside.parts[0]
        if top in ("entities", "statements") and len(inside.parts) > 1:
            files.append(FactFile(path, name, top, layer))
        elif len(inside.parts) == 1 and (inside.stem == "relations" or inside.stem.startswith("sources")):
            files.append(FactFile(path, name, "sources" if top.startswith("sources") else "relations", layer))
        else:
            problems.append(
                Problem(
                    name, 1, "yaml", "is not read: put it in entities/ or statements/, or call it sources.yaml or relations.yaml"
                )
            )
    return files, problems
