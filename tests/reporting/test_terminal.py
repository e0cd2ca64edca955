"""The terminal format, line by line."""

from __future__ import annotations

from checker.model.report import DocumentReport, Failure, Fix, TextRange
from checker.reporting.run import Checked, Run, Style
from checker.reporting.terminal import render, wrapped
from tests.reporting.sample import CHECKED, finding, run

EXPECTED = """\
drafts/glance.md:3:29: error CS101 wrong-date
  | The CSTO was established in 2012.
  |                             ^^^^
    The CSTO was established on 14 May 2002, not in 2012.
    why:    In 2012 Uzbekistan suspended its membership.
    see:    drafts/glance.md:3:61: the Charter is dated here
    source: CSTO, History, https://example.org/history
    fact:   csto-established
    fix:    2012 -> 2002

drafts/glance.md:5:1: warning CS402 misspelt-name
  | Kyrgystan & Belarus are members <b>.
  | ^^^^^^^^^
    Kyrgyzstan is spelt so.
    fix:    Kyrgystan -> Kyrgyzstan

1 error, 1 warning in 1 document. 2 can be mended with --fix.
"""


def drawn(run: Run, **style: object) -> str:
    return "".join(render(run, Style(**style)))  # type: ignore[arg-type]


def test_a_report_shows_sentence_mark_right_value_reason_source_and_fix() -> None:
    assert drawn(run()) == EXPECTED


def test_colour_adds_codes_and_changes_no_character() -> None:
    coloured = drawn(run(), colour=True)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "established in \x1b[1;4;31m2012\x1b[0m." in coloured
    plain = coloured
    for code in ("0", "1", "2", "1;31", "1;33", "1;4;31", "1;4;33"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == EXPECTED


def test_every_line_fits_a_narrow_terminal() -> None:
    lines = drawn(run(), width=40).splitlines()
    assert [
        line for line in lines if len(line) > 40 and "https" not in line and "glance.md" not in line and "--fix" not in line
    ] == []
    assert "    The CSTO was established on 14 May" in lines
    assert "    2002, not in 2012." in lines


def test_the_mark_follows_the_words_onto_the_line_they_wrap_to() -> None:
    source = "After a long and winding introduction the CSTO was established in 2012 by six states."
    report = DocumentReport("a.txt", None, (), (finding(source, "established in 2012"),))
    assert drawn(Run([Checked(report, source)]), width=72, quiet=True).splitlines()[1:5] == [
        "  | After a long and winding introduction the CSTO was established in",
        "  |                                                    ^^^^^^^^^^^^^^",
        "  | 2012 by six states.",
        "  | ^^^^",
    ]


def test_wide_characters_keep_the_mark_under_the_words() -> None:
    source = "上海合作组织 was established in 2012."
    report = DocumentReport("a.txt", None, (), (finding(source, "2012"),))
    assert drawn(Run([Checked(report, source)]), quiet=True).splitlines()[1:3] == [
        "  | 上海合作组织 was established in 2012.",
        "  |                                 ^^^^",
    ]


def test_terminal_escapes_in_a_draft_are_shown_and_not_sent() -> None:
    source = "The CSTO\x1b[31m was \u202eestablished in 2012."
    report = DocumentReport("a\x1b[2J.txt", None, (), (finding(source, "2012", message="not \x07 2012"),))
    text = drawn(Run([Checked(report, source)]))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\x07" not in text
    assert "  | The CSTO\\x1b[31m was \\u202eestablished in 2012." in text
    assert "a\\x1b[2J.txt:1:" in text


def test_a_missing_word_is_marked_where_it_belongs() -> None:
    source = "The members are Armenia and Belarus."
    at = source.index(" and")
    spot = finding(source, "Armenia", fixes=(Fix(TextRange(at, at), ", Russia"),))
    report = DocumentReport("a.txt", None, (), (spot,))
    assert "    fix:    insert ', Russia'\n" in drawn(Run([Checked(report, source)]))


def test_all_claims_come_with_verdict_and_facts() -> None:
    lines = drawn(Run([CHECKED]), all_claims=True).splitlines()
    assert lines[:2] == [
        "drafts/glance.md:3:1: contradicted The CSTO was established in 2012 [csto-established]",
        "drafts/glance.md:3:35: supported Its Charter was signed in Chisinau [charter-signed]",
    ]


def test_two_sources_are_shown_and_the_fact_leads_to_the_rest() -> None:
    source = "in 2012"
    report = DocumentReport("a.txt", None, (), (finding(source, "2012", sources=("A", "B", "C", "D"), facts=("f", "g")),))
    lines = drawn(Run([Checked(report, source)]), quiet=True).splitlines()
    assert lines[4:] == ["    source: A", "    source: B", "    fact:   f (2 more sources)", ""]


def test_a_reason_that_the_message_gives_is_not_given_twice() -> None:
    source = "in 2012"
    spot = finding(source, "2012", message="It was 2002. 2012 is another event.", explanation="2012 is another event.")
    assert "why:" not in drawn(Run([Checked(DocumentReport("a.txt", None, (), (spot,)), source)]))


def test_the_summary_counts_what_failed() -> None:
    assert drawn(Run([Failure("x.docx", "not a DOCX file")])) == "No findings in 0 documents. 1 file could not be checked.\n"
    assert drawn(Run([Checked(DocumentReport("a.txt", None), "")])) == "No findings in 1 document.\n"


def test_wrapping_loses_no_character_but_blanks() -> None:
    text = "one two three four five six seven eight nine ten"
    assert [text[a:b] for a, b in wrapped(text, 20)] == ["one two three four", "five six seven eight", "nine ten"]
    assert [*wrapped("", 20)] == [(0, 0)]
    assert [*wrapped("x" * 50, 20)] == [(0, 50)]
