"""The server as a process, driven through its pipes: what a client sends, and what it gets to see."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytest.importorskip("pygls")

from tests.lsp.client import Client, client, edited, marked

DRAFT = """\
---
date: 2024-10-22
---

😀 The alliance (ОДКБ 🛡️): the CSTO was established in 2012, and its Charter was signed in Tashkent.

The Treaty was signed in Tashkent on 15 May 1992.
"""
WRONG = DRAFT.splitlines()[4]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """One server for all tests that leave its settings alone."""
    with client(tmp_path_factory.mktemp("drafts")) as made:
        yield made


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Client]:
    """A server of the test's own."""
    with client(tmp_path) as made:
        yield made


def test_the_server_says_what_it_can_do(tmp_path: Path) -> None:
    editor = Client(tmp_path)
    try:
        answer = editor.initialize()
    finally:
        assert editor.quit() == 0
    capabilities = answer["capabilities"]
    assert answer["serverInfo"]["name"] == "csto-check"
    assert capabilities["positionEncoding"] == "utf-16"
    assert capabilities["hoverProvider"]
    assert capabilities["codeActionProvider"]["codeActionKinds"] == ["quickfix", "source.fixAll", "source.fixAll.csto-check"]
    assert capabilities["executeCommandProvider"]["commands"] == ["csto-check.explain"]


def test_diagnostics_mark_the_wrong_words_behind_emoji_and_cyrillic(editor: Client) -> None:
    found = editor.open("draft.md", DRAFT)
    assert [(each["code"], marked(DRAFT, each["range"])) for each in found] == [("CS101", "2012"), ("CS102", "Tashkent")]
    first = found[0]
    # Two emoji, one with a variation selector, stand before: code points would give 54.
    assert first["range"]["start"] == {"line": 4, "character": 56}
    assert (first["severity"], first["source"]) == (1, "csto-check")
    assert first["message"].startswith("The CSTO was established on 14 May 2002, not in 2012.")


def test_each_diagnostic_links_to_the_section_of_its_rule(editor: Client) -> None:
    href = urlsplit(editor.open("draft.md", DRAFT)[0]["codeDescription"]["href"])
    page = Path(unquote(href.path)).read_text(encoding="utf-8")
    code, _, name = href.fragment.partition("-")
    assert f"## {code.upper()} {name}\n" in page


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 66), ("utf-16", 56), ("utf-32", 54)])
def test_positions_are_in_the_encoding_that_the_client_prefers(tmp_path: Path, encoding: str, start: int) -> None:
    with client(tmp_path, general={"positionEncodings": [encoding]}) as editor:
        found = editor.open("draft.md", DRAFT)
        assert found[0]["range"]["start"]["character"] == start
        action = editor.actions("draft.md", found[0]["range"])["Replace “2012” with “2002”"]
        edits = action["edit"]["changes"][editor.uri("draft.md")]
        assert edited(DRAFT, edits, encoding) == DRAFT.replace("2012", "2002")
        assert editor.hover("draft.md", 4, start)["range"] == found[0]["range"]
        assert editor.hover("draft.md", 4, start + 4)["range"] == found[0]["range"]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_every_line_end_of_the_protocol_counts(editor: Client, line_end: str) -> None:
    found = editor.open("draft.md", DRAFT.replace("\n", line_end))
    assert [each["range"]["start"]["line"] for each in found] == [4, 4]


def test_what_is_no_line_end_to_the_protocol_does_not_move_lines(editor: Client) -> None:
    found = editor.open("draft.txt", "Seen\u2028from\u0085here\x0cthe CSTO was established in 2012.\n", "plaintext")
    assert found[0]["range"]["start"] == {"line": 0, "character": 43}


def test_a_change_is_answered_with_the_diagnostics_of_the_new_version(editor: Client) -> None:
    assert len(editor.open("draft.md", DRAFT)) == 2
    assert [each["code"] for each in editor.change("draft.md", DRAFT.replace("2012", "2002"))] == ["CS102"]
    assert editor.change("draft.md", "Nothing to see here.") == []


def test_a_closed_draft_has_no_diagnostics(editor: Client) -> None:
    editor.open("draft.md", DRAFT)
    editor.notify("textDocument/didClose", textDocument={"uri": editor.uri("draft.md")})
    assert editor.note("textDocument/publishDiagnostics") == {"uri": editor.uri("draft.md"), "diagnostics": []}


def test_the_hover_over_a_wrong_claim_gives_the_rule_the_fact_and_its_sources(editor: Client) -> None:
    place = editor.open("draft.md", DRAFT)[0]["range"]
    answer = editor.hover("draft.md", 4, place["start"]["character"] + 1)
    text = answer["contents"]["value"]
    assert answer["range"] == place
    assert text.startswith("[CS101](file://")
    assert "was established on 14 May 2002" in text
    assert "`csto-established`" in text
    assert "](<https://" in text


def test_the_hover_over_a_right_claim_gives_the_fact_too(editor: Client) -> None:
    editor.open("draft.md", DRAFT)
    text = editor.hover("draft.md", 6, 20)["contents"]["value"]
    assert text.startswith("**Right**: “The Treaty was signed in Tashkent on 15 May 1992”")
    assert "The Collective Security Treaty was signed on 15 May 1992 in Tashkent" in text
    assert "`treaty-signed`" in text
    assert "](<https://" in text


def test_where_nothing_is_claimed_nothing_is_shown(editor: Client) -> None:
    editor.open("draft.md", DRAFT + "\nThe weather was fine.\n")
    assert editor.hover("draft.md", 8, 5) is None


def test_the_fix_is_the_preferred_action(editor: Client) -> None:
    found = editor.open("draft.md", DRAFT)[0]
    actions = editor.actions("draft.md", found["range"])
    assert list(actions) == ["Replace “2012” with “2002”", "Ignore CS101 here", "Explain CS101 (wrong-date)"]
    fix = actions["Replace “2012” with “2002”"]
    assert fix["isPreferred"] is True
    assert fix["diagnostics"] == [found]


def test_edits_name_the_version_where_the_client_can_tell(tmp_path: Path) -> None:
    with client(tmp_path, workspace={"workspaceEdit": {"documentChanges": True}}) as editor:
        editor.open("draft.md", "A title.\n")
        found = editor.change("draft.md", DRAFT)
        fix = editor.actions("draft.md", found[0]["range"])["Replace “2012” with “2002”"]
        (document,) = fix["edit"]["documentChanges"]
        assert document["textDocument"] == {"uri": editor.uri("draft.md"), "version": 2}


def test_ignoring_a_finding_writes_a_comment_that_silences_it_alone(editor: Client) -> None:
    found = editor.open("draft.md", DRAFT)[0]
    action = editor.actions("draft.md", found["range"])["Ignore CS101 here"]
    text = edited(DRAFT, action["edit"]["changes"][editor.uri("draft.md")])
    assert text == DRAFT.replace("Tashkent.\n\n", "Tashkent. <!-- csto-check: ignore CS101 -->\n\n", 1)
    assert [each["code"] for each in editor.change("draft.md", text)] == ["CS102"]


def test_all_safe_fixes_are_one_action_when_asked_for(editor: Client) -> None:
    editor.open("draft.md", DRAFT)
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 7, "character": 0}}
    (action,) = editor.actions("draft.md", whole, ["source.fixAll"]).values()
    text = edited(DRAFT, action["edit"]["changes"][editor.uri("draft.md")])
    assert WRONG.replace("2012", "2002").replace("Tashkent", "Chisinau") in text
    assert editor.change("draft.md", text) == []
    assert editor.actions("draft.md", whole, ["source.fixAll"]) == {}
    assert editor.actions("draft.md", whole, ["refactor"]) == {}


def test_the_explanation_is_opened_as_a_page(tmp_path: Path) -> None:
    with client(tmp_path, window={"showDocument": {"support": True}}) as editor:
        found = editor.open("draft.md", DRAFT)[0]
        command = editor.actions("draft.md", found["range"])["Explain CS101 (wrong-date)"]["command"]
        text = editor.request("workspace/executeCommand", command=command["command"], arguments=command["arguments"])
        shown = editor.await_request("window/showDocument")["params"]
        page = Path(unquote(urlsplit(shown["uri"]).path))
        assert page.read_text(encoding="utf-8") == text
    assert text.startswith("# CS101 wrong-date\n")
    assert "Fact `csto-established`. Sources:" in text
    assert "**Why it matters.**" in text
    assert not page.exists()  # it goes when the server does


def test_a_client_that_opens_no_pages_gets_the_explanation_as_a_message(editor: Client) -> None:
    editor.request("workspace/executeCommand", command="csto-check.explain", arguments=["CS402", "", []])
    assert editor.note("window/showMessage")["message"].startswith("# CS402 misspelt-name\n")


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("a", "plaintext", "The CSTO was established in 2012.\n"),
        ("a", "html", "<p>The <b>CSTO</b> was established in <!-- so --> 2012.</p>\n"),
        ("a", "restructuredtext", "The *CSTO* was established in 2012.\n"),
        ("a", "asciidoc", "The *CSTO* was established in 2012.\n"),
        ("a", "wikitext", "The '''CSTO''' was established in 2012.\n"),
        ("a", "mdx", "The **CSTO** was established in 2012.\n"),
        ("a.rst", "unheard-of", "The *CSTO* was established in 2012.\n"),
    ],
)
def test_the_format_is_that_of_the_language(editor: Client, name: str, language: str, text: str) -> None:
    (found,) = editor.open(name, text, language)
    assert marked(text, found["range"]) == "2012"


def test_program_code_is_no_draft(editor: Client) -> None:
    assert editor.open("a.py", "# The CSTO was established in 2012.\n", "python") == []


def test_json_is_read_where_the_settings_name_its_field(tmp_path: Path) -> None:
    text = '{"body": "The CSTO was established in 2012."}\n'
    with client(tmp_path) as editor:
        assert editor.open("a.json", text, "json") == []
    with client(tmp_path, {"text-field": "body"}) as editor:
        assert [marked(text, each["range"]) for each in editor.open("a.json", text, "json")] == ["2012"]
        assert editor.change("a.json", '{"body": "The CSTO') == []


def test_settings_are_reloaded_when_the_client_sends_them(own: Client) -> None:
    assert len(own.open("draft.md", DRAFT)) == 2
    own.notify("workspace/didChangeConfiguration", settings={"csto-check": {"ignore": ["CS101"]}})
    assert [each["code"] for each in own.diagnostics("draft.md")] == ["CS102"]
    own.notify("workspace/didChangeConfiguration", settings={"csto-check": {"severity": {"CS102": "note"}, "select": "CS102"}})
    assert [(each["code"], each["severity"]) for each in own.diagnostics("draft.md")] == [("CS102", 3)]


def test_settings_are_asked_for_where_the_client_answers(tmp_path: Path) -> None:
    changing = {"dynamicRegistration": True}
    with client(tmp_path, workspace={"configuration": True, "didChangeConfiguration": changing}) as editor:
        editor.await_request("client/registerCapability")
        assert len(editor.open("draft.md", DRAFT)) == 2
        editor.settings = {"ignore": ["CS102"]}
        editor.notify("workspace/didChangeConfiguration", settings=None)
        assert [each["code"] for each in editor.diagnostics("draft.md")] == ["CS101"]


@pytest.mark.parametrize(
    ("name", "content"),
    [(".csto-check.toml", 'ignore = ["CS101"]\n'), ("pyproject.toml", '[tool.csto-check]\nignore = ["CS101"]\n')],
)
def test_a_changed_settings_file_counts_at_once(tmp_path: Path, name: str, content: str) -> None:
    with client(tmp_path, workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}}) as editor:
        watched = editor.await_request("client/registerCapability")["params"]["registrations"][0]["registerOptions"]["watchers"]
        assert f"**/{name}" in [each["globPattern"] for each in watched]
        assert len(editor.open("draft.md", DRAFT)) == 2
        (tmp_path / name).write_text(content)
        editor.notify("workspace/didChangeWatchedFiles", changes=[{"uri": editor.uri(name), "type": 1}])
        assert [each["code"] for each in editor.diagnostics("draft.md")] == ["CS102"]
        (tmp_path / name).unlink()
        assert len(editor.change("draft.md", f"{DRAFT}\n")) == 2  # seen without being told


def test_a_misspelt_setting_is_told_once_and_the_last_good_settings_hold(own: Client) -> None:
    settings = own.folder / ".csto-check.toml"
    settings.write_text('ignore = ["CS101"]\n')
    assert [each["code"] for each in own.open("draft.md", DRAFT)] == ["CS102"]
    settings.write_text('ingore = ["CS102"]\n')
    text = f"{DRAFT}\n"
    uri = own.uri("draft.md")
    for version in (2, 3):
        text += "x"
        own.notify("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=[{"text": text}])
        time.sleep(0.2)
    message = own.note("window/showMessage")["message"]
    assert message == f"csto-check: {settings}: unknown setting 'ingore'; did you mean 'ignore'?"
    own.versions[uri] = 3
    assert [each["code"] for each in own.diagnostics("draft.md")] == ["CS102"]
    settings.unlink()
    assert len(own.change("draft.md", DRAFT)) == 2


def test_facts_of_a_desk_are_laid_over_ours_and_read_again_when_they_change(tmp_path: Path) -> None:
    facts = tmp_path / "our-facts" / "entities"
    facts.mkdir(parents=True)
    (tmp_path / ".csto-check.toml").write_text('facts = ["our-facts"]\n')
    (facts / "states.yaml").write_text("- id: kyrgyzstan\n  misspellings: [Kirgizstan Land]\n")
    text = "The CSTO has members such as Kirgizstan Land and Uzbekistan Land.\n"
    with client(tmp_path) as editor:
        assert [marked(text, each["range"]) for each in editor.open("a.md", text)] == ["Kirgizstan Land"]
        (facts / "states.yaml").write_text("- id: kyrgyzstan\n  aliases: [Kirgizstan Land]\n")
        editor.notify("workspace/didChangeWatchedFiles", changes=[{"uri": (facts / "states.yaml").as_uri(), "type": 2}])
        assert editor.diagnostics("a.md") == []


def test_broken_facts_are_told_and_ours_still_hold(tmp_path: Path) -> None:
    facts = tmp_path / "entities"
    facts.mkdir()
    (facts / "a.yaml").write_text("- id: [\n")
    with client(tmp_path, {"facts": ["."]}) as editor:
        editor.notify(
            "textDocument/didOpen",
            textDocument={"uri": editor.uri("a.md"), "languageId": "markdown", "version": 1, "text": DRAFT},
        )
        assert "entities/a.yaml:" in editor.note("window/showMessage")["message"]
        assert len(editor.note("textDocument/publishDiagnostics")["diagnostics"]) == 2


def test_fast_typing_leaves_the_diagnostics_of_the_last_version(editor: Client) -> None:
    editor.open("draft.md", DRAFT)
    uri = editor.uri("draft.md")
    for number in range(2, 42):
        text = DRAFT + "x" * number if number < 41 else DRAFT.replace("2012", "2002")
        editor.notify("textDocument/didChange", textDocument={"uri": uri, "version": number}, contentChanges=[{"text": text}])
    editor.versions[uri] = 41
    assert [each["code"] for each in editor.diagnostics("draft.md")] == ["CS102"]
