"""From bytes to text, never by guessing: a byte order mark, a named encoding, the charset an HTML file declares, else UTF-8."""

from __future__ import annotations

import codecs

from checker.model import sieve as re

_MARKS = (  # the longer first: the mark of UTF-32 LE begins with that of UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Files that are no text at all, and what to tell their owner.
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF file is not supported; save the text as DOCX, HTML, Markdown or plain text"),
    (b"{\\rtf", "an RTF file is not supported; save it as DOCX or plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Word file is not supported; save it as DOCX"),
)

_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE
)


class NotTextError(ValueError):
    """The bytes are not text in the encoding they should be in; the message says why in one line."""


def decode(data: bytes, encoding: str | None = None, *, declared: bool = False) -> tuple[str, str, bytes]:
    """The text of ``data`` without its byte order mark, the name of its encoding, and the mark itself.

    ``encoding`` is what the user says it is, None for finding out; ``declared`` allows an HTML or XML declaration to speak
    where the bytes are not UTF-8. Raises NotTextError.
    """
    for magic, message in _OTHER_FORMATS:
        if data.startswith(magic):
            raise NotTextError(message)
    mark = b""
    name = encoding
    for bom, utf in _MARKS:
        if data.startswith(bom) and (encoding is None or _same_family(encoding, utf)):
            mark, name = bom, utf
            break
    if name is not None:
        try:
            codec = codecs.lookup(name)
        except LookupError:
            raise NotTextError(f"unknown encoding {name!r}") from None
        if not codec._is_text_encoding:
            raise NotTextError(f"{name!r} is not a text encoding")
        return _checked(_decoded(data[len(mark) :], codec.name, len(mark))), codec.name, mark
    try:
        return _checked(data.decode("utf-8")), "utf-8", b""
    except UnicodeDecodeError as fault:
        if b"\0" in data:
            raise NotTextError("not a text file (it holds NUL bytes)") from None
        if declared and (match := _DECLARED.search(data, 0, 2048)) is not None:
            name = match[1].decode("ascii").lower()
            if name not in ("utf-8", "utf8"):
                return decode(data, name)
        line = data.count(b"\n", 0, fault.start) + 1
        where = f"byte 0x{data[fault.start]:02x} in line {line}"
        raise NotTextError(f"not UTF-8 text ({where}); save it as UTF-8 or name its encoding") from None


def _same_family(encoding: str, utf: str) -> bool:
    """Whether a file said to be ``encoding`` may begin with the mark of ``utf``."""
    plain = re.sub(r"[^a-z0-9]", "", encoding.lower()).removesuffix("sig")
    return plain == utf.replace("-", "") or plain == utf.replace("-", "").removesuffix("le").removesuffix("be")


def _decoded(data: bytes, name: str, skipped: int) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as fault:
        raise NotTextError(f"not {name} text (byte {skipped + fault.start} cannot be decoded)") from None


def _checked(text: str) -> str:
    if "\0" in text:
        raise NotTextError("not a text file (it holds NUL characters)")
    return text
