"""Which files a fact base is made of: the YAML files of the built-in folder and of the overlays, in order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.factbase.location import data_folder
from checker.factbase.problems import FactBaseError, Problem
from checker.model.dataclass import dataclass

VOCABULARY = "vocabulary.yaml"  # an overlay's own words: no facts, checker.extraction.lexing.vocabulary reads it
_DEEPEST = 6  # folders below each other; a link may lead in a circle


@dataclass(frozen=True, slots=True)
class FactFile:
    """One YAML file: where it is, how messages call it, what its records are, and which folder in the order of layers."""

    path: str  # absolute where the folder was
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
    root = os.path.abspath(folder)
    # Plain strings instead of Path objects: every start of the program comes through here.
    for inside in _yaml_files(root, ""):
        top, _, rest = inside.partition("/")
        name = f"{label}/{inside}"
        if rest and top in ("entities", "statements"):
            files.append(FactFile(f"{root}/{inside}", name, top, layer))
        elif not rest and top.startswith(("sources", "relations.")):
            files.append(FactFile(f"{root}/{inside}", name, "sources" if top.startswith("sources") else "relations", layer))
        elif inside != VOCABULARY or layer == 0:
            remedy = "put it in entities/ or statements/, or call it sources.yaml or relations.yaml"
            problems.append(Problem(name, 1, "yaml", f"is not read: {remedy}"))
    return files, problems


def _yaml_files(root: str, inside: str) -> Iterator[str]:
    """The YAML files below ``root/inside`` as paths relative to ``root``, sorted; hidden files and folders are left out."""
    try:
        with os.scandir(f"{root}/{inside}") as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith((".yaml", ".yml")):
            yield f"{inside}{entry.name}"
        elif inside.count("/") < _DEEPEST and os.path.isdir(entry.path):
            yield from _yaml_files(root, f"{inside}{entry.name}/")
