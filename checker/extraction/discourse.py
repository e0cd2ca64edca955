"""What a text has spoken of so far, and what its pronouns, general nouns and half-said dates stand for.

One :class:`Discourse` goes through a document from top to bottom. Names move into focus as they are met; "it", "the bloc" and "the
country" take what is in focus; "the same year" and "on 7 October" take the last date.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.tokens import Token
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval

_REMEMBERED = 14  # names; who stood further back is no longer meant by a pronoun


class Discourse:
    """The state of a text while it is read.

    ``topic`` is the organization the text is about, ``today`` the document's date.
    """

    def __init__(self, facts: FactBase, topic: str, today: DateInterval | None) -> None:
        self._facts = facts
        self.topic = topic
        self.today = today
        self.anchor: DateInterval | None = None  # the last date spoken of
        self.heading_date: DateInterval | None = None
        self.recent: list[tuple[str, str]] = []  # (id, kind), the last one last
        self.subject: tuple[str, ...] = ()
        self.dates: list[DateInterval] = []  # of this paragraph
        self.introduced: set[str] = set()
        self.persons: list[str] = []

    def new_block(self) -> None:
        self.dates = []

    def note(self, entity: str) -> None:
        """Brings an entity into focus."""
        kind = self._facts.entity(entity).kind
        pair = (entity, kind)
        if pair in self.recent:
            self.recent.remove(pair)
        self.recent.append(pair)
        if len(self.recent) > _REMEMBERED:
            del self.recent[0]
        self.introduced.add(entity)
        if kind == "person":
            self.persons.append(entity)

    def latest(self, *kinds: str) -> tuple[str, ...]:
        """The entities of the given kinds in focus, the latest first."""
        return tuple(entity for entity, kind in reversed(self.recent) if kind in kinds)

    def of_general_noun(self, kind: str) -> tuple[str, ...]:
        """What "the organization", "the treaty", "the exercise" may mean: the latest of that kind, then the topic."""
        if kind == "organization":
            found = self.latest("organization")[:1]
            return tuple(dict.fromkeys((*found, self.topic))) if self.topic else found
        if kind == "exercise":
            return self.latest("exercise", "series")[:1]
        return self.latest(kind)[:1]

    def of_pronoun(self, kinds: Sequence[str]) -> tuple[str, ...]:
        """What a pronoun may mean among entities of the given kinds: the last subject, then the latest."""
        for entity in self.subject:
            if self._facts.entity(entity).kind in kinds:
                return (entity,)
        return self.latest(*kinds)[:1]

    def see(self, tokens: Sequence[Token]) -> None:
        """Goes through the tokens of a sentence: fills in what general nouns stand for and brings names into focus."""
        for token in tokens:
            if token.anaphor:
                if token.form == "anaphor":
                    token.entities = self.of_general_noun(token.key) if token.key != "people" else self.latest("person")[:1]
                elif token.terminal == "PRONOUN":
                    token.attributes["recent"] = " ".join(entity for entity, _ in reversed(self.recent))
                    token.attributes["subject"] = " ".join(self.subject)
                continue
            if token.items:
                for item in token.items:
                    if item.entity and item.terminal not in ("NUMBER", "DATE"):
                        self.note(item.entity)
            elif token.entities and token.terminal != "DEMONYM":
                self.note(token.entities[0])

    def resolve_date(self, token: Token) -> DateInterval | None:
        """The days that a date token means here."""
        mention = token.date
        if mention is None:
            return None
        if mention.date is not None:
            return mention.date
        return mention.resolve(self.anchor or self.heading_date or self.today, self.today)

    def remember_dates(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.terminal == "DATE" and token.date is not None:
                date = self.resolve_date(token)
                if date is not None:
                    if token.key not in ("none",) or token.date.date is not None:
                        self.anchor = date
                    self.dates.append(date)


def pronoun_entities(token: Token, facts: FactBase, kinds: Sequence[str]) -> tuple[str, ...]:
    """The antecedent of a pronoun token among the given kinds, as the discourse stood when it was met."""
    for attribute in ("subject", "recent"):
        for entity in token.attributes.get(attribute, "").split():
            if facts.entity(entity).kind in kinds:
                return (entity,)
    return ()
