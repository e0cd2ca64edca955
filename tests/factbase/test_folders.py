"""Reading folders of facts and overlays: what is merged, and how mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.factbase import FactBaseError, open_factbase
from tests.factbase.conftest import write_facts, write_files


def problems(built_in: Path, *overlays: Path) -> list[str]:
    with pytest.raises(FactBaseError) as caught:
        open_factbase(overlays, built_in)
    return [str(problem) for problem in caught.value.problems]


def overlay(folder: Path, **texts: str) -> Path:
    return write_files(
        folder, {f"{name}.yaml" if name in ("sources", "relations") else f"{name}/x.yaml": t for name, t in texts.items()}
    )


def test_broken_reference_names_file_and_line(tmp_path: Path) -> None:
    folder = write_facts(
        tmp_path / "f", statements="- id: a\n  subject: arlnd\n  relation: left\n  object: league\n  value: 2001\n"
    )
    assert problems(folder) == [
        "facts/statements/more.yaml:2: statement 'a' names 'arlnd' as subject, an unknown entity - did you mean 'arland'?"
    ]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("- subject: league\n", "1: statement record without id: begin it with '- id: ...'"),
        ("id: a\n", "1: does not hold records: begin each with '- id: ...'"),
        (
            "- id: A b\n  subject: league\n  relation: motto\n  value: x\n",
            "1: statement 'A b': 'id' cannot be 'A b': an id is made of "
            "lower-case letters, digits and dashes, such as 'charter-signed'",
        ),
        ("- id: a\n  relation: motto\n  value: x\n", "1: statement 'a': lacks 'subject': add a line 'subject: ...'"),
        (
            "- id: a\n  subject: league\n  relation: motto\n  value:\n",
            "4: statement 'a': 'value' has nothing after the colon: write a value or remove the line",
        ),
        (
            "- id: a\n  subject: league\n  relation: motto\n",
            "1: statement 'a': relation 'motto' needs a value: add 'value: ...' (text)",
        ),
        (
            "- id: a\n  subject: league\n  relation: motto\n  value: x\n  acting: perhaps\n",
            "5: statement 'a': 'acting' cannot be 'perhaps': write true, or remove the line",
        ),
        (
            "- id: a\n  subject: [league]\n  relation: motto\n  value: x\n",
            "2: statement 'a': 'subject' must be one word or text, not a list or record",
        ),
        (
            "- id: a\n  subject: league\n  relation: motto\n  value: x\n  differs:\n  - reading: error\n    why: So.\n",
            "6: statement 'a': a 'differs' gives exactly one slot such as value or place, this one none",
        ),
        (
            "- id: a\n  subject: league\n  relation: motto\n  value: x\n  differs:\n  - reading: eror\n    value: y\n    why: "
            "So.\n",
            "6: statement 'a': 'reading' cannot be 'eror' - did you mean 'error'?: it is one of accepted, disputed, error",
        ),
        (
            "- id: a\n  subject: league\n  relation: motto\n  value: x\n  differs:\n  - reading: error\n    valu: y\n    why: "
            "So.\n",
            "7: statement 'a': unknown key 'valu' - did you mean 'value'?",
        ),
    ],
)
def test_mistakes_in_statements(tmp_path: Path, record: str, message: str) -> None:
    assert problems(write_facts(tmp_path / "f", statements=record))[0] == f"facts/statements/more.yaml:{message}"


def test_every_mistake_is_told(tmp_path: Path) -> None:
    folder = write_facts(tmp_path / "f", statements="- id: a\n  rank: best\n", entities="- id: b\n  kind: stat\n  name: B\n")
    assert problems(folder) == [
        "facts/entities/more.yaml:2: entity 'b': 'kind' cannot be 'stat' - did you mean 'state'?: it is one of state, "
        "organization, body, "
        "document, force, series, exercise, operation, mission, person, office, place, event, topic",
        "facts/statements/more.yaml:1: statement 'a': lacks 'relation': add a line 'relation: ...'",
        "facts/statements/more.yaml:1: statement 'a': lacks 'subject': add a line 'subject: ...'",
        "facts/statements/more.yaml:2: statement 'a': 'rank' cannot be 'best': it is one of preferred, normal, deprecated",
    ]


def test_misplaced_file_is_told(facts: Path) -> None:
    write_files(facts, {"statement/x.yaml": "", "notes.yaml": ""})
    remedy = "is not read: put it in entities/ or statements/, or call it sources.yaml or relations.yaml"
    assert problems(facts) == [f"facts/notes.yaml:1: {remedy}", f"facts/statement/x.yaml:1: {remedy}"]


def test_overlay_that_is_missing_or_empty(facts: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert problems(facts, tmp_path / "none", tmp_path / "empty") == [
        f"{tmp_path}/none:1: is not a folder",
        f"{tmp_path}/empty:1: holds no facts: put them in entities/*.yaml and statements/*.yaml",
    ]


def test_overlay_adds_records_of_every_kind(facts: Path, tmp_path: Path) -> None:
    extra = overlay(
        tmp_path / "desk",
        sources="gazette:\n  title: A second paper\n",
        relations="- id: anthem\n  kind: attribute\n  label: anthem\n  subject: organization\n  value: text\n",
        entities="- id: dorland\n  kind: state\n  name: Dorland\n",
        statements="- {id: dorland-in, subject: dorland, relation: joined, object: league, value: 2020-01, sources: gazette}\n",
    )
    base = open_factbase([extra], facts)
    assert base.statement("dorland-in").where is not None
    assert [item.id for item in base.statements(object="league", relation="joined")] == ["dorland-in"]
    assert base.relation("anthem").value == "text"
    assert base.entity("arland").name == "Arland"


def test_clash_names_both_places(facts: Path, tmp_path: Path) -> None:
    record = "- id: league-established\n  subject: league\n  relation: established\n  value: 1999\n  sources: herald\n"
    extra = overlay(tmp_path / "desk", statements=record)
    assert problems(facts, extra) == [
        f"{extra}/statements/x.yaml:1: statement 'league-established': differs from the one at facts/statements/base.yaml:1: "
        "choose "
        "another id, or replace it with 'override: true'"
    ]
    overlay(extra, statements=record + "  override: true\n")
    base = open_factbase([extra], facts)
    assert base.statement("league-established").value == base.statements("league", "established")[0].value
    assert getattr(base.statement("league-established").value, "edtf", str)() == "1999"


def test_override_of_nothing_is_a_mistake(facts: Path, tmp_path: Path) -> None:
    extra = overlay(tmp_path / "desk", entities="- id: arlnd\n  kind: state\n  name: Arland\n  override: true\n")
    assert problems(facts, extra) == [
        f"{extra}/entities/x.yaml:4: entity 'arlnd': overrides nothing: no earlier folder has this id; check its spelling or "
        "remove 'override'"
    ]


def test_the_same_record_again_is_no_clash(facts: Path, tmp_path: Path) -> None:
    extra = overlay(tmp_path / "desk", entities="- id: borland\n  kind: state\n  name: Borland\n")
    assert open_factbase([extra], facts).entity("borland").name == "Borland"


def test_short_record_adds_its_lists(facts: Path, tmp_path: Path) -> None:
    extra = overlay(
        tmp_path / "desk",
        entities="- id: arland\n  aliases: [Arlandia]\n  demonyms: [Arlandian, Arlander]\n",
        statements="- id: league-established\n  differs:\n    - {value: '2003', reading: error, why: Too late.}\n",
        relations="- id: joined\n  frames: [{on: join, agent: subject}]\n",
    )
    base = open_factbase([extra], facts)
    assert base.entity("arland").aliases == ("Arlandia",)
    assert base.entity("arland").demonyms == ("Arlandian", "Arlander")
    assert [item.why for item in base.statement("league-established").differs][-1] == "Too late."
    assert base.relation("joined").frames == ({"on": "join", "agent": "subject"},)


def test_short_record_may_not_change_other_keys(facts: Path, tmp_path: Path) -> None:
    extra = overlay(tmp_path / "desk", entities="- id: arland\n  capital: arvik\n")
    assert problems(facts, extra) == [
        f"{extra}/entities/x.yaml:2: entity 'arland': is at facts/entities/base.yaml:12 already; to add to it give only "
        "aliases, context, "
        "acronyms, demonyms, misspellings, to replace it write it in full with 'override: true'"
    ]


def test_two_overlays_may_not_clash_either(facts: Path, tmp_path: Path) -> None:
    one = overlay(tmp_path / "one", entities="- id: dorland\n  kind: state\n  name: Dorland\n")
    two = overlay(tmp_path / "two", entities="- id: dorland\n  kind: place\n  name: Dorland\n")
    assert problems(facts, one, two) == [
        f"{two}/entities/x.yaml:1: entity 'dorland': differs from the one at {one}/entities/x.yaml:1: choose another id, or "
        "replace it "
        "with 'override: true'"
    ]


def test_file_that_cannot_be_read_is_told(facts: Path) -> None:
    (facts / "statements/loop.yaml").symlink_to(facts / "statements/loop.yaml")
    assert problems(facts) == ["facts/statements/loop.yaml:1: cannot be read: Too many levels of symbolic links"]


def test_hidden_files_and_other_formats_are_left_alone(facts: Path) -> None:
    write_files(facts, {"statements/.#base.yaml": "]", "statements/notes.txt": "]", ".git/x.yaml": "]", "README.md": "]"})
    assert open_factbase((), facts).entity("arland").id == "arland"


def test_folders_inside_folders_and_linked_folders_are_read(facts: Path, tmp_path: Path) -> None:
    write_files(tmp_path / "elsewhere", {"x.yaml": "- {id: dorland, kind: state, name: Dorland}\n"})
    write_files(facts, {"entities/deep/er/y.yml": "- {id: erland, kind: state, name: Erland}\n"})
    (facts / "entities/linked").symlink_to(tmp_path / "elsewhere")
    base = open_factbase((), facts)
    assert [base.entity(id_).name for id_ in ("dorland", "erland")] == ["Dorland", "Erland"]
