"""What names say about themselves: acronyms in brackets, misspelt names, dates that belong to a document's name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.tokens import BlockText, Stretches, Token
from checker.extraction.syntax.constructions import Found
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.facts import Name
from checker.model.text import fold

_SHORTEST = 5


def naming_claims(found: Found, tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """ "the Collective Security Council (CSTO)", "OSCE stands for ...": a name and its short form."""
    part = tokens[found.begin : found.end]
    names = [token for token in part if token.terminal in _NAMED]
    verb = next((token for token in part if token.terminal == "VERB"), None)
    if len(names) != 2 or verb is not None and verb.key != "stand-for":
        return []
    text = setting.block.text
    shortness = [text[token.start : token.end].isupper() and token.end - token.start <= _LONGEST_ACRONYM for token in names]
    if shortness[0] == shortness[1]:
        return []
    name, short = (names[1], names[0]) if shortness[0] else (names[0], names[1])
    if name.items:
        name = name.items[-1]
    if name.anaphor or verb is None and (name.trail or part[-2].gap or part[1].gap) or verb is not None and verb.gap:
        return []
    if verb is not None and (name.trail or text.startswith(" of ", name.end)):
        return []  # "CSC stands for Council of ..."
    if name.form == "acronym" or short.terminal != "ACRONYM" and short.form != "acronym" or short.end - short.start < 2:
        return []
    if verb is None and (_GOES_ON.search(text, 0, name.start) or _is_another_name(name, short, setting)):
        return []
    owner = setting.facts.entity(name.entity).of if name.entity else ""
    if verb is None and name.terminal == "FORCE" and owner in short.entities:
        return []  # "Collective Peacekeeping Forces (CSTO)" says whose they are
    if verb is None and owner in short.entities and _is_all_of_a_heading(name, short, setting):
        return []  # "Parliamentary Assembly (CSTO)" tells one from the others of that name
    if verb is None and name.terminal in ("BODY", "DOC") and _ends_with_name(name, short, setting):
        return []  # "Parliamentary Assembly of the Collective Security Treaty Organization (CSTO)"
    return [_named(name.entity, short.entities, name, short, setting)]


_GOES_ON = re.compile(
    r"(?<=[a-z] )(?!The )[A-Z][a-z][\w-]+ $"
)  # "its Rapid Reaction [Collective Force] (KSOR)" is not the whole name


def _is_another_name(name: Token, short: Token, setting: Setting) -> bool:
    """Whether a name in brackets goes by other words than its acronym, and explains no letters: "the CSTO (Tashkent Treaty)"."""
    words = setting.block.text[name.start : name.end]
    known = [setting.facts.entity(entity) for entity in name.entities]
    initials = "".join(word[0] for word in words.split() if word[0].isupper())
    return short.start < name.start and bool(known) and not any(initials in each.acronyms or words == each.name for each in known)


def _is_all_of_a_heading(name: Token, short: Token, setting: Setting) -> bool:
    block = setting.block
    outside = block.text[: name.start] + block.text[short.end + 1 :]
    return block.kind == "heading" and outside.lower().strip(" *_") in ("", "the")


def _ends_with_name(name: Token, short: Token, setting: Setting) -> bool:
    """Whether the words for a body or a document end with the full name of what the short form behind them stands for."""
    words = setting.block.text[name.start : name.end].lower()
    meant = [setting.facts.entity(entity) for entity in short.entities if entity != name.entity]
    return any(words.endswith(f" {full.lower()}") for each in meant for full in (each.name, *each.aliases))


_SPOKEN = re.compile(
    r"(?=.{4})[B-DF-HJ-NP-TV-Z]+[AEIOU]+[B-DF-HJ-NP-TV-Z]+[AEIOU]*|[B-DF-HJ-NP-TV-Z]+[AEIOU]{2,}[B-DF-HJ-NP-TV-Z]"
)


def short_form_claims(tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """ "the Shanghai Cooperation Organisation, or SCO,", "..., SCO for short,": a short form told in an aside."""
    text = setting.block.text
    names = [item for token in tokens for item in token.items or (token,) if item.terminal in _NAMED and item.entity]
    found = []
    for name, short in pairwise(names):
        gap, behind = text[name.end : short.start], text[short.end : short.end + 11]
        # "ask the SCO, or NATO, what they think": what is spoken like a word goes without an article, another body as much as
        # a short form
        aside = gap == ", or " and behind[:1] == "," and not _SPOKEN.fullmatch(text[short.start : short.end])
        told = (aside or gap == ", " and behind == " for short,") and short.form == "acronym" and name.form != "acronym"
        if told and not name.anaphor and text[short.start : short.end].isupper() and short.end - short.start <= _LONGEST_ACRONYM:
            found.append(_named(name.entity, short.entities, name, short, setting))
    return found


_NAMED = frozenset(("ORG", "BODY", "DOC", "FORCE", "ACRONYM"))
_LONGEST_ACRONYM = 9


def _named(entity: str, named: tuple[str, ...], name: Token, short: Token, setting: Setting) -> list[Claim]:
    start, end = min(name.start, short.start), max(name.end, short.end)
    text = setting.block.text[short.start : short.end]
    return [
        setting.claim(
            "acronym",
            entity,
            "value",
            text,
            start,
            end + 1,
            (short.start, short.end),
            qualifiers={"means": named, "name": setting.block.text[name.start : name.end]},
        )
    ]


def dated_claims(found: Found, tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """ "the Treaty of 15 May 1992", "the 1992 Treaty": the date a document goes by."""
    part = tokens[found.begin : found.end]
    document = next(token for token in part if token.terminal == "DOC")
    date_token = next(token for token in part if token.terminal == "DATE")
    date = setting.discourse.resolve_date(date_token)
    if (
        date is None
        or document.items
        or document.trail
        or date_token.gap
        or date_token.date is None
        or date_token.date.relative is not None
    ):
        return []
    of = any(token.terminal == "OF" for token in part) or setting.block.text[document.end : date_token.start].strip() == "of"
    if part[0] is document and not of:
        return []
    if part[0] is date_token and (date_token.key != "none" or date.precision not in ("year", "day") or document.gap):
        return []
    start, end = part[0].start, part[-1].end
    mark = (date_token.start, date_token.end)
    return [
        [
            setting.claim(
                relation,
                entity,
                "value",
                date,
                start,
                end,
                mark,
                inferred=document.anaphor,
                qualifiers={"identifying": document.anaphor or document.form == "context"},
            )
            for entity in document.entities
            for relation in ("signed", "adopted", "established")
        ]
    ]


def misspelt(tokens: Sequence[Token], setting: Setting) -> list[tuple[Token, str]]:
    """Tokens that are known wrong spellings, with the id of what is meant."""
    found = [
        (item, item.entity)
        for token in tokens
        if token.items or token.form == "misspelling"
        for item in token.items or (token,)
        if item.form == "misspelling" and item.entity
    ]
    return [
        (token, entity)
        for token, entity in found
        if not setting.block.text[token.start : token.end].isupper() or _stands_for(token, setting)
    ]


def _stands_for(token: Token, setting: Setting) -> bool:
    """Whether capitals are used as the name of an organization ("the SCTO", "(SCTO)", "Acronym: SCTO")."""
    before = setting.block.text[max(0, token.start - 5) : token.start].lower()
    return before.endswith(("the ", "(", ": ", "of "))


def near_misses(
    block: BlockText, start: int, end: int, tokens: Sequence[Token], facts: FactBase
) -> list[tuple[int, int, str, str]]:
    """Capitalised words that no name knows and that are one or two letters from one: (start, end, right word, entity).

    A single word is only compared with names of states, their people and capitals; a surname only beside its given name or a
    title.
    """
    covered: Stretches | None = None
    found: list[tuple[int, int, str, str]] = []
    places = block.words_between(start, end)
    text = block.text
    for index, (a, b) in enumerate(places):
        if b - a < _SHORTEST or not text[a].isupper():
            continue
        word = text[a:b]
        if word.isupper() or not word.isalpha():
            continue
        covered = covered or Stretches(
            (token.start, token.end) for token in tokens if token.terminal not in ("COMMA", "QUOTE", "OPEN", "CLOSE")
        )
        if covered.cover(a):
            continue
        folded = block.folded[a:b]
        if not _may_be_near(folded, _neighbours(index, places, block), facts):
            continue
        best: tuple[int, str, str] | None = None
        for target, name in _near(folded, facts):
            if not _fits_context(name.entity, target, index, places, block, facts):
                continue
            distance = _edits(folded, target)
            if distance <= _most_edits(folded) and (best is None or distance < best[0]):
                best = (distance, _original(name.text, target), name.entity)
        if best is not None and not _is_plain_word(folded) and not _is_surname(best[2], index, places, block, facts):
            found.append((a, b, best[1], best[2]))
    return found


def _neighbours(index: int, places: Sequence[tuple[int, int]], block: BlockText) -> list[str]:
    """The two words before one and the word behind it."""
    return [block.folded[a:b] for a, b in (*places[max(0, index - 2) : index], *places[index + 1 : index + 2])]


def _may_be_near(folded: str, neighbours: Sequence[str], facts: FactBase) -> bool:
    """False for a word that by its letters comes near to no name of a country, nor to one of a person whose given name stands
    beside it. Few words do, and to ask for the words of all names takes long."""
    beside = _words_beside(facts)
    return any(_comes_near(folded, beside[given]) for given in ("", *neighbours) if given in beside)


def _comes_near(folded: str, targets: Iterable[str]) -> bool:
    limit = _most_edits(folded)
    first, shortest, longest = folded[0], len(folded) - 2, len(folded) + 2
    return any(
        target[0] == first and shortest <= len(target) <= longest and not _surely_further(folded, target, limit)
        for target in targets
    )


@lru_cache(maxsize=16)
def _words_beside(facts: FactBase) -> dict[str, list[str]]:
    return facts.words_beside()


def _edits(word: str, target: str) -> int:
    from rapidfuzz.distance import DamerauLevenshtein  # slow to import, and most texts have no word that comes so near to a name

    return DamerauLevenshtein.distance(word, target, score_cutoff=_most_edits(word))


def _most_edits(word: str) -> int:
    """By how many letters a misspelling is off at most."""
    return 1 if len(word) < 8 else 2


def _is_surname(entity: str, index: int, places: Sequence[tuple[int, int]], block: BlockText, facts: FactBase) -> bool:
    """Whether a word that comes near to the name of a state or its people is somebody's, for a given name stands before it."""
    if not index or facts.entity(entity).kind != "state":
        return False
    a, b = places[index - 1]
    given = block.text[a:b]
    named = given.istitle() and given.isalpha() and len(given) > 2 and given.lower() not in _BEFORE_STATES
    return named and block.text[b : places[index][0]] == " "


# Words with a capital letter, as at the head of a sentence, that may stand before a state without being a given name.
_BEFORE_STATES = frozenset(
    "the and but for from with neither either when while since after before today yesterday now president minister republic"
    " former neighbouring both under over into near only even also that this its their against between among inside outside"
    " towards until northern southern eastern western central greater soviet modern independent post".split()
)


@lru_cache(maxsize=4096)
def _near(folded: str, facts: FactBase) -> tuple[tuple[str, Name], ...]:
    """The words of names that a word may be a misspelling of, by its letters; none for a word that is itself one of them."""
    limit = _most_edits(folded)
    found = []
    for name in facts.name_words_near(folded[0], len(folded) - 2, len(folded) + 2):
        for target in name.words:
            if target[:1] != folded[0] or abs(len(target) - len(folded)) > 2:
                continue
            if target == folded or target + "s" == folded or folded + "s" == target or _sound(target) == _sound(folded):
                return ()
            if not _surely_further(folded, target, limit):
                found.append((target, name))
    return tuple(found)


def _sound(word: str) -> str:
    """A word without the "y" that one way of writing Russian puts between vowels: "Nikolayevich", "Nikolaevich"."""
    return _GLIDE.sub("", word)


_GLIDE = re.compile(r"(?<=[aeiou])y(?=e)")


def _surely_further(word: str, target: str, limit: int) -> bool:
    """Whether so many letters of one are not in the other that more than ``limit`` edits lie between them."""
    rest = list(target)
    missing = 0
    for letter in word:
        if letter in rest:
            rest.remove(letter)
        else:
            missing += 1
    return max(missing, len(rest)) > limit


def _is_plain_word(word: str) -> bool:
    return word in _PLAIN


_PLAIN = frozenset(
    "union treaty security council russian georgian collective armed force forces ministry general russia's minister"
    " islamist islamists islamism".split()
)


def _original(text: str, folded: str) -> str:
    for word in text.replace("-", " ").split():
        if word.lower() == folded or word.lower().startswith(folded):
            return word
    return folded.capitalize()


def _fits_context(
    entity: str,
    target: str,
    index: int,
    places: Sequence[tuple[int, int]],
    block: BlockText,
    facts: FactBase,
) -> bool:
    found = facts.entity(entity)
    if found.kind == "state":
        return len(target) >= 6
    if found.kind == "place":
        return len(target) >= 7 and any(str(state.attributes.get("capital", "")) == entity for state in facts.entities("state"))
    if found.kind == "person":
        names = {word for text in (found.name, *found.aliases) for word in text.lower().replace("-", " ").split()}
        neighbours = _neighbours(index, places, block)
        given = {text.lower().split()[0] for text in (found.name, *found.aliases) if " " in text}
        return not given.isdisjoint(neighbours) and target in names and target not in given
    return False


def garbled_names(block: BlockText, start: int, end: int, facts: FactBase) -> list[tuple[int, int, str, str]]:
    """Long names of organizations with one word wrong ("Collective Security Cooperation Organisation"): (start, end, right
    name, entity)."""
    places = block.words_between(start, end)
    found: list[tuple[int, int, str, str]] = []
    run = 0
    text = block.text
    for index, (a, b) in enumerate(places):
        if not text[a].isupper() or b - a < 2:
            run = 0
            continue
        run = run + 1 if index and text[places[index - 1][1] : a] in (" ", "-") else 1
        if run < _LONG_NAME:
            continue
        words = [block.folded[x:y] for x, y in places[index - _LONG_NAME + 1 : index + 1]]
        known = _long_names(facts).get((words[0], words[-1]), ())
        right = next((each for each in known if sum(x != y for x, y in zip(words, each[0], strict=True)) == 1), None)
        if right is not None:
            found.append((places[index - _LONG_NAME + 1][0], b, right[1], right[2]))
    return found


def swapped_acronyms(block: BlockText, start: int, end: int, facts: FactBase) -> list[tuple[int, int, str, str]]:
    """Acronyms of the organization with two neighbouring letters in each other's place ("CSOT", "ODBK"): (start, end, right
    acronym, entity)."""
    swapped = _swapped(facts)
    return [(a, b, *swapped[word]) for a, b in block.words_between(start, end) if (word := block.text[a:b]) in swapped]


@lru_cache(maxsize=16)
def _swapped(facts: FactBase) -> dict[str, tuple[str, str]]:
    """Each such slip, with what is meant and whose acronym it is; none that is the acronym of anything else."""
    found = {}
    for entity in facts.entities("organization"):
        for acronym in entity.acronyms[:_WRITTEN] if entity.attributes.get("topic") else ():
            for index in range(len(acronym) - 1):
                slip = acronym[:index] + acronym[index + 1] + acronym[index] + acronym[index + 2 :]
                found[slip] = acronym, entity.id
    facts.read_names(map(fold, found))
    return {slip: meant for slip, meant in found.items() if not any(n.text == slip for n in facts.names_starting(fold(slip)))}


_WRITTEN = 2  # the English acronym and the Russian one in Latin letters, which stand first; of others a slip may be a word


@lru_cache(maxsize=16)
def _long_names(facts: FactBase) -> dict[tuple[str, str], tuple[tuple[list[str], str, str], ...]]:
    """The names of organizations of that many words by their first and last: words, name and entity."""
    found: dict[tuple[str, str], tuple[tuple[list[str], str, str], ...]] = {}
    for entity in facts.entities("organization"):
        for name in (entity.name, *entity.aliases):
            words = name.lower().split()
            if len(words) == _LONG_NAME:
                ends = words[0], words[-1]
                found[ends] = (*found.get(ends, ()), (words, name, entity.id))
    return found


_LONG_NAME = 4  # words

# "Andrey Nikolayevich [Serdyukov]": a name in full, as officials write it.
_FULL = re.compile(r"\b(?P<given>[A-Z]\w+) [A-Z]\w+(?:[aeiy]vich|[aeiy]vna|[iy]ch|[iy]chna) $")


def join_patronymics(tokens: Sequence[Token], text: str, facts: FactBase) -> None:
    """Lets a surname begin with the given name and the patronymic before it, where the given name is that person's."""
    for token in tokens:
        if token.terminal != "PERSON" or token.form != "surname" or token.items:
            continue
        match = _FULL.search(text, max(0, token.start - 60), token.start)
        if match is None:
            continue
        people = [facts.entity(entity) for entity in token.entities]
        own = tuple(
            p.id for p in people if any(name.split()[0] == match["given"] for name in (p.name, *p.aliases) if " " in name)
        )
        if own:
            token.start, token.entities, token.form = match.start(), own, "alias"
            token.gap = max(0, token.gap - 2)


def mark_acronyms(tokens: list[Token], prepared: BlockText) -> None:
    """Adds an ACRONYM token for bracketed capitals that no name knows."""
    marked: list[Token] = []
    if not any(token.terminal == "CLOSE" for token in tokens):
        return
    for token in tokens:
        if token.terminal == "CLOSE" and marked and marked[-1].terminal == "OPEN":
            text = prepared.text[marked[-1].end : token.start]
            if text.isupper() and text.isalpha() and 2 <= len(text) <= 9:
                marked.append(Token("ACRONYM", marked[-1].end, token.start, key=text))
        marked.append(token)
    tokens[:] = marked
