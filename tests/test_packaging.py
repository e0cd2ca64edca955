"""What is installed: sdist, wheel from the sdist, editable install and plain checkout all carry or find their data."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from checker.version import __version__

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked source distribution."""
    from hatchling.builders.sdist import SdistBuilder

    folder = tmp_path_factory.mktemp("sdist")
    archive = Path(next(SdistBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))
    assert archive.name == f"csto_checker-{__version__}.tar.gz"
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / f"csto_checker-{__version__}"


def wheel_names(root: Path, folder: Path, version: str = "standard") -> tuple[Path, set[str]]:
    from hatchling.builders.wheel import WheelBuilder

    wheel = Path(next(WheelBuilder(str(root)).build(directory=str(folder), versions=[version])))
    with zipfile.ZipFile(wheel) as packed:
        return wheel, set(packed.namelist())


def below(folder: Path, suffixes: tuple[str, ...]) -> set[str]:
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.suffix in suffixes and "__pycache__" not in path.parts
    }


def test_the_sdist_holds_program_data_and_tests(sdist: Path) -> None:
    assert {path.name for path in sdist.iterdir()} >= {"README.md", "pyproject.toml", "checker", "facts", "grammar", "tests"}
    assert below(sdist / "facts", (".yaml",)) == below(ROOT / "facts", (".yaml",))
    assert (sdist / "tests" / "conftest.py").is_file()


def test_the_wheel_from_the_sdist_holds_the_data_inside_the_package(sdist: Path, tmp_path: Path) -> None:
    wheel, names = wheel_names(sdist, tmp_path)
    assert wheel.name == f"csto_checker-{__version__}-py3-none-any.whl"
    expected = {f"checker/{name}" for name in below(ROOT / "facts", (".yaml",)) | below(ROOT / "grammar", (".lark", ".yaml"))}
    assert len(expected) > 10
    assert names >= expected
    assert names >= below(ROOT / "checker", (".py",))
    assert {"checker/py.typed", "checker/rules.md"} <= names
    assert {name.split("/")[0] for name in names} == {"checker", f"csto_checker-{__version__}.dist-info"}


def test_the_wheel_runs_from_another_folder(sdist: Path, tmp_path: Path) -> None:
    wheel, _ = wheel_names(sdist, tmp_path)
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    code = "import checker, sys; from checker.factbase import data_folder as f; print(checker.__file__, f('facts'), f('grammar'))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    )
    package = tmp_path / "site" / "checker"
    assert done.stdout.split() == [str(package / "__init__.py"), str(package / "facts"), str(package / "grammar")]


def test_an_editable_install_points_into_the_checkout(tmp_path: Path) -> None:
    wheel, names = wheel_names(ROOT, tmp_path, "editable")
    pth = next(name for name in names if name.endswith(".pth"))
    with zipfile.ZipFile(wheel) as packed:
        assert packed.read(pth).decode().split() == [str(ROOT)]
    assert not [name for name in names if name.startswith("checker/")]


def test_a_plain_checkout_finds_its_data(tmp_path: Path) -> None:
    code = "from checker.factbase import data_folder as f; print(f('facts'), f('grammar'))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert Path(done.stdout.split()[0]).is_dir()
    assert Path(done.stdout.split()[1]).is_dir()


def test_every_import_is_declared() -> None:
    """What the program imports is in the dependencies or in an extra, by the name of its distribution."""
    import ast

    distributions = {"docx": "python-docx", "yaml": "PyYAML", "ahocorasick_rs": "ahocorasick_rs", "lsprotocol": "pygls"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    declared = {line.split(">=")[0] for line in (*project["dependencies"], *extras["lsp"])}
    imported = set()
    for path in (ROOT / "checker").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                imported.add(node.module.split(".")[0])
    foreign = {name for name in imported if name not in sys.stdlib_module_names and name != "checker"}
    assert {distributions.get(name, name) for name in foreign} <= declared


def test_the_top_level_holds_nothing_else() -> None:
    known = {"README.md", "pyproject.toml", "checker", "facts", "grammar", "tests"}
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    tops = {name.split("/")[0].strip('"') for name in listed.stdout.splitlines()}
    assert {name for name in tops if not name.startswith(".")} == known
