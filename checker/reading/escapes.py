"""Quoted strings as JSON, YAML and TOML write them: each decoded character keeps the place of the escape it came from."""

from __future__ import annotations

from checker.model import sieve as re
from checker.reading.prose import BlockBuilder

_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\\r?\n[ \t]*|\\.",
    re.DOTALL,
)
_SINGLE = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "0": "\0",
    "e": "\x1b",
    "_": "\xa0",
    "N": "\x85",
    "L": "\n",
    "P": "\n",
}


def add_escaped(builder: BlockBuilder, source: str, start: int, end: int, quote: str | None, *, doubled: bool = False) -> int:
    """Add the string that begins at ``source[start]`` to ``builder``, decoded; up to the closing ``quote`` or to ``end``.

    ``doubled`` is for YAML's single quotes, where a quote is written twice and a backslash is itself. Returns the offset
    after the closing quote, or ``end`` where there is none.
    """
    position = start
    special = re.compile("[" + ("" if doubled else r"\\") + (quote or "") + "]")
    while position < end:
        found = special.search(source, position, end)
        stop = found.start() if found is not None else end
        builder.add(source[position:stop], position)
        if found is None:
            return end
        if found.group() == quote:
            if not doubled or source[stop + 1 : stop + 2] != quote or stop + 1 >= end:
                return stop + 1
            builder.put("'", stop, stop + 2)
            position = stop + 2
            continue
        match = _ESCAPE.match(source, stop, end)
        if match is None:
            return end
        builder.put(_decoded(match.group()), stop, match.end())
        position = match.end()
    return end


def _decoded(escape: str) -> str:
    kind = escape[1]
    if kind in "uUx" and len(escape) > 2:
        if len(escape) == 12:  # the two halves of a character beyond U+FFFF
            high, low = int(escape[2:6], 16), int(escape[8:12], 16)
            return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        code = int(escape[2:], 16)
        return "\ufffd" if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)
    if kind in "\r\n":
        return ""  # a line folded by a backslash at its end
    return _SINGLE.get(kind, kind)
