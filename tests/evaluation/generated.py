"""Generated sentences: every statement that prose can state, put in the phrasings of its kind, true and corrupted.

A true sentence must never be flagged and should be confirmed; a corrupted one must be flagged. The corruptions are those of
the FactCC work (Kryscinski et al. 2020): another date, number, entity or place, a denial, exchanged roles, and for lists a name
too few or too many. Sampling is seeded by the statement, so a run always makes the same sentences.
"""

from __future__ import annotations

import datetime
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from checker.checking import Checker, default_checker
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from checker.model.report import DocumentReport
from tests.annotated import loud, share
from tests.evaluation import naming
from tests.evaluation.figures import Figures
from tests.evaluation.instances import INSTANCES, NOW, Instance, stated
from tests.evaluation.phrasings import SCHEMES, Phrasing, Scheme

OPERATORS = ("date", "number", "entity", "place", "negation", "role-swap", "list-drop", "list-add")
SAMPLE = 6  # statements a kind of claim

_SLOT = re.compile(r"\{([a-z]+)(?::([a-z]+))?\}")
_CHOICE = re.compile(r"<([^|>]*)\|([^>]*)>")
_AGREEMENT = {
    "was": "were",
    "is": "are",
    "has": "have",
    "keeps": "keep",
    "its": "their",
    "consists": "consist",
    "comprises": "comprise",
    "numbers": "number",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence. ``operator`` is None where it is true."""

    scheme: str
    style: str
    statement: str
    operator: str | None
    text: str
    as_of: DateInterval

    @property
    def key(self) -> str:
        return f"{self.scheme}/{self.style}"


def cases(facts: FactBase, sample: int | None = SAMPLE) -> Iterator[Case]:
    """All sentences for a sample of the statements of each kind, or for all of them."""
    for scheme in SCHEMES:
        instances = list(INSTANCES[scheme.id](facts))
        if sample is not None and len(instances) > sample:
            instances = Random(f"{scheme.id} {sample}").sample(instances, sample)
        for instance in instances:
            for phrasing in scheme.phrasings:
                yield from put(facts, scheme, phrasing, instance)


def put(facts: FactBase, scheme: Scheme, phrasing: Phrasing, instance: Instance) -> Iterator[Case]:
    """One statement in one phrasing: the true sentence and one for each corruption that the phrasing allows."""
    random = Random(f"{scheme.id} {phrasing.style} {instance.statement}")
    slots = {match[1]: match[2] or "" for match in _SLOT.finditer(phrasing.template)}
    values = dict(instance.values)
    if "title" in slots:
        values["title"] = "=" + (naming.title(facts, str(values.get("office"))) or "")
    if any(slot not in values or values[slot] in (None, "=") for slot in slots if slot not in _AGREEMENT):
        return
    shape = random.choice(naming.SHAPES)

    def case(operator: str | None, changed: dict[str, Any], denied: bool = False) -> Case:
        text = render(facts, phrasing.template, values | changed, shape, Random(f"{instance.statement} {shape}"), denied)
        return Case(scheme.id, phrasing.style, instance.statement, operator, text, instance.as_of)

    yield case(None, {})
    for slot, form in slots.items():
        if slot in _AGREEMENT or slot == "title":
            continue
        value = values[slot]
        if isinstance(value, DateInterval):
            wrong = false_date(value, form if form in naming.SHAPES else shape, instance.right.get(slot, (value,)), random)
            if wrong is not None and _in_order(values | {slot: wrong}, slots):
                yield case("date", {slot: wrong})
        elif isinstance(value, Quantity):
            yield case("number", {slot: false_quantity(value, instance.right.get(slot, ()), random)})
        elif slot == "list":
            yield from (case(operator, {"list": changed}) for operator, changed in _lists(scheme, value, instance, random))
        elif wrong_names := _wrong(instance, slot, slots, values, shape):
            operator = "place" if slot in ("place", "host") else "number" if slot == "article" else "entity"
            yield case(operator, {slot: random.choice(wrong_names)})
    if "<" in phrasing.template and instance.deniable:
        yield case("negation", {}, denied=True)
    if scheme.swap and all(slot in slots for slot in scheme.swap):
        one, other = scheme.swap
        if facts.entity(values[one]).kind == "state" != facts.entity(values[other]).kind:
            return  # nobody says that an assembly is an observer in a state
        yield case("role-swap", {one: values[other], other: values[one]})


_PERIODS = (("start", "end"), ("began", "ended"), ("first", "last"))


def _in_order(values: dict[str, Any], slots: dict[str, str]) -> bool:
    """Whether no period of the sentence ends before it begins: that would be another error than the one meant."""
    pairs = [(values[one], values[other]) for one, other in _PERIODS if one in slots and other in slots]
    return all(one.first <= other.last for one, other in pairs)


def _wrong(instance: Instance, slot: str, slots: dict[str, str], values: dict[str, Any], shape: str) -> tuple[Any, ...]:
    """Names that are surely false in a slot of a sentence that has these slots, its dates in this shape.

    Where the sentence has no date, another document is wrong only if its place or its participants are known to differ.
    """
    if f"{slot} {shape}" in instance.wrong:
        forms = {form for other, form in slots.items() if isinstance(values.get(other), DateInterval) and form in naming.SHAPES}
        return instance.wrong[f"{slot} {forms.pop() if len(forms) == 1 else shape}"]
    if "then" in slots:
        return instance.wrong.get(f"{slot}/then", ())
    if f"{slot}/place" not in instance.wrong or any(isinstance(values.get(other), DateInterval) for other in slots):
        return instance.wrong.get(slot, ())
    return instance.wrong[f"{slot}/place"] if "place" in slots else instance.wrong[f"{slot}/list"] if "list" in slots else ()


def _lists(scheme: Scheme, value: tuple[str, ...], instance: Instance, random: Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    wrong = instance.wrong.get("list", ())
    position = random.randrange(len(value))
    if scheme.complete and len(value) > 2:
        yield "list-drop", value[:position] + value[position + 1 :]
    if wrong:
        stranger = random.choice(wrong)
        yield "list-add", (*value[:position], stranger, *value[position:])
        yield "entity", (*value[:position], stranger, *value[position + 1 :])


def false_date(value: DateInterval, shape: str, right: tuple[Any, ...], random: Random) -> DateInterval | None:
    """A date that conflicts with all the right ones as it will be stated: some years off, or some months."""
    steps = [12 * years for years in (-7, -4, -3, -2, -1, 1, 2, 3, 4, 6, 9, 10)]
    random.shuffle(steps)
    if shape != "year" and value.precision != "year" and random.random() < 0.35:
        steps = [random.choice((-5, -4, -3, 3, 4, 5)), *steps]
    for step in steps:
        moved = _moved(value, step)
        seen = stated(moved, shape)
        if moved.last <= NOW.last and all(seen.conflicts(date) for date in (value, *right) if isinstance(date, DateInterval)):
            return moved
    return None


def _moved(value: DateInterval, months: int) -> DateInterval:
    def move(day: datetime.date) -> datetime.date:
        index = day.year * 12 + day.month - 1 + months
        return datetime.date(index // 12, index % 12 + 1, min(day.day, 28))

    first = move(value.begin)
    if value.precision == "day":
        return DateInterval.day(first.year, first.month, first.day)
    if value.precision == "year":
        return DateInterval.year(first.year)
    if value.precision == "month":
        return DateInterval.month(first.year, first.month)
    last = move(value.finish)
    return DateInterval(first.toordinal(), last.toordinal(), value.precision)


def false_quantity(value: Quantity, right: tuple[Any, ...], random: Random) -> Quantity:
    """A number that no "about" makes right."""
    small = value.low <= 60
    factors = tuple(f for f in (0.5, 2, 3) if value.low * f < 100) if value.unit == "percent" else (0.1, 0.4, 2.5, 10)
    candidates = (
        [value.low + step for step in (-2, -1, 1, 2, 3)]
        if small and value.unit != "percent"
        else [value.low * f for f in factors]
    )
    random.shuffle(candidates)
    for candidate in candidates:
        number = Quantity.of(float(round(candidate)) if candidate < 1e6 else candidate, "exact", value.unit)
        if candidate > 0 and not any(number.agrees(q, 0.0 if small else 0.3) for q in (value, *right) if isinstance(q, Quantity)):
            return number
    return Quantity.of(value.low * 20, "exact", value.unit)


def render(facts: FactBase, template: str, values: dict[str, Any], shape: str, random: Random, denied: bool = False) -> str:
    """The sentence, with a capital at its beginning."""
    subject = values.get("subject")
    several = isinstance(subject, str) and not subject.startswith("=") and naming.plural(facts, subject)

    def word(match: re.Match[str]) -> str:
        slot, form = match[1], match[2]
        if slot in _AGREEMENT:
            return _AGREEMENT[slot] if several else slot
        value = values[slot]
        if isinstance(value, DateInterval):
            return naming.dated(value, shape) if form == "on" else naming.date(value, form or shape)
        if isinstance(value, Quantity):
            return naming.count(int(value.low)) if value.unit is None and value.low <= 12 else naming.number(value)
        if isinstance(value, tuple):
            if form == "count":
                return naming.count(len(value))
            return naming.listed([naming.name(facts, item, random) for item in value])
        if form == "in":
            return naming.placed(facts, value, random)
        text = value[1:] if value.startswith("=") else naming.name(facts, value, random)
        return text.removeprefix("the ") if form in ("short", "bare") else text

    filled = _CHOICE.sub(lambda match: match[2] if denied else match[1], _SLOT.sub(word, template))
    return filled[0].upper() + filled[1:]


@dataclass(slots=True)
class Results:
    """What became of the sentences."""

    seconds: float = 0.0
    sentences: int = 0
    true: Counter[str] = field(default_factory=Counter)
    supported: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    corrupted: Counter[str] = field(default_factory=Counter)  # by scheme, and by "operator NAME"
    found: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)
    tried: Counter[tuple[str, str]] = field(default_factory=Counter)  # by phrasing and operator ("true" for none)
    failed: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # phrasing -> operators that failed, and why

    def add(self, case: Case, report: DocumentReport) -> None:
        self.sentences += 1
        self.tried[case.key, case.operator or "true"] += 1
        findings = loud(report.findings)
        if case.operator is None:
            supported = any(claim.verdict == "supported" for claim in report.claims)
            self.true[case.scheme] += 1
            self.supported[case.scheme] += supported
            self.alarms[case.scheme] += bool(findings)
            if findings:
                self._fail(case, "alarm  ", f"{findings[0].code} {findings[0].message}", f"flagged as {findings[0].code}")
            elif not supported:
                self._fail(case, "unknown", *_reading(report))
            return
        for key in (case.scheme, f"operator {case.operator}"):
            self.corrupted[key] += 1
            self.found[key] += bool(findings)
        if not findings:
            self._fail(case, "missed ", *_reading(report))

    def _fail(self, case: Case, kind: str, detail: str, reason: str) -> None:
        operator = f"{case.operator}: " if case.operator else ""
        self.lines.append(f"{kind} {case.key:28} [{case.as_of.edtf()}] {case.text}  -- {operator}{detail}")
        self.failed.setdefault(case.key, []).append((case.operator or "true", reason))

    def figures(self) -> Figures:
        figures: Figures = {
            "generated": {
                "recall": share(sum(self.found[s] for s in self.true), sum(self.corrupted[s] for s in self.true)),
                "supported": share(self.supported.total(), self.true.total()),
                "alarms": self.alarms.total(),
            }
        }
        for operator in OPERATORS:
            key = f"operator {operator}"
            if self.corrupted[key]:
                figures[f"generated/{key}"] = {"recall": share(self.found[key], self.corrupted[key])}
        for scheme in self.true:
            figures[f"generated/{scheme}"] = {
                "recall": share(self.found[scheme], self.corrupted[scheme]),
                "supported": share(self.supported[scheme], self.true[scheme]),
                "alarms": self.alarms[scheme],
            }
        return figures

    def summary(self) -> str:
        speed = self.sentences / self.seconds if self.seconds else 0
        return f"generated: {self.sentences:,} sentences, {speed:,.0f} a second"


def _reading(report: DocumentReport) -> tuple[str, str]:
    """What was understood instead, in full and in short."""
    if not report.claims:
        return "no claim is read", "no claim is read"
    detail = "; ".join(f"{claim.relation}: {claim.verdict}" for claim in report.claims)
    verdicts = ", ".join(dict.fromkeys(claim.verdict for claim in report.claims))
    return detail, f"read as {', '.join(dict.fromkeys(claim.relation for claim in report.claims))}, {verdicts}"


def run(checker: Checker | None = None, full: bool = False) -> Results:
    """Checks the generated sentences: a sample of the statements, or all of them."""
    engine = checker or default_checker()
    engine.claim("The CSTO was established in 2002.")  # what is only built once is no part of the speed
    results = Results()
    generated = list(cases(engine.facts, None if full else SAMPLE))
    began = time.perf_counter()
    reports = [engine.claim(case.text, case.as_of) for case in generated]
    results.seconds = time.perf_counter() - began
    for case, report in zip(generated, reports, strict=True):
        results.add(case, report)
    return results
