"""Parse trees as clauses with grammatical roles: who, did what, to what, where, when.

A clause has a verb group, noun phrases in their roles, prepositional phrases and dates. What the roles mean is the frames'
business.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lalr import Node
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.constructions import Found
from checker.model.dataclass import dataclass, field

_PASSIVE_FORMS = frozenset(("past", "participle"))


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its words, and the phrases that "of" hangs on it."""

    words: list[Token]
    of: list[Phrase] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return (self.of[-1] if self.of else self).words[-1].end if not self.of else self.of[-1].end

    @property
    def head(self) -> Token | None:
        """The word the phrase is about: the last one, unless words that were dropped follow it ("the CSTO [budget]")."""
        last = self.words[-1]
        if last.terminal == "POSSESSIVE":
            return self.words[-2] if len(self.words) > 1 and not last.trail else None  # "the CSTO's [anthem]"
        return None if last.trail else last

    def has(self, terminal: str, key: str = "") -> Token | None:
        for word in self.words:
            if word.terminal == terminal and (not key or word.key == key):
                return word
        return None


@dataclass(slots=True)
class Verbs:
    """A verb group. ``predicate`` is empty for "is" and "has" alone, and for verbs that no claim uses."""

    tokens: list[Token]
    predicate: str = ""
    other: bool = False
    passive: bool = False
    active: bool = False  # surely active: an auxiliary "has" or a present form
    negated: bool = False
    modal: bool = False
    copula: bool = False
    have: bool = False
    past: bool = False


@dataclass(slots=True)
class Clause:
    """One clause. ``kind`` names its construction."""

    kind: str
    tokens: Sequence[Token]
    begin: int
    end: int
    verbs: Verbs
    subject: Phrase | None = None
    object: Phrase | None = None
    prepositions: list[tuple[Token, Phrase]] = field(default_factory=list)
    dates: list[Token] = field(default_factory=list)
    more: list[Phrase] = field(default_factory=list)  # further noun phrases of the predicate
    subject_prepositions: list[tuple[Token, Phrase]] = field(default_factory=list)
    inherited: bool = False

    @property
    def start(self) -> int:
        return min(token.start for token in self.tokens[self.begin : self.end])

    @property
    def stop(self) -> int:
        return max(token.end for token in self.tokens[self.begin : self.end])

    def phrases(self, *terminals: str) -> list[Phrase]:
        """The phrases behind prepositions of the given terminals."""
        return [phrase for preposition, phrase in self.prepositions if preposition.terminal in terminals]


def clause_of(found: Found, tokens: Sequence[Token]) -> Clause:
    """The clause that a construction says."""
    clause = Clause(found.name, tokens, found.begin, found.end, Verbs([]))
    for child in found.tree.children:
        if not isinstance(child, Node):
            if found.name == "gapped" and tokens[child].terminal == "DATE":
                clause.dates.append(tokens[child])
            if found.name in ("fronted", "absolute"):
                token = tokens[child]
                if token.terminal == "HAVE":
                    clause.verbs = Verbs([], active=True)
                elif token.terminal == "VERB" and clause.verbs.active:
                    clause.verbs = Verbs([token], predicate=token.key, active=True, past=True)
                elif token.terminal == "VERB":
                    active = token.form in ("ing", "state")
                    past = not (token.form == "state" and _goes_on_in_the_present(tokens, found.end))
                    clause.verbs = Verbs(
                        [token], predicate=token.key, passive=token.form in _PASSIVE_FORMS, active=active, past=past
                    )
            continue
        match child.rule:
            case "subject":
                _subject(child, tokens, clause)
            case "lead":
                _lead(child, tokens, clause)
            case "prepositional" if found.name == "inverted":
                inner: list[tuple[Token, Phrase]] = []
                _preposition(child, tokens, inner)
                if clause.object is not None and inner:
                    clause.object.of.append(inner[0][1])  # "among the parties to the Treaty"
                else:
                    clause.object = inner[0][1] if inner else None
                clause.verbs = Verbs(
                    [], copula=True, past=any(t.key in ("was", "were") for t in tokens[child.end : found.end][:1])
                )
                if found.begin and tokens[found.begin - 1].terminal == "DATE" and tokens[found.begin - 1] not in clause.dates:
                    clause.dates.append(tokens[found.begin - 1])  # "A year later in Armenia the minister was X"
            case "verbs":
                clause.verbs = verbs_of(child, tokens)
            case "np":
                phrase = phrase_of(child, tokens)
                if (
                    found.name in ("gapped", "absolute")
                    or (found.name == "label" and clause.subject is None)
                    or found.name == "inverted"
                    or found.name == "fronted"
                    and clause.verbs.tokens
                    and child.end == found.end
                ):
                    clause.subject = phrase
                elif clause.object is None:
                    clause.object = phrase
                else:
                    clause.more.append(phrase)
            case "tail" | "adjunct" | "value" if not _belongs_to_name(child, tokens):
                adjunct(child, tokens, clause)
            case _:
                pass
    return clause


def _goes_on_in_the_present(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the main clause behind a participle is in the present: "Made up of six states, the bloc has ..."."""
    verb = next((token for token in tokens[begin:] if token.terminal in ("VERB", "OTHER", "BE", "HAVE")), None)
    return verb is not None and (verb.form == "present" or verb.key in ("is", "are", "has", "have"))


def _belongs_to_name(node: Node, tokens: Sequence[Token]) -> bool:
    """Whether a date hangs on the document before it ("the Treaty of 15 May 1992") and not on the clause."""
    date = next((c for c in node.children if isinstance(c, int) and tokens[c].terminal == "DATE"), None)
    if date is None:
        inner = next((c for c in node.children if isinstance(c, Node) and c.rule == "adjunct"), None)
        return inner is not None and _belongs_to_name(inner, tokens)
    token = tokens[date]
    if token.terminal != "DATE" or token.date is None or date == 0:
        return False
    if (
        token.gap
        and token.attributes.get("preposition") == "of"
        and tokens[date - 1].terminal in ("WITH", "COMMA", "AND", "IN", "FROM", "BY", "TO")
    ):
        return True  # "extended the Treaty, with the protocols of 2010"
    return tokens[date - 1].terminal == "DOC" and token.attributes.get("preposition") == "of" and not token.gap


def _subject(node: Node, tokens: Sequence[Token], clause: Clause) -> None:
    for child in node.children:
        if isinstance(child, Node) and child.rule == "np":
            clause.subject = phrase_of(child, tokens)
        elif isinstance(child, Node):
            found: list[tuple[Token, Phrase]] = []
            _preposition(child, tokens, found)
            clause.subject_prepositions.extend(found)


def _lead(node: Node, tokens: Sequence[Token], clause: Clause) -> None:
    for child in node.children:
        if isinstance(child, Node):
            _preposition(child, tokens, clause.prepositions)
        elif tokens[child].terminal == "DATE":
            clause.dates.append(tokens[child])


def adjunct(node: Node, tokens: Sequence[Token], clause: Clause) -> None:
    """Adds a date or prepositional phrase to a clause."""
    for child in node.children:
        if isinstance(child, int):
            if tokens[child].terminal == "DATE":
                clause.dates.append(tokens[child])
        elif child.rule == "prepositional":
            _preposition(child, tokens, clause.prepositions)
        elif child.rule == "np":
            if clause.object is None and not clause.verbs.tokens:
                clause.object = phrase_of(child, tokens)
            else:
                clause.more.append(phrase_of(child, tokens))
        else:
            adjunct(child, tokens, clause)


def _preposition(node: Node, tokens: Sequence[Token], found: list[tuple[Token, Phrase]]) -> None:
    preposition: Token | None = None
    for child in node.children:
        if isinstance(child, int):
            preposition = tokens[child]
        elif child.rule == "np" and preposition is not None:
            found.append((preposition, phrase_of(child, tokens)))


def phrase_of(node: Node, tokens: Sequence[Token]) -> Phrase:
    """The phrase of an ``np`` or ``of`` node."""
    phrase = Phrase([])
    for child in node.children:
        if isinstance(child, int):
            if tokens[child].terminal != "OF":
                phrase.words.append(tokens[child])
        else:
            phrase.of.append(phrase_of(child, tokens))
    return phrase


def verbs_of(node: Node, tokens: Sequence[Token]) -> Verbs:
    group = Verbs([tokens[child] for child in node.children if isinstance(child, int)])
    last = group.tokens[-1]
    before = group.tokens[:-1]
    group.negated = any(token.terminal == "NOT" for token in group.tokens)
    group.modal = any(token.terminal == "MODAL" for token in group.tokens)
    be = any(token.terminal == "BE" for token in before)
    group.have = any(token.terminal == "HAVE" for token in before)
    past_auxiliary = any(
        token.terminal in ("BE", "HAVE") and token.key in ("was", "were", "had", "been", "held") for token in group.tokens
    )
    stands = last.key == "base" and any(token.key in ("is", "are") for token in before)  # "is headquartered" is how things are
    group.past = last.form in _PASSIVE_FORMS and not stands or past_auxiliary
    if last.terminal == "VERB":
        group.predicate = last.key
        group.passive = be and last.form in _PASSIVE_FORMS
        group.active = not be and (group.have or last.form in ("present", "base", "ing"))
    elif last.terminal == "OTHER":
        group.other = True
    else:
        group.copula = any(token.terminal == "BE" for token in group.tokens)
        group.have = any(token.terminal == "HAVE" for token in group.tokens)
    return group
