"""Code actions: apply a fix, apply all safe fixes, silence a finding, open its explanation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from checker.lsp.diagnostics import diagnostic, overlapping
from checker.lsp.drafts import Draft
from checker.lsp.silencing import silencing
from checker.model.report import Finding
from checker.reporting.escape import visible
from checker.reporting.fixes import mend
from checker.reporting.suppression import UNUSED

EXPLAIN = "csto-check.explain"
FIX_ALL = "source.fixAll.csto-check"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll, FIX_ALL)
_SHOWN = 40  # characters of a replacement in a title


class Actions:
    """The code actions of one draft. ``versioned`` says that the client takes edits bound to a version of the document."""

    def __init__(self, draft: Draft, uri: str, versioned: bool) -> None:
        self._draft = draft
        self._uri = uri
        self._versioned = versioned

    def within(self, place: types.Range, only: Sequence[str] | None = None) -> list[types.CodeAction]:
        """The actions for a range, those of the kinds ``only`` if that is given."""
        positions = self._draft.positions
        findings = overlapping(self._draft.report.findings, positions.offset(place.start), positions.offset(place.end))
        actions: list[types.CodeAction] = []
        if _wanted(types.CodeActionKind.QuickFix, only):
            for finding in findings:
                actions += self._of(finding)
        # Unless it is asked for by name the action on the whole text would stand beside every finding.
        if only and _wanted(FIX_ALL, only):
            actions += self._fix_all()
        return actions

    def _of(self, finding: Finding) -> Iterator[types.CodeAction]:
        told = [diagnostic(self._draft, finding, self._uri)]
        kind = types.CodeActionKind.QuickFix
        for number, fix in enumerate(finding.fixes):
            edit = self._edit([(fix.span.start, fix.span.end, fix.replacement)])
            title = f"{_replacing(finding, fix.replacement)}{'' if fix.safe else ' (look at the sentence again)'}"
            yield types.CodeAction(title, kind, diagnostics=told, is_preferred=fix.safe and number == 0 or None, edit=edit)
        insertions = silencing(self._draft, finding) if finding.code != UNUSED else ()
        if insertions:
            edit = self._edit([(each.offset, each.offset, each.text) for each in insertions])
            yield types.CodeAction(f"Ignore {finding.code} here", kind, diagnostics=told, edit=edit)
        title = f"Explain {finding.code} ({finding.rule})"
        arguments = [finding.code, finding.message, list(finding.facts)]
        yield types.CodeAction(title, kind, diagnostics=told, command=types.Command(title, EXPLAIN, arguments=arguments))

    def _fix_all(self) -> Iterator[types.CodeAction]:
        findings = self._draft.report.findings
        mended = mend(self._draft.report.path, self._draft.text, findings).mended
        fixes = dict.fromkeys(next(fix for fix in finding.fixes if fix.safe) for finding in mended)
        if fixes:
            edit = self._edit([(fix.span.start, fix.span.end, fix.replacement) for fix in fixes])
            yield types.CodeAction("Apply all safe fixes of csto-check", FIX_ALL, edit=edit)

    def _edit(self, changes: Iterable[tuple[int, int, str]]) -> types.WorkspaceEdit:
        place = self._draft.positions.range
        edits = [types.TextEdit(place(start, end), text) for start, end, text in changes]
        if not self._versioned:
            return types.WorkspaceEdit(changes={self._uri: edits})
        document = types.OptionalVersionedTextDocumentIdentifier(self._uri, self._draft.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def _replacing(finding: Finding, replacement: str) -> str:
    if not replacement:
        return "Remove this comment" if finding.code == UNUSED else f"Remove {_short(finding.quote)}"
    return f"Replace {_short(finding.quote)} with {_short(replacement)}"


def _short(text: str) -> str:
    text = visible(text)
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”"


def _wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind is among those asked for: "source.fixAll" asks for "source.fixAll.csto-check" too."""
    return not only or any(kind == asked or kind.startswith(f"{asked}.") or asked == "" for asked in only)
