"""The words and phrases of ``grammar/vocabulary.yaml`` with all their forms, as the lexer looks them up.

The file names base forms; here they become entries by first folded word. The compiled lexicon is cached, keyed by the file's
content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.factbase import cache
from checker.factbase.location import data_folder
from checker.model.dataclass import dataclass
from checker.model.text import folded_words

# What becomes of each section of the file: the terminal its phrases are.
_TERMINALS = {"nouns": "NOUN", "units": "UNIT", "roles": "ROLE", "pronouns": "PRONOUN", "anaphors": "ANAPHOR", "groups": "GROUP"}
_SMALL = {
    "be": "BE",
    "do": "HAVE",
    "have": "HAVE",
    "not": "NOT",
    "modal": "MODAL",
    "who": "WHO",
    "that": "THAT",
    "of": "OF",
    "by": "BY",
    "in": "IN",
    "to": "TO",
    "from": "FROM",
    "as": "AS",
    "with": "WITH",
    "except": "EXCEPT",
    "there": "THERE",
    "and": "AND",
    "or": "AND",
    "but": "BUT",
    "sub": "SUB",
    "if": "IF",
    "say": "SAY",
    "according": "ACCORDING",
    "hedge": "HEDGE",
    "plan": "PLAN",
    "myth": "MYTH",
    "former": "FORMER",
    "future": "FUTURE",
    "now": "NOW",
    "only": "ONLY",
    "such": "SUCH",
    "respectively": "RESPECTIVELY",
    "both": "BOTH",
    "each": "EACH",
    "article": "ARTICLE",
    "other-org": "ELSEWHERE",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase: its folded words, terminal, key (predicate, noun, role ...) and verb form (base, present, past, participle,
    ing)."""

    words: tuple[str, ...]
    terminal: str
    key: str
    form: str


class Lexicon:
    """Entries by first folded word, longest phrase first; each is made when it is first asked for."""

    __slots__ = ("_made", "_rows")

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        self._made: dict[str, tuple[Entry, ...]] = {}

    @property
    def entries(self) -> dict[str, tuple[Entry, ...]]:
        return {word: self.starting(word) for word in self._rows}

    def first_words(self) -> frozenset[str]:
        return frozenset(self._rows)

    def starting(self, word: str) -> tuple[Entry, ...]:
        found = self._made.get(word)
        if found is None:
            if word not in self._rows:
                return ()
            found = self._made[word] = tuple([_entry(row) for row in self._rows[word].split("\n")])
        return found


def _row(entry: Entry) -> str:
    return "\t".join((" ".join(entry.words), entry.terminal, entry.key, entry.form))


def _entry(row: str) -> Entry:
    words, terminal, key, form = row.split("\t")
    return Entry(tuple(words.split(" ")), terminal, key, form)


@lru_cache(maxsize=8)
def lexicon(extra: tuple[Path, ...] = ()) -> Lexicon:
    """The vocabulary of the package with that of overlay folders (their ``vocabulary.yaml``) added."""
    paths = [data_folder("grammar") / "vocabulary.yaml", *(folder / "vocabulary.yaml" for folder in extra)]
    contents = [path.read_bytes() for path in paths if path.exists()]
    key = "vocabulary " + cache.digest(Path(__file__).read_bytes(), *contents)
    return Lexicon(cache.cached(key, lambda: _compile(contents)))


def _compile(contents: Iterable[bytes]) -> dict[str, str]:
    """The rows of a :class:`Lexicon`."""
    import yaml  # only when the vocabulary changed

    found: dict[tuple[tuple[str, ...], str, str, str], None] = {}
    for content in contents:
        data = yaml.load(content, Loader=yaml.BaseLoader)  # the loader that makes nothing but strings
        irregular = {base: tuple(forms) for base, forms in data.get("irregular", {}).items()}
        for entry in _entries(data, irregular):
            if entry[0]:
                found[entry] = None
    known = {words for words, terminal, _, _ in found if terminal != "OTHER"}
    by_word: dict[str, list[Entry]] = {}
    for words, terminal, key, form in found:
        if terminal == "OTHER" and words in known:
            continue
        by_word.setdefault(words[0], []).append(Entry(words, terminal, key, form))
    for entries in by_word.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return {word: "\n".join(map(_row, entries)) for word, entries in by_word.items()}


def _entries(data: dict[str, Any], irregular: dict[str, tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], str, str, str]]:
    for key, phrases in data.get("verbs", {}).items():
        for phrase in phrases:
            for form, words in _verb_forms(phrase, irregular):
                yield words, "VERB", key, form
    for key, phrases in data.get("nominals", {}).items():
        for phrase in phrases:
            for words in _noun_forms(phrase):
                yield words, "NOMINAL", key, ""
    for section, terminal in _TERMINALS.items():
        for key, phrases in data.get(section, {}).items():
            for phrase in phrases:
                forms = (
                    _noun_forms(phrase) if section in ("nouns", "units", "roles") else [folded_words(phrase.removeprefix("="))]
                )
                for words in forms:
                    yield words, terminal, key, ""
    for key, phrases in data.get("small", {}).items():
        for phrase in phrases:
            if key == "say":
                for form, words in _verb_forms(phrase, irregular):
                    yield words, "SAY", phrase, form
            else:
                yield folded_words(phrase.removeprefix("=")), _SMALL[key], phrase, ""
    for phrase in data.get("other", ()):
        for form, words in _verb_forms(phrase, irregular):
            if form != "base":
                yield words, "OTHER", phrase, form


def _verb_forms(phrase: str, irregular: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if phrase.startswith("="):
        yield _fixed_form(phrase[1:]), folded_words(phrase[1:])
        return
    base, _, rest = phrase.partition(" ")
    stem = base
    prefix = ""
    if "-" in base:
        prefix, _, stem = base.rpartition("-")
        prefix += "-"
    forms = irregular.get(stem) or (_third_person(stem), _past(stem), _past(stem), _ing(stem))
    names = ("base", "present", "past", "participle", "ing")
    for name, form in zip(names, (stem, *forms), strict=True):
        yield name, folded_words(f"{prefix}{form} {rest}")


def _fixed_form(phrase: str) -> str:
    first = phrase.split()[0]
    if first in ("is", "are", "was", "were", "been", "has", "have"):
        return "past" if first in ("was", "were", "has") else "present"
    if first in ("in", "at", "under", "on", "composed", "made"):
        return "state"  # "in force", "made up of": neither active nor passive
    if first.endswith("s") or first in ("hold", "sit", "link", "form", "consist", "exist"):
        return "present"
    return "ing" if first.endswith("ing") else "past"


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


_DOUBLED = frozenset(
    "stop plan drop admit permit commit occur refer prefer transfer quit cut get put let set sit run win begin expel dispel step"
    " ship equip".split()
)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if base in _DOUBLED else base + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe")):
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if base in _DOUBLED else base + "ing"


def _noun_forms(phrase: str) -> list[tuple[str, ...]]:
    """A noun phrase and its plural, the plural on the last word and, for titles ("chiefs of staff"), on the first."""
    if phrase.startswith("="):
        return [folded_words(phrase[1:])]
    words = folded_words(phrase)
    forms = [words]
    if not words[-1].endswith("s"):
        forms.append((*words[:-1], _third_person(words[-1])))
    if len(words) > 1 and not words[0].endswith("s"):
        forms.append((_third_person(words[0]), *words[1:]))
    return forms
