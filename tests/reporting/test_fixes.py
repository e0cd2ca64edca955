"""Fixes: which edits are made, the diff, and the file that is written."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.report import Finding, Fix, TextRange
from checker.reporting.fixes import FixError, Mended, diff, mend, write
from tests.reporting.sample import DATE, SOURCE, SPELLING, finding


def edit(source: str, words: str, replacement: str, safe: bool = True) -> Finding:
    start = source.index(words)
    return finding(source, words, fixes=(Fix(TextRange(start, start + len(words)), replacement, safe),))


def test_the_edits_are_made_and_nothing_else() -> None:
    result = mend("a.md", SOURCE, (SPELLING, DATE))
    assert result.after == SOURCE.replace("2012", "2002").replace("Kyrgystan", "Kyrgyzstan")
    assert result.refused == ()


def test_the_diff_is_what_patch_reads() -> None:
    assert "".join(
        diff(mend("a.md", "One.\nThe CSTO began in 2012", (edit("One.\nThe CSTO began in 2012", "2012", "2002"),)))
    ) == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n One.\n-The CSTO began in 2012\n\\ No newline at end of file\n"
        "+The CSTO began in 2002\n\\ No newline at end of file\n"
    )
    assert [*diff(mend("a.md", SOURCE, ()))] == []


def test_only_line_feeds_end_a_line_of_the_diff() -> None:
    source = "One\u2028two\x0cthree\rfour in 2012\r\nfive\n"
    lines = [*diff(mend("a.md", source, (edit(source, "2012", "2002"),)))]
    assert lines[3:] == [
        "-One\u2028two\x0cthree\rfour in 2012\r\n",
        "+One\u2028two\x0cthree\rfour in 2002\r\n",
        " five\n",
    ]


def test_unsafe_edits_wait_for_permission() -> None:
    source = "It has 7 members."
    unsafe = edit(source, "7", "6", safe=False)
    assert mend("a.md", source, (unsafe,)).after == source
    assert mend("a.md", source, (unsafe,), unsafe=True).after == "It has 6 members."


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    source = "on 15 May 1993 there"
    wide, narrow = edit(source, "15 May 1993", "15 May 1992"), edit(source, "1993", "1994")
    result = mend("a.md", source, (narrow, wide))
    assert result.after == "on 15 May 1992 there"
    assert (result.mended, result.refused) == ((wide,), (narrow,))


def test_the_same_edit_twice_is_made_once() -> None:
    source = "in 2012"
    result = mend("a.md", source, (edit(source, "2012", "2002"), edit(source, "2012", "2002")))
    assert result.after == "in 2002"
    assert len(result.mended) == 2


def test_markup_is_never_written_into_a_draft() -> None:
    source = "in 2012"
    result = mend("a.md", source, (edit(source, "2012", "<script>"),))
    assert result.after == source
    assert len(result.refused) == 1


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.text("ab é", max_size=5)), max_size=6))
def test_what_no_edit_covers_is_kept(source: str, edits: list[tuple[int, int, str]]) -> None:
    findings = []
    for at, length, replacement in edits:
        span = TextRange(min(at, len(source)), min(at + length, len(source)))
        findings.append(finding("x", "x", fixes=(Fix(span, replacement),)))
    result = mend("a.md", source, findings)
    made = sorted({(f.fixes[0].span.start, f.fixes[0].span.end, f.fixes[0].replacement) for f in result.mended})
    expected, at = "", 0
    for start, end, replacement in made:
        assert start >= at
        expected += source[at:start] + replacement
        at = end
    assert result.after == expected + source[at:]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_encoding_mark_line_ends_and_mode_stay(tmp_path: Path, mark: bytes, encoding: str) -> None:
    path = tmp_path / "draft.md"
    before = "Ташкент 🎉 in 2012\r\nnext\rlast"
    path.write_bytes(mark + before.encode(encoding))
    path.chmod(0o640)
    write(mend(str(path), before, (edit(before, "2012", "2002"),)))
    assert path.read_bytes() == mark + "Ташкент 🎉 in 2002\r\nnext\rlast".encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["draft.md"]


def test_a_named_encoding_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("ОДКБ in 2012".encode("cp1251"))
    write(mend(str(path), "ОДКБ in 2012", (edit("ОДКБ in 2012", "2012", "2002"),)), "cp1251")
    assert path.read_bytes() == "ОДКБ in 2002".encode("cp1251")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("in 2012")
    (tmp_path / "link.md").symlink_to("real.md")
    write(mend(str(tmp_path / "link.md"), "in 2012", (edit("in 2012", "2012", "2002"),)))
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "in 2002"


def test_a_file_that_changed_meanwhile_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("something new, in 2012")
    with pytest.raises(FixError, match="changed since it was checked; not touched"):
        write(mend(str(path), "in 2012", (edit("in 2012", "2012", "2002"),)))
    assert path.read_text() == "something new, in 2012"


def test_a_docx_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(b"PK\x03\x04\x00")
    with pytest.raises(FixError, match="fixes are made in text files only"):
        write(mend(str(path), "in 2012", (edit("in 2012", "2012", "2002"),)))


def test_a_failing_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.md"
    path.write_text("in 2012")
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(FixError, match="No space left on device"):
        write(Mended(str(path), "in 2012", "in 2002", (), ()))
    assert path.read_text() == "in 2012"
    assert os.listdir(tmp_path) == ["draft.md"]
