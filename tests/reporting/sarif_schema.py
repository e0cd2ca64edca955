"""The parts of SARIF 2.1.0 that the report uses, as a JSON Schema after the OASIS standard (section numbers in comments)."""

from __future__ import annotations

from typing import Any


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
ORDINAL = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}  # 3.27.10
MESSAGE = _object(("text",), text=TEXT, markdown=TEXT)  # 3.11
MULTIFORMAT = _object(("text",), text=TEXT, markdown=TEXT)  # 3.12
ARTIFACT_LOCATION = _object(uri={"type": "string", "format": "uri-reference"}, uriBaseId=TEXT, index=COUNT)  # 3.4
REGION = _object(  # 3.30
    startLine=ORDINAL,
    startColumn=ORDINAL,
    endLine=ORDINAL,
    endColumn=ORDINAL,
    charOffset=COUNT,
    charLength=COUNT,
    snippet=_object(text=TEXT),
)
PHYSICAL = _object(artifactLocation=ARTIFACT_LOCATION, region=REGION)  # 3.29
LOCATION = _object(id=COUNT, message=MESSAGE, physicalLocation=PHYSICAL)  # 3.28
REPLACEMENT = _object(("deletedRegion",), deletedRegion=REGION, insertedContent=_object(text=TEXT))  # 3.57
CHANGE = _object(  # 3.56
    ("artifactLocation", "replacements"),
    artifactLocation=ARTIFACT_LOCATION,
    replacements={**_list(REPLACEMENT), "minItems": 1},
)
FIX = _object(("artifactChanges",), description=MESSAGE, artifactChanges={**_list(CHANGE), "minItems": 1})  # 3.55
RESULT = _object(  # 3.27
    ("message",),
    ruleId=TEXT,
    ruleIndex=COUNT,
    level=LEVEL,
    message=MESSAGE,
    locations=_list(LOCATION),
    relatedLocations=_list(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    fixes=_list(FIX),
    properties={"type": "object"},
)
RULE = _object(  # 3.49
    ("id",),
    id=TEXT,
    name=TEXT,
    shortDescription=MULTIFORMAT,
    fullDescription=MULTIFORMAT,
    help=MULTIFORMAT,
    defaultConfiguration=_object(level=LEVEL),
    properties={"type": "object"},
)
DRIVER = _object(("name",), name=TEXT, version=TEXT, rules=_list(RULE))  # 3.19
NOTIFICATION = _object(("message",), level=LEVEL, message=MESSAGE, locations=_list(LOCATION))  # 3.58
INVOCATION = _object(  # 3.20
    ("executionSuccessful",), executionSuccessful={"type": "boolean"}, toolExecutionNotifications=_list(NOTIFICATION)
)
RUN = _object(  # 3.14
    ("tool",),
    tool=_object(("driver",), driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=_list(RESULT),
    invocations=_list(INVOCATION),
)
SCHEMA = _object(  # 3.13
    ("version", "runs"), **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": _list(RUN)}
)
