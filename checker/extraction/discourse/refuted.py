"""What a text says only to take it back: what is quoted under "Corrections" or behind "Myth:", options to tick, and what the next
sentence denies."""

from __future__ import annotations

from checker.model import sieve as re

# Headings under which mistakes are quoted to be put right.
CORRECTIONS = re.compile(
    r"\b(?:corrections?|clarifications?|errata|erratum|myths?|misconceptions?|mistakes|errors|falsehoods|fact.?check|we got"
    r" wrong|common traps|typical traps)\b"
)
# What is quoted to be refuted, up to the label of the refutation: "Myth: ...", "Claim 3 - ...", "True or false: ...".
_REFUTED = re.compile(
    r"[\"'“”*_\d.() ]*(?:the )?(?:myths?|false|falsehood|claims?|rumou?rs?|wrong|misconception|fiction|error|mistake|legend"
    r"|(?:misprint|typo|slip|howler|blunder|error|mistake|myth)(?: of the (?:day|week|month|year|issue))?|true"
    r" or false|(?:spot|find|mark|underline|correct) the (?:\w+ )?(?:errors?|mistakes?|slips?|blunders?|lies?)"
    r"|incorrect|what we (?:wrote|said|printed)|we wrote)"
    r"(?: (?:no\.? ?|number )?(?:\d+|one|two|three|four|five|six|seven))?[*_]*(?:[:.]|\s[—–-]\s|(?<=or false)\?)"
)
# "Correction: An earlier version of this article said that ..."
_EARLIER = re.compile(
    r"[\"'“”*_\d.() ]*(?:(?:corrections?|clarifications?|editor['’]s note|note|update)[*_]*(?:[:.]|\s[—–-]\s)[*_ ]*)?"
    r"(?:in )?(?:an? |the |our )?(?:earlier|previous|original|first|initial) (?:version|edition|draft|report|print)"
    r"(?: (?:of|in) (?:this|the|our) [\w' ’-]{3,40}?)?,?"
    r" (?:we |it |had |has |was |were |wrongly |incorrectly |mistakenly |erroneously )*"
    r"(?:said|says|stated|gave|given|claimed|wrote|reported|named|put|misstated|misidentified|misdated|dated|described|called|listed)\b"
)
_LABEL = re.compile(
    r"[\"'“”*_\d.() ]*(?:the )?(?:facts?|true|truth|reality|right|verdict|answers?|solutions?|correction|correct|in fact|not so"
    r"|what is true)\b[^.:]{0,12}[*_]*(?:[:.,]|\s[—–-]\s)"
)
# What one may tick: "How many members? a) five b) six c) seven".
OPTIONS = re.compile(
    r"(?:\?\W*\(?a[).] |^\W*(?:a[).] )?)[^?.;:(]{1,60}?[\s,]\(?b[).] [^?.;:(]{1,60}?(?:[\s,]\(?c[).] |$)"
    r"|[\s(:]a[).] [^?;:,]{1,25}[,;]? \(?b[).] [^?;:,]{1,25}"  # "It was founded in a) 1992 b) 2002"
)
# A sentence that takes back the one before it: "Not so.", "That is wrong."
_DENIAL = re.compile(
    r"[\"'“”*_→⇒=> –—-]*(?:(?:no(?=[.,:;!])|not so|not true|not quite|wrong|false|untrue|nonsense|incorrect|in fact|neither|"
    r"far from it|on the contrary|quite the contrary|quite the opposite|rubbish|never)\b(?:[.,:;! ]|$)"
    r"|(?:it|they|he|she|this|that|both|these)(?: \w+)? (?:did(?! not\b)|is wrong|is false|was"
    r" wrong|is untrue|is a mistake|is an error|is incorrect)\b[.,:; ])"
)
# The same by a denied verb: "It did not.", "They have not joined it." What was said before is taken back where the
# words behind are those of the sentence before, or none of weight; "He did not say when" takes nothing back.
_NOT_SO = re.compile(
    r"[\"'“”*_]*(?:it|they|he|she|this|that|both|these)(?: \w+)? (?:did not|has not|have not|didn't|hasn't|does not|doesn't|"
    r"(?P<being>was not|were not|is not|are not|isn't|wasn't|weren't)|"
    r"never did|never has)\b(?=[.,:; ])(?P<rest>(?:, [^.,:;!?]{1,60}, (?=an? |the ))?[^.,:;!?]*)"
)
_HOLDING_TRUE = frozenset(
    "true correct right case happen happened hold stand apply accurate occur exist quite exactly either then there here at all"
    " been the that this what with from about".split()
)
_STEM = 5  # letters by which a word is known again: "sign" and "signed"


# "The Charter was signed in Moscow. False. It was signed in Chisinau." says what is true behind the verdict.
_VERDICT = re.compile(
    r"[\"'“”*_→⇒=> –—-]*(?:false|wrong|incorrect|untrue|not true)[*_]*(?:[.:,!]|\s[–—-])\s*(?:it|they|he|she)\b"
)
_NUMBERED = " *_\"'“0123456789.)("


def is_refuted(folded: str, start: int, refuted: bool) -> bool:
    """Whether the sentence that begins at ``start`` is quoted to be refuted; ``refuted`` says whether the one before it is."""
    if _VERDICT.match(folded, start) and folded[:start].strip(_NUMBERED):
        return False
    quoted = _REFUTED.match(folded, start) is not None or _EARLIER.match(folded, start) is not None
    return quoted or refuted and _LABEL.match(folded, start) is None


def takes_back(folded: str, start: int, before: str) -> bool:
    """Whether the sentence that begins at ``start`` denies the one ``before`` it."""
    if _DENIAL.match(folded, start):
        return True
    match = _NOT_SO.match(folded, start)
    if match is None:
        return False
    words = [word for word in re.findall(r"[a-z]+", match["rest"]) if len(word) > 3 and word not in _HOLDING_TRUE]
    known = [word[:_STEM] in before for word in words]
    return not words or (all(known) if match["being"] else any(known))
