"""What stands around a block and lends it what it leaves unsaid: headings, a lead-in line, a question just asked, what was
counted last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.roles import Clause
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.documents import Block
from checker.model.facts import Entity
from checker.model.spans import Span

if TYPE_CHECKING:
    from checker.extraction.discourse.setting import Setting


@dataclass(slots=True)
class Line:
    """A line that others hang on: its tokens and its skeleton."""

    kind: str
    tokens: Sequence[Token]
    skeleton: Skeleton
    text: str = ""  # as it is written


_WHO = re.compile(r"[^\w‹]*(?:\d+[.)] )?(?:[a-z]+ ){0,2}‹p\d+›(?:, \w+)?(?:\s*[(.:–—]|,? (?:born|b\.)|$)")
_LONGEST_TITLE = 80  # code points
_CARD = re.compile(r"\W*(?:the )?‹[cobfxpr]\d+›(?: \([^()]{1,40}\))?[\s*_]*[.:–—-]?[\s*_]*")


# "Name: Rubezh-2024", "Operation: Channel", "Exercise | Search-2016": the name alone, under a label for what it is the name of.
_OFFICE = re.compile(r"\W*(?:office|post|position|order)(?: held)?\s?[:|=]")  # "Office: Minister of Railways", whose nobody is
_SHEET = re.compile(
    r"\W*(?:the |official |full |short )?(?:(?:name|exercise|drill|operation|mission|event|document|treaty|agreement|body|organ"
    r"|force|office|post|position|title|subject|person|organi[sz]ation|alliance|(?:current |present )?(?:office ?-?holder"
    r"|incumbent"
    r"|holder))(?: name)?\s?[:|=–—-]\s*(?:the )?‹[xcobfrpv]\d+›"
    r"|(?:country|state|member(?: state)?)? ?(?:profile|file|sheet|card)\s?[:"
    r"|=–—-]\s*(?:the )?‹s\d+›)(?: \([^()]{1,60}\))?[\s*_.;]*$"
)


class Surroundings:
    """Goes down a document with the extraction: :meth:`enter` at each block, :meth:`remember` at each sentence."""

    PASSING = frozenset(
        ("before", "entry", "row", "head", "opening", "card", "level", "who")
    )  # of one block; the next one begins without

    def __init__(self) -> None:
        self.headings: dict[int, Line] = {}
        self.lead: Line | None = None  # "The members are:", a term, a label of its own
        self.question: Line | None = None  # asked in the sentence or block before
        self.asked: list[Line] = []  # earlier questions, the last one last
        self.counted: tuple[str, str] | None = None  # relation and object of the last count of members
        self.counted_at: DateInterval | None = None  # when they were as many as that
        self.before: Line | None = None  # the sentence before, in the same block
        self.card: Line | None = None  # a bare name that begins the block: "CSTO Charter. Signed: ... In force: ..."
        self.parents: dict[int, Line] = {}  # the items above that the item being read is nested in, by their level
        self.who: Token | None = None  # the person with whom the block begins: "**Yuri Khachaturov** (Armenia). Born ..."
        self.caption: Line | None = None  # the short paragraph before, which may be what a table under it is called
        self.level = 0  # of the item being read
        self.sheet: Line | None = None  # what the labels that follow are told of: "Name: Rubezh-2024", "Exercise: ..."
        self.entry: Token | None = None  # the date of the timeline entry that is being read
        self.opening: Token | None = None  # the date with which the block begins as such an entry
        self.bullets: Bullets | None = None
        self.lists: list[list[Claim]] = []  # gathered from bullets
        self.row: Token | None = None  # the date of the table row that is being read
        self.head: tuple[str, ...] | None = None  # what the glossary entry that is being read is about, see entries.head_of
        self._fresh = False

    def enter(self, block: Block) -> None:
        """Begins a block: what the one before lent is gone unless this one follows it directly."""
        self.entry = self.row = self.opening = None
        self.before = self.head = self.card = self.who = None
        self.level = block.level if block.kind == "item" else 0
        self.parents = {level: line for level, line in self.parents.items() if block.kind == "item" and level < block.level}
        if block.kind != "item":
            self.end()
        if block.kind not in ("item", "row"):
            self.sheet = None
        if block.kind == "row" and self.caption is not None:
            self.lead, self._fresh = self.caption, True
        if block.kind != "row":
            self.caption = None
        if block.kind == "heading":
            self.headings = {level: line for level, line in self.headings.items() if level < max(1, block.level)}
            self.lead = None
        elif block.kind not in ("item", "row") and not self._fresh:
            self.lead = None
        if not self._fresh and block.kind != "item":
            self.question = None
        self._fresh = False

    def remember(self, block: Block, line: Line, last: bool) -> None:
        """Keeps a sentence that may lend something to what follows; ``last`` says that its block ends with it."""
        text = line.skeleton.line.rstrip(" *_\"'”)")
        if self.before is None and not last and _CARD.fullmatch(line.skeleton.line) is not None:
            self.card = line
        self.note_sheet(line)
        if self.before is None and not last and _WHO.match(line.skeleton.line) is not None:
            self.who = next((token for token in line.tokens if token.terminal == "PERSON"), None)
        if block.kind == "item" and self.before is None:
            self.parents[block.level] = line
        self.before = line
        if text.endswith("?"):
            self.question = line
            self.asked = [*self.asked[-2:], line]
            self._fresh = last
        elif self.question is not None and self.question is not line and not _ANSWERING.fullmatch(text):
            self.question = None
        if block.kind == "paragraph" and last and self.before is line and len(block.text) < _LONGEST_TITLE:
            self.caption = line if not text.endswith((".", "!", "?")) else None
        if block.kind == "heading":
            self.headings[max(1, block.level)] = line
        elif block.kind == "term" or last and (text.endswith(":") or self.is_title(block, line)):
            self.lead = line
            self._fresh = True

    def note_sheet(self, line: Line) -> None:
        """Keeps a line, or a row of two cells, that says what the labels behind it are told of."""
        if _SHEET.match(line.skeleton.line) or _OFFICE.match(line.skeleton.line):
            self.sheet = line

    @staticmethod
    def is_title(block: Block, line: Line) -> bool:
        """Whether a block is nothing but a name: "**CSTO Charter**" over the list that tells of it."""
        return block.kind == "paragraph" and len(block.text) < _LONGEST_TITLE and _CARD.fullmatch(line.skeleton.line) is not None

    def bullet(self, skeleton: Skeleton, setting: Setting) -> None:
        """Takes in a bullet where a line before says that the members, or the signatories of a paper, follow."""
        line = self.lead or (self.headings[max(self.headings)] if self.headings else None)
        words = line.skeleton.line.strip(" *_") if line is not None else ""
        if self.bullets is None and Bullets.LEAD.match(words):
            self.bullets = Bullets()
        elif self.bullets is None and line is not None and (signed := Bullets.SIGNED.match(words)) is not None:
            paper = line.skeleton.token(signed["c"]).entity if signed["c"] else self.subject(setting.facts, "document")
            self.bullets = Bullets(paper) if paper and setting.is_own(paper) else None
        if self.bullets is not None:
            self.bullets.add(skeleton, setting)

    def end(self) -> list[list[Claim]]:
        """Ends a run of bullets; returns the claims of all runs so far."""
        if self.bullets is not None:
            self.lists += self.bullets.claims()
        self.bullets = None
        return self.lists

    def subject(self, facts: FactBase, *kinds: str) -> str:
        """The entity of one of ``kinds`` that the lead-in line or the nearest heading names."""
        for line in self.lines():
            for token in line.tokens:
                if token.items or not token.entities or token.terminal == "PRONOUN":
                    continue
                found: Entity = facts.entity(token.entity)
                if found.kind in kinds:
                    return found.id
        return ""

    def foreign(self, facts: FactBase, topic: str) -> bool:
        """Whether the entry, the lead-in line or the nearest heading that names anything is about another organization than
        ``topic``."""
        if self.head is not None:
            return not any(facts.belongs_to(entity, topic) for entity in self.head)
        for line in self.lines():
            named = [t for t in line.tokens if t.terminal in ("ORG", "DOC", "BODY", "FORCE") and t.entities and not t.anaphor]
            if named:
                return not any(facts.belongs_to(t.entity, topic) for t in named)
        return False

    def told_on(self) -> Token | None:
        """The date of the entry that a sentence stands in, or that the sentence opens with."""
        return self.entry or self.opening

    def day_token(self) -> Token | None:
        """The date that an entry begins with, or that an entry of a list of definitions explains."""
        if self.entry is not None or self.lead is None or self.lead.kind != "term":
            return self.entry
        return next((token for token in self.lead.tokens if token.terminal == "DATE"), None)

    def lend(self, clause: Clause) -> None:
        """Gives the entry's date to a clause of the entry that has none of its own."""
        if self.entry is None or clause.dates or clause.kind == "relative" or clause.verbs.modal or clause.verbs.negated:
            return
        if any(token.terminal in ("BE", "HAVE") and token.key == "had" for token in clause.verbs.tokens):
            return
        clause.dates.append(self.entry)

    def begin(self, tokens: Sequence[Token], block: Block) -> None:
        """Begins a sentence of a block: it may open with the date of a timeline entry."""
        first = tokens[0] if tokens else None
        if (
            first is not None
            and first.terminal == "DATE"
            and len(tokens) > 1
            and (len(tokens) > 2 and tokens[1].terminal in ("COLON", "DASH") or _stands_out(first, block))
        ):
            self.entry = first
        else:
            self.entry = self.row or _dated_behind(tokens, block)
        self.opening = self.opening or self.entry

    def lines(self) -> Iterator[Line]:
        """The name that the block begins with, the items that it is nested in, the lead-in line and the headings, the nearest
        first."""
        if self.card is not None:
            yield self.card
        for level in sorted(self.parents, reverse=True):
            if level < self.level:
                yield self.parents[level]
        if self.sheet is not None:
            yield self.sheet
        if self.lead is not None:
            yield self.lead
        for level in sorted(self.headings, reverse=True):
            yield self.headings[level]


_ANSWERING = re.compile(r"\W*(?:a|answer|reply)\W*")  # "A." before the answer itself


def _dated_behind(tokens: Sequence[Token], block: Block) -> Token | None:
    """The date at the end of a line in telegraphic style: "Uzbekistan suspends membership – 28 June 2012", "... | 2012"."""
    if block.kind not in ("item", "heading") or len(tokens) < _FEWEST or tokens[-1].terminal != "DATE":
        return None
    date, mark = tokens[-1], tokens[-2]
    if sum(token.terminal == "DATE" for token in tokens) > 1 or block.text[date.end :].strip(" *_."):
        return None
    return date if mark.terminal == "DASH" or mark.terminal == "SEMI" and mark.key == "|" else None


_FEWEST = 4  # tokens of a line with a date behind it


def _stands_out(date: Token, block: Block) -> bool:
    """Whether a date that a block begins with is set off from what follows by bold type."""
    if block.text[: date.start].strip(" *_") or block.kind == "heading":
        return False
    return any(start <= date.start and date.end <= end <= date.end + 2 for start, end in block.emphasis)


class Bullets:
    """Bullets under a lead-in line, gathered into one list."""

    LEAD = re.compile(
        r"^\W*(?:(?:the |its |these |current |present |today's |full |csto |‹o\d+›(?:'s)?"
        r" |(?:two|three|four|five|six|seven|eight|nine) |\d )*(?:members|member states|member countries|member nations)(?:"
        r" \((?:\w+|‹t\d+›)\))?(?: (?:of|in) (?:the )?(?:‹o\d+›|organi[sz]ation|bloc|alliance))?"
        r"(?: (?:are|today|now|currently|as of|in|at present|since|\(?‹t\d+›\)?))*\W*$|(?:the |this"
        r" )?(?:‹o\d+›|organi[sz]ation|bloc|alliance) (?:has|unites|consists of|comprises|counts|groups|is made up of|brings"
        r" together|numbers) (?:\w+ ){0,2}(?:members|member states|states|countries)?\W*$)"
    )

    SIGNED = re.compile(
        r"^\W*(?:the |original |first |founding |initial |two |three |four |five |six |seven |\d )*(?:signator(?:y"
        r"|ies)(?: states)?|signers"
        r"|signed by|states that signed)(?: \(\w+\))?(?: (?:of|to|in|on|at)? ?(?:the )?(?:(?P<c>‹c\d+›)|‹[tl]\d+›),?)*\W*$"
    )

    def __init__(self, paper: str = "") -> None:
        self.paper = paper  # which the states signed; else they are members
        self.items: list[Item] = []
        self.start: Setting | None = None
        self.spoilt = False

    def add(self, skeleton: Skeleton, setting: Setting) -> None:
        """Takes a bullet in."""
        match = re.match(r"^\W*(?:the )?(?P<s>‹s\d+›)(?![‹›\w'])", skeleton.line)
        if match is None or re.search(r"\b(?:until|left|suspended|former|never|not|observer)\b|–‹t|‹t\d+›\s?[–-]", skeleton.line):
            self.spoilt = True
            return
        token = skeleton.token(match["s"])
        if token.entities and not token.anaphor:
            self.items.append(Item(token.entity, setting.span(token.start, token.end)))
            self.start = self.start or setting

    def claims(self) -> list[list[Claim]]:
        """The list as a claim, once it is over."""
        if self.spoilt or len(self.items) < 3 or self.start is None:
            return []
        span = Span(self.items[0].span.start, self.items[-1].span.end)
        relation, slot = ("signed", "participants") if self.paper else ("member-of", "members")
        claim = Claim(
            relation,
            self.paper,
            slot,
            tuple(i.entity for i in self.items),
            span,
            span,
            object="" if self.paper else self.start.discourse.topic,
            items=tuple(self.items),
            qualifiers={"open": False},
            sentence=span,
        )
        return [[claim]]
