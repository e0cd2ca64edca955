"""JSON Schemas of the fact files, with which an editor completes and validates the YAML while it is written."""

from __future__ import annotations

from typing import Any

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(table: str | None = None) -> dict[str, Any]:
    """The schema of the files of one table ("entities", "statements", "relations", "sources"), or of any of them.

    A record of the latter is told apart by its keys, so that one schema serves the whole folder.
    """
    from pydantic import TypeAdapter

    from checker.factbase.records import RECORDS

    if table is not None:
        model = RECORDS[table]
        whole: Any = dict[str, model] if table == "sources" else list[model]  # type: ignore[valid-type]
        return {"$schema": _DRAFT, "title": f"Fact base: {table}", **TypeAdapter(whole).json_schema(by_alias=True)}
    definitions: dict[str, Any] = {}
    choices = []
    for name in RECORDS:
        part = schema(name)
        definitions |= part.pop("$defs", {})
        choices.append({key: value for key, value in part.items() if key != "$schema"})
    return {"$schema": _DRAFT, "title": "Fact base", "anyOf": choices, "$defs": definitions}
