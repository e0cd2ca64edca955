"""The measures of speed, as ratios to something measured in the same run, so that they mean the same on every computer."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from checker.checking import Checker, default_checker
from tests.annotated import ARTICLES
from tests.benchmarks import texts

ROOT = Path(__file__).parents[2]
DRAFT = ARTICLES / "example.md"
_FEATURE = 4000  # characters
_COMMAND = ("-c", "from checker.cli.main import program; program()")  # what the installed csto-check runs


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table. ``goal`` is a bound on ``value``: at most where ``at_most``, else at least."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_most: bool = True

    @property
    def holds(self) -> bool:
        return self.goal is None or (self.value <= self.goal if self.at_most else self.value >= self.goal)

    def line(self) -> str:
        bound = f"{'at most' if self.at_most else 'at least'} {self.goal:g}" if self.goal is not None else ""
        return f"{self.name:44} {self.value:10.3g} {self.unit:8} {bound:14} {'' if self.holds else 'MISSED'}".rstrip()


def best(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs, in seconds: the one that other processes disturbed least."""
    durations = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        durations.append(time.perf_counter() - began)
    return min(durations)


def in_turns(one: Callable[[], object], other: Callable[[], object], times: int) -> tuple[float, float]:
    """The shortest run of each, in seconds; they run in turns, so that both meet the same disturbances."""
    pairs = [(best(one, 1), best(other, 1)) for _ in range(times)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def _process(*arguments: str, environment: dict[str, str]) -> Callable[[], None]:
    def run() -> None:
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr.decode()

    return run


def cold_start(times: int = 12) -> list[Measure]:
    """A process that checks one article against one that only imports the libraries, with warm caches as after a first run."""
    with tempfile.TemporaryDirectory() as cache:
        # Bytecode is a warm cache too, also where this process was told to write none.
        environment = {**os.environ, "XDG_CACHE_HOME": cache, "PYTHONPYCACHEPREFIX": str(Path(cache) / "bytecode")}
        for name in ("PYTHONDONTWRITEBYTECODE", "CSTO_CHECK_CACHE"):
            environment.pop(name, None)
        check = _process(*_COMMAND, str(DRAFT), environment=environment)
        imports = _process("-c", "import pydantic, lark, rapidfuzz", environment=environment)
        began = time.perf_counter()
        check()
        first = time.perf_counter() - began
        imports()
        check()  # only now have the fact files lain long enough for the cache to trust them
        bare, own = in_turns(imports, check, times)
        feature = Path(cache) / "feature.md"
        feature.write_text(texts.about_the_csto(_FEATURE)[:_FEATURE], encoding="utf-8")
        long = _process(*_COMMAND, str(feature), environment=environment)
        long()
        bare_again, own_long = in_turns(imports, long, times)
        with_option = _process(*_COMMAND, "--fail-on", "error", str(DRAFT), environment=environment)  # as --facts is one
        with_option()
        smaller, larger = in_turns(with_option, _with_large_base(environment), times)
    return [
        Measure("importing pydantic, lark, rapidfuzz", bare, "s"),
        Measure("csto-check on one article, empty cache", first, "s"),
        Measure("csto-check on one article", own, "s"),
        Measure("  as a ratio to the imports", own / bare, "times", 1.5),
        Measure("  the same for 4,000 characters of dense prose", own_long / bare_again, "times"),
        Measure("  with ten times the facts, to without", larger / smaller, "times", 1.25),
    ]


def _with_large_base(environment: dict[str, str]) -> Callable[[], None]:
    """The same run with an overlay of nine times as many entities and statements as the built-in facts have."""
    folder = Path(environment["XDG_CACHE_HOME"]) / "facts"
    (folder / "entities").mkdir(parents=True)
    (folder / "statements").mkdir()
    facts = default_checker().facts
    source = facts.sources()[0].id
    count = 9 * len(facts.entities())
    people = [{"id": f"bulk-person-{n}", "kind": "person", "name": f"Aaron Bulk{_letters(n)}"} for n in range(count)]
    statements = [
        {
            "id": f"bulk-statement-{n}",
            "subject": people[n % len(people)]["id"],
            "relation": "other",
            "value": f"note number {n}",
            "sources": [source],
        }
        for n in range(9 * len(facts.statements()))
    ]
    (folder / "entities" / "bulk.yaml").write_text(yaml.safe_dump(people), encoding="utf-8")
    (folder / "statements" / "bulk.yaml").write_text(yaml.safe_dump(statements), encoding="utf-8")
    run = _process(*_COMMAND, "--facts", str(folder), str(DRAFT), environment=environment)
    run()
    return run


def _letters(number: int) -> str:
    text = ""
    while number or not text:
        number, digit = divmod(number, 26)
        text += chr(ord("a") + digit)
    return text


def throughput(megabytes: float = 0.5) -> list[Measure]:
    """Megabytes a second on prose about the CSTO and on other prose, and the same as ratios to other tools."""
    checker = Checker()
    checker.check("The CSTO was established in 2002.")
    size = int(megabytes * 1e6)
    own, other = texts.about_the_csto(size), texts.about_anything_else(8 * size)
    automaton = _automaton(checker)

    def speed(text: str, work: Callable[[str], object], times: int = 3) -> float:
        return len(text.encode()) / 1e6 / best(lambda: work(text), times)

    csto = speed(own, lambda text: checker.check(text, path="draft.txt"))
    rest = speed(other, lambda text: checker.check(text, path="draft.txt"))
    scan = speed(other, lambda text: automaton(text.lower()))
    scan_own = speed(own, lambda text: automaton(text.lower()))
    lines = [
        Measure("prose about the CSTO", csto, "MB/s", 0.5, at_most=False),
        Measure("  as a share of one Aho-Corasick pass", csto / scan_own, "times"),
        Measure("prose about anything else", rest, "MB/s", 20, at_most=False),
        Measure("  as a share of one Aho-Corasick pass", rest / scan, "times"),
    ]
    proselint = _proselint()
    if proselint is not None:
        sample = own[: min(len(own), 60_000)]
        linter = len(sample.encode()) / 1e6 / best(lambda: proselint(sample), 2)
        lines.append(Measure("proselint on prose about the CSTO", linter, "MB/s"))
        lines.append(Measure("  csto-check is faster by", csto / linter, "times", 1, at_most=False))
    return lines


def _automaton(checker: Checker) -> Callable[[str], object]:
    import ahocorasick_rs

    names = {name.lower() for entity in checker.facts.entities() for name in (entity.name, *entity.aliases, *entity.context)}
    built = ahocorasick_rs.AhoCorasick(sorted(names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return built.find_matches_as_indexes


def _proselint() -> Callable[[str], object] | None:
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return None
    registry = CheckRegistry()
    registry.register_many(__register__)
    return lambda text: LintFile("draft.txt", text).lint()


def growth(sizes: tuple[int, int] = (100, 400)) -> list[Measure]:
    """How the time grows with the length of a sentence and of a document: 1 is linear, 2 quadratic."""
    checker = Checker()
    checker.check("The CSTO was established in 2002.")
    small, large = sizes
    lines = []
    for name, build in texts.GROWING.items():
        times = [_time(checker, build(size), 3) for size in sizes]
        lines.append(Measure(f"sentence: {name}", math.log(times[1] / times[0], large / small), "exponent", 1.2))
    documents = [texts.about_the_csto(size) for size in (40_000, 320_000)]
    times = [_time(checker, text, 2) for text in documents]
    exponent = math.log(times[1] / times[0], len(documents[1]) / len(documents[0]))
    lines.append(Measure("document", exponent, "exponent", 1.1))
    return lines


def _time(checker: Checker, text: str, times: int) -> float:
    return best(lambda: checker.check(text, path="draft.txt"), times)
