"""The server: what the client sends is answered here, and diagnostics are sent out when a draft changes.

The protocol runs in one event loop. Drafts are checked in one thread beside it, which alone touches the desk, so that a long
check keeps nobody waiting who asks for something that is known. A change is checked after a pause that grows with what the last
check of the draft took: next to nothing for an article, half a second at most for a book. A change during it begins it anew.
"""

from __future__ import annotations

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from pathlib import Path
from time import perf_counter
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from checker.lsp import explanations, hover
from checker.lsp.actions import EXPLAIN, KINDS, Actions
from checker.lsp.diagnostics import diagnostics
from checker.lsp.drafts import Buffer, Desk, Draft
from checker.model.dataclass import replace
from checker.settings import FILE_NAME
from checker.version import __version__

SECTION = "csto-check"
PAUSES = (0.002, 0.5)  # seconds between a change and its check: the least and the longest
# Facts of one's own and the vocabulary beside them; settings files are looked at before every check anyway.
_FACT_FILES = ("**/entities/**/*.yaml", "**/statements/**/*.yaml", "**/sources*.yaml", "**/relations*.yaml", "**/vocabulary.yaml")


class Server(LanguageServer):
    """A pygls server with the desk that checks, and the last checked version of each open draft."""

    def __init__(self) -> None:
        # Whole texts and not ranges: pygls cuts lines at U+2028 and other marks that are no line ends to the protocol.
        super().__init__(SECTION, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.desk = Desk()
        self.pages = explanations.Pages()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="csto-check")
        self._drafts: dict[str, Draft] = {}
        self._checking: dict[str, tuple[str, asyncio.Task[Draft]]] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._took: dict[str, float] = {}
        self._told: set[str] = set()

    def warm(self) -> None:
        self._worker.submit(self.desk.warm)

    async def draft(self, uri: str) -> Draft:
        """The draft as it stands now, checked."""
        document = self.workspace.get_text_document(uri)
        text = document.source
        known = self._drafts.get(uri)
        if known is not None and known.text == text:
            if known.version != document.version:  # the text of an earlier version again
                known = self._drafts[uri] = replace(known, version=document.version)
            return known
        under_way = self._checking.get(uri)
        if under_way is None or under_way[0] != text:
            under_way = text, asyncio.ensure_future(self._check(uri, text, document.version, document.language_id))
            self._checking[uri] = under_way
        # Whoever asked may have lost interest; others may be waiting for the same check.
        return await asyncio.shield(under_way[1])

    async def _check(self, uri: str, text: str, version: int | None, language: str | None) -> Draft:
        buffer = Buffer(to_fs_path(uri) or uri, language, version, text)
        began = perf_counter()
        loop = asyncio.get_running_loop()
        draft = await loop.run_in_executor(self._worker, self.desk.check, buffer, self.workspace.position_encoding)
        self._took[uri] = perf_counter() - began
        under_way = self._checking.get(uri)
        if under_way is not None and under_way[0] == text:
            del self._checking[uri]
            self._drafts[uri] = draft
        return draft

    def changed(self, uri: str) -> None:
        """Have the draft checked and its diagnostics sent, in a moment; a later change takes the place of this one."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self._waiting[uri] = asyncio.ensure_future(self._publish(uri))

    async def _publish(self, uri: str) -> None:
        least, most = PAUSES
        await asyncio.sleep(min(max(least, self._took.get(uri, 0.0) / 8), most))
        try:
            draft = await self.draft(uri)
        except Exception as error:  # a fault of the program: told once, and the server lives on for the next change
            self._tell(f"internal error: {type(error).__name__}: {error}")
            return
        self._tell(draft.problem)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics(draft, uri), draft.version))

    def _tell(self, problem: str | None) -> None:
        """Say what is wrong with the settings or the facts, once until it is mended."""
        if problem is None:
            self._told.clear()
        elif problem not in self._told:
            self._told.add(problem)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"csto-check: {problem}"))

    def check_all(self) -> None:
        """Check every open draft anew: settings or facts have changed."""
        self._drafts.clear()
        self._checking.clear()
        for uri in list(self.workspace.text_documents):
            self.changed(uri)

    def close(self, uri: str) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        for kept in (self._drafts, self._checking, self._took):
            kept.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def give(self, table: Any) -> None:
        """Take the editor's settings, whether they come bare or under the section's name."""
        if isinstance(table, dict) and isinstance(table.get(SECTION), dict):
            table = table[SECTION]
        root = self.workspace.root_path
        self._worker.submit(self.desk.preferences.give, table, Path(root) if root else None)

    def forget_facts(self) -> None:
        self._worker.submit(self.desk.forget_facts)

    def stop(self) -> None:
        self._worker.shutdown(wait=False, cancel_futures=True)
        self.pages.remove()


def server() -> Server:
    """A server with its features, not started."""
    made = Server()
    feature = made.feature

    @feature(types.INITIALIZE)
    def initialize(ls: Server, params: types.InitializeParams) -> None:
        ls.give(params.initialization_options)

    @feature(types.INITIALIZED)
    async def initialized(ls: Server, params: types.InitializedParams) -> None:
        ls.warm()
        await _register(ls)
        await _pull_settings(ls)

    @feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def edited(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        name = Path(to_fs_path(params.text_document.uri) or "").name
        if name in (FILE_NAME, "pyproject.toml"):
            ls.check_all()  # a client that watches no files

    @feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.close(params.text_document.uri)

    @feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        if not await _pull_settings(ls):
            ls.give(params.settings)
            ls.check_all()

    @feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        if any(change.uri.endswith((".yaml", ".yml")) for change in params.changes):
            ls.forget_facts()
        ls.check_all()

    @feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
        return hover.hover(await ls.draft(params.text_document.uri), params.position)

    @feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(list(KINDS)))
    async def acted(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        edits = ls.client_capabilities.workspace and ls.client_capabilities.workspace.workspace_edit
        actions = Actions(await ls.draft(uri), uri, bool(edits and edits.document_changes))
        return actions.within(params.range, params.context.only)

    @made.command(EXPLAIN)
    async def explain(ls: Server, code: str, message: str, facts: Any) -> str:
        base = next((draft.facts for draft in ls._drafts.values() if draft.facts is not None), None)
        if base is None:
            from checker.checking import default_checker

            base = default_checker().facts
        text = explanations.page(code, message, [str(fact) for fact in facts or ()], base)
        window = ls.client_capabilities.window
        if window is not None and window.show_document is not None and window.show_document.support:
            uri = from_fs_path(str(ls.pages.write(code, text)))
            assert uri is not None  # an absolute path has one
            await ls.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True))
        else:
            ls.window_show_message(types.ShowMessageParams(types.MessageType.Info, text))
        return text

    @feature(types.SHUTDOWN)
    def shut_down(ls: Server, params: None) -> None:
        ls.stop()

    return made


async def _register(ls: Server) -> None:
    """Ask to be told of changed settings and files, where the client lets us ask."""
    workspace = ls.client_capabilities.workspace
    asked: list[types.Registration] = []
    if workspace is not None and (watching := workspace.did_change_watched_files) and watching.dynamic_registration:
        globs = (f"**/{FILE_NAME}", "**/pyproject.toml", *_FACT_FILES)
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in globs])
        asked.append(types.Registration("csto-check-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
    if workspace is not None and (changing := workspace.did_change_configuration) and changing.dynamic_registration:
        section = types.DidChangeConfigurationRegistrationOptions(SECTION)
        asked.append(types.Registration("csto-check-settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, section))
    if asked:
        await ls.client_register_capability_async(types.RegistrationParams(asked))


async def _pull_settings(ls: Server) -> bool:
    """Ask the client for our section of its settings; False where it cannot be asked or has none."""
    workspace = ls.client_capabilities.workspace
    if workspace is None or not workspace.configuration:
        return False
    answer = await ls.workspace_configuration_async(types.ConfigurationParams([types.ConfigurationItem(section=SECTION)]))
    if not answer or not isinstance(answer[0], dict):
        return False
    ls.give(answer[0])
    ls.check_all()
    return True


def serve() -> None:
    """Run a server on standard input and output until the client ends it."""
    made = server()
    # The protocol has standard output to itself: what anything else prints goes to the client's log.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stream, redirect_stdout(sys.stderr):
        try:
            made.start_io(stdout=stream)
        finally:
            made.stop()
