"""A client that speaks the protocol itself: JSON-RPC frames over the pipes of a server process, nothing of pygls."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0  # seconds; a loaded machine is no failure


class Client:
    """Sends requests and notifications; keeps what the server sends by itself."""

    def __init__(self, folder: Path, **capabilities: Any) -> None:
        environment = {key: value for key, value in os.environ.items() if key != "CSTO_CHECK_TRACEBACK"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "checker", "lsp"],
            cwd=folder,
            env={**environment, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.folder = folder
        self.capabilities = capabilities
        self.settings: Any = None  # what the client answers when it is asked for its settings
        self.asked: list[dict[str, Any]] = []  # requests of the server
        self.versions: dict[str, int] = {}
        self._id = 0
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._notes: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def initialize(self, options: Any = None) -> dict[str, Any]:
        root = self.folder.as_uri()
        answer: dict[str, Any] = self.request(
            "initialize",
            processId=os.getpid(),
            rootUri=root,
            capabilities=self.capabilities,
            initializationOptions=options,
            workspaceFolders=[{"uri": root, "name": "drafts"}],
        )
        self.notify("initialized")
        return answer

    def request(self, method: str, **params: Any) -> Any:
        self._id += 1
        self._send({"id": self._id, "method": method, "params": params})
        answer = self._answers.get(timeout=PATIENCE)
        assert answer["id"] == self._id
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def notify(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def note(self, method: str) -> dict[str, Any]:
        """The parameters of the next notification of this kind; others before it are dropped."""
        while True:
            found = self._notes.get(timeout=PATIENCE)
            if found["method"] == method:
                params: dict[str, Any] = found["params"]
                return params

    def open(self, name: str, text: str, language: str = "markdown") -> list[dict[str, Any]]:
        """Opens a draft; returns its diagnostics."""
        uri = self.uri(name)
        version = self.versions[uri] = self.versions.get(uri, 0) + 1
        self.notify("textDocument/didOpen", textDocument={"uri": uri, "languageId": language, "version": version, "text": text})
        return self.diagnostics(name)

    def change(self, name: str, text: str) -> list[dict[str, Any]]:
        """Puts another text into an open draft; returns its diagnostics."""
        uri = self.uri(name)
        self.versions[uri] += 1
        document = {"uri": uri, "version": self.versions[uri]}
        self.notify("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        return self.diagnostics(name)

    def diagnostics(self, name: str) -> list[dict[str, Any]]:
        """The next diagnostics of a draft in its present version."""
        uri = self.uri(name)
        while True:
            params = self.note("textDocument/publishDiagnostics")
            if params["uri"] == uri and params.get("version") == self.versions[uri]:
                found: list[dict[str, Any]] = params["diagnostics"]
                return found

    def hover(self, name: str, line: int, character: int) -> Any:
        position = {"line": line, "character": character}
        return self.request("textDocument/hover", textDocument={"uri": self.uri(name)}, position=position)

    def actions(self, name: str, place: dict[str, Any], only: list[str] | None = None) -> dict[str, dict[str, Any]]:
        """The code actions for a range, by title."""
        context: dict[str, Any] = {"diagnostics": []} if only is None else {"diagnostics": [], "only": only}
        document = {"uri": self.uri(name)}
        found = self.request("textDocument/codeAction", textDocument=document, range=place, context=context)
        return {action["title"]: action for action in found or ()}

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def quit(self) -> int:
        """Ends the server as the protocol asks; returns its exit status."""
        if self._process.poll() is None:
            self.request("shutdown")
            self.notify("exit")
        try:
            return self._process.wait(timeout=PATIENCE)
        finally:
            self._process.kill()

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.partition(b":")[2])
            if length == 0:
                return  # the server has ended
            message = json.loads(stream.read(length))
            if "method" not in message:
                self._answers.put(message)
            elif "id" in message:
                self._answer(message)
            else:
                self._notes.put(message)

    def _answer(self, message: dict[str, Any]) -> None:
        self.asked.append(message)
        result: Any = None
        if message["method"] == "workspace/configuration":
            result = [self.settings]
        elif message["method"] == "window/showDocument":
            result = {"success": True}
        self._send({"id": message["id"], "result": result})

    def await_request(self, method: str) -> dict[str, Any]:
        """The first request of this kind that the server made or will make."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            for message in self.asked:
                if message["method"] == method:
                    return message
            time.sleep(0.01)
        raise AssertionError(f"the server did not ask for {method}")


@contextmanager
def client(folder: Path, options: Any = None, **capabilities: Any) -> Iterator[Client]:
    """A client with an initialized server; the server is ended when the block is left."""
    made = Client(folder, **capabilities)
    try:
        made.initialize(options)
        yield made
    finally:
        made.quit()


def edited(text: str, edits: list[dict[str, Any]], encoding: str = "utf-16") -> str:
    """The text with text edits made, as a client counts: in code units of an encoding, lines ended by LF."""
    unit = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]
    lines = text.split("\n")

    def offset(position: dict[str, int]) -> int:
        data = lines[position["line"]].encode(unit[0])
        inside = len(data[: position["character"] * unit[1]].decode(unit[0]))
        return sum(len(line) + 1 for line in lines[: position["line"]]) + inside

    for edit in sorted(edits, key=lambda each: offset(each["range"]["start"]), reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text


def marked(text: str, place: dict[str, Any]) -> str:
    """The words of a UTF-16 range within one line."""
    line = text.split("\n")[place["start"]["line"]].encode("utf-16-le")
    return line[place["start"]["character"] * 2 : place["end"]["character"] * 2].decode("utf-16-le")
