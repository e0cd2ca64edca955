"""The way of a document through the extraction: block by block, sentence by sentence, to claims."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.extraction import clauses, counts, labels, naming, provisions, titles
from checker.extraction.clauses import Setting
from checker.extraction.constructions import Found, clause_constructions, local_constructions
from checker.extraction.dates import find_dates
from checker.extraction.discourse import Discourse, pronoun_entities
from checker.extraction.folding import fold_lists, join_places, tidy
from checker.extraction.frames import Frames
from checker.extraction.happenings import Scene, happening_claims, merged
from checker.extraction.moods import Mood, Segment, segments
from checker.extraction.numbers import find_numbers
from checker.extraction.people import people_claims
from checker.extraction.roles import Clause, Phrase, Verbs, clause_of, phrase_of
from checker.extraction.skeleton import skeleton_of
from checker.extraction.tokens import BlockText, Lexer, Token
from checker.extraction.vocabulary import lexicon
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.documents import Block, Document
from checker.model.spans import Span
from checker.reading.sentences import sentence_spans

# A sentence that takes back the one before it: "It did not.", "Not so.", "That is wrong."
_DENIAL = re.compile(
    r"[\"'“”*_]*(?:(?:no(?=[.,:;!])|not so|not true|not quite|wrong|false|untrue|nonsense|incorrect|in fact|neither|far from it|never)\b[.,:;! ]"
    r"|(?:it|they|he|she|this|that|both|these)(?: \w+)? (?:did not|did|was not|were not|has not|have not|is not|isn't|didn't|wasn't|hasn't|does not|doesn't|is wrong|is false|was wrong|is untrue|"
    r"is a mistake|is an error|is incorrect|never did|never has)\b[.,:; ])"
)


@dataclass(frozen=True, slots=True)
class SpellingSlip:
    """A misspelt name: where it stands, what is meant, and how it is written."""

    span: Span
    right: str
    entity: str


@dataclass(slots=True)
class Extraction:
    """What a document claims. Each group holds the readings of one claim; it is right if one of them is."""

    groups: list[list[Claim]] = field(default_factory=list)
    slips: list[SpellingSlip] = field(default_factory=list)
    weekdays: list[tuple[Span, DateInterval]] = field(default_factory=list)


class Extractor:
    """Reads documents with one fact base; made once, used for many. Holds no state of a document."""

    def __init__(self, facts: FactBase, overlays: Sequence[Path] = ()) -> None:
        self.facts = facts
        self._lexer = Lexer(facts, lexicon(tuple(overlays)))
        self._frames = Frames(facts)
        self._within = {place.id: str(place.attributes.get("in", "")) for place in facts.entities("place")}
        topics = [entity.id for entity in facts.entities("organization") if entity.attributes.get("topic")]
        self.topics = tuple(topics)

    def extract(self, document: Document, today: DateInterval | None, on_topic: bool = False) -> Extraction:
        """All claims of a document whose own date is ``today``.

        ``on_topic`` says that the text is about the topic even where it does not name it: "Uzbekistan joined in 2006".
        """
        result = Extraction()
        discourse = Discourse(self.facts, self.topics[0] if self.topics else "", today)
        discourse.scene = Scene(self.facts)
        if on_topic:
            discourse.assume_topic()
        headers: dict[tuple[str, ...], list[list[Token]]] = {}
        for block in document.blocks:
            discourse.new_block()
            if block.kind == "row":
                self._row(block, discourse, result, headers)
            else:
                self._block(block, discourse, result)
        return result

    def _prepared(self, block: Block) -> BlockText:
        dates = find_dates(block.text)
        return BlockText.of(block.text, dates, find_numbers(block.text, dates))

    def _block(self, block: Block, discourse: Discourse, result: Extraction) -> None:
        prepared = self._prepared(block)
        open_quote = False
        mark = len(result.groups)
        for start, end in sentence_spans(block.text):
            if _DENIAL.match(prepared.folded, start):
                del result.groups[mark:]  # what the sentence before said is denied here
            mark = len(result.groups)
            tokens = self._lexer.tokens(prepared, start, end)
            if not tokens:
                continue
            discourse.new_sentence()
            open_quote = self._sentence(block, prepared, tokens, start, end, discourse, result, open_quote)
        if block.kind == "heading":
            dates = [m.date for m in prepared.dates.values() if m.date is not None]
            discourse.heading_date = dates[-1] if dates else discourse.heading_date

    def _sentence(
        self,
        block: Block,
        prepared: BlockText,
        tokens: list[Token],
        start: int,
        end: int,
        discourse: Discourse,
        result: Extraction,
        open_quote: bool,
    ) -> bool:
        tokens = [token for token in tokens if self._meant(token, tokens, prepared, discourse)]
        _mark_acronyms(tokens, prepared)
        tokens = fold_lists(join_places(tokens, self._within))
        for token in tokens:
            if token.items:
                token.trail = token.items[-1].trail
        discourse.see(tokens)
        self._spelling(block, prepared, tokens, start, end, result)
        before = discourse.subject
        discourse.work_out_dates(tokens)
        discourse.dates_here = [token for token in tokens if token.terminal == "DATE"]
        parts, still_open = segments(tokens, block.text, block.quoted, open_quote)
        previous: Clause | None = None
        mark = len(result.groups)
        for segment in parts:
            previous = self._segment(segment, block, (start, end), discourse, result, previous)
        merged(result.groups, happening_claims(tokens, parts, prepared, block, (start, end), discourse, discourse.scene), mark)
        setting = Setting(self.facts, discourse, block, (start, end), Mood())
        result.groups.extend(people_claims(skeleton_of(prepared, tokens, start, end), parts, setting))
        result.groups.extend(provisions.provision_claims(tokens, parts, Setting(self.facts, discourse, block, (start, end), Mood())))
        for token in tokens:
            if token.terminal == "DATE" and token.date is not None and token.date.weekday is not None:
                date = discourse.resolve_date(token)
                if date is not None and token.date.wrong_weekday(date) and token.date.date is not None:
                    result.weekdays.append((block.span(token.start, token.end), date))
        if discourse.subject is before and any(token.terminal in ("VERB", "OTHER", "BE", "HAVE") for token in tokens):
            discourse.subject = ()  # whoever this sentence was about is not known
        return still_open

    def _segment(
        self,
        segment: Segment,
        block: Block,
        sentence: tuple[int, int],
        discourse: Discourse,
        result: Extraction,
        previous: Clause | None,
    ) -> Clause | None:
        setting = Setting(self.facts, discourse, block, sentence, segment.mood)
        first_clause = previous is None
        if segment.mood.speaker and segment.mood.speaker != discourse.topic and segment.mood.modality in ("attributed", "quoted", "hedged"):
            discourse.subject = (self._frames.government(segment.mood.speaker) or segment.mood.speaker,)
        tokens = tidy(segment.tokens)
        discourse.refresh(tokens)
        if not tokens:
            return previous
        silent = segment.mood.silent
        add = (lambda groups: None) if silent else result.groups.extend
        discourse.report = segment.report or discourse.cleft
        if discourse.cleft and segment.conjunction == "that" and any(token.terminal in _VERBAL for token in tokens):
            tokens = [*discourse.cleft, *tokens]
        if segment.conjunction != "that":
            discourse.cleft = _cleft(tokens) if not segment.mood.speaker else []
        for found in local_constructions(tokens):
            match found.name:
                case "naming":
                    result.groups.extend(naming.naming_claims(found, tokens, setting))
                case "bracketed":
                    add(titles.bracketed_claims(found, tokens, setting))
                case "dated":
                    result.groups.extend(naming.dated_claims(found, tokens, setting))
                case "nominal":
                    add(clauses.clause_claims(_nominal(found, tokens), self._frames, setting))
                case _:
                    pass
        add(counts.count_claims(tokens, setting))
        add(labels.label_claims(tokens, setting))
        plain = without_asides(without_brackets(tokens))
        clause_found = False
        for found in clause_constructions(plain):
            discourse.refresh(plain[found.begin : found.end])
            clause = clause_of(found, plain)
            clause = _completed(clause, previous, found, plain)
            if clause is None:
                continue
            if not clause_found and first_clause and clause.kind == "coordinate":
                discourse.subject = ()
            clause_found = True
            add(clauses.clause_claims(clause, self._frames, setting))
            add(titles.office_clause_claims(clause, setting))
            add(counts.quantity_clause_claims(clause, setting))
            main = segment.conjunction in ("", "that") and clause.kind in ("clause", "fronted", "gapped")
            if clause.subject is not None and not clause.inherited and main:
                discourse.subject = self._subject_of(clause.subject)
            previous = clause
        return previous

    def _subject_of(self, phrase: Phrase) -> tuple[str, ...]:
        """What the next "it" or "they" may mean: the entities that head a subject; nothing where the subject is not known."""
        head = phrase.head
        if head is None:
            return ()
        if head.terminal == "PRONOUN":
            return pronoun_entities(head, self.facts, ("organization", "document", "state", "force", "exercise", "body", "person", "event", "mission", "series"))
        return head.entities if head.terminal not in ("DEMONYM", "ROLE") else ()

    def _meant(self, token: Token, tokens: Sequence[Token], prepared: BlockText, discourse: Discourse) -> bool:
        """Whether a name that is an everyday word is meant as a name here ("Search", "Channel")."""
        if token.form != "context" or token.terminal not in ("EXERCISE", "MISSION"):
            return True
        word = prepared.text[token.start : token.end]
        if not word[:1].isupper():
            return False
        if discourse.introduced.intersection(token.entities):
            return True
        before = prepared.text[max(0, token.start - 1) : token.start]
        around = prepared.folded[max(0, token.start - 40) : token.end + 30]
        return (
            before in "\"“'‘«"
            and before != ""
            or any(cue in around for cue in ("exercise", "drill", "manoeuv", "maneuver", "operation"))
        )

    def _spelling(
        self, block: Block, prepared: BlockText, tokens: Sequence[Token], start: int, end: int, result: Extraction
    ) -> None:
        for token, entity in naming.misspelt(tokens, Setting(self.facts, None, block, (start, end), Mood())):  # type: ignore[arg-type]  # the discourse plays no part
            result.slips.append(SpellingSlip(block.span(token.start, token.end), "", entity))
        for a, b, right, entity in naming.near_misses(prepared, start, end, tokens, self.facts):
            result.slips.append(SpellingSlip(block.span(a, b), right, entity))

    def _row(
        self, block: Block, discourse: Discourse, result: Extraction, headers: dict[tuple[str, ...], list[list[Token]]]
    ) -> None:
        prepared = self._prepared(block)
        cells = []
        for start, end in block.cells:
            tokens = self._lexer.tokens(prepared, start, end)
            tokens = fold_lists(join_places(tokens, self._within))
            discourse.see(tokens)
            cells.append(tidy(tokens))
            self._spelling(block, prepared, tokens, start, end, result)
        if block.header not in headers:
            headers[block.header] = [self._header(text) for text in block.header]
        header = headers[block.header]
        setting = Setting(self.facts, discourse, block, (0, len(block.text)), Mood("quoted" if block.quoted else "asserted"))
        subject = next((t for t in cells[0] if t.terminal == "STATE"), None) if cells else None
        if subject is not None:
            result.groups.extend(labels.row_claims(cells, header, setting, subject))
        for tokens in cells:
            result.groups.extend(counts.count_claims(tokens, setting))
            for found in local_constructions(tokens):
                if found.name == "naming":
                    result.groups.extend(naming.naming_claims(found, tokens, setting))

    def _header(self, text: str) -> list[Token]:
        prepared = BlockText.of(text, find_dates(text), ())
        return self._lexer.tokens(prepared, 0, len(text))


def _nominal(found: Found, tokens: Sequence[Token]) -> Clause:
    """A verbal noun with its owner, "of" phrases and adjuncts as a clause."""
    from checker.extraction.lalr import Node
    from checker.extraction.roles import _adjunct

    clause = Clause("nominal", tokens, found.begin, found.end, Verbs([]))
    for child in found.tree.children:
        if isinstance(child, int):
            token = tokens[child]
            clause.verbs = Verbs([token], predicate=token.key, past=True)
        elif isinstance(child, Node):
            if child.rule == "owner":
                words = [tokens[c] for c in child.children if isinstance(c, int)]
                clause.dates += [w for w in words if w.terminal == "DATE"]
                words = [w for w in words if w.terminal != "DATE"]
                if words:
                    clause.subject = Phrase(words)
            elif child.rule == "of":
                phrase = phrase_of(child, tokens)
                if clause.object is None:
                    clause.object = phrase
                else:
                    clause.more.append(phrase)
            else:
                _adjunct(child, tokens, clause)
    return clause


def _completed(clause: Clause, previous: Clause | None, found: Found, tokens: Sequence[Token]) -> Clause | None:
    """The clause with what it takes from the one before: a subject, or, for a gapped one, the verb."""
    if clause.kind == "relative":
        if found.begin == 0:
            return None
        before = tokens[found.begin - 1]
        if before.terminal == "COMMA" and found.begin > 1:
            before = tokens[found.begin - 2]
        who = next((tokens[c] for c in found.tree.children if isinstance(c, int) and tokens[c].terminal == "WHO"), None)
        if (
            before.terminal in ("STATE", "ORG", "DOC", "BODY", "FORCE", "EXERCISE", "EVENT", "PERSON", "MISSION", "PLACE", "NOUN")
            and who is not None
        ):
            antecedent = Phrase([before])
            if clause.object is not None and clause.object.words[0] is not before and _is_subject(clause, who, tokens):
                return clause
            return clauses.with_subject(clause, antecedent)
        return clause
    if clause.verbs.tokens and clause.kind in ("coordinate", "relative") and clause.verbs.tokens[0].gap:
        return None  # words that mean nothing to us stand before the verb: its subject is not known
    if clause.kind == "coordinate":
        subject = previous.subject if previous is not None else None
        before = tokens[found.begin - 1] if found.begin else None
        if (
            clause.verbs.tokens
            and clause.verbs.tokens[0].terminal == "VERB"
            and before is not None
            and tokens[found.begin].terminal == "COMMA"
        ):
            # ", founded in 2002," hangs on the noun before it, and is left alone where that noun is not known
            if clause.verbs.tokens[0].form in ("past", "participle") and (before.trail or tokens[found.begin].gap):
                return None
            if before.terminal in (
                "ORG",
                "DOC",
                "BODY",
                "FORCE",
                "EXERCISE",
                "STATE",
                "EVENT",
                "MISSION",
            ) and clause.verbs.tokens[0].form in ("past", "participle", "ing"):
                if (
                    subject is None
                    or previous is None
                    or before is not previous.tokens[previous.end - 1]
                    or clause.verbs.tokens[0].form == "ing"
                ):
                    return clauses.with_subject(
                        clause, Phrase([before]) if clause.verbs.tokens[0].form != "ing" or subject is None else subject
                    )
                attached = clauses.with_subject(clause, Phrase([before]))
                return attached if _takes_as_patient(clause, before) else clauses.with_subject(clause, subject)
        return clauses.with_subject(clause, subject)
    if clause.kind == "gapped":
        if previous is None or not previous.verbs.predicate:
            return None
        clause.verbs = previous.verbs
        if clause.object is None:
            clause.object = previous.object
        return clause
    return clause


def _takes_as_patient(clause: Clause, token: Token) -> bool:
    kinds = {"establish": ("ORG", "BODY", "FORCE"), "sign": ("DOC",), "adopt": ("DOC",), "hold": ("EXERCISE", "EVENT")}
    return token.terminal in kinds.get(clause.verbs.predicate, ())


def _is_subject(clause: Clause, who: Token, tokens: Sequence[Token]) -> bool:
    return False


def _cleft(tokens: Sequence[Token]) -> list[Token]:
    """The date that "it was in May 2023" puts before the clause that follows."""
    if len(tokens) > 2 and tokens[-3].terminal == "PRONOUN" and tokens[-2].terminal == "BE" and tokens[-1].terminal == "DATE":
        return [tokens[-1]]
    return []


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what stands between a noun and its verb in commas and has no verb of its own: "Belarus, now one of them, joined"."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.terminal == "COMMA" and found and found[-1].terminal in _NOUNS:
            if index + 1 < len(tokens) and tokens[index + 1].terminal in ("BE", "HAVE", "MODAL") and not tokens[index + 1].gap:
                index += 1
                continue
            close = next((i for i in range(index + 1, min(len(tokens), index + 8)) if tokens[i].terminal == "COMMA"), None)
            if close is not None and close + 1 < len(tokens) and tokens[close + 1].terminal in _VERBAL:
                inside = tokens[index + 1 : close]
                if not any(t.terminal in _VERBAL or t.terminal in ("WHO", "AND", "BUT") for t in inside) and not tokens[close + 1].gap:
                    index = close + 1
                    continue
        found.append(token)
        index += 1
    return found


_VERBAL = frozenset(("VERB", "OTHER", "BE", "HAVE", "MODAL", "NOT"))
_NOUNS = frozenset(("STATE", "ORG", "DOC", "BODY", "FORCE", "EXERCISE", "EVENT", "MISSION", "PERSON", "PLACE", "PRONOUN", "ROLE"))


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of the running sentence: bracketed asides dropped, but for dates and exceptions, which lose their brackets."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.terminal == "OPEN":
            close = next((i for i in range(index + 1, min(len(tokens), index + 40)) if tokens[i].terminal == "CLOSE"), None)
            if close is not None:
                inside = list(tokens[index + 1 : close])
                if inside and (inside[0].terminal == "EXCEPT" or all(t.terminal == "DATE" for t in inside)):
                    found.extend(inside)
                index = close + 1
                continue
            index += 1
            continue
        if token.terminal != "CLOSE":
            found.append(token)
        index += 1
    return found


def _mark_acronyms(tokens: list[Token], prepared: BlockText) -> None:
    """Adds an ACRONYM token for bracketed capitals that no name knows."""
    for index in range(len(tokens) - 1):
        if tokens[index].terminal == "OPEN" and tokens[index + 1].terminal == "CLOSE":
            text = prepared.text[tokens[index].end : tokens[index + 1].start]
            if text.isupper() and text.isalpha() and 2 <= len(text) <= 9:
                tokens.insert(index + 1, Token("ACRONYM", tokens[index].end, tokens[index + 1].start, key=text))
                return _mark_acronyms(tokens, prepared)
    return None
