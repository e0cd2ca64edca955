"""The checker that remembers paragraphs answers as the plain one does."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

pytest.importorskip("pygls")

from checker.checking import default_checker
from checker.extraction import Extractor
from checker.lsp.rereading import Rereader
from checker.model.documents import Block
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


TWO_PARAGRAPHS = "{}\n\nIt was established in 2012, and Belarus joined it in 1995. {}\n"


@pytest.mark.parametrize(
    ("first", "typed", "read"),
    [
        ("The CSTO met in Minsk.", "The CSTO soon met in Minsk.", 1),  # the second paragraph means what it meant
        ("The CSTO met in Minsk.", "The CSTO and NATO met in Minsk.", 2),
        ("# The CSTO", "# The CSTO and NATO", 2),
        ("The CSTO has six members:", "The CSTO has few members:", 2),  # a lead-in line lends its words to what follows
    ],
)
def test_paragraphs_are_read_again_as_far_as_they_may_mean_something_else(
    first: str, typed: str, read: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rereader, plain = Rereader(), default_checker()
    texts = [TWO_PARAGRAPHS.format(words, "") for words in (first, typed)]
    rereader.check(texts[0], path="draft.md", as_of="2024-10-22")
    blocks = []
    reading = Extractor._read

    def noted(self: Extractor, block: Block, *rest: Any) -> None:
        blocks.append(block.text)
        reading(self, block, *rest)

    monkeypatch.setattr(Extractor, "_read", noted)
    report = rereader.check(texts[1], path="draft.md", as_of="2024-10-22")
    assert len(blocks) == read
    assert report == plain.check(texts[1], path="draft.md", as_of="2024-10-22")


def test_bullets_gathered_into_a_list_stand_where_they_stand_now() -> None:
    rereader, plain = Rereader(), default_checker()
    bullets = "\n\nMembers of the CSTO:\n\n- Armenia\n- Georgia\n- Russia\n\nThe CSTO met.\n"
    for first in ("The CSTO met.", "The CSTO met again.", "The CSTO met again and again.", "Of the CSTO much is said."):
        assert rereader.check(first + bullets) == plain.check(first + bullets)


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
