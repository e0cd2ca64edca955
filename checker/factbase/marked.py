"""YAML as strings with line marks: the one reader of fact files.

A file becomes nested :class:`Marked` values. Every scalar is a string (``NO`` stays ``NO``, ``1992-05-15`` stays text), each
value and each key knows its line, and what could surprise or harm is refused: duplicate keys, anchors and aliases, tags, deep
nesting, several documents, files beyond :data:`LARGEST_FILE`.
"""

from __future__ import annotations

from typing import Any

from checker.factbase.problems import Problem
from checker.model.dataclass import dataclass, field

LARGEST_FILE = 16 * 1024 * 1024  # bytes; the whole built-in base is well below one megabyte
DEEPEST = 20  # levels; frames of relations need about six

Plain = str | list[Any] | dict[str, Any] | None


@dataclass(slots=True)
class Marked:
    """A YAML value with its 1-based line. ``value`` is a string, ``None`` (nothing written), a list or a dict of these."""

    value: str | list[Marked] | dict[str, Marked] | None
    line: int
    keys: dict[str, int] = field(default_factory=dict)  # the line of each key of a mapping

    def plain(self) -> Plain:
        """The value without its marks."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value

    def line_of(self, path: tuple[int | str, ...]) -> int:
        """The line of the value that ``path`` leads to, or of the nearest one on the way that exists."""
        here, line = self, self.line
        for step in path:
            if isinstance(here.value, dict) and isinstance(step, str) and step in here.value:
                here, line = here.value[step], here.keys[step]
            elif isinstance(here.value, list) and isinstance(step, int) and step < len(here.value):
                here = here.value[step]
                line = here.line
        return line


def read(path: str, name: str, problems: list[Problem]) -> tuple[Marked | None, bytes]:
    """The content of a fact file, and its bytes. ``name`` is how messages call the file; problems are added to the list."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        problems.append(Problem(name, 1, "yaml", f"cannot be read: {error.strerror or error}"))
        return None, b""
    return parse(data, name, problems), data


def parse(data: bytes, name: str, problems: list[Problem]) -> Marked | None:
    """The content of a fact file given as UTF-8 bytes; ``None`` where it is empty or unusable."""
    import yaml  # slow, and a warm start never reads YAML

    def refuse(line: int, check: str, message: str) -> None:
        problems.append(Problem(name, line, check, message))

    if len(data) > LARGEST_FILE:
        refuse(1, "yaml", f"is larger than {LARGEST_FILE // 1024**2} MB: split it into several files")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        refuse(line, "yaml", "is not UTF-8 text: save the file with the encoding UTF-8")
        return None
    root: Marked | None = None
    open_values: list[Marked] = []
    keys: list[str | None] = []  # for each open mapping the key that waits for its value
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            line = event.start_mark.line + 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
                refuse(line, "yaml", "uses a YAML anchor or alias (& or *): write the value out, or put it in quotation marks")
                return None
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                refuse(line, "yaml", "holds a second document: remove the line '---'")
                return None
            if isinstance(event, yaml.CollectionEndEvent):
                open_values.pop()
                keys.pop()
                continue
            if isinstance(event, yaml.ScalarEvent):
                missing = event.value == "" and event.implicit[0]
                node = Marked(None if missing else event.value, line)
            elif isinstance(event, yaml.MappingStartEvent):
                node = Marked({}, line)
            elif isinstance(event, yaml.SequenceStartEvent):
                node = Marked([], line)
            else:
                continue
            if event.tag not in (None, "!"):
                refuse(line, "yaml", f"uses the YAML tag {event.tag}: write the plain value instead")
                return None
            parent = open_values[-1] if open_values else None
            if parent is None:
                root = node
            elif isinstance(parent.value, list):
                parent.value.append(node)
            elif isinstance(parent.value, dict):
                key = keys[-1]
                if key is None:
                    if not isinstance(node.value, str):
                        refuse(line, "yaml", "has a key that is not a word: write 'key: value'")
                        return None
                    keys[-1] = node.value
                    if node.value in parent.value:
                        refuse(
                            line,
                            "duplicate-key",
                            f"gives {node.value!r} twice in one record (first on line {parent.keys[node.value]}): keep one",
                        )
                    else:
                        parent.keys[node.value] = line
                    continue
                parent.value.setdefault(key, node)
                keys[-1] = None
            if not isinstance(event, yaml.ScalarEvent):
                if len(open_values) == DEEPEST:
                    refuse(line, "yaml", f"is nested more than {DEEPEST} levels deep: check the indentation")
                    return None
                open_values.append(node)
                keys.append(None)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        refuse(mark.line + 1 if mark else 1, "yaml", f"is not valid YAML: {error.problem or error.context}{_remedy(str(error))}")
        return None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        line = text.count("\n", 0, position) + 1
        refuse(line, "yaml", f"is not valid YAML: {getattr(error, 'reason', None) or error}")
        return None
    finally:
        loader.dispose()
    return root


def _remedy(message: str) -> str:
    """What to do about the YAML mistakes that people make most."""
    if "tab character" in message or "'\\t'" in message:
        return "; indent with spaces"
    if "cannot start any token" in message:
        return "; put text that begins with @, ` or % in quotation marks"
    if "mapping values are not allowed" in message:
        return "; put text that holds a colon in quotation marks, and check the indentation"
    if "expected <block end>" in message or "did not find expected" in message:
        return "; check that the lines of one record start in the same column, and that quotation marks are closed"
    return ""
