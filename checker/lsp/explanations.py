"""The explanation of a finding as a Markdown page: what was found, the facts with every source, and the rule behind it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from checker.factbase import FactBase
from checker.factbase.phrases import sentence, wording
from checker.lsp.hover import escaped, link
from checker.model.facts import Statement
from checker.model.rules import BY_CODE
from checker.reporting.rule_reference import section

_READINGS = {"accepted": "Also right", "disputed": "Disputed", "error": "Wrong"}


def page(code: str, message: str, facts: Iterable[str], base: FactBase) -> str:
    """The page on a finding of the rule ``code`` that the statements ``facts`` speak against. KeyError for an unknown rule."""
    rule = BY_CODE[code]
    parts = [f"# {rule.code} {rule.name}\n"]
    if message:
        parts.append(f"> {escaped(message)}\n")
    for fact in facts:
        try:
            parts.append(_fact(base.statement(fact), base))
        except KeyError:
            continue  # a fact that was derived stands in no file
    parts.append(section(rule).replace(f"## {rule.code} {rule.name}", "## The rule", 1))
    return "\n".join(parts)


def _fact(statement: Statement, base: FactBase) -> str:
    lines = [f"## {escaped(sentence(base, statement))}", "", f"Fact `{statement.id}`. Sources:", ""]
    lines += [f"- {link(base.source(source))}" for source in statement.sources]
    if statement.differs:
        lines += ["", "What others say:", ""]
    for item in statement.differs:
        value = wording(base, item.value)
        who = f" ({escaped(item.who)})" if item.who else ""
        lines.append(f"- {_READINGS[item.reading]}: {escaped(value)}{who}. {escaped(item.why)}")
    return "\n".join(lines) + "\n"


class Pages:
    """Pages written for the editor to open, in a folder that goes when the server does."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def write(self, name: str, text: str) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="csto-check-"))
        path = self._folder / f"{name}.md"
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def remove(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
