"""The JSON Schemas accept what the loader accepts, as an editor with YAML 1.2 reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.factbase import data_folder
from checker.factbase.schema import schema
from tests.factbase.conftest import ENTITIES, RELATIONS, SOURCES, STATEMENTS


class _Core(yaml.SafeLoader):
    """YAML 1.2: numbers and true are typed, dates and "no" are text."""


_Core.yaml_implicit_resolvers = {}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("[0-9]+$"), list("0123456789"))
_Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[0-9]+\.[0-9]+$"), list("0123456789"))


def errors(text: str, table: str | None) -> list[str]:
    return [error.message for error in Draft202012Validator(schema(table)).iter_errors(yaml.load(text, _Core))]


@pytest.mark.parametrize("table", ["entities", "statements", "relations", "sources", None])
def test_schemas_are_schemas(table: str | None) -> None:
    Draft202012Validator.check_schema(schema(table))


@pytest.mark.parametrize(
    ("table", "text"), [("entities", ENTITIES), ("statements", STATEMENTS), ("relations", RELATIONS), ("sources", SOURCES)]
)
def test_good_files_pass(table: str, text: str) -> None:
    assert errors(text, table) == []
    assert errors(text, None) == []


def test_mistakes_are_found() -> None:
    assert errors("- {id: a, subject: b, relation: c, plase: d}\n", "statements") == [
        "Additional properties are not allowed ('plase' was unexpected)"
    ]
    assert errors("- {id: a, name: A}\n", "entities") == ["'kind' is a required property"]
    assert errors("- {id: a, name: A}\n", None) != []


@pytest.mark.parametrize("path", sorted(data_folder("facts").rglob("*.yaml")), ids=lambda path: path.name)
def test_built_in_files_pass(path: Path) -> None:
    table = path.parent.name if path.parent.name in ("entities", "statements") else path.stem.split("-")[0]
    assert errors(path.read_text(encoding="utf-8"), table) == []
