"""What was understood of a text, step by step, for people who wonder why a claim was read as it was.

An extractor that takes notes while it works: for each sentence its segments with their mood, the typed tokens, the constructions
of ``grammar/claims.lark`` with the words they cover, the frames of ``facts/relations.yaml`` that bound, and the claims that came
of it. The notes are plain values, to be written as text or as JSON; verdicts are added by whoever can judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.extraction.clauses.frames import Frames, Reading
from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.moods import Segment
from checker.extraction.extract import Extraction, Extractor
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.syntax.constructions import clause_constructions, local_constructions
from checker.extraction.syntax.linking import running
from checker.extraction.syntax.roles import Clause
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.documents import Block, Document


class TokenNote(NamedTuple):
    """A typed token: its words, its terminal, what it stands for, and how many words were passed over before it."""

    text: str
    terminal: str
    meaning: str
    passed_over: int


class ConstructionNote(NamedTuple):
    """A rule of the grammar and the words it covers."""

    rule: str
    text: str


class ReadingNote(NamedTuple):
    """A frame that bound to a clause: the relation and what fills its slots; or no relation, where none of those tried bound."""

    text: str
    predicate: str
    relation: str | None
    frame: dict[str, str]
    slots: dict[str, str]
    tried: tuple[str, ...] = ()  # the relations that have a frame on the predicate, where none bound


@dataclass(slots=True)
class SegmentNote:
    """A stretch of a sentence in one mood. ``silent`` says that nothing said in this mood is a claim."""

    mood: str
    silent: bool
    speaker: str | None
    tokens: list[TokenNote]
    constructions: list[ConstructionNote]
    readings: list[ReadingNote] = field(default_factory=list)


class Judged(NamedTuple):
    """The reading of a claim that counts, its verdict, the statements it was judged by, and what is said of it."""

    claim: Claim
    verdict: str
    facts: tuple[str, ...]
    message: str


class ClaimNote(NamedTuple):
    """A claim: the words, which slot of which relation of whom they fill with what, and the verdict."""

    text: str
    relation: str
    subject: str
    object: str
    slot: str
    value: str
    modality: str
    negated: bool
    inferred: bool  # subject or object came from the context
    readings: int  # how many ways there were to understand it
    verdict: str
    facts: tuple[str, ...]
    message: str


@dataclass(slots=True)
class SentenceNote:
    text: str
    segments: list[SegmentNote] = field(default_factory=list)
    claims: list[ClaimNote] = field(default_factory=list)
    groups: list[list[Claim]] = field(default_factory=list)


def trace(
    document: Document,
    facts: FactBase,
    today: DateInterval,
    judge: Callable[[Sequence[Claim]], Judged],
    overlays: Sequence[Path] = (),
    on_topic: bool = True,
) -> list[SentenceNote]:
    """The notes on each sentence that holds anything typed. ``judge`` gives the verdict on the readings of a claim."""
    extractor = _NoteTaker(facts, overlays)
    result = extractor.extract(document, today, on_topic)
    kept = {id(group) for group in result.groups}
    for note in extractor.notes:
        for group in note.groups:
            if group and id(group) in kept:  # a later sentence may have taken it back
                note.claims.append(_claim_note(judge(group), len(group), document.source))
    return extractor.notes


def as_data(notes: Sequence[SentenceNote]) -> list[dict[str, Any]]:
    """The notes as lists, dicts and strings, for JSON."""
    return [
        {
            "text": note.text,
            "segments": [
                {
                    "mood": segment.mood,
                    "silent": segment.silent,
                    "speaker": segment.speaker,
                    "tokens": [token._asdict() for token in segment.tokens],
                    "constructions": [construction._asdict() for construction in segment.constructions],
                    "readings": [{**reading._asdict(), "tried": list(reading.tried)} for reading in segment.readings],
                }
                for segment in note.segments
            ],
            "claims": [{**claim._asdict(), "facts": list(claim.facts)} for claim in note.claims],
        }
        for note in notes
    ]


def as_text(notes: Sequence[SentenceNote]) -> Iterator[str]:
    """The notes as lines of text, each with its line end."""
    for number, note in enumerate(notes, 1):
        yield f"{number}. {note.text}\n"
        for segment in note.segments:
            by = f", said by {segment.speaker}" if segment.speaker else ""
            silent = "; nothing here is claimed" if segment.silent else ""
            yield f"   {segment.mood}{by}{silent}\n"
            yield from _table("tokens", [(token.text, token.terminal, _passed(token)) for token in segment.tokens])
            yield from _table("constructions", segment.constructions)
            yield from _table("readings", [_reading_row(reading) for reading in segment.readings])
        yield from _table("claims", [_claim_row(claim) for claim in note.claims], "none")


def _table(title: str, rows: Sequence[Sequence[str]], nothing: str = "") -> Iterator[str]:
    if not rows and not nothing:
        return
    yield f"     {title}{'' if rows else f': {nothing}'}\n"
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)] if rows else []
    for row in rows:
        cells = [cell.ljust(min(width, 40)) for cell, width in zip(row, widths, strict=False)]
        yield "       " + "  ".join([*cells, row[-1]]).rstrip() + "\n"


def _passed(token: TokenNote) -> str:
    words = f"  (after {token.passed_over} word{'s' if token.passed_over > 1 else ''} passed over)" if token.passed_over else ""
    return token.meaning + words


def _reading_row(reading: ReadingNote) -> tuple[str, str, str]:
    if reading.relation is None:
        tried = f"no frame of {', '.join(reading.tried)} binds" if reading.tried else "no frame is on this predicate"
        return f"“{reading.text}”", reading.predicate, tried
    slots = ", ".join(f"{slot} = {filler}" for slot, filler in reading.slots.items())
    roles = ", ".join(f"{role}: {slot}" for role, slot in reading.frame.items())
    return f"“{reading.text}”", reading.relation, f"{slots}  {{{roles}}}"


def _claim_row(claim: ClaimNote) -> tuple[str, str, str]:
    what = f"{claim.relation}.{claim.slot} of {' and '.join(part for part in (claim.subject, claim.object) if part) or '?'}"
    remarks = [claim.modality] if claim.modality != "asserted" else []
    remarks += ["denied"] if claim.negated else []
    remarks += ["partly from the context"] if claim.inferred else []
    remarks += [f"{claim.readings} readings"] if claim.readings > 1 else []
    value = f"= {claim.value}" if claim.value else ""
    aside = f"({'; '.join(remarks)})" if remarks else ""
    facts = f"[{', '.join(claim.facts)}]" if claim.facts else ""
    return claim.verdict, what, " ".join(part for part in (value, aside, facts, f"“{claim.text}”") if part)


class _NoteTaker(Extractor):
    """An extractor that writes down what it does; it serves one document."""

    def __init__(self, facts: FactBase, overlays: Sequence[Path]) -> None:
        super().__init__(facts, overlays)
        self.notes: list[SentenceNote] = []
        self._frames = self._noting = _NotingFrames(facts)

    # What else is handed on is none of its business, so it is not named here.
    def _sentence(
        self,
        block: Block,
        prepared: BlockText,
        tokens: list[Token],
        start: int,
        end: int,
        discourse: Discourse,
        result: Extraction,
        *rest: Any,
    ) -> bool:
        note = SentenceNote(block.text[start:end].strip())
        self.notes.append(note)
        before = {id(group) for group in result.groups}
        still_open = super()._sentence(block, prepared, tokens, start, end, discourse, result, *rest)
        note.groups = [group for group in result.groups if id(group) not in before]
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
        tokens = self.plain_tokens(segment, discourse)
        plain = running(tokens, previous is not None) if tokens else []
        constructions = [
            ConstructionNote(found.name, _words(run[found.begin : found.end], block.text))
            for run, all_found in ((tokens, local_constructions(tokens)), (plain, clause_constructions(plain)))
            for found in all_found
        ]
        note = SegmentNote(
            segment.mood.modality,
            segment.mood.silent,
            segment.mood.speaker,
            [],
            constructions,
        )
        self.notes[-1].segments.append(note)
        self._noting.begin(note.readings, block.text)
        clause = super()._segment(segment, block, sentence, discourse, result, previous)
        note.tokens += [_token_note(token, block.text, discourse) for token in tokens]  # now it is known what pronouns stand for
        return clause


class _NotingFrames(Frames):
    def __init__(self, facts: FactBase) -> None:
        super().__init__(facts)
        self._notes: list[ReadingNote] = []
        self._text = ""

    def begin(self, notes: list[ReadingNote], text: str) -> None:
        """Write what follows into ``notes``."""
        self._notes, self._text = notes, text

    def readings(self, clause: Clause, discourse: Discourse) -> list[Reading]:
        found = super().readings(clause, discourse)
        words = self._text[clause.start : clause.stop]
        predicate = clause.verbs.predicate or " ".join(token.key for token in clause.verbs.tokens) or clause.kind
        if not found:
            tried = tuple(dict.fromkeys(relation.id for relation, _ in self.of_verb(predicate)))
            self._notes.append(ReadingNote(words, predicate, None, {}, {}, tried))
        for reading in found:
            frame = {str(role): str(slot) for role, slot in reading.frame.items()}
            slots = {
                slot: "/".join(filler.entities) + (" (from the context)" if filler.token is None or filler.inferred else "")
                for slot, filler in reading.slots.items()
                if any(filler.entities)
            }
            self._notes.append(ReadingNote(words, predicate, reading.relation.id, frame, slots))
        return found


def _token_note(token: Token, text: str, discourse: Discourse) -> TokenNote:
    if token.date is not None:
        date = discourse.resolve_date(token)
        meaning = f"{token.key} {date.edtf() if date else '?'}".strip()
    elif token.number is not None:
        meaning = token.number.quantity.english()
    elif token.terminal == "PRONOUN":
        meaning = token.attributes.get("subject", "").replace(" ", "/") or "?"
    elif token.items:
        meaning = ", ".join("/".join(item.entities) or text[item.start : item.end] for item in token.items)
    else:
        meaning = "/".join(token.entities) or " ".join(part for part in (token.key, token.form) if part)
    return TokenNote(text[token.start : token.end], token.terminal, meaning, token.gap)


def _words(tokens: Sequence[Token], text: str) -> str:
    return text[min(token.start for token in tokens) : max(token.end for token in tokens)]


def _claim_note(judged: Judged, readings: int, source: str) -> ClaimNote:
    claim = judged.claim
    return ClaimNote(
        source[claim.span.start : claim.span.end],
        claim.relation,
        claim.subject,
        claim.object,
        claim.slot,
        claim.value_text() or "",
        claim.modality,
        claim.negated,
        claim.inferred,
        readings,
        judged.verdict,
        judged.facts,
        judged.message,
    )
