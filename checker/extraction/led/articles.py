"""Articles that a text names beside what they are about, in words that do not tie the two together: "asks for consultations,
relying on the Treaty's fourth article", "the Council owes its existence to Art. 2".

A sentence with one article and one idea of those that the document's articles are about comes in. What ties them together is read
in :mod:`checker.extraction.papers.provisions`; the articles that it has read are taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.papers.provisions import FOREIGN, ideas_of
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import NUMBER_WORDS, ORDINAL_WORDS
from checker.model.spans import Span

_NUMBERS = NUMBER_WORDS[1:13]
_ARTICLE = re.compile(
    rf"\b(?:articles?|art\.?)\s?(?:no\.?\s?|number\s)?(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\b"
    rf"|\b(?P<o>{'|'.join(ORDINAL_WORDS)}) article\b"
)
_MORE = re.compile(
    r"\b(?:paragraphs?|para\.|clauses|chapters?|protocols?|agreements"
    r"|(?<!prior )(?<!mutual )(?<!general )agreement(?! (?:with|from|of all)\b)|compare[ds]?|cf|unlike|not|never|nor|rather)\b"
)
# "This is fixed in the Charter (Article 4), ...": it is what the sentence before said
_THIS_IS = re.compile(
    r"\W*(?:this|that|it|these|they) (?:is|are|was|were) (?:\w+ )?"
    r"(?:fixed|stated|laid down|enshrined|written|set out|provided|said|established|reflected|recorded|found)\b"
)
_OF_DOCUMENT = re.compile(r",? (?:of|in) (?:the )?(?P<c>‹c\d+›)")
_SEVERAL = re.compile(r"\barticles\b")
_SELF_DEFENCE = re.compile(r"\b(?:self-defen[cs]e|attack|aggression|mutual defen[cs]e|collective defen[cs]e)\b")
_IN_BRACKETS = re.compile(r"(?<=[\w\"”’'] )\((?:see |under |cf\. )?(?:articles?|art\.?)[^()]{1,60}\)")
_SHORT = 60  # characters of a sentence that says no more than the article of what was spoken of
_OF_BEFORE = re.compile(r"\W*(?:this|that|these|those|all this|both) (?:is|was|are|were|has|have|had|can|may|must|follows?)\b")
_REGIONAL = re.compile(r"\b(?:regional|chapter|arrangements?)\b")


def led_article_claims(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = str(skeleton.line)
    if "art" not in line:
        return
    found = list(_ARTICLE.finditer(line))
    if len(found) > 1:
        found = [match for match in found if _is_of_the_un(match, skeleton)]  # "Article 4 leans on Article 51 of the UN Charter"
    if len(found) != 1 or _MORE.search(line) or _SEVERAL.search(line) or _THIS_IS.match(line):
        return
    match = found[0]
    group = "n" if match["n"] else "o"
    mark = skeleton.place(*match.span(group))
    setting = setting_at(mark[0])
    place = setting.span(*mark)
    if setting.mood.silent or any(each.overlaps(place) for each in taken):
        return
    parts = re.split(r"[;]", _up_to_bracket(setting.block.text[slice(*setting.sentence)]))
    told = _told(line, next((part for part in parts if _ARTICLE.search(part.lower())), ""), skeleton, setting)
    if told is None:
        return
    document, topic = told
    word = match[group]
    number = word if word.isdigit() else str((_NUMBERS if group == "n" else ORDINAL_WORDS).index(word) + 1)
    yield [
        setting.claim(
            "provides",
            document,
            "article",
            (number,),
            *skeleton.place(0, len(line)),
            mark,
            object=topic,
            inferred=True,
            qualifiers={"led": "article"},
        )
    ]


def _up_to_bracket(text: str) -> str:
    """A sentence as far as the bracket that closes behind its article, which is that of what stands before: "Decisions are taken
    by consensus (Article 12), the Council being the supreme body"."""
    match = _IN_BRACKETS.search(text.lower())
    return text if match is None else text[: match.end()]


def _is_of_the_un(match: re.Match[str], skeleton: Skeleton) -> bool:
    """Whether an article is said to be one of the Charter of the United Nations."""
    document = _OF_DOCUMENT.match(match.string, match.end())
    return document is not None and skeleton.token(document["c"]).entities == ("un-charter",)


def _told(line: str, text: str, skeleton: Skeleton, setting: Setting) -> tuple[str, str] | None:
    """The document whose article is meant, and the one idea of its articles that ``text``, the part that names it, speaks of."""
    facts, discourse = setting.facts, setting.discourse
    named = list(dict.fromkeys(t.entity for t in skeleton.tokens if t.terminal == "DOC" and t.entities))
    if "un-charter" in named:
        before = discourse.around.before
        around = f"{line} {before.skeleton.line if before is not None else ''}"
        meant = _SELF_DEFENCE.search(around) is not None and not _REGIONAL.search(line) and discourse.has_named_topic()
        return ("un-charter", "collective-self-defence") if meant else None
    if FOREIGN.search(text) or _OF_BEFORE.match(line):
        return None
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entity and t.entity != discourse.topic]
    own = [d for d in named if facts.statements(subject=d, relation="provides")]
    if others or len(named) > 1 or len(own) != len(named):
        return None
    about = [d for d in (discourse.around.subject(facts, "document"), *discourse.latest("document")[:1]) if d]
    document = next(iter(own or about), "")
    if not document or facts.entity(document).of != discourse.topic:
        return None
    known = {topic for s in facts.statements(subject=document, relation="provides") for topic in _topics(s.value)}
    ideas = ideas_of(text)
    if not ideas and len(text) < _SHORT and discourse.around.before is not None:
        ideas = ideas_of(discourse.around.before.text)  # "Supreme body. Basis: Charter, Article 13."
    return (document, next(iter(ideas))) if len(ideas) == 1 and ideas <= known else None


def _topics(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple) else (str(value),) if value else ()
