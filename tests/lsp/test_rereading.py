"""The checker that remembers paragraphs answers as the plain one does."""

from __future__ import annotations

import pytest

pytest.importorskip("pygls")

from checker.checking import default_checker
from checker.lsp.rereading import Rereader
from tests.annotated import drafts


def test_a_text_read_again_and_again_gives_the_plain_checkers_report() -> None:
    rereader, plain = Rereader(), default_checker()
    claims = 0
    for draft in drafts("open")[:8]:
        expected = plain.check(draft.text, path=draft.path.name)
        claims += len(expected.claims)
        for _ in range(3):
            assert rereader.check(draft.text, path=draft.path.name) == expected
    assert claims > 20


def test_a_changed_paragraph_changes_what_later_ones_mean() -> None:
    rereader, plain = Rereader(), default_checker()
    second = "\n\nIt was established in 2012, and Uzbekistan rejoined the bloc in 2009.\n"
    for first in ("NATO and the CSTO differ.", "The CSTO and NATO differ.", "Of the CSTO much is said."):
        text = f"{first}{second}"
        assert rereader.check(text, as_of="2024-10-22") == plain.check(text, as_of="2024-10-22")
