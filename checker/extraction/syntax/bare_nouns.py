"""Papers that notes name without an article: "7 October: charter signed in Chisinau", "1994: treaty takes effect".

The tokens of a sentence come in and go out; a bare "charter" or "treaty" at the head of an entry, a bullet or a headline is what
"the charter" would be there.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import BlockText, Token
from checker.model import sieve as re
from checker.model.documents import Block

_LACONIC = frozenset(("item", "row", "heading"))
_BARE = re.compile(
    r"(?P<w>charter|treaty|statute)(?= (?:is |was )?(?:signed|adopted|approved|ratified|inked|concluded|amended|registered"
    r"|prolonged"
    r"|extended|renewed|in force|in effect|effective|enters|entered|takes|took|comes|came|goes|went|expires|expired|lapses|lapsed"
    r"|becomes|turns)\b)"
)
_SEPARATOR = re.compile(r"[;.+]\s+")
_STARTING = frozenset(("COLON", "DASH"))


def with_bare_nouns(tokens: Sequence[Token], prepared: BlockText, start: int, end: int, block: Block) -> list[Token]:
    """The tokens of ``prepared.text[start:end]`` with those of papers that are named without an article."""
    if "charter" not in prepared.folded and "treaty" not in prepared.folded and "statute" not in prepared.folded:
        return list(tokens)
    dated = bool(tokens) and tokens[0].terminal == "DATE" and not prepared.text[start : tokens[0].start].strip(" *_(")
    entry = dated and len(tokens) > 1 and (tokens[1].terminal in _STARTING or bool(block.emphasis))
    if block.kind not in _LACONIC and not entry:
        return list(tokens)
    heads = [start + len(prepared.text[start:end]) - len(prepared.text[start:end].lstrip(' *_"“'))]
    if dated:
        behind = tokens[1].end if len(tokens) > 1 and tokens[1].terminal in _STARTING else tokens[0].end
        heads.append(behind + len(prepared.text[behind:end]) - len(prepared.text[behind:end].lstrip(" *_.,)|")))
    heads += [match.end() for match in _SEPARATOR.finditer(prepared.text, start, end)]
    found = list(tokens)
    for head in dict.fromkeys(heads):
        match = _BARE.match(prepared.folded, head, end)
        if match is None or any(t.start < match.end() and match.start() < t.end and t.terminal != "NOUN" for t in tokens):
            continue
        more = {"word": match["w"]}
        noun = Token("DOC", *match.span("w"), key="document", form="anaphor", anaphor=True, determined="the", attributes=more)
        if all(token.start != noun.start for token in tokens):  # the word was passed over
            for token in [token for token in found if token.start > noun.start][:1]:
                token.gap = max(0, token.gap - 1)
        found = sorted([*(t for t in found if t.start != noun.start), noun], key=lambda token: token.start)
    return found
