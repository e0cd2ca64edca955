"""Numbers that claims are about: members of an organization, strengths of forces, people and equipment of an exercise, terms."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.discourse.context import pronoun_entities
from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import BESIDES, IN_ACTION
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.roles import Clause, Phrase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_SMALLEST_FORCE = 500  # people
_MEMBERS = frozenset(("member", "party", "signatory", "founding-member"))
_CONTEXT_UNITS = {"personnel": "personnel", "equipment": "equipment", "aircraft": "aircraft"}
_SOME = re.compile(r" (?:that|who|which|attending|taking part|present|represented|involved|concerned|in attendance)\b")
_MOST = 250  # members of an organization of states
_STATING = frozenset(("number", "comprise", "have", "hold"))


def count_claims(tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """Claims of numbers with what they count, wherever they stand in a run of tokens."""
    found: list[list[Claim]] = []
    strengths: list[list[Claim]] = []
    for index, token in enumerate(tokens):
        if token.terminal != "NUMBER" or token.number is None:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        before = tokens[index - 1] if index else None
        if following is None:
            continue
        if following.terminal == "BREAK":
            following = tokens[index + 2] if index + 2 < len(tokens) else following
        if following.terminal == "NOUN" and following.key in _MEMBERS and following.gap == 0:
            found += _member_count(tokens, index, following, setting)
        elif (
            following.terminal == "IN"
            and before is None
            or following.terminal == "IN"
            and before is not None
            and before.terminal in ("COMMA", "AND")
        ):
            force = tokens[index + 2] if index + 2 < len(tokens) else None
            if force is not None and force.terminal == "FORCE" and not force.trail:
                strengths.append(_strength(token, force, setting))
        elif (
            following.terminal == "FORCE"
            and following.gap == 0
            and not following.anaphor
            and (before is None or before.terminal in ("COMMA", "AND", "OPEN"))
            and _no_verbs(tokens)
        ):
            strengths.append(_strength(token, following, setting))
    for index, force in enumerate(tokens[:-2]):
        if force.terminal == "FORCE" and not force.anaphor and not force.trail and _is_entry(tokens, index):
            strengths.append(_strength(tokens[index + 2], force, setting))
    return found if _is_in_action(tokens, setting) else found + strengths


def _is_in_action(tokens: Sequence[Token], setting: Setting) -> bool:
    """Whether an exercise or a mission is spoken of, so that numbers tell how many of a force were there."""
    if any(token.terminal in ("EXERCISE", "MISSION") for token in tokens):
        return True
    return IN_ACTION.search(setting.block.text[slice(*setting.sentence)].lower()) is not None


def _is_entry(tokens: Sequence[Token], index: int) -> bool:
    """Whether a force stands in a list with its strength behind it: "...: the rapid reaction forces, about 18,000; ..."."""
    before = tokens[index - 1] if index else None
    comma, number = tokens[index + 1], tokens[index + 2]
    after = tokens[index + 3] if index + 3 < len(tokens) else None
    return (
        comma.terminal == "COMMA"
        and number.terminal == "NUMBER"
        and number.number is not None
        and number.number.quantity.low >= _SMALLEST_FORCE
        and not number.trail
        and not number.gap
        and (before is None or before.terminal in ("COLON", "COMMA", "AND"))
        and (after is None or after.terminal in ("COMMA", "AND") or after.terminal == "UNIT" and after.key == "personnel")
    )


def _no_verbs(tokens: Sequence[Token]) -> bool:
    return not any(token.terminal in ("VERB", "OTHER", "BE", "MODAL") for token in tokens)


def _strength(number: Token, force: Token, setting: Setting) -> list[Claim]:
    assert number.number is not None
    start, end = min(number.start, force.start), max(number.end, force.end)
    return [
        setting.claim(
            "personnel", entity, "value", number.number.quantity, start, end, (number.start, number.end), inferred=force.anaphor
        )
        for entity in force.entities
    ]


_BEGINS_WITH_A_DATE = re.compile(r"\W*(?:\d|[A-Z][a-z]+ \d)")


def is_of_a_force(before: Sequence[Token], setting: Setting) -> bool:
    """Whether a number of members without an owner is that of a force: the thing named before it in the sentence, or that with
    which the sentence before began."""
    named = [token for token in before if token.terminal in ("FORCE", "ORG", "BODY")]
    last = setting.discourse.around.before
    earlier = [token for token in last.tokens if token.terminal in ("FORCE", "ORG", "BODY", "STATE")] if last is not None else []
    verbal = any(token.terminal in ("VERB", "BE", "HAVE", "OTHER") for token in before)
    told = (named[-1:] if verbal else named[:1]) or earlier[:1]
    return bool(told) and told[0].terminal == "FORCE"


def _member_count(tokens: Sequence[Token], index: int, noun: Token, setting: Setting) -> list[list[Claim]]:
    number = tokens[index]
    assert number.number is not None
    quantity = number.number.quantity
    if quantity.low != quantity.high or quantity.approximation != "exact" or quantity.low < 2:
        return []
    before = tokens[index - 1] if index else None
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    text = setting.block.text
    if BESIDES.search(text[setting.sentence[0] : number.start].lower()):
        return []  # "besides Russia it has five members": the others
    if text[noun.end : noun.end + 4] == " of " and (after is None or after.terminal != "OF"):
        return []  # "four members of the committee"
    target = tokens[index + 3] if after is not None and after.terminal == "OF" and index + 3 < len(tokens) else None
    if target is not None and _SOME.match(text, target.end):
        return []  # "the five members of the CSTO that came"
    adjectival = text[number.end : noun.start] in ("-", "‑", "–")
    owner = _owner(tokens, index, setting)
    if not adjectival and not _is_total(tokens, index, noun, before, after):
        return []
    kinds = ("organization", "document") if noun.key in ("party", "signatory") else ("organization",)
    if owner is None:
        if adjectival and after is not None and after.terminal == "ORG" and not after.items:
            owner = after.entities
        elif (
            not adjectival
            and after is not None
            and (after.terminal == "OF" or after.terminal == "IN" and any(t.terminal == "THERE" for t in tokens[:index]))
            and index + 3 < len(tokens)
        ):
            target = tokens[index + 3]
            if target.terminal not in ("ORG", "DOC", "PRONOUN") or target.trail:
                return []
            owner = target.entities
    inferred = owner is None
    if inferred and (quantity.low > _MOST or is_of_a_force(tokens[:index], setting)):
        return []  # of a parliament, or of a staff; of those who send troops
    if owner is None:
        if noun.key in ("party", "signatory"):
            owner = setting.discourse.latest("document")[:1]
        else:
            near = setting.discourse.nearby if setting.discourse.around.head is None else ()
            nearby = [entity for entity in setting.discourse.latest("organization") if entity in near]
            owner = tuple(dict.fromkeys((*setting.discourse.of_general_noun("organization"), *nearby)))
    relation = {"founding-member": "founding-count", "signatory": "signatory-count"}.get(noun.key, "member-of")
    told = [t for place, t in enumerate(tokens) if t.terminal == "DATE" and not _dates_a_founding(tokens, place)]
    entry = setting.discourse.around.told_on()
    if not told and entry is not None:
        told = [entry]  # "2006: Uzbekistan returns. Seven members."
    dates = [d for t in told if (d := setting.discourse.resolve_date(t)) is not None]
    verbless = not any(t.terminal in ("BE", "HAVE", "VERB", "OTHER", "MODAL") for t in tokens)
    if not told and verbless and _BEGINS_WITH_A_DATE.match(setting.block.text):
        dates = setting.discourse.dates[-1:]  # in an entry of a timeline, of the time just spoken of
    past = any(t.terminal in ("BE", "HAVE") and t.key in ("was", "were", "had", "did") for t in tokens)
    long_ago = past or any(t.terminal == "OTHER" and t.form == "past" for t in tokens)
    negated = any(t.terminal == "NOT" for t in tokens[max(0, index - 3) : index])
    group = []
    for entity in owner:
        if setting.facts.entity(entity).kind not in kinds:
            continue
        slot = "count"
        name = relation
        if relation == "member-of" and setting.facts.entity(entity).kind == "document":
            name = "party-to"
        claim = setting.claim(
            name,
            "",
            slot,
            quantity,
            number.start,
            noun.end,
            (number.start, number.end),
            object=entity,
            inferred=inferred,
            past=past if entity == setting.discourse.topic else long_ago,  # how many there were in others may have been long ago
            negated=negated,
        )
        claim.time = dates[0] if len(dates) == 1 else None
        claim.qualifiers["dates"] = tuple(dates)
        if noun.key == "signatory":
            claim.qualifiers["ever"] = True  # "its signatories" may be all that ever signed
        group.append(claim)
    return [group] if group else []


def _dates_a_founding(tokens: Sequence[Token], place: int) -> bool:
    """Whether a date is that of a founding told in passing: "the bloc, formed in 2002, has six members"."""
    verb = tokens[place - 1] if place else None
    if verb is None or verb.terminal != "VERB" or verb.key != "establish" or verb.form == "present":
        return False
    return place < 2 or tokens[place - 2].terminal in ("COMMA", "OPEN", "BREAK")


def _owner(tokens: Sequence[Token], index: int, setting: Setting) -> tuple[str, ...] | None:
    """Whose members are counted, where it stands before the number: "the CSTO's six members", "its six members"."""
    if index and tokens[index - 1].terminal == "POSSESSIVE" and index > 1 and tokens[index - 2].terminal in ("ORG", "DOC"):
        return tokens[index - 2].entities
    if index and tokens[index - 1].terminal == "PRONOUN":
        return pronoun_entities(tokens[index - 1], setting.facts, ("organization",)) or None
    # "the CSTO has six members"
    for back in range(index - 1, max(-1, index - 5), -1):
        token = tokens[back]
        if token.terminal in ("ORG", "DOC") and not token.trail and not token.items:
            return token.entities
        if token.terminal not in ("HAVE", "BE", "NUMBER", "VERB", "NOT", "BREAK"):
            break
    if index and tokens[index - 1].terminal in ("HAVE", "VERB"):
        if index > 1 and tokens[index - 2].terminal == "PRONOUN" and tokens[index - 2].key not in ("its", "their"):
            return pronoun_entities(tokens[index - 2], setting.facts, ("organization",))
        return ()  # whoever has them is not known
    return None


def _is_total(tokens: Sequence[Token], index: int, noun: Token, before: Token | None, after: Token | None) -> bool:
    """Whether the number is said to be that of all members, not of some ("five members took part")."""
    number = tokens[index]
    if noun.trail and not (after is not None and after.terminal in ("COMMA", "OF", "CLOSE", "AND")):
        return False
    owned = before is not None and before.terminal == "POSSESSIVE" and number.gap == 0  # "the bloc's six members met"
    if (
        after is not None
        and after.terminal in ("WHO", "OTHER", "VERB", "EXCEPT", "FROM")
        and not (owned and after.terminal in ("OTHER", "VERB"))
    ):
        return False
    if after is not None and after.terminal == "IN" and after.key == "on" and not after.gap:
        return False  # "has three members on its border"
    if number.gap and before is not None and before.terminal not in ("HAVE", "BE", "VERB", "COLON", "THERE", "OF", "COMMA"):
        return False
    stating = before is not None and (
        before.terminal in ("HAVE", "COLON", "THERE")
        or (before.terminal == "VERB" and before.key in _STATING)
        or (before.terminal == "BE" and any(t.terminal == "THERE" for t in tokens[:index]))
    )
    if stating:
        return True
    if number.determined in ("the", "its", "all", "these") and number.gap == 0:
        return after is None or after.terminal not in ("BREAK",)
    if before is not None and before.terminal in ("POSSESSIVE", "PRONOUN") and number.gap == 0:
        return True
    # a fragment: "Six members, with ..."
    return _no_verbs(tokens) and (before is None or before.terminal in ("COMMA", "OPEN")) and number.gap == 0


def quantity_clause_claims(clause: Clause, setting: Setting) -> list[list[Claim]]:
    """Numbers in clauses: people and equipment of an exercise or mission, strength of a force, length of a term, population."""
    if clause.verbs.modal:
        return []
    found: list[list[Claim]] = []
    phrases: list[Phrase] = [p for p in (clause.subject, clause.object, *clause.more) if p is not None]
    phrases += [phrase for preposition, phrase in clause.prepositions if preposition.terminal != "IN" or phrase.has("UNIT")]
    for phrase in phrases:
        number = phrase.has("NUMBER")
        if number is None or number.number is None:
            continue
        unit = phrase.has("UNIT")
        quantity = number.number.quantity
        if unit is not None and unit.key in _CONTEXT_UNITS:
            found += _taking_part(clause, phrase, number, unit, quantity, setting)
        elif unit is None and (number.trail or phrase.has("NOUN", "states") or phrase.has("NOUN", "member")):
            continue  # a number of something else: "in ten battalions"
        elif unit is None or unit.key in ("personnel",):
            subject = clause.subject.head if clause.subject else None
            if (
                subject is not None
                and subject.terminal == "FORCE"
                and clause.verbs.predicate in ("number", "comprise", "")
                and phrase is not clause.subject
            ):
                found.append(
                    [
                        setting.claim(
                            "personnel",
                            entity,
                            "value",
                            quantity,
                            clause.start,
                            clause.stop,
                            (number.start, number.end),
                            inferred=subject.anaphor,
                        )
                        for entity in subject.entities
                    ]
                )
        noun = clause.subject.has("NOUN", "population") if clause.subject else None
        if noun is not None and quantity.high > 1e6:
            entities = [
                w.entity
                for p in (clause.subject, *(clause.subject.of if clause.subject else ()))
                if p
                for w in p.words
                if w.terminal == "ORG"
            ]
            entity = entities[-1] if entities else setting.discourse.topic
            found.append(
                [setting.claim("population", entity, "value", quantity, clause.start, clause.stop, (number.start, number.end))]
            )
    found += _term(clause, setting)
    return found


_COUNTED_ON = re.compile(r"^(?: years?)?(?: and (?:\w+ ){1,4}(?:months?|days?|weeks?))? (?:after|before|later|earlier|ago)\b")
_STEP = 60  # code points


def _term(clause: Clause, setting: Setting) -> list[list[Claim]]:
    """ "The Treaty was set to last five years", "entered into force for five years"."""
    if clause.verbs.predicate not in ("last", "enter-into-force", "sign", "extend"):
        return []
    subject = clause.subject.head if clause.subject else None
    if subject is None or subject.terminal not in ("DOC", "PRONOUN"):
        entities = setting.discourse.latest("document")[:1] if subject is None else ()
    else:
        entities = subject.entities or pronoun_entities(subject, setting.facts, ("document",))
    if not entities:
        return []
    for phrase in [p for p in (clause.object, *clause.more) if p] + clause.phrases("WITH", "IN"):
        number, unit = phrase.has("NUMBER"), phrase.has("UNIT")
        if number is None and phrase.of:
            number, unit = phrase.of[0].has("NUMBER"), phrase.of[0].has("UNIT")
        if (
            number is not None
            and number.number is not None
            and (unit is not None and unit.key == "years" or number.number.quantity.unit in ("years", "year"))
        ):
            if _COUNTED_ON.search(setting.block.text[number.end : number.end + _STEP].lower()):
                continue  # "signed ten years and five months after the Treaty"
            quantity = Quantity(
                number.number.quantity.low, number.number.quantity.high, "year", number.number.quantity.approximation
            )
            return [
                [setting.claim("term", entities[0], "value", quantity, clause.start, clause.stop, (number.start, number.end))]
            ]
    return []


_THOSE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:\w+ )?$")


def _taking_part(
    clause: Clause, phrase: Phrase, number: Token, unit: Token, quantity: Quantity, setting: Setting
) -> list[list[Claim]]:
    """People and equipment of the exercise or mission that the clause, or else the text, speaks of."""
    facts = setting.facts
    named: list[str] = []
    for other in [p for p in (clause.subject, clause.object, *clause.more) if p is not None] + [
        p for _, p in clause.prepositions
    ]:
        for word in other.words:
            if word.terminal in ("EXERCISE", "MISSION", "FORCE") and word is not number:
                named += list(word.entities)
    if clause.verbs.predicate not in ("take-part", "hold", "number", "", "deploy", "comprise") and not named:
        return []
    if any(w.terminal == "STATE" and not w.anaphor for w in phrase.words) or any(
        w.terminal in ("STATE", "DEMONYM") for w in phrase.words
    ):
        return []
    inferred = not named
    if not named:
        named = list(setting.discourse.latest("exercise", "mission", "series")[:1])
    slot = unit.key
    happening = bool(named) and facts.entity(named[0]).kind in ("exercise", "series", "operation")
    if slot not in ("personnel", "equipment") and not happening:
        return []  # aircraft are counted of exercises only
    said = setting.block.text[slice(*setting.sentence)].lower()
    if not happening and (IN_ACTION.search(said) or _THOSE.search(setting.block.text, setting.sentence[0], number.start)):
        return []  # "the 2,000 soldiers belonged to the rapid reaction forces"
    return [
        [
            setting.claim(
                "held" if happening else slot,
                entity,
                slot if happening else "value",
                quantity,
                number.start,
                unit.end,
                (number.start, number.end),
                inferred=inferred,
            )
        ]
        for entity in named[:1]
    ]
