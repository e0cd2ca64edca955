"""Version 1 of the JSON contract as a JSON Schema, written by hand: what other tools may rely on."""

from __future__ import annotations

from typing import Any


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


STRING = {"type": "string"}
OPTIONAL = {"type": ["string", "null"]}
OFFSET = {"type": "integer", "minimum": 0}
ORDINAL = {"type": "integer", "minimum": 1}
CODE = {"type": "string", "pattern": "^CS[0-9]{3}$"}
SEVERITY = {"enum": ["error", "warning", "note"]}
MODALITY = {"enum": ["asserted", "attributed", "quoted", "hedged", "planned", "negated", "conditional", "question"]}
VERDICT = {"enum": ["supported", "contradicted", "outdated", "disputed", "unknown"]}

SPAN = _object(start=OFFSET, end=OFFSET, line=ORDINAL, column=ORDINAL, end_line=ORDINAL, end_column=ORDINAL)
FIX = _object(span=_object(start=OFFSET, end=OFFSET), replacement=STRING, safe={"type": "boolean"})
RELATED = _object(message=STRING, span=SPAN, path=OPTIONAL)
FINDING = _object(
    code=CODE,
    rule=STRING,
    severity=SEVERITY,
    claim=OPTIONAL,
    message=STRING,
    explanation=OPTIONAL,
    quote=STRING,
    facts=_list(STRING),
    sources=_list(STRING),
    span=SPAN,
    fixes=_list(FIX),
    related=_list(RELATED),
)
CLAIM = _object(
    id=STRING,
    text=STRING,
    subject=STRING,
    relation=STRING,
    value=OPTIONAL,
    object=OPTIONAL,
    start=OPTIONAL,
    end=OPTIONAL,
    place=OPTIONAL,
    modality=MODALITY,
    attributed_to=OPTIONAL,
    verdict=VERDICT,
    facts=_list(STRING),
    span=SPAN,
)
CANONICAL = _object(value=STRING, facts=_list(STRING), sources=_list(STRING))
SIDE = _object(value=STRING, claims=_list(_object(path=STRING, span=SPAN, text=STRING, modality=MODALITY)))
CONFLICT = _object(
    subject=STRING,
    relation=STRING,
    severity=SEVERITY,
    message=STRING,
    apparent=OPTIONAL,
    canonical={"anyOf": [{"type": "null"}, CANONICAL]},
    sides={**_list(SIDE), "minItems": 2},
)
SCHEMA = _object(
    version={"const": 1},
    tool=_object(name={"const": "csto-check"}, version=STRING),
    documents=_list(_object(path=STRING, as_of=OPTIONAL, claims=_list(CLAIM), findings=_list(FINDING))),
    conflicts=_list(CONFLICT),
    errors=_list(_object(path=STRING, message=STRING)),
    summary=_object(documents=OFFSET, claims=OFFSET, errors=OFFSET, warnings=OFFSET, notes=OFFSET),
)
