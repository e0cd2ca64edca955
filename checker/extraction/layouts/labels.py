"""Labels and their values: "HQ: Moscow", "Members (six): A, B, ...", "Signatories: ...", "Full name: ...".

A label and its value come as stretches of a sentence's skeleton, from a colon, a dash in a list item, a table row or a term
with its
definition. The subject is what the label names, else what the heading or lead-in line names, else the topic.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.counts import is_of_a_force
from checker.extraction.figures.numerals import ANY_NUMBER, N, mention_at, number
from checker.extraction.layouts.timelines import EVENT, EVENTS, event_values, participants
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_SPLIT = re.compile(r"^[^\w‹]*(?P<label>[^:.;?!–—|]{2,70}?)(?P<sep>\s?:|\s[–—|]|\s[-=])(?=\s)\s*(?P<value>.*)$")
_SEPARATORS = (":", " –", " —", " |", " -", " =")
_LIST = re.compile(r"(?:the |both )?‹s\d+›(?:(?: \([^)]*\))?(?:,| and|, and|,? as well as| /|/| ·| \||;| &) ?(?:the )?‹s\d+›)*")
_STATE = re.compile(r"‹s\d+›")
_MEMBERS = re.compile(r"\b(?:members?|member (?:states|countries|nations)|who's in|membership|composition|participants|allies)\b")
_HEAD = re.compile(r"[^\w‹]*(?:the )?(?P<h>‹[bf]\d+›)")
_PART = re.compile(rf"\W*(?:{N}|some|most|many|several|half|part|one) (?:of|out of|among)\b")  # "five of the six members"
# "Members of the panel" are those of nobody here.
_OF_SOMETHING = re.compile(
    r"\b(?:members?|participants|composition|allies) (?:of|in|at) (?:the )?"
    r"(?!‹|organi[sz]ation|bloc|alliance|pact|union|club|group\b|all\b|today|present|\d)\w"
)
_QUALIFIED = re.compile(
    r"\b(?:never|not|non|former|ex|past|founding|founder|original|first|observers?|newest|possible|candidate|would-be|potential|deputy|assembly|board|joined|since|left|latest|largest|smallest|voting|nato|other|once|suspended)\b"
)
_NAMES = re.compile(
    r"^(?:the )?(?:full|official|long|complete|proper|english)? ?(?:name|title|full form|official title)(?: in english|"
    r" \(english\)| of (?:the )?(?:‹o\d+›|organi[sz]ation|bloc))?$|^stands for$|^(?:abbreviation of|short for)$"
)
_CHAIR = re.compile(
    r"^(?:(?:current|present|rotating) )?(?:chair(?:ing|man|manship|ed by|person)?|presidency|presiding)(?:"
    r" (?:state|country|member|nation))?(?: (?:in |for |of )?‹t\d+›| \(‹t\d+›\)| in (?:the )?‹o\d+›| of (?:the )?‹o\d+›| now)*$"
)
_HEADQUARTERS = re.compile(
    r"\b(?:hq|headquarters?|head office|seat|based|main"
    r" office|home|secretariat)\b(?!.*\b(?:force|staff|exercise|assembly|operation)\b)"
)
_WHERE = re.compile(r"place|venue|where|city|location|place of (?:adoption|ceremony)|done at|signed (?:in|at)")  # of a paper
_CITY_BEHIND = re.compile(r"\W*(?:the )?‹l\d+›, (?P<l>‹l\d+›)(?=\s*(?:[.;()]|$))")  # "seat: Tauride Palace, St Petersburg"
_SIGNED = re.compile(
    r"(?:first |original )?(?:states that |who )?(?:signed|signers|first to sign|signed it)"
    r"(?: (?:on the first day|at once|in ‹[tl]\d+›|on ‹t\d+›|the ‹c\d+›|in ‹l\d+›,? (?:in |on )?‹t\d+›))*"
)
_RENEWED = re.compile(
    r"(?:states that |who |parties that )?(?:renewed|prolonged|extended|carried on|stayed on|stayed)(?: it| the ‹c\d+›)?"
    r"(?: (?:in|on) ‹t\d+›)?(?: by)?"
)
_NOT_RENEWED = re.compile(
    r"(?:states that |who |parties that )?(?:(?:did not|didn't) "
    r"(?:renew|prolong|extend|sign the (?:protocol|prolongation)|carry on|stay)"
    r"|not (?:renewed|prolonged|extended)|dropped out|fell away)"
    r"(?: it| the ‹c\d+›)?(?: (?:in|on) ‹t\d+›)?(?: by)?"
)
_LANGUAGE = re.compile(r"\b(?:working|official) languages?\b|^languages?$")
_TERM = re.compile(
    r"\b(?:initial|first|original)? ?(?:term|validity|duration|period of"
    r" validity)\b(?!.*\b(?:office|secretary|president|chair)\b)"
)
_NOTICE = re.compile(r"\bnotice\b|\bleaving\b|\bwithdrawal\b|\bexit\b")
_MEMBER_FROM_TO = re.compile(
    r"\W*(?:an? )?(?:full )?member(?: state)? of (?:the )?(?P<o>‹o\d+›)[,(]? ?(?:from )?(?P<k>since|until)? ?\(?(?P<t>‹t\d+›)\)?"
    r"\s*(?:[.;]|$)"
)
_OF_ANOTHER = re.compile(
    r"(?:the )?‹[ob]\d+›(?:'s)? (?:members?|member (?:states|countries|nations)|hq|headquarters|head office|seat)"
    r"|(?:members?|member (?:states|countries|nations)|hq|headquarters|head office|seat) of (?:the )?‹[ob]\d+›"
)
_PEOPLE = re.compile(r"\b(?:population|inhabitants)\b")
_AMOUNT = re.compile(
    r"^\W*(?:about |around |some |roughly |over |more than |up to |nearly |almost |approximately |close to |c\. ?|ca\. ?|circa"
    r" |under |just |an estimated |officially |~ ?)*(?P<n>\d[\d,. ]*)"
)
_ALONE = re.compile(r"[^\w‹]*(?P<label>[^.;:?!]{2,40})[.][^\w‹]*")
_NUMBER_FIRST = re.compile(
    rf"^[^\w‹]*(?:{N}(?P<m>(?::| –| —| -) (?:the )?(?:number of )?(?:member states|members|member countries)\b(?!"
    r" (?:who|that|which|of (?!the (?:csto|bloc|‹o))|took|sent)))"
    r"|(?P<p>\d{1,2})(?: ?%| per ?cent)(?::| –| —| -) (?P<s>‹s\d+›)(?:'s)? (?:share|part|contribution)[^.;]{0,20}budget)"
)
_EVENT = re.compile(
    rf"(?:‹[cofb]\d+› |the |treaty |charter |organi[sz]ation )*{EVENT}(?: (?:of|for) (?:the"
    r" )?(?:‹[cofb]\d+›|organi[sz]ation|treaty|charter))?(?: (?:on|in|at|since|by six at|by six in))?"
)
# "Formation: 15 May 1992 (as Collective Security Treaty), 2002 (as CSTO)": what it was at each date.
_STAGE = re.compile(r"(?P<t>‹t\d+›) \((?:as|when|signing of|founding of) (?:an? |the )?(?:(?P<w>‹[oc]\d+›)|[^()]*)[^()]*\)")
_CLAUSAL = re.compile(r"\b(?:said|says|told|is|are|was|were|has|have|had|will|would|did|does|asked|called|reported|noted)\b")


def sentence_labels(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of "LABEL: VALUE" in one sentence."""
    line = skeleton.line
    setting = setting_at(skeleton.start) if line else None
    if setting is None or setting.mood.modality in ("question", "planned"):
        return
    before = setting.discourse.around.before
    if (
        before is not None
        and (label := _ALONE.fullmatch(before.skeleton.line)) is not None
        and not _CLAUSAL.search(label["label"])
    ):
        # "*Former member.* Uzbekistan (2006-2012)."
        yield from labelled(skeleton, label["label"].strip(), 0, 0, len(line), prepared, setting, before.skeleton)
    yield from _by_the_numbers(skeleton, setting)
    position = 0
    head: Token | None = None
    for part in _stretches(skeleton, setting):
        match = _SPLIT.match(part) if any(mark in part for mark in _SEPARATORS) else None
        if (
            match is not None
            and not _CLAUSAL.search(match["label"])
            and (
                match["sep"].strip() in (":", "=")
                or setting.block.kind in ("item", "row")
                or _is_bold(setting, skeleton.place(position + match.start("label"), position + match.end("label")))
            )
        ):
            yield from labelled(
                skeleton,
                match["label"].strip(),
                position + match.start("label"),
                position + match.start("value"),
                position + len(part.rstrip("; ")),
                prepared,
                setting,
                head=head,
            )
        if position == 0 and (first := _HEAD.match(part)) is not None:
            head = skeleton.token(first["h"])
        position += len(part)


def _is_bold(setting: Setting, place: tuple[int, int]) -> bool:
    """Whether a label stands out in bold: "**MEMBERS** – Armenia, ..."."""
    return any(start <= place[0] and place[1] <= end for start, end in setting.block.emphasis)


def _by_the_numbers(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "6: member states", "50 percent: Russia's share of the budget": the number first, then what it counts."""
    if setting.block.kind != "item":
        return
    topic = setting.discourse.topic
    match = _NUMBER_FIRST.match(skeleton.line)
    if match is None or setting.discourse.around.foreign(setting.facts, topic):
        return
    place = skeleton.place(*match.span())
    if match["m"]:
        amount = number(match["n"])
        mark = skeleton.place(*match.span("n"))
        yield [setting.claim("member-of", "", "count", Quantity.of(amount), *place, mark, object=topic)]
    else:
        percent = float(match["p"])
        mark = skeleton.place(*match.span("p"))
        yield [
            setting.claim(
                "budget-share",
                skeleton.token(match["s"]).entity,
                "value",
                Quantity.of(percent, unit="percent"),
                *place,
                mark,
                object=topic,
            )
        ]


def _stretches(skeleton: Skeleton, setting: Setting) -> Iterator[str]:
    """The line in pieces that each may hold a label: cut behind semicolons and before bold words."""
    line = skeleton.line
    cuts = {index + 1 for index, mark in enumerate(line) if mark == ";"} if ";" in line else set()
    begin, end = setting.sentence
    emphasis = setting.block.emphasis
    first, last = bisect_right(emphasis, (begin, end)), bisect_left(emphasis, (end,))
    bold = {a for a, _ in emphasis[first:last]}
    if bold:
        cuts |= {
            index for index in range(len(line)) if skeleton.place(index, index + 1)[0] in bold and line[index - 1 : index] == " "
        }
    last = 0
    for cut in (*sorted(cuts), len(line)):
        yield line[last:cut]
        last = cut


_HAND_ON = re.compile(r"(?:'s?)? (?:[a-z]+ )?(?:hand|pass|g[ai]ve|cede|yield|transfer|receiv|took|take|will)")


def labelled(
    skeleton: Skeleton,
    label: str,
    at: int,
    begin: int,
    end: int,
    prepared: BlockText,
    setting: Setting,
    label_tokens: Skeleton | None = None,
    head: Token | None = None,
) -> Iterator[list[Claim]]:
    """The claims of a label (its words, and where in the line it begins) with the value at ``line[begin:end]``.

    ``label_tokens`` is the skeleton that the label's placeholders belong to, where it is another one; ``head`` what the entry is
    about that the label stands in: "Parliamentary Assembly, created in 2006; seat: St Petersburg".
    """
    facts, discourse = setting.facts, setting.discourse
    around, topic = discourse.around, discourse.topic
    value = skeleton.line[begin:end]
    if begin >= end or not value.strip(" .*_"):
        return
    names = [(label_tokens or skeleton).token(p) for p in re.findall(r"‹[a-z]\d+›", label)]
    plain = re.sub(r" ?\([^)]*\)", "", label).strip(" *_")
    owners = [t for t in names if t.terminal in ("ORG", "DOC", "BODY", "FORCE") and t.entities]
    if head is not None and head.entities and not owners:
        owners = [head]
    told = _MEMBER_FROM_TO.match(value) if re.fullmatch(r"(?:the )?‹s\d+›", plain) else None
    if told is not None:
        yield from _member_from_to(skeleton, names[0], told, setting)
        return
    if len(owners) == 1 and not setting.is_own(owners[0].entity) and _OF_ANOTHER.fullmatch(plain):
        yield from _of_another(skeleton, label, plain, at, begin, end, owners[0], setting, label_tokens is None)
        return
    if (
        any(not (setting.is_own(t.entity) or t.anaphor and topic in t.entities) for t in owners)
        or not owners
        and around.foreign(facts, topic)
    ):
        return
    if any(t.terminal in ("EXERCISE", "EVENT", "MISSION", "PERSON", "PLACE") for t in names):
        return
    last = discourse.latest("organization")[:1]
    of_paper = _EVENT.fullmatch(plain) is not None and around.subject(facts, "document") != ""
    apart = setting.block.kind in ("item", "row") or of_paper
    if not owners and last and last[0] != topic and last[0] in discourse.nearby and not apart:
        return
    word = skeleton.place(begin, begin + 1)[:1] * 2 if label_tokens is not None else skeleton.place(at, at + len(label))
    first = re.match(
        r"\W*(?:(?:the|in|only|all|now|hq|headquarters|city|seat|is|its|of|capital)\b[^\w‹]*)*(?P<v>‹[a-z]\d+›)", value
    )
    token = skeleton.token(first["v"]) if first else None
    states = _listed(skeleton, value)
    if around.foreign(facts, topic) and all(t.anaphor or t.form == "context" for t in owners):
        return
    owners = [t for t in owners if not (t.anaphor and t.terminal == "ORG" and t.entity != topic)]
    document = next((t.entity for t in owners if t.terminal == "DOC"), "")
    force = next((t for t in owners if t.terminal == "FORCE"), None)

    def one(relation: str, subject: str, slot: str, given: object, mark: tuple[int, int], **more: Any) -> list[Claim]:
        return [setting.claim(relation, subject, slot, given, min(word[0], mark[0]), max(word[1], mark[1]), mark, **more)]

    if (event := _EVENT.fullmatch(plain)) is not None:
        relation = next(name for index, (_, name, _) in enumerate(EVENTS) if event.group(f"e{index}"))
        kinds = next(kinds for _, name, kinds in EVENTS if name == relation)
        named = [t.entity for t in owners if facts.entity(t.entity).kind in kinds]
        subject = named[0] if named else around.subject(facts, *kinds) if not owners else ""
        if not subject and not owners and label_tokens is not None and kinds == ("document",):
            subject = next((d for d in discourse.latest("document")[:1] if setting.is_own(d)), "")  # the row above named it
        if not subject and not owners and relation == "established" and not around.subject(facts, "document", "force", "body"):
            subject = topic
        stages = [*_STAGE.finditer(skeleton.line, begin)] if relation == "established" and subject == topic else []
        for stage in stages:
            when, what = skeleton.token(stage["t"]), skeleton.token(stage["w"]) if stage["w"] else None
            date = setting.discourse.resolve_date(when)
            if what is not None and len(what.entities) == 1 and date is not None and setting.is_own(what.entity):
                made = "signed" if what.terminal == "DOC" else "established"
                yield one(made, what.entity, "value", date, (when.start, when.end))
        if subject and not stages:
            yield from event_values(relation, subject, skeleton, begin, end, word, setting)
        return
    if (
        document
        and re.fullmatch(
            r"(?:the |founding |basic |underlying |main |legal basis|[:–-]|base|document|\s)*‹c\d+›(?: \(?‹t\d+›\)?)?", plain
        )
        or plain in ("founding treaty", "founding document", "treaty", "basic treaty", "charter")
    ):
        target = document or (
            "csto-charter" if plain == "charter" else "collective-security-treaty" if plain != "founding document" else ""
        )
        if target and (document or topic in discourse.introduced):
            yield from event_values("signed", target, skeleton, begin, end, word, setting)
        return
    if _WHERE.fullmatch(plain) and (paper := document or around.subject(facts, "document")):
        yield from event_values("signed", paper, skeleton, begin, end, word, setting)
        return
    if _HEADQUARTERS.search(plain) and token is not None and token.terminal == "PLACE":
        headed = [*owners, *(around.card.tokens if around.card is not None else ())]
        above = around.subject(facts, "body", "organization") if not headed else ""
        told_of = above if above and setting.is_own(above) else topic
        owner = next((t.entity for t in headed if t.terminal in ("ORG", "BODY")), told_of)
        if facts.statements(subject=owner, relation="headquarters"):
            yield one("headquarters", owner, "value", token.entities, (token.start, token.end))
            if (city := _CITY_BEHIND.match(value)) is not None and (where := skeleton.token(city["l"])).entity:
                yield one("headquarters", owner, "value", where.entities, (where.start, where.end))
        return
    if _LANGUAGE.search(plain):
        text = setting.block.text
        start, stop = skeleton.place(begin, begin + 1)[0], skeleton.place(end - 1, end)[1]
        said = re.match(
            r"[\s*_\"“']*(?P<l>[A-Z][a-z]+(?:(?:,| and|, and| \/| &) [A-Z][a-z]+)*)(?=[\s*_]*(?:[.;,(]|$|–|- ))", text[start:stop]
        )
        owner = next((t.entity for t in owners if t.terminal == "ORG"), topic)
        if said is not None and facts.statements(subject=owner, relation="working-language"):
            mark = (start + said.start("l"), start + said.end("l"))
            yield one("working-language", owner, "value", said["l"], mark)
        return
    if re.search(r"\b(?:signator(?:y|ies)|signed by|signers)\b", plain) and len(states) > 1:
        target = document or around.subject(facts, "document") or (discourse.latest("document") or ("",))[0]
        if target and facts.statements(subject=target, relation="signed"):
            yield [participants(target, states, (word[0], word[1]), setting)]
        return
    if len(states) > 1 and _SIGNED.fullmatch(plain):
        target = document or around.subject(facts, "document") or "collective-security-treaty"
        if facts.statements(subject=target, relation="signed") and setting.is_own(target):
            yield [participants(target, states, (word[0], word[1]), setting)]
        return
    if len(states) > 1 and around.subject(facts, "document") in ("collective-security-treaty", "") and _RENEWED.fullmatch(plain):
        yield [participants("extension-protocol-1999", states, (word[0], word[1]), setting)]
        return
    if states and around.subject(facts, "document") in ("collective-security-treaty", "") and _NOT_RENEWED.fullmatch(plain):
        for state in states:
            mark = (state.start, state.end)
            yield one("party-to", state.entity, "end", DateInterval.year(1999), mark, object="collective-security-treaty")
        return
    if re.search(r"\bfound(?:ing|er)s?\b", plain) and re.search(r"\b(?:members?|states|countries|founders)\b", plain) and states:
        for state in states:
            yield one("member-of", state.entity, "founding", True, (state.start, state.end), object=topic)
        return
    if re.search(r"\b(?:former|ex|past|suspended)\b", plain) and _MEMBERS.search(plain) and states:
        for state in states:
            statements = facts.statements(subject=state.entity, relation="member-of", object=topic)
            span = re.match(
                r"[^‹]{0,3}\(?(?P<t>‹t\d+›)", value[value.find("›", value.find(f"‹s{skeleton.tokens.index(state)}›")) + 1 :]
            )
            if span is not None and (date := discourse.resolve_date(skeleton.token(span["t"]))) is not None:
                when = skeleton.token(span["t"])
                if date.precision == "interval" or when.key == "span":
                    yield one("member-of", state.entity, "span", date, (when.start, when.end), object=topic, role=when.key)
            elif statements:
                yield one("member-of", state.entity, "end", None, (state.start, state.end), object=topic)
        return
    if (
        re.fullmatch(
            r"(?:states that |countries that |who )?(?:has |have )?(?:left|quit|departed|withdrew|dropped"
            r" out|joined|acceded|re-?joined|returned)(?: in ‹t\d+›| later| again| the ‹o\d+›)*",
            plain,
        )
        and states
    ):
        yield from _moved(skeleton, plain, states, begin, end, setting, word)
        return
    if (
        re.search(r"\bbudget\b", plain)
        and (share := re.match(r"\W*(?:about |around |roughly )?(?P<n>\d{1,2})(?: ?%| per ?cent)", value)) is not None
    ):
        payers = [t.entity for t in names if t.terminal == "STATE" and not t.anaphor]
        if len(payers) == 1:
            percent = float(share["n"])
            yield one(
                "budget-share",
                payers[0],
                "value",
                Quantity.of(percent, unit="percent"),
                skeleton.place(begin + share.start("n"), begin + share.end("n")),
                object=topic,
            )
        return
    if re.search(r"\b(?:never|not|non)\b", plain) and _MEMBERS.search(plain) and states:
        for state in states:
            yield one(
                "member-of",
                state.entity,
                "ever" if "never" in plain else "holds",
                None,
                (state.start, state.end),
                object=topic,
                negated=True,
            )
        return
    if re.search(r"\bparties\b", plain):
        target = document or around.subject(facts, "document") or "collective-security-treaty"
        count = re.match(rf"\W*{N}\b", value)
        if count is not None and facts.statements(relation="party-to", object=target):
            amount = number(count["n"])
            yield one(
                "party-to",
                "",
                "count",
                Quantity.of(amount),
                skeleton.place(begin + count.start("n"), begin + count.end("n")),
                object=target,
                past=True,
                qualifiers={"dates": tuple(_dates_over(setting))},
            )
        return
    if _MEMBERS.search(plain) and not (_QUALIFIED.search(plain) or _PART.match(plain) or _OF_SOMETHING.search(plain)):
        yield from _membership(skeleton, label, plain, at, begin, end, states, owners, setting, word, label_tokens is None)
        return
    if (
        _CHAIR.match(plain)
        and token is not None
        and token.terminal in ("STATE", "PLACE")
        and not re.search(r"\b(?:next|previous|former|outgoing|incoming)\b", label)
        and first is not None
        and not _HAND_ON.match(value, first.end())
    ):
        chair = token.entity if token.terminal == "STATE" else governed_from(setting.facts, token.entity)
        year = next((t for t in names if t.terminal == "DATE"), None)
        date = discourse.resolve_date(year) if year is not None else None
        if chair and len(states) <= 1:
            yield one(
                "chairs", chair, "holds" if date is None else "time", date, (token.start, token.end), object=topic, time=date
            )
        return
    if re.search(r"^(?:‹o\d+›|acronym|abbreviation|it) (?:stands for|is short for|means)$", plain):
        yield from _full_name(skeleton, begin, end, word, setting)
        return
    if force is not None or _PEOPLE.search(plain):
        amount_at = _AMOUNT.match(value)
        if amount_at is not None:
            offset = skeleton.place(begin + amount_at.start("n"), begin + amount_at.start("n") + 1)[0]
            mention = mention_at(prepared, offset)
            if (
                mention is not None
                and force is not None
                and not re.search(r"\b(?:founded|since|established|year)\b", plain)
                and mention.quantity.high >= 1000
                and not 1990 <= mention.quantity.low <= 2035
            ):
                yield [
                    setting.claim(
                        "personnel",
                        e,
                        "value",
                        mention.quantity,
                        min(word[0], mention.start),
                        mention.end,
                        (mention.start, mention.end),
                    )
                    for e in force.entities
                ]
            elif mention is not None and force is None and mention.quantity.high > 3e7:
                yield one("population", topic, "value", mention.quantity, (mention.start, mention.end))
        elif (
            force is not None
            and token is not None
            and token.terminal == "DATE"
            and (date := discourse.resolve_date(token)) is not None
            and re.fullmatch(r"(?:the |collective )*‹f\d+›(?: for [a-z ]+)?", plain)
        ):
            yield one("established", force.entity, "value", date, (token.start, token.end))
        return
    if _TERM.search(plain) or _NOTICE.search(plain):
        period = re.match(rf"\W*(?:a |at least |no less than |initially |of )*{N} (?P<u>months|years)", value)
        if period is not None:
            target = document or around.subject(facts, "document") or (discourse.latest("document") or ("",))[0]
            amount = number(period["n"])
            mark = skeleton.place(begin + period.start("n"), begin + period.end("n"))
            unit = period["u"].rstrip("s")
            if "notice" in plain or _NOTICE.search(plain) and "notice" in value:
                yield one("notice-period", "csto-charter", "value", Quantity.of(amount, unit=unit), mark)
            elif _TERM.search(plain) and target == "collective-security-treaty":
                yield one("term", target, "value", Quantity.of(amount, unit=unit), mark)
        return
    if _NAMES.match(plain) and topic in (discourse.introduced | {around.subject(facts, "organization")}):
        yield from _full_name(skeleton, begin, end, word, setting)


def _member_from_to(skeleton: Skeleton, state: Token, told: re.Match[str], setting: Setting) -> Iterator[list[Claim]]:
    """ "Belarus: member of the CSTO since 2002", "Belarus: member of the Eurasian Economic Community, 2000–2014"."""
    owner, when = skeleton.token(told["o"]), skeleton.token(told["t"])
    date = setting.discourse.resolve_date(when)
    known = setting.facts.statements(relation="member-of", object=owner.entity)
    slot = "span" if when.key == "span" or date is not None and date.precision == "interval" else told["k"] or ""
    slot = {"since": "start", "until": "end"}.get(slot, slot)
    if date is not None and known and slot and state.entity and not state.anaphor:
        place, mark = (state.start, when.end), (when.start, when.end)
        yield [setting.claim("member-of", state.entity, slot, date, *place, mark, object=owner.entity, role=when.key)]


def _of_another(
    skeleton: Skeleton,
    label: str,
    plain: str,
    at: int,
    begin: int,
    end: int,
    owner: Token,
    setting: Setting,
    here: bool,
) -> Iterator[list[Claim]]:
    """ "SCO members: ...", "UNODC headquarters: Vienna": labels that name another organization in full, and nothing else."""
    word = skeleton.place(at, at + len(label)) if here else skeleton.place(begin, begin + 1)[:1] * 2
    if _HEADQUARTERS.search(plain):
        seat = re.match(r"\W*(?P<l>‹l\d+›)\s*(?:[.,;(]|$)", skeleton.line[begin:end])
        if seat is not None:
            token = skeleton.token(seat["l"])
            mark = (token.start, token.end)
            yield [setting.claim("headquarters", owner.entity, "value", token.entities, word[0], mark[1], mark)]
    elif owner.terminal == "ORG" and not owner.anaphor:
        states = _listed(skeleton, skeleton.line[begin:end])
        yield from _membership(skeleton, label, plain, at, begin, end, states, [owner], setting, word, here)


def _moved(
    skeleton: Skeleton, plain: str, states: list[Token], begin: int, end: int, setting: Setting, word: tuple[int, int]
) -> Iterator[list[Claim]]:
    """ "Left: Uzbekistan (2012)", "Joined: Belarus (1993)": each state with the date in brackets behind it."""
    slot = "end" if re.search(r"left|quit|depart|withdr|dropped", plain) else "start"
    for match in re.finditer(r"(?P<s>‹s\d+›)\s*\(?(?:in |on )?(?P<t>‹t\d+›)\)?", skeleton.line[begin:end]):
        state, when = skeleton.token(match["s"]), skeleton.token(match["t"])
        date = setting.discourse.resolve_date(when)
        if state not in states or date is None or date.precision == "interval":
            continue
        treaty = date.begin.year < 2002
        claim = setting.claim(
            "party-to" if treaty else "member-of",
            state.entity,
            slot,
            date,
            min(word[0], state.start),
            when.end,
            (when.start, when.end),
        )
        claim.object = "collective-security-treaty" if treaty else setting.discourse.topic
        yield [claim]


def _dates_over(setting: Setting) -> list[DateInterval]:
    """The date of the entry or the heading that a label stands under."""
    entry = setting.discourse.around.told_on()
    date = setting.discourse.resolve_date(entry) if entry is not None else setting.discourse.heading_date
    return [date] if date is not None else []


def _listed(skeleton: Skeleton, value: str) -> list[Token]:
    """The states of the list that a value begins with."""
    start = re.match(
        r"[^\w‹]*(?:(?:two|three|four|five|six|seven|eight|nine|\d)\b[^\w‹]*(?:states|countries)?[^\w‹]*|only )?", value
    )
    match = _LIST.match(value, start.end() if start else 0)
    if match is None:
        return []
    inside = re.sub(r"\([^)]*\)", "", match.group())
    return [token for p in _STATE.findall(inside) if (token := skeleton.token(p)).entities and not token.anaphor]


def _membership(
    skeleton: Skeleton,
    label: str,
    plain: str,
    at: int,
    begin: int,
    end: int,
    states: list[Token],
    owners: list[Token],
    setting: Setting,
    word: tuple[int, int],
    here: bool,
) -> Iterator[list[Claim]]:
    """ "Members (six): Armenia, ..." as a list and as a count."""
    line, topic = skeleton.line, setting.discourse.topic
    owner = next((t.entity for t in owners if t.terminal == "ORG"), topic)
    if (
        any(t.terminal in ("DOC", "BODY", "FORCE") for t in owners)
        or not owners
        and topic not in setting.discourse.introduced
        and setting.discourse.latest("organization")
    ):
        return
    if not owners:
        named = setting.discourse.latest("organization", "force", "exercise", "series", "body", "mission", "event")[:1]
        other = bool(named) and setting.facts.entity(named[0]).kind != "organization"
        if other and re.search(r"\b(?:participants|composition|allies)\b", plain) or setting.discourse.overshadowed(topic):
            return  # of the force or exercise spoken of, or of another organization
        if len(states) < 3 and is_of_a_force((), setting):
            return
    if len(states) > 2:
        tail = line[begin:end]
        open_ = bool(re.search(r"\b(?:etc|and others|among others|\.\.\.|e\.g|for example)\b|…", tail))
        yield [
            setting.listing(
                "member-of",
                "",
                "members",
                states,
                min(word[0], states[0].start),
                states[-1].end,
                object=owner,
                qualifiers={"open": open_},
            )
        ]
    counted = (re.search(rf"\({N}\)", label) or re.search(rf"\b{N}$", label)) if here else None
    base = at
    if counted is None:
        figure = ANY_NUMBER if owners else N
        counted = re.match(
            rf"\W*(?:a total of |now |only |currently )*{figure}\b(?! (?:years|months|percent|million|times|decisions))",
            line[begin:end],
        )
        base = begin
    if counted is None:
        return
    mark = skeleton.place(base + counted.start("n"), base + counted.end("n"))
    amount = number(counted["n"])
    claim = setting.claim(
        "member-of",
        "",
        "count",
        Quantity.of(amount),
        min(word[0], mark[0]),
        max(word[1], mark[1]),
        mark,
        object=owner,
    )
    dates = [d for t in skeleton.tokens if t.terminal == "DATE" and (d := setting.discourse.resolve_date(t)) is not None]
    claim.qualifiers["dates"] = tuple(dates)
    claim.time = dates[0] if len(dates) == 1 else None
    yield [claim]


def _full_name(skeleton: Skeleton, begin: int, end: int, word: tuple[int, int], setting: Setting) -> Iterator[list[Claim]]:
    """The name that a box gives the organization, as far as the next dash, comma or bracket."""
    text = setting.block.text
    start = skeleton.place(begin, begin + 1)[0]
    end = begin + len(skeleton.line[begin:end].rstrip())
    stop = skeleton.place(end - 1, end)[1]
    match = re.match(r"[\s*_\"“']*(?P<name>[^,;:()_\[\]–—\"”*\n]+?)\s*(?=[,;()\[\]–—\"”*]| - |\.?\s*$)", text[start:stop])
    if match is None or len(match["name"].split()) < 3:
        return
    mark = (start + match.start("name"), start + match.end("name"))
    yield [
        setting.claim(
            "full-name", setting.discourse.topic, "value", match["name"].rstrip("."), min(word[0], mark[0]), mark[1], mark
        )
    ]
