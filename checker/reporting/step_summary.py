"""The summary page of a GitHub Actions step, in Markdown, kept under the size that GitHub accepts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.report import Failure
from checker.reporting.escape import visible
from checker.reporting.run import Checked
from checker.reporting.wording import counted

LIMIT = 900_000  # bytes of rows; GitHub refuses a summary over 1 MiB


class StepSummary:
    """Gathers rows while the items of a run pass by; :meth:`markdown` is complete when they have all passed."""

    def __init__(self) -> None:
        self._rows: list[str] = []
        self._size = 0
        self._findings = 0
        self._documents = 0
        self._failures: list[Failure] = []

    def watching(self, items: Iterable[Checked | Failure]) -> Iterator[Checked | Failure]:
        """The same items."""
        for item in items:
            if isinstance(item, Failure):
                self._failures.append(item)
            else:
                self._documents += 1
                for finding in item.report.findings:
                    self._findings += 1
                    if self._size < LIMIT:
                        place = f"{item.report.path}:{finding.span.line}"
                        cells = (place, finding.severity, finding.code, finding.quote, finding.message)
                        row = "| " + " | ".join(_cell(text) for text in cells) + " |"
                        self._rows.append(row)
                        self._size += len(row.encode("utf-8", "backslashreplace"))
            yield item

    def markdown(self) -> str:
        documents = counted(self._documents, "document")
        findings = counted(self._findings, "finding") if self._findings else "No findings"
        parts = [f"### CSTO fact check\n\n{findings} in {documents}.\n"]
        if self._rows:
            parts.append("\n| place | severity | code | text | message |\n|---|---|---|---|---|\n" + "\n".join(self._rows) + "\n")
        if self._findings > len(self._rows):
            parts.append(f"\n… and {self._findings - len(self._rows)} more.\n")
        parts += [f"\n* {_cell(failure.path)} could not be checked: {_cell(failure.message)}\n" for failure in self._failures]
        return "".join(parts)


def _cell(text: str) -> str:
    text = visible(text[:500])
    for character in "\\`*_[]<>|#&":
        text = text.replace(character, f"&#{ord(character)};" if character != "\\" else "\\\\")
    return text
