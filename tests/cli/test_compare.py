"""``csto-check compare`` and the archive, as they are used."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

A = "The CSTO was established in 2002.\n"
B = "---\ndate: 2021-05-01\n---\n\nThe CSTO was established in 2012.\n"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def test_conflicts_make_the_status_one(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    told = run("compare", "a.md", "b.md")
    assert told.status == 1
    assert told.out.startswith("error: csto established\n    Founding of the CSTO: 2002 (a.md) or 2012 (b.md).")
    assert told.out.endswith("\n1 error in 2 documents.\n")


def test_agreement_is_status_zero(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b="The CSTO was established on 14 May 2002.")
    told = run("compare", "a.md", "b.md")
    assert (told.status, told.out) == (0, "No findings in 2 documents.\n")
    shown = run("compare", "a.md", "b.md", "--show-apparent")
    assert shown.status == 0
    assert "no conflict: csto established" in shown.out
    assert "precision: one date is a less precise statement of the other" in shown.out


def test_json_is_the_contract(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    report = json.loads(run("compare", "--format", "json", "a.md", "b.md").out)
    assert [document["path"] for document in report["documents"]] == ["a.md", "b.md"]
    assert report["documents"][1]["as_of"] == "2021-05-01"
    (conflict,) = report["conflicts"]
    assert {key: conflict[key] for key in ("subject", "relation", "severity", "apparent")} == {
        "subject": "csto",
        "relation": "established",
        "severity": "error",
        "apparent": None,
    }
    assert [side["value"] for side in conflict["sides"]] == ["2002", "2012"]
    assert conflict["sides"][1]["claims"][0]["span"]["line"] == 5
    assert conflict["canonical"]["value"] == "2002-05-14"
    assert report["summary"] == {"documents": 2, "claims": 0, "errors": 1, "warnings": 0, "notes": 0}


def test_a_folder_and_a_file_twice(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    report = json.loads(run("compare", "--format", "json", ".", "a.md").out)
    assert sorted(document["path"] for document in report["documents"]) == ["./a.md", "./b.md"]


def test_one_bad_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    told = run("compare", "a.md", "none.md", "b.md")
    assert told.status == 2
    assert told.err == "csto-check: none.md: no such file or folder\n"
    assert "1 error in 2 documents." in told.out


def test_fail_on(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    assert run("compare", "a.md", "b.md", "--fail-on", "never").status == 0


def test_html_in_a_file(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    assert run("compare", "a.md", "b.md", "--format", "html", "--output", "page.html").status == 1
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Contradictions between sources" in page
    assert "<svg" in page


def test_archive_add_list_and_remove(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    assert run("archive", "add", "a.md", "b.md", "--db", "site.db").out == "2 added.\n"
    assert run("archive", "add", "a.md", "b.md", "--db", "site.db").out == "2 unchanged.\n"
    listed = run("archive", "list", "--db", "site.db").out.splitlines()
    assert [line.split() for line in listed] == [["-", "1", str(tmp_path / "a.md")], ["2021-05-01", "1", str(tmp_path / "b.md")]]
    assert run("archive", "remove", "a.md", "--db", "site.db").status == 0
    assert run("archive", "remove", "a.md", "--db", "site.db").err == "csto-check: a.md: not in the archive\n"
    assert len(run("archive", "list", "--db", "site.db").out.splitlines()) == 1


def test_archive_conflicts(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A, b=B)
    run("archive", "add", ".", "--db", "site.db")
    told = run("archive", "conflicts", "--db", "site.db")
    assert told.status == 1
    assert "Founding of the CSTO: 2002 (a.md) or 2012 (b.md)." in told.out


def test_a_draft_against_the_archive(run: Run, tmp_path: Path) -> None:
    write(tmp_path, old="---\ndate: 2023-06-01\n---\n\n1,500 troops took part in the CSTO exercise Grey Heron-2023.\n")
    write(tmp_path, draft="5,000 troops took part in the CSTO exercise Grey Heron-2023.\n")
    run("archive", "add", "old.md", "--db", "site.db")
    assert run("check", "draft.md").status == 0
    told = run("check", "draft.md", "--against", "site.db", "--format", "json")
    assert told.status == 1
    (finding,) = json.loads(told.out)["documents"][0]["findings"]
    assert (finding["code"], finding["quote"]) == ("CS801", "5,000")
    assert finding["related"][0]["path"] == str(tmp_path / "old.md")
    assert finding["related"][0]["span"]["line"] == 5


def test_suppression_silences_a_published_contradiction(run: Run, tmp_path: Path) -> None:
    write(tmp_path, old="1,500 troops took part in the CSTO exercise Grey Heron-2023.\n")
    write(tmp_path, draft="5,000 troops took part in the CSTO exercise Grey Heron-2023. <!-- csto-check: ignore CS801 -->\n")
    run("archive", "add", "old.md", "--db", "site.db")
    assert run("check", "draft.md", "--against", "site.db").status == 0


def test_no_archive_is_a_fault_of_the_run(run: Run, tmp_path: Path) -> None:
    write(tmp_path, a=A)
    told = run("check", "a.md", "--against", "none.db")
    assert told.status == 2
    assert told.err == "csto-check: error: none.db: no such archive (make one with 'csto-check archive add PATH... --db FILE')\n"
    assert run("archive", "list", "--db", "a.md").err == "csto-check: error: a.md: file is not a database\n"
    assert not (tmp_path / "none.db").exists()


def test_pieces_of_another_version_are_told(run: Run, tmp_path: Path) -> None:
    from checker.archive import Archive
    from checker.reading import read_document

    write(tmp_path, a=A)
    with Archive("site.db", create=True) as archive:
        archive.add(read_document("a.md"), [], "of long ago")
    assert "1 piece was read by another version" in run("archive", "conflicts", "--db", "site.db").err
    assert run("archive", "refresh", "--db", "site.db").out == "1 renewed.\n"
    assert run("archive", "refresh", "--db", "site.db").out == "Nothing to do.\n"
    assert run("archive", "conflicts", "--db", "site.db").err == ""
