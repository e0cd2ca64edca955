"""Each lint check: what it reports, word for word, and what it leaves alone."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import NamedTuple

import pytest

from checker.factbase.checks import CHECKS, name_of

Lint = Callable[..., list[str]]


class Example(NamedTuple):
    """Additions to the small base that a check reports (and nothing else does), the report, and additions it leaves alone."""

    failing: dict[str, str]
    report: str
    passing: dict[str, str]


def statement(*lines: str, **keys: str) -> str:
    """A statement record with a source, unless ``keys`` say otherwise."""
    record = {"id": "added", "subject": "league", "relation": "established", "sources": "[herald]", **keys}
    text = "\n".join(f"  {key.rstrip('_')}: {value}" for key, value in record.items() if value)
    return "- " + text[2:] + "\n" + "".join(f"  {line}\n" for line in lines)


def held(**keys: str) -> str:
    return statement(**{"subject": "torrent-2010", "relation": "held", "value": "2010-06-01", **keys})


def differs(*items: str, **keys: str) -> str:
    """A motto statement with ``differs`` items, each the lines of one."""
    base = {"relation": "motto", "value": "Strong together", **keys}
    return statement("differs:", *(line for item in items for line in item.splitlines()), **base)


MEMBER = {"subject": "corland", "relation": "member-of", "object": "league"}
OFFICE = {"relation": "holds-office", "object": "secretary"}
FILE = "facts/statements/more.yaml"
ENTITY_FILE = "facts/entities/more.yaml"

EXAMPLES: dict[str, Example] = {
    "yaml": Example(
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland: the fourth\n"},
        f"yaml: {ENTITY_FILE}:3: is not valid YAML: mapping values are not allowed in this context; put text that holds a "
        "colon in "
        "quotation marks, and check the indentation",
        {"entities": "- id: dorland\n  kind: state\n  name: 'Dorland: the fourth'\n"},
    ),
    "duplicate-key": Example(
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  name: Dorlandia\n"},
        f"duplicate-key: {ENTITY_FILE}:4: gives 'name' twice in one record (first on line 3): keep one",
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n"},
    ),
    "unknown-key": Example(
        {"statements": held(participant="[arland]")},
        f"unknown-key: {FILE}:6: statement 'added': unknown key 'participant' - did you mean 'participants'?",
        {"statements": held(participants="[arland]")},
    ),
    "schema": Example(
        {"statements": held(rank="prefered")},
        f"schema: {FILE}:6: statement 'added': 'rank' cannot be 'prefered' - did you mean 'preferred'?: it is one of preferred, "
        "normal, deprecated",
        {"statements": held(rank="preferred")},
    ),
    "duplicate-id": Example(
        {"statements": held(id="arland-member")},
        f"duplicate-id: {FILE}:1: statement 'arland-member': is already at facts/statements/base.yaml:12: give one of them "
        "another id",
        {"statements": held(id="arland-members")},
    ),
    "edtf": Example(
        {"statements": held(value="1 June 2010")},
        f"edtf: {FILE}:5: statement 'added': 'value': not an EDTF date: '1 June 2010' (write 1992-05-15, 1992-05, 1992, 199X, "
        "2002~ or "
        "2024-09-26/2024-10-07)",
        {"statements": held(value="2010-06-01/2010-06-05")},
    ),
    "calendar": Example(
        {"statements": held(value="2010-02-30")},
        f"calendar: {FILE}:5: statement 'added': 'value': no such date: '2010-02-30' (day is out of range for month)",
        {"statements": held(value="2010-02-28")},
    ),
    "quantity": Example(
        {"statements": held(personnel="many")},
        f"quantity: {FILE}:6: statement 'added': 'personnel': not a quantity: 'many' (write 18000, about 18000, over 26000, "
        "up to 2500, "
        "1.2 million, 5000/6000, 5 years)",
        {"statements": held(personnel="about 1500")},
    ),
    "value-kind": Example(
        {"statements": statement(**MEMBER, value="2004")},
        f"value-kind: {FILE}:6: statement 'added': 'value': relation 'member-of' takes no value: remove 'value', or move it "
        "to 'start' "
        "or 'object'",
        {"statements": statement(**MEMBER, start="2004", end="2006")},
    ),
    "unknown-relation": Example(
        {"statements": statement(relation="sign", value="2001")},
        f"unknown-relation: {FILE}:3: statement 'added': unknown relation 'sign' - did you mean 'signed'?",
        {"statements": statement(subject="charter", relation="signed", value="2001")},
    ),
    "unknown-entity": Example(
        {"statements": statement(**{**MEMBER, "subject": "corlnd"}, start="2004", end="2006")},
        f"unknown-entity: {FILE}:2: statement 'added' names 'corlnd' as subject, an unknown entity - did you mean 'corland'?",
        {"statements": statement(**MEMBER, start="2004", end="2006")},
    ),
    "unknown-source": Example(
        {"statements": held(sources="[heralt]")},
        f"unknown-source: {FILE}:4: statement 'added' cites the unknown source 'heralt' - did you mean 'herald'?",
        {"statements": held(sources="[herald]")},
    ),
    "wrong-kind": Example(
        {"statements": statement(**{**MEMBER, "subject": "anna-berg"}, start="2004", end="2006")},
        f"wrong-kind: {FILE}:2: statement 'added' has the person 'anna-berg' as subject; 'member-of' takes a state",
        {"statements": held(place="arvik")},
    ),
    "wrong-attribute": Example(
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  capital: borland\n"},
        f"wrong-attribute: {ENTITY_FILE}:4: entity 'dorland' has the state 'borland' as 'capital': give a place",
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  capital: arvik\n"},
    ),
    "without-source": Example(
        {"statements": held(sources="")},
        f"without-source: {FILE}:1: statement 'added' has no source: add 'sources: [id]', and the source to facts/sources.yaml",
        {"statements": held(sources="herald")},
    ),
    "source-unused": Example(
        {"sources": "gazette:\n  title: Nobody reads me\n"},
        "source-unused: facts/sources.yaml:6: source 'gazette' is cited by no statement: cite it, or remove it",
        {"sources": "gazette:\n  title: Read\n", "statements": held(sources="[gazette]")},
    ),
    "cycle": Example(
        {"entities": "- {id: inner, kind: place, name: Inner, in: outer}\n- {id: outer, kind: place, name: Outer, in: inner}\n"},
        f"cycle: {ENTITY_FILE}:1: entity 'inner' runs in a circle by 'in': inner -> outer -> inner; correct one of them",
        {"entities": "- {id: inner, kind: place, name: Inner, in: outer}\n- {id: outer, kind: place, name: Outer, in: arland}\n"},
    ),
    "inverted": Example(
        {"statements": statement(**MEMBER, start="2012", end="2006-05")},
        f"inverted: {FILE}:7: statement 'added' ends (2006-05) before it starts (2012): swap or correct the dates",
        {"statements": statement(**MEMBER, start="2006", end="2006-05")},
    ),
    "date-order": Example(
        {
            "statements": statement(id="c-signed", subject="charter", relation="signed", value="2002")
            + statement(id="c-force", subject="charter", relation="in-force", value="2001-05")
        },
        f"date-order: {FILE}:10: statement 'c-force' (in-force 2001-05) is before 'c-signed' (signed 2002): correct one of "
        "the dates",
        {
            "statements": statement(id="c-signed", subject="charter", relation="signed", value="2002")
            + statement(id="c-force", subject="charter", relation="in-force", value="2002-01-05")
        },
    ),
    "as-of-future": Example(
        {"statements": statement(**MEMBER, start="2004", as_of="2999-01")},
        f"as-of-future: {FILE}:7: statement 'added' is confirmed as of 2999-01, which is in the future: give the day of the "
        "source",
        {"statements": held(subject="session-2010-05-04", value="2010-05-04", announced="true")},
    ),
    "as-of-missing": Example(
        {"statements": statement(**MEMBER, start="2004")},
        f"as-of-missing: {FILE}:1: statement 'added' has no end and may have changed since: add 'as_of:' with the last day a "
        "source "
        "confirms it",
        {"statements": statement(**MEMBER, start="2004", as_of="2024")},
    ),
    "edition-date": Example(
        {"statements": held(value="2011-06-01")},
        f"edition-date: {FILE}:5: statement 'added' has 'torrent-2010' held in 2011-06-01: correct the date or the edition",
        {"statements": held(value="2009-12-30/2010-01-02")},
    ),
    "second-value": Example(
        {"statements": statement(value="2001-02-05")},
        f"second-value: {FILE}:5: statement 'added' gives 'league' a second value of 'established' beside "
        "'league-established': keep "
        "one, rank one 'preferred', or move it to 'differs'",
        {"statements": statement(value="2001-02-05", rank="preferred")},
    ),
    "overlap": Example(
        {"statements": statement(**{**MEMBER, "subject": "borland"}, start="2014-06", end="2018")},
        f"overlap: {FILE}:6: statement 'added' covers a time that 'borland-member' covers too: correct start or end, or merge "
        "them",
        {"statements": statement(**{**MEMBER, "subject": "borland"}, start="2015", end="2018")},
    ),
    "two-holders": Example(
        {
            "statements": statement(**OFFICE, id="berg", subject="anna-berg", start="2001", end="2006-05-04")
            + statement(**OFFICE, id="dahl", subject="bo-dahl", start="2006-05-03", end="2010")
        },
        f"two-holders: {FILE}:13: statement 'dahl' puts 'bo-dahl' beside 'anna-berg' ('berg') as 'secretary' at one time: "
        "correct "
        "start or end, or add 'acting: true'",
        {
            "statements": statement(**OFFICE, id="berg", subject="anna-berg", start="2001", end="2006-05-04")
            + statement(**OFFICE, id="dahl", subject="bo-dahl", start="2006-05-04", end="2010")
            + statement(**OFFICE, id="berg-acting", subject="anna-berg", start="2007", end="2009", acting="true")
        },
    ),
    "left-before-joined": Example(
        {"statements": statement(subject="arland", relation="left", object="league", value="1999-05")},
        f"left-before-joined: {FILE}:6: statement 'added' has 'arland' leave 'league' on 1999-05, but it joined only in "
        "2001-02-03: "
        "correct one of the dates",
        {"statements": statement(subject="borland", relation="left", object="league", value="2015")},
    ),
    "not-a-participant": Example(
        {"statements": held(participants="[arland, corland]")},
        f"not-a-participant: {FILE}:6: statement 'added' has 'corland' take part, which was neither member nor observer of "
        "'league' in "
        "2010-06-01: correct the list, or tell of the guest in an 'other' statement",
        {"statements": held(participants="[arland, corland]", announced="true")},
    ),
    "session-chair": Example(
        {"statements": held(subject="session-2010-05-04", value="2010-05-04", by="[bo-dahl]")},
        f"session-chair: {FILE}:6: statement 'added' is chaired by borland, but 'arland' held the chair ('arland-chairs'): "
        "correct 'by' "
        "or the term",
        {"statements": held(subject="session-2010-05-04", value="2010-05-04", by="[anna-berg]")},
    ),
    "count-differs": Example(
        {"statements": statement(relation="member-count", value="1", as_of="2012")},
        f"count-differs: {FILE}:5: statement 'added' gives 1 members, but 2 are listed: arland, borland",
        {"statements": statement(relation="member-count", value="2", as_of="2012")},
    ),
    "repeated-name": Example(
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  aliases: [Dørland]\n"},
        f"repeated-name: {ENTITY_FILE}:4: entity 'dorland' lists 'Dørland' under 'aliases', which is the name already: remove it",
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  acronyms: [DL, Dl]\n"},
    ),
    "shared-name": Example(
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  aliases: [Three-Rivers League]\n"},
        f"shared-name: {ENTITY_FILE}:4: entity 'dorland' has 'Three-Rivers League' under 'aliases', which also names 'league' "
        "(facts/entities/base.yaml:1): keep it with one, or move it to 'context'",
        {"entities": "- id: dorland\n  kind: state\n  name: Dorland\n  context: [Three-Rivers League]\n"},
    ),
    "differs-equal": Example(
        {"statements": differs("- value: strong together", "  reading: accepted", "  why: So it is.", value="strong together")},
        f"differs-equal: {FILE}:7: statement 'added' has a 'differs' whose value equals its own: correct the value, or remove it",
        {"statements": differs("- value: Stronger", "  reading: accepted", "  why: So it is.")},
    ),
    "differs-twice": Example(
        {"statements": differs(*["- value: Stronger\n  reading: error\n  why: So it is."] * 2)},
        f"differs-twice: {FILE}:10: statement 'added' gives one value twice under 'differs': keep one",
        {
            "statements": differs(
                "- value: Stronger\n  reading: error\n  why: So.", "- value: Louder\n  reading: error\n  why: So."
            )
        },
    ),
    "announced-error": Example(
        {"statements": differs("- value: Louder", "  reading: error", "  why: So.", announced="true")},
        f"announced-error: {FILE}:9: statement 'added' is only announced, so no other value is an error: say 'disputed' or "
        "'accepted', "
        "or cite a report of it",
        {"statements": differs("- value: Louder", "  reading: accepted", "  why: So.", announced="true")},
    ),
    "disputed-by-whom": Example(
        {"statements": differs("- value: Louder", "  reading: disputed", "  why: So.")},
        f"disputed-by-whom: {FILE}:8: statement 'added' has a disputed value without saying who gives it: add 'who:' or "
        "'sources:'",
        {"statements": differs("- value: Louder", "  reading: disputed", "  why: So.", "  who: The Gazette")},
    ),
    "english-slots": Example(
        {
            "relations": "- id: hymn\n  kind: attribute\n  label: hymn\n  subject: [organization]\n  value: text\n"
            '  english: "{state} sings {value}"\n'
        },
        "english-slots: facts/relations.yaml:91: relation 'hymn' has a sentence without {subject}: say what it is about",
        {
            "relations": "- id: hymn\n  kind: attribute\n  label: hymn\n  subject: [organization]\n  value: text\n"
            '  english: "{subject} sings {value}"\n'
        },
    ),
    "weekday": Example(
        {"statements": held(note="It began on Monday, 1 June 2010.")},
        f"weekday: {FILE}:6: statement 'added' says 'Monday, 1 June 2010', but that was a Tuesday: correct one",
        {"statements": held(note="It began on Tuesday, 1 June 2010.")},
    ),
}
OVERLAY_CHECKS = {"clash", "override"}  # need two folders: test_folders.py


def test_small_base_is_clean(lint: Lint) -> None:
    assert lint() == []


def test_every_check_has_an_example_and_a_page() -> None:
    assert set(EXAMPLES) | OVERLAY_CHECKS == {name_of(check) for check in CHECKS}
    for check in CHECKS:
        assert "Fails:" in (inspect.getdoc(check) or ""), name_of(check)


@pytest.mark.parametrize("name", EXAMPLES)
def test_failing_example_is_reported(name: str, lint: Lint) -> None:
    assert EXAMPLES[name].report in lint(**EXAMPLES[name].failing)


@pytest.mark.parametrize("name", EXAMPLES)
def test_passing_example_is_silent(name: str, lint: Lint) -> None:
    assert lint(**EXAMPLES[name].passing) == []


def test_several_problems_are_reported_at_once(lint: Lint) -> None:
    text = held(value="soon", personnel="many", place="[nowhere]") + held(id="other", note="") + "- subject: league\n"
    assert [line.split(":")[0] for line in lint(statements=text)] == ["edtf", "quantity", "schema"]


def test_places_and_participants_of_the_wrong_kind(lint: Lint) -> None:
    assert lint(statements=held(place="[league]", participants="[arvik]", announced="true")) == [
        f"wrong-kind: {FILE}:6: statement 'added' has the organization 'league' under 'place': give a place or state",
        f"wrong-kind: {FILE}:7: statement 'added' has the place 'arvik' under 'participants': give a state, organization or body",
    ]


def test_missing_and_needless_objects(lint: Lint) -> None:
    text = statement(id="a", subject="corland", relation="joined", value="2004") + statement(
        id="b", value="2001", object="arland"
    )
    assert [line for line in lint(statements=text) if line.startswith("wrong-kind")] == [
        f"wrong-kind: {FILE}:1: statement 'a' lacks an object: 'joined' needs 'object:' with the id of a organization",
        f"wrong-kind: {FILE}:11: statement 'b' has an object although 'established' takes none: did you mean 'value'?",
    ]


def test_error_that_is_only_less_precise_is_reported(lint: Lint) -> None:
    text = statement(
        "differs:",
        "  - value: 2010",
        "    reading: error",
        "    why: So.",
        subject="torrent-2010",
        relation="held",
        value="2010-06",
    )
    assert lint(statements=text) == [
        f"differs-equal: {FILE}:7: statement 'added' has a 'differs' whose value agrees with its own: correct the value, or "
        "remove it"
    ]


def test_event_in_the_future_has_to_be_announced(lint: Lint) -> None:
    text = statement(subject="charter", relation="in-force", value="2999")
    assert lint(statements=text) == [
        f"as-of-future: {FILE}:5: statement 'added' happens on 2999, in the future: add 'announced: true'"
    ]
    assert lint(statements=text + "  announced: true\n") == []


def test_error_within_the_quantity_itself_is_reported(lint: Lint) -> None:
    text = differs("- value: '3'\n  reading: error\n  why: So.", relation="member-count", value="about 3", as_of="2012")
    assert lint(statements=text) == [
        f"differs-equal: {FILE}:8: statement 'added' has a 'differs' whose value agrees with its own: correct the value, "
        "or remove it"
    ]
