"""Where the data folders are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.factbase import location


def test_source_checkout_reads_the_folder_beside_the_package() -> None:
    assert (location.data_folder("facts") / "relations.yaml").is_file()
    assert location.data_folder("grammar").is_dir()


def test_installed_package_reads_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "checker/facts").mkdir(parents=True)
    (tmp_path / "facts").mkdir()  # a stranger's folder in site-packages
    monkeypatch.setattr(location, "_PACKAGE", tmp_path / "checker")
    assert location.data_folder("facts") == tmp_path / "checker/facts"


def test_missing_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts").mkdir()
    monkeypatch.setattr(location, "_PACKAGE", tmp_path / "checker")
    with pytest.raises(FileNotFoundError, match="the folder 'facts' is missing from this installation"):
        location.data_folder("facts")
