"""Where the data folders are: beside the package in a source checkout or editable install, inside it when installed."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder(name: Literal["facts", "grammar"]) -> Path:
    """The folder of the fact base or of the grammar; raises ``FileNotFoundError`` when the installation lacks it."""
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        # A checkout is known by its pyproject.toml: site-packages may hold a stranger's folder called "facts".
        if folder.is_dir() and (folder.parent == _PACKAGE or (_PACKAGE.parent / "pyproject.toml").is_file()):
            return folder
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation of csto-checker (looked in {_PACKAGE})")
