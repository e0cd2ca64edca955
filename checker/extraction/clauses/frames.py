"""Clauses as claims: the frames of the relations say which role of which predicate fills which slot.

A frame binds when its roles find entities of the kinds that the relation's slots ask for. A predicate may bind several relations
("joined" an organization, a treaty); they form a group of readings, and a claim is right if one reading is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from checker.extraction.discourse.context import Discourse, pronoun_entities
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.roles import Clause, Phrase
from checker.factbase.places import governed_from
from checker.factbase.store import FactBase
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.facts import Relation

_LISTED_SLOTS = frozenset(("participants", "members", "absent"))
_NOT_ROLES = frozenset(
    (
        "on",
        "noun",
        "date",
        "needs",
        "only",
        "founding",
        "quantity",
        "values",
        "infer",
        "announced",
        "planned",
        "agentless",
        "voice",
        "most",
        "lasting",
        "mark",
    )
)
_ANY = 1000
_NO_AGENTS = frozenset(("FORCE", "DOC", "EXERCISE"))
_PREPOSITIONS = {"IN": "in", "TO": "to", "FROM": "from", "AS": "as", "WITH": "with", "BY": "by"}


@dataclass(slots=True)
class Filler:
    """What fills a slot: the readings of a token, and the token it came from (None when the context supplied it)."""

    entities: tuple[str, ...]
    token: Token | None
    items: tuple[Token, ...] = ()
    inferred: bool = False


@dataclass(slots=True)
class Reading:
    """A relation bound to a clause: its slots filled."""

    relation: Relation
    frame: dict[str, Any]
    slots: dict[str, Filler]
    clause: Clause


_OF_THE_WHOLE = ("membership", "participation", "member")  # "CSTO membership", "the CSTO members include ..."


class Frames:
    """The frames of all relations, by predicate and by noun."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._by_verb: dict[str, list[tuple[Relation, dict[str, Any]]]] = {}
        self._by_noun: dict[str, list[tuple[Relation, dict[str, Any]]]] = {}
        for relation in facts.relations():
            for frame in relation.frames:
                if "on" in frame:
                    self._by_verb.setdefault(frame["on"], []).append((relation, frame))
                elif "noun" in frame:
                    self._by_noun.setdefault(frame["noun"], []).append((relation, frame))

    def of_verb(self, predicate: str) -> Sequence[tuple[Relation, dict[str, Any]]]:
        return self._by_verb.get(predicate, ())

    def of_noun(self, noun: str) -> Sequence[tuple[Relation, dict[str, Any]]]:
        return self._by_noun.get(noun, ())

    def readings(self, clause: Clause, discourse: Discourse) -> list[Reading]:
        """Every frame that binds to the clause."""
        found: list[Reading] = []
        if predicate := _predicate(clause):
            for relation, frame in self.of_verb(predicate):
                for roles in _role_assignments(clause):
                    reading = self._bind(relation, frame, roles, clause, discourse)
                    if reading is not None:
                        found.append(reading)
                        break
        noun, owner = _predicate_noun(clause)
        if noun is not None:
            for relation, frame in self.of_noun(noun.key):
                roles = {**_prepositional_roles(clause), **owner}
                reading = self._bind(relation, frame, roles, clause, discourse)
                if reading is not None:
                    found.append(reading)
        if noun is not None and noun.key == "observer":
            found = [reading for reading in found if reading.frame.get("noun") == "observer"]  # "joined as an observer"
        found.sort(key=lambda reading: "most" not in reading.frame)  # what is said of few is the likelier reading of few
        return _explicit_first(found)

    def _bind(
        self, relation: Relation, frame: dict[str, Any], roles: dict[str, list[Phrase]], clause: Clause, discourse: Discourse
    ) -> Reading | None:
        if (needed := frame.get("needs")) and not _mentions(clause, needed):
            return None
        if verbs_only := frame.get("only"):
            kinds_of_subject: Sequence[str] = verbs_only
        else:
            kinds_of_subject = relation.subject
        if (voice := frame.get("voice")) and (voice == "passive") is not _is_passive(clause):
            return None  # "the bloc decided" is not "the bloc was decided"
        if "most" in frame and clause.verbs.negated:
            return None  # who did not sign then may have acceded later
        if frame.get("lasting") and (clause.verbs.past or clause.dates):
            return None  # where it sat on a day is not where it sits
        if frame.get("agentless") and roles.get("agent"):
            return None  # a parliament's approval is another thing
        slots: dict[str, Filler] = {}
        misfits = 0
        for role, slot in frame.items():
            if role in _NOT_ROLES or slot in ("membership", "participation", "origin", "org", "pullout"):
                continue
            kinds = self._kinds(relation, slot, kinds_of_subject, frame)
            if role == "of" and slot == "object" and _is_part_of_it(roles, frame):
                continue  # "pulled out of the summit of the CSTO"
            for phrase in roles.get(role, ()):
                filler = self._fill(phrase, kinds, slot, discourse)
                if filler is not None:
                    if slot not in slots or (slots[slot].inferred and not filler.inferred):
                        slots[slot] = filler
                elif role in ("agent", "patient") and slot == "subject":
                    misfits += 1
        if "subject" in slots and len(slots["subject"].items) > int(frame.get("most", _ANY)):
            return None
        if "subject" not in slots and "subject" not in frame.values():
            slots["subject"] = Filler(("",), None, inferred=False)
        if "subject" not in slots:
            if misfits or (not _may_infer(clause, frame, roles)):
                return None
            inferred = (
                discourse.latest(*kinds_of_subject)[:1]
                if "organization" not in kinds_of_subject
                else discourse.of_general_noun("organization")
            )
            if "noun" in frame and (clause.verbs.past or self._others_near(discourse)):
                return None
            if relation.id in ("joined", "acceded", "left", "member-of", "party-to", "suspended", "froze"):
                inferred = discourse.latest("state")[:1]
            if not inferred:
                return None
            slots["subject"] = Filler(inferred, None, inferred=True)
        if relation.object and "object" not in slots:
            if clause.verbs.tokens and clause.verbs.tokens[-1].trail and clause.kind == "fronted":
                return None  # "Having walked out of the talks": of something that we do not know
            if "most" in frame or _names_another(clause, discourse):
                return None
            objects = self._objects(relation, clause, discourse, roles, frame)
            if not objects:
                return None
            slots["object"] = Filler(objects, None, inferred=True)
        return Reading(relation, frame, slots, clause)

    def _others_near(self, discourse: Discourse) -> bool:
        """Whether something that may have a seat of its own was just spoken of, or the text is about another organization."""
        kinds = ("exercise", "series", "mission", "operation", "force", "body", "event")
        return not discourse.is_about_topic() or any(self._facts.entity(entity).kind in kinds for entity in discourse.nearby)

    def _objects(
        self, relation: Relation, clause: Clause, discourse: Discourse, roles: dict[str, list[Phrase]], frame: dict[str, Any]
    ) -> tuple[str, ...]:
        for role in ("agent", "patient", "to", "from", "of"):
            if frame.get(role) == "object":
                for phrase in roles.get(role, ()):
                    head = phrase.words[-1]
                    if head.terminal in (
                        "ORG",
                        "DOC",
                        "BODY",
                        "STATE",
                        "FORCE",
                        "EXERCISE",
                        "EVENT",
                        "PERSON",
                        "PLACE",
                        "ACRONYM",
                        "UNIT",
                    ):
                        return ()  # something else was joined
                    if head.key == "chairmanship":
                        return ()  # "sat in the CSTO chair"
                    if head.trail and head.terminal not in ("PRONOUN", "NOUN"):
                        return ()
        inside = [phrase.words[-1] for phrase in roles.get("in", ()) if frame.get("in") == "object"]
        if any(
            word.terminal not in ("PLACE", "STATE", "PRONOUN", "BODY") and not (word.terminal == "ORG" and word.anaphor)
            for word in inside
        ):
            return ()  # "suspended its membership in the Treaty", "its participation in CSTO exercises"
        found: list[str] = []
        for kind in relation.object:
            found.extend(discourse.of_general_noun(kind) if kind == "organization" else discourse.latest(kind)[:1])
        near = discourse.nearby
        if "document" in relation.object:
            if not discourse.latest("organization"):
                near = near | discourse.documents_since_organization()
            if self._is_before_the_founding(clause, discourse):
                near = near | self._founding_papers(discourse.topic)  # "1999: Georgia leaves", "dropped out in 1999": the Treaty
            found.extend(
                sorted(entity for entity in near if self._facts.entity(entity).kind == "document")
            )  # "the Treaty", spoken of without its name
        topic, entry = discourse.topic, discourse.around.head
        if entry is not None and topic not in entry:
            return tuple(entity for entity in entry if self._facts.entity(entity).kind in relation.object)
        if discourse.is_about_another(clause.start):
            return ()  # of two organizations either may be meant
        return tuple(
            entity
            for entity in dict.fromkeys(found)
            if (entity in near or entity == topic and discourse.latest("organization")[:1] in ((topic,), ()))
            and self._facts.belongs_to(entity, topic)
        )

    def _founding_papers(self, topic: str) -> set[str]:
        """The documents of an organization that states may be parties to."""
        own = [entity for entity in self._facts.entities("document") if self._facts.belongs_to(entity.id, topic)]
        return {entity.id for entity in own if self._facts.statements(relation="party-to", object=entity.id)}

    def _is_before_the_founding(self, clause: Clause, discourse: Discourse) -> bool:
        """Whether a clause, or the entry of a chronicle it stands in, tells of a time when there was no such organization yet."""
        told = clause.dates[0] if clause.dates else discourse.around.told_on()
        date = discourse.resolve_date(told) if told is not None else None
        founded = [s.value for s in self._facts.statements(subject=discourse.topic, relation="established")]
        return date is not None and any(isinstance(day, DateInterval) and date.last < day.first for day in founded)

    def _kinds(self, relation: Relation, slot: str, subject: Sequence[str], frame: dict[str, Any]) -> tuple[str, ...]:
        if slot == "subject":
            return tuple(subject)
        if slot == "object":
            return relation.object
        if slot in _LISTED_SLOTS:
            return ("state",)
        if slot == "place":
            return ("place", "state")
        if slot == "by":
            return ("person", "body", "state")
        if slot == "value":
            return tuple(frame.get("values", ("force", "place", "topic", "entity")))
        return ()

    def _fill(self, phrase: Phrase, kinds: Sequence[str], slot: str, discourse: Discourse) -> Filler | None:
        if slot in _LISTED_SLOTS:
            return self._states(phrase)
        head = phrase.head
        if (
            head is None
            and slot in ("place", "value")
            and "place" in kinds
            and phrase.of
            and phrase.of[0].words[-1].terminal == "PLACE"
        ):
            return self._fill(phrase.of[0], kinds, slot, discourse)  # "in the Russian capital of Moscow"
        if head is None:
            return None
        if head.terminal == "NOUN" and head.key in ("membership", "participation", "observer", "member", "party") and phrase.of:
            if slot == "subject" and head.key in ("member", "party"):
                return None  # what the members of the Treaty signed is not the Treaty
            return self._fill(phrase.of[0], kinds, slot, discourse)
        if head.terminal == "NOUN" and head.key in _OF_THE_WHOLE and slot == "object" and phrase.has("ORG"):
            return self._fill(Phrase([word for word in phrase.words if word.terminal == "ORG"]), kinds, slot, discourse)
        owner = phrase.has("POSSESSIVE") if head.terminal == "NOUN" and head.key == "membership" else None
        if owner is not None and phrase.words[0] is not owner:  # "Uzbekistan's membership"
            return self._fill(Phrase(phrase.words[: phrase.words.index(owner)]), kinds, slot, discourse)
        if slot == "place" and head.anaphor:
            return None  # "the country" says nothing that could be wrong
        if head.terminal == "PRONOUN":
            found = pronoun_entities(head, self._facts, kinds)
            return Filler(found, head) if found else None
        if head.items:
            if all(self._facts.entity(item.entity).kind in kinds for item in head.items if item.entity):
                return Filler(tuple(item.entity for item in head.items), head, head.items)
            return None
        found = tuple(entity for entity in head.entities if self._facts.entity(entity).kind in kinds)
        if found and head.terminal != "DEMONYM":
            return Filler(found, head)
        if head.terminal == "PLACE" and "state" in kinds and slot != "place":
            # "Yerevan" for the government in it
            state = governed_from(self._facts, head.entity)
            if state:
                return Filler((state,), head)
        return None

    def _states(self, phrase: Phrase) -> Filler | None:
        """The states that a phrase names: "Armenia and Belarus", "Russian, Kazakh and Tajik troops", "the heads of Armenia and
        ..."."""
        head = phrase.words[-1]
        if head.terminal == "PRONOUN" and len(phrase.words) == 1:
            found = pronoun_entities(head, self._facts, ("state",))
            return Filler(found, head) if found else None
        for words in (phrase.words, *(of.words for of in phrase.of)):
            for word in words:
                if word.terminal in ("STATE", "DEMONYM") and word.entities and not word.anaphor:
                    return Filler(word.entities, word, word.items or (word,))
        return None


def _is_part_of_it(roles: dict[str, list[Phrase]], frame: dict[str, Any]) -> bool:
    """Whether what was joined or left is a gathering, an exercise or a force of the organization named behind it."""
    taken = [phrase for role in ("patient", "to", "from") if frame.get(role) == "object" for phrase in roles.get(role, ())]
    return any(phrase.words[-1].terminal in _PARTS for phrase in taken)


_PARTS = ("EVENT", "EXERCISE", "MISSION", "FORCE", "UNIT")  # a unit is "exercises", "troops"


def _predicate(clause: Clause) -> str:
    """The predicate of a clause; "it remains in the bloc" says that it belongs to it."""
    verbs = clause.verbs
    if verbs.copula and clause.object is None and clause.subject is not None and clause.subject.words[-1].terminal == "STATE":
        inside = next((phrase for before, phrase in clause.prepositions if before.key in ("in", "inside", "within")), None)
        if inside is not None and inside.words[-1].terminal == "ORG" and not inside.words[-1].trail:
            return "belong"
    return verbs.predicate


def _taken_in(clause: Clause) -> bool:
    return clause.verbs.predicate in ("admit", "recognise") and not clause.verbs.passive and clause.object is not None


def _explicit_first(readings: list[Reading]) -> list[Reading]:
    """Readings whose object the clause names shut out those that had to infer it."""
    explicit = [r for r in readings if "object" in r.slots and not r.slots["object"].inferred]
    if explicit:
        return [r for r in readings if "object" not in r.slots or not r.slots["object"].inferred]
    return readings


def _owners(phrase: Phrase | None) -> list[Phrase]:
    """Whose something is: "Armenia" of "Armenia's participation"."""
    possessive = phrase.has("POSSESSIVE") if phrase is not None and phrase.has("NOUN") else None
    if phrase is None or possessive is None or phrase.words[0] is possessive:
        return []
    return [Phrase(phrase.words[: phrase.words.index(possessive)])]


def _role_assignments(clause: Clause) -> Iterator[dict[str, list[Phrase]]]:
    """The ways in which subject and object may be agent and patient: one for clear voices, two for a bare participle."""
    others = _prepositional_roles(clause)
    subject = [clause.subject] if clause.subject else []
    objects = ([clause.object] if clause.object else []) + clause.more
    if clause.subject:
        others["of"] = clause.subject.of + others.get("of", [])
    by = others.get("by", [])
    verbs = clause.verbs
    # "Armenia's participation was frozen": whose participation it is did it
    by = [*by, *_owners(clause.subject), *(_owners(clause.object) if clause.kind == "nominal" else ())]
    if verbs.passive or clause.kind in ("fronted", "nominal") and not verbs.active:
        yield {**others, "agent": by, "patient": subject + objects}
        if clause.kind == "nominal":
            yield {**others, "agent": subject + objects, "patient": others.get("of", [])}
        return
    yield {**others, "agent": subject, "patient": objects}
    if not objects or not verbs.active and not _does_something_to(clause):
        yield {**others, "agent": by, "patient": subject}


def _does_something_to(clause: Clause) -> bool:
    """Whether what stands behind a past form must be its object: "the CSTO created its peacekeeping forces"."""
    if clause.kind != "clause" or clause.object is None or not clause.verbs.tokens:
        return False
    first = clause.object.words[0]
    behind = first.start > clause.verbs.tokens[-1].end
    return behind and (first.determined in ("a", "an", "its", "their") or first.key in ("its", "their"))


def _names_another(clause: Clause, discourse: Discourse) -> bool:
    """Whether what something was done to belongs to another organization: "left the CIS bodies"."""
    words = clause.object.words if clause.object is not None else []
    return any(word.terminal == "ORG" and word.entities and not word.anaphor and word.entity != discourse.topic for word in words)


def _prepositional_roles(clause: Clause) -> dict[str, list[Phrase]]:
    roles: dict[str, list[Phrase]] = {}
    for preposition, phrase in clause.prepositions:
        if preposition.terminal == "IN" and preposition.key in ("near", "outside", "around"):
            continue  # beside a place is not in it
        if preposition.terminal == "EXCEPT":
            continue  # who stands behind it did not
        roles.setdefault(_PREPOSITIONS.get(preposition.terminal, "with"), []).append(phrase)
        roles.setdefault("of", []).extend(phrase.of)
    for named in (clause.object, *clause.more):
        if named is not None:
            roles.setdefault("of", []).extend(named.of)
    for preposition, phrase in clause.subject_prepositions:
        if preposition.terminal in ("BY", "WITH"):
            roles.setdefault("with", []).append(phrase)
        elif preposition.terminal == "IN":
            roles.setdefault("in", []).append(phrase)
    return roles


_FEASTS = ("celebrat", "commemorat", "marked", "marks")


def _predicate_noun(clause: Clause) -> tuple[Token | None, dict[str, list[Phrase]]]:
    """The noun that a clause predicates of its subject: "is a member of", "has observer status at", "joined as a full member
    of"."""
    candidates: list[Phrase] = []
    if any(token.terminal == "OTHER" and token.key.startswith(_FEASTS) for token in clause.verbs.tokens):
        return None, {}  # "celebrated ten years as an observer"
    if clause.verbs.copula and clause.subject is not None and clause.object is not None:
        # "The members of the CSTO are A, B and C", "A, B and C are the members of the CSTO"
        for whole, listed in ((clause.subject, clause.object), (clause.object, clause.subject)):
            noun = whole.words[-1]
            if noun.terminal == "STATE" and noun.key == "all-members" and len(listed.words[-1].items) > 2:
                return Token("NOUN", noun.start, noun.end, key="member"), {"of": [Phrase([_topic_token(noun)])], "is": [listed]}
            if (
                noun.terminal == "NOUN"
                and noun.key in ("member", "signatory", "party")
                and (owners := whole.of or [Phrase([word]) for word in whole.words if word.terminal in ("ORG", "DOC")])
                and len(listed.words[-1].items) > 2
                and not noun.trail
            ):
                return noun, {"of": list(owners), "is": [listed]}
    if clause.subject is not None and (clause.verbs.copula or clause.verbs.predicate == "base"):
        head = clause.subject.words[-1]
        if head.terminal == "NOUN" and head.key == "headquarters" and not head.trail:
            owners = [Phrase([word]) for word in clause.subject.words if word.terminal in ("ORG", "BODY", "PRONOUN")]
            seat = [clause.object] if clause.object is not None else []
            return head, {"of": [*clause.subject.of, *owners], "in": [*clause.phrases("IN"), *seat]}
    if clause.object is not None and (
        clause.verbs.copula
        or clause.verbs.have
        or clause.verbs.predicate == "grant"
        and clause.verbs.passive
        or clause.verbs.predicate in ("receive", "belong", "hold", "serve", "host")
    ):
        candidates.append(clause.object)
    candidates += [
        phrase
        for preposition, phrase in clause.prepositions
        if preposition.terminal == "AS" and (clause.verbs.predicate != "join" or phrase.has("NOUN", "observer"))
    ]
    for phrase in candidates:
        if phrase.has("FORMER"):
            continue
        if not phrase.has("NOUN") and len(phrase.of) > 1 and phrase.of[0].has("NOUN"):
            phrase = Phrase(phrase.of[0].words, phrase.of[1:])  # "one of the members of the CSTO"
        for word in phrase.words:
            if word.terminal == "NOUN":
                before = [w for w in phrase.words if w is not word]
                of = list(phrase.of)
                qualifiers = [Phrase([w]) for w in before if w.terminal in ("ORG", "DOC", "BODY")]
                if word.key == "observer" and phrase is not clause.object and clause.verbs.predicate == "belong":
                    qualifiers += [clause.object] if clause.object is not None else []  # "sits in the Assembly as an observer"
                if _taken_in(clause) and phrase is not clause.object:
                    # "the Assembly admitted the bloc as an observer"
                    taken = [clause.object] if clause.object is not None else []
                    return word, {"agent": taken, "of": [*of, *([clause.subject] if clause.subject else [])]}
                return word, {"agent": [clause.subject] if clause.subject else [], "of": of + qualifiers}
    return None, {}


def _mentions(clause: Clause, noun: str) -> bool:
    phrases: Iterable[Phrase | None] = (clause.subject, clause.object, *clause.more, *(p for _, p in clause.prepositions))
    for phrase in phrases:
        if phrase is not None:
            for words in (phrase.words, *(of.words for of in phrase.of)):
                if any(word.key == noun and word.terminal in ("NOUN", "NOMINAL", "VERB") for word in words):
                    return True
                if noun == "member" and any(word.key == "all-members" for word in words):
                    return True
    return False


def _is_passive(clause: Clause) -> bool:
    """Whether the subject surely has it done to it: "was decided", ", decided on in February,"."""
    if clause.subject is not None and clause.subject.words[-1].terminal in _NO_AGENTS and clause.object is None:
        return True  # a force or a treaty does not decide: "2009: rapid reaction force agreed"
    if clause.kind == "coordinate":
        link = clause.tokens[clause.begin : clause.begin + 2]
        return clause.verbs.passive or [token.terminal for token in link] == ["COMMA", "VERB"] and not clause.verbs.active
    return clause.verbs.passive or not clause.verbs.active and clause.kind in ("fronted", "nominal")


def _may_infer(clause: Clause, frame: dict[str, Any], roles: dict[str, list[Phrase]]) -> bool:
    """Whether the subject may come from the context: only where nothing stands in its role."""
    if not frame.get("infer"):
        return False
    if "noun" in frame:  # "The headquarters are in Moscow", with nothing that says whose
        words = clause.subject.words if clause.subject is not None else []
        alone = len(words) == 1 and words[0].determined == "the" and not words[0].trail
        return alone and not roles.get("of") and not roles.get("agent")
    for role, slot in frame.items():
        if slot == "subject" and roles.get(role) and role in ("agent", "patient"):
            return all(phrase.words[-1].terminal == "PRONOUN" for phrase in roles[role])
    return True


def date_of(clause: Clause, discourse: Discourse) -> list[tuple[Token, DateInterval | None]]:
    """The dates of a clause with the days they mean."""
    return [(token, discourse.resolve_date(token)) for token in clause.dates if not token.items]


def _topic_token(members: Token) -> Token:
    """The organization whose members "its members" are: what "the organization" would be here."""
    return Token("ORG", members.start, members.end, key="organization", entities=members.entities, anaphor=True)
