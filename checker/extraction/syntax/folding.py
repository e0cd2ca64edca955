"""Tokens of a sentence made ready for the grammar: lists folded into one token, asides dropped, phrase borders marked.

In comes what the lexer found, out go segments: runs of tokens that one scan goes through. Subordinate conjunctions, reporting
verbs and
semicolons end a segment, and what stood there (a condition, a speaker, a doubt) becomes the segment's mood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.misplaced import containers_of
from checker.model import sieve as re
from checker.model.dataclass import replace

_LISTED = frozenset(("STATE", "DEMONYM", "PERSON", "PLACE", "ORG", "BODY", "DOC", "FORCE", "EXERCISE", "NUMBER", "DATE"))
_NAMES = frozenset(
    (
        "STATE",
        "ORG",
        "DOC",
        "BODY",
        "FORCE",
        "EXERCISE",
        "EVENT",
        "MISSION",
        "PERSON",
        "PLACE",
        "TOPIC",
        "ACRONYM",
        "ROLE",
        "NOUN",
        "UNIT",
        "ARTICLE",
        "NOMINAL",
    )
)
_NOMINAL_WORDS = _NAMES | {"DEMONYM", "NUMBER", "POSSESSIVE", "PRONOUN", "FORMER"}
_FAR = 6  # words dropped before a date, behind which it belongs to something else
_PREPOSITIONS = frozenset(("OF", "BY", "IN", "TO", "FROM", "AS", "WITH", "EXCEPT"))
_DROPPED = frozenset(
    (
        "QUOTE",
        "BOTH",
        "EACH",
        "ONLY",
        "NOW",
        "SUCH",
        "RESPECTIVELY",
        "FUTURE",
        "ASK",
        "STOP",
        "HEDGE",
        "THAT",
        "MYTH",
        "ELSEWHERE",
        "ACCORDING",
        "PLAN",
    )
)


def without_attributes(tokens: list[Token]) -> list[Token]:
    """The tokens without participles that only describe the name behind them ("the previously created CIS"), and without the
    general
    noun that examples follow ("organizations such as the CSTO")."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is not None and not following.gap and not following.determined:
            attribute = (
                token.terminal in ("VERB", "OTHER")
                and token.form in ("past", "participle")
                and token.determined in ("the", "a", "an", "its")
            )
            if attribute and following.terminal in ("ORG", "DOC", "BODY", "FORCE"):
                following.determined = token.determined
                continue
            if token.terminal == "MISSION" and token.anaphor and following.terminal == "NOUN" and following.key == "kind":
                following.determined = "the"  # "units of the deployment forces"
                continue
        if (
            token.terminal == "NOUN"
            and token.key in ("kind", "states")
            and following is not None
            and following.terminal == "SUCH"
            and not token.trail
        ):
            continue
        found.append(token)
    return found


def fold_lists(tokens: list[Token]) -> list[Token]:
    """Lists of names of one kind as one token each: "A, B and C", "A and B", "both A and B", "A, B, C"."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.terminal in _LISTED and token.terminal not in ("DATE", "NUMBER") and token.form not in ("group", "anaphor"):
            end, members, closed, excluded = _list_at(tokens, index)
            if len(members) > 1 and (closed or len(members) > 2):
                whole = Token(
                    token.terminal,
                    token.start,
                    members[-1].end,
                    key=token.key,
                    form=token.form,
                    gap=token.gap,
                    determined=token.determined,
                )
                whole.items = tuple(members)
                whole.entities = tuple(member.entity for member in members)
                whole.quoted = token.quoted
                whole.attributes = {"open": "1"} if excluded else {}
                found.append(whole)
                index = end
                continue
        found.append(token)
        index += 1
    return found


def with_general_names(tokens: list[Token]) -> list[Token]:
    """The tokens with "the Charter and the Agreement on its status were" as one list, once what the first stands for is known."""
    for index in range(len(tokens) - 3):
        first, link, second, verb = tokens[index : index + 4]
        if (
            first.terminal == second.terminal == "DOC"
            and first.anaphor
            and not second.anaphor
            and not second.items
            and len(first.entities) == 1
            and first.entities != second.entities
            and (link.terminal, verb.terminal) == ("AND", "BE")
            and verb.key in ("were", "are")
            and not (link.gap or second.gap or verb.gap)
        ):
            pair = replace(first, end=second.end, form="", anaphor=False, trail=second.trail)
            pair.items, pair.entities = (first, second), (first.entity, second.entity)
            return [*tokens[:index], pair, *tokens[index + 3 :]]
    return tokens


# "Kazakhstan, Russia and Kazakhstan again": a row of turns
_IN_TURN = re.compile(r"\b(?:again|once more|back (?:to|in)|then|twice|a second time)\b")
_BEHIND = 16  # code points


def doubled(tokens: Sequence[Token], folded: str) -> Iterator[Token]:
    """What a list of three or more names for the second time: "A, B, A and C". Pairs ("A and B, A and C") are no list."""
    for token in tokens:
        if len(token.items) < 3 or token.terminal not in ("STATE", "BODY", "PERSON", "FORCE", "DOC", "ORG"):
            continue
        if _IN_TURN.search(folded, token.start, token.end + _BEHIND):
            continue
        between = [folded[a.end : b.start] for a, b in pairwise(token.items)]
        if any(" and " in text or " or " in text for text in between[:-1]):
            continue
        seen: set[str] = set()
        for item in token.items:
            if len(item.entities) == 1 and item.entity in seen and not item.anaphor and not _glossed(token, folded):
                yield item
            seen.add(item.entity)


def _glossed(listed: Token, folded: str) -> bool:
    """Whether a list stands in the brackets behind its name: "the CSTO (ODKB, Organizatsiya Dogovora o ..., CST)"."""
    before = folded.rfind("(", 0, listed.start)
    return before >= 0 and ")" not in folded[before : listed.start] and len({item.entity for item in listed.items}) == 1


def _list_at(tokens: Sequence[Token], index: int) -> tuple[int, list[Token], bool, bool]:
    """Where the list that begins at a token ends, its members, whether "and" closes it, and whether it is said to be
    incomplete."""
    kind = tokens[index].terminal
    members = [tokens[index]]
    closed = False
    end = index + 1
    incomplete = index > 0 and tokens[index - 1].terminal == "SUCH"
    while True:
        cursor = end
        separators = []
        while cursor < len(tokens) and tokens[cursor].terminal in ("COMMA", "AND", "BOTH", "QUOTE") and tokens[cursor].gap == 0:
            separators.append(tokens[cursor].terminal)
            cursor += 1
        if cursor < len(tokens) and tokens[cursor].terminal == "WITH" and separators == [] and tokens[cursor].key == "alongside":
            separators, cursor = ["AND"], cursor + 1
        if not separators or separators == ["QUOTE"] or cursor >= len(tokens):
            break
        following = tokens[cursor]
        if following.terminal != kind or following.gap > 1 or following.form in ("group", "anaphor"):
            break
        if following.terminal in ("PERSON",) and following.gap:
            break
        members.append(following)
        end = cursor + 1
        if "AND" in separators:
            closed = True
            # "A and B, and C ..." begins another clause
            if not (
                end < len(tokens)
                and tokens[end].terminal == "COMMA"
                and end + 1 < len(tokens)
                and tokens[end + 1].terminal == "AND"
                and tokens[end + 1].gap == 0
                and end + 2 < len(tokens)
                and tokens[end + 2].terminal == kind
                and tokens[end + 2].gap == 0
                and len(members) < 3
            ):
                break
    return end, members, closed, incomplete


def join_places(tokens: list[Token], within: dict[str, str]) -> list[Token]:
    """A place followed by the larger one it lies in ("Chisinau, Moldova") as one PLACE. ``within`` says what lies in what."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        while (
            token.terminal == "PLACE"
            and index + 2 < len(tokens)
            and tokens[index + 1].terminal in ("COMMA", "IN", "OF")
            and tokens[index + 2].terminal in ("PLACE", "STATE")
            and not tokens[index + 2].items
            and tokens[index + 2].gap <= 1
            and _lies_in(token.entity, tokens[index + 2].entity, within)
        ):
            token.attributes["outer_end"] = str(tokens[index + 2].end)
            index += 2
            if index + 1 < len(tokens) and tokens[index + 1].terminal == "COMMA":
                token.attributes["comma"] = "1"
        found.append(token)
        index += 1
    return found


def _lies_in(place: str, container: str, within: dict[str, str]) -> bool:
    return any(outer == container for outer in containers_of(place, within))


def tidy(tokens: list[Token]) -> list[Token]:
    """The tokens that the grammar knows: asides that held nothing dropped, breaks between noun phrases marked."""
    kept: list[Token] = []
    tokens = [token for token in tokens if token.terminal not in _DROPPED and not (token.date is not None and token.date.now)]
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        of_a_name = is_of_a_name(tokens[index + 1 : index + 3])  # "withdrew from the 1992 Treaty"
        if token.terminal in _PREPOSITIONS and (following is None or following.terminal not in _NOMINAL_WORDS and not of_a_name):
            if token.terminal == "OF" and kept and kept[-1].key == "headquarters" and not token.gap:
                kept[-1].trail = 1  # "the main office of the airline"
            continue
        if (
            token.terminal == "DATE"
            and token.key == "none"
            and token.determined
            and (
                token.trail
                and not (following and following.terminal == "DOC")
                or following is not None
                and following.terminal == "NOUN"
                and following.key == "kind"
            )
        ):
            continue  # "a 1992 treaty" of another kind
        purpose = (token, following) if token.terminal == "OF" else (tokens[index - 1], token)
        if kept and kept[-1].terminal == "DATE" and _is_purpose(*purpose):
            continue  # "founded in 2002 for the purpose of defence"
        if token.terminal == "FORMER" and (following is None or following.terminal not in _NOMINAL_WORDS or following.gap):
            continue
        if token.terminal == "NOT" and following is not None and token.key == "no" and following.terminal not in ("NOUN", "VERB"):
            continue
        if token.terminal == "DASH":
            token = Token("COMMA", token.start, token.end, key=token.key, gap=token.gap)
        if token.terminal == "COMMA" and kept and kept[-1].terminal in ("COMMA", "BREAK"):
            continue
        if token.terminal == "CLOSE" and kept and kept[-1].terminal == "OPEN":
            kept.pop()
            continue
        if kept and (_breaks(kept[-1], token) or token.terminal == "DATE" and token.gap > _FAR):
            kept.append(Token("BREAK", token.start, token.start))
        kept.append(token)
    while kept and kept[0].terminal in ("COMMA", "BREAK", "CLOSE"):
        kept.pop(0)
    return kept


def _is_purpose(of: Token, topic: Token | None) -> bool:
    return of.terminal == "OF" and of.gap > 0 and topic is not None and topic.terminal == "TOPIC"


def is_of_a_name(part: Sequence[Token]) -> bool:
    """Whether a date and what follows it are a year that a document or body goes by: "the 1992 Treaty"."""
    if len(part) < 2 or part[0].terminal != "DATE" or part[0].key != "none" or not part[0].determined or part[0].date is None:
        return False
    year, name = part[0].date.date, part[1]
    return (
        year is not None and year.precision == "year" and name.terminal in _DATED_NAMES and not name.gap and not name.determined
    )


_DATED_NAMES = frozenset(("DOC", "ORG", "BODY"))


def _breaks(before: Token, token: Token) -> bool:
    """Whether a new noun phrase begins at ``token`` right behind another."""
    if token.terminal not in _NOMINAL_WORDS or before.terminal not in _NOMINAL_WORDS:
        return False
    if token.terminal == "POSSESSIVE" or before.terminal in ("POSSESSIVE", "FORMER", "DEMONYM"):
        return False
    if token.determined and token.terminal != "PRONOUN":
        return before.terminal != "PRONOUN"
    if token.terminal == "PRONOUN":
        return True
    return token.gap > 2 or (token.terminal == "NUMBER" and before.terminal in ("PLACE", "STATE", "ORG"))
