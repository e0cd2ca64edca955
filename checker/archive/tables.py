"""The tables of an archive, and voices as rows of them.

``documents`` holds each piece with its text (compressed, for drawing its claims again). ``shapes`` holds each distinct thing that
is said, once: a million articles say a few thousand different things, so a draft is compared with shapes and not with claims.
``claims`` says which document says what, and where.
"""

from __future__ import annotations

import json
from typing import Any, cast

from checker.model.report import Location, Modality
from checker.resolution.voices import Kind, Voice

APPLICATION = 0x4353544F  # "CSTO": tells an archive from any other SQLite file
FORMAT = 1

TABLES = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL UNIQUE,
    dated TEXT NOT NULL,
    given TEXT NOT NULL,
    format TEXT NOT NULL,
    field TEXT,
    version TEXT NOT NULL,
    source BLOB NOT NULL
);
CREATE INDEX documents_version ON documents (version);
CREATE TABLE shapes (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    bucket TEXT NOT NULL,
    data TEXT NOT NULL,
    UNIQUE (key, bucket, data)
);
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    shape INTEGER NOT NULL REFERENCES shapes (id),
    modality TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    line INTEGER NOT NULL, col INTEGER NOT NULL, end_line INTEGER NOT NULL, end_col INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL
);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_shape ON claims (shape, document);
"""

_SHAPE = (
    "kind",
    "value",
    "english",
    "low",
    "high",
    "measure",
    "items",
    "verdict",
    "facts",
    "why",
    "functional",
    "weak",
    "open",
    "others",
)
NOWHERE = Location(0, 0, 1, 1, 1, 1)


def shape_data(voice: Voice) -> str:
    """All of a voice that does not depend on who says it, as JSON."""
    return json.dumps([getattr(voice, name) for name in _SHAPE], ensure_ascii=True, separators=(",", ":"))


def shape_voice(
    key: str,
    bucket: str,
    data: str,
    path: str,
    *,
    modality: str = "asserted",
    location: Location = NOWHERE,
    dated: str = "",
    text: str = "",
    sentence: str = "",
) -> Voice:
    """The voice that a shape is of, with where it was heard, so far as that is known."""
    values: dict[str, Any] = dict(zip(_SHAPE, json.loads(data), strict=True))
    for name in ("items", "facts", "others"):
        values[name] = tuple(values[name])
    values["kind"] = cast("Kind", values["kind"])
    return Voice(
        key=key,
        bucket=bucket,
        path=path,
        modality=cast("Modality", modality),
        location=location,
        mark=(location.start, location.end),
        dated=dated,
        text=text,
        sentence=sentence,
        **values,
    )
