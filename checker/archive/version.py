"""The version of the extractor: claims that another version drew from a text are drawn again.

It is a digest of everything that a claim and its verdict depend on: the program's reading, extraction and resolution, the
grammar, and the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from checker.factbase import cache
from checker.factbase.files import fact_files
from checker.factbase.location import data_folder

_PACKAGE = Path(__file__).parent.parent
_CODE = ("model", "reading", "extraction", "resolution")


@lru_cache(maxsize=8)
def extractor_version(overlays: tuple[Path, ...] = ()) -> str:
    """A short digest, the same for the same program and facts."""
    return cache.digest(*_parts(overlays))[:20]


def _parts(overlays: Sequence[Path]) -> Iterator[str | bytes]:
    for folder in (*(_PACKAGE / name for name in _CODE), data_folder("grammar")):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".yaml", ".lark"):
                yield path.relative_to(folder).as_posix()
                yield path.read_bytes()
    for file in fact_files(overlays):
        yield file.name
        yield Path(file.path).read_bytes()
