"""The way of a document through the extraction: block by block, sentence by sentence, to claims."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.extraction.clauses.claims import clause_claims
from checker.extraction.clauses.frames import Frames
from checker.extraction.discourse.context import Discourse, pronoun_entities
from checker.extraction.discourse.copying import copied
from checker.extraction.discourse.introduced import THINGS, introduced
from checker.extraction.discourse.moods import ASSERTED, Mood, Segment, segments
from checker.extraction.discourse.refuted import CORRECTIONS, OPTIONS, is_refuted, takes_back
from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.surroundings import Line
from checker.extraction.figures import counts
from checker.extraction.happenings.described import described
from checker.extraction.happenings.editions import definition_of_series, edition_claims, row_claims
from checker.extraction.happenings.gatherings import gathering_claims
from checker.extraction.happenings.merging import merged, put_over, told_besides
from checker.extraction.happenings.scene import Scene, Sentence
from checker.extraction.happenings.sittings import sitting_claims, sitting_rows
from checker.extraction.happenings.slots import happening_claims
from checker.extraction.layouts import entries
from checker.extraction.led.readings import led_claims
from checker.extraction.lexing.dates import find_dates
from checker.extraction.lexing.numbers import find_numbers
from checker.extraction.lexing.skeleton import skeleton_of
from checker.extraction.lexing.tokens import BlockText, Lexer, Token
from checker.extraction.lexing.vocabulary import lexicon
from checker.extraction.membership import members
from checker.extraction.names import naming
from checker.extraction.names.owners import is_of_another, without_words
from checker.extraction.notes import note_claims
from checker.extraction.papers import provisions
from checker.extraction.people import clauses
from checker.extraction.people.chairs import is_all_about_the_chair
from checker.extraction.people.rosters import chair_rows, roster_claims
from checker.extraction.people.sentences import people_claims
from checker.extraction.syntax.bare_nouns import with_bare_nouns
from checker.extraction.syntax.capitals import with_capitals
from checker.extraction.syntax.catenatives import without_catenatives
from checker.extraction.syntax.constructions import VERBAL, clause_constructions, local_constructions
from checker.extraction.syntax.folding import (
    doubled,
    fold_lists,
    join_places,
    tidy,
    with_general_names,
    without_attributes,
)
from checker.extraction.syntax.inversions import denied_of_each, in_plain_order
from checker.extraction.syntax.linking import (
    bracketed_runs,
    cleft,
    completed,
    departed,
    excepting,
    is_weighed,
    moves_people,
    nominal_clause,
    of_something_else,
    prolonging,
    resumed,
    running,
    status_clause,
    waiting_subject,
    without_what_it_is,
)
from checker.extraction.syntax.misplaced import misplaced
from checker.extraction.syntax.roles import Clause, Phrase, clause_of
from checker.extraction.syntax.rows import tells_respectively, with_rows
from checker.extraction.syntax.unfolding import Unfolded, plain_sentences
from checker.factbase.places import governed_from
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.documents import Block, Document
from checker.model.spans import Span
from checker.reading.sentences import sentence_spans

_SHORT_HEADING = 60  # code points
_LOCAL = frozenset(("naming", "bracketed", "dated", "status", "roster", "nominal"))  # the local constructions that make claims
_TRAINS = re.compile(
    r",? (?:which |that )?(?:does not train|trains?|trained|tests|drills) (?:the )?(?:csto |collective |rapid |peacekeep)"
)
_LONGEST = 4000  # characters of a sentence; only its clauses are read where it is longer, which no writer's is


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
    misplaced: list[tuple[Span, Span, str, str, str]] = field(default_factory=list)  # where the state and the place stand that is
    # said to lie in it; the place, the state told, its own
    doubled: list[tuple[Span, str]] = field(default_factory=list)  # what a list names for the second time


Headers = dict[tuple[str, ...], list[list[Token]]]  # the tokens of the header cells of tables


class Extractor:
    """Reads documents with one fact base; made once, used for many. Holds no state of a document."""

    def __init__(self, facts: FactBase, overlays: Sequence[Path] = ()) -> None:
        self.facts = facts
        self._lexer = Lexer(facts, lexicon(tuple(overlays)))
        self._frames = Frames(facts)
        self._within = facts.containers()
        topics = [entity.id for entity in facts.entities("organization") if entity.attributes.get("topic")]
        self.topics = tuple(topics)

    def extract(self, document: Document, today: DateInterval | None, on_topic: bool = False) -> Extraction:
        """All claims of a document whose own date is ``today``.

        ``on_topic`` says that the text is about the topic even where it does not name it: "Uzbekistan joined in 2006".
        """
        result = Extraction()
        discourse = self._begin(document, today, on_topic)
        headers: Headers = {}
        self._lexer.read_ahead(document.source)
        for block in document.blocks:
            self._read(block, discourse, result, headers)
        result.groups.extend(discourse.around.end())
        return result

    def _begin(self, document: Document, today: DateInterval | None, on_topic: bool) -> Discourse:
        """The state before the first block."""
        discourse = Discourse(self.facts, self._topic_of(document), today)
        discourse.scene = Scene(self.facts)
        if on_topic:
            discourse.assume_topic()
        return discourse

    def _read(self, block: Block, discourse: Discourse, result: Extraction, headers: Headers) -> None:
        """Adds the claims of a block to ``result``. All it knows of other blocks is in ``discourse``; the table headers it has
        read are kept in ``headers``."""
        discourse.new_block()
        discourse.around.enter(block)
        if block.kind == "row":
            self._row(block, discourse, result, headers)
        else:
            self._block(block, discourse, result)

    def _topic_of(self, document: Document) -> str:
        """The topic that a document is about: where an overlay adds topics, the one whose names stand in it most often."""
        if len(self.topics) < 2:
            return self.topics[0] if self.topics else ""
        found = [self.facts.entity(topic) for topic in self.topics]
        source = document.source
        return max(found, key=lambda e: sum(source.count(name) for name in (e.name, *e.aliases, *e.acronyms))).id

    def _prepared(self, block: Block) -> BlockText:
        dates = find_dates(block.text)
        return BlockText.of(block.text, dates, find_numbers(block.text, dates))

    def _block(self, block: Block, discourse: Discourse, result: Extraction) -> None:
        prepared = self._prepared(block)
        open_quote = refuted = begun = False
        last = 0
        mark = len(result.groups)
        for start, end in _without_voice(prepared, _with_their_dates(prepared, list(sentence_spans(block.text)))):
            refuted = is_refuted(prepared.folded, start, refuted)
            if OPTIONS.search(prepared.folded) is not None:
                continue  # of which all but one are wrong
            if takes_back(prepared.folded, start, prepared.folded[last:start]):
                del result.groups[mark:]  # what the sentence before said is denied here
            mark, last = len(result.groups), start
            tokens = self._lexer.tokens(prepared, start, end)
            if not begun:
                begun = True
                discourse.around.head = entries.head_of(block, tokens, discourse.around.lead)
                if discourse.around.head is not None:
                    discourse.forget_subject()
            if not tokens and discourse.around.question is None and block.kind != "term":
                if is_all_about_the_chair(prepared.folded[start:end]):
                    discourse.theme = "chair"
                continue
            if len(tokens) > 1 and tokens[0].terminal == "DATE" and block.text[tokens[0].end : tokens[0].end + 1] == ".":
                tokens.insert(1, Token("COLON", tokens[0].end, tokens[0].end + 1))  # "28 April 2003. The Council meets"
            plain = plain_sentences(prepared, tokens, start, end) if not open_quote and block.kind != "heading" else Unfolded([])
            before = copied(discourse) if plain.sentences else None
            discourse.new_sentence()
            open_quote = self._sentence(block, prepared, tokens, start, end, discourse, result, open_quote)
            if before is not None:
                self._plainly(plain, block, before, result, mark)
            if refuted:
                del result.groups[mark:]
        if block.kind == "heading" or block.kind == "paragraph" and len(block.text) < _SHORT_HEADING:
            discourse.correcting = bool(CORRECTIONS.search(prepared.folded)) or discourse.correcting and block.kind != "heading"
        if block.kind in ("heading", "term") or block.kind == "paragraph" and _is_only_a_date(prepared):
            dates = [m.date for m in prepared.dates.values() if m.date is not None]
            discourse.heading_date = dates[-1] if dates else discourse.heading_date

    def _plainly(self, plain: Unfolded, block: Block, discourse: Discourse, result: Extraction, mark: int) -> None:
        """Adds what the plain sentences that a sentence is taken apart into claim beyond it; its own claims are those from
        ``mark`` on, and ``discourse`` is the state before it."""
        inner = block.rewritten([part for sentence in plain.sentences for part in (*sentence, " ")])
        prepared = self._prepared(inner)
        found = Extraction()
        discourse.new_sentence()
        start = 0
        lexed: list[tuple[int, int, list[Token]]] = []
        for sentence in plain.sentences:
            end = start + sum(len(part) if isinstance(part, str) else part[1] - part[0] for part in sentence)
            lexed.append((start, end, self._lexer.tokens(prepared, start, end)))
            start = end + 1
        named = {token.entity for _, _, tokens in lexed for token in tokens if token.terminal == "ORG" and token.entities}
        for start, end, tokens in lexed:
            if len(tokens) > 2 and (named <= {discourse.topic} or not any(t.terminal == "ORG" and t.anaphor for t in tokens)):
                # where another organization is named too, "the alliance" may be that one
                self._sentence(inner, prepared, tokens, start, end, discourse, found, False)
        told_besides(result.groups, found.groups, mark, instead=plain.gapped)

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
        tokens = with_bare_nouns(tokens, prepared, start, end, block)
        meant = [token.form != "context" or self._meant(token, tokens, prepared, discourse) for token in tokens]
        tokens = without_words(tokens, meant)
        naming.mark_acronyms(tokens, prepared)
        naming.join_patronymics(tokens, prepared.text, self.facts)
        tokens = with_capitals(join_places(without_attributes(tokens), self._within), prepared.folded, self.facts)
        for found in misplaced(tokens, prepared.folded, self._within, self._is_known_state):
            place, told = found.place, found.told
            spans = block.span(told.start, told.end), block.span(place.start, place.end)
            result.misplaced.append((*spans, place.entity, told.entity, found.right))
        tokens = fold_lists(denied_of_each(tokens))
        for token in tokens:
            if token.items:
                token.trail = token.items[-1].trail
        discourse.around.begin(tokens, block)
        if (
            discourse.around.entry is not None
            and discourse.topic in discourse.introduced
            and not discourse.around.foreign(self.facts, discourse.topic)
        ):
            discourse.nearby.add(discourse.topic)
            entry = discourse.around.entry
            fresh = entry is discourse.around.row or bool(tokens) and tokens[0] is entry
            if fresh and discourse.around.subject(self.facts, "organization"):
                discourse.note(discourse.topic)  # what another entry speaks of is gone
        discourse.see(tokens)
        self._spelling(block, prepared, tokens, start, end, discourse, result)
        discourse.subject_is_fresh = False
        _mark_far_pronouns(tokens)
        discourse.work_out_dates(tokens, block.text)
        behind = _without_dateline(tokens, prepared.folded, start, block, discourse)
        if behind and len(behind) < len(tokens):
            tokens, start = behind, behind[0].start
        tokens = described(tokens, prepared.folded, (start, end), discourse, self.facts)
        tokens = without_what_it_is(tokens)
        discourse.dates_here = [token for token in tokens if token.terminal == "DATE"]
        parts, still_open = segments(tokens, block.text, block.quoted, open_quote, discourse.correcting)
        previous: Clause | None = None
        mark = len(result.groups)
        for segment in parts:
            previous = self._segment(segment, block, (start, end), discourse, result, previous)
        if end - start > _LONGEST:
            return still_open
        sentence = Sentence(tokens, parts, prepared, block, (start, end), discourse)
        merged(result.groups, gathering_claims(sentence), mark)
        put_over(result.groups, happening_claims(sentence), mark, self.facts, tokens)
        merged(result.groups, sitting_claims(sentence), mark)
        merged(result.groups, edition_claims(sentence), mark)
        merged(result.groups, definition_of_series(sentence), mark)
        setting = Setting(self.facts, discourse, block, (start, end), ASSERTED)
        skeleton = skeleton_of(prepared, tokens, start, end)
        led = {claim.mark for group in result.groups[mark:] for claim in group if claim.slot == "by" and self._is_known_by(claim)}
        result.groups.extend(
            group
            for group in people_claims(skeleton, parts, setting)
            if group[0].slot not in ("acts", "person") or group[0].mark not in led
        )
        merged(result.groups, note_claims(skeleton, prepared, parts, setting), mark)
        result.groups.extend(
            provisions.provision_claims(tokens, parts, Setting(self.facts, discourse, block, (start, end), ASSERTED))
        )
        taken = [claim.mark for group in result.groups[mark:] for claim in group if self._is_of_something_known(claim)]
        result.groups.extend(led_claims(skeleton, parts, taken, setting))
        line = Line(block.kind, tokens, skeleton, block.text[start:end])
        discourse.around.remember(block, line, end >= len(block.text.rstrip()))
        result.doubled += [(block.span(item.start, item.end), item.entity) for item in doubled(tokens, prepared.folded)]
        for token in tokens:
            if token.terminal == "DATE" and token.date is not None and token.date.weekday is not None:
                date = discourse.resolve_date(token)
                if date is not None and token.date.wrong_weekday(date) and _is_known(token, date, discourse.today):
                    result.weekdays.append((block.span(token.start, token.end), date))
            elif token.terminal == "DATE" and token.date is not None and token.date.date is not None:
                result.weekdays += _weekday_behind(token, block, prepared.folded)
        if thing := introduced(tokens, prepared.folded, start, end):
            discourse.set_subject((thing,))
        elif not discourse.subject_is_fresh and any(token.terminal in ("VERB", "OTHER", "BE", "HAVE") for token in tokens):
            discourse.forget_subject()  # whoever this sentence was about is not known
        return still_open

    @staticmethod
    def plain_tokens(segment: Segment, discourse: Discourse) -> list[Token]:
        """The tokens of a segment in the words and the order of the grammar."""
        return with_general_names(without_catenatives(in_plain_order(tidy(with_rows(segment.tokens))), discourse.today))

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
        if (
            segment.mood.speaker
            and segment.mood.speaker != discourse.topic
            and segment.mood.modality in ("attributed", "quoted", "hedged")
        ):
            discourse.set_subject((governed_from(self.facts, segment.mood.speaker) or segment.mood.speaker,))
        tokens = self.plain_tokens(segment, discourse)
        discourse.refresh(tokens)
        if not tokens:
            return previous
        silent = segment.mood.silent or tells_respectively(segment.tokens)
        add = (lambda groups: None) if silent else result.groups.extend
        discourse.report = segment.report or discourse.cleft
        if discourse.cleft and segment.conjunction == "that" and any(token.terminal in VERBAL for token in tokens):
            tokens = [*discourse.cleft, *tokens]
        if segment.conjunction != "that":
            discourse.cleft = cleft(tokens) if not segment.mood.speaker else []
        for found in local_constructions(tokens, _LOCAL):
            match found.name:
                case "naming":
                    result.groups.extend(naming.naming_claims(found, tokens, setting))
                case "bracketed":
                    add(clauses.bracketed_claims(found, tokens, setting))
                case "dated" if tokens[found.begin] is not discourse.around.entry:
                    result.groups.extend(naming.dated_claims(found, tokens, setting))
                case "status":
                    clause = status_clause(found, tokens, block.text)
                    if (
                        clause is not None
                        and not clause.dates
                        and len(discourse.dates_here) == 1
                        and found.begin
                        and tokens[found.begin - 1].terminal in ("DATE", "COMMA")
                    ):
                        clause.dates = list(discourse.dates_here)  # "In 2007 Belarus, then a member of"
                    if clause is not None:
                        add(clause_claims(clause, self._frames, setting))
                case "roster":
                    add(members.member_list_claims(found, tokens, setting))
                case "nominal":
                    clause = nominal_clause(found, tokens)
                    feast = _OF_A_FEAST.search(block.text, max(0, tokens[found.begin].start - 40), tokens[found.begin].start)
                    if feast is None and not moves_people(clause, block.text) and not is_weighed(found, tokens, block.text):
                        add(clause_claims(clause, self._frames, setting))
                case _:
                    pass
        result.groups.extend(naming.short_form_claims(tokens, setting))
        add(counts.count_claims(tokens, setting))
        for run in bracketed_runs(tokens):
            for found in (*local_constructions(run), *clause_constructions(run)):
                if found.name == "status":
                    clause = status_clause(found, run)
                elif found.name == "coordinate":
                    clause = completed(clause_of(found, run), None, found, run)
                else:
                    continue
                if clause is not None:
                    add(clause_claims(clause, self._frames, setting))
        plain = running(tokens, previous is not None)
        clause_found = False
        waiting = waiting_subject(plain)
        for found in clause_constructions(plain):
            discourse.refresh(plain[found.begin : found.end])
            clause = clause_of(found, plain)
            clause = resumed(clause, waiting, found, plain) or completed(clause, previous, found, plain)
            if clause is not None and _dates_what_stands_before(
                plain, found.begin, block.text[sentence[0] : plain[found.begin].start]
            ):
                clause.dates = clause.dates[1:]
            if clause is not None and _places_what_stands_before(plain, found.begin):
                clause.prepositions = [pair for pair in clause.prepositions if pair[0] is not plain[found.begin]]
            if waiting is not None and found.begin < waiting[0] - 1:
                waiting = None  # the main clause stands before the relative one
            if clause is None or of_something_else(found, plain, block.text):
                continue
            clause = excepting(clause, found, plain)
            clause = prolonging(departed(clause) or clause, previous)
            discourse.around.lend(clause)
            if not clause_found and first_clause and clause.kind == "coordinate":
                discourse.forget_subject()
            clause_found = True
            add(clause_claims(clause, self._frames, setting))
            add(clauses.office_clause_claims(clause, setting))
            add(counts.quantity_clause_claims(clause, setting))
            main = segment.conjunction in ("", "that") and clause.kind in ("clause", "fronted", "gapped")
            if clause.subject is not None and not clause.inherited and main:
                discourse.set_subject(self._subject_of(clause.subject), _several(clause.subject), _thing(clause.object))
            previous = clause
        return previous

    def _is_of_something_known(self, claim: Claim) -> bool:
        """Whether the facts may tell whether a claim is right."""
        return not claim.subject or claim.slot != "value" or bool(self.facts.statements(claim.subject, claim.relation))

    def _is_known_state(self, entity: str) -> bool:
        """Whether an entity is a state that the facts tell something of."""
        return bool(entity) and self.facts.entity(entity).kind == "state" and self.facts.tells_of(entity)

    def _is_known_by(self, claim: Claim) -> bool:
        """Whether the facts tell who led or opened what a claim is about."""
        return any(statement.by for statement in self.facts.statements(subject=claim.subject, relation=claim.relation))

    def _subject_of(self, phrase: Phrase) -> tuple[str, ...]:
        """What the next "it" or "they" may mean: the entities that head a subject; nothing where the subject is not known."""
        head = phrase.head
        if head is None:
            return ()
        if head.terminal == "PRONOUN":
            return pronoun_entities(
                head,
                self.facts,
                ("organization", "document", "state", "force", "exercise", "body", "person", "event", "mission", "series"),
            )
        return head.entities if head.terminal not in ("DEMONYM", "ROLE") else ()

    def _meant(self, token: Token, tokens: Sequence[Token], prepared: BlockText, discourse: Discourse) -> bool:
        """Whether a name found by its context, which may be an everyday word, is meant as a name here ("Search", "Channel")."""
        if token.terminal in ("FORCE", "BODY"):
            return not is_of_another(token, tokens, prepared, self.facts)
        if token.terminal not in ("EXERCISE", "MISSION"):
            return True
        word = prepared.text[token.start : token.end]
        if not word[:1].isupper():
            return False
        if discourse.introduced.intersection(token.entities) or _heads_an_entry(token, prepared, discourse):
            return True
        behind = next((other for other in tokens if other.start >= token.end), None)
        heads = token is tokens[0] and behind is not None and not behind.gap and behind.terminal in ("BE", "OPEN")
        if heads and discourse.latest("operation", "mission", "exercise", "series"):
            return True  # "Illegal (migration) was first carried out in 2008"
        before = prepared.text[max(0, token.start - 1) : token.start]
        around = prepared.folded[max(0, token.start - 40) : token.end + 30].replace("co-operation", "")
        return (
            before in "\"“'‘«"
            and before != ""
            or any(cue in around for cue in ("exercise", "drill", "manoeuv", "maneuver", " operation"))
            or _TRAINS.match(prepared.folded, token.end) is not None
        )

    def _spelling(
        self,
        block: Block,
        prepared: BlockText,
        tokens: Sequence[Token],
        start: int,
        end: int,
        discourse: Discourse,
        result: Extraction,
    ) -> None:
        for token, entity in naming.misspelt(tokens, Setting(self.facts, discourse, block, (start, end), ASSERTED)):
            result.slips.append(SpellingSlip(block.span(token.start, token.end), "", entity))
        for a, b, right, entity in naming.garbled_names(prepared, start, end, self.facts):
            result.slips.append(SpellingSlip(block.span(a, b), right, entity))
        for a, b, right, entity in naming.swapped_acronyms(prepared, start, end, self.facts):
            result.slips.append(SpellingSlip(block.span(a, b), right, entity))
        for a, b, right, entity in naming.near_misses(prepared, start, end, tokens, self.facts):
            result.slips.append(SpellingSlip(block.span(a, b), right, entity))

    def _row(self, block: Block, discourse: Discourse, result: Extraction, headers: Headers) -> None:
        from checker.extraction.layouts import tables  # most texts have none

        prepared = self._prepared(block)
        cells = []
        for start, end in block.cells:
            tokens = self._lexer.tokens(prepared, start, end)
            tokens = fold_lists(join_places(tokens, self._within))
            discourse.see(tokens)
            cells.append(tidy(tokens))
            self._spelling(block, prepared, tokens, start, end, discourse, result)
        if block.header not in headers:
            headers[block.header] = [self._header(text) for text in block.header]
        header = headers[block.header]
        setting = Setting(self.facts, discourse, block, (0, len(block.text)), Mood("quoted" if block.quoted else "asserted"))
        subject = next((t for t in cells[0] if t.terminal == "STATE"), None) if cells else None
        if subject is not None:
            result.groups.extend(tables.state_row(cells, header, setting, subject))
        result.groups.extend(tables.table_claims(cells, header, prepared, setting))
        result.groups.extend(chair_rows(cells, block.header, setting))
        if len(cells) == 2:
            words = [token for cell in cells for token in cell]
            discourse.around.note_sheet(Line("row", words, skeleton_of(prepared, words, 0, len(block.text))))
        editions = row_claims(cells, prepared, block, discourse)
        editions += sitting_rows(cells, prepared, block, discourse)
        dated = tables.date_cell(cells)
        if not editions and dated >= 0:
            self._events(block, prepared, cells[dated][0], block.cells[1 - dated], discourse, result)
            return
        merged(result.groups, editions, len(result.groups))
        result.groups.extend(roster_claims(cells, block.header, setting))
        exercise = any(token.terminal == "EXERCISE" for cell in cells for token in cell)
        for tokens in cells:
            counted = counts.count_claims(tokens, setting)
            result.groups.extend(g for g in counted if not (exercise and g[0].relation == "personnel"))  # who trained there
            for found in local_constructions(tokens):
                if found.name == "naming":
                    result.groups.extend(naming.naming_claims(found, tokens, setting))

    def _events(
        self, block: Block, prepared: BlockText, date: Token, cell: tuple[int, int], discourse: Discourse, result: Extraction
    ) -> None:
        """The other cell of a row with a date, as a sentence of a timeline."""
        discourse.around.row = date
        tokens = self._lexer.tokens(prepared, *cell)
        if tokens:
            self._sentence(block, prepared, tokens, *cell, discourse, result, False)
        discourse.around.row = None

    def _header(self, text: str) -> list[Token]:
        prepared = BlockText.of(text, find_dates(text), ())
        return self._lexer.tokens(prepared, 0, len(text))


_EXERCISES = re.compile(r"\b(?:exercises?|drills?|man(?:oeu|eu)vres|operations?)\b")
_TERM_ENDS = re.compile(r"[*_\"”']*(?:\s?:| [–—-](?= )|\s*$)")


def _heads_an_entry(token: Token, prepared: BlockText, discourse: Discourse) -> bool:
    """Whether an entry of a list of exercises begins with the word: "**Search** – since 2016"."""
    if prepared.text[: token.start].strip(" *_\"“'") or _TERM_ENDS.match(prepared.text, token.end) is None:
        return False
    return any(_EXERCISES.search(line.skeleton.line) for line in discourse.around.lines())


# "the tenth anniversary of its creation in 2019": what happened then is the feast.
_OF_A_FEAST = re.compile(r"\b(?:anniversary|birthday|jubilee) of (?:the )?$")


_DATELINE = re.compile(r"[\w .’'(),/-]{2,60}$")
_CLOSE_TO_DATELINE = 10  # days


def _without_dateline(tokens: list[Token], folded: str, start: int, block: Block, discourse: Discourse) -> list[Token]:
    """The tokens behind "MOSCOW, 3 January – ", which says when a report was sent and not when anything happened."""
    if block.kind != "paragraph" or folded[:start].strip() or discourse.today is None:
        return tokens
    for index, token in enumerate(tokens[:6]):
        if token.terminal in ("VERB", "OTHER", "BE", "COLON"):
            return tokens
        if token.terminal != "DATE" or not folded[start : token.start].strip():
            continue
        date = discourse.resolve_date(token)
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            date is not None
            and behind is not None
            and behind.terminal == "DASH"
            and date.precision == "day"
            and abs(date.first - discourse.today.first) <= _CLOSE_TO_DATELINE
            and _DATELINE.match(folded[start : token.start])
        ):
            return tokens[index + 2 :]
    return tokens


def _several(subject: Phrase) -> bool:
    """Whether a subject is many: a list, or a counted noun such as "six states"."""
    words = subject.words
    return bool(words[-1].items) or len(words) > 1 and words[-1].key in ("states", "member") and words[-2].terminal == "NUMBER"


def _thing(phrase: Phrase | None) -> str:
    """The one thing that a phrase names."""
    head = phrase.head if phrase is not None else None
    return head.entity if head is not None and head.terminal in THINGS and not head.items and len(head.entities) == 1 else ""


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# A weekday said behind its date: "7 October 2002, a Monday,", "14 May 2002 (Tuesday)", "15 May 1992 was a Friday".
_DAY_BEHIND = re.compile(
    r"(?:, (?:which was |it was )?an? |,? (?:was|fell on|is) (?:an? )?| ?\()"
    rf"(?P<day>{'|'.join(_WEEKDAYS)})(?=[,.;:)]| (?:when|in|at)\b|$)"
)


def _weekday_behind(token: Token, block: Block, folded: str) -> Iterator[tuple[Span, DateInterval]]:
    """The date of a token and its place with the weekday behind it, where that is another one."""
    date = token.date.date if token.date is not None else None
    match = _DAY_BEHIND.match(folded, token.end)
    if date is None or date.precision != "day" or match is None:
        return
    day = date.begin
    if _WEEKDAYS[datetime.date(day.year, day.month, day.day).weekday()] != match["day"]:
        yield block.span(token.start, match.end("day")), date


def _is_known(token: Token, date: DateInterval, today: DateInterval | None) -> bool:
    """Whether the year of a date is beyond doubt: it is stated, or the day lies close to that of the text."""
    if token.date is not None and token.date.date is not None:
        return True
    return today is not None and abs(date.first - today.first) <= _CLOSE


_CLOSE = 40  # days


def _places_what_stands_before(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the place that a clause begins with is that of what stands before it: "Unlike Rubezh-2022 in Osh, X", "Ten years
    after the signing in Tashkent, X"."""
    first = tokens[begin]
    return (
        begin > 0 and first.terminal == "IN" and not first.gap and tokens[begin - 1].terminal in ("EXERCISE", "EVENT", "NOMINAL")
    )


# What a date in front of a clause may be that of: "five months after the end of the Soviet Union in December 1991, six states".
_OCCASION = re.compile(
    r"(?:^|[,;:] )\W*(?:[\w-]+ ){0,3}?(?:after|before|following|since|upon|amid|despite|with) (?!this|that|it)(?:[\w'’-]+ ){1,9}?"
    r"(?:(?:in|on|of|at) )?(?:the )?$",
    re.IGNORECASE,
)


def _dates_what_stands_before(tokens: Sequence[Token], begin: int, before: str) -> bool:
    """Whether the date that a clause begins with is that of the participle or the noun before it: "Having frozen talks in 2002,
    X joined", "After the end of the Soviet Union in 1991 X joined"."""
    if tokens[begin].terminal != "DATE":
        return False
    having = begin > 0 and tokens[0].terminal == "HAVE" and tokens[0].key == "having"
    return having or _OCCASION.search(before) is not None


def _with_their_dates(prepared: BlockText, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences of a block; a date that stands alone in front of all of them goes with the first: "28 April 2003. He is
    appointed"."""
    if len(spans) < 2 or len(prepared.dates) < 1:
        return spans
    start, end = spans[0]
    date = next((mention for lead, mention in prepared.dates.items() if start <= lead < end), None)
    if date is None or prepared.text[start : date.lead].strip(" *_") or prepared.text[date.end : end].strip(" *_") != ".":
        return spans
    return [(start, spans[1][1]), *spans[2:]]


# Who speaks in a transcript: "HOST: Next week ..." tells of no host.
_VOICE = re.compile(
    r"[*_]*(?:host|guest|interviewer|moderator|presenter|anchor|reporter|correspondent|speaker|narrator|announcer|caller)"
    r"(?: (?:\d|one|two|[a-c]))?[*_]*:[*_]* "
)


def _without_voice(prepared: BlockText, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences of a block without the name of the role that speaks them."""
    voice = _VOICE.match(prepared.folded, spans[0][0]) if spans else None
    return spans if voice is None or voice.end() >= spans[0][1] else [(voice.end(), spans[0][1]), *spans[1:]]


def _is_only_a_date(prepared: BlockText) -> bool:
    """Whether a paragraph is nothing but a date, and heads what follows: "**2022**"."""
    if len(prepared.dates) != 1 or len(prepared.text) > _SHORT_HEADING:
        return False
    (mention,) = prepared.dates.values()
    return not prepared.text[: mention.lead].strip(" *_#") and not prepared.text[mention.end :].strip(" *_#.:–—-")


def _mark_far_pronouns(tokens: Sequence[Token]) -> None:
    """Marks pronouns with something before them in their sentence that may be what they stand for."""
    far = False
    together = 2 if len(tokens) > 2 and tokens[0].terminal == "WITH" and tokens[1].terminal == "STATE" else 0
    for token in tokens[together:]:  # "Along with Georgia it had left the Treaty."
        if token.terminal == "PRONOUN" and (far or token.gap > 1):
            token.attributes["far"] = "1"
        far = far or token.terminal not in _NEAR or token.gap > 1


# What may stand before a pronoun without being what it stands for.
_NEAR = frozenset(
    (
        "DATE",
        "COMMA",
        "SUB",
        "AND",
        "BUT",
        "IN",
        "PLACE",
        "QUOTE",
        "PRONOUN",
        "NOT",
        "ONLY",
        "HEDGE",
        "MODAL",
    )
)
