"""The texts that speed is measured on, made from the project's own prose: about the CSTO, about other things, hostile ones."""

from __future__ import annotations

import re

from checker.factbase import open_factbase
from checker.factbase.topic import Topic
from checker.reading import read_text
from tests.annotated import drafts
from tests.evaluation.prose import CLEAN


def about_the_csto(size: int) -> str:
    """Prose of at least ``size`` characters, as journalists write about the CSTO: the open drafts without markup."""
    return _repeated(_paragraphs([(draft.path.name, draft.text) for draft in drafts("open")]), size)


def _paragraphs(files: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(block.text for name, text in files for block in read_text(text, name).blocks if len(block.text) > 60)


_TOPIC = re.compile(
    r"CSTO|ODKB|[Tt]reaty|[Cc]ollective|[Cc]harter|[Ss]ecretar|[Cc]ouncil|Rubezh|Interaction|Brotherhood|[Oo]peration|forces"
    r"|\b[A-Z]{3,}\b"
)


def about_anything_else(size: int) -> str:
    """Prose of at least ``size`` characters that never speaks of the CSTO: what is left of the clean prose without that."""
    texts = _paragraphs([(path.name, path.read_text(encoding="utf-8")) for path in sorted(CLEAN.glob("*.md"))])
    facts = open_factbase()
    heads, topic = facts.topic_people(), Topic(facts.topic_names())
    others = (
        text
        for text in texts
        if not _TOPIC.search(text) and not topic.spoken_of_in(text) and not any(name in text.lower() for name in heads)
    )
    return _repeated(tuple(others), size)


def _repeated(texts: tuple[str, ...], size: int) -> str:
    whole = "\n\n".join(texts) + "\n\n"
    return whole * (size // len(whole) + 1)


# Sentences that grow with n and look at every step as if a claim were about to end.
GROWING = {
    "a list of states": lambda n: "The CSTO comprises " + "Armenia, Belarus, " * n + "and Russia.",
    "relative clauses": lambda n: "The CSTO, " + "which was founded in 2002, " * n + "met in Minsk.",
    "of-phrases": lambda n: "The " + "signing of the " * n + "Collective Security Treaty took place in 1992.",
    "dates": lambda n: "The CSTO met " + "on 14 May 2002, " * n + "in Moscow.",
    "open brackets": lambda n: "The CSTO " + "(founded " * n + "in 2002.",
    "quotation marks": lambda n: "The CSTO " + '"joined" ' * n + "in 2002.",
    "verbs": lambda n: "The CSTO " + "joined signed left " * n + "in 2002.",
    "prepositions": lambda n: "The CSTO was founded " + "in the " * n + "summer.",
    "numbers": lambda n: "The CSTO has " + "18,000 " * n + "troops.",
    "misspelt names": lambda n: "The CSTO met in " + "Kyrgystan Bishkeck " * n + "in 2002.",
    "one long word": lambda n: "The CSTO met in " + "Kyrg" * n + " in 2002.",
    "titles": lambda n: "CSTO " + "Secretary General " * n + "Stanislav Zas spoke.",
}  # fmt: skip
