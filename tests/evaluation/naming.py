"""Values of the fact base in the words of a newsroom: names with their article, dates and numbers in usual shapes, lists."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from checker.factbase.store import FactBase
from checker.model.dates import MONTHS, DateInterval
from checker.model.facts import Entity
from checker.model.quantities import Quantity

# Names that are used as often as the canonical one. Of others the canonical name is used.
_NAMES = {
    "csto": ("the CSTO", "the Collective Security Treaty Organization"),
    "collective-security-treaty": ("the Collective Security Treaty",),
    "csto-charter": ("the CSTO Charter", "the Charter of the CSTO"),
    "nato": ("NATO",),
    "guam": ("GUAM",),
    "eurasec": ("the Eurasian Economic Community",),
    "rapid-deployment-forces": ("the Collective Rapid Deployment Forces",),
    "rapid-reaction-forces": ("the Collective Rapid Reaction Forces",),
    "peacekeeping-forces": ("the CSTO Collective Peacekeeping Forces",),
    "aviation-forces": ("the CSTO Collective Aviation Forces",),
    "kazakhstan-mission-2022": ("the CSTO peacekeeping mission in Kazakhstan",),
    "armenia-mission-2022": ("the CSTO mission to Armenia",),
    "extension-protocol-1999": ("the protocol extending the Collective Security Treaty",),
    "sverchkov-lane": ("Sverchkov Lane",),
    "united-states": ("the United States",),
}
_BARE = frozenset(("state", "person", "series", "operation", "exercise"))  # kinds whose names take no article
_ARTICLED_TOPICS = (
    "right",
    "definition",
    "supreme",
    "ban",
    "use",
    "placement",
    "joint",
    "term",
    "establishment",
    "binding",
    "aims",
)
_SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def name(facts: FactBase, id_: str, random: Random) -> str:
    """A name of an entity as it stands inside a sentence."""
    if id_ in _NAMES:
        return random.choice(_NAMES[id_])
    entity = facts.entity(id_)
    if entity.kind == "organization" and entity.acronyms:
        return f"the {entity.acronyms[0]}"
    text = entity.name.partition(" (")[0].removesuffix(" exercise series")
    if entity.kind == "place":
        return f"the {text}" if text.rpartition(" ")[2].islower() or text.endswith("Palace") else text
    if entity.kind == "topic":
        return f"the {text}" if text.startswith(_ARTICLED_TOPICS) else text
    return text if entity.kind in _BARE or text.startswith("UN ") else f"the {text}"


def placed(facts: FactBase, place: str, random: Random) -> str:
    """A place with its preposition: "in Minsk", "at the Edelweiss training ground"."""
    text = name(facts, place, random)
    return f"{'at' if text.startswith('the ') else 'in'} {text}"


def plural(facts: FactBase, id_: str) -> bool:
    return facts.entity(id_).name.split(" of ")[0].endswith(("Forces", "forces"))


def title(facts: FactBase, office: str) -> str | None:
    """An office as it stands before a name: "Armenian President", "CSTO Secretary General"; None where nobody says so."""
    entity = facts.entity(office)
    of: Entity = facts.entity(str(entity.attributes.get("of", "csto")))
    role = str(entity.attributes.get("role", "")).replace("-", " ")
    if role not in ("president", "prime minister", "foreign minister", "defence minister", "secretary general"):
        return None
    role = role.title()
    if of.kind == "state":
        return f"{of.demonyms[0]} {role}" if of.demonyms else None
    return f"{of.acronyms[0]} {role}" if of.acronyms else None


def listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def count(value: int) -> str:
    return _SMALL[value] if value < len(_SMALL) else str(value)


def number(quantity: Quantity) -> str:
    return quantity.english()


SHAPES = ("british", "american", "month", "year")


def date(value: DateInterval, shape: str) -> str:
    """A date in one of the shapes, no more precise than it is: "14 May 2002", "May 14, 2002", "May 2002", "2002"."""
    begin, finish = value.begin, value.finish
    if shape == "year" and begin.year == finish.year:
        return str(begin.year)
    if (
        value.precision in ("day", "interval", "month")
        and shape == "month"
        and (begin.year, begin.month) == (finish.year, finish.month)
    ):
        return f"{MONTHS[begin.month - 1]} {begin.year}"
    if value.precision == "day" and shape == "american":
        return f"{MONTHS[begin.month - 1]} {begin.day}, {begin.year}"
    return value.english()


def dated(value: DateInterval, shape: str) -> str:
    """A date with its preposition: "on 14 May 2002", "in 2002", "from 2 to 6 August 2004"."""
    text = date(value, shape)
    if " to " in text:
        return f"from {text}"
    return (
        f"on {text}" if any(part.rstrip(",").isdigit() and len(part.rstrip(",")) < 3 for part in text.split()) else f"in {text}"
    )
