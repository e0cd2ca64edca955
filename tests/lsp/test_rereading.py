"""The checker that remembers paragraphs answers as the plain one does."""

from __future__ import annotations

from random import Random

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


def test_typing_anywhere_gives_the_plain_checkers_report_at_each_step() -> None:
    rereader, plain = Rereader(), default_checker()
    seed = Random(6)
    for draft in [each for each in drafts("open") if each.path.suffix == ".md"][:6]:
        text, name = draft.text, draft.path.name
        for _ in range(4):
            at = seed.randrange(len(text))
            for typed in ("x", " 2012", ". It ", "\n\n"):
                text = text[:at] + typed + text[at:]
                at += len(typed)
                assert rereader.check(text, path=name) == plain.check(text, path=name)
            text = text[:at] + text[at + seed.randrange(200) :]
            assert rereader.check(text, path=name) == plain.check(text, path=name)
