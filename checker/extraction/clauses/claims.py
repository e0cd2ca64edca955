"""Claims of clauses: each filled slot of a bound frame is a claim with its own place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.extraction.clauses.frames import Filler, Frames, Reading
from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.roles import Clause
from checker.extraction.syntax.rows import each_its_own
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dataclass import replace
from checker.model.dates import DateInterval

_RIGHT_BEHIND = 2  # code points between a name and its relative clause


def clause_claims(clause: Clause, frames: Frames, setting: Setting) -> list[list[Claim]]:
    """The claims of a clause, as groups of readings: a group is right if one of its claims is."""
    text = setting.block.text
    if _bare_infinitive(clause) or _to_infinitive(clause, text) or _kept_from(clause, text) or _decided_to_do(clause, text):
        return []
    groups: list[list[Claim]] = []
    by_slot: dict[tuple[str, Any, int], list[Claim]] = {}
    for reading in frames.readings(clause, setting.discourse):
        if clause.kind == "status" and "object" in reading.slots and reading.slots["object"].inferred:
            continue
        if clause.verbs.modal != bool(reading.frame.get("planned")):
            continue
        if _does_something(reading, setting) or _is_of_another_thing(reading, setting):
            continue
        for claim in _claims(reading, setting):
            each = claim.subject in _subjects(reading) and "most" not in reading.frame
            _mark_its_own(claim, reading, setting)
            key = (_family(claim), claim.subject if each else "", claim.mark.start)
            if key not in by_slot:
                by_slot[key] = []
                groups.append(by_slot[key])
            by_slot[key].append(claim)
            if (subject := reading.slots["subject"].token) is None or subject.terminal == "PRONOUN":
                by_slot[key].extend(_of_papers_nearby(claim, setting))
    return groups


def _mark_its_own(claim: Claim, reading: Reading, setting: Setting) -> None:
    """Marks, of several organizations that a state is said to belong to, the one that the claim is about."""
    listed = reading.slots["object"].items if "object" in reading.slots else ()
    if claim.relation != "member-of" or claim.slot != "holds" or len(listed) < 2 or claim.negated:
        return
    token = next((item for item in listed if item.entity == claim.object), None)
    if token is not None:
        claim.mark = setting.span(token.start, token.end)
        claim.qualifiers.pop("subject_span", None)


def _of_papers_nearby(claim: Claim, setting: Setting) -> list[Claim]:
    """The same of the topic's other papers spoken of just now, where "it", or nothing, says which one is meant: "A decade after
    the Treaty came the Charter: signed in Chisinau"."""
    facts = setting.facts
    if not claim.subject or facts.entity(claim.subject).kind != "document":
        return []
    near = sorted(e for e in setting.discourse.nearby if e != claim.subject and facts.entity(e).kind == "document")
    known = [e for e in near if facts.statements(subject=e, relation=claim.relation)]
    return [replace(claim, subject=entity, qualifiers=dict(claim.qualifiers)) for entity in known]


def _bare_infinitive(clause: Clause) -> bool:
    """Whether a base form stands where its subject is one thing: "let the treaty lapse"."""
    last = clause.verbs.tokens[-1] if clause.verbs.tokens else None
    if last is None or last.terminal != "VERB" or last.form != "base" or len(clause.verbs.tokens) > 1:
        return False
    head = clause.subject.words[-1] if clause.subject else None
    return head is None or len(head.entities) == 1 and head.terminal in ("DOC", "STATE", "ORG", "BODY", "PERSON")


def _to_infinitive(clause: Clause, text: str) -> bool:
    """Whether all that a subject is expected to do stands behind it: "expects the Uzbek forces to contribute troops", or what
    somebody's plan is: "Armenia's announcement to withdraw"."""
    verbs = clause.verbs.tokens
    if clause.subject is None or clause.inherited or len(verbs) != 1 or verbs[0].form != "base":
        return False
    between = text[clause.subject.words[-1].end : verbs[0].start]
    return between == " to " or clause.subject.words[-1].terminal == "POSSESSIVE" and between.endswith(" to ")


def _kept_from(clause: Clause, text: str) -> bool:
    """Whether something is only kept from what the verb says: "its extension saved the Treaty from lapsing"."""
    verbs = clause.verbs.tokens
    if clause.subject is None or clause.inherited or len(verbs) != 1 or verbs[0].form != "ing":
        return False
    return text[clause.subject.words[-1].end : verbs[0].start].lower().endswith(" from ")


_TO_DO = re.compile(r" (?:[^,.;:]{0,60} )?(?:to (?!the |an? )|that |on )")


def _decided_to_do(clause: Clause, text: str) -> bool:
    """Whether "it" stands for what was decided: "it was decided to transfer the chair" founds nothing."""
    if clause.verbs.predicate != "decide" or clause.subject is None or not clause.verbs.tokens:
        return False
    head = clause.subject.words[-1]
    return head.terminal == "PRONOUN" and head.key == "it" and _TO_DO.match(text, clause.verbs.tokens[-1].end) is not None


# What begins the object of an active verb.
_OBJECT = re.compile(
    r" (?:an?|the|its|their|his|her|no|several|many|some|two|three|four|five|six|seven|new|joint|own|special|common) "
)


# "It left the former in 2008 and the latter in 2012."
_ONE_OF_TWO = re.compile(
    r" the (?:one|former|latter|other|first|second|earlier|older|younger)(?= (?:in|on|only|and|by|after)\b|[,.;])"
)

# "Both began in October, the former in Kazakhstan, the latter in Russia."
_OF_ONE_OF_THEM = re.compile(r"\bthe (?:one|former|latter|other|first|second)(?: of them)? (?:in|at|on) (?:the )?$")


def _does_something(reading: Reading, setting: Setting) -> bool:
    """Whether what would be the patient of a bare participle does something to what we do not know: "the Assembly created a
    status"."""
    verbs, subject = reading.clause.verbs, reading.slots["subject"].token
    if verbs.passive or not verbs.tokens or reading.frame.get("patient") != "subject" or not verbs.tokens[-1].trail:
        return False
    if reading.clause.subject is None or subject not in reading.clause.subject.words:
        return False
    return _OBJECT.match(setting.block.text, verbs.tokens[-1].end) is not None


def _is_of_another_thing(reading: Reading, setting: Setting) -> bool:
    """Whether the object that a clause would take from its surroundings stands in it in unknown words: "left the talks"."""
    verbs, object_ = reading.clause.verbs, reading.slots.get("object")
    taken = reading.clause.object.words[-1] if reading.clause.object is not None else None
    theirs = taken is not None and taken.terminal == "PRONOUN" and taken.trail > 0
    if object_ is not None and theirs and verbs.predicate != "fund":
        return True  # "quit its post", "froze its contacts"
    if object_ is None or not object_.inferred or not verbs.tokens or verbs.passive:
        return False
    if _ONE_OF_TWO.match(setting.block.text, verbs.tokens[-1].end) is not None:
        return True
    if not verbs.tokens[-1].trail:
        return False
    return _OBJECT.match(setting.block.text, verbs.tokens[-1].end) is not None


def _family(claim: Claim) -> str:
    return (
        "list"
        if claim.slot in ("participants", "members", "absent")
        else "date"
        if claim.slot in ("value", "start", "end", "holds", "time")
        else claim.slot
    )


def _subjects(reading: Reading) -> tuple[str, ...]:
    items = reading.slots["subject"].items
    return tuple(item.entity for item in items)


def _claims(reading: Reading, setting: Setting) -> list[Claim]:
    clause, relation, slots = reading.clause, reading.relation, reading.slots
    subject = slots["subject"]
    found: list[Claim] = []
    start, end = clause.start, clause.stop
    if subject.token is not None:
        start = min(start, subject.token.start)
    object_ = slots.get("object")
    objects = object_.entities if object_ else ("",)
    subjects = (
        [(item.entity, item) for item in subject.items]
        if subject.items
        else [(entity, subject.token) for entity in subject.entities]
    )
    dates = [token for token in _own_dates(clause, setting.block.text) if not _dates_a_reason(token, clause, setting.block.text)]
    things = max(len(subjects), len(objects))
    named = {entity for word in clause.subject.words for entity in word.entities} if clause.subject is not None else set()
    origins = setting.discourse.origins  # "nine years after the Treaty and a year before the CSTO" does not date the CSTO
    dates = [t for t in dates if (o := origins.get(id(t))) is None or o.subject not in named or o.relation != relation.id]
    respective = each_its_own(dates, things)
    place_ = slots["place"].token if "place" in slots else None
    where = each_its_own([place_], things) if place_ is not None and things > 1 else ()
    if place_ is not None and things > 1 and _OF_ONE_OF_THEM.search(setting.block.text, max(0, place_.start - 40), place_.start):
        del slots["place"]
    dates = list(respective) or [token for token in dates if not token.items]
    dated = [(token, date) for token in dates for date in setting.discourse.resolve_dates(token)]
    if clause.kind == "absolute" and not dated and len(setting.discourse.dates_here) == 1:
        dated = [(token, date) for token in setting.discourse.dates_here for date in setting.discourse.resolve_dates(token)]
    today = setting.discourse.today
    if not clause.verbs.past:
        dated += [(token, date) for token in dates for date in setting.discourse.coming(token)]
    if clause.verbs.past and today is not None and any(_ahead(token, date, today) for token, date in dated):
        return []  # what has happened does not lie ahead: the days are not those that were worked out
    if reading.frame.get("announced") and setting.discourse.report and not any(token.key == "at" for token in clause.dates):
        dated = [(token, date) for token in setting.discourse.report for date in setting.discourse.resolve_dates(token)]
    common = {
        "negated": clause.verbs.negated,
        "past": clause.verbs.past,
        "inferred": subject.inferred or bool(object_ and object_.inferred),
    }
    for place, (entity, token) in enumerate(subjects):
        for behind, obj in enumerate(objects):
            base = {**common, "object": obj}
            told = dated
            which = place if len(subjects) > 1 else behind
            if respective:
                told = [(when, date) for when, date in dated if when is respective[which]]
            if where:
                slots["place"] = Filler((where[which].entity,), where[which])
            if relation.kind == "state":
                made = _state_claims(reading, entity, token, told, setting, start, end, base)
            else:
                made = _event_claims(reading, entity, told, setting, start, end, base)
            if token is not None and not token.anaphor and token.terminal != "PRONOUN":
                for claim in made:
                    claim.qualifiers["subject_span"] = setting.span(token.start, token.end)
                    if clause.kind == "relative" and clause.start - token.end <= _RIGHT_BEHIND:
                        claim.qualifiers["relative"] = claim.qualifiers["subject_span"]
            if object_ is not None and object_.token is not None and not object_.token.items:
                for claim in made:
                    claim.qualifiers["object_span"] = setting.span(object_.token.start, object_.token.end)
            if (origin := _origin(reading)) and relation.kind == "event":
                for claim in made:
                    claim.qualifiers["origin"] = origin
            if reading.frame.get("mark") == "verb" and (verbs := clause.verbs.tokens):
                for claim in made:
                    claim.mark = setting.span(verbs[0].start, verbs[-1].end)
            if relation.kind == "state" and not clause.verbs.negated and setting.goes_on(clause.verbs.tokens):
                for claim in made:
                    claim.qualifiers["still"] = claim.slot == "start" and claim.role == "since"
            if len(subject.items) > 1 and token is not None:
                for claim in made:
                    claim.qualifiers["one_of"] = setting.span(token.start, token.end)
            found += made
    return found


# What brings in another happening, whose date then stands behind it: "joined following the unrest in Andijan in May 2005".
_REASON = re.compile(
    r"\b(?:following|amid(?:st)?|because of|due to|owing to|despite|thanks to|given|ahead of|prompted by|triggered by|caused by|"
    r"in (?:the )?(?:wake|aftermath|light|view|response|reaction|answer|face|context) (?:of|to)|on the heels of|as a (?:result|"
    r"consequence|response|reaction|answer) (?:of|to)|against the (?:background|backdrop) of)\b[^,;:()]*$",
    re.IGNORECASE,
)


def _own_dates(clause: Clause, text: str) -> list[Token]:
    """The dates of a clause without those before it that count from it: "ten years after the Treaty was signed", "in 2009, seven
    years after the bloc was founded"."""
    verbs = clause.verbs.tokens
    dates = clause.dates
    if clause.verbs.predicate in _OF_A_MOMENT and any(token.terminal == "HAVE" for token in verbs):
        dates = [token for token in dates if token.key != "since"]  # "since then three states have left": some day behind it
    leading = [token for token in dates if verbs and token.end <= verbs[0].start]
    if any(text[token.start : token.end].lower().endswith((" after", " before", " since")) for token in leading):
        # "twenty years after the bloc was founded, in 2022, Yerevan hosted ..."
        return [token for token in dates if token not in leading and not _BEHIND_COMMA.search(text, 0, token.start)]
    return dates


_OF_A_MOMENT = ("leave", "join", "accede", "sign")


def _dates_a_reason(token: Token, clause: Clause, text: str) -> bool:
    """Whether a date behind the verb is that of what the clause gives as a reason or an occasion."""
    verbs = clause.verbs.tokens
    return bool(verbs) and verbs[-1].end < token.start and _REASON.search(text, verbs[-1].end, token.start) is not None


def _ahead(token: Token, date: DateInterval, today: DateInterval) -> bool:
    return token.date is not None and token.date.date is None and date.first > today.last


def _only_decided(clause: Clause) -> bool:
    return any("decided" in verb.attributes for verb in clause.verbs.tokens)


def _origin(reading: Reading) -> str:
    """The document that something is said to have been made of: "transformed the Treaty into an organization"."""
    if "origin" not in reading.frame.values():
        return ""
    clause = reading.clause
    words = [word for phrase in (clause.object, clause.subject) if phrase is not None for word in phrase.words]
    return next((word.entity for word in words if word.terminal == "DOC" and not word.items), "")


_ANOTHER = re.compile(
    r"\bthe (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|next|other|former|latter)\b"
    r"(?! (?:of|half|day|week|time)\b)"
)
_BEHIND_COMMA = re.compile(r", (?:and )?(?:on |in |at )?$")
_THAT = re.compile(r"\s+that\b(?! (?:same |very )?(?:year|month|day|week|summer|autumn|winter|spring)\b)")


def _own_of(dated: Sequence[tuple[Token, DateInterval]], setting: Setting) -> Iterator[tuple[Token, DateInterval]]:
    """The dates of a clause without those of what follows it: "the 15th met on 5 December, the 18th on 8 December", "he said on
    12 June that it would leave, on 31 August that it would stay"."""
    text = setting.block.text
    for index, (token, date) in enumerate(dated):
        if _THAT.match(text, token.end) is not None and _BEHIND_COMMA.search(text[max(0, token.start - 20) : token.start]):
            return
        if index and _ANOTHER.search(text[dated[0][0].end : token.start].lower()) is not None:
            return
        yield token, date


def _mark(token: Token) -> tuple[int, int]:
    return token.start, token.end


def _event_claims(
    reading: Reading,
    subject: str,
    dated: list[tuple[Token, DateInterval]],
    setting: Setting,
    start: int,
    end: int,
    base: dict[str, Any],
) -> list[Claim]:
    relation, frame, slots = reading.relation, reading.frame, reading.slots
    found: list[Claim] = []
    if relation.id == "extended" and base["negated"] and not base["past"] and not dated:
        return []  # "places to which the Treaty does not extend"
    slot = frame.get("date")
    if relation.id == "expired" and _FOR_SOME.search(setting.block.text, start, end + _NTH_REACH):
        return []  # "the Treaty lapsed for the three of them"
    if relation.id == "expired" and _OF_A_TERM.search(setting.block.text[start:end].lower()):
        return []  # "the Treaty, whose first term runs out in April": the term does, and the Treaty goes on
    when = dated[0][1] if dated else None
    done_by = (
        not reading.clause.verbs.passive
        and frame.get("agent") in ("participants", "by")
        or bool(reading.clause.verbs.passive and reading.clause.phrases("BY"))
    )
    only_who = bool(base["negated"]) and done_by  # "Georgia did not sign it in 1992" denies who, not when or where
    if slot and not only_who:
        first = [id(token) for token, _ in dated[:2]]
        for token, date in _own_of([pair for pair in dated if id(pair[0]) in first], setting):
            if "noun" in frame and not base["past"] and token.key in ("at", "none"):
                continue  # "today it is a party" says nothing of when it became one
            more = base
            if token.key == "until" and base["negated"]:
                more = {**base, "negated": False}  # "did not come into force until 1994"
            elif token.key in ("until", "after", "before"):
                continue
            found.append(
                setting.claim(
                    relation.id,
                    subject,
                    slot,
                    date,
                    min(start, token.start),
                    max(end, token.end),
                    _mark(token),
                    role="at" if token.key == "until" else token.key,
                    qualifiers={"decided": True} if _only_decided(reading.clause) else {},
                    **more,
                )
            )
    if "place" in slots and slots["place"].token is not None and not only_who:
        token = slots["place"].token
        found.append(
            setting.claim(
                relation.id,
                subject,
                "place",
                slots["place"].entities,
                start,
                max(end, token.end),
                _mark(token),
                time=when,
                items=_items(slots["place"], setting),
                **base,
            )
        )
    for name in ("participants", "absent"):
        if name in slots and slots[name].token is not None and not _is_owner(slots[name], reading):
            filler = slots[name]
            listed = filler.token
            assert listed is not None
            if _WATCHING.search(setting.block.text[setting.sentence[0] : listed.start].lower()):
                continue
            if _STAYING_OUT.match(setting.block.text, listed.end):
                continue
            found.append(
                setting.claim(
                    relation.id,
                    subject,
                    name,
                    filler.entities,
                    start,
                    max(end, listed.end),
                    _mark(listed),
                    time=when,
                    items=_items(filler, setting),
                    qualifiers={"open": bool(listed.attributes.get("open")) or len(filler.entities) < 3},
                    **base,
                )
            )
    for phrase in reading.clause.phrases("EXCEPT") + [
        p for t, p in reading.clause.subject_prepositions if t.terminal == "EXCEPT"
    ]:
        states = next((word for word in phrase.words if word.terminal == "STATE" and word.entities and not word.anaphor), None)
        if states is not None and "participants" in frame.values():
            items = tuple(Item(i.entity, setting.span(i.start, i.end)) for i in states.items or (states,))
            found.append(
                setting.claim(
                    relation.id,
                    subject,
                    "absent",
                    states.entities,
                    start,
                    max(end, states.end),
                    _mark(states),
                    time=when,
                    items=items,
                    **base,
                )
            )
    if "by" in slots and slots["by"].token is not None and setting.facts.entity(slots["by"].entities[0]).kind == "person":
        token = slots["by"].token
        found.append(
            setting.claim(
                relation.id,
                subject,
                "by",
                slots["by"].entities,
                start,
                max(end, token.end),
                _mark(token),
                time=when,
                items=_items(slots["by"], setting),
                **base,
            )
        )
    if "value" in slots and relation.value == "entity" and slots["value"].token is not None:
        token = slots["value"].token
        found.append(
            setting.claim(
                relation.id,
                subject,
                "value",
                slots["value"].entities,
                start,
                max(end, token.end),
                _mark(token),
                time=when,
                **base,
            )
        )
    # "was not signed by Georgia", "did not take effect at once": who or how is denied
    qualified = bool(base["negated"]) and not _bare(reading.clause, setting)
    if not found and relation.kind == "event" and not dated and not base["inferred"] and not qualified:
        verb = reading.clause.verbs.tokens
        if verb and "on" in frame and (_is_grammatical_subject(reading) or _is_direct_object(reading)):
            found.append(setting.claim(relation.id, subject, "occurs", None, start, end, (verb[0].start, verb[-1].end), **base))
    return found


def _is_grammatical_subject(reading: Reading) -> bool:
    """Whether what happened to the subject is said of the subject itself, and not only of somebody who did it or did not."""
    token = reading.slots["subject"].token
    return reading.clause.subject is not None and token is not None and token in reading.clause.subject.words


def _is_direct_object(reading: Reading) -> bool:
    """Whether what happened to the subject is what the clause does to it: "they adopted the Strategy"."""
    clause, token = reading.clause, reading.slots["subject"].token
    if clause.kind not in ("clause", "coordinate") or clause.object is None or token is None or token.anaphor:
        return False
    if clause.verbs.negated:
        return False
    return clause.object.words[-1] is token and not token.trail and clause.verbs.past and not clause.verbs.passive


def _is_owner(filler: Filler, reading: Reading) -> bool:
    """Whether the "participants" are only the owner in another phrase ("Armenia's exercise")."""
    subject = reading.slots["subject"].token
    return subject is not None and filler.token is subject


def _items(filler: Filler, setting: Setting) -> tuple[Item, ...]:
    if filler.items:
        return tuple(Item(item.entity, setting.span(item.start, item.end)) for item in filler.items if item.entity)
    token = filler.token
    return (Item(filler.entities[0], setting.span(token.start, token.end)),) if token and filler.entities else ()


def _state_claims(
    reading: Reading,
    subject: str,
    token: Token | None,
    dated: list[tuple[Token, DateInterval]],
    setting: Setting,
    start: int,
    end: int,
    base: dict[str, Any],
) -> list[Claim]:
    relation, frame, slots, clause = reading.relation, reading.frame, reading.slots, reading.clause
    nth = _NTH_MEMBER.search(setting.block.text, start, min(end + _NTH_REACH, len(setting.block.text)))
    if nth is not None and int(nth["n"]) > len(setting.facts.statements(relation=relation.id, object=base["object"])):
        return []  # "the alliance's 31st member" is that of a larger one
    verb = clause.verbs.tokens or [token or clause.tokens[clause.begin]]
    mark = (token.start, token.end) if token is not None else (verb[0].start, verb[-1].end)
    if "members" in frame.values():
        if "members" not in slots or slots["object"].inferred:
            return []
        filler = slots["members"]
        listed = filler.token
        assert listed is not None
        if _NO_MEMBERS.search(setting.block.text[setting.sentence[0] : listed.start].lower()):
            return []
        said = clause.verbs.tokens  # none in "A, B and C, all CSTO members, met"
        partial = bool(listed.attributes.get("open")) or not said or said[-1].key == "comprise" and _weak(clause, setting)
        besides = _besides(clause, setting, start)
        around = setting.block.text[setting.sentence[0] : max(end, listed.end)].lower()
        partial = partial or besides is not None or _OTHERS.search(around) is not None
        when = dated[0][1] if dated else None
        obj = base["object"]
        more = {**base, "object": obj}
        return [
            setting.claim(
                relation.id,
                "",
                "members",
                (*(besides or ()), *filler.entities),
                start,
                max(end, listed.end),
                _mark(listed),
                time=when,
                items=_items(filler, setting),
                qualifiers={"open": partial},
                **more,
            )
        ]
    if frame.get("founding"):
        return [setting.claim(relation.id, subject, "founding", True, start, end, mark, **base)]
    slot = frame.get("date", "holds")
    found: list[Claim] = []
    observer = relation.id == "observer-in"
    if observer and "object" in slots and slots["object"].token is not None and not slots["object"].inferred:
        place = slots["object"].token
        found.append(
            setting.claim(
                relation.id,
                subject,
                "object",
                (base["object"],),
                start,
                max(end, place.end),
                _mark(place),
                time=dated[0][1] if dated else None,
                **base,
            )
        )
        if _negating(clause):
            found[-1].negated = not found[-1].negated
    for date_token, date in dated[:2]:
        target = slot
        role = date_token.key
        if role == "until" and slot in ("start", "holds"):
            target = "end"
        elif role == "since" and slot in ("holds", "start"):
            target = "start"
        elif role == "span" and (slot == "holds" or observer and "noun" in frame):
            front = clause.verbs.tokens and date_token.end <= clause.verbs.tokens[0].start
            part = front and base["object"] and setting.held_all_of(subject, relation.id, base["object"], date)
            target = "time" if part else "span"
        elif slot == "holds":
            target = "start" if _became(clause, setting) else "time"
        found.append(
            setting.claim(
                relation.id,
                subject,
                target,
                date,
                min(start, date_token.start),
                max(end, date_token.end),
                _mark(date_token),
                role=role,
                **base,
            )
        )
    if not dated and not observer and not base["inferred"]:
        behind = setting.block.text[start : setting.sentence[1]].lower()
        once = slot == "holds" and not clause.verbs.tokens and _NOT_NOW.search(behind) is not None
        undated = "joined" if slot == "start" else "ever" if once or slot == "holds" and _never(clause) else slot
        found.append(setting.claim(relation.id, subject, undated, None, start, end, mark, **base))
    return found


# "Uzbekistan, a member for six years, is not one today"
_NOT_NOW = re.compile(
    r"\bfor (?:\w+ ){1,3}?years\b|\b(?:is|are) (?:not|no longer|none)\b[^.;]{0,20}?\b(?:one|member|today|now|any ?more)\b"
)
_FOR_SOME = re.compile(r"(?:ed|s|out|end|force) for (?:them|both|the (?:two|three|others)|[A-Z])")
_OF_A_TERM = re.compile(r"\b(?:first|second|initial|original|current|present|five-year|last) (?:\w+ )?(?:term|period)\b")
# "signed it, with Belarus abstaining"
_STAYING_OUT = re.compile(
    r",? (?:abstaining|absent|refusing|declining|dissenting|missing|opposing|staying (?:away|out)|standing aside"
    r"|not (?:sign|tak|join|attend)ing)\b"
)
# "with observers from the NATO members Germany and Bulgaria"
_WATCHING = re.compile(r"\b(?:observers?|guests?|spectators?|onlookers|attach[eé]s) (?:from|of) (?:[\w-]+ ){0,4}$")
# "former members include", "would-be members of the bloc": who was one, may become one, or is none.
_NO_MEMBERS = re.compile(
    r"\b(?:former|ex|past|one-time|erstwhile|future|potential|possible|prospective|would-be|aspiring|candidate|hopeful|likely|new"
    r"|non)[- ](?:[a-z-]+ ){0,3}?(?:members?|member states|parties|participants)\b"
)
_NTH_MEMBER = re.compile(r"\b(?P<n>\d{1,3})(?:st|nd|rd|th) (?:member|state|country|signatory|party)\b")
_NTH_REACH = 20  # code points


def _became(clause: Clause, setting: Setting) -> bool:
    """Whether a clause tells of a beginning: "became a CSTO member in 2006"."""
    verbs = clause.verbs.tokens
    return len(verbs) == 1 and setting.block.text[verbs[0].start : verbs[0].end].lower() == "became"


def _bare(clause: Clause, setting: Setting) -> bool:
    """Whether nothing stands behind the verb of a clause, and behind what it does it to."""
    last = max((*clause.verbs.tokens, *(clause.object.words if clause.object is not None else ())), key=lambda token: token.end)
    return _THE_END.match(setting.block.text, last.end) is not None


_THE_END = re.compile(r"[\s\"”’')\]*_]*(?:[.,;:!?–—(]|(?:and|but|or|because|although|though|while|so|yet)\b|$)")


def _never(clause: Clause) -> bool:
    return any(token.terminal == "NOT" and token.key == "never" for token in clause.tokens[clause.begin : clause.end])


def _negating(clause: Clause) -> bool:
    """Whether the noun itself is denied: "has no observer status"."""
    return any(token.terminal == "NOT" for token in clause.tokens[clause.begin : clause.end]) and not clause.verbs.negated


# Whom a list does not name again: "Besides Russia, the CSTO consists of ..."
_OTHERS = re.compile(r"\b(?:other|remaining|fellow) (?:[\w-]+ ){0,3}?(?:members?|member states|countries|states|allies)\b")
_BESIDES = re.compile(
    r"\b(?:besides|apart from|aside from|along with|alongside|in addition to|other than|together with|next to)\b"
)


def _besides(clause: Clause, setting: Setting, start: int) -> tuple[str, ...] | None:
    """The states that a sentence names before a list as those that it does not name again; None where nothing says so."""
    match = _BESIDES.search(setting.block.text[setting.sentence[0] : start].lower())
    if match is None:
        return None
    before = clause.tokens[: clause.begin]
    return tuple(
        entity
        for token in before
        if token.terminal == "STATE" and setting.sentence[0] + match.end() <= token.start < start
        for entity in token.entities
    )


def _weak(clause: Clause, setting: Setting) -> bool:
    """Whether the verb names some of the members rather than all ("includes")."""
    token = clause.verbs.tokens[-1]
    word = setting.block.text[token.start : token.end].lower()
    return word.startswith(("includ", "encompass", "link", "counts among", "numbers among"))
