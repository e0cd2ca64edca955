"""How long notice is given, and how long a treaty runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.figures.states import OTHER_NUMBERED
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_NOTICE = (
    re.compile(
        r"notice,?(?: under (?:the )?‹c\d+›)?"
        r"(?: (?:of|period|period of|at least|is|no less than|not less than|period is|given|must be given|to be given|be"
        rf" given|has to be given|a minimum of|in writing|written))* (?:at least |no less than |not less than |a minimum of )*{N}"
        r" (?P<u>months|years)"
    ),
    re.compile(rf"\b{N}[- ](?P<u>months?|years?)(?:'s?)? (?:prior |advance |written |official |formal )*notice"),
    re.compile(
        rf"\bnotice,? (?:given |handed in |submitted |sent |lodged |at least |no less than |no later than |a full )*{N}"
        r" (?P<u>months|years) (?:ahead|before|in advance|beforehand|earlier|prior)"
    ),
    re.compile(
        rf"\b{N} (?P<u>months|years) (?:ahead|before|in advance|beforehand|prior to) (?:of )?(?:leaving|quitting|withdraw\w+|its"
        r" exit|the exit|departure|its departure)"
    ),
)

_TERM = (
    # "The Treaty was to last five years and be renewable"
    re.compile(
        rf"(?P<c>‹c\d+›) (?:(?:was|is) (?:to|meant to|supposed to|intended to)|would|should) (?:last|run|be valid|remain"
        rf" in force|apply)"
        rf" (?:for )?(?:an initial |a first )?{N} (?P<u>years)"
    ),
    re.compile(rf"(?P<c>‹c\d+›) has (?:a|an initial) (?:term|validity|period) of {N} (?P<u>years)"),
    re.compile(
        r"\b(?:initial |first |original )?(?:term|period|validity|lifetime) (?:of (?:the |its )?(?P<c>‹c\d+›) )?(?:was |is |of"
        rf" |ran |runs |lasted |lasts |for |set at |fixed at |only |just )+{N} (?P<u>years)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›),?[^.;:]{0,50}? (?:for (?:an? )?(?:initial |first )?(?:term|period) of|valid for|for an"
        rf" initial|concluded for|runs? for|ran for|set to last|designed to last|good for|for the first|would run for) {N}"
        r" (?P<u>years)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›)[^.;:]{0,60}? (?:renews? itself|is renewed|(?:is |been )?(?:automatically"
        r" )?(?:renewed|prolonged|extended|rolls over|rolled over|renewal|prolongation))(?: automatically)? (?:every|each|for"
        rf" successive periods of|for periods of|for|by) (?:another |further |successive )?{N} (?P<u>years)"
    ),
    # "which buys them five more years", "gave the pact another five years"
    re.compile(
        r"\b(?:buys?|bought|gives?|gave|grants?|granted|gains?|gained|wins?|won|lends?|lent)"
        r" (?:it|them|themselves|(?:the )?‹c\d+›|the (?:pact|treaty|accord|alliance|parties|document))"
        r" (?=(?:another|a further) |\w+ (?:more|further|additional|extra) )"
        rf"(?:another |a further )?{N} (?:more |further |additional |extra )?(?P<u>years)\b(?! of (?!life|validity))"
    ),
    re.compile(
        r"\b(?:automatic(?:ally)? (?:renewal|renewed|prolongation|prolonged|extension|extended)(?: itself)?"
        r"|(?:renewal|renews|renewed|prolongation|prolonged|extension|extended) (?:by|of) itself),? (?:every|each|for|by)"
        rf" (?:another |further |successive )?{N} (?P<u>years)"
    ),
)


# "may leave six months after giving notice": a step from a date that is not told
_AFTER_NOTICE = re.compile(
    r"\b(?:leaves?|quits?|withdraws?|exits?|pulls? out|leaving|withdrawing|withdrawal)\b[^.;:]{0,40}? (?P<t>‹t\d+›)"
    r" (?:(?:having )?(?:given|giving|handing in|submitting|sending|it has given|the) )?(?:such )?(?:written |official |formal )?"
    r"(?:notice|notification)\b"
)
_STEP = re.compile(rf"\W*(?:at least |no less than )?{N} (?P<u>months|years) (?:after|from|following)")

_PERIODS = (("notice-period", _NOTICE), ("term", _TERM))

ANY_PERIOD = re.AnyOf(_NOTICE, _TERM, (_AFTER_NOTICE,))


# "ten years and almost five months after the Treaty"
_COUNTED_ON = re.compile(r"(?: and (?:\w+ ){1,4}(?:months?|days?|weeks?))? (?:after|later|earlier|ago)\b")


def _after_notice(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    match = _AFTER_NOTICE.search(skeleton.line)
    token = skeleton.token(match["t"]) if match is not None else None
    step = _STEP.match(setting.block.text[token.start : token.end].lower()) if token is not None else None
    named = any(t.terminal in ("ORG", "DOC") and setting.is_own(*t.entities) for t in skeleton.tokens if t.entities)
    if match is not None and token is not None and step is not None and named and setting.mood.modality != "question":
        unit = "month" if step["u"].startswith("month") else "year"
        value = Quantity.of(number(step["n"]), unit=unit)
        mark = (token.start, token.end)
        yield [setting.claim("notice-period", "csto-charter", "value", value, *skeleton.place(*match.span()), mark)]


def periods(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    discourse = setting_at(0).discourse
    topic = discourse.topic
    foreign = setting_at(0).others(skeleton.tokens, "ORG", "DOC")
    if foreign or discourse.latest("organization")[:1] not in ((), (topic,)) or OTHER_NUMBERED.search(line):
        return
    yield from _after_notice(skeleton, setting_at(-1))
    for relation, patterns in _PERIODS:
        for pattern in patterns:
            match = pattern.search(line)
            if match is None:
                continue
            setting = setting_at(skeleton.place(*match.span("n"))[0])
            if setting.mood.modality in ("question", "planned") or _COUNTED_ON.match(line, match.end("u")):
                break
            if relation == "notice-period":
                owner = "csto-charter"
                # a notice of other kinds (of a meeting, of termination of a lease) is told apart by what it is about
                near = line + " " + (discourse.around.question.skeleton.line if discourse.around.question else "")
                if not re.search(
                    r"leav|withdr|quit|exit|depart|charter|article 19|art\. 19|membership|get out|‹c", near
                ) or re.search(r"lease|base\b|agreement|contract|bilateral|treaty of", near):
                    break
            else:
                token = skeleton.found(match, "c") if "c" in match.groupdict() else None
                named = next((t for t in skeleton.tokens if t.terminal == "DOC" and t.entities), None)
                meant = token or named
                spoken_of = discourse.around.subject(setting.facts, "document") or (discourse.latest("document") or ("",))[0]
                owner = meant.entity if meant is not None else spoken_of
                owner = "collective-security-treaty" if owner == "extension-protocol-1999" else owner
                if owner != "collective-security-treaty" and (
                    token is None or token.anaphor or not setting.facts.statements(subject=owner, relation="term")
                ):
                    break
            unit = "month" if match["u"].startswith("month") else "year"
            value = number(match["n"])
            mood = setting if setting.mood.modality != "conditional" else setting_at(-1)
            yield [
                mood.claim(
                    relation,
                    owner,
                    "value",
                    Quantity.of(value, unit=unit),
                    *skeleton.place(*match.span()),
                    skeleton.place(*match.span("n")),
                )
            ]
            break
